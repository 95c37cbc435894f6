"""The pages of one document as they are painted: pictures, marks, numbers; nothing to take in hand.

Holds no decisions: it is told which proposals lie where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent

from app.model.geometry import PageArea, Rect, from_shown, to_shown
from app.ui import theme
from app.ui.pages import accessible, sheet
from app.ui.pages.marks import Mark, MarkIndex
from app.ui.pages.strip import PageStrip
from app.ui.states import State, state_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from app.model.decision import Decision
    from app.model.document import Document
    from app.model.proposal import Proposal
    from app.model.textmap import TextMap
    from app.ui.pages.images import PageImages, Wanted

RENDER_DELAY = 25  # ms in which wishes are gathered before pages are asked for
CLICK_SLACK = 3.0  # points around a small mark that still hit it


class PageCanvas(PageStrip):
    """Paints what is visible and asks for the pictures that it needs."""

    shown = Signal()

    def __init__(self, images: PageImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.images = images
        self.document: Document | None = None
        self.text_map: TextMap | None = None
        self.marks = MarkIndex()
        self.seen: frozenset[int] = frozenset()
        self.labels: tuple[str, ...] = ()
        self.current: str | None = None
        self.selected_areas: tuple[PageArea, ...] = ()
        self.preview = False
        self.preview_labels = False
        self.result_id: str | None = None
        self.empty_text = ""
        self.wanted: list[Wanted] = []
        self._ask = QTimer(self, singleShot=True, interval=RENDER_DELAY)
        self._ask.timeout.connect(self._ask_for_images)
        images.arrived.connect(self._image_arrived)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pagina's"))
        self.spoken: Callable[[Mark], str] = lambda mark: state_name(mark.state)
        accessible.watch(self)

    # --- what is shown

    def show_document(self, document: Document | None, text_map: TextMap | None) -> None:
        """Show a document from its first page; None shows the empty pane."""
        same = (
            document is not None
            and self.document is not None
            and document.id == self.document.id
            and document.pages == self.document.pages
        )
        self.result_id = None
        self.document = document
        self.text_map = text_map
        self.let_go()
        if not same:
            self.marks = MarkIndex()
            self.current = None
            self.seen = frozenset()
            self.labels = ()
            self.set_pages(tuple(p.shown_size for p in document.pages) if document else ())
            self.shown.emit()
            accessible.tell_of_pages(self)
        self.viewport().update()

    def name_pages(self, labels: tuple[str, ...]) -> None:
        """Take the names that the file gives its pages, one for each; none counts from 1."""
        self.labels = labels
        self.viewport().update()

    def fill_marks(self, proposals: Iterable[Proposal], decide: Callable[[str], Decision]) -> None:
        """Take all proposals of the document."""
        if self.document is not None:
            self.marks.fill(proposals, decide, self.document.pages)
            self.viewport().update()

    def update_marks(
        self,
        proposals: Iterable[Proposal],
        decide: Callable[[str], Decision],
        gone: Iterable[str],
    ) -> None:
        """Take changed proposals and forget those that are gone."""
        if self.document is not None:
            self.marks.remove(gone)
            self.marks.update(proposals, decide, self.document.pages)
            self.viewport().update()

    def set_seen(self, pages: frozenset[int]) -> None:
        """Which pages have a tick beside their number."""
        self.seen = pages
        self.viewport().update()

    def set_preview(self, on: bool, labels: bool) -> None:
        """Show the pages as they will be exported; ``labels`` writes grounds in the boxes."""
        self.preview = on
        self.preview_labels = labels
        self.viewport().update()

    def show_result(
        self, result_id: str | None, sizes: tuple[tuple[float, float], ...] = ()
    ) -> None:
        """Paint the pictures of another file of the same pages, with more at the end at will.

        ``result_id`` is known to the render child; None shows the document itself again.
        """
        if self.document is None:
            return
        own = tuple(p.shown_size for p in self.document.pages)
        self.result_id = result_id
        self.resize_pages(sizes if result_id is not None else own)
        self.viewport().update()

    @property
    def picture_id(self) -> str:
        """Under which name the render child knows what is painted."""
        return self.result_id or (self.document.id if self.document else "")

    def set_current(self, proposal_id: str | None, reveal: bool = True) -> None:
        """Put the ring around a proposal and bring it into sight."""
        self.current = proposal_id
        marks = self.marks.of(proposal_id) if proposal_id is not None else []
        if marks and reveal:
            self.reveal(self.mark_box(marks[0]))
        self.viewport().update()
        accessible.tell_of_current(self)

    # --- places

    def to_strip(self, area: PageArea) -> QRectF:
        """An area of the file on the strip."""
        if self.document is None:
            return QRectF()
        shown = to_shown(area.rect, self.document.pages[area.page])
        r = self.layout_now.to_strip(area.page, shown)
        return QRectF(r.x0, r.y0, r.width, r.height)

    def sheet_box(self, page: int) -> QRectF:
        """The sheet of a page on the strip."""
        r = self.layout_now.page_rect(page)
        return QRectF(r.x0, r.y0, r.width, r.height)

    def mark_box(self, mark: Mark, on: Rect | None = None) -> QRectF:
        """A mark on the strip, with a hair of room; ``on`` is the sheet where that is known."""
        r, scale = mark.rect, self.layout_now.scale
        paper = on or self.layout_now.page_rect(mark.page)
        x, y = paper.x0 + r.x0 * scale - 1, paper.y0 + r.y0 * scale - 1
        return QRectF(x, y, (r.x1 - r.x0) * scale + 2, (r.y1 - r.y0) * scale + 2)

    def to_file(self, page: int, shown: Rect) -> Rect:
        """A rectangle as shown in the file's own coordinates."""
        if not self.holds(page) or self.document is None:
            return shown
        return from_shown(shown, self.document.pages[page])

    def holds(self, page: int) -> bool:
        """Whether a page is the document's own; a result can have one more."""
        return self.document is not None and page < len(self.document.pages)

    def file_point(self, page: int, at: QPointF) -> tuple[float, float]:
        """A point of the strip in the file's own coordinates on a page."""
        x, y = self.layout_now.to_page(page, at.x(), at.y())
        r = self.to_file(page, Rect(x, y, x, y))
        return r.x0, r.y0

    def marks_at(self, at: QPointF) -> list[Mark]:
        """The marks under a point of the strip, the smallest first."""
        page = self.layout_now.page_at(at.x(), at.y())
        if page is None or self.preview:
            return []
        x, y = self.layout_now.to_page(page, at.x(), at.y())
        return self.marks.at(page, x, y, CLICK_SLACK)

    def movable_mark(self) -> Mark | None:
        """The current mark when the officer drew it as one box."""
        marks = self.marks.of(self.current) if self.current else []
        return marks[0] if len(marks) == 1 and marks[0].state is State.DRAWN else None

    # --- events

    def let_go(self) -> None:
        """Another document comes; for what hangs on the text of the one before."""

    def choose(self, proposal_id: str) -> None:
        """A screen reader chose a mark; where marks are only shown it does nothing."""

    def paint_over(self, painter: QPainter) -> None:
        """Paint over the pages; for what is being dragged."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the visible pages."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.ground(self.palette()))
        self.wanted = sheet.paint(self, painter)
        self.paint_over(painter)
        painter.end()
        if self.wanted and not self._ask.isActive():  # while scrolling too
            self._ask.start()

    def _ask_for_images(self) -> None:
        self.images.want(self.wanted)

    def _image_arrived(self, document_id: str, page: int) -> None:
        if document_id == self.picture_id:
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Paint the frame that shows the focus."""
        self.viewport().update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Paint the pages without the frame."""
        self.viewport().update()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another screen or palette."""
        super().changeEvent(event)
        self.viewport().update()
