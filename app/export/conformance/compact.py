"""Composite fonts whose program is compact (CFF) and names its glyphs instead of numbering them.

The engine that writes labels and notes makes them so. The codes are then the numbers of the glyphs
(ISO 32000-1, 9.7.4.2), and the rules of pikepdf don't look into such fonts.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Object, Stream

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.export.conformance.drawn import Shown

TOLERANCE = 1.0
USUAL_WIDTH = 1000


def named_fonts(fonts: Iterable[Shown]) -> list[Shown]:
    """The composite fonts that hold a compact program in which glyphs have names."""
    return [shown for shown in fonts if _read(_program(shown.font)) is not None]


def fits(shown: Shown) -> bool:
    """True when the program has all glyphs that are shown, as wide as the file says."""
    inner, top = _inner(shown.font), _read(_program(shown.font))
    if top is None or shown.font.get("/Encoding") != Name("/Identity-H"):
        return False
    told = widths_by_code(inner.get("/W"))
    usual: Any = inner.get("/DW", USUAL_WIDTH)
    return all(
        0 < code < len(top.charset)
        and abs(float(told.get(code, usual)) - _advance(top, code)) <= TOLERANCE
        for code in shown.codes
    )


def _read(program: bytes) -> Any:
    """A compact program that names its glyphs; None for any other."""
    if not program:
        return None
    from fontTools.cffLib import CFFFontSet  # noqa: PLC0415 (few files need it)

    try:
        fonts = CFFFontSet()
        fonts.decompile(io.BytesIO(program), None)
        top = fonts[0]
        return None if hasattr(top, "ROS") else top
    except Exception:  # noqa: BLE001 (whatever is wrong with it, it isn't one that we know)
        return None


def _advance(top: Any, code: int) -> float:
    """How wide a glyph is in thousandths of an em, by its number."""
    from fontTools.misc.psCharStrings import T2WidthExtractor  # noqa: PLC0415

    glyph = top.CharStrings[top.charset[code]]
    private = glyph.private
    reader = T2WidthExtractor(
        getattr(private, "Subrs", []),
        glyph.globalSubrs,
        private.nominalWidthX,
        private.defaultWidthX,
    )
    reader.execute(glyph)
    return float(reader.width) * float(top.FontMatrix[0]) * 1000


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
