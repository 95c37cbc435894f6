from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.model.decision import Verdict
from app.model.detection import EntityType
from app.model.geometry import PageArea, Rect
from app.model.proposal import Advice, ProposalOrigin
from app.review import changes
from tests.dossier_builders import BOX, line, new_session, proposal

if TYPE_CHECKING:
    from pathlib import Path

    from app.review.session import ReviewSession


@pytest.fixture
def session(tmp_path: Path) -> ReviewSession:
    return new_session(
        tmp_path,
        proposal("p1"),
        proposal("p2", areas=line(3)),
        proposal("p3", areas=line(4), advice=Advice.KEEP, ground=""),
    )


def test_a_verdict_carries_the_proposals_ground_and_the_officers_name(
    session: ReviewSession,
) -> None:
    session.apply(changes.set_verdict(session, ["p1", "p1"], Verdict.REDACT))
    decision = session.decision("p1")
    assert (decision.ground, decision.justification) == ("5.1.2e", "Gegevens van de steller.")
    assert (decision.author, decision.by_hand, decision.later) == ("Jan", True, False)
    assert decision.at.endswith("+00:00")


def test_building_a_change_does_nothing_yet(session: ReviewSession) -> None:
    assert changes.set_verdict(session, ["p1"], Verdict.REDACT).proposal_ids == ("p1",)
    assert session.decision("p1").verdict is Verdict.OPEN
    with pytest.raises(KeyError):
        changes.set_verdict(session, ["nee"], Verdict.REDACT)


def test_confirming_what_is_only_advised_is_an_act(session: ReviewSession) -> None:
    session.apply(changes.set_verdict(session, ["p3"], Verdict.KEEP))
    assert session.decision("p3").author == "Jan"
    assert changes.set_verdict(session, ["p3"], Verdict.KEEP).proposal_ids == ()


def test_later_is_open_with_a_flag_that_a_verdict_takes_off(session: ReviewSession) -> None:
    done = session.apply(changes.set_verdict(session, ["p1"], Verdict.OPEN, later=True))
    assert done.action == "later"
    assert session.decision("p1").later
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    assert not session.decision("p1").later


def test_ground_justification_and_note_change_alone(session: ReviewSession) -> None:
    session.apply(changes.set_ground(session, ["p1", "p2"], "5.1.1e"))
    session.apply(changes.set_justification(session, ["p1"], "Nummer."))
    session.apply(changes.set_note(session, ["p1"], "vraag Anna"))
    decision = session.decision("p1")
    assert decision.verdict is Verdict.OPEN
    assert (decision.ground, decision.justification) == ("5.1.1e", "Nummer.")
    assert decision.note == "vraag Anna"
    assert "Anna" not in repr(decision)
    assert changes.set_justification(session, ["p1"], "Nummer.").proposal_ids == ()
    assert changes.set_ground(session, ["p3"], "").proposal_ids == ()


def test_a_sweep_passes_over_verdicts_chosen_by_hand(session: ReviewSession) -> None:
    session.apply(changes.set_verdict(session, ["p1"], Verdict.KEEP))
    done = session.apply(changes.sweep(session, ["p1", "p2", "p3"], Verdict.REDACT))
    assert done.proposal_ids == ("p2", "p3")
    assert session.decision("p1").verdict is Verdict.KEEP
    assert session.decision("p3").verdict is Verdict.REDACT


def test_a_sweep_passes_over_what_was_put_off_but_not_over_what_was_reopened(
    session: ReviewSession,
) -> None:
    session.apply(changes.set_verdict(session, ["p1"], Verdict.OPEN, later=True))
    session.apply(changes.set_verdict(session, ["p2"], Verdict.OPEN))
    assert changes.sweep(session, ["p1", "p2"], Verdict.REDACT).proposal_ids == ("p2",)


def test_a_sweep_may_be_swept_again_until_a_verdict_is_chosen_by_hand(
    session: ReviewSession,
) -> None:
    session.apply(changes.sweep(session, ["p1", "p2"], Verdict.REDACT))
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    session.apply(changes.set_ground(session, ["p2"], "5.1.1e"))
    assert changes.sweep(session, ["p1", "p2"], Verdict.REDACT).proposal_ids == ()
    session.apply(changes.sweep(session, ["p1", "p2"], Verdict.KEEP))
    assert session.decision("p1").verdict is Verdict.REDACT
    assert session.decision("p2").verdict is Verdict.KEEP
    assert session.decision("p2").ground == "5.1.1e"


