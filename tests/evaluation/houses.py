"""House styles of ministries and municipalities, as boxes that any producer can lay out.

These are the second held-out templates: nothing in the program was made with them in view.
"""

from __future__ import annotations

import io
import random
import subprocess
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import reportlab
from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Image, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.evaluation import by_chromium, by_libreoffice, ink

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.evaluation.letters import Letter

HOUSES = ("left_column", "note_box", "municipality", "right_labels", "routing_slip", "two_blocks")


@dataclass(frozen=True)
class Para:
    text: str
    small: bool = False
    bold: bool = False


@dataclass(frozen=True)
class Rows:
    """Labels and their lines; with ``header`` the labels stand over the values."""

    rows: Sequence[tuple[str, Sequence[str]]]
    ruled: bool = False
    header: bool = False
    right: bool = False
    small: bool = False


@dataclass(frozen=True)
class Columns:
    left: Sequence[Box]
    right: Sequence[Box]
    share: float


@dataclass(frozen=True)
class Space:
    points: float


@dataclass(frozen=True)
class Signature:
    seed: int
    kind: str


Box = Para | Rows | Columns | Space | Signature


def boxes(letter: Letter) -> list[Box]:
    """The letter in the house style that its ``style`` picks."""
    house = HOUSES[letter.style % len(HOUSES)]
    return {
        "left_column": _left_column, "note_box": _note_box, "municipality": _municipality,
        "right_labels": _right_labels, "routing_slip": _routing_slip, "two_blocks": _two_blocks,
    }[house](letter)  # fmt: skip


def _people(letter: Letter) -> list[str]:
    return [x for x in letter.drafter_lines if x]


def _text(letter: Letter) -> list[Box]:
    return [Para(t, bold=kind == "heading") for kind, t in letter.body]


def _stack(letter: Letter, blocks: Sequence[tuple[str, Sequence[str]]]) -> list[Box]:
    found: list[Box] = []
    for label, lines in blocks:
        found += [Para(label, small=True, bold=letter.style % 2 == 0)]
        found += [Para(line, small=True) for line in lines]
        found.append(Space(6))
    return found


def _left_column(letter: Letter) -> list[Box]:
    side = _stack(letter, (
        (letter.ministry, ("Turfmarkt 147", "2511 DP  Den Haag", "www.rijksoverheid.nl")),
        (letter.drafter_label, letter.drafter_lines),
        ("Ons kenmerk", letter.reference),
        ("Bijlagen", ("2",)),
    ))  # fmt: skip
    main: list[Box] = [
        Rows([("Datum", [letter.date]), ("Betreft", [letter.subject])]), Space(14),
        Para("Geachte voorzitter,"), Space(8), *_text(letter), *_sign(letter),
    ]  # fmt: skip
    return [Columns(side, main, 0.27)]


def _note_box(letter: Letter) -> list[Box]:
    rows = [
        ("Aan", ["de minister en de staatssecretaris"]), ("Van", ["DB&A / afdeling Parlement"]),
        (letter.drafter_label, _people(letter)), ("Datum", [letter.date]),
        ("Kenmerk", [letter.reference[0]]), ("Kopie aan", ["SG, pSG, DG's"]),
    ]  # fmt: skip
    return [
        Para("TER BESLISSING", bold=True), Rows(rows, ruled=True), Space(10),
        Para(f"Nota {letter.subject}", bold=True), Space(6), *_text(letter), *_sign(letter),
    ]  # fmt: skip


def _municipality(letter: Letter) -> list[Box]:
    label = letter.drafter_label
    head: list[Box] = [Para("Gemeente Westerwolde"), Space(10)]
    lines = [f"Uw brief van: {letter.date}", f"Ons kenmerk: {letter.reference[0]}"]
    for i, line in enumerate(letter.drafter_lines):
        if line and (i == 0 or not letter.drafter_lines[i - 1]):
            lines.append(f"{label}: {line}")
        elif line[:1] in "TM" and line[1:2] in " :":
            lines.append("Telefoon: " + line[1:].strip(" :"))
        elif "@" in line:
            lines.append(f"E-mail: {line}")
        elif line:
            lines.append(line)
    return [
        *head, *map(Para, lines), Space(14), Para("Geachte heer, mevrouw,"), Space(6),
        *_text(letter), *_sign(letter), Space(16),
        Para("Postbus 14, 9560 AA Ter Apel, telefoon 14 0599, www.westerwolde.nl", small=True),
    ]  # fmt: skip


