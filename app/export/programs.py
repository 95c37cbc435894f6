"""Embedded font programs without words: names, owners and notices of a font.

A font may be called after the person whose handwriting it is, and its notices hold ordinary words
that would be taken for redacted values.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

from pikepdf import Dictionary, Object, PdfError, Stream

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
_WORDS = re.compile(
    rb"(/(?:Notice|Copyright|FullName|FamilyName|Weight|version)\s*)\(((?:[^()\\]|\\.)*)\)"
)


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
                    _strip(program, key)


def _strip(program: Stream, key: str) -> None:
    try:
        data = program.read_bytes()
    except PdfError:
        return
    bare = strip_type1(data) if key == "/FontFile" else strip_sfnt(data)
    if bare != data:
        program.write(bare)
        if key == "/FontFile2":
            program.Length1 = len(bare)


def strip_sfnt(data: bytes) -> bytes:
    """A TrueType or OpenType font with the tables alone that drawing needs."""
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
        table = data[offset : offset + length]
        listed += _ENTRY.pack(tag, checksum, at + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return head + listed + body


def strip_type1(data: bytes) -> bytes:
    """A Type 1 font with blanks for the words in its readable part, byte for byte as long."""
    end = data.find(b"eexec")
    if end < 0:
        return data
    plain = _WORDS.sub(lambda m: m[1] + b"(" + b" " * len(m[2]) + b")", data[:end])
    return plain + data[end:]
