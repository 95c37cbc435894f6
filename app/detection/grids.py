"""Tables as grids of cells, ruled or not: which values stand under which heading.

A list out of a system, its values parted by semicolons or bars, is one too.

A ruled table knows its cells. One without rules is told by its white space: rows that have two or
more pieces, one close under the other, with strips between them that no word touches. A heading
such as ``Naam kind   Geboren`` that stands too close to its neighbour is parted in the same way,
because the rows under it leave the strip free.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from app.detection import contact
from app.detection.field_kinds import heading
from app.detection.layout import gap_between, same_row
from app.model.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.detection.layout import Layout, Piece
    from app.model.textmap import TextLine

ROW_GAP = 2.6
"""White space between two rows of a table without rules, in type sizes."""

GUTTER = 0.55
"""The narrowest strip between two columns, in type sizes; a space in a sentence is half of that."""

_PARTED = 3
"""So many signs on a line part its values."""

_WORDS = 3
"""Words in a value, as a mean; in sentences more stand between two semicolons."""

CROSSING = 0.2
"""Share of the rows that may run through a strip (a total, a remark)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; ``spans`` are its lines in the document's text, from top to bottom.

    ``rect`` is as shown, in points; ``text`` has its lines joined by spaces.
    """

    rect: Rect
    bold: bool
    spans: tuple[tuple[int, int], ...]
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table on one page; every row has its filled cells by column."""

    page: int
    ruled: bool
    rows: tuple[dict[int, Cell], ...]


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    rect: Rect
    size: float
    bold: bool


def grids(layout: Layout) -> list[Grid]:
    """All tables of a document in the order of pages and places."""
    pages = sorted({p.page for p in layout.pieces})
    found = [g for page in pages for g in (*_ruled(layout, page), *_loose(layout, page))]
    found += _delimited(layout)
    return sorted(found, key=lambda g: (g.page, min(c.rect.y0 for c in g.rows[0].values())))


def _ruled(layout: Layout, page: int) -> Iterator[Grid]:
    cells: dict[int, dict[int, dict[int, list[Piece]]]] = {}
    for piece in layout.on_page(page):
        if piece.cell is not None:
            table, row, column = piece.cell
            cells.setdefault(table, {}).setdefault(row, {}).setdefault(column, []).append(piece)
    for rows in cells.values():
        made = tuple(
            {column: _cell(layout, map(_as_word, pieces)) for column, pieces in sorted(row.items())}
            for _, row in sorted(rows.items())
        )
        yield Grid(page, ruled=True, rows=made)


def _as_word(piece: Piece) -> _Word:
    return _Word(piece.start, piece.end, piece.rect, piece.size, piece.bold)


def _cell(layout: Layout, words: Iterable[_Word]) -> Cell:
    """Words of one line in one span, as far as nothing else stands between them in the text."""
    text = layout.text_map.text
    spans: list[tuple[int, int]] = []
    rects: list[Rect] = []
    bold = True
    for word in sorted(words, key=lambda w: w.start):
        if spans and not text[spans[-1][1] : word.start].strip(" \u00a0"):
            spans[-1] = (spans[-1][0], word.end)
        else:
            spans.append((word.start, word.end))
        rects.append(word.rect)
        bold = bold and word.bold
    whole = " ".join(text[a:b] for a, b in spans)
    return Cell(Rect.bounding(rects), bold, tuple(spans), whole)


def _delimited(layout: Layout) -> Iterator[Grid]:
    """Lines under one another with as many semicolons, bars or tabs each."""
    text_map = layout.text_map
    run: list[dict[int, Cell]] = []
    last: tuple[int, str, int] | None = None
    for line in (*text_map.lines, None):
        found = None if line is None else _parted(text_map.text, line)
        kind = None if found is None or line is None else (line.page, *found)
        if kind != last or kind is None:
            if last is not None and len(run) > 1:
                yield Grid(last[0], ruled=False, rows=tuple(run))
            run, last = [], kind
        if kind is not None and line is not None:
            row = _values_of(layout, line, kind[1])
            if row:
                run.append(row)


def _parted(text: str, line: TextLine) -> tuple[str, int] | None:
    """The sign that parts the values of a line, and how often it stands there."""
    for sign in ";|\t":
        count = text.count(sign, line.start, line.end)
        words = len(text[line.start : line.end].split(" "))
        if count >= _PARTED and words <= _WORDS * (count + 1):
            return sign, count
    return None


def _values_of(layout: Layout, line: TextLine, sign: str) -> dict[int, Cell]:
    text_map = layout.text_map
    row: dict[int, Cell] = {}
    at = line.start
    for column, value in enumerate(text_map.text[line.start : line.end].split(sign)):
        start = at + len(value) - len(value.lstrip(' "'))
        end = at + len(value.rstrip(' "'))
        at += len(value) + 1
        areas = text_map.areas(start, end) if start < end else ()
        if areas:
            rect = layout.shown(areas[0].rect, line.page)
            row[column] = Cell(rect, line.bold, ((start, end),), text_map.text[start:end])
    return row


