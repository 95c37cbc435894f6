"""Images behind something else on the page: what is seen stays as it looks, the rest is blank."""

from __future__ import annotations

import numpy as np
import pymupdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from app.export import behind, blank, compact_fonts, keyed, programs
from app.export.clips import with_areas
from app.export.outline import collect_bookmarks
from app.export.publish import write
from app.export.readings import readings
from app.export.search import Needles
from app.export.sightings import without_replacements
from app.export.strays import forget_password
from app.export.streams import Walk
from app.export.text import page_texts
from app.export.verify import verify
from app.export.visible import blank_unseen_pixels
from app.model.export import Redaction
from app.model.geometry import Rect
from tests.export import making
from tests.export.font_makers import compact, decoded, postscript
from tests.export.hostile_beside import field
from tests.export.hostile_drawing import half_marked, marked, with_image

PLACED = "q 200 0 0 50 60 350 cm /Im0 Do Q"


def letter(content: str, **image: object):
    pdf = making.blank()
    made = half_marked(pdf)
    for key, value in image.items():
        made[f"/{key}"] = value
    return with_image(making.put(pdf, content), made), made


def seen(pdf) -> np.ndarray:
    with pymupdf.open(stream=making.data(pdf), filetype="pdf") as opened:
        pixmap = opened[0].get_pixmap(dpi=72)
        return np.frombuffer(pixmap.samples, np.uint8).astype(int)


def test_an_image_on_which_nothing_lies_is_left_as_it_is():
    pdf, image = letter(f"{PLACED} q 0 g 300 350 50 50 re f 2 w 60 350 m 260 400 l S Q")
    before = image.read_raw_bytes()
    blank_unseen_pixels(pdf)
    assert image.read_raw_bytes() == before


def test_our_own_boxes_are_no_reason_to_draw_a_page_again(monkeypatch):
    pdf, image = letter(f"{PLACED} q 0 g 175 345 90 60 re f Q")
    monkeypatch.setattr(behind.Trial, "__init__", lambda *_: pytest.fail("drawn"))
    top = 842 - 345 - 60
    rect = Rect(175.0, top, 265.0, top + 60)
    blank_unseen_pixels(pdf, [Redaction(0, rect, "", "5.1.2e", "gelakt", "p")])
    assert "/Filter" not in image


@pytest.mark.parametrize(
    "over", ["1 g 175 345 90 60 re f", "/Im0 Do", "/Gs0 gs /Gs1 gs", "/Fm0 Do"]
)
def test_what_is_seen_looks_the_same_and_what_is_not_is_blank(over):
    """The third is drawn in a state that hides nothing, the fourth has a form on it without ink."""
    pdf, _ = letter(f"{PLACED} q 90 0 0 60 175 345 cm {over} Q")
    with_image(pdf, making.form(pdf, "n"), "Fm0")
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(Gs0=Dictionary(BM=Array([Name.Multiply])))
    before = seen(pdf)
    blank_unseen_pixels(pdf)
    assert np.array_equal(seen(pdf), before)


def test_an_image_that_another_page_shows_in_full_stays():
    pdf = making.blank(2)
    image = pdf.make_indirect(half_marked(pdf))
    with_image(making.put(pdf, f"{PLACED} 1 g 175 345 90 60 re f"), image)
    making.put(pdf, PLACED, 1)
    pdf.pages[1].obj.Resources.XObject = Dictionary(Im0=image)
    blank_unseen_pixels(pdf)
    assert marked(making.data(pdf))


def test_an_image_that_is_covered_on_all_its_pages_is_blanked_as_far_as_on_all():
    pdf = making.blank(3)
    image = pdf.make_indirect(half_marked(pdf))
    for number, over in enumerate(("175 345 90 60 re", "55 345 60 60 re", "0 0 9 9 re")):
        making.put(pdf, f"{PLACED} 1 g {over} f 175 345 20 60 re f", number)
        pdf.pages[number].obj.Resources.XObject = Dictionary(Im0=image)
    blank_unseen_pixels(pdf)
    assert marked(making.data(pdf))
    pixels = np.frombuffer(image.read_bytes(), np.uint8).reshape(50, 200, 3)
    assert (pixels[10:40, 120:130] == 255).all()


