"""What of a proposal can be taught to the program for good."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.model.detection import EntityType

if TYPE_CHECKING:
    from app.review.session import ReviewSession

_DOMAIN = re.compile(r"@[\w-]+(?:\.[\w-]+)+")


def word_of(session: ReviewSession, proposal_id: str, *, visible: bool) -> str:
    """The word, name or number of a proposal, with single spaces; empty for what is not text.

    A mail address that stays visible is that very address; one that is hidden goes by what stands
    before the @, because the domain stays visible.
    """
    proposal = session.proposal(proposal_id)
    words = " ".join(proposal.text.split())
    if not visible or proposal.entity_type is not EntityType.EMAIL or proposal.end is None:
        return words
    text_map = session.text_map(proposal.document_id)
    domain = _DOMAIN.match(text_map.text, proposal.end) if text_map is not None else None
    return words + (domain[0] if domain else "")
