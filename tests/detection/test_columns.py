from __future__ import annotations

import pytest

from app.detection.columns import find_columns
from app.detection.engine import Detector
from app.detection.grids import grids
from app.detection.layout import Layout
from app.model.detection import EntityType
from tests.detection.pages import Item, pdf, read


def table(columns: tuple[float, ...], *rows: tuple[str, ...], y: float = 100.0) -> list[Item]:
    """Rows of words without rules; a cell's lines are parted by ``/``, the first row is bold."""
    items: list[Item] = []
    for i, row in enumerate(rows):
        for x, cell in zip(columns, row, strict=True):
            for line in filter(None, cell.split("/ ")):
                items.append((x, y, f"**{line.strip()}" if i == 0 else line.strip()))
                y += 12
            y -= 12 * len(list(filter(None, cell.split("/ "))))
        y += 12 * max(len(list(filter(None, cell.split("/ ")))) for cell in row) + 6
    return items


def found(*pages: list[Item]) -> dict[str, EntityType]:
    text_map, infos = read(pdf(*pages))
    return {d.text: d.entity_type for d in find_columns(Layout(text_map, infos))}


def test_headings_that_stand_close_are_parted_by_the_rows_under_them() -> None:
    rows = (("Naam kind", "Geboren", "Ouder"), ("Wiebe", "3-4-2012", "Trijntje Yntema"))
    more = (("Sjoukje", "13-12-2013", "Wubbo Zelhorst"), ("Oene", "24-11-2011", "Idske Faber"))
    values = found(table((60, 112, 200), *rows, *more))
    assert values["3-4-2012"] is values["24-11-2011"] is EntityType.DOB
    assert {"Wiebe", "Sjoukje", "Oene", "Trijntje Yntema", "Wubbo Zelhorst"} <= set(values)


def test_a_value_broken_over_the_lines_of_its_cell_is_found_in_all_its_parts() -> None:
    values = found(
        table(
            (60, 200, 320),
            ("Achternaam", "Geboortedatum", "BSN"),
            ("Yntema", "11 augustus/ 1968", "123 456/ 782"),
            ("Zelhorst", "3-4-1981", "111222333"),
        )
    )
    assert {"11 augustus", "1968", "123 456", "782", "111222333"} <= set(values)


def test_a_table_goes_on_overleaf_without_its_headings() -> None:
    people = [("Wubbo Zelhorst", f"{i}-4-1981", f"0048392{i}") for i in range(1, 5)]
    heads = ("Medewerker", "Geboren", "Personeelsnr.")
    columns = (60.0, 220.0, 320.0)
    values = found(table(columns, heads, *people[:2]), table(columns, *people[2:], y=60))
    assert {"3-4-1981", "4-4-1981", "00483923", "00483924"} <= set(values)


@pytest.mark.parametrize("heading", ["Wie", "Actie", "Paraaf", "Akkoord", "Initialen", "Door"])
def test_initials_under_a_heading_that_asks_for_them_are_found(heading) -> None:
    rows = [("Rapport rondsturen", "TY/WvdZ", "12 mei"), ("Zaal bespreken", "IÉ", "13 mei")]
    values = found(table((60, 220, 320), ("Onderwerp", heading, "Wanneer"), *rows))
    assert values == dict.fromkeys(("TY", "WvdZ", "IÉ"), EntityType.INITIALS)


def test_abbreviations_and_answers_are_no_initials() -> None:
    rows = [("Rapport", "JA", "12 mei"), ("Zaal", "OM", "13 mei"), ("Drank", "n.v.t.", "14 mei")]
    assert found(table((60, 220, 320), ("Onderwerp", "Akkoord", "Wanneer"), *rows)) == {}


def test_tasks_and_firms_are_no_persons_and_a_label_with_its_value_is_no_heading() -> None:
    tasks = [("Bellen met Zaal", "Trijntje", "1 mei"), ("Planning", "W. Zelhorst", "2 mei")]
    values = found(table((60, 220, 320), ("Actie", "Wie", "Wanneer"), *tasks))
    assert set(values) == {"Trijntje", "W. Zelhorst"}
    form = [("Deelnemer", "Trijntje Yntema"), ("Roepnaam", "Trijntje"), ("Motivatie", "Geen")]
    assert found(table((60, 220), *form)) == {}
    firms = [("Zelhorst Bouw B.V.", "€ 1.200"), ("Gemeente Almere", "€ 2.200")]
    assert found(table((60, 220), ("Declarant", "Bedrag"), *firms)) == {}


def test_who_speaks_for_a_firm_is_a_name_by_himself() -> None:
    rows = [
        ("Gebr. Zelhorst (M. Visser)", "14"),
        ("S.M. (Sanne) van der Velde", "15"),
        ("Fa. Wubbo Velthuis", "16"),
    ]
    values = found(table((60, 320), ("Steller", "Nr"), *rows))
    assert set(values) == {"M. Visser", "S.M. (Sanne) van der Velde", "Fa. Wubbo Velthuis"}


def test_a_mail_address_broken_in_its_domain_is_found() -> None:
    rows = [("Yntema", "trijntje8@yaho/ o.example"), ("Faber", "idske@example.nl")]
    assert "trijntje8" in found(table((60, 220), ("Naam", "Bereikbaar"), *rows))


