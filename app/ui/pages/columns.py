"""Whole columns of a text map: of a ruled table without its header, or of text on a page.

Pure functions; spans are indexes into the text, rectangles in points of the unrotated page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.ui.pages.selection import block_at, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.model.geometry import Rect
    from app.model.textmap import TextBlock, TextMap

Span = tuple[int, int]

SAME_EDGE = 4.0
"""Points between the edges of a table's columns on one page and on the next."""
SAME_COLUMN = 0.6
"""The share of the narrower of two blocks that must lie above the other to be in its column."""
SPANNING = 1.5
"""A block that is so many times as wide as the column runs over it and ends it."""


@dataclass(frozen=True, slots=True)
class Column:
    """The spans of a column in reading order; ``of_table`` tells which kind it is."""

    spans: tuple[Span, ...]
    of_table: bool


def column_at(text_map: TextMap, index: int) -> Column | None:
    """The column that holds an index: of its table, else of the text on its page.

    A table that goes on at the top of the next page, with its columns at the same places, counts
    as one table; its repeated header is left out there too.
    """
    block = _block(text_map, index)
    if block is None:
        return None
    if block.table is not None and block.column is not None:
        cells = _table_column(text_map, block)
        return Column(_spans(text_map, cells), of_table=True)
    return Column(_spans(text_map, _text_column(text_map, block)), of_table=False)


def block_span(text_map: TextMap, index: int) -> Span | None:
    """The paragraph, margin block or cell around an index, without white space at its ends."""
    start, end = trimmed(text_map, *block_at(text_map, index))
    return (start, end) if start < end else None


def _block(text_map: TextMap, index: int) -> TextBlock | None:
    return next((b for b in text_map.blocks if b.start <= index <= b.end), None)


def _spans(text_map: TextMap, blocks: Iterable[TextBlock]) -> tuple[Span, ...]:
    found = (trimmed(text_map, b.start, b.end) for b in sorted(blocks, key=lambda b: b.start))
    return tuple((start, end) for start, end in found if start < end)


# --- tables


def _table_column(text_map: TextMap, block: TextBlock) -> list[TextBlock]:
    tables: dict[int, list[TextBlock]] = {}
    for cell in text_map.blocks:
        if cell.table is not None:
            tables.setdefault(cell.table, []).append(cell)
    assert block.table is not None
    parts = _continued(text_map, tables, block.table)
    header: str | None = None
    found: list[TextBlock] = []
    for number, table in enumerate(parts):
        cells = [c for c in table if c.column == block.column]
        first = [c for c in cells if c.row == 0]
        if number == 0:
            if _has_header(text_map, table):
                header = _text(text_map, first)
                cells = [c for c in cells if c.row != 0] or cells
        elif header and _text(text_map, first) == header:
            cells = [c for c in cells if c.row != 0]
        found += cells
    return found


def _continued(
    text_map: TextMap, tables: dict[int, list[TextBlock]], table: int
) -> list[list[TextBlock]]:
    """The table with what goes before it and after it on other pages, in order."""
    order = sorted(tables)
    at = order.index(table)
    parts = [tables[table]]
    for step in (-1, 1):
        place, here = at, tables[table]
        while 0 <= (place := place + step) < len(order):
            other = tables[order[place]]
            first, second = (other, here) if step < 0 else (here, other)
            if not _goes_on(text_map, first, second):
                break
            parts.insert(0, other) if step < 0 else parts.append(other)
            here = other
    return parts


def _goes_on(text_map: TextMap, first: Sequence[TextBlock], second: Sequence[TextBlock]) -> bool:
    """Whether a table goes on: on the next page, the same columns, no header of its own."""
    if second[0].page != first[0].page + 1:
        return False
    edges, others = _edges(first), _edges(second)
    if edges.keys() != others.keys():
        return False
    if any(abs(edges[column] - others[column]) > SAME_EDGE for column in edges):
        return False
    top = [c for c in second if c.row == 0]
    same = _text(text_map, top) == _text(text_map, [c for c in first if c.row == 0])
    return same or not all(_bold(text_map, c) for c in top)


def _edges(table: Sequence[TextBlock]) -> dict[int, float]:
    """For every column where its text begins."""
    found: dict[int, float] = {}
    for cell in table:
        if cell.column is not None:
            found[cell.column] = min(found.get(cell.column, cell.rect.x0), cell.rect.x0)
    return found


def _has_header(text_map: TextMap, table: Sequence[TextBlock]) -> bool:
    """Whether the first row names the columns.

    A table whose first column alone is bold, or ends in colons, has names beside it and none above.
    """
    top = [c for c in table if c.row == 0]
    side = [c for c in table if c.column == 0]
    if not top or len({c.row for c in table}) < 2:
        return False
    if all(_bold(text_map, c) for c in top):
        return True
    below = [c for c in side if c.row != 0]
    if below and all(_bold(text_map, c) for c in side):
        return False
    colons = [text_map.text[c.start : c.end].rstrip().endswith(":") for c in side]
    return not all(colons)


def _bold(text_map: TextMap, cell: TextBlock) -> bool:
    lines = text_map.lines[cell.first_line : cell.last_line]
    return bool(lines) and all(line.bold for line in lines)


def _text(text_map: TextMap, cells: Iterable[TextBlock]) -> str:
    return " ".join(" ".join(text_map.text[c.start : c.end].split()) for c in cells).casefold()


# --- text


def _text_column(text_map: TextMap, block: TextBlock) -> list[TextBlock]:
    """The blocks above and below on the same page, as far as nothing runs over the column."""
    others = [b for b in text_map.blocks if b.page == block.page and b.table is None]
    above = sorted((b for b in others if b.rect.y0 < block.rect.y0), key=lambda b: -b.rect.y0)
    below = sorted((b for b in others if b.rect.y0 > block.rect.y0), key=lambda b: b.rect.y0)
    found = [block]
    width = _column_width(block.rect, others)
    for way in (above, below):
        for other in way:
            overlap = _overlap(block.rect, other.rect)
            if overlap <= 0:
                continue
            if other.rect.width > SPANNING * width:
                break
            if overlap >= SAME_COLUMN * min(block.rect.width, other.rect.width):
                found.append(other)
    return found


def _column_width(rect: Rect, blocks: Iterable[TextBlock]) -> float:
    """A short line stands in a wider column; the usual width of what lies over it."""
    widths = sorted(b.rect.width for b in blocks if _overlap(rect, b.rect) > 0)
    middle = widths[len(widths) // 2] if widths else rect.width
    return max(rect.width, middle)


def _overlap(one: Rect, other: Rect) -> float:
    return min(one.x1, other.x1) - max(one.x0, other.x0)
