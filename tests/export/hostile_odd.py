"""Rare ways to draw, on which engines differ: next lines, flat text, tight bars, odd pages."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.export.hostile_beside import plain
from tests.export.hostile_text import AWAY
from tests.export.making import SECRET, WORDS, blank, form, letter, put, show
from tests.export.rectangles import hostile

FIRST, LAST = SECRET.split()


@hostile("hidden text", boxes=(AWAY,))
def text_under_a_bar_as_high_as_itself_goes() -> pikepdf.Pdf:
    return plain(show(SECRET, y=300) + "0 g 70 296.5 140 13 re f")


@hostile("hidden text", boxes=(AWAY,))
def text_under_a_grey_bar_that_cuts_its_tails_goes() -> pikepdf.Pdf:
    return plain(show(SECRET, y=300) + "0.5 g 70 298 140 11 re f")


@hostile("hidden text", boxes=(AWAY,))
def text_that_is_flat_goes() -> pikepdf.Pdf:
    return plain(f"BT /F0 12 Tf 1 0 0 0 72 300 Tm ({SECRET}) Tj ET")


@hostile("hidden text", boxes=(AWAY,))
def text_that_is_a_point_goes() -> pikepdf.Pdf:
    return plain(f"BT /F0 12 Tf 0 0 0 0 72 300 Tm [({FIRST}) -300 ({LAST})] TJ ET")


@hostile("hidden text", boxes=(AWAY,))
def form_that_is_drawn_flat_goes() -> pikepdf.Pdf:
    pdf = plain("q 1 0 1 0 0 0 cm /Fm0 Do Q")
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm0=form(pdf, show(SECRET)))
    return pdf


@hostile("hidden text", boxes=(AWAY,))
def form_whose_matrix_is_flat_goes() -> pikepdf.Pdf:
    pdf = plain("/Fm0 Do")
    drawing = form(pdf, show(SECRET), Matrix=Array([0, 0, 0, 0, 0, 0]))
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm0=drawing)
    return pdf


@hostile("hidden text", boxes=(AWAY,))
def text_without_size_goes() -> pikepdf.Pdf:
    return plain(f"BT /F0 0 Tf 72 300 Td ({SECRET}) Tj ET")


@hostile("hidden text", boxes=(AWAY,))
def text_without_width_goes() -> pikepdf.Pdf:
    return plain(f"BT /F0 12 Tf 0 Tz 72 300 Td ({SECRET}) Tj ET")


@hostile("hidden text", boxes=(AWAY,))
def text_under_a_thick_line_goes() -> pikepdf.Pdf:
    return plain(show(SECRET, y=300) + "0 G 13 w 70 303.5 m 210 303.5 l S")


@hostile("hidden text", boxes=(AWAY,))
def text_under_a_shading_goes() -> pikepdf.Pdf:
    pdf = plain(show(SECRET, y=300) + "q 70 297 140 14 re W n /Sh0 sh Q")
    black = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0], C1=[0, 0, 0], N=1)
    pdf.pages[0].obj.Resources.Shading = Dictionary(
        Sh0=Dictionary(
            ShadingType=2,
            ColorSpace=Name.DeviceRGB,
            Coords=[0, 0, 595, 0],
            Extend=[True, True],
            Function=black,
        )
    )
    return pdf


@hostile("hidden text", boxes=(AWAY,))
def text_cut_to_a_point_after_a_mark_goes() -> pikepdf.Pdf:
    return plain(f"q 10 10 m /Span BMC W n EMC {show(SECRET, y=300)} Q")


@hostile("plain")
def words_shown_on_a_next_line_stay() -> pikepdf.Pdf:
    return put(blank(), f"BT /F0 12 Tf 14 TL 72 700 Td ({WORDS}) ' 1 0 (Met groet) \" ET")


@hostile("links")
def address_with_percent_signs_goes() -> pikepdf.Pdf:
    pdf = letter()
    hidden = "".join(f"%{ord(sign):02X}" for sign in LAST)
    action = Dictionary(S=Name.URI, URI=String(f"https://voorbeeld.nl/?zoek={hidden}"))
    pdf.pages[0].obj.Annots = Array(
        [Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([72, 300, 200, 320]), A=action)]
    )
    return pdf


@hostile("odd files", usual="clean")
def page_with_content_that_is_none_stays_empty() -> pikepdf.Pdf:
    pdf = letter()
    pdf.add_blank_page(page_size=(595, 842))
    pdf.pages[1].obj.Contents = pdf.make_indirect(Dictionary())
    return pdf


@hostile("odd files", usual="clean")
def page_without_a_surface_gets_one() -> pikepdf.Pdf:
    pdf = letter()
    pdf.pages[0].obj.MediaBox = Array([0, 0, 0, 0])
    return pdf
