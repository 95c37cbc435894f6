"""The gold as it lies in a finished PDF, read from the colours and not through the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pymupdf

from app.model.geometry import Rect
from tests.evaluation.corpus.marks import number_of

if TYPE_CHECKING:
    from tests.evaluation.corpus.documents import Document
    from tests.evaluation.corpus.marks import Mark

DPI = 100
#: Points of white between two signatures, and the fewest pixels that make one.
_GAP, _FEWEST = 14.0, 60


@dataclass(frozen=True)
class Char:
    """One character that shows; ``mark`` 0 is text without a mark."""

    page: int
    rect: Rect
    text: str
    mark: int


@dataclass
class Item:
    """A mark as it stands in the file: ``chars`` index :attr:`Gold.chars`."""

    mark: Mark
    chars: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Ink:
    """A signature: its place and, as a mask of the page at :data:`DPI`, its pixels."""

    page: int
    rect: Rect
    mask: np.ndarray


@dataclass
class Gold:
    chars: list[Char]
    items: list[Item]
    inks: list[Ink]
    pages: int

    def around(self, first: int, last: int, reach: int = 70) -> str:
        """The text about some characters, for people to read; the characters stand in [ ]."""
        before = self._text(max(0, first - reach), first)
        after = self._text(last + 1, min(len(self.chars), last + 1 + reach))
        return f"…{before}[{self._text(first, last + 1)}]{after}…"

    def _text(self, first: int, last: int) -> str:
        found: list[str] = []
        for i in range(first, last):
            here = self.chars[i]
            if i and found:
                before = self.chars[i - 1]
                gap = here.rect.x0 - before.rect.x1
                if abs(here.rect.y0 - before.rect.y0) > here.rect.height / 2:
                    found.append(" / ")
                elif gap > 0.15 * here.rect.height:
                    found.append(" ")
            found.append(here.text)
        return "".join(found)


def read_gold(pdf: bytes, document: Document) -> Gold:
    """All characters of a file with their marks, and the places of its signatures."""
    chars: list[Char] = []
    inks: list[Ink] = []
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        for page in opened:
            chars += _characters(page)
            inks += _inks(page)
        pages = opened.page_count
    return Gold(chars, _items(chars, document), inks, pages)


def _characters(page: pymupdf.Page) -> list[Char]:
    found = []
    for block in page.get_text("rawdict", flags=pymupdf.TEXT_PRESERVE_WHITESPACE)["blocks"]:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                mark = number_of(span["color"])
                found += [
                    Char(page.number, Rect(*c["bbox"]), c["c"], mark)
                    for c in span["chars"]
                    if not c["c"].isspace() and c["c"] not in "\u00ad\ufffd\u200b"
                ]
    return found


def _items(chars: list[Char], document: Document) -> list[Item]:
    """One item for each mark; one that stands on every page must be hidden on every page."""
    found = [Item(mark) for mark in document.marks]
    for i, char in enumerate(chars):
        if char.mark:
            found[char.mark - 1].chars.append(i)
    for item in found:
        item.chars = _trimmed(chars, item.chars)
    return found


def _trimmed(chars: list[Char], places: list[int]) -> list[int]:
    """Without points and brackets, which tell nothing."""
    return [i for i in places if chars[i].text.isalnum()]


def _inks(page: pymupdf.Page) -> list[Ink]:
    """Signatures: blue here and nothing else is; those apart are told apart by the white."""
    pixmap = page.get_pixmap(dpi=DPI, alpha=False)
    raw = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.width, 3)
    rgb = raw.astype(int)
    blue = (rgb[..., 2] - rgb[..., 0] > 45) & (rgb[..., 2] - rgb[..., 1] > 35)
    scale = DPI / 72
    found = []
    for y0, y1 in _runs(blue.any(axis=1), int(_GAP * scale)):
        for x0, x1 in _runs(blue[y0:y1].any(axis=0), int(_GAP * scale)):
            mask = np.zeros_like(blue)
            mask[y0:y1, x0:x1] = blue[y0:y1, x0:x1]
            if mask.sum() >= _FEWEST:
                place = Rect(x0 / scale, y0 / scale, x1 / scale, y1 / scale)
                found.append(Ink(page.number, place, mask))
    return found


def _runs(present: np.ndarray, gap: int) -> list[tuple[int, int]]:
    places = np.flatnonzero(present)
    if not len(places):
        return []
    cuts = np.flatnonzero(np.diff(places) > gap)
    starts = [int(places[0]), *(int(places[c + 1]) for c in cuts)]
    ends = [*(int(places[c]) + 1 for c in cuts), int(places[-1]) + 1]
    return list(zip(starts, ends, strict=True))
