"""Is anything left in the boxes after the redaction and before they are painted?

MuPDF leaves some things where they are: tiling patterns, soft-mask groups, glyphs of Type 3 fonts
that hold images or text, text used as a clip, stroked outlines. So the page is drawn again and the
pixels in each box are looked at; what they show counts, not what the file claims to hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pymupdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

DPI = 120
CONTRAST = 24
"""Grey levels from the box's own background that make a pixel ink."""

STRAIGHT = 0.9
"""A row or column of pixels with this share of ink is a rule or the edge of a shade."""

SPECKS = 2


def with_ink(page: pymupdf.Page, rects: Sequence[pymupdf.Rect]) -> list[int]:
    """The numbers of the rectangles in which ink is left other than straight rules.

    ``page`` is without rotation and ``rects`` are in its coordinates.
    """
    pixmap = page.get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY, alpha=False, annots=False)
    grey = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.stride)
    scale = DPI / 72
    found: list[int] = []
    for number, rect in enumerate(rects):
        x0, y0 = (rect.x0 - page.rect.x0) * scale + 1, (rect.y0 - page.rect.y0) * scale + 1
        x1, y1 = (rect.x1 - page.rect.x0) * scale - 1, (rect.y1 - page.rect.y0) * scale - 1
        x1 = min(x1, pixmap.width)
        cut = grey[max(0, int(y0)) : max(0, int(y1)), max(0, int(x0)) : max(0, int(x1))]
        if cut.size and _has_ink(cut.astype(np.int16)):
            found.append(number)
    return found


def _has_ink(grey: NDArray[np.int16]) -> bool:
    ink = np.abs(grey - np.median(grey)) > CONTRAST
    rows = _widened(ink.mean(axis=1) > STRAIGHT)
    columns = _widened(ink.mean(axis=0) > STRAIGHT)
    return int(ink[~rows][:, ~columns].sum()) > SPECKS


def _widened(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """With the neighbours on both sides: the smoothed edges of a rule."""
    wide = mask.copy()
    wide[1:] |= mask[:-1]
    wide[:-1] |= mask[1:]
    return wide
