"""A long strip of pages that scrolls and zooms; knows where pages lie, not what is on them."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.ui.pages.layout import (
    PIXELS_PER_POINT,
    PageLayout,
    scale_for_page,
    scale_for_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QWheelEvent

ZOOMS = (0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 6.0)


class Fit(Enum):
    """What the scale follows when the window changes."""

    NONE = auto()
    WIDTH = auto()
    PAGE = auto()


class PageStrip(QAbstractScrollArea):
    """Continuous scroll, zoom about a point, fit to width or page."""

    page_changed = Signal(int)
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fit = Fit.WIDTH
        self.layout_now = PageLayout((), PIXELS_PER_POINT)
        self._page = 0
        self._columns = 1
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(28)
        self.horizontalScrollBar().setSingleStep(28)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def set_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Lay other pages out, of these sizes in points, and go to the first."""
        self.layout_now = PageLayout(sizes, self.layout_now.scale, columns=self._columns)
        self._lay_out(None)
        self.verticalScrollBar().setValue(0)
        self._page = 0
        self.page_changed.emit(0)

    def resize_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Take other sizes for the same pages, or more of them, and stay at the place."""
        if sizes != self.layout_now.sizes:
            self.layout_now = PageLayout(sizes, self.layout_now.scale, columns=self._columns)
            self._lay_out(None)

    def moved(self) -> None:
        """Called when the window moved over the strip; for what floats above it."""

    @property
    def origin(self) -> QPoint:
        """The point of the strip at the top left of the window on it."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    @property
    def page(self) -> int:
        """The page that fills most of the window."""
        return self._page

    def to_viewport(self, at: QPointF) -> QPoint:
        """From the strip to the viewport."""
        return at.toPoint() - self.origin

    @property
    def zoom(self) -> float:
        """1.0 is the paper's real size on a screen of 96 dots per inch."""
        return self.layout_now.scale / PIXELS_PER_POINT

    def set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        """Change the scale and keep the place under ``about`` (viewport; the middle when None)."""
        self.fit = Fit.NONE
        self._lay_out(PIXELS_PER_POINT * min(max(zoom, ZOOMS[0]), ZOOMS[-1]), about)

    def step_zoom(self, up: bool, about: QPointF | None = None) -> None:
        """One step in the row of usual zooms."""
        now = self.zoom
        later = [z for z in ZOOMS if z > now * 1.01] if up else [z for z in ZOOMS if z < now * 0.99]
        if later:
            self.set_zoom(later[0] if up else later[-1], about)

    def set_fit(self, fit: Fit) -> None:
        """Let the scale follow the window."""
        self.fit = fit
        self._lay_out(None)

    @property
    def columns(self) -> int:
        """How many pages stand beside each other."""
        return self._columns

    def set_columns(self, columns: int) -> None:
        """Put so many pages beside each other; the page in sight stays in sight."""
        if columns == self._columns:
            return
        page = self._page
        self._columns = columns
        self.layout_now = PageLayout(self.layout_now.sizes, self.layout_now.scale, columns=columns)
        self._lay_out(None)
        self.go_to_page(page)

    def go_to_page(self, page: int) -> None:
        """Bring the top of a page to the top of the window."""
        if 0 <= page < len(self.layout_now):
            self.verticalScrollBar().setValue(int(self.layout_now.page_rect(page).y0) - 8)

    def _lay_out(self, scale: float | None, about: QPointF | None = None) -> None:
        """Lay the pages out anew; None keeps the scale or takes what fits."""
        view = self.viewport().size()
        sizes = self.layout_now.sizes
        if scale is None:
            scale = self.layout_now.scale
            if sizes and self.fit is Fit.WIDTH:
                fitting = scale_for_width(sizes, view.width(), self._columns)
                scale = min(fitting, PIXELS_PER_POINT * 2.0)
            elif sizes and self.fit is Fit.PAGE:
                row = self.layout_now.row_of(min(self._page, len(sizes) - 1))
                scale = scale_for_page(sizes[row.start : row.stop], view.width(), view.height())
        fixed = about if about is not None else QPointF(view.width() / 2, view.height() / 3)
        on_strip = fixed + QPointF(self.origin)
        anchor = self.layout_now.anchor(on_strip.x(), on_strip.y())
        self.layout_now = PageLayout(sizes, scale, view.width(), self._columns)
        self._set_scroll_ranges()
        x, y = self.layout_now.place(anchor)
        self.horizontalScrollBar().setValue(round(x - fixed.x()))
        self.verticalScrollBar().setValue(round(y - fixed.y()))
        self.moved()
        self.zoom_changed.emit(self.zoom)
        self.viewport().update()

    def _set_scroll_ranges(self) -> None:
        view, strip = self.viewport().size(), self.layout_now
        self.verticalScrollBar().setRange(0, max(0, strip.height - view.height()))
        self.verticalScrollBar().setPageStep(int(view.height() * 0.9))
        self.horizontalScrollBar().setRange(0, max(0, strip.width - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def reveal(self, box: QRectF) -> None:
        """Scroll only as far as is needed to see a box of the strip well."""
        view = QRectF(QPointF(self.origin), self.viewport().size().toSizeF())
        if view.adjusted(20, 30, -20, -30).contains(box):
            return
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        bars[1].setValue(round(box.center().y() - view.height() * 0.4))
        if box.left() < view.left() + 10 or box.right() > view.right() - 10:
            bars[0].setValue(round(box.center().x() - view.width() / 2))

    # --- events

    def _scrolled(self) -> None:
        self.moved()
        height = self.viewport().height()
        page = self.layout_now.page_near(self.origin.y() + height * 0.4)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew; blitting would tear the ring and the badges."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep fitting, or keep the place."""
        self._lay_out(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl zoom about the cursor."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turns = event.angleDelta().y() / 120
            if turns:
                self.set_zoom(self.zoom * 1.15**turns, event.position())
            event.accept()
            return
        super().wheelEvent(event)
