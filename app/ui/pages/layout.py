"""Where the pages lie on the long strip that the officer scrolls: pure geometry, no Qt.

Units are logical pixels of the screen with the origin at the top left of the strip; page
coordinates are points of the page *as shown*, origin at its top left. A strip has the pages of one
document below each other, or two by two, centred, with room under each for its number.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from app.model.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Sequence

PIXELS_PER_POINT = 96 / 72
MARGIN = 20
GAP = 34  # room for the page's number
BETWEEN = 14  # between two pages beside each other


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that stays under the cursor while the scale changes; fractions of the page."""

    page: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PageLayout:
    """The strip for pages of ``sizes`` (points) at ``scale`` (logical pixels per point).

    ``view_width`` is the width of the window on it: narrower pages are centred in it. ``columns``
    pages stand beside each other, with their tops on one line; :attr:`tops` are those lines.
    """

    sizes: tuple[tuple[float, float], ...]
    scale: float
    view_width: float = 0.0
    columns: int = 1
    tops: tuple[int, ...] = field(init=False)
    width: int = field(init=False)

    def __post_init__(self) -> None:
        rows = [
            [self.pixel_size(i) for i in range(first, min(first + self.columns, len(self.sizes)))]
            for first in range(0, len(self.sizes), self.columns)
        ]
        heights = (max(h for _, h in row) for row in rows)
        tops = list(accumulate((h + GAP for h in heights), initial=MARGIN))
        widest = max((_row_width([w for w, _ in row]) for row in rows), default=0)
        object.__setattr__(self, "tops", tuple(tops))
        object.__setattr__(self, "width", max(int(widest) + 2 * MARGIN, int(self.view_width)))

    def __len__(self) -> int:
        return len(self.sizes)

    @property
    def height(self) -> int:
        """Height of the whole strip in pixels."""
        return self.tops[-1] - GAP + MARGIN + 8 if self.sizes else 0

    def row_of(self, page: int) -> range:
        """The pages that stand beside a page, itself included."""
        first = page - page % self.columns
        return range(first, min(first + self.columns, len(self.sizes)))

    def pixel_size(self, page: int) -> tuple[int, int]:
        """Width and height of a page in whole logical pixels, at least 1."""
        w, h = self.sizes[page]
        return max(1, round(w * self.scale)), max(1, round(h * self.scale))

    def page_rect(self, page: int) -> Rect:
        """The sheet of a page on the strip, in whole pixels."""
        w, h = self.pixel_size(page)
        row = self.row_of(page)
        widths = [self.pixel_size(i)[0] for i in row]
        x = (self.width - int(_row_width(widths))) // 2
        x += sum(widths[: page - row.start]) + BETWEEN * (page - row.start)
        y = self.tops[page // self.columns]
        return Rect(x, y, x + w, y + h)

    def visible(self, top: float, bottom: float) -> range:
        """The pages of which any part (their number included) lies between two heights.

        A page beside a higher one counts as long as that one is there.
        """
        if not self.sizes or bottom <= top:
            return range(0)
        rows = len(self.tops) - 1
        first = max(0, bisect_right(self.tops, top, hi=rows) - 1)
        last = bisect_right(self.tops, bottom, hi=rows)
        if first < last and self.tops[first + 1] <= top:
            first += 1
        return range(first * self.columns, min(last * self.columns, len(self.sizes)))

    def page_near(self, y: float) -> int:
        """The page at a height, or the nearest one, the left one of several; 0 without pages."""
        if not self.sizes:
            return 0
        rows = len(self.tops) - 1
        return min(max(0, bisect_right(self.tops, y) - 1), rows - 1) * self.columns

    def page_at(self, x: float, y: float) -> int | None:
        """The page whose sheet holds a point of the strip."""
        if not self.sizes:
            return None
        for page in self.row_of(self.page_near(y)):
            r = self.page_rect(page)
            if r.x0 <= x < r.x1 and r.y0 <= y < r.y1:
                return page
        return None

    def to_page(self, page: int, x: float, y: float) -> tuple[float, float]:
        """A point of the strip in points of a page, kept within the page."""
        sheet = self.page_rect(page)
        w, h = self.sizes[page]
        px = (x - sheet.x0) / self.scale
        py = (y - sheet.y0) / self.scale
        return min(max(px, 0.0), w), min(max(py, 0.0), h)

    def to_strip(self, page: int, rect: Rect) -> Rect:
        """A rectangle of a page (points, as shown) on the strip."""
        sheet, s = self.page_rect(page), self.scale
        return Rect(
            sheet.x0 + rect.x0 * s,
            sheet.y0 + rect.y0 * s,
            sheet.x0 + rect.x1 * s,
            sheet.y0 + rect.y1 * s,
        )

    def anchor(self, x: float, y: float) -> Anchor:
        """What lies at a point of the strip, as a place that every scale has."""
        if not self.sizes:
            return Anchor(0, 0.0, 0.0)
        row = self.row_of(self.page_near(y))
        page = next((p for p in row if x < self.page_rect(p).x1), row[-1])
        r = self.page_rect(page)
        return Anchor(page, (x - r.x0) / r.width, (y - r.y0) / r.height)

    def place(self, anchor: Anchor) -> tuple[float, float]:
        """Where an anchor lies on this strip."""
        if not self.sizes:
            return 0.0, 0.0
        r = self.page_rect(min(anchor.page, len(self.sizes) - 1))
        return r.x0 + anchor.x * r.width, r.y0 + anchor.y * r.height


def _row_width(widths: Sequence[float]) -> float:
    return sum(widths) + BETWEEN * (len(widths) - 1)


def scale_for_width(
    sizes: Sequence[tuple[float, float]], view_width: float, columns: int = 1
) -> float:
    """The scale at which the widest page, or row of pages, fills the window's width."""
    rows = [sizes[i : i + columns] for i in range(0, len(sizes), columns)]
    widest = max((sum(w for w, _ in row) for row in rows), default=595.0)
    between = BETWEEN * (columns - 1)
    return max(0.05, (view_width - 2 * MARGIN - between) / widest)


def scale_for_page(
    row: Sequence[tuple[float, float]], view_width: float, view_height: float
) -> float:
    """The scale at which a whole page, or a row of pages, and its number fit in the window."""
    w, h = sum(w for w, _ in row), max(h for _, h in row)
    room = view_width - 2 * MARGIN - BETWEEN * (len(row) - 1)
    return max(0.05, min(room / w, (view_height - MARGIN - GAP) / h))


@dataclass(frozen=True, slots=True)
class Tile:
    """A part of a page that is rendered at once; ``rect`` in points as shown, None for all."""

    column: int
    row: int
    rect: Rect | None


def tiles(
    size: tuple[float, float], device_scale: float, wanted: Rect, whole: int, side: int
) -> list[Tile]:
    """The parts of a page of ``size`` points that show ``wanted`` (points as shown).

    A page of at most ``whole`` device pixels is one part; larger ones are cut into squares of
    ``side`` device pixels, of which only those that touch ``wanted`` are returned.
    """
    w, h = size
    if w * h * device_scale * device_scale <= whole:
        return [Tile(0, 0, None)]
    step = side / device_scale
    found = []
    for row in range(max(0, int(wanted.y0 // step)), int(min(wanted.y1, h - 1e-6) // step) + 1):
        for column in range(
            max(0, int(wanted.x0 // step)), int(min(wanted.x1, w - 1e-6) // step) + 1
        ):
            x, y = column * step, row * step
            found.append(Tile(column, row, Rect(x, y, min(x + step, w), min(y + step, h))))
    return found
