"""What PDFium shows and reads in the boxes of a written file."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from app.model.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from app.export.frames import Frame
    from app.model.export import Redaction

DPI = 110
ROOM = 12
MOST_CUTS = 200
TOLERANCE = 12
"""Levels of 255 by which a pixel may differ from the fill; renderers round."""


@dataclass(frozen=True, slots=True)
class Character:
    """One character with its box in PDF user space (y upwards)."""

    text: str = field(repr=False)
    rect: Rect


@dataclass(frozen=True)
class ShownPage:
    """A page as PDFium has it: colours as rows of pixels of red, green and blue."""

    pixels: NDArray[np.uint8] = field(repr=False)
    characters: tuple[Character, ...] = field(repr=False)

    @cached_property
    def middles(self) -> NDArray[np.float64]:
        """The middles of the characters, as rows of x and y."""
        return np.array([c.rect.center for c in self.characters], np.float64)


def show(path: Path, numbers: Iterable[int]) -> Iterator[tuple[int, ShownPage]]:
    """Draw and read the given pages (from 0) of a file, one at a time."""
    # By its bytes: a file without a name is not found by one.
    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        for number in numbers:
            yield number, _show(document[number])


def _show(page: pypdfium2.PdfPage) -> ShownPage:
    text_page = page.get_textpage()
    try:
        bitmap = page.render(scale=DPI / 72, rev_byteorder=True, no_smoothtext=False)
        pixels = np.array(bitmap.to_numpy()[:, :, :3])
        bitmap.close()
        return ShownPage(pixels, _characters(text_page))
    finally:
        text_page.close()
        page.close()


def _characters(text_page: pypdfium2.PdfTextPage) -> tuple[Character, ...]:
    found: list[Character] = []
    left, bottom, right, top = (ctypes.c_double() for _ in range(4))
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        text = chr(code) if 0 < code < 0x110000 else ""
        if not text or text.isspace():
            continue
        pdfium.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
        found.append(Character(text, Rect(left.value, bottom.value, right.value, top.value)))
    return tuple(found)


def text_in(page: ShownPage, frame: Frame, redaction: Redaction) -> str:
    """The characters whose middle lies in a box, in the order of the file."""
    return "".join(c.text for c in _inside(page, frame, redaction))


def _inside(page: ShownPage, frame: Frame, redaction: Redaction) -> list[Character]:
    box, middles = frame.to_pdf(redaction.rect), page.middles
    if not len(middles):
        return []
    x, y = middles[:, 0], middles[:, 1]
    inside = (box.x0 <= x) & (x <= box.x1) & (box.y0 <= y) & (y <= box.y1)
    return [page.characters[i] for i in np.flatnonzero(inside)]


def is_plain(page: ShownPage, frame: Frame, redaction: Redaction) -> bool:
    """True when a box shows nothing but its fill, and its label where that stands."""
    height, width = page.pixels.shape[:2]
    box = frame.to_pixels(redaction.rect, width, height)
    x0, y0 = max(0, math.ceil(box.x0) + 1), max(0, math.ceil(box.y0) + 1)
    x1, y1 = min(width, math.floor(box.x1) - 1), min(height, math.floor(box.y1) - 1)
    if x1 <= x0 or y1 <= y0:
        return True
    cut = page.pixels[y0:y1, x0:x1].astype(np.int16)
    fill = np.array([round(255 * v) for v in redaction.fill], np.int16)
    other = (np.abs(cut - fill) > TOLERANCE).any(axis=2)
    if redaction.label:
        grey = (cut.max(axis=2) - cut.min(axis=2)) <= TOLERANCE
        for rect in _label_pixels(page, frame, redaction, width, height):
            part = np.s_[
                max(0, int(rect.y0) - y0 - 2) : max(0, int(rect.y1) - y0 + 3),
                max(0, int(rect.x0) - x0 - 2) : max(0, int(rect.x1) - x0 + 3),
            ]
            other[part] &= ~grey[part]
    return not bool(other.any())


def cut_of(page: ShownPage, frame: Frame, redaction: Redaction) -> NDArray[np.uint8]:
    """The pixels of a box in grey, rows of them."""
    height, width = page.pixels.shape[:2]
    box = frame.to_pixels(redaction.rect, width, height)
    cut = page.pixels[
        max(0, math.ceil(box.y0)) : max(0, math.floor(box.y1)),
        max(0, math.ceil(box.x0)) : max(0, math.floor(box.x1)),
    ]
    grey: NDArray[np.uint8] = cut.mean(axis=2).astype(np.uint8)
    return grey


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


def _label_pixels(
    page: ShownPage, frame: Frame, redaction: Redaction, width: int, height: int
) -> list[Rect]:
    found: list[Rect] = []
    for character in _inside(page, frame, redaction):
        rect = character.rect
        points = Rect(
            (rect.x0 - frame.x0) * frame.unit,
            (frame.y1 - rect.y1) * frame.unit,
            (rect.x1 - frame.x0) * frame.unit,
            (frame.y1 - rect.y0) * frame.unit,
        )
        found.append(frame.to_pixels(points, width, height))
    return found
