"""Letters as a hiding place: under typed blocks, and as the text of a sign that shows none."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name

from tests.export.hostile_beside import plain
from tests.export.hostile_text import AWAY
from tests.export.making import SECRET, show
from tests.export.rectangles import hostile

WIDE = 600


def blocks(pdf: pikepdf.Pdf) -> pikepdf.Pdf:
    """With a font /T0 of which the letter a is a black block."""
    block = f"{WIDE} 0 0 -250 {WIDE} 800 d1 0 -250 {WIDE} 1050 re f".encode()
    pdf.pages[0].obj.Resources.Font.T0 = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, -250, WIDE, 800]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        FirstChar=97,
        LastChar=97,
        Widths=Array([WIDE]),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name("/blok")])),
        CharProcs=Dictionary(blok=pdf.make_stream(block)),
        Resources=Dictionary(),
    )
    return pdf


def bar(x: float, y: float, count: int) -> str:
    return f"\nBT /T0 12 Tf {x} {y} Td ({'a' * count}) Tj ET"


@hostile("hidden text", boxes=(AWAY,))
def text_under_typed_blocks_goes() -> pikepdf.Pdf:
    return blocks(plain(show(SECRET, y=300) + bar(70, 300, 20)))


@hostile("hidden text", boxes=(AWAY,))
def text_under_blocks_typed_one_by_one_goes() -> pikepdf.Pdf:
    bars = "".join(bar(68 + 6 * n, 300, 1) for n in range(23))
    return blocks(plain(show(SECRET, y=300) + bars))


@hostile("hidden text", boxes=(AWAY,))
def black_text_typed_on_blocks_goes() -> pikepdf.Pdf:
    return blocks(plain(bar(70, 300, 20) + show(SECRET, y=300)))


def _telling(pdf: pikepdf.Pdf, code: int, text: str) -> None:
    font = pdf.pages[0].obj.Resources.Font.F0
    table = f"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <{code:02x}> "
    table += f"<{text.encode('utf-16-be').hex()}> endbfchar"
    telling = Dictionary(font)
    telling.FirstChar, telling.LastChar = code, code
    telling.Widths = Array([350])
    telling.ToUnicode = pdf.make_stream(table.encode())
    pdf.pages[0].obj.Resources.Font.F1 = telling


@hostile("ToUnicode", boxes=(AWAY,))
def word_that_a_bullet_stands_for_goes() -> pikepdf.Pdf:
    pdf = plain("BT /F1 12 Tf 72 300 Td <95> Tj ET" + show("Punt", x=90, y=300))
    _telling(pdf, 0x95, SECRET)
    return pdf


@hostile("ToUnicode")
def name_that_a_bullet_stands_for_goes_where_it_is_boxed_too() -> pikepdf.Pdf:
    pdf = plain(show(SECRET, y=500) + "BT /F1 12 Tf 72 300 Td <95> Tj ET")
    _telling(pdf, 0x95, SECRET)
    return pdf
