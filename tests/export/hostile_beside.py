"""What stands beside the pages: annotations, forms, tags, layers, names, files, the past."""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from tests.export.hostile_text import AWAY
from tests.export.making import SECRET, WORDS, blank, data, form, letter, put, show
from tests.export.rectangles import hostile

BOX = (0, (95.0, 530.0, 330.0, 552.0))
"""In PDF space from 290 to 312 high."""


def plain(content: str = "", pages: int = 1):
    """A page that doesn't show the secret, so that no value is known."""
    return put(blank(pages), show("Brief aan de raad.") + content)


def note(pdf, subtype: str, page: int = 0, **more: object) -> pikepdf.Object:
    made = Dictionary(Type=Name.Annot, Subtype=Name(subtype), Rect=Array([100, 292, 320, 312]), F=4)
    for key, value in more.items():
        made[f"/{key}"] = value
    made = pdf.make_indirect(made)
    if "/Annots" not in pdf.pages[page].obj:
        pdf.pages[page].obj.Annots = Array()
    pdf.pages[page].obj.Annots.append(made)
    return made


def look(pdf, text: str = SECRET, **more: object) -> Dictionary:
    return Dictionary(N=form(pdf, show(text, 2, 5), BBox=Array([0, 0, 220, 20]), **more))


ANNOTATION = {"row": "annotations", "boxes": (AWAY,)}


@hostile(**ANNOTATION, usual="breaks")
def note_with_popup_and_reply_goes() -> pikepdf.Pdf:
    pdf = plain()
    first = note(pdf, "/Text", Contents=String(SECRET), T=String(SECRET), RC=String(SECRET))
    note(pdf, "/Popup", Parent=first, Contents=String(SECRET))
    note(pdf, "/Text", IRT=first, Contents=String(SECRET), Subj=String(SECRET))
    return pdf


def _unseen(kind: str):
    def make() -> pikepdf.Pdf:
        pdf = plain()
        note(pdf, f"/{kind}", Contents=String(SECRET), T=String(SECRET), NM=String(SECRET))
        return pdf

    make.__name__ = f"words_of_a_{kind.lower()}_go"
    hostile(**ANNOTATION, usual="clean" if kind == "Redact" else "leaks")(make)


for each in (
    "Caret",
    "Highlight",
    "Ink",
    "Line",
    "Polygon",
    "Redact",
    "Screen",
    "Sound",
    "Movie",
    "Text",
    "Underline",
    "Projection",
    "3D",
    "RichMedia",
    "TrapNet",
    "PrinterMark",
    "Onbekend",
):
    _unseen(each)


@hostile(**ANNOTATION)
def hidden_and_unprintable_stamps_go() -> pikepdf.Pdf:
    pdf = plain()
    note(pdf, "/Stamp", F=2, AP=look(pdf))
    note(pdf, "/Square", F=32, AP=look(pdf))
    return pdf


@hostile(**ANNOTATION)
def stamp_beside_the_page_goes() -> pikepdf.Pdf:
    pdf = plain()
    note(pdf, "/Stamp", AP=look(pdf), Rect=Array([700, 292, 920, 312]))
    return pdf


@hostile(**ANNOTATION)
def other_states_of_a_stamp_go() -> pikepdf.Pdf:
    pdf = plain()
    states = Dictionary(Aan=look(pdf, "zichtbaar").N, Uit=look(pdf).N)
    note(pdf, "/Stamp", AP=Dictionary(N=states, D=look(pdf).N, R=look(pdf).N), AS=Name.Aan)
    return pdf


@hostile(**ANNOTATION, usual="clean")
def overlay_of_a_redaction_mark_goes() -> pikepdf.Pdf:
    pdf = plain()
    note(pdf, "/Redact", OverlayText=String(SECRET), RO=look(pdf).N, Rect=Array([300, 20, 320, 40]))
    return pdf


