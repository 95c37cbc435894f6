"""Settle finds that cannot both be true: one number is a BSN or a phone number, not both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.model.detection import Detection
    from app.model.geometry import PageArea

#: Kinds made of digits; where two overlap the surer one, then the longer one, is right.
_NUMBERS = frozenset(
    {
        EntityType.PHONE,
        EntityType.BSN,
        EntityType.IBAN,
        EntityType.PLATE,
        EntityType.ID_DOC,
        EntityType.STAFF_ID,
        EntityType.DOB,
        EntityType.POSTCODE,
        EntityType.ADDRESS,
    }
)
_CELLS = "columns"
_A_LETTER = 2
_SURE = 0.6
#: A name within one of these is a part of it.
_AROUND_NAMES = frozenset(
    {EntityType.EMAIL, EntityType.ADDRESS, EntityType.IBAN, EntityType.SPECIAL}
)


def without_rivals(found: Sequence[Detection]) -> list[Detection]:
    """Drop finds that another find of the same text rules out; keep the order of the text.

    Of the same kind the longest stays, with the role and explanation of the one that knows more.
    Finds of different kinds that may both be true (a name and a profile's word) both stay, and so
    does what is no text.
    """
    text = [one for one in found if one.start is not None]
    kept = [one for one in found if one.start is None]
    for cluster in _clusters(text):
        kept.extend(_settled(cluster))
    return sorted(kept, key=_span)


def _span(one: Detection) -> tuple[int, int]:
    return (one.start or 0, one.end or 0)


def _clusters(found: Iterable[Detection]) -> Iterator[list[Detection]]:
    """Groups of finds that hang together by overlaps."""
    group: list[Detection] = []
    reach = 0
    for one in sorted(found, key=_span):
        if group and _span(one)[0] >= reach:
            yield group
            group = []
        reach = max(reach, _span(one)[1]) if group else _span(one)[1]
        group.append(one)
    if group:
        yield group


def _settled(cluster: list[Detection]) -> list[Detection]:
    kept: list[Detection] = []
    cluster = [one for one in cluster if not _over_the_border(one, cluster)]
    for one in sorted(cluster, key=lambda d: (-_length(d), -d.score, d.id)):
        same = next((k for k in kept if k.entity_type is one.entity_type and _meet(k, one)), None)
        if same is None:
            kept.append(one)
        elif _sticks_out(one, same):
            kept[kept.index(same)] = _joined(_united(same, one), one)
        else:
            kept[kept.index(same)] = _joined(same, one)
    settled = [one for one in kept if not any(_rules_out(other, one) for other in kept)]
    # "dhr. Sitompul, Singel" was too long beside the address; "dhr. Sitompul" stands.
    rest = [
        one
        for one in cluster
        if one.entity_type is EntityType.PERSON and not any(_meet(one, s) for s in settled)
    ]
    settled += _settled(rest) if rest and len(rest) < len(cluster) else []
    # "Sitompul Singel" alone goes beyond "Singel 12": what is left of it must be hidden too.
    return settled + [
        one
        for one in kept
        if one.entity_type is EntityType.PERSON and one not in settled and _is_left(one, settled)
    ]


def _is_left(one: Detection, settled: Sequence[Detection]) -> bool:
    """Whether more than an initial of a name lies outside all that stands."""
    start = one.start or 0
    covered = {i for other in settled for i in range(*_span(other))}
    outside = [c for i, c in enumerate(one.text, start) if c.isalpha() and i not in covered]
    return len(outside) > _A_LETTER


def _joined(one: Detection, other: Detection) -> Detection:
    """``one`` with what ``other`` knows better: a part in the document, then a higher score."""
    better = (other.role is not Role.ONBEKEND, other.score) > (
        one.role is not Role.ONBEKEND,
        one.score,
    )
    source = other if better else one
    return replace(
        one,
        score=max(one.score, other.score),
        role=source.role,
        explanation=source.explanation,
    )


def _over_the_border(one: Detection, cluster: Iterable[Detection]) -> bool:
    """Whether a name runs over the border of a cell, of which the names were found by cell."""
    if one.entity_type is not EntityType.PERSON or one.recognizer == _CELLS:
        return False
    cells = [d for d in cluster if d.recognizer == _CELLS and d.entity_type is one.entity_type]
    if not any(_crosses(one, cell) for cell in cells):
        return False
    covered = {i for cell in cells for i in range(*_span(cell))}
    start = one.start or 0
    return all(start + i in covered for i, c in enumerate(one.text) if c.isalnum())


def _sticks_out(one: Detection, same: Detection) -> bool:
    """Whether a sure name lies partly outside a longer one, so that the two are one stretch.

    A comma or a new line between them parts two names: "Ybeltje Damstra, Rohan Kuil".
    """
    persons = one.entity_type is EntityType.PERSON and min(one.score, same.score) >= _SURE
    return persons and _crosses(one, same) and not any(c in one.text + same.text for c in ",;/\n")


def _crosses(one: Detection, other: Detection) -> bool:
    """Whether two finds meet and neither lies within the other."""
    (a, b), (c, d) = _span(one), _span(other)
    return a < c < b < d or c < a < d < b


def _united(one: Detection, other: Detection) -> Detection:
    """``one`` with what ``other`` has of the same name outside it."""
    first, last = sorted((one, other), key=_span)
    overlap = (first.end or 0) - (last.start or 0)
    text = first.text + last.text[overlap:]
    return replace(one, start=first.start, end=last.end, areas=_areas(first, last), text=text)


def _areas(first: Detection, last: Detection) -> tuple[PageArea, ...]:
    """The lines of both, one area for a line that they share."""
    found = list(first.areas)
    for area in last.areas:
        same = next((f for f in found if f.page == area.page and _one_line(f, area)), None)
        if same is None:
            found.append(area)
        else:
            found[found.index(same)] = replace(same, rect=same.rect.union(area.rect))
    return tuple(found)


def _one_line(one: PageArea, other: PageArea) -> bool:
    a, b = one.rect, other.rect
    return a.intersects(b) and min(a.y1, b.y1) - max(a.y0, b.y0) > 0.5 * min(a.height, b.height)


def _length(one: Detection) -> int:
    return _span(one)[1] - _span(one)[0]


def _meet(one: Detection, other: Detection) -> bool:
    (a, b), (c, d) = _span(one), _span(other)
    return a < d and c < b


def _rules_out(one: Detection, other: Detection) -> bool:
    """True when ``other`` cannot stand beside ``one``."""
    if one is other or not _meet(one, other):
        return False
    if other.entity_type is EntityType.PERSON:
        # "Hoofdweg 120 - J. Tepper": a name that begins in the tail of an address is one
        later = _span(one)[0] < _span(other)[0] and _span(one)[1] < _span(other)[1]
        return one.entity_type in _AROUND_NAMES and not later
    if one.entity_type in _NUMBERS and other.entity_type in _NUMBERS:
        return (one.score, _length(one), one.id) > (other.score, _length(other), other.id)
    return False
