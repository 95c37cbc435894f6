"""Comments for colleagues: made, answered, resolved, taken away; who and when; all undoable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.decision import Verdict
from app.model.geometry import PageArea
from app.review import changes
from app.review.comments import (
    about_page,
    about_proposal,
    commented,
    comments,
    delete,
    reply,
    resolve,
    said_about,
)
from app.review.history import history
from tests.dossier_builders import BOX, document, new_session, proposal, reopened

if TYPE_CHECKING:
    from pathlib import Path

    from app.review.session import ReviewSession


def said(session: ReviewSession) -> list[tuple[str, int, str | None, str]]:
    return [(c.document_id, c.page, c.proposal_id, c.text) for c in comments(session).values()]


def test_comments_stand_in_reading_order_with_who_and_when(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"), proposal("p2", areas=()))
    session.add_document(document("d2"), b"x")
    session.apply(about_page(session, "d2", 0, " Kan dit weg? "))
    session.apply(about_page(session, "d1", 1, "Mooi"))
    session.apply(about_proposal(session, "p1", "Is dit de burger?"))
    session.apply(about_proposal(session, "p2", "Waar?"))
    assert said(session) == [
        ("d1", 0, "p1", "Is dit de burger?"),
        ("d1", 0, "p2", "Waar?"),
        ("d1", 1, None, "Mooi"),
        ("d2", 0, None, "Kan dit weg?"),
    ]
    (first, *_) = comments(session, "d2").values()
    assert (first.author, first.at[:2], first.resolved_by) == ("Jan", "20", "")
    assert "Kan dit weg" not in repr(first)
    assert "Jan" not in repr(first)


def test_nothing_comes_of_no_words(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"))
    assert session.apply(about_proposal(session, "p1", " \n")).is_nothing
    session.apply(about_proposal(session, "p1", "Ja"))
    (key,) = comments(session)
    assert session.apply(reply(session, key, " ")).is_nothing
    assert len(session.dossier.events()) == 1


def test_answered_resolved_reopened_and_taken_away_over_several_days(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"))
    session.apply(about_proposal(session, "p1", "Is dit de burger?"))
    session = reopened(session, "Fatima")
    (key,) = comments(session)
    session.apply(reply(session, key, "Ja."))
    session.apply(resolve(session, key))
    comment = comments(session)[key]
    assert [(r.text, r.author) for r in comment.replies] == [("Ja.", "Fatima")]
    assert (comment.resolved_by, comment.resolved_at[:2]) == ("Fatima", "20")
    assert "Ja." not in repr(comment)
    session.apply(resolve(session, key))
    assert comments(session)[key].resolved_by == ""
    session.apply(delete(session, key))
    assert said_about(session, "p1") == ()
    session = reopened(session)
    session.undo()
    assert comments(session)[key].replies[0].text == "Ja."
    for _ in range(4):
        session.undo()
    assert comments(session) == {}
    session.redo()
    assert said_about(reopened(session), "p1")[0].text == "Is dit de burger?"


def test_a_comment_changes_no_decision_and_stands_in_the_history(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"), proposal("p2"))
    done = session.apply(about_proposal(session, "p1", "Hm"))
    assert done.touched == ("p1",)
    assert session.decision("p1").verdict is Verdict.OPEN
    assert session.decision("p1").author == ""
    assert [(a.action, a.verdict, a.many) for a in history(session, "p1")] == [("comment", None, 1)]
    assert history(session, "p2") == ()
    assert commented(session) == commented(session, "d1") == 1


def test_the_comment_on_a_box_that_is_gone_stays_with_its_page(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"))
    (own,) = session.apply(changes.draw(session, "d1", [PageArea(1, BOX)])).proposal_ids
    session.apply(about_proposal(session, own, "Te groot?"))
    assert commented(session) == 1
    session.apply(changes.erase(session, [own]))
    assert commented(session) == 0
    assert said(session) == [("d1", 1, own, "Te groot?")]
