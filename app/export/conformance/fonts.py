"""Clauses on fonts: ISO 19005-2:2011, 6.2.11, and ISO 14289-1:2014, 7.21.

Whether the programs in the file draw all letters as wide as the file says is looked at in
:mod:`app.export.conformance.second`.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from pikepdf import Dictionary, Name, Object, Stream

from app.export.cmaps import read_cmap
from app.export.conformance.clause import Clauses
from app.export.conformance.compact import fits, named_fonts
from app.export.descriptors import is_complete
from app.export.glyphs import texts_by_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.export.conformance.drawn import Shown
    from app.export.conformance.subject import Subject

CLAUSES = Clauses()

_KINDS = frozenset({"/Type0", "/Type1", "/MMType1", "/TrueType", "/Type3"})
_PROGRAMS = {
    "/Type1": ("/FontFile", "/FontFile3"),
    "/MMType1": ("/FontFile", "/FontFile3"),
    "/TrueType": ("/FontFile2", "/FontFile3"),
    "/CIDFontType0": ("/FontFile3",),
    "/CIDFontType2": ("/FontFile2", "/FontFile3"),
}
_LATIN = (Name.WinAnsiEncoding, Name.MacRomanEncoding)
_IDENTITY = (Name("/Identity-H"), Name("/Identity-V"))
_NO_TEXT = frozenset({"\0", "\ufeff", "\ufffe"})
SYMBOLIC = 4


def _fonts(subject: Subject) -> list[Shown]:
    """The fonts that show something."""
    return [shown for shown in subject.drawn.fonts.values() if shown.codes]


def _descendant(font: Object) -> Object:
    """The font that holds the program: of a composite font the one in it."""
    listed = font.get("/DescendantFonts")
    if listed is not None and len(listed) and isinstance(listed[0], Dictionary):
        return listed[0]
    return font


def _descriptor(font: Object) -> Object:
    found = _descendant(font).get("/FontDescriptor")
    return found if isinstance(found, Dictionary) else Dictionary()


def _is_symbolic(font: Object) -> bool:
    flags: Any = _descriptor(font).get("/Flags", 0)
    return isinstance(flags, int) and bool(flags & SYMBOLIC)


@CLAUSES("een lettertype is van een soort die niet bestaat", b="6.2.11.2")
def kinds(subject: Subject) -> bool:
    return all(str(shown.font.get("/Subtype")) in _KINDS for shown in _fonts(subject))


@CLAUSES("bij een lettertype ontbreken de breedten van de letters", b="6.2.11.2")
def widths(subject: Subject) -> bool:
    simple = [s.font for s in _fonts(subject) if s.font.get("/Subtype") != Name.Type0]
    return all(key in font for font in simple for key in ("/FirstChar", "/LastChar", "/Widths"))


@CLAUSES("de beschrijving van een lettertype is niet volledig", b="6.2.11.2", ua="7.21.2")
def described(subject: Subject) -> bool:
    return all(is_complete(shown.font) for shown in _fonts(subject))


@CLAUSES("een lettertype is niet ingesloten", b="6.2.11.4.1", ua="7.21.4.1")
def embedded(subject: Subject) -> bool:
    return all(_is_embedded(s.font) for s in _fonts(subject) if s.is_seen)


def _is_embedded(font: Object) -> bool:
    kind = str(_descendant(font).get("/Subtype"))
    if kind == "/Type3":
        return True
    return any(isinstance(_descriptor(font).get(k), Stream) for k in _PROGRAMS.get(kind, ()))


@CLAUSES("een samengesteld lettertype zegt niet welke letter bij welk teken hoort",
         b="6.2.11.3.2", ua="7.21.3.2")  # fmt: skip
def glyph_places(subject: Subject) -> bool:
    inner = [_descendant(s.font) for s in _fonts(subject)]
    return all(
        isinstance(found := font.get("/CIDToGIDMap"), Stream) or found == Name.Identity
        for font in inner
        if font.get("/Subtype") == Name.CIDFontType2
    )


@CLAUSES("een tabel van tekens is niet ingesloten", b="6.2.11.3.3", ua="7.21.3.3")
def code_tables(subject: Subject) -> bool:
    composite = [s.font for s in _fonts(subject) if s.font.get("/Subtype") == Name.Type0]
    return all(
        isinstance(found := font.get("/Encoding"), Stream) or found in _IDENTITY
        for font in composite
    )


@CLAUSES("de lijst van letters in een lettertype klopt misschien niet",
         b="6.2.11.4.2", ua="7.21.4.2")  # fmt: skip
def glyph_lists(subject: Subject) -> bool:
    return not any(
        key in _descriptor(s.font) for s in _fonts(subject) for key in ("/CharSet", "/CIDSet")
    )


@CLAUSES("de breedte van letters klopt niet met het lettertype", b="6.2.11.5", ua="7.21.5")
def compact_fonts(subject: Subject) -> bool:
    return all(fits(shown) for shown in named_fonts(_fonts(subject)))


@CLAUSES("een lettertype van TrueType heeft geen passende tabel van tekens",
         b="6.2.11.6", ua="7.21.6")  # fmt: skip
def true_type(subject: Subject) -> bool:
    return all(
        _has_fitting_table(s.font)
        for s in _fonts(subject)
        if s.font.get("/Subtype") == Name.TrueType
    )


def _has_fitting_table(font: Object) -> bool:
    encoding = font.get("/Encoding")
    if _is_symbolic(font):
        return encoding is None
    base = encoding.get("/BaseEncoding") if isinstance(encoding, Dictionary) else encoding
    return base in _LATIN


@CLAUSES("van een letter is niet bekend welk teken zij is", u="6.2.11.7.2", ua="7.21.7")
def readable(subject: Subject) -> bool:
    return all(
        text and not _NO_TEXT & {*text} for shown in _fonts(subject) for text in _texts(shown)
    )


@CLAUSES("een letter heeft een teken zonder betekenis", a="6.2.11.7.3")
def meaningful(subject: Subject) -> bool:
    return not any(
        unicodedata.category(character) == "Co"
        for shown in _fonts(subject)
        for text in _texts(shown)
        for character in text
    )


def _texts(shown: Shown) -> Iterator[str]:
    """What each code that a font shows stands for; empty where that isn't known."""
    font = shown.font
    table = font.get("/ToUnicode")
    known = read_cmap(table.read_bytes()) if isinstance(table, Stream) else {}
    rest = shown.codes - known.keys()
    yield from (known[code] for code in shown.codes & known.keys())
    if rest and font.get("/Subtype") != Name.Type0:
        named = texts_by_code(font)
        yield from (named.get(code, "") for code in rest)
    else:
        yield from ("" for _ in rest)