def _right_labels(letter: Letter) -> list[Box]:
    rows = [
        ("datum", [letter.date]), (letter.drafter_label.lower(), _people(letter)),
        ("onderwerp", [letter.subject]), ("zaaknummer", [letter.reference[0]]),
    ]  # fmt: skip
    return [
        Para("MEMO", bold=True),
        Rows(rows, right=True),
        Space(12),
        *_text(letter),
        *_sign(letter),
    ]


def _routing_slip(letter: Letter) -> list[Box]:
    heads = [
        ("Datum", [letter.date]), (letter.drafter_label, _people(letter)),
        ("Kenmerk", list(letter.reference)),
    ]  # fmt: skip
    return [
        Para("Nota actief openbaar: Ja          Aantal bijlagen: 1", small=True),
        Rows(heads, ruled=True, header=True), Space(8),
        Para(letter.subject, bold=True), Space(6), *_text(letter), *_sign(letter),
    ]  # fmt: skip


def _two_blocks(letter: Letter) -> list[Box]:
    left: list[Box] = [Para("De voorzitter van de Tweede Kamer"), Para("der Staten-Generaal"),
                       Para("Postbus 20018"), Para("2500 EA  Den Haag")]  # fmt: skip
    right = _stack(letter, (
        ("Bezoekadres", ("Rijnstraat 8",)), (letter.drafter_label, letter.drafter_lines),
        ("Onze referentie", letter.reference[:1]), ("Uw brief van", (letter.date,)),
    ))  # fmt: skip
    return [
        Para(letter.ministry), Space(10), Columns(left, right, 0.68), Space(14),
        Para(f"Betreft: {letter.subject}"), Space(8), *_text(letter), *_sign(letter),
    ]  # fmt: skip


def _sign(letter: Letter) -> list[Box]:
    rng = random.Random(letter.key)
    found: list[Box] = [Space(12)]
    if letter.closing:
        found += [Para(letter.closing), Space(6)]
    columns: list[list[Box]] = []
    for i, signer in enumerate(letter.signers):
        pen: Box = Space(40)
        if letter.inks:
            pen = Signature(letter.signature_seed + i, letter.signature)
        name, office = Para(signer.name), Para(signer.office)
        if not signer.public and not letter.name_above and rng.random() < 0.25:
            for_other: list[Box] = [Para("De minister van Financiën,"), Para("namens deze,")]
            columns.append([*for_other, office, pen, name])
        else:
            columns.append([pen, name, office] if letter.name_above else [office, pen, name])
    if len(columns) == 2:
        return [*found, Columns(columns[0], columns[1], 0.5)]
    return [*found, *columns[0]]


# -- HTML for a browser and for LibreOffice -------------------------------------------------------


def html(letter: Letter) -> str:
    """The boxes as HTML in which tables make the columns."""
    font = ("Arial", "DejaVu Sans", "Times New Roman")[letter.style % 3]
    return (
        '<!doctype html><html lang="nl"><meta charset="utf-8"><style>'
        "@page{size:A4;margin:22mm 20mm}"
        f'body{{font-family:"{font}";font-size:10pt;line-height:1.35;margin:0}}'
        "p{margin:0}td{vertical-align:top;padding:1pt 4pt}"
        "</style><body>" + "".join(map(_html, boxes(letter))) + "</body></html>"
    )


def _html(box: Box) -> str:
    match box:
        case Para(text, small, bold):
            inner = f"<b>{escape(text)}</b>" if bold else escape(text)
            size = ' style="font-size:7.5pt"' if small else ' style="margin-bottom:4pt"'
            return f"<p{size}>{inner or '&nbsp;'}</p>"
        case Space(points):
            return f'<p style="height:{points}pt;font-size:{min(points, 10)}pt">&nbsp;</p>'
        case Signature(seed, kind):
            uri = ink.data_uri(seed, "png" if kind == "vector" else kind)
            return f'<p><img src="{uri}" width="200" height="73"></p>'
        case Columns(left, right, share):
            a, b = "".join(map(_html, left)), "".join(map(_html, right))
            w = round(100 * share)
            return f'<table width="100%"><tr><td width="{w}%">{a}</td><td>{b}</td></tr></table>'
        case Rows():
            return _html_rows(box)


def _html_rows(box: Rows) -> str:
    border = ' border="1" style="border-collapse:collapse"' if box.ruled else ""
    cells = [("<br>".join(map(escape, lines))) for _, lines in box.rows]
    if box.header:
        top = "".join(f"<td><b>{escape(label)}</b></td>" for label, _ in box.rows)
        low = "".join(f"<td>{c}</td>" for c in cells)
        return f'<table width="100%"{border}><tr>{top}</tr><tr>{low}</tr></table>'
    align = ' align="right"' if box.right else ""
    rows = "".join(
        f'<tr><td width="24%"{align}>{escape(label)}</td><td>{c}</td></tr>'
        for (label, _), c in zip(box.rows, cells, strict=True)
    )
    return f'<table width="100%"{border}>{rows}</table>'


