"""The last resort for a page: a picture of it, with the remaining words behind as text."""

from __future__ import annotations

from subprocess import SubprocessError
from typing import TYPE_CHECKING

import pymupdf

from app.export.letters import MOST_PIXELS, letters_of
from app.tesseract import read_words, tesseract

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.export.letters import Letter

DPI = 200
BASELINE = 0.2
"""How far the baseline lies above a word's lower edge, as a share of its height."""

SHARED = 0.4
"""A letter of which a box covers this share doesn't come back."""

Word = tuple[pymupdf.Rect, str]


def photo(page: pymupdf.Page) -> pymupdf.Pixmap:
    """A picture of a page, as fine as may be."""
    return page.get_pixmap(matrix=_matrix(page), alpha=False, annots=False)


def _matrix(page: pymupdf.Page) -> pymupdf.Matrix:
    scale = min(DPI / 72, (MOST_PIXELS / max(1.0, abs(page.rect))) ** 0.5)
    return pymupdf.Matrix(scale, scale)


def rasterise(
    page: pymupdf.Page,
    rects: Sequence[pymupdf.Rect],
    letters: Sequence[Letter] | None = None,
    seen: pymupdf.Pixmap | None = None,
) -> None:
    """Replace a page's content by its picture, white in ``rects``, and put its words behind it.

    ``page`` is without rotation, ``rects`` in its coordinates, ``letters`` are those that may
    come back, None when that are all. Letters in a rectangle don't come back either. ``seen`` is
    the :func:`photo` of what the page should look like, when that is not what it is now.
    """
    document = page.parent
    words = list(_words(letters_of(page) if letters is None else letters, rects))
    matrix = _matrix(page)
    pixmap = photo(page) if seen is None else seen
    for rect in rects:
        pixmap.set_rect((rect * matrix).irect, (255, 255, 255))
    document.xref_set_key(page.xref, "Contents", "null")
    document.xref_set_key(page.xref, "Resources", "<<>>")
    document.xref_set_key(page.xref, "StructParents", "null")
    page.insert_image(page.rect, pixmap=pixmap)
    _behind(page, words)


def without_tiles(
    document: pymupdf.Document, number: int, letters: Sequence[Letter]
) -> Sequence[Letter]:
    """The letters of a page without those of its patterns: they are ornament, and no text."""
    with pymupdf.open() as scratch:
        scratch.insert_pdf(document, from_page=number, to_page=number, annots=False, links=False)
        numbers = range(1, scratch.xref_length())
        tiles = [n for n in numbers if scratch.xref_get_key(n, "PatternType")[1] == "1"]
        if not tiles:
            return letters
        for tile in tiles:
            scratch.update_stream(tile, b" ")
        left = {_place(letter) for letter in letters_of(scratch[0])}
    return [letter for letter in letters if _place(letter) in left]


def _place(letter: Letter) -> tuple[str, int, int]:
    x, y = letter.middle
    return letter.text, round(x), round(y)


def put_back_words(page: pymupdf.Page, rects: Sequence[pymupdf.Rect]) -> list[str]:
    """Recognise the words of a scan anew, when the program for that is there."""
    found = [w for w in _recognised(page) if not any(_hides(r, w[0]) for r in rects)]
    _behind(page, found)
    return [word for _, word in found]


def _recognised(page: pymupdf.Page) -> list[Word]:
    if tesseract() is None:
        return []
    png = page.get_pixmap(dpi=DPI, alpha=False, annots=False).tobytes("png")
    scale = 72 / DPI
    try:
        found = read_words(png)
    except SubprocessError:  # too hard a picture: its words go, and the report says so
        return []
    return [
        (pymupdf.Rect(w.left, w.top, w.left + w.width, w.top + w.height) * scale, w.text)
        for w in found
    ]


def _words(letters: Iterable[Letter], rects: Sequence[pymupdf.Rect]) -> Iterable[Word]:
    """The letters by words, without those that lie in a rectangle."""
    word, text, place = -1, "", pymupdf.Rect()
    for letter in letters:
        box = pymupdf.Rect(letter.box)
        if any(_hides(rect, box) for rect in rects):
            continue
        if letter.word != word or abs(box.x0 - place.x1) > letter.size:
            if text:
                yield place, text
            word, text, place = letter.word, "", pymupdf.Rect(box)
        text += letter.text
        place |= box
    if text:
        yield place, text


def _hides(rect: pymupdf.Rect, box: pymupdf.Rect) -> bool:
    common = rect & box
    if common.is_empty:
        return False
    return bool(abs(common) > SHARED * max(abs(box), 1e-6))


def _behind(page: pymupdf.Page, words: Sequence[Word]) -> None:
    """Words, invisible, stretched to their places."""
    font = pymupdf.Font("helv")
    for rect, word in words:
        size = max(2.0, rect.height / (font.ascender - font.descender))
        width = font.text_length(word, size) or size
        writer = pymupdf.TextWriter(page.rect)
        start = pymupdf.Point(rect.x0, rect.y1 - BASELINE * rect.height)
        writer.append(start, word, font=font, fontsize=size)
        stretch = max(rect.width, 0.5) / width
        writer.write_text(page, render_mode=3, morph=(start, pymupdf.Matrix(stretch, 1)))
