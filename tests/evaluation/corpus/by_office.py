"""Documents as LibreOffice Writer exports them, from flat OpenDocument text."""

from __future__ import annotations

import base64
import subprocess
from html import escape
from typing import TYPE_CHECKING

from tests.evaluation import by_libreoffice, ink
from tests.evaluation.corpus import marks
from tests.evaluation.corpus.by_html import PARAAF

if TYPE_CHECKING:
    from pathlib import Path

    from tests.evaluation.corpus.documents import Block, Document

_MIME = "application/vnd.oasis.opendocument.text"


def by_office(documents: list[Document], folder: Path) -> list[bytes]:
    """One PDF for each document; one start of LibreOffice for all."""
    assert by_libreoffice.PROGRAM is not None
    files = [folder / f"{d.key}.fodt" for d in documents]
    for made, file in zip(documents, files, strict=True):
        file.write_text(_Fodt(made).text(), encoding="utf-8")
    command = [
        by_libreoffice.PROGRAM, f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=60 + 20 * len(files))
    return [file.with_suffix(".pdf").read_bytes() for file in files]


class _Fodt:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.colors: set[str] = set()

    def text(self) -> str:
        document = self.document
        size = 7.5 if "small" in document.layout else (9, 10, 10.5, 11)[document.style % 4]
        font = by_libreoffice.FONTS[document.style // 7 % len(by_libreoffice.FONTS)]
        if "serif" in document.layout:
            font = "Liberation Serif"
        if any("\u0180" <= c < "\u1f00" for mark in document.marks for c in mark.text):
            font = "DejaVu Sans"  # the others lack the letters of Vietnamese
        width, height = ("297mm", "210mm") if "landscape" in document.layout else ("210mm", "297mm")
        columns = ""
        if "columns" in document.layout:
            columns = '<style:columns fo:column-count="2" fo:column-gap="8mm"/>'
        margin = "62mm" if document.aside else "22mm"
        body = self._aside() + "".join(map(self._block, document.blocks))
        header = self._p(document.running, "S") if document.running else ""
        colors = "".join(
            f'<style:style style:name="C{c[1:]}" style:family="text">'
            f'<style:text-properties fo:color="{c}"/></style:style>'
            for c in sorted(self.colors)
        )
        return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {by_libreoffice._SPACES} office:version="1.3" office:mimetype="{_MIME}">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'{font}'"/>
</office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties
 style:font-name="F" fo:font-size="{size}pt" fo:language="nl" fo:country="NL"/>
</style:default-style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="{width}"
 fo:page-height="{height}" fo:margin-top="16mm" fo:margin-bottom="20mm" fo:margin-left="24mm"
 fo:margin-right="{margin}">{columns}</style:page-layout-properties><style:header-style><style:header-footer-properties
 fo:min-height="10mm"/></style:header-style></style:page-layout>
{_style("P", 'fo:margin-bottom="8pt"')}{_style("N", 'fo:margin-bottom="0pt"', tabs=True)}
{_style("B", 'fo:margin-top="8pt"', 'fo:font-weight="bold"')}
{_style("G", 'fo:break-before="page"')}{_style("S", "", 'fo:font-size="7pt"')}
{_style("SB", 'fo:margin-top="6pt"', 'fo:font-size="7pt" fo:font-weight="bold"')}
<style:style style:name="C" style:family="table-cell"><style:table-cell-properties
 fo:border="0.5pt solid #000000" fo:padding="1mm"/></style:style>
<style:style style:name="CP" style:family="table-cell"><style:table-cell-properties
 fo:padding="0.5mm"/></style:style>
<style:style style:name="FR" style:family="graphic"><style:graphic-properties fo:border="none"
 draw:fill="none" style:wrap="run-through" style:horizontal-pos="from-left"
 style:horizontal-rel="page" style:vertical-pos="from-top" style:vertical-rel="page"
 fo:padding="0mm"/></style:style>{colors}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
<style:header>{header or "<text:p/>"}</style:header></style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>"""

    def _inner(self, value: str) -> str:
        def wrap(color: str, inner: str) -> str:
            self.colors.add(color)
            return f'<text:span text:style-name="C{color[1:]}">{inner}</text:span>'

        return marks.render(value, escape, wrap, "<text:line-break/>")

    def _p(self, value: str, style: str = "N") -> str:
        return f'<text:p text:style-name="{style}">{self._inner(value)}</text:p>'

    def _aside(self) -> str:
        if not self.document.aside:
            return ""
        inner = "".join(
            (self._p(a, "SB") if a else "") + self._p(b, "S") for a, b in self.document.aside
        )
        return (
            '<draw:frame draw:style-name="FR" text:anchor-type="page" text:anchor-page-number="1" '
            'svg:x="154mm" svg:y="40mm" svg:width="46mm"><draw:text-box fo:min-height="20mm">'
            f"{inner}</draw:text-box></draw:frame>"
        )

    def _block(self, block: Block) -> str:
        if block.kind == "fields":
            if self.document.style % 3 == 0:
                return "".join(self._p(f"{a.rstrip(':')}: {b}" if a else b) for a, b in block.rows)
            if self.document.style % 3 == 2:
                pairs = [f"{self._inner(a)}<text:tab/>{self._inner(b)}" for a, b in block.rows]
                return "".join(f'<text:p text:style-name="N">{p}</text:p>' for p in pairs)
            return self._table(block.rows, "C")
        if block.kind == "table":
            return self._table(block.rows, "C" if self.document.ruled else "CP")
        if block.kind in ("sign", "paraaf"):
            return f'<text:p text:style-name="N">{_picture(block)}</text:p>'
        if block.kind == "page":
            return '<text:p text:style-name="G"/>'
        if block.kind == "item":
            return f"<text:list><text:list-item>{self._p(block.text)}</text:list-item></text:list>"
        if block.kind in ("lines", "gap"):
            return "".join(self._p(r[0]) for r in block.rows)
        return self._p(block.text, "B" if block.kind == "heading" else "P")

    def _table(self, rows: list[list[str]], style: str) -> str:
        count = max(map(len, rows))
        start = f'<table:table-cell table:style-name="{style}">'
        inner = "".join(
            "<table:table-row>"
            + "".join(f"{start}{self._p(c)}</table:table-cell>" for c in row)
            + "</table:table-row>"
            for row in rows
        )
        columns = f'<table:table-column table:number-columns-repeated="{count}"/>'
        return f"<table:table>{columns}{inner}</table:table>"


def _style(name: str, paragraph: str, text: str = "", *, tabs: bool = False) -> str:
    stops = "".join(f'<style:tab-stop style:position="{x}mm"/>' for x in (38, 84))
    inner = f"<style:tab-stops>{stops}</style:tab-stops>" if tabs else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties '
        f"{paragraph}>{inner}</style:paragraph-properties>"
        f"<style:text-properties {text}/></style:style>"
    )


def _picture(block: Block) -> str:
    share = 1.0 if block.kind == "sign" else PARAAF
    kind, data = "image/png", ink.png(block.seed, white=block.seed % 3 == 1)
    if block.seed % 3 == 0:
        kind, data = "image/svg+xml", ink.svg(block.seed).encode()
    packed = base64.b64encode(data).decode()
    return (
        f'<draw:frame text:anchor-type="as-char" svg:width="{ink.WIDTH * share}pt" '
        f'svg:height="{ink.HEIGHT * share}pt"><draw:image draw:mime-type="{kind}">'
        f"<office:binary-data>{packed}</office:binary-data></draw:image></draw:frame>"
    )
