"""What a document is about, as far as the grounds depend on it: said once for each document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.decision import RecordChange, ReviewChange
from app.model.record import Matter, Subject, subject_key
from app.review.moment import now

if TYPE_CHECKING:
    from app.review.session import ReviewSession


def matter_of(session: ReviewSession, document_id: str) -> Matter:
    """What somebody said of the document; unknown while nobody did."""
    found = session.records(Subject).get(subject_key(document_id))
    return Matter.UNKNOWN if found is None else found.matter


def set_matter(session: ReviewSession, document_id: str, matter: Matter) -> ReviewChange:
    """Say what a document is about; nothing when that was said already."""
    key = subject_key(document_id)
    before = session.records(Subject).get(key)
    if matter is matter_of(session, document_id):
        return ReviewChange("matter")
    after = Subject(document_id, matter, session.author, now())
    return ReviewChange("matter", records=(RecordChange(key, before, after),))