@hostile("annotations", boxes=(BOX,))
def visible_stamp_under_a_box_goes() -> pikepdf.Pdf:
    pdf = plain()
    note(pdf, "/Stamp", AP=look(pdf), Contents=String(SECRET))
    return pdf


@hostile("annotations", usual="clean", boxes=(BOX,))
def text_box_without_a_look_under_a_box_goes() -> pikepdf.Pdf:
    pdf = plain()
    note(pdf, "/FreeText", Contents=String(SECRET), DA=String("/Helv 12 Tf 0 g"))
    return pdf


@hostile("annotations", usual="clean", boxes=(AWAY,), kept=("aan de raad", "Gezien"), gone=())
def stamp_and_text_box_outside_the_boxes_stay() -> pikepdf.Pdf:
    pdf = plain()
    note(pdf, "/Stamp", AP=look(pdf, "Gezien"))
    return pdf


@hostile("annotations", usual="clean", boxes=(AWAY,), kept=("aan de raad", "Akkoord"), gone=())
def text_box_without_a_look_stays() -> pikepdf.Pdf:
    pdf = plain()
    note(pdf, "/FreeText", Contents=String("Akkoord"), DA=String("/Helv 12 Tf 0 g"))
    return pdf


@hostile(**ANNOTATION)
def attached_file_on_a_page_goes() -> pikepdf.Pdf:
    pdf = plain()
    spec = Dictionary(
        Type=Name.Filespec, F=String(SECRET), EF=Dictionary(F=pdf.make_stream(SECRET.encode()))
    )
    note(pdf, "/FileAttachment", FS=spec)
    return pdf


@hostile("links", usual="clean", boxes=(AWAY,))
def links_to_mail_files_and_programs_go() -> pikepdf.Pdf:
    pdf = plain()
    mail = String("mailto:wilhelmina.zonderland@example.nl")
    note(pdf, "/Link", A=Dictionary(S=Name.URI, URI=mail), Contents=String(SECRET))
    note(pdf, "/Link", A=Dictionary(S=Name.Launch, F=String(SECRET)))
    note(pdf, "/Link", A=Dictionary(S=Name.GoToR, F=String(SECRET), D=String(SECRET)))
    note(pdf, "/Link", Dest=Name.Zonderland, PA=Dictionary(S=Name.URI, URI=String(SECRET)))
    return pdf


@hostile("links", usual="clean")
def link_with_the_surname_goes() -> pikepdf.Pdf:
    pdf = letter()
    address = String("https://voorbeeld.nl/medewerkers/zonderland")
    note(pdf, "/Link", A=Dictionary(S=Name.URI, URI=address), Rect=Array([0, 0, 9, 9]))
    return pdf


@hostile("links", usual="clean", boxes=(BOX,))
def link_under_a_box_goes() -> pikepdf.Pdf:
    pdf = plain()
    address = String("https://voorbeeld.nl/wilhelmina-zonderland")
    note(pdf, "/Link", A=Dictionary(S=Name.URI, URI=address))
    return pdf


def field(pdf, kind: str, **more: object):
    made = note(pdf, "/Widget", FT=Name(kind), T=String("veld"), **more)
    if "/AcroForm" not in pdf.Root:
        font = pdf.pages[0].obj.Resources.Font.F0
        pdf.Root.AcroForm = Dictionary(
            Fields=Array(), DR=Dictionary(Font=Dictionary(Helv=font)), DA=String("/Helv 10 Tf 0 g")
        )
    pdf.Root.AcroForm.Fields.append(made)
    return made


@hostile("form fields", boxes=(BOX,))
def all_values_of_a_text_field_go() -> pikepdf.Pdf:
    pdf = plain()
    value = String(SECRET)
    field(
        pdf, "/Tx", V=value, DV=value, RV=value, TU=value, TM=value, AP=look(pdf),
        MK=Dictionary(CA=value, RC=value, AC=value),
        AA=Dictionary(F=Dictionary(S=Name.JavaScript, JS=value)),
    )  # fmt: skip
    return pdf


