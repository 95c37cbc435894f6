"""Whose name stands in what the model reads as a person: in the name of a file, behind an office.

"Planning_v7_opm_Smeets" is a word to it, so that what it reads as a person is all of that. Only the
name is somebody's; the rest says what the file is and may stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.name_blocks import street_like
from app.detection.dutch.name_tokens import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator

_PART = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: "QLabega": the initials are joined to the name.
_JOINED = re.compile(r"[A-ZÀ-Ž]{0,3}(?P<name>[A-ZÀ-Ž][^\W\d_]{3,})")
#: An office in short, which is no part of a name.
_OFFICE = re.compile(
    r"(?:Weth|Wth|Brgm|Bgm|Burgem|Gedep)\.?[ ]|(?:Wethouder|Burgemeester|Gedeputeerde|Dijkgraaf|"
    r"Minister|Staatssecretaris)[ ](?=[A-ZÀ-Ž])"
)
_SHORTEST = 3
_EXTENSION = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|odt|msg|eml|jpe?g|png|tiff?|txt|zip|rtf|csv)$", re.IGNORECASE
)


def name_in(text: str, start: int, end: int) -> tuple[int, int]:
    """The place of the name in ``text[start:end]``; all of it when none is known.

    With several names in that of a file it is the first; the others are found by themselves.
    """
    office = _OFFICE.match(text, start, end)
    if office is not None and office.end() < end:
        return office.end(), end
    extension = _EXTENSION.search(text[start:end])
    if extension is not None:
        end = start + extension.start()
    if "_" not in text[start:end]:
        return start, end
    parts = list(_PART.finditer(text, start, end))
    words = [part.group() for part in parts]
    before = ["", *words]
    likely = [map(_listed, words), map(_unknown, words), map(_signed, before, words)]
    likely.append(map(_surname, words))
    for names in likely:
        run = next(_runs(list(names)), None)
        if run is None:
            continue
        first, last = run
        while first and text[parts[first - 1].end()] in "_. " and _goes_before(words[first - 1]):
            first -= 1
        return parts[first].start(), parts[last].end()
    return start, end


def _runs(names: list[bool]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of names."""
    n = 0
    while n < len(names):
        last = n
        while last + 1 < len(names) and names[n] and names[last + 1]:
            last += 1
        if names[n]:
            yield n, last
        n = last + 1


def _listed(part: str) -> bool:
    key = part.casefold()
    if len(part) < _SHORTEST or key in lexicon.words() or key in lexicon.places():
        return False
    return key in lexicon.surnames() or key in lexicon.given_names()


def _unknown(part: str) -> bool:
    """A word that begins with a capital and is none that lists know."""
    match = _JOINED.fullmatch(part)
    if match is None or part.isupper():
        return False
    key = match["name"].casefold()
    return not (key in lexicon.words() or key in lexicon.places() or street_like(key))


def _signed(before: str, part: str) -> bool:
    """A word with a capital behind an initial: "W_Bolt"."""
    return len(before) == 1 and before.isupper() and part[:1].isupper() and len(part) > 1


def _surname(part: str) -> bool:
    """A surname that is an ordinary word too, with a capital: "schade_Brouwer"."""
    return part[:1].isupper() and not part.isupper() and part.casefold() in lexicon.surnames()


def _goes_before(part: str) -> bool:
    """An initial, or "van de"."""
    return (len(part) == 1 and part.isupper()) or part.casefold() in PARTICLES
