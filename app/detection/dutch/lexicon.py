"""Word lists: given names, surnames, ordinary words, places, streets.

The lists come from Debian's frogdata (``tools/make_name_lists.py``); all entries are casefolded.
Each is read at its first use and costs 5 to 30 ms.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from app import paths, reference


def given_names() -> frozenset[str]:
    """First names, one word each."""
    return reference.packed_list("given_names")


def seen_names() -> frozenset[str]:
    """The first names of ordinary Dutch texts, a small part of :func:`given_names`."""
    return reference.packed_list("seen_names")


def surnames() -> frozenset[str]:
    """Surnames without the particle in front; compounds stand whole ("janssen van raay").

    Those with a preposition for a particle stand with it too ("op de beek").
    """
    return reference.packed_list("surnames")


@cache
def _listed(name: str) -> frozenset[str]:
    text = (paths.resources() / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and line[0] != "#")


def known() -> frozenset[str]:
    """Full names that stand for something else than a person to protect: brands, history."""
    return _known()


@cache
def _known() -> frozenset[str]:
    return _listed("known") | firms()


def firms() -> frozenset[str]:
    """Companies and offices, those that are named after persons among them, and other bodies."""
    return _firms()


@cache
def _firms() -> frozenset[str]:
    return _listed("firms") | _listed("bodies")


def begins_firm(words: str) -> bool:
    """Whether the name of a firm or a body begins with ``words``, casefolded."""
    firms = _in_order()
    at = bisect_left(firms, words)
    return at < len(firms) and firms[at].startswith(words)


@cache
def _in_order() -> tuple[str, ...]:
    return tuple(sorted(_firms()))


def words() -> frozenset[str]:
    """Dutch words that occur in lower case."""
    return reference.packed_list("words")


def places() -> frozenset[str]:
    """Places, municipalities, provinces and countries."""
    return reference.packed_list("places")


def streets() -> frozenset[str]:
    """Street names that do not end in a word for street."""
    return reference.packed_list("streets")
