"""Takes away what lies in rectangles of a page: the one call to the engine that redacts.

Straight to MuPDF: the usual way looks through all marks of a page for every mark that is added,
and fetches every mark from the file anew for every letter of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pymupdf import mupdf

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pymupdf

KEEP_IMAGES, CUT_PIXELS = 0, 2
KEEP_DRAWINGS, COVERED_DRAWINGS, TOUCHED_DRAWINGS = 0, 1, 2
ANY_TEXT, NO_TEXT, INVISIBLE_TEXT = 0, 1, 2

Corners = tuple[float, float, float, float]


def erase(
    page: pymupdf.Page,
    rects: Iterable[Corners],
    *,
    images: int = KEEP_IMAGES,
    drawings: int = KEEP_DRAWINGS,
    text: int = ANY_TEXT,
) -> None:
    """Remove content in all rectangles at once: one by one is slow and misses some.

    Args:
        page: Without rotation; load it anew afterwards.
        rects: In the coordinates of the page.
        images: KEEP_IMAGES or CUT_PIXELS.
        drawings: KEEP_DRAWINGS, those that are COVERED_DRAWINGS, or also TOUCHED_DRAWINGS.
        text: ANY_TEXT, NO_TEXT or INVISIBLE_TEXT.
    """
    inner = mupdf.pdf_page_from_fz_page(page.this)
    _mark(inner, rects)
    options = mupdf.PdfRedactOptions()
    options.black_boxes = 0
    options.text, options.image_method, options.line_art = text, images, drawings
    mupdf.pdf_redact_page(inner.doc(), inner, options)


def _mark(page: mupdf.PdfPage, rects: Iterable[Corners]) -> None:
    """Marks for redaction that stand in the page's own list: nothing has to be fetched for them."""
    document, holder = page.doc(), page.obj()
    to_page = mupdf.FzMatrix()
    page.pdf_page_transform(mupdf.FzRect(), to_page)
    to_pdf = to_page.fz_invert_matrix()
    old = mupdf.pdf_dict_gets(holder, "Annots")
    marks = mupdf.pdf_new_array(document, 0)
    for number in range(mupdf.pdf_array_len(old)):
        mupdf.pdf_array_push(marks, mupdf.pdf_array_get(old, number))
    for corners in rects:
        mark = mupdf.pdf_new_dict(document, 2)
        mupdf.pdf_dict_puts(mark, "Subtype", mupdf.pdf_new_name("Redact"))
        place = mupdf.FzRect(*corners).fz_transform_rect(to_pdf)
        mupdf.pdf_dict_put_rect(mark, mupdf.pdf_new_name("Rect"), place)
        mupdf.pdf_array_push(marks, mark)
    mupdf.pdf_dict_puts(holder, "Annots", marks)
    page.pdf_sync_annots()
