"""What a sanitised file keeps for its readers, and what it leaves behind."""

from __future__ import annotations

import io
from decimal import Decimal

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, String
from PIL import Image

from app.export import cmaps, layers, programs
from app.export.images import strip_images, strip_jpeg, strip_jpx
from app.export.publish import write
from app.export.redact import redact
from app.export.sanitise import sanitise
from app.export.streams import Walk, remove_hidden_content
from app.export.structure import copy_structure
from app.export.verify import verify
from tests.export.making import SECRET, WORDS, blank, data, form, leaks, letter, plan_for, put, show


def clean(pdf, tmp_path, words=(SECRET,)) -> pikepdf.Pdf:
    source = pdf if isinstance(pdf, bytes) else data(pdf)
    plan = plan_for(source, words)
    write(source, plan.documents[0], plan.options, tmp_path, verify)
    output = (tmp_path / "brief.pdf").read_bytes()
    assert leaks(output) == []
    return pikepdf.open(io.BytesIO(output))


def annotation(pdf, page: int = 0, **keys: object) -> None:
    made = Dictionary(Type=Name.Annot, Rect=Array([300, 300, 320, 320]))
    for key, value in keys.items():
        made[f"/{key}"] = value
    if "/Annots" not in pdf.pages[page].obj:
        pdf.pages[page].obj.Annots = Array()
    pdf.pages[page].obj.Annots.append(pdf.make_indirect(made))


def link(pdf, **keys: object) -> None:
    annotation(pdf, Subtype=Name.Link, **keys)


def two_pages():
    pdf = blank(2)
    put(pdf, show(WORDS), 0)
    put(pdf, show("Tweede bladzijde."), 1)
    return pdf


def test_a_clean_file_has_a_title_a_language_and_nothing_of_its_past(tmp_path):
    pdf = letter()
    pdf.Root.Lang = String("nl-NL\n!")
    pdf.Root.PageLayout = Name.TwoColumnLeft
    opened = clean(pdf, tmp_path)
    assert set(opened.Root.keys()) == {
        "/Type",
        "/Pages",
        "/Lang",
        "/ViewerPreferences",
        "/Metadata",
        "/OutputIntents",
    }
    assert str(opened.Root.Lang) == "nl-NL"
    assert opened.Root.ViewerPreferences.DisplayDocTitle
    assert {k: str(v) for k, v in opened.docinfo.items()} == {
        "/Title": "brief",
        "/Producer": "Lakwerk",
    }
    assert set(opened.pages[0].obj.keys()) <= {
        "/Type",
        "/Parent",
        "/MediaBox",
        "/Rotate",
        "/Resources",
        "/Contents",
    }


def test_a_language_of_its_own_stays(tmp_path):
    pdf = letter()
    pdf.Root.Lang = String("fy-NL")
    assert str(clean(pdf, tmp_path).Root.Lang) == "fy-NL"


def test_links_to_the_web_and_to_pages_stay_and_others_go(tmp_path):
    pdf = two_pages()
    target = Array([pdf.pages[1].obj, Name.XYZ, 0, 800, 0])
    link(pdf, A=Dictionary(S=Name.URI, URI=String("https://www.rijksoverheid.nl/")))
    link(pdf, Dest=target)
    link(pdf, A=Dictionary(S=Name.GoTo, D=target))
    link(pdf, A=Dictionary(S=Name.URI, URI=String("mailto:iemand@example.nl")))
    link(pdf, A=Dictionary(S=Name.Launch, F=String("C:\\x.exe")))
    link(pdf, Dest=String("hoofdstuk"))
    link(pdf, Dest=Array([pdf.make_indirect(Dictionary(Type=Name.Page)), Name.Fit]))
    link(pdf, Dest=target, Rect=Array([1, 2]))
    pdf.pages[1].obj.Annots = Array([3])
    opened = clean(pdf, tmp_path)
    kept = list(opened.pages[0].obj.Annots)
    assert [str(a.A.URI) for a in kept if "/A" in a] == ["https://www.rijksoverheid.nl/"]
    assert [a.Dest[0].objgen for a in kept if "/Dest" in a] == [opened.pages[1].obj.objgen] * 2
    assert "/Annots" not in opened.pages[1].obj


