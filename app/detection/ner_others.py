"""Where the name model is sure that no person is named; what :mod:`.vetoes` goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.detection.ner_spans import Named
from app.detection.ner_text import KINDS, LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

_BEGIN = LABELS.index("B-PER")
_INSIDE = LABELS.index("I-PER")


def others(
    places: Sequence[tuple[int, int]],
    probabilities: NDArray[np.float32],
    sure: float,
    beyond: float,
) -> list[Named]:
    """Where the model is sure that no person is named.

    Args:
        places: The places of words.
        probabilities: One row for each place.
        sure: Probability from which a place, an organisation or a building counts.
        beyond: Probability from which it counts that something is no person, whatever it is; such
            stretches have the kind "O" and may be whole sentences.
    """
    person = probabilities[:, _BEGIN] + probabilities[:, _INSIDE]
    found = list(_stretches(places, 1 - person, "O", beyond))
    for kind in KINDS[1:]:
        begin = LABELS.index(f"B-{kind}")
        row = probabilities[:, begin] + probabilities[:, begin + 1]
        found.extend(_stretches(places, row, kind, sure))
    return sorted(found, key=lambda one: one.start)


def _stretches(
    places: Sequence[tuple[int, int]], row: NDArray[np.float32], kind: str, lowest: float
) -> Iterator[Named]:
    """The runs of words with at least the lowest probability."""
    n = 0
    while n < len(places):
        last = n
        while last < len(places) and row[last] >= lowest:
            last += 1
        if last > n:
            yield Named(places[n][0], places[last - 1][1], kind, float(row[n:last].min()))
        n = max(last, n + 1)
