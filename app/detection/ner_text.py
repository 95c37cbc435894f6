"""How text is cut up for the name model; the same for training and for use.

The model reads text as it stands, line ends included (the tokenizer turns them into a sign), and
gives a label to each word. Words are runs of letters and digits; every other sign is its own word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: The labels in the order of the model's output; ``B`` begins a name, ``I`` goes on with it.
KINDS = ("PER", "LOC", "ORG", "FAC")
LABELS = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BI"))
#: The same for the second output, which tells the other kinds of personal data apart from what
#: only looks like them: the names of :class:`app.model.detection.EntityType`.
DATA_KINDS = (
    "DOB",
    "ADDRESS",
    "POSTCODE",
    "PHONE",
    "BSN",
    "ID_DOC",
    "STAFF_ID",
    "PLATE",
    "IBAN",
    "INITIALS",
    "PERSON",
    "EMAIL",
)
#: A name of somebody who stays visible by office, as far as the words beside it tell.
OFFICIAL = "OFFICIAL"
DATA_LABELS = ("O", *(f"{part}-{kind}" for kind in (*DATA_KINDS, OFFICIAL) for part in "BI"))

_WORD = re.compile(r"\w+|[^\w\s]")


def words(text: str) -> list[tuple[int, int]]:
    """The places of the words of ``text``, in order."""
    return [match.span() for match in _WORD.finditer(text)]


def first_pieces(
    places: Sequence[tuple[int, int]], offsets: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """For each word that has one, (index of its first piece, index of the word).

    Args:
        places: The places of the words.
        offsets: The places of the tokenizer's pieces in the same text; special pieces are empty.
    """
    found: list[tuple[int, int]] = []
    word = 0
    for piece, (start, end) in enumerate(offsets):
        if start == end:
            continue
        while word < len(places) and places[word][1] <= start:
            word += 1
        if word == len(places):
            break
        if places[word][0] < end:
            found.append((piece, word))
            # The other pieces of this word, and what one piece holds of the next, don't count.
            word += 1
            while word < len(places) and places[word][1] <= end:
                word += 1
    return found
