"""Everything of one kind that the program is sure enough of, to be judged at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.decision import ReviewChange, Verdict
from app.review import changes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.model.detection import EntityType
    from app.model.proposal import Proposal
    from app.review.session import ReviewSession


def undecided(session: ReviewSession, document_id: str | None = None) -> list[Proposal]:
    """What is still to be judged, of a document or of the dossier; what was put off stays out.

    What the program advises to keep is not among it: a minister is not redacted because his name
    was recognised with certainty.
    """
    return [
        proposal
        for proposal in session.proposals(document_id)
        if (decision := session.decision(proposal.id)).verdict is Verdict.OPEN
        and not decision.later
    ]


def kinds(proposals: Iterable[Proposal]) -> Mapping[EntityType, int]:
    """How many there are of each kind."""
    found: dict[EntityType, int] = {}
    for proposal in proposals:
        found[proposal.entity_type] = found.get(proposal.entity_type, 0) + 1
    return found


def above(
    session: ReviewSession,
    kind: EntityType | None,
    score: float,
    document_id: str | None = None,
) -> tuple[str, ...]:
    """What is still to be judged of a kind (None: of any) with at least a score from 0 to 1."""
    return tuple(
        proposal.id
        for proposal in undecided(session, document_id)
        if kind in (None, proposal.entity_type) and proposal.score >= score
    )


def sweep(
    session: ReviewSession,
    kind: EntityType | None,
    score: float,
    verdict: Verdict,
    document_id: str | None = None,
) -> ReviewChange:
    """One verdict for all of those, never over one that was chosen by hand."""
    return changes.sweep(session, above(session, kind, score, document_id), verdict)
