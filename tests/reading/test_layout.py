from __future__ import annotations

import subprocess
import unicodedata
from shutil import which
from typing import TYPE_CHECKING

import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import BalancedColumns, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.reading import making
from tests.reading.making import blocks, column, lines, read, texts

if TYPE_CHECKING:
    from pathlib import Path

WORD = st.text("abcdefghijklmnop", min_size=2, max_size=9)
PROSE = ["De", "ministers", "bespreken", "vandaag", "de", "voortgang", "van", "het", "plan"]


def _prose(count: int, first: str) -> list[str]:
    return [f"{first}{i} " + " ".join(PROSE[: 4 + i % 3]) for i in range(count)]


@settings(max_examples=30, deadline=None)
@given(
    st.integers(2, 14),
    st.integers(2, 14),
    st.floats(18, 120),
    st.floats(-6, 6),
    st.sampled_from([10.0, 12.0, 14.0, 18.0]),
)
def test_columns_are_never_interleaved(
    left: int, right: int, gutter: float, shift: float, leading: float
) -> None:
    rows = _prose(left, "L"), _prose(right, "R")
    width = max(pymupdf.get_text_length(row, fontsize=9) for row in rows[0])
    placed = column(50, 100, rows[0], leading) + column(
        50 + width + gutter, 100 + shift, rows[1], leading
    )
    found = [line[0] for line in lines(read(texts(*placed, size=9.0)))]
    assert found == ["L"] * left + ["R"] * right


def test_heading_over_two_columns_comes_first_and_a_foot_last() -> None:
    wide = "Een kop die over beide kolommen heen loopt en daarom eerst gelezen wordt, geheel"
    placed = [
        (50.0, 80.0, wide),
        *column(50, 120, _prose(6, "L")),
        *column(320, 120, _prose(6, "R")),
        (50.0, 300.0, wide.replace("Een kop", "Een voet")),
    ]
    found = lines(read(texts(*placed, size=9.0)))
    assert [line[0] for line in found] == ["E", *"L" * 6, *"R" * 6, "E"]
    assert found[-1].startswith("Een voet")


def test_margin_column_of_a_ministry_stays_beside_the_text() -> None:
    body = [" ".join(PROSE)] * 12
    margin = ["Opgesteld door", "drs. J. de Vries", "Beleidsmedewerker", "T 070 123 45 67"]
    placed = [
        *column(80, 100, ["Aan", "Van"], 13),
        *column(160, 100, ["MINDEF", "DGB"], 13),
        (80.0, 140.0, "TER BESLISSING"),
        *column(80, 180, body, 13),
        *column(452, 102, ["Ministerie van Defensie", "Plein 4", "Den Haag"], 9),
        *column(452, 180, margin, 9),
    ]
    text = read(texts(*placed, size=8.0)).text
    assert "Aan\n\nMINDEF\n\nVan\n\nDGB\n\nTER BESLISSING" in text
    assert "\n".join(body) in text
    assert "\n".join(margin) in text
    assert text.index("Opgesteld door") > text.index(body[-1])


def test_label_with_its_value_stays_one_line_when_they_are_near() -> None:
    placed = [(80.0, 100.0, "Naam:"), (118.0, 100.0, "Jansen")]
    assert read(texts(*placed)).text == "Naam: Jansen"


def test_things_far_apart_on_one_baseline_are_lines_of_their_own() -> None:
    assert blocks(read(texts((80, 100, "Datum"), (300, 100, "3 november 2025")))) == [
        "Datum",
        "3 november 2025",
    ]


def test_bullet_stays_with_its_text() -> None:
    found = lines(read(texts((80, 100, "1."), (110, 100, "Eerste punt"))))
    assert found == ["1. Eerste punt"]


def test_paragraphs_are_told_apart_by_space_also_in_open_text() -> None:
    open_text = [
        *column(80, 100, _prose(5, "A"), 18),
        *column(80, 210, _prose(5, "B"), 18),
    ]
    assert len(blocks(read(texts(*open_text)))) == 2


def test_bold_label_is_a_block_of_its_own() -> None:
    def draw(page: pymupdf.Page) -> None:
        page.insert_text((452, 100), "Opgesteld door", fontsize=7, fontname="hebo")
        page.insert_text((452, 109), "J. de Vries", fontsize=7)

    assert blocks(read(making.page_with(draw))) == ["Opgesteld door", "J. de Vries"]


