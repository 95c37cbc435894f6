"""Find full names of persons by their form: titles, initials, first names, particles, surnames.

A name is found as a whole or not at all: "drs. S.M. (Sanne) van der Velde-Bakker MSc" is one span.
The word lists say how sure it is; a word that is also an ordinary Dutch word ("Berg", "Jong")
needs a title, initials or a context that asks for a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from app.detection.dutch import lexicon
from app.detection.dutch.name_beside import Beside, beside
from app.detection.dutch.name_blocks import never, street_like
from app.detection.dutch.name_grammar import Core, Grammar
from app.detection.dutch.name_things import thing
from app.detection.dutch.name_tokens import (
    ACADEMIC,
    HONORIFICS,
    RANKS,
    STRONG_PARTICLES,
    SUFFIX,
)
from app.detection.dutch.name_words import listed, strong_given
from app.detection.vetoes import DOUBT

#: Titles in capitals are more often something else (a bank, infrared).
_ACRONYMS = frozenset({"ING", "IR", "DR", "MR", "LT", "EM", "DS", "SM", "BC"})


_OF = re.compile(r"\s(?:van|bij)\s(?=[^\W\d_])")
_SHIP = re.compile(r"(?:[ZH][rs]|HNL|[ZH]\.?M)\.?\s?$")  # "Zr.Ms." is no lady
#: What a firm's name begins with behind "van": "R. Nijhuis van Van Bergen", "Ad van Autobedrijf".
_FIRM = re.compile(r"(?:Van|De|Den|Ter|Ten)\s|[A-Z]\w*(?:bedrijf|bureau|kantoor|groep)\b")
#: "Rembrandt Toren": after a first name alone a building, though somebody may be called so.
_BUILDINGS = frozenset(
    {"toren", "zaal", "hal", "kamer", "gebouw", "huis", "park", "tunnel", "haven", "plaza", "arena"}
)
#: What the name of a town goes on with: "Alphen aan den Rijn".
_TOWN = re.compile(r"\s(?:aan|op|bij)\s(?:den?|het)\s[A-Z]\w+")


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A full name at ``text[start:end]``; ``reason`` is Dutch and completes "omdat het ..."."""

    start: int
    end: int
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What the lists say of the surname."""

    listed: bool
    ordinary: bool
    place: bool


def find_names(text: str, start: int, end: int, *, expected: bool = False) -> list[NameSpan]:
    """Find the full names in ``text[start:end]``, in order and without overlap.

    The surroundings of the stretch are looked at too ("Zr.Ms." before it).

    Args:
        text: A document's text.
        start: First character to look at.
        end: End of the stretch, exclusive.
        expected: The context says that a person stands here (a label, a salutation, a signing
            block), so everything with the shape of a name is one.
    """
    grammar = Grammar(text, start, end, expected=expected)
    found: list[NameSpan] = []
    i = 0
    while i < len(grammar.tokens):
        span, after = _name_at(grammar, i)
        if span is not None:
            found.append(span)
        i = max(after, i + 1)
    return found


@cache
def titles() -> re.Pattern[str]:
    """One or more titles and ranks with what follows them before the name."""
    rows = sorted((*HONORIFICS, *ACADEMIC, *RANKS), key=len, reverse=True)
    one = "|".join(re.escape(r).replace(r"\ ", r"\s").replace(r"\-", "[- ]?") for r in rows)
    one += r"|ltz(?:[ ]?(?:[123]|I{1,3}))?(?:oc)?"  # all grades of luitenant ter zee
    return re.compile(rf"(?:(?:{one})(?:\.[ ]?\n?|[ \n])(?:\(?b\.d\.\)?[ \n])?)+", re.IGNORECASE)


def _name_at(grammar: Grammar, i: int) -> tuple[NameSpan | None, int]:
    """The name at token ``i`` and the token to go on from."""
    token = grammar.tokens[i]
    if token.kind not in ("word", "initials"):
        return None, i + 1
    # The second half of "secretaris-generaal" is no rank.
    halved = token.start > 0 and (
        grammar.text[token.start - 1] in "-‑"
        or _SHIP.search(grammar.text, max(0, token.start - 4), token.start) is not None
    )
    title = None if halved else titles().match(grammar.text, token.start)
    if title is not None and title.group().strip() not in _ACRONYMS:
        first = grammar.token_at(title.end())
        core = None if first is None else grammar.name(first, named=True)
        if core is not None:
            return _judge(grammar, core, token.start, title.group())
    core = grammar.name(i, named=grammar.expected)
    if core is None or (i and f"{grammar.tokens[i - 1].key} {token.key}" in lexicon.places()):
        return None, i + 1
    return _judge(grammar, core, token.start, "")


def _judge(grammar: Grammar, core: Core, start: int, title: str) -> tuple[NameSpan | None, int]:
    end = grammar.tokens[core.end - 1].end
    score, reason = _score(core, title, expected=grammar.expected)
    if title.strip() in ("ms", "MS") and core.given:
        score = min(score, DOUBT)  # "ms Johanna Maria" is a ship; people are "Ms"
    if not title and not grammar.expected and _enumerated(grammar, core, start):
        score = min(score, 0.4)
    if (town := _TOWN.match(grammar.text, end)) is not None:
        whole = " ".join(grammar.text[grammar.tokens[core.end - 1].start : town.end()].split())
        if whole.casefold() in lexicon.places():
            return None, core.begin + 1  # "de wethouders van Alphen aan den Rijn, Hillegom"
    end = _before_firm(grammar.text, start, end)
    suffix = SUFFIX.match(grammar.text, end)
    if suffix is not None:
        end = suffix.end()
    around = beside(grammar.text, start, end, titled=bool(title))
    if score <= 0 or around is Beside.THING:
        return None, core.begin + 1
    if around is Beside.QUESTION:
        score = min(score, DOUBT)
    return NameSpan(start, end, score, reason), core.end


def _before_firm(text: str, start: int, end: int) -> int:
    """Where the name ends: "H.H. Smit van Pels Rijcken" is Smit, of that office."""
    for of in _OF.finditer(text, start, end):
        rest = " ".join(text[of.end() : end].casefold().split())
        several = " " in rest and lexicon.begins_firm(rest)
        if several or rest in lexicon.firms() or _FIRM.match(text, of.end(), end):
            return of.start()
    # "E.R. Nijhuis van Bosselaar Strengers Advocaten", "Niels van Visser Techniek"
    last = next(reversed(list(_OF.finditer(text, start, end))), None)
    if last is not None and " " in text[start : last.start()] and thing(text, last.end(), end):
        return last.start()
    return end


def _enumerated(grammar: Grammar, core: Core, start: int) -> bool:
    """True for "B. Berg en dal" at the beginning of a line: a heading with a letter."""
    line = grammar.text.rfind("\n", 0, start) + 1
    return (
        core.initials == 1
        and not core.given
        and not core.particle
        and core.surname in lexicon.words()
        and not grammar.text[line:start].strip()
    )


def _score(core: Core, title: str, *, expected: bool) -> tuple[float, str]:
    last = re.split(r"[- ]", core.surname)[-1] if core.surname else ""
    surname = _Evidence(
        listed=bool(core.surname) and listed(core.surname),
        ordinary=last in lexicon.words(),
        place=core.surname in lexicon.places() and not core.particle,
    )
    sure = bool(title or core.initials or (core.given and strong_given(core.given[0])))
    if street_like(last) and not (surname.listed and sure):
        return 0.0, ""
    if title:
        return _titled(core, title, surname), "na een aanspreektitel of rang staat"
    if core.outlook:
        return _outlook(core, surname), "een achternaam met voorletters erachter heeft"
    if expected:
        return _expected(core, surname), "staat op een plaats waar een naam hoort"
    if core.initials:
        return _initialled(core, surname), "voorletters en een achternaam heeft"
    if core.given and last in _BUILDINGS:
        return 0.0, ""
    if core.given:
        return _given(core, surname), "een voornaam en een achternaam heeft"
    return 0.45, "een achternaam met tussenvoegsel is"


def _titled(core: Core, title: str, surname: _Evidence) -> float:
    words = {w.strip(".").casefold() for w in title.split()}
    if words & set(HONORIFICS) or core.initials or core.given:
        return 0.9 if surname.listed or core.initials or core.given else 0.75
    if surname.place and not core.particle:
        return 0.0
    if surname.ordinary and not core.particle and "." not in title:
        return 0.6 if surname.listed and title[:1].isupper() else 0.0
    return 0.8 if surname.listed else 0.5


def _outlook(core: Core, surname: _Evidence) -> float:
    if surname.place and core.initials < 2:
        return 0.0
    return 0.9 if surname.listed or core.given or core.initials > 1 else 0.5


def _expected(core: Core, surname: _Evidence) -> float:
    strong = any(strong_given(g) for g in core.given)
    bare = not core.initials and not core.given
    if bare and (surname.place or (surname.ordinary and not surname.listed)):
        return 0.0
    lone = core.given and not (strong or core.initials or core.particle)
    if lone and surname.ordinary and not _is_given(core.given[0]):
        return 0.65  # "Curatieve Zorg": an adjective, and a word that somebody is called too
    if surname.listed or strong:
        return 0.85
    return 0.65


def _initialled(core: Core, surname: _Evidence) -> float:
    many = core.initials > 1 or bool(core.given) or bool(core.particle)
    if surname.place and not many:
        return 0.0
    if surname.listed:
        return 0.85 if not surname.ordinary else 0.75 if many else 0.65
    if surname.ordinary:
        return 0.5 if many else 0.0
    return 0.7 if many else 0.5


def _is_given(key: str) -> bool:
    return all(part in lexicon.given_names() for part in key.split("-"))


def _given(core: Core, surname: _Evidence) -> float:
    first = core.given[0]
    if not _is_given(first):
        telling = core.particle in STRONG_PARTICLES and surname.listed
        if core.particle and not telling:
            return 0.0
        return 0.45 if first not in lexicon.words() and not never(first) else 0.0
    strong = strong_given(first)
    if surname.place:
        return 0.6 if strong and surname.listed else 0.0
    if strong and surname.listed:
        return 0.7 if surname.ordinary else 0.85
    if strong:
        seen = all(part in lexicon.seen_names() for part in first.split("-"))
        return 0.0 if surname.ordinary else 0.6 if seen or core.particle else 0.5
    if surname.listed and core.particle:
        return 0.65
    return 0.55 if surname.listed and not surname.ordinary else 0.0