def test_marks_of_a_reader_become_part_of_the_page(tmp_path):
    pdf = letter()
    look = form(pdf, "1 0 0 rg 0 0 20 20 re f", BBox=Array([0, 0, 20, 20]))
    annotation(pdf, Subtype=Name.Stamp, AP=Dictionary(N=look, D=look), Contents=String("x"))
    annotation(pdf, Subtype=Name.Square, F=32, AP=Dictionary(N=look))
    annotation(pdf, Subtype=Name.Square, Contents=String(SECRET), T=String(SECRET))
    opened = clean(pdf, tmp_path)
    assert "/Annots" not in opened.pages[0].obj
    with pypdfium2.PdfDocument(tmp_path / "brief.pdf") as shown:
        pixels = shown[0].render(rev_byteorder=True).to_numpy()
    assert tuple(pixels[842 - 310, 310][:3]) == (255, 0, 0)


def layered(pdf, *, off: bool = True, **more: object):
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Laag")))
    other = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Ander")))
    hidden = [group] if off else []
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([group, other]), D=Dictionary(OFF=Array(hidden), **more)
    )
    return group, other


def test_what_is_on_a_layer_that_is_shown_stays_and_the_rest_goes(tmp_path):
    pdf = letter()
    group, other = layered(pdf)
    image = pdf.make_stream(b"\0" * 3)
    image.Subtype, image.Width, image.Height = Name.Image, 1, 1
    image.ColorSpace, image.BitsPerComponent = Name.DeviceRGB, 8
    pdf.pages[0].obj.Resources.XObject = Dictionary(Im0=image)
    pdf.pages[0].obj.Resources.Properties = Dictionary(A=group, B=other)
    content = show(WORDS)
    content += f"/OC /B BDC {show('Zichtbaar', y=500)} EMC "
    content += f"/OC /A BDC {show('Verborgen', y=400)} 0 0 9 9 re f /Im0 Do "
    content += "/P BMC /P /Q MP EMC BI /W 1 /H 1 /BPC 8 /CS /G ID x EI EMC EMC"
    content += f" BI /W 1 /H 1 /BPC 8 /CS /G ID x EI /OC /Z BDC {show('Los', y=300)} /P BMC"
    put(pdf, content)
    annotation(pdf, Subtype=Name.Square, OC=group)
    opened = clean(pdf, tmp_path)
    with pypdfium2.PdfDocument(tmp_path / "brief.pdf") as shown:
        text = shown[0].get_textpage().get_text_range()
    assert "Zichtbaar" in text
    assert "Los" in text
    assert "Verborgen" not in text
    operators = [str(i.operator) for i in pikepdf.parse_content_stream(opened.pages[0])]
    assert operators.count("BMC") + operators.count("BDC") == operators.count("EMC")


RULES = [
    ({}, False),
    ({"P": Name.AnyOn}, True),
    ({"P": Name.AllOn}, False),
    ({"P": Name.AnyOff}, True),
    ({"P": Name.AllOff}, False),
]


@pytest.mark.parametrize(("rule", "shown"), RULES)
def test_rules_over_layers_are_followed(rule, shown):
    pdf = letter()
    group, other = layered(pdf)
    hidden = layers.hidden_groups(pdf)
    members = Array([group, other]) if rule else group
    assert layers.is_shown(Dictionary(Type=Name.OCMD, OCGs=members, **rule), hidden) is shown
    assert layers.is_shown(Dictionary(Type=Name.OCMD), hidden)
    assert layers.is_shown(None, hidden)


