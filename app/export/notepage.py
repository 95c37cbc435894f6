"""Writes the note into the document: in its empty section, or on a page of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pymupdf

from app.errors import UnsafeExportError
from app.export.units import in_points
from app.export.wording import LEGEND
from app.model.export import NoteStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.export import Note

LEADING = 1.2
SMALLEST = 0.85
MARGIN = 72.0
TEXT_SIZE = 10.0
HEADING_SIZE = 12.0
_FONTS = {False: ("helv", "hebo"), True: ("tiro", "tibo")}
_MARK = re.compile(rb"/MCID\s+(\d+)")
_FONT_NAMES = ("LakwerkTekst", "LakwerkKop")


@dataclass(frozen=True, slots=True)
class _Style:
    serif: bool
    size: float


def write_note(pdf: bytes, note: Note, legend: Sequence[str] = ()) -> bytes:
    """Write the sentence where the plan says; the same bytes when nothing is to be written.

    ``legend`` are the lines of a page after it that explains the codes in the boxes.

    Raises:
        UnsafeExportError: The sentence doesn't fit where the plan wants it.
    """
    if note.status not in (NoteStatus.FILLED, NoteStatus.PAGE) and not legend:
        return pdf
    with pymupdf.open(stream=pdf, filetype="pdf") as document:
        if note.status is NoteStatus.FILLED:
            _fill(document, note)
        elif note.status is NoteStatus.PAGE:
            _add_page(document, note.heading, [note.sentence])
        if legend:
            _add_page(document, LEGEND, legend)
        result: bytes = document.tobytes(garbage=3, deflate=True)
        return result


def _fill(document: pymupdf.Document, note: Note) -> None:
    """The sentence in the room below the heading, in the document's size and kind of type."""
    assert note.place is not None
    font = pymupdf.Font(_FONTS[_is_serif(document, note.place.page)][0])
    with in_points(document[note.place.page]) as (page, unit):
        rect = pymupdf.Rect(note.place.rect.as_tuple()) / unit
        _fit(page, rect, note.sentence, note.size / unit, font)


def _fit(
    page: pymupdf.Page, rect: pymupdf.Rect, sentence: str, wanted: float, font: pymupdf.Font
) -> None:
    """The sentence in ``rect``, up to a little smaller than wanted."""
    size = wanted
    while True:
        lines = _wrapped(sentence, font, size, rect.width)
        if len(lines) * size * LEADING <= rect.height:
            break
        size -= wanted / 40
        if size < wanted * SMALLEST:
            raise UnsafeExportError(
                "De zin over de gelakte informatie past niet in het document; "
                "maak ruimte onder de kop of kies een profiel dat een pagina toevoegt."
            )
    page.wrap_contents()
    page.insert_font(fontname=_FONT_NAMES[0], fontbuffer=font.buffer)
    _write(page, lines, rect.top_left, size, _FONT_NAMES[0], font, b"P")


def _add_page(document: pymupdf.Document, heading: str, sentences: Sequence[str]) -> None:
    """A page of the size of the last one, with a heading and sentences below it."""
    last = document[-1]
    shown = last.rect
    style = _Style(_is_serif(document, 0), TEXT_SIZE)
    page = document.new_page(width=shown.width, height=shown.height)
    margin = min(MARGIN, shown.width / 8)
    width = shown.width - 2 * margin
    top = pymupdf.Point(margin, margin)
    plain, bold = _FONTS[style.serif]
    texts = [(heading, bold, _FONT_NAMES[1], HEADING_SIZE, b"H1")]
    texts += [(text, plain, _FONT_NAMES[0], style.size, b"P") for text in sentences]
    for text, name, font_name, size, tag in texts:
        font = pymupdf.Font(name)
        page.insert_font(fontname=font_name, fontbuffer=font.buffer)
        lines = _wrapped(text, font, size, width)
        _write(page, lines, top, size, font_name, font, tag)
        top = pymupdf.Point(top.x, top.y + (len(lines) + 0.5) * size * LEADING)


def _write(
    page: pymupdf.Page,
    lines: list[str],
    top: pymupdf.Point,
    size: float,
    name: str,
    font: pymupdf.Font,
    tag: bytes,
) -> None:
    """Write lines, each marked for the tag tree, which :mod:`app.export.structure` makes."""
    free = max([int(n) for n in _MARK.findall(page.read_contents())], default=-1) + 1
    for number, line in enumerate(lines):
        base = (
            top.y
            + number * size * LEADING
            + font.ascender * size / (font.ascender - font.descender)
        )
        page.insert_text(pymupdf.Point(top.x, base), line, fontname=name, fontsize=size)
        xref = page.get_contents()[-1]
        drawn = page.parent.xref_stream(xref)
        marked = b"/%s <</MCID %d>> BDC\n%s\nEMC\n" % (tag, free + number, drawn)
        page.parent.update_stream(xref, marked)


def _wrapped(text: str, font: pymupdf.Font, size: float, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.text_length(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _is_serif(document: pymupdf.Document, number: int) -> bool:
    """True when most of a page's text is set in type with serifs."""
    letters = {True: 0, False: 0}
    for block in document[number].get_text("dict")["blocks"]:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                name = span["font"].lower()
                known = "times" in name or "serif" in name.replace("sans", "")
                serif = known or bool(span["flags"] & pymupdf.TEXT_FONT_SERIFED)
                letters[serif and "sans" not in name] += len(span["text"])
    return letters[True] > letters[False]