@hostile("form fields", usual="clean", boxes=(BOX,))
def value_of_a_field_without_a_look_goes() -> pikepdf.Pdf:
    pdf = plain()
    field(pdf, "/Tx", V=String(SECRET), DA=String("/Helv 10 Tf 0 g"))
    pdf.Root.AcroForm.NeedAppearances = True
    return pdf


@hostile("form fields", usual="leaks", boxes=(AWAY,), kept=("aan de raad", "Bezwaar"))
def value_outside_the_boxes_stays_and_its_default_goes() -> pikepdf.Pdf:
    pdf = plain()
    field(pdf, "/Tx", V=String("Bezwaar"), DV=String(SECRET), AP=look(pdf, "Bezwaar"))
    return pdf


@hostile("form fields", boxes=(AWAY,), kept=("aan de raad", "Eerste"))
def choices_that_were_not_chosen_go() -> pikepdf.Pdf:
    pdf = plain()
    options = Array([String("Eerste"), Array([String("2"), String(SECRET)])])
    field(
        pdf,
        "/Ch",
        V=String("Eerste"),
        Opt=options,
        I=Array([0]),
        Ff=1 << 17,
        AP=look(pdf, "Eerste"),
    )
    return pdf


@hostile("form fields", boxes=(AWAY,))
def hidden_field_goes() -> pikepdf.Pdf:
    pdf = plain()
    field(pdf, "/Tx", V=String(SECRET), F=2)
    pdf.Root.AcroForm.Fields.append(
        pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("x"), V=String(SECRET)))
    )
    return pdf


@hostile("form fields", boxes=(AWAY,))
def button_with_other_looks_goes() -> pikepdf.Pdf:
    pdf = plain()
    states = Dictionary({"/Zonderland": look(pdf).N, "/Off": look(pdf, "uit").N})
    field(
        pdf,
        "/Btn",
        V=Name.Off,
        AS=Name.Off,
        AP=Dictionary(N=states),
        MK=Dictionary(CA=String(SECRET)),
    )
    return pdf


@hostile("form fields", boxes=(AWAY,))
def xfa_goes() -> pikepdf.Pdf:
    pdf = plain()
    field(pdf, "/Tx")
    parts = Array([String("datasets"), pdf.make_stream(f"<naam>{SECRET}</naam>".encode())])
    pdf.Root.AcroForm.XFA = parts
    return pdf


@hostile("form fields", boxes=(AWAY,))
def signature_goes() -> pikepdf.Pdf:
    pdf = plain()
    signed = pdf.make_indirect(
        Dictionary(
            Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), SubFilter=Name("/adbe.pkcs7.detached"),
            ByteRange=Array([0, 1, 2, 3]), Contents=String(SECRET.encode()), Name=String(SECRET),
            Reason=String(SECRET), Location=String(SECRET), ContactInfo=String(SECRET),
        )
    )  # fmt: skip
    field(pdf, "/Sig", V=signed, AP=look(pdf, "Getekend"))
    pdf.Root.AcroForm.SigFlags = 3
    pdf.Root.Perms = Dictionary(DocMDP=signed)
    pdf.Root.DSS = Dictionary(Certs=Array([pdf.make_stream(SECRET.encode())]))
    return pdf


def tagged(content: str, pages: int = 1, **element: object):
    pdf = put(blank(pages), content)
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


def _p(content: str) -> str:
    return f"/P <</MCID 0>> BDC {content} EMC"


TAGS = {"row": "tags"}


@hostile(**TAGS)
def actual_text_of_a_leaf_that_is_removed_goes() -> pikepdf.Pdf:
    text = String(SECRET)
    return tagged(
        _p(show(SECRET)) + show("aan de raad", y=600), ActualText=text, Alt=text, E=text, T=text
    )


@hostile(**TAGS)
def actual_text_of_a_leaf_that_is_partly_removed_goes() -> pikepdf.Pdf:
    return tagged(_p(show(WORDS)), ActualText=String(WORDS), Alt=String(WORDS))


