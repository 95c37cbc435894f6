"""User names, passes, numbers that people are counted by, relatives in lists, initials in notes."""

from __future__ import annotations

import pytest

from app.detection.dutch.initials_notes import in_notes
from app.detection.dutch.kin_lists import relatives
from app.detection.dutch.logins import logins, passes
from app.detection.dutch.numbers_of_people import counted
from app.detection.dutch.phone_parts import parts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Afgedrukt door: vriesj04", "vriesj04"),
        ("Behandelaar: kdw031", "kdw031"),
        ("Aangenomen door Ria, login MBOER02 aan balie 3", "MBOER02"),
        ("Notitie akk. jw geboekt u04417", "u04417"),
        ("User-id ......... postk07", "postk07"),
        (r"uitgeschreven door FIN\vdbergk", r"FIN\vdbergk"),
    ],
)
def test_a_user_name_of_who_did_something_is_found(text: str, value: str) -> None:
    assert value in [text[f.start : f.end] for f in logins(text)]


@pytest.mark.parametrize(
    "text",
    ["Verwerkt in versie2", "Behandelaar: team 3", "gebruiker Windows 11", "door week 12", "mp3"],
)
def test_codes_of_things_are_no_user_names(text: str) -> None:
    assert not list(logins(text))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Uw dienstpas (DJI-0041188) levert u in.", ["DJI-0041188"]),
        ("inspecteurs i-30117 en i-30422 waren ter plaatse", ["i-30117", "i-30422"]),
        ("toezichthouders (pasnrs. HH-0311 en HH-0312)", ["HH-0311", "HH-0312"]),
        ("registratie 91.03.22.417, schutter", ["91.03.22.417"]),
        ("De parkeerwachter, nr. VL-0917, schreef een bon.", ["VL-0917"]),
    ],
)
def test_numbers_of_passes_and_officers_are_found(text: str, values: list[str]) -> None:
    assert [text[f.start : f.end] for f in passes(text)] == values


def test_a_year_and_a_date_are_no_pass() -> None:
    assert not list(passes("Het toezicht van inspecteurs 2019 en de zitting van 12.03.21."))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Pat.nr. ziekenhuis 4.118.220;", "4.118.220"),
        ("lidnr. 304/2281745, code 110", "304/2281745"),
        ("Rijksreg.nr. 71.03.09-226.35", "71.03.09-226.35"),
        ("BIG volgens register 89912074431", "89912074431"),
        ("Studentnummer: s2417783 (Leiden)", "s2417783"),
        ("bij de IND bekend, kopie (284 771 0936) in haar tas", "284 771 0936"),
        ("Klantnummer thuiszorg ICR 880 214", "ICR 880 214"),
    ],
)
def test_numbers_that_people_are_counted_by_are_found(text: str, value: str) -> None:
    assert value in [text[f.start : f.end] for f in counted(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Zaaknummer 2021-337019",
        "klantnr. 3-5-2019 ontvangen",
        "Artikelnummer 204 881 760",
        "een bedrag van 284 771 0936",
        "lidnr. 2020-1182",
    ],
)
def test_numbers_of_papers_and_dates_are_not(text: str) -> None:
    assert not list(counted(text))


def test_relatives_in_a_list_are_found_with_their_births() -> None:
    text = "uw kinderen Doutzen (2008), Femke ('11) en Ids (mei 2015) wonen thuis"
    found = list(relatives(text))
    assert [text[slice(*r.name)] for r in found] == ["Doutzen", "Femke", "Ids"]
    assert [text[slice(*r.when)] for r in found] == ["2008", "'11", "mei 2015"]


def test_who_is_cited_with_a_year_is_no_relative() -> None:
    assert not list(relatives("volgens Jansen (2008), Pietersen (2011) en het rapport (2015)"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Bijlagen: 2\ncm/tvdh\n", "tvdh"),
        ("Betrokkene gebeld, stuurt stukken op. kd\n\nVolgende", "kd"),
        ("Salarisadm.: ingevoerd jb gecontroleerd RvdS", "jb"),
        ('goedgekeurd met de paraaf "hvd" door', "hvd"),
        ("Bijlage: nota_v0.8_AOB_comments.docx", "AOB"),
        ("Version history: v1 KP 19/9, v2 AT 22/9", "KP"),
    ],
)
def test_initials_under_notes_and_in_files_are_found(text: str, value: str) -> None:
    assert value in [text[f.start : f.end] for f in in_notes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "ja/nee\nen/of\nhij/zij\n",
        "Dat klopt niet. nee\n\n",
        "Gezien het advies",
        "nota_def.pdf",
        "Akkoord met de rest.",
    ],
)
def test_words_under_notes_are_no_initials(text: str) -> None:
    assert not list(in_notes(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("bel mij: o527 69 84 15 na zes", "o527 69 84 15"),
        ("tel 06---3917 2056", "06---3917 2056"),
        ("Handy 0171/ 408 22 96", "0171/ 408 22 96"),
        ("on +44 7700 900482 or, better, 01892 555 0137", "01892 555 0137"),
        ("vraag naar Wil van Ommeren x5082", "x5082"),
    ],
)
def test_numbers_typed_in_a_hurry_or_abroad_are_found(text: str, value: str) -> None:
    assert value in [text[f.start : f.end] for f in parts(text)]
