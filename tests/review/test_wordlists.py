from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from app.errors import KnownError
from app.review import wordlists
from app.review.wordlists import read_words

if TYPE_CHECKING:
    from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = (
    "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c></row>"
    "<row r='2'><c r='A2' t='inlineStr'><is><t>Van  der</t><t xml:space='preserve'> Berg</t></is>"
    "</c></row>"
    "<row r='3'><c r='A3'><v>612345678</v></c><c r='AA3'><v>99</v></c></row>"
    "<row r='4'><c r='A4' t='str'><f>B1</f><v>De Wit</v></c></row>"
    "<row r='5'><c r='A5' t='b'><v>1</v></c></row><row r='6'><c r='A6' t='e'><v>#N/A</v></c></row>"
    "<row r='7'><c r='A7' t='s'/></row><row r='8'><c t='s'><v>1</v></c></row>"
    "<row r='9'><c r='A9'><v>x</v></c></row>"
)
SHARED = "<si><t>Kolom B</t></si><si><r><t>Jan</t></r><r><t>sén</t></r><rPh><t>uit</t></rPh></si>"


def book(
    path: Path,
    sheet: str = SHEET,
    shared: str | None = SHARED,
    target: str = "worksheets/eerste.xml",
    before: str = "",
    extra: int = 0,
) -> Path:
    """A workbook of which the sheet that stands first is not ``sheet1.xml``."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "xl/workbook.xml",
            f"<workbook xmlns='{MAIN}' xmlns:r='r'><sheets><sheet name='A' sheetId='2' r:id='r2'/>"
            "<sheet name='B' sheetId='1' r:id='r1'/></sheets></workbook>",
        )
        file.writestr(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/>"
            f"<Relationship Id='r2' Target='{target}'/></Relationships>",
        )
        body = f"<x:worksheet xmlns:x='{MAIN}'><x:sheetData>{sheet}</x:sheetData></x:worksheet>"
        file.writestr("xl/worksheets/eerste.xml", before + body)
        if shared is not None:
            file.writestr("xl/sharedStrings.xml", f"<sst xmlns='{MAIN}'>{shared}</sst>")
        for i in range(extra):
            file.writestr(f"x{i}", "")
    return path


@pytest.mark.parametrize("target", ["worksheets/eerste.xml", "/xl/worksheets/eerste.xml"])
def test_the_first_column_of_the_first_sheet_is_the_list(tmp_path: Path, target: str) -> None:
    path = book(tmp_path / "namen.xlsx", target=target)
    assert read_words(path) == ("Jansén", "Van der Berg", "612345678", "De Wit")


def test_a_book_without_shared_texts_is_read_too(tmp_path: Path) -> None:
    sheet = "<row><c r='A1' t='inlineStr'><is><t>Jansen</t></is></c></row>"
    assert read_words(book(tmp_path / "a.xlsx", sheet, None)) == ("Jansen",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_is_read_in_the_ways_in_which_office_programs_write_it(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "namen.csv"
    path.write_bytes("Jansén;x\nDe Wit;y".encode(encoding))
    assert read_words(path) == ("Jansén", "De Wit")


def refused(path: Path) -> str:
    with pytest.raises(KnownError) as caught:
        read_words(path)
    assert str(path) not in str(caught.value)
    return str(caught.value)


def test_what_is_no_list_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "oud.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(100))
    assert "oude of beveiligde" in refused(path)
    assert "niet worden gelezen" in refused(tmp_path / "weg.txt")
    path.write_bytes(b"PK\x03\x04 en verder niets")
    assert "niet te lezen" in refused(path)
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("word/document.xml", "<a/>")
    assert "niet te lezen" in refused(path)
    for sheet in ("<row><c t='s'><v>99</v></c></row>", "<row><c t='s'><v>x</v></c></row>", "<row>"):
        assert "niet te lezen" in refused(book(tmp_path / "a.xlsx", sheet))
    assert "niet te lezen" in refused(book(tmp_path / "a.xlsx", target="nergens.xml"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_whatever_they_say(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.xlsx"
    laughs = "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>"
    book(path, "<row><c t='str'><v>&b;</v></c></row>", before=laughs)
    assert "niet te lezen" in refused(path)
    outside = "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>"
    assert "niet te lezen" in refused(book(path, before=outside))


def test_what_is_too_large_stops_at_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = book(tmp_path / "a.xlsx", extra=3)
    text = tmp_path / "a.txt"
    text.write_text("Jansen\nDe Wit\n")
    for limit, file in (
        ("LARGEST_TEXT", text), ("LARGEST_BOOK", path), ("LARGEST_PART", path),
        ("MOST_PARTS", path), ("MOST_ROWS", path),
    ):  # fmt: skip
        with monkeypatch.context() as patch:
            patch.setattr(wordlists, limit, 5)
            assert "te groot" in refused(file), limit
    assert read_words(path)


def test_a_bomb_is_never_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "bom.xlsx"
    space = " " * (wordlists.LARGEST_PART + 1)
    book(path, space)
    assert path.stat().st_size < 200_000
    assert "te groot" in refused(path)
