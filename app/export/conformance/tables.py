"""Whether the rows of a table fit together (ISO 14289-1:2014, 7.2 and 7.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Object

from app.export.conformance.clause import Clauses
from app.export.conformance.subject import is_element, kids_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.export.conformance.subject import Subject

CLAUSES = Clauses()

MOST = 1000
_GROUPS = frozenset({"THead", "TBody", "TFoot"})
_CELLS = frozenset({"TH", "TD"})


@CLAUSES("een tabel heeft rijen van ongelijke lengte", ua="7.2")
def tables_regular(subject: Subject) -> bool:
    tables = [e.item for e in subject.elements if e.kind == "Table"]
    return all(len({*_lengths(subject, table)}) <= 1 for table in tables)


def _lengths(subject: Subject, table: Object) -> Iterator[int]:
    """How many columns each row fills, with the cells that reach into it from above."""
    filled: dict[int, int] = {}
    """For each column the number of rows, from this one on, that a cell covers."""
    for row in _rows(subject, table):
        column = 0
        for cell in _inside(subject, row, _CELLS):
            while filled.get(column):
                column += 1
            wide, high = _span(cell, "/ColSpan"), _span(cell, "/RowSpan")
            filled.update(dict.fromkeys(range(column, column + wide), high))
            column += wide
        yield sum(1 for left in filled.values() if left)
        filled = {column: left - 1 for column, left in filled.items() if left}


def _rows(subject: Subject, table: Object) -> Iterator[Object]:
    for item in _inside(subject, table, _GROUPS | {"TR"}):
        if subject.kind_of(item) == "TR":
            yield item
        else:
            yield from _inside(subject, item, frozenset({"TR"}))


def _inside(subject: Subject, item: Object, kinds: frozenset[str]) -> list[Object]:
    return [kid for kid in kids_of(item) if is_element(kid) and subject.kind_of(kid) in kinds]


def _span(cell: Object, key: str) -> int:
    """Over how many columns or rows a cell reaches."""
    found = cell.get("/A")
    listed = list(found) if isinstance(found, Array) else [found]
    spans: list[Any] = [a.get(key) for a in listed if isinstance(a, Dictionary) and key in a]
    return min(MOST, max(1, int(spans[0]))) if spans else 1
