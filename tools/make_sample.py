"""Make the sample letter and note in ``resources/samples`` (reproducible, invented content).

Usage: ``python tools/make_sample.py [FOLDER]``. Needs reportlab, whose own Bitstream Vera fonts
(licence in ``resources/LICENSES``) come close to the Verdana of real ministry letters. The layout
is that of the central government: text column on the left, small margin blocks on the right.
"""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import reportlab
from PIL import Image, ImageDraw, ImageFilter
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
)
from sample_text import LETTER, NOTE

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = A4
LEFT, TEXT_WIDTH = 79.0, 330.0
MARGIN_LEFT = 452.0
BLUE = HexColor("#154273")

BODY = ParagraphStyle("body", fontName="Vera", fontSize=9, leading=12.6, spaceAfter=12.6)
HEADING = ParagraphStyle("heading", BODY, fontName="VeraBd", spaceAfter=0, keepWithNext=1)
SUBHEADING = ParagraphStyle("subheading", BODY, fontName="VeraIt", spaceAfter=0, keepWithNext=1)
BULLET = ParagraphStyle("bullet", BODY, leftIndent=12, bulletIndent=0, spaceAfter=4)
SMALL = ParagraphStyle("small", BODY, fontSize=6.5, leading=9, spaceAfter=0)
TITLE = ParagraphStyle("title", BODY, fontSize=13, leading=16)


@dataclass(frozen=True)
class MarginBlock:
    """A small block of the right column: a bold label, and lines under it."""

    label: str
    lines: Sequence[str] = ()


def register_fonts() -> None:
    """Make reportlab's own Vera family known."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name in ("Vera", "VeraBd", "VeraIt", "VeraBI"):
        pdfmetrics.registerFont(TTFont(name, folder / f"{name}.ttf"))
    pdfmetrics.registerFontFamily(
        "Vera", normal="Vera", bold="VeraBd", italic="VeraIt", boldItalic="VeraBI"
    )


def draw_signature(seed: int, width: int = 760, height: int = 300) -> bytes:
    """A handwritten-looking signature as PNG with a transparent ground.

    A pen moves from left to right over loops whose height and lean change smoothly; speed decides
    how thick the line is, as with a fountain pen. A flourish underlines it.
    """
    rng = np.random.default_rng(seed)
    scale = 2
    image = Image.new("L", (width * scale, height * scale), 0)
    draw = ImageDraw.Draw(image)
    for xs, ys in (_loops(rng, width, height), _flourish(rng, width, height)):
        speed = np.hypot(np.gradient(xs), np.gradient(ys))
        pen = np.interp(speed, (speed.min(), speed.max()), (5.2, 2.0)) * scale
        for x, y, r in zip(xs * scale, ys * scale, pen / 1.6, strict=True):
            draw.ellipse((x - r, y - r, x + r, y + r), fill=255)
    mask = image.filter(ImageFilter.GaussianBlur(1.2)).resize(
        (width, height), Image.Resampling.LANCZOS
    )
    picture = Image.new("RGBA", (width, height), (22, 32, 94, 0))
    picture.putalpha(mask)
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def _loops(rng: np.random.Generator, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    t = np.linspace(0, 1, 6000)
    knots = np.linspace(0, 1, 9)
    tall = np.interp(t, knots, np.r_[0.36, 0.40, rng.uniform(0.07, 0.30, 5), 0.10, 0.03])
    turn = np.cumsum(np.interp(t, knots, rng.uniform(4.5, 9.5, 9))) / t.size
    phase = 2 * np.pi * turn
    x = width * (0.09 + 0.74 * t) + 30 * np.cos(phase) * (1.2 - t)
    y = height * (0.52 - tall * np.sin(phase) - 0.05 * t)
    return x + (height * 0.55 - y) * 0.22, y


def _flourish(rng: np.random.Generator, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    t = np.linspace(0, 1, 3000)
    x = width * (0.86 - 0.70 * t + 0.03 * np.sin(3 * t))
    y = height * (0.62 + 0.22 * np.sin(2.4 * t + rng.uniform(-0.1, 0.1)) + 0.04 * np.sin(9 * t))
    return x, y


class Signature(Flowable):
    """The signature picture, a little to the right of the column's edge, as pens go."""

    def __init__(self, seed: int, width: float = 132, height: float = 52) -> None:
        super().__init__()
        self.width, self.height = width, height
        self._png = draw_signature(seed)

    def draw(self) -> None:
        """Paint with the PNG's own transparency (a soft mask in the PDF)."""
        picture = ImageReader(io.BytesIO(self._png))
        self.canv.drawImage(picture, 4, 0, self.width, self.height, mask="auto")


