"""Where many texts stand in a document, whatever the capitals and the white space between words."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\S+")


def folded(text: str) -> str:
    """What makes two texts the same."""
    return " ".join(text.lower().split())


def occurrences(text: str, wanted: Iterable[str]) -> list[tuple[str, int, int]]:
    """Whole-word places of folded texts: the text, its first character, one past its last.

    Where one text lies within another, the longer one is taken. Plain searches, each at the speed
    of :meth:`str.find`: hundreds of texts at once are no trouble.
    """
    starts: list[int] = []
    flat_starts: list[int] = []
    parts: list[str] = []
    length = 0
    for match in _WORD.finditer(text):
        starts.append(match.start())
        flat_starts.append(length)
        parts.append(match[0])
        length += len(match[0]) + 1
    plain = " ".join(parts)
    flat = plain.lower()
    if len(flat) != len(plain):  # a letter that is two in lower case would shift all places
        flat = plain

    def place(at: int) -> int:
        word = bisect_right(flat_starts, at) - 1
        return starts[word] + at - flat_starts[word]

    taken: list[tuple[str, int, int]] = []
    for one in sorted({w for w in wanted if w}, key=lambda w: (-len(w), w)):
        for at in _places(flat, one):
            end = at + len(one)
            if not any(at < e and s < end for _, s, e in taken):
                taken.append((one, at, end))
    taken.sort(key=lambda found: found[1])
    return [(one, place(s), place(e - 1) + 1) for one, s, e in taken]


def _places(flat: str, one: str) -> Iterator[int]:
    at = flat.find(one)
    while at >= 0:
        if not _is_letter(flat, at - 1) and not _is_letter(flat, at + len(one)):
            yield at
        at = flat.find(one, at + 1)


def _is_letter(flat: str, at: int) -> bool:
    return 0 <= at < len(flat) and (flat[at].isalnum() or flat[at] == "_")
