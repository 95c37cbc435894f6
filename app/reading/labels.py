"""Lists of labels with their values beside them (Aan ... Van ... Datum ...), read row by row."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.reading.lines import Line

LONGEST = 30
"""Characters in a label ("Informatie aan en inlichtingen bij" is already a heading)."""
WIDEST = 14.0
"""Ems from a label's left edge within which its value begins, and a label ends."""
NEAR = 4.0
LINES_PER_VALUE = 4
ONE_EDGE = 1.5


@dataclass(frozen=True, slots=True)
class Row:
    """A label and the lines of its value."""

    label: Line
    value: list[Line]


@dataclass(frozen=True, slots=True)
class _Column:
    """Lines ``start`` to ``end`` of a paragraph that have a value beside each of them."""

    paragraph: int
    start: int
    end: int
    values: list[Line]


def label_rows(paragraphs: list[list[Line]]) -> tuple[list[Row], list[list[Line]]]:
    """Rows of label and value, and the paragraphs (or parts of them) that are neither.

    A column of labels is told from a column of text by this: every line is short, every line has
    another one to its right on the same baseline, all those begin at one edge, and no long lines
    stand right above or below it.
    """
    lines = sorted((line for p in paragraphs for line in p), key=lambda line: line.base)
    owner = {id(line): number for number, p in enumerate(paragraphs) for line in p}
    edges: dict[tuple[int, int], list[_Column]] = {}
    for number, paragraph in enumerate(paragraphs):
        column = _column(number, paragraph, lines)
        if column is not None:
            edge = (round(paragraph[column.start].x0 / 4), round(column.values[0].x0 / 4))
            edges.setdefault(edge, []).append(column)
    used: set[int] = set()
    rows: list[Row] = []
    rest: list[list[Line]] = []
    for columns in edges.values():
        labels = [line for c in columns for line in paragraphs[c.paragraph][c.start : c.end]]
        values = [value for c in columns for value in c.values]
        if len(labels) < 2 and not labels[0].text.endswith(":"):
            continue
        blocks = {owner[id(value)] for value in values}
        taken = blocks | {c.paragraph for c in columns}
        if taken & used or not _all_values(blocks, paragraphs, values):
            continue
        used |= taken
        rows += _rows(labels, [value for b in blocks for value in paragraphs[b]])
        for c in columns:
            rest += [paragraphs[c.paragraph][: c.start], paragraphs[c.paragraph][c.end :]]
    rest += [p for number, p in enumerate(paragraphs) if number not in used]
    return rows, [paragraph for paragraph in rest if paragraph]


def _column(number: int, paragraph: list[Line], lines: list[Line]) -> _Column | None:
    """The longest stretch of labels in a paragraph, None when there are none."""
    best: _Column | None = None
    start = 0
    values: list[Line] = []
    for i in range(len(paragraph) + 1):
        value = _value(paragraph[i], lines) if i < len(paragraph) else None
        if value is not None and (not values or abs(value.x0 - values[0].x0) <= ONE_EDGE):
            values.append(value)
            continue
        if values and (best is None or len(values) > len(best.values)):
            best = _Column(number, start, i, values)
        start, values = (i, [value]) if value is not None else (i + 1, [])
    if best is None:
        return None
    labels = paragraph[best.start : best.end]
    # Three short lines with a value each are no chance; headings beside a margin column may be.
    if len(labels) < 3 and _in_text(labels, best.values[0].x0, lines):
        return None
    return best


def _value(label: Line, lines: list[Line]) -> Line | None:
    """The line beside a label, None when it is no label."""
    if len(label.glyphs) > LONGEST or label.x1 - label.x0 > WIDEST * label.size:
        return None
    same = 0.2 * label.size
    first = bisect_left(lines, label.base - same, key=lambda line: line.base)
    last = bisect_right(lines, label.base + same, key=lambda line: line.base)
    beside = [line for line in lines[first:last] if line.x0 >= label.x1]
    nearest = min(beside, key=lambda line: line.x0, default=None)
    if nearest is None or nearest.x0 - label.x0 > WIDEST * label.size:
        return None
    return nearest


def _in_text(labels: list[Line], edge: float, lines: list[Line]) -> bool:
    """Whether long lines stand in the labels' column: then they are headings in a text."""
    first = labels[0]
    reach = NEAR * first.size
    return any(
        labels[0].base - reach <= line.base <= labels[-1].base + reach
        and first.x0 - first.size <= line.x0 < edge - first.size
        and line.x1 > edge
        for line in lines
    )


def _all_values(blocks: set[int], paragraphs: list[list[Line]], first: list[Line]) -> bool:
    """Whether every block of values begins beside a label and is not a running text."""
    beside = {id(line) for line in first}
    return all(
        id(paragraphs[b][0]) in beside
        and len(paragraphs[b]) <= LINES_PER_VALUE * sum(id(v) in beside for v in paragraphs[b])
        for b in blocks
    )


def _rows(labels: list[Line], values: list[Line]) -> list[Row]:
    labels = sorted(labels, key=lambda line: line.base)
    values = sorted(values, key=lambda line: line.base)
    rows: list[Row] = []
    for i, label in enumerate(labels):
        top = label.base - 0.5 * label.size
        end = labels[i + 1].base - 0.5 * label.size if i + 1 < len(labels) else float("inf")
        rows.append(Row(label, [value for value in values if top <= value.base < end]))
    return rows
