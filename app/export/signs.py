"""The words of a page by their places, and its single signs where words differ (PDFium)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from app.export.characters import Characters

    Moved = Callable[[NDArray[np.float64]], NDArray[np.float64]]

SAME = 0.5
"""Points within which a sign is where it was."""

GRID = 2.0
"""Cells to the point in which the places of words are compared at first."""

FURTHEST = 1e6
_SPACES = (0xA0, 0x3000, 0x2028, 0x2029, 0x200B, 0xAD)
Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Sign:
    """One character: where it stands on its baseline, and its box, in PDF user space.

    ``number`` is that in the text of its page.
    """

    number: int
    text: str = field(repr=False)
    x: float
    y: float
    box: tuple[float, float, float, float]
    """Left, lower, right and upper edge."""

    @property
    def middle(self) -> tuple[float, float]:
        x0, y0, x1, y1 = self.box
        return (x0 + x1) / 2, (y0 + y1) / 2


class Words:
    """Runs of characters without spaces, by what they say and where they begin and end."""

    def __init__(self, characters: Characters, moved: Moved | None = None) -> None:
        self._characters = characters
        self._moved = moved
        text = characters.plain
        starts, ends = _runs(text)
        origins = characters.origins_of([*starts, *ends])
        origins = moved(origins) if moved else origins
        cells = np.rint(np.clip(origins, -FURTHEST, FURTHEST) * GRID).astype(np.int64)
        places = (cells[:, 0] * (1 << 24) + cells[:, 1]).tolist()
        self.spans: dict[Key, tuple[int, int]] = {
            (text[a : b + 1], begin, end): (a, b + 1)
            for a, b, begin, end in zip(
                starts, ends, places[: len(starts)], places[len(starts) :], strict=True
            )
        }

    def signs(self, spans: Iterable[tuple[int, int]] | None = None) -> list[Sign]:
        """The single signs of some words, of all when none are given."""
        numbers = [n for a, b in (self.spans.values() if spans is None else spans)
                   for n in range(a, b)]  # fmt: skip
        return self._signs(numbers)

    def _signs(self, numbers: Sequence[int]) -> list[Sign]:
        text = self._characters.plain
        origins = self._characters.origins_of(numbers)
        places = (self._moved(origins) if self._moved else origins).tolist()
        boxes = self._characters.boxes_of(numbers).tolist()
        return [
            Sign(number, text[number], x, y, (x0, y0, x1, y1))
            for number, (x, y), (x0, y0, x1, y1) in zip(numbers, places, boxes, strict=True)
        ]


def _runs(text: str) -> tuple[list[int], list[int]]:
    """The first and the last numbers of the runs without spaces."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    blank = codes <= 0x20
    if codes.size and codes.max() > 0x7F:
        blank |= np.isin(codes, _SPACES)
    edges = np.diff(np.concatenate(([True], blank, [True])).astype(np.int8))
    return np.flatnonzero(edges == -1).tolist(), (np.flatnonzero(edges == 1) - 1).tolist()


def without_partner(
    ones: Sequence[Sign], others: Sequence[Sign], across: float = SAME, up: float = SAME
) -> list[Sign]:
    """Those of ``ones`` for which none of ``others`` says the same at the same place."""
    places: dict[str, list[tuple[float, float]]] = {}
    for other in others:
        places.setdefault(other.text, []).append((other.x, other.y))
    known = {text: np.array(found) for text, found in places.items()}
    left = []
    for one in ones:
        found = known.get(one.text)
        if found is None or not (
            (np.abs(found[:, 0] - one.x) <= across) & (np.abs(found[:, 1] - one.y) <= up)
        ).any():
            left.append(one)
    return left
