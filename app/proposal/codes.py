"""Initials of known persons: ``JB`` where Jan Bakker is named in the same document.

Two capitals are an abbreviation more often than a person. Where a document introduces them ("Jan
Bakker (JB)") they are that person's wherever they stand; else they are a question, in places where
somebody is meant: alone on a line or in a cell, before a colon, between slashes, in brackets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.model.person_name import fold, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.proposal.persons import Person

_CODE = re.compile(
    r"(?<![\w@&.+-])(?P<code>[A-Z\u00c0-\u00de](?:[A-Z\u00c0-\u00de]|[a-z]{1,3}[A-Z\u00c0-\u00de]){1,3})"
    r"(?![\w@&+]|[.-]\w)"
)
_BEFORE = re.compile(
    r"(?:^|[\n\f])[ \u00a0]*(?:[-•*–>\uf0b7\uf0a7]\s{0,2})?$"  # alone, or opening its line
    r"|[/(,;]\s?$|(?<!\w)(?:en|door|van|aan|voor|met|vraagt|actie|akkoord|paraaf)[ :]{1,2}$"
    r"|[A-Za-z]:\s{1,2}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[ \u00a0]*(?:$|[\n\f]|[:/),;])|[ ](?:en|&)[ ]|[ ][a-z]+t(?!\w)"
    r"|[ ](?:is|gaat|doet|zal|had|heeft)\b"
)


def codes_of(person: Person) -> set[str]:
    """The codes that may stand for a person: first letters, with and without particles."""
    name = person.name
    if not name.surname:
        return set()
    letters = plain(name.initials.replace(".", "") or "".join(
        w[0] for w in re.split(r"[ -]", name.given) if w
    )).upper()  # fmt: skip
    halves = [w[0] for w in re.split(r"[ -]", plain(name.surname)) if w]
    if not letters or not halves:  # misread on a scan, there may be no letter left
        return set()
    infix = "".join(w[0] for w in re.split(r"[ .']+", name.infix) if w)
    found = set()
    for first in {letters, letters[:1]}:
        for last in {halves[0], "".join(halves)}:
            found |= {f"{first}{last}".upper(), f"{first}{infix}{last[0].upper()}"}
            if infix:
                found.add(f"{first}{infix}{last}".upper())
    return {c for c in found if 1 < len(c) <= 6}


def find_codes(
    text: str, persons: Iterable[Person], named: Iterable[tuple[int, int, Person]]
) -> Iterator[tuple[int, int, tuple[Person, ...], bool]]:
    """Start, end, persons and "was introduced" of the codes in a text.

    Args:
        text: The document's text.
        persons: Who is named in it.
        named: The places of their names, in which and behind which a code is introduced.
    """
    by_code: dict[str, list[Person]] = {}
    for person in persons:
        for code in codes_of(person):
            by_code.setdefault(code, []).append(person)
    introduced: dict[str, Person] = {}
    inside: list[tuple[int, int]] = []
    for start, end, person in named:
        inside.append((start, end))
        match = re.compile(r"[ ,]{1,2}\(?(?P<code>[^\W\d_]{2,6})\)").match(text, end)
        if match is None:
            continue
        code = _plain(match["code"])
        alone = not (person.name.given or person.name.initials)  # "Otto (OM)"
        first = alone and code[:1] == plain(person.name.surname)[:1].upper() and code.isupper()
        if code in codes_of(person) or (first and 1 < len(code) < 4):
            introduced[match["code"]] = person
    for match in _CODE.finditer(text):
        code = match["code"]
        if any(a <= match.start() < b for a, b in inside):
            continue
        if code in introduced:
            yield *match.span("code"), (introduced[code],), True
            continue
        fits = by_code.get(_plain(code))
        before = text[max(0, match.start() - 12) : match.start()]
        if fits and _BEFORE.search(before) and _BEHIND.match(text, match.end()):
            yield *match.span("code"), tuple(fits), False


def _plain(code: str) -> str:
    bare = plain(code)
    return bare if bare.isupper() or fold(bare) != bare else bare.upper()
