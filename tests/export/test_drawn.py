"""What the clauses read of a file: colours, fonts and marks, however deep; letters; page labels."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from app.export.conformance.clause import Breach, Level
from app.export.conformance.compact import fits, named_fonts, widths_by_code
from app.export.conformance.drawn import Shown, read_drawn
from app.export.conformance.judge import judged, levels_of
from app.export.conformance.reduced import reduced
from app.export.conformance.second import second_opinion
from app.export.conformance.subject import Subject
from app.export.descriptors import complete, is_complete
from app.export.glyphs import text_of, texts_by_code
from app.export.labels import collect_labels
from app.export.lines import box_after, neighbour, starts_of
from app.export.publish import write
from app.export.search import Needles, needles
from app.export.standard_fonts import name_of
from app.export.verify import verify
from tests.export.making import SECRET, blank, data, form, letter, plan_for, put, show


def streams(pdf: Pdf, content: bytes, **more: object):
    made = pdf.make_stream(content)
    for key, value in more.items():
        made[f"/{key}"] = value
    return made


def exported(pdf: Pdf, tmp_path, words=()) -> Pdf:
    source = data(pdf)
    plan = plan_for(source, words)
    return pikepdf.open(write(source, plan.documents[0], plan.options, tmp_path, verify).path)


def drawn_by(content: str, **groups: object):
    pdf = put(blank(), content)
    pdf.pages[0].obj.Resources = Dictionary({f"/{k}": v for k, v in groups.items()})
    return read_drawn(pdf)


def test_ink_is_found_in_a_soft_mask_a_pattern_a_glyph_and_an_appearance():
    for kind in ("mask", "pattern", "glyph", "appearance", "bare"):
        pdf = blank()
        page = pdf.pages[0].obj
        inked = form(pdf, "1 0 0 0 k 0 0 9 9 re f")
        if kind == "mask":
            mask = Dictionary(S=Name.Luminosity, G=inked)
            page.Resources.ExtGState = Dictionary(G=Dictionary(SMask=mask))
            content = "/G gs"
        elif kind == "pattern":
            inked.PatternType = 1
            page.Resources.Pattern = Dictionary(P=inked)
            content = "/Pattern cs /P scn 0 0 9 9 re f"
        elif kind == "glyph":
            page.Resources.Font = Dictionary(
                F0=Dictionary(Subtype=Name.Type3, CharProcs=Dictionary(a=inked, b=1))
            )
            content = "BT /F0 9 Tf (a) Tj ET BT /F0 9 Tf (a) Tj ET"
        elif kind == "appearance":
            shown = Dictionary(Subtype=Name.Stamp, AP=Dictionary(N=inked))
            page.Annots = Array([shown, Dictionary(AP=3), 7])
            content = ""
        else:
            del inked["/Resources"]
            inked.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
            page.Resources.XObject = Dictionary(X=inked)
            content = "/X Do /X Do"
        found = read_drawn(put(pdf, content))
        assert "cmyk" in found.devices, kind


def test_the_second_opinion_sees_a_letter_once_and_every_instruction():
    pdf = blank(4)
    font = pdf.pages[0].obj.Resources.Font.F0
    two_bytes = Dictionary(Subtype=Name.Type0, Encoding=Name("/Identity-H"))
    two_bytes = pdf.make_indirect(two_bytes)
    mixed = Dictionary(Subtype=Name.Type0, Encoding=Name("/90ms-RKSJ-H"))
    for number in range(4):
        pdf.pages[number].obj.Resources.Font = Dictionary(F0=font, F1=two_bytes, F2=mixed)
    first = "q BT /F0 9 Tf (aab) Tj [(a) -3.5] TJ ET Q BT /F1 8 Tf 3 Tr <00010002> Tj ET 0 g "
    contents = (
        f"{first}0 0 5 5 re f",
        "BT /F0 9 Tf (abc) Tj /F1 8 Tf <00020003> Tj ET",
        "(los) Tj BT /F1 9 Tf <000102> Tj [/Naam] TJ ET /F0 9 Tf (d) Tj",
        "BT /F2 9 Tf (abc) Tj ET",
    )
    for number, content in enumerate(contents):
        put(pdf, content, number)
    drawn = read_drawn(pdf)
    assert drawn.odd == {2, 3}
    with reduced(pdf, drawn):
        found = [
            [str(i.operator) for i in pikepdf.parse_content_stream(page)] for page in pdf.pages
        ]
        texts = [
            [bytes(i.operands[0]) for i in pikepdf.parse_content_stream(page, "Tj")]
            for page in pdf.pages
        ]
    assert texts[:2] == [[b"ab", b"\0\1\0\2"], [b"c", b"\0\3"]]
    assert found[0][:4] == ["q", "BT", "Tf", "ET"]
    assert found[0].count("g") == found[0].count("f") == 1
    assert pdf.pages[3].obj.Contents.read_bytes() == contents[3].encode()
    assert pdf.pages[0].obj.Contents.read_bytes() == contents[0].encode()


def test_a_page_of_nothing_draws_nothing():
    pdf = blank()
    del pdf.pages[0].obj["/Contents"]
    found = read_drawn(pdf)
    assert (found.marks, found.bare) == ({0: []}, set())


def test_a_form_that_draws_itself_is_read_once():
    pdf = blank()
    loop = form(pdf, "/X Do")
    loop.Resources = Dictionary(XObject=Dictionary(X=loop))
    pdf.pages[0].obj.Resources.XObject = Dictionary(X=loop)
    assert len(read_drawn(put(pdf, "/X Do")).forms) == 1


def test_a_chain_of_forms_is_followed_only_so_far():
    pdf = blank()
    inner = form(pdf, "")
    for _ in range(40):
        outer = form(pdf, "/X Do")
        outer.Resources = Dictionary(XObject=Dictionary(X=inner))
        inner = outer
    pdf.pages[0].obj.Resources.XObject = Dictionary(X=inner)
    assert len(read_drawn(put(pdf, "/X Do")).forms) == 31


def test_what_names_nothing_is_passed_over():
    found = drawn_by(
        "Q /X Do /G gs /S sh /P scn 0.5 scn /F Tf (a) Tj BT /F 9 Tf (a) Tj [] TJ ET "
        "(x) Tr /Q scn /C cs /P BDC EMC EMC /Im Do",
        XObject=Dictionary(X=3),
        Pattern=Dictionary(P=Dictionary(PatternType=2)),
        Shading=Dictionary(S=4),
    )
    assert found.fonts == {}
    assert found.devices <= {""}


def test_spaces_without_a_device_are_none_of_ours():
    spaces = Dictionary(A=Array([Name.ICCBased, 3]), B=Array([Name.Separation]), C=Array([]))
    found = drawn_by("/A cs /B CS /C cs /Pattern cs /CalGray cs", ColorSpace=spaces)
    assert found.devices == {""}


def test_invisible_text_counts_as_shown_and_not_as_seen():
    font = Dictionary(Subtype=Name.Type1)
    found = drawn_by("BT /F 9 Tf 3 Tr (ab) Tj q 0 Tr Q [(c) 3] TJ ET", Font=Dictionary(F=font))
    [shown] = found.fonts.values()
    assert (shown.codes, shown.is_seen) == ({97, 98, 99}, False)


def test_marks_are_known_by_their_names_too():
    pdf = put(blank(), "/P /M BDC 0 0 9 9 re f EMC /Artifact BMC 0 0 9 9 re f EMC /P DP BMC EMC")
    pdf.pages[0].obj.Resources = Dictionary(Properties=Dictionary(M=Dictionary(MCID=4)))
    found = read_drawn(pdf)
    assert found.marks == {0: [4]}
    assert found.bare == set()


def test_a_picture_is_read_with_its_mask_and_once():
    pdf = blank()
    mask = streams(pdf, b"\0", Subtype=Name.Image, ColorSpace=Name.DeviceGray)
    image = streams(pdf, b"\0", Subtype=Name.Image, ColorSpace=Name.DeviceRGB, SMask=mask)
    pdf.pages[0].obj.Resources.XObject = Dictionary(X=image)
    found = read_drawn(put(pdf, "/X Do /X Do"))
    assert len(found.images) == 2
    assert found.devices == {"rgb", "gray"}


def test_a_tree_that_goes_round_ends():
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        element = pdf.make_indirect(Dictionary(S=Name.P))
        element.K = Array([element])
        pdf.Root.StructTreeRoot = Dictionary(K=element)
        assert len(Subject(pdf).elements) == 100


def test_actions_that_follow_each_other_are_all_found():
    with Pdf.new() as pdf:
        last = Dictionary(S=Name.URI)
        pdf.Root.OpenAction = Dictionary(S=Name.GoTo, Next=Dictionary(S=Name.GoTo, Next=last))
        assert [str(a.S) for a in Subject(pdf).actions] == ["/GoTo", "/GoTo", "/URI"]


def test_a_level_needs_all_below_it():
    def claims(*levels: Level):
        return judged([Breach(level, "1", "x") for level in levels]).claims

    assert claims() == ("PDF/A-2a", "PDF/UA-1")
    assert claims(Level.A) == ("PDF/A-2u", "PDF/UA-1")
    assert claims(Level.U) == ("PDF/A-2b", "PDF/UA-1")
    assert claims(Level.B, Level.UA) == ()
    assert levels_of(["PDF/A-1b", "PDF/A-2u"]) == {Level.B, Level.U}


# the second opinion


def test_the_rules_of_pikepdf_are_asked_and_their_clauses_told():
    pdf = letter()
    del pdf.pages[0].obj["/Resources"]
    pdf.Root.Extra = Dictionary()
    told = second_opinion(pdf, read_drawn(pdf))
    assert Breach(Level.B, "6.1", "een onderdeel van het bestand is niet te beoordelen") in told


def test_fonts_that_those_rules_do_not_know_count_for_both_standards():
    pdf = blank()
    glyph = pdf.make_stream(b"500 0 d0")
    pdf.pages[0].obj.Resources.Font = Dictionary(
        F0=Dictionary(
            Type=Name.Font, Subtype=Name.Type3, CharProcs=Dictionary(a=glyph),
            FontBBox=Array([0, 0, 1, 1]), FontMatrix=Array([1, 0, 0, 1, 0, 0]),
            FirstChar=97, LastChar=97, Widths=Array([500]),
            Encoding=Dictionary(Differences=Array([97, Name.a])),
        )
    )  # fmt: skip
    put(pdf, "BT /F0 9 Tf (a) Tj ET")
    told = {(b.level, b.clause) for b in second_opinion(pdf, read_drawn(pdf))}
    assert {(Level.B, "6.1"), (Level.UA, "7.21")} <= told


def test_without_those_rules_nothing_is_claimed(monkeypatch):
    monkeypatch.setitem(sys.modules, "pikepdf.pdfa", None)
    monkeypatch.delattr(pikepdf, "pdfa", raising=False)
    pdf = letter()
    told = second_opinion(pdf, read_drawn(pdf))
    assert judged(told).claims == ()


def test_a_compact_font_that_we_do_not_see_is_not_excused(monkeypatch):
    from pikepdf import pdfa

    finding = SimpleNamespace(rule="pikepdf:font-file", message="a non-CID-keyed CFF")
    monkeypatch.setattr(pdfa, "check", lambda *_, **__: SimpleNamespace(findings=[finding]))
    pdf = letter()
    assert judged(second_opinion(pdf, read_drawn(pdf))).claims == ()


def test_widths_are_read_in_both_ways_of_writing():
    table = Array([1, Array([500, 600]), 5, 7, 250, 9])
    assert widths_by_code(table) == {1: 500, 2: 600, 5: 250, 6: 250, 7: 250}
    assert widths_by_code(None) == {}


def test_a_font_without_a_program_that_we_know_is_not_compact():
    import pymupdf

    pdf = Pdf.new()
    whole = pymupdf.Font("helv").buffer
    for program, named_glyphs in ((whole, True), (b"", False), (whole[:99], False), (b"x", False)):
        file = pdf.make_stream(program)
        file.Subtype = Name.CIDFontType0C
        inner = Dictionary(Subtype=Name.CIDFontType0, FontDescriptor=Dictionary(FontFile3=file))
        shown = Shown(Dictionary(Subtype=Name.Type0, DescendantFonts=Array([inner])))
        assert bool(named_fonts([shown])) is named_glyphs
    assert not fits(shown)
    assert named_fonts([Shown(Dictionary(DescendantFonts=Array([])))]) == []
    file.write(whole)
    file.Subtype = Name.OpenType
    assert named_fonts([shown]) == []


# letters


def test_letters_are_known_by_their_encoding_and_by_their_names():
    latin = texts_by_code(Dictionary(Encoding=Name.WinAnsiEncoding))
    assert (latin[0x80], latin[0x81], latin[0x41]) == ("€", "•", "A")
    assert texts_by_code(Dictionary(Encoding=Name.MacRomanEncoding))[0x8E] == "é"
    named = Array([65, Name.eacute, Name("/g12"), Name.Euro])
    own = texts_by_code(Dictionary(Encoding=Dictionary(Differences=named)))
    assert own == {65: "é", 66: "", 67: "€"}
    assert texts_by_code(Dictionary()) == {}
    assert text_of("/uni0041") == "A"


def test_a_glyph_is_called_what_its_program_calls_it():
    import pymupdf

    font = pymupdf.Font("helv")
    assert name_of(font, "é") == "/eacute"
    assert name_of(font, "語") == name_of(font, "ab") == ""


def test_a_description_is_completed_and_what_is_there_stays():
    whole = Dictionary(FontDescriptor=Dictionary(FontBBox=Array([0, -200, 900, 800]), Ascent=700))
    odd = Dictionary(FontDescriptor=Dictionary(FontBBox=Array([])))
    none = Dictionary(DescendantFonts=Array([3]))
    complete([whole, odd, none])
    assert (whole.FontDescriptor.Ascent, whole.FontDescriptor.CapHeight) == (700, 720)
    assert is_complete(odd)
    assert is_complete(none)


# lines


def page_of(content: str):
    pdf = put(blank(), content)
    return list(pikepdf.parse_content_stream(pdf.pages[0]))


def test_lines_begin_where_the_text_is_put():
    content = (
        "/P <</MCID 0>> BDC q 2 0 0 2 10 20 cm BT 5 6 Td (a) Tj ET Q EMC Q "
        "/P <</MCID 1>> BDC BT 1 0 0 1 7 8 Tm 14 TL (a) Tj T* (b) Tj 0 -10 TD (c) ' ET EMC "
        "BI /W 1 /H 1 /BPC 8 /CS /G ID a EI BT (x) Tj ET /Artifact BMC (y) Tj EMC EMC"
    )
    found = [(s.mark, s.x, s.y) for s in starts_of(page_of(content))]
    assert found == [(0, 20, 32), (1, 7, 8), (1, 7, -6), (1, 7, -26)]


def test_a_box_is_read_after_the_text_before_it():
    starts = starts_of(
        page_of(
            "/P <</MCID 0>> BDC BT 50 700 Td (a) Tj ET EMC "
            "/P <</MCID 1>> BDC BT 90 700 Td (b) Tj ET EMC "
            "/P <</MCID 2>> BDC BT 50 680 Td (c) Tj ET EMC"
        )
    )
    assert neighbour(starts, (95, 699, 120, 710)) == (1, True)
    assert neighbour(starts, (60, 699, 80, 710)) == (0, True)
    assert neighbour(starts, (20, 699, 40, 710)) == (0, False)
    assert neighbour(starts, (20, 500, 40, 510)) == (2, True)
    assert neighbour(starts, (20, 800, 40, 810)) is None


def test_the_rectangle_of_a_box_has_its_corners_in_order():
    instructions = page_of("BI /W 1 /H 1 /BPC 8 /CS /G ID a EI 9 9 -4 -5 re f")
    assert box_after(instructions, 0) == (5, 4, 9, 9)
    assert box_after(instructions, 2) == (0, 0, 0, 0)


# page labels


def labelled(*nums: object) -> Pdf:
    pdf = blank(4)
    for number in range(4):
        put(pdf, show(f"Bijlage {number} van de raad"), number)
    pdf.Root.PageLabels = Dictionary(Nums=Array(list(nums)))
    return pdf


def labels_of(pdf: Pdf, tmp_path) -> list:
    opened = exported(pdf, tmp_path, [SECRET])
    return [
        i if isinstance(i, int) else {k: v if isinstance(v, int) else str(v) for k, v in i.items()}
        for i in opened.Root.PageLabels.Nums
    ]


def test_page_labels_stay(tmp_path):
    roman = Dictionary(S=Name.r)
    second = Dictionary(S=Name.D, P=String("A-"), St=3)
    third = Dictionary(P=String("Bijlage "))
    pdf = labelled(0, roman, 1, second, 3, third)
    assert labels_of(pdf, tmp_path) == [
        0, {"/S": "/r"}, 1, {"/S": "/D", "/P": "A-", "/St": 3}, 3, {"/P": "Bijlage "},
    ]  # fmt: skip


def test_prefixes_that_no_page_shows_go_and_so_does_disorder(tmp_path):
    told = Dictionary(S=Name.X, P=String(f"{SECRET}-"), St=-2)
    jan = Dictionary(S=Name.D, P=String("Jan"))
    pdf = labelled(1, told, 2, jan, 9, jan, String("x"), 3, 3, 7)
    assert labels_of(pdf, tmp_path) == [0, {"/S": "/D"}, 1, {}, 2, {"/S": "/D"}]


def test_labels_in_branches_are_read_and_endless_ones_are_not():
    pdf = blank(2)
    leaf = Dictionary(Nums=Array([0, Dictionary(S=Name.A)]))
    pdf.Root.PageLabels = pdf.make_indirect(Dictionary(Kids=Array([leaf, 3])))
    assert [r.style for r in collect_labels(pdf, ["", ""], Needles([]))] == ["/A"]
    pdf.Root.PageLabels.Kids.append(pdf.Root.PageLabels)
    assert len(collect_labels(pdf, ["", ""], Needles([]))) == 1
    hidden = Dictionary(Nums=Array([0, Dictionary(P=String("Van Wilhelmina"))]))
    pdf.Root.PageLabels = hidden
    secrets = Needles(needles(["Wilhelmina"]))
    assert [r.prefix for r in collect_labels(pdf, ["vanwilhelmina"] * 2, secrets)] == [""]


# standard fonts


def named(name: str) -> Dictionary:
    return Dictionary(Differences=Array([66, Name(name)]))


@pytest.mark.parametrize(
    ("font", "embedded"),
    [
        ({"BaseFont": Name.Helvetica, "Encoding": Name.WinAnsiEncoding}, True),
        ({"BaseFont": Name("/Arial,BoldItalic"), "Subtype": Name.TrueType}, True),
        ({"BaseFont": Name("/TimesNewRoman,Italic"), "Subtype": Name.TrueType}, True),
        ({"BaseFont": Name.Courier}, True),
        ({"BaseFont": Name.Helvetica, "FirstChar": 32, "Widths": Array([278] * 95)}, False),
        ({"BaseFont": Name.Helvetica, "FirstChar": 200, "Widths": Array([278])}, False),
        ({"BaseFont": Name.ArialNarrow}, False),
        ({"BaseFont": Name.Comic}, False),
        ({"BaseFont": Name.Helvetica, "Encoding": named("/B")}, True),
        ({"BaseFont": Name.Helvetica, "Encoding": named("/g7")}, False),
    ],
)  # fmt: skip
def test_a_standard_font_is_embedded_where_nothing_moves(font, embedded, tmp_path):
    pdf = letter()
    made = pdf.pages[0].obj.Resources.Font.F0
    del made["/Encoding"]
    for key, value in font.items():
        made[f"/{key}"] = value
    opened = exported(pdf, tmp_path)
    fonts = [o for o in opened.objects if isinstance(o, Dictionary) and o.get("/Type") == Name.Font]
    found = next(f for f in fonts if f.get("/Subtype") in (Name.Type1, Name.TrueType))
    descriptor = found.get("/FontDescriptor")
    assert (descriptor is not None and "/FontFile3" in descriptor) is embedded


def test_a_table_of_texts_stays_when_a_font_is_embedded(tmp_path):
    pdf = letter()
    table = b"1 beginbfrange <20> <7E> <0020> endbfrange"
    pdf.pages[0].obj.Resources.Font.F0.ToUnicode = pdf.make_stream(table)
    opened = exported(pdf, tmp_path)
    found = next(o for o in opened.objects if isinstance(o, Dictionary) and "/Widths" in o)
    assert b"<42> <0042>" in found.ToUnicode.read_bytes()


def test_a_font_that_shows_nothing_becomes_one_that_does(tmp_path):
    pdf = letter(" BT /F1 12 Tf ET ")
    fonts = pdf.pages[0].obj.Resources.Font
    fonts.F1 = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Times-Roman"))
    )
    opened = exported(pdf, tmp_path)
    kept = opened.pages[0].obj.Resources.Font
    assert str(kept.F1.BaseFont) == str(kept.F0.BaseFont) == "/Helvetica"


def test_a_page_of_fonts_that_show_nothing_stays_as_it_is(tmp_path):
    pdf = put(blank(), "BT /F0 12 Tf ET")
    opened = exported(pdf, tmp_path)
    assert str(opened.pages[0].obj.Resources.Font.F0.BaseFont) == "/Helvetica"
