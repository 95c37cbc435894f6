"""The last resort for a page: a picture of it, with the remaining words behind as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf

if TYPE_CHECKING:
    from collections.abc import Sequence

DPI = 200
BASELINE = 0.2
"""How far the baseline lies above a word's lower edge, as a share of its height."""


def rasterise(page: pymupdf.Page, rects: Sequence[pymupdf.Rect]) -> None:
    """Replace a page's content by its picture, white in ``rects``, and put its words behind it.

    ``page`` is without rotation, ``rects`` in its coordinates. Words that touch a rectangle don't
    come back.
    """
    document = page.parent
    words = [w for w in page.get_text("words") if not any(r.intersects(w[:4]) for r in rects)]
    pixmap = page.get_pixmap(dpi=DPI, alpha=False, annots=False)
    for rect in rects:
        pixmap.set_rect((rect * pymupdf.Matrix(DPI / 72, DPI / 72)).irect, (255, 255, 255))
    document.xref_set_key(page.xref, "Contents", "null")
    document.xref_set_key(page.xref, "Resources", "<<>>")
    document.xref_set_key(page.xref, "StructParents", "null")
    page.insert_image(page.rect, pixmap=pixmap)
    font = pymupdf.Font("helv")
    for x0, y0, x1, y1, word, *_ in words:
        height = max(2.0, (y1 - y0) / (font.ascender - font.descender))
        width = font.text_length(word, height) or height
        _behind(page, pymupdf.Rect(x0, y0, x1, y1), word, height, width)


def _behind(page: pymupdf.Page, rect: pymupdf.Rect, word: str, size: float, width: float) -> None:
    """One word, invisible, stretched to its place."""
    writer = pymupdf.TextWriter(page.rect)
    start = pymupdf.Point(rect.x0, rect.y1 - BASELINE * rect.height)
    writer.append(start, word, font=pymupdf.Font("helv"), fontsize=size)
    writer.write_text(page, render_mode=3, morph=(start, pymupdf.Matrix(rect.width / width, 1)))
