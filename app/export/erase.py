"""Takes away what lies in rectangles of a page: the one call to the engine that redacts.

Straight to MuPDF: the usual way looks through all marks of a page for every mark that is added.
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
    for x0, y0, x1, y1 in rects:
        mark = mupdf.pdf_create_annot(inner, mupdf.PDF_ANNOT_REDACT)
        mupdf.pdf_set_annot_rect(mark, mupdf.FzRect(x0, y0, x1, y1))
    options = mupdf.PdfRedactOptions()
    options.black_boxes = 0
    options.text, options.image_method, options.line_art = text, images, drawings
    mupdf.pdf_redact_page(inner.doc(), inner, options)
