"""Text that nobody sees but every program finds: invisible, white, tiny, covered, off the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pymupdf

from app.export.search import Haystack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from app.export.search import Needle

DPI = 100
CONTRAST = 10
TINY = 1.0
_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_ACCURATE_BBOXES


def hidden_places(page: pymupdf.Page, secrets: Sequence[Needle]) -> list[pymupdf.Rect]:
    """Where hidden text of a page holds one of the values, in coordinates without rotation.

    The page is drawn only when a value stands on it at all. A piece of text is hidden when its
    pixels are of one colour, when it is smaller than a point, or outside the page.
    """
    text = page.get_text("text", clip=pymupdf.INFINITE_RECT())
    hay = Haystack(text)
    present = [n for n in secrets if n.count(hay)]
    if not present:
        return []
    rotation = page.rotation
    page.set_rotation(0)
    try:
        return [r for r in _hidden_spans(page, present) if not r.is_empty]
    finally:
        page.set_rotation(rotation)


def _hidden_spans(page: pymupdf.Page, present: Sequence[Needle]) -> list[pymupdf.Rect]:
    pixmap = page.get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY, alpha=False, annots=False)
    grey = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.stride)
    grey = grey[:, : pixmap.width]
    found: list[pymupdf.Rect] = []
    content = page.get_text("rawdict", flags=_FLAGS, clip=pymupdf.INFINITE_RECT())
    for block in content["blocks"]:
        for line in block.get("lines", ()):
            found += [r for span in line["spans"] for r in _outside(page, span)]
            whole = "".join(c["c"] for span in line["spans"] for c in span["chars"])
            if any(n.is_in(whole) for n in present):
                spans = [s for s in line["spans"] if s["size"] < TINY or not _shows(page, s, grey)]
                found += [pymupdf.Rect(span["bbox"]) for span in spans]
    return found


def _outside(page: pymupdf.Page, span: dict[str, Any]) -> list[pymupdf.Rect]:
    """The characters whose middle lies outside the page."""
    if pymupdf.Rect(span["bbox"]) in page.rect:
        return []
    rects = (pymupdf.Rect(c["bbox"]) for c in span["chars"])
    return [r for r in rects if (r.tl + r.br) / 2 not in page.rect]


def _shows(page: pymupdf.Page, span: dict[str, Any], grey: NDArray[np.uint8]) -> bool:
    """True when the pixels of a piece of text are of more than one colour."""
    scale, height, width = DPI / 72, *grey.shape
    x0, y0, x1, y1 = (round(v * scale) for v in pymupdf.Rect(span["bbox"]) & page.rect)
    cut = grey[max(0, y0) : min(height, y1), max(0, x0) : min(width, x1)]
    return bool(cut.size) and int(cut.max()) - int(cut.min()) >= CONTRAST
