"""Each clause is broken by a file that breaks nothing else of it, and kept by a good one."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from app.export.conformance.clause import Level
from app.export.conformance.judge import CLAUSES, breaches_of, judged
from app.export.conformance.subject import Subject
from app.export.metadata import write_metadata
from app.export.publish import write
from app.export.verify import verify
from tests.export.making import plan_for

TAGGED = Path(__file__).resolve().parent.parent / "data" / "tagged"
BREAKS: dict[str, list] = {}


@cache
def good() -> bytes:
    """A letter as the program writes it, which claims all that there is to claim."""
    import tempfile

    source = (TAGGED / "libreoffice_pdfua.pdf").read_bytes()
    plan = plan_for(source)
    with tempfile.TemporaryDirectory() as folder:
        published = write(source, plan.documents[0], plan.options, Path(folder), verify)
        assert published.verification.claims == ("PDF/A-2a", "PDF/UA-1")
        return Path(published.path).read_bytes()


def breaks(name: str):
    def register(make):
        BREAKS.setdefault(name, []).append(make)
        return make

    return register


def page(pdf: Pdf, content: str, **resources: object) -> None:
    """Draw more on the first page, as an artifact."""
    first = pdf.pages[0]
    for kind, group in resources.items():
        held = first.obj.Resources.get(f"/{kind}", Dictionary())
        first.obj.Resources[f"/{kind}"] = Dictionary({**held, **group})
    first.contents_add(f"/Artifact BMC q {content} Q EMC".encode())


def elements(pdf: Pdf, kind: str) -> list:
    return [e.item for e in Subject(pdf).elements if e.kind == kind]


def add_element(pdf: Pdf, kind: str, **more: object) -> Dictionary:
    """One more element at the end of the document, with a mark of its own on the last page."""
    last = pdf.pages[-1]
    number = 50 + len(elements(pdf, kind))
    last.contents_add(f"/{kind} <</MCID {number}>> BDC EMC".encode())
    top = pdf.Root.StructTreeRoot.K[0]
    made = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), P=top, Pg=last.obj, K=number, **more)
    )
    top.K.append(made)
    return made


def link(pdf: Pdf) -> Dictionary:
    return pdf.pages[0].obj.Annots[0]


def fonts(pdf: Pdf) -> list:
    return [shown.font for shown in Subject(pdf).drawn.fonts.values()]


def simple_font(pdf: Pdf) -> Dictionary:
    return next(f for f in fonts(pdf) if f.Subtype == Name.TrueType)


def composite_font(pdf: Pdf) -> Dictionary:
    return next(f for f in fonts(pdf) if f.Subtype == Name.Type0)


def image(pdf: Pdf, **more: object) -> None:
    made = pdf.make_stream(bytes(3))
    made.Type, made.Subtype, made.Width, made.Height = Name.XObject, Name.Image, 1, 1
    made.ColorSpace, made.BitsPerComponent = Name.DeviceRGB, 8
    for key, value in more.items():
        made[f"/{key}"] = value
    page(pdf, "/X Do", XObject={"/X": made})


def state(pdf: Pdf, **more: object) -> None:
    page(pdf, "/G gs", ExtGState={"/G": Dictionary(**more)})


def form(pdf: Pdf, **more: object) -> None:
    made = pdf.make_stream(b"0 0 5 5 re f")
    made.Type, made.Subtype, made.BBox = Name.XObject, Name.Form, Array([0, 0, 5, 5])
    for key, value in more.items():
        made[f"/{key}"] = value
    page(pdf, "/X Do", XObject={"/X": made})


# the file as a whole


@breaks("version")
def a_newer_version(pdf: Pdf) -> dict:
    return {"force_version": "2.0"}


@breaks("identifier")
def no_identifier(pdf: Pdf) -> None:
    del pdf.trailer["/ID"]


@breaks("not_encrypted")
def encrypted(pdf: Pdf) -> dict:
    return {"encryption": pikepdf.Encryption(owner="x", user="")}


@breaks("streams_inside")
def a_stream_elsewhere(pdf: Pdf) -> dict:
    pdf.Root.Extra = pdf.make_stream(b"x")
    pdf.Root.Extra.F = String("elders.bin")
    return {"compress_streams": False}


@breaks("filters")
def lzw(pdf: Pdf) -> dict:
    pdf.Root.Extra = pdf.make_stream(bytes.fromhex("800b6050220c0c8501"))
    pdf.Root.Extra.Filter = Name.LZWDecode
    return {"stream_decode_level": pikepdf.StreamDecodeLevel.none, "compress_streams": False}


@breaks("lengths")
def a_long_name(pdf: Pdf) -> None:
    pdf.Root.Extra = Name("/" + "n" * 128)


@breaks("lengths")
def a_long_key(pdf: Pdf) -> None:
    pdf.Root["/" + "k" * 128] = 1


@breaks("lengths")
def a_long_text(pdf: Pdf) -> None:
    pdf.Root.Extra = String("t" * 32768)


@breaks("page_sizes")
def a_huge_page(pdf: Pdf) -> None:
    pdf.pages[0].obj.MediaBox = Array([0, 0, 14401, 842])


@breaks("saved_states")
def deep_states(pdf: Pdf) -> None:
    page(pdf, "q " * 28 + "Q " * 28)


@breaks("annotation_kinds")
def a_movie(pdf: Pdf) -> None:
    link(pdf).Subtype = Name.Movie


@breaks("annotation_flags")
def a_link_that_is_not_printed(pdf: Pdf) -> None:
    link(pdf).F = 0


@breaks("appearances")
def a_stamp_without_form(pdf: Pdf) -> None:
    link(pdf).Subtype = Name.Stamp


@breaks("forms")
def a_form_of_xfa(pdf: Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=Array())


@breaks("forms")
def a_form_without_looks(pdf: Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array(), NeedAppearances=True)


@breaks("actions")
def a_script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("1"))


@breaks("actions")
def a_script_by_name(pdf: Pdf) -> None:
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array()))


@breaks("actions")
def a_program_after_a_link(pdf: Pdf) -> None:
    link(pdf).A.Next = Array([Dictionary(S=Name.Launch)])


@breaks("actions")
def a_command(pdf: Pdf) -> None:
    link(pdf).A = Dictionary(S=Name.Named, N=Name.Print)


@breaks("triggers")
def something_on_opening(pdf: Pdf) -> None:
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.Named, N=Name.NextPage))


@breaks("metadata")
def no_metadata(pdf: Pdf) -> None:
    del pdf.Root["/Metadata"]


@breaks("metadata")
def metadata_in_disorder(pdf: Pdf) -> dict:
    pdf.Root.Metadata.write(b"<x>")
    return {"fix_metadata_version": False}


@breaks("metadata")
def metadata_of_nothing(pdf: Pdf) -> dict:
    pdf.Root.Metadata.write(b"")
    return {"fix_metadata_version": False}


@breaks("extension_schema")
def an_unexplained_claim(pdf: Pdf) -> None:
    told = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(told.replace(b"pdfaSchema:namespaceURI", b"pdfaSchema:other"))


@breaks("same_title")
def another_title(pdf: Pdf) -> None:
    pdf.docinfo[Name.Title] = String("Iets anders")


@breaks("attachments")
def a_file_inside(pdf: Pdf) -> None:
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array()))


@breaks("attachments")
def a_file_of_an_object(pdf: Pdf) -> None:
    pdf.Root.Extra = pdf.make_indirect(Dictionary(Type=Name.Filespec, EF=Dictionary()))


@breaks("layers")
def layers(pdf: Pdf) -> None:
    pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary())


@breaks("presentations")
def slides(pdf: Pdf) -> None:
    pdf.Root.Names = Dictionary(AlternatePresentations=Dictionary(Names=Array()))


@breaks("presentations")
def steps(pdf: Pdf) -> None:
    pdf.pages[0].obj.PresSteps = Dictionary()


@breaks("presentations")
def requirements(pdf: Pdf) -> None:
    pdf.Root.Requirements = Array()


@breaks("languages")
def a_language_that_is_none(pdf: Pdf) -> None:
    elements(pdf, "P")[0].Lang = String("Nederlands?")


# colours


@breaks("output_intent")
def no_intent(pdf: Pdf) -> None:
    del pdf.Root["/OutputIntents"]


@breaks("output_intent")
def an_intent_for_something_else(pdf: Pdf) -> None:
    pdf.Root.OutputIntents = Array([3, Dictionary(S=Name.GTS_PDFX)])


@breaks("output_intent")
def an_intent_without_profile(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile = Dictionary()


@breaks("output_intent")
def a_profile_that_is_none(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile.write(bytes(200))


@breaks("device_colours")
def ink(pdf: Pdf) -> None:
    page(pdf, "1 0 0 0 k 0 0 5 5 re f")


@breaks("device_colours")
def ink_in_a_space(pdf: Pdf) -> None:
    space = Array([Name.Separation, Name.Steun, Name.DeviceCMYK, Dictionary()])
    page(pdf, "/C cs 1 scn", ColorSpace={"/C": space})


@breaks("device_colours")
def ink_in_an_indexed_picture(pdf: Pdf) -> None:
    image(pdf, ColorSpace=Array([Name.Indexed, Name.DeviceCMYK, 0, String(b"\0\0\0\0")]))


@breaks("device_colours")
def ink_in_a_shading(pdf: Pdf) -> None:
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK)
    page(pdf, "/S sh", Shading={"/S": shading})


@breaks("device_colours")
def ink_in_a_pattern(pdf: Pdf) -> None:
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK)
    pattern = Dictionary(PatternType=2, Shading=shading)
    page(pdf, "/Pattern cs /P scn 0 0 5 5 re f", Pattern={"/P": pattern})


@breaks("device_colours")
def ink_in_a_group(pdf: Pdf) -> None:
    pdf.pages[0].obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)


@breaks("device_colours")
def ink_in_an_inline_picture(pdf: Pdf) -> None:
    page(pdf, "BI /W 1 /H 1 /CS /CMYK /BPC 8 ID abcd EI")


@breaks("states")
def a_transfer_function(pdf: Pdf) -> None:
    state(pdf, TR=Name.Identity)


@breaks("states")
def another_transfer_function(pdf: Pdf) -> None:
    state(pdf, TR2=Name.Identity)


@breaks("intents")
def an_intent_of_its_own(pdf: Pdf) -> None:
    page(pdf, "/Mooi ri")


@breaks("intents")
def an_intent_of_a_picture(pdf: Pdf) -> None:
    image(pdf, Intent=Name.Mooi)


@breaks("images")
def a_smoothed_picture(pdf: Pdf) -> None:
    image(pdf, Interpolate=True)


@breaks("images")
def a_picture_with_another_in_it(pdf: Pdf) -> None:
    image(pdf, Alternates=Array())


@breaks("depths")
def three_bits(pdf: Pdf) -> None:
    image(pdf, BitsPerComponent=3)


@breaks("drawings")
def a_drawing_from_elsewhere(pdf: Pdf) -> None:
    form(pdf, Ref=Dictionary())


@breaks("drawings")
def postscript(pdf: Pdf) -> None:
    form(pdf, Subtype2=Name.PS)


@breaks("blends")
def an_unknown_mixture(pdf: Pdf) -> None:
    state(pdf, BM=Array([Name.Normal, Name.Roeren]))


# fonts


@breaks("kinds")
def a_font_of_no_kind(pdf: Pdf) -> None:
    simple_font(pdf).Subtype = Name.Type7


@breaks("widths")
def no_widths(pdf: Pdf) -> None:
    del simple_font(pdf)["/Widths"]


@breaks("embedded")
def no_program(pdf: Pdf) -> None:
    del simple_font(pdf).FontDescriptor["/FontFile2"]


@breaks("embedded")
def no_descriptor(pdf: Pdf) -> None:
    del simple_font(pdf)["/FontDescriptor"]


@breaks("described")
def half_a_description(pdf: Pdf) -> None:
    del simple_font(pdf).FontDescriptor["/StemV"]


def as_numbered_true_type(pdf: Pdf) -> Dictionary:
    """The composite font as one of the other kind."""
    inner = composite_font(pdf).DescendantFonts[0]
    inner.Subtype = Name.CIDFontType2
    inner.FontDescriptor.FontFile2 = inner.FontDescriptor.FontFile3
    return inner


@breaks("glyph_places")
def no_places(pdf: Pdf) -> None:
    as_numbered_true_type(pdf)


@breaks("code_tables")
def a_table_of_its_own(pdf: Pdf) -> None:
    composite_font(pdf).Encoding = Name("/Iets-H")


@breaks("glyph_lists")
def a_list_of_glyphs(pdf: Pdf) -> None:
    simple_font(pdf).FontDescriptor.CharSet = String("/a")


@breaks("compact_fonts")
def another_width(pdf: Pdf) -> None:
    composite_font(pdf).DescendantFonts[0].W = Array([1, 900, 3])


@breaks("compact_fonts")
def a_compact_font_with_another_table(pdf: Pdf) -> None:
    composite_font(pdf).Encoding = Name("/Identity-V")


@breaks("true_type")
def letters_without_table(pdf: Pdf) -> None:
    simple_font(pdf).FontDescriptor.Flags = 32


@breaks("true_type")
def symbols_with_a_table(pdf: Pdf) -> None:
    simple_font(pdf).Encoding = Dictionary(Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding)


@breaks("readable")
def nobody_knows_the_letters(pdf: Pdf) -> None:
    del simple_font(pdf)["/ToUnicode"]


@breaks("readable")
def nobody_knows_these_letters_either(pdf: Pdf) -> None:
    del composite_font(pdf)["/ToUnicode"]


@breaks("readable")
def letters_of_nothing(pdf: Pdf) -> None:
    table = b"1 beginbfrange <00> <FF> [" + b"<FEFF>" * 256 + b"] endbfrange"
    simple_font(pdf).ToUnicode = pdf.make_stream(table)


@breaks("meaningful")
def private_letters(pdf: Pdf) -> None:
    table = b"1 beginbfrange <00> <FF> <E000> endbfrange"
    simple_font(pdf).ToUnicode = pdf.make_stream(table)


# tags


@breaks("marked")
def not_marked(pdf: Pdf) -> None:
    del pdf.Root["/MarkInfo"]


@breaks("has_tree")
@breaks("parents")
def no_tree(pdf: Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]


@breaks("known_kinds")
def an_element_of_no_kind(pdf: Pdf) -> None:
    elements(pdf, "P")[0].S = Name.Alinea


@breaks("known_kinds")
def an_element_in_a_circle(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Alinea=Name.Alinea)
    elements(pdf, "P")[0].S = Name.Alinea


@breaks("all_tagged")
def something_bare(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 5 5 re f")


@breaks("all_tagged")
def a_mark_of_nobody(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"/P <</MCID 99>> BDC 0 0 5 5 re f EMC")


@breaks("marks_once")
def a_mark_twice(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"/P <</MCID 0>> BDC EMC")


@breaks("artifacts_apart")
def an_artifact_in_a_paragraph(pdf: Pdf) -> None:
    last = pdf.pages[-1]
    last.contents_add(b"/Artifact BMC /P <</MCID 60>> BDC EMC EMC")


@breaks("parents")
def no_way_back(pdf: Pdf) -> None:
    del pdf.pages[0].obj["/StructParents"]


@breaks("certain")
def suspects(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


@breaks("has_title")
def no_title(pdf: Pdf) -> None:
    write_metadata(pdf, " ", "nl-NL", Level.A, accessible=True)


@breaks("shows_title")
def hides_title(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences = Dictionary()


@breaks("has_language")
def no_language(pdf: Pdf) -> None:
    del pdf.Root["/Lang"]


@breaks("nesting")
def a_cell_in_the_open(pdf: Pdf) -> None:
    add_element(pdf, "TD")


@breaks("nesting")
def a_paragraph_in_a_row(pdf: Pdf) -> None:
    elements(pdf, "TR")[0].K[0].S = Name.P


@breaks("figures_described")
def a_picture_without_words(pdf: Pdf) -> None:
    add_element(pdf, "Figure")


@breaks("figures_described")
def a_picture_called_picture(pdf: Pdf) -> None:
    elements(pdf, "Figure")[0].Alt = String("afbeelding")


@breaks("formulas_described")
def a_formula_without_words(pdf: Pdf) -> None:
    add_element(pdf, "Formula")


@breaks("headings_in_order")
def a_heading_too_deep(pdf: Pdf) -> None:
    elements(pdf, "H2")[0].S = Name.H4


@breaks("headings_alike")
def a_heading_without_level(pdf: Pdf) -> None:
    add_element(pdf, "H")


@breaks("tables_headed")
def a_table_without_headings(pdf: Pdf) -> None:
    for cell in elements(pdf, "TH"):
        cell.S = Name.TD


@breaks("tables_headed")
def a_heading_without_direction(pdf: Pdf) -> None:
    del elements(pdf, "TH")[0]["/A"]


@breaks("tables_headed")
def a_heading_with_other_attributes(pdf: Pdf) -> None:
    elements(pdf, "TH")[0].A = Dictionary(O=Name.Layout)


@breaks("tables_regular")
def a_row_too_short(pdf: Pdf) -> None:
    del elements(pdf, "TR")[1].K[0]


@breaks("tables_regular")
def a_cell_too_wide(pdf: Pdf) -> None:
    elements(pdf, "TD")[0].A = Dictionary(O=Name.Table, ColSpan=2)


@breaks("notes_known")
def two_notes_of_one_name(pdf: Pdf) -> None:
    add_element(pdf, "Note", ID=String("n1"))
    add_element(pdf, "Note", ID=String("n1"))


@breaks("annotations_tagged")
def a_link_of_nobody(pdf: Pdf) -> None:
    del link(pdf)["/StructParent"]


@breaks("tab_order")
def another_order(pdf: Pdf) -> None:
    pdf.pages[0].obj.Tabs = String("S")


@breaks("links_described")
def a_silent_link(pdf: Pdf) -> None:
    del link(pdf)["/Contents"]


@breaks("links_described")
def a_link_in_a_paragraph(pdf: Pdf) -> None:
    elements(pdf, "Link")[0].S = Name.Span


def test_what_the_program_writes_breaks_nothing():
    with pikepdf.open(io.BytesIO(good())) as pdf:
        assert breaches_of(Subject(pdf)) == []


def test_every_clause_has_a_file_that_breaks_it():
    assert {clause.is_kept.__name__ for clause in CLAUSES} == set(BREAKS)


@pytest.mark.parametrize(
    ("name", "make"),
    [(name, make) for name, all_of_it in BREAKS.items() for make in all_of_it],
    ids=lambda given: getattr(given, "__name__", given),
)
def test_a_clause_is_broken(name, make):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good())) as pdf:
        pdf.save(out, **(make(pdf) or {}))
    if make is no_identifier:
        out = io.BytesIO(out.getvalue().replace(b"/ID ", b"/Id "))
    clause = next(c for c in CLAUSES if c.is_kept.__name__ == name)
    with pikepdf.open(out) as pdf:
        found = breaches_of(Subject(pdf))
    for level, number in clause.numbers.items():
        told = [
            b for b in found if (b.level, b.clause, b.message) == (level, number, clause.message)
        ]
        assert len(told) == 1
        assert str(told[0]) == f"{number} {clause.message}"
        assert not clause.message.endswith(".")
    assert not judged(found).claims or set(clause.numbers) != set(Level)


def test_what_cannot_be_looked_at_is_not_kept():
    with pikepdf.open(io.BytesIO(good())) as pdf:
        pdf.pages[0].obj.MediaBox = Array([0, 0, Name.Breed, 842])
        assert [str(b) for b in breaches_of(Subject(pdf))] == ["6.1.13 dit is niet te beoordelen"]


def test_a_cell_may_reach_into_the_next_row_and_rows_may_stand_in_groups():
    with pikepdf.open(io.BytesIO(good())) as pdf:
        [table] = elements(pdf, "Table")
        first, second = table.K
        first.K[0].A.append(Dictionary(O=Name.Table, RowSpan=2))
        del second.K[0]
        body = pdf.make_indirect(Dictionary(S=Name.TBody, P=table, K=Array([first, second])))
        table.K = Array([body])
        broken = breaches_of(Subject(pdf), {Level.UA})
    assert not any("tabel" in str(b) for b in broken)
