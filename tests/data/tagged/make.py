"""Makes the tagged files of this folder with LibreOffice: ``python tests/data/tagged/make.py``.

One letter with everything that must survive (language, title, bookmarks, headings, a list, a
table with header cells, a picture with a description, a link), in the ways that LibreOffice can
write it. All people in it are invented. Needs ``soffice``; the files are kept, so tests don't.
"""

from __future__ import annotations

import base64
import json
import struct
import subprocess
import tempfile
import zlib
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
WAYS = {
    "libreoffice_tagged": {"UseTaggedPDF": True, "SelectPdfVersion": 0},
    "libreoffice_pdfua": {"PDFUACompliance": True, "SelectPdfVersion": 0},
    "libreoffice_pdfa2b": {"UseTaggedPDF": True, "SelectPdfVersion": 2},
    "libreoffice_pdfa2b_pdfua": {"PDFUACompliance": True, "SelectPdfVersion": 2},
    "libreoffice_untagged": {"UseTaggedPDF": False, "SelectPdfVersion": 0},
}
NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "meta": "meta",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)
LETTER = """<?xml version="1.0" encoding="UTF-8"?>
<office:document {namespaces} xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>Besluit over de speelplaats</dc:title><dc:language>nl-NL</dc:language>
<meta:initial-creator>A. Maker</meta:initial-creator></office:meta>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties
 style:font-name="Liberation Serif" fo:font-family="Liberation Serif" fo:font-size="11pt"
 fo:language="nl" fo:country="NL"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:parent-style-name="Standard" style:default-outline-level="1"><style:text-properties
 fo:font-size="16pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
 style:parent-style-name="Standard" style:default-outline-level="2"><style:text-properties
 fo:font-size="13pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading"
 style:family="paragraph" style:parent-style-name="Standard"/>
<text:outline-style style:name="Outline"><text:outline-level-style text:level="1"
 style:num-format=""/><text:outline-level-style text:level="2" style:num-format=""/>
</text:outline-style>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1"
 text:bullet-char="&#8226;"><style:list-level-properties text:space-before="0.5cm"
 text:min-label-width="0.5cm"/></text:list-level-style-bullet></text:list-style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm"
 fo:page-height="29.7cm" fo:margin="2.5cm"/></style:page-layout>
<style:style style:name="Break" style:family="paragraph"
 style:parent-style-name="Heading_20_2"><style:paragraph-properties
 fo:break-before="page"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"/>
</office:master-styles>
<office:body><office:text>
<text:h text:style-name="Heading_20_1" text:outline-level="1">Besluit over de speelplaats</text:h>
<text:p text:style-name="Standard">Op 3 maart heeft Wilhelmina Zonderland gevraagd om een
 speelplaats aan de Dorpsstraat. Wij hebben daarover met de buurt gesproken.</text:p>
<text:h text:style-name="Heading_20_2" text:outline-level="2">Wat wij hebben gedaan</text:h>
<text:list text:style-name="Bullets">
<text:list-item><text:p text:style-name="Standard">een gesprek met de buurt</text:p>
</text:list-item>
<text:list-item><text:p text:style-name="Standard">een onderzoek naar de bodem</text:p>
</text:list-item></text:list>
<text:p text:style-name="Standard">Meer staat op <text:a xlink:type="simple"
 xlink:href="https://www.example.org/speelplaats">de pagina van de gemeente</text:a>.</text:p>
<table:table table:name="Kosten"><table:table-column table:number-columns-repeated="2"/>
<table:table-header-rows><table:table-row>
<table:table-cell office:value-type="string"><text:p
 text:style-name="Table_20_Heading">Onderdeel</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p
 text:style-name="Table_20_Heading">Bedrag</text:p></table:table-cell>
</table:table-row></table:table-header-rows>
<table:table-row>
<table:table-cell office:value-type="string"><text:p>Toestellen</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>12.000</text:p></table:table-cell>
</table:table-row></table:table>
<text:p text:style-name="Standard">Met vriendelijke groet, Wilhelmina Zonderland.</text:p>
<text:h text:style-name="Break" text:outline-level="2">Hoe het eruit komt te zien</text:h>
<text:p text:style-name="Standard"><draw:frame draw:name="plan" text:anchor-type="paragraph"
 svg:width="4cm" svg:height="2cm"><draw:image><office:binary-data>{picture}</office:binary-data>
</draw:image><svg:title>Plattegrond</svg:title><svg:desc>Plattegrond van de speelplaats met vier
 toestellen</svg:desc></draw:frame></text:p>
<text:p text:style-name="Standard">Aan dit plan kan nog iets veranderen.</text:p>
</office:text></office:body></office:document>
"""


def picture() -> str:
    """A small plan in green and grey as PNG, in base 64."""
    row = b"".join(bytes((90, 160 - x, 90)) if x % 20 < 12 else b"\xaa\xaa\xaa" for x in range(80))
    rows = b"".join(b"\0" + row for _ in range(40))
    made = b"\x89PNG\r\n\x1a\n"
    header = struct.pack(">IIBBBBB", 80, 40, 8, 2, 0, 0, 0)
    for kind, data in ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")):
        made += struct.pack(">I", len(data)) + kind + data
        made += struct.pack(">I", zlib.crc32(kind + data))
    return base64.b64encode(made).decode()


def options(way: dict[str, bool | int]) -> str:
    given = {
        key: {
            "type": "boolean" if isinstance(value, bool) else "long",
            "value": str(value).lower(),
        }
        for key, value in {"ExportBookmarks": True, **way}.items()
    }
    return "pdf:writer_pdf_Export:" + json.dumps(given)


def main() -> None:
    with tempfile.TemporaryDirectory() as work:
        source = Path(work, "brief.fodt")
        source.write_text(LETTER.format(namespaces=NAMESPACES, picture=picture()), encoding="utf-8")
        for name, way in WAYS.items():
            profile = f"-env:UserInstallation=file://{work}/profile"
            command = ["soffice", profile, "--headless", "--convert-to", options(way)]
            subprocess.run(
                [*command, "--outdir", work, str(source)], check=True, capture_output=True
            )
            (FOLDER / f"{name}.pdf").write_bytes(Path(work, "brief.pdf").read_bytes())


if __name__ == "__main__":
    main()
