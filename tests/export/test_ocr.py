"""The program does without Tesseract and poppler, and uses them where they are."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pymupdf
import pytest

from app import tesseract
from app.export import poppler
from app.export.checks import POPPLER, TESSERACT, engine_version
from app.export.publish import _layer_finding, _with_what_stays, write
from app.export.raster import DPI, put_back_words
from app.export.verify import MOST_PAGES, verify
from app.model.export import Before
from tests.export.making import SECRET, data, letter, plan_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PDF = data(letter())
PLAN = plan_for(PDF)
PLANNED = PLAN.documents[0]
MINER_CHECK, POPPLER_CHECK = "waarden in de tekst (pdfminer)", "waarden in de tekst (poppler)"
OCR_CHECK = "woorden in de vlakken"
KEPT = (
    tesseract.tesseract,
    tesseract.tesseract_version,
    tesseract._language,
    poppler.pdftotext,
    poppler.poppler_version,
)
COLUMNS = ["block_num", "par_num", "line_num", "left", "top", "width", "height", "conf", "text"]

# They speak as the real programs do, and are used whether those are installed or not.
TESSERACT_SCRIPT = """#!/bin/sh
case "$1" in
--version) echo "{version}" ;;
--list-langs) echo "List of available languages in /x (2):"; echo osd; echo {language} ;;
*) cat > /dev/null
   [ "$4" = {language} ] || exit 1
   printf '{rows}' ;;
esac
"""
PDFTOTEXT_SCRIPT = """#!/bin/sh
case "$1" in
-v) echo "{version}" >&2 ;;
*) cat > /dev/null; printf 'Brief van\\f' ;;
esac
"""


@pytest.fixture
def programs(tmp_path, monkeypatch) -> Iterator[Path]:
    """The only folder in which programs are sought."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    for known in KEPT:
        known.cache_clear()
    yield folder
    for known in KEPT:
        known.cache_clear()


def put_program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(script, encoding="utf-8")
    path.chmod(0o755)
    # The script itself needs what every system with a shell has.
    for needed in ("cat",):
        there = shutil.which(needed, path=os.defpath)
        if there and not (folder / needed).exists():
            (folder / needed).symlink_to(there)


def rows(*lines: tuple[object, ...]) -> str:
    table = (COLUMNS, *lines)
    return "\\n".join("\\t".join(map(str, line)) for line in table) + "\\n"


def put_tesseract(
    folder: Path, language: str = "nld", version: str = "tesseract 5.3.0", word: str = "raad"
) -> None:
    told = rows(
        (1, 1, 1, 200, 100, 90, 30, "91.5", word),
        (1, 1, 1, 0, 0, 9, 9, "-1", ""),
        (1, 1, 1, 0, 0, 9, 9, 12, "x"),
    )
    script = TESSERACT_SCRIPT.format(language=language, version=version, rows=told)
    put_program(folder, "tesseract", script)


def names(path: Path, planned=PLANNED) -> set[str]:
    return {check.name for check in verify(path, planned, Before(PDF)).checks}


def page() -> pymupdf.Page:
    return pymupdf.open().new_page()


def test_without_the_programs_nothing_is_read_and_no_version_told(programs):
    assert tesseract.tesseract() is None
    assert poppler.pdftotext() is None
    assert engine_version(TESSERACT) == engine_version(POPPLER) == ""
    assert tesseract.read_words(b"") == []
    assert put_back_words(page(), ()) == []


def test_without_the_programs_the_other_checks_are_done(programs, tmp_path):
    write(PDF, PLANNED, PLAN.options, tmp_path, verify)
    done = names(tmp_path / "brief.pdf")
    assert MINER_CHECK in done
    assert not {POPPLER_CHECK, OCR_CHECK} & done
    assert MINER_CHECK in names(tmp_path / "brief.pdf", replace(PLANNED, page_count=MOST_PAGES + 1))


@pytest.mark.skipif(os.name != "posix", reason="the programs are scripts for a shell")
@pytest.mark.parametrize("language", ["nld", "eng"])
def test_words_are_put_back_where_tesseract_finds_them(programs, language):
    put_tesseract(programs, language)
    shown = page()
    assert put_back_words(shown, ()) == ["raad"]
    ((x0, y0, *_),) = shown.get_text("words")
    assert (x0, y0) == pytest.approx((200 * 72 / DPI, 100 * 72 / DPI), abs=3)
    covered = pymupdf.Rect(70, 30, 110, 50)
    assert put_back_words(page(), [covered]) == []


@pytest.mark.skipif(os.name != "posix", reason="the programs are scripts for a shell")
@pytest.mark.parametrize(("told", "version"), [("5.3.0", "5.3.0"), ("", "")])
def test_the_versions_are_those_that_the_programs_tell(programs, told, version):
    put_tesseract(programs, version=f"tesseract {told}" if told else "")
    put_program(programs, "pdftotext", PDFTOTEXT_SCRIPT.format(version=f"version {told}"))
    assert engine_version(TESSERACT) == engine_version(POPPLER) == version


@pytest.mark.skipif(os.name != "posix", reason="the programs are scripts for a shell")
def test_with_poppler_only_short_documents_are_read_by_pdfminer(programs, tmp_path):
    put_tesseract(programs)
    put_program(programs, "pdftotext", PDFTOTEXT_SCRIPT.format(version="version 22.12.0"))
    write(PDF, PLANNED, PLAN.options, tmp_path, verify)
    assert {MINER_CHECK, POPPLER_CHECK, OCR_CHECK} <= names(tmp_path / "brief.pdf")
    long = names(tmp_path / "brief.pdf", replace(PLANNED, page_count=MOST_PAGES + 1))
    assert POPPLER_CHECK in long
    assert MINER_CHECK not in long


@pytest.mark.skipif(os.name != "posix", reason="the programs are scripts for a shell")
@pytest.mark.parametrize(("word", "found"), [("raad", True), ("5.1e", False)])
def test_a_word_that_can_be_read_in_a_box_is_found(programs, tmp_path, word, found):
    put_tesseract(programs, word=word)
    path = tmp_path / "brief.pdf"
    path.write_bytes(PDF)
    findings = verify(path, PLANNED, Before(PDF)).findings
    assert any(f.check == OCR_CHECK for f in findings) == found
    assert OCR_CHECK not in {
        f.check for f in verify(path, replace(PLANNED, redactions=()), Before(PDF)).findings
    }


@pytest.mark.skipif(os.name != "posix", reason="the programs are scripts for a shell")
def test_a_picture_that_takes_too_long_gives_no_words(programs, monkeypatch):
    put_program(programs, "tesseract", "#!/bin/sh\nexec sleep 5\n")
    (programs / "sleep").symlink_to(shutil.which("sleep", path=os.defpath))
    monkeypatch.setattr(tesseract, "PATIENCE", 0.2)
    monkeypatch.setattr(tesseract, "_language", lambda: "nld")
    assert put_back_words(page(), ()) == []


def test_words_read_anew_outside_the_boxes_count_as_visible():
    assert _with_what_stays(PLANNED, "") is PLANNED
    seen = _with_what_stays(PLANNED, f"Aan {SECRET} en aan {SECRET}.")
    assert [v.remaining for v in seen.removed if v.text == SECRET] == [2]
    assert "opnieuw herkend" in _layer_finding(0, read=True).message
    assert "weggelaten" in _layer_finding(0, read=False).message
