"""Surfaces that are painted over text, as a black bar that somebody drew to hide a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    from numpy.typing import NDArray

    from app.export.letters import Corners

THIN = 2.0
"""Points; a surface that is no thicker is a line."""


FRAME = 40.0
"""Points; what is stroked around more than this is a frame, and no bar."""


def painted_over(boxes: NDArray[np.float64], log: Iterable[tuple[str, Corners]]) -> bool:
    """True when a surface is painted over the middle of a word that was there before.

    The bar may be hardly higher than the word, so that its edges run where letters could be.

    Args:
        boxes: Of the words: rows of x0, y0, x1, y1.
        log: Everything that is drawn on the page, in order.
    """
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    texts: list[Corners] = []
    for kind, box in log:
        if kind.endswith("text"):
            texts.append(box)
        elif _is_surface(kind, min(box[2] - box[0], box[3] - box[1])):
            under = middles[((middles > box[:2]) & (middles < box[2:])).all(axis=1)]
            if any(_is_in(x, y, text) for x, y in under for text in texts):
                return True
    return False


def _is_surface(kind: str, thickness: float) -> bool:
    if kind == "stroke-path":
        return THIN < thickness < FRAME
    return kind == "fill-path" and thickness > THIN


def meet(one: Corners, two: Corners) -> bool:
    """True when two rectangles overlap; one without bounds overlaps everything."""
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def _is_in(x: float, y: float, box: Corners) -> bool:
    return box[0] < x < box[2] and box[1] < y < box[3]
