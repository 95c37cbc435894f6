"""Which proposals the list shows."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from app.model.proposal import Proposal, ProposalOrigin
from app.ui.states import State, state_of

if TYPE_CHECKING:
    from app.review.session import ReviewSession


class Filter(StrEnum):
    """What the list shows."""

    ALL = "all"
    OPEN = "open"
    CHECK = "check"
    REDACT = "redact"
    KEEP = "keep"
    DRAWN = "drawn"
    LATER = "later"
    COMMENTED = "commented"


def passes(chosen: Filter, proposal: Proposal, state: State) -> bool:
    """Whether a proposal belongs in the list under a filter."""
    if chosen is Filter.ALL:
        return True
    if chosen is Filter.OPEN:
        return state in (State.OPEN, State.LATER)
    if chosen is Filter.DRAWN:
        return proposal.origin is ProposalOrigin.DRAWN
    if chosen is Filter.REDACT:
        return state in (State.REDACT, State.DRAWN)
    if chosen is Filter.CHECK:
        return proposal.advice == "check" and state in (State.OPEN, State.LATER)
    return state.value == chosen.value


def states(session: ReviewSession, document_id: str) -> dict[str, State]:
    """The states of a document's proposals, kept until anything changes in it."""
    return {p.id: state_of(p, session.decision(p.id)) for p in session.proposals(document_id)}
