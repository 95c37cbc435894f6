"""Colours, fonts, pictures and tables keep what draws and lose what tells."""

from __future__ import annotations

import struct

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from app.export import cmaps, colours, fonts, images
from app.export.colours import Colours, components, profile_without_words

RAMP = {"FunctionType": 2, "Domain": Array([0, 1]), "C0": Array([0]), "C1": Array([1]), "N": 1}


@pytest.fixture
def pdf():
    with pikepdf.Pdf.new() as made:
        made.add_blank_page()
        yield made


def tint(**more: object) -> Dictionary:
    return Dictionary(**RAMP, **more)


def test_colour_spaces_keep_their_figures_and_lose_their_words(pdf):
    made = Colours(pdf)
    assert made.space(Name.DeviceRGB) == Name.DeviceRGB
    assert made.space(None) == Name.DeviceGray
    assert made.space(Array([])) == Name.DeviceGray
    assert made.space(Array([Name.DeviceCMYK])) == Name.DeviceCMYK
    assert made.space(Array([Name.Pattern, Name.DeviceRGB]))[1] == Name.DeviceRGB
    lab = made.space(Array([Name.Lab, Dictionary(WhitePoint=Array([1, 1, 1]), X=String("x"))]))
    assert list(lab[1].keys()) == ["/WhitePoint"]
    assert made.space(Array([Name.Odd, 3])) == Name.Odd
    spot = made.space(Array([Name.Separation, Name.Jansen, Name.DeviceGray, tint(X=String("x"))]))
    assert spot[1] == Name.Ink1
    assert "/X" not in spot[3]
    inks = Array([Name.Cyan, Name.Jansen])
    mixed = made.space(Array([Name.DeviceN, inks, Name.DeviceGray, tint(), Dictionary()]))
    assert [str(n) for n in mixed[1]] == ["/Cyan", "/Ink1"]
    assert len(mixed) == 4
    table = Array([Name.Indexed, Name.DeviceRGB, 1, String(b"abcdef" + b"geheim")])
    assert bytes(made.space(table)[3]) == b"abcdef"
    table[3] = pdf.make_stream(b"abcdef" + b"geheim")
    assert bytes(made.space(table)[3]) == b"abcdef"
    assert [components(s) for s in (Name.DeviceCMYK, spot, mixed, lab)] == [4, 1, 2, 3]


def test_a_profile_that_is_none_gives_way_to_its_plain_space(pdf):
    made = Colours(pdf)
    broken = pdf.make_stream(b"geen profiel")
    broken.N = 3
    assert made.space(Array([Name.ICCBased, broken])) == Name.DeviceRGB
    other = pdf.make_stream(b"geen profiel")
    other.N, other.Alternate = 3, Name.DeviceGray
    assert made.space(Array([Name.ICCBased, other])) == Name.DeviceGray
    unreadable = pdf.make_stream(b"geen profiel")
    unreadable.N, unreadable.Filter = 9, Name.FlateDecode
    assert made.space(Array([Name.ICCBased, unreadable])) == Name.DeviceGray
    deep = Name.DeviceRGB
    for _ in range(20):
        deep = Array([Name.Pattern, deep])
    assert made.space(deep)[0] == Name.Pattern


@pytest.mark.parametrize("version", [2, 4])
def test_a_profile_keeps_its_figures_alone(version):
    tags = {
        b"desc": b"geheim--",
        b"cprt": b"geheim--",
        b"wtpt": b"XYZ 1234",
        b"eigen"[:4]: b"geheim--",
    }
    tags[b"rXYZ"] = tags[b"wtpt"]
    at = 128 + 4 + 12 * len(tags)
    listed, body = b"", b""
    for tag, content in tags.items():
        listed += struct.pack(">4sII", tag, at + len(body), len(content))
        body += content
    head = bytearray(128)
    head[8], head[36:40] = version, b"acsp"
    whole = head + struct.pack(">I", len(tags)) + listed + body
    whole[:4] = len(whole).to_bytes(4)
    bare = profile_without_words(bytes(whole))
    assert b"geheim" not in bare
    assert b"XYZ 1234" in bare
    assert int.from_bytes(bare[:4]) == len(bare)
    assert profile_without_words(bare) == bare


def test_functions_lose_remarks_and_what_stands_behind_their_samples(pdf):
    code = pdf.make_stream(b"{ % geheim\n pop }")
    code.FunctionType = 4
    samples = pdf.make_stream(b"ab" + b"geheim")
    samples.FunctionType, samples.BitsPerSample = 0, 8
    samples.Size, samples.Range = Array([2]), Array([0, 1])
    both = pdf.make_indirect(Dictionary(FunctionType=3, Functions=Array([code, samples])))
    made = Colours(pdf)
    assert len(made.function(Array([both, both]))) == 2
    assert b"geheim" not in code.read_bytes()
    assert samples.read_bytes() == b"ab"
    assert made.function(3) == 3


