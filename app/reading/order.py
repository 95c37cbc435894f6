"""The order in which blocks are read: columns one after the other, not line by line across."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.reading.frame import Box

T = TypeVar("T")
Span = tuple[float, float]
Item = tuple["Box", T]

GUTTER = 5.0
"""White space of at least this width (points) from top to bottom separates columns."""
DEEPEST = 40


def in_reading_order(things: Sequence[T], box: Callable[[T], Box]) -> list[T]:
    """Sort things on a page by cutting it along its white space (a recursive XY-cut).

    A region is cut into columns where white space runs through all of it, else into strips;
    strips below each other that share a gutter stay together, so that a margin column is read as
    a whole beside the text and a heading over both columns comes first.
    """
    items = sorted(((box(thing), thing) for thing in things), key=lambda item: item[0][1::-1])
    return [thing for _, thing in _cut(items, 0)]


def _cut(items: list[Item[T]], depth: int) -> list[Item[T]]:
    if len(items) < 2 or depth > DEEPEST:
        return items
    columns = _separate(items, 0, GUTTER)
    if len(columns) > 1:
        return [item for column in columns for item in _cut(column, depth + 1)]
    strips = _separate(items, 1, 0.0)
    if len(strips) == 1:
        return items
    groups = _grouped(strips)
    if len(groups) == 1:
        groups = strips
    return [item for group in groups for item in _cut(group, depth + 1)]


def _separate(items: list[Item[T]], axis: int, gap: float) -> list[list[Item[T]]]:
    """Groups of items with more than ``gap`` between them along an axis (0 is x, 1 is y)."""
    groups: list[list[Item[T]]] = []
    reach = 0.0
    for item in sorted(items, key=lambda i: i[0][axis]):
        start, end = item[0][axis], item[0][axis + 2]
        if groups and start - reach <= gap:
            groups[-1].append(item)
            reach = max(reach, end)
        else:
            groups.append([item])
            reach = end
    return groups


def _grouped(strips: list[list[Item[T]]]) -> list[list[Item[T]]]:
    """Join strips as long as one gutter runs through all of them."""
    groups: list[list[Item[T]]] = []
    spans: list[Span] = []
    for strip in strips:
        own = _spans([(box[0], box[2]) for box, _ in strip])
        both = _spans([*spans, *own])
        shared = len(both) > 1 or (len(spans) <= 1 and len(own) == 1)
        if groups and shared:
            groups[-1] += strip
            spans = both
        else:
            groups.append(list(strip))
            spans = own
    return groups


def _spans(parts: list[Span]) -> list[Span]:
    """The union of intervals, those less than a gutter apart joined."""
    union: list[Span] = []
    for start, end in sorted(parts):
        if union and start - union[-1][1] <= GUTTER:
            union[-1] = (union[-1][0], max(union[-1][1], end))
        else:
            union.append((start, end))
    return union
