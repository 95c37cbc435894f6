"""Embeds the standard fonts, which files may name without holding them (ISO 32000-1, 9.6.2.2).

An archival file holds all its fonts. In their place come the fonts that MuPDF brings, which were
made to take the same room; only where every letter that is shown is known and as wide as before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import pymupdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from app.export.cmaps import write_cmap
from app.export.glyphs import texts_by_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FAMILIES = (
    (re.compile(r"^/(?:Helvetica|Arial)"), "helv", "hebo", "heit", "hebi"),
    (re.compile(r"^/Times"), "tiro", "tibo", "tiit", "tibi"),
    (re.compile(r"^/Courier"), "cour", "cobo", "coit", "cobi"),
)
_SIMPLE = (Name.Type1, Name.TrueType)
_OTHER_WIDTH = re.compile(r"narrow|condensed|cond\b|black|light", re.IGNORECASE)
_SLANTED = re.compile(r"italic|oblique", re.IGNORECASE)
_BOLD = re.compile(r"bold", re.IGNORECASE)
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")
TOLERANCE = 1.0
"""Thousandths of an em that a letter may be wider or narrower than the file says."""

FIXED, SERIF, PLAIN, ITALIC = 1, 2, 32, 64
_QUOTES = {0x27: "\u2019", 0x60: "\u2018"}
"""Where the standard encoding differs from ASCII (ISO 32000-1, D.2)."""


def embed_standard(
    document: Pdf, fonts: Iterable[Object], codes: Mapping[tuple[int, int], set[int]]
) -> None:
    """Embed what is named and not held, where nothing moves by it.

    Args:
        document: Holds the fonts.
        fonts: Those in use.
        codes: By font the codes that are shown.
    """
    for font in fonts:
        name = _substitute(font)
        shown = codes.get(font.objgen, set())
        if name and shown:
            letters = _letters(font, shown, _Program.of(name))
            if letters is not None:
                _embed(document, font, letters, _Program.of(name))


def replace_silent(fonts: Iterable[Object], codes: Mapping[tuple[int, int], set[int]]) -> None:
    """Standard fonts that are named and show nothing become copies of one that does."""
    known = list(fonts)
    used = [f for f in known if codes.get(f.objgen) and f.get("/Subtype") in _SIMPLE]
    for font in known:
        if used and _substitute(font) and not codes.get(font.objgen):
            for key in list(font.keys()):
                del font[key]
            for key, value in used[0].items():
                font[key] = value


def _substitute(font: Object) -> str:
    """MuPDF's name of the font that can stand in for another; empty for none."""
    if font.get("/Subtype") not in _SIMPLE:
        return ""
    descriptor = font.get("/FontDescriptor")
    if isinstance(descriptor, Dictionary) and any(key in descriptor for key in _PROGRAMS):
        return ""
    name = str(font.get("/BaseFont", ""))
    if _OTHER_WIDTH.search(name):
        return ""
    style = bool(_BOLD.search(name)) + 2 * bool(_SLANTED.search(name))
    return next((names[style] for family, *names in _FAMILIES if family.match(name)), "")


@dataclass(frozen=True, slots=True)
class _Program:
    """A font that can be embedded; widths in thousandths of an em."""

    name: str
    font: pymupdf.Font

    @classmethod
    @cache
    def of(cls, name: str) -> _Program:
        return cls(name, pymupdf.Font(name))

    def width(self, text: str) -> float | None:
        """The width of a letter, None for one that it doesn't have."""
        if len(text) != 1 or not self.font.has_glyph(ord(text)):
            return None
        return float(self.font.glyph_advance(ord(text))) * 1000

    @property
    def flags(self) -> int:
        family, style = self.name[:2], self.name[2:]
        found = FIXED if family == "co" else SERIF if family == "ti" else 0
        return PLAIN | found | (ITALIC if style in ("it", "bi") else 0)


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    glyph: str
    width: float


def _letters(font: Object, codes: set[int], program: _Program) -> dict[int, _Letter] | None:
    """What is shown, by code; None when something isn't known or would be of another width."""
    texts = texts_by_code(font) if "/Encoding" in font else _standard()
    encoding = font.get("/Encoding")
    if isinstance(encoding, Dictionary) and "/BaseEncoding" not in encoding:
        texts = {**_standard(), **texts}
    found: dict[int, _Letter] = {}
    for code in codes:
        text = texts.get(code, "")
        width = program.width(text)
        told = _told_width(font, code)
        if width is None or (told is not None and abs(told - width) > TOLERANCE):
            return None
        found[code] = _Letter(text, name_of(program.font, text), width)
    return found


@cache
def _standard() -> dict[int, str]:
    """The part of the standard encoding that is ASCII."""
    return {code: _QUOTES.get(code, chr(code)) for code in range(32, 127)}


def _told_width(font: Object, code: int) -> float | None:
    """The width that the file gives a code, None when it gives no widths."""
    widths: Any = font.get("/Widths")
    first: Any = font.get("/FirstChar", 0)
    if not isinstance(widths, Array):
        return None
    at = code - int(first)
    return float(widths[at]) if 0 <= at < len(widths) else 0.0


def _embed(document: Pdf, font: Object, letters: Mapping[int, _Letter], program: _Program) -> None:
    first, last = min(letters), max(letters)
    font.Subtype = Name.Type1
    font.FirstChar, font.LastChar = first, last
    font.Widths = Array(
        [round(letters[c].width) if c in letters else 0 for c in range(first, last + 1)]
    )
    named = Array()
    for code, letter in sorted(letters.items()):
        named.append(code)
        named.append(Name(letter.glyph))
    font.Encoding = Dictionary(Type=Name.Encoding, Differences=named)
    if "/ToUnicode" not in font:  # else the text stays what it was
        texts = {code: letter.text for code, letter in letters.items()}
        font.ToUnicode = document.make_stream(write_cmap(texts, 1))
    stream: Stream = document.make_stream(program.font.buffer)
    stream.Subtype = Name.Type1C
    font.FontDescriptor = document.make_indirect(_descriptor(font, stream, program))


def _descriptor(font: Object, stream: Stream, program: _Program) -> Dictionary:
    box = program.font.bbox
    return Dictionary(
        Type=Name.FontDescriptor,
        FontName=font.BaseFont,
        Flags=program.flags,
        FontBBox=Array([round(1000 * v) for v in (box.x0, box.y0, box.x1, box.y1)]),
        ItalicAngle=-12 if program.flags & ITALIC else 0,
        Ascent=round(1000 * program.font.ascender),
        Descent=round(1000 * program.font.descender),
        CapHeight=720,
        StemV=80,
        FontFile3=stream,
    )


def name_of(font: pymupdf.Font, text: str) -> str:
    """What a font's own program calls the glyph of a letter, with slash; empty when it has none."""
    glyph = font.has_glyph(ord(text)) if len(text) == 1 else 0
    return f"/{pymupdf.mupdf.fz_get_glyph_name2(font.this, glyph)}" if glyph else ""
