"""Paints the boxes, after everything under them is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf

from app.export.units import in_points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.export import ExportOptions, Redaction

LABEL_HEIGHT = 0.62
"""Type size of a label as a share of the box's height, before it is fitted to the width."""

LARGEST_LABEL = 9.0
SMALLEST_LABEL = 3.0
PADDING = 1.0
CAPITALS = 0.72
"""Height of figures and capitals in the label's font, in ems."""

FRAME = 0.5
"""Points of the line around a box that is white."""

FONT_NAME = "LakwerkVlak"


def paint(page: pymupdf.Page, redactions: Sequence[Redaction], options: ExportOptions) -> None:
    """Draw each box in the fill colour, its label fitted in it, white or black on the fill.

    Every box is marked with its alternative text, so that a reading aloud says what is missing.

    Args:
        page: Without rotation; nothing may be left under the boxes.
        redactions: Those of this page.
        options: The fill colour.
    """
    with in_points(page) as (plain, unit):
        _paint(plain, unit, redactions, options)


def _paint(
    page: pymupdf.Page, unit: float, redactions: Sequence[Redaction], options: ExportOptions
) -> None:
    font = pymupdf.Font("helv")
    page.wrap_contents()
    if any(r.label for r in redactions):
        page.insert_font(fontname=FONT_NAME, fontbuffer=font.buffer)
    drawn = b""
    for redaction in redactions:
        shape = page.new_shape()
        rect = pymupdf.Rect(redaction.rect.as_tuple()) / unit
        shape.draw_rect(rect)
        shape.finish(color=None, fill=options.fill, width=0)
        if options.frame:
            edge = FRAME / 2
            shape.draw_rect(
                pymupdf.Rect(rect.x0 + edge, rect.y0 + edge, rect.x1 - edge, rect.y1 - edge)
            )
            shape.finish(color=(0, 0, 0), fill=None, width=FRAME)
        _label(shape, rect, redaction.label, font, options)
        drawn += _marked(shape, redaction.alternative_text)
    # All at once: every commit of a shape would save the graphics state once more.
    pymupdf.TOOLS._insert_contents(page, drawn, 1)  # noqa: SLF001 (there is no public way)


def _label(
    shape: pymupdf.Shape,
    rect: pymupdf.Rect,
    label: str,
    font: pymupdf.Font,
    options: ExportOptions,
) -> None:
    """The label in the middle, as large as fits; a box too small for it stays without."""
    if not label:
        return
    size = min(rect.height * LABEL_HEIGHT / CAPITALS, LARGEST_LABEL)
    width = font.text_length(label, 1.0)
    size = min(size, (rect.width - 2 * PADDING) / width)
    if size < SMALLEST_LABEL:
        return
    start = pymupdf.Point(
        rect.x0 + (rect.width - width * size) / 2,
        rect.y0 + (rect.height + CAPITALS * size) / 2,
    )
    shade = 0.0 if sum(options.fill) > 1.5 else 1.0
    shape.insert_text(start, label, fontname=FONT_NAME, fontsize=size, color=(shade,) * 3)


def _marked(shape: pymupdf.Shape, alternative: str) -> bytes:
    """What a shape draws, between marks that carry the alternative text."""
    code = (b"\xfe\xff" + alternative.encode("utf-16-be")).hex().upper().encode()
    drawn = (shape.totalcont + shape.text_cont).encode()
    return b"/Span <</ActualText <%s>>> BDC\n%s\nEMC\n" % (code, drawn)
