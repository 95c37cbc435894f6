"""Questions about all words of a page at once: do any lie in each other, is any of them empty.

Words stand in lines, so there are few different pairs of an upper and a lower edge: the bands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

WIDEST = 4e5
"""Points; what lies further to the side counts as lying here."""

_STEP = 1e6
_AT_ONCE = 400


def have_overlap(boxes: NDArray[np.float64]) -> bool:
    """True when the middle of a word lies in another one; rows of x0, y0, x1, y1."""
    bands, which = _bands(boxes[:, 1], boxes[:, 3])
    place = which * _STEP
    x0 = np.sort(place + np.clip(boxes[:, 0], -WIDEST, WIDEST))
    x1 = np.sort(place + np.clip(boxes[:, 2], -WIDEST, WIDEST))
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    if len(bands) <= _AT_ONCE and _are_apart(bands):
        at = place + np.clip(middles[:, 0], -WIDEST, WIDEST)
        return bool((_hits(x0, x1, at) > 1).any())
    for start in range(0, len(boxes), _AT_ONCE):
        x, y = middles[start : start + _AT_ONCE].T
        point, band = np.nonzero((bands[:, 0] < y[:, None]) & (y[:, None] < bands[:, 1]))
        at = band * _STEP + np.clip(x[point], -WIDEST, WIDEST)
        if _hits(x0, x1, at).sum() > len(x):
            return True
    return False


def _hits(x0: NDArray[np.float64], x1: NDArray[np.float64], at: NDArray[Any]) -> NDArray[np.intp]:
    """In a band: how many words have begun on the left of a point, less those that have ended."""
    found = np.searchsorted(x0, at, "left") - np.searchsorted(x1, at, "right")
    return found.clip(0)


def _are_apart(bands: NDArray[np.float64]) -> bool:
    """True when the middle of every band lies in no other."""
    middles = bands.mean(axis=1)[:, None]
    inside: NDArray[np.bool_] = (bands[:, 0] < middles) & (middles < bands[:, 1])
    return int(inside.sum()) <= len(bands)


def cells_of(boxes: NDArray[np.float64], lengths: Sequence[int]) -> NDArray[np.float64]:
    """Words cut into pieces of about a letter and a half."""
    counts = np.maximum(1, np.array(lengths) * 2 // 3)
    which = np.repeat(np.arange(len(boxes)), counts)
    part = np.arange(len(which)) - np.repeat(counts.cumsum() - counts, counts)
    width = (boxes[:, 2] - boxes[:, 0]) / counts
    left = boxes[which, 0] + part * width[which]
    return np.stack([left, boxes[which, 1], left + width[which], boxes[which, 3]], axis=1)


def has_empty(marks: NDArray[np.bool_], cells: NDArray[np.float64]) -> bool:
    """True when there is a cell without a mark in it; cells are in the pixels of ``marks``."""
    height, width = marks.shape
    edges = np.clip(cells, -1e6, 1e6)
    low, high = np.floor(edges[:, :2]).astype(int), np.ceil(edges[:, 2:]).astype(int)
    (x0, y0), (x1, y1) = (np.clip(v, 0, (width, height)).T for v in (low, high))
    if (x1 <= x0).any() or (y1 <= y0).any():
        return True
    bands, which = _bands(y0, y1)
    rows = [marks[int(top) : int(bottom)].any(axis=0) for top, bottom in bands]
    sums = np.zeros((len(bands), width + 1), np.int32)
    np.stack(rows).cumsum(axis=1, out=sums[:, 1:])
    return bool((sums[which, x1] == sums[which, x0]).any())


def _bands(top: NDArray[Any], bottom: NDArray[Any]) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """The pairs of edges that occur, and for every word which of them is its own."""
    # Words of a line follow each other, so that most pairs need not be sorted.
    other = np.ones(len(top), np.bool_)
    other[1:] = (top[1:] != top[:-1]) | (bottom[1:] != bottom[:-1])
    # Complex figures sort by both parts; unique rows take six times as long.
    found, which = np.unique(top[other] + 1j * bottom[other], return_inverse=True)
    return np.stack([found.real, found.imag], axis=1), which[other.cumsum() - 1]
