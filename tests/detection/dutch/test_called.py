"""Persons told by the word before them: a form of address, and what is somebody's."""

from __future__ import annotations

import pytest

from app.detection.dutch.called import CalledRecognizer
from app.detection.vetoes import DOUBT
from app.model.detection import EntityType


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gisteren belde mevrouw Laan over de stank.", "mevrouw Laan"),
        ("De heer Beek heeft bezwaar gemaakt.", "De heer Beek"),
        ("Mevrouw Epe was er niet.", "Mevrouw Epe"),
        ("Volgens dhr. J. Groep klopt het.", "dhr. J. Groep"),
        ("Mevrouw Anna Transport belde.", "Mevrouw Anna Transport"),
    ],
)
def test_whoever_is_addressed_is_somebody_whatever_the_surname_means(find, text, name) -> None:
    assert name in [one.text for one in find(text, EntityType.PERSON)]


def test_who_is_addressed_by_office_is_not_named() -> None:
    assert not list(CalledRecognizer().finds("Mevrouw de Voorzitter, mevrouw Minister"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wij spraken met Monique Makelaars.", "Monique Makelaars"),
        ("Daarna heeft Anna Transport gebeld.", "Anna Transport"),
        ("De beheerder van Jansen heeft gebeld.", "Jansen"),
        ("De klacht van Yildirim is ontvangen.", "Yildirim"),
        ("Het huis van Van der Berg staat leeg.", "Van der Berg"),
    ],
)
def test_what_may_be_somebody_is_a_question(find, text, name) -> None:
    (one,) = (one for one in find(text, EntityType.PERSON) if one.text == name)
    assert one.score <= DOUBT


@pytest.mark.parametrize(
    "text",
    [
        "De brief van Rotterdam is binnen.",
        "De factuur van Berenschot is betaald.",
        "De opdracht aan Jansen Bouw B.V. loopt.",
        "Volgens Peters Transport klopt het.",
    ],
)
def test_places_and_firms_are_not_asked_for(find, text) -> None:
    assert not find(text, EntityType.PERSON)


def test_an_ordinary_word_behind_the_label_of_a_person_is_a_question(find) -> None:
    (one,) = find("Behandelaar: Zitting\nDatum: 3 mei", EntityType.PERSON)
    assert (one.text, one.score) == ("Zitting", DOUBT)
    assert not list(CalledRecognizer().finds("Behandelaar: Geen\nSteller: Datum\n"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Beste Ben, wie tekent er bij jullie?", "Ben"),
        ("Hi Koen,\nAttached is the clean version.", "Koen"),
        ("25-08-2022 07:16 - Anneke Provincie: Onderweg.", "Anneke Provincie"),
        ("[14-03-2020, 08:55:10] Femke v/d Broek: Goedemorgen", "Femke v/d Broek"),
    ],
)
def test_who_is_greeted_or_sends_a_message_is_somebody(text: str, name: str) -> None:
    assert name in {text[f.start : f.end] for f in CalledRecognizer().finds(text)}


@pytest.mark.parametrize(
    "text",
    ["Beste allen, ", "Dear Sir, ", "Beste Kamer,", "25-08-2022 07:16 - Aanvang overleg: 9 uur"],
)
def test_who_greets_everybody_names_nobody(text: str) -> None:
    assert not list(CalledRecognizer().finds(text))


def test_surnames_after_a_word_for_several_people_are_found_and_streets_are_not(find) -> None:
    text = "Buurtbewoners Hoksbergen en Pouwels klaagden; bewoners Kerkstraat en Amsterdam niet."
    assert {d.text for d in find(text, EntityType.PERSON)} == {"Hoksbergen", "Pouwels"}
