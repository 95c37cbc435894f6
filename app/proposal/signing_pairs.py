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
    from collections.abc import Iterator

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

    Empty for who has none, None when the name stands in no such row.
    """
    areas = source.text_map.areas(start, end)
    if len(areas) != 1:
        return None
    page, rect = areas[0].page, areas[0].rect
    if not _has_others_beside(source, page, rect):
        return None
    for offices in sorted(_rows(source, page), key=lambda row: _gap(row[0][1], rect)):
        if _gap(offices[0][1], rect) > _NEAR * rect.height:
            return None
        if not any(_PUBLIC.search(words) for words, _ in offices):
            return None
        own = min(offices, key=lambda one: abs(one[1].x0 - rect.x0))[0]
        return "" if _STAFF.fullmatch(own) else own
    return None


def _gap(one: Rect, other: Rect) -> float:
    """The height between two rows, half of it for what stands above, where offices mostly are."""
    if one.y1 <= other.y0 + _SAME * other.height:
        return max(0.0, other.y0 - one.y1) / 2
    return one.y0 - other.y1 if one.y0 >= other.y1 - _SAME * other.height else 1e6


def _has_others_beside(source: Source, page: int, rect: Rect) -> bool:
    """Whether there is another name on the same height and nothing else but names."""
    words = " ".join(text for text, _ in _on_height(source, page, rect))
    return len(_CAPITAL.findall(words)) > 1 and not re.search(r"[\d:]", words)


def _on_height(source: Source, page: int, rect: Rect) -> Iterator[tuple[str, Rect]]:
    for line in source.text_map.lines:
        overlap = min(line.rect.y1, rect.y1) - max(line.rect.y0, rect.y0)
        if line.page == page and overlap > _SAME * min(line.rect.height, rect.height):
            yield source.text[line.start : line.end], line.rect


def _rows(source: Source, page: int) -> Iterator[list[tuple[str, Rect]]]:
    """The rows of a page that hold two offices or more and nothing else."""
    heights: list[list[tuple[int, int, Rect]]] = []
    for line in source.text_map.lines:
        if line.page != page:
            continue
        for row in heights:
            overlap = min(line.rect.y1, row[0][2].y1) - max(line.rect.y0, row[0][2].y0)
            if overlap > _SAME * min(line.rect.height, row[0][2].height):
                row.append((line.start, line.end, line.rect))
                break
        else:
            heights.append([(line.start, line.end, line.rect)])
    for row in heights:
        found = [
            match for start, end, _ in row for match in _OFFICE.finditer(source.text, start, end)
        ]
        if len(found) < 2:
            continue
        rest = " ".join(_OFFICE.sub(" ", source.text[start:end]) for start, end, _ in row)
        if _REST.fullmatch(rest):
            yield [
                (
                    match["words"].lower(),
                    Rect.bounding([a.rect for a in source.text_map.areas(*match.span())]),
                )
                for match in found
            ]
