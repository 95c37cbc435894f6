"""Overlapping and touching detections of one document become one proposal each.

The result covers every area of every detection that scores enough, does not depend on their
order, and merging it again changes nothing.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.model.detection import EntityType, Role
from app.model.geometry import PageArea, merge_touching
from app.model.person_name import PersonName
from app.model.proposal import Advice, Proposal, ProposalOrigin

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.model.detection import Detection
    from app.model.profile import Profile
    from app.model.textmap import TextMap

ROLE_RANK = {
    Role.STELLER: 8,  # never stays visible, whatever else is found of him
    Role.ONDERTEKENAAR: 7,
    Role.PARAAF: 6,
    Role.AMBTSDRAGER: 5,
    Role.AMBTENAAR: 4,
    Role.DERDE: 3,
    Role.ORGANISATIE: 2,
    Role.ONBEKEND: 1,
}
"""How much a role says; of two that say as much the better scored find decides."""

_NUMBERS = (
    EntityType.IBAN,
    EntityType.BSN,
    EntityType.PHONE,
    EntityType.STAFF_ID,
    EntityType.ID_DOC,
    EntityType.PLATE,
    EntityType.DOB,
    EntityType.POSTCODE,
)
_NAMES = (EntityType.PERSON, EntityType.INITIALS, EntityType.SPECIAL, EntityType.OTHER)
_SWALLOWS = {
    # What stands inside an address or a mail address is a part of it, however well it scores.
    EntityType.EMAIL: frozenset({*_NAMES, *_NUMBERS}),
    EntityType.ADDRESS: frozenset({*_NAMES, *_NUMBERS}),
    EntityType.PERSON: frozenset({EntityType.INITIALS, EntityType.OTHER}),
}
_TYPE_ORDER = (EntityType.EMAIL, EntityType.ADDRESS, *_NUMBERS, *_NAMES, EntityType.SIGNATURE)
_PERSON_GAP = re.compile(r"[ \u00a0]?")
_OUTLOOK_GAP = re.compile(r",[ \u00a0]?")
_ADDRESS_GAP = re.compile(r"[ \u00a0]?,?[ \u00a0]?\n?")
_SAME_LINE_GAP = re.compile(r"[ \u00a0]?,?[ \u00a0]?")
_TOLERANCE = 0.05


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Detections that are one datum; ``start`` is -1 for what is not text."""

    start: int
    end: int
    areas: tuple[PageArea, ...]
    members: tuple[Detection, ...]

    def plus(self, other: _Cluster) -> _Cluster:
        return _Cluster(
            min(self.start, other.start),
            max(self.end, other.end),
            self.areas + other.areas,
            self.members + other.members,
        )


def merge(
    detections: Iterable[Detection], text_map: TextMap, profile: Profile
) -> tuple[Proposal, ...]:
    """Proposals for the detections of one document, ordered by page, y and x.

    Overlapping detections become their union: the full datum. The type is that of the find that
    is not part of a bigger one (a name inside a mail address is mail) and scores best; the role
    and its explanation come from the find that knows most. Touching parts of one name, and a
    postcode that follows a street, are joined. Signatures never merge with text. The advice goes
    by the score alone: who stays visible is decided later.
    """
    enough = [d for d in detections if d.score >= profile.check_score]
    text = [d for d in enough if d.start is not None and d.end is not None and d.start < d.end]
    spans = {id(d) for d in text}
    graphic = [d for d in enough if d.areas and id(d) not in spans]
    clusters = _joined(_overlapping(text), text_map.text) + _intersecting(graphic)
    return tuple(sorted((_proposal(c, text_map, profile) for c in clusters), key=place))


def place(proposal: Proposal) -> tuple[int, float, float, int, str]:
    """The key that orders proposals of one document as a reader meets them."""
    if not proposal.areas:
        return (0, 0.0, 0.0, proposal.start or 0, proposal.id)
    first = min(proposal.areas, key=lambda a: (a.page, a.rect.y0, a.rect.x0))
    return (first.page, first.rect.y0, first.rect.x0, proposal.start or 0, proposal.id)


def proposal_id(
    document_id: str, start: int | None, areas: Sequence[PageArea], entity_type: EntityType
) -> str:
    """The same for the same place and kind in the same document, whatever found it.

    Text goes by where it starts: a later version of a recognizer may take in a title more or
    less at the end, and the officer's decision must still be found.
    """
    where = str(start)
    if start is None:
        tops = min((a.page, round(a.rect.y0), round(a.rect.x0)) for a in areas)
        where = "/".join(map(str, tops))
    key = f"{document_id}|{where}|{entity_type.value}"
    return hashlib.sha256(key.encode()).hexdigest()[:20]


def _span(detection: Detection) -> tuple[int, int]:
    """Start and end, -1 for what is not text."""
    start, end = detection.start, detection.end
    return (-1, -1) if start is None or end is None else (start, end)


def _cluster(detection: Detection) -> _Cluster:
    return _Cluster(*_span(detection), tuple(detection.areas), (detection,))


def _overlapping(detections: list[Detection]) -> list[_Cluster]:
    """Connected groups of overlapping spans, in the order of the text."""
    found: list[_Cluster] = []
    for detection in sorted(detections, key=lambda d: (*_span(d), d.id)):
        cluster = _cluster(detection)
        if found and cluster.start < found[-1].end:
            found[-1] = found[-1].plus(cluster)
        else:
            found.append(cluster)
    return found


