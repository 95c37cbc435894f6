"""From the areas of a decision to boxes on a page: how large, and never two on one spot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.model.geometry import PageArea, Rect
from app.model.textmap import TextMap, TextOrigin

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LINE_INSET = 0.08
"""Share of a line's height taken off above and below, so that the lines beside it aren't hit.

A redaction engine removes every glyph that a box overlaps, judged by the font's own ascender and
descender, and those of neighbouring lines overlap. Ink outside the box goes with its glyph.
"""

MAX_INSET = 1.5
INK_MARGIN = 0.25
"""Points more on the left and right where a space or nothing stands beside the value."""

SAME_LINE = 0.5
"""Two boxes stand on one line when they share this part of the lower one's height."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with what is known of the decision that it comes from."""

    page: int
    rect: Rect
    proposal_id: str
    ground: str
    group: str


def text_areas(text_map: TextMap, start: int, end: int) -> tuple[PageArea, ...]:
    """The areas of a span of text, trimmed for redaction; one for every line that it touches."""
    found: list[PageArea] = []
    for area in text_map.areas(start, end):
        rect = area.rect
        if text_map.origin is TextOrigin.NATIVE:
            inset = min(rect.height * LINE_INSET, MAX_INSET)
            rect = rect.grown(0, -inset)
        left, right = _margins(text_map, start, end, area)
        found.append(PageArea(area.page, replace(rect, x0=rect.x0 - left, x1=rect.x1 + right)))
    return tuple(found)


def _margins(text_map: TextMap, start: int, end: int, area: PageArea) -> tuple[float, float]:
    """Room on both sides: none where another character stands close to the value."""
    left = right = INK_MARGIN
    for index in range(max(0, start - 1), min(len(text_map.text), end + 1)):
        if start <= index < end or text_map.text[index].isspace():
            continue
        box = text_map.box(index)
        if _on_one_line(box, area.rect):
            if box.center[0] < area.rect.x0:
                left = 0.0
            else:
                right = 0.0
    return left, right


def _on_one_line(one: Rect, two: Rect) -> bool:
    shared = min(one.y1, two.y1) - max(one.y0, two.y0)
    return shared > SAME_LINE * min(one.height, two.height)


def disjoint(boxes: Iterable[Box]) -> list[Box]:
    """The same area in boxes that don't overlap, in the order of pages, lines and columns.

    Engines judge what lies under a box one box at a time, so overlapping boxes must not be handed
    over. Boxes of one datum that touch on one line become one. Of two others that overlap the
    smaller gives way; nothing is covered that wasn't covered before.
    """
    pages: dict[int, list[Box]] = {}
    for box in boxes:
        if not box.rect.is_empty:
            pages.setdefault(box.page, []).append(box)
    found: list[Box] = []
    for page in sorted(pages):
        found += _disjoint_on_page(_joined(pages[page]))
    return sorted(found, key=lambda b: (b.page, b.rect.y0, b.rect.x0))


def _joined(boxes: Sequence[Box]) -> list[Box]:
    """Boxes of one datum joined where they touch or nearly touch on one line."""
    done: list[Box] = []
    for box in sorted(boxes, key=lambda b: (b.rect.x0, b.rect.y0)):
        for i, other in enumerate(done):
            if box.group == other.group and box.ground == other.ground and _touch(box, other):
                done[i] = replace(other, rect=other.rect.union(box.rect))
                break
        else:
            done.append(box)
    return done


def _touch(box: Box, other: Box) -> bool:
    """On one line, of like height, and no further apart than a third of it."""
    gap = box.rect.x0 - other.rect.x1
    height = min(box.rect.height, other.rect.height)
    tallest = max(box.rect.height, other.rect.height)
    return tallest < 2 * height and gap < height / 3 and _on_one_line(box.rect, other.rect)


def _disjoint_on_page(boxes: Sequence[Box]) -> list[Box]:
    """Larger boxes stay whole; of the smaller ones stays what they add."""
    done: list[Box] = []
    for box in sorted(boxes, key=lambda b: (-b.rect.area, b.rect)):
        rests = [box.rect]
        for other in done:
            rests = [piece for rest in rests for piece in _without(rest, other.rect)]
        done += [replace(box, rect=rest) for rest in rests if _is_real(rest)]
    return done


def _is_real(rect: Rect) -> bool:
    """Slivers say nothing and are no box."""
    return rect.width > 0.3 and rect.height > 0.3


def _without(rect: Rect, hole: Rect) -> list[Rect]:
    """What is left of ``rect`` without ``hole``, in at most four rectangles."""
    cut = rect.intersection(hole)
    if cut.is_empty:
        return [rect]
    pieces = (
        Rect(rect.x0, rect.y0, rect.x1, cut.y0),
        Rect(rect.x0, cut.y1, rect.x1, rect.y1),
        Rect(rect.x0, cut.y0, cut.x0, cut.y1),
        Rect(cut.x1, cut.y0, rect.x1, cut.y1),
    )
    return [p for p in pieces if not p.is_empty]
