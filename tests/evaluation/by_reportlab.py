"""Letters as reportlab writes them: every string placed by itself, fonts as subsets.

Its fonts have the letters of Latin-1 only, so the letters must be made with ``latin=True``.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import reportlab
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.evaluation import ink

if TYPE_CHECKING:
    from tests.evaluation.letters import Letter

W, H = 595.3, 841.9


def write(letters: list[Letter], _folder: Path) -> list[bytes]:
    """One PDF for each letter."""
    folder = Path(reportlab.__file__).parent / "fonts"
    for name in ("Vera", "VeraBd", "VeraIt"):
        pdfmetrics.registerFont(TTFont(name, folder / f"{name}.ttf"))
    return [_Page(letter).pdf() for letter in letters]


class _Page:
    def __init__(self, letter: Letter) -> None:
        self.letter = letter
        self.stream = io.BytesIO()
        self.canvas = Canvas(self.stream, pagesize=(W, H), invariant=1)
        self.plain, self.bold = ("Vera", "VeraBd")
        if letter.style % 3 == 0:
            self.plain, self.bold = ("Helvetica", "Helvetica-Bold")
        left = 190.0 if letter.placement == "margin_left" else 72.0
        self.x, self.width, self.y = left, 345.0, H - 120
        self.size = (9.0, 9.5, 10.0)[letter.style % 3]

    def pdf(self) -> bytes:
        self._logo()
        self._header()
        for kind, text in self.letter.body:
            self._paragraph(text, bold=kind == "heading")
        self._sign()
        self.canvas.save()
        return self.stream.getvalue()

    def _text(self, x: float, y: float, text: str, *, bold: bool = False, size: float = 0) -> None:
        self.canvas.setFont(self.bold if bold else self.plain, size or self.size)
        self.canvas.drawString(x, y, text)

    def _line(self, text: str, *, bold: bool = False, x: float = 0) -> None:
        self._text(x or self.x, self.y, text, bold=bold)
        self.y -= self.size * 1.35

    def _logo(self) -> None:
        self.canvas.setFillColorRGB(0.1, 0.45, 0.2)
        self.canvas.rect(W / 2 - 14, H - 70, 28, 70, stroke=0, fill=1)
        self.canvas.setFillColorRGB(0, 0, 0)
        self._text(W / 2 + 24, H - 60, self.letter.ministry)

    def _header(self) -> None:
        letter = self.letter
        for label, value in letter.routing:
            self._text(self.x + 95, self.y, value)
            self._line(label)
        self.y -= 14
        if letter.placement.startswith("margin"):
            self._margin(450.0 if letter.placement == "margin_right" else 45.0)
        elif letter.placement == "table":
            self._table()
        elif letter.placement == "colon_lines":
            self._colon_lines()
        else:
            self._beside()
        self.y -= 10
        self._text(self.x, self.y, "Nota" if letter.is_note else "Geachte voorzitter,")
        self.y -= 20
        self._line(letter.subject)
        self.y -= 12

    def _margin(self, x: float) -> None:
        y, size = H - 120, 6.5 if self.letter.style % 2 else 7.0
        for label, lines in (
            (self.letter.ministry.split(" en ")[0][:34], ["Postbus 20000", "2500 EZ  Den Haag"]),
            ("Datum", [self.letter.date]),
            ("Onze referentie", list(self.letter.reference)),
            (self.letter.drafter_label, self.letter.drafter_lines),
            ("Aantal bijlagen", ["1"]),
        ):
            self._text(x, y, label, bold=self.letter.style % 5 != 0, size=size)
            y -= size * 1.4
            for line in lines:
                for part in simpleSplit(line, self.plain, size, 122) or [""]:
                    self._text(x, y, part, size=size)
                    y -= size * 1.4
            y -= size * 1.4

    def _table(self) -> None:
        rows = [
            ("Datum", [self.letter.date]),
            (self.letter.drafter_label, [x for x in self.letter.drafter_lines if x]),
            ("Kenmerk", list(self.letter.reference)),
        ]
        top = self.y + 12
        for label, lines in rows:
            self.canvas.line(self.x - 4, self.y + 11, self.x + self.width, self.y + 11)
            self._text(self.x, self.y, label, bold=self.letter.style % 2 == 0)
            for line in lines:
                self._line(line, x=self.x + 130)
            self.y -= 3
        for x in (self.x - 4, self.x + 124, self.x + self.width):
            self.canvas.line(x, top - 1, x, self.y + 11)
        self.canvas.line(self.x - 4, self.y + 11, self.x + self.width, self.y + 11)
        self.y -= 12

    def _colon_lines(self) -> None:
        self._line(f"Datum: {self.letter.date}")
        label = f"{self.letter.drafter_label}: "
        for line in self.letter.drafter_lines:
            if not line:
                label = f"{self.letter.drafter_label}: "
                continue
            self._line(label + line)
            label = ""
        self._line(f"Ons kenmerk: {self.letter.reference[0]}")

    def _beside(self) -> None:
        for label, lines in (
            ("Datum", [self.letter.date]),
            (self.letter.drafter_label, [x for x in self.letter.drafter_lines if x]),
            ("Kenmerk", [self.letter.reference[0]]),
            ("Betreft", [self.letter.subject]),
        ):
            self._text(self.x, self.y, label)
            for line in lines:
                self._line(line, x=self.x + 110)

    def _paragraph(self, text: str, *, bold: bool) -> None:
        font = self.bold if bold else self.plain
        for line in simpleSplit(text, font, self.size, self.width):
            self._room(20)
            self._line(line, bold=bold)
        self.y -= 0 if bold else 9

    def _room(self, needed: float) -> None:
        if self.y < 70 + needed:
            self.canvas.showPage()
            self.y = H - 120

    def _sign(self) -> None:
        self._room(190)
        self.y -= 16
        if self.letter.closing:
            self._line(self.letter.closing)
            self.y -= 12
        top = self.y
        for i, signer in enumerate(self.letter.signers):
            self.y, x = top, self.x + i * 215
            if not self.letter.name_above:
                for part in simpleSplit(signer.office, self.plain, self.size, 210):
                    self._line(part, x=x)
            self.y -= 6
            self._signature(x + 3, i)
            self.y -= 66
            self._line(signer.name, x=x)
            if self.letter.name_above:
                self._line(signer.office.strip(","), x=x)

    def _signature(self, x: float, nth: int) -> None:
        seed, kind, top = self.letter.signature_seed + nth, self.letter.signature, self.y
        if kind == "none":
            return
        if kind == "vector":
            self.canvas.setStrokeColorRGB(*(v / 255 for v in ink.INK))
            self.canvas.setLineWidth(1.3)
            path = self.canvas.beginPath()
            for i, (x0, y0, *rest) in enumerate(ink.curves(seed)):
                if i == 0:
                    path.moveTo(x + x0, top - y0)
                a, b, c, d, e, f = rest
                path.curveTo(x + a, top - b, x + c, top - d, x + e, top - f)
            self.canvas.drawPath(path)
            self.canvas.setStrokeColorRGB(0, 0, 0)
            return
        picture = ImageReader(io.BytesIO(ink.png(seed, white=kind == "png_white")))
        self.canvas.drawImage(picture, x, top - ink.HEIGHT, ink.WIDTH, ink.HEIGHT, mask="auto")
