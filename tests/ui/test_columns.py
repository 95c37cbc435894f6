"""Whole columns: of a ruled table without its header, or of text on a page."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

import pytest

from app.model.geometry import Rect
from app.model.textmap import TextBlock, TextLine, TextMap
from app.ui.pages.columns import block_span, column_at


@dataclass
class Cell:
    """A piece of text at (x, y) on a page, ``width`` wide; (table, row, column) for a cell."""

    text: str
    x: float
    y: float
    page: int = 0
    width: float = 60
    at: tuple[int, int, int] | None = None
    bold: bool = False


def made(*cells: Cell) -> TextMap:
    text, lines, blocks, starts = "", [], [], [0]
    for i, cell in enumerate(cells):
        if i and cell.page > cells[i - 1].page:
            text += "\f"
            starts.append(len(text))
        elif i:
            text += "\n\n"
        start, rect = len(text), Rect(cell.x, cell.y, cell.x + cell.width, cell.y + 10)
        text += cell.text
        lines.append(TextLine(start, len(text), cell.page, rect, i, 9, bold=cell.bold))
        table, row, column = cell.at or (None, None, None)
        blocks.append(TextBlock(cell.page, rect, start, len(text), i, i + 1, table, row, column))
    return TextMap("d", text, tuple(starts), array("f", [0.0] * 4 * len(text)),
                   tuple(lines), tuple(blocks))  # fmt: skip


def table(rows: list[list[str]], number: int = 0, page: int = 0, bold: str = "top") -> list[Cell]:
    return [
        Cell(text, 50 + 120 * c, 50 + 20 * r, page, at=(number, r, c),
             bold=(bold == "top" and r == 0) or (bold == "side" and c == 0))
        for r, row in enumerate(rows) for c, text in enumerate(row)
    ]  # fmt: skip


def column(text_map: TextMap, word: str) -> list[str]:
    found = column_at(text_map, text_map.text.index(word))
    return [text_map.text[slice(*span)] for span in found.spans]


HEAD = ["Naam", "Functie"]
LIST = [HEAD, ["J. Jansen", "steller"], ["P. Pietersen", "lid"]]


def test_a_table_column_has_its_cells_without_the_header():
    text_map = made(*table(LIST))
    assert column(text_map, "Pietersen") == ["J. Jansen", "P. Pietersen"]
    assert column_at(text_map, 0).of_table
    assert column(text_map, "Naam") == ["J. Jansen", "P. Pietersen"]


@pytest.mark.parametrize("bold", ["top", "none"])
def test_a_first_row_of_names_is_a_header_bold_or_not(bold):
    assert column(made(*table(LIST, bold=bold)), "lid") == ["steller", "lid"]


def test_names_beside_the_cells_are_no_header_above_them():
    rows = [["Steller", "J. Jansen"], ["Lid", "P. Pietersen"]]
    assert column(made(*table(rows, bold="side")), "Jansen") == ["J. Jansen", "P. Pietersen"]
    colons = [["Steller:", "J. Jansen"], ["Lid:", "P. Pietersen"]]
    assert column(made(*table(colons, bold="none")), "Jansen") == ["J. Jansen", "P. Pietersen"]


def test_a_table_of_one_row_has_no_header():
    assert column(made(*table([["J. Jansen", "steller"]])), "Jansen") == ["J. Jansen"]


def test_a_table_goes_on_on_the_next_page_without_its_repeated_header():
    repeated = made(*table(LIST), *table([HEAD, ["K. Klaassen", "lid"]], 1, 1))
    assert column(repeated, "Klaassen") == ["J. Jansen", "P. Pietersen", "K. Klaassen"]
    bare = made(*table(LIST), *table([["K. Klaassen", "lid"]], 1, 1, bold="none"))
    assert column(bare, "Jansen") == ["J. Jansen", "P. Pietersen", "K. Klaassen"]


def test_another_table_on_the_next_page_is_left_alone():
    other = made(*table(LIST), *table([["Bedrag", "Jaar"], ["12", "2025"]], 1, 1))
    assert column(other, "Jansen") == ["J. Jansen", "P. Pietersen"]
    wider = made(*table(LIST), *table([["K.", "lid", "x"]], 1, 1, bold="none"))
    assert column(wider, "Jansen") == ["J. Jansen", "P. Pietersen"]
    later = made(*table(LIST), Cell("tekst", 50, 50, 1), *table([["K.", "lid"]], 1, 2))
    assert column(later, "Jansen") == ["J. Jansen", "P. Pietersen"]
    moved = [Cell(c.text, c.x + 30, c.y, 1, at=(1, *c.at[1:])) for c in table([["K.", "lid"]])]
    assert column(made(*table(LIST), *moved), "Jansen") == ["J. Jansen", "P. Pietersen"]


def test_a_text_column_is_what_stands_above_and_below_on_the_page():
    wide = Cell("Kop over alles", 50, 20, width=500)
    left = [Cell(f"links {i}", 50, 50 + 20 * i, width=220) for i in range(3)]
    right = [Cell(f"rechts {i}", 320, 50 + 20 * i, width=220) for i in range(3)]
    foot = Cell("Voet over alles", 50, 200, width=500)
    after = Cell("daaronder", 50, 230, width=220)
    found = column_at(made(wide, *left, *right, foot, after), len("Kop over alles") + 4)
    assert not found.of_table
    assert column(made(wide, *left, *right, foot, after), "links 1") == [
        "links 0", "links 1", "links 2"
    ]  # fmt: skip
    assert column(made(wide, *left, *right, foot, after), "rechts 2") == [
        "rechts 0", "rechts 1", "rechts 2"
    ]  # fmt: skip


def test_a_short_last_line_belongs_to_its_column():
    cells = [Cell("regel", 50, 50, width=220), Cell("slot", 50, 70, width=40)]
    assert column(made(*cells), "slot") == ["regel", "slot"]


def test_outside_all_blocks_there_is_no_column_and_a_block_is_trimmed():
    text_map = made(Cell("  woord ", 50, 50), Cell("x", 50, 70, 1))
    assert column_at(text_map, 500) is None
    assert text_map.text[slice(*block_span(text_map, 3))] == "woord"
    assert block_span(made(Cell("  ", 50, 50)), 1) is None
