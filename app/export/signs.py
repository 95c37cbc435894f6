"""The words of a page by their places, and its single signs where words differ (PDFium)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from app.export.characters import Characters
    from app.model.geometry import Rect

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
        self.characters = characters
        self._moved = moved

    @cached_property
    def _ends(self) -> tuple[list[int], list[int]]:
        return _runs(self.characters.plain)

    @cached_property
    def origins(self) -> NDArray[np.float64]:
        """Where the first and the last characters of the words stand: rows of x, y, x, y."""
        starts, ends = self._ends
        found = self.characters.origins_of([*starts, *ends])
        return np.hstack((found[: len(starts)], found[len(starts) :]))

    @cached_property
    def _keys(self) -> list[Key]:
        text, (starts, ends) = self.characters.plain, self._ends
        words = text.split()
        if len(words) != len(starts):
            words = [text[a : b + 1] for a, b in zip(starts, ends, strict=True)]
        places = self.origins.reshape(-1, 2)
        places = self._moved(places) if self._moved else places
        cells = np.rint(np.clip(places, -FURTHEST, FURTHEST) * GRID).astype(np.int64)
        packed = (cells[:, 0] * (1 << 24) + cells[:, 1]).tolist()
        return list(zip(words, packed[::2], packed[1::2], strict=True))

    @cached_property
    def _known(self) -> set[Key]:
        return set(self._keys)

    def missing_in(self, other: Words) -> list[int]:
        """The numbers of the words that do not stand in ``other`` at about the same place."""
        lacking = self._known - other._known
        return [n for n, key in enumerate(self._keys) if key in lacking] if lacking else []

    def near(self, area: Rect, room: float) -> list[int]:
        """The numbers of the characters of words that come near an area in PDF user space."""
        x0, y0, x1, y1 = self.origins.T
        close = (np.minimum(x0, x1) <= area.x1 + room) & (np.maximum(x0, x1) >= area.x0 - room)
        close &= (np.minimum(y0, y1) <= area.y1 + room) & (np.maximum(y0, y1) >= area.y0 - room)
        return self._numbers(np.flatnonzero(close).tolist())

    def _numbers(self, words: Iterable[int]) -> list[int]:
        starts, ends = self._ends
        return [n for word in words for n in range(starts[word], ends[word] + 1)]

    def signs(self, words: Iterable[int] | None = None) -> list[Sign]:
        """The single signs of some words, of all when none are given."""
        numbers = self._numbers(range(len(self._ends[0])) if words is None else words)
        text = self.characters.plain
        origins = self.characters.origins_of(numbers)
        places = (self._moved(origins) if self._moved else origins).tolist()
        boxes = self.characters.boxes_of(numbers).tolist()
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
        if (
            found is None
            or not (
                (np.abs(found[:, 0] - one.x) <= across) & (np.abs(found[:, 1] - one.y) <= up)
            ).any()
        ):
            left.append(one)
    return left
