"""Whose name stands in what is read as a person: in a file's name, behind an office or a street.

"Planning_v7_opm_Smeets" is a word to it, so that what it reads as a person is all of that. Only the
name is somebody's; the rest says what the file is and may stay.
"""

from __future__ import annotations

import re

from app.detection.dutch import lexicon
from app.detection.dutch.name_blocks import street_like
from app.detection.dutch.name_stems import EXTENSIONS, PART
from app.detection.dutch.name_tokens import PARTICLES

#: An office in short, which is no part of a name.
_OFFICE = re.compile(r"(?:Weth|Wth|Brgm|Bgm|Burgem|Gedep)\.?[ ]")
_NUMBER = re.compile(r"[ \n]?\d")
_CODE = 4
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_WEEKDAY = re.compile(rf"{_DAY}\.?")
_WEEK = re.compile(rf"\b{_DAY}\.?(?:,[ ]|[ ]?[-–/&][ ]?|[ ]and[ ]){_DAY}\b")
_STREET_AHEAD = re.compile(
    r"(?P<street>[A-ZÀ-Ž][^\W\d_]+)[ \n]{1,2}(?=(?:[A-ZÀ-Ž]\.)+[ ]?[A-ZÀ-Ža-z'])"
)
#: What a file is, and how far it is.
_KINDS = """
def definitief concept final opm kopie versie scan nota brief mail memo verslag lijst besluit foto
film offerte factuur rapport motie bijlage nummer stas
"""
_ENDINGS = frozenset(_KINDS.split())
_EXTENSION = re.compile(rf"\.{EXTENSIONS}$", re.IGNORECASE)


def weekday(text: str, start: int, end: int) -> bool:
    """Whether a word is an English day in a row of days: "Working days: Mon, Tue"."""
    if _WEEKDAY.fullmatch(text, start, end) is None:
        return False
    return _WEEK.search(text[max(0, start - 7) : end + 7]) is not None


def behind_street(text: str, start: int, end: int) -> int:
    """Where a name begins that the cell before it was taken into: "Kerkstraat H. Bos"."""
    ahead = _STREET_AHEAD.match(text, start, end)
    key = ahead["street"].casefold() if ahead is not None else ""
    if ahead is None or not street_like(key) or key in lexicon.surnames():
        return start
    return ahead.end()


def name_in(text: str, start: int, end: int) -> tuple[int, int]:
    """The place of the name in ``text[start:end]``; all of it when none is known.

    Of the name of a file only what is clearly no name is left out, from both ends.
    """
    office = _OFFICE.match(text, start, end)
    if office is not None and office.end() < end and _NUMBER.match(text, end) is None:
        return office.end(), end  # but "Weth. Bosstraat 3" is a street
    extension = _EXTENSION.search(text[start:end])
    if extension is not None:
        end = start + extension.start()
    if "_" not in text[start:end]:
        return start, end
    if text[start - 1 : start] == "@":
        return start, end  # how somebody is called, as a whole
    parts = list(PART.finditer(text, start, end))
    capitals = any(_with_capital(part.group()) for part in parts)
    names = [_may_be_name(text, part, capitals=capitals) for part in parts]
    if not any(names):
        return start, end
    first, last = names.index(True), len(names) - 1 - names[::-1].index(True)
    while first and parts[first - 1].group().casefold() in PARTICLES:
        first -= 1
    after = last + 1
    while after < len(parts):
        if parts[after].group().casefold() in PARTICLES:
            after += 1
        elif _ordinary(text, parts[after]):
            break
        else:
            last, after = after, after + 1  # "Sanne_vdberg", "pleun_de_haan"
    return parts[first].start(), parts[last].end()


def _with_capital(part: str) -> bool:
    """A name with a capital, as far as lists tell: "Smeets", never "Planning"."""
    key = part.casefold()
    known = key in lexicon.words() or key in lexicon.places()
    return (
        len(part) > 1 and part[0].isupper() and not part.isupper() and (_listed(key) or not known)
    )


def _listed(key: str) -> bool:
    return key in lexicon.surnames() or key in lexicon.given_names()


def _may_be_name(text: str, part: re.Match[str], *, capitals: bool) -> bool:
    """False for what is clearly none: an ordinary word, a code, a version, a street.

    ``capitals``: some part of the file's name is written as a name is, so that words in lower case
    are none, but for surnames and first names.
    """
    word, key = part.group(), part.group().casefold()
    if key in PARTICLES or key in _ENDINGS:
        return False
    if word.islower() and capitals and key in lexicon.words():
        return False
    if len(word) == 1:
        return word.isupper() and text[part.end() : part.end() + 1] in (".", "_", " ")
    if _listed(key):
        return len(key) > _CODE or word.istitle() or key not in lexicon.words() or word.isupper()
    if (word.isupper() and len(word) <= _CODE) or (word.islower() and capitals):
        return False
    return not (street_like(key) or key in lexicon.words() or key in lexicon.places())


def _ordinary(text: str, part: re.Match[str]) -> bool:
    """True for what goes on behind a name: a word, a version, a code."""
    word, key = part.group(), part.group().casefold()
    if text[part.end() : part.end() + 1].isdigit() or key in _ENDINGS:
        return True
    if word.isupper() and len(word) < _CODE:
        return False  # "Tan_SH"
    return word.isupper() or (
        not _listed(key) and (key in lexicon.words() or key in lexicon.places())
    )
