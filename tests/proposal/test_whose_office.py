"""Whose an office is: who is beside it, and who only stands near."""

from __future__ import annotations

import pytest

from app.model.proposal import Advice
from tests.proposal.builders import found, proposals, text_map


def proposed(text: str, name: str):
    where = text_map(text)
    return next(p for p in proposals((where, [found(where, name)])) if p.text == name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De secretaresse van de burgemeester, Karin Jansen, belde.", "Karin Jansen"),
        ("De vrouw van wethouder Bos, Karin de Wit, klaagde.", "Karin de Wit"),
        ("Geachte burgemeester,\nKarin Jansen vraagt u om hulp.", "Karin Jansen"),
        ("Aanwezig waren Karin Koning, Jan Smit en Ali Yilmaz.", "Jan Smit"),
        ("Aanwezig: mevrouw Prins, K. Bos", "K. Bos"),
        ("Aanwezig waren de burgemeester, K. Jansen en P. Smit.", "K. Jansen"),
        ("Aanwezig: K. Jansen, de wethouder en de griffier.", "K. Jansen"),
        ("Brief aan de burgemeester: Karin Jansen vraagt om hulp.", "Karin Jansen"),
        ("De burgemeester van Utrecht\nt.a.v. mevrouw K. Jansen", "K. Jansen"),
        ("President K. de Wit van de motorclub is er niet.", "K. de Wit"),
        ("De optocht met prins Karel Bos is zaterdag.", "Karel Bos"),
        ("Het lid Karin de Boer van de vakbond meldde zich.", "Karin de Boer"),
        ("Een gesprek over Oleh Bondar, Koningin Emmaschool, is er.", "Oleh Bondar"),
        ("Aanwezig: P. de Boer, Koning Willem I College", "P. de Boer"),
        ("Aanwezig: A. Vis, Prins Bernhard Cultuurfonds", "A. Vis"),
        ("Aanwezig: A. Vis, Burgemeester Van Royensluis", "A. Vis"),
        ("Karin Bos (SP) deed mee aan de speurtocht.", "Karin Bos"),
    ],
)
def test_who_only_stands_near_an_office_is_not_shown_for_it(text: str, name: str) -> None:
    assert proposed(text, name).advice is not Advice.KEEP


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De burgemeester, Karin Jansen, opende de brug.", "Karin Jansen"),
        ("Burgemeester: Karin Jansen", "Karin Jansen"),
        ("K. Jansen, wethouder te Ede, was erbij.", "K. Jansen"),
        ("De brief van de burgemeester, mr. P. Bos, is binnen.", "P. Bos"),
        ("De commissie hoorde prinses Laurentien van Oranje.", "Laurentien van Oranje"),
    ],
)
def test_whose_office_it_is_stays_visible(text: str, name: str) -> None:
    assert proposed(text, name).advice is Advice.KEEP


@pytest.mark.parametrize(
    "text",
    [
        "Aan de gemeenteraad van Ede\nNamens de bewonersvereniging,\nK. Jansen, voorzitter",
        "Aan het college van B&W\nVoor de dorpsraad,\nde secretaris,\nK. Jansen\ncc burgemeester",
    ],
)
def test_who_signs_for_an_association_is_on_no_college(text: str) -> None:
    assert proposed(text, "K. Jansen").advice is not Advice.KEEP


@pytest.mark.parametrize(
    "text",
    [
        "Bezwaarmaker Ruben Brekelmans is het niet eens met de aanslag.",
        "Naam: Ruben Brekelmans\nGeboortedatum: 12-03-1980",
        "De buurman, Ruben Brekelmans, wonende te Ede, klaagde.",
    ],
)
def test_a_citizen_with_a_ministers_name_is_a_question(text: str) -> None:
    assert proposed(text, "Ruben Brekelmans").advice is Advice.CHECK


def test_a_strangers_surname_alone_is_not_the_ministers() -> None:
    text = "Minister Brekelmans kwam.\nKarin Brekelmans woont daar.\nVolgens Brekelmans niet."
    where = text_map(text)
    names = [found(where, "Karin Brekelmans"), *(found(where, "Brekelmans", nth=n) for n in (0, 2))]
    advice = [p.advice for p in proposals((where, names)) if p.text == "Brekelmans"]
    assert advice == [Advice.KEEP, Advice.CHECK]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De ontvangst door gouverneur Lucia Alberto is om tien uur.", "Lucia Alberto"),
        ("A statement by your Home Secretary, Gareth Pemberton, is here.", "Gareth Pemberton"),
        ("Wij danken onze Rotary gouverneur Sanne Vermeer.", "Sanne Vermeer"),
    ],
)
def test_an_office_that_clubs_have_too_is_a_question(text: str, name: str) -> None:
    assert proposed(text, name).advice is Advice.CHECK