def test_codes_are_cut_out_of_strings_as_the_font_says(pdf):
    simple = Dictionary(Subtype=Name.Type1)
    wide = Dictionary(Subtype=Name.Type0, Encoding=Name("/Identity-H"))
    mixed = Dictionary(Subtype=Name.Type0, Encoding=Name("/90ms-RKSJ-H"))
    table = pdf.make_stream(b"1 begincodespacerange <00> <ff> endcodespacerange")
    own = Dictionary(Subtype=Name.Type0, Encoding=table)
    odd = Dictionary(Subtype=Name.Type0, Encoding=pdf.make_stream(b"niets"))
    assert cmaps.codes_in(simple, b"ab") == {97, 98}
    assert cmaps.codes_in(wide, b"\0a\0b") == {97, 98}
    assert cmaps.codes_in(mixed, b"a\x81\x40") == {97, 0x8140}
    assert cmaps.codes_in(own, b"ab") == {97, 98}
    assert cmaps.single_size(odd) == 2
    assert cmaps.single_size(mixed) is None


def test_a_table_for_codes_of_two_sizes_stays_one(pdf):
    font = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            Encoding=Name("/90ms-RKSJ-H"),
            ToUnicode=pdf.make_stream(
                cmaps.write_cmap({97: "a", 98: "b"}, 1) + cmaps.write_cmap({0x8140: "c"}, 2)
            ),
        )
    )
    fonts.trim_fonts(pdf, [font], {font.objgen: {97, 0x8140}})
    assert cmaps.read_cmap(font.ToUnicode.read_bytes()) == {97: "a", 0x8140: "c"}


def test_composite_fonts_keep_the_widths_of_what_is_shown(pdf):
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        CIDSystemInfo=Dictionary(Registry=String("x"), Ordering=String("Japan1"), Supplement=2),
        W=Array([1, Array([500, 600]), 5, 9, 700, 11]),
        CIDToGIDMap=pdf.make_stream(bytes(range(24))),
    )
    font = pdf.make_indirect(
        Dictionary(
            Subtype=Name.Type0,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(inner), 3]),
        )
    )
    fonts.trim_fonts(pdf, [font], {font.objgen: {2, 7}})
    [one, _] = font.DescendantFonts
    assert [list(w) if isinstance(w, Array) else w for w in one.W] == [2, [600], 7, [700]]
    places = one.CIDToGIDMap.read_bytes()
    assert {i for i in range(0, 24, 2) if any(places[i : i + 2])} == {4, 14}
    assert str(one.CIDSystemInfo.Ordering) == "Japan1"


def test_a_table_of_codes_in_the_file_loses_its_words(pdf):
    table = pdf.make_stream(b"% geheim\n/CMapName /Geheim def (geheim) pop")
    font = pdf.make_indirect(Dictionary(Subtype=Name.Type0, Encoding=table))
    fonts.trim_fonts(pdf, [font], {})
    assert b"eheim" not in font.Encoding.read_bytes()


def test_names_of_glyphs_go_with_the_codes_that_are_not_shown(pdf):
    encoding = Dictionary(
        BaseEncoding=Name.WinAnsiEncoding, Differences=Array([65, Name.A, Name.B, 70, Name.F])
    )
    font = pdf.make_indirect(Dictionary(Subtype=Name.Type1, Encoding=encoding))
    fonts.trim_fonts(pdf, [font], {font.objgen: {65, 66}})
    assert [str(x) for x in font.Encoding.Differences] == ["65", "/A", "/B"]
    assert font.Encoding.BaseEncoding == Name.WinAnsiEncoding


def test_pictures_of_every_kind_are_cut_at_their_end(pdf):
    stencil = pdf.make_stream(b"\x80geheim")
    stencil.Subtype, stencil.Width, stencil.Height, stencil.ImageMask = Name.Image, 1, 1, True
    images.strip_image(stencil)
    assert stencil.read_bytes() == b"\x80"
    odd = pdf.make_stream(b"geheim")
    odd.Subtype = Name.Image
    images.strip_image(odd)
    assert odd.read_bytes() == b"geheim"
    assert images.strip_fax(b"zonder einde") == b"zonder einde"
    assert images.strip_fax(b"ab\x00\x10\x01geheim") == b"ab\x00\x10\x01"


def test_jbig2_keeps_its_picture_alone():
    def segment(kind: int, body: bytes, flags: int = 0, refers: bytes = b"\0") -> bytes:
        page = b"\0\0\0\1" if flags & 64 else b"\1"
        return (
            struct.pack(">IB", 0, kind | flags)
            + refers
            + page
            + struct.pack(">I", len(body))
            + body
        )

    picture = segment(48, b"beeld") + segment(38, b"meer", 64, b"\x20\0")
    many = segment(38, b"veel", 0, b"\xe0\0\0\5" + b"\0" * 6)
    assert images.strip_jbig2(picture + segment(62, b"geheim") + many) == picture + many
    assert images.strip_jbig2(picture + segment(51, b"") + b"geheim") == picture
    endless = struct.pack(">IBBBI", 0, 36, 0, 1, 0xFFFFFFFF) + b"onbekend lang"
    assert images.strip_jbig2(endless) == endless


def test_a_form_of_words_is_no_colour():
    assert colours.components(Array([Name.ICCBased, Dictionary(N=4)])) == 4