def test_a_plain_image_is_not_tried(monkeypatch):
    pdf, image = letter(f"{PLACED} 1 g 175 345 90 60 re f")
    image.write(bytes(200 * 50 * 3))
    monkeypatch.setattr(behind.Trial, "__init__", lambda *_: pytest.fail("drawn"))
    blank_unseen_pixels(pdf)


def test_a_stencil_under_something_paints_nothing_there():
    pdf, image = letter(f"0 g {PLACED} 1 g 175 345 90 60 re f", ImageMask=True, BitsPerComponent=1)
    del image["/ColorSpace"]
    bits = np.ones((50, 200), np.uint8)
    bits[20:30, 20:190] = 0
    image.write(np.packbits(bits, axis=1).tobytes())
    before = seen(pdf)
    blank_unseen_pixels(pdf)
    assert np.array_equal(seen(pdf), before)
    left = np.unpackbits(np.frombuffer(image.read_bytes(), np.uint8).reshape(50, 25), axis=1)
    assert (left[25, 20:110] == 0).all()
    assert left[25, 125:].all()


def test_colours_left_out_stay_left_out_when_a_part_is_blanked():
    pdf, image = letter(f"0 1 0 rg 60 350 200 50 re f {PLACED} 1 g 175 345 90 60 re f")
    pixels = np.frombuffer(image.read_bytes(), np.uint8).reshape(50, 200, 3).copy()
    pixels[:, :20] = 9, 9, 9
    image.write(pixels.tobytes())
    image.Mask = Array([9, 9, 9, 9, 9, 9])
    soft = pdf.make_stream(b"\xff", Type=Name.XObject, Subtype=Name.Image, Matte=Array([0, 0, 0]))
    soft.Width = soft.Height = 1
    soft.ColorSpace, soft.BitsPerComponent = Name.DeviceGray, 8
    before = seen(pdf)
    blank_unseen_pixels(pdf)
    assert np.array_equal(seen(pdf), before)
    assert image.Mask.ImageMask
    assert not marked(making.data(pdf))
    image.SMask = soft
    behind._paint_over(image, light=True)
    assert "/Matte" not in soft


@pytest.mark.parametrize(
    ("bits", "data"), [(1, b"\x40\x80"), (8, b"\0\1\1\0"), (16, b"\0\0\0\1" * 2)]
)
def test_samples_of_all_sizes_are_compared_with_the_colours_left_out(bits, data):
    pdf = making.blank()
    image = pdf.make_stream(data, Width=2, Height=2, BitsPerComponent=bits, Mask=Array([1, 1]))
    assert keyed.keyed_out(image).tolist()[0] == [False, True]


@pytest.mark.parametrize("more", [{"Mask": Array([1, 1])}, {"Mask": Array([String("x"), 1])}])
def test_what_cannot_be_compared_is_left(more):
    pdf = making.blank()
    image = pdf.make_stream(b"\0", Width=2, Height=2, **more)
    assert keyed.keyed_out(image) is None


def ink(pdf, kind):
    tint = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1]), C1=Array([0]), N=1)
    spaces = {
        "Separation": [Name.Separation, Name.Zwart, Name.DeviceGray, tint],
        "Lab": [Name.Lab, Dictionary(WhitePoint=Array([0.95, 1, 1.09]))],
    }
    return Array(spaces[kind])


@pytest.mark.parametrize(("kind", "parts"), [("Separation", 1), ("Lab", 3)])
def test_an_image_in_inks_looks_the_same_where_it_is_seen(kind, parts):
    pdf, image = letter(f"q 60 350 110 50 re W n {PLACED} Q")
    image.ColorSpace = ink(pdf, kind)
    noise = np.random.default_rng(1).integers(0, 90, (50, 200, parts)).astype(np.uint8)
    image.write(noise.tobytes())
    before = seen(pdf)
    blank_unseen_pixels(pdf)
    assert np.abs(seen(pdf) - before).max() < 4
    assert image.ColorSpace == Name.DeviceRGB


