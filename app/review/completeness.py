"""What is still to be done before a dossier may be exported, where that is required."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.decision import RecordChange, ReviewChange
from app.model.record import REQUIREMENTS, Requirements
from app.review.agreement import tally
from app.review.sampling import samples

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.review.session import ReviewSession


def requirements(session: ReviewSession, usual: Requirements) -> Requirements:
    """What the dossier requires; ``usual`` while nobody has said so for this dossier."""
    return session.records(Requirements).get(REQUIREMENTS, usual)


def require(session: ReviewSession, wanted: Requirements) -> ReviewChange:
    """Say what this dossier requires."""
    before = session.records(Requirements).get(REQUIREMENTS)
    if before == wanted:
        return ReviewChange("require")
    return ReviewChange("require", records=(RecordChange(REQUIREMENTS, before, wanted),))


def unseen(session: ReviewSession, documents: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Documents with a page (from 0) each that the officer has not seen, in reading order."""
    return tuple(
        (document_id, page)
        for document_id in documents
        for page in session.pages_to_see(document_id)
        if page not in session.pages_seen(document_id)
    )


def next_unseen(
    session: ReviewSession, after: tuple[str, int] | None = None
) -> tuple[str, int] | None:
    """The next page that was not seen, going round at the end; None when all were.

    Args:
        session: The open dossier.
        after: A document and a page of it (from 0); None to start at the beginning.
    """
    ids = [d.id for d in session.documents()]
    left = unseen(session, ids)
    if after is None or not left:
        return left[0] if left else None
    order = {document_id: i for i, document_id in enumerate(ids)}
    here = order[after[0]], after[1]
    return next((at for at in left if (order[at[0]], at[1]) > here), left[0])


def second_look_is_done(session: ReviewSession) -> bool:
    """Whether a second officer checked all proposals, or a blind sample, and all is settled."""
    now = tally(session)
    sampled = any(sample.result is not None for sample in samples(session).values())
    return not now.differing and (sampled or now.judged == now.total)
