"""Reading order of the proposals, and the pages that were seen: what a session keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.record import Seen, seen_key

if TYPE_CHECKING:
    from app.model.proposal import Proposal
    from app.review.session import ReviewSession


def in_order(session: ReviewSession) -> dict[str, tuple[Proposal, ...]]:
    """The proposals of each document by page, y and x."""
    found: dict[str, list[Proposal]] = {}
    for proposal in session.current():
        found.setdefault(proposal.document_id, []).append(proposal)
    return {key: tuple(sorted(mine, key=_place)) for key, mine in found.items()}


def pages_seen_in(session: ReviewSession, document_id: str) -> frozenset[int]:
    """The pages of a document (from 0) that the one who looks has seen."""
    seen = session.records(Seen)
    pages = session.pages_to_see(document_id)
    return frozenset(p for p in pages if seen_key(document_id, p, session.look) in seen)


def all_in_order(session: ReviewSession) -> tuple[Proposal, ...]:
    """The proposals of the dossier by document number, page, y and x."""
    by_document = session.derived(in_order)
    return tuple(p for d in session.documents() for p in by_document.get(d.id, ()))


def _place(proposal: Proposal) -> tuple[int, float, float, str]:
    if not proposal.areas:
        return -1, 0.0, 0.0, proposal.id
    page, y, x = min((a.page, a.rect.y0, a.rect.x0) for a in proposal.areas)
    return page, y, x, proposal.id
