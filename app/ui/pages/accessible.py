"""The painted pages for a screen reader: pages as children, marks as children of their page.

Qt's own interface for a painted widget has no children. These are slots: the third mark of the
second page is one object for as long as the pane lives, whatever mark stands there now, so that
nothing is left dangling when proposals come and go. They are made when a screen reader asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from app.ui.pages.deeds import NOTHING, MarkDeeds
from app.ui.pages.sheet import page_words

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QRectF
    from PySide6.QtGui import QWindow
    from shiboken6 import Shiboken

    from app.ui.pages.canvas import PageCanvas
    from app.ui.pages.marks import Mark

LONGEST = 8000  # letters of a page's text that are handed over at once


class _Slot(QAccessibleInterface):
    """What pages and marks have in common; registered, so that Qt knows it by a number."""

    def __init__(self, pages: PagesInterface) -> None:
        super().__init__()
        self.pages = pages
        self.number = QAccessible.registerAccessibleInterface(self)

    def object(self) -> QObject:
        """It is painted and has no object of its own."""
        return None  # type: ignore[return-value]

    def window(self) -> QWindow:
        """The window that it is in."""
        return self.pages.window()

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The child at a point of the screen."""
        at = QPoint(x, y)
        children = (self.child(i) for i in range(self.childCount()))
        return next((c for c in children if c.rect().contains(at)), None)  # type: ignore[return-value]

    def setText(self, t: QAccessible.Text, text: str) -> None:
        """Nothing can be written here."""


class MarkSlot(_Slot):
    """The mark that is the ``place``-th on its page now."""

    def __init__(self, pages: PagesInterface, page: PageSlot, place: int) -> None:
        self.page = page
        self.place = place
        self._deeds = MarkDeeds(self._choose)
        super().__init__(pages)

    def interface_cast(  # type: ignore[override]
        self, t: QAccessible.InterfaceType
    ) -> Shiboken.VoidPtr:
        """It can be chosen; there is no more to it than that."""
        wanted = t is QAccessible.InterfaceType.ActionInterface
        return self._deeds.address if wanted else NOTHING

    def _choose(self) -> None:
        mark = self.mark
        if mark is not None:
            self.pages.view.choose(mark.proposal_id)

    @property
    def mark(self) -> Mark | None:
        """The mark that stands here now."""
        there = self.pages.view.marks.on(self.page.page)
        return there[self.place] if self.place < len(there) else None

    def isValid(self) -> bool:
        """Whether there is a mark."""
        return self.page.isValid() and self.mark is not None

    def parent(self) -> QAccessibleInterface:
        """The page."""
        return self.page

    def childCount(self) -> int:
        """A mark has nothing in it."""
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        """A mark has nothing in it."""
        return None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """A mark has nothing in it."""
        return -1

    def role(self) -> QAccessible.Role:
        """A note on the page."""
        return QAccessible.Role.Note

    def state(self) -> QAccessible.State:
        """Chosen when it is the current one."""
        state, view = self.page.state(), self.pages.view
        mark = self.mark
        state.focusable = state.selectable = True
        if mark is not None and mark.proposal_id == view.current:
            state.selected = True
            state.focused = view.hasFocus()
        return state

    def rect(self) -> QRect:
        """Its box on the screen."""
        mark = self.mark
        return QRect() if mark is None else self.pages.on_screen(self.pages.view.mark_box(mark))

    def text(self, t: QAccessible.Text) -> str:
        """State, datum, kind and page."""
        mark = self.mark
        if mark is None:
            return ""
        if t == QAccessible.Text.Name:
            return self.pages.view.spoken(mark)
        return mark.label if t == QAccessible.Text.Value else ""