def by_browser(letters: list[Letter], folder: Path) -> list[bytes]:
    """Printed by Chromium."""
    return by_chromium.write(letters, folder, html)


def by_office(letters: list[Letter], folder: Path) -> list[bytes]:
    """Imported as HTML and exported by LibreOffice Writer."""
    assert by_libreoffice.PROGRAM is not None
    files = [folder / f"{letter.key}.html" for letter in letters]
    for letter, file in zip(letters, files, strict=True):
        file.write_text(html(letter), encoding="utf-8")
    command = [
        by_libreoffice.PROGRAM, f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", str(folder),
    ]  # fmt: skip
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=240)
    return [file.with_suffix(".pdf").read_bytes() for file in files]


# -- reportlab's platypus -------------------------------------------------------------------------


class _Curves(Flowable):
    def __init__(self, seed: int) -> None:
        super().__init__()
        self.width, self.height, self.seed = ink.WIDTH, ink.HEIGHT, seed

    def draw(self) -> None:
        path = self.canv.beginPath()
        for i, (x0, y0, a, b, c, d, e, f) in enumerate(ink.curves(self.seed)):
            if i == 0:
                path.moveTo(x0, ink.HEIGHT - y0)
            path.curveTo(a, ink.HEIGHT - b, c, ink.HEIGHT - d, e, ink.HEIGHT - f)
        self.canv.setStrokeColorRGB(*(v / 255 for v in ink.INK))
        self.canv.setLineWidth(1.2)
        self.canv.drawPath(path)


def by_platypus(letters: list[Letter], _folder: Path) -> list[bytes]:
    """Laid out by reportlab's platypus."""
    fonts = Path(reportlab.__file__).parent / "fonts"
    for name in ("Vera", "VeraBd"):
        pdfmetrics.registerFont(TTFont(name, fonts / f"{name}.ttf"))
    found = []
    for letter in letters:
        stream = io.BytesIO()
        document = SimpleDocTemplate(stream, pagesize=A4, margin=60, invariant=1)
        document.build([f for box in boxes(letter) for f in _flow(box)])
        found.append(stream.getvalue())
    return found


def _style(*, small: bool = False, bold: bool = False, right: bool = False) -> ParagraphStyle:
    size = 7 if small else 9.5
    return ParagraphStyle(
        "x", fontName="VeraBd" if bold else "Vera", fontSize=size, leading=size * 1.35,
        spaceAfter=0 if small else 3, alignment=2 if right else 0,
    )  # fmt: skip


def _flow(box: Box) -> list[Flowable]:
    match box:
        case Para(text, small, bold):
            return [Paragraph(escape(text) or "&nbsp;", _style(small=small, bold=bold))]
        case Space(points):
            return [Spacer(1, points)]
        case Signature(seed, kind):
            if kind == "vector":
                return [_Curves(seed)]
            stream = io.BytesIO(ink.png(seed, white=kind == "png_white"))
            picture = Image(stream, ink.WIDTH, ink.HEIGHT, mask="auto")
            picture.hAlign = "LEFT"
            return [picture]
        case Columns(left, right, share):
            return _flow_columns(left, right, share)
        case Rows():
            return [_flow_rows(box)]


def _flow_columns(left: Sequence[Box], right: Sequence[Box], share: float) -> list[Flowable]:
    """One row for a pair of boxes where a table's row would not fit on a page."""
    a, b = ([f for box in side for f in _flow(box)] for side in (left, right))
    width = A4[0] - 144
    table = Table([[a, b]], colWidths=[width * share, width * (1 - share)], splitInRow=1)
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP")])
    return [table]


def _flow_rows(box: Rows) -> Table:
    cells = [
        [Paragraph(escape(line), _style(small=box.small)) for line in lines]
        for _, lines in box.rows
    ]
    labels = [Paragraph(escape(label), _style(right=box.right)) for label, _ in box.rows]
    width = A4[0] - 144
    if box.header:
        table = Table([labels, cells], colWidths=[width / len(cells)] * len(cells))
    else:
        pairs = list(zip(labels, cells, strict=True))
        table = Table(pairs, colWidths=[width * 0.26, width * 0.74])
    rules = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    table.setStyle([*rules, ("GRID", (0, 0), (-1, -1), 0.5, black)] if box.ruled else rules)
    return table
