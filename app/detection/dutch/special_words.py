"""The words that may tell something special of somebody, and where they stand in a text.

Each kind has a list, ``resources/lists/special_KIND.txt``. A text costs one look in a dictionary
for each of its words.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING

from app import paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TOKEN = re.compile(r"[^\W_](?:[\w'’|&-]*\w)?")
"""A word as the lists have them: ``zw-uitkering``, ``parkinson's``, ``nu'91``."""

_GAP = re.compile(r"[ \u00a0]?[ \u00a0\n]")
_SLOT = re.compile(r"<(\w+)>")

#: Fears that are no illness.
_OTHERS = re.compile(r"(?:xeno|homo|islamo|trans|moslim)fobie")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a list at ``text[start:end]``.

    ``about`` is Dutch and for the officer. ``weak`` is true for what says something of somebody
    only close by, ``open`` when a word of it is not in the list ("lijdt aan ...").
    """

    start: int
    end: int
    about: str
    weak: bool
    open: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    rest: tuple[str, ...]
    about: str
    weak: bool


def hits(text: str) -> Iterator[Hit]:
    """What the lists know in a text, the longest at each place, none within another."""
    tokens = list(TOKEN.finditer(text))
    beyond = 0
    for i, token in enumerate(tokens):
        if token.start() < beyond:
            continue
        entries = _starting(token[0])
        if not entries:
            continue
        best = max((_reach(text, tokens, i, one), not one.weak, n) for n, one in enumerate(entries))
        count = best[0]
        if count:
            entry = entries[best[2]]
            end = tokens[i + count - 1].end()
            yield Hit(token.start(), end, entry.about, entry.weak, "*" in entry.rest)
            beyond = end


def _reach(text: str, tokens: Sequence[re.Match[str]], i: int, entry: _Entry) -> int:
    """How many tokens an entry takes from the ``i``-th on; 0 when it does not stand there."""
    if i + len(entry.rest) >= len(tokens):
        return 0
    for n, want in enumerate(entry.rest, start=i + 1):
        if not _GAP.fullmatch(text, tokens[n - 1].end(), tokens[n].start()):
            return 0
        word = tokens[n][0].casefold()
        if want != "*" and word not in _slots().get(want, (want,)):
            return 0
    return 1 + len(entry.rest)


@lru_cache(maxsize=1 << 15)
def _starting(word: str) -> tuple[_Entry, ...]:
    """The entries whose first word this is."""
    folded = word.casefold().replace("’", "'")
    known, ends = _lexicon()
    found = known.get(folded, ())
    if not found and not _OTHERS.fullmatch(folded):
        match = ends.fullmatch(folded)
        if match is not None:
            found = known[f"*{match['end']}"]
    # "AC", "Als", "Prep": what is short and no abbreviation is an ordinary word.
    if folded in _CAPITALS and not word.isupper():
        return tuple(one for one in found if one.rest)
    return found


_CAPITALS = frozenset({"als", "add", "odd", "aids", "ms", "tia", "nah", "soa", "prep", "sp", "ac"})


@cache
def _lexicon() -> tuple[dict[str, tuple[_Entry, ...]], re.Pattern[str]]:
    """The entries by their first word, and the pattern of words that end in one."""
    raw = tomllib.loads((paths.resources() / "special.toml").read_text(encoding="utf-8"))
    known: dict[str, list[_Entry]] = {}
    for kind, group in raw.items():
        for line in _lines(f"special_{kind}"):
            for entry in _filled(line.lstrip("~")):
                first, *rest = entry.split(" ")
                one = _Entry(tuple(rest), group["about"], line.startswith("~"))
                known.setdefault(first, []).append(one)
                if first[0] == "*":
                    known.setdefault(first[1:], []).append(one)
    ends = sorted((w[1:] for w in known if w[0] == "*" and len(w) > 1), key=len, reverse=True)
    pattern = re.compile(rf"\w[\w'’-]+?-?(?P<end>{'|'.join(map(re.escape, ends))})")
    return {word: tuple(entries) for word, entries in known.items()}, pattern


def _lines(name: str) -> list[str]:
    text = (paths.resources() / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]


@cache
def _slots() -> dict[str, frozenset[str]]:
    """The words for the open places of the lists, by ``<kind>``."""
    found: dict[str, set[str]] = {}
    for line in _lines("special_words"):
        kind, _, word = line.partition(" ")
        found.setdefault(f"<{kind}>", set()).add(word)
    return {kind: frozenset(words) for kind, words in found.items()}


def _filled(entry: str) -> Iterator[str]:
    """An entry with its open places filled; those that are a word of their own may stay open."""
    slots = [
        slot
        for slot in _SLOT.findall(entry)
        if slot in ("union", "party") or f" <{slot}>" not in f"{entry} "[1:]
    ]
    for words in product(*(sorted(_slots()[f"<{slot}>"]) for slot in slots)):
        made = entry
        for slot, word in zip(slots, words, strict=True):
            made = made.replace(f"<{slot}>", word)
        yield made.replace(" de de ", " de ")
