"""Which parts of a text the name model reads.

Reading is what costs time, so a sentence or line without any word that could be of a name is left
out: ordinary words at the beginning of a sentence, words that are never part of a name, and
abbreviations don't count. What is read goes in windows with the line before it for context.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.lang.nl.stop_words import STOP_WORDS

from app.detection.dutch import lexicon
from app.detection.dutch.name_blocks import never

if TYPE_CHECKING:
    from collections.abc import Iterator

Span = tuple[int, int]

#: Characters in a window; some 110 pieces, of which the model takes 512 at most.
WINDOW = 320
#: Lines up to this length are units of their own; longer ones are running text.
SHORT = 60
#: Units up to this length are read whatever they hold when they have a capital.
TINY = 25

_END = re.compile(r"\n[ \t]*\n\s*|\f\s*|(?<!\W[^\W\d_])[.!?][\"'’”)]*\s+(?=[\"'‘“(]?[^\W\d_])|\n")
#: A full stop after these ends no sentence.
_ABBREVIATIONS = """
drs dr mr ir ing prof mw dhr mevr mej nr nrs art blz ca bijv bv resp vgl bc ds lic plv wnd tel gen
kol maj kap lt sgt adj jhr jkvr fam st jr sr red
"""
_ABBREVIATED = frozenset(_ABBREVIATIONS.split())
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
#: Given names that the list of words holds too, but that are names in lower case as well.
_NAMES_IN_WORDS = """
bas bob frank helen jack jan kees klaas koos kris lieven lode mark nel oscar peter piet rietje ruud
serge
"""
_NAMES_TOO = frozenset(_NAMES_IN_WORDS.split())
_PARTS = re.compile(r"[-.]")
_WORD = re.compile(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*\.?")


def windows(text: str) -> list[Span]:
    """The windows of ``text`` to read, in order; they may overlap by a short line."""
    kept = [
        (unit, here) for unit, here in _with_context(text, list(units(text))) if here is not None
    ]
    found: list[Span] = []
    last_short: Span | None = None
    for unit, _ in kept:
        start, end = unit
        if found and start <= found[-1][1] and end - found[-1][0] <= WINDOW:
            found[-1] = (found[-1][0], end)
        else:
            # The line before, which the last window ended with, is the context of this one.
            joined = found and last_short is not None and last_short[1] >= start
            found.append((last_short[0] if joined and last_short else start, end))
        last_short = unit if end - start <= SHORT else None
    return [piece for span in found for piece in _cut(text, span)]


def _cut(text: str, span: Span) -> Iterator[Span]:
    """A span in parts that are not too long, at blanks."""
    start, end = span
    while end - start > 2 * WINDOW:
        cut = text.rfind(" ", start, start + 2 * WINDOW)
        cut = cut if cut > start else start + 2 * WINDOW
        yield start, cut
        start = cut
    yield start, end


def units(text: str) -> Iterator[Span]:
    """Sentences, and lines that are no running text."""
    start = 0
    for match in _END.finditer(text):
        mark = match.group()
        if mark == "\n":
            line = text.rfind("\n", 0, match.start()) + 1
            if match.start() - line > SHORT:
                continue
        elif mark[0] == ".":
            last = _LAST_WORD.search(text, max(start, match.start() - 12), match.start())
            if last is not None and last.group().casefold() in _ABBREVIATED:
                continue
        if match.end() > start:
            yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _with_context(text: str, units: list[Span]) -> Iterator[tuple[Span, bool | None]]:
    """Each unit with True when it may hold a name, False when it is context, None for neither."""
    named = [may_hold_name(text, start, end) for start, end in units]
    for n, unit in enumerate(units):
        if named[n]:
            yield unit, True
        elif n + 1 < len(units) and named[n + 1] and unit[1] - unit[0] <= SHORT:
            yield unit, False
        else:
            yield unit, None


def may_hold_name(text: str, start: int, end: int) -> bool:
    """True when a word in ``text[start:end]`` could be of a person's name."""
    first = True
    tiny = end - start <= TINY
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        if _may_be_name(word, first=first, tiny=tiny):
            return True
        first = False
    return False


def _may_be_name(word: str, *, first: bool, tiny: bool) -> bool:
    key = word.casefold()
    if word == key:  # lower case; in addresses and names of files hyphens and stops join names
        return any(
            part in _NAMES_TOO or (part in lexicon.given_names() and part not in lexicon.words())
            for part in _PARTS.split(key)
        )
    if word.isupper() and (len(word) < 4 or "." in word):
        return tiny or "." in word
    key = key.rstrip(".")
    if key in STOP_WORDS or never(key):
        return False
    if word[0].isupper() and word[1:] == key[1:]:
        known = key in lexicon.surnames() or key in lexicon.given_names()
        if not known and (key in lexicon.words() or key in lexicon.places()):
            return False
        return not (first and key in lexicon.words() and key not in lexicon.given_names())
    return True
