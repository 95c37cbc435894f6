"""What is drawn and not written: photos, signatures, patterns, groups."""

from __future__ import annotations

import io
import math

import numpy as np
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from app.export.publish import write
from app.export.verify import verify
from tests.export.making import (
    blank,
    data,
    drawn,
    form,
    leaks,
    letter,
    picture,
    plan_for,
    put,
    show,
    usual_recipe,
)

BOX = (60.0, 442.0, 260.0, 492.0)
"""In points from the top left; in PDF space from 350 to 400 high."""

KEPT = "Deze regel blijft staan."


def lifted(pdf: bytes) -> bytes:
    """The file without the boxes that were painted, so that what lies under them shows."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            kept, inside = [], False
            for item in pikepdf.parse_content_stream(page):
                operator = str(item.operator)
                if operator == "BDC" and "/ActualText" in item.operands[1]:
                    inside = True
                if not inside:
                    kept.append(item)
                if operator == "EMC":
                    inside = False
            page.obj.Contents = opened.make_stream(pikepdf.unparse_content_stream(kept))
        return data(opened)


def under(pdf: bytes, box=BOX, scale: float = 2.0):
    """The grey pixels that lie under a box, a pixel inside its edge."""
    x0, y0, x1, y1 = (round(v * scale) for v in box)
    return picture(lifted(pdf), scale=scale)[y0 + 1 : y1 - 1, x0 + 1 : x1 - 1]


def published(pdf: bytes, tmp_path, boxes=(BOX,)):
    plan = plan_for(pdf, (), [drawn(0, box, 50 + n) for n, box in enumerate(boxes)])
    result = write(pdf, plan.documents[0], plan.options, tmp_path, verify)
    return result, (tmp_path / "brief.pdf").read_bytes()


def _with_image(pdf, image: pikepdf.Object) -> None:
    pdf.pages[0].obj.Resources.XObject = Dictionary(Im0=image)


def _image(pdf, mode: str = "RGB", **encoding: object) -> pikepdf.Object:
    pixels = Image.effect_noise((200, 50), 80).convert(mode)
    if encoding:
        out = io.BytesIO()
        pixels.save(out, **encoding)
        stream = pdf.make_stream(out.getvalue())
        stream.Filter = {"JPEG": Name.DCTDecode, "JPEG2000": Name.JPXDecode}[encoding["format"]]
    else:
        stream = pdf.make_stream(pixels.tobytes())
    stream.Type, stream.Subtype, stream.Width, stream.Height = Name.XObject, Name.Image, 200, 50
    stream.BitsPerComponent = 8
    stream.ColorSpace = Name.DeviceRGB if mode == "RGB" else Name.DeviceGray
    return stream


def _curves(x: float = 70, y: float = 375, step: float = 20, count: int = 8) -> str:
    parts = [f"{x} {y} m"]
    for i in range(count):
        up = 15 * (-1) ** i
        left, right = x + i * step, x + (i + 1) * step
        parts.append(f"{left + 5} {y + up} {right - 5} {y + up} {right} {y} c")
    return " ".join(parts)


def _photo():
    pdf = letter("q 200 0 0 50 60 350 cm /Im0 Do Q")
    _with_image(pdf, _image(pdf))
    return pdf


def _photo_jpeg():
    pdf = letter("q 200 0 0 50 60 350 cm /Im0 Do Q")
    _with_image(pdf, _image(pdf, format="JPEG"))
    return pdf


def _photo_jpeg2000():
    pdf = letter("q 200 0 0 50 60 350 cm /Im0 Do Q")
    _with_image(pdf, _image(pdf, format="JPEG2000"))
    return pdf


def _photo_with_mask():
    pdf = letter("q 200 0 0 50 60 350 cm /Im0 Do Q")
    image = _image(pdf)
    image.SMask = _image(pdf, "L")
    _with_image(pdf, image)
    return pdf


def _photo_turned():
    c, s = math.cos(0.1), math.sin(0.1)
    pdf = letter(f"q {150 * c} {150 * s} {-20 * s} {20 * c} 80 360 cm /Im0 Do Q")
    _with_image(pdf, _image(pdf))
    return pdf


def _signature_filled():
    return letter(f"0 0 0.6 rg {_curves()} h f")


def _signature_stroked():
    return letter(f"q 0 0 0.6 RG 1.5 w {_curves()} S Q")


def _signature_reaching_out():
    return letter(f"q 0 0 0.6 RG 1.5 w {_curves(count=11)} S Q")


def _shading(pdf) -> None:
    ramp = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0.1]), C1=Array([0.3]), N=1)
    pdf.pages[0].obj.Resources.Shading = Dictionary(
        S0=Dictionary(
            ShadingType=2,
            ColorSpace=Name.DeviceGray,
            Coords=Array([0, 0, 595, 0]),
            Function=ramp,
        )
    )


def _text_as_clip():
    pdf = letter("q BT /F0 24 Tf 7 Tr 70 365 Td (Zonderland) Tj ET /S0 sh Q")
    _shading(pdf)
    return pdf


def _outlines_as_clip():
    pdf = letter(f"q {_curves()} h W n /S0 sh Q")
    _shading(pdf)
    return pdf


def _shading_in_a_soft_mask():
    pdf = _soft_mask()
    _shading(pdf)
    pdf.pages[0].obj.Contents.write(b"q /G0 gs /S0 sh Q" + show("Brief aan de raad.").encode())
    return pdf


def _pattern():
    pdf = letter("q /Pattern cs /P0 scn 60 350 200 50 re f Q")
    tile = pdf.make_stream(b"BT /F0 20 Tf 5 10 Td (Zonderland) Tj ET")
    tile.PatternType, tile.PaintType, tile.TilingType = 1, 1, 1
    tile.BBox, tile.XStep, tile.YStep = Array([0, 0, 120, 40]), 120, 40
    tile.Resources = Dictionary(Font=pdf.pages[0].obj.Resources.Font)
    pdf.pages[0].obj.Resources.Pattern = Dictionary(P0=tile)
    return pdf


def _soft_mask():
    pdf = letter("q /G0 gs 0 0 0 rg 60 350 200 50 re f Q")
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    mask = form(pdf, "1 g " + show("Zonderland", 70, 365, 24), Group=group)
    state = Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask))
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(G0=state)
    return pdf


def _glyph_of_an_image():
    pdf = letter("BT /F1 40 Tf 70 355 Td (a) Tj ET")
    glyph = pdf.make_stream(b"1000 0 d0 q 1000 0 0 1000 0 0 cm /Im0 Do Q")
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 1000, 1000]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary(a=glyph),
        Encoding=Dictionary(Differences=Array([97, Name.a])),
        FirstChar=97,
        LastChar=97,
        Widths=Array([1000]),
        Resources=Dictionary(XObject=Dictionary(Im0=_image(pdf))),
    )
    pdf.pages[0].obj.Resources.Font.F1 = pdf.make_indirect(font)
    return pdf


KEEP_THE_PAGE = [
    _photo,
    _photo_jpeg,
    _photo_jpeg2000,
    _photo_with_mask,
    _photo_turned,
    _signature_filled,
    _signature_stroked,
    _signature_reaching_out,
    _glyph_of_an_image,
    _text_as_clip,
]
AS_PICTURE = [_outlines_as_clip, _shading_in_a_soft_mask, _pattern, _soft_mask]


@pytest.mark.parametrize("make", KEEP_THE_PAGE + AS_PICTURE)
def test_nothing_drawn_is_left_under_a_box(make, tmp_path):
    pdf = data(put_more(make()))
    before = picture(pdf)
    x0, y0, x1, y1 = (round(v * 2) for v in BOX)
    assert np.ptp(before[y0:y1, x0:x1].astype(int)) > 60
    result, output = published(pdf, tmp_path)
    assert np.ptp(under(output).astype(int)) < 12
    assert leaks(output, KEPT) != []
    assert bool(result.raster_pages) == (make in AS_PICTURE)
    assert len(result.findings) == (make in AS_PICTURE)


def put_more(pdf):
    stream = pdf.pages[0].obj.Contents
    stream.write(stream.read_bytes() + show(KEPT, y=600).encode())
    return pdf


@pytest.mark.parametrize("make", [_outlines_as_clip, _shading_in_a_soft_mask])
def test_the_usual_recipe_leaves_the_drawing_under_the_box(make):
    pdf = data(make())
    plan = plan_for(pdf, (), [drawn(0, BOX)])
    with pikepdf.open(io.BytesIO(usual_recipe(pdf, plan))) as opened:
        instructions = list(pikepdf.parse_content_stream(opened.pages[0]))
        last = max(i for i, item in enumerate(instructions) if str(item.operator) in ("f", "B"))
        del instructions[last]
        kept = pikepdf.unparse_content_stream(instructions)
        opened.pages[0].obj.Contents = opened.make_stream(kept)
        bare = data(opened)
    x0, y0, x1, y1 = (round(v * 2) for v in BOX)
    assert np.ptp(picture(bare)[y0:y1, x0:x1].astype(int)) > 60


def test_words_stay_searchable_on_a_page_that_became_a_picture(tmp_path):
    pdf = data(put_more(_outlines_as_clip()))
    result, output = published(pdf, tmp_path, (BOX, (124.0, 130.0, 244.0, 146.0)))
    assert result.raster_pages == (0,)
    assert leaks(output, KEPT) == ["pdfium", "pdfminer"]
    assert leaks(output, "aan de raad.") == ["pdfium", "pdfminer"]
    assert leaks(output, "Zonderland") == []


def test_rules_and_shades_through_a_box_are_no_reason_for_a_picture(tmp_path):
    rules = "0.9 g 40 340 300 80 re f 0 G 0.7 w 40 375 m 400 375 l S 160 300 m 160 500 l S"
    pdf = data(letter(rules + show("Zonderland", 70, 380)))
    result, _ = published(pdf, tmp_path)
    assert result.raster_pages == ()


def test_a_table_border_that_only_touches_a_box_stays(tmp_path):
    border = "0 G 1 w 40 330 400 90 re S"
    pdf = data(put(blank(), border + show("Zonderland", 70, 380)))
    _, output = published(pdf, tmp_path)
    assert (picture(output)[2 * (842 - 421) : 2 * (842 - 419), 100:600] < 128).any(axis=0).all()


def test_a_page_without_boxes_is_not_written_anew(tmp_path):
    pdf = blank(2)
    put(pdf, show("Zonderland"), 0)
    odd = "q   1 0 0   1 0 0 cm BT /F0 12 Tf 72 700 Td [(Deze) -3 ( regel)] TJ ET Q"
    put(pdf, odd, 1)
    source = data(pdf)
    plan = plan_for(source, ("Zonderland",))
    write(source, plan.documents[0], plan.options, tmp_path, verify)
    with pikepdf.open(tmp_path / "brief.pdf") as opened:
        assert opened.pages[1].obj.Contents.read_bytes().strip() == odd.encode()
