"""PDFs that hide a redacted name where a black box doesn't reach.

The name of each maker is the expectation: what must be gone, or what must come out right. With
``leaks`` the usual recipe (redaction annotations, apply, save) leaks the name; ``boxes`` are more
boxes than those on the name as text; with ``first_only`` only the first place has a box.
"""

from __future__ import annotations

import io
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pymupdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from tests.export.making import SECRET, WORDS, blank, data, form, letter, put, show

if TYPE_CHECKING:
    from collections.abc import Callable

    from pikepdf import Pdf

CASES: dict[str, Case] = {}


@dataclass(frozen=True)
class Case:
    name: str
    make: Callable[[], bytes]
    leaks: bool
    boxes: tuple[tuple[int, tuple[float, float, float, float]], ...]
    first_only: bool


def case(*, leaks: bool, boxes=(), first_only: bool = False):
    def register(make: Callable[[], Pdf | bytes]) -> Callable[[], Pdf | bytes]:
        def whole() -> bytes:
            made = make()
            return made if isinstance(made, bytes) else data(made)

        CASES[make.__name__] = Case(make.__name__, whole, leaks, tuple(boxes), first_only)
        return make

    return register


@case(leaks=True)
def name_in_info_goes() -> Pdf:
    pdf = letter()
    pdf.docinfo[Name.Author] = String(SECRET)
    pdf.docinfo[Name("/Bedrijf")] = String(SECRET)
    return pdf


@case(leaks=True)
def name_in_xmp_goes() -> Pdf:
    pdf = letter()
    with pdf.open_metadata() as metadata:
        metadata["dc:creator"] = [SECRET]
    return pdf


@case(leaks=True)
def attachment_goes() -> Pdf:
    pdf = letter()
    pdf.attachments[f"{SECRET}.txt"] = SECRET.encode()
    return pdf


def _note(pdf: Pdf, subtype: Name, **more: object) -> pikepdf.Object:
    made = Dictionary(
        Type=Name.Annot,
        Subtype=subtype,
        Rect=Array([300, 300, 320, 320]),
        Contents=String(SECRET),
        T=String(SECRET),
    )
    for key, value in more.items():
        made[f"/{key}"] = value
    made = pdf.make_indirect(made)
    if "/Annots" not in pdf.pages[0].obj:
        pdf.pages[0].obj.Annots = Array()
    pdf.pages[0].obj.Annots.append(made)
    return made


@case(leaks=True)
def sticky_note_and_popup_go() -> Pdf:
    pdf = letter()
    note = _note(pdf, Name.Text)
    _note(pdf, Name.Popup, Parent=note)
    return pdf


@case(leaks=True)
def hidden_stamp_goes() -> Pdf:
    pdf = letter()
    look = form(pdf, show(SECRET, 0, 5))
    _note(pdf, Name.Stamp, F=2, AP=Dictionary(N=look))
    return pdf


@case(leaks=True, boxes=[(0, (95, 530, 330, 552))])
def visible_stamp_under_a_box_goes() -> Pdf:
    pdf = letter()
    look = form(pdf, show(SECRET, 2, 5), BBox=Array([0, 0, 220, 20]))
    _note(pdf, Name.Stamp, AP=Dictionary(N=look), Rect=Array([100, 292, 320, 312]))
    return pdf


@case(leaks=True)
def attached_file_on_a_page_goes() -> Pdf:
    pdf = letter()
    stream = pdf.make_stream(SECRET.encode())
    spec = Dictionary(Type=Name.Filespec, F=String(SECRET), EF=Dictionary(F=stream))
    _note(pdf, Name.FileAttachment, FS=spec)
    return pdf


@case(leaks=True)
def link_with_the_name_goes() -> Pdf:
    pdf = letter()
    address = f"https://voorbeeld.nl/{SECRET.replace(' ', '%20')}?naam={SECRET}"
    _note(pdf, Name.Link, A=Dictionary(S=Name.URI, URI=String(address)))
    return pdf


def _tagged(content: str, **element: object) -> Pdf:
    pdf = put(blank(), content)
    page = pdf.pages[0].obj
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    parent = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
    leaf = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.P, P=parent, Pg=page, K=0, **element)
    )
    parent.K, root.K = Array([leaf]), Array([parent])
    root.ParentTree = Dictionary(Nums=Array([0, Array([leaf])]))
    page.StructParents = 0
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    return pdf


