"""Forms with a box for each sign: what stands in a row of such boxes is one word.

A citizen service number, a date of birth, a postcode, an account or a name is asked for in that
way. The rules between the boxes would make a line of every sign. Tables, calendars and puzzles
have single signs in their cells too: rows that repeat on the same columns stay apart, unless what
stands in them can only be such a number.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from stdnum.nl import bsn

from app.reading.glyphs import Glyph

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 5
"""Boxes in a row; shorter rows are one where a longer row has boxes as wide."""
PITCH = 2.8
"""From box to box at most, in ems."""
EVEN = 0.15
"""Share of that by which the signs stand aside from the middle of their boxes."""
BETWEEN = 3.2
"""So many boxes lie at most between the beginnings of two groups, as of day and month."""
SAME = 0.06
"""Share by which the boxes of two rows of one form differ at most."""
STACKED = 3
"""So many rows with the same columns are a table."""
COLUMN = 8.0
"""Points; middles of signs that are less than about this apart are of one column."""
SPACE = 1.5
"""From this many boxes on one was left empty."""
BSN = 9
"""Digits of a citizen service number."""
_DATE = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d")
_CODES = re.compile(r"[1-9]\d{3}[A-Z]{2}|NL\d\d[A-Z]{4}\d{10}|06\d{8}")


class Comb(list[Glyph]):
    """The signs of a row of boxes; ``pitch`` is the distance between two boxes, in points."""

    def __init__(self, glyphs: Sequence[Glyph], pitch: float) -> None:
        super().__init__(glyphs)
        self.pitch = pitch


def joined_combs(rows: Sequence[Sequence[list[Glyph]]]) -> list[list[Glyph]]:
    """The parts of all rows of a page, those joined that are single signs in boxes of one width.

    A row of few boxes, as for initials, is one where a longer row has boxes as wide.
    """
    stacks = Counter(span for row in rows if (span := _span(row)) is not None)
    tables = {span for span, count in stacks.items() if count >= STACKED}
    found = [_with_combs(row, table=_span(row) in tables) for row in rows]
    pitches = {part.pitch for row in found for part in row if isinstance(part, Comb)}
    if not pitches:
        return [part for row in found for part in row]
    return [
        part for row in found for part in (row if _span(row) in tables else _short(row, pitches))
    ]


def asked_for(text: str) -> bool:
    """True for a number that forms ask for sign by sign: a BSN, a date, a postcode, an account."""
    if _CODES.fullmatch(text) or _DATE.fullmatch(text):
        return True
    whole = len(text) == BSN and text.isdigit() and text not in "0123456789"
    return whole and bool(bsn.is_valid(text))


def _span(row: Sequence[list[Glyph]]) -> tuple[int, int] | None:
    """The columns that the single signs of a row begin and end in."""
    singles = [part[0] for part in row if _single(part)]
    if len(singles) < STACKED:
        return None
    return round(_middle(singles[0]) / COLUMN), round(_middle(singles[-1]) / COLUMN)


def _single(part: Sequence[Glyph]) -> bool:
    return len(part) == 1 and part[0].text.isalnum()


def _with_combs(parts: Sequence[list[Glyph]], *, table: bool) -> list[list[Glyph]]:
    """The parts of a row, those joined that are single signs in boxes of one width."""
    found: list[list[Glyph]] = []
    start = 0
    while start < len(parts):
        end = start
        while end < len(parts) and _single(parts[end]):
            end += 1
        row = [part[0] for part in parts[start:end]]
        if len(row) >= FEWEST:
            found += _combs(row, table=table)
            start = end
        else:
            end = max(end, start + 1)
            found += parts[start:end]
            start = end
    return found


def _combs(row: Sequence[Glyph], *, table: bool) -> list[list[Glyph]]:
    """A row of single signs, cut where it leaves the measure of its boxes."""
    pitches = [_middle(b) - _middle(a) for a, b in pairwise(row)]
    pitch = min(pitches)
    if pitch > PITCH * row[0].size or pitch <= 0:
        return [[glyph] for glyph in row]
    groups: list[list[Glyph]] = [[row[0]]]
    for glyph, step in zip(row[1:], pitches, strict=True):
        if step <= BETWEEN * pitch:
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return [part for group in groups for part in _whole(group, pitch, table=table)]


def _whole(group: list[Glyph], pitch: float, *, table: bool) -> list[list[Glyph]]:
    steps = [_middle(b) - _middle(a) for a, b in pairwise(group)]
    even = sum(abs(step - pitch) <= EVEN * pitch + 0.5 for step in steps)
    text = "".join(glyph.text for glyph in group)
    other = text in "0123456789" or (table and not asked_for(text))
    if len(group) < FEWEST or other or even < len(steps) * 0.6:
        return [[glyph] for glyph in group]
    return [Comb(group, _usual(steps))]


def _usual(steps: Sequence[float]) -> float:
    return sorted(steps)[len(steps) // 2]


def _short(row: Sequence[list[Glyph]], pitches: set[float]) -> list[list[Glyph]]:
    """A row with its few boxes joined; more of them were looked at before."""
    found: list[list[Glyph]] = []
    for part in row:
        last = found[-1] if found else []
        if _single(part) and last and (_single(last) or (type(last) is Comb and len(last) < 4)):
            step = _middle(part[0]) - _middle(last[-1])
            if any(abs(step - pitch) <= SAME * pitch + 0.3 for pitch in pitches):
                found[-1] = Comb([*last, *part], step)
                continue
        found.append(part)
    singles = sum(_single(part) for part in row)
    return found if singles < FEWEST else list(row)


def breaks(comb: Comb) -> list[bool]:
    """For every sign but the last: whether a box was left empty behind it."""
    return [_middle(b) - _middle(a) > SPACE * comb.pitch for a, b in pairwise(comb)]


def _middle(glyph: Glyph) -> float:
    return (glyph.x0 + glyph.x1) / 2
