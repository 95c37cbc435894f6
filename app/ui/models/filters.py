"""What the list of proposals shows."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from app.model.proposal import Proposal, ProposalOrigin
from app.model.record import Look
from app.review.comments import said_about
from app.ui.states import State, state_of

if TYPE_CHECKING:
    from collections.abc import Sequence

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


_STATES = {
    Filter.OPEN: (State.OPEN, State.LATER),
    Filter.REDACT: (State.REDACT, State.DRAWN),
    Filter.KEEP: (State.KEEP,),
    Filter.LATER: (State.LATER,),
}
"""The states that a filter shows, where these are all that matters."""


def passes(chosen: Filter, proposal: Proposal, state: State) -> bool:
    """Whether a proposal belongs in the list under a filter."""
    if chosen is Filter.ALL:
        return True
    if chosen is Filter.DRAWN:
        return proposal.origin is ProposalOrigin.DRAWN
    if chosen is Filter.CHECK:
        return proposal.advice == "check" and state in _STATES[Filter.OPEN]
    return state in _STATES[chosen]


def states_of(session: ReviewSession, document_id: str) -> dict[str, State]:
    """The states of a document's proposals, kept until anything changes in it."""
    mine = session.proposals(document_id)
    return {p.id: state_of(p, d) for p, d in zip(mine, session.decisions(mine), strict=True)}


def belongs(session: ReviewSession, chosen: Filter, proposal: Proposal) -> bool:
    """Like :func:`passes`, with what the dossier knows: comments, and who looks."""
    if chosen is Filter.COMMENTED:
        return bool(said_about(session, proposal.id))
    if chosen is Filter.OPEN and session.look is Look.SECOND:
        return session.to_judge(proposal.id)
    return passes(chosen, proposal, state_of(proposal, session.decision(proposal.id)))


def listed(session: ReviewSession, chosen: Filter, proposals: Sequence[Proposal]) -> list[str]:
    """The ids of those proposals that a filter shows."""
    if chosen is Filter.COMMENTED or session.look is Look.SECOND:
        return [p.id for p in proposals if belongs(session, chosen, p)]
    wanted = _STATES.get(chosen)
    states = {i: session.derived_of(states_of, i) for i in {p.document_id for p in proposals}}
    if wanted is not None:  # without a call for each of a hundred thousand
        return [p.id for p in proposals if states[p.document_id][p.id] in wanted]
    return [p.id for p in proposals if passes(chosen, p, states[p.document_id][p.id])]
