"""Text that nobody sees but every program finds: invisible, white, tiny, covered, off the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pymupdf

from app.export.search import Haystack

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    scale = DPI / 72
    found: list[pymupdf.Rect] = []
    content = page.get_text("dict", flags=_FLAGS, clip=pymupdf.INFINITE_RECT())
    for block in content["blocks"]:
        for line in block.get("lines", ()):
            whole = "".join(span["text"] for span in line["spans"])
            if not any(n.is_in(whole) for n in present):
                continue
            for span in line["spans"]:
                rect = pymupdf.Rect(span["bbox"])
                corner = page.rect.top_left
                x0, y0 = (rect.x0 - corner.x) * scale, (rect.y0 - corner.y) * scale
                x1, y1 = (rect.x1 - corner.x) * scale, (rect.y1 - corner.y) * scale
                shown = grey[
                    max(0, int(y0)) : max(0, round(y1)),
                    max(0, int(x0)) : min(pixmap.width, max(0, round(x1))),
                ]
                if (
                    not shown.size
                    or span["size"] < TINY
                    or int(shown.max()) - int(shown.min()) < CONTRAST
                ):
                    found.append(rect)
    return found