def test_layers_may_be_off_unless_they_are_named(tmp_path):
    pdf = letter()
    group, other = layered(pdf, off=False, BaseState=Name.OFF, ON=Array([]))
    assert layers.hidden_groups(pdf) == {group.objgen, other.objgen}


def test_bookmarks_stay_when_their_words_still_stand_on_their_page(tmp_path):
    pdf = two_pages()
    with pdf.open_outline() as outline:
        parent = OutlineItem(f"Van {SECRET}", 0)
        parent.children.append(OutlineItem("Tweede bladzijde", 1))
        action = Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit]))
        whole = OutlineItem("aan de raad", 0)
        whole.children.append(OutlineItem("Brief", action=action))
        named = OutlineItem("Brief", destination=String("x"))
        elsewhere = OutlineItem("Tweede", 0)
        outline.root.extend([parent, whole, named, elsewhere, OutlineItem("…", 0)])
    opened = clean(pdf, tmp_path)
    with opened.open_outline() as outline:
        titles = [(i.title, [c.title for c in i.children]) for i in outline.root]
    assert titles == [("Tweede bladzijde", []), ("aan de raad", ["Brief"])]


def test_named_destinations_of_dictionaries_are_followed(tmp_path):
    pdf = two_pages()
    with pdf.open_outline() as outline:
        target = Dictionary(D=Array([pdf.pages[1].obj, Name.Fit]))
        outline.root.append(OutlineItem("Tweede", action=Dictionary(S=Name.GoTo, D=target)))
    opened = clean(pdf, tmp_path)
    with opened.open_outline() as outline:
        assert [i.title for i in outline.root] == ["Tweede"]


def test_bookmarks_and_links_to_named_places_lead_to_their_pages(tmp_path):
    pdf = two_pages()
    place = Array([pdf.pages[1].obj, Name.Fit])
    leaf = Dictionary(Names=Array([String("hoofdstuk"), place, 3, place]))
    pdf.Root.Names = Dictionary(Dests=Dictionary(Kids=Array([leaf, 3])))
    pdf.Root.Dests = Dictionary(Oud=Dictionary(D=place))
    link(pdf, Dest=String("hoofdstuk"))
    link(pdf, Dest=Name.Oud)
    link(pdf, Dest=String("nergens"))
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem("Tweede", destination=String("hoofdstuk")))
    opened = clean(pdf, tmp_path)
    targets = [a.Dest[0].objgen for a in opened.pages[0].obj.Annots]
    assert targets == [opened.pages[1].obj.objgen] * 2
    with opened.open_outline() as outline:
        assert [i.title for i in outline.root] == ["Tweede"]


def test_an_outline_in_disorder_is_left_out(tmp_path):
    pdf = letter()
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=Array([1]), Last=Array([1])))
    assert "/Outlines" not in clean(pdf, tmp_path).Root


def tagged():
    pdf = two_pages()
    put(pdf, f"/P <</MCID 0>> BDC {show(WORDS)} EMC", 0)
    second = f"/H1 <</MCID 0>> BDC {show('Tweede bladzijde.')} EMC "
    second += f"/Figure <</MCID 1>> BDC {show('beeld', y=500)} EMC /Span <</MCID (x)>> BDC EMC"
    put(pdf, second, 1)
    pages = [page.obj for page in pdf.pages]
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.RoleMap = Dictionary(Kop=Name.Titel, Titel=Name.H1, Rond=Name.Rond)

    def element(tag: str, kids: object, parent=root, **more: object):
        return pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(tag), P=parent, K=kids, **more)
        )

    first = element("/P", 0, Pg=pages[0], Alt=String("brief"), Lang=String("nl-NL"))
    attributes = Array([Dictionary(O=Name.Layout, Placement=Name.Block, T=String("x")), 3])
    head = element("/Kop", 0, Pg=pages[1], ActualText=String("Tweede"), A=attributes)
    head.A.append(Dictionary(O=Name.UserProperties, P=String(SECRET)))
    mark = Dictionary(Type=Name.MCR, Pg=pages[1], MCID=1)
    figure = element("/Figure", Array([mark, Dictionary(Type=Name.OBJR)]), Lang=String("!"))
    odd = element("/Rond", Array([Dictionary(Type=Name.MCR, MCID=String("x")), 9]), Pg=pages[1])
    single = Dictionary(O=Name.Table, ColSpan=2)
    cell = element("/TD", Array([]), A=single)
    secret = element("/Span", 1, Pg=pages[1], Alt=String(f"Van {SECRET}"))
    foreign = element("/P", 0, Pg=pdf.make_indirect(Dictionary(Type=Name.Page)))
    root.K = Array([first, head, figure, odd, cell, secret, foreign, head, String("x")])
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    return pdf


