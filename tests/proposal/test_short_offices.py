from __future__ import annotations

import pytest

from app.model.detection import Role
from app.model.proposal import Advice
from tests.proposal.builders import found, proposals, text_map

DATED = "Datum 29 september 2025\n\n"


def advice(text: str, *names: str) -> list[Advice]:
    """The advice for each of some names in a text."""
    where = text_map(DATED + text)
    made = proposals((where, [found(where, name, Role.ONBEKEND) for name in names]))
    return [next(p.advice for p in made if p.text == name) for name in names]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tuinman (stas Def) wil het weten", "Tuinman"),
        ("Tuinman (stas defensie) wil het weten", "Tuinman"),
        ("stas Tuinman wil het weten", "Tuinman"),
        ("stas Def (Tuinman): akkoord", "Tuinman"),
        ("min. Brekelmans wil het weten", "Brekelmans"),
        ("MDef (Brekelmans) is akkoord", "Brekelmans"),
        ("Brekelmans (Def) is akkoord", "Brekelmans"),
        ("Jansma als wethouder van Urk kiest", "Jansma"),
        ("Jansma was toen burgemeester van Urk", "Jansma"),
        ("Geachte mevrouw Jansma,\nU bent minister van Zeevaart en", "mevrouw Jansma"),
        ("dat vroeg de heer Paternotte van D66", "Paternotte"),
        ("Brekelmans,\nminister van Defensie, ontraadt", "Brekelmans"),
        ("Motie in het waterschap: Jansma (Water Natuurlijk) vraagt de raadsleden", "Jansma"),
        ("de hoogheemraden Visser, Jansma en Mulder zijn er", "Jansma"),
        ("Kees Jansma, wethouder; kent Adriaan van vroeger", "Kees Jansma"),
        ("rijksvertegenwoordiger Jansma kiest", "Jansma"),
        ("bewindslieden: Brekelmans (vz), Jansma, Mulder", "Jansma"),
        ("de staatssecretaris asiel Jansma", "Jansma"),
    ],
)
def test_an_office_in_short_or_in_a_sentence_keeps_a_name_visible(text: str, name: str) -> None:
    assert advice(text, name) == [Advice.KEEP]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("zoals uw ambtsvoorganger, mevrouw Jansma, toezegde", "mevrouw Jansma"),
        ("een klacht bij de ombudsman Reinier Jansma", "Reinier Jansma"),
        ("Daarna stelde de ombudsman Jan Jansma in het gelijk", "Jan Jansma"),
        ("het AB-lid Sietse Jansma informeren", "Sietse Jansma"),
        ("penningmeester van de club en DB-lid Jan Jansma", "Jan Jansma"),
    ],
)
def test_an_office_that_others_have_or_are_named_beside_is_a_question(text, name) -> None:
    assert advice(text, name) == [Advice.CHECK]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("K. Jansma (Def) is akkoord", "K. Jansma"),
        ("Jansma (FEZ) is akkoord", "Jansma"),
        ("Jansma was toen ziek", "Jansma"),
        ("mevrouw Jansma van de PvdA-afdeling", "mevrouw Jansma"),
        ("namens burgemeester en wethouders,\nYoussef Jansma\nteammanager", "Youssef Jansma"),
        ("namens dijkgraaf en heemraden,\nYoussef Jansma\nteammanager", "Youssef Jansma"),
        ("Burgemeester & Wethouder\nK. Jansma\nteamleider", "K. Jansma"),
        ("De staatssecretaris heet de heer Jansma welkom", "de heer Jansma"),
        ("De minister sprak Jansma en anderen", "Jansma"),
    ],
)
def test_a_unit_or_a_college_is_no_office_of_his(text: str, name: str) -> None:
    assert advice(text, name) != [Advice.KEEP]


@pytest.mark.parametrize(
    "text",
    [
        "mevrouw Tuinman uit Tholen schrijft over staatssecretaris Gijs Tuinman",
        "mevrouw Tuinman belde over staatssecretaris Gijs Tuinman",
        "mevrouw Tuinman is geen familie van staatssecretaris Gijs Tuinman",
        "mevrouw Tuinman van de gemeente Ede belde over staatssecretaris Gijs Tuinman",
        "Op uw vraag, mevrouw Tuinman: dat doet staatssecretaris Gijs Tuinman",
    ],
)
def test_a_citizen_with_an_office_holders_name_does_not_stay(text: str) -> None:
    citizen, holder = advice(text, "mevrouw Tuinman", "Gijs Tuinman")
    assert citizen is not Advice.KEEP
    assert holder is Advice.KEEP


def test_with_a_form_of_address_alone_it_is_the_office_holder() -> None:
    text = "mevrouw Tuinman gaat erover; staatssecretaris Gijs Tuinman tekent"
    assert advice(text, "mevrouw Tuinman", "Gijs Tuinman") == [Advice.KEEP, Advice.KEEP]
