"""Handwriting on a scan: strokes in one large picture that no type would make."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.model.geometry import Rect, merge_touching
from app.model.textmap import Graphic, GraphicKind
from app.reading.ink import Component, components, ink_mask, measure, stroke_widths
from app.reading.pictures import DAMAGE, region_pixels, with_figures

if TYPE_CHECKING:
    import pymupdf

    from app.reading.ink import Mask

SCAN_SHARE = 0.4
"""An image over this share of the page may hold a letter with its signature."""
SCALE = 1.4
"""Pixels per point: 100 dpi."""
LOWEST, NARROWEST = 9.0, 14.0
"""A stroke of a signature is at least this large (points); joined letters of type are flatter."""
LARGEST = 320.0
FULLEST = 0.36
"""More ink than this in its bounds is a letter of a heading, a logo, a photo."""
RULE, POST = 0.7, 0.9
"""A straight row or column of ink over this share of the bounds is a rule or a frame; the first
letter of a signature goes nearly as high as all of it."""
THICKEST = 3.0
APART = 8.0
MOST = 12


def handwriting(page: pymupdf.Page, rect: Rect) -> list[Graphic]:
    """Parts of the large image at ``rect`` of an unrotated page that look handwritten.

    Connected, thin, open strokes, larger than type. Grey or dotted scans, where nothing hangs
    together, give nothing; print that runs together gives too much, so look at the figures.
    """
    try:
        pixels = region_pixels(page, rect, SCALE)
    except DAMAGE:
        return []
    mask = ink_mask(pixels)
    if mask.mean() > 0.4:  # a photo
        return []
    strokes = [
        Rect(c.x0 / SCALE, c.y0 / SCALE, c.x1 / SCALE, c.y1 / SCALE).grown(1.0, 1.0)
        for c in components(mask)
        if _is_stroke(c, mask)
    ]
    found = []
    for part in merge_touching(strokes, APART, APART)[:MOST]:
        rows = slice(max(0, int(part.y0 * SCALE)), int(part.y1 * SCALE) + 1)
        columns = slice(max(0, int(part.x0 * SCALE)), int(part.x1 * SCALE) + 1)
        place = Rect(
            rect.x0 + part.x0, rect.y0 + part.y0, rect.x0 + part.x1, rect.y0 + part.y1
        ).intersection(rect)
        graphic = Graphic(page.number, place, GraphicKind.IMAGE)
        found.append(with_figures(graphic, measure(pixels[rows, columns]), SCALE))
    return found


def _is_stroke(c: Component, mask: Mask) -> bool:
    width, height = (c.x1 - c.x0) / SCALE, (c.y1 - c.y0) / SCALE
    if not (height >= LOWEST and width >= NARROWEST and max(width, height) <= LARGEST):
        return False
    part = mask[c.y0 : c.y1, c.x0 : c.x1]
    if c.area > FULLEST * part.size:
        return False
    rows, columns = part.sum(axis=1).max(), part.sum(axis=0).max()
    if rows > RULE * part.shape[1] or columns > POST * part.shape[0]:
        return False
    return float(np.median(stroke_widths(part))) <= THICKEST * SCALE
