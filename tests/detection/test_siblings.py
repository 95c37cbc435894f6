"""Rows of a list in which some data are found, and what that says of the other rows."""

from __future__ import annotations

import pytest

from app.detection.engine import CERTAIN, Detector
from app.model.detection import EntityType
from tests.detection.dutch.maps import pages, text_map
from tests.detection.pages import pdf, read


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


def _in_text(detector: Detector, text: str, kind: EntityType) -> list[str]:
    made = text_map(text)
    return [d.text for d in detector.detect(made, pages(made)) if d.entity_type is kind]


def _on_page(detector: Detector, rows: list[tuple[str, ...]], kind: EntityType) -> dict[str, float]:
    columns = (60, 170, 260, 340, 420)
    items = [
        (columns[c], 100 + 14 * r, cell) for r, row in enumerate(rows) for c, cell in enumerate(row)
    ]
    text_map_, infos = read(pdf([i for i in items if i[2]]))
    return {d.text: d.score for d in detector.detect(text_map_, infos) if d.entity_type is kind}


def test_a_birth_in_one_row_makes_the_dates_of_the_others_births(detector: Detector) -> None:
    rows = [
        ("Verslag van 3 mei 2021",),
        ("1. Sjoerd de Jong", "03-05-1986", "partner"),
        ("2. Anna de Jong", "22-08-2015", "dochter"),
        ("3. Pieter de Jong", "09-02-2018", "zoon"),
    ]
    found = _on_page(detector, rows, EntityType.DOB)
    assert {"03-05-1986", "22-08-2015", "09-02-2018"} <= set(found)


def test_days_of_letters_in_a_list_stay_days(detector: Detector) -> None:
    rows = [
        ("Verslag van 3 mei 2021",),
        ("1. Brief aan de raad", "03-05-2020", "verzonden"),
        ("2. Nota begroting", "22-08-2020", "concept"),
    ]
    assert not _on_page(detector, rows, EntityType.DOB)


def test_a_list_parted_by_semicolons_is_a_table(detector: Detector) -> None:
    text = (
        "leerlingnr;achternaam;tussenv;voorl;geb;straat;nr;postcode\n"
        "1203381;Haar;ter;B.H.;19471130;Aadijk;3;7602PP\n"
        "1204172;Schuurman;;G.J.;19390412;Violierstraat;18;7601GX\n"
    )
    assert {"19471130", "19390412"} <= set(_in_text(detector, text, EntityType.DOB))
    assert {"1203381", "1204172"} <= set(_in_text(detector, text, EntityType.STAFF_ID))
    assert "ter" in " ".join(_in_text(detector, text, EntityType.PERSON))


def test_internal_numbers_under_their_heading_are_found(detector: Detector) -> None:
    rows = [
        ("Naam", "Functie", "Toestel", "Mobiel"),
        ("Sjoerd de Jong", "opzichter", "6241", "06-51220993"),
        ("Anna van Dijk", "inspecteur", "6233", "06-20753144"),
    ]
    assert {"6241", "6233"} <= set(_on_page(detector, rows, EntityType.PHONE))


def test_names_of_ships_in_a_table_are_no_persons(detector: Detector) -> None:
    rows = [
        ("Naam", "Roepletters", "Bouwjaar", "Thuishaven"),
        ("Cornelis Lely", "PDHR", "1993", "Lelystad"),
        ("Jan Blanken", "PFZK", "2004", "Lelystad"),
    ]
    found = _on_page(detector, rows, EntityType.PERSON)
    assert all(score < CERTAIN for score in found.values())


def test_an_address_of_a_body_is_a_question_and_one_of_somebody_is_not(detector: Detector) -> None:
    rows = [
        ("Wetterskip Noord",),
        ("Hoofdweg 12, 9203 AB Drachten",),
        ("",),
        ("Mevrouw S. de Jong",),
        ("Kerkstraat 14, 8911 DR Leeuwarden",),
    ]
    found = _on_page(detector, rows, EntityType.ADDRESS)
    own = [score for text, score in found.items() if text.startswith("Kerkstraat")]
    body = [score for text, score in found.items() if text.startswith("Hoofdweg")]
    assert own
    assert min(own) >= CERTAIN
    assert all(score < CERTAIN for score in body)


def test_names_of_people_beside_a_sort_stay_persons(detector: Detector) -> None:
    rows = [
        ("Naam", "Soort", "Geboren"),
        ("Sjoerd de Jong", "regulier", "03-05-1986"),
        ("Anna van Dijk", "spoed", "22-08-1975"),
    ]
    found = _on_page(detector, rows, EntityType.PERSON)
    assert {"Sjoerd de Jong", "Anna van Dijk"} <= set(found)
    assert min(found.values()) >= CERTAIN


def test_the_days_of_messages_are_no_births_beside_one(detector: Detector) -> None:
    chat = (
        "08-01-2021 12:15 - Niels: het bestand is bijgevoegd\n"
        "08-01-2021 12:16 - Niels: en via mail\n"
        "08-01-2021 18:50 - Farida: ga nu eten, mn zoontje Ilyas is jarig!\n"
        "08-01-2021 18:51 - Esther V.: fijne avond"
    )
    assert len(_in_text(detector, chat, EntityType.DOB)) < 2
