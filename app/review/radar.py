"""The same person or passage treated differently in two places of the dossier.

Redacted here and visible there (left open, or without any proposal), or redacted on different
grounds. What is still open is no treatment yet. Signatures and initials are left out: they go
where the name of an office holder stays.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from app.model.decision import ReviewChange, Verdict
from app.model.detection import EntityType
from app.model.proposal import ProposalOrigin
from app.review import changes
from app.review.groups import group_of
from app.review.occurrences import folded, occurrences

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.model.proposal import Proposal
    from app.model.textmap import TextMap
    from app.review.session import ReviewSession

SHORTEST = 4
"""Letters and figures of a text that is looked for where nothing is proposed."""

_WITHOUT_TEXT = (EntityType.SIGNATURE, EntityType.INITIALS)

_Key = tuple[str, str]


class Kind(StrEnum):
    """What differs."""

    VISIBLE = "visible"
    GROUND = "ground"


@dataclass(frozen=True, slots=True)
class Place:
    """One place and how it is treated.

    ``proposal_id`` is None where nothing is proposed; such a place is visible. ``by_hand`` says
    that its verdict was chosen for this very place.
    """

    document_id: str
    page: int
    proposal_id: str | None
    span: tuple[int, int] | None
    text: str = field(repr=False)
    verdict: Verdict
    ground: str
    by_hand: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """All places of one person or passage, in reading order."""

    kind: Kind
    title: str = field(repr=False)
    places: tuple[Place, ...]


def differences(session: ReviewSession) -> tuple[Difference, ...]:
    """What is treated in two ways, in reading order of the first place."""
    found: dict[_Key, list[Place]] = {}
    for proposal in session.proposals():
        key = _key(proposal)
        if key is not None and session.decision(proposal.id).verdict is not Verdict.OPEN:
            found.setdefault(key, []).append(_place(session, proposal))
    for key, place in _unmarked(session, found):
        found[key].append(place)
    order = {d.id: i for i, d in enumerate(session.documents())}
    made = []
    for places in found.values():
        kind = _kind(places)
        if kind is not None:
            places.sort(key=lambda p: (order[p.document_id], p.page, p.span or (0, 0)))
            made.append(Difference(kind, _title(session, places), tuple(places)))
    return tuple(made)


def make_equal(
    session: ReviewSession, difference: Difference, model: Place, *, hand_made: bool
) -> ReviewChange:
    """Treat all places as one of them, as one act.

    Args:
        session: The open dossier.
        difference: What is treated in two ways.
        model: The place that is followed.
        hand_made: Also where a verdict was chosen by hand.
    """
    others = [p for p in _different(difference, model) if hand_made or not p.by_hand]
    marked = [p.proposal_id for p in others if p.proposal_id is not None]
    if model.verdict is not Verdict.REDACT:
        own = changes.erase(session, marked)
        rest = [i for i in marked if i not in own.proposal_ids]
        kept = changes.treat_alike(session, rest, Verdict.KEEP, "", "")
        return changes.together("equal", [own, kept])
    assert model.proposal_id is not None  # only a proposal can be redacted
    followed = session.decision(model.proposal_id)
    ground, words = followed.ground, followed.justification
    made = [changes.treat_alike(session, marked, Verdict.REDACT, ground, words)]
    pattern = session.proposal(model.proposal_id)
    for place in others:
        if place.proposal_id is None and place.span is not None:
            text_map = session.text_map(place.document_id)
            assert text_map is not None  # the place was found in it
            made.append(
                changes.draw(
                    session,
                    place.document_id,
                    text_map.areas(*place.span),
                    ground,
                    words,
                    place.text,
                    *place.span,
                    entity_type=pattern.entity_type,
                    role=pattern.role,
                    origin=ProposalOrigin.SEARCHED,
                )
            )
    return changes.together("equal", made)


def hand_made(difference: Difference, model: Place) -> int:
    """How many places would change that were decided on by hand."""
    return sum(p.by_hand for p in _different(difference, model))


def _different(difference: Difference, model: Place) -> list[Place]:
    return [p for p in difference.places if _treatment(p) != _treatment(model)]


def _treatment(place: Place) -> tuple[bool, str]:
    hidden = place.verdict is Verdict.REDACT
    return hidden, place.ground if hidden else ""


def _kind(places: Sequence[Place]) -> Kind | None:
    treatments = {_treatment(p) for p in places}
    if len(treatments) < 2:
        return None
    return Kind.VISIBLE if (False, "") in treatments else Kind.GROUND


def _key(proposal: Proposal) -> _Key | None:
    """What is the same: the group of a person or value, or else the text; with its kind."""
    text = folded(proposal.text)
    if not text or proposal.entity_type in _WITHOUT_TEXT or proposal.could_be:
        return None
    return proposal.entity_type.value, proposal.same_as or text


def _place(session: ReviewSession, proposal: Proposal) -> Place:
    decision = session.decision(proposal.id)
    return Place(
        proposal.document_id,
        min((a.page for a in proposal.areas), default=0),
        proposal.id,
        None if proposal.start is None or proposal.end is None else (proposal.start, proposal.end),
        " ".join(proposal.text.split()),
        decision.verdict,
        decision.ground,
        decision.by_hand or proposal.origin in changes.OWN_ORIGINS,
    )


def _title(session: ReviewSession, places: Sequence[Place]) -> str:
    marked = [p for p in places if p.proposal_id is not None]
    group = group_of(session, marked[0].proposal_id or "")
    return (group.title if group is not None else "") or marked[0].text


def _unmarked(
    session: ReviewSession, known: dict[_Key, list[Place]]
) -> Iterable[tuple[_Key, Place]]:
    """Places where a text that is redacted elsewhere stands without any proposal."""
    words: dict[str, tuple[_Key, str]] = {}
    for key, places in known.items():
        for place in places:
            if place.verdict is Verdict.REDACT and _is_telling(place.text):
                words.setdefault(folded(place.text), (key, place.text))
    found: list[tuple[_Key, Place]] = []
    for document in session.documents():
        text_map = session.text_map(document.id)
        if text_map is None:
            continue
        for one, start, end in occurrences(text_map.text, words):
            key, known_text = words[one]
            text, span = " ".join(text_map.text[start:end].split()), (start, end)
            if _may_be(known_text, text) and not _is_marked(session, text_map, span):
                page = text_map.page_of(start)
                place = Place(document.id, page, None, span, text, Verdict.KEEP, "", by_hand=False)
                found.append((key, place))
    return found


def _is_telling(text: str) -> bool:
    return sum(c.isalnum() for c in text) >= SHORTEST


def _may_be(text: str, found: str) -> bool:
    """A single name in small letters is an ordinary word."""
    return " " in text or not text[0].isupper() or not found[0].islower()


def _is_marked(session: ReviewSession, text_map: TextMap, span: tuple[int, int]) -> bool:
    """Whether a proposal touches a stretch of text, or lies over it."""
    mine = session.proposals(text_map.document_id)
    start, end = span
    if any(p.start is not None and p.end is not None and p.start < end and start < p.end
           for p in mine):  # fmt: skip
        return True
    over = [a for p in mine if p.start is None or p.end is None for a in p.areas]
    return all(
        any(o.page == a.page and o.rect.contains(a.rect, 2.0) for o in over)
        for a in text_map.areas(start, end)
    )
