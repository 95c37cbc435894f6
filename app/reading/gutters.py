"""Narrow gutters: columns that stand too close together to be told apart by one gap alone."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from app.reading.rules import Rules

if TYPE_CHECKING:
    from app.reading.glyphs import Glyph

    Gap = tuple[float, float, float, float]

NARROWEST = 0.9
"""A gap of this many ems is more than a word space, also in most stretched lines."""
ROWS = 3
"""So many lines in a row with the gap at the same place make a gutter: chance gives no three."""
NOTHING_LEFT = float("-inf")
"""Where the gap begins before a row that starts at the edge: it supports the gutter."""
EDGE = 0.15
APART = 2.5


def with_gutters(rows: list[list[Glyph]], rules: Rules) -> Rules:
    """The rules, and one down the middle of every gutter between columns."""
    gaps = sorted((gap for row in rows for gap in _gaps(row)), key=lambda gap: (gap[1], gap[2]))
    found: list[tuple[float, float, float]] = []
    for edge in _same_edge(gaps):
        for group in _below_each_other(edge):
            start, end = max(gap[0] for gap in group), min(gap[1] for gap in group)
            size = group[0][3]
            if len(group) < ROWS or start == NOTHING_LEFT or end - start < 0.7 * size:
                continue
            top, bottom = group[0][2] - size, group[-1][2] + 0.3 * size
            middle = (start + end) / 2
            if not _crossed(rows, middle, top, bottom):
                found.append((middle, top, bottom))
    if not found:
        return rules
    return Rules(sorted([*rules.vertical, *found]), rules.horizontal)


def _gaps(row: list[Glyph]) -> list[Gap]:
    """The wide gaps of a row as (start, end, baseline, size), but those after a bullet or label."""
    found = [(NOTHING_LEFT, row[0].x0, row[0].base, row[0].size)]
    start = row[0].x0
    for last, glyph in pairwise(row):
        if glyph.x0 - last.x1 >= NARROWEST * glyph.size:
            if last.text != ":" and last.x1 - start > 2.5 * last.size:
                found.append((last.x1, glyph.x0, glyph.base, glyph.size))
            start = glyph.x0
    return found


def _same_edge(gaps: list[Gap]) -> list[list[Gap]]:
    groups: list[list[Gap]] = []
    for gap in gaps:
        if groups and gap[1] - groups[-1][-1][1] <= EDGE * gap[3]:
            groups[-1].append(gap)
        else:
            groups.append([gap])
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
