"""Small pictures of parts of a page, and what can be measured on them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pymupdf

from app.reading.ink import Figures, measure

if TYPE_CHECKING:
    import numpy.typing as npt

    from app.model.geometry import Rect
    from app.model.textmap import Graphic

DAMAGE = (RuntimeError, ValueError, pymupdf.mupdf.FzErrorBase)
MOST_PIXELS = 100_000
FINEST, COARSEST = 2.8, 0.5
"""Pixels per point: 200 dpi for a signature, 36 dpi for a photo over the whole page."""


def with_figures(graphic: Graphic, figures: Figures, scale: float) -> Graphic:
    """The graphic with what was measured on its picture of ``scale`` pixels per point."""
    return replace(
        graphic,
        ink=figures.ink,
        colours=figures.colours,
        strokes=figures.strokes,
        thickness=round(figures.thickness / scale, 2),
    )


def region_figures(page: pymupdf.Page, rect: Rect) -> tuple[Figures, float]:
    """The figures of a part of a page and the scale at which they were taken."""
    scale = min(FINEST, max(COARSEST, (MOST_PIXELS / max(rect.area, 1.0)) ** 0.5))
    try:
        return measure(region_pixels(page, rect, scale)), scale
    except DAMAGE:
        return Figures(0.0, 0, 0, 0.0), scale


def region_pixels(page: pymupdf.Page, rect: Rect, scale: float) -> npt.NDArray[np.uint8]:
    """RGB pixels (height, width, 3) of a part of an unrotated page."""
    pixmap = page.get_pixmap(
        matrix=pymupdf.Matrix(scale, scale),
        clip=pymupdf.Rect(*rect.as_tuple()),
        alpha=False,
        colorspace="rgb",
    )
    flat = np.frombuffer(pixmap.samples, dtype=np.uint8)
    rows = flat.reshape(pixmap.height, pixmap.stride)
    return rows[:, : 3 * pixmap.width].reshape(pixmap.height, pixmap.width, 3)
