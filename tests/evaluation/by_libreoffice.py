"""Letters as LibreOffice Writer exports them, from flat OpenDocument text."""

from __future__ import annotations

import base64
import shutil
import subprocess
from html import escape
from typing import TYPE_CHECKING

from tests.evaluation import ink

if TYPE_CHECKING:
    from pathlib import Path

    from tests.evaluation.letters import Letter

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
_MIME = "application/vnd.oasis.opendocument.text"
FONTS = ("Liberation Sans", "DejaVu Sans", "Liberation Serif")
_SPACES = (
    " ".join(
        f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"'
        for p, n in (
            ("office", "office"),
            ("style", "style"),
            ("text", "text"),
            ("table", "table"),
            ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"),
            ("svg", "svg-compatible"),
        )
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def write(letters: list[Letter], folder: Path) -> list[bytes]:
    """One PDF for each letter; one start of LibreOffice for all."""
    assert PROGRAM is not None
    files = [folder / f"{letter.key}.fodt" for letter in letters]
    for letter, file in zip(letters, files, strict=True):
        file.write_text(fodt(letter), encoding="utf-8")
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [PROGRAM, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), *map(str, files)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    return [file.with_suffix(".pdf").read_bytes() for file in files]


def fodt(letter: Letter) -> str:
    """The letter as one XML file."""
    size, font = (9, 10, 10)[letter.style % 3], FONTS[letter.style % len(FONTS)]
    margin = letter.placement.startswith("margin")
    left, right = {"margin_left": ("60mm", "18mm"), "margin_right": ("25mm", "62mm")}.get(
        letter.placement, ("25mm", "25mm")
    )
    aside = _aside(letter) if margin else ""
    page = f'fo:margin-left="{left}" fo:margin-right="{right}"'
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_SPACES} office:version="1.3" office:mimetype="{_MIME}">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'{font}'"/>
</office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties
 style:font-name="F" fo:font-size="{size}pt" fo:language="nl" fo:country="NL"/>
</style:default-style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="210mm"
 fo:page-height="297mm" fo:margin-top="28mm" fo:margin-bottom="20mm" {page}/></style:page-layout>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties
 fo:margin-bottom="9pt"/></style:style>
<style:style style:name="N" style:family="paragraph"><style:paragraph-properties
 fo:margin-bottom="0pt"><style:tab-stops><style:tab-stop style:position="34mm"/>
<style:tab-stop style:position="80mm"/></style:tab-stops></style:paragraph-properties></style:style>
<style:style style:name="B" style:family="paragraph"><style:text-properties
 fo:font-weight="bold"/></style:style>
<style:style style:name="S" style:family="paragraph"><style:text-properties
 fo:font-size="{size - 2.5}pt"/></style:style>
<style:style style:name="SB" style:family="paragraph"><style:paragraph-properties
 fo:margin-top="7pt"/><style:text-properties fo:font-size="{size - 2.5}pt"
 fo:font-weight="bold"/></style:style>
<style:style style:name="C" style:family="table-cell"><style:table-cell-properties
 fo:border="0.5pt solid #000000" fo:padding="1mm"/></style:style>
<style:style style:name="G" style:family="graphic"><style:graphic-properties fo:border="none"
 draw:fill="none" style:wrap="run-through" style:horizontal-pos="from-left"
 style:horizontal-rel="page" style:vertical-pos="from-top" style:vertical-rel="page"
 fo:padding="0mm"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/>
</office:master-styles>
<office:body><office:text>{aside}{_head(letter)}{_body(letter)}</office:text></office:body>
</office:document>"""


def _p(text: str, style: str = "N") -> str:
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


def _tabbed(*parts: str) -> str:
    return f'<text:p text:style-name="N">{"<text:tab/>".join(map(escape, parts))}</text:p>'


def _aside(letter: Letter) -> str:
    x = "12mm" if letter.placement == "margin_left" else "156mm"
    blocks = (
        ("Datum", [letter.date]),
        ("Onze referentie", list(letter.reference)),
        (letter.drafter_label, letter.drafter_lines),
        ("Aantal bijlagen", ["1"]),
    )
    inner = "".join(
        _p(label, "SB") + "".join(_p(line, "S") for line in lines) for label, lines in blocks
    )
    return (
        f'<draw:frame draw:style-name="G" text:anchor-type="page" text:anchor-page-number="1" '
        f'svg:x="{x}" svg:y="45mm" svg:width="44mm"><draw:text-box fo:min-height="20mm">{inner}'
        f"</draw:text-box></draw:frame>"
    )


def _table(letter: Letter) -> str:
    people = [x for x in letter.drafter_lines if x]
    rows = [
        ("Datum", [letter.date]),
        (letter.drafter_label, people),
        ("Kenmerk", [letter.reference[0]]),
    ]
    if letter.style % 2:
        labels = [_p(a, "B") for a, _ in rows]
        inner = _row(labels) + _row(["".join(map(_p, b)) for _, b in rows])
    else:
        inner = "".join(_row([_p(a), "".join(map(_p, b))]) for a, b in rows)
    count = 3 if letter.style % 2 else 2
    columns = f'<table:table-column table:number-columns-repeated="{count}"/>'
    return f'<table:table table:name="T">{columns}{inner}</table:table>'


def _row(cells: list[str]) -> str:
    start, end = '<table:table-cell table:style-name="C">', "</table:table-cell>"
    return f"<table:table-row>{''.join(start + c + end for c in cells)}</table:table-row>"


def _head(letter: Letter) -> str:
    parts = [_p(letter.ministry, "P")]
    parts += [_tabbed(a, b) for a, b in letter.routing]
    if letter.placement == "table":
        parts.append(_table(letter))
    elif letter.placement in ("colon_lines", "beside"):
        colon = letter.placement == "colon_lines"
        parts.append(_p(f"Datum: {letter.date}") if colon else _tabbed("Datum", letter.date))
        first = True
        for line in letter.drafter_lines:
            if line:
                label = letter.drafter_label if first else ""
                parts.append(
                    _p(f"{label}: {line}" if label else line) if colon else _tabbed(label, line)
                )
            first = not line
        reference = letter.reference[0]
        parts.append(_p(f"Kenmerk: {reference}") if colon else _tabbed("Kenmerk", reference))
    parts.append(_p(""))
    parts.append(_p("Nota" if letter.is_note else "Geachte voorzitter,", "P"))
    parts.append(_p(letter.subject, "P"))
    return "".join(parts)


def _body(letter: Letter) -> str:
    parts = [_p(text, "B" if kind == "heading" else "P") for kind, text in letter.body]
    if letter.closing:
        parts.append(_p(letter.closing, "P"))
    for i, signer in enumerate(letter.signers):
        picture = _p("") * 3
        if letter.inks:
            picture = f'<text:p text:style-name="N">{_picture(letter, i)}</text:p>'
        office, name = _p(signer.office), _p(signer.name)
        parts.append(picture + name + office if letter.name_above else office + picture + name)
        parts.append(_p(""))
    return "".join(parts)


def _picture(letter: Letter, nth: int) -> str:
    seed = letter.signature_seed + nth
    kind, data = "image/png", ink.png(seed, white=letter.signature == "png_white")
    if letter.signature == "vector":
        kind, data = "image/svg+xml", ink.svg(seed).encode()
    packed = base64.b64encode(data).decode()
    return (
        f'<draw:frame text:anchor-type="as-char" svg:width="{ink.WIDTH}pt" '
        f'svg:height="{ink.HEIGHT}pt"><draw:image draw:mime-type="{kind}"><office:binary-data>'
        f"{packed}</office:binary-data></draw:image></draw:frame>"
    )
