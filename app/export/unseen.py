"""Text that nobody sees but every program finds: invisible, white, tiny, covered, off the page.

A page is first looked at quickly. Only when something is odd it is drawn with and without its
text: a letter where both pictures agree is not seen. Recognised words of a scan are not seen
either; they stay where they lie on what they stand for.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np
import pymupdf

from app.export.bands import cells_of, has_empty, have_overlap
from app.export.covers import meet, painted_over
from app.export.erase import COVERED_DRAWINGS, INVISIBLE_TEXT, NO_TEXT, Corners, erase
from app.export.letters import Differences, Letter, letters_of, narrowed, picture, scale_of
from app.export.on_images import on_image
from app.export.recognised import words_on_ink
from app.export.sheet import Log, Sheet
from app.export.typed_over import Buried, drawn_and_buried

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

DPI = 150
CONTRAST = 8
"""Levels of 255 by which a pixel must change for a letter to be seen."""

TINY = 1.0
"""Points; smaller type is read by nobody."""

NO_WIDTH = 0.05

FEWEST = 3
"""Fewer letters that are lost are no text: dots, odd rules."""

FAR = 30000.0
NEAR_EDGE = 2.0
MIDDLE = 0.4
"""Half a side of the rectangle that takes one letter away; small, so that neighbours stay."""

_LATER = ("fill-image", "fill-imgmask", "fill-shade")
_box_of = itemgetter(0, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class Unseen:
    """What was done to a page's unseen text.

    ``tangled``: unseen letters lie so under seen ones that only a picture parts them.
    ``dropped``: the recognised words of a scan lay elsewhere and are all gone.
    ``lost``: letters that are drawn, but that nobody sees, are gone.
    ``stays`` are the letters that stay, None when that are all.
    ``sheet`` is the page as it is now, where it is known.
    """

    tangled: bool = False
    dropped: bool = False
    lost: bool = False
    stays: tuple[Letter, ...] | None = None
    sheet: Sheet | None = None


def remove_unseen(
    document: pymupdf.Document,
    number: int,
    *,
    boxes: bool,
    suspect: bool = False,
    sheet: Sheet | None = None,
) -> Unseen:
    """Remove the unseen text of a page, and drawings beside it.

    Args:
        document: Its page is without rotation and gets its text removed in place.
        number: Of the page, from 0.
        boxes: Whether the page has boxes: only then recognised words of a scan are judged.
        suspect: Look closely, whatever the quick look says.
        sheet: The page as it is now, where it is known.
    """
    sheet = sheet or Sheet(document[number])
    log = sheet.log
    if _clear_outside(sheet.page, log):
        sheet = Sheet(document[number])
    if not any(kind.endswith("text") for kind, _ in log):
        return Unseen(sheet=sheet)
    if not suspect and not _is_odd(sheet, log):
        return Unseen(sheet=sheet)
    return _remove(document, number, log, boxes=boxes)


def _clear_outside(page: pymupdf.Page, log: Log) -> bool:
    """Drawings outside the page go; True when there were any."""
    inner = page.rect
    reach = inner + pymupdf.Rect(-NEAR_EDGE, -NEAR_EDGE, NEAR_EDGE, NEAR_EDGE)
    around = reach.x0, reach.y0, reach.x1, reach.y1
    paths = [box for kind, box in log if kind.endswith("path")]
    if all(_is_in(box, around) or pymupdf.Rect(box).is_infinite for box in paths):
        return False
    outside = [
        (-FAR, -FAR, FAR, inner.y0),
        (-FAR, inner.y1, FAR, FAR),
        (-FAR, -FAR, inner.x0, FAR),
        (inner.x1, -FAR, FAR, FAR),
    ]
    erase(page, outside, drawings=COVERED_DRAWINGS, text=NO_TEXT)
    return True


def _is_in(box: Corners, around: Corners) -> bool:
    x0, y0, x1, y1 = box
    return around[0] <= x0 <= x1 <= around[2] and around[1] <= y0 <= y1 <= around[3]


def _is_odd(sheet: Sheet, log: Log) -> bool:
    """A quick look: is there any sign of text that isn't seen?"""
    kinds = {kind for kind, _ in log}
    if "ignore-text" in kinds or "clip-text" in kinds or "clip-stroke-text" in kinds:
        return True
    whole = sheet.rect
    inside = whole.x0 - 1, whole.y0 - 1, whole.x1 + 1, whole.y1 + 1
    texts: list[Corners] = []
    for kind, box in log:
        if kind.endswith("text"):
            if not _is_in(box, inside):
                return True
            texts.append(box)
        elif kind in _LATER and any(meet(box, text) for text in texts):
            return True
    words = sheet.words
    if not words:
        return False
    boxes = np.fromiter(chain.from_iterable(map(_box_of, words)), np.float64).reshape(-1, 4)
    if (boxes[:, 3] - boxes[:, 1]).min() < TINY * 1.5 or have_overlap(boxes):
        return True
    if painted_over(boxes, log):
        return True
    cells = cells_of(boxes, [len(w[4]) for w in words])
    # One of the colours is enough: what it doesn't show leads to a closer look.
    pixels = np.ascontiguousarray(sheet.quick[:, :, 1])
    scale = pixels.shape[1] / max(1.0, sheet.rect.width)
    return has_empty(_edges(pixels), cells * scale)


