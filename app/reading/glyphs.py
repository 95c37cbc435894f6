"""The characters of a page, each with its place, in the direction in which they are read."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pymupdf

from app.reading.frame import Frame, turn_of

if TYPE_CHECKING:
    from collections.abc import Iterable

# Spaces that nobody drew are left out: spaces.py judges the gaps itself. What stands on the page
# counts, not what /ActualText says of it: that may be empty or something else.
FLAGS = pymupdf.TEXT_INHIBIT_SPACES | pymupdf.TEXT_IGNORE_ACTUALTEXT
# A font that does not tell its characters: then /ActualText, or else the bare codes, are better.
FLAGS_UNTOLD = pymupdf.TEXT_INHIBIT_SPACES | pymupdf.TEXT_CID_FOR_UNKNOWN_UNICODE
MOST_UNTOLD = 0.1
THIN = 0.01
"""A letter narrower than this many ems is part of a ligature."""
BOLD = 1 << 4
BOLD_NAMES = ("bold", "black", "heavy", "demi")
UNKNOWN = "\ufffd"
HYPHENS = {"\u00ad": "-", "\u2010": "-", "\u2011": "-"}
IJ = {"\u0132": "IJ", "\u0133": "ij"}
# Accents that TeX and some office programs draw as a character of their own over the letter.
ACCENTS = {
    "\u00b4": "\u0301",
    "`": "\u0300",
    "\u00a8": "\u0308",
    "^": "\u0302",
    "\u02c6": "\u0302",
    "~": "\u0303",
    "\u02dc": "\u0303",
    "\u00b8": "\u0327",
    "\u02da": "\u030a",
    "\u02c7": "\u030c",
}
DOTLESS = {"\u0131": "i", "\u0237": "j"}


@dataclass(slots=True)
class Glyph:
    """One character in the reading frame: x along the line, y down across the lines.

    ``base`` is the baseline's y, ``size`` the type size in points; ``spaced`` tells that the file
    draws a space after it.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float
    bold: bool
    spaced: bool = False


@dataclass(slots=True)
class Runs:
    """The inked characters of one reading direction, as the file draws them.

    ``level`` are the runs along the frame's x axis; ``slanted`` those under another angle (a
    watermark), which must not be mixed with the others.
    """

    frame: Frame
    level: list[list[Glyph]] = field(default_factory=list)
    slanted: list[list[Glyph]] = field(default_factory=list)

    @property
    def count(self) -> int:
        return sum(map(len, self.level)) + sum(map(len, self.slanted))


def read_glyphs(page: pymupdf.Page, width: float, height: float) -> list[Runs]:
    """All runs of characters on an unrotated page, the direction with most text first."""
    found = _read(page, width, height, FLAGS)
    texts = [g.text for runs in found for run in (*runs.level, *runs.slanted) for g in run]
    if texts.count(UNKNOWN) > MOST_UNTOLD * len(texts):
        found = _read(page, width, height, FLAGS_UNTOLD)
    return found


def _read(page: pymupdf.Page, width: float, height: float, flags: int) -> list[Runs]:
    found: dict[int, Runs] = {}
    raw = page.get_textpage(flags=flags).extractRAWDICT()
    for block in raw["blocks"]:
        for line in block.get("lines", ()):
            turn, level = turn_of(*line["dir"])
            runs = found.setdefault(turn, Runs(Frame(turn, width, height)))
            run = _inked(line, runs.frame)
            if run:
                (runs.level if level else runs.slanted).append(run)
    return sorted((runs for runs in found.values() if runs.count), key=lambda r: -r.count)


def _inked(line: dict[str, Any], frame: Frame) -> list[Glyph]:
    """The characters of one line of the text page; spaces become a mark on the one before."""
    run: list[Glyph] = []
    width, height = frame.width, frame.height
    for span in line["spans"]:
        size = float(span["size"]) or 1.0
        bold = _is_bold(span)
        for char in span["chars"]:
            text = char["c"]
            plain = "!" <= text <= "z" and text not in ACCENTS
            if not plain:
                text = clean(text)
                if text == " " and run:
                    run[-1].spaced = True
                if text in ("", " "):
                    continue
            box = char["bbox"]
            if box[2] <= 0 or box[3] <= 0 or box[0] >= width or box[1] >= height:
                continue
            base = frame.across(char["origin"])
            x0, y0, x1, y1 = frame.enter_box(box)
            if not (0.5 * size <= y1 - y0 <= 1.7 * size and y0 < base):
                y0, y1 = _sane_height(y0, y1, base, size)
            glyph = Glyph(text, x0, y0, x1, y1, base, size, bold)
            if plain and x1 - x0 >= THIN * size and run and run[-1].text not in ACCENTS:
                run.append(glyph)  # the usual case, kept short: this runs for every character
            else:
                _append(run, glyph)
    return run


