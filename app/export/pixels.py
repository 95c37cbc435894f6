"""What PDFium shows and reads in the boxes of a written file."""

from __future__ import annotations

import math
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2

from app.export.characters import Characters
from app.export.signs import Words
from app.model.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from app.export.frames import Frame
    from app.model.export import Redaction

DPI = 110
ROOM = 12
MOST_CUTS = 200
NEAR = 10.0
AROUND = 2.5
"""Units, and heights of the highest letters, between a letter's middle and its place at most."""
MOST_PARTS = 40
"""Parts of a page that are drawn by themselves; for more of them the whole page is drawn once."""

TOLERANCE = 12
"""Levels of 255 by which a pixel may differ from the fill; renderers round."""


class ShownPage:
    """A page as PDFium has it, to be asked before the next page comes."""

    def __init__(self, page: pypdfium2.PdfPage, characters: Characters) -> None:
        self._page = page
        self._parts = 0
        self._whole: NDArray[np.uint8] | None = None
        self.characters = characters
        self.words = Words(characters)
        self.width = math.ceil(page.get_width() * DPI / 72)
        """In pixels."""
        self.height = math.ceil(page.get_height() * DPI / 72)

    @cached_property
    def text(self) -> str:
        """All text that PDFium finds, also outside the visible part."""
        return self.characters.text

    @cached_property
    def largest(self) -> float:
        """The height of the highest line of letters, in units of the page."""
        page = self.characters.page
        rects = (page.get_rect(n) for n in range(page.count_rects()))
        return max((top - bottom for _, bottom, _, top in rects), default=0.0)

    def pixels(self) -> NDArray[np.uint8]:
        """The colours of the whole page: rows of pixels of red, green and blue."""
        if self._whole is None:
            self._whole = self._drawn((0, 0, 0, 0))
        return self._whole

    def part(self, x0: int, y0: int, x1: int, y1: int) -> NDArray[np.uint8]:
        """The same of a part of it, drawn by itself on the same grid of pixels."""
        x0, y0, x1, y1 = max(0, x0), max(0, y0), min(self.width, x1), min(self.height, y1)
        if x1 <= x0 or y1 <= y0:
            return np.zeros((0, 0, 3), np.uint8)
        self._parts += 1
        if self._whole is not None or self._parts > MOST_PARTS:
            return self.pixels()[y0:y1, x0:x1]
        return self._drawn((x0, self.height - y1, self.width - x1, y0))

    def _drawn(self, off: tuple[int, int, int, int]) -> NDArray[np.uint8]:
        """Without so many pixels on the left, below, on the right, above."""
        scale = DPI / 72
        crop = tuple((pixels - 0.5) / scale if pixels else 0 for pixels in off)  # it rounds up
        bitmap = self._page.render(scale=scale, rev_byteorder=True, crop=crop)
        found: NDArray[np.uint8] = np.array(bitmap.to_numpy()[:, :, :3])
        bitmap.close()
        return found


def show(path: Path) -> Iterator[tuple[int, ShownPage]]:
    """The pages of a file (from 0), one at a time."""
    # By its bytes: a file without a name is not found by one.
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        for number in range(len(document)):
            page = document[number]
            text_page = page.get_textpage()
            try:
                yield number, ShownPage(page, Characters(text_page))
            finally:
                text_page.close()
                page.close()


def inside(page: ShownPage, frame: Frame, redaction: Redaction) -> NDArray[np.intp]:
    """The numbers of the characters whose middle lies in a box, in the order of the file."""
    box = frame.to_pdf(redaction.rect)
    near = page.words.near(box, max(NEAR, AROUND * page.largest))
    boxes = page.characters.boxes_of(near)
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    within = (box.x0 <= x) & (x <= box.x1) & (box.y0 <= y) & (y <= box.y1)
    return np.array(near, np.intp)[within]


def picture_of(
    page: ShownPage, frame: Frame, redaction: Redaction, within: NDArray[np.intp]
) -> tuple[bool, NDArray[np.uint8]]:
    """Does a box show nothing but its fill, and its label where that stands; and it in grey.

    ``within`` are the characters in it.
    """
    box = frame.to_pixels(redaction.rect, page.width, page.height)
    x0, y0 = max(0, math.ceil(box.x0)), max(0, math.ceil(box.y0))
    cut = page.part(x0, y0, math.floor(box.x1), math.floor(box.y1))
    if (cut == np.array([round(255 * v) for v in redaction.fill], np.uint8)).all():
        return True, cut[:0, :0, 0]  # nothing to look for; nearly every box is like this
    red, green, blue = cut[:, :, 0].astype(np.uint16), cut[:, :, 1], cut[:, :, 2]
    grey: NDArray[np.uint8] = ((red + green + blue) // 3).astype(np.uint8)
    left, above = max(0, math.ceil(box.x0) + 1) - x0, max(0, math.ceil(box.y0) + 1) - y0
    right, below = math.floor(box.x1) - 1 - x0, math.floor(box.y1) - 1 - y0
    inner = cut[above : max(0, below), left : max(0, right)].astype(np.int16)
    if not inner.size:
        return True, grey
    fill = np.array([round(255 * v) for v in redaction.fill], np.int16)
    other = (np.abs(inner - fill) > TOLERANCE).any(axis=2)
    if redaction.label and other.any():
        colourless = (inner.max(axis=2) - inner.min(axis=2)) <= TOLERANCE
        for rect in _letter_pixels(page, frame, within):
            part = np.s_[
                max(0, int(rect.y0) - y0 - above - 2) : max(0, int(rect.y1) - y0 - above + 3),
                max(0, int(rect.x0) - x0 - left - 2) : max(0, int(rect.x1) - x0 - left + 3),
            ]
            other[part] &= ~colourless[part]
    return not bool(other.any()), grey


def sheet(cuts: Sequence[NDArray[np.uint8]]) -> bytes:
    """Pictures below each other on one white sheet, twice as large, as a PNM file."""
    width = max(cut.shape[1] for cut in cuts) + 2 * ROOM
    rows = []
    for cut in cuts[:MOST_CUTS]:
        strip = np.full((cut.shape[0] + 2 * ROOM, width), 255, np.uint8)
        strip[ROOM:-ROOM, ROOM : ROOM + cut.shape[1]] = cut
        rows.append(strip)
    whole = np.concatenate(rows).repeat(2, axis=0).repeat(2, axis=1)
    return b"P5 %d %d 255\n" % (whole.shape[1], whole.shape[0]) + whole.tobytes()


def _letter_pixels(page: ShownPage, frame: Frame, numbers: NDArray[np.intp]) -> Iterator[Rect]:
    for x0, y0, x1, y1 in page.characters.boxes_of(numbers.tolist()):
        points = Rect(
            (x0 - frame.x0) * frame.unit,
            (frame.y1 - y1) * frame.unit,
            (x1 - frame.x0) * frame.unit,
            (frame.y1 - y0) * frame.unit,
        )
        yield frame.to_pixels(points, page.width, page.height)
