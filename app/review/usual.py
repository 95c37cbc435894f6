"""What is redacted without a ground gets the profile's usual one, with its justification.

What is advised to be kept has neither; when the officer redacts it all the same, both are filled
in as part of that very act.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app import reference
from app.model.decision import ProposalState, ReviewChange, Verdict

if TYPE_CHECKING:
    from app.model.profile import Profile


def grounded(change: ReviewChange, profile: Profile) -> ReviewChange:
    """The same act, in which nothing is redacted without a ground."""
    after = tuple(_filled(state, profile) for state in change.after)
    return change if after == change.after else replace(change, after=after)


def _filled(state: ProposalState, profile: Profile) -> ProposalState:
    proposal, decision = state.proposal, state.decision
    if proposal is None or decision is None:
        return state
    if decision.verdict is not Verdict.REDACT or decision.ground:
        return state
    code = reference.usual_ground(proposal, profile)
    words = decision.justification or reference.usual_justification(proposal, code, profile)
    return ProposalState(proposal, replace(decision, ground=code, justification=words))
