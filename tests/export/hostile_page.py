"""Pages that lie oddly: turned, cropped, scaled, shared; and files that are odd as a whole."""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, Name

from tests.export.making import SECRET, WORDS, blank, data, form, letter, put, show
from tests.export.rectangles import hostile

STAYS = show("Deze regel blijft staan.", y=600)
PLACED = {"row": "page boxes", "usual": "clean", "kept": ("aan de raad", "Deze regel blijft staan")}


def _variant(name: str, usual: str = "clean", **page: object) -> None:
    def make() -> pikepdf.Pdf:
        pdf = letter(STAYS)
        for key, value in page.items():
            pdf.pages[0].obj[f"/{key}"] = value
        return pdf

    make.__name__ = name
    hostile(**{**PLACED, "usual": usual})(make)


BOXES = {
    "negative": Array([-100, -50, 495, 792]),
    "moved": Array([30, 40, 625, 882]),
    "turned_over": Array([595, 842, 0, 0]),
}
for degrees in (90, 180, 270):
    _variant(f"page_turned_{degrees}_is_hit", Rotate=degrees)
    _variant(
        f"cropped_page_turned_{degrees}_is_hit", Rotate=degrees, CropBox=Array([50, 100, 500, 800])
    )
    _variant(f"scaled_page_turned_{degrees}_is_hit", "leaks", Rotate=degrees, UserUnit=2)
_variant("page_turned_minus_90_is_hit", Rotate=-90)
_variant("cropped_page_is_hit", CropBox=Array([50, 100, 500, 800]))
_variant("crop_larger_than_the_page_is_hit", CropBox=Array([-50, -100, 900, 1000]))
_variant("scaled_page_is_hit", UserUnit=2)
_variant("scaled_and_cropped_page_is_hit", UserUnit=1.5, CropBox=Array([50, 100, 500, 800]))
for each, box in BOXES.items():
    _variant(f"page_with_a_{each}_box_is_hit", MediaBox=box)
_variant(
    "cropped_page_with_a_negative_box_turned_is_hit",
    MediaBox=Array([-100, -50, 495, 792]),
    CropBox=Array([-50, 0, 450, 780]),
    Rotate=90,
)


@hostile(**PLACED)
def inherited_boxes_are_followed() -> pikepdf.Pdf:
    pdf = letter(STAYS)
    pages, page = pdf.Root.Pages, pdf.pages[0].obj
    pages.MediaBox, pages.Rotate, pages.Resources = Array([0, 0, 595, 842]), 90, page.Resources
    pages.CropBox = Array([20, 20, 580, 830])
    del page["/MediaBox"], page["/Resources"]
    return pdf


@hostile("page boxes", usual="clean", kept=("aan de raad", "Pagina 1", "Pagina 2"))
def form_shared_by_pages_is_hit() -> pikepdf.Pdf:
    pdf = blank(2)
    shared = form(pdf, show(WORDS))
    for number in range(2):
        put(pdf, "/Fm0 Do " + show(f"Pagina {number + 1}", y=600), number)
        pdf.pages[number].obj.Resources = Dictionary(
            Font=pdf.pages[0].obj.Resources.Font, XObject=Dictionary(Fm0=shared)
        )
    return pdf


@hostile("page boxes", usual="clean", kept=("aan de raad",))
def nested_and_scaled_forms_are_hit() -> pikepdf.Pdf:
    pdf = put(blank(), "q 0.5 0 0 0.5 10 20 cm /Fm0 Do Q")
    inner = form(pdf, show(WORDS), Matrix=Array([1, 0.1, 0, 1, 30, 40]))
    outer = form(pdf, "q 1.2 0 0 1 0 0 cm /Fm1 Do Q")
    outer.Resources = Dictionary(XObject=Dictionary(Fm1=inner))
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm0=outer)
    return pdf


@hostile("page boxes", usual="loses", kept=("aan de raad",))
def form_without_resources_of_its_own_is_hit() -> pikepdf.Pdf:
    pdf = put(blank(), "/Fm0 Do")
    bare = form(pdf, show(WORDS))
    del bare["/Resources"]
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm0=bare)
    return pdf


@hostile("page boxes", usual="loses", kept=("aan de raad",))
def font_handed_down_to_a_form_is_kept() -> pikepdf.Pdf:
    pdf = put(blank(), f"BT /F0 12 Tf ET /Fm0 Do {show(SECRET, y=500)}")
    bare = form(pdf, "BT 72 700 Td (aan de raad) Tj ET")
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm0=bare)
    return pdf


ODD = {"row": "odd files", "usual": "clean"}


@hostile("odd files", usual="breaks")
def form_that_draws_itself_is_no_trap() -> pikepdf.Pdf:
    pdf = letter("/Fm0 Do")
    again = form(pdf, "/Fm0 Do" + show(SECRET, y=500))
    again.Resources = Dictionary(
        Font=pdf.pages[0].obj.Resources.Font, XObject=Dictionary(Fm0=again)
    )
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm0=again)
    return pdf


@hostile(**ODD)
def page_listed_twice_is_hit_twice() -> pikepdf.Pdf:
    pdf = letter()
    pdf.Root.Pages.Kids.append(pdf.pages[0].obj)
    pdf.Root.Pages.Count = 2
    return pdf


@hostile(**ODD)
def contents_in_pieces_are_hit() -> pikepdf.Pdf:
    pdf = blank()
    whole = [
        b"q BT /F0 12 Tf 72 700 Td",
        b"[(Brief van Wilhelmina Zonder) 3 (land aan de raad.)] TJ",
        b"ET Q",
    ]
    pdf.pages[0].obj.Contents = Array([pdf.make_stream(part) for part in whole])
    return pdf


@hostile(**ODD)
def contents_shared_by_pages_are_hit() -> pikepdf.Pdf:
    pdf = put(blank(2), show(WORDS))
    pdf.pages[1].obj.Contents = pdf.pages[0].obj.Contents
    return pdf


@hostile(**ODD)
def objects_in_streams_are_redacted() -> bytes:
    return data(letter(), object_stream_mode=pikepdf.ObjectStreamMode.generate)


@hostile(**ODD)
def linearised_file_is_redacted() -> bytes:
    return data(letter(), linearize=True)


@hostile(**ODD)
def words_before_the_header_go() -> bytes:
    return SECRET.encode() + b"\n" + data(letter())


@hostile(**ODD)
def file_cut_off_is_redacted() -> bytes:
    made = data(letter())
    return made[: made.rindex(b"xref")]


@hostile("encryption", usual="clean")
def file_that_only_its_owner_may_change_is_redacted() -> bytes:
    return data(letter(), encryption=pikepdf.Encryption(owner="x", user=""))


@hostile("encryption", usual="clean", passwords=("geheim",))
def old_kind_of_encryption_is_redacted() -> bytes:
    locked = pikepdf.Encryption(owner="x", user="geheim", R=3, aes=False, metadata=False)
    return data(letter(), encryption=locked)


@hostile("old revisions", usual="clean")
def file_in_a_file_goes() -> bytes:
    inner = data(letter())
    pdf = letter()
    holder = pdf.make_stream(inner)
    pdf.trailer[Name("/Eigen")] = holder
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue() + inner
