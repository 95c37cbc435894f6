"""Rectangles on pages, in points; the package docstring tells where the origin is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Rect:
    """An upright rectangle ``x0 <= x1``, ``y0 <= y1``, y downwards, in points."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def area(self) -> float:
        return max(0.0, self.width) * max(0.0, self.height)

    @property
    def is_empty(self) -> bool:
        return self.width <= 0 or self.height <= 0

    @property
    def center(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def has(self, point: tuple[float, float]) -> bool:
        """Whether a point lies in it, edges included."""
        return self.x0 <= point[0] <= self.x1 and self.y0 <= point[1] <= self.y1

    def intersection(self, other: Rect) -> Rect:
        """The common part; an empty rectangle (possibly with ``x0 > x1``) when there is none."""
        return Rect(
            max(self.x0, other.x0),
            max(self.y0, other.y0),
            min(self.x1, other.x1),
            min(self.y1, other.y1),
        )

    def intersects(self, other: Rect) -> bool:
        return not self.intersection(other).is_empty

    def contains(self, other: Rect, tolerance: float = 0.0) -> bool:
        return (
            self.x0 - tolerance <= other.x0
            and self.y0 - tolerance <= other.y0
            and self.x1 + tolerance >= other.x1
            and self.y1 + tolerance >= other.y1
        )

    def union(self, other: Rect) -> Rect:
        return Rect(
            min(self.x0, other.x0),
            min(self.y0, other.y0),
            max(self.x1, other.x1),
            max(self.y1, other.y1),
        )

    def grown(self, dx: float, dy: float) -> Rect:
        """The rectangle with ``dx`` more on the left and right, ``dy`` more above and below."""
        return Rect(self.x0 - dx, self.y0 - dy, self.x1 + dx, self.y1 + dy)

    def as_tuple(self) -> tuple[float, float, float, float]:
        return self.x0, self.y0, self.x1, self.y1

    @classmethod
    def bounding(cls, rects: Iterable[Rect]) -> Rect:
        """The smallest rectangle around all of ``rects``; ValueError when there are none."""
        found = list(rects)
        if not found:
            raise ValueError("no rectangles to bound")
        return cls(
            min(r.x0 for r in found),
            min(r.y0 for r in found),
            max(r.x1 for r in found),
            max(r.y1 for r in found),
        )


@dataclass(frozen=True, slots=True, order=True)
class PageArea:
    """A rectangle on a page; ``page`` counts from 0."""

    page: int
    rect: Rect


@dataclass(frozen=True, slots=True)
class PageInfo:
    """A page as it lies in the file: size in points of the CropBox before rotation.

    ``rotation`` is 0, 90, 180 or 270 (clockwise, as a reader applies it). ``has_text`` is false
    where no character could be read; ``is_scan`` is true where one image covers most of the page.
    """

    width: float
    height: float
    rotation: int = 0
    has_text: bool = True
    is_scan: bool = False

    @property
    def shown_size(self) -> tuple[float, float]:
        """Width and height in points as the reader sees the page."""
        turned = self.rotation in (90, 270)
        return (self.height, self.width) if turned else (self.width, self.height)


def to_shown(rect: Rect, page: PageInfo) -> Rect:
    """Convert from the page before rotation to the page as shown (both origin top left)."""
    w, h = page.width, page.height
    if page.rotation == 90:
        return Rect(h - rect.y1, rect.x0, h - rect.y0, rect.x1)
    if page.rotation == 180:
        return Rect(w - rect.x1, h - rect.y1, w - rect.x0, h - rect.y0)
    if page.rotation == 270:
        return Rect(rect.y0, w - rect.x1, rect.y1, w - rect.x0)
    return rect


def from_shown(rect: Rect, page: PageInfo) -> Rect:
    """The inverse of :func:`to_shown`."""
    w, h = page.width, page.height
    if page.rotation == 90:
        return Rect(rect.y0, h - rect.x1, rect.y1, h - rect.x0)
    if page.rotation == 180:
        return Rect(w - rect.x1, h - rect.y1, w - rect.x0, h - rect.y0)
    if page.rotation == 270:
        return Rect(w - rect.y1, rect.x0, w - rect.y0, rect.x1)
    return rect


def merge_touching(rects: Iterable[Rect], gap_x: float = 0.0, gap_y: float = 0.0) -> list[Rect]:
    """Merge rectangles that overlap (or lie within the gaps) into their bounds, until none do.

    PDF redaction engines judge a path against one rectangle at a time, so overlapping boxes must
    be merged before they are applied.
    """
    todo = sorted(rects)
    done: list[Rect] = []
    while todo:
        current = todo.pop()
        reach = current.grown(gap_x, gap_y)
        hit = next((r for r in todo if r.intersects(reach)), None)
        if hit is None:
            hit = next((r for r in done if r.intersects(reach)), None)
            if hit is None:
                done.append(current)
                continue
            done.remove(hit)
        else:
            todo.remove(hit)
        todo.append(current.union(hit))
    return sorted(done, key=lambda r: (r.y0, r.x0))
