"""Words that nobody has seen, made of the letters of those in a list.

A name that no list holds must be known by its place in the sentence; so must a brand, a village
or an ordinary word that no list holds.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon

if TYPE_CHECKING:
    import random

#: Letters that choose the next one; and the signs for the beginning and the end of a word.
_ORDER = 3
_BEGIN, _END = "^", "$"
#: The longest word that is made, and the most words of a list that are looked at.
_LONGEST, _MOST = 13, 15_000
CAPITALS = "ABCDEFGHIJKLMNOPRSTUVWXZ"

#: First names that are words, most of them too rare for the list of names.
_WORDS_FOR_CHILDREN = """
april mei juni juli augustus maart winter zomer roos iris wil door stan jet pluk merel linde hazel
bloem vlinder storm zee sterre ster hoop vrede liefde jong boy guus pim bas bo fleur duif valk
"""


@cache
def _chain(kind: str) -> dict[str, str]:
    """For each three letters of the words of a list, the letters that follow them."""
    words = {
        "surname": lexicon.surnames,
        "given": lexicon.given_names,
        "word": lexicon.words,
        "place": lexicon.places,
    }[kind]()
    chosen = sorted(w for w in words if w.isalpha() and 3 < len(w) <= _LONGEST)
    found: dict[str, list[str]] = {}
    for word in chosen[:: max(1, len(chosen) // _MOST)]:
        whole = _BEGIN * _ORDER + word + _END
        for n in range(_ORDER, len(whole)):
            found.setdefault(whole[n - _ORDER : n], []).append(whole[n])
    return {key: "".join(letters) for key, letters in found.items()}


def coined(rng: random.Random, kind: str) -> str:
    """A word in lower case like those of a list ("surname", "given", "word" or "place")."""
    chain = _chain(kind)
    while True:
        word = _BEGIN * _ORDER
        while word[-1] != _END and len(word) < _LONGEST + _ORDER:
            word += rng.choice(chain[word[-_ORDER:]])
        if word[-1] == _END and len(word) > _ORDER + 4:
            return word[_ORDER:-1]


@cache
def words() -> tuple[str, ...]:
    """Ordinary words of the list."""
    return tuple(sorted(w for w in lexicon.words() if w.isalpha() and 2 < len(w) < 16))


@cache
def named_words() -> tuple[str, ...]:
    """Ordinary words that are surnames too: "kern", "slot", "winter"."""
    names = lexicon.seen_names()
    return tuple(sorted(w for w in words() if w in lexicon.surnames() and w not in names))


@cache
def given_words() -> tuple[str, ...]:
    """Ordinary words that are first names too: "roos", "april", "wil"."""
    listed = {w for w in words() if w in lexicon.seen_names()}
    return tuple(sorted(listed | set(_WORDS_FOR_CHILDREN.split())))


def noun(rng: random.Random) -> str:
    """An ordinary word with a capital, now and then one that is a surname too, or compound."""
    pick = rng.random()
    if pick < 0.25:
        word = rng.choice(named_words())
    elif pick < 0.5:
        word = rng.choice(words()) + rng.choice(words())
    elif pick < 0.6:
        word = coined(rng, "word")
    else:
        word = rng.choice(words())
    return word.capitalize()


def low(rng: random.Random) -> str:
    """An ordinary word in lower case."""
    return rng.choice(words())


def coinage(rng: random.Random) -> str:
    """A word that nobody has seen, with a capital."""
    kind = rng.choice(("surname", "given", "word", "place"))
    return coined(rng, kind).capitalize()


def acronym(rng: random.Random) -> str:
    """Two to five capitals, now and then with a sign between."""
    letters = "".join(rng.choice(CAPITALS) for _ in range(rng.choice((2, 2, 3, 3, 3, 4, 5))))
    if rng.random() < 0.12:
        letters += rng.choice(("/", "-", "&", ".")) + "".join(
            rng.choice(CAPITALS) for _ in range(rng.choice((1, 2, 3)))
        )
    return letters


def titled(rng: random.Random) -> str:
    """A heading in which each word has a capital, as English and leaflets have it."""
    between = ("van", "de", "en", "voor", "in", "het", "of", "and", "the")
    found = [rng.choice(words()).capitalize()]
    for _ in range(rng.randint(1, 3)):
        if rng.random() < 0.4:
            found.append(rng.choice(between))
        found.append(rng.choice(words()).capitalize())
    return " ".join(found)
