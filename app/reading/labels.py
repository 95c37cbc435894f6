"""Lists of labels with their values beside them (Aan ... Van ... Datum ...), read row by row."""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class Row:
    """A label and the lines of its value."""

    label: Line
    value: list[Line]


def label_rows(paragraphs: list[list[Line]]) -> tuple[list[Row], list[list[Line]]]:
    """Rows of label and value, and the paragraphs that are neither.

    A column of labels is told from a column of text by this: every line is short, every line has
    another one to its right on the same baseline, all those begin at one edge, and no long lines
    stand right above or below it.
    """
    lines = sorted((line for p in paragraphs for line in p), key=lambda line: line.base)
    owner = {id(line): number for number, p in enumerate(paragraphs) for line in p}
    columns: dict[tuple[int, int], list[tuple[int, list[Line]]]] = {}
    for number, paragraph in enumerate(paragraphs):
        values = _values(paragraph, lines)
        if values:
            edge = (round(paragraph[0].x0 / 4), round(values[0].x0 / 4))
            columns.setdefault(edge, []).append((number, values))
    used: set[int] = set()
    rows: list[Row] = []
    for members in columns.values():
        labels = [line for number, _ in members for line in paragraphs[number]]
        first = [value for _, values in members for value in values]
        if len(labels) < 2 and not labels[0].text.endswith(":"):
            continue
        blocks = {owner[id(value)] for value in first}
        taken = blocks | {number for number, _ in members}
        if taken & used or not _all_values(blocks, paragraphs, first):
            continue
        used |= taken
        value_lines = sorted((v for b in blocks for v in paragraphs[b]), key=lambda v: v.base)
        rows += _rows(labels, value_lines)
    return rows, [p for number, p in enumerate(paragraphs) if number not in used]


def _values(labels: list[Line], lines: list[Line]) -> list[Line]:
    """The line beside each label, or nothing when these are no labels."""
    if any(len(line.glyphs) > LONGEST or line.x1 - line.x0 > WIDEST * line.size for line in labels):
        return []
    found: list[Line] = []
    for label in labels:
        beside = [
            line
            for line in lines
            if abs(line.base - label.base) <= 0.2 * label.size and line.x0 >= label.x1
        ]
        nearest = min(beside, key=lambda line: line.x0, default=None)
        if nearest is None or nearest.x0 - label.x0 > WIDEST * label.size:
            return []
        found.append(nearest)
    if max(v.x0 for v in found) - min(v.x0 for v in found) > 1.5:
        return []
    return [] if _in_text(labels, found[0].x0, lines) else found


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
    rows: list[Row] = []
    for i, label in enumerate(labels):
        top = label.base - 0.5 * label.size
        end = labels[i + 1].base - 0.5 * label.size if i + 1 < len(labels) else float("inf")
        rows.append(Row(label, [value for value in values if top <= value.base < end]))
    return rows
