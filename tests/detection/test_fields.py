from __future__ import annotations

import pymupdf
import pytest

from app.detection.fields import find_fields
from app.detection.layout import Layout
from app.model.detection import EntityType
from app.model.geometry import PageInfo
from app.reading.textmap import read_text
from tests.detection.pages import pdf, read

A4 = (PageInfo(595, 842),)
FORM = (
    ("Naam", "W. Yntema", EntityType.PERSON),
    ("Voornamen:", "Maria Johanna", EntityType.PERSON),
    ("Geboortedatum", "01/09/1974", EntityType.DOB),
    ("BSN", "123456782", EntityType.BSN),
    ("IBAN", "NL91 ABNA 0417 1643 00", EntityType.IBAN),
    ("Rijbewijsnummer", "5123456789", EntityType.ID_DOC),
    ("Kenteken", "G-001-BB", EntityType.PLATE),
    ("Personeelsnummer", "00483921", EntityType.STAFF_ID),
    ("Telefoon", "0320 - 23 45 67", EntityType.PHONE),
    ("Adres (privé)", "De Meent 7", EntityType.ADDRESS),
    ("Postcode / woonplaats", "8224 BR Lelystad", EntityType.POSTCODE),
)


def found(rows: list[tuple[float, float, str]], ruled: list[pymupdf.Rect] = []) -> dict[str, str]:  # noqa: B006
    """The values that are found in words at (x, y), by their text."""
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        for x, y, words in rows:
            page.insert_text((x, y), words, fontsize=10)
        for rect in ruled:
            page.draw_rect(rect, color=(0, 0, 0), width=0.7)
        data = document.tobytes()
    text_map = read_text(data, "d1")
    return {d.text: d.entity_type for d in find_fields(Layout(text_map, A4))}


@pytest.mark.parametrize(("label", "value", "kind"), FORM, ids=[f[0] for f in FORM])
def test_a_value_beside_its_label_is_found_however_the_columns_are_read(label, value, kind) -> None:
    rows = [(60.0, 100 + 22 * i, words) for i, (words, _, _) in enumerate(FORM)]
    rows += [(260.0, 100 + 22 * i, words) for i, (_, words, _) in enumerate(FORM)]
    values = found(rows)
    hit = next(text for text in values if text in value)
    assert values[hit] is kind
    assert len(hit) > 6


@pytest.mark.parametrize(("label", "value", "kind"), FORM, ids=[f[0] for f in FORM])
def test_a_value_under_its_label_is_found(label, value, kind) -> None:
    values = found([(60, 100, label), (60, 114, value)])
    assert [k for text, k in values.items() if text in value] == [kind]


def test_all_rows_under_a_heading_are_found_in_a_table_with_and_without_rules() -> None:
    heads, columns = ("Naam", "Organisatie", "Geboortedatum"), (60.0, 220.0, 380.0)
    people = [("Wubbo Zelhorst", "RIVM", "1-2-1980"), ("S. Jagroep", "COA", "3-4-1981")]
    rows = [(x, 100.0, head) for x, head in zip(columns, heads, strict=True)]
    for i, person in enumerate(people):
        rows += [(x, 122.0 + 22 * i, words) for x, words in zip(columns, person, strict=True)]
    ruled = [pymupdf.Rect(x - 6, y - 15, x + 154, y + 7) for x in columns for y in (100, 122, 144)]
    for lines in ([], ruled):
        values = found(rows, lines)
        assert set(values) == {"Wubbo Zelhorst", "1-2-1980", "S. Jagroep", "3-4-1981"}


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Naam", "Directie Vastgoed"),
        ("Adres", "Postbus 20701"),
        ("Geboortedatum", "onbekend"),
        ("Kenteken", "niet van toepassing"),
        ("Onderwerp", "W. Yntema"),
        ("Telefoon", "zie website"),
    ],
)
def test_what_is_no_value_of_a_person_is_left(label, value) -> None:
    assert found([(60, 100, label), (260, 100, value)]) == {}


def test_a_value_over_a_dotted_line_belongs_to_the_label_under_it() -> None:
    dots = "." * 60
    rows = [
        (60.0, 100.0, "VAN DER MEER"), (60.0, 112.0, dots), (60.0, 124.0, "1.1 geslachtsnaam"),
        (60.0, 136.0, "19/08/1949"), (60.0, 148.0, dots), (60.0, 160.0, "1.2 geboortedatum"),
        (60.0, 172.0, "IFRE77V42"), (60.0, 184.0, dots), (60.0, 196.0, "1.3 nummer paspoort"),
    ]  # fmt: skip
    values = found(rows)
    assert values["19/08/1949"] is EntityType.DOB
    assert values["IFRE77V42"] is EntityType.ID_DOC


