"""Values under the headings of tables, ruled or not: ``Naam``, ``Geboren``, ``Wie``, ``Paraaf``.

A cell is read as a whole, so that what is broken over its lines is found as one datum; the lines
become one detection each where other text stands between them in the reading order.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from app.detection import contact
from app.detection.cell_values import ID_HEADING, Column, is_firm, surely, values
from app.detection.dutch.address import AddressRecognizer, PostcodeRecognizer
from app.detection.dutch.email import functional
from app.detection.dutch.iban import IbanRecognizer
from app.detection.dutch.initials import codes
from app.detection.dutch.phone import PhoneRecognizer
from app.detection.found import text_detection
from app.detection.grids import Grid, grids
from app.detection.headings import column_of, may_head, names_things, of_labels
from app.model.detection import Detection, EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.detection.dutch.recognizer import DutchRecognizer
    from app.detection.grids import Cell
    from app.detection.layout import Layout

RECOGNIZER = "columns"
_SAME_PLACE = 8.0
"""How far the columns of a table may shift from one page to the next, in points."""

#: Headings of rows in a roster.
_ROW = re.compile(
    r"piket|dienst|achterwacht|bezetting|aanwezig|wie|bereikbaar|notulist|voorzitter|paraaf|"
    r"akkoord|vroeg|laat|nacht|ochtend|middag|avond|weekend|balie|bhv",
    re.IGNORECASE,
)
_STREETS = re.compile(r"straat(?:naam)?|street(?: name)?", re.IGNORECASE)
_HOUSES = re.compile(r"nr\.?|nummer|no\.?", re.IGNORECASE)
_SURE = 0.6
_ABBREVIATED = re.compile(r"[A-ZÀ-Ž]{2,3}")
#: The local part of a mail address on its line, and a line that is the first half of one.
_LOCAL = re.compile(r"[\w.+-]*(?=@)")
_LOCAL_HALF = re.compile(r"[a-z0-9][a-z0-9.+-]*[._-](?:[a-z0-9]*)|[a-z0-9]+(?:[._-][a-z0-9]+)+")


@cache
def _in_cells() -> tuple[DutchRecognizer, ...]:
    return (PhoneRecognizer(), IbanRecognizer(), AddressRecognizer(), PostcodeRecognizer())


#: A street that stands whole on its line; over it stands who sits there, or who it is for.
_STREET = re.compile(r"[^\W\d_][^\d]*\s\d")
_OF_FIRMS = frozenset({EntityType.ADDRESS, EntityType.POSTCODE, EntityType.PHONE})


def find_columns(layout: Layout, tables: Sequence[Grid] | None = None) -> list[Detection]:
    """The values of all columns with a heading of ours; the explanation names the heading."""
    found: dict[tuple[int, int], Detection] = {}
    before: tuple[Grid, dict[int, Column]] | None = None
    for grid in grids(layout) if tables is None else tables:
        first, columns = _headings(grid)
        if not columns and before is not None and _goes_on(before[0], grid):
            first, columns = 0, before[1]
        before = (grid, columns) if columns else None
        for detection in _in_grid(layout, grid, first, columns):
            assert detection.start is not None
            assert detection.end is not None
            found.setdefault((detection.start, detection.end), detection)
    return list(found.values())


def _headings(grid: Grid) -> tuple[int, dict[int, Column]]:
    """The first row under the headings, and the columns that hold persons' data."""
    for i, row in enumerate(grid.rows[:3]):
        if len(row) < 2 or not all(may_head(cell) for cell in row.values()):
            continue
        known = {c: k for c, cell in row.items() if (k := column_of(cell.text)) is not None}
        known = {
            c: k
            for c, k in known.items()
            if not (of_labels(grid.rows[i + 1 :], c) or names_things(k.words, row))
        }
        persons = any(k.kind in (EntityType.PERSON, EntityType.DOB) for k in known.values())
        for c, cell in row.items():
            if persons and c not in known and ID_HEADING.fullmatch(cell.text.strip(" :")):
                known[c] = Column(EntityType.ID_DOC, cell.text)
        for c, cell in row.items():
            beside = known.get(c - 1)
            house = beside is not None and _STREETS.fullmatch(beside.words) is not None
            if house and c not in known and _HOUSES.fullmatch(cell.text.strip(" :")):
                known[c] = Column(EntityType.ADDRESS, "huisnummer")
        if known and grid.rows[i + 1 :] and _are_headings(row, known):
            return i + 1, known
    return 0, {}


def _are_headings(row: dict[int, Cell], known: dict[int, Column]) -> bool:
    """Whether a row with a heading of ours is one of headings, and not a label with its value."""
    others = [cell for c, cell in row.items() if c not in known]
    if all(cell.bold for cell in row.values()) or not others:
        return True
    if any(c + 1 in known for c in known):
        return True  # a label with its value has no other label beside it
    if len(row) == 2 or any(contact.name_shape(cell.text) == 2 for cell in others):
        return False
    return len(known) > 1 or all(not surely(cell.text, 0.0) for cell in others)


