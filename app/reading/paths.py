"""Drawn paths that hang together: a logo, a chart, a signature in strokes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from app.model.geometry import Rect
from app.reading.rules import STRAIGHT, THICKEST

if TYPE_CHECKING:
    from collections.abc import Iterable

GRID = 4.0
"""Points; paths with less than about this between them belong together."""
BACKGROUND = 0.8
"""A path over this share of the page is its background or a frame around it."""
ROUNDED = 8
"""A frame with round corners has at most this many curves."""


PEN_SEGMENTS = 12
"""A stroke of a pen has at least this many straight pieces."""
PEN_BACK = 0.02
"""Share of its way that a pen at least goes back."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Paths that stand together; ``curves`` counts their Bezier segments."""

    rect: Rect
    paths: int
    curves: int


def clusters(drawings: Iterable[dict[str, Any]], whole: Rect) -> list[Cluster]:
    """Group the paths that are no rules, frames or backgrounds on the page ``whole``."""
    shapes: list[tuple[Rect, int]] = []
    for drawing in drawings:
        shape = _shape(drawing, whole)
        if shape is not None:
            shapes.append(shape)
    if not shapes:
        return []
    groups: dict[int, list[tuple[Rect, int]]] = {}
    for shape, label in zip(shapes, _labels([rect for rect, _ in shapes], whole), strict=True):
        groups.setdefault(label, []).append(shape)
    return [
        Cluster(
            Rect.bounding(rect for rect, _ in group).intersection(whole),
            len(group),
            sum(curves for _, curves in group),
        )
        for group in groups.values()
    ]


def _shape(drawing: dict[str, Any], whole: Rect) -> tuple[Rect, int] | None:
    """Place and number of curves of a path that is a shape of its own."""
    items = drawing.get("items", ())
    curves = sum(1 for item in items if item[0] == "c") or _pen_moves(drawing)
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
    return rect, curves


def _pen_moves(drawing: dict[str, Any]) -> int:
    """The segments of a stroke that a pen made, which signing pads write as short straight lines.

    A pen goes to and fro: the line of a chart only goes on, and an outline that was made of
    straight pieces is filled.
    """
    lines = [item for item in drawing.get("items", ()) if item[0] == "l"]
    if drawing.get("type") != "s" or len(lines) < PEN_SEGMENTS:
        return 0
    steps = [item[2][0] - item[1][0] for item in lines]
    forth, back = sum(d for d in steps if d > 0), -sum(d for d in steps if d < 0)
    bent = sum(1 for item in lines if _slants_at_all(item)) > 0.7 * len(lines)
    return len(lines) if bent and min(forth, back) > PEN_BACK * max(forth, back) else 0


def _slants_at_all(item: tuple[Any, ...]) -> bool:
    (ax, ay), (bx, by) = item[1], item[2]
    return bool(ax != bx and ay != by)


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