def test_a_value_over_a_label_in_brackets_belongs_to_it() -> None:
    rows = [
        (60.0, 100.0, "Wubbo Zelhorst"), (60.0, 112.0, "(naam medewerker)"),
        (60.0, 136.0, "4410228"), (60.0, 148.0, "(personeelsnummer)"),
        (260.0, 136.0, "19-8-1949"), (260.0, 148.0, "(geboortedatum)"),
        (60.0, 172.0, "team Beheer"), (60.0, 184.0, "(organisatieonderdeel)"),
    ]  # fmt: skip
    assert found(rows) == {
        "Wubbo Zelhorst": EntityType.PERSON,
        "4410228": EntityType.STAFF_ID,
        "19-8-1949": EntityType.DOB,
    }


def test_a_label_that_hangs_on_the_line_above_it_has_its_value_there() -> None:
    rows = [
        (60.0, 100.0, "4410228"), (60.0, 111.0, "Personeelsnummer"),
        (60.0, 146.0, "19-8-1949"), (60.0, 157.0, "Geboortedatum"),
        (60.0, 192.0, "Verklaart dit te hebben gelezen"),
    ]  # fmt: skip
    assert found(rows) == {"4410228": EntityType.STAFF_ID, "19-8-1949": EntityType.DOB}


def test_the_date_over_a_label_with_its_own_value_is_left() -> None:
    rows = [(60.0, 100.0, "Datum 3-4-2020"), (60.0, 114.0, "Geboortedatum"), (60.0, 128.0, "nee")]
    assert found(rows) == {}


def test_a_firm_broken_over_the_lines_of_its_cell_is_nobody() -> None:
    rows = [(60.0, 100.0, "Zaak"), (160.0, 100.0, "Gemachtigde"), (300.0, 100.0, "Naam")]
    rows += [(60.0, 122.0, "1"), (160.0, 122.0, "Zelhorst"), (160.0, 132.0, "Advocaten")]
    rows += [(300.0, 122.0, "W. Faber")]
    values = found(rows)
    assert "W. Faber" in values
    assert "Zelhorst" not in values


def test_the_next_heading_is_no_value_of_the_one_before() -> None:
    heads = ("Bezwaarmaker", "Behandelaar", "Zitting", "Belang")
    rows = [(60.0 + 120 * i, 100.0, head) for i, head in enumerate(heads)]
    rows += [(60.0, 122.0, "W. Faber"), (300.0, 122.0, "3-4-2020"), (420.0, 122.0, "hoog")]
    assert set(found(rows)) <= {"W. Faber"}


def test_of_labels_close_over_their_values_none_takes_the_value_of_the_one_before() -> None:
    lines = ("Geboortedatum", "19-8-1949", "Telefoon overdag", "(0320) 23 45 67", "2. Partner")
    values = found([(60.0, 100.0 + 14.4 * i, line) for i, line in enumerate(lines)])
    assert values == {"19-8-1949": EntityType.DOB, "(0320) 23 45 67": EntityType.PHONE}


def test_an_amount_is_no_phone_number() -> None:
    assert found([(60, 100, "06"), (260, 100, "€ 96.549.946,-")]) == {}


def test_a_registration_number_is_a_question_and_a_staff_number_is_not() -> None:
    rows = [(60, 100, "Registratienummer"), (260, 100, "4471203"), (60, 130, "Personeelsnr.")]
    text_map, pages = read(pdf([*rows, (260, 130, "4410228")]))
    scores = {d.text: d.score for d in find_fields(Layout(text_map, pages))}
    assert scores["4471203"] < 0.6 < scores["4410228"]


@pytest.mark.parametrize(
    ("label", "value", "kind"),
    [
        ("Personeelsnummer betrokkene", "4230941", EntityType.STAFF_ID),
        ("BSN partner", "123456782", EntityType.BSN),
        ("Telefoon melder", "0320 - 23 45 67", EntityType.PHONE),
        ("Voorletters", "R", EntityType.INITIALS),
        ("Voorletters", "H M", EntityType.INITIALS),
        ("Geslachtsnaam", "KONING", EntityType.PERSON),
    ],
)
def test_a_label_may_say_whose_it_is_and_a_value_may_be_short(label, value, kind) -> None:
    assert found([(60.0, 100.0, label), (260.0, 100.0, value)]) == {value: kind}
