"""Initials of somebody who is named in the document: "JZ" where Jantina Zuidema stands.

Two capitals are an abbreviation more often than a person; that somebody in the same document has
these initials makes them a question, and "JZ = Jantina Zuidema" makes them sure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.abbreviations import is_abbreviation
from app.detection.dutch.name_tokens import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.model.detection import Detection

SURE, PROBABLE, ASKED = 0.75, 0.62, 0.45
_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?\.?")
_BRACKETS = re.compile(r"\([^()]*\)")
_MOST = 4
_SHORTEST = 3
"""Letters of a code in capitals alone; two stand for much else."""
_TOKEN = re.compile(r"(?<![\w@&/.+-])[^\W\d_]{2,9}(?![\w@&-]|\.\w)")
#: What stands around initials that stand for who does or says something.
_SIGNS = re.compile(
    r"\b(?:paraaf|parafen|geparafeerd|akkoord|handtekening|gezien)\b", re.IGNORECASE
)
_TOLD = re.compile(r"[ ]?=[ ]")
_SPEAKS = re.compile(r"[ ]?:[ \n]|[ ]?=[ ]")
_PLACE = re.compile(
    r"(?:^|[\n(/]|[ ]{2}|\b(?:naar|aan|door|van|met|bij|namens|paraaf|collega|en|&|adviseur|arts|"
    r"hoofd|afdelingshoofd|chef|medewerker|lezer|akkoord|gezien|checked|by|to|for|cc)[:.]?[ ])$",
    re.IGNORECASE,
)


def find_codes(text: str, people: Sequence[Detection]) -> Iterator[tuple[int, int, float]]:
    """Start, end and score of initials in ``text`` that are those of one of ``people``."""
    known: set[str] = set()
    for person in people:
        known.update(initials_of(person.text))
    places: dict[str, list[re.Match[str]]] = {}
    for match in _TOKEN.finditer(text) if known else ():
        if match.group() in known:
            places.setdefault(match.group(), []).append(match)
    for code, matches in sorted(places.items()):
        told = any(_TOLD.match(text, match.end()) for match in matches)
        other = is_abbreviation(code) and code.isupper() and not told
        for match in matches:
            if other and not _signs(text, match.start()):
                continue
            score = _score(text, match.start(), match.end(), code)
            if score:
                yield *match.span(), score


def _signs(text: str, at: int) -> bool:
    """Whether people sign on the line, so that "DO" is no day and "NR" no number there."""
    return _SIGNS.search(text, text.rfind("\n", 0, at) + 1, at) is not None


def initials_of(name: str) -> Iterator[str]:
    """The ways of writing somebody's initials; none for a name without a first name or initials.

    "Lonneke van Oosterom" gives LvO and LO, "J.P. Zandbergen" JPZ, JZ and JZa.
    """
    parts = _parts(name)
    if parts is None:
        return
    given, particles, surname, second = parts
    for letters in {given, given[:1]}:
        yield letters + surname
        if particles:
            yield letters + particles + surname
    if second.isalpha():
        yield given[:1] + surname + second  # "WGo" of W.A. Goossens
    for letters in _in_capitals(name, given):
        if len(letters) >= _SHORTEST:
            yield letters  # "WVW" of W.P. van Wijngaarden, "YLAF" of Yoran Lie-A-Fat


def _in_capitals(name: str, given: str) -> Iterator[str]:
    """The first letters of all words, particles and halves of a double name included."""
    words = _words(name)
    behind = "".join(word[0] for word in words[len(given) :]).upper()
    for first in {given, given[:1]}:
        yield first + behind


def _words(name: str) -> list[str]:
    """The words of a name, first names in front; what is between brackets is left out."""
    name = _BRACKETS.sub("", name)
    if "," in name:
        last, _, first = name.partition(",")
        name = f"{first.strip()} {last.strip()}"
    return _PART.findall(name.replace("-", " "))


def _parts(name: str) -> tuple[str, str, str, str] | None:
    """First letters, particles, the first letter of the surname and its second."""
    words = _words(name)
    given, particles, surname, second = "", "", "", ""
    for word in words:
        plain = word.rstrip(".")
        if plain.casefold() in PARTICLES and not word[:1].isupper() and given:
            particles += plain[0].lower()
        elif not plain[:1].isupper():
            if not given:
                return None
        elif word.endswith(".") or (not given and len(words) > 1):
            given += plain[0]
        elif particles or word is words[-1] or given:
            second = second if surname else plain[1:2]
            surname = surname or plain[0]
    found = given and surname and len(given) <= _MOST
    return (given, particles, surname, second) if found else None


def _score(text: str, start: int, end: int, code: str) -> float:
    before = text[max(0, start - 24) : start]
    if _TOLD.match(text, end):
        return SURE
    mixed = not code.isupper()
    if mixed and code[-1].islower():
        return PROBABLE  # "WGo": no word and no unit is written so
    placed = _PLACE.search(before) is not None or _SPEAKS.match(text, end) is not None
    if re.match(r"[ ]+[A-ZÀ-Ž]|[ ]\d", text[end : end + 4]) and not placed:
        return 0.0  # "CK Holding", "JZ 12": the name of something
    if mixed:
        return PROBABLE if placed else ASKED
    return ASKED if placed or re.match(r"[ ]{0,2}(?:\n|$|[).,;:/])", text[end : end + 4]) else 0.0
