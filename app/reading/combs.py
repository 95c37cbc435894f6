"""Forms with a box for each sign: what stands in a row of such boxes is one word.

A citizen service number, a date of birth, a postcode or an account is asked for in that way. The
rules between the boxes would make a line of every sign.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.reading.glyphs import Glyph

FEWEST = 5
"""Boxes in a row; a table of figures has wider columns or more signs in them."""
PITCH = 2.8
"""From box to box at most, in ems."""
EVEN = 0.15
"""Share of that by which the signs stand aside from the middle of their boxes."""
BETWEEN = 3.2
"""So many boxes lie at most between the beginnings of two groups, as of day and month."""


SAME = 0.06
"""Share by which the boxes of two rows of one form differ at most."""


def joined_combs(rows: Sequence[Sequence[list[Glyph]]]) -> list[list[Glyph]]:
    """The parts of all rows of a page, those joined that are single signs in boxes of one width.

    A row of few boxes, as for initials, is one where a longer row has boxes as wide.
    """
    found = [with_combs(row) for row in rows]
    pitches = {pitch for row in found for part in row if (pitch := _pitch(part))}
    if not pitches:
        return [part for row in found for part in row]
    return [part for row in found for part in _short(row, pitches)]


def _pitch(part: Sequence[Glyph]) -> float:
    """How wide the boxes are that a part stands in; 0 for ordinary text."""
    if len(part) < FEWEST or not all(glyph.text.isalnum() for glyph in part):
        return 0.0
    steps = [_middle(b) - _middle(a) for a, b in pairwise(part)]
    pitch = min(steps)
    apart = all(b.x0 - a.x1 > 0.3 * a.size for a, b in pairwise(part))
    return round(pitch, 1) if apart and pitch > 0 else 0.0


def _short(row: Sequence[list[Glyph]], pitches: set[float]) -> list[list[Glyph]]:
    found: list[list[Glyph]] = []
    for part in row:
        last = found[-1] if found else []
        single = len(part) == 1 and part[0].text.isalnum()
        if single and last and all(glyph.text.isalnum() for glyph in last):
            step = _middle(part[0]) - _middle(last[-1])
            alone = len(last) == 1 or _pitch(last) or len(last) < FEWEST
            if alone and any(abs(step - pitch) <= SAME * pitch + 0.2 for pitch in pitches):
                found[-1] = [*last, *part]
                continue
        found.append(part)
    return found


def with_combs(parts: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """The parts of a row, those joined that are single signs in boxes of one width."""
    found: list[list[Glyph]] = []
    start = 0
    while start < len(parts):
        end = start
        while end < len(parts) and len(parts[end]) == 1 and parts[end][0].text.isalnum():
            end += 1
        row = [part[0] for part in parts[start:end]]
        if len(row) >= FEWEST:
            found += _combs(row)
            start = end
        else:
            end = max(end, start + 1)
            found += parts[start:end]
            start = end
    return found


def _combs(row: Sequence[Glyph]) -> list[list[Glyph]]:
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
    return [part for group in groups for part in _whole(group, pitch)]


def _whole(group: list[Glyph], pitch: float) -> list[list[Glyph]]:
    steps = [_middle(b) - _middle(a) for a, b in pairwise(group)]
    even = sum(abs(step - pitch) <= EVEN * pitch + 0.5 for step in steps)
    counts = "".join(glyph.text for glyph in group) in "0123456789"
    if len(group) < FEWEST or counts or even < len(steps) * 0.6:
        return [[glyph] for glyph in group]
    return [group]


def _middle(glyph: Glyph) -> float:
    return (glyph.x0 + glyph.x1) / 2