def test_drawing_redacts_at_once_and_no_sweep_undoes_it(session: ReviewSession) -> None:
    change = changes.draw(
        session, "d1", [PageArea(1, BOX)], "5.1.2e", "Handtekening.", "S. Velde", 3, 11
    )
    (key,) = session.apply(change).proposal_ids
    drawn, decision = session.proposal(key), session.decision(key)
    assert (drawn.origin, drawn.text, drawn.start, drawn.end) == (
        ProposalOrigin.DRAWN, "S. Velde", 3, 11,
    )  # fmt: skip
    assert (decision.verdict, decision.ground) == (Verdict.REDACT, "5.1.2e")
    assert decision.justification == "Handtekening."
    assert changes.sweep(session, [key], Verdict.KEEP).proposal_ids == ()
    assert changes.draw(session, "d1", []).proposal_ids == ()
    with pytest.raises(KeyError):
        changes.draw(session, "nee", [PageArea(0, BOX)])


def test_what_was_searched_for_says_so(session: ReviewSession) -> None:
    change = changes.draw(
        session,
        "d1",
        [PageArea(1, BOX)],
        entity_type=EntityType.PERSON,
        origin=ProposalOrigin.SEARCHED,
    )
    (key,) = session.apply(change).proposal_ids
    assert session.proposal(key).explanation == "zelf gezocht"
    assert session.proposal(key).entity_type is EntityType.PERSON


def test_only_what_the_officer_made_can_be_erased(session: ReviewSession) -> None:
    (key,) = session.apply(changes.draw(session, "d1", [PageArea(1, BOX)])).proposal_ids
    done = session.apply(changes.erase(session, [key, "p1", key]))
    assert done.proposal_ids == (key,)
    assert session.has_proposal("p1")
    assert not session.has_proposal(key)
    with pytest.raises(KeyError):
        session.decision(key)
    session.undo()
    assert session.decision(key).verdict is Verdict.REDACT


def test_moving_keeps_the_decision_and_can_be_taken_back(session: ReviewSession) -> None:
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    there = [PageArea(1, Rect(1, 2, 3, 4))]
    session.apply(changes.move(session, "p1", there))
    assert session.proposal("p1").areas == tuple(there)
    assert session.decision("p1").verdict is Verdict.REDACT
    assert changes.move(session, "p1", there).proposal_ids == ()
    assert changes.move(session, "p1", []).proposal_ids == ()
    with pytest.raises(KeyError):
        changes.move(session, "nee", there)
    session.undo()
    assert session.proposal("p1").areas == proposal().areas
    assert session.proposal("p1").text == proposal().text
    session.apply(changes.move(session, "p1", there, ("Jansen", 5, 11)))
    moved = session.proposal("p1")
    assert (moved.text, moved.start, moved.end) == ("Jansen", 5, 11)
    session.undo()
    assert session.proposal("p1").text == proposal().text


def test_a_second_ground_comes_beside_the_first_and_can_go_again(session: ReviewSession) -> None:
    session.apply(changes.set_ground(session, ["p2"], "5.1.1e"))
    done = session.apply(changes.add_ground(session, ["p1", "p2"], "5.1.2i"))
    assert (done.action, done.proposal_ids) == ("add ground", ("p1", "p2"))
    assert session.decision("p1").ground == "5.1.2e, 5.1.2i"
    assert session.decision("p2").ground == "5.1.1e, 5.1.2i"
    assert changes.add_ground(session, ["p1"], "5.1.2i").proposal_ids == ()
    session.apply(changes.replace_ground(session, ["p1", "p2"], "5.1.2e", "5.1.1d"))
    assert session.decision("p1").ground == "5.1.1d, 5.1.2i"
    assert session.decision("p2").ground == "5.1.1d"
    session.apply(changes.drop_ground(session, ["p1", "p2"], "5.1.1d"))
    assert session.decision("p1").ground == "5.1.2i"
    assert session.decision("p2").ground == "5.1.1d", "the last one stays"
    for _ in range(3):
        session.undo()
    assert [session.decision(k).ground for k in ("p1", "p2")] == ["5.1.2e", "5.1.1e"]


def test_justifications_that_differ_are_one_act(session: ReviewSession) -> None:
    change = changes.set_justifications(session, {"p1": "Een.", "p2": "Twee."})
    session.apply(change)
    assert [session.decision(k).justification for k in ("p1", "p2")] == ["Een.", "Twee."]
    session.undo()
    assert session.decision("p1").justification == "Gegevens van de steller."
    assert not session.can_undo
