from __future__ import annotations

import pytest

from app.model.detection import EntityType
from app.model.proposal import Advice
from tests.proposal.builders import found, proposals, text_map


def others(text: str, name: str) -> dict[str, tuple[Advice, EntityType]]:
    """What is proposed besides the name in a text that names somebody in full."""
    where = text_map(text)
    result = proposals((where, [found(where, name)]))
    return {p.text: (p.advice, p.entity_type) for p in result if p.text != name}


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("nota_sanne_van_der_velde_v2.docx", "sanne_van_der_velde"),
        ("02_s.vandervelde-def.pdf", "s.vandervelde"),
        ("https://intranet.nl/medewerkers/svandervelde", "svandervelde"),
        ("03-reactie-velde-van-der-sanne.pdf", "velde-van-der-sanne"),
        ("opm_sanne_van_der_ve\nlde.docx", "sanne_van_der_ve\nlde"),
        ("offerte_sanne\n_van_der_velde_def.pdf", "sanne\n_van_der_velde"),
    ],
)
def test_a_known_person_is_found_whole_in_the_name_of_a_file(slug, name) -> None:
    text = f"Aanwezig was Sanne van der Velde vandaag. Zie {slug} voor meer."
    covered = others(text, "Sanne van der Velde")
    assert any(name in words or words in name for words in covered)
    start, end = text.index(name), text.index(name) + len(name)
    where = text_map(text)
    spans = [
        (p.start or 0, p.end or 0)
        for p in proposals((where, [found(where, "Sanne van der Velde")]))
    ]
    assert all(any(a <= i < b for a, b in spans) for i in range(start, end) if text[i] != "\n")


def test_a_frequent_surname_alone_in_the_name_of_a_file_is_left() -> None:
    assert others("Aanwezig was Jan Bakker. Zie recept_bakker.pdf hier.", "Jan Bakker") == {}


def test_initials_that_a_text_introduces_are_that_person_s_everywhere() -> None:
    text = "Aanwezig: Otto Molenaar (OM)\nBesluit\nOM belt morgen.\nDe vraag ging naar OM ook."
    result = proposals((text_map(text), [found(text_map(text), "Otto Molenaar")]))
    codes = [p for p in result if p.text == "OM"]
    assert [p.advice for p in codes] == [Advice.REDACT] * 3
    assert {p.entity_type for p in codes} == {EntityType.INITIALS}


def test_initials_behind_a_first_name_are_introduced_too() -> None:
    text = "Aanwezig: Otto (OM), Samira (SeI)\nBesluit\nOM: memo uitwerken"
    result = proposals((text_map(text), [found(text_map(text), "Otto")]))
    assert [p.advice for p in result if p.text == "OM"] == [Advice.REDACT] * 2


def test_initials_nobody_introduced_are_a_question_where_somebody_is_meant() -> None:
    text = "Steller: Otto Molenaar\nOM: memo uitwerken\nhet OM vervolgt en de OM/AB route"
    result = proposals((text_map(text), [found(text_map(text), "Otto Molenaar")]))
    assert [(p.text, p.advice) for p in result if p.text == "OM"] == [("OM", Advice.CHECK)]


@pytest.mark.parametrize(
    "text",
    [
        "levering door Van Leeuwen Buizen is laat",
        "de firma Van Leeuwen levert",
        "afgemeld (Van Leeuwen en\nZonen) wegens ziekte",
        "onderzoek van Van Leeuwen (2019) toont",
        "Jansen & Van Leeuwen & Partners adviseert",
        "de motie-Van Leeuwen is aangenomen",
    ],
)
def test_a_surname_does_not_spread_into_firms_works_and_motions(text) -> None:
    whole = f"{text}. Steller is Derk van Leeuwen vandaag."
    assert others(whole, "Derk van Leeuwen") == {}


@pytest.mark.parametrize(
    "text",
    [
        "zij verblijft in Huize Van Leeuwen sindsdien",
        "de leerlingen van OBS Van Leeuwen schrijven",
        "de monteur van Van Leeuwen Keukens komt",
        "Aanwezig: Van Leeuwen ICT en anderen",
        "Aanwezig: A. Blom (Van Leeuwen\nKeukens), R. Tuinstra en anderen",
        "De betalingsregeling Van Leeuwen is geweigerd",
    ],
)
def test_a_surname_beside_what_may_be_a_thing_is_a_question(text) -> None:
    whole = f"{text}. Steller is Derk van Leeuwen vandaag."
    assert [found[0] for found in others(whole, "Derk van Leeuwen").values()] == [Advice.CHECK]


def test_who_is_addressed_is_spread_as_sure() -> None:
    whole = "mevrouw Van Leeuwen ICT belt. Steller is Derk van Leeuwen vandaag."
    assert [found[0] for found in others(whole, "Derk van Leeuwen").values()] == [Advice.REDACT]
