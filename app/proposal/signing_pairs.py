"""Two who sign beside each other, with what they are in the row above or below.

    de secretaris,            de burgemeester,

    W.M. Jansen               P.C. Bakker

The words around a name tell nothing then: the office right before it in the text is its
neighbour's. What counts is what stands over it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.model.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.textmap import TextLine
    from app.proposal.sources import Source

_OFFICE = re.compile(
    r"(?<![\w-])(?:de[ ]|het[ ])?(?P<words>(?:(?:waarnemend|wnd\.?|plv\.?|loco)[ -]?)?"
    r"(?:burgemeester|voorzitter|dijkgraaf|commissaris van de koning(?:in)?|gemeente-?secretaris"
    r"|secretaris-directeur|secretaris|(?:raads|staten)?griffier|wethouder|gedeputeerde"
    r"|directeur(?:[ ][A-Z][\w-]+)?|boargemaster|sekretaris|foarsitter))(?![\w-])",
    re.IGNORECASE,
)
#: Whose neighbours in the row hold an office of the same body.
_PUBLIC = re.compile(r"burgemeester|boargemaster|dijkgraaf|commissaris|griffier", re.IGNORECASE)
#: What is no office even there.
_STAFF = re.compile(r"directeur\b.*")
#: What else may stand in such a row: "namens deze", a place, signs.
_REST = re.compile(
    r"(?:[\W_]|\b(?:de|het|van|namens|deze|dezen|w\.?g\.?|was|getekend|l\.?s)\b)*", re.IGNORECASE
)
_CAPITAL = re.compile(r"[A-ZÀ-Ž][a-zà-ž'’-]{2,}")
#: Heights of a line between names and offices, signatures included.
_NEAR = 9.0
_SAME = 0.5


def paired_office(source: Source, start: int, end: int) -> str | None:
    """The public office of somebody by the row of offices over or under a row of names.

    Empty for who has none, None when the name stands in no such row. Nothing may stand between the
    two rows, and in the row of names no figures and no label.
    """
    areas = source.text_map.areas(start, end)
    if len(areas) != 1:
        return None
    page, rect = areas[0].page, areas[0].rect
    lines = source.lines_on(page)
    row = _on_height(lines, rect)
    words = " ".join(source.text[line.start : line.end] for line in row)
    if len(_CAPITAL.findall(words)) < 2 or re.search(r"[\d:]", words):
        return None
    for beside in (_nearest(lines, rect, above=True), _nearest(lines, rect, above=False)):
        offices = _offices(source, beside)
        if any(_PUBLIC.search(words) for words, _ in offices):
            own = min(offices, key=lambda one: abs(one[1].x0 - rect.x0))[0]
            return "" if _STAFF.fullmatch(own) else own
    return None


def _on_height(lines: Sequence[TextLine], rect: Rect) -> list[TextLine]:
    """The lines beside a place, itself included."""
    return [
        line
        for line in lines
        if min(line.rect.y1, rect.y1) - max(line.rect.y0, rect.y0)
        > _SAME * min(line.rect.height, rect.height)
    ]


def _nearest(lines: Sequence[TextLine], rect: Rect, *, above: bool) -> list[TextLine]:
    """The row of lines next to a place, none when it is far off."""
    slack = _SAME * rect.height
    if above:
        others = [line for line in lines if line.rect.y1 <= rect.y0 + slack]
        next_one = max(others, key=lambda line: line.rect.y1, default=None)
        gap = rect.y0 - next_one.rect.y1 if next_one else 0.0
    else:
        others = [line for line in lines if line.rect.y0 >= rect.y1 - slack]
        next_one = min(others, key=lambda line: line.rect.y0, default=None)
        gap = next_one.rect.y0 - rect.y1 if next_one else 0.0
    if next_one is None or gap > _NEAR * rect.height:
        return []
    return _on_height(lines, next_one.rect)


def _offices(source: Source, row: Sequence[TextLine]) -> list[tuple[str, Rect]]:
    """The offices of a row that holds two or more and nothing else, with their places."""
    found = [m for line in row for m in _OFFICE.finditer(source.text, line.start, line.end)]
    if len(found) < 2:
        return []
    rest = " ".join(_OFFICE.sub(" ", source.text[line.start : line.end]) for line in row)
    if not _REST.fullmatch(rest):
        return []
    return [(match["words"].lower(), _place(source, match.span())) for match in found]


def _place(source: Source, span: tuple[int, int]) -> Rect:
    return Rect.bounding([area.rect for area in source.text_map.areas(*span)])