@hostile(**TAGS)
def actual_text_of_a_parent_goes() -> pikepdf.Pdf:
    pdf = tagged(_p(show(WORDS)))
    pdf.Root.StructTreeRoot.K[0].ActualText = String(WORDS)
    pdf.Root.StructTreeRoot.K[0].ID = String(SECRET)
    return pdf


@hostile(**TAGS, boxes=((0, (60.0, 130.0, 320.0, 146.0)),))
def actual_text_for_the_whole_document_goes() -> pikepdf.Pdf:
    pdf = tagged(_p(show("Brief")) + show("aan de raad", y=600), pages=2)
    pdf.Root.StructTreeRoot.K[0].ActualText = String(SECRET)
    return pdf


@hostile(**TAGS, boxes=(AWAY,))
def names_in_the_tag_tree_go() -> pikepdf.Pdf:
    pdf = tagged(_p(show("Brief aan de raad.")), ID=String(SECRET), C=Name.Zonderland, R=1)
    root = pdf.Root.StructTreeRoot
    leaf = root.K[0].K[0]
    leaf.S = Name.Zonderland
    leaf.A = Array(
        [
            Dictionary(
                O=Name.UserProperties, P=Array([Dictionary(N=String(SECRET), V=String(SECRET))])
            ),
            Dictionary(O=Name.Table, Summary=String(SECRET), Headers=Array([String(SECRET)])),
            Dictionary(O=Name.Layout, BBox=Array([String(SECRET)]), Placement=Name.Zonderland),
        ]
    )
    leaf.Lang = String("nl-Zonderl")
    root.RoleMap = Dictionary(Zonderland=Name.P)
    root.ClassMap = Dictionary(Zonderland=Dictionary(O=Name.Layout, T=String(SECRET)))
    root.IDTree = Dictionary(Names=Array([String(SECRET), leaf]))
    root.Namespaces = Array([Dictionary(NS=String(SECRET))])
    root.AF = Array([Dictionary(Desc=String(SECRET))])
    return pdf


@hostile(**TAGS, boxes=((0, (60.0, 130.0, 320.0, 146.0)),))
def text_of_a_figure_on_a_redacted_page_goes() -> pikepdf.Pdf:
    pdf = tagged(
        f"/Figure <</MCID 0>> BDC 60 600 20 20 re f EMC {show('Brief')}",
        Alt=String(f"Foto van {SECRET}"),
    )
    pdf.Root.StructTreeRoot.K[0].K[0].S = Name.Figure
    put(pdf, pdf.pages[0].obj.Contents.read_bytes().decode() + show("aan de raad", y=500))
    return pdf


MARKS = {"row": "marked content"}


@hostile(**MARKS)
def texts_in_the_marks_of_a_stream_go() -> pikepdf.Pdf:
    return put(
        blank(),
        f"/Span <</ActualText ({SECRET}) /Alt ({SECRET}) /E ({SECRET}) /Lang ({SECRET})>> BDC "
        f"{show(WORDS)} EMC /Artifact <</Type /Pagination /Contents ({SECRET})>> BDC EMC "
        f"/Punt <</T ({SECRET})>> DP /Zonderland MP",
    )


@hostile(**MARKS)
def texts_in_a_list_of_properties_go() -> pikepdf.Pdf:
    pdf = put(blank(), f"/Span /Mc0 BDC {show(WORDS)} EMC")
    pdf.pages[0].obj.Resources.Properties = Dictionary(
        Mc0=Dictionary(E=String(SECRET), ActualText=String(SECRET)),
        Mc1=Dictionary(T=String(SECRET)),
    )
    return pdf


@hostile(**MARKS, usual="clean")
def texts_in_the_marks_of_a_form_go() -> pikepdf.Pdf:
    pdf = letter("/Fm0 Do")
    pdf.pages[0].obj.Resources.XObject = Dictionary(
        Fm0=form(pdf, f"/Span <</ActualText ({SECRET})>> BDC q Q EMC")
    )
    return pdf


