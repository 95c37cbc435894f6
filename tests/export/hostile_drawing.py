"""What is drawn: outlines, patterns, soft masks, glyphs, pictures and what hides in them."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
import pikepdf
import pymupdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from tests.export.hostile_text import AWAY, photo
from tests.export.making import SECRET, WORDS, blank, data, form, letter, put, show
from tests.export.rectangles import hostile

BOX = (0, (60.0, 442.0, 260.0, 492.0))
MARK = (255, 0, 255)


def marked(pdf: bytes) -> bool:
    """True when a picture in the file holds pixels of the mark's colour."""
    with pymupdf.open(stream=pdf, filetype="pdf") as opened:
        for xref in range(1, opened.xref_length()):
            if opened.xref_get_key(xref, "Subtype")[1] != "/Image":
                continue
            if _has_mark(pymupdf.Pixmap(opened, xref)):
                return True
        return any(_has_mark(page.get_pixmap(dpi=72)) for page in opened)


def _has_mark(pixmap: pymupdf.Pixmap) -> bool:
    if pixmap.colorspace is None:
        return False
    if pixmap.colorspace.n != 3:
        pixmap = pymupdf.Pixmap(pymupdf.csRGB, pixmap)
    pixels = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.width, pixmap.n)
    red, green, blue = (pixels[:, :, i].astype(int) for i in range(3))
    return int(((red > 170) & (green < 110) & (blue > 170)).sum()) > 15


def with_image(pdf, image, name="Im0"):
    resources = pdf.pages[0].obj.Resources
    if "/XObject" not in resources:
        resources.XObject = Dictionary()
    resources.XObject[f"/{name}"] = image
    return pdf