def test_the_tag_tree_keeps_its_shape_and_loses_its_notes(tmp_path):
    opened = clean(tagged(), tmp_path)
    root = opened.Root.StructTreeRoot
    assert [str(k.S) for k in root.K] == ["/P", "/H1", "/Figure", "/TD", "/Span", "/H1", "/P"]
    first, head, figure, cell, span, *_ = root.K
    [mark, box] = first.K
    assert mark == 0
    assert str(box.ActualText) == "Gelakt: artikel 5.1.2e, persoonlijke levenssfeer"
    assert root.ParentTree.Nums[1][box.K].objgen == box.objgen
    marks = pikepdf.parse_content_stream(opened.pages[0], "BDC")
    assert [int(m.operands[1].MCID) for m in marks] == [0, int(box.K)]
    assert "/Alt" not in first
    assert str(first.Lang) == "nl-NL"
    assert str(head.ActualText) == "Tweede"
    assert [dict(a) for a in head.A] == [{"/O": Name.Layout, "/Placement": Name.Block}]
    assert str(figure.Alt) == "afbeelding"
    assert figure.K[0].MCID == 1
    assert cell.A[0].ColSpan == 2
    assert "/Alt" not in span
    assert bool(opened.Root.MarkInfo.Marked)
    assert {int(p.obj.StructParents) for p in opened.pages if "/StructParents" in p.obj} == {
        0,
        1,
        2,
    }
    assert not any(k in root for k in ("/RoleMap", "/ClassMap", "/IDTree"))


def test_a_tag_tree_of_nothing_or_without_end_is_left_out(tmp_path):
    pdf = letter()
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    pdf.Root.StructTreeRoot = root
    assert "/StructTreeRoot" not in clean(pdf, tmp_path).Root
    deep: Dictionary = Dictionary(Type=Name.StructElem, S=Name.P)
    for _ in range(150):
        deep = Dictionary(Type=Name.StructElem, S=Name.Div, K=Array([deep]))
    pdf = letter()
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=deep))
    assert "/StructTreeRoot" not in clean(pdf, tmp_path).Root


def test_pages_keep_what_they_inherit(tmp_path):
    pdf = letter()
    pages = pdf.Root.Pages
    pages.Rotate = 90
    pages.Resources = pdf.pages[0].obj.Resources
    del pdf.pages[0].obj["/Resources"]
    opened = clean(pdf, tmp_path)
    assert opened.pages[0].rotation == 90
    plain = plan_for(data(letter()), ()).documents[0]
    with pikepdf.open(io.BytesIO(sanitise(data(pdf), plain))) as copied:
        assert copied.pages[0].obj.Rotate == 90


def jpeg(**options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), (9, 99, 199)).save(out, "JPEG", **options)
    return out.getvalue()


