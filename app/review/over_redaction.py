"""Too much redacted: who acts in public, a mail domain, a number of the organisation.

That is a fault under the Woo too: information is public unless a ground says otherwise. The domain
of a mail address stays visible (ECLI:NL:RBROT:2024:2304). Signatures are not judged here: a copy of
one can be misused, whoever's it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.model.decision import Verdict
from app.model.detection import EntityType, Role
from app.model.proposal import Advice, ProposalOrigin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.profile import Profile
    from app.model.proposal import Proposal
    from app.review.session import ReviewSession

_DOMAIN = re.compile(r"@\s?[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"\+?\(?\d(?:[ \u00a0().\-/]{0,3}\d){7,13}")
_SUBSCRIBER_DIGITS = 9
_DRAWINGS = frozenset({EntityType.SIGNATURE, EntityType.INITIALS})


class Excess(StrEnum):
    """What is in a box without need."""

    PERSON = "person"
    DOMAIN = "domain"
    NUMBER = "number"
    ORGANISATION = "organisation"


MESSAGES = {
    Excess.PERSON: "In dit vlak staat iemand die uit hoofde van zijn functie zichtbaar blijft.",
    Excess.DOMAIN: "In dit vlak staat het deel na de @ van een e-mailadres; dat blijft zichtbaar.",
    Excess.NUMBER: "In dit vlak staat een nummer van de organisatie; dat blijft zichtbaar.",
    Excess.ORGANISATION: "In dit vlak staat een gegeven van een organisatie, niet van een persoon.",
}


@dataclass(frozen=True, slots=True)
class OverRedaction:
    """A box with too much in it; ``message`` is a Dutch sentence without personal data."""

    proposal_id: str
    document_id: str
    excess: Excess

    @property
    def message(self) -> str:
        return MESSAGES[self.excess]


def over_redactions(
    session: ReviewSession, document_id: str, profile: Profile
) -> tuple[OverRedaction, ...]:
    """The boxes of a document that hide too much, in reading order; each kind once for a box."""
    proposals = session.proposals(document_id)
    kept = [p for p in proposals if p.advice is Advice.KEEP and p.entity_type not in _DRAWINGS]
    return tuple(
        OverRedaction(proposal.id, document_id, excess)
        for proposal in proposals
        if session.decision(proposal.id).verdict is Verdict.REDACT
        for excess in dict.fromkeys(_excesses(session, proposal, kept, profile))
    )


def _excesses(
    session: ReviewSession, proposal: Proposal, kept: list[Proposal], profile: Profile
) -> Iterator[Excess]:
    if proposal.entity_type in _DRAWINGS:
        return
    for other in kept:
        if other.id == proposal.id or _covers(proposal, other):
            if other.role is Role.AMBTSDRAGER:
                yield Excess.PERSON
            elif other.role is Role.ORGANISATIE:
                yield Excess.ORGANISATION
    text = _hidden_text(session, proposal)
    if profile.keep_mail_domain and _DOMAIN.search(text):
        yield Excess.DOMAIN
    own = {_digits(number) for number in profile.organisation_phones} - {""}
    if any(_digits(match[0]) in own for match in _NUMBER.finditer(text)):
        yield Excess.NUMBER


def _covers(box: Proposal, other: Proposal) -> bool:
    """Whether any area of another proposal lies for the better part in the box."""
    return any(
        a.page == b.page and a.rect.intersection(b.rect).area > b.rect.area / 2
        for a in box.areas
        for b in other.areas
        if a.rect.intersects(b.rect)
    )


def _hidden_text(session: ReviewSession, proposal: Proposal) -> str:
    """What stands in the box; one that was drawn may have been moved to other text since."""
    drawn = proposal.origin is ProposalOrigin.DRAWN
    text_map = session.text_map(proposal.document_id) if drawn else None
    if text_map is None:
        return proposal.text
    return "\n".join(text_map.text_in(area) for area in proposal.areas)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)[-_SUBSCRIBER_DIGITS:]
