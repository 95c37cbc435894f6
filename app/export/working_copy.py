"""The working copy (*voorlakversie*): all text still there, with see-through boxes on it.

For colleagues and for who is asked for a view before a decision. It holds all personal data, and
says so on top of every page. Boxes have the colour of their ground, and the code; a last page
explains both. Nothing is removed and nothing is verified, so it never goes where exports go.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

import pymupdf

from app import reference
from app.export.units import in_points
from app.export.wording import LEGEND, legend_lines
from app.model.ground import codes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.export import PlannedDocument, Redaction

BANNER = "VOORLAKVERSIE: bevat alle gegevens, niet openbaar maken"
BANNER_HEIGHT = 16.0
OPACITY = 0.35
CODE_SIZE = 4.5
CODE_COLOUR = (0.55, 0.0, 0.0)
MARGIN = 56.0
NO_GROUND = "#999999"
Colour = tuple[float, float, float]


def working_copy(pdf: bytes, planned: PlannedDocument) -> bytes:
    """The document with its boxes as they are planned, to be read and talked about.

    Args:
        pdf: What the plan was made from; it is not changed.
        planned: Where the boxes lie and on what ground.
    """
    with pymupdf.open(stream=pdf, filetype="pdf") as document:
        for number in range(document.page_count):
            _mark(document[number], [r for r in planned.redactions if r.page == number])
        _legend(document, planned)
        document.set_metadata({"title": "Voorlakversie", "producer": "Lakwerk"})
        made: bytes = document.tobytes(garbage=1, deflate=True)
        return made


def copy_name(source: str) -> str:
    """The name of the working copy of a file: it says what it is."""
    return f"{PurePath(source).stem} (voorlakversie).pdf"


def _mark(page: pymupdf.Page, redactions: Sequence[Redaction]) -> None:
    rotation = page.rotation
    page.set_rotation(0)
    number = page.number
    with in_points(page) as (plain, unit):
        plain.wrap_contents()
        for redaction in redactions:
            rect = pymupdf.Rect((redaction.own or redaction.rect).as_tuple()) / unit
            colour = _colour(redaction.ground)
            plain.draw_rect(rect, color=colour, fill=colour, fill_opacity=OPACITY, width=0.6 / unit)
            _code(plain, rect, redaction.ground, CODE_SIZE / unit)
    page = page.parent[number]
    page.set_rotation(rotation)
    _banner(page)


def _code(page: pymupdf.Page, rect: pymupdf.Rect, ground: str, size: float) -> None:
    """The code on the box's upper edge, small, so that the lines above and in it can be read."""
    start = (rect.x0, rect.y0 + size * 0.15)
    page.insert_text(start, ground, fontname="hebo", fontsize=size, color=CODE_COLOUR)


def _banner(page: pymupdf.Page) -> None:
    """On top of the page as it is shown, whichever way it lies."""
    shown = page.rect
    size = min(9.0, shown.width / 40)
    strip = pymupdf.Rect(0, 0, shown.width, BANNER_HEIGHT)
    start = pymupdf.Point(
        (shown.width - pymupdf.get_text_length(BANNER, fontname="hebo", fontsize=size)) / 2,
        (BANNER_HEIGHT + 0.72 * size) / 2,
    )
    turned = page.derotation_matrix
    page.draw_rect(strip * turned, color=None, fill=(1, 0.92, 0.4), fill_opacity=0.9)
    page.insert_text(start * turned, BANNER, fontname="hebo", fontsize=size, rotate=page.rotation)


def _legend(document: pymupdf.Document, planned: PlannedDocument) -> None:
    used = [r.ground for r in planned.redactions]
    page = document.new_page()
    _banner(page)
    page.insert_text((MARGIN, MARGIN + 12), LEGEND, fontname="hebo", fontsize=12)
    top = MARGIN + 32
    for line in legend_lines(used) or ("Er zijn geen vlakken.",):
        colour = _colour(line.partition(":")[0])
        if used:
            swatch = pymupdf.Rect(MARGIN, top, MARGIN + 14, top + 10)
            page.draw_rect(swatch, color=colour, fill=colour, fill_opacity=OPACITY)
        room = pymupdf.Rect(MARGIN + 22, top - 2, page.rect.width - MARGIN, top + 60)
        left = page.insert_textbox(room, line.replace("–", "-"), fontsize=10)
        top += room.height - left + 6


def _colour(ground: str) -> Colour:
    """The colour of the first ground; grey for what the law has not."""
    first = next(iter(codes(ground)), "")
    told = reference.ground_colours().get(first, NO_GROUND)
    red, green, blue = (int(told[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue
