"""The radar: one person or passage treated in two ways, and making it equal again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.model.analysis import Analysis
from app.model.decision import Verdict
from app.model.detection import EntityType
from app.model.document import DocumentStatus
from app.model.geometry import PageArea, Rect
from app.model.proposal import Advice, Proposal, ProposalOrigin
from app.review import changes
from app.review.radar import Difference, Kind, differences, hand_made, make_equal
from tests.dossier_builders import document, new_session
from tests.dossier_builders import proposal as other
from tests.ui.making import proposal, text_map

if TYPE_CHECKING:
    from pathlib import Path

    from app.review.session import ReviewSession

REDACT, KEEP = Verdict.REDACT, Verdict.KEEP
FIRST = ("Van J. de Vries", "Hoogachtend", "J. de Vries")
SECOND = ("Aan J. de Vries", "070 123 45 67")


def of(session: ReviewSession, *documents: tuple[str, ...]) -> None:
    for i, lines in enumerate(documents, start=1):
        if i > 1:
            session.add_document(document(f"d{i}"), b"x")
        mapped = text_map(f"d{i}", [lines])
        ready = document(f"d{i}", status=DocumentStatus.READY)
        session.add_analysis(Analysis(ready, mapped, ()))


def name(session: ReviewSession, key: str, nth: int = 0, **fields: object) -> Proposal:
    mapped = session.text_map(key)
    assert mapped is not None
    return replace(proposal(mapped, "J. de Vries", nth=nth), **fields)


@pytest.fixture
def session(tmp_path: Path) -> ReviewSession:
    """One name on two lines of the first document and one of the second, all proposed."""
    made = new_session(tmp_path, other("weg", areas=()))
    of(made, FIRST, SECOND)
    made.replace_proposals([name(made, "d1"), name(made, "d1", 1), name(made, "d2")])
    return made


def ids(session: ReviewSession) -> list[str]:
    return [p.id for p in session.proposals()]


def judge(session: ReviewSession, *verdicts: Verdict) -> None:
    for key, verdict in zip(ids(session), verdicts, strict=True):
        session.apply(changes.sweep(session, [key], verdict))


def the(session: ReviewSession) -> Difference:
    (found,) = differences(session)
    return found


def verdicts(session: ReviewSession) -> list[Verdict]:
    return [session.decision(i).verdict for i in ids(session)]


def test_redacted_here_and_visible_there_is_told_with_all_places(session: ReviewSession) -> None:
    judge(session, REDACT, KEEP, REDACT)
    found = the(session)
    assert (found.kind, found.title) == (Kind.VISIBLE, "J. de Vries")
    assert [(p.document_id, p.verdict) for p in found.places] == [
        ("d1", REDACT),
        ("d1", KEEP),
        ("d2", REDACT),
    ]
    assert "Vries" not in repr(found)


def test_what_is_open_is_no_treatment_yet(session: ReviewSession) -> None:
    session.apply(changes.sweep(session, ids(session)[:1], REDACT))
    assert differences(session) == ()
    judge(session, REDACT, REDACT, REDACT)
    assert differences(session) == ()


def test_two_grounds_for_one_name_are_told(session: ReviewSession) -> None:
    judge(session, REDACT, REDACT, REDACT)
    session.apply(changes.set_ground(session, ids(session)[2:], "5.1.1d"))
    assert the(session).kind is Kind.GROUND
    session.apply(make_equal(session, the(session), the(session).places[0], hand_made=False))
    assert differences(session) == ()
    assert {session.decision(i).ground for i in ids(session)} == {"5.1.2e"}


def test_left_open_on_two_grounds_is_no_difference(session: ReviewSession) -> None:
    judge(session, KEEP, KEEP, KEEP)
    session.apply(changes.set_ground(session, ids(session)[2:], "5.1.1d"))
    assert differences(session) == ()


def test_made_equal_as_one_act_never_over_what_was_decided_by_hand(
    session: ReviewSession,
) -> None:
    judge(session, REDACT, REDACT, KEEP)
    session.apply(changes.set_verdict(session, ids(session)[1:2], REDACT))
    found = the(session)
    visible = found.places[2]
    assert hand_made(found, visible) == 1
    session.apply(make_equal(session, found, visible, hand_made=False))
    assert verdicts(session) == [KEEP, REDACT, KEEP]
    session.undo()
    assert verdicts(session) == [REDACT, REDACT, KEEP]
    session.apply(make_equal(session, found, visible, hand_made=True))
    assert verdicts(session) == [KEEP, KEEP, KEEP]
    session.undo()
    session.apply(make_equal(session, found, found.places[0], hand_made=False))
    assert verdicts(session) == [REDACT, REDACT, REDACT]


def test_where_nothing_is_proposed_it_is_visible_and_can_be_redacted(tmp_path: Path) -> None:
    session = new_session(tmp_path, other("weg", areas=()))
    of(session, FIRST, SECOND)
    session.add_document(document("d3"), b"niet gelezen")
    session.replace_proposals([name(session, "d1")])
    assert differences(session) == ()
    judge(session, REDACT)
    found = the(session)
    assert [p.proposal_id is None for p in found.places] == [False, True, True]
    done = session.apply(make_equal(session, found, found.places[0], hand_made=False))
    assert differences(session) == ()
    made = session.proposal(done.proposal_ids[-1])
    assert (made.document_id, made.text) == ("d2", "J. de Vries")
    assert (made.origin, made.entity_type) == (ProposalOrigin.SEARCHED, EntityType.PERSON)
    assert session.decision(made.id).ground == "5.1.2e"
    session.undo()
    assert len(session.proposals()) == 1
    # the other way: what the officer drew himself is taken away
    session.redo()
    session.apply(changes.set_verdict(session, ["d1-4"], KEEP))
    found = the(session)
    assert hand_made(found, found.places[0]) == 2
    session.apply(make_equal(session, found, found.places[0], hand_made=True))
    assert ids(session) == ["d1-4"]


def test_a_box_over_it_or_a_proposal_around_it_counts_as_marked(session: ReviewSession) -> None:
    session.replace_proposals([name(session, "d1"), name(session, "d1", 1, end=None)])
    judge(session, REDACT, REDACT)
    over = PageArea(0, Rect(40, 40, 300, 65))
    drawn = session.apply(changes.draw(session, "d2", [over], "5.1.2e"))
    assert differences(session) == ()
    session.apply(changes.erase(session, drawn.proposal_ids))
    assert [p.document_id for p in the(session).places] == ["d1", "d1", "d2"]


@pytest.mark.parametrize(
    "fields",
    [
        {"could_be": ("a", "b")},
        {"entity_type": EntityType.SIGNATURE},
        {"text": " "},
        {"same_as": "een ander"},
    ],
)
def test_nobody_is_guessed_and_signatures_go_by_themselves(
    session: ReviewSession, fields: dict[str, object]
) -> None:
    session.replace_proposals(
        [name(session, "d1"), name(session, "d1", 1), name(session, "d2", **fields)]
    )
    judge(session, REDACT, REDACT, KEEP)
    assert differences(session) == ()


def test_one_person_is_one_whatever_the_form_and_title_is_the_fullest(tmp_path: Path) -> None:
    session = new_session(tmp_path, other("weg", areas=()))
    of(session, ("Van Jan Velde", "Beste Velde"))
    mapped = session.text_map("d1")
    assert mapped is not None
    full, short = proposal(mapped, "Jan Velde"), proposal(mapped, "Velde", nth=1)
    session.replace_proposals([replace(p, same_as="velde") for p in (full, short)])
    judge(session, REDACT, KEEP)
    assert the(session).title == "Jan Velde"


@pytest.mark.parametrize(
    ("word", "text", "number"),
    [
        ("Bakker", "de bakker op de hoek", 0),
        ("Bakker", "mevrouw BAKKER", 1),
        ("Bos", "mevrouw Bos", 0),
        ("Jansen", "mevrouw Jan-\nsen", 0),
    ],
    ids=["an ordinary word", "in capitals", "too short", "broken"],
)
def test_a_single_name_is_looked_for_with_care(
    tmp_path: Path, word: str, text: str, number: int
) -> None:
    session = new_session(tmp_path, other("weg", areas=()))
    of(session, (f"Heer {word}",), (text,))
    mapped = session.text_map("d1")
    assert mapped is not None
    session.replace_proposals([proposal(mapped, word)])
    judge(session, REDACT)
    assert len(differences(session)) == number


def test_advised_to_keep_is_visible_without_an_act(session: ReviewSession) -> None:
    session.replace_proposals(
        [name(session, "d1"), name(session, "d1", 1, advice=Advice.KEEP), name(session, "d2")]
    )
    session.apply(changes.sweep(session, ids(session)[:1], REDACT))
    found = the(session)
    assert [(p.verdict, p.by_hand) for p in found.places] == [(REDACT, False), (KEEP, False)]
