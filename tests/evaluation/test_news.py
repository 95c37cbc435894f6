"""The newspaper passages are well marked, and exactness is counted to the sign."""

from __future__ import annotations

import re

import pytest

from tests.evaluation import news
from tests.evaluation.news import Passage, measured, passage, spaced

FILES = sorted(news.HERE.glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_every_mark_is_closed_and_around_a_name(file) -> None:
    found = list(news.passages([file]))
    assert len(found) > 100
    for one in found:
        assert not re.search(r"\[\[|\]\]|%%", one.text)
        names = [one.text[a:b] for a, b in one.names]
        assert all(name == name.strip() and any(map(str.isalpha, name)) for name in names)


def test_the_places_of_names_are_those_in_the_text_without_marks() -> None:
    one = passage("Minister [[Vogels]] en [[J.P. De Wit]] (VLD).")
    assert sorted(one.text[a:b] for a, b in one.names) == ["J.P. De Wit", "Vogels"]


def test_blanks_stand_between_words_and_signs_and_names_stay_whole() -> None:
    one = spaced(passage("Zei [[J.P. De Wit]]: 'ja',\n[[Anne-Marie]]'s broer niet."))
    assert one.text == "Zei J.P. De Wit : ' ja ' , Anne-Marie's broer niet ."
    assert {one.text[a:b] for a, b in one.names} == {"J.P. De Wit"}


def test_a_name_counts_when_it_is_right_to_the_sign() -> None:
    texts = [Passage("Jan Vos belt Piet", {(0, 7), (13, 17)})]
    found = measured(texts, lambda _: {(0, 3), (13, 17)})
    assert (found.gold, found.told, found.right, found.f) == (2, 2, 1, 0.5)
