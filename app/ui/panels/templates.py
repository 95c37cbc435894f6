"""The button with the templates for the justification of the current proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

if TYPE_CHECKING:
    from app.ui.actions import Actions
    from app.ui.grounding import Grounding


class TemplatesButton(QToolButton):
    """Its menu has the templates that fit the ground; the tooltip of each shows what it gives."""

    def __init__(
        self, grounding: Grounding, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._grounding = grounding
        self._edit = actions["motivations"]
        self.setText(self.tr("Sjabloon"))
        self.setToolTip(actions["motivate"].toolTip())
        self.setAccessibleName(self.tr("Sjabloon voor de motivering"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setAutoRaise(True)
        self.setMinimumHeight(24)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def begin(self) -> None:
        """Show the menu with its first line chosen, for the keyboard."""
        menu = self.menu()
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for template, text in self._grounding.fitting():
            action = menu.addAction(template.name.replace("&", "&&"))
            action.setToolTip(text)
            action.triggered.connect(lambda _=False, t=template: self._grounding.motivate(t))
        if menu.isEmpty():
            menu.addAction(self.tr("(geen voor deze grond)")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(self._edit)