@hostile(**MARKS, usual="clean", boxes=((0, (60.0, 130.0, 320.0, 146.0)),))
def short_texts_for_single_letters_go() -> pikepdf.Pdf:
    marks = "".join(
        f"/Span <</ActualText ({c})>> BDC BT /F0 12 Tf {72 + 8 * i} 700 Td ({c}) Tj ET EMC "
        for i, c in enumerate(SECRET)
        if c != " "
    )
    return put(blank(), marks + show("aan de raad", y=600))


def layered(content: str, **more: object):
    pdf = plain(content)
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(f"Laag {SECRET}")))
    shown = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Laag")))
    pdf.pages[0].obj.Resources.Properties = Dictionary(Oc0=group, Oc1=shown, **more)
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([group, shown]),
        D=Dictionary(OFF=Array([group]), Order=Array([String(SECRET), group])),
    )
    return pdf, group, shown


LAYERS = {"row": "layers", "boxes": (AWAY,)}


@hostile(**LAYERS)
def hidden_layer_goes() -> pikepdf.Pdf:
    return layered(f"/OC /Oc0 BDC {show(SECRET, y=300)} EMC")[0]


@hostile(**LAYERS, kept=("aan de raad", "Zichtbaar"))
def hidden_layer_in_the_middle_of_a_line_goes() -> pikepdf.Pdf:
    return layered(
        f"BT /F0 12 Tf 72 500 Td (Zicht) Tj /OC /Oc0 BDC ({SECRET}) Tj T* ({SECRET}) ' EMC "
        "1 0 0 1 99 500 Tm (baar) Tj ET"
    )[0]


@hostile(**LAYERS)
def hidden_layer_by_a_rule_goes() -> pikepdf.Pdf:
    pdf, group, shown = layered(f"/OC /Oc2 BDC {show(SECRET, y=300)} EMC")
    pdf.pages[0].obj.Resources.Properties.Oc2 = pdf.make_indirect(
        Dictionary(Type=Name.OCMD, OCGs=Array([group, shown]), P=Name.AllOn)
    )
    return pdf


@hostile(**LAYERS)
def hidden_layer_by_an_expression_goes() -> pikepdf.Pdf:
    pdf, group, shown = layered(f"/OC /Oc2 BDC {show(SECRET, y=300)} EMC")
    pdf.pages[0].obj.Resources.Properties.Oc2 = pdf.make_indirect(
        Dictionary(Type=Name.OCMD, VE=Array([Name.Not, Array([Name.Or, shown, group])]))
    )
    return pdf


@hostile(**LAYERS)
def hidden_form_and_picture_go() -> pikepdf.Pdf:
    pdf, group, _ = layered("/Fm0 Do q 9 0 0 9 0 0 cm /Im0 Do Q")
    image = pdf.make_stream(SECRET.encode() + bytes(48 - len(SECRET)))
    image.Type, image.Subtype, image.Width, image.Height = Name.XObject, Name.Image, 4, 4
    image.ColorSpace, image.BitsPerComponent, image.OC = Name.DeviceRGB, 8, group
    pdf.pages[0].obj.Resources.XObject = Dictionary(
        Fm0=form(pdf, show(SECRET, y=300), OC=group), Im0=image
    )
    return pdf


@hostile(**LAYERS)
def hidden_layer_inside_a_form_goes() -> pikepdf.Pdf:
    pdf, group, _ = layered("/Fm0 Do")
    inner = form(pdf, f"/OC /Oc0 BDC {show(SECRET, y=300)} EMC")
    inner.Resources = Dictionary(
        Font=pdf.pages[0].obj.Resources.Font, Properties=Dictionary(Oc0=group)
    )
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm0=inner)
    return pdf


@hostile(**LAYERS)
def hidden_annotation_goes() -> pikepdf.Pdf:
    pdf, group, _ = layered("")
    note(pdf, "/Stamp", AP=look(pdf), OC=group)
    return pdf


