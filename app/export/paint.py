"""Paints the boxes, after everything under them is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf

from app.export.units import in_points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.export import ExportOptions, Redaction
    from app.model.geometry import Rect

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
    page.wrap_contents()
    font: pymupdf.Font | None = None
    if any(r.label for r in redactions):
        font = pymupdf.Font("helv")
        page.insert_font(fontname=FONT_NAME, fontbuffer=font.buffer)
    to_pdf = ~page.transformation_matrix
    drawn = []
    for redaction in redactions:
        box = _placed(redaction.rect, unit, to_pdf)
        parts = [f"q {_colour(options.fill)} rg {_area(*box)} f Q"]
        if options.frame:
            x0, y0, x1, y1 = box
            inner = x0 + FRAME / 2, y0 + FRAME / 2, x1 - FRAME / 2, y1 - FRAME / 2
            parts.append(f"q 0 G {FRAME} w {_area(*inner)} S Q")
        if redaction.label and font is not None:
            parts += _label(pymupdf.Rect(box), redaction.label, font, options)
        drawn.append(_marked(parts, redaction.alternative_text))
    # One stream to the page: every piece of content that is added costs a walk over the page.
    pymupdf.TOOLS._insert_contents(page, "\n".join(drawn).encode(), True)  # noqa: SLF001


def _colour(colour: Sequence[float]) -> str:
    return " ".join(f"{v:g}" for v in colour)


def _placed(rect: Rect, unit: float, to_pdf: Sequence[float]) -> tuple[float, float, float, float]:
    """A box in PDF space; in plain figures, those of the engine take many times as long."""
    a, b, c, d, e, f = to_pdf
    across = [
        x / unit * a + y / unit * c + e for x in (rect.x0, rect.x1) for y in (rect.y0, rect.y1)
    ]
    up = [x / unit * b + y / unit * d + f for x in (rect.x0, rect.x1) for y in (rect.y0, rect.y1)]
    return min(across), min(up), max(across), max(up)


def _area(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{x0:.4f} {y0:.4f} {x1 - x0:.4f} {y1 - y0:.4f} re"


def _label(rect: pymupdf.Rect, label: str, font: pymupdf.Font, options: ExportOptions) -> list[str]:
    """The label in the middle, as large as fits; a box too small for it stays without.

    ``rect`` is in PDF space, y upwards.
    """
    size = min(rect.height * LABEL_HEIGHT / CAPITALS, LARGEST_LABEL)
    width = font.text_length(label, 1.0)
    size = min(size, (rect.width - 2 * PADDING) / width)
    if size < SMALLEST_LABEL:
        return []
    left = rect.x0 + (rect.width - width * size) / 2
    base = rect.y0 + (rect.height - CAPITALS * size) / 2
    shade = 0 if sum(options.fill) > 1.5 else 1
    glyphs = "".join(f"{font.has_glyph(ord(letter)):04x}" for letter in label)
    return [
        f"q BT {shade} g /{FONT_NAME} {size:.4f} Tf 1 0 0 1 {left:.4f} {base:.4f} Tm",
        f"<{glyphs}> Tj ET Q",
    ]


def _marked(parts: Sequence[str], alternative: str) -> str:
    """The drawing of a box between marks that carry its alternative text."""
    code = (b"\xfe\xff" + alternative.encode("utf-16-be")).hex().upper()
    return "\n".join([f"/Span <</ActualText <{code}>>> BDC", *parts, "EMC"])
