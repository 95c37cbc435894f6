"""Who did what with a proposal, and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.model.record import Look
from app.review.undo import look_of

if TYPE_CHECKING:
    from app.model.decision import Verdict
    from app.review.session import ReviewSession


@dataclass(frozen=True, slots=True)
class Act:
    """One act on a proposal; ``many`` is the number of proposals it was about.

    ``action`` is the verb of the event, ``verdict`` what stood afterwards, None when the proposal
    was gone or the act was no decision. ``at`` is UTC in ISO 8601.
    """

    at: str
    author: str = field(repr=False)
    action: str
    verdict: Verdict | None
    ground: str
    many: int


def history(session: ReviewSession, proposal_id: str) -> tuple[Act, ...]:
    """All acts on a proposal, the oldest first; what was undone is there with its undoing.

    Who looks blindly sees his own acts alone.
    """
    found: list[Act] = []
    for event in session.dossier.events():
        change = event.change
        hidden = session.is_blind and look_of(change.action) is Look.FIRST
        if hidden or proposal_id not in change.touched:
            continue
        after = None
        if proposal_id in change.proposal_ids:
            after = change.after[change.proposal_ids.index(proposal_id)].decision
        found.append(
            Act(
                event.at,
                event.author,
                change.action,
                after.verdict if after is not None else None,
                after.ground if after is not None else "",
                len(change.touched),
            )
        )
    return tuple(found)
