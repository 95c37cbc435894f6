"""Does what stays on a page still stand where it stood, after something was taken away?

The engine keeps the place of what follows a removed word, but not where the size or the width of
the letters changes within a line, or a line begins with ``'``. Then the page is better a picture
of what it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf

from app.export.letters import FLAGS, SHRINK, letters_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.export.letters import Corners, Letter

    Mark = tuple[str, Corners]

NEAR = 0.5
"""Points; nearer to a rectangle a letter may go, and nearer to its place one has not moved."""


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
        self.document[number].set_rotation(0)
        return self.document[number]


def has_moved(before: pymupdf.Page, after: pymupdf.Page, rects: Sequence[pymupdf.Rect]) -> bool:
    """True when text outside ``rects`` is gone, or isn't where it was.

    Args:
        before: The page with all its text.
        after: The same page when the text in ``rects`` was taken away; both without rotation.
        rects: In points of the page.
    """
    try:
        words = _words(before)
    except (RuntimeError, pymupdf.mupdf.FzErrorBase):
        return False  # states too deep in each other: the engine puts that right as it goes
    if not _missing(words, _words(after), rects):
        return False
    # Words may be cut otherwise when one between them is gone; letters are not.
    return _missing(_letters(before), _letters(after), rects)


def have_moved(letters: Iterable[Letter], page: pymupdf.Page) -> bool:
    """True when one of these letters isn't on the page, or not in its place."""
    return _missing([(letter.text, letter.box) for letter in letters], _letters(page), ())


def _words(page: pymupdf.Page) -> list[Mark]:
    found = page.get_text("words", flags=FLAGS, clip=pymupdf.INFINITE_RECT())
    return [(word[4], word[:4]) for word in found]


def _letters(page: pymupdf.Page) -> list[Mark]:
    return [(letter.text, letter.box) for letter in letters_of(page)]


def _missing(before: Iterable[Mark], after: Iterable[Mark], rects: Sequence[pymupdf.Rect]) -> bool:
    there: dict[str, list[Corners]] = {}
    for text, box in after:
        there.setdefault(text, []).append(box)
    # Nearly all of them stand exactly where they stood, and that is told soonest.
    exactly = {(text, *map(round, box)) for text, boxes in there.items() for box in boxes}
    before = [mark for mark in before if (mark[0], *map(round, mark[1])) not in exactly]
    return any(
        not any(_is_here(box, other) for other in there.get(text, ()))
        and not is_taken(box, rects, NEAR)
        for text, box in before
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
