"""A surname that is a town or a word is a question where it stands alone."""

from __future__ import annotations

from app.proposal.name_neighbours import is_word


def test_a_town_and_a_word_alone_are_a_question() -> None:
    assert is_word("in Zandvoort wordt", 3, "Zandvoort")
    assert is_word("de Prijs wordt", 3, "Prijs")


def test_who_is_addressed_is_none() -> None:
    assert not is_word("mevrouw Zandvoort wordt", 8, "Zandvoort")


def test_a_surname_that_many_have_is_none() -> None:
    assert not is_word("in Bakker wordt", 3, "Bakker")
