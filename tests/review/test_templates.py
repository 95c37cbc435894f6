"""A block marked once is proposed in every document of the same template, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.model.analysis import Analysis
from app.model.decision import Verdict
from app.model.document import DocumentStatus
from app.model.geometry import PageArea, Rect
from app.model.proposal import ProposalOrigin
from app.model.textmap import Graphic, GraphicKind
from app.review import changes
from app.review.templates import block_in_like_documents
from tests.dossier_builders import document, new_session, proposal
from tests.ui.making import text_map

if TYPE_CHECKING:
    from pathlib import Path

    from app.review.session import ReviewSession

HEAD = ("Ministerie van Defensie", "Datum", "1 mei 2025", "Onze referentie", "Betreft")
LAST = ("Opgesteld door", "J. de Vries", "Afdeling Noord")
OTHER = ("Opgesteld door", "K. Jansen", "Afdeling Zuid")
BLOCK = (PageArea(0, Rect(45, 165, 200, 211)),)  # the two lines under "Opgesteld door"


def add(session: ReviewSession, key: str, *lines: str, graphics: tuple[Graphic, ...] = ()) -> None:
    if key != "d1":
        session.add_document(document(key), b"x")
    mapped = replace(text_map(key, [lines]), graphics=graphics)
    session.add_analysis(Analysis(document(key, status=DocumentStatus.READY), mapped, ()))


@pytest.fixture
def session(tmp_path: Path) -> ReviewSession:
    """A first note; the drafter's block is redacted by hand."""
    made = new_session(tmp_path, proposal("elders", areas=(PageArea(1, Rect(0, 0, 1, 1)),)))
    add(made, "d1", *HEAD, *LAST, "Bijlage", "Slot")
    made.apply(changes.draw(made, "d1", BLOCK, "5.1.2e", "Steller."))
    return made


def drawn(session: ReviewSession) -> str:
    return next(p.id for p in session.proposals("d1") if p.origin is ProposalOrigin.DRAWN)


def made_in(session: ReviewSession, document_id: str) -> list[str]:
    change = block_in_like_documents(session, drawn(session))
    session.apply(change)
    return [p.text for p in session.proposals(document_id)]


def test_the_block_is_proposed_with_the_reason_as_one_act(session: ReviewSession) -> None:
    add(session, "d2", *HEAD, *OTHER, "Bijlage", "Slot")
    add(session, "d3", *HEAD, *LAST)
    done = session.apply(block_in_like_documents(session, drawn(session)))
    assert [session.proposal(i).document_id for i in done.proposal_ids] == ["d2", "d3"]
    (made,) = session.proposals("d2")
    assert made.text == "K. Jansen\nAfdeling Zuid"
    assert made.explanation == (
        "zelfde blok als op pagina 1 van document 1; "
        "hetzelfde sjabloon: 7 vaste teksten staan op dezelfde plaats"
    )
    assert (made.start, len(made.areas)) == (None, 2)
    decision = session.decision(made.id)
    assert (decision.verdict, decision.ground, decision.author) == (Verdict.OPEN, "5.1.2e", "")
    assert block_in_like_documents(session, drawn(session)).proposal_ids == ()
    session.undo()
    assert session.proposals("d2") == session.proposals("d3") == ()


def test_the_block_moves_with_its_label(session: ReviewSession) -> None:
    add(session, "d2", *HEAD, "Spoed", *OTHER)
    assert made_in(session, "d2") == ["K. Jansen\nAfdeling Zuid"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Geachte heer", "Hoogachtend", "K. Jansen"),
        (*HEAD[:2], *OTHER),
        (*HEAD, "Opgesteld door"),
    ],
    ids=["another template", "too little in common", "empty"],
)
def test_elsewhere_nothing_is_proposed(session: ReviewSession, lines: tuple[str, ...]) -> None:
    add(session, "d2", *lines)
    assert made_in(session, "d2") == []


def test_where_its_label_is_not_there_it_hangs_from_the_next_fixed_text(
    session: ReviewSession,
) -> None:
    add(session, "d2", *HEAD, "Van", "K. Jansen")
    assert made_in(session, "d2") == ["K. Jansen"]


def test_a_label_that_went_to_another_corner_is_not_followed(session: ReviewSession) -> None:
    add(session, "d2", *HEAD, *OTHER)
    near_nothing = changes.draw(session, "d1", (PageArea(0, Rect(400, 165, 500, 205)),))
    (key,) = session.apply(near_nothing).proposal_ids
    assert block_in_like_documents(session, key).proposal_ids == ()


def test_a_block_without_a_label_near_it_is_not_guessed(session: ReviewSession) -> None:
    add(session, "d2", *HEAD, *OTHER)
    far = changes.draw(session, "d1", (PageArea(0, Rect(45, 700, 200, 740)),))
    (key,) = session.apply(far).proposal_ids
    assert block_in_like_documents(session, key).proposal_ids == ()


def test_a_signature_without_text_takes_its_place(session: ReviewSession) -> None:
    ink = Graphic(0, Rect(60, 170, 150, 200), GraphicKind.INK)
    add(session, "d2", *HEAD, "Opgesteld door", graphics=(ink,))
    assert made_in(session, "d2") == [""]
    assert session.proposals("d2")[0].areas == BLOCK


def test_one_line_has_its_place_in_the_text(session: ReviewSession) -> None:
    add(session, "d2", *HEAD, *OTHER[:2])
    made_in(session, "d2")
    (made,) = session.proposals("d2")
    mapped = session.text_map("d2")
    assert mapped is not None
    assert mapped.text[made.start : made.end] == made.text == "K. Jansen"


def test_what_is_not_read_or_has_no_such_page_is_left_alone(session: ReviewSession) -> None:
    session.add_document(document("d2"), b"x")
    session.add_document(document("d3", pages=()), b"x")
    assert block_in_like_documents(session, drawn(session)).proposal_ids == ()


def test_nothing_comes_of_a_block_without_place_or_text(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("a"), proposal("b", areas=()))
    assert block_in_like_documents(session, "a").proposal_ids == ()
    add(session, "d1", *HEAD)
    assert block_in_like_documents(session, "b").proposal_ids == ()
