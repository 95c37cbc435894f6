"""The rules on grounds over all decisions of a document."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from app.model.decision import Verdict
from app.model.ground import codes
from app.review.rules import RuleNotice, check_decision, excluded
from app.review.subject import matter_of

if TYPE_CHECKING:
    from datetime import date

    from app.model.profile import Profile
    from app.model.proposal import Proposal
    from app.review.session import ReviewSession


def check_document(
    session: ReviewSession, document_id: str, profile: Profile, *, today: date | None = None
) -> list[tuple[str, RuleNotice]]:
    """What the rules say about all decisions in a document: pairs of proposal id and notice."""
    document, matter = session.document(document_id), matter_of(session, document_id)
    redacted = [
        (proposal, decision)
        for proposal in session.proposals(document_id)
        if (decision := session.decision(proposal.id)).verdict is Verdict.REDACT
    ]
    on_page: dict[int, dict[str, list[Proposal]]] = {}
    for proposal, decision in redacted:
        for page in {area.page for area in proposal.areas}:
            on_page.setdefault(page, {}).setdefault(decision.ground, []).append(proposal)
    found: list[tuple[str, RuleNotice]] = []
    for proposal, decision in redacted:
        # where grounds lie is looked at only for those that exclude each other, which are few
        others = {
            code
            for page in {area.page for area in proposal.areas}
            for ground, there in on_page[page].items()
            if _clash(decision.ground, ground)
            and any(other.id != proposal.id and _overlap(proposal, other) for other in there)
            for code in codes(ground)
        } - set(codes(decision.ground))
        notices = check_decision(
            decision, proposal, profile, document, sorted(others), matter=matter, today=today
        )
        found.extend((proposal.id, notice) for notice in notices)
    return found


@lru_cache(maxsize=1024)
def _clash(one: str, two: str) -> bool:
    return any(excluded(code, codes(two)) for code in codes(one))


def _overlap(one: Proposal, two: Proposal) -> bool:
    return any(a.page == b.page and a.rect.intersects(b.rect) for a in one.areas for b in two.areas)