def draw_emblem(canvas: Canvas) -> None:
    """The blue ribbon at the top with a plain shield, and the sender's name beside it."""
    canvas.saveState()
    x = WIDTH / 2 - 14
    canvas.setFillColor(BLUE)
    canvas.rect(x, HEIGHT - 84, 28, 84, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.setStrokeColor(HexColor("#ffffff"))
    shield = canvas.beginPath()
    shield.moveTo(x + 7, HEIGHT - 50)
    shield.lineTo(x + 21, HEIGHT - 50)
    shield.lineTo(x + 21, HEIGHT - 62)
    shield.curveTo(x + 21, HEIGHT - 70, x + 16, HEIGHT - 73, x + 14, HEIGHT - 75)
    shield.curveTo(x + 12, HEIGHT - 73, x + 7, HEIGHT - 70, x + 7, HEIGHT - 62)
    shield.close()
    canvas.drawPath(shield, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#000000"))
    canvas.setFont("Vera", 11)
    canvas.drawString(x + 40, HEIGHT - 66, "Ministerie van Defensie")
    canvas.restoreState()


def draw_margin(canvas: Canvas, blocks: Sequence[MarginBlock], top: float) -> None:
    """Stack ``blocks`` in the right column, ``top`` points below the page's upper edge."""
    y = HEIGHT - top
    for block in blocks:
        if block.label:
            canvas.setFont("VeraBd", 6.5)
            canvas.drawString(MARGIN_LEFT, y, block.label)
            y -= 9
        canvas.setFont("Vera", 6.5)
        for line in block.lines:
            canvas.drawString(MARGIN_LEFT, y, line)
            y -= 9
        y -= 9


class NumberedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Writes ``Pagina 1 van 3`` when the number of pages is known."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._states: list[dict[str, object]] = []

    def showPage(self) -> None:  # noqa: N802
        """Keep the page until the total is known."""
        self._states.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Number the kept pages and write them."""
        for number, state in enumerate(self._states, 1):
            self.__dict__.update(state)
            self.setFont("Vera", 6.5)
            self.drawRightString(WIDTH - 28, 26, f"Pagina {number} van {len(self._states)}")
            self.drawString(LEFT, 26, "Voorbeeld bij Lakwerk: de inhoud is verzonnen")
            super().showPage()
        super().save()


def build(path: Path, content: type[LETTER] | type[NOTE]) -> None:
    """Write one document; same input, same bytes."""
    first, later = content.MARGIN_FIRST, content.MARGIN_LATER

    def on_first(canvas: Canvas, _doc: object) -> None:
        draw_emblem(canvas)
        draw_margin(canvas, [MarginBlock(*b) for b in first], content.MARGIN_TOP)
        for x, from_top, size, text in content.FIXED:
            canvas.setFont("Vera", size)
            canvas.drawString(x, HEIGHT - from_top, text)

    def on_later(canvas: Canvas, _doc: object) -> None:
        draw_margin(canvas, [MarginBlock(*b) for b in later], 150)

    def frame(top: float) -> Frame:
        return Frame(LEFT, 62, TEXT_WIDTH, HEIGHT - top - 62, 0, 0, 0, 0)

    doc = BaseDocTemplate(
        str(path),
        pagesize=A4,
        title=content.TITLE,
        author=content.AUTHOR,
        subject="Voorbeeldbestand, inhoud verzonnen",
        creator="Lakwerk make_sample",
        invariant=1,
    )
    doc.addPageTemplates(
        [
            PageTemplate("first", [frame(content.TEXT_TOP)], onPage=on_first),
            PageTemplate("later", [frame(140)], onPage=on_later),
        ]
    )
    story: list[Flowable] = [NextPageTemplate("later"), *flow(content.BODY)]
    doc.build(story, canvasmaker=NumberedCanvas)


def flow(body: str) -> list[Flowable]:
    """Turn a body (see ``sample_text``) into flowables; a signing block is kept on one page."""
    styles = {"p": BODY, "h": HEADING, "i": SUBHEADING, "s": SMALL, "t": TITLE}
    out: list[Flowable] = []
    closing: list[Flowable] = []
    for paragraph in body.strip().split("\n\n"):
        kind, _, text = paragraph.partition(" ")
        target = closing if closing or kind == "sign" else out
        if kind == "sign":
            target.append(Spacer(1, 2))
        elif kind == "signature":
            target.append(Signature(int(text)))
        elif kind == "gap":
            target.append(Spacer(1, float(text)))
        elif kind == "-":
            target.append(Paragraph(text, BULLET, bulletText="•"))
        else:
            target.append(Paragraph(text, styles[kind]))
    return [*out, KeepTogether(closing)] if closing else out


def main(folder: Path) -> None:
    """Write both samples into ``folder``."""
    register_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    build(folder / "Kamerbrief.pdf", LETTER)
    build(folder / "Nota.pdf", NOTE)


if __name__ == "__main__":
    default = Path(__file__).resolve().parent.parent / "resources" / "samples"
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else default)
