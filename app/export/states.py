"""The state of a content stream that says where something is drawn: matrix, clips, path."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pikepdf import Array

from app.export.behind import SMALLEST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.export.blank import Matrix
    from app.export.erase import Corners

Point = tuple[float, float]
Path = tuple[str, ...]
"""A clip: path operators in the space of the page, and the operator that makes it one."""

UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_STROKES = frozenset({"S", "s"})
_ENDS = frozenset({"n", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*"})


def times(one: Matrix, two: Matrix) -> Matrix:
    """First ``one``, then ``two``."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def through(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def around(points: Iterable[Point]) -> Corners:
    """The rectangle around points."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


@dataclass
class State:
    matrix: Matrix
    clips: tuple[Path, ...]
    path: list[str] = field(default_factory=list)
    pending: str = ""
    at: Point = (0.0, 0.0)
    odd: bool = False
    line: float = 1.0
    points: list[Point] = field(default_factory=list)

    def copy(self) -> State:
        return State(self.matrix, self.clips, odd=self.odd, line=self.line)

    def step(self, name: str, operands: list[Any]) -> Corners | None:
        """Follow an instruction; the rectangle around a surface that it painted."""
        painted: Corners | None = None
        if name == "cm":
            self.matrix = times(figures(operands, UNIT), self.matrix)
        elif name in ("m", "l", "c", "v", "y", "re", "h"):
            self._draw(name, floats(operands))
        elif name in ("W", "W*"):
            self.pending = name
        elif name == "w":
            self.line = sum(floats(operands))
        elif name in _ENDS:
            if self.points and name != "n":
                painted = self._painted(name)
            if self.pending:
                self.clips = (*self.clips, (*self.path, self.pending))
            self.path, self.pending, self.points = [], "", []
        return painted

    def _painted(self, name: str) -> Corners | None:
        x0, y0, x1, y1 = around(self.points)
        if name not in _STROKES:
            return x0, y0, x1, y1
        half = self.line * max(map(abs, self.matrix[:4])) / 2
        return None if half < SMALLEST / 2 else (x0 - half, y0 - half, x1 + half, y1 + half)

    def _draw(self, name: str, figures: list[float]) -> None:
        if name == "re" and len(figures) == 4:
            x, y, width, height = figures
            self.path += box_path((x, y, x + width, y + height), self.matrix)[:-1]
            corners = ((x, y), (x + width, y), (x, y + height), (x + width, y + height))
            self.points += [through(self.matrix, *p) for p in corners]
            return
        points = [
            through(self.matrix, figures[i], figures[i + 1]) for i in range(0, len(figures) - 1, 2)
        ]
        if name == "v":
            points = [self.at, *points]
        elif name == "y" and points:
            points = [*points, points[-1]]
        if points:
            self.at = points[-1]
        self.points += points
        numbers = " ".join(f"{x:.3f} {y:.3f}" for x, y in points)
        self.path.append(f"{numbers} {'c' if name in ('v', 'y') else name}")


def box_path(box: Iterable[float], matrix: Matrix) -> Path:
    x0, y0, x1, y1 = box
    corners = [through(matrix, *p) for p in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
    numbers = [f"{x:.3f} {y:.3f}" for x, y in corners]
    return f"{numbers[0]} m", *(f"{n} l" for n in numbers[1:]), "h", "W"


def floats(operands: Iterable[Any]) -> list[float]:
    try:
        return [float(v) for v in operands]
    except (TypeError, ValueError):
        return []


def figures(found: Any, otherwise: Any) -> Any:
    """A matrix or box of a file as floats."""
    if not isinstance(found, Array | list):
        return otherwise
    figures = tuple(floats(found))
    return figures if len(figures) in (4, 6) else otherwise