def test_a_jpeg_loses_its_comments_and_keeps_its_picture():
    dirty = jpeg(comment=b"geheim", exif=b"Exif\0\0geheim")
    dirty = dirty[:2] + b"\xff\xe2\x00\x10ICC_PROFILE\0\1\1" + b"\xff" + dirty[2:] + b"geheim"
    bare = strip_jpeg(dirty)
    assert b"geheim" not in bare
    assert b"ICC_PROFILE" not in bare
    one, two = (Image.open(io.BytesIO(d)).convert("RGB").tobytes() for d in (dirty, bare))
    assert one == two


def test_what_is_no_proper_jpeg_is_cut_where_it_stops_being_one():
    assert strip_jpeg(b"geen beeld") == b"geen beeld"
    assert strip_jpeg(b"\xff\xd8abcdef") == b"\xff\xd8\xff\xd9"
    cut = jpeg()[:-2]
    assert strip_jpeg(cut) == jpeg()[:20] + strip_jpeg(jpeg())[20:]
    assert strip_jpeg(b"\xff\xd8\xff\xd9") == b"\xff\xd8\xff\xd9"
    assert strip_jpeg(b"geheim" + jpeg() + b"geheim") == strip_jpeg(jpeg())
    odd = jpeg()[:2] + b"\xff\xff\x00\xff\xd0\xff\x01" + jpeg()[2:]
    assert strip_jpeg(odd) == strip_jpeg(jpeg())


def test_a_jpeg_2000_keeps_its_picture_alone():
    out = io.BytesIO()
    Image.new("RGB", (64, 64), (9, 99, 199)).save(out, "JPEG2000")
    whole = out.getvalue()
    box = (20).to_bytes(4) + b"xml " + b"x" * 12
    long = (1).to_bytes(4) + b"uuid" + (20).to_bytes(8) + b"abcd"
    head = 12 + 20
    dirty = whole[:head] + box + long + whole[head:] + (0).to_bytes(4) + b"xml geheim"
    bare = strip_jpx(dirty)
    assert b"xml " not in bare
    assert b"abcd" not in bare
    assert strip_jpx(bare) == bare
    one, two = (Image.open(io.BytesIO(d)).tobytes() for d in (whole, bare))
    assert one == two
    code = whole[whole.index(b"\xff\x4f") :]
    assert strip_jpx(code + b"geheim") == strip_jpx(code)
    assert strip_jpx(b"iets anders") == b"iets anders"


@pytest.mark.parametrize("filters", [Name.DCTDecode, Array([Name.DCTDecode])])
def test_pictures_in_a_file_are_stripped(filters):
    pdf = blank()
    image = pdf.make_stream(jpeg(comment=b"geheim"))
    image.Subtype, image.Filter = Name.Image, filters
    other = pdf.make_stream(b"geheim")
    other.Subtype = Name.Image
    out = io.BytesIO()
    Image.new("RGB", (64, 64)).save(out, "JPEG2000")
    wavelet = pdf.make_stream(out.getvalue() + (14).to_bytes(4) + b"xml geheim")
    wavelet.Subtype, wavelet.Filter = Name.Image, Name.JPXDecode
    strip_images([image, other, wavelet])
    assert b"geheim" not in image.read_raw_bytes()
    assert b"geheim" not in wavelet.read_raw_bytes()
    assert other.read_raw_bytes() == b"geheim"


def test_a_page_without_content_has_none_to_rewrite():
    pdf = pikepdf.Pdf.new()
    pdf.pages.append(pikepdf.Page(Dictionary(Type=Name.Page, MediaBox=Array([0, 0, 9, 9]))))
    remove_hidden_content(pdf)
    assert "/Contents" not in pdf.pages[0].obj


CMAP = b"""1 beginbfchar <41> <0041> endbfchar
2 beginbfrange <42> <44> <0042> <45> <46> [<0045> <00460066>] endbfrange
1 beginbfrange <50> <51> <> endbfrange"""


