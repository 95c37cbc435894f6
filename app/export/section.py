"""Where the section *Informatie die niet openbaar wordt gemaakt* stands in a document."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.export.search import squeeze
from app.model.geometry import PageArea, PageInfo, Rect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.textmap import TextLine, TextMap

HEADING_LINES = 3
"""A heading may be broken over this many lines."""

MARGIN = 40.0
"""Points kept free at the bottom of a page."""

GAP = 3.0
WIDEST_CHARACTER = 0.56
"""Average width of a character in ems, taken wide, to judge whether the sentence will fit."""

LEADING = 1.2
SMALLEST = 0.85
"""The sentence may be set this much smaller than the text around it when there is little room."""

_NUMBERING = re.compile(r"^\s*(?:\d+(?:\.\d+)*|[A-Za-z]|[ivxIVX]+)[.)]\s+|^\s*\d+(?:\.\d+)*\s+")
_SUBHEADINGS = frozenset({"motivering"})
_SIGNING = re.compile(
    r"(?i)\s*(hoogachtend|met vriendelijke groet|namens\b|de minister\b|de staatssecretaris\b)"
)
_ON_TOPIC = re.compile(
    r"(?i)gelakt|openba|niet van toepassing|n\.?v\.?t|geen\b|persoonsgegevens|levenssfeer|woo\b"
)


@dataclass(frozen=True, slots=True)
class Section:
    """The section as found: its text (may be empty) and the room under the heading.

    ``size`` is the type size in points of the text around; ``place`` the room in which a sentence
    could be written, empty when there is none.
    """

    text: str = field(repr=False)
    place: PageArea
    size: float

    @property
    def is_empty(self) -> bool:
        return not squeeze(self.text)

    def fits(self, sentence: str) -> bool:
        """True when ``sentence`` can be written into :attr:`place`, set a little smaller if so."""
        rect, size = self.place.rect, self.size * SMALLEST
        if rect.is_empty or size <= 0:
            return False
        per_line = max(1, int(rect.width / (size * WIDEST_CHARACTER)))
        lines = -(-len(sentence) // per_line) + (1 if len(sentence) > per_line else 0)
        return lines * size * LEADING <= rect.height


@dataclass(frozen=True, slots=True)
class _Heading:
    first: int
    last: int
    rest: str = field(repr=False)


def find_section(
    text_map: TextMap, headings: Sequence[str], pages: Sequence[PageInfo]
) -> Section | None:
    """The last section under one of ``headings``; None when the document has none.

    A heading counts with a number before it, a colon after it, or broken over lines. The section's
    text goes on in the heading's column up to the next heading or the signing block.
    """
    heading = _find_heading(text_map, {squeeze(h) for h in headings})
    if heading is None:
        return None
    lines = text_map.lines
    last = lines[heading.last]
    page = pages[last.page]
    column = _column(text_map, lines[heading.first], page)
    body, end = _body(text_map, heading, column)
    text = "\n".join([heading.rest, *(_text(text_map, line) for line in body)]).strip()
    size = _type_size(text_map, last.page, column)
    top = last.rect.y1 + GAP
    bottom = min(end, page.height - MARGIN) - GAP
    return Section(text, PageArea(last.page, Rect(column.x0, top, column.x1, bottom)), size)


def _text(text_map: TextMap, line: TextLine) -> str:
    return text_map.text[line.start : line.end]


def _find_heading(text_map: TextMap, wanted: set[str]) -> _Heading | None:
    lines = text_map.lines
    found: _Heading | None = None
    for first in range(len(lines)):
        joined = ""
        for last in range(first, min(first + HEADING_LINES, len(lines))):
            if lines[last].page != lines[first].page:
                break
            joined = f"{joined} {_text(text_map, lines[last])}"
            title, _, rest = _NUMBERING.sub("", joined).partition(":")
            bare = squeeze(title)
            if bare in wanted:
                found = _Heading(first, last, rest.strip())
            if bare in wanted or not any(heading.startswith(bare) for heading in wanted):
                break
    return found


def _column(text_map: TextMap, heading: TextLine, page: PageInfo) -> Rect:
    """The column in which the heading stands, over the height of the page."""
    x0 = heading.rect.x0
    beside = [
        line.rect.x0
        for line in text_map.lines
        if line.page == heading.page and line.rect.x0 > heading.rect.x1 + 20
    ]
    same_edge = [
        line.rect.x1 for line in text_map.lines if abs(line.rect.x0 - x0) < 8 and line.rect.x1 > x0
    ]
    x1 = max(same_edge, default=0.0)
    if x1 - x0 < 150:
        x1 = page.width - min(x0, 70.0)
    in_the_way = [x for x in beside if x0 + 150 < x < x1]
    return Rect(x0, 0.0, min([x1, *(x - 6 for x in in_the_way)]), page.height)


def _body(text_map: TextMap, heading: _Heading, column: Rect) -> tuple[list[TextLine], float]:
    """The lines of the section and the height at which what follows begins."""
    lines = text_map.lines
    head = lines[heading.last]
    below = sorted(
        (
            line
            for i, line in enumerate(lines)
            if line.page == head.page
            and i not in range(heading.first, heading.last + 1)
            and line.rect.y0 >= head.rect.y1 - 2
            and _in_column(line, column)
        ),
        key=lambda line: (line.rect.y0, line.rect.x0),
    )
    body: list[TextLine] = []
    end = column.y1
    for line in below:
        if _ends(text_map, line, lines[heading.first], bool(body)):
            end = line.rect.y0
            break
        body.append(line)
    body = [line for line in body if squeeze(_text(text_map, line)) not in _SUBHEADINGS]
    if not body and not heading.rest and end == column.y1:
        body = _on_next_page(text_map, head, column)
    return body, end


def _in_column(line: TextLine, column: Rect) -> bool:
    return line.rect.x0 < column.x1 and line.rect.x1 > column.x0 - 20


def _ends(text_map: TextMap, line: TextLine, heading: TextLine, started: bool) -> bool:
    """True for the next heading, the signing block, or text that isn't about the section."""
    text = _text(text_map, line).strip()
    if squeeze(text) in _SUBHEADINGS:
        return False
    letters = [c for c in text if c.isalpha()]
    capitals = len(letters) > 5 and all(c.isupper() for c in letters)
    if capitals or _SIGNING.match(text):
        return True
    if heading.bold or heading.size > _common_size(text_map) + 0.5:
        return line.size > heading.size - 0.3 and line.bold == heading.bold
    return not started and not _ON_TOPIC.search(text)


def _on_next_page(text_map: TextMap, head: TextLine, column: Rect) -> list[TextLine]:
    """The text at the top of the next page, when it is plainly about redaction."""
    found = [
        line
        for line in text_map.lines
        if line.page == head.page + 1 and abs(line.rect.x0 - column.x0) < 8
    ]
    return found[:1] if found and _ON_TOPIC.search(_text(text_map, found[0])) else []


def _common_size(text_map: TextMap) -> float:
    sizes: Counter[float] = Counter()
    for line in text_map.lines:
        sizes[round(line.size, 1)] += line.end - line.start
    return sizes.most_common(1)[0][0]


def _type_size(text_map: TextMap, page: int, column: Rect) -> float:
    """The size of most of the plain text in the column, on the page if there is any there."""
    sizes: Counter[float] = Counter()
    for line in text_map.lines:
        if not line.bold and _in_column(line, column):
            weight = 1 if line.page == page else 0.01
            sizes[round(line.size, 1)] += int(100 * weight * (line.end - line.start))
    return sizes.most_common(1)[0][0] if sizes else _common_size(text_map)
