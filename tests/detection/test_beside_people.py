"""What goes with somebody by standing beside the name, and what only stands there."""

from __future__ import annotations

import pytest

from app.detection.engine import Detector
from app.detection.field_kinds import value_of
from app.detection.people_codes import initials_of
from app.model.detection import EntityType
from tests.detection.dutch.maps import pages, text_map
from tests.detection.pages import pdf, read


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


def _found(detector: Detector, text: str, kind: EntityType) -> list[str]:
    made = text_map(text)
    return [d.text for d in detector.detect(made, pages(made)) if d.entity_type is kind]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Verslag van 3 mei 2021.\nZoon Jelmer de Groot 12-04-2015, groep 4.\n", "12-04-2015"),
        ("Verslag van 3 mei 2021.\nVader Henk de Groot '71 woont elders.\n", "71"),
        ("Verslag van 3 mei 2021.\n1  Groot, H.J. de  12-04-1975  beurs\n", "12-04-1975"),
    ],
)
def test_a_date_behind_who_is_told_apart_by_it_is_a_birth(detector, text, value) -> None:
    assert value in _found(detector, text, EntityType.DOB)


@pytest.mark.parametrize(
    "text",
    [
        "Verslag van 3 mei 2021.\nH.J. de Groot 12-04-2020 hoorzitting gepland\n",
        "Verslag van 3 mei 2021.\nH.J. de Groot 3-5-2021 10:15 gebeld\n",
        "Uw brief van 3 mei 2021 las ik.\nMet vriendelijke groet,\nH.J. de Groot\n12 april 1998\n",
    ],
)
def test_a_date_of_now_or_under_a_signature_is_no_birth(detector, text) -> None:
    assert not _found(detector, text, EntityType.DOB)


def test_a_date_to_the_right_of_a_name_on_the_page_is_beside_it(detector) -> None:
    items = [(60, 80, "Verslag van 3 mei 2021"), (60, 140, "Kind 1"), (60, 155, "Kind 2")]
    items += [(150, 140, "Jelmer de Groot"), (150, 155, "Fenna de Groot")]
    items += [(245, 140, "12-04-2015"), (245, 155, "30-11-2017")]
    document, infos = read(pdf(items))
    births = {d.text for d in detector.detect(document, infos) if d.entity_type is EntityType.DOB}
    assert births == {"12-04-2015", "30-11-2017"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Gehoord door P. Nijboer (TA3382) en een tolk.", "TA3382"),
        ("Melder: Sven Verkoijen (woonbegeleider, svk2291)", "svk2291"),
        ("Inspecteur D. Timmerarends, toezichthouder, nr. IL40731", "IL40731"),
        ("NNL05120 - aspirant J. Adema", "NNL05120"),
        ("Verzekeringsarts J. Pluijmen, BIG 39041177801", "39041177801"),
    ],
)
def test_a_number_at_work_stands_beside_its_holder(detector, text, value) -> None:
    assert value in _found(detector, text, EntityType.STAFF_ID)


@pytest.mark.parametrize(
    "text",
    [
        "Aan J.P. de Vries (kamer C2114), tweede etage.",
        "De zaak van J.P. de Vries, zaak nr. 201904417.",
        "J.P. de Vries (2019) beschrijft dat.",
    ],
)
def test_a_room_a_case_and_a_year_are_no_numbers_of_somebody(detector, text) -> None:
    assert not _found(detector, text, EntityType.STAFF_ID)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Jantina Zuidema", {"JZ"}),
        ("J.P. Zandbergen", {"JPZ", "JZ"}),
        ("Lonneke van Oosterom", {"LvO", "LO"}),
        ("Groot, H.J. de", set()),
        ("Zuidema", set()),
        ("de Groot", set()),
    ],
)
def test_the_initials_of_a_name(name, codes) -> None:
    assert codes <= set(initials_of(name))
    assert codes or not set(initials_of(name)) & {"Z", "G", "dG"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("JZ = Jantina Zuidema, toestel 7714", "JZ"),
        ("Besproken met Carel Kuiper.\nDoorgestuurd naar CK op 3 mei.", "CK"),
        ("Besproken met Lonneke van Oosterom. Akkoord LvO", "LvO"),
    ],
)
def test_initials_of_who_is_named_are_found(detector, text, value) -> None:
    assert value in _found(detector, text, EntityType.INITIALS)


@pytest.mark.parametrize(
    "text",
    [
        "Besproken met Harm Rietveld. Vragen aan HR.",  # an abbreviation that is known
        "Besproken met Carel Kuiper. De firma CK Holding levert.",
        "Besproken met Zuidema. De code JZ geldt.",
    ],
)
def test_initials_that_mean_something_else_are_left(detector, text) -> None:
    assert not _found(detector, text, EntityType.INITIALS)


def test_a_postcode_on_the_row_of_an_address_goes_with_it(detector) -> None:
    rows = [(60, 100, "Kees Bontekoe"), (160, 100, "Pampushavenweg 15"), (290, 100, "1358 AB")]
    rows += [(60, 115, "Zhao Min"), (160, 115, "IJmeerdijk 2"), (290, 115, "1309BA")]
    document, infos = read(pdf(rows))
    found = detector.detect(document, infos)
    hidden = " ".join(d.text for d in found if d.entity_type.value in {"ADDRESS", "POSTCODE"})
    assert {"1358 AB", "1309BA"} == {code for code in ("1358 AB", "1309BA") if code in hidden}


