"""What the codes of a simple font stand for, by its encoding and the names of its glyphs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name

from app.export.fonts import differences

if TYPE_CHECKING:
    from pikepdf import Object

_CODECS = {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}
"""By name; a name that is an object of its own can't be looked up as such."""

BULLET = "\u2022"


def texts_by_code(font: Object) -> dict[int, str]:
    """The text of each code that the encoding tells of; a font's own encoding tells nothing.

    Source: ISO 32000-1, annex D, and the Adobe Glyph List.
    """
    encoding = font.get("/Encoding")
    base = encoding.get("/BaseEncoding") if isinstance(encoding, Dictionary) else encoding
    codec = _CODECS.get(str(base)) if isinstance(base, Name) else None
    found = dict(_table(codec)) if codec else {}
    if isinstance(encoding, Dictionary):
        found.update({code: text_of(name) for code, name in differences(encoding)})
    return found


@cache
def _table(codec: str) -> dict[int, str]:
    """The printing characters of an encoding."""
    texts = {code: bytes((code,)).decode(codec, "ignore") for code in range(32, 256)}
    if codec == "cp1252":  # note 3 of D.2: codes without a letter show a bullet
        texts |= {code: BULLET for code in range(127, 256) if texts[code] in ("", "\x7f")}
    return {code: text for code, text in texts.items() if text}


def text_of(name: str) -> str:
    """The text of a glyph by its name with slash; empty for a name that nobody agreed on."""
    from fontTools import agl  # noqa: PLC0415 (a table of 4,000 names that few files need)

    return str(agl.toUnicode(name.removeprefix("/")))
