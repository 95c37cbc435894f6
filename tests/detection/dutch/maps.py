"""Text maps of a type with fixed width, for tests that need text and hardly any layout."""

from __future__ import annotations

import re
from array import array

from app.model.geometry import PageInfo, Rect
from app.model.textmap import TextBlock, TextLine, TextMap

WIDTH, HEIGHT, LEADING = 6.0, 12.0, 14.0


def text_map(text: str, document_id: str = "d1") -> TextMap:
    """``text`` set in lines of 12 points, each character 6 points wide, from the page's corner."""
    boxes: array[float] = array("f")
    lines: list[TextLine] = []
    blocks: list[TextBlock] = []
    starts = [0]
    top = 0.0
    at = 0
    for part in re.split(r"(\n\n|\f)", text):
        if part in ("\n\n", "\f"):
            boxes.extend([0.0] * 4 * len(part))
            top = 0.0 if part == "\f" else top + LEADING
            if part == "\f":
                starts.append(at + 1)
        else:
            first = len(lines)
            for offset, row in enumerate(part.split("\n")):
                begin = len(boxes) // 4 + (1 if offset else 0)
                boxes.extend([0.0] * 4 if offset else [])
                for column in range(len(row)):
                    x = column * WIDTH
                    boxes.extend((x, top, x + WIDTH, top + HEIGHT))
                rect = Rect(0.0, top, len(row) * WIDTH, top + HEIGHT)
                page = len(starts) - 1
                lines.append(
                    TextLine(begin, begin + len(row), page, rect, len(blocks), 10.0, bold=False)
                )
                top += LEADING
            own = lines[first:]
            area = Rect.bounding(line.rect for line in own)
            blocks.append(TextBlock(len(starts) - 1, area, at, at + len(part), first, len(lines)))
        at += len(part)
    return TextMap(document_id, text, tuple(starts), boxes, tuple(lines), tuple(blocks))


def pages(made: TextMap) -> tuple[PageInfo, ...]:
    """A4 pages, longer where the text is."""
    bottom = max((line.rect.y1 for line in made.lines), default=0.0)
    return tuple(PageInfo(595.0, max(842.0, bottom)) for _ in made.page_starts)


def between_brackets(text: str) -> tuple[str, int, int]:
    """A text without its square brackets, and where what stood between them lies in it."""
    start = text.index("[")
    end = text.index("]") - 1
    return text.replace("[", "").replace("]", ""), start, end
