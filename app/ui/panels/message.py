"""A strip above the pages with one sentence: calm, not modal, gone with one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from app.ui import theme
from app.ui.said import said

if TYPE_CHECKING:
    from collections.abc import Callable


class MessageBar(QFrame):
    """Shows what went wrong or what mode the window is in; the newest sentence wins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._act = QPushButton()
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Sluit deze melding"))
        self._close.clicked.connect(self.hide)
        self._deed: Callable[[], object] = _nothing
        self._act.clicked.connect(self._do)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 6)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._act)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._text.text() if not self.isHidden() else ""

    def show_problem(self, text: str) -> None:
        """Show what the officer should know; several problems are counted together."""
        self._show("warning", text, "")

    def show_notice(
        self, text: str, act: str = "", deed: Callable[[], object] | None = None
    ) -> None:
        """Show a sentence with, at will, a button."""
        self._show("info", text, act)
        self._deed = deed or _nothing

    def _show(self, icon: str, text: str, act: str) -> None:
        text = said(text)
        side = self.fontMetrics().height() + 2
        self._icon.setPixmap(theme.icon(icon).pixmap(QSize(side, side), self.devicePixelRatioF()))
        self._close.setIcon(theme.icon("close"))
        self._text.setText(text)
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self.setAccessibleName(text)
        self.show()

    def _do(self) -> None:
        self.hide()
        self._deed()


def _nothing() -> None:
    """Stands in while the strip has no button."""
