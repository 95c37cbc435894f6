"""From lines to blocks: paragraphs, margin blocks and table cells, in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from app.reading.labels import label_rows
from app.reading.lines import Line, make_line, read_lines
from app.reading.order import in_reading_order
from app.reading.tables import Table, find_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.reading.frame import Box
    from app.reading.glyphs import Runs
    from app.reading.rules import Rules

BIG_CELL = 0.2
"""A cell over this share of the page holds a text of its own, not one datum."""
ALIKE = 0.15
LEAST_LEADING, MOST_LEADING = 1.5, 2.3
INDENT = 3.5
"""A first line, or the lines after a bullet, may start this many ems further on."""


@dataclass(slots=True)
class Block:
    """Lines that belong together, from top to bottom; ``table`` counts per page."""

    lines: list[Line]
    table: int | None = None
    row: int | None = None
    column: int | None = None

    @property
    def box(self) -> Box:
        """The block's place in the frame, by the letters rather than the fonts' full height."""
        return (
            min(line.x0 for line in self.lines),
            min(line.base - 0.7 * line.size for line in self.lines),
            max(line.x1 for line in self.lines),
            max(line.base + 0.15 * line.size for line in self.lines),
        )


@dataclass(slots=True)
class _Part:
    """Something with a place in the order: a paragraph, a label with its value, a table."""

    box: Box
    blocks: list[Block]


def make_blocks(found_runs: Sequence[Runs], area: float, rules: Rules) -> list[Block]:
    """The blocks of a page of ``area`` square points in reading order.

    ``found_runs`` are its characters, the main reading direction first; ``rules`` its lines.
    """
    found: list[Block] = []
    tables = 0
    for runs in found_runs:
        own = rules.seen_from(runs.frame)
        lines = read_lines(runs.frame, runs.level, own)
        blocks, count = _arranged(lines, find_tables(own), area, tables)
        found += blocks
        tables += count
        found += [Block([make_line(runs.frame, run)]) for run in runs.slanted]
    # What is read from a picture may lie so oddly that a label is left without its value.
    return [block for block in found if block.lines]


def _arranged(
    lines: list[Line], tables: list[Table], page_area: float, first: int
) -> tuple[list[Block], int]:
    """Blocks in order, and the number of tables that hold text."""
    cells: dict[int, dict[tuple[int, int], list[Line]]] = {}
    free: list[Line] = []
    for line in lines:
        x, y = (line.x0 + line.x1) / 2, line.base - 0.3 * line.size
        for number, table in enumerate(tables):
            cell = table.cell_at(x, y)
            if cell is not None:
                cells.setdefault(number, {}).setdefault(cell, []).append(line)
                break
        else:
            free.append(line)
    rows, rest = label_rows([block.lines for block in paragraphs(free)])
    parts = [_part([Block([row.label]), Block(row.value)]) for row in rows]
    parts += [_part([Block(lines)]) for lines in rest]
    for count, (number, filled) in enumerate(sorted(cells.items()), first):
        table = tables[number]
        blocks: list[Block] = []
        for cell in sorted(filled):
            big = table.cell_area(cell) > BIG_CELL * page_area
            blocks += _cell_blocks(filled[cell], count, cell, big=big)
        parts.append(_Part(table.box, blocks))
    ordered = in_reading_order(parts, lambda part: part.box)
    return [block for part in ordered for block in part.blocks], len(cells)


def _part(blocks: list[Block]) -> _Part:
    return _Part(Block([line for block in blocks for line in block.lines]).box, blocks)


def _cell_blocks(lines: list[Line], table: int, cell: tuple[int, int], *, big: bool) -> list[Block]:
    ordered = in_reading_order(paragraphs(lines), lambda block: block.box)
    if not big:
        ordered = [Block([line for block in ordered for line in block.lines])]
    return [Block(block.lines, table, *cell) for block in ordered]


def paragraphs(lines: list[Line]) -> list[Block]:
    """Lines of one direction in blocks, by edge, distance and type size; in no good order."""
    pairs = _pairs(lines)
    most = _leadings(lines, pairs)
    above: dict[int, int] = {}
    below: dict[int, int] = {}
    for upper, lower in pairs:
        if _continues(lines[upper], lines[lower], most(lines[lower])):
            above[lower], below[upper] = upper, lower
    blocks: list[Block] = []
    for i in range(len(lines)):
        if i in above:
            continue
        members = [i]
        while members[-1] in below:
            members.append(below[members[-1]])
        blocks += _split_at_jumps([lines[k] for k in members])
    return blocks


def _pairs(lines: list[Line]) -> list[tuple[int, int]]:
    """For every line the nearest one above that it stands under, where that is unambiguous."""
    order = sorted(range(len(lines)), key=lambda i: (lines[i].base, lines[i].x0))
    pairs: list[tuple[int, int]] = []
    reach = MOST_LEADING * max((line.size for line in lines), default=0.0)
    for position, lower in enumerate(order):
        line = lines[lower]
        nearest: list[int] = []
        for k in range(position - 1, -1, -1):
            upper = lines[order[k]]
            if line.base - upper.base > reach:
                break
            if line.base - upper.base <= 0.3 * min(line.size, upper.size):
                continue
            if min(line.x1, upper.x1) <= max(line.x0, upper.x0):
                continue
            if nearest and lines[nearest[0]].base - upper.base > 0.3 * upper.size:
                break
            nearest.append(order[k])
        if len(nearest) == 1:
            pairs.append((nearest[0], lower))
    return _nearest_only(lines, pairs)


def _nearest_only(lines: list[Line], pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Under one line goes the nearest; none when several stand there side by side."""
    below: dict[int, list[int]] = {}
    for upper, lower in pairs:  # from top to bottom
        found = below.setdefault(upper, [])
        if not found or lines[lower].base - lines[found[0]].base <= 0.3 * lines[lower].size:
            found.append(lower)
    return [(upper, found[0]) for upper, found in below.items() if len(found) == 1]