def _goes_on(above: Grid, below: Grid) -> bool:
    """Whether a table goes on overleaf without its headings."""
    if below.page != above.page + 1 or below.ruled is not above.ruled:
        return False
    last, first = above.rows[-1], below.rows[0]
    shared = set(last) & set(first)
    return len(shared) > 1 and all(
        abs(last[c].rect.x0 - first[c].rect.x0) < _SAME_PLACE for c in shared
    )


def _in_grid(
    layout: Layout, grid: Grid, first: int, columns: dict[int, Column]
) -> Iterator[Detection]:
    named = [c for c, known in columns.items() if known.kind is EntityType.PERSON]
    lettered = {c for c in named if _of_initials(grid.rows[first:], c)}
    for row in grid.rows[first:]:
        of_firm = any(c in row and is_firm(row[c].text) for c in named)
        for column, cell in row.items():
            known = columns.get(column)
            if known is not None and of_firm and known.kind in _OF_FIRMS:
                continue
            if known is not None:
                for kind, start, end, score in values(known, cell.text):
                    yield from _placed(layout, cell, start, end, kind, score, known.words)
            if known is not None and column in lettered and _ABBREVIATED.fullmatch(cell.text):
                kind = EntityType.INITIALS
                yield from _placed(layout, cell, 0, len(cell.text), kind, 0.5, known.words)
            if len(cell.spans) > 1 or cell.text.endswith("@"):
                yield from _broken_mail(layout, cell)
                yield from _broken_numbers(layout, cell)
    for row in grid.rows:
        yield from _codes_in_row(layout, row)


def _of_initials(rows: Sequence[dict[int, Cell]], column: int) -> bool:
    """Whether most cells of a column of persons hold initials, so that "NS" is nobody's railway."""
    cells = [row[column].text for row in rows if column in row]
    return 2 * sum(any(codes(text, sure=False)) for text in cells) > len(cells)


def _broken_numbers(layout: Layout, cell: Cell) -> Iterator[Detection]:
    """Numbers and addresses that are broken over the lines of a cell."""
    borders = {sum(b - a + 1 for a, b in cell.spans[: i + 1]) for i in range(len(cell.spans) - 1)}
    for recognizer in _in_cells():
        for find in recognizer.finds(cell.text):
            inside = [border for border in borders if find.start < border < find.end]
            broken = bool(inside)
            if broken and _STREET.match(cell.text[max(inside) : find.end].strip()):
                continue
            if broken and find.score >= _SURE and find.role is not Role.ORGANISATIE:
                yield from _placed(
                    layout, cell, find.start, find.end, recognizer.entity, find.score, "deze kop"
                )


def _codes_in_row(layout: Layout, row: dict[int, Cell]) -> Iterator[Detection]:
    """Initials beside a heading of a row: ``piket | AN | NR | AN``."""
    cells = [row[c] for c in sorted(row)]
    if len(cells) < 3 or not _ROW.fullmatch(cells[0].text.strip(" :")):
        return
    found = [list(codes(cell.text, sure=False)) for cell in cells[1:]]
    if any(found):
        # "TV" and "PV" are abbreviations; beside others' initials they are somebody's.
        found = [list(codes(cell.text, sure=True)) for cell in cells[1:]]
    if sum(map(bool, found)) * 2 > len(found):
        for cell, spans in zip(cells[1:], found, strict=True):
            for start, end, mixed in spans:
                yield from _placed(
                    layout, cell, start, end, EntityType.INITIALS, 0.7 if mixed else 0.5,
                    cells[0].text,
                )  # fmt: skip


def _placed(
    layout: Layout, cell: Cell, start: int, end: int, kind: EntityType, score: float, words: str
) -> Iterator[Detection]:
    """The stretch of a cell's text where it stands in the document."""
    text = layout.text_map.text
    pieces: list[tuple[int, int]] = []
    at = 0
    for a, b in cell.spans:
        low, high = max(start, at), min(end, at + b - a)
        if low < high:
            piece = (a + low - at, a + high - at)
            if pieces and not text[pieces[-1][1] : piece[0]].strip():
                pieces[-1] = (pieces[-1][0], piece[1])
            else:
                pieces.append(piece)
        at += b - a + 1
    for a, b in pieces:
        made = text_detection(
            layout.text_map, a, b, kind, Role.ONBEKEND, score, RECOGNIZER, f"staat onder '{words}'"
        )
        if made is not None:
            yield made


def _broken_mail(layout: Layout, cell: Cell) -> Iterator[Detection]:
    """The local part of an address that is broken over the lines of a cell."""
    text = layout.text_map.text
    lines = [text[a:b] for a, b in cell.spans]
    for i, line in enumerate(lines):
        match = _LOCAL.search(line)
        if match is None:
            continue
        parts = [(cell.spans[i][0] + match.start(), cell.spans[i][0] + match.end())]
        if match.start() == 0 and i and _LOCAL_HALF.fullmatch(lines[i - 1]):
            parts.append(cell.spans[i - 1])
        for a, b in parts:
            made = text_detection(
                layout.text_map, a, b, EntityType.EMAIL, Role.ONBEKEND,
                0.9, RECOGNIZER, "is het persoonlijke deel van een e-mailadres",
            )  # fmt: skip
            if made is not None and not functional(made.text):
                yield made
