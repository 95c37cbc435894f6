"""Offices in the rows of lists and tables, and what is no office of who stands in the row."""

from __future__ import annotations

import pytest

from app.model.detection import Role
from app.model.proposal import Advice
from tests.detection.pages import pdf, read
from tests.proposal.builders import found, proposals, text_map


def _in_rows(*rows: tuple[str, str], roles: Role = Role.ONBEKEND) -> list[Advice]:
    """What is advised for the names in the first column."""
    items = [
        (60.0 + 200 * c, 100.0 + 14 * r, cell) for r, row in enumerate(rows) for c, cell in
        enumerate(row)
    ]  # fmt: skip
    where, _ = read(pdf([(60.0, 60.0, "Gemeentehuis Beusinkwaard"), *items]))
    made = proposals((where, [found(where, row[0].partition(" (")[0], roles) for row in rows]))
    return [p.advice for p in made]


def _advice(text: str, name: str, role: Role = Role.ONBEKEND) -> Advice:
    where = text_map(text)
    return next(p.advice for p in proposals((where, [found(where, name, role)])))


@pytest.mark.parametrize(
    "office",
    [
        "wethouder Ede", "wethouder Financiën", "wethouder Wonen (voorzitter)",
        "wethouder Beusinkwaard, voorzitter", "wethouder mobiliteit",
        "- Commissaris van de Koning", "burgemeester Castricum",
        "voorzitter, wethouder gemeente Harnserdiel", "lid, gedeputeerde provincie",
    ],
)  # fmt: skip
def test_an_office_with_its_place_or_subject_is_of_who_stands_in_the_row(office: str) -> None:
    assert _in_rows(("K. Mol", office)) == [Advice.KEEP]


def test_who_chairs_stands_in_brackets_behind_the_name() -> None:
    assert _in_rows(("K. Mol (voorzitter)", "wethouder mobiliteit")) == [Advice.KEEP]


def test_the_second_of_two_towns_needs_not_be_known() -> None:
    rows = ("K. Mol", "wethouder Ede"), ("B. Vis", "wethouder Lingedam")
    assert _in_rows(*rows) == [Advice.KEEP, Advice.KEEP]


@pytest.mark.parametrize(
    "office",
    [
        "wethouder Bakkers", "secretaresse wethouder Ede", "wethouder informeren",
        "burgemeester uitnodigen", "raadslid bellen", "wethouder ziek",
    ],
)  # fmt: skip
def test_somebody_else_s_office_is_no_reason(office: str) -> None:
    assert _in_rows(("K. Mol", office)) != [Advice.KEEP]


def test_an_office_between_bars_is_of_who_stands_before_it() -> None:
    assert _advice("| 10:00 | K. Mol | wethouder | m. Vis |", "K. Mol") is Advice.KEEP


def test_the_row_below_an_address_has_its_own_label() -> None:
    page = [
        (60.0, 100.0, "Aan"), (140.0, 100.0, "de staatssecretaris"),
        (60.0, 114.0, "Van"), (140.0, 114.0, "Marek en Gijs"),
    ]  # fmt: skip
    where, _ = read(pdf(page))
    made = proposals((where, [found(where, "Marek", Role.STELLER)]))
    assert [p.advice for p in made] == [Advice.REDACT]


@pytest.mark.parametrize(
    ("text", "name", "advice"),
    [
        ("Aanwezig: D. Mol\n\n(wethouder Hoogveen), Bas Vis (Ede)", "D. Mol", Advice.KEEP),
        ("WhatsApp Marcin Mol - heemraad Vis deels", "Marcin Mol", Advice.REDACT),
        (
            "Ook verwijst u naar een gesprek van vorige week met wethouder\nMol op 5 maart.",
            "Mol",
            Advice.CHECK,
        ),
        ("The King's Commissioner of Limburg, Mr Mol, offered", "Mol", Advice.KEEP),
        ("met A. Bos, lid TK, gesproken", "A. Bos", Advice.KEEP),
    ],
)
def test_offices_in_running_text(text: str, name: str, advice: Advice) -> None:
    where = text_map(text)
    others = [n for n in ("Hoogveen", "Vis") if n in text]
    made = proposals((where, [found(where, n) for n in (name, *others)]))
    assert next(p.advice for p in made if p.text == name) is advice


def test_two_in_one_find_are_asked_after() -> None:
    text = "toegelicht aan wethouder Cate en Hakan Mol."
    assert _advice(text, "Cate en Hakan Mol") is Advice.CHECK


