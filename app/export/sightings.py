"""What PDFium itself shows of some signs, and a file without the words that stand for others."""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pikepdf import Dictionary, Name, Stream

from app.export.typed_over import buried_letters
from app.model.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from app.export.frames import Frame
    from app.export.signs import Sign

DPI = 150
CONTRAST = 8
"""Levels of 255 by which a pixel must change for a sign to be seen."""

TINY = 0.7
"""Points; lower signs are read by nobody."""

MOST_PIXELS = 20_000_000
_REPLACEMENT, _NONE = b"/ActualText", b"/ActualTexx"


@contextmanager
def opened(
    document: pypdfium2.PdfDocument, number: int
) -> Iterator[tuple[pypdfium2.PdfPage, pypdfium2.PdfTextPage]]:
    """A page and its text, with what lies on it as annotations and fields as part of it."""
    page = document[number]
    if pdfium.FPDFPage_GetAnnotCount(page):
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
        page.close()
        page = document[number]
    text_page = page.get_textpage()
    try:
        yield page, text_page
    finally:
        text_page.close()
        page.close()


def seen(pdf: bytes, number: int, signs: Sequence[Sign], frame: Frame) -> list[Sign]:
    """The signs that a reader sees on a page: its picture changes with them.

    Args:
        pdf: The file.
        number: Of the page, from 0.
        signs: As PDFium finds them there.
        frame: Where the page lies.
    """
    with pypdfium2.PdfDocument(pdf) as document, opened(document, number) as (page, text_page):
        one = _drawn(page)
        for sign in signs:
            drawn = pdfium.FPDFText_GetTextObject(text_page, sign.number)
            pdfium.FPDFPageObj_SetIsActive(drawn, False)
        two = _drawn(page)
    apart = np.maximum(one, two) - np.minimum(one, two) > CONTRAST
    changed: NDArray[np.bool_] = np.asarray(apart.any(axis=2))
    return [sign for sign in signs if _is_seen(sign, frame, changed)]


def buried(pdf: bytes, number: int) -> set[int]:
    """The numbers of the signs of a page (from 0) that other signs hide."""
    with pypdfium2.PdfDocument(pdf) as document, opened(document, number) as (page, text_page):
        return {letter.number for letter in buried_letters(page, text_page, _scale(page))}


def _is_seen(sign: Sign, frame: Frame, changed: NDArray[np.bool_]) -> bool:
    height, width = changed.shape
    x0, y0, x1, y1 = sign.box
    if (y1 - y0) * frame.unit < TINY and (x1 - x0) * frame.unit < TINY:
        return False
    points = Rect(
        (x0 - frame.x0) * frame.unit,
        (frame.y1 - y1) * frame.unit,
        (x1 - frame.x0) * frame.unit,
        (frame.y1 - y0) * frame.unit,
    )
    box = frame.to_pixels(points, width, height)
    part = changed[
        max(0, int(box.y0)) : max(0, int(box.y1) + 1), max(0, int(box.x0)) : max(0, int(box.x1) + 1)
    ]
    return bool(part.any())


def _drawn(page: pypdfium2.PdfPage) -> NDArray[np.uint8]:
    """A page without what lies on it as annotations."""
    bitmap = page.render(
        scale=_scale(page), rev_byteorder=True, draw_annots=False, may_draw_forms=False
    )
    found: NDArray[np.uint8] = np.array(bitmap.to_numpy()[:, :, :3])
    bitmap.close()
    return found


def _scale(page: pypdfium2.PdfPage) -> float:
    points = max(1.0, page.get_width() * page.get_height())
    return float(min(DPI / 72, (MOST_PIXELS / points) ** 0.5))


def without_replacements(pdf: bytes) -> bytes | None:
    """The file without texts that stand in for what is drawn (``/ActualText``); None if none do.

    Readers tell these instead of the letters, so a file with and one without can't be compared.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        changed = False
        for item in document.objects:
            if isinstance(item, Dictionary | Stream) and "/ActualText" in item:
                del item["/ActualText"]
                changed = True
            if isinstance(item, Stream) and item.get("/Subtype") != Name.Image:
                changed |= _silenced(item)
            resources = item.get("/Resources") if isinstance(item, Dictionary | Stream) else None
            listed = resources.get("/Properties") if isinstance(resources, Dictionary) else None
            for named in listed.values() if isinstance(listed, Dictionary) else ():
                if isinstance(named, Dictionary) and "/ActualText" in named:
                    del named["/ActualText"]
                    changed = True
        if not changed:
            return None
        out = BytesIO()
        document.save(out)
        return out.getvalue()


def _silenced(stream: Stream) -> bool:
    try:
        data = stream.read_bytes()
    except pikepdf.PdfError:
        return False
    if _REPLACEMENT not in data:
        return False
    stream.write(data.replace(_REPLACEMENT, _NONE))
    return True