class PageSlot(_Slot):
    """A page of the document that is shown now."""

    def __init__(self, pages: PagesInterface, page: int) -> None:
        self.page = page
        self._marks: list[MarkSlot] = []
        super().__init__(pages)

    @property
    def slots(self) -> list[MarkSlot]:
        """Those that were made so far."""
        return self._marks

    def isValid(self) -> bool:
        """Whether the document has so many pages."""
        return self.page < len(self.pages.view.layout_now)

    def parent(self) -> QAccessibleInterface:
        """The pane with the pages."""
        return self.pages

    def childCount(self) -> int:
        """The number of marks."""
        return len(self.pages.view.marks.on(self.page)) if self.isValid() else 0

    def child(self, index: int) -> QAccessibleInterface:
        """A mark, in the order in which they are painted."""
        if not 0 <= index < self.childCount():
            return None  # type: ignore[return-value]
        while len(self._marks) <= index:
            self._marks.append(MarkSlot(self.pages, self, len(self._marks)))
        return self._marks[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a mark."""
        return child.place if isinstance(child, MarkSlot) and child.page is self else -1

    def role(self) -> QAccessible.Role:
        """A part of the document."""
        return QAccessible.Role.Section

    def state(self) -> QAccessible.State:
        """Whether any of it can be seen."""
        state, view = QAccessible.State(), self.pages.view
        state.readOnly = True
        top = view.origin.y()
        if self.page not in view.layout_now.visible(top, top + view.viewport().height()):
            state.offscreen = True
        return state

    def rect(self) -> QRect:
        """The sheet on the screen."""
        if not self.isValid():
            return QRect()
        return self.pages.on_screen(self.pages.view.sheet_box(self.page))

    def text(self, t: QAccessible.Text) -> str:
        """Its name and number; its text as the value."""
        view = self.pages.view
        if not self.isValid():
            return ""
        if t == QAccessible.Text.Name:
            return page_words(view, self.page)
        text_map = view.text_map
        if t == QAccessible.Text.Value and text_map is not None and view.holds(self.page):
            return text_map.text[slice(*text_map.page_span(self.page))][:LONGEST]
        return ""


class PagesInterface(QAccessibleWidget):
    """The pane; its children are the pages."""

    def __init__(self, view: PageCanvas) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self.view = view
        self._pages: dict[int, PageSlot] = {}

    def childCount(self) -> int:
        """The number of pages."""
        return len(self.view.layout_now)

    def child(self, index: int) -> QAccessibleInterface:
        """A page."""
        if not 0 <= index < self.childCount():
            return None  # type: ignore[return-value]
        if index not in self._pages:
            self._pages[index] = PageSlot(self, index)
        return self._pages[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The number of a page, from 0."""
        return child.page if isinstance(child, PageSlot) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """The page at a point of the screen."""
        at = self.view.viewport().mapFromGlobal(QPoint(x, y)) + self.view.origin
        page = self.view.layout_now.page_at(at.x(), at.y())
        return None if page is None else self.child(page)  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:
        """The current mark."""
        return self.current()  # type: ignore[return-value]

    def current(self) -> MarkSlot | None:
        """The slot of the current mark."""
        marks = self.view.marks.of(self.view.current) if self.view.current is not None else []
        if not marks:
            return None
        page = self.child(marks[0].page)
        slot = page.child(self.view.marks.on(marks[0].page).index(marks[0]))
        return slot if isinstance(slot, MarkSlot) else None

    def on_screen(self, box: QRectF) -> QRect:
        """A rectangle of the strip in pixels of the screen."""
        port = self.view.viewport()
        moved = box.translated(-QPointF(self.view.origin))
        return moved.translated(QPointF(port.mapToGlobal(QPoint(0, 0)))).toAlignedRect()

    def give_up(self) -> None:
        """Let Qt forget all children, before the pane goes."""
        for page in self._pages.values():
            for slot in (*page.slots, page):
                QAccessible.deleteAccessibleInterface(slot.number)
            page.slots.clear()
        self._pages.clear()


_known: dict[int, PagesInterface] = {}
_installed = False


def watch(view: PageCanvas) -> None:
    """Let screen readers see what is painted on a pane; called once for each."""
    global _installed  # noqa: PLW0603 (Qt keeps one list of factories for the whole process)
    if not _installed:
        QAccessible.installFactory(_make)
        _installed = True
    if QAccessible.isActive():
        # Qt may have made one of its own while the pane was being built.
        interface = QAccessible.queryAccessibleInterface(view)
        if not isinstance(interface, PagesInterface):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(interface))
    key = id(view)
    view.destroyed.connect(lambda: _forget(key))


def _make(_: str, thing: QObject) -> QAccessibleInterface | None:
    from app.ui.pages.canvas import PageCanvas  # noqa: PLC0415 (it imports this module)

    if not isinstance(thing, PageCanvas):
        return None
    made = _known[id(thing)] = PagesInterface(thing)
    return made


def _forget(key: int) -> None:
    made = _known.pop(key, None)
    if made is not None:
        made.give_up()


def tell_of_pages(view: PageCanvas) -> None:
    """Other pages lie here now."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.ObjectReorder))


def tell_of_current(view: PageCanvas) -> None:
    """Another mark is the current one, while the keyboard is here."""
    if not QAccessible.isActive() or not view.hasFocus():
        return
    interface = QAccessible.queryAccessibleInterface(view)
    slot = interface.current() if isinstance(interface, PagesInterface) else None
    if slot is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(slot, QAccessible.Event.Focus))
