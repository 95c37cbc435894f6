"""Small pages drawn for one question each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf

from app.model.geometry import PageInfo
from app.reading.textmap import read_text

if TYPE_CHECKING:
    from app.model.textmap import TextMap

Item = tuple[float, float, str] | tuple[float, float, str, float]


def pdf(*pages: list[Item], rotation: int = 0) -> bytes:
    """A document with text at (x, baseline y, text[, size]) on each page; ``**text`` is bold.

    With ``rotation`` the page lies turned in the file and looks the same to a reader.
    """
    with pymupdf.open() as document:
        for items in pages:
            turned = rotation in (90, 270)
            page = document.new_page(width=842 if turned else 595, height=595 if turned else 842)
            page.set_rotation(rotation)
            for x, y, text, *size in items:
                page.insert_text(
                    pymupdf.Point(x, y) * page.derotation_matrix,
                    text.removeprefix("**"),
                    fontsize=size[0] if size else 9,
                    fontname="hebo" if text.startswith("**") else "helv",
                    rotate=rotation,
                )
        return bytes(document.tobytes())


def read(data: bytes) -> tuple[TextMap, tuple[PageInfo, ...]]:
    """The text map and the pages as intake would describe them."""
    with pymupdf.open(stream=data) as document:
        pages = tuple(PageInfo(p.cropbox.width, p.cropbox.height, p.rotation) for p in document)
    return read_text(data, "d"), pages


def stacked(x: float, y: float, *lines: str, size: float = 9, leading: float = 1.4) -> list[Item]:
    """Lines under each other; an empty one leaves its room."""
    return [(x, y + i * size * leading, line, size) for i, line in enumerate(lines) if line]
