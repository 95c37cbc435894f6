"""Which of many values stand in a text at all, found in one walk over the text for all of them.

Looking for every value by itself takes a walk each: thousands, for a report of some hundred pages.
Here every place of the text gets a figure that stands for the characters that follow it; only where
such a figure is that of a value's beginning, the value itself is looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

T = TypeVar("T", str, bytes)

LONGEST = 8
"""Characters of a value's beginning that are looked at."""

FEW = 60
"""So many values are looked for one by one."""

_AT_ONCE = 1 << 20
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_BITS = 20


class Sieve(Generic[T]):
    """Values to look for; none is empty, and order is kept."""

    def __init__(self, values: Iterable[T]) -> None:
        self._values: list[T] = list(dict.fromkeys(values))
        self._starting: dict[int, dict[int, list[int]]] = {}
        """For every length of a beginning: its figure, and the numbers of the values."""
        self._tables: dict[int, NDArray[np.bool_]] = {}
        if len(self._values) <= FEW:
            return
        lengths = np.minimum([len(value) for value in self._values], LONGEST)
        for length in np.unique(lengths).tolist():
            numbers = np.flatnonzero(lengths == length).tolist()
            figures = _beginnings([self._values[n][:length] for n in numbers], length)
            known = self._starting[length] = {}
            for figure, number in zip(figures.tolist(), numbers, strict=True):
                known.setdefault(figure, []).append(number)
            table = self._tables[length] = np.zeros(1 << _BITS, np.bool_)
            table[_places(figures)] = True

    def within(self, text: T) -> list[T]:
        """The values that stand in ``text``."""
        if not self._starting:
            return [value for value in self._values if value in text]
        numbers: set[int] = set()
        for start in range(0, len(text), _AT_ONCE):
            numbers |= self._candidates(text[start : start + _AT_ONCE + LONGEST - 1])
        found = (self._values[number] for number in sorted(numbers))
        return [value for value in found if value in text]

    def _candidates(self, text: T) -> set[int]:
        found: set[int] = set()
        for length, figures in _figures(_codes(text), set(self._starting)).items():
            known = self._starting[length]
            likely = figures[self._tables[length][_places(figures)]]
            for figure in np.unique(likely):
                found.update(known.get(int(figure), ()))
        return found


def batches(pieces: Iterable[bytes], size: int = _AT_ONCE) -> Iterator[list[bytes]]:
    """Pieces in groups of about a size, so that each group can be looked through at once."""
    group: list[bytes] = []
    total = 0
    for piece in pieces:
        group.append(piece)
        total += len(piece)
        if total >= size:
            yield group
            group, total = [], 0
    yield group


def _codes(text: str | bytes) -> NDArray[np.uint64]:
    if isinstance(text, bytes):
        return np.frombuffer(text, np.uint8).astype(np.uint64)
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint64)


def _beginnings(values: Sequence[T], length: int) -> NDArray[np.uint64]:
    """The figures of values that are all so long."""
    codes = _codes(values[0][:0].join(values)).reshape(-1, length)
    figures = codes[:, 0]
    for at in range(1, length):
        figures = figures * _FACTOR + codes[:, at]
    return figures


def _figures(codes: NDArray[np.uint64], lengths: set[int]) -> dict[int, NDArray[np.uint64]]:
    """For each length and every place: a figure for that many characters from there on."""
    found: dict[int, NDArray[np.uint64]] = {}
    figures = codes
    for length in range(1, min(max(lengths), len(codes)) + 1):
        if length > 1:
            figures = figures[:-1] * _FACTOR + codes[length - 1 :]
        if length in lengths:
            found[length] = figures
    return found


def _places(figures: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Where a figure stands in the table that tells quickly that it is none of ours."""
    return (figures * _FACTOR) >> np.uint64(64 - _BITS)
