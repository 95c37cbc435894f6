"""Where on a page marked text begins, so that the tag of a box gets its place among the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import ContentStreamInlineImage, Dictionary, Matrix

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SHOWS = frozenset({"Tj", "TJ", "'", '"'})
NEAR = 2.0
"""Points that a line's foot may lie below a box that stands on it."""


@dataclass(frozen=True, slots=True)
class Start:
    """The number of a mark, and where a piece of text in it begins (PDF space)."""

    mark: int
    x: float
    y: float


def starts_of(instructions: Iterable[Any]) -> list[Start]:
    """Where the pieces of marked text on a page begin."""
    reader = _Reader()
    for item in instructions:
        if not isinstance(item, ContentStreamInlineImage):
            reader.read(str(item.operator), list(item.operands))
    return reader.found


class _Reader:
    def __init__(self) -> None:
        self.found: list[Start] = []
        self._saved: list[Matrix] = []
        self._space, self._line = Matrix(), Matrix()
        self._leading = 0.0
        self._marks: list[int | None] = []

    def read(self, name: str, operands: list[Any]) -> None:
        if name in ("BDC", "BMC"):
            self._marks.append(_number(operands))
        elif name == "EMC":
            del self._marks[-1:]
        elif name == "q":
            self._saved.append(self._space)
        elif name == "Q":
            self._space = self._saved.pop() if self._saved else Matrix()
        elif name == "cm":
            self._space = Matrix(*map(float, operands)) @ self._space
        else:
            self._text(name, operands)

    def _text(self, name: str, operands: list[Any]) -> None:
        if name == "BT":
            self._line = Matrix()
        elif name == "Tm":
            self._line = Matrix(*map(float, operands))
        elif name == "TL":
            self._leading = float(operands[0])
        elif name in ("Td", "TD"):
            x, y = map(float, operands)
            self._leading = -y if name == "TD" else self._leading
            self._line = Matrix(1, 0, 0, 1, x, y) @ self._line
        elif name in ("T*", "'", '"'):
            self._line = Matrix(1, 0, 0, 1, 0, -self._leading) @ self._line
        mark = next((m for m in reversed(self._marks) if m is not None), None)
        if name in _SHOWS and mark is not None:
            place = self._line @ self._space
            self.found.append(Start(mark, place.e, place.f))


def _number(operands: Sequence[Any]) -> int | None:
    """The number of a mark in the tag tree."""
    properties = operands[1] if len(operands) > 1 else None
    number: Any = properties.get("/MCID") if isinstance(properties, Dictionary) else None
    return number if isinstance(number, int) else None


def neighbour(
    starts: Iterable[Start], box: tuple[float, float, float, float]
) -> tuple[int, bool] | None:
    """The mark beside which a box is read, and whether it comes after it.

    That is the text before it on its line, else what follows on it, else the nearest line above.

    Args:
        starts: The marked text of the page.
        box: Left, foot, right and top.
    """
    x0, y0, _, y1 = box
    known = list(starts)
    beside = [s for s in known if y0 - NEAR <= s.y <= y1]
    before = [s for s in beside if s.x <= x0]
    if before:
        return max(before, key=lambda s: s.x).mark, True
    if beside:
        return min(beside, key=lambda s: s.x).mark, False
    above = [s for s in known if s.y > y1]
    if above:
        lowest = min(s.y for s in above)
        return max((s for s in above if s.y == lowest), key=lambda s: s.x).mark, True
    return None


def box_after(instructions: Sequence[Any], at: int) -> tuple[float, float, float, float]:
    """The first rectangle that is drawn from an instruction on, with its corners in order.

    Where there is none, one of no size at the foot of the page.
    """
    for item in instructions[at:]:
        if not isinstance(item, ContentStreamInlineImage) and item.operator == pikepdf.Operator(
            "re"
        ):
            x, y, width, height = (float(v) for v in item.operands)
            return (
                min(x, x + width),
                min(y, y + height),
                max(x, x + width),
                max(y, y + height),
            )
    return 0, 0, 0, 0
