"""A button that shows plainly that it is on, in dark colours and high contrast too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class MarkedButton(QToolButton):
    """Many styles only paint a button that is on a little darker; this one has a frame then."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button as the style does, with a frame when it is on."""
        super().paintEvent(event)
        if self.isCheckable() and self.isChecked() and self.isEnabled():
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