def test_a_mask_finer_than_its_image_hides_only_whole_pixels():
    mask = np.zeros((4, 4), np.bool_)
    mask[:2, :2], mask[3, 3] = True, True
    assert blank._stretched(mask, 2, 2).tolist() == [[True, False], [False, False]]
    assert blank._stretched(mask[:2, :2], 4, 2).all()


def test_too_small_a_picture_hides_nothing_and_a_flat_image_is_not_seen():
    assert not behind.opened(np.ones((3, 9), np.bool_), 5).any()
    pdf, image = letter(PLACED)
    trial = behind.Trial(pdf, 0, [(pdf.make_indirect(image), (60.0, 350.0, 260.0, 400.0))])
    assert not trial.seen((1.0, 0.0, 1.0, 0.0, 0.0, 0.0), 4, 4).any()


def test_more_layers_of_images_than_are_tried_are_left(monkeypatch):
    pdf = making.blank()
    monkeypatch.setattr(behind, "MOST_GROUPS", 2)
    images = [pdf.make_indirect(half_marked(pdf)) for _ in range(3)]
    box, beside = (0.0, 0.0, 9.0, 9.0), (20.0, 0.0, 29.0, 9.0)
    groups = behind.in_layers([*((i, box) for i in images), (images[2], beside)])
    assert [len(g) for g in groups] == [2, 1]


def test_a_clip_that_has_an_area_is_left_alone():
    pdf = making.put(making.blank(), "0 0 m 9 9 l W n q BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI Q")
    import pikepdf

    before = pikepdf.parse_content_stream(pdf.pages[0])
    assert len(with_areas(before)) == len(before)


def test_an_address_is_read_in_all_its_codes_and_nonsense_is_none():
    assert "https://x.nl/Jan" in set(readings("https://x.nl/%25254a%2526#97;n"))
    assert list(readings("a")) == ["a"]
    assert all(isinstance(t, str) for t in readings("https://x.nl/AAAAAAAAA/" + "%25" * 9 + "b"))
    assert len(set(readings("%2525252525252541"))) > 4


def test_fields_that_show_what_they_hold_keep_it():
    pdf = making.blank()
    parent = pdf.make_indirect(Dictionary(FT=Name.Tx, Ff=1 << 13, V=String("x")))
    plain = Dictionary(FT=Name.Tx, V=String("x"))
    forget_password(plain)
    assert "/V" in plain
    kid = pdf.make_indirect(Dictionary(Parent=parent))
    forget_password(kid)
    assert "/V" not in parent
    parent.Parent = parent
    forget_password(kid)


def test_a_bookmark_with_a_place_and_an_action_leads_to_the_place():
    pdf = making.blank()
    root = pdf.make_indirect(Dictionary(Type=Name.Outlines))
    item = pdf.make_indirect(
        Dictionary(
            Title=String("Brief"),
            Parent=root,
            Dest=Array([pdf.pages[0].obj, Name.Fit]),
            A=Dictionary(S=Name.JavaScript, JS=String("x")),
        )
    )
    root.First = root.Last = item
    item.First = root  # a loop
    pdf.Root.Outlines = root
    del item["/First"]
    (found,) = collect_bookmarks(pdf, ["brief"], Needles())
    assert (found.title, found.page) == ("Brief", 0)


def test_words_of_a_compact_font_go_and_names_of_its_glyphs_stay():
    bare, whole = compact("abc", "Wilhelmina Zonderland")
    for made in (compact_fonts.strip_compact(bare), programs.strip_sfnt(whole)):
        assert b"Wilhelmina" not in made
        assert b"Zonderland" not in made
    assert len(compact_fonts.strip_compact(bare)) == len(bare)


@pytest.mark.parametrize(
    "data", [b"", b"\1", b"\2\0\4\1", b"\1\0\4\1\0\1\1\1\xff", b"\1\0\4\1" + bytes(6)]
)
def test_what_is_no_compact_font_is_left(data):
    assert compact_fonts.strip_compact(data) == data


