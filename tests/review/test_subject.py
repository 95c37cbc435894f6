"""What a document is about is said once, by somebody, and can be taken back another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.record import Matter
from app.review.subject import matter_of, set_matter
from tests.dossier_builders import new_session, reopened

if TYPE_CHECKING:
    from pathlib import Path


def test_what_a_document_is_about_is_unknown_until_somebody_says_so(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    assert matter_of(session, "d1") is Matter.UNKNOWN
    session.apply(set_matter(session, "d1", Matter.EMISSIONS))
    session = reopened(session)
    assert matter_of(session, "d1") is Matter.EMISSIONS
    session.undo()
    assert matter_of(session, "d1") is Matter.UNKNOWN


def test_what_was_said_already_changes_nothing(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    session.apply(set_matter(session, "d1", Matter.ORDINARY))
    assert set_matter(session, "d1", Matter.ORDINARY).records == ()