def _loose(layout: Layout, page: int) -> Iterator[Grid]:
    for rows in _runs(_rows(layout.on_page(page))):
        yield from _grid(layout, page, rows)


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces outside ruled tables by the line they stand on, from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: p.rect.center[1]):
        if piece.cell is not None or not piece.text.strip("-=_–—. \u00a0"):
            continue  # a row of dashes is a rule
        if rows and same_row(rows[-1][0].rect, piece.rect):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _runs(rows: Sequence[list[Piece]]) -> Iterator[list[list[Piece]]]:
    """Rows close to each other in which nothing reads as a sentence, with two columns at least."""
    run: list[list[Piece]] = []
    for row in rows:
        close = bool(run) and gap_between(_bounds(run[-1]), _bounds(row)) < ROW_GAP * row[0].size
        prose = len(row) == 1 and (contact.is_prose(row[0].text) or len(row[0].text) > 70)
        if run and (prose or not close or _heads(row)):
            yield from _worth(run)
            run = []
        if not prose:
            run.append(row)
    yield from _worth(run)


def _heads(row: Sequence[Piece]) -> bool:
    """Whether a row is one of headings, so that what is above it is no part of the table."""
    known = sum(heading(" ".join(piece.text.split()).strip(" :")) is not None for piece in row)
    return known > 1 and not any(c.isdigit() for piece in row for c in piece.text)


def _worth(run: list[list[Piece]]) -> Iterator[list[list[Piece]]]:
    """A run that may be a table, without the single lines over it, which are a title."""
    while run and len(run[0]) == 1:
        run = run[1:]
    if sum(len(row) > 1 for row in run) > 1:
        yield run


def _bounds(row: Iterable[Piece]) -> Rect:
    return Rect.bounding([p.rect for p in row])


def _grid(layout: Layout, page: int, rows: Sequence[list[Piece]]) -> Iterator[Grid]:
    words = [[w for p in row for w in _words(layout, p)] for row in rows]
    borders = _borders([w for w, row in zip(words, rows, strict=True) if len(row) > 1])
    if not borders:
        return
    found: list[dict[int, list[_Word]]] = []
    for row in words:
        cells: dict[int, list[_Word]] = {}
        for word in row:
            column = sum(border < word.rect.center[0] for border in borders)
            cells.setdefault(column, []).append(word)
        if found and _goes_on(found[-1], cells):
            for column, more in cells.items():
                found[-1].setdefault(column, []).extend(more)
        else:
            found.append(cells)
    made = tuple(
        {column: _cell(layout, row[column]) for column in sorted(row)} for row in found if row
    )
    if sum(len(row) > 1 for row in made) > 1:
        yield Grid(page, ruled=False, rows=made)


def _goes_on(above: dict[int, list[_Word]], row: dict[int, list[_Word]]) -> bool:
    """Whether a row only holds second lines of cells of the row above."""
    first = min(above)
    # A name that is broken in the first column has nothing beside it.
    broken = set(row) == {first} and len(above) > 1
    if not broken and (first in row or len(row) >= len(above) or not set(row) <= set(above)):
        return False
    low = max(w.rect.y1 for words in above.values() for w in words)
    top = min(w.rect.y0 for words in row.values() for w in words)
    return top - low < 0.35 * next(iter(row.values()))[0].size


def _words(layout: Layout, piece: Piece) -> Iterator[_Word]:
    text_map = layout.text_map
    for spaced, run in groupby(
        range(piece.start, piece.end), key=lambda i: text_map.text[i].isspace()
    ):
        if spaced:
            continue
        places = list(run)
        boxes = [text_map.box(i) for i in places]
        boxes = [b for b in boxes if not b.is_empty]
        if boxes:
            rect = layout.shown(Rect.bounding(boxes), piece.page)
            yield _Word(places[0], places[-1] + 1, rect, piece.size, piece.bold)


def _borders(rows: Sequence[Sequence[_Word]]) -> list[float]:
    """The middles of the strips that (nearly) no row touches."""
    size = max(w.size for row in rows for w in row)
    left = min(w.rect.x0 for row in rows for w in row)
    right = max(w.rect.x1 for row in rows for w in row)
    filled = [0] * (int(2 * (right - left)) + 3)
    for row in rows:
        taken = {
            i
            for w in row
            for i in range(int(2 * (w.rect.x0 - left)), int(2 * (w.rect.x1 - left)) + 1)
        }
        for i in taken:
            filled[i] += 1
    most = int(CROSSING * len(rows))
    found: list[float] = []
    at = 0
    for empty, run in groupby(filled, key=lambda n: n <= most):
        length = len(list(run))
        if empty and at and length / 2 >= GUTTER * size and at + length < len(filled) - 2:
            found.append(left + (at + length / 2) / 2)
        at += length
    return found
