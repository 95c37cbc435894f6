"""Reading directions: text that runs up, down or upside down is read as if it were level."""

from __future__ import annotations

from dataclasses import dataclass

LEVEL = 0.02
"""The sine of the angle (about 1 degree) up to which text counts as level."""

Box = tuple[float, float, float, float]


def turn_of(dx: float, dy: float) -> tuple[int, bool]:
    """The nearest reading direction of a writing vector, and whether it is exactly that."""
    if abs(dx) >= abs(dy):
        return (0 if dx >= 0 else 2), abs(dy) <= LEVEL
    return (1 if dy > 0 else 3), abs(dx) <= LEVEL


@dataclass(frozen=True, slots=True)
class Frame:
    """A reading direction on a page of ``width`` by ``height`` points.

    ``turn``: 0 to the right, 1 downwards, 2 to the left (upside down), 3 upwards. In the frame x
    runs along the lines and y across them, from the first line to the last.
    """

    turn: int
    width: float
    height: float

    def across(self, point: tuple[float, float]) -> float:
        """The frame's y of a point on the page: the baseline of a character's origin."""
        x, y = point
        return (y, self.width - x, self.height - y, x)[self.turn]

    def enter_box(self, box: Box) -> Box:
        """An upright box from the page to the frame."""
        if self.turn == 0:
            return box
        x0, y0, x1, y1 = box
        if self.turn == 1:
            return y0, self.width - x1, y1, self.width - x0
        if self.turn == 2:
            return self.width - x1, self.height - y1, self.width - x0, self.height - y0
        return self.height - y1, x0, self.height - y0, x1

    def leave_box(self, box: Box) -> Box:
        """An upright box from the frame to the page."""
        if self.turn == 0:
            return box
        x0, y0, x1, y1 = box
        if self.turn == 1:
            return self.width - y1, x0, self.width - y0, x1
        if self.turn == 2:
            return self.width - x1, self.height - y1, self.width - x0, self.height - y0
        return y0, self.height - x1, y1, self.height - x0
