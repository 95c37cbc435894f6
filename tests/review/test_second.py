"""The second officer: agrees or differs, adds, takes back his own acts alone; and settling."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.decision import Decision, ProposalState, ReviewChange, Verdict
from app.model.geometry import PageArea, Rect
from app.model.proposal import Advice
from app.model.record import Added, Look, Reviewers
from app.review import changes, comments
from app.review.agreement import (
    Stand,
    Tally,
    agree,
    all_compared,
    begin,
    compared,
    first_names,
    reviewers,
    settle,
    tally,
)
from app.review.completeness import second_look_is_done
from app.review.history import history
from app.review.progress import progress
from app.review.search import next_open
from app.review.undo import Stacks
from tests.dossier_builders import BOX, document, new_session, proposal, reopened

if TYPE_CHECKING:
    from app.review.session import ReviewSession

OPEN, REDACT, KEEP = Verdict.OPEN, Verdict.REDACT, Verdict.KEEP
ELSEWHERE = [PageArea(1, Rect(1, 2, 3, 4))]


@pytest.fixture
def session(tmp_path: Path) -> ReviewSession:
    """Jan redacts p1, keeps p2, leaves p3 open; Fatima takes the second look."""
    made = new_session(tmp_path, proposal("p1"), proposal("p2"), proposal("p3"))
    made.apply(changes.set_verdict(made, ["p1"], REDACT))
    made.apply(changes.set_verdict(made, ["p2"], KEEP))
    made.take_look(Look.SECOND, "Fatima")
    return made


def truth(session: ReviewSession) -> dict[str, tuple[Verdict, str]]:
    return {
        p.id: (session.truth().decision(p.id).verdict, session.truth().decision(p.id).author)
        for p in session.truth()
    }


FIRST = {"p1": (REDACT, "Jan"), "p2": (KEEP, "Jan"), "p3": (OPEN, "")}


def test_the_second_sees_what_the_first_decided_and_has_all_still_to_judge(
    session: ReviewSession,
) -> None:
    assert [session.decision(k).verdict for k in FIRST] == [REDACT, KEEP, OPEN]
    assert {session.decision(k).author for k in FIRST} == {""}
    assert all(session.to_judge(k) for k in FIRST)
    assert progress(session).open == 3
    assert next_open(session, "p1") == "p2"
    assert not session.can_undo


def test_opinions_change_nothing_of_what_the_first_decided(session: ReviewSession) -> None:
    session.apply(agree(session, "p1"))
    done = session.apply(changes.set_verdict(session, ["p2"], REDACT))
    assert done.touched == ("p2",)
    assert session.apply(agree(session, "p3")).is_nothing
    assert truth(session) == FIRST
    assert [compared(session, k).stand for k in FIRST] == [
        Stand.AGREED,
        Stand.DIFFERS,
        Stand.OPEN,
    ]
    assert next_open(session, "p1") == "p3"
    assert progress(session).open == 1
    assert tally(session) == Tally(total=3, judged=2, agreed=1, differing=1)
    session.take_look(Look.FIRST, "Jan")
    assert [session.decision(k).verdict for k in FIRST] == [REDACT, KEEP, OPEN]
    assert tally(reopened(session)) == tally(session)


def test_agreeing_by_the_usual_verbs_counts_too_and_another_ground_differs(
    session: ReviewSession,
) -> None:
    session.apply(changes.set_verdict(session, ["p1"], REDACT))
    assert compared(session, "p1").stand is Stand.AGREED
    session.apply(changes.set_ground(session, ["p1"], "5.1.1d"))
    assert compared(session, "p1").stand is Stand.DIFFERS
    session.apply(changes.set_verdict(session, ["p1"], OPEN, later=True))
    assert compared(session, "p1").stand is Stand.OPEN


def test_a_sweep_of_the_second_is_one_act(session: ReviewSession) -> None:
    session.apply(changes.sweep(session, ["p1", "p2", "p3"], REDACT))
    assert [compared(session, k).stand for k in FIRST] == [
        Stand.AGREED,
        Stand.DIFFERS,
        Stand.DIFFERS,
    ]
    session.undo()
    assert tally(session).judged == 0
    assert truth(session) == FIRST


def test_each_takes_back_his_own_acts_alone(session: ReviewSession) -> None:
    session.apply(agree(session, "p1"))
    session.take_look(Look.FIRST, "Jan")
    session.undo()
    assert session.decision("p2").verdict is OPEN
    assert compared(session, "p1").stand is Stand.AGREED
    session = reopened(session)
    session.take_look(Look.SECOND, "Fatima")
    session.undo()
    assert compared(session, "p1").stand is Stand.OPEN
    assert session.undo() is None
    session.redo()
    assert compared(session, "p1").stand is Stand.AGREED
    assert session.redo() is None
    actions = [e.change.action for e in session.dossier.events()]
    assert actions[2:] == ["second agree", "undo keep", "undo second agree", "redo second agree"]


def added(session: ReviewSession) -> str:
    (key,) = session.apply(changes.draw(session, "d1", ELSEWHERE, "5.1.2e")).proposal_ids
    return key


def test_what_the_second_adds_is_open_for_the_first(session: ReviewSession) -> None:
    key = added(session)
    assert session.decision(key).verdict is REDACT
    assert truth(session)[key] == (OPEN, "")
    assert compared(session, key).added
    assert session.proposal(key).explanation == "door de tweede beoordelaar getekend"
    assert "Fatima" not in repr(next(iter(session.records(Added).values())))
    session.take_look(Look.FIRST, "Jan")
    assert next_open(session, None) == "p3"
    assert session.to_judge(key)
    again = reopened(session)
    assert compared(again, key).stand is Stand.DIFFERS


def test_the_second_moves_and_takes_away_only_what_he_added(session: ReviewSession) -> None:
    key = added(session)
    there = [PageArea(0, BOX)]
    session.apply(changes.move(session, key, there))
    assert session.proposal(key).areas == tuple(there)
    assert session.apply(changes.move(session, "p1", ELSEWHERE)).is_nothing
    session.apply(changes.erase(session, [key]))
    assert not session.has_proposal(key)
    assert not session.records(Added)
    assert not session.records(Decision)
    session.undo()
    assert session.decision(key).verdict is REDACT
    assert compared(session, key).added


def test_what_the_first_drew_is_not_taken_away_by_the_second(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    (own,) = session.apply(changes.draw(session, "d1", ELSEWHERE)).proposal_ids
    session.take_look(Look.SECOND, "Fatima")
    assert session.apply(changes.erase(session, [own])).is_nothing
    assert session.has_proposal(own)


def test_once_the_first_decided_on_it_the_second_cannot_take_it_back(
    session: ReviewSession,
) -> None:
    key = added(session)
    session.apply(agree(session, "p1"))
    session.take_look(Look.FIRST, "Jan")
    session.apply(changes.set_verdict(session, [key], REDACT))
    session.take_look(Look.SECOND, "Fatima")
    assert session.apply(changes.erase(session, [key])).is_nothing
    session.undo()
    done = session.undo()
    assert done is not None
    assert done.is_nothing
    assert truth(session)[key] == (REDACT, "Jan")
    assert compared(session, key).stand is Stand.AGREED


def test_a_block_that_the_second_spreads_has_no_opinion_yet(session: ReviewSession) -> None:
    made = proposal("blok", areas=tuple(ELSEWHERE))
    change = ReviewChange(
        "block", ("blok",), (ProposalState(None, None),), (ProposalState(made, None),)
    )
    session.apply(change)
    assert compared(session, "blok").stand is Stand.OPEN
    assert compared(session, "blok").added


def test_the_first_follows_the_second_with_one_act(session: ReviewSession) -> None:
    session.apply(changes.set_verdict(session, ["p2"], REDACT))
    session.apply(changes.set_verdict(session, ["p3"], KEEP))
    session.take_look(Look.FIRST, "Jan")
    for key in ("p2", "p3"):
        session.apply(settle(session, key, Look.SECOND))
        assert compared(session, key).stand is Stand.AGREED
    assert truth(session)["p2"] == (REDACT, "Jan")
    session.undo()
    assert truth(session)["p3"] == (OPEN, "")


def test_the_first_keeps_his_decision_until_one_of_them_thinks_again(
    session: ReviewSession,
) -> None:
    session.apply(changes.set_verdict(session, ["p2"], REDACT))
    session.apply(changes.set_verdict(session, ["p3"], REDACT))
    session.take_look(Look.FIRST, "Jan")
    done = session.apply(settle(session, "p2", Look.FIRST))
    assert done.touched == ("p2",)
    assert compared(session, "p2").stand is Stand.SETTLED
    assert tally(session).differing == 1
    # open is no decision to keep; agreed or settled is no difference any more
    assert settle(session, "p3", Look.FIRST).is_nothing
    assert settle(session, "p2", Look.SECOND).is_nothing
    assert settle(session, "p1", Look.SECOND).is_nothing
    session = reopened(session)
    assert compared(session, "p2").stand is Stand.SETTLED
    session.take_look(Look.SECOND, "Fatima")
    session.apply(changes.set_ground(session, ["p2"], "5.1.1d"))
    assert compared(session, "p2").stand is Stand.DIFFERS


def test_what_was_added_and_is_not_wanted_stays_visible(session: ReviewSession) -> None:
    key = added(session)
    session.take_look(Look.FIRST, "Jan")
    session.apply(settle(session, key, Look.FIRST))
    assert truth(session)[key] == (KEEP, "Jan")
    assert compared(session, key).stand is Stand.SETTLED
    session.undo()
    assert truth(session)[key] == (OPEN, "")
    assert compared(session, key).stand is Stand.DIFFERS


def test_the_look_is_complete_when_all_is_judged_and_settled(session: ReviewSession) -> None:
    session.apply(changes.set_verdict(session, ["p1", "p2", "p3"], REDACT))
    assert not second_look_is_done(session)
    session.take_look(Look.FIRST, "Jan")
    session.apply(settle(session, "p2", Look.SECOND))
    session.apply(settle(session, "p3", Look.SECOND))
    assert second_look_is_done(session)


def test_all_are_compared_in_reading_order(session: ReviewSession) -> None:
    session.add_document(document("d2"), b"x")
    session.replace_proposals(
        [proposal("z", document_id="d2"), proposal("a", areas=()), *map(proposal, FIRST)]
    )
    assert [c.proposal.id for c in all_compared(session)] == ["a", "p1", "p2", "p3", "z"]
    with pytest.raises(KeyError):
        compared(session, "weg")


def test_pages_and_comments_of_the_second_are_his_own(session: ReviewSession) -> None:
    session.mark_page_seen("d1", 0)
    session.apply(comments.about_page(session, "d1", 0, "Ja?"))
    session.take_look(Look.FIRST, "Jan")
    assert session.pages_seen("d1") == frozenset()
    (said,) = comments.comments(session).values()
    assert (said.look, said.author) == (Look.SECOND, "Fatima")
    session.take_look(Look.SECOND, "Fatima")
    assert session.pages_seen("d1") == {0}


def test_who_reviews_is_recorded_and_who_was_first_is_known(session: ReviewSession) -> None:
    assert reviewers(session) is None
    assert first_names(session) == {"jan"}
    session.take_look(Look.FIRST, "Jan")
    session.apply(begin(session, "Jan de Boer", "Fatima"))
    assert begin(session, "Jan de Boer", "Fatima").is_nothing
    assert reviewers(reopened(session)) == Reviewers("Jan de Boer", "Fatima")
    assert first_names(session) == {"jan", "jan de boer"}
    assert "Fatima" not in repr(reviewers(session))


def test_the_history_tells_of_both(session: ReviewSession) -> None:
    session.apply(changes.set_verdict(session, ["p1"], KEEP))
    assert [(a.action, a.author) for a in history(session, "p1")] == [
        ("redact", "Jan"),
        ("second keep", "Fatima"),
    ]


def test_an_opinion_on_what_is_gone_does_no_harm(session: ReviewSession) -> None:
    session.apply(changes.set_verdict(session, ["p3"], REDACT))
    session.replace_proposals([proposal("p1"), proposal("p2", advice=Advice.KEEP)])
    session.undo()
    assert tally(session).total == 2


def test_there_is_nothing_to_take_back_in_a_new_dossier() -> None:
    stacks = Stacks()
    assert stacks.last(Look.FIRST) is None
    assert stacks.next(Look.SECOND) is None


acts = st.lists(
    st.tuples(
        st.sampled_from(["redact", "keep", "open", "sweep", "ground", "draw", "erase", "undo",
                         "redo", "agree", "move"]),
        st.integers(0, 5),
    ),
    max_size=12,
)  # fmt: skip


def act(session: ReviewSession, what: str, number: int) -> None:
    ids = [p.id for p in session.proposals()]
    key = ids[number % len(ids)]
    if what == "undo":
        session.undo()
        return
    if what == "redo":
        session.redo()
        return
    change = {
        "sweep": lambda: changes.sweep(session, ids, REDACT),
        "ground": lambda: changes.set_ground(session, [key], "5.1.1d"),
        "draw": lambda: changes.draw(session, "d1", ELSEWHERE),
        "erase": lambda: changes.erase(session, [key]),
        "agree": lambda: agree(session, key),
        "move": lambda: changes.move(session, key, [PageArea(0, Rect(5, 5, 9, 9))]),
    }.get(what, lambda: changes.set_verdict(session, [key], Verdict(what)))
    session.apply(change())


@given(acts, acts)
@settings(max_examples=30, deadline=None)
def test_whatever_the_second_does_the_first_decided_what_he_decided(
    first: list[tuple[str, int]], second: list[tuple[str, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        session = new_session(Path(folder), *(proposal(f"p{i}") for i in range(3)))
        for what, number in first:
            if what != "agree":
                act(session, what, number)
        decided = {p.id: (p, session.decision(p.id)) for p in session.proposals()}
        session.take_look(Look.SECOND, "Fatima")
        for what, number in second:
            act(session, what, number)
            now = session.truth()
            assert decided == {i: (now.proposal(i), now.decision(i)) for i in decided}
            extra = {p.id for p in now} - set(decided)
            assert all(compared(session, i).added for i in extra)
        shown = {p.id: session.decision(p.id) for p in session.proposals()}
        again = reopened(session, "Fatima")
        again.take_look(Look.SECOND, "Fatima")
        assert {p.id: again.decision(p.id) for p in again.proposals()} == shown
        while again.can_undo:
            again.undo()
        assert not again.records(Decision)
        assert not again.records(Added)
        again.take_look(Look.FIRST, "Jan")
        assert decided == {p.id: (p, again.decision(p.id)) for p in again.proposals()}
        again.dossier.close()
