"""The justification of a proposal: a sentence of the profile, chosen by what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app import reference

if TYPE_CHECKING:
    from app.model.profile import Profile
    from app.model.proposal import Proposal


def justification(proposal: Proposal, code: str, profile: Profile) -> str:
    """The sentence for the entity type, else for the role, else the default, never empty.

    The entity type goes first because its sentence names the harm (misuse of a signature, theft
    of an identity); where a profile has no sentence at all the law's own words stand in.
    """
    table = profile.justifications
    found = (
        table.get(proposal.entity_type.value)
        or table.get(proposal.role.value)
        or table.get("default")
    )
    return found or f"Openbaarmaking weegt niet op tegen: {reference.grounds()[code].text}."
