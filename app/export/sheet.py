"""A page as MuPDF draws it, taken down once and drawn from that several times.

It stands for the page as it was when the sheet was made; after a change a new one is needed.
What is drawn and where is asked of the page itself: a list of what is to be drawn leaves out what
a clip hides.
"""

from __future__ import annotations

import math
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pymupdf

from app.export.letters import FLAGS, Corners, fitting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

QUICK_DPI = 72
MOST_PARTS = 30
"""Parts of a page that are drawn by themselves; for more of them the whole page is drawn once."""

Log = list[tuple[str, Corners]]
Word = tuple[float, float, float, float, str, int, int, int]


def words_of(page: pymupdf.Page) -> list[Word]:
    """The box in points and the text of every word of a page, also of those outside it."""
    words: list[Word] = page.get_text("words", flags=FLAGS, clip=pymupdf.INFINITE_RECT())
    return words


class Sheet:
    """One page without rotation, and without annotations."""

    def __init__(self, page: pymupdf.Page) -> None:
        self.page = page
        self.rect: pymupdf.Rect = page.rect

    @cached_property
    def _list(self) -> pymupdf.DisplayList:
        return self.page.get_displaylist(annots=0)

    @cached_property
    def log(self) -> Log:
        """Everything that is drawn, in order: what kind it is and its box in points."""
        return [(kind, tuple(box)) for kind, box in self.page.get_bboxlog()]

    @cached_property
    def words(self) -> list[Word]:
        """The box in points and the text of every word, also of words outside the page."""
        return words_of(self.page)

    @cached_property
    def quick(self) -> NDArray[np.uint8]:
        """A coarse picture in colour: rows of pixels of red, green and blue."""
        return _drawn(self._list, self._quick_scale, None)

    @cached_property
    def _quick_scale(self) -> float:
        return fitting(self.rect, QUICK_DPI) / 72

    def is_even(self, rect: Corners) -> bool:
        """True when a rectangle is of one colour; False too when there is no quick picture yet."""
        if "quick" not in self.__dict__:
            return False
        scale = self._quick_scale
        x0, y0, x1, y1 = (v * scale for v in rect)
        cut = self.quick[
            max(0, math.floor(y0)) : max(0, math.ceil(y1)),
            max(0, math.floor(x0)) : max(0, math.ceil(x1)),
        ]
        return cut.size > 0 and bool((cut == cut[0, 0]).all())

    def parts(self, dpi: int, rects: Sequence[pymupdf.Rect]) -> Parts:
        """What is asked for parts of the picture; ``rects`` in points are those that will be."""
        few = len(rects) <= MOST_PARTS and sum(map(_area, rects)) < _area(self.rect) / 2
        return Parts(self._list, self.rect, fitting(self.rect, dpi) / 72, whole=not few)


class Parts:
    """Parts of a picture in colour: each drawn by itself, or cut from the whole."""

    def __init__(
        self, drawn: pymupdf.DisplayList, rect: pymupdf.Rect, scale: float, *, whole: bool
    ) -> None:
        self._list = drawn
        self.scale = scale
        """Pixels to the point."""
        pixels = (rect * pymupdf.Matrix(scale, scale)).irect
        self.width, self.height = pixels.width, pixels.height
        self._whole = self._drawn(0, 0, self.width, self.height) if whole else None

    def around(self, x0: int, y0: int, x1: int, y1: int) -> tuple[NDArray[np.uint8], int, int]:
        """The pixels of a part as far as the page goes, and where they begin in the page."""
        x0, y0, x1, y1 = max(0, x0), max(0, y0), min(self.width, x1), min(self.height, y1)
        if self._whole is None:
            return self._drawn(x0, y0, x1, y1), x0, y0
        return self._whole[y0:y1, x0:x1], x0, y0

    def _drawn(self, x0: int, y0: int, x1: int, y1: int) -> NDArray[np.uint8]:
        clip = pymupdf.Rect(x0 + 0.5, y0 + 0.5, x1 - 0.5, y1 - 0.5) / self.scale
        return _drawn(self._list, self.scale, clip)


def _area(rect: pymupdf.Rect) -> float:
    return float((rect.x1 - rect.x0) * (rect.y1 - rect.y0))


def _drawn(
    listed: pymupdf.DisplayList, scale: float, clip: pymupdf.Rect | None
) -> NDArray[np.uint8]:
    pixmap = listed.get_pixmap(pymupdf.Matrix(scale, scale), pymupdf.csRGB, 0, clip)
    samples = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.stride)
    return samples[:, : 3 * pixmap.width].reshape(pixmap.height, pixmap.width, 3)
