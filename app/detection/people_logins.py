"""User names made of the names in the document: "bosmaj3" where Jelmer Bosma is named.

Systems cut the surname off after some letters and put an initial before or behind it, and figures
after that. Without figures such a word is a question, because it may be a word of any language.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.name_tokens import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.model.detection import Detection

SURE, ASKED = 0.65, 0.45
_TOKEN = re.compile(
    r"(?<![\w@/.+-])(?:[a-z]{2,4}_)?(?P<name>[a-z]{4,12}|[A-Z]{4,12})(?P<number>\d{1,3})?(?![\w@]|[-.]\w)"
)
_SHORTEST = 4
"""Letters of a surname that a user name has at least."""


def find_logins(text: str, people: Sequence[Detection]) -> Iterator[tuple[int, int, float]]:
    """Start, end and score of user names in ``text`` that are made of the names of ``people``."""
    known = {parts for person in people for parts in _parts(person.text)}
    if not known:
        return
    for match in _TOKEN.finditer(text):
        letters = match["name"].lower()
        if not match["number"] and (letters in lexicon.words() or match["name"].isupper()):
            continue
        numbered = match["number"] is not None
        if any(_made_of(letters, *parts, numbered=numbered) for parts in known):
            yield match.start(), match.end(), SURE if match["number"] else ASKED


def _parts(name: str) -> Iterator[tuple[str, str]]:
    """Surname, without and with its particles, and the first name or initial."""
    if "," in name:
        last, _, first = name.partition(",")
        name = f"{first.strip()} {last.strip()}"
    words = [w for w in re.split(r"[\s.()]+", _plain(name)) if w]
    if len(words) < 2:
        return
    given = words[0]
    rest = words[1:]
    while len(rest) > 1 and (len(rest[0]) == 1 or rest[0] not in PARTICLES) and rest[0] != rest[-1]:
        rest = rest[1:]
    surname = rest[-1].split("-")[0]
    if len(surname) >= _SHORTEST:
        yield surname, given
        short = "".join(w[0] for w in rest[:-1])
        joined = "".join(rest[:-1])
        for particles in {short, joined} - {""}:
            yield particles + surname, given


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in folded if not unicodedata.combining(c))


def _made_of(letters: str, surname: str, given: str, *, numbered: bool) -> bool:
    """Whether a user name is a beginning of the surname with an initial before or behind it.

    Before figures the whole surname counts too, and any letter behind it; without, the surname in
    lower case is found as a name.
    """
    parts = [letters[1:]] if letters[0] == given[0] else []
    if letters[-1] == given[0] or numbered:
        parts.append(letters[:-1])
    if len(given) > 1 and letters.endswith(given[:2]):
        parts.append(letters[:-2])
    if numbered or letters != surname:
        parts.append(letters)
    return any(len(part) >= _SHORTEST and surname.startswith(part) for part in parts)
