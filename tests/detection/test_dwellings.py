"""Homes that are told by what stands around them, and what only looks like one."""

from __future__ import annotations

import pytest

from app.detection.dutch.seats import has_seat
from app.detection.engine import Detector
from app.model.detection import EntityType
from tests.detection.dutch.maps import pages, text_map


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


def _addresses(detector: Detector, text: str) -> list[str]:
    made = text_map(text)
    kinds = (EntityType.ADDRESS, EntityType.POSTCODE)
    return [d.text for d in detector.detect(made, pages(made)) if d.entity_type in kinds]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("De bewoner van de Klaverweide 18b klaagt over de lift.", "Klaverweide 18b"),
        ("Zij verblijft thans op het Binnen 14 in Ede.", "Binnen 14 in Ede"),
        ("Hij woont in de Brinkflat 31.", "Brinkflat 31"),
        ("Het gezin trok in bij oma, wonende Kerkstraat 4 zw, en bleef.", "Kerkstraat 4 zw"),
        ("Mijn buurman op nr. 9 aan de Dorpsstraat 7 klaagt.", "nr. 9"),
        ("Kamp 3\nKamp 5\nKamp 7\n", "Kamp 5"),
        ("Hij verblijft op camping De Duinen, plaats 12.", "plaats 12"),
    ],
)
def test_a_home_is_told_by_what_stands_around_it(detector, text, value) -> None:
    assert value in _addresses(detector, text)


@pytest.mark.parametrize(
    "text",
    [
        "Het perceel Oss M 4410 grenst aan de sloot.",
        "Ons postadres is Postbus 1234, Ede.",
        "Wat in STANAG 7440 staat, geldt ook hier.",
        "Zij werkt met Windows 10 en rijdt in een Audi 80.",
        "Jan Jansen, Groep 8",
        "Via Bakkerij De Wit is op 13-05-2020 een offerte gevraagd.",
        "Kun jij een zaal regelen in Marktkade 12, 4101 BB Culemborg?",
    ],
)
def test_what_looks_like_a_home_is_left(detector, text) -> None:
    assert _addresses(detector, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ik woon aan de Kerkstraat 12, 2611 AB Delft, mijn postbus is 44.", "Kerkstraat 12"),
        ("De heer J. de Groot\nKerkstraat 12\nPostbus 20011\n2500 EA Den Haag", "Kerkstraat 12"),
        ("Mevrouw T. de Groot, Rijnstraat 8, 6811 EX Arnhem", "Rijnstraat 8"),
        ("Mevrouw T. de Groot woont aan de Rijnstraat 8 in Arnhem.", "Rijnstraat 8"),
        ("Plaats incident: Kerkstraat 12, Delft. Melder T. de Groot.", "Kerkstraat 12"),
    ],
)
def test_a_home_stays_one_beside_a_post_box_or_in_a_street_like_a_ministry_s(
    detector, text, value
) -> None:
    assert any(found.startswith(value) for found in _addresses(detector, text))


@pytest.mark.parametrize(
    ("text", "is_seat"),
    [
        ("Rijnstraat 8", True),
        ("Rijnstraat 8, 2515 XP Den Haag", True),
        ("Rijnstraat 8 te 's-Gravenhage", True),
        ("Rijnstraat 8, 6811 EX Arnhem", False),
        ("Rijnstraat 8 in Arnhem", False),
        ("Rijnstraat 80", False),
        ("Fascinatio Boulevard 3500, 2909 VA Capelle aan den IJssel", True),
    ],
)
def test_a_seat_of_the_government_is_one_in_its_own_town(text: str, is_seat: bool) -> None:
    assert has_seat(text) is is_seat
