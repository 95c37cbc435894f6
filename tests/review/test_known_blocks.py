"""A block remembered in one dossier is proposed in the next, and holds nobody's data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest

from app import reference
from app.model.analysis import Analysis
from app.model.block import KnownBlock, KnownBlocks
from app.model.decision import Verdict
from app.model.detection import Role
from app.model.document import DocumentStatus
from app.model.geometry import PageArea, Rect
from app.review import changes
from app.review.known_blocks import block_of, digest, proposals_of
from tests.dossier_builders import document, new_session, proposal
from tests.ui.making import text_map

if TYPE_CHECKING:
    from pathlib import Path

    from app.review.session import ReviewSession

SALT = "00" * 16
NONE = KnownBlocks(SALT)
HEAD = ("Ministerie van Defensie", "Datum", "1 mei 2025", "Onze referentie", "Betreft")
LAST = ("Opgesteld door", "J. de Vries", "Afdeling Noord")
OTHER = ("Opgesteld door", "K. Jansen", "Afdeling Zuid")
BLOCK = (PageArea(0, Rect(45, 165, 200, 211)),)  # the two lines under "Opgesteld door"


def add(session: ReviewSession, key: str, *lines: str) -> None:
    if key != "d1":
        session.add_document(document(key), b"x")
    ready = document(key, status=DocumentStatus.READY)
    session.add_analysis(Analysis(ready, text_map(key, [lines]), ()))


def of(folder: Path, *lines: str) -> ReviewSession:
    folder.mkdir(exist_ok=True)
    made = new_session(folder, proposal("elders", areas=()))
    add(made, "d1", *lines)
    return made


def known_from(session: ReviewSession, areas: tuple[PageArea, ...] = BLOCK) -> KnownBlock | None:
    (key,) = session.apply(changes.draw(session, "d1", areas, "5.1.2e", "Van Jan.")).proposal_ids
    return block_of(session, key, NONE)


@pytest.fixture
def known(tmp_path: Path) -> KnownBlocks:
    found = known_from(of(tmp_path / "eerste", *HEAD, *LAST, "Bijlage"))
    assert found is not None
    return KnownBlocks(SALT, (found,))


def test_the_next_dossier_has_it_as_an_open_proposal_with_the_reason(
    tmp_path: Path, known: KnownBlocks
) -> None:
    session = of(tmp_path / "tweede", *HEAD, *OTHER, "Bijlage")
    add(session, "d2", "Geachte heer", "Hoogachtend", "K. Jansen")
    session.add_document(document("d3"), b"niet gelezen")
    change = proposals_of(session, known, ["d1", "d2", "d3"], reference.profile())
    session.apply(change)
    (made,) = [p for p in session.proposals("d1") if p.areas]
    assert made.text == "K. Jansen\nAfdeling Zuid"
    assert made.explanation == (
        "onthouden blok van uw organisatie; hetzelfde sjabloon: "
        "5 vaste teksten staan op dezelfde plaats"
    )
    decision = session.decision(made.id)
    assert (decision.verdict, decision.ground, decision.author) == (Verdict.OPEN, "5.1.2e", "")
    assert decision.justification == reference.profile().justifications["default"]
    assert session.proposals("d2") == ()
    assert proposals_of(session, known, ["d1"], reference.profile()).is_nothing
    session.undo()
    assert [p for p in session.proposals("d1") if p.areas] == []


def test_the_block_moves_with_its_label(tmp_path: Path, known: KnownBlocks) -> None:
    session = of(tmp_path / "tweede", *HEAD, "Spoed", *OTHER)
    session.apply(proposals_of(session, known, ["d1"], reference.profile()))
    assert [p.text for p in session.proposals("d1") if p.areas] == ["K. Jansen\nAfdeling Zuid"]


def test_where_the_block_is_empty_nothing_is_proposed(tmp_path: Path, known: KnownBlocks) -> None:
    session = of(tmp_path / "tweede", *HEAD, "Opgesteld door")
    assert proposals_of(session, known, ["d1"], reference.profile()).is_nothing


def test_a_document_that_is_refused_is_left_alone(tmp_path: Path, known: KnownBlocks) -> None:
    session = of(tmp_path / "tweede", *HEAD, *OTHER)
    session.update_document(replace(session.document("d1"), status=DocumentStatus.REFUSED))
    assert proposals_of(session, known, ["d1"], reference.profile()).is_nothing


def test_nobodys_data_is_kept(tmp_path: Path, known: KnownBlocks) -> None:
    kept = msgspec.json.encode(known).decode()
    for text in (*HEAD, *LAST, "Van Jan", "brief.pdf"):
        assert text not in kept
    (block,) = known.blocks
    digests = {m.digest for m in block.marks}
    assert all(0 <= d < 65_536 for d in digests)
    # what is redacted is no part of the template
    assert digest("j. de vries", SALT) not in digests
    assert digest("afdeling noord", SALT) not in digests
    assert digest("opgesteld door", SALT) in digests
    assert digest("opgesteld door", "01" * 16) != digest("opgesteld door", SALT)


def test_what_other_documents_of_the_template_do_not_have_is_left_out(tmp_path: Path) -> None:
    session = of(tmp_path / "eerste", *HEAD, *LAST, "Piet Heijn", "Slot")
    add(session, "d2", *HEAD, *OTHER, "Klaas Vaak", "Slot")
    add(session, "d3", "Geachte heer")
    session.add_document(document("d4"), b"niet gelezen")
    found = known_from(session)
    assert found is not None
    digests = {m.digest for m in found.marks}
    assert digest("piet heijn", SALT) not in digests
    assert digest("slot", SALT) in digests


def test_a_mark_that_stands_twice_is_kept_twice(tmp_path: Path) -> None:
    found = known_from(of(tmp_path / "eerste", *HEAD, *LAST, "Slot", "Betreft"))
    assert found is not None
    assert len(found.marks) == len({m.digest for m in found.marks}) + 1
    session = of(tmp_path / "tweede", *HEAD, *OTHER, "Slot", "Betreft")
    change = proposals_of(session, KnownBlocks(SALT, (found,)), ["d1"], reference.profile())
    assert len(change.proposal_ids) == 1


def test_what_shows_no_template_is_not_remembered(tmp_path: Path) -> None:
    session = of(tmp_path / "eerste", *HEAD, *LAST)
    assert known_from(session, (PageArea(0, Rect(45, 700, 200, 740)),)) is None
    assert known_from(of(tmp_path / "tweede", *HEAD[:2], "Opgesteld door")) is None
    assert block_of(session, "elders", NONE) is None
    (key,) = session.apply(changes.draw(session, "d1", BLOCK)).proposal_ids
    session.apply(changes.set_verdict(session, [key], Verdict.KEEP))
    assert block_of(session, key, NONE) is None
    unread = new_session(tmp_path, proposal("p1"))
    unread.apply(changes.set_verdict(unread, ["p1"], Verdict.REDACT))
    assert block_of(unread, "p1", NONE) is None


def test_the_justification_is_that_of_the_profile_for_the_role(
    tmp_path: Path, known: KnownBlocks
) -> None:
    (block,) = known.blocks
    drafter = KnownBlocks(SALT, (replace(block, role=Role.STELLER),))
    session = of(tmp_path / "tweede", *HEAD, *OTHER)
    change = proposals_of(session, drafter, ["d1"], reference.profile())
    (made,) = change.after
    assert made.proposal is not None
    assert made.proposal.justification == reference.profile().justifications["steller"]
