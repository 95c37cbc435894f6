"""What the judgement of one proposal comes to, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.model.proposal import Advice

if TYPE_CHECKING:
    from app.model.detection import Role
    from app.model.profile import Official
    from app.model.proposal import Proposal
    from app.proposal.officials import Match

PUBLIC = "treedt uit hoofde van zijn functie in de openbaarheid"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judgement of one proposal comes to; None leaves a part as it is."""

    advice: Advice
    role: Role | None = None
    explanation: str | None = None
    official: Official | None = None


def judged(proposal: Proposal, verdict: Verdict) -> Proposal:
    """The proposal as the verdict has it."""
    advice = verdict.advice
    if advice is Advice.REDACT and proposal.advice is Advice.CHECK:
        # A weak find stays a question, whatever the profile says of such persons.
        advice = Advice.CHECK
    return replace(
        proposal,
        advice=advice,
        role=verdict.role or proposal.role,
        explanation=verdict.explanation or proposal.explanation,
    )


def article(match: Match) -> str:
    """``de minister van Defensie``, ``een lid van de Tweede Kamer``."""
    return f"{'een' if match.is_member else 'de'} {match.official.office}"
