"""Whether the recognised words behind a scan lie on the words that they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from app.export.letters import Letter

INK = 40
"""Levels of 255 by which ink is darker than the paper."""

LEAST_INK, MOST_INK = 0.03, 0.75
COARSE = 0.5
"""Cells to the point in which the shift of the whole layer is sought."""

NEAR = 4.0
"""Points that the layer as a whole may lie off."""

ENOUGH = 0.85
"""Share of the best fit that the layer must reach where it lies."""

MOST = 0.9
"""Share of the words that must lie on ink; else the others may well lie on the wrong ink."""

NEIGHBOURS = 2
"""Words this close in the order of the layer stand beside each other."""

REACH = 150.0
"""Points in all directions in which a better fit is sought."""

Box = tuple[float, float, float, float]


def words_on_ink(
    pixels: NDArray[np.uint8], scale: float, letters: Sequence[Letter], layer: Sequence[int]
) -> set[int]:
    """Which of the unseen letters may stay: none when the layer as a whole lies elsewhere.

    Args:
        pixels: The page without text.
        scale: Pixels to the point.
        letters: Of the page.
        layer: Numbers of the letters that nobody sees and that lie on an image.
    """
    grey = pixels.min(axis=2).astype(np.int16)
    ink = (_paper(grey) - grey) > INK
    words: dict[int, list[int]] = {}
    for i in layer:
        words.setdefault(letters[i].word, []).append(i)
    boxes = {word: _around([letters[i].box for i in members]) for word, members in words.items()}
    if not _lies_well(ink, scale, list(boxes.values())):
        return set()
    good = {w for w, box in boxes.items() if _has_ink(ink, scale, box)}
    if len(good) < MOST * len(boxes):
        return set()
    good -= _overlapping(boxes)
    return {i for word in good for i in words[word]}


def _paper(grey: NDArray[np.int16]) -> NDArray[np.int16]:
    """The lightness of the paper around every pixel, by blocks."""
    size = 64
    height, width = grey.shape
    padded = np.pad(grey, ((0, -height % size), (0, -width % size)), mode="edge")
    blocks = padded.reshape(padded.shape[0] // size, size, padded.shape[1] // size, size)
    light = np.percentile(blocks, 80, axis=(1, 3)).astype(np.int16)
    return np.repeat(np.repeat(light, size, axis=0), size, axis=1)[:height, :width]


def _around(boxes: Sequence[Box]) -> Box:
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)


def _has_ink(ink: NDArray[np.bool_], scale: float, box: Box) -> bool:
    x0, y0, x1, y1 = (int(v * scale) for v in box)
    cut = ink[max(0, y0) : y1 + 1, max(0, x0) : x1 + 1]
    return bool(cut.size) and LEAST_INK <= float(cut.mean()) <= MOST_INK


def _overlapping(boxes: dict[int, Box]) -> set[int]:
    """Words in the middle of which another one lies: two stories on one place.

    Words that follow each other may overlap: the letters of the layer are often too wide.
    """
    found: set[int] = set()
    items = sorted(boxes.items(), key=lambda item: item[1][1])
    for n, (word, (x0, y0, x1, y1)) in enumerate(items):
        for other, (u0, v0, u1, v1) in items[n + 1 :]:
            if v0 > y1:
                break
            if abs(other - word) <= NEIGHBOURS:
                continue
            width = min(x1, u1) - max(x0, u0)
            height = min(y1, v1) - max(y0, v0)
            if width > 0.5 * min(x1 - x0, u1 - u0) and height > 0.5 * min(y1 - y0, v1 - v0):
                found |= {word, other}
    return found


def _lies_well(ink: NDArray[np.bool_], scale: float, boxes: Sequence[Box]) -> bool:
    """True when no shift of the layer fits the ink clearly better than none."""
    step = max(1, round(scale / COARSE))
    height, width = (n // step for n in ink.shape)
    coarse = ink[: height * step, : width * step].reshape(height, step, width, step)
    amount = coarse.mean(axis=(1, 3)).astype(np.float32)
    amount = np.minimum(amount, 0.5)  # a black bar is no better a word than a word
    shape = np.zeros_like(amount)
    cell = step / scale
    for x0, y0, x1, y1 in boxes:
        room = (y1 - y0) * 0.5
        _add(shape, (x0 - room, y0 - room, x1 + room, y1 + room), cell, -0.5)
    for box in boxes:
        _set(shape, box, cell)
    size = [1 << (2 * n - 1).bit_length() for n in amount.shape]
    fit = np.fft.irfft2(np.fft.rfft2(amount, size) * np.conj(np.fft.rfft2(shape, size)), size)
    reach = min(int(REACH / cell), min(amount.shape) - 1)
    near = max(1, int(NEAR / cell))
    shifts = np.arange(-reach, reach + 1)
    window = fit[np.ix_(shifts, shifts)]
    middle = window[reach - near : reach + near + 1, reach - near : reach + near + 1].max()
    return bool(middle > 0 and middle >= ENOUGH * window.max())


def _place(box: Box, cell: float) -> tuple[slice, slice]:
    x0, y0, x1, y1 = (max(0, round(v / cell)) for v in box)
    return slice(y0, y1), slice(x0, x1)


def _add(shape: NDArray[np.float32], box: Box, cell: float, value: float) -> None:
    part = _place(box, cell)
    shape[part] = np.minimum(shape[part], value)


def _set(shape: NDArray[np.float32], box: Box, cell: float) -> None:
    shape[_place(box, cell)] = 1.0