@pytest.mark.parametrize(
    "rows",
    [
        "| Afzender | Gericht aan |\n| Karin Mol | burgemeester |",
        "| Wie | Wat |\n| Karin Mol | wethouder |",
        "Tennisvereniging De Lob\n| Karin Mol | lid algemeen bestuur |",
        "| Naam | Gesproken met |\n| Els Bos | wethouder |\n| Karin Mol | burgemeester |",
        "Afzender Gericht aan Datum\nKarin Mol wethouder 12-03-2024\n",
    ],
)
def test_a_column_that_tells_of_somebody_else_is_no_reason(rows: str) -> None:
    assert _advice(rows, "Karin Mol") is not Advice.KEEP


def test_a_surname_behind_an_office_is_no_town_because_another_row_has_one() -> None:
    rows = ("Karin Mol", "wethouder Ede"), ("Piet Kuil", "wethouder Visser")
    assert _in_rows(*rows)[1] is not Advice.KEEP


@pytest.mark.parametrize(
    "text",
    [
        "Er is een brief van Jan Bos gestuurd aan de burgemeester\nKarin Mol over parkeren.",
        "Geachte mevrouw Karin Mol,\n\nAnna Kuil en Jan Bos (raadsleden) hebben uw klacht gelezen.",
        "Bewoner van het pand is Karin Mol,\n\nJan Bos en Tom Vis (wethouders)",
        "The driver of the mayor of Ede, Karin Mol, was late.",
        "Vraag de burgemeester of Karel Bos, Karin Mol of Els Kuil of zij komen.",
        "Sportclub De Lob\nmet Els Kuil en Karin Mol (bestuursleden van het dagelijks bestuur)",
    ],
)
def test_who_stands_near_an_office_does_not_hold_it(text: str) -> None:
    assert _advice(text, "Karin Mol") is not Advice.KEEP


COUNCIL = "Beantwoording raadsvragen gemeenteraad\n\n"


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Vragenstellers: Karin Mol (Zandoever Lokaal) en N. Bos (PvdA)", Advice.CHECK),
        ("Van: de raadsleden Karin Mol (Ons Dorp) en Bas Vis (CDA)", Advice.KEEP),
        ("Steller: Karin Mol (Ruimte en Wonen)\nIngediend door: Piet Vis (D66)", Advice.REDACT),
        ("Van: Karin Mol (Zwemvereniging) en Piet Vis (VVD)", Advice.REDACT),
        ("Van: Piet Vis (VVD), Karin Mol (Communicatie)", Advice.REDACT),
        ("Steller: bestuursadviseur wethouder Karin Mol", Advice.REDACT),
    ],
)
def test_who_asks_for_a_group_stays_and_who_drafts_does_not(text: str, advice: Advice) -> None:
    assert _advice(COUNCIL + text, "Karin Mol", Role.STELLER) is advice


def test_a_list_broken_off_over_two_blocks_has_its_office_at_the_end() -> None:
    text = "Aanwezig: T. Mol, A.R. Vis en\n\nG. van Doorn (heemraden)"
    assert [_advice(text, name) for name in ("T. Mol", "A.R. Vis", "G. van Doorn")] == [
        Advice.KEEP, Advice.KEEP, Advice.KEEP,
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Verstuurd aan", "Contact met", "Omschrijving"])
def test_a_heading_over_the_office_tells_that_it_is_another_s(heading: str) -> None:
    rows = ("Medewerker", heading), ("Karin Mol", "wethouder Ede"), ("Piet Kuil", "wethouder")
    items = [
        (60.0 + 200 * c, 100.0 + 14 * r, cell) for r, row in enumerate(rows) for c, cell in
        enumerate(row)
    ]  # fmt: skip
    where, _ = read(pdf(items))
    made = proposals((where, [found(where, name) for name in ("Karin Mol", "Piet Kuil")]))
    assert Advice.KEEP not in {p.advice for p in made}


@pytest.mark.parametrize("office", ["kamerleden", "raadsleden", "statenleden"])
def test_members_of_a_parliament_are_no_board_of_a_club(office: str) -> None:
    assert _advice(f"met Els Kuil en Karin Mol ({office})", "Els Kuil") is Advice.KEEP


def test_letters_under_an_office_are_of_who_signs() -> None:
    assert _in_rows(("PW", "wethouder Financiën")) == [Advice.REDACT]


@pytest.mark.parametrize(
    "office",
    [
        "wethouder gemeente Gouda beleidsadviseur",
        "griffier gemeente Gouda notulist",
        "gedeputeerde provincie Utrecht strategisch adviseur",
    ],
)
def test_who_works_for_an_office_does_not_hold_it(office: str) -> None:
    assert _in_rows(("Sanne Vermeer", office)) != [Advice.KEEP]


def test_a_short_surname_in_capitals_may_hold_an_office() -> None:
    assert _advice("Burgemeester VOS sprak.", "VOS") is Advice.KEEP
