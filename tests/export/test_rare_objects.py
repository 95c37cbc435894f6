"""What is rare in a file but lawful: odd masks, profiles, encodings, groups, ends of walks."""

from __future__ import annotations

import numpy as np
import pikepdf
import pymupdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from app.export import blank, colours, fonts, placed, streams, unseen, visible
from app.export.letters import Letter
from app.export.prune import Pruner
from app.export.search import Needles, needles
from app.export.sheet import Sheet
from tests.export.test_walks import form, picture


@pytest.fixture
def pdf():
    with pikepdf.Pdf.new() as made:
        made.add_blank_page()
        yield made


def broken(pdf):
    return picture(pdf, b"geen beeld", Filter=Name.JPXDecode)


def test_a_mask_that_cannot_be_read_hides_nothing(pdf):
    image = picture(pdf, SMask=broken(pdf))
    assert blank.see_through(image, np.ones((2, 2), np.bool_)) is None


def test_a_mask_that_lets_all_through_hides_nothing(pdf):
    image = picture(pdf, SMask=picture(pdf, b"\xff" * 4))
    assert blank.see_through(image, np.ones((2, 2), np.bool_)) is None


def test_pixels_are_read_without_the_mask_and_stencils_as_they_lie(pdf):
    masked = picture(pdf, SMask=picture(pdf))
    assert blank._pixels(masked)[:, :, 0].tolist() == [[0x10, 0x90], [0x20, 0xF0]]
    stencil = pdf.make_stream(
        b"\x80\x40", Subtype=Name.Image, Width=2, Height=2, ImageMask=True, BitsPerComponent=1,
        Decode=Array([1, 0]),
    )  # fmt: skip
    assert blank._pixels(stencil) is not None
    assert blank._transparent(stencil).shape == (2, 2)


def test_a_stencil_that_cannot_be_read_paints_nothing(pdf):
    stencil = broken(pdf)
    blank._blank_stencil(stencil, np.zeros((2, 2), np.bool_))
    assert stencil.read_bytes() == b"\xc0\xc0"


def test_a_profile_of_odd_width_stays_without_a_twin(pdf, monkeypatch):
    monkeypatch.setattr(colours, "profile_without_words", lambda data: data)
    profile = pdf.make_stream(b"vier keer niets", N=2)
    made = colours.Colours(pdf).space(Array([Name.ICCBased, profile]))
    assert made[1].N == 2
    assert "/Alternate" not in made[1]


def test_widths_of_a_composite_font_stay_where_its_codes_are_not_known(pdf):
    inner = Dictionary(W=Array([1, Array([500])]))
    fonts._trim_inner(pdf, inner, None)
    assert inner.W[0] == 1


def test_a_page_without_content_and_a_stream_that_is_none_end_the_walk(pdf):
    del pdf.pages[0].obj.Contents
    walk = streams.Walk(pdf)
    walk.run()
    holder = walk._holder(pdf.pages[0].obj, Dictionary())
    before = len(walk.usage.drawings)
    walk._read(Dictionary(), holder, None, 0)
    walk._read(pdf.make_stream(b"q Q"), holder, None, streams.DEEPEST + 1)
    assert len(walk.usage.drawings) == before


def test_a_named_space_that_is_a_dictionary_is_no_shading(pdf):
    page = pdf.pages[0].obj
    page.Resources = Dictionary(ColorSpace=Dictionary(C1=Dictionary(X=1)))
    page.Contents = pdf.make_stream(b"/C1 cs")
    assert streams.Walk(pdf).run().shadings == []


def test_the_space_of_a_group_a_stencil_and_a_telling_font_are_put_right(pdf):
    group = Dictionary(S=Name.Transparency, CS=Array([Name.Lab, Dictionary(X=1)]), X=1)
    stencil = pdf.make_stream(
        b"\0\0", Type=Name.XObject, Subtype=Name.Image, Width=2, Height=2, ImageMask=True
    )
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Noordhof-Bold"))
    page = pdf.pages[0].obj
    page.Resources = Dictionary(
        XObject=Dictionary(A=form(pdf, b"", Group=group), B=stencil), Font=Dictionary(F=font)
    )
    page.Contents = pdf.make_stream(b"/A Do /B Do BT /F 9 Tf (a) Tj ET")
    usage = streams.Walk(pdf).run()
    Pruner(pdf, Needles(needles(["Minke Noordhof", "Noordhof"]))).run(pdf, usage)
    kept = pdf.pages[0].obj.Resources
    assert "/X" not in kept.XObject.A.Group
    assert "/ColorSpace" not in kept.XObject.B
    assert "Noordhof" not in str(kept.Font.F.BaseFont)


def test_a_page_with_spaces_alone_has_nothing_odd():
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_text((60, 60), "   ")
        assert not unseen._is_odd(Sheet(page), [])


def test_a_letter_beyond_the_picture_is_background():
    away = Letter("a", (900.0, 900.0, 905.0, 910.0), 0, 9.0, 0, drawn=True)
    assert unseen._is_background(away, np.zeros((10, 10, 3), np.uint8), 1.0)


def test_a_walk_over_too_many_forms_blanks_nothing(pdf, monkeypatch):
    monkeypatch.setattr(placed, "MOST_STEPS", 0)
    image = picture(pdf)
    page = pdf.pages[0].obj
    page.Resources = Dictionary(XObject=Dictionary(A=image))
    page.Contents = pdf.make_stream(b"1 0 0 1 900 900 cm /A Do")
    visible.blank_unseen_pixels(pdf)
    assert isinstance(image, Stream)
    assert image.read_bytes() == b"\x10\x90\x20\xf0"


def test_an_accent_of_its_own_is_seen_with_the_letter_under_it():
    with pymupdf.open() as document:
        document.new_page().insert_text((60, 60), "e", fontsize=20)
        pictures = unseen._draw_twice(document, 0)
        under = Letter("e", (60.0, 40.0, 72.0, 66.0), 0, 20.0, 0, drawn=True)
        accent = Letter("\u0301", (90.0, 40.0, 90.0, 66.0), 0, 20.0, 0, drawn=True)
        assert unseen._seen(document[0], [under, accent], pictures).tolist() == [True, True]
