from __future__ import annotations

import pytest

from app.detection.dutch.dob_forms import loose
from app.model.detection import EntityType


@pytest.mark.parametrize(
    "date",
    [
        "3-IV-1951",
        "19630822",
        "61-11-04",
        "00-00-1957",
        "07 09 1948",
        "14 NOV 1983",
        "21/04/1371",
        "05/1990",
        "17 augustus",
        "de derde van de derde 1949",
        "negentien mei negentienhonderd achtenveertig",
        "2-5-'67",
        "woensdag 4 juni 1952",
        "1 9 - 0 8 - 1 9 7 7",
        "240361",
        "najaar '09",
        "tweede kerstdag 1959",
    ],
)
def test_beside_a_word_for_birth_a_date_may_have_any_form(find, date) -> None:
    (one,) = find(f"Gebdat: {date}; verder niets", EntityType.DOB)
    assert one.text == date
    assert one.score >= 0.6
    assert loose(date, 0, len(date)) is not None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("geb.d. 4-5-1950, geb.pl. Sneek, overl. 6-7-2019", ["4-5-1950"]),
        ("Op 9 juni 1961 ben ik geboren, op 9 juni 1981 kwam ik in dienst.", ["9 juni 1961"]),
        ("Op 2 maart 1958 kwam hij als jongste ter wereld in Goes.", ["2 maart 1958"]),
        ("drie kinderen (4-6-2009, 1-2-2012 en 30-9-2015) thuis", None),
        ("geboren 3 mei 1940 en uw vrouw 8 juli 1943.", ["3 mei 1940", "8 juli 1943"]),
        ("geboren als 3 mei 1991 in plaats van 5 maart 1991", ["3 mei 1991", "5 maart 1991"]),
        ("leerling Bo Vis is van 14 april 2009 en", ["14 april 2009"]),
        ("Op 6 oktober wordt u 67.", ["6 oktober"]),
        ("weduwe van Piet Hazelaar (2 juni 1931 - 4 mei 2011)", ["2 juni 1931"]),
        ("De moeder (1952) woont in Goes.", ["1952"]),
        ("verdachte Rik Post 120499, bekend", ["120499"]),
        ("Kind 1: Lotte Vis 03-02-2014\nKind 2: Daan Vis 11-12-2016", None),
        ("Terlouw, B. 1-2-1961 aanwezig\nSmeets, C. 3-4-1972 afwezig", None),
    ],
)
def test_a_place_beside_a_person_tells_a_date_of_birth(find, text, found) -> None:
    dates = [d.text for d in find(text, EntityType.DOB)]
    assert dates == found if found is not None else len(dates) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "De brief van De Vries is van 3 maart 2021.",
        "geldig t/m 31-12-2029",
        "Op 6 oktober wordt de weg afgesloten.",
        "Vergadering 12-03-2004 akkoord\nVergadering 19-04-2005 akkoord",
        "Zij is gehuwd op 5 mei 1999 en ingeschreven sinds 6 mei 1999.",
        "De regeling (1998) en het besluit (2004)",
        "16 02 1931 12/1988 en 210497",
    ],
)
def test_the_date_of_something_else_is_no_date_of_birth(find, text) -> None:
    assert find(text, EntityType.DOB) == []


@pytest.mark.parametrize("text", ["Pax Dervishi, dob 900214, gate 4", "geboren 900214 te Breda"])
def test_the_year_may_stand_in_front_of_six_figures(find, text) -> None:
    assert [d.text for d in find(text, EntityType.DOB)] == ["900214"]


def test_six_figures_of_a_file_are_no_date_of_birth(find) -> None:
    assert find("geb. te Utrecht, dossier 991231 van de zaak", EntityType.DOB) == []
