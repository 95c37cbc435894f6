"""From the model's probabilities of words to stretches of personal data other than names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from app.detection.ner_text import DATA_KINDS
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

#: A word beside a likelier one belongs to the same datum from this share of its probability on.
BESIDE = 0.4
KINDS = tuple(EntityType(kind) for kind in DATA_KINDS)


class Datum(NamedTuple):
    """A stretch ``text[start:end]`` that the model holds for personal data of a kind."""

    start: int
    end: int
    kind: EntityType
    probability: float


def by_kind(data: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probabilities (words, kinds), in the order of :data:`KINDS`; begin and inside together."""
    return data[:, 1::2] + data[:, 2::2]


def data_spans(
    text: str, places: Sequence[tuple[int, int]], data: NDArray[np.float32], lowest: float
) -> Iterator[Datum]:
    """The personal data in ``text`` from probability ``lowest`` on, in order.

    The probability of a stretch is that of its likeliest word that it is any of the kinds: that a
    number is somebody's is surer than whether it is a badge's or a passport's. Names are apart.
    """
    kinds = by_kind(data)
    names = np.arange(len(KINDS)) == KINDS.index(EntityType.PERSON)
    found = [*_spans(text, places, data, np.where(names, 0, kinds), lowest)]
    found += _spans(text, places, data, np.where(names, kinds, 0), lowest)
    yield from sorted(found)


def _spans(
    text: str,
    places: Sequence[tuple[int, int]],
    data: NDArray[np.float32],
    kinds: NDArray[np.float32],
    lowest: float,
) -> Iterator[Datum]:
    whole = kinds.sum(1)
    n = 0
    while n < len(places):
        if whole[n] < lowest:
            n += 1
            continue
        first = last = n
        kind = int(kinds[n].argmax())
        while last + 1 < len(places) and _goes_on(text, places, kinds, data, last, kind, lowest):
            last += 1
        n = last + 1
        row = whole[first : last + 1]
        while first < last and row[0] < BESIDE * row.max():
            first, row = first + 1, row[1:]
        while first < last and row[-1] < BESIDE * row.max():
            last, row = last - 1, row[:-1]
        start, end = _trimmed(text, places[first][0], places[last][1])
        if start < end:
            yield Datum(start, end, KINDS[kind], float(row.max()))


def _goes_on(
    text: str,
    places: Sequence[tuple[int, int]],
    kinds: NDArray[np.float32],
    data: NDArray[np.float32],
    last: int,
    kind: int,
    lowest: float,
) -> bool:
    """Whether the word behind ``last`` is of the same datum."""
    row = kinds[last + 1]
    if row.sum() < lowest or "\n\n" in text[places[last][1] : places[last + 1][0]]:
        return False
    begins = data[last + 1, 1 + 2 * int(row.argmax())] > 0.5 * row.sum()
    return not begins and int(row.argmax()) == kind


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without signs at the ends."""
    while start < end and not text[start].isalnum() and text[start] != "+":
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end
