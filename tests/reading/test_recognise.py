"""Text in pictures is read where Tesseract is, and stands where the picture shows it."""

from __future__ import annotations

import shutil

import pymupdf
import pytest

from app import tesseract
from app.model.geometry import Rect
from tests.reading import making

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="Tesseract is not installed"
)
LINES = ("Geachte mevrouw De Vries,", "De vergadering is op 12 maart in Utrecht.")


def _picture(size: tuple[float, float] = making.A4, type_size: float = 12.0) -> bytes:
    """A picture of a page with two lines, as a scanner makes it."""
    with pymupdf.open() as document:
        page = document.new_page(width=size[0], height=size[1])
        for number, line in enumerate(LINES):
            page.insert_text((60, 60 + 20 * number), line, fontsize=type_size)
        made: bytes = page.get_pixmap(dpi=200).tobytes("png")
    return made


def _scan(turned: int = 0, *texts: str) -> bytes:
    """A page of one picture, upright as it is shown, and ``texts`` drawn over it."""

    def draw(page: pymupdf.Page) -> None:
        if turned in (90, 270):
            page.set_mediabox(pymupdf.Rect(0, 0, making.A4[1], making.A4[0]))
        page.insert_image(page.rect, stream=_picture(), rotate=turned)
        for number, text in enumerate(texts):
            page.insert_text((60, 300 + 20 * number), text)
        page.set_rotation(turned)

    return making.page_with(draw)


@needs_tesseract
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_scan_is_read_and_every_character_lies_on_its_ink(turned: int) -> None:
    pdf = _scan(turned)
    found = making.read(pdf)
    assert making.lines(found) == list(LINES)
    start = found.text.index("Vries")
    boxes = Rect.bounding(found.box(i) for i in range(start, start + 5))
    with pymupdf.open() as document:
        page = document.new_page(width=making.A4[0], height=making.A4[1])
        page.insert_text((60, 60), LINES[0], fontsize=12)
        (drawn,) = page.search_for("Vries")
    with pymupdf.open(stream=pdf) as document:
        upright = pymupdf.Rect(*boxes.as_tuple()) * document[0].rotation_matrix
    assert abs(upright.x0 - drawn.x0) < 4
    assert abs(upright.x1 - drawn.x1) < 4
    assert drawn.y0 - 3 < upright.y0 < upright.y1 < drawn.y1 + 3


@needs_tesseract
def test_a_picture_of_a_screen_between_text_is_read_too() -> None:
    def draw(page: pymupdf.Page) -> None:
        page.insert_text((60, 60), "Zie de schermafdruk hieronder, met een bericht van haar.")
        page.insert_image(pymupdf.Rect(60, 300, 500, 500), stream=_picture((440, 200)))

    found = making.read(making.page_with(draw))
    assert making.lines(found) == [
        "Zie de schermafdruk hieronder, met een bericht van haar.",
        *LINES,
    ]


@needs_tesseract
def test_a_stamp_over_a_scan_does_not_stop_its_reading() -> None:
    assert {*LINES, "INGEKOMEN"} <= set(making.lines(making.read(_scan(0, "INGEKOMEN"))))


def test_a_scan_with_its_own_text_is_left_to_that() -> None:
    own = "Deze laag met tekst heeft de scanner zelf gemaakt."
    assert making.lines(making.read(_scan(0, own, own))) == [own, own]


@needs_tesseract
def test_the_same_picture_on_other_pages_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    real = tesseract._told

    def told(*words: str, given: bytes = b"") -> bytes:
        asked.append(words)
        return real(*words, given=given)

    monkeypatch.setattr(tesseract, "_told", told)

    def draw(page: pymupdf.Page) -> None:
        page.insert_image(page.rect, stream=_picture())

    found = making.read(making.page_with(draw, pages=3))
    assert making.lines(found) == [*LINES] * 3
    assert sum("tsv" in words for words in asked) == 1


def test_without_tesseract_a_scan_has_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.reading.recognise.tesseract", lambda: None)
    assert making.read(_scan()).text == ""


@needs_tesseract
def test_a_picture_that_takes_too_long_counts_as_one_without_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tesseract, "PATIENCE", 1e-3)
    assert making.read(_scan()).text == ""


@needs_tesseract
def test_a_picture_with_words_scattered_every_way_is_read_without_an_empty_block() -> None:
    """As a sheet with four letters in four directions, or a drawing with words in it."""

    def draw(page: pymupdf.Page) -> None:
        for number, turned in enumerate((0, 90, 180, 270)):
            x, y = 297 * (number % 2), 421 * (number // 2)
            corner = pymupdf.Rect(x, y, x + 297, y + 421)
            page.insert_image(corner, stream=_picture(), rotate=turned)

    found = making.read(making.page_with(draw))
    assert all(block.last_line > block.first_line for block in found.blocks)
