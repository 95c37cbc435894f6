"""The letters of a page with what is known of how they are drawn, and where pixels differ."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pymupdf

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_PRESERVE_LIGATURES
FILLED, STROKED, CLIPS = 16, 32, 64
"""Flags of a span: how MuPDF paints it. One without any has render mode 3."""

Corners = tuple[float, float, float, float]

MOST_PIXELS = 20_000_000

SHRINK = 0.1
"""MuPDF judges a glyph by its box without this share on every side."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One character; ``word`` counts the words of the page, ``drawn`` is false for no ink at all.
    ``clips`` tells that what follows is cut to the letter.

    ``box`` is in points of the page without rotation, ``colour`` as 0xRRGGBB.
    """

    text: str = field(repr=False)
    box: tuple[float, float, float, float]
    word: int
    size: float
    colour: int
    drawn: bool
    clips: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        x0, y0, x1, y1 = self.box
        return (x0 + x1) / 2, (y0 + y1) / 2

    def covers(self, point: tuple[float, float]) -> bool:
        """True when a rectangle on ``point`` would take the letter away."""
        x0, y0, x1, y1 = self.box
        dx, dy = (x1 - x0) * SHRINK, (y1 - y0) * SHRINK
        return x0 + dx - 0.3 < point[0] < x1 - dx + 0.3 and y0 + dy - 0.3 < point[1] < y1 - dy + 0.3


def letters_of(page: pymupdf.Page) -> list[Letter]:
    """All characters but spaces, also those outside the page."""
    found: list[Letter] = []
    word = 0
    content = page.get_text("rawdict", flags=FLAGS, clip=pymupdf.INFINITE_RECT())
    for block in content["blocks"]:
        for line in block.get("lines", ()):
            word += 1
            for span in line["spans"]:
                drawn = bool(span["char_flags"] & (FILLED | STROKED)) and span["alpha"] > 0
                clips = bool(span["char_flags"] & CLIPS)
                for char in span["chars"]:
                    if char["c"].isspace():
                        word += 1
                        continue
                    size, colour = span["size"], span["color"]
                    found.append(Letter(char["c"], char["bbox"], word, size, colour, drawn, clips))
    return found


class Differences:
    """Where two pictures of a page differ, to be asked by rectangles."""

    def __init__(self, changed: NDArray[np.bool_], scale: float) -> None:
        self._scale = scale
        height, width = changed.shape
        self._sums = np.zeros((height + 1, width + 1), np.int32)
        self._sums[1:, 1:] = changed.cumsum(0, dtype=np.int32).cumsum(1, dtype=np.int32)

    def counts(self, boxes: Sequence[Corners] | NDArray[np.float64]) -> NDArray[np.int32]:
        """How many pixels differ in each box, in points."""
        if not len(boxes):
            return np.zeros(0, np.int32)
        scaled = np.clip(np.asarray(boxes, np.float64) * self._scale, -1e6, 1e6)
        height, width = self._sums.shape[0] - 1, self._sums.shape[1] - 1
        x0 = np.clip(np.floor(scaled[:, 0]), 0, width).astype(int)
        y0 = np.clip(np.floor(scaled[:, 1]), 0, height).astype(int)
        x1 = np.clip(np.ceil(scaled[:, 2]), 0, width).astype(int)
        y1 = np.clip(np.ceil(scaled[:, 3]), 0, height).astype(int)
        x1, y1 = np.maximum(x0, x1), np.maximum(y0, y1)
        sums = self._sums
        found: NDArray[np.int32] = sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0]
        return found


def picture(page: pymupdf.Page, dpi: int) -> NDArray[np.uint8]:
    """The page in colour, without annotations: rows of pixels of red, green and blue.

    A very large page is drawn more coarsely; :func:`scale_of` tells how large the pixels are.
    """
    pixmap = page.get_pixmap(
        dpi=fitting(page.rect, dpi), colorspace=pymupdf.csRGB, alpha=False, annots=False
    )
    samples = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.stride)
    return samples[:, : 3 * pixmap.width].reshape(pixmap.height, pixmap.width, 3)


def fitting(rect: pymupdf.Rect, dpi: int) -> int:
    """``dpi``, or less where a page is so large that its picture would be too."""
    points = max(1.0, abs(rect))
    return max(8, min(dpi, int(72 * (MOST_PIXELS / points) ** 0.5)))


def scale_of(pixels: NDArray[np.uint8], page: pymupdf.Page) -> float:
    """Pixels to the point in a picture of a page."""
    return float(pixels.shape[1] / max(1.0, page.rect.width))


def narrowed(boxes: Iterable[Corners]) -> list[Corners]:
    """The boxes without a part on the left and right, into which neighbours reach."""
    found = []
    for x0, y0, x1, y1 in boxes:
        side = (x1 - x0) * 0.15
        found.append((x0 + side, y0, x1 - side, y1))
    return found
