"""One name alone in the name of a file: ``film_anouk.mp4``, ``brief_FBlok.pdf``, ``lijst_tahirim``.

Inventories name files after whoever is in them. A word of its own says less than a whole name, so
each is a question.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.name_blocks import street_like
from app.detection.dutch.name_words import listed, strong_given
from app.model.name_words import FREQUENT_SURNAMES
from app.model.person_name import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What the names of files that people keep end with.
EXTENSIONS = (
    r"(?:pdf|docx?|xlsx?|pptx?|odt|msg|eml|jpe?g|png|tiff?|txt|zip|rtf|csv|mp[34]|mov|wav|heic)"
)
#: A word of such a name.
PART = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PARTICLE = r"(?:van(?:de[nr]?)?|vd|v|de[nr]?|te[nr]|el)"
#: "FBlok", "vTuijl", "EterHorst", "DeKruijf": initials or a particle without a sign between.
_GLUED = re.compile(
    rf"(?:[A-Z]{{1,3}}|[A-Z]?{_PARTICLE}|[DV](?:e|an))(?P<last>[A-ZÀ-Ž][a-zß-ÿ]{{2,}})"
)
#: "van_ooijen", "verbruggen_hj".
_BEFORE = re.compile(r"(?<![^\W_])(?P<particles>(?:(?:van|de[nr]?|te[nr]|el|al)[_ .-]){1,2})$")
_BEHIND = re.compile(r"[_.](?P<initials>[a-z]{1,2})(?=_\d|$)")
_SHORTEST, _LONG = 4, 6
_OFFICES = frozenset({"stas", "mail", "weth", "burg", "raad"})


def single_names(stem: str) -> Iterator[tuple[int, int]]:
    """The places of words in ``stem`` that are somebody's first name or surname."""
    for part in PART.finditer(stem):
        if _is_name(part.group()):
            before = _BEFORE.search(stem, 0, part.start())
            behind = _BEHIND.match(stem, part.end())
            start = part.start() if before is None else before.start("particles")
            yield start, part.end() if behind is None else behind.end("initials")


@cache
def _plain_surnames() -> frozenset[str]:
    written = (s for s in lexicon.surnames() if not s.isascii() or "'" in s or " " in s)
    return frozenset(plain(s).replace("'", "").replace(" ", "") for s in written)


def is_surname(key: str) -> bool:
    """True for a surname of the list as file names have it: without accents and apostrophes."""
    return listed(key) or key in _plain_surnames()


def _is_name(word: str) -> bool:
    key = word.casefold()
    glued = _GLUED.fullmatch(word)
    if glued is not None:
        last = glued["last"].casefold()
        # "DPoldervaart": one initial before a word that no list knows.
        unknown = word[1].isupper() and len(last) >= _LONG and not _known(last)
        return is_surname(last) or unknown
    if len(key) < _SHORTEST or _known(key):
        return False
    if strong_given(key) or is_surname(key):
        return True
    return word.islower() and len(key) >= _LONG and _account(key)


def _known(key: str) -> bool:
    """An ordinary word, a place, a street: never somebody without more."""
    return key in _OFFICES or key in lexicon.words() or key in lexicon.places() or street_like(key)


def _account(key: str) -> bool:
    """``pramdin``, ``tahirim``: a surname with a letter of the first name before or behind it."""
    return any(
        len(rest) >= _SHORTEST + 1
        and is_surname(rest)
        and (rest in FREQUENT_SURNAMES or not _known(rest))
        for rest in (key[1:], key[:-1], key[:-2])
    )