def test_a_unicode_table_is_read_and_written_again():
    table = cmaps.read_cmap(CMAP)
    assert table == {0x41: "A", 0x42: "B", 0x43: "C", 0x44: "D", 0x45: "E", 0x46: "Ff"}
    assert cmaps.read_cmap(cmaps.write_cmap(table, 1)) == table
    assert b"<0041>" in cmaps.write_cmap({0x41: "A"}, 2)
    many = {n: chr(n) for n in range(32, 300)}
    assert cmaps.read_cmap(cmaps.write_cmap(many, 2)) == many


def test_fonts_tell_only_of_what_is_still_shown():
    source = data(letter())
    plan = plan_for(source)
    planned = plan.documents[0]
    pdf = pikepdf.open(io.BytesIO(redact(source, planned, plan.options)))
    font = next(iter(pdf.pages[0].obj.Resources.Font.values()))
    font.FirstChar, font.LastChar = 32, 126
    font.Widths = Array([500] * 95)
    entries = b"".join(b"<%02X> <%04X>\n" % (n, n) for n in range(32, 127))
    font.ToUnicode = pdf.make_stream(b"95 beginbfchar\n" + entries + b"endbfchar")
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(G0=Dictionary(Font=Array([font, 9])))
    inner = form(pdf, "q BT /G0 gs 60 500 Td (Q) Tj (X) ' ET Q Q /Weg Do")
    inner.Resources = pdf.pages[0].obj.Resources
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm0=inner)
    more = "/Fm0 Do /Fm0 Do /G1 gs /Weg gs BT (los) Tj () Tj ET BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"
    pdf.pages[0].contents_add(pdf.make_stream(more.encode()))
    opened = pikepdf.open(io.BytesIO(sanitise(data(pdf), planned)))
    tables = [o for o in opened.objects if isinstance(o, Dictionary) and "/ToUnicode" in o]
    known = "".join(cmaps.read_cmap(tables[0].ToUnicode.read_bytes()).values())
    assert not set("WZ") & set(known)
    assert set("Brief") <= set(known)
    widths = list(tables[0].Widths)
    assert widths[ord("W") - 32] == 0
    assert widths[ord("B") - 32] == 500


def test_glyphs_that_are_no_longer_shown_go(tmp_path):
    pdf = letter("BT /F1 20 Tf 72 500 Td (a) Tj ET /Pattern cs /P0 scn 72 300 30 30 re f")
    shape = b"600 0 0 0 600 600 d1 0 0 600 600 re f"
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 600, 600]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary(a=pdf.make_stream(shape), b=pdf.make_stream(shape + b" ")),
        Encoding=Dictionary(Differences=Array([Decimal("1.5"), 97, Name.a, Name.b])),
        FirstChar=97,
        LastChar=98,
        Widths=Array([600, 600]),
    )
    pdf.pages[0].obj.Resources.Font.F1 = pdf.make_indirect(font)
    tile = form(pdf, "0 0 9 9 re f", PatternType=1, PaintType=1, TilingType=1, XStep=9, YStep=9)
    pdf.pages[0].obj.Resources.Pattern = Dictionary(P0=tile)
    opened = clean(pdf, tmp_path)
    [kept] = [o for o in opened.objects if isinstance(o, Dictionary) and "/CharProcs" in o]
    assert list(kept.CharProcs.keys()) == ["/a"]
    assert [int(w) for w in kept.Widths] == [600, 0]


def test_composite_fonts_have_two_bytes_to_the_code(tmp_path):
    import pymupdf

    with pymupdf.open() as made:
        writer = pymupdf.TextWriter(made.new_page().rect)
        writer.append((72, 100), WORDS, font=pymupdf.Font("helv"))
        writer.write_text(made[0])
        source = made.tobytes()
    opened = clean(source, tmp_path)
    with pypdfium2.PdfDocument(tmp_path / "brief.pdf") as shown:
        assert "aan de raad." in shown[0].get_textpage().get_text_range()
    tables = [o for o in opened.objects if isinstance(o, Dictionary) and "/ToUnicode" in o]
    texts = ["".join(cmaps.read_cmap(t.ToUnicode.read_bytes()).values()) for t in tables]
    assert not any("Z" in t for t in texts)


