"""Under the box with the ground: further grounds of the passage, and what the rules say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app import reference
from app.model.ground import codes
from app.ui.groundcolours import swatch
from app.ui.panels.excess import ExcessWarning
from app.ui.panels.flow import FlowLayout
from app.ui.panels.ground import GroundBox, VerbButton

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.ui.actions import Actions

SIDE = 14


class GroundLines(QWidget):
    """A chip for every ground where there are several, a button for one more, the rules' words.

    A chip takes its ground away; the last ground of a passage has none.
    """

    added = Signal(str)
    dropped = Signal(str)
    left = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ""
        self.chips: list[QToolButton] = []
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._row.setSizePolicy(policy)
        self.more = VerbButton(actions["add_ground"], self.tr("Nog een grond"))
        self.more.setMinimumHeight(24)
        self.more.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._flow.addWidget(self.more)
        self.box = GroundBox()
        self.box.setAccessibleName(self.tr("Grond erbij"))
        self.box.show_hint(self.tr("Typ een code of een woord"))
        self.box.hide()
        self.notices = ExcessWarning()
        self.box.picked.connect(self._picked)
        self.box.left.connect(self._leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._row, self.box, self.notices):
            layout.addWidget(widget)

    def show_ground(self, ground: str, messages: Iterable[str]) -> None:
        """Show the grounds of a passage, and what the rules say about them."""
        self.notices.warn(dict.fromkeys(messages))
        if ground == self._ground:
            return
        self._ground = ground
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        mine = codes(ground)
        self.chips = [self._chip(code) for code in mine] if len(mine) > 1 else []
        self._flow.removeWidget(self.more)
        for button in (*self.chips, self.more):
            self._flow.addWidget(button)
            button.show()
        self.updateGeometry()

    def begin(self) -> None:
        """Show a second box and take the keyboard to it."""
        self.box.show()
        self.box.show_code("")
        self.box.setEditText("")
        self.box.begin()

    def _chip(self, code: str) -> QToolButton:
        chip = QToolButton(self._row)
        ground = reference.grounds().get(code)
        words = self.tr("Grond {0} weghalen").format(code)
        chip.setText(f"{code}  ×")
        chip.setIcon(QIcon(swatch(code, SIDE, self.devicePixelRatioF())))
        chip.setIconSize(QSize(SIDE, SIDE))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setMinimumHeight(24)
        chip.setToolTip(f"{words}\n{ground.title}" if ground is not None else words)
        chip.setAccessibleName(words)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda _=False: self.dropped.emit(code))
        return chip

    def _picked(self, code: str) -> None:
        if code:
            self.added.emit(code)

    def _leave(self) -> None:
        self.box.hide()
        self.left.emit()
