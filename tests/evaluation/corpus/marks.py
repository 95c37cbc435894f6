"""Labelled stretches of text, carried through every producer of PDF in the colour of the letters.

A mark's number is written into the text colour (at most 15 of 255 in each channel, which nobody
sees), so that the gold can be read back from the finished file by character, whatever the
producer did with lines, columns and pages. What may stay is marked in the same way, so the colour
tells a detector nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

OPEN, CLOSE, BREAK = "\ue000", "\ue001", "\ue002"
_FIRST = 0xE100
LIMIT = 4095
_MARKED = re.compile(f"{OPEN}(.)([^{CLOSE}]*){CLOSE}")


class Label(StrEnum):
    """What a mark says about its text."""

    GOLD = "gold"
    SPECIAL = "special"
    OFFICIAL = "official"
    LOCAL = "local"
    NEGATIVE = "negative"
    DOMAIN = "domain"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class Mark:
    """``kind`` is an entity type for gold and a sort of trap for a negative; ``form`` says how it
    is written and ``origin`` where a name comes from. ``repeated`` marks stand on every page."""

    label: Label
    kind: str
    text: str
    form: str = ""
    origin: str = ""
    repeated: bool = False


def marked(number: int, text: str) -> str:
    """``text`` with the marks around it that :func:`render` understands."""
    if not 0 < number <= LIMIT:
        raise ValueError("too many marks for the colours")
    return f"{OPEN}{chr(_FIRST + number)}{text}{CLOSE}"


def color(number: int) -> tuple[int, int, int]:
    """The red, green and blue of a mark, 0 to 15."""
    return number >> 8 & 15, number >> 4 & 15, number & 15


def number_of(srgb: int) -> int:
    """The mark in a text colour ``0xRRGGBB``; 0 for black and for any colour that is not ours."""
    parts = srgb >> 16 & 255, srgb >> 8 & 255, srgb & 255
    if max(parts) > 15:
        return 0
    return parts[0] << 8 | parts[1] << 4 | parts[2]


def render(
    text: str, escape: Callable[[str], str], wrap: Callable[[str, str], str], line_break: str
) -> str:
    """The text for a producer: ``wrap`` gets the colour as ``#rrggbb`` and escaped text."""
    found: list[str] = []
    at = 0
    for match in _MARKED.finditer(text):
        found.append(escape(text[at : match.start()]))
        red, green, blue = color(ord(match[1]) - _FIRST)
        found.append(wrap(f"#{red:02x}{green:02x}{blue:02x}", escape(match[2])))
        at = match.end()
    found.append(escape(text[at:]))
    return "".join(found).replace(BREAK, line_break)


def plain(text: str) -> str:
    """The text as a reader sees it."""
    return _MARKED.sub(lambda m: m[2], text).replace(BREAK, "\n")