def test_the_figures_of_a_compact_font_are_read():
    real = b"\x1e\x1a\x5f"
    found = compact_fonts._dict(
        b"\x1c\xff\xfe\x0f\x1d\0\0\1\0\x11" + real + b"\x0c\x1e\xf7\0\xfb\0\x8b\x05"
    )
    assert found == {15: [-2], 17: [256], 1230: [0], 5: [108, -108, 0]}
    assert compact_fonts._used(b"", {1230: [391, 392, 0]}) == {391, 392}
    assert compact_fonts._used(b"", {}) == set()


@pytest.mark.parametrize(
    ("charset", "used"),
    [(b"\0\1\x87\1\x88", {391, 392}), (b"\1\1\x87\1", {391, 392}), (b"\2\1\x87\0\1", {391, 392})],
)
def test_names_of_glyphs_are_found_in_all_forms(charset, used):
    data = bytes(4) + b"\0\3" + charset
    assert compact_fonts._used(data, {15: [6], 17: [4]}) == used


def test_words_of_a_postscript_font_go_in_all_its_parts():
    words = "Wilhelmina Zonderland"
    whole, (head, body, _) = postscript("abc", words)
    made = compact_fonts.strip_type1(whole, head, body)
    assert b"Wilhelmina" not in made
    assert b"Zonderland" not in made
    inner = decoded(made[head : head + body])
    assert b"Wilhelmina" not in inner
    assert b"/CharStrings 5 dict" in inner
    assert made.endswith(b"cleartomark\n")
    assert b"Wilhelmina" in decoded(compact_fonts.strip_type1(whole, 1, body)[head : head + body])
    short = compact_fonts.strip_type1(whole[: head + body], head, body)
    assert len(short) == head + body
    text = b"eexec\n" + b"00ab" * 5
    assert compact_fonts.strip_type1(text, 6, 20) == text


def test_names_of_glyphs_go_where_nothing_is_found_by_them():
    names = b"\0\2\0\0" + bytes(28) + b"\0\1\1\2\5Janse"
    sfnt = (
        b"\0\1\0\0\0\1\0\0\0\0\0\0" + b"post" + bytes(4) + (28).to_bytes(4) + len(names).to_bytes(4)
    )
    assert b"Janse" not in programs.strip_sfnt(sfnt + names, named=False)
    assert b"Janse" in programs.strip_sfnt(sfnt + names)


def test_the_options_that_a_list_shows_stay(tmp_path):
    pdf = making.put(making.blank(), making.show("Een brief aan de raad."))
    options = Array([String("appel"), String("peer")])
    empty = Dictionary(N=making.form(pdf, "", BBox=Array([0, 0, 200, 60])))
    field(pdf, "/Ch", Opt=options, AP=empty, V=String("")).Rect = Array([60, 300, 260, 360])
    field(pdf, "/Btn", Ff=1 << 16).Rect = Array([60, 200, 160, 220])
    pdf.Root.AcroForm.NeedAppearances = True
    source = making.data(pdf)
    plan = making.plan_for(source, boxes=[making.drawn(0, (60.0, 100.0, 90.0, 110.0))])
    write(source, plan.documents[0], plan.options, tmp_path, verify)
    text = page_texts(tmp_path / "brief.pdf")[0]
    assert "appel" in text
    assert "peer" in text


def test_a_large_image_in_a_stream_keeps_the_colours_that_the_page_names():
    pdf = making.blank()
    pdf.pages[0].obj.Resources.ColorSpace = Dictionary(Cs0=ink(pdf, "Separation"))
    pixels = bytes(range(250)) * 2
    making.put(pdf, "q 200 0 0 50 60 350 cm BI /W 25 /H 20 /BPC 8 /CS /Cs0 /F /AHx ID "
               + pixels.hex() + "> EI Q")  # fmt: skip
    before = seen(pdf)
    Walk(pdf).run()
    assert np.array_equal(seen(pdf), before)
    (image,) = pdf.pages[0].obj.Resources.XObject.values()
    assert image.ColorSpace[0] == Name.Separation


def test_texts_that_stand_in_for_others_are_taken_from_every_object():
    pdf = making.blank()
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(ActualText=String("x")))
    without = without_replacements(making.data(pdf))
    assert without is not None
    assert b"ActualText" not in without