def test_a_form_is_read_once_however_often_it_is_shown():
    pdf = put(blank(), "/Fm0 Do /Fm0 Do")
    inner = form(pdf, show("ab"))
    pdf.pages[0].obj.Resources.XObject = Dictionary(Fm0=inner)
    inner.Resources = Dictionary(
        Font=pdf.pages[0].obj.Resources.Font, XObject=Dictionary(Fm0=inner)
    )
    inner.write(inner.read_bytes() + b" /Fm0 Do")
    assert list(Walk(pdf).run().codes.values()) == [{97, 98}]


def test_tags_that_are_no_objects_of_their_own_are_copied():
    pdf = put(blank(), f"/P <</MCID 0>> BDC {show('Tekst')} EMC")
    direct = Dictionary(Type=Name.StructElem, S=Name.P, Pg=pdf.pages[0].obj, K=0)
    pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=direct)
    target = pikepdf.Pdf.new()
    target.pages.append(pdf.pages[0])
    copy_structure(pdf, target, set(), [])
    assert [str(k.S) for k in target.Root.StructTreeRoot.K] == ["/P"]


def test_hidden_text_on_a_page_without_boxes_goes(tmp_path):
    pdf = two_pages()
    put(pdf, show("Tweede bladzijde.") + show(SECRET, y=400, before="1 g"), 1)
    pdf.add_blank_page(page_size=(595, 842))
    source = data(pdf)
    plan = plan_for(source, first_only=True)
    write(source, plan.documents[0], plan.options, tmp_path, verify)
    assert leaks((tmp_path / "brief.pdf").read_bytes()) == []


def test_what_of_a_line_runs_off_the_page_goes_and_the_rest_of_it_stays(tmp_path):
    pdf = letter(show("de heer Zonderland en nog eens Zonderland", x=430, y=500))
    clean(pdf, tmp_path)
    with pypdfium2.PdfDocument(tmp_path / "brief.pdf") as shown:
        text = shown[0].get_textpage().get_text_range()
    assert "de heer Zonderland" in text
    assert text.count("Zonderland") == 1


def test_embedded_fonts_lose_their_words_and_still_draw(tmp_path):
    from pathlib import Path

    import pymupdf
    import reportlab

    letters = (Path(reportlab.__file__).parent / "fonts" / "Vera.ttf").read_bytes()
    assert b"Bitstream" in letters
    with pymupdf.open() as made:
        page = made.new_page()
        page.insert_font(fontname="Eigen", fontbuffer=letters)
        page.insert_text((72, 100), WORDS, fontname="Eigen")
        source = made.tobytes()
    assert b"Bitstream" not in programs.strip_sfnt(letters)
    opened = clean(source, tmp_path)
    with pypdfium2.PdfDocument(tmp_path / "brief.pdf") as shown:
        assert "aan de raad." in shown[0].get_textpage().get_text_range()
        pixels = shown[0].render(grayscale=True).to_numpy()
    assert (pixels[90:102, 200:300] < 100).any()
    found = [o for o in opened.objects if isinstance(o, pikepdf.Stream) and "/Length1" in o]
    assert all(b"Bitstream" not in o.read_bytes() for o in found)


def test_what_is_no_font_program_is_left_as_it_is():
    assert programs.strip_sfnt(b"geen letter") == b"geen letter"
    assert programs.strip_sfnt(b"OTTO\xff\xff") == b"OTTO\xff\xff"
    assert programs.strip_type1(b"zonder einde") == b"zonder einde"
    plain = b"%!PS /FullName (Wilhelmina) def /Weight (Bold) def currentfile eexec ..."
    bare = programs.strip_type1(plain)
    assert len(bare) == len(plain)
    assert b"Wilhelmina" not in bare
    assert b"Bold" not in bare
