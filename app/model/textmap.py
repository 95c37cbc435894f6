"""The text of a document with the place of every character."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING

from app.model.geometry import PageArea, Rect

# array('f') cannot be subscripted at run time before Python 3.12.
if TYPE_CHECKING:
    Floats = array[float]
else:
    Floats = array

LINE_BREAK = "\n"
BLOCK_BREAK = "\n\n"
PAGE_BREAK = "\f"


class TextOrigin(StrEnum):
    NATIVE = "native"
    OCR = "ocr"


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line: characters ``start`` to ``end`` (without the break), ``size`` in points."""

    start: int
    end: int
    page: int
    rect: Rect
    block: int
    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines that belong together: a paragraph, a margin block, or one cell of a table.

    ``first_line`` and ``last_line`` (exclusive) index :attr:`TextMap.lines`. ``table`` and
    ``row``/``column`` are set for a cell of a ruled table (``table`` numbers tables from 0 over
    the document), else None.
    """

    page: int
    rect: Rect
    start: int
    end: int
    first_line: int
    last_line: int
    table: int | None = None
    row: int | None = None
    column: int | None = None


class GraphicKind(StrEnum):
    """What a graphic is made of: pixels, drawn paths, or an ink annotation."""

    IMAGE = "image"
    VECTOR = "vector"
    INK = "ink"


@dataclass(frozen=True, slots=True)
class Graphic:
    """Something drawn on a page that is not text: an image, a cluster of paths, ink.

    Figures that let a recognizer judge whether a hand made it, measured on the rendered pixels of
    ``rect`` alone: ``ink`` is the share of pixels clearly darker (or more coloured) than their
    background, 0 to 1; ``colours`` the number of clearly different ink colours (quantised);
    ``strokes`` the number of connected ink components of more than a few pixels; ``thickness`` the
    median stroke width in points; ``curves`` the number of Bezier segments (0 for images);
    ``turns`` how often one of its open strokes goes from up to down or back, and ``pieces`` how
    many curves and slanted straight pieces there are, outlines of strokes included and the lines
    of charts left out (0 for images).
    ``repeats`` is the number of pages on which the same object stands at the same place (logos).
    """

    page: int
    rect: Rect
    kind: GraphicKind
    ink: float = 0.0
    colours: int = 0
    strokes: int = 0
    thickness: float = 0.0
    curves: int = 0
    turns: int = 0
    pieces: int = 0
    repeats: int = 1


@dataclass(frozen=True, slots=True)
class TextMap:
    r"""All text of a document in reading order, with a box for every character.

    ``text`` holds the lines joined by ``"\\n"``, blocks by ``"\\n\\n"``, pages by ``"\\f"``.
    ``page_starts`` has for every page the index in ``text`` of its first character.
    ``boxes`` is an ``array('f')`` of four floats (x0 y0 x1 y1, see the package docstring) for every
    character of ``text``; the breaks that we added have four zeros.
    """

    document_id: str
    text: str = field(repr=False)
    page_starts: tuple[int, ...]
    boxes: Floats = field(repr=False)
    lines: tuple[TextLine, ...] = field(default=(), repr=False)
    blocks: tuple[TextBlock, ...] = field(default=(), repr=False)
    graphics: tuple[Graphic, ...] = field(default=(), repr=False)
    origin: TextOrigin = TextOrigin.NATIVE

    def page_of(self, index: int) -> int:
        """The page on which the character at ``index`` stands."""
        return bisect_right(self.page_starts, index) - 1

    def page_span(self, page: int) -> tuple[int, int]:
        """Start and end in ``text`` of a page, its break excluded."""
        start = self.page_starts[page]
        if page + 1 < len(self.page_starts):
            return start, self.page_starts[page + 1] - len(PAGE_BREAK)
        return start, len(self.text)

    def box(self, index: int) -> Rect:
        """The box of one character; empty for a break."""
        x0, y0, x1, y1 = self.boxes[4 * index : 4 * index + 4]
        return Rect(x0, y0, x1, y1)

    def line_index(self, index: int) -> int:
        """Index in :attr:`lines` of the line that holds the character at ``index``."""
        return bisect_right(self.lines, index, key=lambda line: line.start) - 1

    def areas(self, start: int, end: int) -> tuple[PageArea, ...]:
        """One rectangle for every line that ``text[start:end]`` touches, white space trimmed."""
        if not 0 <= start <= end <= len(self.text):
            raise ValueError("span outside the text")
        found: list[PageArea] = []
        i = max(0, self.line_index(start))
        while i < len(self.lines) and self.lines[i].start < end:
            line = self.lines[i]
            i += 1
            lo, hi = max(start, line.start), min(end, line.end)
            rect = self._around(lo, hi)
            if rect is not None:
                found.append(PageArea(line.page, rect))
        return tuple(found)

    def _around(self, start: int, end: int) -> Rect | None:
        """The smallest rectangle around some characters, None when none of them has ink.

        In plain figures: this is asked for every find and every name that is looked for again.
        """
        left = top = inf
        right = bottom = -inf
        for k in range(start, end):
            if self.text[k].isspace():
                continue
            x0, y0, x1, y1 = self.boxes[4 * k : 4 * k + 4]
            if x1 <= x0 or y1 <= y0:
                continue
            left = min(left, x0)
            top = min(top, y0)
            right = max(right, x1)
            bottom = max(bottom, y1)
        return Rect(left, top, right, bottom) if left < inf else None

    def span_in(self, area: PageArea) -> tuple[int, int] | None:
        """The smallest span of characters whose centres lie in ``area``, None when none does."""
        lo, hi = self.page_span(area.page)
        first: int | None = None
        last = -1
        for i in range(lo, hi):
            box = self.box(i)
            if box.is_empty:
                continue
            x, y = box.center
            if area.rect.x0 <= x <= area.rect.x1 and area.rect.y0 <= y <= area.rect.y1:
                first = i if first is None else first
                last = i
        return None if first is None else (first, last + 1)

    def text_in(self, area: PageArea) -> str:
        """The characters whose centres lie in ``area``, in reading order, white space folded.

        Unlike ``text[slice(*span_in(area))]`` this holds nothing of a neighbouring column.
        """
        lo, hi = self.page_span(area.page)
        rect = area.rect
        found: list[str] = []
        last = lo
        for i in range(lo, hi):
            box = self.box(i)
            if box.is_empty:
                continue
            x, y = box.center
            if rect.x0 <= x <= rect.x1 and rect.y0 <= y <= rect.y1:
                if found and i > last + 1:
                    found.append(" ")
                found.append(self.text[i])
                last = i
        return " ".join("".join(found).split())
