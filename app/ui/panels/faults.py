"""Before an export: boxes of which a rule refuses the ground or the justification."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.faults import Faults
from app.ui.panels.excess import ExcessWarning

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from app.ui.workspace import Workspace


class FaultsWarning(ExcessWarning):
    """They are mended before anything is sent; the key that leads to them is told."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faults = Faults(workspace)

    def check(self, document_ids: Iterable[str]) -> bool:
        """Say how many there are in these documents; whether there are any."""
        number = len(self._faults.of(document_ids))
        one = self.tr("Van 1 vlak klopt de grond of de motivering niet")
        many = self.tr("Van {0} vlakken klopt de grond of de motivering niet").format(number)
        how = self.tr("; Ctrl+Shift+F8 brengt u erheen.")
        self.warn([(one if number == 1 else many) + how] if number else [])
        return number > 0
