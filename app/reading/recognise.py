"""Text in pictures: scans, and pictures of a letter or a screen on a page of text.

Tesseract reads them where it is installed (:mod:`app.tesseract`); what it reads joins the
characters that the file itself tells, at their places on the page, so that names in a scan are
found as elsewhere. A picture with a layer of text over it was read by whoever made that layer.
"""

from __future__ import annotations

import hashlib
from itertools import groupby
from statistics import median
from subprocess import SubprocessError
from typing import TYPE_CHECKING

import pymupdf

from app.model.geometry import Rect, merge_touching
from app.reading.frame import Frame, turn_of
from app.reading.glyphs import Glyph, Runs, clean
from app.tesseract import Word, read_words, tesseract

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

DPI = 300
MOST_PIXELS = 35_000_000
"""An A3 sheet at that resolution; anything larger is read at a lower one."""
LEAST_SHARE = 0.03
"""Share of the page from which a picture may hold a text: a logo or a signature is smaller."""
LEAST_SIDE = 40.0
"""Points; a band or a rule of pixels holds no text."""
SLICE_GAP = 2.0
FEW = 40
"""With more characters than these over it, a picture has its text, or is a background."""
LEAST_SURE = 20.0
"""Percent: a name read badly is better found than lost."""
DESCENDERS = frozenset("gjpqyQ,;()[]{}@|/ç")
TALL = frozenset("bdfhijkltß0123456789()[]{}@|/!?&%€§")
X_HEIGHT, CAP_HEIGHT, DESCENT = 0.52, 0.72, 0.21
"""In ems, of the usual text faces."""


class Recogniser:
    """Reads the pictures of a document; a picture that comes back on other pages is read once."""

    def __init__(self) -> None:
        self._known: dict[bytes, list[Word]] = {}
        self._font = pymupdf.Font("helv")

    def read(self, page: pymupdf.Page, turned: int, native: Sequence[Runs]) -> list[Runs]:
        """What pictures on an unrotated page tell, besides ``native``, what the file tells itself.

        ``turned`` is the page's own rotation in degrees: a scan stands upright as it is shown.
        """
        if tesseract() is None:
            return []
        found = []
        for rect in _pictures(page, native):
            direction = pymupdf.Point(1, 0) * pymupdf.Matrix(-turned)
            turn, _ = turn_of(direction.x, direction.y)
            frame = Frame(turn, page.rect.width, page.rect.height)
            level = [
                self._run(words, frame)
                for words in self._lines(page, turned, rect)
                if any(c.isalnum() for word, _ in words for c in word.text)
            ]
            if level:
                found.append(Runs(frame, level))
        return found

    def _lines(
        self, page: pymupdf.Page, turned: int, rect: Rect
    ) -> Iterator[list[tuple[Word, Rect]]]:
        """The words of each line with their places on the unrotated page."""
        area = pymupdf.Rect(*rect.as_tuple())
        scale = min(DPI / 72, (MOST_PIXELS / abs(area)) ** 0.5)
        upright = pymupdf.Matrix(scale, scale) * pymupdf.Matrix(turned)
        pixels = page.get_pixmap(
            matrix=upright, clip=area, colorspace=pymupdf.csGRAY, alpha=False, annots=False
        )
        back = ~upright
        for _, words in groupby(self._words(pixels), key=lambda word: word.line):
            yield [(word, _placed(word, pixels, back)) for word in words]

    def _words(self, pixels: pymupdf.Pixmap) -> list[Word]:
        picture = pixels.tobytes("pgm")
        key = hashlib.sha256(picture).digest()
        if key not in self._known:
            try:
                self._known[key] = read_words(picture, LEAST_SURE)
            except SubprocessError:  # too hard a picture: it counts as one without text
                self._known[key] = []
        return self._known[key]

    def _run(self, words: list[tuple[Word, Rect]], frame: Frame) -> list[Glyph]:
        """The characters of a line; a word's width is shared out as a text face would."""
        placed = [(word.text, frame.enter_box(rect.as_tuple())) for word, rect in words]
        size = median((y1 - y0) / _height(text) for text, (_, y0, _, y1) in placed)
        base = median(
            y1 - (DESCENT * size if DESCENDERS & set(text) else 0.0)
            for text, (_, _, _, y1) in placed
        )
        run: list[Glyph] = []
        for text, (left, y0, right, y1) in placed:
            shown = "".join(map(clean, text))
            widths = [self._font.text_length(c, 1.0) or 0.5 for c in shown]
            step, x = (right - left) / (sum(widths) or 1.0), left
            top, bottom = min(y0, base - 0.75 * size), max(y1, base + DESCENT * size)
            for char, width in zip(shown, widths, strict=True):
                run.append(Glyph(char, x, top, x + step * width, bottom, base, size, False))
                x += step * width
            if run:
                run[-1].spaced = True
        return run


def joined(native: Sequence[Runs], read: Iterable[Runs]) -> list[Runs]:
    """Both together, one for every reading direction, that with most text first."""
    found = {runs.frame.turn: runs for runs in native}
    for runs in read:
        if runs.frame.turn in found:
            found[runs.frame.turn].level.extend(runs.level)
        else:
            found[runs.frame.turn] = runs
    return sorted(found.values(), key=lambda runs: -runs.count)


def _pictures(page: pymupdf.Page, native: Sequence[Runs]) -> list[Rect]:
    """Where pictures lie that are large enough for a text, and have none over them."""
    whole = Rect(*page.rect)
    slices = [Rect(*info["bbox"]).intersection(whole) for info in page.get_image_info()]
    slices = [rect for rect in slices if not rect.is_empty]
    rects = merge_touching(slices, SLICE_GAP, SLICE_GAP)
    centres = [
        ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        for runs in native
        for run in (*runs.level, *runs.slanted)
        for glyph in run
        for box in (runs.frame.leave_box((glyph.x0, glyph.y0, glyph.x1, glyph.y1)),)
    ]
    return [
        rect
        for rect in rects
        if rect.area >= LEAST_SHARE * whole.area
        and min(rect.width, rect.height) >= LEAST_SIDE
        and sum(_within(rect, *centre) for centre in centres) <= FEW
    ]


def _within(rect: Rect, x: float, y: float) -> bool:
    return rect.x0 <= x <= rect.x1 and rect.y0 <= y <= rect.y1


def _placed(word: Word, pixels: pymupdf.Pixmap, back: pymupdf.Matrix) -> Rect:
    left, top = pixels.x + word.left, pixels.y + word.top
    box = pymupdf.Rect(left, top, left + word.width, top + word.height) * back
    return Rect(*box.normalize())


def _height(text: str) -> float:
    """How high a word stands, in ems."""
    tall = any(c in TALL or c.isupper() for c in text)
    return (CAP_HEIGHT if tall else X_HEIGHT) + (DESCENT if DESCENDERS & set(text) else 0.0)
