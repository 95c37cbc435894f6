"""From runs of characters to lines: split at wide gaps, joined on one baseline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.reading.glyphs import Frame, Glyph

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDE_GAP = 1.8
"""A gap of more than this many ems separates two lines that stand side by side."""
SPACE_GAP = 0.18
"""A gap of more than this many ems between two characters is a space that was not drawn."""


@dataclass(slots=True)
class Line:
    """Characters on one baseline; coordinates in the frame."""

    frame: Frame
    glyphs: list[Glyph]
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float
    bold: bool


def make_line(frame: Frame, glyphs: list[Glyph]) -> Line:
    """A line of ``glyphs``, sorted from left to right, without white space at its ends."""
    inked = [g for g in glyphs if g.text != " "]
    sizes = sorted(g.size for g in inked)
    return Line(
        frame,
        glyphs,
        min(g.x0 for g in inked),
        min(g.y0 for g in inked),
        max(g.x1 for g in inked),
        max(g.y1 for g in inked),
        sorted(g.base for g in inked)[len(inked) // 2],
        sizes[len(sizes) // 2],
        sum(g.bold for g in inked) * 2 > len(inked),
    )


def read_lines(frame: Frame, runs: Iterable[list[Glyph]]) -> list[Line]:
    """All lines in one reading direction, in no particular order."""
    lines: list[Line] = []
    for row in _rows(runs):
        lines += [make_line(frame, part) for part in _parts(row)]
    return lines


def _rows(runs: Iterable[list[Glyph]]) -> list[list[Glyph]]:
    """Characters that stand on one baseline, over the whole width of the page."""
    glyphs = sorted((g for run in runs for g in run if g.text != " "), key=lambda g: g.base)
    rows: list[list[Glyph]] = []
    for glyph in glyphs:
        if rows and glyph.base - rows[-1][-1].base <= 0.25 * min(glyph.size, rows[-1][-1].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return rows


def _parts(row: list[Glyph]) -> Iterable[list[Glyph]]:
    row.sort(key=lambda g: g.x0)
    part: list[Glyph] = []
    for glyph in row:
        if part:
            last = part[-1]
            gap = glyph.x0 - last.x1
            em = max(glyph.size, last.size)
            if gap > WIDE_GAP * em:
                yield part
                part = []
            elif gap > SPACE_GAP * em:
                part.append(
                    Glyph(" ", last.x1, last.y0, glyph.x0, last.y1, last.base, last.size, last.bold)
                )
        part.append(glyph)
    if part:
        yield part