def test_how_old_somebody_is_is_a_question(detector) -> None:
    found = _found(detector, "Zij woont met Ruben de Groot, haar zoon (28 jaar).", EntityType.DOB)
    assert found == ["28 jaar"]


def test_a_phone_with_a_space_after_each_digit(detector) -> None:
    assert _found(detector, "Bel terug: 0 6 4 3 1 1 9 0 7 5.", EntityType.PHONE)


def test_a_date_in_the_field_of_a_number_for_citizens_is_none() -> None:
    shape = value_of(EntityType.BSN, "BSN")
    assert shape.search("928569007 Uitwonend sinds 01-09-2012")
    assert not shape.search("Uitwonend sinds 01-09-2012")


def test_so_many_years_of_work_are_no_age(detector) -> None:
    assert not _found(detector, "T. Jansen, 10 jaar werkzaam bij ons.", EntityType.DOB)


def test_the_number_of_a_house_in_brackets_behind_a_name(detector) -> None:
    found = _found(detector, "Onze buurman Berend Mulder (van nr. 43) klaagt.", EntityType.ADDRESS)
    assert "nr. 43" in found


def test_codes_of_officers_in_a_list_each_with_a_name(detector) -> None:
    text = "Verbalisanten:  OB2H417 Van Asperdt, OB0A992 Mutsaers"
    assert _found(detector, text, EntityType.STAFF_ID) == ["OB2H417", "OB0A992"]


def test_the_day_of_the_next_message_is_no_house(detector) -> None:
    text = "14-03-2020, 08:57 - Rik: Ik zit bij Grapperhaus\n14-03-2020, 09:02 - Femke: prima\n"
    assert not _found(detector, text, EntityType.ADDRESS)


def test_a_day_and_an_hour_in_a_block_are_no_phone(detector) -> None:
    text = "Van: Shanti Jansen\nDatum/tijd:  02-06-2016  14.25\nGebeld door: mevrouw Pastoor\n"
    assert not _found(detector, text, EntityType.PHONE)


def test_initials_behind_units_where_people_sign(detector) -> None:
    text = "Parafen: DWJZ mdB, DFEZ RK"
    assert {"mdB", "RK"} <= set(_found(detector, text, EntityType.INITIALS))


def test_the_kind_of_a_case_in_a_table_is_no_name_for_sure(detector) -> None:
    rows = [(60, 100, "Nr"), (120, 100, "Naam"), (260, 100, "Ontvangen"), (340, 100, "Soort")]
    for i, who in enumerate(("Bouzambou, N.", "Okonkwo, C.U.", "Pruszynska, K.", "Yildirim, H.")):
        y = 115 + 15 * i
        rows += [(60, y, str(30 + i)), (120, y, who), (260, y, "02-03-17"), (340, y, "KOT")]
    document, infos = read(pdf(rows))
    sure = [d.text for d in detector.detect(document, infos) if d.score >= 0.6]
    assert "KOT" not in sure
    assert any("Okonkwo" in text for text in sure)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Jelmer Bosma schreef. Het is bewerkt, bosmaj3 dus.", "bosmaj3"),
        ("Van Daan te Brake. Zijn naam is brakeda op het net.", "brakeda"),
        ("J. van der Meij is weg, vdmeij03 ook.", "vdmeij03"),
        ("A. Pieterse tekende, apieterse02.", "apieterse02"),
    ],
)
def test_a_user_name_made_of_somebody_s_name_is_found(detector, text, value) -> None:
    assert value in _found(detector, text, EntityType.STAFF_ID)


def test_words_that_begin_like_a_surname_are_no_user_names(detector) -> None:
    text = "Mevrouw S. Bakker bakt, de heer T. Brand brandde en J. de Groot groette."
    assert not _found(detector, text, EntityType.STAFF_ID)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Benhaddou, Youssef (YWB)\nvakbekwaamheid\n", ["YWB"]),
        ("Sanne de Groot (SdG) en Youssef Benhaddou (VTH) komen.\n", ["SdG"]),
    ],
)
def test_initials_in_brackets_behind_a_name_are_of_who_is_named(detector, text, codes) -> None:
    assert _found(detector, text, EntityType.INITIALS) == codes


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("W.P. van Wijngaarden", "WVW"),
        ("F.A.J. van de Ven", "FVDV"),
        ("Yoran Lie-A-Fat", "YLAF"),
        ("Veld, A. in 't (Anneloes)", "AITV"),
        ("Hidde Terpstra-de Boer", "HTDB"),
    ],
)
def test_all_first_letters_in_capitals_are_somebody_s_initials_too(name: str, code: str) -> None:
    assert code in initials_of(name)


def test_letters_in_a_list_are_of_who_is_named_there(detector) -> None:
    items = [(60, 80, "W.P. van Wijngaarden"), (260, 80, "archief"), (400, 80, "WVW")]
    where, infos = read(pdf(items))
    found = [d.text for d in detector.detect(where, infos) if d.entity_type is EntityType.INITIALS]
    assert found == ["WVW"]
