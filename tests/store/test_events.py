from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import DossierDamagedError, DossierLockedError
from app.model.decision import Decision, ProposalState, RecordChange, ReviewChange, Verdict
from app.model.geometry import PageArea, Rect
from app.model.record import (
    Added,
    Comment,
    Look,
    Measured,
    Reply,
    Requirements,
    Reviewers,
    Sample,
    SampleUnit,
    Seen,
    Settled,
)
from app.review.session import ReviewSession
from app.store import codec
from app.store.dossier import Dossier
from app.store.events import event_hash, genesis
from tests.dossier_builders import new_dossier, proposal, verdict_change

if TYPE_CHECKING:
    from pathlib import Path

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
numbers = st.floats(allow_nan=False, allow_infinity=False, width=32)
proposals = st.builds(
    proposal,
    words,
    text=words,
    areas=st.lists(
        st.builds(PageArea, st.integers(0, 500), st.builds(Rect, *[numbers] * 4)), max_size=3
    ).map(tuple),
    same_as=st.none() | words,
    could_be=st.lists(words, max_size=2).map(tuple),
)
decisions = st.builds(Decision, words, st.sampled_from(Verdict), words, words, words, words)
looks = st.sampled_from(Look)
records = st.one_of(
    st.builds(Seen, words, st.integers(0, 99), looks, words, words),
    st.builds(Requirements, st.booleans(), st.booleans()),
    st.builds(
        Comment,
        words,
        st.integers(0, 99),
        st.none() | words,
        words,
        words,
        words,
        looks,
        st.lists(st.builds(Reply, words, words, words), max_size=2).map(tuple),
        words,
        words,
    ),
    st.builds(Added, words, words),
    st.builds(Reviewers, words, words),
    st.builds(
        Sample,
        st.integers(0, 99),
        st.sampled_from(SampleUnit),
        st.lists(st.tuples(words, st.integers(0, 99)), max_size=2).map(tuple),
        st.integers(0, 9),
        st.integers(0, 9),
        words,
        words,
        st.none()
        | st.builds(
            Measured,
            *[st.integers(0, 9)] * 2,
            *[st.floats(0, 1)] * 2,
            st.integers(0, 9),
            words,
            words,
        ),
    ),
    st.builds(Settled, st.tuples(words, words), st.tuples(words, words), words, words),
    decisions,
)


@st.composite
def record_changes(draw: st.DrawFn) -> RecordChange:
    one = draw(records)
    sides = [(None, one), (one, None), (one, one)]
    return RecordChange(draw(words), *draw(st.sampled_from(sides)))


states = st.builds(ProposalState, st.none() | proposals, st.none() | decisions)


@st.composite
def changes(draw: st.DrawFn) -> ReviewChange:
    rows = draw(st.lists(st.tuples(words, states, states), max_size=4))
    after = [
        ProposalState(old.proposal, new.decision) if draw(st.booleans()) else new
        for _, old, new in rows
    ]
    return ReviewChange(
        draw(words),
        tuple(r[0] for r in rows),
        tuple(r[1] for r in rows),
        tuple(after),
        tuple(draw(st.lists(record_changes(), max_size=3))),
    )


@given(changes())
def test_every_change_comes_back_from_its_bytes(change: ReviewChange) -> None:
    data = codec.encode_change(change)
    assert codec.decode_change(data) == change
    outcome = codec.decode_outcome(data)
    assert outcome.action == change.action
    assert [e.after.decision for e in outcome.entries] == [s.decision for s in change.after]
    assert [codec.record_after(r) for r in outcome.records] == [r.after for r in change.records]


def test_of_what_a_change_left_alone_the_proposal_that_is_known_is_taken() -> None:
    change = verdict_change("p1")
    data = codec.encode_change(change)
    now = replace(change.before[0].proposal, text="zoals het nu is")
    found = codec.decode_change(data, {"p1": now}.get)
    assert found.before[0].proposal is found.after[0].proposal is now
    assert found.before[0].decision == change.before[0].decision
    assert codec.decode_change(data, {}.get) == change, "what is gone is read"
    moved = replace(change.after[0], proposal=now)
    moving = replace(change, after=(moved,))
    assert codec.decode_change(codec.encode_change(moving), {"p1": now}.get) == moving


