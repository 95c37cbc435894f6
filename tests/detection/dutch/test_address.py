from __future__ import annotations

import pytest

from app.model.detection import EntityType


@pytest.mark.parametrize(
    "address",
    [
        "Kerkstraat 12, 2593 AB Den Haag",
        "Kerkstraat 12a\n2593 AB Den Haag",
        "Kerkstraat 12-a\n2593AB  's-Gravenhage",
        "Laan van Meerdervoort 100 bis, 2517 AN Den Haag",
        "Burg. de Monchyplein 14 II, 2585 DA DEN HAAG, Nederland",
        "1e Constantijn Huygensstraat 5-3, 1054 BP Amsterdam",
        "Prins Willem-Alexanderlaan 1, 7311 ST Apeldoorn",
        "'s-Gravendijkwal 3, 3021 EB Rotterdam",
        "Lange Nieuwstraat 3hs\n1076 AB Amsterdam",
    ],
)
def test_a_full_address_is_found_as_one_datum(find, address) -> None:
    (one,) = find(f"De heer P. Jansen\n{address}\n\nGeachte", EntityType.ADDRESS)
    assert one.text == address
    assert one.score >= 0.6


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("woonachtig aan de Dorpsstraat 5 te Utrecht.", "Dorpsstraat 5 te Utrecht"),
        ("wonende te Utrecht aan de Johan de Wittlaan 12.", "Johan de Wittlaan 12"),
        ("Adres: Hoofdweg 4", "Hoofdweg 4"),
        (
            "Ik woon op de Amsterdamsestraatweg 415-2 in Utrecht (3551 CK).",
            "Amsterdamsestraatweg 415-2 in Utrecht (3551 CK)",
        ),
    ],
)
def test_a_street_with_a_number_is_found_in_running_text(find, text, address) -> None:
    assert [one.text for one in find(text, EntityType.ADDRESS)] == [address]


def test_an_address_over_a_page_break_is_found_on_both_pages(find) -> None:
    (one,) = find("aan de\nKerkstraat\n12, 2593 AB Den Haag", EntityType.ADDRESS)
    assert one.text == "Kerkstraat\n12, 2593 AB Den Haag"


@pytest.mark.parametrize(
    "text",
    [
        "Plein 4\nMPC 58 B\nPostbus 20701\n2500 ES Den Haag",
        "Kazernestraat 52\n2500 EA Den Haag",
        "Retouradres Postbus 20701 2500 ES Den Haag",
        "Antwoordnummer 1234, 3500 VB Utrecht",
        "Ministerie van Defensie\nSpuistraat 10\n2511 BC Den Haag",
        "Bezoekadres: Kalvermarkt 32, 2511 CB Den Haag",
        "Agenda 2030, Strategie 2024, Fort 5, Team 4, Kamer 12, Zaal 3",
        "de Johan de Wittlaan en het Plein 1813",
        "in 2025 EU-lidstaten en 2024 IT",
        "Kamerstuk 36725, nr. 12, artikel 5 en bijlage 3",
    ],
)
def test_addresses_of_organisations_and_what_looks_like_one_are_left(find, text) -> None:
    assert find(text, EntityType.ADDRESS) == []
    assert find(text, EntityType.POSTCODE) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("postcode 2593 AB, huisnummer 12", "2593 AB, huisnummer 12"),
        ("op 2593AB 12 staat", "2593AB 12"),
        ("postcode: 2593 AB", "2593 AB"),
    ],
)
def test_a_postcode_with_a_house_number_or_a_label_is_found(find, text, value) -> None:
    (one,) = find(text, EntityType.POSTCODE)
    assert one.text == value
    assert one.score >= 0.6


@pytest.mark.parametrize("label", ["Privéadres", "Woonadres", "Huisadres"])
def test_a_label_for_a_home_goes_before_the_barracks_above_it(find, label) -> None:
    text = f"Eenheid: Generaal Winkelmankazerne\n{label}: Hoge Gouw 181, 8308 SH Den Helder\n"
    (one,) = find(text, EntityType.ADDRESS)
    assert one.text == "Hoge Gouw 181, 8308 SH Den Helder"
    assert one.score >= 0.6


@pytest.mark.parametrize(
    "text",
    [
        "Dirk Hoekstra Waterbouw B.V.\nt.a.v. de heer S. Mol\nIndustrieweg 44\n8471 AD Wolvega",
        "Vestigingsadres : Korte Nieuwstraat 52, 6511 PX Nijmegen",
    ],
)
def test_where_a_firm_is_seated_is_nobody_s_home(find, text) -> None:
    assert not find(text, EntityType.ADDRESS)


def test_a_home_with_an_office_in_it_stays_a_home(find) -> None:
    (one,) = find("Woon- en bedrijfsadres: Kerkstraat 12, 6711 AB Ede", EntityType.ADDRESS)
    assert one.score >= 0.6
