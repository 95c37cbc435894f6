"""Borders between panes that everybody can move: by mouse, by keyboard, and by a screen reader.

Qt's own borders take no keys and a screen reader hears nothing of what they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QPainter
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QSplitter,
    QSplitterHandle,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent

STEP = 16
"""Pixels that an arrow key moves a border."""
THICK = 7


class Border(QSplitterHandle):
    """The border behind a pane; arrow keys move it, Home and End as far as it goes."""

    def __init__(self, orientation: Qt.Orientation, splitter: Splitter) -> None:
        super().__init__(orientation, splitter)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        _watch(self)

    @property
    def place(self) -> int:
        """How many pixels are before it."""
        at = self.pos()
        return at.x() if self.orientation() is Qt.Orientation.Horizontal else at.y()

    def sizeHint(self) -> QSize:
        """Wide enough to be hit, and for its focus to be seen."""
        return super().sizeHint().expandedTo(QSize(THICK, THICK))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move it."""
        key = Qt.Key(event.key())
        across = self.orientation() is Qt.Orientation.Horizontal
        back = Qt.Key.Key_Left if across else Qt.Key.Key_Up
        on = Qt.Key.Key_Right if across else Qt.Key.Key_Down
        ends = self.splitter().width() if across else self.splitter().height()
        wanted = {back: self.place - STEP, on: self.place + STEP,
                  Qt.Key.Key_Home: 0, Qt.Key.Key_End: ends}.get(key)  # fmt: skip
        if wanted is None:
            super().keyPressEvent(event)
            return
        self.moveSplitter(self.closestLegalPosition(wanted))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ValueChanged))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that it has the keyboard."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it has not."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As the style does, in the colour of the focus while it has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(self.rect(), self.palette().highlight())


class Splitter(QSplitter):
    """Panes beside or below each other; ``name_borders`` gives each border its name."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """A border of our own."""
        return Border(self.orientation(), self)

    def name_borders(self, names: Sequence[str]) -> None:
        """Call the borders so, from the left or from the top."""
        for place, name in enumerate(names, start=1):
            self.handle(place).setAccessibleName(name)
            self.handle(place).setToolTip(name)


class _BorderInterface(QAccessibleWidget):
    """What a screen reader is told: a splitter, its name, and where it stands."""

    def __init__(self, border: Border) -> None:
        super().__init__(border, QAccessible.Role.Splitter)
        self._border = border

    def text(self, t: QAccessible.Text) -> str:
        """Its name; its place as the value."""
        if t == QAccessible.Text.Value:
            return str(self._border.place)
        return super().text(t)


_known: dict[int, _BorderInterface] = {}
_installed = False


def _watch(border: Border) -> None:
    global _installed  # noqa: PLW0603 (Qt keeps one list of factories for the whole process)
    if not _installed:
        QAccessible.installFactory(_make)
        _installed = True
    key = id(border)
    border.destroyed.connect(lambda: _known.pop(key, None))


def _make(_: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, Border):
        return None
    made = _known[id(thing)] = _BorderInterface(thing)
    return made
