"""Spaces between the characters of a line: drawn ones, and those that only a gap shows."""

from __future__ import annotations

from itertools import pairwise
from operator import and_
from statistics import median

from app.reading import combs
from app.reading.combs import Comb
from app.reading.glyphs import Glyph

SPACE_GAP = 0.14
"""A gap of this many ems more than the line's usual one is a space that nobody drew."""
HAIR = 0.02
"""A space that is drawn but takes less than this is none: browsers draw soft hyphens like that."""
SPELT_OUT = 5
"""From this many single letters in a row, `J a n s e n` is one word with its letters apart."""


def with_spaces(inked: list[Glyph]) -> list[Glyph]:
    """The characters of one line with a space between the words, its box in the gap."""
    if len(inked) < 2:
        return inked
    if isinstance(inked, Comb):
        breaks = combs.breaks(inked)
    else:
        breaks = _breaks(inked)
        _close_up(inked, breaks)
        _close_numbers(inked, breaks)
    line = [inked[0]]
    for (last, glyph), space in zip(pairwise(inked), breaks, strict=True):
        if space:
            line.append(_space(last, glyph))
        line.append(glyph)
    return line


def _breaks(inked: list[Glyph]) -> list[bool]:
    """For every character but the last: whether a space follows."""
    gaps = [b.x0 - a.x1 for a, b in pairwise(inked)]
    size = max(g.size for g in inked)
    inner = [gap for gap, glyph in zip(gaps, inked, strict=False) if not glyph.spaced]
    usual = median(inner) if len(inner) >= 4 else 0.0
    # Letter-spaced text has a gap after every letter; only what is more than that is a space.
    more = usual if usual > 0.1 * size else 0.0
    least = min(usual, 0.0) + HAIR * size
    found = []
    for gap, (last, glyph) in zip(gaps, pairwise(inked), strict=True):
        undrawn = SPACE_GAP * glyph.size + more
        found.append(gap > undrawn or (last.spaced and gap > least))
    return found


def _close_up(inked: list[Glyph], breaks: list[bool]) -> None:
    """Take the spaces out of words that are spelt out letter by letter."""
    if sum(map(and_, breaks, breaks[1:])) < SPELT_OUT - 2:
        return  # hardly a single letter stands alone
    start = 0
    while start < len(inked):
        end = start
        while (
            end < len(inked)
            and inked[end].text.isalpha()
            and (end == len(inked) - 1 or breaks[end])
            and (end == 0 or breaks[end - 1])
        ):
            end += 1
        if end - start >= SPELT_OUT:
            gaps = [inked[i + 1].x0 - inked[i].x1 for i in range(start, end - 1)]
            widest = min(gaps) + 2 * SPACE_GAP * inked[start].size
            for i, gap in enumerate(gaps, start):
                breaks[i] = gap > widest
        start = max(end, start + 1)


def _close_numbers(inked: list[Glyph], breaks: list[bool]) -> None:
    """The same for what only a number can be that forms ask for: `1 2 3 4 5 6 7 8 2`."""
    start = 0
    while start < len(inked):
        end = start
        while (
            end < len(inked)
            and inked[end].text.isalnum()
            and (end == len(inked) - 1 or breaks[end])
            and (end == 0 or breaks[end - 1])
        ):
            end += 1
        if end - start > SPELT_OUT and combs.asked_for("".join(g.text for g in inked[start:end])):
            breaks[start : end - 1] = [False] * (end - 1 - start)
        start = max(end, start + 1)


def _space(last: Glyph, following: Glyph) -> Glyph:
    x0 = last.x1
    x1 = following.x0 if following.x0 > x0 else x0 + 0.01
    return Glyph(" ", x0, last.y0, x1, last.y1, last.base, last.size, last.bold)
