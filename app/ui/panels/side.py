"""Pages with a line above them that says what they are, for two of them beside each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.panels.fitting import ElidedLabel


class Side(QWidget):
    """One of two panes with pages; alone it needs no line."""

    def __init__(self, title: str, pages: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._line = ElidedLabel(title)
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._line.setContentsMargins(6, 2, 6, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._line)
        layout.addWidget(pages, 1)
        self.show_line(False)

    @property
    def line(self) -> str:
        """What stands above the pages."""
        return self._line.text()

    def show_line(self, on: bool) -> None:
        """Whether it says what these pages are."""
        self._line.setVisible(on)

    def say(self, more: str = "") -> None:
        """Say how it is with these pages, after what they are."""
        self._line.setText(f"{self._title} · {more}" if more else self._title)
