from __future__ import annotations

import pytest

from app.detection.dutch.name_codes import lower_name
from app.detection.dutch.name_doubts import nobody


def at(text: str) -> tuple[str, int, int]:
    """A text with the name between braces, and where that stands without them."""
    start = text.index("{")
    end = text.index("}") - 1
    return text.replace("{", "").replace("}", ""), start, end


@pytest.mark.parametrize(
    "text",
    [
        "graag voor vrijdag, {svp} bellen",
        "vrij {ivm} verhuizing",
        "mijn {number} is veranderd",
        "de {Indiener} vreest voor schade",
        "Volgens {bezwaarde} is dat anders",
        "tolk in de taal {Tigrinya} besteld",
        "akkoord van Loes ({FEZ}) gekregen",
        "gebeld met Sanne ({TD})",
        "Dossier {PR} 20/771 is gesloten",
        "score {MMSE} 21/30 gemeten",
        "Paraaf {KLMB}: zie bijlage",
        "de {IenM}, gevolgd door",
        "Zitting {MK} 3 september",
    ],
)
def test_codes_parties_and_abbreviations_are_nobody(text: str) -> None:
    assert nobody(*at(text))


@pytest.mark.parametrize(
    "text",
    [
        "actie: {TJ} 3/11",
        "mevrouw {Engels} belde",
        "NAAM {ABDIRA} GEBOREN TE MERKA",
        "R.M. {ABDIRA} vraagt",
        "de heer {Verweerder} vraagt",
        "groet, {samira}",
        "mevr. Rutten, {mevrouw Rutten} vraagt",
    ],
)
def test_somebody_with_such_letters_is_one(text: str) -> None:
    assert not nobody(*at(text))


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("samira ff op der mobiel", 1),
        ("marloes van 't wel", 4),
        ("m. slingerland", 2),
        ("ivm de afspraak", 0),
        ("jan de vries", 3),
    ],
)
def test_a_name_in_lower_case_ends_with_its_surname(text: str, length: int) -> None:
    assert lower_name(text.split()) == length
