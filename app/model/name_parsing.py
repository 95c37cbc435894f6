"""Takes a written name apart: titles, initials, given names, infix, surname, suffixes."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

from app.model.name_words import (
    INFIX_WORDS,
    LEADING_INFIXES,
    RANKS,
    SALUTATIONS,
    SUFFIXES,
    TITLES,
)

_INITIALS = re.compile(r"(?:(?:IJ|[^\W\d_][^\W\d_]{0,2})\.-?)+(?:[^\W\d_])?", re.UNICODE)
_GLUED = re.compile(r"((?:[^\W\d_]{1,3}\.-?)+)([^\W\d_][^\W\d_'-]{2,}.*)")
_CAPITALS = re.compile(r"(?:[A-Z]\.)+")
_UNIT = re.compile(r"[A-Z0-9&]+(?:[/\-.][A-Za-z0-9&]+)*")


class NameParts(NamedTuple):
    """The fields of :class:`app.model.person_name.PersonName`, in its order."""

    titles: tuple[str, ...] = ()
    initials: str = ""
    given: str = ""
    infix: str = ""
    surname: str = ""
    suffixes: tuple[str, ...] = ()


def split_name(text: str) -> NameParts:
    """The parts of ``text``, which is known to be one person's name with straight quotes."""
    clean = re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip(" ,;:")
    clean = re.sub(r"(?<=\w) ?- (?=\w)|(?<=\w) -(?=\w)", "-", clean)
    head, _, tail = clean.partition(",")
    if not tail:
        return _in_order(_tokens(clean))
    words = _tokens(tail.replace(",", " "))
    if any(_INITIALS.fullmatch(w) and w[0].isupper() for w in _tokens(head)):
        return _in_order([*_tokens(head), *(w for w in words if _is_suffix(w, loose=True))])
    if all(_is_suffix(w) or _is_title(w) or _is_plain_word(w) for w in words):
        return _in_order([*_tokens(head), *(w for w in words if _is_suffix(w))])
    return _surname_first(_tokens(head), words)


def _tokens(text: str) -> list[str]:
    """Words; a word glued to its initials or titles is split off ("J.Jansen", "mr.drs.")."""
    found: list[str] = []
    for word in re.findall(r"\([^)]*\)?|[^\s()]+", text):
        glued = _GLUED.fullmatch(word)
        parts = [glued[1], glued[2]] if glued and not word.startswith("(") else [word]
        for part in parts:
            pieces = [p + "." for p in part.split(".") if p]
            if len(pieces) > 1 and all(_is_title(p) for p in pieces):
                found += pieces
            elif re.match(r"(?i)[dl]'\w", part):
                found += [part[:2], part[2:]]
            else:
                found.append(part)
    return found


def _key(word: str) -> str:
    return word.lower().replace(".", "").strip(",;:")


def _is_title(word: str) -> bool:
    key = _key(word)
    if _CAPITALS.fullmatch(word):
        return False
    # "MR" or "DS" in capitals without dots are initials rather than titles.
    return key in SALUTATIONS or (
        key in TITLES | RANKS and not (word.isupper() and len(word) < 3 and "." not in word)
    )


def _is_suffix(word: str, *, loose: bool = False) -> bool:
    """``loose``: behind a name, where "M.A." is a degree rather than initials."""
    if _CAPITALS.fullmatch(word) and not loose:
        return False
    return _key(word) in SUFFIXES and (not word.islower() or _key(word) in {"jr", "sr", "bd"})


def _is_plain_word(word: str) -> bool:
    return word.islower() and word not in INFIX_WORDS


def _is_initials(word: str, more: bool) -> bool:
    """``more``: other words follow, so that "SM" without dots cannot be the surname."""
    if "." in word:
        return bool(_INITIALS.fullmatch(word)) and word[0].isupper()
    letters = word.replace("-", "")
    if not more or not letters.isalpha() or not letters.isupper():
        return False
    return len(letters) == 1 or (len(letters) <= 3 and not re.search(r"[AEIOUY]", letters[1:]))


def _infix_word(word: str) -> str:
    """The infix word that ``word`` stands for ("v.d." is "van der"), else empty."""
    key = word.lower()
    short = {"v.d.": "van der", "v/d": "van der", "v.d": "van der", "vd": "van der", "v.": "van"}
    if key in short:
        return short[key]
    return key if key in INFIX_WORDS else ""


