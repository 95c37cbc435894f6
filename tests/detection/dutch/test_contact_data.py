from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.model.detection import EntityType, Role

PHONES = [
    "070-318 81 88",
    "070 318 81 88",
    "(070) 3188188",
    "(070) 318 81 88",
    "070/3188188",
    "070 - 318 81 88",
    "070–3188188",
    "0703188188",
    "0345-12 34 56",
    "+31 70 318 81 88",
    "+31 (0)70 318 81 88",
    "+31(0)703188188",
    "+31-70-3188188",
    "0031 70 318 81 88",
    "06-12345678",
    "06 - 1234 5678",
    "06 12 34 56 78",
    "06.12.34.56.78",
    "0612345678",
    "+31 6 12345678",
    "+31 (0)6 1234 5678",
    "+31612345678",
    "+32 2 287 62 11",
    "0032 2 287 62 11",
    "+49 30 18 24 00",
    "+44 20 7946 0958",
    "+1 202-555-0143",
]


@pytest.mark.parametrize("number", PHONES)
@pytest.mark.parametrize("around", ["T {}", "M {}\nE x", "Bel {} voor meer.", "Telefoon:\n{}"])
def test_a_phone_number_is_found_in_every_notation(find, number, around) -> None:
    (one,) = find(around.format(number), EntityType.PHONE)
    assert one.text == number
    assert one.score >= 0.6


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("T 070 318\n81 88", "070 318\n81 88"),
        ("M +31 6 12 34\f56 78 ", "+31 6 12 34\f56 78"),
        ("Tel. +31 6\u00a01234\u00a05678", "+31 6\u00a01234\u00a05678"),
        ("070 318 81 88, toestel 1234", "070 318 81 88, toestel 1234"),
        ("toestel 1234", "1234"),
        ("Doorkiesnummer\n*06 733 12345", "06 733 12345"),
    ],
)
def test_a_phone_number_is_found_over_a_break_and_with_its_extension(find, text, number) -> None:
    assert [one.text for one in find(text, EntityType.PHONE)] == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Onze referentie\nMINDEF20250035303",
        "D2024-001261, 2024-0000182791 en BOEF-2024-0612345678",
        "kenmerk 0612345678",
        "dossier 0703188188",
        "op 29 september 2025, 12-10-2025 en 2025-10-12",
        "€ 1.234.567,89 en EUR 0612345678",
        "0612345678 euro",
        "KvK 27348561, btw NL001234567B01",
        "ECLI:NL:RVS:2020:1234, Kamerstuk 36725-1",
        "NL91 ABNA 0417 1643 00",
        "BSN 111222333",
        "versie 1.2.3.4 en 192.168.1.1, ISBN 978-90-12-34567-8",
        "artikel 5.1, pagina 12 van 34, 14070, 112",
        "0,1234567890 en 10,0612345678",
    ],
)
def test_a_reference_date_or_amount_is_no_phone_number(find, text) -> None:
    assert find(text, EntityType.PHONE) == []


@pytest.mark.parametrize(
    "text",
    [
        "algemeen nummer: 070 318 81 88",
        "Het algemene nummer is 070 318 81 88",
        "Hoofdnummer 070 318 81 88",
        "Centrale 070-3188188",
        "gratis 0800-1234567",
        "0900-1450",
    ],
)
def test_a_general_number_is_the_organisations_and_unsure(find, text) -> None:
    (one,) = find(text, EntityType.PHONE)
    assert one.role is Role.ORGANISATIE
    assert one.score < 0.6


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("s.jansen@mindef.nl", "s.jansen"),
        ("E S.M.vd.Velde.01@MINDEF.NL.", "S.M.vd.Velde.01"),
        ("<mailto:piet@kpn.nl>", "piet"),
        ("(klaas_99@ziggo.nl)", "klaas_99"),
        ("anne-marie+woo@sub.domein.co.uk", "anne-marie+woo"),
        ("jan.de.vries@\nmindef.nl", "jan.de.vries"),
        ("t.vries [at] mindef.nl", "t.vries"),
        ("j.o'brien@rijksoverheid.nl", "j.o'brien"),
        ("h.info@mindef.nl", "h.info"),
    ],
)
def test_the_local_part_of_a_personal_address_is_found_alone(find, text, local) -> None:
    (one,) = find(text, EntityType.EMAIL)
    assert one.text == local
    assert one.score >= 0.6


@pytest.mark.parametrize(
    "address",
    [
        "info@mindef.nl",
        "woo@minbzk.nl",
        "postbus.woo@rijksoverheid.nl",
        "secretariaat@dgb.nl",
        "secretariaat.dgb@mindef.nl",
        "no-reply@mindef.nl",
        "WOO-verzoeken@denhaag.nl",
        "beslisnotas@mindef.nl",
        "crisisinfo@vrbzo.nl",
        "commissiemensgebondenonderzoek@umc.nl",
    ],
)
def test_a_functional_mailbox_is_the_organisations_and_unsure(find, address) -> None:
    (one,) = find(address, EntityType.EMAIL)
    assert one.role is Role.ORGANISATIE
    assert one.score < 0.6


@pytest.mark.parametrize(
    "text", ["@minister", "jan @ piet", "50 @ 3 euro", "www.defensie.nl", "a@b"]
)
def test_what_has_no_domain_is_no_address(find, text) -> None:
    assert find(text, EntityType.EMAIL) == []


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.from_regex(r"[a-z]{1,8}(\.[a-z]{2,8}){0,3}", fullmatch=True))
def test_whatever_the_local_part_is_all_of_it_and_no_more_is_found(find, local) -> None:
    (one,) = find(f"Mail naar {local}@mindef.nl vandaag", EntityType.EMAIL)
    assert one.text == local


@pytest.mark.parametrize(
    ("text", "personal"),
    [
        ("Postbus 20901\n2500 EX Den Haag\nT 070-456 0000\nF 070-456 1111", False),
        ("Bezoekadres: Markt 11, 6811 CG Arnhem - T 026 359 91 13", False),
        ("Bezoekadres: Markt 11, contact A. Bakker T 026 359 91 13", True),
        ("Postbus 10078, 8000 GB Zwolle, telefoon 038 499 88 99", False),
        ("Postbus 20301\n2500 EH Den Haag\nContactpersoon\nA. Bakker\nT 070 370 79 11", True),
        ("Postbus 20301\n2500 EH Den Haag\nM 06 12345678", True),
        ("Postbus 20301\n2500 EH Den Haag\n\nT 070 370 79 11", True),
    ],
)
def test_a_land_line_beside_the_post_box_is_the_organisations(find, text, personal) -> None:
    found = find(text, EntityType.PHONE)
    assert found
    assert all((one.score >= 0.6) is personal for one in found)


@pytest.mark.parametrize("text", ["kenmerk 2026-\n0612345678", "zaak 12/34-\n0703188188"])
def test_the_rest_of_a_number_broken_after_a_hyphen_is_no_phone(find, text) -> None:
    assert find(text, EntityType.PHONE) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("App Ben: 0603080317.", ["0603080317"]),
        ("Haar nummer 06-70080317 is bekend.", ["06-70080317"]),
        ("Bestelling 0603080317 is betaald.", []),
    ],
)
def test_a_mobile_of_a_series_that_is_not_in_use_is_a_question(find, text, numbers) -> None:
    found = find(text, EntityType.PHONE)
    assert [d.text for d in found] == numbers
    assert all(d.score < 0.6 for d in found)
