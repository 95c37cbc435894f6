"""The width of a box betrays a name: closes gaps to a multiple of so many points.

At exact positions few names have just the width of what was removed. So the text that follows on
the line is moved on until the box is as wide as a whole number of steps; a box at the end of its
line becomes wider by itself. In a cell of a table the box grows no further than the column's
longest line; on a line that is stretched to its column nothing can move, and in a cell the box
then covers what is left of the line.

Nothing here reads a PDF; :mod:`app.export.shifts` moves the text.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.model.export import Shift
from app.model.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.export.boxes import Box
    from app.model.textmap import TextBlock, TextLine, TextMap

NEAR = 1.0
"""Boxes on one line closer than this many times their height become one."""
STRETCHED = 1.5
"""Points: lines that end this close to the same edge, again and again, are stretched to it."""
APART = 3.0
"""Points that stay free before what stands further on in the same line of sight."""
FROM_EDGE = 20.0
"""Points of the page that stay free at the right."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A box after closing: ``own`` is where the content lies that goes, before anything moved.

    ``line`` numbers the line of the document whose rest moves, -1 where nothing has to.
    ``even`` tells whether its width is a whole number of steps, or goes to the end of the line.
    """

    box: Box
    own: Rect
    line: int
    even: bool


def close_gaps(
    boxes: Sequence[Box], text_map: TextMap, widths: Sequence[float], step: float
) -> tuple[list[Closed], tuple[Shift, ...]]:
    """Boxes as they will be painted, and what must move for it.

    Args:
        boxes: Of one document, disjoint.
        text_map: Of that document.
        widths: Of its pages, in points, before rotation.
        step: Points; 0 leaves everything where it is.
    """
    if step <= 0:
        return [Closed(box, box.rect, -1, even=False) for box in boxes], ()
    lines: dict[int, list[Box]] = defaultdict(list)
    found: list[Closed] = []
    for box in boxes:
        number = _line_of(box, text_map)
        if number is None:  # a signature, or more lines at once: its width tells no name
            found.append(Closed(box, box.rect, -1, even=False))
        else:
            lines[number].append(box)
    shifts: list[Shift] = []
    for number, own in sorted(lines.items()):
        line = _Line(text_map, number, widths[text_map.lines[number].page], step)
        closed, moved = line.close(_merged(own))
        found += closed
        shifts += moved
    found.sort(key=lambda c: (c.box.page, c.box.rect.y0, c.box.rect.x0))
    return found, tuple(shifts)


def _line_of(box: Box, text_map: TextMap) -> int | None:
    """The one line that a box lies on."""
    middle = (box.rect.y0 + box.rect.y1) / 2
    found = [
        number
        for number, line in enumerate(text_map.lines)
        if line.page == box.page
        and line.rect.y0 < middle < line.rect.y1
        and line.rect.x0 - 1 <= box.rect.center[0] <= line.rect.x1 + 1
        and box.rect.height <= 1.5 * line.rect.height
        and _is_level(text_map, line)
    ]
    return found[0] if len(found) == 1 else None


def _is_level(text_map: TextMap, line: TextLine) -> bool:
    """Whether the line is read from left to right; others stand on pages that lie on their side."""
    first, last = text_map.box(line.start), text_map.box(line.end - 1)
    return line.rect.width > line.rect.height and first.x0 <= last.x0


def _merged(boxes: Iterable[Box]) -> list[Box]:
    """Neighbours of one ground and near each other as one: two widths tell more than their sum."""
    done: list[Box] = []
    for box in sorted(boxes, key=lambda b: b.rect.x0):
        last = done[-1] if done else None
        reach = NEAR * box.rect.height
        if last and last.ground == box.ground and box.rect.x0 - last.rect.x1 < reach:
            done[-1] = replace(last, rect=last.rect.union(box.rect))
        else:
            done.append(box)
    return done


class _Line:
    """One line with boxes on it."""

    def __init__(self, text_map: TextMap, number: int, page_width: float, step: float) -> None:
        self._map = text_map
        self._number = number
        self._line = text_map.lines[number]
        self._block = text_map.blocks[self._line.block]
        self._step = step
        self._edge = self._right_edge(page_width)

    def close(self, boxes: Sequence[Box]) -> tuple[list[Closed], list[Shift]]:
        closed: list[Closed] = []
        shifts: list[Shift] = []
        moved, line = 0.0, self._line
        free = self._edge - line.rect.x1
        still = self._stretched()
        for number, box in enumerate(boxes):
            if still and self._block.table is not None:
                whole = replace(box, rect=replace(box.rect, x1=max(box.rect.x1, line.rect.x1)))
                closed.append(Closed(whole, whole.rect, -1, even=True))
                break
            extra = math.ceil(box.rect.width / self._step - 1e-6) * self._step - box.rect.width
            rest = self._rest(box.rect.x1)
            if rest is None:  # the last of its line
                grown = max(0.0, min(extra, self._edge - box.rect.x1 - moved))
                even = grown >= extra - 1e-6
                closed.append(self._closed(box, moved, grown, even=even))
                continue
            if still or moved + extra > free:
                closed.append(self._closed(box, moved, 0.0, even=extra < 1e-6))
                extra = 0.0
            else:
                closed.append(self._closed(box, moved, extra, even=True))
            moved += extra
            until = boxes[number + 1].rect.x1 if number + 1 < len(boxes) else line.rect.x1 + 1
            if moved:
                area = Rect(box.rect.x1, line.rect.y0, until, line.rect.y1)
                shifts.append(Shift(line.page, area, moved, self._number))
        return closed, shifts

    def _closed(self, box: Box, moved: float, grown: float, *, even: bool) -> Closed:
        rect = replace(box.rect, x0=box.rect.x0 + moved, x1=box.rect.x1 + moved + grown)
        number = self._number if moved or (grown and self._rest(box.rect.x1) is not None) else -1
        return Closed(replace(box, rect=rect), box.rect, number, even)

    def _rest(self, x: float) -> float | None:
        """Where the text right of ``x`` begins; None when there is none."""
        starts = [
            self._map.box(i).x0
            for i in range(self._line.start, self._line.end)
            if not self._map.text[i].isspace() and self._map.box(i).center[0] > x
        ]
        return min(starts, default=None)

    def _stretched(self) -> bool:
        """Whether the line is one of those that end at the right edge of their column."""
        mates = _lines_of(self._map, self._block)
        edge = max(line.rect.x1 for line in mates)
        ends = [line for line in mates if edge - line.rect.x1 < STRETCHED]
        last = self._number == self._block.last_line - 1
        return self._line in ends and not last and len(ends) >= 2

    def _right_edge(self, page_width: float) -> float:
        """How far text or a box of this line may go without meeting anything."""
        line, block = self._line, self._block
        beside = [
            other.rect.x0 - APART
            for other in self._map.lines
            if other.page == line.page
            and other.rect.x0 >= line.rect.x1
            and other.rect.y0 < line.rect.y1
            and other.rect.y1 > line.rect.y0
        ]
        if block.table is not None:
            column = [
                mate.rect.x1
                for other in self._map.blocks
                if (other.table, other.column, other.page)
                == (block.table, block.column, block.page)
                for mate in _lines_of(self._map, other)
            ]
            return min([max(column), *beside])
        return min([page_width - FROM_EDGE, *beside])


def _lines_of(text_map: TextMap, block: TextBlock) -> Sequence[TextLine]:
    return text_map.lines[block.first_line : block.last_line]
