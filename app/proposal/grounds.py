"""The legal ground of a proposal, from the profile's table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app import reference
from app.model.proposal import Advice
from app.proposal.justify import justification

if TYPE_CHECKING:
    from app.model.profile import Profile
    from app.model.proposal import Proposal

PERSONAL_PRIVACY = "5.1.2e"
"""Article 5.1(2)(e) Woo: respect for the private life, the ground for nearly all names."""


def ground(proposal: Proposal, profile: Profile) -> str:
    """The code of the ground; the profile's default where the entity type has none of its own.

    A code that the law does not know (a slip in an organisation's own profile) gives way to the
    ground of privacy, so that no box goes out with a ground that does not exist.
    """
    code = profile.grounds.get(proposal.entity_type.value) or profile.grounds.get("default", "")
    return code if code in reference.grounds() else PERSONAL_PRIVACY


def grounded(proposal: Proposal, profile: Profile) -> Proposal:
    """The proposal with ground and justification; without both when it stays visible."""
    if proposal.advice is Advice.KEEP:
        return replace(proposal, ground="", justification="")
    code = ground(proposal, profile)
    return replace(proposal, ground=code, justification=justification(proposal, code, profile))