def _edges(grey: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Where a picture isn't of one shade; two colours of one shade lead to a closer look."""
    changed = np.zeros(grey.shape, np.bool_)
    changed[:, 1:] = _apart(grey[:, 1:], grey[:, :-1])
    changed[1:] |= _apart(grey[1:], grey[:-1])
    return changed


def _apart(one: NDArray[np.uint8], two: NDArray[np.uint8]) -> NDArray[np.bool_]:
    return (np.maximum(one, two) - np.minimum(one, two)) > CONTRAST


def _remove(document: pymupdf.Document, number: int, log: Log, *, boxes: bool) -> Unseen:
    page = document[number]
    letters = letters_of(page)
    pictures = _draw_twice(document, number)
    without = pictures.without
    seen = _seen(page, letters, pictures)
    over_image = on_image(letters, log)
    layer = [i for i, letter in enumerate(letters) if not seen[i] and over_image[i]]
    kept = set(layer)
    if boxes and layer:
        kept = words_on_ink(without, scale_of(without, page), letters, layer)
    kept = {i for i in kept if not _is_outside(page, letters[i])}
    stays = [letter for i, letter in enumerate(letters) if seen[i] or i in kept]
    goes = [letter for i, letter in enumerate(letters) if not (seen[i] or i in kept)]
    tangled = _take_away(document, number, goes, stays)
    lost = sum(letter.drawn for letter in goes) >= FEWEST
    return Unseen(tangled, bool(layer) and not kept, lost, tuple(stays))


@dataclass(frozen=True)
class _Pictures:
    """A page without its text as MuPDF draws it, and where PDFium's picture changes with it."""

    without: NDArray[np.uint8]
    changed: Differences
    buried: Sequence[Buried]


def _draw_twice(document: pymupdf.Document, number: int) -> _Pictures:
    """Draw a page with and without all its text."""
    with pymupdf.open() as scratch:
        scratch.insert_pdf(document, from_page=number, to_page=number, annots=False, links=False)
        before = scratch.tobytes()
        erase(scratch[0], [(-FAR, -FAR, FAR, FAR)])
        after = scratch.tobytes()
        page = scratch[0]
        without = picture(page, DPI)
        scale = scale_of(without, page)
    (one, buried), (two, _) = (drawn_and_buried(pdf, scale) for pdf in (before, after))
    changed: NDArray[np.bool_] = np.asarray(_apart(one, two).any(axis=2))
    return _Pictures(without, Differences(changed, scale), buried)


def _seen(page: pymupdf.Page, letters: Sequence[Letter], pictures: _Pictures) -> NDArray[np.bool_]:
    """For every letter whether a reader sees it, in one program or the other."""
    without = pictures.without
    pixels = picture(page, DPI)
    changed: NDArray[np.bool_] = np.asarray(_apart(pixels, without).any(axis=2))
    scale = scale_of(pixels, page)
    boxes = narrowed(map(_judged, letters))
    found = (Differences(changed, scale).counts(boxes) > 0) | (pictures.changed.counts(boxes) > 0)
    for i, letter in enumerate(letters):
        if not (letter.drawn or letter.clips) or letter.size < TINY or _is_outside(page, letter):
            found[i] = False
        x0, _, x1, _ = letter.box
        if x1 - x0 < NO_WIDTH and i and letter.drawn:  # an accent, over the letter before
            found[i] |= found[i - 1]
    for i in _hidden_by_others(letters, found, without, scale):
        found[i] = False
    for other in pictures.buried:
        at = other.middle[0] / scale, other.middle[1] / scale
        for i, letter in enumerate(letters):
            found[i] &= letter.text != other.text or not letter.covers(at)
    return found


def _judged(letter: Letter) -> Corners:
    """Where the ink of a letter is looked for.

    Leader dots have no width of their own for MuPDF when the spaces between them are drawn as
    distance; the dot stands before the place that is told.
    """
    x0, y0, x1, y1 = letter.box
    if x1 - x0 < NO_WIDTH and not letter.text.isalnum():
        return x0 - letter.size / 2, y0, x1 + letter.size / 4, y1
    return letter.box


def _is_outside(page: pymupdf.Page, letter: Letter) -> bool:
    return pymupdf.Point(letter.middle) not in page.rect


def _hidden_by_others(
    letters: Sequence[Letter],
    seen: NDArray[np.bool_],
    without: NDArray[np.uint8],
    scale: float,
) -> list[int]:
    """Letters in the colour of what is behind them, on which other letters are seen."""
    places: dict[tuple[int, int], list[int]] = {}
    for i, letter in enumerate(letters):
        if seen[i]:
            x, y = letter.middle
            places.setdefault((int(x // 6), int(y // 6)), []).append(i)
    found: list[int] = []
    for i, letter in enumerate(letters):
        if seen[i] and _has_company(i, letters, places) and _is_background(letter, without, scale):
            found.append(i)
    return found


def _has_company(
    i: int, letters: Sequence[Letter], places: dict[tuple[int, int], list[int]]
) -> bool:
    """True when another letter in another colour lies on this one."""
    x, y = letters[i].middle
    column, row = int(x // 6), int(y // 6)
    around = (
        other
        for dx in (-1, 0, 1)
        for dy in (-1, 0, 1)
        for other in places.get((column + dx, row + dy), ())
    )
    return any(
        other != i
        and letters[other].colour != letters[i].colour
        and letters[i].covers(letters[other].middle)
        for other in around
    )


def _is_background(letter: Letter, without: NDArray[np.uint8], scale: float) -> bool:
    x0, y0, x1, y1 = (int(v * scale) for v in letter.box)
    cut = without[max(0, y0) : y1 + 1, max(0, x0) : x1 + 1].reshape(-1, 3)
    if not len(cut):
        return True
    colour = np.array([letter.colour >> 16 & 255, letter.colour >> 8 & 255, letter.colour & 255])
    return bool((np.abs(np.median(cut, axis=0) - colour) <= 2 * CONTRAST).all())


def _take_away(
    document: pymupdf.Document, number: int, goes: Sequence[Letter], stays: Sequence[Letter]
) -> bool:
    """Remove letters one by one; True when letters that stay lie so that they would go too."""
    inkless = [letter for letter in goes if not letter.drawn and not letter.clips]
    inked = [letter for letter in goes if letter.drawn or letter.clips]
    if inkless:
        erase(document[number], map(_spot, inkless), text=INVISIBLE_TEXT)
    if not inked:
        return False
    rows: dict[int, list[Letter]] = {}
    for letter in stays:
        for row in range(int(letter.box[1] // 20), int(letter.box[3] // 20) + 1):
            rows.setdefault(row, []).append(letter)
    middles = (letter.middle for letter in inked)
    if any(o.covers(at) for at in middles for o in rows.get(int(at[1] // 20), ())):
        return True
    erase(document[number], map(_spot, inked))
    return False


def _spot(letter: Letter) -> Corners:
    x, y = letter.middle
    return x - MIDDLE, y - MIDDLE, x + MIDDLE, y + MIDDLE
