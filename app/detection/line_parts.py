"""The parts of a line that names stand in: between signs, and out of brackets that are broken."""

from __future__ import annotations

import re

_BRACKETED = re.compile(r"\s*\([^\W\d_a-zß-ÿ][^\W\d_]*[a-zß-ÿ][^\W\d_]*(?:-[^\W\d_]+)?\)\s*")
_SEPARATOR = re.compile(r"\s*[;/|(),]\s*|\s+[–-]\s+|\s+(?:en|&|of)\s+|\t")


def segments_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a line between signs that separate names: ``A. Bakker / C. Visser``.

    A first name in brackets does not separate: ``S.M. (Sanne) van der Velde``.
    """
    line = text[start:end]
    given = [m.span() for m in _BRACKETED.finditer(line)]
    found = []
    at = start
    for sign in _SEPARATOR.finditer(line):
        if any(a <= sign.start() < b or a < sign.end() <= b for a, b in given):
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
