"""Choosing text on a page in reading order: pure functions on a text map.

Points are in points of the unrotated page, as the text map's own boxes.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.model.geometry import PageArea, Rect
    from app.model.textmap import TextLine, TextMap

REACH = 12.0  # points beside a line that still count as on it


def lines_on(text_map: TextMap, page: int) -> tuple[TextLine, ...]:
    """The lines of a page in reading order."""
    lo = bisect_left(text_map.lines, page, key=lambda line: line.page)
    hi = bisect_left(text_map.lines, page + 1, key=lambda line: line.page)
    return text_map.lines[lo:hi]


def _distance(rect: Rect, x: float, y: float) -> float:
    dx = max(rect.x0 - x, 0.0, x - rect.x1)
    dy = max(rect.y0 - y, 0.0, y - rect.y1)
    return dx + 3 * dy  # rather on the same height than nearer


def position_at(
    text_map: TextMap, page: int, x: float, y: float, reach: float | None = None
) -> int | None:
    """The place between characters (an index into the text) nearest to a point of a page.

    ``reach`` limits how far away the line may be, in points; None takes the nearest line.
    """
    lines = lines_on(text_map, page)
    if not lines:
        return None
    line = min(lines, key=lambda candidate: _distance(candidate.rect, x, y))
    if reach is not None and _distance(line.rect, x, y) > reach:
        return None
    for i in range(line.start, line.end):
        box = text_map.box(i)
        if not box.is_empty and x < box.center[0]:
            return i
    return line.end


def is_text(text_map: TextMap, page: int, x: float, y: float) -> bool:
    """Whether a point lies on a line of text."""
    return any(
        r.x0 - 1 <= x <= r.x1 + 1 and r.y0 <= y <= r.y1
        for r in (line.rect for line in lines_on(text_map, page))
    )


def word_at(text_map: TextMap, index: int) -> tuple[int, int]:
    """The word around an index: what stands between white space, without closing punctuation."""
    text = text_map.text
    start = end = min(index, len(text))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    while end - start > 1 and text[end - 1] in ",;:!?)]}\"'":
        end -= 1
    while end - start > 1 and text[start] in "([{\"'":
        start += 1
    return start, end


def line_at(text_map: TextMap, index: int) -> tuple[int, int]:
    """The line that holds an index."""
    if not text_map.lines:
        return index, index
    line = text_map.lines[max(0, text_map.line_index(index))]
    return line.start, line.end


def block_at(text_map: TextMap, index: int) -> tuple[int, int]:
    """The paragraph, margin block or cell that holds an index; its line where there is none."""
    for block in text_map.blocks:
        if block.start <= index <= block.end:
            return block.start, block.end
    return line_at(text_map, index)


def trimmed(text_map: TextMap, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends."""
    text = text_map.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def text_in(text_map: TextMap, area: PageArea) -> tuple[str, int | None, int | None]:
    """The text whose characters' centres lie in an area, with its span when it is one stretch.

    A drawn box over two columns holds pieces of several lines; these are joined by spaces and
    have no span.
    """
    pieces: list[tuple[int, int]] = []
    for line in lines_on(text_map, area.page):
        if not line.rect.intersects(area.rect):
            continue
        inside = [
            i
            for i in range(line.start, line.end)
            if not (box := text_map.box(i)).is_empty
            and area.rect.x0 <= box.center[0] <= area.rect.x1
            and area.rect.y0 <= box.center[1] <= area.rect.y1
        ]
        if inside:
            start, end = trimmed(text_map, inside[0], inside[-1] + 1)
            if start < end:
                pieces.append((start, end))
    text = " ".join(text_map.text[a:b] for a, b in pieces)
    if len(pieces) == 1:
        return text, pieces[0][0], pieces[0][1]
    return text, None, None