def _is_given_in_brackets(word: str) -> bool:
    inner = word.strip("()")
    return bool(re.fullmatch(r"[^\W\d_][^\W\d_'\-]*[^\W\d_](?: [^\W\d_]+)?", inner)) and any(
        c.islower() for c in inner
    )


def _strip_titles(words: list[str]) -> tuple[tuple[str, ...], list[str]]:
    titles = list(takewhile(lambda w: _is_title(w) or w.lower() == "de", words))
    while titles and titles[-1].lower() == "de":
        titles.pop()
    if len(titles) == len(words):
        return (), words
    return tuple(titles), words[len(titles) :]


def _in_order(words: list[str]) -> NameParts:
    """Titles, initials, (given), infix, surname, suffixes, (unit)."""
    titles, rest = _strip_titles(words)
    suffixes: list[str] = []
    bracket = ""
    while len(rest) > 1 and (rest[-1].startswith("(") or _is_suffix(rest[-1], loose=True)):
        word = rest.pop()
        if _is_suffix(word, loose=True):
            suffixes.insert(0, word)
        elif _is_given_in_brackets(word):
            bracket = word.strip("()")
    initials: list[str] = []
    while rest and _is_initials(rest[0], more=len(rest) > 1):
        initials.append(rest.pop(0))
    if rest and rest[0].startswith("("):
        word = rest.pop(0)
        bracket = word.strip("()") if _is_given_in_brackets(word) else bracket
    more_titles, rest = _strip_titles(rest) if initials else ((), rest)
    given, infix, surname = _split_surname([w for w in rest if not w.startswith("(")])
    return NameParts(
        titles=titles + more_titles,
        initials=_dotted(initials),
        given=given or bracket,
        infix=infix,
        surname=surname,
        suffixes=tuple(suffixes),
    )


def _split_surname(words: list[str]) -> tuple[str, str, str]:
    """Given names, infix, surname of words without titles and initials."""
    trailing: list[str] = []
    while len(words) > 1 and _infix_word(words[-1]):
        trailing.insert(0, _infix_word(words.pop()))
    start = next(
        (
            i
            for i, w in enumerate(words[:-1])
            if _infix_word(w) and (i > 0 or w.lower() in LEADING_INFIXES or w.islower())
        ),
        None,
    )
    if start is None:
        # "Sanne Jansen-van der Berg": the infix is inside the double name.
        start = next(
            (i for i, w in enumerate(words[:-1]) if _infix_word(w.rpartition("-")[2]) and "-" in w),
            max(0, len(words) - 1),
        )
        return " ".join(words[:start]), " ".join(trailing), " ".join(words[start:])
    end = start
    while end < len(words) - 1 and _infix_word(words[end]):
        end += 1
    if start > 0 and "-" in words[start - 1] and _infix_word(words[start - 1].rpartition("-")[2]):
        return " ".join(words[: start - 1]), " ".join(trailing), " ".join(words[start - 1 :])
    infix = " ".join(_infix_word(w) for w in words[start:end])
    return " ".join(words[:start]), infix, " ".join(words[end:])


def _surname_first(head: list[str], tail: list[str]) -> NameParts:
    """``Velde van der, S.M. (Sanne) (DGB)``: the surname, then everything else."""
    titles, head = _strip_titles(head)
    _, infix, surname = _split_surname(head) if _has_infix(head) else ("", "", " ".join(head))
    initials: list[str] = []
    given: list[str] = []
    infixes: list[str] = []
    suffixes: list[str] = []
    for i, word in enumerate(tail):
        if word.startswith("("):
            if _is_given_in_brackets(word) and not given:
                given.append(word.strip("()"))
        elif _is_title(word):
            titles += (word,)
        elif _infix_word(word):
            infixes.append(_infix_word(word))
        elif _is_initials(word, more=True) and not initials and (i == 0 or not given):
            initials.append(word)
        elif _is_suffix(word):
            suffixes.append(word)
        elif word[0].isupper() and not _UNIT.fullmatch(word):
            given.append(word)
    return NameParts(
        titles=titles,
        initials=_dotted(initials),
        given=" ".join(given),
        infix=infix or " ".join(infixes),
        surname=surname,
        suffixes=tuple(suffixes),
    )


def _has_infix(words: list[str]) -> bool:
    return len(words) > 1 and any(_infix_word(w) for w in words)


def _dotted(initials: list[str]) -> str:
    found: list[str] = []
    for word in initials:
        parts = [p for p in word.split(".") if p] if "." in word else list(word.replace("-", ""))
        found += [f"{p}." for p in parts]
    return "".join(found)