def _is_bold(span: dict[str, Any]) -> bool:
    if span["flags"] & BOLD:
        return True
    name = str(span["font"]).lower()
    return any(part in name for part in BOLD_NAMES)


def _sane_height(y0: float, y1: float, base: float, size: float) -> tuple[float, float]:
    """A font may lie about its height: keep the box around the letters, and on this line."""
    if y1 - y0 > 1.7 * size or y0 >= base:
        return base - 1.0 * size, base + 0.3 * size
    return min(y0, base - 0.75 * size), max(y1, base + 0.2 * size)


def clean(char: str) -> str:
    """One character as it is searched for.

    White space of any kind becomes a space; what takes no place becomes nothing; what is no
    character becomes U+FFFD, because something stands there all the same.
    """
    if char.isspace():
        return " "
    if char in HYPHENS:
        return HYPHENS[char]
    if char in IJ:
        return IJ[char]
    if "\ufb00" <= char <= "\ufb06":
        return unicodedata.normalize("NFKC", char)
    category = unicodedata.category(char)
    if category in ("Cc", "Cf"):
        return ""
    if category in ("Cs", "Cn"):
        return UNKNOWN
    return char


def _append(run: list[Glyph], glyph: Glyph) -> None:
    """Add a glyph, one character per glyph, accents joined to their letter."""
    if len(glyph.text) > 1:
        run.extend(_shared(glyph))
    elif not run:
        run.append(glyph)
    elif unicodedata.combining(glyph.text):
        _combine(run, glyph)
    elif glyph.x1 - glyph.x0 < THIN * glyph.size and glyph.text.isalnum():
        _squeeze_in(run, glyph)
    elif glyph.text in ACCENTS or run[-1].text in ACCENTS:
        _overprint(run, glyph)
    else:
        run.append(glyph)


def _shared(glyph: Glyph) -> Iterable[Glyph]:
    """A ligature's letters, each with its part of the box."""
    step = (glyph.x1 - glyph.x0) / len(glyph.text)
    for i, text in enumerate(glyph.text):
        x0 = glyph.x0 + i * step
        yield Glyph(text, x0, glyph.y0, x0 + step, glyph.y1, glyph.base, glyph.size, glyph.bold)


def _squeeze_in(run: list[Glyph], glyph: Glyph) -> None:
    """A letter without width is the rest of a ligature: it gets its part of the letter before."""
    last = run.pop()
    together = Glyph(
        last.text + glyph.text, last.x0, last.y0, last.x1, last.y1, last.base, last.size, last.bold
    )
    if last.x1 - last.x0 < THIN * last.size:  # nothing to share
        run += [last, glyph]
    else:
        run.extend(_shared(together))


def _combine(run: list[Glyph], mark: Glyph) -> None:
    last = run[-1]
    joined = unicodedata.normalize("NFC", DOTLESS.get(last.text, last.text) + mark.text)
    if len(joined) == 1:
        _replace(last, joined, mark)
    else:
        run.append(mark)


def _overprint(run: list[Glyph], glyph: Glyph) -> None:
    """A loose accent that stands over its letter becomes one character with it."""
    last = run[-1]
    letter, accent = (last, glyph) if glyph.text in ACCENTS else (glyph, last)
    overlap = min(letter.x1, accent.x1) - max(letter.x0, accent.x0)
    joined = ""
    if letter.text.isalpha() and overlap > 0.6 * (accent.x1 - accent.x0):
        plain = DOTLESS.get(letter.text, letter.text)
        joined = unicodedata.normalize("NFC", plain + ACCENTS[accent.text])
    if len(joined) == 1:
        _replace(letter, joined, accent)
        run[-1] = letter
    else:
        run.append(glyph)


def _replace(glyph: Glyph, text: str, other: Glyph) -> None:
    glyph.text = text
    cover(glyph, other)


def cover(glyph: Glyph, other: Glyph) -> None:
    """Let the box of ``glyph`` cover that of ``other`` too."""
    glyph.x0 = min(glyph.x0, other.x0)
    glyph.y0 = min(glyph.y0, other.y0)
    glyph.x1 = max(glyph.x1, other.x1)
    glyph.y1 = max(glyph.y1, other.y1)
    glyph.spaced = glyph.spaced or other.spaced