def _leadings(lines: list[Line], pairs: list[tuple[int, int]]) -> Callable[[Line], float]:
    """The greatest baseline distance within a paragraph, in ems, for a given line.

    Text set with open lines (a page at 1.5 spacing, a margin in small type on the grid of the
    body) is told from separate paragraphs by what is usual for that size at that left edge, else
    for that size, else on this page.
    """
    ratios: dict[tuple[float, ...], list[float]] = {}
    for upper, lower in pairs:
        a, b = lines[upper], lines[lower]
        if _same_size(a, b):
            for key in _kinds(b):
                ratios.setdefault(key, []).append((b.base - a.base) / b.size)
    most: dict[tuple[float, ...], float] = {}
    for key, found in ratios.items():
        if len(found) >= 3:
            usual = sorted(found)[len(found) // 4]
            most[key] = min(MOST_LEADING, max(LEAST_LEADING, 1.25 * usual))
    return lambda line: next((most[key] for key in _kinds(line) if key in most), LEAST_LEADING)


def _kinds(line: Line) -> tuple[tuple[float, ...], ...]:
    size = round(line.size)
    return (size, round(line.x0 / 10)), (size,), ()


def _same_size(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) <= ALIKE * max(a.size, b.size)


def _continues(upper: Line, lower: Line, most: float) -> bool:
    """Whether ``lower`` belongs to the same paragraph as ``upper``, the line right above it."""
    em = max(upper.size, lower.size)
    if not _same_size(upper, lower) or lower.base - upper.base > most * em:
        return False
    if upper.glyphs[-1].bold != lower.glyphs[0].bold:
        return False
    if abs(upper.x0 - lower.x0) <= INDENT * em or abs(upper.x1 - lower.x1) <= 0.6 * em:
        return True
    return abs(upper.x0 + upper.x1 - lower.x0 - lower.x1) <= 1.2 * em


def _split_at_jumps(lines: list[Line]) -> list[Block]:
    """Paragraphs with little space between them: cut where the distance is clearly larger."""
    gaps = [b.base - a.base for a, b in pairwise(lines)]
    blocks = [Block([lines[0]])]
    usual = median(gaps) if gaps else 0.0
    for gap, line in zip(gaps, lines[1:], strict=True):
        if gap > 1.2 * usual and gap - usual > 0.2 * line.size:
            blocks.append(Block([line]))
        else:
            blocks[-1].lines.append(line)
    return blocks
