"""The warning that a box hides too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui import theme
from app.ui.said import said

if TYPE_CHECKING:
    from collections.abc import Iterable


class ExcessWarning(QWidget):
    """A sign and sentences; not there when there is nothing to warn of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What is warned of; empty when nothing is."""
        return self._words.text() if not self.isHidden() else ""

    def warn(self, messages: Iterable[str]) -> None:
        """Show sentences, or nothing."""
        text = " ".join(map(said, messages))
        side = self.fontMetrics().height() + 2
        if text:
            self._icon.setPixmap(theme.icon("warning").pixmap(side, side))
        self._words.setText(text)
        self.setVisible(bool(text))

    def warn_of_many(self, number: int) -> None:
        """Say before an export in how many boxes there is too much."""
        if number == 1:
            words = self.tr(
                "In 1 vlak wordt te veel gelakt: een ambtsdrager, een maildomein of iets van "
                "de organisatie."
            )
        else:
            words = self.tr(
                "In {0} vlakken wordt te veel gelakt: ambtsdragers, maildomeinen of iets van "
                "de organisatie."
            ).format(number)
        self.warn([words] if number else [])
