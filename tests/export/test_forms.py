"""Forms that lean on who draws them, and forms that draw themselves."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from app.export.bare import complete_forms
from app.export.loops import cut_loops

INLINE = b"BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI\n"


@pytest.fixture
def pdf():
    with pikepdf.Pdf.new() as made:
        made.add_blank_page()
        yield made


def form(pdf: pikepdf.Pdf, content: bytes, **more: object) -> pikepdf.Stream:
    return pdf.make_stream(content, Type=Name.XObject, Subtype=Name.Form, **more)


def test_a_form_gets_the_font_that_is_in_force_where_it_is_drawn(pdf):
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1))
    bare = form(pdf, b"BT (a) Tj ET")
    own = form(pdf, b"BT (a) Tj ET", Resources=Dictionary(Font=Dictionary(F9=font)))
    whole = form(pdf, b"0 0 m", Resources=Dictionary())
    empty = form(pdf, b"0 0 m")
    drawings = Dictionary(A=bare, B=own, C=whole, D=empty)
    page = pdf.pages[0]
    page.obj.Resources = Dictionary(
        Font=Dictionary(F1=font), XObject=drawings, ProcSet=pikepdf.Array([Name.PDF])
    )
    page.obj.Contents = pdf.make_stream(
        b"Q q /F1 12 Tf /Geen 3 Tf /F1 Tf /A Do /B Do /A Do /C Do /D Do /Geen Do Do Q " + INLINE
    )
    complete_forms(pdf)
    for one in (bare, own):
        assert one.read_bytes().startswith(b"/LwF0 12 Tf")
        assert one.Resources.Font.LwF0.objgen == font.objgen
    assert "/F9" in own.Resources.Font
    assert empty.read_bytes() == b"0 0 m"
    assert "/XObject" in empty.Resources


def test_a_form_for_which_no_font_is_set_stays_as_it_is(pdf):
    bare = form(pdf, b"BT (a) Tj ET")
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(A=bare))
    pdf.pages[0].obj.Contents = pdf.make_stream(b"/A Do")
    complete_forms(pdf)
    assert bare.read_bytes() == b"BT (a) Tj ET"


def test_a_form_without_fonts_gets_a_list_of_them(pdf):
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1))
    own = form(pdf, b"BT (a) Tj ET", Resources=Dictionary())
    pdf.pages[0].obj.Resources = Dictionary(Font=Dictionary(F1=font), XObject=Dictionary(A=own))
    pdf.pages[0].obj.Contents = pdf.make_stream(b"/F1 9 Tf /A Do")
    complete_forms(pdf)
    assert list(own.Resources.Font.keys()) == ["/LwF0"]


def test_without_forms_that_want_something_nothing_is_done(pdf):
    whole = form(pdf, b"0 0 m", Resources=Dictionary())
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(A=whole))
    complete_forms(pdf)
    assert len(whole.Resources) == 0


def test_forms_that_lie_very_deep_are_left(pdf):
    inner = last = form(pdf, b"BT (a) Tj ET")
    for _ in range(20):
        inner = form(pdf, b"/A Do", Resources=Dictionary(XObject=Dictionary(A=inner)))
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(A=inner))
    pdf.pages[0].obj.Contents = pdf.make_stream(b"/A Do")
    complete_forms(pdf)
    assert "/Resources" not in last


def test_rings_of_forms_are_cut_and_the_rest_stays(pdf):
    one = form(pdf, b"0 0 m Do /B Do /C Do /Geen Do " + INLINE)
    two = form(pdf, b"0 0 m /A Do")
    three = form(pdf, b"1 1 m")
    idle = form(pdf, b"1 1 m")
    one.Resources = Dictionary(XObject=Dictionary(B=two, C=three))
    two.Resources = Dictionary(XObject=Dictionary(A=one, X=3))
    three.Resources = Dictionary(XObject=3)
    idle.Resources = Dictionary(XObject=Dictionary(A=idle))
    many = form(pdf, b"2 2 m", Resources=Dictionary(XObject=Dictionary(B=two, C=two)))
    cut_loops(pdf)
    assert b"/B Do" not in one.read_bytes()
    assert b"/C Do" in one.read_bytes()
    assert b"/A Do" in two.read_bytes()
    assert many.read_bytes() == b"2 2 m"
    assert idle.read_bytes() == b"1 1 m"
