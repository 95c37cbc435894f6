"""The instructions that show text: written in full, and whether what they show has a surface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import ContentStreamInstruction, Operator

if TYPE_CHECKING:
    from collections.abc import Sequence

SHOW = {"Tj": 1, "TJ": 1, "'": 1, '"': 3}
"""The operators, and how many operands each has."""

NEXT_LINE = frozenset({"'", '"'})
"""Those that go to the next line first."""

STEPS = frozenset({"q", "Q", "cm", "BT", "ET", "Tm", "Tf", "Tz"})
"""The operators that may take the surface away, or give it back."""

FLAT = 1e-9
"""The surface of one unit of text below which nothing of it is drawn."""


def in_full(item: ContentStreamInstruction) -> list[ContentStreamInstruction]:
    """An instruction, ``'`` and ``"`` as those that they stand for (ISO 32000-1, table 109).

    The engine that redacts puts what follows ``'`` on a wrong line.
    """
    name, operands = str(item.operator), list(item.operands)
    if name not in NEXT_LINE or not operands:
        return [item]
    spaced = name == '"' and len(operands) >= SHOW[name]
    return [
        *([made(operands[-3:-2], "Tw"), made(operands[-2:-1], "Tc")] if spaced else ()),
        made([], "T*"),
        made(operands[-1:], "Tj"),
    ]


def made(operands: Sequence[Any], name: str) -> ContentStreamInstruction:
    return ContentStreamInstruction(list(operands), Operator(name))


class Surface:
    """Follows whether what is shown has a surface: a matrix or a size can make it a line.

    The engine leaves such text alone, as nothing of it is seen; other programs do read it.
    """

    def __init__(self) -> None:
        self._page = self._text = self._size = self._width = True
        self._saved: list[tuple[bool, bool, bool]] = []

    def step(self, name: str, operands: Sequence[Any]) -> None:
        if name == "q":
            self._saved.append((self._page, self._size, self._width))
        elif name == "Q" and self._saved:
            self._page, self._size, self._width = self._saved.pop()
        elif name == "cm":
            self._page = self._page and has_surface(operands)
        elif name in ("BT", "ET"):
            self._text = True
        elif name == "Tm":
            self._text = has_surface(operands)
        elif name == "Tf":
            self._size = not _is_nothing(operands)
        elif name == "Tz":
            self._width = not _is_nothing(operands)

    @property
    def of_text(self) -> bool:
        """Whether text that is shown now has one."""
        return self._page and self._text and self._size and self._width

    @property
    def of_drawings(self) -> bool:
        """Whether a form or an image that is drawn now has one."""
        return self._page


def _is_nothing(operands: Sequence[Any]) -> bool:
    try:
        return bool(operands) and abs(float(operands[-1])) < FLAT
    except (TypeError, ValueError):
        return False


def has_surface(operands: Sequence[Any]) -> bool:
    """False for a matrix that makes everything a line or a point."""
    try:
        a, b, c, d = map(float, operands[:4])
    except (TypeError, ValueError):
        return True  # an instruction that engines pass over
    return abs(a * d - b * c) > FLAT
