"""From lines to blocks: what belongs together on a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.reading.glyphs import read_glyphs
from app.reading.lines import Line, read_lines

if TYPE_CHECKING:
    import pymupdf


@dataclass(slots=True)
class Block:
    """Lines that belong together, from top to bottom."""

    lines: list[Line]
    table: int | None = None
    row: int | None = None
    column: int | None = None


def read_blocks(page: pymupdf.Page) -> list[Block]:
    """The blocks of a page in reading order."""
    if page.rotation:
        page.set_rotation(0)
    groups = read_glyphs(page, page.rect.width, page.rect.height)
    blocks: list[Block] = []
    for frame, runs in sorted(groups.items(), key=lambda g: -sum(map(len, g[1]))):
        blocks += cluster(read_lines(frame, runs))
    return blocks


def cluster(lines: list[Line]) -> list[Block]:
    """Lines of one direction in blocks, by left edge, distance and type size."""
    blocks: list[Block] = []
    for line in sorted(lines, key=lambda item: (item.base, item.x0)):
        for block in blocks:
            last = block.lines[-1]
            near = 0 < line.base - last.base <= 1.6 * max(line.size, last.size)
            alike = abs(line.size - last.size) <= 0.15 * last.size and line.bold == last.bold
            overlap = min(line.x1, last.x1) - max(line.x0, last.x0)
            if near and alike and overlap > 0 and abs(line.x0 - last.x0) < 3 * line.size:
                block.lines.append(line)
                break
        else:
            blocks.append(Block([line]))
    return sorted(blocks, key=lambda b: (b.lines[0].x0 > 400, b.lines[0].y0, b.lines[0].x0))
