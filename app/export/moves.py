"""Does what stays on a page still stand where it stood, after something was taken away?

The engine keeps the place of what follows a removed word, but not where the size or the width of
the letters changes within a line, or a line begins with ``'``. Then the page is better a picture
of what it was.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

import pymupdf

from app.export.letters import SHRINK, letters_of
from app.export.sheet import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.export.letters import Corners, Letter
    from app.export.sheet import Sheet

    Mark = tuple[str, float, float, float, float]

NEAR = 0.5
"""Points; nearer to a rectangle a letter may go, and nearer to its place one has not moved."""

_mark_of = itemgetter(4, 0, 1, 2, 3)
"""Of a word: its text and its box."""


class Untouched:
    """The pages of a file as they were; it is opened when the first is asked for.

    Args:
        pdf: The file, in which annotations may still have to become content.
    """

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._document: pymupdf.Document | None = None

    @property
    def document(self) -> pymupdf.Document:
        if self._document is None:
            self._document = pymupdf.open(stream=self._pdf, filetype="pdf")
            self._document.bake()
        return self._document

    def page(self, number: int) -> pymupdf.Page:
        """A page, from 0, without rotation."""
        page = self.document[number]
        if page.rotation:
            page.set_rotation(0)
            page = self.document[number]
        return page


def has_moved(before: pymupdf.Page, after: Sheet, rects: Sequence[pymupdf.Rect]) -> bool:
    """True when text outside ``rects`` is gone, or isn't where it was.

    Args:
        before: The page with all its text.
        after: The same page when the text in ``rects`` was taken away; both without rotation.
        rects: In points of the page.
    """
    try:
        words = words_of(before)
    except (RuntimeError, pymupdf.mupdf.FzErrorBase):
        return False  # states too deep in each other: the engine puts that right as it goes
    # Nearly all words stand exactly where they stood, and that is told soonest.
    lacking = set(words).difference(after.words)
    if not lacking or not _missing(map(_mark_of, lacking), map(_mark_of, after.words), rects):
        return False
    # Words may be cut otherwise when one between them is gone; letters are not.
    return _missing(_letters(before), _letters(after.page), rects)


def have_moved(letters: Iterable[Letter], page: pymupdf.Page) -> bool:
    """True when one of these letters isn't on the page, or not in its place."""
    return _missing([(letter.text, *letter.box) for letter in letters], _letters(page), ())


def _letters(page: pymupdf.Page) -> list[Mark]:
    return [(letter.text, *letter.box) for letter in letters_of(page)]


def _missing(before: Iterable[Mark], after: Iterable[Mark], rects: Sequence[pymupdf.Rect]) -> bool:
    has = set(after)
    lacking = set(before) - has
    there: dict[str, list[Corners]] = {text: [] for text, *_ in lacking}
    near: set[tuple[object, ...]] = set()
    for text, x0, y0, x1, y1 in has if lacking else ():
        if text in there:
            there[text].append((x0, y0, x1, y1))
            near.add((text, round(x0), round(y0), round(x1), round(y1)))
    return any(
        (text, round(x0), round(y0), round(x1), round(y1)) not in near
        and not any(_is_here((x0, y0, x1, y1), other) for other in there[text])
        and not is_taken((x0, y0, x1, y1), rects, NEAR)
        for text, x0, y0, x1, y1 in lacking
    )


def _is_here(one: Corners, two: Corners) -> bool:
    return all(abs(one[i] - two[i]) < NEAR for i in (0, 1, 2))


def is_taken(box: Corners, rects: Sequence[pymupdf.Rect], near: float = 0.0) -> bool:
    """True when the engine takes a letter away for lying in a rectangle, or ``near`` one."""
    x0, y0, x1, y1 = box
    edge = min(x1 - x0, y1 - y0) * SHRINK - near
    high = (y1 - y0) * SHRINK - near
    return any(
        x0 + edge < rect.x1 and rect.x0 < x1 - edge and y0 + high < rect.y1 and rect.y0 < y1 - high
        for rect in rects
    )
