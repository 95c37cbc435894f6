"""The order in which blocks are read: columns one after the other, not line by line across."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.reading.frame import Box

T = TypeVar("T")
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
    return [item for group in _grouped(strips) for item in _cut(group, depth + 1)]


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
    """Join strips that one gutter runs through: the gutter with most text on both its sides."""
    best, first, last = 0.0, 0, 0
    for x in sorted({box[0] - GUTTER / 2 for strip in strips for box, _ in strip}):
        for start, end in _free_of_text(strips, x):
            score = _balance(strips[start:end], x)
            if score > best and end - start > 1:
                best, first, last = score, start, end
    if last - first == len(strips):
        return strips  # no gutter after all: the columns would have been cut already
    if last == first:
        return strips
    joined = [item for strip in strips[first:last] for item in strip]
    return [*strips[:first], joined, *strips[last:]]


def _free_of_text(strips: list[list[Item[T]]], x: float) -> list[tuple[int, int]]:
    """The ranges of strips in which nothing stands across ``x``."""
    ranges: list[tuple[int, int]] = []
    start = 0
    for i, strip in enumerate(strips):
        if any(box[0] - GUTTER / 2 < x < box[2] + GUTTER / 2 for box, _ in strip):
            ranges.append((start, i))
            start = i + 1
    ranges.append((start, len(strips)))
    return [r for r in ranges if r[1] > r[0]]


def _balance(strips: list[list[Item[T]]], x: float) -> float:
    """The height of the text on the side of ``x`` with the least of it.

    Nothing when one side ends above the other: those are not beside but below each other.
    """
    sides: tuple[list[Box], list[Box]] = ([], [])
    for strip in strips:
        for box, _ in strip:
            sides[box[0] > x].append(box)
    left, right = sides
    if not left or not right:
        return 0.0
    top = max(min(box[1] for box in side) for side in sides)
    bottom = min(max(box[3] for box in side) for side in sides)
    if bottom <= top:
        return 0.0
    return min(sum(box[3] - box[1] for box in side) for side in sides)
