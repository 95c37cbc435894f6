"""The rules on grounds over all decisions of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.decision import Verdict
from app.model.ground import codes
from app.review.rules import RuleNotice, check_decision

if TYPE_CHECKING:
    from datetime import date

    from app.model.decision import Decision
    from app.model.profile import Profile
    from app.model.proposal import Proposal
    from app.review.session import ReviewSession


def check_document(
    session: ReviewSession, document_id: str, profile: Profile, *, today: date | None = None
) -> list[tuple[str, RuleNotice]]:
    """What the rules say about all decisions in a document: pairs of proposal id and notice."""
    document = session.document(document_id)
    redacted = [
        (proposal, decision)
        for proposal in session.proposals(document_id)
        if (decision := session.decision(proposal.id)).verdict is Verdict.REDACT
    ]
    on_page: dict[int, list[tuple[Proposal, Decision]]] = {}
    for proposal, decision in redacted:
        for page in {area.page for area in proposal.areas}:
            on_page.setdefault(page, []).append((proposal, decision))
    found: list[tuple[str, RuleNotice]] = []
    for proposal, decision in redacted:
        others = {
            code
            for page in {area.page for area in proposal.areas}
            for other, other_decision in on_page[page]
            if other.id != proposal.id and _overlap(proposal, other)
            for code in codes(other_decision.ground)
        } - set(codes(decision.ground))
        notices = check_decision(decision, proposal, profile, document, sorted(others), today=today)
        found.extend((proposal.id, notice) for notice in notices)
    return found


def _overlap(one: Proposal, two: Proposal) -> bool:
    return any(a.page == b.page and a.rect.intersects(b.rect) for a in one.areas for b in two.areas)
