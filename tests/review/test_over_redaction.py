"""Too much in a box is told: of whom, of what, in which box."""

from __future__ import annotations

from array import array
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app import reference
from app.model.analysis import Analysis
from app.model.decision import Verdict
from app.model.detection import EntityType, Role
from app.model.geometry import PageArea, Rect
from app.model.proposal import Advice, ProposalOrigin
from app.model.textmap import TextMap
from app.review import changes
from app.review.over_redaction import Excess, over_redactions
from tests.dossier_builders import document, new_session, proposal

if TYPE_CHECKING:
    from pathlib import Path

    from app.model.proposal import Proposal
    from app.review.session import ReviewSession

PROFILE = replace(reference.profile(), organisation_phones=("070-318 81 88",))
TEXT = "x.y@voorbeeld.nl +31 70 318 81 88 en 06-12345678"


def on(start: int, end: int) -> tuple[PageArea, ...]:
    """The area of some characters of TEXT, each 10 wide."""
    return (PageArea(0, Rect(10 * start, 0, 10 * end, 10)),)


def box(words: str, key: str = "p1", **fields: object) -> Proposal:
    start = TEXT.index(words)
    made = {"text": words, "areas": on(start, start + len(words)), "origin": ProposalOrigin.DRAWN}
    return proposal(key, **(made | fields))


def redacted(folder: Path, *made: Proposal, read: bool = True) -> ReviewSession:
    folder.mkdir(exist_ok=True)
    session = new_session(folder, *made)
    if read:
        boxes = array("f", [v for i in range(len(TEXT)) for v in (10 * i, 0, 10 * i + 10, 10)])
        session.add_analysis(Analysis(document(), TextMap("d1", TEXT, (0,), boxes), ()))
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    return session


def excesses(session: ReviewSession, profile: object = PROFILE) -> list[Excess]:
    return [found.excess for found in over_redactions(session, "d1", profile)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("x.y", []),
        ("x.y@voorbeeld.nl", [Excess.DOMAIN]),
        ("+31 70 318 81 88", [Excess.NUMBER]),
        ("06-12345678", []),
        (TEXT, [Excess.DOMAIN, Excess.NUMBER]),
    ],
)
def test_a_domain_or_a_number_of_the_organisation_in_a_box_is_told(
    tmp_path: Path, words: str, expected: list[Excess]
) -> None:
    assert excesses(redacted(tmp_path, box(words))) == expected


def test_before_a_document_is_read_the_proposal_s_own_text_counts(tmp_path: Path) -> None:
    assert excesses(redacted(tmp_path, box("x.y@voorbeeld.nl"), read=False)) == [Excess.DOMAIN]


def test_a_box_that_was_moved_is_judged_by_what_is_in_it_now(tmp_path: Path) -> None:
    assert excesses(redacted(tmp_path, box("x.y@voorbeeld.nl", text="x.y"))) == [Excess.DOMAIN]
    found = box("x.y", origin=ProposalOrigin.DETECTED, text="x.y@voorbeeld.nl")
    assert excesses(redacted(tmp_path / "2", found)) == [Excess.DOMAIN]


def test_a_profile_that_hides_domains_is_obeyed(tmp_path: Path) -> None:
    profile = replace(PROFILE, keep_mail_domain=False)
    assert excesses(redacted(tmp_path, box("x.y@voorbeeld.nl")), profile) == []


@pytest.mark.parametrize(
    ("role", "expected"),
    [(Role.AMBTSDRAGER, [Excess.PERSON]), (Role.ORGANISATIE, [Excess.ORGANISATION]),
     (Role.DERDE, [])],
)  # fmt: skip
def test_who_or_what_stays_visible_is_told_when_it_is_redacted_all_the_same(
    tmp_path: Path, role: Role, expected: list[Excess]
) -> None:
    kept = box("06-12345678", advice=Advice.KEEP, role=role)
    session = redacted(tmp_path, kept)
    assert excesses(session) == expected
    session.undo()
    assert excesses(session) == []


def test_a_minister_under_a_drawn_box_is_told_at_the_box(tmp_path: Path) -> None:
    minister = box("06-12345678", "p2", advice=Advice.KEEP, role=Role.AMBTSDRAGER)
    beside = box("x.y", "p3", advice=Advice.KEEP, role=Role.AMBTSDRAGER)
    elsewhere = replace(minister, id="p4", areas=(PageArea(1, minister.areas[0].rect),))
    session = redacted(tmp_path, box("88 en 06-12345678"), minister, beside, elsewhere)
    (found,) = over_redactions(session, "d1", PROFILE)
    assert (found.proposal_id, found.excess) == ("p1", Excess.PERSON)
    assert found.message.endswith("zichtbaar blijft.")


def test_a_signature_may_always_be_redacted(tmp_path: Path) -> None:
    minister = box("06-12345678", "p2", advice=Advice.KEEP, role=Role.AMBTSDRAGER)
    drawing = box(TEXT, entity_type=EntityType.SIGNATURE)
    assert excesses(redacted(tmp_path, drawing, minister)) == []
