"""Walks over odd pages: forms without resources, states with fonts, patterns, masks."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from app.export import fonts, streams, visible
from app.export.colours import Colours
from app.export.contents import Cleaner
from app.export.prune import Pruner
from app.export.renaming import Renamer
from app.export.search import Needles


@pytest.fixture
def pdf():
    with pikepdf.Pdf.new() as made:
        made.add_blank_page()
        made.add_blank_page()
        yield made


def form(pdf, content, **more):
    return pdf.make_stream(content, **{"Type": Name.XObject, "Subtype": Name.Form, **more})


def picture(pdf, data=b"\x10\x90\x20\xf0", **more):
    usual = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 2, "Height": 2}
    usual |= {"BitsPerComponent": 8, "ColorSpace": Name.DeviceGray}
    return pdf.make_stream(data, **{**usual, **more})


def odd_page(pdf):
    inner = Dictionary(Subtype=Name.CIDFontType2, FontDescriptor=Dictionary(X=1))
    table = pdf.make_stream(b"niets", CIDSystemInfo=Dictionary(X=1), X=String("x"))
    bare = pdf.make_stream(b"niets")
    font = Dictionary(Subtype=Name.Type0, Encoding=table, DescendantFonts=Array([inner, 3]))
    other = Dictionary(Subtype=Name.Type0, Encoding=bare)
    group = form(pdf, b"0 0 m", Resources=Dictionary())
    mask = Dictionary(S=Name.Luminosity, G=group, TR=Dictionary(FunctionType=2, N=1, X=1), X=1)
    plain = Dictionary(S=Name.Alpha, G=group)
    shading = Dictionary(ShadingType=2, X=1)
    tile = pdf.make_stream(b"0 0 m", PatternType=1, Resources=Dictionary(), X=1)
    fade = Dictionary(PatternType=2, Shading=shading, ExtGState=Dictionary(X=1))
    name_less = form(pdf, b"BT /F1 9 Tf (ab) Tj ET /G2 gs")
    page = pdf.pages[0]
    page.obj.Resources = Dictionary(
        Font=Dictionary(F1=font, F2=other),
        ExtGState=Dictionary(
            G1=Dictionary(SMask=mask, Font=Array([font, 9])), G2=Dictionary(SMask=plain)
        ),
        Pattern=Dictionary(P1=tile, P2=fade),
        Shading=Dictionary(S1=shading),
        ColorSpace=Dictionary(C1=Array([Name.Lab, Dictionary()])),
        XObject=Dictionary(A=name_less, B=picture(pdf, DecodeParms=Dictionary(X=1))),
    )
    page.obj.Contents = pdf.make_stream(
        b"/F2 9 Tf q /A Do Q /A Do /G1 gs (cd) Tj /Pattern cs /P1 scn /P2 scn /S1 sh /C1 cs /B Do "
        b"3 gs gs /Geen gs Tj BI /W 1 /H 1 /BPC 8 /CS [/I /G 0 <00>] ID \0 EI "
        b"BI /W 1 /H 1 /BPC 8 /CS /G /F /DCT ID \xff\xd8\xff\xfe\0\x08geheim\xff\xd9 EI"
    )
    return tile, shading, mask, table


def test_a_walk_notes_all_that_is_used_and_the_rest_goes(pdf):
    tile, shading, mask, table = odd_page(pdf)
    usage = streams.Walk(pdf).run()
    Pruner(pdf, Needles()).run(pdf, usage)
    assert all("/X" not in item for item in (tile, shading, mask, table, mask.TR))
    assert "/CIDSystemInfo" not in table
    kept = pdf.pages[0].obj.Resources
    assert {"/A", "/B"} < set(kept.XObject.keys())
    assert all(
        b"geheim" not in raw for raw in (i.read_raw_bytes() for i in usage.drawings.values())
    )


def test_a_stream_without_resources_gets_a_place_for_its_inline_picture(pdf):
    pdf.pages[0].obj.Resources = Dictionary()
    pdf.pages[0].obj.Contents = pdf.make_stream(
        b"BI /W 1 /H 1 /BPC 8 /CS /G /F /DCT ID \xff\xd8\xff\xfe\0\x08geheim\xff\xd9 EI"
    )
    streams.Walk(pdf).run()
    [name] = pdf.pages[0].obj.Resources.XObject.keys()
    assert name == "/LwIm0"


def test_words_behind_operators_go(pdf):
    stream = pdf.make_stream(b"ri (geheim) w (geheim) (a) Tj /Span <</ActualText (b)>> BDC EMC")
    cleaner = Cleaner(Dictionary(), alternatives={"b"}, rename=Renamer())
    kept = pikepdf.unparse_content_stream(cleaner.clean(pikepdf.parse_content_stream(stream)))
    assert b"geheim" not in kept
    assert b"(a) Tj" in kept
    assert b"ActualText" in kept


def test_a_mark_in_which_nothing_is_shown_loses_its_text(pdf):
    stream = pdf.make_stream(b"/Span <</ActualText (b)>> BDC Tj Tr EMC")
    cleaner = Cleaner(Dictionary(), rename=Renamer())
    kept = pikepdf.unparse_content_stream(cleaner.clean(pikepdf.parse_content_stream(stream)))
    assert b"ActualText" not in kept


def test_pixels_behind_curved_clips_are_blanked_and_shared_pictures_stay(pdf):
    shown, flat, shared = picture(pdf), picture(pdf, Width=0), picture(pdf)
    soft = Dictionary(
        SMask=Dictionary(G=form(pdf, b"", Resources=Dictionary(XObject=Dictionary(A=shared))))
    )
    nested = form(
        pdf, b"/A Do", Resources=Dictionary(XObject=Dictionary(A=shown)), BBox=Array([0, 0, 9, 9])
    )
    pdf.make_stream(b"", PatternType=1, Resources=Dictionary(XObject=3))
    page = pdf.pages[0]
    page.obj.Resources = Dictionary(
        XObject=Dictionary(A=shown, B=flat, C=shared, D=nested, E=3),
        ExtGState=Dictionary(G=soft, H=Dictionary()),
    )
    page.obj.Contents = pdf.make_stream(
        b"Q q 0 0 m 0 4 4 4 v 4 0 0 0 y (x) 1 l y h W n 10 0 0 10 500 500 cm /A Do Q "
        b"q 0 0 1 1 re W n 1 0 0 1 90 90 cm /B Do /C Do /E Do Q "
        b"BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI"
    )
    visible.blank_unseen_pixels(pdf)
    assert shown.read_bytes() == b"\xff" * 4
    assert shared.read_bytes() == b"\x10\x90\x20\xf0"


def test_odd_widths_and_encodings_are_trimmed(pdf):
    inner = Dictionary(W=Array([1, 2]))
    font = pdf.make_indirect(
        Dictionary(Subtype=Name.Type0, Encoding=Name("/Identity-H"), DescendantFonts=Array([inner]))
    )
    odd = pdf.make_indirect(
        Dictionary(CharProcs=Dictionary(a=pdf.make_stream(b"")), Encoding=Name.WinAnsiEncoding)
    )
    fonts.trim_fonts(pdf, [font, odd], {font.objgen: {1}})
    assert len(font.DescendantFonts[0].W) == 0
    assert len(odd.CharProcs) == 0
    made = Colours(pdf)
    plain = pdf.make_stream(b"x", FunctionType=2)
    assert made.function(plain).read_bytes() == b"x"
