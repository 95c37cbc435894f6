"""The characters of a page, each with its place, in the direction in which they are read."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pymupdf

if TYPE_CHECKING:
    from collections.abc import Iterator

FLAGS = pymupdf.TEXT_CID_FOR_UNKNOWN_UNICODE
BOLD = 1 << 4
BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(slots=True)
class Glyph:
    """One character in the reading frame: x along the line, y down across the lines.

    ``base`` is the baseline's y; ``size`` the type size in points.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """A reading direction: 0 to the right, 1 downwards, 2 to the left (upside down), 3 upwards.

    ``width`` and ``height`` are those of the page.
    """

    turn: int
    width: float
    height: float

    def enter(self, x: float, y: float) -> tuple[float, float]:
        """From the page to the frame."""
        if self.turn == 1:
            return y, self.width - x
        if self.turn == 2:
            return self.width - x, self.height - y
        if self.turn == 3:
            return self.height - y, x
        return x, y

    def leave(self, x: float, y: float) -> tuple[float, float]:
        """From the frame to the page."""
        if self.turn == 1:
            return self.width - y, x
        if self.turn == 2:
            return self.width - x, self.height - y
        if self.turn == 3:
            return y, self.height - x
        return x, y

    def enter_box(self, box: tuple[float, ...]) -> tuple[float, float, float, float]:
        """An upright box from the page to the frame."""
        return _upright(self.enter(box[0], box[1]), self.enter(box[2], box[3]))

    def leave_box(self, box: tuple[float, ...]) -> tuple[float, float, float, float]:
        """An upright box from the frame to the page."""
        return _upright(self.leave(box[0], box[1]), self.leave(box[2], box[3]))


def _upright(
    one: tuple[float, float], other: tuple[float, float]
) -> tuple[float, float, float, float]:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[0], other[0]),
        max(one[1], other[1]),
    )


def read_glyphs(page: pymupdf.Page, width: float, height: float) -> dict[Frame, list[list[Glyph]]]:
    """All runs of characters on an unrotated page, per reading direction.

    A run is what the file itself draws on one line without a jump; later steps split and join.
    """
    found: dict[Frame, list[list[Glyph]]] = {}
    raw = page.get_textpage(flags=FLAGS).extractRAWDICT()
    for block in raw["blocks"]:
        for line in block.get("lines", ()):
            frame = Frame(_turn(*line["dir"]), width, height)
            run = list(_glyphs(line, frame))
            if run:
                found.setdefault(frame, []).append(run)
    return found


def _turn(dx: float, dy: float) -> int:
    if abs(dx) >= abs(dy):
        return 0 if dx >= 0 else 2
    return 1 if dy > 0 else 3


def _glyphs(line: dict[str, Any], frame: Frame) -> Iterator[Glyph]:
    for span in line["spans"]:
        size = float(span["size"])
        name = str(span["font"]).lower()
        bold = bool(span["flags"] & BOLD) or any(part in name for part in BOLD_NAMES)
        for char in span["chars"]:
            text = clean(char["c"])
            if not text:
                continue
            bbox = char["bbox"]
            if bbox[2] < 0 or bbox[3] < 0 or bbox[0] > frame.width or bbox[1] > frame.height:
                continue
            x0, y0, x1, y1 = frame.enter_box(bbox)
            base = frame.enter(*char["origin"])[1]
            yield Glyph(text, x0, y0, x1, y1, base, size, bold)


def clean(char: str) -> str:
    """The character as it is searched for; empty for what takes no place or is no character."""
    if char.isspace():
        return " "
    category = unicodedata.category(char)
    if category in ("Cc", "Cs", "Cf", "Cn") or char == "\ufeff":
        return ""
    return char
