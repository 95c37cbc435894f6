"""Clips that let nothing through, so that every engine takes them for what they are.

A path of one point has no area. MuPDF leaves such a clip out when it writes a page anew, and what
was hidden by it would be seen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pikepdf import ContentStreamInlineImage, ContentStreamInstruction, Operator

if TYPE_CHECKING:
    from collections.abc import Iterable

POINT = re.compile(rb"\bm\s+(?:h\s+)?(?:[^\n]{0,80}\b(?:BDC|BMC|EMC)\s+)?W\b")
"""What a stream holds that cuts to a point, be it with a mark between."""

_CUTS = frozenset({"W", "W*"})
_NOTHING = frozenset({"h", "BDC", "BMC", "EMC", "MP", "DP"})
"""What adds nothing to a path."""


def with_areas(instructions: Iterable[Any]) -> list[Any]:
    """The same with a rectangle of no size in every path that ends in a point and is a clip."""
    found: list[Any] = []
    last = ""
    for item in instructions:
        name = "" if isinstance(item, ContentStreamInlineImage) else str(item.operator)
        if name in _CUTS and last == "m":
            found.append(ContentStreamInstruction([0, 0, 0, 0], Operator("re")))
        last = last if name in _NOTHING else name
        found.append(item)
    return found
