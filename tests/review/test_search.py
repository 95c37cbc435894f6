from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.model.decision import Verdict
from app.model.geometry import PageArea, Rect
from app.review import changes
from app.review.search import Scope, next_open, same_text
from tests.dossier_builders import document, new_session, proposal

if TYPE_CHECKING:
    from pathlib import Path

    from app.review.session import ReviewSession


def line(number: int) -> tuple[PageArea, ...]:
    return (PageArea(0, Rect(0, number * 10, 5, number * 10 + 9)),)


@pytest.fixture
def session(tmp_path: Path) -> ReviewSession:
    made = new_session(tmp_path)
    made.add_document(document("d2"), b"x")
    made.replace_proposals(
        [
            proposal("a", areas=line(1), text="S. van der  Velde", same_as="g1"),
            proposal("b", areas=line(2), text="s. VAN der\nvelde"),
            proposal("c", areas=line(3), text="Sanne", same_as="g1"),
            proposal("d", areas=line(4), text=""),
            proposal("e", document_id="d2", areas=line(1), text="", same_as="g1"),
            proposal("f", document_id="d2", areas=line(2), text=""),
        ]
    )
    return made


def test_the_same_are_those_of_the_group_and_those_of_equal_text(session: ReviewSession) -> None:
    assert same_text(session, "a", Scope.DOSSIER) == ("a", "b", "c", "e")
    assert same_text(session, "a", Scope.DOCUMENT) == ("a", "b", "c")
    assert same_text(session, "b", Scope.DOSSIER) == ("a", "b")
    assert same_text(session, "e", Scope.DOCUMENT) == ("e",)


def test_a_signature_is_like_nothing_else(session: ReviewSession) -> None:
    assert same_text(session, "d", Scope.DOSSIER) == ("d",)


def test_the_same_follow_what_is_drawn_and_erased(session: ReviewSession) -> None:
    draw = changes.draw(session, "d1", line(9), text="SANNE")
    (key,) = session.apply(draw).proposal_ids
    assert same_text(session, "c", Scope.DOSSIER) == ("a", "c", key, "e")
    session.undo()
    assert same_text(session, "c", Scope.DOSSIER) == ("a", "c", "e")


def test_next_and_previous_go_round(session: ReviewSession) -> None:
    forwards = [next_open(session, key) for key in (None, "a", "d", "f")]
    assert forwards == ["a", "b", "e", "a"]
    backwards = [next_open(session, key, backwards=True) for key in (None, "a", "e")]
    assert backwards == ["f", "f", "d"]


def test_next_skips_what_is_decided_and_stays_in_a_document(session: ReviewSession) -> None:
    session.apply(changes.set_verdict(session, ["b", "c"], Verdict.KEEP))
    assert next_open(session, "a") == "d"
    assert next_open(session, "d", document_id="d1") == "a"
    assert next_open(session, "f", document_id="d2") == "e"
    assert next_open(session, "e", document_id="d2") == "f"
    assert next_open(session, "a", document_id="d2") == "e"
    assert next_open(session, "a", backwards=True, document_id="d2") == "f"


def test_what_was_put_off_comes_when_nothing_else_is_open(session: ReviewSession) -> None:
    session.apply(changes.set_verdict(session, ["b", "e"], Verdict.OPEN, later=True))
    assert next_open(session, "a") == "c"
    session.apply(changes.set_verdict(session, ["a", "c", "d", "f"], Verdict.REDACT))
    assert next_open(session, "a") == "b"
    assert next_open(session, "b") == "e"
    session.apply(changes.set_verdict(session, ["b"], Verdict.REDACT))
    assert next_open(session, "e") == "e"


def test_nothing_is_next_when_all_is_decided(session: ReviewSession) -> None:
    session.apply(changes.set_verdict(session, list("abcdef"), Verdict.REDACT))
    assert next_open(session, "a") is None
    assert next_open(session, None, document_id="nee") is None


def test_next_after_what_is_gone_starts_at_the_beginning(session: ReviewSession) -> None:
    assert next_open(session, "weg") == "a"
    assert next_open(session, "weg", backwards=True) == "f"
