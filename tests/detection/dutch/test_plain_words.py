"""Words that are nobody's, and names that are words."""

from __future__ import annotations

import pytest

from app.detection.dutch.name_words import plain_words
from app.detection.dutch.premises import names_trade


@pytest.mark.parametrize(
    "text", ["Gereed Status", "AVIM Noord", "Etage Stoelen Middelen", "VTV Nut"]
)
def test_words_of_headings_and_units_are_nobody_s(text: str) -> None:
    assert plain_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "S. Bakker",
        "mevrouw De Boer",
        "Visser-Bakker",
        "Bos Dekker",
        "Roos Bakker",
        "De Boer",
        "Mol",
    ],
)
def test_a_name_that_is_a_word_stays_a_name(text: str) -> None:
    assert not plain_words(text)


@pytest.mark.parametrize("text", ["Piet Molen", "Maatschap Bakker", "Jan van der Molen"])
def test_who_is_called_like_a_building_is_no_firm(text: str) -> None:
    assert not names_trade(text)