def test_a_mail_address_whose_domain_stands_elsewhere_is_found() -> None:
    rows = [("Yntema", "idske@example.nl"), ("Faber", "harmen_ijzendoorn@")]
    assert "harmen_ijzendoorn" in found(table((60, 220), ("Naam", "Bereikbaar"), *rows))


def test_running_text_in_two_columns_is_no_table() -> None:
    line = "de gemeente heeft in het voorjaar met de bewoners gesproken over de"
    text = [(x, 100.0 + 12 * i, line) for i in range(6) for x in (50.0, 330.0)]
    text_map, infos = read(pdf(text))
    assert all(len(grid.rows) < 2 for grid in grids(Layout(text_map, infos))) or not found(text)


def test_a_phone_number_broken_over_the_lines_of_a_cell_is_found() -> None:
    rows = [("14:06", "+31 6 3267/ 4144", "Ok."), ("15:10", "Eelke", "Rek.nr volgt")]
    values = found(table((60, 160, 320), ("Tijd", "Wie is het", "Bericht"), *rows))
    assert {t for t, k in values.items() if k is EntityType.PHONE} == {"+31 6 3267\n4144"}


def test_initials_beside_the_heading_of_a_row_are_found() -> None:
    rows = [("piket", "AN", "NR", "WvdB"), ("zaal", "1.02", "1.03", "1.04")]
    values = found(table((60, 160, 260, 360), ("", "ma", "di", "wo"), *rows))
    assert set(values) == {"AN", "NR", "WvdB"}


def test_under_headings_for_things_no_persons_and_no_numbers_of_persons_are_found() -> None:
    rows = [("111222333", "Jan Zandloper", "Wubbo Zelhorst"), ("123456782", "Hendrix", "A. Bos")]
    items = table((60, 200, 360), ("Zaaknummer", "Bedrijf", "Naam"), *rows)
    text_map, infos = read(pdf(items))
    named = {d.text for d in Detector().detect(text_map, infos)}
    assert "Wubbo Zelhorst" in named
    assert not named & {"111222333", "123456782", "Jan Zandloper", "Hendrix"}


def test_a_row_of_totals_holds_no_number_of_a_person() -> None:
    rows = [("W. Zelhorst", "111222333"), ("Totaal", "€ 24.662.325,74"), ("Totaal", "24.662.325")]
    assert set(found(table((60, 220), ("Naam", "BSN"), *rows))) == {"W. Zelhorst", "111222333"}


def test_a_surname_under_its_heading_is_one_though_a_firm_is_called_so() -> None:
    rows = [("HEIJMANS", "Wubbo"), ("VAN DER POL", "Idske"), ("QUARB", "Oene")]
    text_map, infos = read(pdf(table((60, 220), ("Achternaam", "Voornaam"), *rows)))
    sure = {d.text for d in Detector().detect(text_map, infos) if d.score > 0.6}
    assert {"HEIJMANS", "VAN DER POL", "QUARB"} <= sure


def test_names_in_cells_under_each_other_stay_apart_and_whole() -> None:
    rows = [("1", "uit den/ Bogaard", "3 mei"), ("2", "uit den/ Bogaard", "4 mei")]
    items = table((60, 160, 300), ("Zaak", "Behandelaar", "Wanneer"), *rows)
    text_map, infos = read(pdf(items))
    named = [" ".join(d.text.split()) for d in Detector().detect(text_map, infos)]
    assert named.count("uit den Bogaard") == 2


def test_among_initials_an_abbreviation_is_somebody_s_too() -> None:
    rows = [("B01", "puin", "MK"), ("B02", "olie", "TY"), ("B03", "zwak", "NS")]
    values = found(table((60, 160, 320), ("Boring", "Waarneming", "Veldwerker"), *rows))
    assert values["NS"] is EntityType.INITIALS
    rows = [("B01", "puin", "Wubbo Faber"), ("B02", "olie", "NS")]
    values = found(table((60, 160, 320), ("Boring", "Waarneming", "Veldwerker"), *rows))
    assert "NS" not in values


def test_abbreviations_beside_the_initials_of_others_in_a_roster_are_initials() -> None:
    rows = [("piket", "TV", "NdV", "PV"), ("zaal", "1.02", "1.03", "1.04")]
    assert set(found(table((60, 160, 260, 360), ("", "ma", "di", "wo"), *rows))) == {
        "TV",
        "NdV",
        "PV",
    }


def test_a_room_called_after_somebody_is_nobody() -> None:
    rows = [("Vergaderzaal Zelhorst", "3.20"), ("Wubbo Faber", "3.21")]
    assert set(found(table((60, 220), ("Naam", "Kamer"), *rows))) == {"Wubbo Faber"}


def test_a_name_in_full_under_a_heading_for_things_is_a_question() -> None:
    rows = (("Bedrijf", "Contact"), ("Karin de Boer", "J. Bos"), ("Bouwwinkel", "P. Smit"))
    text_map, infos = read(pdf(table((60, 200), *rows)))
    (one,) = (d for d in Detector().detect(text_map, infos) if d.text == "Karin de Boer")
    assert one.score <= 0.5
