"""The legal ground of a proposal, from the profile's table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app import reference
from app.model.proposal import Advice

if TYPE_CHECKING:
    from app.model.profile import Profile
    from app.model.proposal import Proposal


def grounded(proposal: Proposal, profile: Profile) -> Proposal:
    """The proposal with ground and justification; without both when it stays visible."""
    if proposal.advice is Advice.KEEP:
        return replace(proposal, ground="", justification="")
    code = reference.usual_ground(proposal, profile)
    words = reference.usual_justification(proposal, code, profile)
    return replace(proposal, ground=code, justification=words)
