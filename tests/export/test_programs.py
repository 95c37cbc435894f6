"""Programs of fonts and JPEG 2000 pictures that are odd or broken."""

from __future__ import annotations

import struct

import pikepdf
from pikepdf import Array, Dictionary, Name

from app.export.programs import strip_programs, strip_sfnt, strip_type1
from app.export.wavelets import strip_code, strip_jpx


def test_what_is_no_font_stays_as_it_is():
    assert strip_sfnt(b"niets") == b"niets"
    assert strip_sfnt(b"true\0\2") == b"true\0\2"
    assert strip_type1(b"/Notice (x)") == b"/Notice (x)"


def test_words_go_from_every_kind_of_program_once():
    with pikepdf.Pdf.new() as pdf:
        plain = pdf.make_stream(b"/Notice (Jansen) eexec")
        table = struct.pack(">4sIII", b"name", 0, 28, 6)
        drawn = struct.pack(">4sIII", b"glyf", 0, 50, 4)
        sizes = struct.pack(">HHHH", 2, 16, 0, 0)
        outlines = b"true" + sizes + table.replace(b"\x1c", b"\x2c") + drawn + b"Jansenglyf"
        nothing = b"true" + struct.pack(">HHHH", 1, 16, 0, 0) + table + b"Jansen"
        true, compact = pdf.make_stream(outlines), pdf.make_stream(nothing)
        broken = pdf.make_stream(b"geen zlib", Filter=Name.FlateDecode)
        fonts = [
            Dictionary(FontDescriptor=Dictionary(FontFile=plain, FontFile2=true)),
            Dictionary(FontDescriptor=Dictionary(FontFile=plain, FontFile3=compact)),
            Dictionary(FontDescriptor=Dictionary(FontFile2=broken)),
            Dictionary(DescendantFonts=Array([3])),
            Dictionary(FontDescriptor=Dictionary(FontFile3=pdf.make_stream(b"niets"))),
        ]
        strip_programs(fonts)
        for program in (plain, true, compact):
            assert b"Jansen" not in program.read_bytes()
        assert true.read_bytes().endswith(b"glyf")
        assert compact.read_bytes() == b""
        assert true.Length1 == len(true.read_bytes())
        assert broken.read_raw_bytes() == b"geen zlib"


def test_jpeg_2000_loses_remarks_whatever_way_sizes_are_told():
    remark = b"\xff\x64\0\x08geheim"
    head = b"\xff\x4f" + b"\xff\x51\0\4ab" + remark
    tile = b"\xff\x90\0\x0a\0\0%s\0\1" + remark + b"\xff\x93data"
    sized = tile % struct.pack(">I", 12 + len(remark) + 6)
    ended = head + sized + tile % bytes(4) + b"\xff\xd9geheim"
    bare = strip_code(ended)
    assert b"geheim" not in bare
    assert bare.count(b"data") == 2
    assert strip_code(head + tile % bytes(4)).endswith(b"data\xff\xd9")
    assert strip_jpx(b"niets anders") == b"niets anders"
    assert strip_jpx(ended) == bare
    start = b"\0\0\0\x0cjP  \r\n\x87\n"
    header = b"\0\0\0\x1ajp2h" + b"\0\0\0\x0aihdrab" + b"\0\0\0\x06uuid"
    large = b"\0\0\0\1uuid" + (22).to_bytes(8) + b"geheim"
    last = b"\0\0\0\0jp2c" + ended
    whole = strip_jpx(start + header + large + last)
    assert b"geheim" not in whole
    assert whole.endswith(bare)
    assert strip_code(b"\xff\x4f") == b"\xff\x4f\xff\xd9"
