"""From the model's probabilities of words to stretches of personal data other than names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from app.detection.ner_text import DATA_KINDS
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

#: A word beside a likelier one belongs to the same datum from this probability on.
BESIDE = 0.08
#: Below this a word may be of another kind than the one before it and still go on with it.
SURE = 0.5
#: What stands between two parts of one number without a blank: "Justid-27748", "R-417.2"; and how
#: far that reaches.
_REACH = 40
_JOINED = re.compile(r"[\w'’]+(?:[-./:][\w'’]+)+")
_NUMBERS = frozenset(
    {
        EntityType.DOB,
        EntityType.PHONE,
        EntityType.BSN,
        EntityType.ID_DOC,
        EntityType.STAFF_ID,
        EntityType.PLATE,
        EntityType.IBAN,
    }
)
#: What has blanks within it.
_SPACED = frozenset(
    {
        EntityType.ADDRESS,
        EntityType.BSN,
        EntityType.IBAN,
        EntityType.ID_DOC,
        EntityType.PHONE,
        EntityType.STAFF_ID,
    }
)
KINDS = tuple(EntityType(kind) for kind in DATA_KINDS)
_PERSON = KINDS.index(EntityType.PERSON)
#: The first column of those in office.
_OFFICE = 1 + 2 * len(KINDS)


class Datum(NamedTuple):
    """A stretch ``text[start:end]`` that the model holds for personal data of a kind.

    ``office`` is the probability that it is a name which stays visible by office.
    """

    start: int
    end: int
    kind: EntityType
    probability: float
    office: float = 0.0


def by_kind(data: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probabilities (words, kinds), in the order of :data:`KINDS`; begin and inside together.

    Who holds an office is a person too.
    """
    kinds = data[:, 1:_OFFICE:2] + data[:, 2:_OFFICE:2]
    kinds[:, _PERSON] += in_office(data)
    return kinds


def in_office(data: NDArray[np.float32]) -> NDArray[np.float32]:
    """The probability of each word that it is of a name that stays visible by office."""
    return np.asarray(data[:, _OFFICE:].sum(1))


def data_spans(
    text: str, places: Sequence[tuple[int, int]], data: NDArray[np.float32], lowest: float
) -> Iterator[Datum]:
    """The personal data in ``text`` from probability ``lowest`` on, in order.

    The probability of a stretch is that of its likeliest word that it is any of the kinds: that a
    number is somebody's is surer than whether it is a badge's or a passport's. Names are apart.
    """
    kinds = by_kind(data)
    names = np.arange(len(KINDS)) == _PERSON
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
        if whole[n] < BESIDE:
            n += 1
            continue
        first = last = n
        while last + 1 < len(places) and _goes_on(text, places, kinds, data, last):
            last += 1
        n = last + 1
        likeliest = first + int(whole[first:n].argmax())
        if whole[likeliest] < lowest:
            continue
        kind = KINDS[int(kinds[likeliest].argmax())]
        start, end = _trimmed(text, places[first][0], places[last][1])
        if kind in _NUMBERS:
            start, end = _in_one_piece(text, start, end)
        if start < end:
            office = float(in_office(data[first:n]).max()) if kind is EntityType.PERSON else 0.0
            yield Datum(start, end, kind, float(whole[likeliest]), office)


def _goes_on(
    text: str,
    places: Sequence[tuple[int, int]],
    kinds: NDArray[np.float32],
    data: NDArray[np.float32],
    last: int,
) -> bool:
    """Whether the word behind ``last`` is of the same datum."""
    row = kinds[last + 1]
    if row.sum() < BESIDE or "\n\n" in text[places[last][1] : places[last + 1][0]]:
        return False
    kind, before = int(row.argmax()), int(kinds[last].argmax())
    doubtful = min(row.sum(), kinds[last].sum()) < SURE
    if kind != before and not doubtful:
        return False
    begins = data[last + 1, 1 + 2 * kind]
    if kind == _PERSON:
        begins += data[last + 1, _OFFICE : _OFFICE + 1].sum()
    if begins <= 0.5 * row.sum():
        return True
    # "AXN 441 906", "achter Hoofdweg 118": a blank alone parts no number and no address in two.
    beside = text[places[last][1] : places[last + 1][0]] == " "
    return beside and {KINDS[kind], KINDS[before]} <= _SPACED


def _in_one_piece(text: str, start: int, end: int) -> tuple[int, int]:
    """A number with what is joined to it without a blank."""
    low = max(0, start - _REACH)
    low = max(low, *(text.rfind(blank, low, start) + 1 for blank in " \n\t\f"))
    for match in _JOINED.finditer(text, low, min(len(text), end + _REACH)):
        if match.start() < start < match.end():
            start = match.start()
        if match.start() < end < match.end():
            end = match.end()
    return start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without signs at the ends."""
    while start < end and not text[start].isalnum() and text[start] != "+":
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def stretches(rest: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The runs of places, of which signs and blanks may lie between two."""
    first = last = rest[0]
    for place in rest[1:]:
        if place - last > 4:  # ", " and " - " lie within one datum
            yield first, last + 1
            first = place
        last = place
    yield first, last + 1
