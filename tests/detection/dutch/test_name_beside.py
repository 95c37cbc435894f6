"""A person in full stays one beside what is called after people, and with a word for a surname."""

from __future__ import annotations

import pytest

from app.detection.dutch.name_beside import blocked
from app.detection.dutch.name_doubts import nobody


def at(text: str, name: str) -> tuple[str, int, int]:
    start = text.index(name)
    return text, start, start + len(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De sleutel ligt in de kazerne bij Sanne Boer-Timmer.", "Sanne Boer-Timmer"),
        ("afgehaald in de winkel bij Karin Bos", "Karin Bos"),
    ],
)
def test_somebody_at_a_place_is_no_part_of_its_name(text: str, name: str) -> None:
    assert not blocked(*at(text, name))


def test_a_place_called_bij_somebody_is_none() -> None:
    assert blocked(*at("gegeten in restaurant Bij Jansen", "Jansen"))


@pytest.mark.parametrize("name", ["Anne-Marie Bijlage", "Koert Vergoeding", "Wobbe Inkt"])
def test_a_first_name_with_a_word_behind_it_is_somebody(name: str) -> None:
    assert not nobody(name, 0, len(name))


def test_a_surname_with_what_is_made_there_is_a_firm() -> None:
    assert nobody("Peters Tuinmachines", 0, len("Peters Tuinmachines"))
