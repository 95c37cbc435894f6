"""Objects, streams and pages that are odd: broken, deep, or not what their place asks for."""

from __future__ import annotations

import struct

import numpy as np
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from app.export import blank, fonts, images, objects, placed, streams
from app.export.colours import Colours, components
from app.export.prune import Pruner
from app.export.search import Needles

GREY = {"Width": 2, "Height": 2, "BitsPerComponent": 8, "ColorSpace": Name.DeviceGray}


@pytest.fixture
def pdf():
    with pikepdf.Pdf.new() as made:
        made.add_blank_page()
        yield made


def picture(pdf, data=b"\0\1\2\3", **more):
    return pdf.make_stream(data, **{"Type": Name.XObject, "Subtype": Name.Image, **GREY, **more})


def test_broken_streams_are_searched_as_they_stand(pdf):
    pdf.make_stream(b"geen zlib", Filter=Name.FlateDecode)
    assert b"geen zlib" in list(objects.streams(pdf))


def test_objects_that_lie_too_deep_are_an_error(pdf):
    deep = Array([])
    for _ in range(objects.DEEPEST + 5):
        deep = Array([deep])
    pdf.Root.Diep = deep
    with pytest.raises(RecursionError):
        list(objects.pieces(pdf))


def test_metadata_and_contents_are_read(pdf):
    pdf.Root.Metadata = pdf.make_stream(b"Jan%20sen", Type=Name.Metadata)
    pdf.pages[0].obj.Contents = Array(
        [pdf.make_stream(b"(a) Tj [(b) 3] TJ BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI /Naam gs"), 3]
    )
    found = {piece.text for piece in objects.pieces(pdf)}
    assert {"Jan sen", "a\nb", "Naam"} <= found


def test_a_function_that_is_used_twice_is_cleaned_once(pdf):
    one = pdf.make_indirect(Dictionary(FunctionType=2, N=1, X=String("x")))
    made = Colours(pdf)
    assert made.function(made.function(one)).objgen == one.objgen
    assert "/X" not in one
    profile = pdf.make_stream(b"geen", N=3)
    space = Array([Name.ICCBased, profile])
    assert made.space(space) == made.space(space)
    assert components(Array([Name.CalGray, Dictionary()])) == 1


def test_masks_and_inner_filters_of_pictures_are_stripped(pdf):
    inner = picture(pdf, b"\0\0\0\0geheim")
    outer = picture(pdf, b"\0\1\2\3geheim", SMask=inner)
    images.strip_images([outer])
    assert outer.read_bytes() == b"\0\1\2\3"
    assert inner.read_bytes() == b"\0\0\0\0"
    jpeg = b"\xff\xd8xx\xff\xff\xd0\xff\xfe\0\4ab\xff\xda\0\2a\xff\0b\xff\xd0c\xff\xff\xd9geheim"
    hexed = jpeg.hex().encode() + b">"
    for more in ({}, {"DecodeParms": Array([None, None])}, {"DecodeParms": Dictionary()}):
        wrapped = pdf.make_stream(
            hexed, Filter=Array([Name.ASCIIHexDecode, Name.DCTDecode]), **more
        )
        images.strip_image(wrapped)
        assert b"geheim" not in wrapped.read_raw_bytes()
    assert images.strip_jpeg(b"niets") == b"niets"
    assert images.strip_jpeg(b"\xff\xd8\xff\xda\0\2abc").endswith(b"abc\xff\xd9")
    app = b"\xff\xe0\0\x10JFIF\0" + bytes(9) + b"\xff\xee\0\x0eAdobe" + bytes(7)
    assert images.strip_jpeg(b"\xff\xd8" + app + b"\xff\xd9") == b"\xff\xd8" + app + b"\xff\xd9"
    table = pdf.make_stream(struct.pack(">IBBBI", 0, 62, 0, 1, 6) + b"geheim")
    for more in (Dictionary(JBIG2Globals=table), Dictionary()):
        images.strip_image(pdf.make_stream(b"", Filter=Name.JBIG2Decode, DecodeParms=more))
    assert table.read_bytes() == b""


@pytest.mark.parametrize(
    "more", [{}, {"ImageMask": True}, {"Filter": Name.JPXDecode}, {"Decode": Array([1, 0])}]
)
def test_hidden_pixels_are_blanked_whatever_the_picture_is(pdf, more):
    image = picture(pdf, b"\x10\x90\x20\xf0", SMask=picture(pdf), Mask=Array([0, 1]), **more)
    hidden = np.array([[True, True], [False, True]])
    blank.blank(pdf, image, hidden)
    assert b"\x10\x90" not in image.read_raw_bytes()


def test_a_picture_without_area_shows_nothing():
    flat = placed.Place((0.0, 0.0, 0.0, 0.0, 0.0, 0.0), ())
    assert not blank.shown_part([flat], 4, 4).any()


def test_names_of_glyphs_of_drawn_fonts_tell_nothing(pdf):
    glyph = pdf.make_stream(b"0 0 d0")
    font = pdf.make_indirect(
        Dictionary(
            Subtype=Name.Type3,
            CharProcs=Dictionary(jansen=glyph, b=glyph, weg=glyph),
            Encoding=Dictionary(Differences=Array([65, Name.jansen, Name.b])),
        )
    )
    fonts.trim_fonts(pdf, [font], {font.objgen: {65, 66}})
    assert "/jansen" not in font.CharProcs
    assert "/weg" not in font.CharProcs
    assert len(font.CharProcs) == 2


def test_filters_and_descriptors_keep_what_they_need(pdf):
    page = pdf.pages[0]
    entry = Dictionary(Columns=2, X=String("x"))
    image = picture(pdf, DecodeParms=Array([entry, 3]), F=String("x"))
    mask = picture(pdf, X=String("x"))
    image.SMask = mask
    page.obj.Resources = Dictionary(XObject=Dictionary(A=image))
    page.obj.Contents = pdf.make_stream(b"/A Do")
    usage = streams.Walk(pdf).run()
    Pruner(pdf, Needles()).run(pdf, usage)
    assert "/X" not in image.DecodeParms[0]
    assert "/F" not in image
    assert "/X" not in mask
