"""Ruled tables: cells between drawn rules."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.reading.frame import Box
    from app.reading.rules import Rules

    Rule = tuple[float, float, float]

TOUCH = 2.5
"""Rules that come this near (points) to each other meet."""
OUTSIDE = 8.0
"""Rules that stick out this far beyond the last crossing rule enclose one more column or row."""
WALL = 0.6
"""The share of a cell's side that must be drawn to be a wall."""
MOST_RULES = 1500
MOST_CELLS = 2500


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of ``xs`` by ``ys``; ``owner[i][j]`` is the cell (row, column) that a field is in."""

    xs: list[float]
    ys: list[float]
    owner: list[list[tuple[int, int]]]

    @property
    def box(self) -> Box:
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the cell at a point, None outside the table."""
        j, i = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if 0 <= i < len(self.ys) - 1 and 0 <= j < len(self.xs) - 1:
            return self.owner[i][j]
        return None

    def cell_area(self, cell: tuple[int, int]) -> float:
        """The size of a cell in square points."""
        return sum(
            (self.xs[j + 1] - self.xs[j]) * (self.ys[i + 1] - self.ys[i])
            for i, row in enumerate(self.owner)
            for j, owner in enumerate(row)
            if owner == cell
        )


def find_tables(rules: Rules) -> list[Table]:
    """The ruled tables of a page with two cells or more, the smallest first."""
    if not rules.vertical or len(rules.vertical) + len(rules.horizontal) > MOST_RULES:
        return []
    tables = []
    for vertical, horizontal in _grids(rules):
        table = _table(vertical, horizontal)
        if table is not None:
            tables.append(table)
    return sorted(tables, key=_area)


def _area(table: Table) -> float:
    x0, y0, x1, y1 = table.box
    return (x1 - x0) * (y1 - y0)


def _grids(rules: Rules) -> list[tuple[list[Rule], list[Rule]]]:
    """Vertical and horizontal rules that hang together."""
    count = len(rules.vertical)
    parent = list(range(count + len(rules.horizontal)))
    for i, (x, y0, y1) in enumerate(rules.vertical):
        for j, (y, x0, x1) in enumerate(rules.horizontal, count):
            if x0 - TOUCH <= x <= x1 + TOUCH and y0 - TOUCH <= y <= y1 + TOUCH:
                parent[_root(parent, j)] = _root(parent, i)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, rule in enumerate((*rules.vertical, *rules.horizontal)):
        group = groups.setdefault(_root(parent, i), ([], []))
        group[i >= count].append(rule)
    return [group for group in groups.values() if group[0] and group[1]]


def _root(parent: list[int], i: int) -> int:
    while parent[i] != i:
        parent[i] = parent[parent[i]]
        i = parent[i]
    return i


def _table(vertical: list[Rule], horizontal: list[Rule]) -> Table | None:
    xs = _stops([rule[0] for rule in vertical], horizontal)
    ys = _stops([rule[0] for rule in horizontal], vertical)
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or not 2 <= rows * columns <= MOST_CELLS:
        return None
    parent = list(range(rows * columns))
    for i in range(rows):
        for j in range(columns):
            here = i * columns + j
            if j + 1 < columns and not _wall(vertical, xs[j + 1], ys[i], ys[i + 1]):
                _merge(parent, here, here + 1)
            if i + 1 < rows and not _wall(horizontal, ys[i + 1], xs[j], xs[j + 1]):
                _merge(parent, here, here + columns)
    owner = [
        [divmod(_root(parent, i * columns + j), columns) for j in range(columns)]
        for i in range(rows)
    ]
    if len({cell for row in owner for cell in row}) < 2:
        return None
    return Table(xs, ys, owner)


def _merge(parent: list[int], one: int, other: int) -> None:
    """Join two fields; the first one in reading order names the cell."""
    a, b = sorted((_root(parent, one), _root(parent, other)))
    parent[b] = a


def _stops(positions: list[float], crossing: list[Rule]) -> list[float]:
    """Where the grid's rules stand, with the ends of the crossing rules where these stick out."""
    stops: list[float] = []
    for position in sorted(positions):
        if not stops or position - stops[-1] > TOUCH:
            stops.append(position)
    first, last = min(rule[1] for rule in crossing), max(rule[2] for rule in crossing)
    if stops[0] - first > OUTSIDE:
        stops.insert(0, first)
    if last - stops[-1] > OUTSIDE:
        stops.append(last)
    return stops


def _wall(rules: list[Rule], position: float, start: float, end: float) -> bool:
    drawn = sum(
        max(0.0, min(end, rule[2]) - max(start, rule[1]))
        for rule in rules
        if abs(rule[0] - position) <= TOUCH
    )
    return drawn >= WALL * (end - start)
