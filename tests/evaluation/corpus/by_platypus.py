"""Documents as reportlab's Platypus lays them out; Latin-1 letters only."""

from __future__ import annotations

import io
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import reportlab
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    Image,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from tests.evaluation import ink
from tests.evaluation.corpus import marks
from tests.evaluation.corpus.by_html import PARAAF

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from tests.evaluation.corpus.documents import Block, Document

MARGIN, ASIDE = 64.0, 118.0


class _Ink(Flowable):
    """A signature of curves."""

    def __init__(self, seed: int, share: float) -> None:
        super().__init__()
        self.seed, self.share = seed, share
        self.width, self.height = ink.WIDTH * share, ink.HEIGHT * share

    def draw(self) -> None:
        self.canv.saveState()
        self.canv.scale(self.share, self.share)
        self.canv.setStrokeColor(Color(*(v / 255 for v in ink.INK)))
        self.canv.setLineWidth(1.3)
        path = self.canv.beginPath()
        for i, (x0, y0, a, b, c, d, e, f) in enumerate(ink.curves(self.seed)):
            if i == 0:
                path.moveTo(x0, ink.HEIGHT - y0)
            path.curveTo(a, ink.HEIGHT - b, c, ink.HEIGHT - d, e, ink.HEIGHT - f)
        self.canv.drawPath(path)
        self.canv.restoreState()


class _Layout:
    def __init__(self, document: Document) -> None:
        self.document = document
        folder = Path(reportlab.__file__).parent / "fonts"
        for name in ("Vera", "VeraBd"):
            pdfmetrics.registerFont(TTFont(name, folder / f"{name}.ttf"))
        core = document.style % 3 == 0
        self.font, self.bold = ("Helvetica", "Helvetica-Bold") if core else ("Vera", "VeraBd")
        if "serif" in document.layout:
            self.font, self.bold = "Times-Roman", "Times-Bold"
        size = 7.5 if "small" in document.layout else (8.5, 9, 9.5, 10)[document.style % 4]
        self.width, self.height = landscape(A4) if "landscape" in document.layout else A4
        self.body = ParagraphStyle("b", fontName=self.font, fontSize=size, leading=size * 1.32,
                                   spaceAfter=7)  # fmt: skip
        self.tight = ParagraphStyle("t", parent=self.body, spaceAfter=0)
        self.head = ParagraphStyle("h", parent=self.body, fontName=self.bold, spaceAfter=2)
        self.small = ParagraphStyle("s", fontName=self.font, fontSize=6.8, leading=9)
        self.small_bold = ParagraphStyle("sb", parent=self.small, fontName=self.bold, spaceBefore=6)

    def pdf(self) -> bytes:
        stream = io.BytesIO()
        right = ASIDE + 50 if self.document.aside else MARGIN
        width, height = self.width - MARGIN - right, self.height - 58 - 84
        places = [MARGIN]
        if "columns" in self.document.layout:
            width = (width - 18) / 2
            places.append(MARGIN + width + 18)
        frames = [Frame(x, 58, width, height, 0, 0, 0, 0) for x in places]
        made = BaseDocTemplate(stream, pagesize=(self.width, self.height), invariant=1)
        made.addPageTemplates([PageTemplate("p", frames, onPage=self._page)])
        flow: list[Flowable] = []
        for block in self.document.blocks:
            flow += self._block(block, width)
        made.build(flow)
        return stream.getvalue()

    def _page(self, canvas: Canvas, made: BaseDocTemplate) -> None:
        if self.document.running:
            self._draw(
                canvas,
                [self._para(self.document.running, self.small)],
                MARGIN,
                self.height - 40,
                460,
            )
        if self.document.aside and made.page == 1:
            found = []
            for label, value in self.document.aside:
                if label:
                    found.append(self._para(label, self.small_bold))
                found.append(self._para(value, self.small))
            self._draw(canvas, found, self.width - ASIDE - 26, self.height - 96, ASIDE)

    @staticmethod
    def _draw(
        canvas: Canvas, paragraphs: list[Paragraph], x: float, y: float, width: float
    ) -> None:
        for paragraph in paragraphs:
            _, height = paragraph.wrapOn(canvas, width, 500)
            y -= height + paragraph.style.spaceBefore
            paragraph.drawOn(canvas, x, y)

    def _para(self, value: str, style: ParagraphStyle, bullet: str | None = None) -> Paragraph:
        inner = marks.render(
            value, escape, lambda color, text: f'<font color="{color}">{text}</font>', "<br/>"
        )
        return Paragraph(inner or "&nbsp;", style, bulletText=bullet)

    def _block(self, block: Block, width: float) -> list[Flowable]:
        if block.kind == "fields":
            return self._fields(block, width)
        if block.kind == "table":
            count = max(map(len, block.rows))
            rows = [
                [self._para(c, self.head if i == 0 else self.tight) for c in row]
                for i, row in enumerate(block.rows)
            ]
            return [self._table(rows, [width / count] * count), Spacer(1, 8)]
        if block.kind in ("sign", "paraaf"):
            share = 1.0 if block.kind == "sign" else PARAAF
            if block.seed % 3 == 0:
                return [self._left(_Ink(block.seed, share)), Spacer(1, 4)]
            data = io.BytesIO(ink.png(block.seed, white=block.seed % 3 == 1))
            image = Image(data, ink.WIDTH * share, ink.HEIGHT * share, mask="auto")
            return [self._left(image), Spacer(1, 4)]
        if block.kind == "page":
            return [PageBreak()]
        if block.kind == "gap":
            return [Spacer(1, 8)]
        if block.kind == "item":
            return [self._para(block.text, self.body, "•")]
        if block.kind == "lines":
            return [self._para(r[0], self.tight) for r in block.rows]
        return [self._para(block.text, self.head if block.kind == "heading" else self.body)]

    @staticmethod
    def _left(flowable: Flowable) -> Flowable:
        flowable.hAlign = "LEFT"
        return flowable

    def _table(self, rows: list[list[Paragraph]], widths: list[float]) -> Table:
        style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 3)]
        if self.document.ruled:
            style.append(("GRID", (0, 0), (-1, -1), 0.6, Color(0.3, 0.3, 0.3)))
        table = Table(rows, widths, style=style)
        table.hAlign = "LEFT"
        return table

    def _fields(self, block: Block, width: float) -> list[Flowable]:
        if self.document.style % 3 == 0:
            lines = [f"{a.rstrip(':')}: {b}" if a else b for a, b in block.rows]
            return [self._para(x, self.tight) for x in lines]
        rows = [[self._para(a, self.tight), self._para(b, self.tight)] for a, b in block.rows]
        table = Table(rows, [110, width - 110])
        table.hAlign = "LEFT"
        if self.document.style % 3 == 1:
            table = self._table(rows, [110, width - 110])
        return [table]


def by_platypus(document: Document, _folder: Path) -> bytes:
    """The document as reportlab writes it."""
    return _Layout(document).pdf()
