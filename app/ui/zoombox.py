"""Minus, the scale, plus: the part of the toolbar that shows and sets the zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

if TYPE_CHECKING:
    from app.ui.actions import Actions

CHOICES = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
LEAST = 26  # pixels, so that a button is easily hit


class ZoomBox(QWidget):
    """Two buttons with the scale between them."""

    zoom_wanted = Signal(float)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = QToolButton()
        self._scale.setAutoRaise(True)
        self._scale.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._scale.setToolTip(self.tr("Vergroting"))
        width = self._scale.fontMetrics().horizontalAdvance("0000%") + 26
        self._scale.setMinimumSize(width, LEAST)
        menu = QMenu(self._scale)
        for choice in CHOICES:
            action = menu.addAction(f"{choice:.0%}")
            action.triggered.connect(lambda _=False, z=choice: self.zoom_wanted.emit(z))
        self._scale.setMenu(menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for action_id in ("zoom_out", "", "zoom_in"):
            if not action_id:
                layout.addWidget(self._scale)
                continue
            button = QToolButton()
            button.setAutoRaise(True)
            button.setDefaultAction(actions[action_id])
            button.setMinimumSize(LEAST, LEAST)
            layout.addWidget(button)
        self.show_zoom(1.0)

    def show_zoom(self, zoom: float) -> None:
        """Show a scale."""
        self._scale.setText(f"{zoom:.0%}")
