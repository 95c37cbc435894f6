"""Where the engine could move text, the pages are looked at; elsewhere that is skipped."""

from __future__ import annotations

import pymupdf
import pytest

from app.export.steady import is_steady

ONE_EACH = b"BT /helv 9 Tf 50 700 Td (Aan J. Jansen \\(Ede\\)) Tj 0 -12 Td [(be) -20 (sluit)] TJ ET"
MOVING = {
    "two on a line": b"BT /helv 9 Tf 50 700 Td (Aan ) Tj (J. Jansen) Tj ET",
    "two in an array": b"BT /helv 9 Tf 50 700 Td [(Aan )] TJ /helv 12 Tf (J. Jansen) Tj ET",
    "a line by an apostrophe": b"BT /helv 9 Tf 12 TL 50 700 Td (Aan) Tj (J. Jansen) ' ET",
    "a line by a quotation mark": b'BT /helv 9 Tf 12 TL 50 700 Td (Aan) Tj 1 1 (Jansen) " ET',
    "squeezed": b"BT /helv 9 Tf 80 Tz 50 700 Td (Aan) Tj ET",
    "outlined": b"BT /helv 9 Tf 1 Tr 50 700 Td (Aan) Tj ET",
    "a picture in the page": b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI BT /helv 9 Tf (Aan) Tj ET",
}


def page_with(content: bytes) -> pymupdf.Page:
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((50, 50), "x", fontname="helv")
    xref = page.get_contents()[0]
    document.update_stream(xref, content)
    return document[0]


def test_text_operators_with_places_of_their_own_are_steady() -> None:
    assert is_steady(page_with(ONE_EACH))
    assert is_steady(page_with(b"0 0 9 9 re f"))


@pytest.mark.parametrize("content", MOVING.values(), ids=MOVING)
def test_text_that_is_placed_by_other_text_is_not(content: bytes) -> None:
    assert not is_steady(page_with(content))


def test_text_in_forms_is_not() -> None:
    with pymupdf.open() as one, pymupdf.open() as document:
        one.new_page().insert_text((50, 50), "Jansen")
        page = document.new_page()
        page.show_pdf_page(page.rect, one)
        assert not is_steady(page)


def test_drawn_glyphs_are_not() -> None:
    page = page_with(ONE_EACH)
    document = page.parent
    xref = next(font[0] for font in page.get_fonts())
    document.xref_set_key(xref, "Subtype", "/Type3")
    assert not is_steady(document.reload_page(page))
