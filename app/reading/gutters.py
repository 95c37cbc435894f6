"""Narrow gutters: columns that stand too close together to be told apart by one gap alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from app.reading.rules import Rules

if TYPE_CHECKING:
    from app.reading.glyphs import Glyph

    Gap = tuple[float, float, float, float]

NARROWEST = 0.9
"""A gap of this many ems is more than a word space, also in most stretched lines."""
WORD_SPACE = 0.25
"""Where the left column's line is long the gap may be this narrow, if it ends exactly there."""
EXACT = 0.01
ROWS = 3
"""So many lines in a row with the gap at the same place make a gutter: chance gives no three."""
NOTHING_LEFT = float("-inf")
"""Where the gap begins before a row that starts at the edge: it supports the gutter."""
EDGE = 0.15
APART = 3.2
"""Ems from one row to the next; cells of two lines stand so far apart."""


def with_gutters(rows: list[list[Glyph]], rules: Rules) -> Rules:
    """The rules, and one down the middle of every gutter between columns."""
    gaps = sorted((gap for row in rows for gap in _gaps(row)), key=lambda gap: (gap[1], gap[2]))
    found: list[tuple[float, float, float]] = []
    for edge in _same_edge(gaps):
        for group in _below_each_other(edge):
            start, end = max(gap[0] for gap in group), min(gap[1] for gap in group)
            size = group[0][3]
            clear = [gap for gap in group if gap[1] - gap[0] >= NARROWEST * gap[3]]
            if len(clear) < ROWS or all(gap[0] == NOTHING_LEFT for gap in clear):
                continue
            if end - start < 0.9 * WORD_SPACE * size:
                continue
            top, bottom = group[0][2] - size, group[-1][2] + 0.3 * size
            middle = (start + end) / 2
            if not _crossed(rows, middle, top, bottom):
                found.append((middle, top, bottom))
    if not found:
        return rules
    return Rules(sorted([*rules.vertical, *found]), rules.horizontal)


def _gaps(row: list[Glyph]) -> list[Gap]:
    """The gaps of a row as (start, end, baseline, size), but those after a bullet or a label."""
    found = [(NOTHING_LEFT, row[0].x0, row[0].base, row[0].size)]
    start = row[0].x0
    for last, glyph in pairwise(row):
        if glyph.x0 - last.x1 >= WORD_SPACE * glyph.size:
            if last.text != ":" and last.x1 - start > 2.5 * last.size:
                found.append((last.x1, glyph.x0, glyph.base, glyph.size))
            start = glyph.x0 if glyph.x0 - last.x1 >= NARROWEST * glyph.size else start
    return found


def _same_edge(gaps: list[Gap]) -> list[list[Gap]]:
    """Gaps that end at one edge, sorted; word spaces only where they end exactly there."""
    groups: list[list[Gap]] = []
    clear = [gap for gap in gaps if gap[1] - gap[0] >= NARROWEST * gap[3]]
    for gap in clear:
        if groups and gap[1] - groups[-1][-1][1] <= EDGE * gap[3]:
            groups[-1].append(gap)
        else:
            groups.append([gap])
    groups = [group for group in groups if len(group) >= ROWS]
    ends = [gap[1] for gap in gaps]
    for group in groups:
        near = EXACT * group[0][3]
        edge = group[len(group) // 2][1]
        nearby = gaps[bisect_left(ends, edge - near) : bisect_right(ends, edge + near)]
        group += [gap for gap in nearby if gap[1] - gap[0] < NARROWEST * gap[3]]
    return groups


def _below_each_other(gaps: list[Gap]) -> list[list[Gap]]:
    groups: list[list[Gap]] = []
    for gap in sorted(gaps, key=lambda g: g[2]):
        if groups and gap[2] - groups[-1][-1][2] <= APART * gap[3]:
            groups[-1].append(gap)
        else:
            groups.append([gap])
    return groups


def _crossed(rows: list[list[Glyph]], x: float, top: float, bottom: float) -> bool:
    return any(
        glyph.x0 < x < glyph.x1 for row in rows if top < row[0].base < bottom for glyph in row
    )
