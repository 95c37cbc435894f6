"""Small PDFs for the tests of reading, made by code."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pymupdf
from reportlab.pdfgen.canvas import Canvas

from app.reading.textmap import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.model.textmap import TextMap

A4 = (595.0, 842.0)
WORDS = ["de", "ministers", "bespreken", "vandaag", "de", "voortgang", "van", "het", "plan"]


def page_with(draw: Callable[[pymupdf.Page], None], pages: int = 1) -> bytes:
    """A PDF by MuPDF whose pages are drawn by ``draw``."""
    with pymupdf.open() as document:
        for _ in range(pages):
            draw(document.new_page(width=A4[0], height=A4[1]))
        pdf: bytes = document.tobytes()
    return pdf


def texts(*placed: tuple[float, float, str], size: float = 10.0, font: str = "helv") -> bytes:
    """A page with texts at (x, baseline)."""

    def draw(page: pymupdf.Page) -> None:
        for x, y, text in placed:
            page.insert_text((x, y), text, fontsize=size, fontname=font)

    return page_with(draw)


def raw_content(content: bytes, **entries: object) -> bytes:
    """A page with this content stream and Helvetica as /F1, and more page entries."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
    )
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=pikepdf.Array([0, 0, *A4]),
        Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font)),
        Contents=pdf.make_stream(content),
        **entries,
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return saved(pdf)


def saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The PDF after a change of its objects."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        return saved(pdf)


def canvas(draw: Callable[[Canvas], None]) -> bytes:
    """A PDF by reportlab (y upwards)."""
    out = io.BytesIO()
    drawing = Canvas(out, pagesize=A4, invariant=1)
    draw(drawing)
    drawing.save()
    return out.getvalue()


def column(
    x: float, y: float, lines: Sequence[str], leading: float = 12.0
) -> list[tuple[float, float, str]]:
    """Lines below each other, for :func:`texts`."""
    return [(x, y + i * leading, line) for i, line in enumerate(lines)]


def read(pdf: bytes) -> TextMap:
    return read_text(pdf, "proef")


def lines(text_map: TextMap) -> list[str]:
    return [text_map.text[line.start : line.end] for line in text_map.lines]


def blocks(text_map: TextMap) -> list[str]:
    return [text_map.text[block.start : block.end] for block in text_map.blocks]
