"""Can taking words away move those that stay? On most pages it can't, and looking is dear.

The engine writes what is left of a text operator anew and keeps the place of what it shows. What
can move is text that is placed by what was shown before it (several operators on a line, a line
begun with ``'`` or ``"``), letters made wider, letters that aren't just filled, text in forms,
written downwards or with drawn glyphs. Another engine compares all text with the source when the
file is verified; this only tells where to look beforehand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pymupdf

_STRINGS = re.compile(rb"\([^()\\]*(?:\\.[^()\\]*)*\)", re.DOTALL)
_OPERATORS = re.compile(rb"(?<![A-Za-z])(?:T[dDmjJz*]|BT|BI|'|\")(?![A-Za-z])")
_SHOWN = (b"Tj", b"TJ")
_RISKY = (b"'", b'"', b"Tz", b"BI")
_NOT_FILLED = re.compile(rb"[1-9]\s+Tr\b")
_PLAIN_FONTS = {"Type1", "MMType1", "TrueType"}


def is_steady(page: pymupdf.Page) -> bool:
    """True when every text operator of a page has a place of its own.

    Args:
        page: Before anything is taken away.
    """
    content = _STRINGS.sub(b"()", page.read_contents())
    if _NOT_FILLED.search(content):
        return False
    shown = False
    for match in _OPERATORS.finditer(content):
        operator = match[0]
        if operator in _RISKY or (shown and operator in _SHOWN):
            return False
        shown = operator in _SHOWN
    plain = all(
        kind in _PLAIN_FONTS or (kind, encoding) == ("Type0", "Identity-H")
        for _, _, kind, _, _, encoding in page.get_fonts()
    )
    return plain and not page.get_xobjects()
