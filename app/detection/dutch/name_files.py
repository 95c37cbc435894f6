"""Names within names of files and web addresses: ``CV_Pieter_de_Jonge.pdf``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.name_stems import EXTENSIONS, is_surname, single_names
from app.detection.dutch.name_tokens import PARTICLES, PREPOSITIONS
from app.detection.dutch.name_words import listed, strong_given
from app.detection.dutch.names import find_names
from app.detection.dutch.recognizer import DutchRecognizer, Find
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILE = re.compile(
    rf"(?<![\w/@.-])(?P<stem>[^\W_][\w.,()+-]{{4,120}})\.{EXTENSIONS}(?!\w)", re.IGNORECASE
)
_URL = re.compile(
    r"(?<![\w@])(?:https?://|www\.|[\w-]+\.(?:nl|com|eu|org|be|net)/)[^\s<>\"')\]]{3,200}"
)
#: Words in lower case that are joined as in names of files: ``brief_pleun_de_haan``.
_SLUGS = re.compile(r"(?<![\w@.-])(?=[\w.-]*_)[^\W_][\w-]*(?:[_.][\w-]+)+(?![\w@])")
_PART = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_HALF = re.compile(r"[^\W_]+")
#: An account name as a part of a path or of a file's name: ``/personen/n.r.ngo/``.
_ACCOUNT = re.compile(
    r"(?:(?<=[/\\_])|(?<![\w@./\\-]))(?:[a-z]\.){1,5}(?:(?:van|de|der|den|ter|ten|el)[.-]?)*"
    r"[a-zß-ÿ][a-zß-ÿ-]{1,}(?=[/\\_])"
)
#: An account name by itself: ``t.da.silvapereira``, ``y.petrenko``.
_LOGIN = re.compile(
    r"(?<![\w@./\\-])(?:[a-z]\.){1,4}(?:(?:van|de|der|den|da|dos|el|al|ter|ten|la)[.-]?)*"
    r"(?P<last>[a-zß-ÿ]{3,}(?:-[a-zß-ÿ]{3,})?)(?![\w@/\\-]|\.\w)"
)
_ENDINGS = frozenset(
    {"def", "definitief", "concept", "final", "nl", "en", "kopie", "copy", "versie"}
)
_EXTENSION = re.compile(EXTENSIONS)
_SEGMENT = re.compile(
    r"(?<=/)(?P<name>[^\W\d_]+(?:[-_.][^\W\d_]+){1,5})(?:[-_.]?[a-z]?\d[\da-z]{0,9})?(?=[/?#]|$)"
)


_ASKED = 0.45


class NameInFileRecognizer(DutchRecognizer):
    """Persons' names that a file or a web address is named after."""

    entity = EntityType.PERSON

    def finds(self, text: str) -> Iterator[Find]:
        for match in _FILE.finditer(text):
            yield from _in_stem(match["stem"], match.start("stem"))
        for match in _SLUGS.finditer(text):
            yield from _in_slug(match.group(), match.start(), _PART)
            yield from _in_slug(match.group(), match.start(), _HALF)
        for match in _ACCOUNT.finditer(text):
            yield Find(*match.span(), 0.7, "Lijkt de accountnaam van een persoon in een pad")
        for match in _LOGIN.finditer(text):
            last = match["last"]
            if is_surname(last) or last not in lexicon.words():
                yield Find(*match.span(), 0.65, "Lijkt de accountnaam van een persoon")
        for match in _URL.finditer(text):
            for segment in _SEGMENT.finditer(match.group()):
                if _is_person(segment["name"]):
                    start = match.start() + segment.start()
                    why = "Is een naam in een webadres"
                    yield Find(start, start + len(segment.group()), 0.75, why)


def _in_stem(stem: str, start: int) -> Iterator[Find]:
    """Names in the words of a stem; every sign between words becomes one space, so places stay."""
    words = re.sub(r"_|(?<=[^\W\d_]{2})\.(?=[^\W\d_]{2})", " ", stem)
    found = find_names(words, 0, len(words))
    if not found:
        loose = re.sub(r"-", " ", words)
        found = [n for n in find_names(loose, 0, len(loose)) if n.score > 0.6]
    for name in found:
        yield Find(start + name.start, start + name.end, name.score, "Staat in een bestandsnaam")
    for first, last in single_names(stem):
        if not any(name.start < last and first < name.end for name in found):
            why = "Lijkt een naam in een bestandsnaam"
            yield Find(start + first, start + last, _ASKED, why)


def _in_slug(slug: str, start: int, word: re.Pattern[str]) -> Iterator[Find]:
    """A first name or an initial with a surname behind it: ``ian_oshaughnessy``, ``a.quinones``."""
    parts = list(word.finditer(slug))
    for i, part in enumerate(parts[:-1]):
        first = part.group().casefold()
        j = i + 1
        while j < len(parts) - 1 and parts[j].group() in PARTICLES - PREPOSITIONS:
            j += 1
        last = parts[j].group().casefold()
        dotted = len(first) == 1 and slug[part.end()] == "."
        given = strong_given(first) or all(p in lexicon.given_names() for p in first.split("-"))
        if not (dotted or given) or len(last) < 2 or last.isdigit():
            continue
        if last in _ENDINGS or _EXTENSION.fullmatch(last):
            continue
        known = any(is_surname(p) for p in last.split("-"))
        if known or ((given or len(last) > 3) and last.isalpha() and last not in lexicon.words()):
            why = "Staat in een bestandsnaam"
            yield Find(start + part.start(), start + parts[j].end(), 0.7 if known else 0.6, why)


def _is_person(segment: str) -> bool:
    """A first name, or an initial, and a surname of the lists: ``fatima-el-amrani``."""
    parts = re.split(r"[-_.]", segment.casefold())
    last = parts[-1]
    glued = re.sub(r"^(?:van(?:de[rn]?)?|de[rn]?|ter|ten|el)(?=[^\W\d_]{4})", "", last)
    known = listed(last) or listed(glued)
    first = strong_given(parts[0]) or (len(parts[0]) == 1 and len(parts) == 2 and glued != last)
    return first and known and len(last) > 2
