"""Questions about the place of text on a page: what stands below, beside, in the next cell.

All rectangles here are of the page *as shown*, so that "below" means what a reader means by it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from app.model.geometry import PageInfo, Rect, to_shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.model.textmap import TextLine, TextMap

COLUMN_GAP = 1.9
"""White space wider than this many times the type size parts a line into pieces."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line without a column gap in it.

    ``cell`` is (table, row, column) in a ruled table, else None. ``rect`` is as shown, in points.
    """

    start: int
    end: int
    page: int
    rect: Rect
    size: float
    bold: bool
    block: int
    cell: tuple[int, int, int] | None
    text: str = field(repr=False)


class Layout:
    """The pieces of a text map, with the spatial questions that finding roles needs."""

    def __init__(self, text_map: TextMap, pages: Sequence[PageInfo]) -> None:
        self.text_map = text_map
        self._pages = pages
        self.pieces: tuple[Piece, ...] = tuple(
            piece for line in text_map.lines for piece in self._split(line)
        )

    @cached_property
    def _by_page(self) -> dict[int, tuple[Piece, ...]]:
        found: dict[int, list[Piece]] = {}
        for piece in self.pieces:
            found.setdefault(piece.page, []).append(piece)
        return {
            page: tuple(sorted(pieces, key=lambda p: (p.rect.y0, p.rect.x0)))
            for page, pieces in found.items()
        }

    @cached_property
    def _cells(self) -> dict[tuple[int, int, int], tuple[Piece, ...]]:
        found: dict[tuple[int, int, int], list[Piece]] = {}
        for piece in self.pieces:
            if piece.cell is not None:
                found.setdefault(piece.cell, []).append(piece)
        return {cell: tuple(pieces) for cell, pieces in found.items()}

    def page_info(self, page: int) -> PageInfo:
        """Size and rotation of a page; A4 when the caller gave fewer pages."""
        return self._pages[page] if page < len(self._pages) else PageInfo(595.0, 842.0)

    def page_height(self, page: int) -> float:
        """Height of the page as shown, in points."""
        return self.page_info(page).shown_size[1]

    def shown(self, rect: Rect, page: int) -> Rect:
        """``rect`` on the page as shown."""
        return to_shown(rect, self.page_info(page))

    def on_page(self, page: int) -> tuple[Piece, ...]:
        """The pieces of a page from top to bottom."""
        return self._by_page.get(page, ())

    def in_cell(self, cell: tuple[int, int, int]) -> tuple[Piece, ...]:
        """The pieces of a table cell in reading order."""
        return self._cells.get(cell, ())

    def cell_right(self, cell: tuple[int, int, int]) -> tuple[Piece, ...]:
        """The first filled cell to the right in the same row."""
        table, row, column = cell
        columns = sorted(c for t, r, c in self._cells if (t, r) == (table, row) and c > column)
        return self._cells[table, row, columns[0]] if columns else ()

    def cells_below(self, cell: tuple[int, int, int]) -> Iterator[tuple[Piece, ...]]:
        """The filled cells of the same column in the rows below, nearest first."""
        table, row, column = cell
        for below in sorted(r for t, r, c in self._cells if (t, c) == (table, column) and r > row):
            yield self._cells[table, below, column]

    def right_of(self, piece: Piece) -> Piece | None:
        """The nearest piece on the same row, to the right."""
        beside = [
            p
            for p in self.on_page(piece.page)
            if p.rect.x0 >= piece.rect.x1 - 1 and same_row(p.rect, piece.rect)
        ]
        return min(beside, key=lambda p: p.rect.x0, default=None)

    def below(
        self, rect: Rect, page: int, *, left: float = 3.0, right: float = 16.0
    ) -> list[Piece]:
        """Pieces under ``rect`` that start at its left edge, from top to bottom.

        ``left`` and ``right`` say how far the start may differ, in points.
        """
        middle = rect.center[1]
        return [
            p
            for p in self.on_page(page)
            if p.rect.center[1] > middle
            and not same_row(p.rect, rect)
            and rect.x0 - left <= p.rect.x0 <= rect.x0 + right
        ]

    def overlapping_column(self, rect: Rect, page: int) -> list[Piece]:
        """Pieces of a page that share some width with ``rect``, from top to bottom."""
        return [
            p for p in self.on_page(page) if min(p.rect.x1, rect.x1) - max(p.rect.x0, rect.x0) > 1
        ]

    def _split(self, line: TextLine) -> Iterator[Piece]:
        text, boxes = self.text_map.text, self.text_map.boxes
        limit = COLUMN_GAP * max(line.size, 4.0)
        turned = self.page_info(line.page).rotation in (90, 270)
        lo, hi = (1, 3) if turned else (0, 2)
        start, last = line.start, -1
        for i in range(line.start, line.end):
            if text[i].isspace():
                continue
            if last >= 0:
                ahead = boxes[4 * i + lo] - boxes[4 * last + hi]
                behind = boxes[4 * last + lo] - boxes[4 * i + hi] if turned else ahead
                if max(ahead, behind) > limit:
                    yield self._piece(line, start, last + 1)
                    start = i
            last = i
        if last >= start:
            yield self._piece(line, start, last + 1)

    def _piece(self, line: TextLine, start: int, end: int) -> Piece:
        block = self.text_map.blocks[line.block]
        cell = None
        if block.table is not None and block.row is not None and block.column is not None:
            cell = (block.table, block.row, block.column)
        whole = start == line.start and not self.text_map.text[end : line.end].strip()
        areas = () if whole else self.text_map.areas(start, end)
        rect = areas[0].rect if areas else line.rect
        return Piece(
            start=start,
            end=end,
            page=line.page,
            rect=self.shown(rect, line.page),
            size=line.size,
            bold=line.bold,
            block=line.block,
            cell=cell,
            text=self.text_map.text[start:end],
        )


def same_row(a: Rect, b: Rect) -> bool:
    """True when two pieces stand on one line: most of the lower one's height is shared."""
    shared = min(a.y1, b.y1) - max(a.y0, b.y0)
    return shared > 0.55 * min(a.height, b.height)


def gap_between(upper: Rect, lower: Rect) -> float:
    """White space between two rectangles, one under the other; negative when they overlap."""
    return lower.y0 - upper.y1
