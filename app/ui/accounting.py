"""The account of the review as a file: who looked, how completely, and what was measured."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.review.account import account, as_html

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.desk import Desk


class Accounting(QObject):
    """Asks where the account is to be kept and writes it."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def choose_file(self) -> None:
        """Ask for a file and write the account to it."""
        session = self._desk.session
        if session is None:
            return
        if session.is_blind:
            self._desk.told.emit(self.tr("Rond eerst de blinde steekproef af."))
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Verslag van de beoordeling"),
            f"{self._desk.workspace.title} beoordeling.html",
            self.tr("Webpagina (*.html)"),
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Write the account of the dossier as it is now."""
        session = self._desk.session
        if session is None:
            return
        text = as_html(account(session, self._desk.workspace.requirements))
        try:
            path.write_text(text, encoding="utf-8")
        except OSError:
            self._desk.warned.emit(
                self.tr("Het verslag kan hier niet worden bewaard; kies een andere map.")
            )
        else:
            self._desk.told.emit(self.tr("Verslag bewaard."))
