"""Takes the text in boxes away letter by letter, where lines lie close.

The engine judges a letter by the height of its font, which in some fonts reaches far into the lines
above and below: a box on one line then takes letters of its neighbours. Here a letter goes when the
heart of it lies in a box. It is slower, so it is done only on a page that lost too much.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf

from app.export.erase import COVERED_DRAWINGS, CUT_PIXELS, NO_TEXT, TOUCHED_DRAWINGS, Corners, erase
from app.export.letters import letters_of
from app.export.residue import with_rest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.export.letters import Letter
    from app.export.residue import Rest

HEART = 0.35
"""Half of the part of a letter's height, in ems, that decides for all of it."""

ACROSS = 0.2
"""Half of the part of its width: a box that ends a hair too far takes no full stop behind it."""

SPOT = 0.4
"""Points: half a side of the rectangle that takes one letter away."""

FAR = 30000.0


def erase_gently(document: pymupdf.Document, number: int, rects: Sequence[Corners]) -> bool:
    """Remove what lies in boxes of a page, letters one by one.

    Returns False, with the page as it was, when letters that go lie on letters that stay.
    """
    page = document[number]
    goes: list[Letter] = []
    stays: list[Letter] = []
    for letter in letters_of(page):
        (goes if any(_meets(letter, rect) for rect in rects) else stays).append(letter)
    if any(other.covers(letter.middle) for letter in goes for other in stays):
        return False
    erase(page, rects, images=CUT_PIXELS, drawings=COVERED_DRAWINGS, text=NO_TEXT)
    if goes:
        erase(document[number], [_spot(letter) for letter in goes])
    return True


def clear_besides_text(
    document: pymupdf.Document, number: int, rects: Sequence[pymupdf.Rect]
) -> bool:
    """Deal with drawings that are left in the boxes; False when only a picture helps."""
    rest = _rest_besides_text(document, number, rects)
    if any(r.deep for r in rest):
        return False
    if rest:
        left = [tuple(rects[r.number]) for r in rest]
        erase(document[number], left, images=CUT_PIXELS, drawings=TOUCHED_DRAWINGS, text=NO_TEXT)
        rest = _rest_besides_text(document, number, rects)
    return not rest


def _rest_besides_text(
    document: pymupdf.Document, number: int, rects: Sequence[pymupdf.Rect]
) -> Sequence[Rest]:
    with pymupdf.open() as scratch:
        scratch.insert_pdf(document, from_page=number, to_page=number, annots=False, links=False)
        erase(scratch[0], [(-FAR, -FAR, FAR, FAR)])
        return with_rest(scratch[0], rects)


def _meets(letter: Letter, rect: Corners) -> bool:
    (x, y), (x0, y0, x1, y1) = letter.middle, letter.box
    across, down = ACROSS * min(x1 - x0, letter.size), HEART * min(y1 - y0, letter.size)
    return (
        x + across >= rect[0]
        and x - across <= rect[2]
        and y + down >= rect[1]
        and y - down <= rect[3]
    )


def _spot(letter: Letter) -> Corners:
    x, y = letter.middle
    return x - SPOT, y - SPOT, x + SPOT, y + SPOT
