"""The parts of a line that names stand in: between signs, and out of brackets that are broken."""

from __future__ import annotations

import re
from collections import deque

_BRACKETED = re.compile(
    r"\s{0,40}\([^\W\d_a-zß-ÿ][^\W\d_]{0,30}?[a-zß-ÿ][^\W\d_]{0,30}(?:-[^\W\d_]{1,40})?\)\s{0,40}"
)
#: "(GroenLinks)" is no first name: a word with a capital in it, or a party.
_GROUP = re.compile(r"[a-z][A-Z]|\((?:Lokaal|Leefbaar|Volt|Fractie|Lijst|Forum)")
_SEPARATOR = re.compile(
    r"\s{0,40}[;/|(),]\s{0,40}|\s{1,40}[–-]\s{1,40}|\s{1,40}(?:en|&|of)\s{1,40}|\t"
)


def segments_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a line between signs that separate names: ``A. Bakker / C. Visser``.

    A first name in brackets does not separate: ``S.M. (Sanne) van der Velde``.
    """
    line = text[start:end]
    given = deque(m.span() for m in _BRACKETED.finditer(line) if not _GROUP.search(m[0]))
    found = []
    at = start
    for sign in _SEPARATOR.finditer(line):
        while given and given[0][1] <= sign.start():
            given.popleft()
        if given and sign.end() > given[0][0]:
            continue
        found.append((at, start + sign.start()))
        at = start + sign.end()
    found.append((at, end))
    return [(a, b) for a, b in found if text[a:b].strip()]


def outside_brackets(line: str) -> tuple[int, int]:
    """Where a bracket of the line before closes, and where one opens that does not close here.

    "Keukens), R. Tuinstra (Bouwbedrijf Van": what stands in them is seldom a person.
    """
    close, opened = line.find(")"), line.rfind("(")
    low = close if close > 0 and "(" not in line[:close] else 0
    high = opened if opened > 0 and ")" not in line[opened:] else len(line)
    return low, high