def _joined(clusters: list[_Cluster], text: str) -> list[_Cluster]:
    """Neighbours that are parts of one datum, joined from left to right."""
    found: list[_Cluster] = []
    for cluster in clusters:
        if found and _is_one_datum(found[-1], cluster, text):
            found[-1] = found[-1].plus(cluster)
        else:
            found.append(cluster)
    return found


def _is_one_datum(left: _Cluster, right: _Cluster, text: str) -> bool:
    gap = text[left.end : right.start]
    types = (_type_of(left.members), _type_of(right.members))
    if types == (EntityType.PERSON, EntityType.PERSON):
        return _is_one_name(text[left.start : left.end], gap, text[right.start : right.end])
    if types in {
        (EntityType.ADDRESS, EntityType.POSTCODE),
        (EntityType.POSTCODE, EntityType.POSTCODE),
    }:
        return bool(_ADDRESS_GAP.fullmatch(gap))
    if types == (EntityType.POSTCODE, EntityType.ADDRESS):
        return bool(_SAME_LINE_GAP.fullmatch(gap))
    return False


def _is_one_name(left: str, gap: str, right: str) -> bool:
    """Initials and a surname that two recognizers found apart; never two full names."""
    first, second = PersonName.parse(left), PersonName.parse(right)
    if _PERSON_GAP.fullmatch(gap):
        return not (_is_full(first) and _is_full(second))
    return bool(_OUTLOOK_GAP.fullmatch(gap)) and not second.surname


def _is_full(name: PersonName) -> bool:
    return bool(name.surname and (name.initials or name.given))


def _intersecting(detections: list[Detection]) -> list[_Cluster]:
    """Groups of graphics whose areas overlap, each with the bounds per page as its areas."""
    todo = sorted(map(_cluster, detections), key=lambda c: (c.areas, c.members[0].id))
    done: list[_Cluster] = []
    while todo:
        current = todo.pop()
        hit = next((c for c in (*todo, *done) if _meet(c.areas, current.areas)), None)
        if hit is None:
            done.append(current)
            continue
        (todo if hit in todo else done).remove(hit)
        both = current.plus(hit)
        todo.append(_Cluster(-1, -1, _bounds(both.areas), both.members))
    return done


def _meet(some: Sequence[PageArea], others: Sequence[PageArea]) -> bool:
    return any(a.page == b.page and a.rect.intersects(b.rect) for a in some for b in others)


def _bounds(areas: Sequence[PageArea]) -> tuple[PageArea, ...]:
    pages = sorted({a.page for a in areas})
    return tuple(
        PageArea(page, rect)
        for page in pages
        for rect in merge_touching(a.rect for a in areas if a.page == page)
    )


def _proposal(cluster: _Cluster, text_map: TextMap, profile: Profile) -> Proposal:
    members = sorted(cluster.members, key=lambda d: d.id)
    entity_type = _type_of(members)
    role = max(members, key=lambda d: (ROLE_RANK[d.role], d.score, d.id))
    kind = max(members, key=lambda d: (d.entity_type is entity_type, d.score, d.id))
    informative = role if role.role is not Role.ONBEKEND else kind
    score = max(d.score for d in members)
    is_text = cluster.start >= 0
    start, end = (cluster.start, cluster.end) if is_text else (None, None)
    areas = _covering(text_map, cluster) if is_text else cluster.areas
    return Proposal(
        id=proposal_id(members[0].document_id, start, areas, entity_type),
        document_id=members[0].document_id,
        areas=areas,
        start=start,
        end=end,
        text=text_map.text[cluster.start : cluster.end] if is_text else "",
        entity_type=entity_type,
        role=role.role,
        advice=Advice.REDACT if score >= profile.redact_score else Advice.CHECK,
        ground="",
        justification="",
        score=score,
        origin=ProposalOrigin.DETECTED,
        explanation=informative.explanation,
        detections=tuple(dict.fromkeys(d.id for d in members)),
    )


def _type_of(members: Iterable[Detection]) -> EntityType:
    """The type of the find that is not part of another and scores best."""
    found = list(members)
    types = {d.entity_type for d in found}
    swallowed = {t for big in types for t in _SWALLOWS.get(big, ()) if t in types and t is not big}
    free = [d for d in found if d.entity_type not in swallowed]
    best = max(
        free,
        key=lambda d: (
            d.score,
            _span(d)[1] - _span(d)[0],
            -_TYPE_ORDER.index(d.entity_type),
        ),
    )
    return best.entity_type


def _covering(text_map: TextMap, cluster: _Cluster) -> tuple[PageArea, ...]:
    """The text's own boxes, grown where a detection knows of more."""
    areas = list(text_map.areas(cluster.start, cluster.end))
    for area in sorted(set(cluster.areas)):
        if any(a.page == area.page and a.rect.contains(area.rect, _TOLERANCE) for a in areas):
            continue
        near = [a for a in areas if a.page == area.page and a.rect.intersects(area.rect)]
        rects = [area.rect, *(a.rect for a in near)]
        areas = [a for a in areas if a not in near]
        areas += [PageArea(area.page, rect) for rect in merge_touching(rects)]
    return tuple(sorted(areas, key=lambda a: (a.page, a.rect.y0, a.rect.x0)))