def test_events_come_back_in_order_and_chained(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        given_events = [dossier.append(verdict_change(f"p{i}"), "Jan") for i in range(3)]
        assert dossier.verify_chain() is None
        path, dossier_id = dossier.path, dossier.id
    with Dossier.open(path) as dossier:
        found = dossier.events()
        assert list(found) == given_events
        assert dossier.change(2, lambda _: None) == given_events[1].change
        with pytest.raises(KeyError):
            dossier.change(4, lambda _: None)
    assert [e.seq for e in found] == [1, 2, 3]
    assert found[0].previous_hash == genesis(dossier_id)
    assert found[1].previous_hash == found[0].hash


def test_a_repr_of_an_event_shows_no_text(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        event = dossier.append(verdict_change(), "Jan")
    assert "Velde" not in repr(event)
    assert "Velde" not in repr(event.change)


TAMPERINGS = {
    "a changed text": (
        "UPDATE events SET change = replace(change, 'redact', 'keep') WHERE seq=2",
        2,
    ),
    "another author": ("UPDATE events SET author = 'Piet' WHERE seq = 2", 2),
    "another time": ("UPDATE events SET at = '2020' WHERE seq = 3", 3),
    "another hash": ("UPDATE events SET hash = previous_hash WHERE seq = 1", 1),
    "another previous hash": ("UPDATE events SET previous_hash = '' WHERE seq = 2", 2),
    "one removed": ("DELETE FROM events WHERE seq = 2", 2),
    "the first removed": ("DELETE FROM events WHERE seq = 1", 1),
    "the last removed": ("DELETE FROM events WHERE seq = 4", 4),
    "all removed": ("DELETE FROM events", 1),
    "two swapped": (
        (
            "UPDATE events SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 ELSE seq END;"
            "UPDATE events SET seq = -seq WHERE seq < 0"
        ),
        2,
    ),
    "one repeated at the end": (
        (
            "INSERT INTO events SELECT 5, at, author, change, previous_hash, hash FROM events"
            " WHERE seq = 4"
        ),
        5,
    ),
    "another dossier's id": ("UPDATE dossier SET id = 'x'", 1),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_tampering_is_seen_and_the_dossier_can_still_be_read(tmp_path: Path, name: str) -> None:
    statement, broken = TAMPERINGS[name]
    with new_dossier(tmp_path) as dossier:
        for i in range(4):
            dossier.append(verdict_change(f"p{i}"), "Jan")
    with closing(sqlite3.connect(dossier.path)) as raw:
        raw.executescript(statement)
    with pytest.raises(DossierDamagedError, match=f"handeling {broken}"):
        Dossier.open(dossier.path)
    with Dossier.open(dossier.path, rescue=True) as opened:
        assert opened.verify_chain() == broken
        assert opened.read_only
        assert "beschadigd" in opened.notice
        assert opened.original("d1") == b"het origineel"
        with pytest.raises(DossierLockedError):
            opened.append(verdict_change(), "Jan")


def test_a_forged_event_does_not_open_even_with_a_fitting_hash(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        dossier.append(verdict_change(), "Jan")
    change = codec.encode_change(verdict_change("p1", Verdict.KEEP))
    forged = event_hash(1, "2020", "Jan", change, genesis(dossier.id))
    with closing(sqlite3.connect(dossier.path)) as raw, raw:
        raw.execute("UPDATE events SET at='2020', change=?, hash=?", (change, forged))
    with pytest.raises(DossierDamagedError):
        Dossier.open(dossier.path)


def test_a_rescue_reads_up_to_the_first_unreadable_event(tmp_path: Path) -> None:
    with new_dossier(tmp_path) as dossier:
        dossier.replace_proposals([proposal("p1"), proposal("p2")])
        for key in ("p1", "p2"):
            dossier.append(verdict_change(key), "Jan")
    with closing(sqlite3.connect(dossier.path)) as raw, raw:
        raw.execute("UPDATE events SET change = x'00' WHERE seq = 2")
    with Dossier.open(dossier.path, rescue=True) as opened:
        assert len(opened.events()) == 1
        session = ReviewSession(opened, "Piet")
        assert session.decision("p1").verdict is Verdict.REDACT
        assert session.decision("p2").verdict is Verdict.OPEN
        assert not session.can_undo
