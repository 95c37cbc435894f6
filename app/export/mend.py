"""Puts right what pages say of themselves and what engines else each take for something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Object, Stream

if TYPE_CHECKING:
    from pikepdf import Pdf

LETTER = (0, 0, 612, 792)
"""What engines take a page for that has no surface: the size of American paper."""


def mend_pages(document: Pdf) -> None:
    """Give pages a surface, and take away content that is none."""
    for page in document.pages:
        if "/Contents" in page.obj and not _draws(page.obj.Contents):
            del page.obj["/Contents"]
        if not _has_surface(page.mediabox):
            page.obj.MediaBox = Array(LETTER)
            page.obj.CropBox = Array(LETTER)


def _draws(contents: Object) -> bool:
    return isinstance(contents, Stream | Array)


def _has_surface(box: Object) -> bool:
    x0, y0, x1, y1 = (float(v) for v in box)
    return x0 != x1 and y0 != y1
