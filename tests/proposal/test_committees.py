"""Who sits on a committee, signs for a college or judges stays visible; who helps it does not."""

from __future__ import annotations

import pytest

from app.proposal.committees import judge, on_committee, signs_for_college


def at(text: str, name: str) -> tuple[str, int, int]:
    start = text.index(name)
    return text[:start], start, start + len(name)


@pytest.mark.parametrize("name", ["D. Bos", "L. Vos", "F. Mol"])
def test_all_of_a_list_before_the_word_for_members_sit_on_it(name: str) -> None:
    text = "Samenstelling: mr. D. Bos (voorzitter), L. Vos en F. Mol (leden)."
    before, _, end = at(text, name)
    assert on_committee(text, before, end)


def test_the_secretary_of_a_committee_is_not_on_it() -> None:
    text = "Samenstelling: D. Bos (voorzitter), secretaris L. Vos, en F. Mol (leden)"
    before, _, end = at(text, "L. Vos")
    assert not on_committee(text + " ", before, end)


def test_the_chair_who_signs_the_minutes_sits_on_it() -> None:
    text = "Vastgesteld op 3 mei,\nS. Bos, voorzitter"
    before, _, end = at(text, "S. Bos")
    assert on_committee(text, before, end)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("het college,\nde secretaris,\nE. Bos\nde burgemeester,\nB. Vos", "E. Bos"),
        ("Gedeputeerde Staten,\nM. Mol, commissaris van de Koning", "M. Mol"),
    ],
)
def test_who_signs_for_a_college_stays(text: str, name: str) -> None:
    before, start, end = at(text, name)
    assert signs_for_college(text, before, start, end)


def test_a_secretary_alone_signs_for_nobody() -> None:
    text = "Met vriendelijke groet,\nde secretaris,\nE. Bos"
    before, start, end = at(text, "E. Bos")
    assert not signs_for_college(text, before, start, end)


@pytest.mark.parametrize(("before", "is_judge"), [("Rechter mr. ", True), ("De tolk ", False)])
def test_a_judge_is_told_by_the_word_before(before: str, is_judge: bool) -> None:
    assert judge(before) is is_judge
