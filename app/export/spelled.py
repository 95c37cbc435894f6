"""Signs that stand for a word that nobody sees: a bullet that every program reads as a name.

A table of a font may give a whole word as the text of one sign (ISO 32000-1, 9.10.3). For a
ligature that is right; a sign too narrow for the letters that it is said to be tells nothing.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Object, Pdf, Stream

from app.export.cmaps import read_cmap, single_size, write_cmap

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST = 3
"""Letters that may be a word; two are a ligature."""

NARROWEST = 0.15
"""Ems of width for every letter: narrower letters aren't drawn in one sign."""

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_THOUSANDTHS = 0.001


def hush_signs(document: Pdf) -> None:
    """Let signs that can't show the word that they stand for stand for no letters at all."""
    for font in _with_tables(document):
        table = font.ToUnicode
        known = read_cmap(table.read_bytes())
        long = {code: text for code, text in known.items() if _letters(text) >= FEWEST}
        false = [code for code, text in long.items() if _is_too_narrow(font, code, text)]
        if false:
            known.update(dict.fromkeys(false, UNKNOWN))
            table.write(write_cmap(known, single_size(font) or 2))


def _with_tables(document: Pdf) -> Iterator[Object]:
    for item in document.objects:
        if not isinstance(item, Dictionary | Stream):
            continue
        if isinstance(item.get("/ToUnicode"), Stream):
            yield item
        for holder in (item, item.get("/Resources")):
            group = holder.get("/Font") if isinstance(holder, Dictionary | Stream) else None
            for font in group.values() if isinstance(group, Dictionary) else ():
                direct = isinstance(font, Dictionary) and not font.is_indirect
                if direct and isinstance(font.get("/ToUnicode"), Stream):
                    yield font


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _is_too_narrow(font: Object, code: int, text: str) -> bool:
    try:
        width = _width(font, code)
    except (TypeError, ValueError):  # widths that are no numbers
        return False
    return (
        width is not None and width < NARROWEST * _letters(text) and text not in _written_as_one()
    )


@cache
def _written_as_one() -> frozenset[str]:
    """Words for which there is one sign, as in Arabic and Japanese."""
    parts = (unicodedata.normalize("NFKC", chr(code)) for code in range(0x2000, 0xFFFE))
    return frozenset(text for text in parts if len(text) >= FEWEST)


def _width(font: Object, code: int) -> float | None:
    """How wide the sign with a code is, in ems; None when the font doesn't tell."""
    inner = font.get("/DescendantFonts")
    if isinstance(inner, Array) and len(inner) and isinstance(inner[0], Dictionary):
        return _of_composite(inner[0], code) * _THOUSANDTHS
    widths: Any = font.get("/Widths")
    first: Any = font.get("/FirstChar")
    if not isinstance(widths, Array) or not isinstance(first, int):
        return None
    if not 0 <= code - first < len(widths):
        return None
    matrix = font.get("/FontMatrix")
    unit = abs(float(matrix[0])) if isinstance(matrix, Array) and len(matrix) else _THOUSANDTHS
    return float(widths[code - first]) * unit


def _of_composite(font: Object, code: int) -> float:
    """The width of a character, for which its code is taken (ISO 32000-1, 9.7.4.3)."""
    items: list[Any] = list(font.get("/W", Array()))
    at = 0
    while at + 1 < len(items):
        first, second = items[at], items[at + 1]
        if isinstance(second, Array):
            if 0 <= code - int(first) < len(second):
                return float(second[code - int(first)])
            at += 2
            continue
        if at + 2 < len(items) and int(first) <= code <= int(second):
            return float(items[at + 2])
        at += 3
    return float(font.get("/DW", 1000))