@case(leaks=True)
def actual_text_of_a_leaf_goes() -> Pdf:
    content = f"/P <</MCID 0>> BDC {show(WORDS)} EMC"
    return _tagged(content, ActualText=String(WORDS), Alt=String(SECRET))


@case(leaks=True)
def alternative_text_of_a_parent_goes() -> Pdf:
    pdf = _tagged(f"/P <</MCID 0>> BDC {show(WORDS)} EMC")
    pdf.Root.StructTreeRoot.K[0].Alt = String(SECRET)
    pdf.Root.StructTreeRoot.K[0].T = String(SECRET)
    pdf.Root.StructTreeRoot.ClassMap = Dictionary(Kop=Dictionary(O=Name.Layout, T=String(SECRET)))
    return pdf


@case(leaks=True)
def actual_text_in_the_stream_goes() -> Pdf:
    return put(blank(), f"/Span <</ActualText ({SECRET})>> BDC {show(WORDS)} EMC")


@case(leaks=True)
def property_list_in_the_resources_goes() -> Pdf:
    pdf = put(blank(), f"/Span /Mc0 BDC {show(WORDS)} EMC /Punt <</T ({SECRET})>> DP")
    pdf.pages[0].obj.Resources.Properties = Dictionary(Mc0=Dictionary(E=String(SECRET)))
    return pdf


def _layered(content: str) -> Pdf:
    pdf = letter(content)
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(f"Laag {SECRET}")))
    pdf.pages[0].obj.Resources.Properties = Dictionary(Oc0=group)
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([group]), D=Dictionary(OFF=Array([group]), Order=Array([group]))
    )
    return pdf


@case(leaks=True)
def hidden_layer_goes() -> Pdf:
    return _layered(f"/OC /Oc0 BDC {show(SECRET, y=300)} EMC")


@case(leaks=True)
def hidden_layer_of_a_form_goes() -> Pdf:
    pdf = _layered("/Fm0 Do")
    group = pdf.pages[0].obj.Resources.Properties.Oc0
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm0=form(pdf, show(SECRET, y=300), OC=group))
    return pdf


@case(leaks=True, boxes=[(0, (98, 528, 330, 552))])
def form_value_goes() -> Pdf:
    pdf = letter()
    look = form(pdf, show(SECRET, 2, 5), BBox=Array([0, 0, 220, 20]))
    widget = _note(
        pdf,
        Name.Widget,
        FT=Name.Tx,
        V=String(SECRET),
        DV=String(SECRET),
        TU=String(SECRET),
        AP=Dictionary(N=look),
        Rect=Array([100, 292, 320, 312]),
        F=4,
    )
    pdf.Root.AcroForm = Dictionary(Fields=Array([widget]), XFA=String(SECRET))
    return pdf


def _turned(degrees: int) -> Pdf:
    pdf = letter(show("Deze regel blijft staan.", y=600))
    pdf.pages[0].obj.Rotate = degrees
    return pdf


@case(leaks=False)
def page_turned_90_is_hit() -> Pdf:
    return _turned(90)


@case(leaks=False)
def page_turned_180_is_hit() -> Pdf:
    return _turned(180)


@case(leaks=False)
def page_turned_270_is_hit() -> Pdf:
    return _turned(270)


@case(leaks=False)
def cropped_page_is_hit() -> Pdf:
    pdf = letter(show("Deze regel blijft staan.", y=600))
    pdf.pages[0].obj.CropBox = Array([50, 100, 500, 800])
    return pdf


@case(leaks=False)
def turned_and_cropped_page_is_hit() -> Pdf:
    pdf = _turned(90)
    pdf.pages[0].obj.CropBox = Array([50, 100, 500, 800])
    return pdf


@case(leaks=False)
def page_with_negative_box_is_hit() -> Pdf:
    pdf = letter(show("Deze regel blijft staan.", y=600))
    pdf.pages[0].obj.MediaBox = Array([-100, -50, 495, 792])
    return pdf


@case(leaks=False)
def page_with_user_unit_is_hit() -> Pdf:
    pdf = letter(show("Deze regel blijft staan.", y=600))
    pdf.pages[0].obj.UserUnit = 2
    return pdf


@case(leaks=False)
def form_shared_by_pages_is_hit() -> Pdf:
    pdf = blank(2)
    shared = form(pdf, show(WORDS))
    for number in range(2):
        put(pdf, "/Fm0 Do " + show(f"Pagina {number + 1}", y=600), number)
        pdf.pages[number].obj.Resources = Dictionary(
            Font=pdf.pages[0].obj.Resources.Font, XObject=Dictionary(Fm0=shared)
        )
    return pdf


