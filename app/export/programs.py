"""Embedded font programs without words: names, owners and notices of a font.

A font may be called after the person whose handwriting it is, and its notices hold ordinary words
that would be taken for redacted values.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

from pikepdf import Dictionary, Object, PdfError, Stream

from app.export.compact_fonts import strip_compact, strip_type1

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEEDED = frozenset(
    {
        b"CFF ",
        b"OS/2",
        b"VORG",
        b"cmap",
        b"cvt ",
        b"fpgm",
        b"gasp",
        b"glyf",
        b"head",
        b"hhea",
        b"hmtx",
        b"loca",
        b"maxp",
        b"post",
        b"prep",
        b"vhea",
        b"vmtx",
    }
)
"""Tables of a TrueType or OpenType font that drawing needs (ISO 32000-1, 9.9)."""

_SFNT = (b"\0\1\0\0", b"true", b"OTTO")
_ENTRY = struct.Struct(">4sIII")
_NAMED, _NAMELESS = b"\0\2\0\0", b"\0\3\0\0"
_NO_NAMES_BUT = 32
"""Bytes of the table of names before the names begin."""


def strip_programs(fonts: Iterable[Object]) -> None:
    """Take the words out of the programs of fonts and of their descendants."""
    done: set[tuple[int, int]] = set()
    for font in fonts:
        for one in (font, *font.get("/DescendantFonts", [])):
            descriptor = one.get("/FontDescriptor") if isinstance(one, Dictionary) else None
            if not isinstance(descriptor, Dictionary):
                continue
            for key in ("/FontFile", "/FontFile2", "/FontFile3"):
                program = descriptor.get(key)
                if isinstance(program, Stream) and program.objgen not in done:
                    done.add(program.objgen)
                    _strip(program, key, named=_goes_by_names(font))


def _goes_by_names(font: Object) -> bool:
    """Whether a font finds its glyphs by names."""
    encoding = font.get("/Encoding")
    return isinstance(encoding, Dictionary) and "/Differences" in encoding


def _strip(program: Stream, key: str, *, named: bool) -> None:
    try:
        data = program.read_bytes()
    except PdfError:
        return
    if key == "/FontFile":
        bare = strip_type1(data, _length(program, "/Length1"), _length(program, "/Length2"))
    else:
        bare = strip_compact(strip_sfnt(data, named=named))
    if bare != data:
        program.write(bare)
        if key == "/FontFile2":
            program.Length1 = len(bare)
        elif key == "/FontFile" and "/Length3" in program:
            lengths = _length(program, "/Length1") + _length(program, "/Length2")
            program.Length3 = max(0, len(bare) - lengths)


def _length(program: Stream, key: str) -> int:
    found: Any = program.get(key)
    return found if isinstance(found, int) else 0


def strip_sfnt(data: bytes, *, named: bool = True) -> bytes:
    """A TrueType or OpenType font with the tables alone that drawing needs.

    ``named`` says whether its glyphs are found by their names; else the names go too.
    """
    if data[:4] not in _SFNT:
        return data
    try:
        (count,) = struct.unpack_from(">H", data, 4)
        entries = [_ENTRY.unpack_from(data, 12 + 16 * n) for n in range(count)]
    except struct.error:
        return data
    kept = [e for e in entries if e[0] in _NEEDED]
    if not kept:  # nothing can be drawn with it, and nothing is left to tell
        return b""
    power = len(kept).bit_length() - 1
    search = 16 << power
    head = data[:4] + struct.pack(">HHHH", len(kept), search, power, 16 * len(kept) - search)
    at = 12 + 16 * len(kept)
    listed, body = b"", b""
    for tag, checksum, offset, length in kept:
        table = _without_words(tag, data[offset : offset + length], named=named)
        listed += _ENTRY.pack(tag, checksum, at + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return head + listed + body


def _without_words(tag: bytes, table: bytes, *, named: bool) -> bytes:
    if tag == b"CFF ":
        return strip_compact(table)
    if tag == b"post" and not named and table.startswith(_NAMED):
        return _NAMELESS + table[4:_NO_NAMES_BUT]
    return table