BESIDE = {"row": "document", "boxes": (AWAY,)}


@hostile("metadata", usual="clean", boxes=(AWAY,))
def info_and_xmp_go() -> pikepdf.Pdf:
    pdf = plain()
    with pdf.open_metadata() as metadata:
        metadata["dc:creator"] = [SECRET]
        metadata["dc:description"] = SECRET
    pdf.docinfo[Name.Author] = String(SECRET)
    pdf.docinfo[Name("/Zonderland")] = String("x")
    return pdf


@hostile("bookmarks", boxes=(AWAY,))
def bookmarks_go_unless_their_words_are_on_the_page() -> pikepdf.Pdf:
    pdf = plain()
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem(f"Aan {SECRET}", 0))
        outline.root.append(OutlineItem("Brief aan de raad", 0))
    return pdf


@hostile("bookmarks")
def bookmark_of_a_heading_that_is_redacted_goes() -> pikepdf.Pdf:
    pdf = letter()
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem(WORDS, 0))
        outline.root.append(OutlineItem("Zonderland", 0))
    return pdf


@hostile("bookmarks", boxes=(AWAY,))
def named_places_labels_and_threads_go() -> pikepdf.Pdf:
    pdf = plain()
    place = Array([pdf.pages[0].obj, Name.Fit])
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String(SECRET), place])))
    pdf.Root.Dests = Dictionary({"/Zonderland": place})
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(SECRET), S=Name.D)]))
    bead = pdf.make_indirect(Dictionary(Type=Name.Bead, P=pdf.pages[0].obj, R=Array([0, 0, 9, 9])))
    thread = pdf.make_indirect(Dictionary(I=Dictionary(Title=String(SECRET)), F=bead))
    bead.T = thread
    pdf.Root.Threads = Array([thread])
    pdf.pages[0].obj.B = Array([bead])
    return pdf


@hostile("files", boxes=(AWAY,))
def attached_files_go() -> pikepdf.Pdf:
    pdf = plain()
    pdf.attachments[f"{SECRET}.txt"] = SECRET.encode()
    spec = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec, UF=String(SECRET), EF=Dictionary(F=pdf.make_stream(SECRET.encode()))
        )
    )
    pdf.Root.AF = Array([spec])
    pdf.pages[0].obj.AF = Array([spec])
    return pdf


@hostile("scripts", boxes=(AWAY,))
def scripts_and_actions_go() -> pikepdf.Pdf:
    pdf = plain()
    action = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{SECRET}')"))
    pdf.Root.OpenAction = action
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String(SECRET), action])))
    pdf.Root.AA = Dictionary(WC=action)
    pdf.Root.URI = Dictionary(Base=String(f"https://x.nl/{SECRET}"))
    pdf.pages[0].obj.AA = Dictionary(O=action)
    return pdf


@hostile("private data", boxes=(AWAY,))
def private_data_everywhere_go() -> pikepdf.Pdf:
    pdf = plain()
    secret = pdf.make_indirect(Dictionary(Private=String(SECRET)))
    for holder in (pdf.pages[0].obj, pdf.Root, pdf.Root.Pages, pdf.pages[0].obj.Resources):
        holder.PieceInfo = Dictionary(Prog=secret)
        holder[Name("/Eigen")] = String(SECRET)
    pdf.pages[0].obj.Metadata = pdf.make_stream(SECRET.encode())
    pdf.pages[0].obj.SeparationInfo = Dictionary(DeviceColorant=Name.Zonderland)
    pdf.pages[0].obj.Resources.ProcSet = Array([Name.Zonderland])
    pdf.pages[0].obj.Group = Dictionary(S=Name.Transparency, Eigen=String(SECRET))
    pdf.pages[0].obj.BoxColorInfo = Dictionary(Eigen=String(SECRET))
    pdf.Root.SpiderInfo = secret
    pdf.Root.Legal = secret
    pdf.Root.Extensions = Dictionary(Zonderland=Dictionary(BaseVersion=Name("/1.7")))
    pdf.Root.ViewerPreferences = Dictionary(Eigen=String(SECRET))
    pdf.Root.Lang = String(SECRET)
    pdf.Root.Requirements = Array([Dictionary(S=Name.Zonderland)])
    pdf.trailer[Name("/Eigen")] = secret
    return pdf


