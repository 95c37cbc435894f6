"""All pages seen: what is left, who saw what, and taking it back another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.record import Look, Requirements, Seen
from app.review.completeness import next_unseen, require, requirements, unseen
from tests.dossier_builders import document, new_session, reopened

if TYPE_CHECKING:
    from pathlib import Path


def test_the_pages_that_were_not_seen_come_in_reading_order_round_and_round(
    tmp_path: Path,
) -> None:
    session = new_session(tmp_path)
    session.add_document(document("d2"), b"x")
    assert next_unseen(session) == ("d1", 0)
    session.mark_page_seen("d1", 1)
    session.mark_page_seen("d2", 0)
    assert unseen(session, ["d1", "d2"]) == (("d1", 0), ("d2", 1))
    assert unseen(session, ["d2"]) == (("d2", 1),)
    assert next_unseen(session, ("d1", 0)) == ("d2", 1)
    assert next_unseen(session, ("d2", 1)) == ("d1", 0)
    session.mark_page_seen("d1", 0)
    session.mark_page_seen("d2", 1)
    assert next_unseen(session, ("d1", 0)) is None
    assert next_unseen(session) is None


def test_who_saw_a_page_when_is_an_event_that_can_be_undone_another_day(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    session.mark_page_seen("d1", 0)
    (seen,) = session.records(Seen).values()
    assert (seen.document_id, seen.page, seen.look, seen.author) == ("d1", 0, Look.FIRST, "Jan")
    assert seen.at.startswith("20")
    assert "Jan" not in repr(seen)
    assert session.dossier.events()[0].change.action == "seen"
    session = reopened(session)
    assert session.pages_seen("d1") == {0}
    session.undo()
    assert session.pages_seen("d1") == frozenset()
    session.redo()
    assert reopened(session).pages_seen("d1") == {0}


def test_a_dossier_requires_what_is_usual_until_somebody_says_otherwise(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    usual = Requirements(pages_seen=True)
    assert requirements(session, usual) == usual
    assert requirements(session, Requirements()) == Requirements()
    session.apply(require(session, Requirements()))
    assert requirements(reopened(session), usual) == Requirements()
    assert require(session, Requirements()).is_nothing
