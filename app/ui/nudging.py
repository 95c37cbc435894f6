"""A box of one's own without a mouse: put on the page, moved and stretched with arrow keys.

Steps that follow each other closely are one act and one undo: the box is shown where it goes, and
recorded as soon as the keys rest or anything else is done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from app.model.geometry import PageArea, Rect
from app.ui.pages.tools import LEAST_BOX

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from app.ui.desk import Desk
    from app.ui.pages.view import PageView
    from app.ui.pencil import Pencil

STEP = 2.0
"""Points on paper that one key press moves or stretches."""
REST = 700
"""Milliseconds after which the steps so far are one act."""
FIRST = 160.0, 24.0
"""Points that a new box is wide and high."""
ARROWS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
MODIFIERS = (Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Meta)


class Nudging(QObject):
    """Works on the current box when the officer drew it."""

    def __init__(
        self, desk: Desk, view: PageView, pencil: Pencil, widgets: Iterable[QWidget]
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._pencil = pencil
        self._moving: tuple[str, int, Rect] | None = None  # as shown, in points
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.settle)
        for widget in widgets:
            for arrow, way in ARROWS.items():
                self._key(f"Alt+{arrow}", widget, way, stretch=False)
                self._key(f"Alt+Shift+{arrow}", widget, way, stretch=True)

    def _key(self, keys: str, widget: QWidget, way: tuple[int, int], *, stretch: bool) -> None:
        shortcut = QShortcut(QKeySequence(keys), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self.step(*way, stretch=stretch))

    def put(self) -> None:
        """Put a box in the middle of what is in sight of the page; it is then moved by keys."""
        view = self._view
        if view.document is None or not view.holds(view.page):
            return
        page, sheet = view.page, view.sheet_box(view.page)
        seen = view.viewport().rect().translated(view.origin).toRectF().intersected(sheet)
        x, y = view.layout_now.to_page(page, seen.center().x(), seen.center().y())
        width, height = view.layout_now.sizes[page]
        wide, high = min(FIRST[0], width), min(FIRST[1], height)
        box = _within(Rect(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2), width, height)
        self._pencil.draw(PageArea(page, view.to_file(page, box)))
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, right: int, down: int, *, stretch: bool) -> None:
        """Move the box a step, or stretch it at its right and its lower side."""
        begun = self._begin()
        if begun is None:
            return
        key, page, box = begun
        dx, dy = right * STEP, down * STEP
        width, height = self._view.layout_now.sizes[page]
        if stretch:
            x1, y1 = min(width, box.x1 + dx), min(height, box.y1 + dy)
            wanted = Rect(box.x0, box.y0, max(x1, box.x0 + LEAST_BOX), max(y1, box.y0 + LEAST_BOX))
        else:
            moved = Rect(box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy)
            wanted = _within(moved, width, height)
        self._moving = key, page, wanted
        area = PageArea(page, self._view.to_file(page, wanted))
        self._view.show_ghost(area)
        self._view.reveal(self._view.to_strip(area))
        self._rest.start()

    def _begin(self) -> tuple[str, int, Rect] | None:
        current = self._desk.current
        if self._moving is not None and current is not None and current.id == self._moving[0]:
            return self._moving
        mark = self._view.movable_mark()
        if mark is None or self._desk.ready() is None:
            self._desk.told.emit(
                self.tr("Alleen wat u zelf tekende, kunt u verschuiven; zet een vlak met Shift+R.")
            )
            return None
        _application().installEventFilter(self)
        return mark.proposal_id, mark.page, mark.rect

    def settle(self) -> None:
        """Record where the box is now."""
        if self._moving is None:
            return
        key, page, box = self._moving
        self._moving = None
        self._rest.stop()
        _application().removeEventFilter(self)
        self._view.show_ghost(None)
        session = self._desk.session
        if session is not None and session.has_proposal(key):
            self._pencil.move(key, (PageArea(page, self._view.to_file(page, box)),))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Record it before anything else is done: another key, the mouse, the end."""
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.Close) or (
            kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and isinstance(event, QKeyEvent)
            and not _is_step(event)
        ):
            self.settle()
        return False


def _application() -> QCoreApplication:
    found = QCoreApplication.instance()
    assert found is not None  # there is a window
    return found


def _is_step(event: QKeyEvent) -> bool:
    if event.key() in MODIFIERS:
        return True
    arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    return event.key() in arrows and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def _within(box: Rect, width: float, height: float) -> Rect:
    """The box, pushed back onto the page."""
    x0 = min(max(box.x0, 0.0), width - box.width)
    y0 = min(max(box.y0, 0.0), height - box.height)
    return Rect(x0, y0, x0 + box.width, y0 + box.height)
