"""Who signs beside whom: what counts is what stands over a name, not before it in the text."""

from __future__ import annotations

import pytest

from app.model.proposal import Advice
from tests.detection.pages import pdf, read
from tests.proposal.builders import found, proposals

KEEP, REDACT = Advice.KEEP, Advice.REDACT


def signed(offices: tuple[str, str], *, below: bool = False) -> list[Advice]:
    """What becomes of two who sign under (or over) a row of offices, each pair in one line."""
    high, low = (160.0, 100.0) if below else (100.0, 160.0)
    # Written in one go each, so that the text has the offices together and the names together.
    page = [(60.0, high, " ".join(offices)), (60.0, low, "W.M. Haverland  P.C. van Maren")]
    where, _ = read(pdf([*page]))
    names = ("W.M. Haverland", "P.C. van Maren")
    made = proposals((where, [found(where, name) for name in names]))
    return [next(p.advice for p in made if p.text == name) for name in names]


@pytest.mark.parametrize(
    "offices",
    [
        ("de secretaris,", "de burgemeester,"),
        ("de griffier,", "de voorzitter,"),
        ("de secretaris-directeur", "de dijkgraaf"),
        ("de griffier,", "de foarsitter,"),
    ],
)
@pytest.mark.parametrize("below", [False, True])
def test_both_who_sign_for_a_public_body_stay_visible(offices, below: bool) -> None:
    assert signed(offices, below=below) == [KEEP, KEEP]


def test_an_official_beside_the_mayor_does_not() -> None:
    assert signed(("de burgemeester,", "de directeur Bedrijfsvoering,")) == [KEEP, REDACT]
    assert signed(("de directeur Dienstverlening,", "de burgemeester,")) == [REDACT, KEEP]


def test_nor_does_the_board_of_a_club() -> None:
    assert signed(("de penningmeester,", "de voorzitter,")) == [REDACT, REDACT]


def test_a_row_with_other_words_is_none_of_offices() -> None:
    assert signed(("de burgemeester belt", "de secretaris")) == [REDACT, REDACT]


def test_what_stands_between_parts_a_name_from_the_offices() -> None:
    page = [
        (60.0, 100.0, "de secretaris, de burgemeester,"),
        (60.0, 130.0, "W.M. Haverland  P.C. van Maren"),
        (60.0, 160.0, "Steller Jan Bos"),
    ]
    where, _ = read(pdf([*page]))
    (made,) = proposals((where, [found(where, "Jan Bos")]))
    assert made.advice is REDACT