def test_cells_of_a_ruled_table_are_blocks_with_row_and_column(tmp_path: Path) -> None:
    path = tmp_path / "tabel.pdf"
    rows = [
        ["Naam", "Functie", "Telefoon"],
        ["Jan de Vries", "Beleidsmedewerker", "06 12345678"],
        ["Piet\nJansen", "Directeur", "070 1234567"],
        ["samen", "", "los"],
    ]
    grid = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("SPAN", (0, 3), (1, 3))]
    SimpleDocTemplate(str(path)).build(
        [Table(rows, style=grid), Spacer(0, 20), Table(rows, style=grid)]
    )
    text_map = read(path.read_bytes())
    cells = {
        (block.table, block.row, block.column): text_map.text[block.start : block.end]
        for block in text_map.blocks
    }
    assert cells[0, 2, 0] == "Piet\nJansen"
    assert cells[0, 3, 2] == "los"
    assert (0, 3, 1) not in cells
    assert {key[0] for key in cells} == {0, 1}
    assert cells[1, 1, 1] == "Beleidsmedewerker"


def test_rule_between_two_words_keeps_them_apart() -> None:
    def draw(page: pymupdf.Page) -> None:
        page.insert_text((80, 100), "Jansen", fontsize=10)
        page.insert_text((120, 100), "Pietersen", fontsize=10)
        page.draw_line((117, 80), (117, 110))

    assert blocks(read(making.page_with(draw))) == ["Jansen", "Pietersen"]


def test_columns_and_tables_without_rules_by_reportlab(tmp_path: Path) -> None:
    path = tmp_path / "kolommen.pdf"
    style = getSampleStyleSheet()["Normal"]
    prose = " ".join(f"woord{i}" for i in range(150))
    plain = Table(
        [["Naam", "Telefoon"], ["Jan de Vries", "06 12345678"], ["P. Bos", "06 87654321"]]
    )
    SimpleDocTemplate(str(path)).build(
        [Paragraph(prose, style), plain, BalancedColumns([Paragraph(prose, style)], nCols=2)]
    )
    text = " ".join(read(path.read_bytes()).text.split())
    assert text.count(prose) == 2
    assert "Jan de Vries" in text


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(WORD, min_size=1, max_size=8), min_size=1, max_size=8))
def test_no_character_is_lost_or_doubled(paragraphs: list[list[str]]) -> None:
    placed = [
        (60.0 + 7 * (i % 3), 80.0 + 31 * i, " ".join(words)) for i, words in enumerate(paragraphs)
    ]
    found = read(texts(*placed))
    assert found.text.split() == [word for words in paragraphs for word in words]


LETTER = """<html><head><meta charset="utf-8"></head><body style="font-family:serif;font-size:10pt">
<p>Nota</p>
<table border="1" style="border-collapse:collapse"><tr><td>Naam</td><td>Jan de Vries</td></tr>
<tr><td>Telefoon</td><td>06 12345678</td></tr></table>
<p>Geachte mevrouw Müller-de Groot, een financieel officiële brief voor één collega.</p>
<div style="columns:2"><p>LINKS {}</p></div>
<p style="letter-spacing:3pt">Jansen</p></body></html>""".format(
    " ".join(f"tekst{i}" for i in range(90))
)


@pytest.mark.slow
@pytest.mark.parametrize("program", ["chromium", "soffice"])
def test_other_programs_pages_are_read_whole(program: str, tmp_path: Path) -> None:
    if which(program) is None:
        pytest.skip(f"{program} is not installed")
    source, target = tmp_path / "brief.html", tmp_path / "brief.pdf"
    source.write_text(LETTER, encoding="utf-8")
    commands = {
        "chromium": ["--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={target}"],
        "soffice": ["--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir"],
    }
    command = [program, *commands[program], *([str(tmp_path)] if program == "soffice" else [])]
    subprocess.run([*command, str(source)], capture_output=True, check=True, timeout=120)
    text_map = read(target.read_bytes())
    flat = " ".join(unicodedata.normalize("NFKC", text_map.text).split())
    assert "mevrouw Müller-de Groot, een financieel officiële brief voor één collega" in flat
    places = [flat.index(f"tekst{i}") for i in range(90)]
    assert places == sorted(places)
    cells = {
        (b.row, b.column): text_map.text[b.start : b.end]
        for b in text_map.blocks
        if b.row is not None
    }
    assert cells[0, 1] == "Jan de Vries"
    assert cells[1, 1] == "06 12345678"
    assert "Jansen" in flat


def test_word_that_happens_to_begin_at_a_column_stays_in_its_line() -> None:
    name = "Behandelaar: mr. T.B.P. "
    edge = 71 + pymupdf.get_text_length(name, fontsize=9)
    placed = [
        *column(71, 100, ["Aan", "Van", "Met", "Kopie"]),
        *column(edge, 100, ["de minister", "DB&A", "FEZ", "SG"]),
        (71.0, 148.0, name + "Nowak"),
    ]
    assert name + "Nowak" in lines(read(texts(*placed, size=9.0)))
