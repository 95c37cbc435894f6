"""Completes what files tell of their fonts, where a producer left out what the format asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Object

if TYPE_CHECKING:
    from collections.abc import Iterable

ASKED = ("/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV")
"""ISO 32000-1, table 122; readers use it to find a font that looks alike."""

SYMBOLS, STEM = 4, 80
CAPITALS = 0.9
"""Height of capitals as a share of the ascent."""


def descriptor_of(font: Object) -> Object | None:
    """What a file tells of a font; of a composite font, of the one in it."""
    listed = font.get("/DescendantFonts")
    inner = listed[0] if isinstance(listed, Array) and len(listed) else font
    found = inner.get("/FontDescriptor") if isinstance(inner, Dictionary) else None
    return found if isinstance(found, Dictionary) else None


def is_complete(font: Object) -> bool:
    """True when nothing is left out, or there is nothing to be told."""
    found = descriptor_of(font)
    return found is None or all(key in found for key in ASKED)


def complete(fonts: Iterable[Object]) -> None:
    """Fill in what was left out."""
    for font in fonts:
        found = descriptor_of(font)
        if found is not None and not is_complete(font):
            _fill(found)


def _fill(descriptor: Object) -> None:
    box = descriptor.get("/FontBBox")
    sides: list[Any] = list(box) if isinstance(box, Array) and len(box) == 4 else [0, -250, 0, 750]
    top, bottom = round(float(sides[3])), round(float(sides[1]))
    known = {
        "/Flags": SYMBOLS,
        "/FontBBox": Array(sides),
        "/ItalicAngle": 0,
        "/Ascent": top,
        "/Descent": bottom,
        "/CapHeight": round(CAPITALS * top),
        "/StemV": STEM,
    }
    for key, value in known.items():
        if key not in descriptor:
            descriptor[key] = value
