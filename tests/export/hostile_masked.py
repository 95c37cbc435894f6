"""What is behind something else, and words in corners that no reader looks into."""

from __future__ import annotations

import base64
import io

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.export.font_makers import compact, postscript, with_program
from tests.export.hostile_beside import LAYERS, field, layered
from tests.export.hostile_drawing import HIDDEN, half_marked, with_image
from tests.export.hostile_text import AWAY
from tests.export.making import SECRET, WORDS, blank, form, letter, put, show
from tests.export.rectangles import hostile

PLACED = "q 200 0 0 50 60 350 cm /Im0 Do Q"
RIGHT = "175 345 90 60 re"
"""Over the part of :data:`PLACED` that holds the mark."""


def _state(pdf, **more):
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(Gs0=Dictionary(**more))
    return pdf


@hostile(**HIDDEN)
def pixels_under_a_white_surface_go() -> pikepdf.Pdf:
    pdf = letter(f"{PLACED} q 1 g {RIGHT} f Q")
    return with_image(pdf, half_marked(pdf))


@hostile(**HIDDEN)
def pixels_under_another_picture_go() -> pikepdf.Pdf:
    pdf = letter(f"{PLACED} q 90 0 0 60 175 345 cm /Im1 Do Q")
    other = half_marked(pdf, at=(0, 0, 0, 0))
    return with_image(with_image(pdf, half_marked(pdf)), other, "Im1")


@hostile(**HIDDEN)
def pixels_under_a_form_go() -> pikepdf.Pdf:
    pdf = letter(f"{PLACED} /Fm0 Do")
    return with_image(with_image(pdf, half_marked(pdf)), form(pdf, f"0 g {RIGHT} f"), "Fm0")


@hostile(**HIDDEN)
def pixels_under_a_thick_line_go() -> pikepdf.Pdf:
    pdf = letter(f"{PLACED} q 80 w 175 375 m 270 375 l S Q")
    return with_image(pdf, half_marked(pdf))


@hostile(**HIDDEN)
def pixels_under_a_shading_go() -> pikepdf.Pdf:
    pdf = letter(f"{PLACED} q {RIGHT} W n /Sh0 sh Q")
    grey = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0]), C1=Array([1]), N=1)
    pdf.pages[0].obj.Resources.Shading = Dictionary(
        Sh0=Dictionary(
            ShadingType=2,
            ColorSpace=Name.DeviceGray,
            Coords=Array([0, 0, 600, 0]),
            Extend=Array([True, True]),
            Function=grey,
        )
    )
    return with_image(pdf, half_marked(pdf))


@hostile(**HIDDEN)
def pixels_drawn_without_opacity_go() -> pikepdf.Pdf:
    pdf = _state(letter(f"q /Gs0 gs {PLACED} Q"), ca=0)
    return with_image(pdf, half_marked(pdf))


@hostile(**HIDDEN)
def pixels_behind_a_black_soft_mask_go() -> pikepdf.Pdf:
    pdf = letter(f"q /Gs0 gs {PLACED} Q")
    group = form(pdf, f"1 g 0 0 160 842 re f 0 g {RIGHT} f")
    group.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    _state(pdf, SMask=Dictionary(S=Name.Luminosity, G=group))
    return with_image(pdf, half_marked(pdf))


@hostile(**HIDDEN, usual="clean")
def pixels_left_out_by_their_colour_go() -> pikepdf.Pdf:
    pdf = letter(PLACED)
    image = half_marked(pdf)
    pixels = np.frombuffer(image.read_bytes(), np.uint8).reshape(50, 200, 3).copy()
    pixels[20:30, 125:195] = 250, 4, 250
    image.write(pixels.tobytes())
    image.Mask = Array([240, 255, 0, 10, 240, 255])
    return with_image(pdf, image)


@hostile(**HIDDEN, usual="clean")
def pixels_of_a_large_inline_image_outside_a_clip_go() -> pikepdf.Pdf:
    pdf = blank()
    pixels = half_marked(pdf).read_bytes().hex()
    return put(
        pdf,
        show(WORDS)
        + "q 60 350 110 50 re W n 200 0 0 50 60 350 cm "
        + f"BI /W 200 /H 50 /BPC 8 /CS /RGB /F /AHx ID {pixels}> EI Q",
    )


@hostile("hidden text", boxes=(AWAY,))
def text_under_a_clip_of_one_point_goes() -> pikepdf.Pdf:
    return put(
        blank(),
        show("Een brief aan de raad.") + f"q 0 0 m W n {show(SECRET, y=300)} Q "
        f"q 5 5 m h W* n {show(SECRET, y=200)} Q",
    )


@hostile(**LAYERS)
def layer_that_is_not_for_the_screen_goes() -> pikepdf.Pdf:
    pdf, _, shown = layered(f"/OC /Oc1 BDC {show(SECRET, y=300)} EMC")
    shown.Usage = Dictionary(View=Dictionary(ViewState=Name.OFF))
    return pdf


@hostile("form fields", "clean", boxes=(AWAY,))
def password_in_a_field_goes() -> pikepdf.Pdf:
    pdf = put(blank(), show("Een brief aan de raad."))
    made = field(pdf, "/Tx", V=String(SECRET), Ff=1 << 13)
    made.Rect = Array([60, 300, 300, 320])
    pdf.Root.AcroForm.NeedAppearances = True
    return pdf


def _linked(address: str) -> pikepdf.Pdf:
    pdf = letter()
    action = Dictionary(S=Name.URI, URI=String(f"https://voorbeeld.nl/{address}"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, A=action, Rect=Array([60, 400, 90, 420]))
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link)])
    return pdf


def holds_a_link(pdf: bytes) -> bool:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return "/Annots" in opened.pages[0].obj


CODED = {"row": "links", "pixels": holds_a_link}


@hostile(**CODED)
def link_with_the_name_in_base_64_goes() -> pikepdf.Pdf:
    return _linked(base64.b64encode(SECRET.encode()).decode())


@hostile(**CODED)
def link_with_the_name_in_hexadecimals_goes() -> pikepdf.Pdf:
    return _linked(SECRET.encode().hex())


@hostile(**CODED)
def link_with_the_name_in_percents_of_percents_goes() -> pikepdf.Pdf:
    return _linked("".join(f"%25{ord(c):02X}" for c in SECRET))


def _lettered(font, pdf) -> pikepdf.Pdf:
    pdf.pages[0].obj.Resources.Font.F9 = pdf.make_indirect(font)
    return put(
        pdf,
        show(WORDS) + "BT /F9 12 Tf 60 300 Td (abc) Tj ET",
    )


@hostile("names")
def words_of_a_compact_font_go() -> pikepdf.Pdf:
    pdf = blank()
    bare, _ = compact("abc", SECRET)
    program = pdf.make_stream(bare, Subtype=Name.Type1C)
    return _lettered(with_program(pdf, "/FontFile3", program), pdf)


@hostile("names")
def words_of_a_compact_font_in_an_open_one_go() -> pikepdf.Pdf:
    pdf = blank()
    _, whole = compact("abc", SECRET)
    program = pdf.make_stream(whole, Subtype=Name.OpenType)
    return _lettered(with_program(pdf, "/FontFile3", program), pdf)


@hostile("names")
def words_of_a_postscript_font_go() -> pikepdf.Pdf:
    pdf = blank()
    whole, (head, body, tail) = postscript("abc", SECRET)
    program = pdf.make_stream(whole, Length1=head, Length2=body, Length3=tail)
    return _lettered(with_program(pdf, "/FontFile", program), pdf)
