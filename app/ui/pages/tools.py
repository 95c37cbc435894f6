"""What the mouse does on the pages: select, draw, pan. One small class for each.

Points given to a tool lie on the strip (logical pixels, see ``layout``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.model.geometry import PageArea, Rect
from app.ui.pages import selection
from app.ui.pages.marks import Mark, handles

if TYPE_CHECKING:
    from app.ui.pages.view import PageView

LEAST_BOX = 3.0  # points; smaller drags are clicks
DRAG_START = 4  # pixels


class Tool:
    """A tool that does nothing; the others override what they need."""

    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, view: PageView) -> None:
        self.view = view

    def press(self, at: QPointF) -> None:
        """The left button goes down."""

    def move(self, at: QPointF) -> None:
        """The mouse moves with the button down."""

    def release(self, at: QPointF) -> None:
        """The left button goes up."""

    def double_click(self, at: QPointF) -> None:
        """The second click of two."""

    def hover(self, at: QPointF) -> Qt.CursorShape:
        """The cursor for a point while no button is down."""
        return self.cursor

    def paint(self, painter: QPainter) -> None:
        """Draw what is being dragged, over the pages."""


class PanTool(Tool):
    """Drag the paper."""

    cursor = Qt.CursorShape.OpenHandCursor

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._last: QPoint | None = None

    def press(self, at: QPointF) -> None:
        """Take hold of the paper."""
        self._last = self.view.to_viewport(at)
        self.view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, at: QPointF) -> None:
        """Scroll as far as the mouse went."""
        here = self.view.to_viewport(at)
        if self._last is not None:
            step = here - self._last
            self._last = here
            bars = self.view.horizontalScrollBar(), self.view.verticalScrollBar()
            bars[0].setValue(bars[0].value() - step.x())
            bars[1].setValue(bars[1].value() - step.y())

    def release(self, at: QPointF) -> None:
        """Let go."""
        self._last = None
        self.view.viewport().setCursor(self.cursor)


class DrawTool(Tool):
    """Drag a box over what must be hidden."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._page: int | None = None
        self._start = QPointF()
        self._end = QPointF()

    def press(self, at: QPointF) -> None:
        """Begin a box on the page under the mouse."""
        page = self.view.layout_now.page_at(at.x(), at.y())
        self._page = page if page is not None and self.view.holds(page) else None
        self._start = self._end = at

    def move(self, at: QPointF) -> None:
        """Stretch it."""
        if self._page is not None:
            self._end = at
            self.view.viewport().update()

    def release(self, at: QPointF) -> None:
        """Hand the box over; a click without a drag chooses the mark under it instead."""
        page, self._page = self._page, None
        if page is None:
            return
        a = self.view.layout_now.to_page(page, self._start.x(), self._start.y())
        b = self.view.layout_now.to_page(page, at.x(), at.y())
        box = Rect(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
        self.view.viewport().update()
        if box.width >= LEAST_BOX and box.height >= LEAST_BOX:
            self.view.box_drawn.emit(PageArea(page, self.view.to_file(page, box)))
        else:
            choose_mark(self.view, at)

    def paint(self, painter: QPainter) -> None:
        """Show the box so far."""
        if self._page is None:
            return
        paint_dragged(painter, QRectF(self._start, self._end).normalized())


class SelectTool(Tool):
    """Choose marks, choose text in reading order, move and stretch one's own boxes."""

    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._text_from: int | None = None
        self._text_page = 0
        self._clicked: Mark | None = None
        self._grip: int | None = None  # 0-7 a handle, -1 the whole box
        self._box: Mark | None = None
        self._pressed = QPointF()
        self._now = QPointF()
        self._dragging = False

    def press(self, at: QPointF) -> None:
        """Take a grip, a mark, or begin a stretch of text."""
        self._pressed = self._now = at
        self._dragging = False
        self._clicked = None
        self._text_from = None
        self._grip, self._box = self._grip_at(at)
        if self._grip is not None:
            return
        marks = self.view.marks_at(at)
        self._clicked = marks[0] if marks else None
        self._text_page, self._text_from = self._position(at)
        self.view.select_text(None)

    def move(self, at: QPointF) -> None:
        """Drag what was taken."""
        self._now = at
        if (at - self._pressed).manhattanLength() >= DRAG_START:
            self._dragging = True
        if not self._dragging:
            return
        if self._grip is not None:
            self.view.viewport().update()
        elif self._text_from is not None:
            _, to = self._position(at)
            if to is not None:
                self.view.select_text((min(self._text_from, to), max(self._text_from, to)))

    def release(self, at: QPointF) -> None:
        """Hand over what was done."""
        if self._grip is not None:
            if self._dragging and self._box is not None:
                self.view.mark_moved.emit(self._box.proposal_id, self._stretched())
            self._grip = self._box = None
            self.view.viewport().update()
        elif not self._dragging:
            choose_mark(self.view, at)
        elif self.view.selection is not None:
            self.view.offer_selection()
        self._dragging = False

    def double_click(self, at: QPointF) -> None:
        """Choose the word; a double click there again takes its line, a third its block."""
        text_map = self.view.text_map
        _, index = self._position(at)
        if text_map is None or index is None:
            return
        sizes = [
            take(text_map, index)
            for take in (selection.word_at, selection.line_at, selection.block_at)
        ]
        now = self.view.selection
        wider = [s for s in sizes if now is not None and s[0] <= now[0] and now[1] <= s[1]]
        fresh = next((s for s in wider if s != now), None)
        self.view.select_text(fresh if now in sizes and fresh is not None else sizes[0])
        self.view.offer_selection()
        self._text_from = None

    def hover(self, at: QPointF) -> Qt.CursorShape:
        """An arrow on marks, a beam on text, arrows on grips."""
        grip, _ = self._grip_at(at)
        if grip is not None:
            return _CURSORS[grip]
        if self.view.marks_at(at):
            return Qt.CursorShape.PointingHandCursor
        text_map, page = self.view.text_map, self.view.layout_now.page_at(at.x(), at.y())
        if text_map is not None and page is not None:
            x, y = self.view.file_point(page, at)
            if selection.is_text(text_map, page, x, y):
                return Qt.CursorShape.IBeamCursor
        return self.cursor

    def paint(self, painter: QPainter) -> None:
        """Show the box where it is dragged to."""
        if self._grip is None or self._box is None or not self._dragging:
            return
        for area in self._stretched():
            paint_dragged(painter, self.view.to_strip(area))

    def _position(self, at: QPointF) -> tuple[int, int | None]:
        text_map = self.view.text_map
        if self._text_from is not None and self.view.layout_now.page_at(at.x(), at.y()) is None:
            page: int | None = self._text_page
        else:
            page = self.view.layout_now.page_at(at.x(), at.y())
        if text_map is None or page is None:
            return 0, None
        x, y = self.view.file_point(page, at)
        reach = None if self._text_from is not None else selection.REACH
        return page, selection.position_at(text_map, page, x, y, reach)

    def _grip_at(self, at: QPointF) -> tuple[int | None, Mark | None]:
        mark = self.view.movable_mark()
        if mark is None:
            return None, None
        box = self.view.mark_box(mark)
        for i, grip in enumerate(handles(box)):
            if grip.adjusted(-4, -4, 4, 4).contains(at):
                return i, mark
        return (-1, mark) if box.contains(at) else (None, None)

    def _stretched(self) -> tuple[PageArea, ...]:
        mark = self._box
        if mark is None or self._grip is None:
            return ()
        scale = self.view.layout_now.scale
        dx = (self._now.x() - self._pressed.x()) / scale
        dy = (self._now.y() - self._pressed.y()) / scale
        r, grip = mark.rect, self._grip
        x0 = r.x0 + dx if grip in (-1, 0, 3, 7) else r.x0
        x1 = r.x1 + dx if grip in (-1, 1, 2, 5) else r.x1
        y0 = r.y0 + dy if grip in (-1, 0, 1, 4) else r.y0
        y1 = r.y1 + dy if grip in (-1, 2, 3, 6) else r.y1
        w, h = self.view.layout_now.sizes[mark.page]
        x0, x1 = sorted((min(max(x0, 0.0), w), min(max(x1, 0.0), w)))
        y0, y1 = sorted((min(max(y0, 0.0), h), min(max(y1, 0.0), h)))
        box = Rect(x0, y0, max(x1, x0 + LEAST_BOX), max(y1, y0 + LEAST_BOX))
        return (PageArea(mark.page, self.view.to_file(mark.page, box)),)


_CURSORS = {
    -1: Qt.CursorShape.SizeAllCursor,
    0: Qt.CursorShape.SizeFDiagCursor,
    1: Qt.CursorShape.SizeBDiagCursor,
    2: Qt.CursorShape.SizeFDiagCursor,
    3: Qt.CursorShape.SizeBDiagCursor,
    4: Qt.CursorShape.SizeVerCursor,
    5: Qt.CursorShape.SizeHorCursor,
    6: Qt.CursorShape.SizeVerCursor,
    7: Qt.CursorShape.SizeHorCursor,
}


def paint_dragged(painter: QPainter, box: QRectF) -> None:
    """Show where a box would come."""
    painter.setPen(QPen(QColor(0x1A, 0x1A, 0x1A), 1.5, Qt.PenStyle.DashLine))
    painter.setBrush(QColor(26, 26, 26, 70))
    painter.drawRect(box)


def choose_mark(view: PageView, at: QPointF) -> None:
    """Make the mark under a point the current one; a second click goes to the one under it."""
    ids = list(dict.fromkeys(m.proposal_id for m in view.marks_at(at)))
    if not ids:
        return
    if view.current in ids and len(ids) > 1:
        view.mark_chosen.emit(ids[(ids.index(view.current) + 1) % len(ids)])
    else:
        view.mark_chosen.emit(ids[0])
