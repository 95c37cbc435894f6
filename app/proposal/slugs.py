"""Known persons in names of files, web addresses and paths: ``nota_sanne_van_der_velde_v2.docx``.

A slug is a row of words joined by ``_ - . +``. The words of a known surname are looked for in it,
and what stands around them of the same name goes along.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.model.name_words import FREQUENT_SURNAMES
from app.model.person_name import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.proposal.persons import Person

_SLUG = re.compile(r"[^\W_]+(?:(?:[_.+-]|%20)(?:\n?[^\W_]+))+", re.UNICODE)
#: A slug that runs on in the next line in the middle of a word: ``shanti_r`` / ``amdin.docx``.
_BROKEN = re.compile(
    r"[^\W_]+(?:[_+-][^\W_]+)*\n_[^\W_]+(?:[_.+-][^\W_]+)*|"
    r"[^\W_]+(?:[_+-][^\W_]+)*[_+-][^\W_]+\n[^\W_]+(?:[_.+-][^\W_]+)*"
)
_WORD = re.compile(r"[^\W_]+")
_BROKEN_WORD = re.compile(r"[^\W_]+(?:\n[^\W_]+)?")
_MIN_ALONE = 5
_MIN_GLUED = 6


@dataclass(frozen=True, slots=True)
class _Part:
    key: str
    start: int
    end: int


class SlugIndex:
    """The surnames of persons by their first word, as slugs have them."""

    def __init__(self, persons: Iterable[Person]) -> None:
        self._by_word: dict[str, list[tuple[tuple[str, ...], Person]]] = {}
        self._glued: dict[str, list[Person]] = {}
        for person in persons:
            for words in _surnames(person):
                self._by_word.setdefault(words[0], []).append((words, person))
            for form in _glued(person):
                self._glued.setdefault(form, []).append(person)

    def search(self, text: str) -> Iterator[tuple[int, int, tuple[Person, ...]]]:
        """Start, end and persons of every name in a slug of ``text``."""
        if not self._by_word:
            return
        keys: dict[str, str] = {}
        for pattern, word in ((_SLUG, _WORD), (_BROKEN, _BROKEN_WORD)):
            for slug in pattern.finditer(text):
                parts = [
                    _Part(_folded(m[0], keys), m.start(), m.end())
                    for m in word.finditer(text, slug.start(), slug.end())
                ]
                yield from self._in(parts)

    def _in(self, parts: Sequence[_Part]) -> Iterator[tuple[int, int, tuple[Person, ...]]]:
        for i, part in enumerate(parts):
            if persons := self._glued.get(part.key):
                yield part.start, part.end, tuple(persons)
            found: list[tuple[int, int, Person]] = []
            for words, person in self._by_word.get(part.key, ()):
                last = i + len(words)
                if tuple(p.key for p in parts[i:last]) != words:
                    continue
                if (span := _around(parts, i, last, person)) is not None:
                    found.append((*span, person))
            if found:
                widest = max(end - start for start, end, _ in found)
                best = [f for f in found if f[1] - f[0] == widest]
                yield best[0][0], best[0][1], tuple(f[2] for f in best)


def _folded(word: str, keys: dict[str, str]) -> str:
    key = keys.get(word)
    if key is None:
        key = keys[word] = fold(word)
    return key


def _surnames(person: Person) -> set[tuple[str, ...]]:
    """The surname as one word and as several, without its particles."""
    words = tuple(fold(w) for w in _WORD.findall(person.name.surname))
    whole = (fold(person.name.full_surname),)
    return {words, (fold(person.name.surname),), whole} if words else set()


def _glued(person: Person) -> Iterator[str]:
    """First name or initials and surname in one word: ``svandervelde``."""
    name = person.name
    firsts = {fold(name.given), fold(name.initials), fold(name.initials)[:1], fold(name.given)[:1]}
    for first in firsts - {""}:
        for last in (fold(name.full_surname), fold(name.surname)):
            if len(first + last) >= _MIN_GLUED:
                yield first + last


def _around(
    parts: Sequence[_Part], first: int, last: int, person: Person
) -> tuple[int, int] | None:
    """The whole name around the surname, None when nothing but a frequent surname is there."""
    name = person.name
    infix = [fold(w) for w in name.infix.replace("'", " ").split()]
    begin = first
    for word in reversed(infix):
        if begin and parts[begin - 1].key == word:
            begin -= 1
    if begin == first and infix and begin and parts[begin - 1].key in (
        "".join(infix), "".join(w[0] for w in infix)
    ):  # fmt: skip
        begin -= 1
    evidence = begin < first or (bool(infix) and parts[first].key == fold(name.full_surname))
    letters = fold(name.initials) or "".join(w[0] for w in map(fold, name.given.split()) if w)
    given = [fold(w) for w in re.split(r"[ -]", name.given) if w]
    wanted = {*given, "".join(given), letters} - {""}
    while begin and _first(parts[begin - 1].key, wanted, letters):
        begin -= 1
        evidence = True
    end = last
    if begin in (first, first - len(infix)):
        while end < len(parts) and parts[end].key in infix:
            end += 1
        while end < len(parts) and _first(parts[end].key, wanted, letters):
            end += 1
            evidence = True
    alone = len(name.surname_key) >= _MIN_ALONE and not (
        name.is_common or name.surname_key in FREQUENT_SURNAMES
    )
    if not (evidence or alone):
        return None
    return parts[begin].start, parts[end - 1].end


def _first(key: str, wanted: set[str], letters: str) -> bool:
    """Whether a word is a first name or the initials of somebody."""
    return key in wanted or (len(key) == 1 and key in letters)