@hostile("private data", boxes=(AWAY,))
def output_intent_goes() -> pikepdf.Pdf:
    pdf = plain()
    profile = pdf.make_stream(SECRET.encode())
    profile.N = 3
    intent = Dictionary(
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(SECRET),
        Info=String(SECRET),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([intent])
    pdf.pages[0].obj.OutputIntents = Array([intent])
    return pdf


@hostile("private data", boxes=(AWAY,))
def private_keys_of_states_and_shadings_go() -> pikepdf.Pdf:
    pdf = plain("/G0 gs /S0 sh")
    resources = pdf.pages[0].obj.Resources
    resources.ExtGState = Dictionary(
        G0=Dictionary(
            LW=1, Eigen=String(SECRET), HT=Dictionary(HalftoneType=1, HalftoneName=String(SECRET))
        )
    )
    ramp = Dictionary(
        FunctionType=2,
        Domain=Array([0, 1]),
        C0=Array([0.9]),
        C1=Array([0.9]),
        N=1,
        Eigen=String(SECRET),
    )
    resources.Shading = Dictionary(
        S0=Dictionary(
            ShadingType=2, ColorSpace=Name.DeviceGray, Coords=Array([0, 0, 9, 9]),
            BBox=Array([0, 0, 9, 9]), Function=ramp, Eigen=String(SECRET),
        )
    )  # fmt: skip
    return pdf


@hostile("deleted pages", boxes=(AWAY,))
def page_kept_by_a_bookmark_and_a_template_go() -> pikepdf.Pdf:
    pdf = plain("", 2)
    put(pdf, show(SECRET), 1)
    gone = pdf.pages[1].obj
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, Pg=gone, K=0))
    del pdf.pages[1]
    pdf.Root.StructTreeRoot = pdf.make_indirect(
        Dictionary(Type=Name.StructTreeRoot, K=Array([element]))
    )
    pdf.Root.Names = Dictionary(Templates=Dictionary(Names=Array([String("a"), gone])))
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem("Brief aan de raad", destination=Array([gone, Name.Fit])))
    pdf.pages[0].obj[Name("/Oud")] = gone
    return pdf


@hostile("old revisions", usual="clean")
def old_revision_and_tail_go() -> bytes:
    old = data(letter(show(f"Met {SECRET}", y=500)))
    with pikepdf.open(io.BytesIO(old)) as opened:
        number = opened.pages[0].obj.Contents.objgen[0]
    body = show(WORDS).encode()
    start = len(old)
    update = b"\n%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n" % (
        number,
        len(body),
        body,
    )
    table = old.rindex(b"startxref")
    previous = int(old[table + 9 :].split()[0])
    with pikepdf.open(io.BytesIO(old)) as opened:
        root, size = opened.Root.objgen[0], int(opened.trailer.Size)
    xref = start + len(update)
    return (
        old + update
        + b"xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size %d /Root %d 0 R /Prev %d>>\n"
        b"startxref\n%d\n%%%%EOF\n"
        % (number, start + 1, size, root, previous, xref)
        + SECRET.encode()
    )  # fmt: skip


@hostile("old revisions", usual="clean")
def orphans_and_a_broken_table_go() -> bytes:
    made = data(letter())
    orphan = b"99 0 obj\n(%s)\nendobj\n" % SECRET.encode()
    table = made.rindex(b"xref\n0")
    return made[:table] + orphan + made[table:].replace(b" 00000 n", b" 00001 n")


@hostile("encryption", usual="clean", passwords=("geheim",))
def file_with_a_password_is_redacted() -> bytes:
    return data(letter(), encryption=pikepdf.Encryption(owner="x", user="geheim"))
