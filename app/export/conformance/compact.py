"""Composite fonts whose program is compact (CFF) and names its glyphs instead of numbering them.

The engine that writes labels and notes makes them so. The codes are then the numbers of the glyphs
(ISO 32000-1, 9.7.4.2), and the rules of pikepdf don't look into such fonts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pymupdf
from pikepdf import Array, Dictionary, Name, Object, Stream

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.export.conformance.drawn import Shown

BY_NUMBER = b"\x0c\x1e"
"""The operator in a program's dictionary that says that its glyphs have numbers (ROS)."""

TOLERANCE = 1.0
USUAL_WIDTH = 1000


def named_fonts(fonts: Iterable[Shown]) -> list[Shown]:
    """The composite fonts that hold a compact program in which glyphs have names."""
    return [shown for shown in fonts if _names_glyphs(_program(shown.font))]


def fits(shown: Shown) -> bool:
    """True when the program has all glyphs that are shown, as wide as the file says."""
    inner = _inner(shown.font)
    font = pymupdf.Font(fontbuffer=_program(shown.font))
    if shown.font.get("/Encoding") != Name("/Identity-H"):
        return False
    told = widths_by_code(inner.get("/W"))
    usual: Any = inner.get("/DW", USUAL_WIDTH)
    return all(
        0 < code < font.glyph_count
        and abs(float(told.get(code, usual)) - _advance(font, code)) <= TOLERANCE
        for code in shown.codes
    )


def _advance(font: pymupdf.Font, glyph: int) -> float:
    return float(pymupdf.mupdf.fz_advance_glyph(font.this, glyph, 0)) * 1000


def _inner(font: Object) -> Object:
    listed = font.get("/DescendantFonts")
    first = listed[0] if isinstance(listed, Array) and len(listed) else None
    return first if isinstance(first, Dictionary) else Dictionary()


def _program(font: Object) -> bytes:
    inner = _inner(font)
    descriptor = inner.get("/FontDescriptor")
    found = descriptor.get("/FontFile3") if isinstance(descriptor, Dictionary) else None
    if inner.get("/Subtype") != Name.CIDFontType0 or not isinstance(found, Stream):
        return b""
    return found.read_bytes() if found.get("/Subtype") == Name.CIDFontType0C else b""


def _names_glyphs(program: bytes) -> bool:
    if len(program) < 4:
        return False
    _, after_names = _index(program, program[2])
    dictionaries, _ = _index(program, after_names)
    return BY_NUMBER not in dictionaries


def _index(data: bytes, at: int) -> tuple[bytes, int]:
    """The content of a list in a compact font, and where it ends (Adobe note 5176, 5)."""
    count = int.from_bytes(data[at : at + 2])
    if not count:
        return b"", at + 2
    size = data[at + 2]
    start = at + 3 + (count + 1) * size
    length = int.from_bytes(data[start - size : start]) - 1
    return data[start : start + length], start + length


def widths_by_code(table: Object | None) -> dict[int, float]:
    """The widths of a composite font by code (ISO 32000-1, 9.7.4.3)."""
    found: dict[int, float] = {}
    items: list[Any] = list(table) if isinstance(table, Array) else []
    at = 0
    while at + 1 < len(items):
        first, second = items[at], items[at + 1]
        if isinstance(second, Array):
            found.update({first + i: float(width) for i, width in enumerate(second)})
            at += 2
        else:
            wide = items[at + 2 : at + 3]
            found.update(dict.fromkeys(range(first, second + 1), *map(float, wide)))
            at += 3
    return found