def half_marked(pdf, kind="flate", size=(200, 50), at=(120, 0, 200, 50)):
    """Blue noise with a patch of the mark's colour: by default the right part."""
    pixels = Image.merge(
        "RGB",
        [Image.effect_noise(size, 40).point(lambda v: v // 3)] * 2 + [Image.effect_noise(size, 40)],
    )
    pixels.paste(MARK, at)
    if kind == "jpeg":
        out = io.BytesIO()
        pixels.save(out, "JPEG", quality=95, subsampling=0)
        stream = pdf.make_stream(out.getvalue())
        stream.Filter = Name.DCTDecode
    else:
        stream = pdf.make_stream(pixels.tobytes())
    stream.Type, stream.Subtype, stream.Width, stream.Height = Name.XObject, Name.Image, *size
    stream.BitsPerComponent, stream.ColorSpace = 8, Name.DeviceRGB
    return stream


HIDDEN = {"row": "hidden pixels", "boxes": (AWAY,), "gone": (), "pixels": marked}


@hostile(**HIDDEN)
def pixels_outside_a_clip_go() -> pikepdf.Pdf:
    pdf = letter("q 60 350 110 50 re W n 200 0 0 50 60 350 cm /Im0 Do Q")
    return with_image(pdf, half_marked(pdf))


@hostile(**HIDDEN)
def pixels_of_a_jpeg_outside_a_clip_go() -> pikepdf.Pdf:
    pdf = letter("q 60 350 110 50 re W n 200 0 0 50 60 350 cm /Im0 Do Q")
    return with_image(pdf, half_marked(pdf, "jpeg"))


@hostile(**HIDDEN)
def pixels_outside_the_crop_go() -> pikepdf.Pdf:
    pdf = letter("q 400 0 0 100 300 350 cm /Im0 Do Q")
    pdf.pages[0].obj.CropBox = Array([0, 0, 500, 842])
    return with_image(pdf, half_marked(pdf))


@hostile(**HIDDEN)
def pixels_outside_the_media_box_go() -> pikepdf.Pdf:
    pdf = letter("q 400 0 0 100 380 350 cm /Im0 Do Q")
    return with_image(pdf, half_marked(pdf))


@hostile(**HIDDEN)
def pixels_outside_the_box_of_a_form_go() -> pikepdf.Pdf:
    pdf = letter("q 1 0 0 1 60 350 cm /Fm0 Do Q")
    image = half_marked(pdf)
    holder = form(pdf, "q 200 0 0 50 0 0 cm /Im0 Do Q", BBox=Array([0, 0, 110, 50]))
    holder.Resources = Dictionary(XObject=Dictionary(Im0=image))
    return with_image(pdf, holder, "Fm0")


@hostile(**HIDDEN)
def pixels_between_two_clips_go() -> pikepdf.Pdf:
    pdf = letter("q 60 350 80 50 re 220 350 40 50 re W n 200 0 0 50 60 350 cm /Im0 Do Q")
    return with_image(pdf, half_marked(pdf, at=(95, 0, 140, 50)))


@hostile(**HIDDEN)
def pixels_of_a_turned_image_outside_a_clip_go() -> pikepdf.Pdf:
    pdf = letter("q 60 350 50 110 re W n 0 200 -50 0 110 350 cm /Im0 Do Q")
    return with_image(pdf, half_marked(pdf))


@hostile(**HIDDEN)
def pixels_of_an_image_that_is_never_seen_go() -> pikepdf.Pdf:
    pdf = letter("q 0 0 10 10 re W n 200 0 0 50 60 350 cm /Im0 Do Q")
    return with_image(pdf, half_marked(pdf))


@hostile(**HIDDEN)
def pixels_under_full_transparency_go() -> pikepdf.Pdf:
    pdf = letter("q 200 0 0 50 60 350 cm /Im0 Do Q")
    image = half_marked(pdf)
    alpha = np.full((50, 200), 255, np.uint8)
    alpha[:, 115:] = 0
    mask = pdf.make_stream(alpha.tobytes())
    mask.Type, mask.Subtype, mask.Width, mask.Height = Name.XObject, Name.Image, 200, 50
    mask.BitsPerComponent, mask.ColorSpace = 8, Name.DeviceGray
    image.SMask = mask
    return with_image(pdf, image)


@hostile(**HIDDEN)
def pixels_under_a_stencil_mask_go() -> pikepdf.Pdf:
    pdf = letter("q 200 0 0 50 60 350 cm /Im0 Do Q")
    image = half_marked(pdf)
    bits = np.zeros((50, 200), np.uint8)
    bits[:, 115:] = 1
    mask = pdf.make_stream(np.packbits(bits, axis=1).tobytes())
    mask.Type, mask.Subtype, mask.Width, mask.Height = Name.XObject, Name.Image, 200, 50
    mask.BitsPerComponent, mask.ImageMask = 1, True
    image.Mask = mask
    return with_image(pdf, image)


@hostile(**HIDDEN)
def pixels_on_a_page_without_boxes_go() -> pikepdf.Pdf:
    pdf = blank(2)
    put(pdf, show("Brief aan de raad."), 1)
    put(pdf, show("aan de raad") + "q 60 350 110 50 re W n 200 0 0 50 60 350 cm /Im0 Do Q")
    pdf.pages[0].obj.Resources = Dictionary(
        Font=pdf.pages[1].obj.Resources.Font, XObject=Dictionary(Im0=half_marked(pdf))
    )
    return data(pdf)


@hostile("image", usual="clean", boxes=(BOX,), gone=(), pixels=marked)
def pixels_under_a_box_go() -> pikepdf.Pdf:
    pdf = letter("q 200 0 0 50 60 350 cm /Im0 Do Q")
    return with_image(pdf, half_marked(pdf))


@hostile("image", usual="clean", boxes=(BOX,), gone=(), pixels=marked)
def pixels_of_an_alternate_and_a_thumbnail_go() -> pikepdf.Pdf:
    pdf = letter("q 200 0 0 50 60 350 cm /Im0 Do Q")
    image = photo(pdf)
    image.Alternates = Array([Dictionary(Image=half_marked(pdf), DefaultForPrinting=True)])
    pdf.pages[0].obj.Thumb = half_marked(pdf)
    return with_image(pdf, image)


@hostile("image", usual="clean", boxes=(BOX,), gone=(), pixels=marked)
def pixels_of_an_inline_image_go() -> pikepdf.Pdf:
    row = bytes(MARK) * 20
    content = (
        b"q 200 0 0 50 60 350 cm BI /W 20 /H 5 /BPC 8 /CS /RGB /F /AHx ID "
        + (row * 5).hex().encode()
        + b"> EI Q"
    )
    pdf = letter()
    pdf.pages[0].contents_add(content)
    return pdf


def vectors_left(pdf: bytes) -> bool:
    """True when a curve of the drawing is still in a content stream."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return any(
            b" c\n" in item.read_bytes() or b" c " in item.read_bytes()
            for item in opened.objects
            if isinstance(item, pikepdf.Stream)
            and (item.get("/Subtype") in (None, Name.Form))
            and "/Length1" not in item
            and item.get("/Type") not in (Name.Metadata, Name.XRef, Name.ObjStm)
        )


def _curves(paint: str) -> str:
    path = " ".join(
        f"{70 + 18 * i} 360 m {75 + 18 * i} 395 {85 + 18 * i} 395 {88 + 18 * i} 372 c"
        for i in range(9)
    )
    return f"{path} {paint}"


@hostile("outlines", boxes=(BOX,), gone=(), pixels=vectors_left)
def stroked_outlines_go() -> pikepdf.Pdf:
    return letter(f"q 0 0 0.6 RG 2 w {_curves('S')} Q")


@hostile("outlines", boxes=(BOX,), gone=(), pixels=vectors_left)
def white_outlines_go() -> pikepdf.Pdf:
    return letter(f"q 1 G 2 w {_curves('S')} Q")


@hostile("outlines", boxes=(BOX,), gone=(), pixels=vectors_left)
def outlines_as_a_clip_go() -> pikepdf.Pdf:
    return letter(f"q {_curves('W n')} 0 0 1 rg 0 0 595 842 re f Q")


@hostile("outlines", usual="clean", boxes=(BOX,), gone=(), pixels=vectors_left)
def filled_outlines_go() -> pikepdf.Pdf:
    return letter(f"q 0 0 0.6 rg {_curves('f')} Q")


@hostile("outlines", usual="clean", boxes=(BOX,), gone=("Zonderland",))
def text_as_a_clip_goes() -> pikepdf.Pdf:
    return put(
        blank(),
        show("aan de raad")
        + "q BT /F0 24 Tf 7 Tr 70 365 Td (Zonderland) Tj ET 0 0 1 rg 0 0 595 842 re f Q",
    )


def _tile(pdf, content: bytes, **resources):
    tile = pdf.make_stream(content)
    tile.Type, tile.PatternType, tile.PaintType, tile.TilingType = Name.Pattern, 1, 1, 1
    tile.BBox, tile.XStep, tile.YStep = Array([0, 0, 200, 50]), 200, 50
    tile.Matrix = Array([1, 0, 0, 1, 60, 350])
    tile.Resources = Dictionary(Font=pdf.pages[0].obj.Resources.Font, **resources)
    pdf.pages[0].obj.Resources.Pattern = Dictionary(P0=tile)
    return pdf


PLAIN = "Brief aan de raad."


@hostile("pattern", usual="clean", boxes=(BOX,))
def text_in_a_tiling_pattern_goes() -> pikepdf.Pdf:
    pdf = put(blank(), show(PLAIN) + "/Pattern cs /P0 scn 60 350 200 50 re f")
    return _tile(pdf, f"BT /F0 14 Tf 5 20 Td ({SECRET}) Tj ET".encode())


@hostile("pattern", boxes=(BOX,))
def text_in_a_large_tiling_pattern_goes() -> pikepdf.Pdf:
    pdf = put(blank(), show(PLAIN) + "/Pattern cs /P0 scn 20 250 500 300 re f")
    return _tile(pdf, f"BT /F0 14 Tf 5 20 Td ({SECRET}) Tj ET".encode())


@hostile("pattern", boxes=(BOX,))
def text_in_a_pattern_for_strokes_goes() -> pikepdf.Pdf:
    pdf = put(blank(), show(PLAIN) + "/Pattern CS /P0 SCN 40 w 60 375 m 260 375 l S")
    return _tile(pdf, f"BT /F0 14 Tf 5 20 Td ({SECRET}) Tj ET".encode())


@hostile("pattern", usual="clean", boxes=(BOX,), gone=(), pixels=marked)
def image_in_a_pattern_goes() -> pikepdf.Pdf:
    pdf = put(blank(), show(PLAIN) + "/Pattern cs /P0 scn 60 350 200 50 re f")
    return _tile(pdf, b"q 200 0 0 50 0 0 cm /Im0 Do Q", XObject=Dictionary(Im0=half_marked(pdf)))


@hostile("pattern", usual="clean", boxes=(BOX,), gone=(), pixels=marked)
def image_in_a_type3_glyph_goes() -> pikepdf.Pdf:
    pdf = put(blank(), show(PLAIN) + "BT /F1 40 Tf 70 355 Td (a) Tj ET")
    glyph = pdf.make_stream(b"1000 0 d0 q 1000 0 0 1000 0 0 cm /Im0 Do Q")
    pdf.pages[0].obj.Resources.Font.F1 = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=Array([0, 0, 1000, 1000]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
            CharProcs=Dictionary(a=glyph),
            Encoding=Dictionary(Differences=Array([97, Name.a])),
            FirstChar=97,
            LastChar=97,
            Widths=Array([1000]),
            Resources=Dictionary(XObject=Dictionary(Im0=half_marked(pdf))),
        )
    )
    return pdf


@hostile("pattern", usual="clean", boxes=(BOX,))
def text_in_a_type3_glyph_goes() -> pikepdf.Pdf:
    pdf = put(blank(), show(PLAIN) + "BT /F1 14 Tf 70 365 Td (a) Tj ET")
    glyph = pdf.make_stream(f"9000 0 d0 BT /F0 1000 Tf ({SECRET}) Tj ET".encode())
    pdf.pages[0].obj.Resources.Font.F1 = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=Array([0, -200, 12000, 1000]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
            CharProcs=Dictionary(a=glyph),
            Encoding=Dictionary(Differences=Array([97, Name.a])),
            FirstChar=97,
            LastChar=97,
            Widths=Array([1000]),
            Resources=Dictionary(Font=Dictionary(F0=pdf.pages[0].obj.Resources.Font.F0)),
        )
    )
    return pdf


def _masked(pdf, kind):
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    mask = form(pdf, show(SECRET, 70, 365, 16, before="1 g"), Group=group)
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(
        G0=Dictionary(SMask=Dictionary(S=kind, G=mask))
    )
    return pdf


@hostile("soft mask", boxes=(BOX,))
def text_in_a_soft_mask_goes() -> pikepdf.Pdf:
    pdf = put(blank(), show(PLAIN) + "q /G0 gs 0 g 60 350 200 50 re f Q")
    return _masked(pdf, Name.Luminosity)


@hostile("soft mask", boxes=(BOX,))
def text_in_a_soft_mask_over_the_page_goes() -> pikepdf.Pdf:
    pdf = put(blank(), show(PLAIN) + "q /G0 gs 0 g 0 300 595 300 re f Q")
    return _masked(pdf, Name.Alpha)


def _picture_file(kind: str, **options) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 64), (200, 30, 30)).save(out, kind, **options)
    return out.getvalue()


def _placed(pdf, body: bytes, filters, size=64):
    image = pdf.make_stream(body)
    image.Type, image.Subtype, image.Filter = Name.XObject, Name.Image, filters
    image.Width = image.Height = size
    image.ColorSpace, image.BitsPerComponent = Name.DeviceRGB, 8
    return with_image(pdf, image)


SHOWN = "q 100 0 0 100 72 400 cm /Im0 Do Q"
CARRIED = {"row": "image metadata"}


@hostile(**CARRIED)
def exif_comment_and_tail_of_a_jpeg_go() -> pikepdf.Pdf:
    body = _picture_file("JPEG", comment=SECRET.encode(), exif=b"Exif\0\0" + SECRET.encode())
    return _placed(letter(SHOWN), body + SECRET.encode(), Name.DCTDecode)


@hostile(**CARRIED)
def comment_between_the_scans_of_a_jpeg_goes() -> pikepdf.Pdf:
    body = _picture_file("JPEG", progressive=True)
    second = body.index(b"\xff\xda", body.index(b"\xff\xda") + 2)
    remark = b"\xff\xfe" + (2 + len(SECRET)).to_bytes(2, "big") + SECRET.encode()
    start = (
        body.rindex(b"\xff\xc4", 0, second) if body.rindex(b"\xff\xc4", 0, second) > 600 else second
    )
    return _placed(letter(SHOWN), body[:start] + remark + body[start:], Name.DCTDecode)


@hostile(**CARRIED, usual="clean")
def comment_of_a_jpeg_packed_once_more_goes() -> pikepdf.Pdf:
    body = zlib.compress(_picture_file("JPEG", comment=SECRET.encode()))
    return _placed(letter(SHOWN), body, Array([Name.FlateDecode, Name.DCTDecode]))


@hostile(**CARRIED)
def profile_in_a_jpeg_goes() -> pikepdf.Pdf:
    return _placed(
        letter(SHOWN), _picture_file("JPEG", icc_profile=SECRET.encode() * 9), Name.DCTDecode
    )


@hostile(**CARRIED)
def boxes_of_a_jpeg_2000_go() -> pikepdf.Pdf:
    extra = struct.pack(">I", 8 + len(SECRET)) + b"xml " + SECRET.encode()
    return _placed(letter(SHOWN), _picture_file("JPEG2000") + extra, Name.JPXDecode)


@hostile(**CARRIED)
def comment_in_the_code_of_a_jpeg_2000_goes() -> pikepdf.Pdf:
    return _placed(letter(SHOWN), _picture_file("JPEG2000", comment=SECRET), Name.JPXDecode)


@hostile(**CARRIED)
def bytes_behind_a_packed_image_go() -> pikepdf.Pdf:
    body = zlib.compress(bytes(64 * 64 * 3)) + SECRET.encode()
    return _placed(letter(SHOWN), body, Name.FlateDecode)


@hostile(**CARRIED)
def rows_below_an_image_go() -> pikepdf.Pdf:
    body = zlib.compress(bytes(64 * 64 * 3) + SECRET.encode() * 20)
    return _placed(letter(SHOWN), body, Name.FlateDecode)


@hostile(**CARRIED)
def tail_of_a_fax_image_goes() -> pikepdf.Pdf:
    out = io.BytesIO()
    Image.effect_noise((64, 64), 90).convert("1").save(out, "TIFF", compression="group4")
    with Image.open(out) as opened:
        offset, count = opened.tag_v2[273][0], opened.tag_v2[279][0]
    body = out.getvalue()[offset : offset + count] + b"\0\0\x10\x01\0\x10\x01" + SECRET.encode()
    pdf = _placed(letter(SHOWN), body, Name.CCITTFaxDecode)
    image = pdf.pages[0].obj.Resources.XObject.Im0
    image.BitsPerComponent, image.ColorSpace = 1, Name.DeviceGray
    image.DecodeParms = Dictionary(K=-1, Columns=64, Rows=64)
    return pdf


@hostile(**CARRIED)
def comment_of_a_jbig2_goes() -> pikepdf.Pdf:
    def segment(number: int, kind: int, page: int, body: bytes) -> bytes:
        return struct.pack(">IBBBI", number, kind, 0, page, len(body)) + body

    info = segment(0, 48, 1, struct.pack(">IIIIBH", 64, 64, 0, 0, 0, 0))
    remark = segment(1, 62, 1, b"\x20\0\0\0" + SECRET.encode())
    end = segment(2, 49, 1, b"")
    pdf = _placed(letter(SHOWN), info + remark + end + SECRET.encode(), Name.JBIG2Decode)
    image = pdf.pages[0].obj.Resources.XObject.Im0
    image.BitsPerComponent, image.ColorSpace = 1, Name.DeviceGray
    return pdf


@hostile(**CARRIED)
def comment_of_an_inline_jpeg_goes() -> pikepdf.Pdf:
    body = _picture_file("JPEG", comment=SECRET.encode())
    pdf = letter()
    pdf.pages[0].contents_add(
        b"q 50 0 0 50 72 300 cm BI /W 64 /H 64 /BPC 8 /CS /RGB /F /DCT ID " + body + b" EI Q"
    )
    return pdf


@hostile("unused resources")
def private_keys_of_images_and_forms_go() -> pikepdf.Pdf:
    pdf = _placed(letter(SHOWN + "/Fm0 Do"), _picture_file("JPEG"), Name.DCTDecode)
    secret = pdf.make_indirect(Dictionary(Private=String(SECRET)))
    holder = form(
        pdf,
        "q Q",
        PieceInfo=Dictionary(A=secret),
        Name=Name.Zonderland,
        LastModified=String(SECRET),
    )
    holder.Metadata = pdf.make_stream(SECRET.encode())
    image = pdf.pages[0].obj.Resources.XObject.Im0
    image.Metadata = pdf.make_stream(SECRET.encode())
    image.Name = Name.Zonderland
    image[Name("/Eigen")] = secret
    image.DecodeParms = Dictionary(Eigen=String(SECRET))
    image.OPI = Dictionary({"/2.0": Dictionary(F=String(SECRET))})
    return with_image(pdf, holder, "Fm0")


@hostile("unused resources", usual="clean")
def what_no_page_uses_goes() -> pikepdf.Pdf:
    pdf = letter()
    resources = pdf.pages[0].obj.Resources
    spare = form(pdf, show(SECRET))
    resources.XObject = Dictionary(Spare=spare)
    tile = pdf.make_stream(show(SECRET).encode())
    tile.PatternType, tile.PaintType, tile.TilingType = 1, 1, 1
    tile.BBox, tile.XStep, tile.YStep = Array([0, 0, 99, 99]), 99, 99
    tile.Resources = resources
    resources.Pattern = Dictionary(P9=tile)
    resources.ExtGState = Dictionary(G9=Dictionary(SMask=Dictionary(S=Name.Alpha, G=spare)))
    return pdf


@hostile("unused resources", usual="clean", boxes=((0, (60.0, 130.0, 300.0, 146.0)),))
def what_only_the_form_of_another_page_uses_goes() -> pikepdf.Pdf:
    pdf = blank(2)
    shared = Dictionary(
        Font=pdf.pages[0].obj.Resources.Font, XObject=Dictionary(Fm0=form(pdf, show(SECRET)))
    )
    shared.XObject.Fm1 = form(pdf, show("aan de raad", y=500))
    put(pdf, "/Fm0 Do", 0)
    put(pdf, "/Fm1 Do", 1)
    for page in pdf.pages:
        page.obj.Resources = (
            pdf.make_indirect(shared) if page.index == 0 else pdf.pages[0].obj.Resources
        )
    return pdf


@hostile(
    "unused resources",
    usual="clean",
    boxes=((0, (60.0, 130.0, 300.0, 146.0)),),
    kept=("Brief",),
)
def what_a_page_without_boxes_does_not_use_goes() -> pikepdf.Pdf:
    pdf = put(blank(2), show(WORDS))
    put(pdf, show("Brief"), 1)
    pdf.pages[1].obj.Resources = Dictionary(
        Font=pdf.pages[0].obj.Resources.Font, XObject=Dictionary(Spare=form(pdf, show(SECRET)))
    )
    return pdf


@hostile("names")
def names_of_colours_and_resources_go() -> pikepdf.Pdf:
    pdf = letter("/CsZonderland cs 1 scn 60 300 20 20 re f /Wilhelmina gs /Zonderland BMC EMC")
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0]), C1=Array([1, 0, 0]), N=1
    )
    resources = pdf.pages[0].obj.Resources
    resources.ColorSpace = Dictionary(
        CsZonderland=Array([Name.Separation, Name(f"/{SECRET}"), Name.DeviceRGB, tint])
    )
    resources.ExtGState = Dictionary(Wilhelmina=Dictionary(Type=Name.ExtGState, LW=1))
    return pdf


@hostile(
    "unused resources",
    usual="clean",
    boxes=((0, (60.0, 130.0, 300.0, 146.0)),),
    kept=("Brief",),
)
def what_a_form_does_not_use_goes() -> pikepdf.Pdf:
    pdf = put(blank(2), show(WORDS))
    put(pdf, show("Brief") + "/Fm0 Do", 1)
    outer = form(pdf, "q Q")
    outer.Resources = Dictionary(
        XObject=Dictionary(Spare=form(pdf, show(SECRET), PieceInfo=Dictionary(A=String(SECRET))))
    )
    pdf.pages[1].obj.Resources.XObject = Dictionary(Fm0=outer)
    return pdf


@hostile("names", usual="clean")
def comments_and_unknown_operators_in_content_go() -> pikepdf.Pdf:
    return letter(f"% {SECRET}\nBX ({SECRET}) Onbekend EX q Q")


@hostile("names")
def comments_in_a_function_go() -> pikepdf.Pdf:
    pdf = letter("/S0 sh")
    code = pdf.make_stream(f"{{ % {SECRET}\n pop 0.9 }}".encode())
    code.FunctionType, code.Domain, code.Range = 4, Array([0, 1]), Array([0, 1])
    pdf.pages[0].obj.Resources.Shading = Dictionary(
        S0=Dictionary(
            ShadingType=2,
            ColorSpace=Name.DeviceGray,
            Coords=Array([0, 0, 9, 9]),
            BBox=Array([0, 0, 9, 9]),
            Function=code,
        )
    )
    return pdf


@hostile("names")
def description_in_a_colour_profile_goes() -> pikepdf.Pdf:
    from PIL import ImageCms

    pdf = letter("/C0 cs 0.5 0.5 0.5 scn 60 300 20 20 re f")
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    place = made.find("sRGB".encode("utf-16-be"))
    old = made[place : place + 2 * len("sRGB built-in")]
    made[place : place + len(old)] = "Zonderland   ".encode("utf-16-be")
    profile = pdf.make_stream(bytes(made))
    profile.N, profile.Alternate = 3, Name.DeviceRGB
    pdf.pages[0].obj.Resources.ColorSpace = Dictionary(C0=Array([Name.ICCBased, profile]))
    return pdf
