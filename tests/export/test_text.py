"""The text of a page as pdfminer reads it: words and lines as they stand, in every direction."""

from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name

from app.export.text import miner_text
from tests.export.making import blank, data, put


def _text(content):
    return miner_text(data(put(blank(), f"BT /F0 10 Tf {content} ET")))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("1 0 0 1 72 700 Tm (Anna) Tj (Bos) Tj", "AnnaBos"),
        ("1 0 0 1 72 700 Tm [(Anna) -600 (Bos) 20 (ma)] TJ", "Anna Bosma"),
        ("1 0 0 1 72 700 Tm [(Anna) 9000 (Bos)] TJ", "Anna\nBos"),
        ("1 0 0 1 72 700 Tm (Anna) Tj 30 0 Td (Bos) Tj", "Anna Bos"),
        ("1 0 0 1 72 700 Tm (Anna) Tj 0 -14 Td (Bos) Tj", "Anna\nBos"),
        ("1 0 0 1 72 700 Tm (Anna) Tj -30 0 Td (Bos) Tj", "Anna\nBos"),
        ("0 1 -1 0 300 300 Tm (Anna) Tj 30 0 Td (Bos) Tj", "Anna Bos"),
        ("-1 0 0 -1 300 300 Tm (Anna) Tj 30 0 Td (Bos) Tj", "Anna Bos"),
        ("3 Tc 1 0 0 1 72 700 Tm (Anna) Tj", "A n n a"),
        ("8 Tw 1 0 0 1 72 700 Tm (Anna Bos) Tj", "Anna  Bos"),
        ("1 0 0 1 72 700 Tm () Tj (Anna) Tj [] TJ", "Anna"),
        ("0 0 0 0 72 700 Tm (Anna) Tj", "Anna"),
    ],
)
def test_words_are_parted_where_there_is_room_between_them(content, expected):
    assert _text(content).strip() == expected


def test_lines_that_run_downwards_and_letters_without_a_code():
    pdf = put(blank(), "BT /V0 10 Tf 1 0 0 1 72 700 Tm <0041004E> Tj ET")
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name.Abc,
        Encoding=Name("/Identity-V"),
        DescendantFonts=Array(
            [
                Dictionary(
                    Type=Name.Font,
                    Subtype=Name.CIDFontType2,
                    BaseFont=Name.Abc,
                    CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
                    FontDescriptor=Dictionary(Type=Name.FontDescriptor, FontName=Name.Abc, Flags=4),
                )
            ]
        ),
        ToUnicode=pdf.make_stream(
            b"1 begincodespacerange <0000> <FFFF> endcodespacerange "
            b"1 beginbfchar <0041> <0041> endbfchar"
        ),
    )
    pdf.pages[0].obj.Resources.Font.V0 = font
    assert miner_text(data(pdf)).split() == ["A(cid:78)"]
