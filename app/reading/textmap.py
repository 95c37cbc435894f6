"""From a PDF to its text map."""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING

import pymupdf

from app.model.geometry import Rect
from app.model.textmap import (
    BLOCK_BREAK,
    LINE_BREAK,
    PAGE_BREAK,
    TextBlock,
    TextLine,
    TextMap,
)
from app.reading.blocks import Block, make_blocks
from app.reading.glyphs import read_glyphs
from app.reading.graphics import GraphicsReader
from app.reading.recognise import Recogniser, joined
from app.reading.rules import find_rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.model.textmap import Graphic
    from app.reading.lines import Line

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)

DAMAGE = (RuntimeError, ValueError, pymupdf.mupdf.FzErrorBase)
MOST_PATHS = 4000
"""A page with more is a map or a technical drawing; reading all its paths takes long."""
IMAGES = ("fill-image", "fill-imgmask")
NOWHERE = (0.0, 0.0, 0.0, 0.0)


def read_text(
    pdf: bytes, document_id: str, progress: Callable[[int, int], None] | None = None
) -> TextMap:
    """Read all text and graphics of an unencrypted PDF, and the text in its pictures.

    ``progress`` is called after every page with the number of pages done and in all. A page that
    cannot be read comes out empty.
    """
    writer = _Writer()
    graphics, recogniser = GraphicsReader(), Recogniser()
    with pymupdf.open(stream=pdf, filetype="pdf") as document:
        total = document.page_count
        for number in range(total):
            writer.add_page(number, _read_page(document, number, graphics, recogniser))
            if progress is not None:
                progress(number + 1, total)
    return writer.text_map(document_id, graphics.result())


def _read_page(
    document: pymupdf.Document, number: int, graphics: GraphicsReader, recogniser: Recogniser
) -> list[Block]:
    """The blocks of one page, its graphics added to ``graphics``; no text when it is damaged."""
    blocks: list[Block] = []
    try:
        page = document[number]
        turned = page.rotation
        if turned:
            page.set_rotation(0)  # of the copy in memory: the page as it lies in the file
        kinds = Counter(kind for kind, _ in page.get_bboxlog())
        paths = sum(count for kind, count in kinds.items() if kind.endswith("path"))
        drawings = page.get_cdrawings() if 0 < paths <= MOST_PATHS else []
        images = any(kind in IMAGES for kind in kinds)
        runs = read_glyphs(page, page.rect.width, page.rect.height)
        if images:
            runs = joined(runs, recogniser.read(page, turned, runs))
        blocks = make_blocks(runs, abs(page.rect), find_rules(drawings))
        graphics.add_page(page, drawings, images=images)
    except DAMAGE:
        return blocks
    return blocks


class _Writer:
    """Puts blocks one after the other, with the breaks and the boxes."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._boxes = array("f")
        self._starts: list[int] = []
        self._lines: list[TextLine] = []
        self._blocks: list[TextBlock] = []
        self._tables = 0

    def text_map(self, document_id: str, graphics: tuple[Graphic, ...]) -> TextMap:
        return TextMap(
            document_id=document_id,
            text="".join(self._parts),
            page_starts=tuple(self._starts),
            boxes=self._boxes,
            lines=tuple(self._lines),
            blocks=tuple(self._blocks),
            graphics=graphics,
        )

    def add_page(self, page: int, blocks: list[Block]) -> None:
        if page:
            self._break(PAGE_BREAK)
        self._starts.append(self._length)
        for number, block in enumerate(blocks):
            if number:
                self._break(BLOCK_BREAK)
            self._add_block(page, block)
        numbers = [block.table + 1 for block in blocks if block.table is not None]
        self._tables += max(numbers, default=0)

    def _add_block(self, page: int, block: Block) -> None:
        start, first = self._length, len(self._lines)
        for number, line in enumerate(block.lines):
            if number:
                self._break(LINE_BREAK)
            self._add_line(page, line)
        lines = self._lines[first:]
        self._blocks.append(
            TextBlock(
                page=page,
                rect=Rect.bounding(line.rect for line in lines),
                start=start,
                end=self._length,
                first_line=first,
                last_line=len(self._lines),
                table=None if block.table is None else self._tables + block.table,
                row=block.row,
                column=block.column,
            )
        )

    def _add_line(self, page: int, line: Line) -> None:
        start = self._length
        for glyph in line.glyphs:
            box = (glyph.x0, glyph.y0, glyph.x1, glyph.y1)
            self._boxes.extend(line.frame.leave_box(box))
        self._parts.append(line.text)
        self._length += len(line.glyphs)
        rect = Rect(*line.frame.leave_box((line.x0, line.y0, line.x1, line.y1)))
        self._lines.append(
            TextLine(start, self._length, page, rect, len(self._blocks), line.size, line.bold)
        )

    def _break(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
        self._boxes.extend(NOWHERE * len(text))