@case(leaks=True, first_only=True)
def white_text_goes() -> Pdf:
    return letter(show(SECRET, y=300, before="1 g"))


@case(leaks=True, first_only=True)
def tiny_text_goes() -> Pdf:
    return letter(show(SECRET, y=300, size=0.5))


@case(leaks=True, first_only=True)
def invisible_text_goes() -> Pdf:
    return letter(show(SECRET, y=300, before="3 Tr"))


@case(leaks=True, first_only=True)
def covered_text_goes() -> Pdf:
    return letter(show(SECRET, y=300) + "0 0 0 rg 60 290 300 30 re f")


@case(leaks=True, first_only=True)
def text_beside_the_page_goes() -> Pdf:
    return letter(show(SECRET, x=700, y=300))


@case(leaks=True, first_only=True)
def text_beside_the_crop_goes() -> Pdf:
    pdf = letter(show(SECRET, y=30))
    pdf.pages[0].obj.CropBox = Array([0, 100, 595, 842])
    return pdf


@case(leaks=False)
def old_revision_goes() -> bytes:
    old = data(letter(show(f"Met {SECRET}", y=500)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "oud.pdf"
        path.write_bytes(old)
        with pymupdf.open(path) as document:
            document.update_stream(document[0].get_contents()[0], show(WORDS).encode())
            document.saveIncr()
        return path.read_bytes()


@case(leaks=False)
def bytes_after_the_end_go() -> bytes:
    return data(letter()) + b"\n% " + SECRET.encode()


@case(leaks=True)
def bookmark_goes() -> Pdf:
    pdf = letter()
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(f"Aan {SECRET}", 0))
        outline.root.append(pikepdf.OutlineItem("aan de raad", 0))
    return pdf


@case(leaks=True)
def page_label_goes() -> Pdf:
    pdf = letter()
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(SECRET), S=Name.D)]))
    return pdf


@case(leaks=True)
def script_goes() -> Pdf:
    pdf = letter()
    action = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{SECRET}')"))
    pdf.Root.OpenAction = action
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("x"), action])))
    pdf.Root.AA = Dictionary(WC=action)
    return pdf


@case(leaks=True)
def private_data_goes() -> Pdf:
    pdf = letter()
    secret = pdf.make_indirect(Dictionary(Private=String(SECRET)))
    pdf.pages[0].obj.PieceInfo = Dictionary(Prog=secret)
    pdf.pages[0].obj[Name("/Eigen")] = String(SECRET)
    pdf.Root[Name("/Eigen")] = String(SECRET)
    pdf.trailer[Name("/Eigen")] = pdf.make_indirect(String(SECRET))
    return pdf


@case(leaks=False)
def form_that_is_not_shown_goes() -> Pdf:
    pdf = letter()
    spare = form(pdf, show(SECRET))
    pdf.pages[0].obj.Resources.XObject = Dictionary({"/Ongebruikt": spare})
    return pdf


@case(leaks=True)
def comment_in_a_photo_goes() -> Pdf:
    pdf = letter("q 100 0 0 100 72 400 cm /Im0 Do Q")
    out = io.BytesIO()
    Image.new("RGB", (20, 20), (200, 30, 30)).save(out, "JPEG", comment=SECRET.encode())
    image = pdf.make_stream(out.getvalue() + SECRET.encode())
    image.Type, image.Subtype = Name.XObject, Name.Image
    image.Width = image.Height = 20
    image.ColorSpace, image.BitsPerComponent = Name.DeviceRGB, 8
    image.Filter = Name.DCTDecode
    image.Metadata = pdf.make_stream(SECRET.encode())
    pdf.pages[0].obj.Resources.XObject = Dictionary(Im0=image)
    return pdf


@case(leaks=False)
def encrypted_with_empty_password_is_redacted() -> bytes:
    return data(letter(), encryption=pikepdf.Encryption(owner="x", user=""))


@case(leaks=False)
def objects_in_streams_are_redacted() -> bytes:
    pdf = letter()
    return data(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)


@case(leaks=False)
def split_strings_are_redacted() -> Pdf:
    split = "BT /F0 12 Tf 72 650 Td [(Wilhel) -20 (mina ) 15 (Zonder) (land)] TJ ET"
    return letter(split)
