"""Drawn paths that hang together: a logo, a chart, a signature in strokes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from app.model.geometry import Rect
from app.reading.rules import STRAIGHT, THICKEST
from app.reading.strokes import bent, joined, only_goes_on, pen_moves, turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

GRID = 4.0
"""Points; paths with less than about this between them belong together."""
BACKGROUND = 0.8
"""A path over this share of the page is its background or a frame around it."""
COLOURED = 0.15
"""Between its channels; less is black or a grey."""
UNDERLINE = 10.0
"""Points to the line under a signature at most."""
TO_AND_FRO, CURVES = 3, 3
"""A line that turns so often in so many curves is drawn by hand."""
ROUNDED = 8
"""A frame with round corners has at most this many curves."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Paths that stand together.

    ``curves`` counts their Bezier segments and ``turns`` how often the one that does so most goes
    from up to down or back, ``pieces`` all that is not straight up or across, as in
    :class:`app.model.textmap.Graphic`.
    """

    rect: Rect
    paths: int
    curves: int
    turns: int
    pieces: int


@dataclass(frozen=True, slots=True)
class _Shape:
    """One path that is a shape of its own; ``pen`` is the colour of its line, None without one."""

    rect: Rect
    curves: int
    turns: int
    pieces: int
    pen: tuple[float, ...] | None


def clusters(drawings: Iterable[dict[str, Any]], whole: Rect) -> list[Cluster]:
    """Group the paths that are no rules, frames or backgrounds on the page ``whole``."""
    shapes: list[_Shape] = []
    lines: list[tuple[Rect, tuple[float, ...]]] = []
    for one in joined(drawings):
        shape = _shape(one, whole)
        if shape is not None:
            shapes.append(shape)
        elif (line := _stroke(one)) is not None:
            lines.append(line)
    if not shapes:
        return []
    groups: dict[int, list[_Shape]] = {}
    for shape, label in zip(shapes, _labels([s.rect for s in shapes], whole), strict=True):
        groups.setdefault(label, []).append(shape)
    parted = [part for group in groups.values() for part in _parted(group)]
    return [
        Cluster(
            _underlined(group, lines).intersection(whole),
            len(group),
            sum(s.curves for s in group),
            max(s.turns for s in group),
            sum(s.pieces for s in group),
        )
        for group in parted
    ]


def _stroke(drawing: dict[str, Any]) -> tuple[Rect, tuple[float, ...]] | None:
    """A single straight line that is no rule of a table: in a colour, or not quite level."""
    items = drawing.get("items", ())
    colour = tuple(drawing.get("color") or ())
    if drawing.get("type") != "s" or len(items) != 1 or items[0][0] != "l" or not colour:
        return None
    if max(colour) - min(colour) < COLOURED and not bent(items[0]):
        return None
    half = max(drawing.get("width") or 0.0, 0.5) / 2
    return Rect(*drawing["rect"]).grown(half, half), colour


def _underlined(group: Sequence[_Shape], lines: Sequence[tuple[Rect, tuple[float, ...]]]) -> Rect:
    """The bounds of a group with the line under it that the same pen drew."""
    rect = Rect.bounding(s.rect for s in group)
    pens = {s.pen for s in group if s.pen is not None}
    if not pens or max(s.turns for s in group) < 2:
        return rect
    near = rect.grown(UNDERLINE, UNDERLINE)
    for line, colour in lines:
        if colour in pens and line.width <= 1.6 * rect.width and near.intersects(line):
            rect = rect.union(line)
    return rect


def _parted(group: list[_Shape]) -> list[list[_Shape]]:
    """A hand that signs through a stamp draws with another pen than the stamp."""
    pens = {shape.pen for shape in group if shape.turns >= TO_AND_FRO and shape.curves >= CURVES}
    if len(pens) != 1 or all(shape.pen in pens for shape in group):
        return [group]
    drawn = [shape for shape in group if shape.pen in pens]
    return [drawn, [shape for shape in group if shape.pen not in pens]]


def _shape(drawing: dict[str, Any], whole: Rect) -> _Shape | None:
    """A path that is a shape of its own, None for a rule, a frame or a background."""
    items = drawing.get("items", ())
    curves = sum(1 for item in items if item[0] == "c") or pen_moves(drawing)
    if not curves and not any(_slants(item) for item in items):
        return None
    half = (drawing.get("width") or 0.0) / 2
    rect = Rect(*drawing["rect"]).grown(half, half).intersection(whole)
    if rect.is_empty or rect.area > BACKGROUND * whole.area:
        return None
    if min(rect.width, rect.height) <= THICKEST and curves == 0:
        return None  # a rule that is not quite straight
    if 0 < curves <= ROUNDED and _straight_length(items) > rect.width + rect.height:
        return None
    colour = drawing.get("color")
    pieces = 0 if only_goes_on(drawing) else sum(1 for i in items if i[0] == "c" or bent(i))
    return _Shape(rect, curves, turns(drawing), pieces, tuple(colour) if colour else None)


def _slants(item: tuple[Any, ...]) -> bool:
    if item[0] != "l":
        return False
    (ax, ay), (bx, by) = item[1], item[2]
    return bool(min(abs(ax - bx), abs(ay - by)) > STRAIGHT)


def _straight_length(items: Iterable[tuple[Any, ...]]) -> float:
    """The length of the upright sides of a path."""
    total = 0.0
    for item in items:
        if item[0] == "l" and not _slants(item):
            (ax, ay), (bx, by) = item[1], item[2]
            total += abs(ax - bx) + abs(ay - by)
    return total


def _labels(rects: list[Rect], whole: Rect) -> list[int]:
    """For every rectangle the number of its group; those that share a field of a grid are one."""
    columns, rows = int(whole.width / GRID) + 2, int(whole.height / GRID) + 2
    owner = np.full((rows, columns), -1, dtype=np.int32)
    parent = list(range(len(rects)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, rect in enumerate(rects):
        x0, y0 = int((rect.x0 - whole.x0) / GRID), int((rect.y0 - whole.y0) / GRID)
        x1, y1 = int((rect.x1 - whole.x0) / GRID) + 2, int((rect.y1 - whole.y0) / GRID) + 2
        fields = owner[y0:y1, x0:x1]
        for other in np.unique(fields).tolist():
            if other >= 0:
                parent[root(other)] = root(i)
        fields[:] = i
    return [root(i) for i in range(len(rects))]
