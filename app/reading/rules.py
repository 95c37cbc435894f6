"""Straight rules and frames on a page: what is drawn to keep texts apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.reading.frame import Box, Frame

THICKEST = 3.0
"""A filled rectangle up to this thick (points) is a rule, a thicker one a background."""
SHORTEST = 4.0
STRAIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Rules:
    """Rules as ``(position, from, to)``: x, y0, y1 for vertical; y, x0, x1 for horizontal."""

    vertical: list[tuple[float, float, float]] = field(default_factory=list)
    horizontal: list[tuple[float, float, float]] = field(default_factory=list)

    def seen_from(self, frame: Frame) -> Rules:
        """The same rules in a reading frame."""
        if frame.turn == 0:
            return self
        boxes: list[Box] = [(x, y0, x, y1) for x, y0, y1 in self.vertical]
        boxes += [(x0, y, x1, y) for y, x0, x1 in self.horizontal]
        turned = Rules()
        for box in boxes:
            turned.add(frame.enter_box(box))
        return turned

    def add(self, box: Box) -> None:
        """Add a thin box as the rule along its longer side."""
        x0, y0, x1, y1 = box
        if x1 - x0 >= y1 - y0:
            if x1 - x0 >= SHORTEST:
                self.horizontal.append(((y0 + y1) / 2, x0, x1))
        elif y1 - y0 >= SHORTEST:
            self.vertical.append(((x0 + x1) / 2, y0, y1))


def find_rules(drawings: Iterable[dict[str, Any]]) -> Rules:
    """The rules among the drawings of a page (as ``Page.get_cdrawings`` gives them).

    Thin filled rectangles, straight strokes, and the sides of stroked rectangles.
    """
    rules = Rules()
    for drawing in drawings:
        stroked = "s" in str(drawing.get("type", ""))
        for item in drawing.get("items", ()):
            _add_item(rules, item, stroked=stroked)
    rules.vertical.sort()
    rules.horizontal.sort()
    return rules


def _add_item(rules: Rules, item: tuple[Any, ...], *, stroked: bool) -> None:
    if item[0] == "l":
        (ax, ay), (bx, by) = item[1], item[2]
        if min(abs(ax - bx), abs(ay - by)) <= STRAIGHT:
            rules.add((min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)))
    elif item[0] == "re":
        x0, y0, x1, y1 = item[1][:4]
        if min(x1 - x0, y1 - y0) <= THICKEST:
            rules.add((x0, y0, x1, y1))
        elif stroked:
            for side in (
                (x0, y0, x1, y0),
                (x0, y1, x1, y1),
                (x0, y0, x0, y1),
                (x1, y0, x1, y1),
            ):
                rules.add(side)
