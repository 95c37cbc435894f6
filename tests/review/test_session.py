from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.model.decision import Decision, ProposalState, ReviewChange, Verdict
from app.model.detection import EntityType
from app.model.document import DocumentStatus
from app.model.geometry import PageArea, Rect
from app.model.proposal import Advice, ProposalOrigin
from app.review import changes
from app.review.progress import Progress, progress
from app.review.session import TEXT_MAPS_KEPT, ReviewSession
from app.store.dossier import Dossier
from tests.dossier_builders import (
    BOX,
    analysis,
    document,
    new_dossier,
    new_session,
    proposal,
    reopened,
)

if TYPE_CHECKING:
    from pathlib import Path


# --- content


def test_documents_are_numbered_in_the_order_of_adding(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    added = session.add_document(document("d0"), b"twee", b"twee leesbaar")
    assert [(d.id, d.number) for d in session.documents()] == [("d1", 1), ("d0", 2)]
    assert session.document("d0") == added
    assert session.pdf("d0") == b"twee leesbaar"
    again = reopened(session)
    assert again.documents() == session.documents()


def test_a_document_refused_is_refused_after_opening_again(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    stored = session.document("d1")
    session.update_document(
        replace(stored, number=5, status=DocumentStatus.REFUSED, refusal="Kapot.")
    )
    assert session.document("d1").refusal == "Kapot."
    assert session.document("d1").number == 1
    assert reopened(session).document("d1") == session.document("d1")


def test_an_analysis_gives_text_pages_and_detections(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    assert session.text_map("d1") is None
    assert session.analyses() == []
    given = analysis(version="3")
    session.add_analysis(given)
    assert session.text_map("d1") == given.text_map
    assert session.text_map("d1") is session.text_map("d1")
    (found,) = session.analyses()
    assert (found.text_map, found.detections) == (given.text_map, given.detections)
    assert (found.document, found.version) == (session.document("d1"), "3")
    second = replace(given, text_map=replace(given.text_map, text="Piet\n\nCaf\f€"))
    session.add_analysis(second)
    assert session.text_map("d1") == second.text_map


def test_only_the_last_texts_stay_in_memory(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    for i in range(TEXT_MAPS_KEPT + 1):
        session.add_document(document(f"x{i}"), b"x")
        session.add_analysis(analysis(f"x{i}"))
    first = session.text_map("x0")
    for i in range(1, TEXT_MAPS_KEPT + 1):
        assert session.text_map(f"x{i}") is not None
    assert session.text_map("x0") is not first
    assert session.text_map("x0") == first


# --- proposals


def test_proposals_come_in_order_of_document_page_and_place(tmp_path: Path) -> None:
    def at(page: int, x: float, y: float) -> tuple[PageArea, ...]:
        return (PageArea(page, Rect(x, y, x + 5, y + 5)),)

    session = new_session(tmp_path)
    session.add_document(document("d0"), b"x")
    session.replace_proposals(
        [
            proposal("other", document_id="d0"),
            proposal("page 2", areas=at(1, 0, 0)),
            proposal("right", areas=at(0, 50, 10)),
            proposal("left", areas=at(0, 10, 10)),
            proposal("nowhere", areas=()),
            proposal("two lines", areas=at(0, 0, 99) + at(0, 40, 10)),
        ]
    )
    order = [p.id for p in session.proposals()]
    assert order == ["nowhere", "left", "two lines", "right", "page 2", "other"]
    assert [p.id for p in session.proposals("d0")] == ["other"]
    assert session.proposals("nee") == ()


def test_before_anybody_acts_only_what_is_advised_to_keep_is_decided(tmp_path: Path) -> None:
    session = new_session(
        tmp_path, proposal("p1"), proposal("p2", advice=Advice.KEEP, ground=""), proposal("p3")
    )
    assert session.decision("p1") == Decision(
        "p1", Verdict.OPEN, "5.1.2e", "Gegevens van de steller."
    )
    assert session.decision("p2").verdict is Verdict.KEEP
    assert session.decision("p2").author == ""
    with pytest.raises(KeyError):
        session.decision("nee")
    with pytest.raises(KeyError):
        session.proposal("nee")
    assert not session.has_proposal("nee")


def test_a_new_analysis_never_touches_decisions_nor_what_was_drawn(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"), proposal("p2"), proposal("p3"))
    drawn = session.apply(changes.draw(session, "d1", [PageArea(1, BOX)])).proposal_ids[0]
    session.apply(changes.set_verdict(session, ["p1"], Verdict.KEEP))
    session.apply(changes.set_verdict(session, ["p2"], Verdict.REDACT))
    decided = {key: session.decision(key) for key in ("p1", "p2", drawn)}
    session.replace_proposals([proposal("p2", justification="Anders."), proposal("p4")])
    for now in (session, reopened(session)):
        assert {p.id for p in now.proposals()} == {"p1", "p2", "p4", drawn}
        assert {key: now.decision(key) for key in decided} == decided
        assert now.proposal("p2").justification == "Anders."


def test_undoing_brings_back_a_decision_on_what_a_new_analysis_dropped(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"), proposal("p2"))
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    session.undo()
    session.replace_proposals([proposal("p2")])
    assert not session.has_proposal("p1")
    session.redo()
    for now in (session, reopened(session)):
        assert now.decision("p1").verdict is Verdict.REDACT
        assert now.proposal("p1") == proposal("p1")


def test_what_the_machine_proposes_again_is_there_whatever_was_undone(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"), proposal("p2"))
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    session.undo()
    session.replace_proposals([proposal("p2")])
    session.redo()
    session.undo()
    assert not session.has_proposal("p1")
    session.replace_proposals([proposal("p1"), proposal("p2")])
    for now in (session, reopened(session)):
        assert now.decision("p1").verdict is Verdict.OPEN
        assert len(now.proposals()) == 2


# --- apply, undo, redo


def test_an_act_is_one_event_and_there_after_opening_again(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    done = session.apply(changes.set_verdict(session, ["p1", "p2"], Verdict.REDACT))
    assert done.proposal_ids == ("p1", "p2")
    (event,) = session.dossier.events()
    assert event.change == done
    assert event.author == "Jan"
    again = reopened(session)
    assert again.decision("p1") == session.decision("p1")
    assert again.decision("p1").author == "Jan"


def test_what_changes_nothing_is_not_recorded(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    change = changes.set_verdict(session, ["p1"], Verdict.REDACT)
    session.apply(change)
    assert session.apply(change).proposal_ids == ()
    assert session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT)).before == ()
    assert len(session.dossier.events()) == 1


def test_a_change_built_before_another_is_done_on_what_stands_now(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    late = changes.set_verdict(session, ["p1"], Verdict.KEEP)
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    session.replace_proposals([proposal("p1", score=0.1), proposal("p2")])
    done = session.apply(late)
    assert done.before[0].decision.verdict is Verdict.REDACT
    assert session.proposal("p1").score == 0.1
    session.undo()
    assert session.decision("p1").verdict is Verdict.REDACT


def test_undo_and_redo_go_on_after_opening_again(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    session.apply(changes.set_verdict(session, ["p2"], Verdict.KEEP))
    session = reopened(session)
    assert session.undo().action == "undo keep"
    assert session.decision("p2").verdict is Verdict.OPEN
    session = reopened(session)
    assert session.can_redo
    assert session.undo().action == "undo redact"
    assert not session.can_undo
    assert session.undo() is None
    session = reopened(session)
    assert session.redo().action == "redo redact"
    assert session.decision("p1").verdict is Verdict.REDACT
    session = reopened(session)
    assert session.redo().action == "redo keep"
    assert session.redo() is None
    assert session.undo().action == "undo keep"
    assert session.redo().action == "redo keep"
    assert len(session.dossier.events()) == 8
    assert session.dossier.verify_chain() is None


def test_a_new_act_ends_what_could_be_redone(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    session.undo()
    session.apply(changes.set_verdict(session, ["p2"], Verdict.KEEP))
    assert not session.can_redo
    assert not reopened(session).can_redo


def test_undo_of_drawing_takes_the_box_away_and_redo_brings_it_back(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    (key,) = session.apply(changes.draw(session, "d1", [PageArea(0, BOX)])).proposal_ids
    session.undo()
    assert not session.has_proposal(key)
    assert key not in {p.id for p in reopened(session).proposals()}


def test_another_officer_can_take_back_what_the_first_did(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    session = reopened(session, "Piet")
    session.undo()
    assert [e.author for e in session.dossier.events()] == ["Jan", "Piet"]


def test_a_reader_can_neither_undo_nor_mark_pages(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    reader = ReviewSession(Dossier.open(session.dossier.path), "Piet")
    assert reader.read_only
    assert not reader.can_undo
    reader.mark_page_seen("d1", 0)
    assert reader.pages_seen("d1") == frozenset()


def test_without_a_name_decisions_still_count_as_made(tmp_path: Path) -> None:
    session = ReviewSession(new_dossier(tmp_path), "")
    session.replace_proposals([proposal()])
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    assert session.decision("p1").author == "onbekend"


def test_a_change_that_says_nothing_of_a_decision_gives_the_first_one(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    what = proposal("p9", origin=ProposalOrigin.IMPORTED)
    session.apply(
        ReviewChange("import", ("p9",), (ProposalState(None, None),), (ProposalState(what, None),))
    )
    assert session.decision("p9").verdict is Verdict.OPEN


# --- progress and pages seen


def test_progress_counts_per_document_and_for_the_dossier(tmp_path: Path) -> None:
    session = new_session(
        tmp_path, proposal("p1"), proposal("p2"), proposal("p3", advice=Advice.KEEP)
    )
    session.add_document(document("d2", pages=()), b"x")
    assert progress(session) == Progress(open=2, keep=1, pages=2, check=2)
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    session.apply(changes.set_verdict(session, ["p2"], Verdict.OPEN, later=True))
    session.apply(changes.draw(session, "d2", [PageArea(0, BOX)]))
    session.mark_page_seen("d1", 1)
    session.mark_page_seen("d1", 1)
    assert progress(session, "d1") == Progress(1, 1, 1, 0, 1, 1, 2, 1)
    assert progress(session, "d2") == Progress(redact=1, drawn=1)
    assert progress(session) == Progress(1, 2, 1, 1, 1, 1, 2, 1)
    assert progress(session).total == 4
    assert progress(reopened(session)) == Progress(1, 2, 1, 1, 1, 1, 2, 1)


# --- speed


def test_a_verdict_on_ten_thousand_of_twenty_thousand_is_one_event(tmp_path: Path) -> None:
    many = [proposal(f"p{i:05d}", areas=(PageArea(i // 60, BOX),)) for i in range(20_000)]
    session = new_session(tmp_path, *many)
    ids = [p.id for p in session.proposals()[:10_000]]
    done = session.apply(changes.set_verdict(session, ids, Verdict.REDACT))
    assert len(done.proposal_ids) == 10_000
    assert len(list(session.dossier.events())) == 1
    assert progress(session).redact == 10_000
    assert progress(reopened(session)).redact == 10_000


# --- what the officer marked and the machine proposes too


def test_a_listed_word_that_the_officer_marked_is_not_proposed_a_second_time(
    tmp_path: Path,
) -> None:
    session = new_session(tmp_path, proposal("p1", start=30, end=35))
    draw = changes.draw(session, "d1", [PageArea(0, BOX)], text="S. Velde", start=3, end=11)
    (own,) = session.apply(draw).proposal_ids
    session.apply(changes.draw(session, "d1", [PageArea(0, BOX)]))
    word = proposal("p2", start=3, end=11, entity_type=EntityType.OTHER)
    session.replace_proposals([proposal("p1", start=30, end=35), word])
    assert len(session.proposals()) == 3
    assert "p2" not in {p.id for p in session.proposals()}
    session.apply(changes.erase(session, [own]))
    assert {"p1", "p2"} <= {p.id for p in session.proposals()}
    session.apply(changes.set_verdict(session, ["p2"], Verdict.REDACT))
    session.apply(changes.draw(session, "d1", [PageArea(0, BOX)], start=3, end=11))
    assert "p2" in {p.id for p in session.proposals()}


def test_an_undo_of_what_was_let_go_of_reads_it_from_the_dossier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.review.undo.STATES_KEPT", 1)
    session = new_session(tmp_path, proposal("p1"), proposal("p2"))
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    session.apply(changes.set_verdict(session, ["p1", "p2"], Verdict.KEEP))
    assert session._kept.get(1) is None
    assert session._kept.get(2) is not None
    session.undo()
    session.undo()
    assert session.decision("p1").verdict is Verdict.OPEN
    session.redo()
    assert session.decision("p1").verdict is Verdict.REDACT
    assert reopened(session).decision("p1").verdict is Verdict.REDACT


def test_a_page_that_was_looked_at_is_seen_without_an_act_to_undo(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"))
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    session.undo()
    assert session.mark_page_seen("d1", 0, by_looking=True).action == "looked"
    assert session.pages_seen("d1") == {0}
    assert not session.can_undo
    assert session.can_redo
    again = reopened(session)
    assert again.pages_seen("d1") == {0}
    assert (again.can_undo, again.can_redo) == (False, True)
