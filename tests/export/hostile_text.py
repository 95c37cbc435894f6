"""Text that a box doesn't reach, or that no reader sees: hidden, layered, scanned, misread."""

from __future__ import annotations

import io

import pikepdf
import pymupdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, ImageDraw, ImageFont

from tests.export.making import SECRET, WORDS, blank, data, form, letter, put, show
from tests.export.rectangles import hostile

WHERE = (0, (90.0, 130.0, 320.0, 146.0))
"""Around the sentence's second to fourth word, on a page of :func:`letter`."""

AWAY = (0, (60.0, 600.0, 300.0, 620.0))
"""Where there is nothing: the file is redacted, but no text is known to be secret."""


def _hidden(content: str):
    """A page on which the secret is hidden, and the box lies elsewhere."""
    return put(blank(), show("Brief aan de raad.") + content)


@hostile("hidden text", boxes=(AWAY,))
def white_text_goes() -> pikepdf.Pdf:
    return _hidden(show(SECRET, y=300, before="1 g"))


@hostile("hidden text", boxes=(AWAY,))
def almost_white_text_goes() -> pikepdf.Pdf:
    return _hidden(show(SECRET, y=300, before="0.995 0.995 0.99 rg"))


@hostile("hidden text", boxes=(AWAY,))
def text_in_the_colour_of_its_cell_goes() -> pikepdf.Pdf:
    return _hidden(
        "0.2 0.3 0.8 rg 60 290 300 40 re f" + show(SECRET, y=300, before="0.2 0.3 0.8 rg")
    )


@hostile("hidden text", boxes=(AWAY,))
def tiny_text_goes() -> pikepdf.Pdf:
    return _hidden(show(SECRET, y=300, size=0.4))


@hostile("hidden text", boxes=(AWAY,))
def text_made_tiny_by_its_matrix_goes() -> pikepdf.Pdf:
    return _hidden(f"q BT /F0 12 Tf 0.03 0 0 0.03 72 300 Tm ({SECRET}) Tj ET Q")


@hostile("hidden text", usual="clean", boxes=(AWAY,))
def text_without_ink_goes() -> pikepdf.Pdf:
    return _hidden(show(SECRET, y=300, before="3 Tr"))


@hostile("hidden text", usual="clean", boxes=(AWAY,))
def transparent_text_goes() -> pikepdf.Pdf:
    pdf = _hidden("q /G0 gs" + show(SECRET, y=300) + "Q")
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(G0=Dictionary(ca=0, CA=0))
    return pdf


@hostile("hidden text", boxes=(AWAY,))
def text_outside_its_clip_goes() -> pikepdf.Pdf:
    return _hidden("q 0 0 20 20 re W n" + show(SECRET, y=300) + "Q")


@hostile("hidden text", usual="clean", boxes=(AWAY,))
def text_as_a_clip_of_nothing_goes() -> pikepdf.Pdf:
    return _hidden(f"q BT /F0 12 Tf 7 Tr 72 300 Td ({SECRET}) Tj ET Q")


@hostile("hidden text", boxes=(AWAY,))
def text_under_a_white_patch_goes() -> pikepdf.Pdf:
    return _hidden(show(SECRET, y=300) + "1 g 60 290 300 30 re f")


@hostile("hidden text", boxes=(AWAY,))
def end_of_a_line_under_a_patch_goes() -> pikepdf.Pdf:
    return _hidden(show(f"Zichtbaar begin en {SECRET}", y=300) + "0 g 168 290 300 30 re f")


@hostile("hidden text", boxes=(AWAY,))
def text_under_a_photo_goes() -> pikepdf.Pdf:
    pdf = _hidden(show(SECRET, y=300) + "q 300 0 0 100 60 260 cm /Im0 Do Q")
    pdf.pages[0].obj.Resources.XObject = Dictionary(Im0=photo(pdf))
    return pdf


@hostile("hidden text", boxes=(AWAY,))
def white_text_below_black_text_goes() -> pikepdf.Pdf:
    return _hidden(show(SECRET, y=300, before="1 g") + show("aan de raad gestuurd", y=300))


@hostile("hidden text", boxes=(AWAY,))
def text_beside_the_page_goes() -> pikepdf.Pdf:
    return _hidden(show(SECRET, x=700, y=300))


@hostile("hidden text", boxes=(AWAY,))
def text_far_beside_the_page_goes() -> pikepdf.Pdf:
    return _hidden(show(SECRET, x=30000, y=300))


@hostile("hidden text", boxes=(AWAY,))
def text_beside_the_crop_goes() -> pikepdf.Pdf:
    pdf = _hidden(show(SECRET, y=30))
    pdf.pages[0].obj.CropBox = Array([0, 100, 595, 842])
    return pdf


@hostile("hidden text", boxes=(AWAY,))
def text_beside_the_crop_of_a_turned_page_goes() -> pikepdf.Pdf:
    pdf = _hidden(show(SECRET, y=30))
    pdf.pages[0].obj.CropBox = Array([0, 100, 595, 842])
    pdf.pages[0].obj.Rotate = 90
    return pdf


@hostile("hidden text", boxes=((0, (60.0, 130.0, 300.0, 146.0)),), kept=("tweede blad",))
def white_text_on_a_page_without_boxes_goes() -> pikepdf.Pdf:
    pdf = blank(2)
    put(pdf, show(WORDS))
    return put(pdf, show("tweede blad") + show(SECRET, y=300, before="1 g"), 1)


@hostile("hidden text", boxes=(AWAY,))
def invisible_text_in_a_form_goes() -> pikepdf.Pdf:
    pdf = _hidden("/Fm0 Do")
    pdf.pages[0].obj.Resources.XObject = Dictionary(
        Fm0=form(pdf, show(SECRET, y=300, before="1 g"))
    )
    return pdf


def _has_far_curve(pdf: bytes) -> bool:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return any(b"740 260" in page.Contents.read_bytes() for page in opened.pages)


@hostile("hidden text", boxes=(AWAY,), gone=(), pixels=_has_far_curve)
def outlines_beside_the_page_go() -> pikepdf.Pdf:
    return _hidden("0 0 1 rg 700 300 m 720 340 740 260 760 300 c f")


@hostile("plain", usual="clean", boxes=(WHERE,), kept=("Brief", "raad"))
def letters_one_by_one_are_hit() -> pikepdf.Pdf:
    parts = "".join(show(c, 96 + 7 * i, 700) for i, c in enumerate(SECRET[:30]) if c != " ")
    return put(blank(), show("Brief", 60) + parts + show("raad", 330))


@hostile("plain", usual="clean")
def fake_bold_is_hit() -> pikepdf.Pdf:
    return put(blank(), show(WORDS) + show(WORDS, 72.3))


@hostile("plain", usual="clean")
def strings_in_hex_are_hit() -> pikepdf.Pdf:
    return put(blank(), f"BT /F0 12 Tf 72 700 Td <{WORDS.encode().hex()}> Tj ET")


@hostile("plain", usual="clean", boxes=((0, (60.0, 130.0, 320.0, 146.0)),))
def text_with_a_lying_unicode_table_is_hit() -> pikepdf.Pdf:
    pdf = put(blank(), show(SECRET) + show("aan de raad", y=600))
    font = pdf.pages[0].obj.Resources.Font.F0
    cmap = b"1 begincodespacerange <00> <ff> endcodespacerange "
    cmap += b"1 beginbfrange <57> <57> <0058> endbfrange"
    pdf.pages[0].obj.Contents.write(
        pdf.pages[0]
        .obj.Contents.read_bytes()
        .replace(b"/F0 12 Tf 1 0 0 1 72 700", b"/F1 12 Tf 1 0 0 1 72 700")
    )
    lying = Dictionary(font)
    lying.ToUnicode = pdf.make_stream(cmap)
    pdf.pages[0].obj.Resources.Font.F1 = pdf.make_indirect(lying)
    return pdf


@hostile("plain", usual="clean")
def slanted_text_is_hit() -> pikepdf.Pdf:
    return put(
        blank(),
        f"BT /F0 12 Tf 0.98 0.17 -0.17 0.98 72 600 Tm ({SECRET}) Tj ET" + show("aan de raad"),
    )


@hostile("Type3", usual="clean", boxes=((0, (60.0, 130.0, 250.0, 150.0)),), gone=())
def letters_drawn_in_a_type3_font_are_hit() -> pikepdf.Pdf:
    pdf = put(blank(), "BT /F1 12 Tf 72 700 Td (ab) Tj ET" + show("aan de raad", y=600))
    glyph = pdf.make_stream(b"600 0 0 0 500 700 d1 0 0 500 700 re f")
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 1000, 1000]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary({"/Wilhelmina": glyph, "/Zonderland": glyph}),
        Encoding=Dictionary(Differences=Array([97, Name.Wilhelmina, Name.Zonderland])),
        FirstChar=97,
        LastChar=98,
        Widths=Array([600, 600]),
        Resources=Dictionary(),
    )
    pdf.pages[0].obj.Resources.Font.F1 = pdf.make_indirect(font)
    return pdf


def photo(pdf, size=(120, 40)):
    """Coloured noise."""
    pixels = Image.merge("RGB", [Image.effect_noise(size, 90) for _ in range(3)])
    stream = pdf.make_stream(pixels.tobytes())
    stream.Type, stream.Subtype, stream.Width, stream.Height = Name.XObject, Name.Image, *size
    stream.BitsPerComponent, stream.ColorSpace = 8, Name.DeviceRGB
    return stream


LINES = (
    "Geachte leden van de commissie,",
    f"De heer {SECRET} heeft een verzoek",
    "gedaan om de vergunning aan de raad te sturen.",
    "Het college heeft daarover overlegd en besloten,",
    "en deelt u mee dat het verzoek in behandeling is.",
)
SCALE = 150 / 72


def scan(shift: float = 0.0, layer: bool = True, moved: str = "", jpeg: bool = False):
    """A scanned page: a picture of lines of text, and perhaps the words that were recognised.

    ``shift`` moves the recognised words down; ``moved`` moves one word to the foot of the page.
    """
    picture = Image.new("L", (round(595 * SCALE), round(842 * SCALE)), 250)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=12 * SCALE)
    words: list[str] = []
    for number, line in enumerate(LINES):
        x, y = 72.0, 120.0 + 30 * number
        for word in line.split():
            draw.text((x * SCALE, y * SCALE), word, font=font, fill=20)
            width = font.getlength(word) / SCALE
            place = 700.0 if word == moved else y + 11 + shift
            size = pymupdf.get_text_length(word, "helv", 12)
            words.append(
                f"BT 3 Tr /F0 12 Tf {100 * width / size:.2f} Tz "
                f"1 0 0 1 {x:.2f} {842 - place:.2f} Tm ({word} ) Tj ET"
            )
            x += width + 4
    pdf = put(blank(), "q 595 0 0 842 0 0 cm /Im0 Do Q " + "\n".join(words if layer else []))
    if jpeg:
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=85)
        stream = pdf.make_stream(out.getvalue())
        stream.Filter = Name.DCTDecode
    else:
        stream = pdf.make_stream(picture.tobytes())
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width, stream.Height = picture.size
    stream.BitsPerComponent, stream.ColorSpace = 8, Name.DeviceGray
    pdf.pages[0].obj.Resources.XObject = Dictionary(Im0=stream)
    return pdf


SCANNED = (0, (110.0, 148.0, 250.0, 166.0))
"""Around the name on the scanned page."""


@hostile("scan", usual="loses", boxes=(SCANNED,), kept=("Geachte leden", "vergunning", "college"))
def scan_with_a_text_layer_keeps_its_words() -> pikepdf.Pdf:
    return scan()


@hostile("scan", usual="loses", boxes=(SCANNED,), kept=("Geachte leden", "behandeling"))
def scan_as_jpeg_with_a_text_layer_keeps_its_words() -> pikepdf.Pdf:
    return scan(jpeg=True)


@hostile("scan", usual="clean", boxes=(SCANNED,), kept=())
def scan_with_a_text_layer_that_lies_lower_hides_nothing() -> pikepdf.Pdf:
    return scan(shift=45)


@hostile("scan", usual="clean", boxes=(SCANNED,), kept=())
def scan_with_a_text_layer_one_line_off_hides_nothing() -> pikepdf.Pdf:
    return scan(shift=30)


@hostile("scan", usual="clean", boxes=(SCANNED,), kept=())
def scan_with_one_word_moved_hides_nothing() -> pikepdf.Pdf:
    return scan(moved="Zonderland")


@hostile(
    "scan",
    usual="loses",
    boxes=((0, (60.0, 130.0, 300.0, 146.0)),),
    kept=("Geachte leden",),
    gone=(),
)
def scan_on_a_page_without_boxes_keeps_its_words() -> bytes:
    pdf = blank(1)
    put(pdf, show("Brief"))
    scanned = scan()
    pdf.pages.append(scanned.pages[0])
    return data(pdf)


@hostile("ToUnicode", boxes=(WHERE,), gone=("Zonderland",), kept=("Brief", "raad"))
def unicode_table_of_a_font_in_use_is_trimmed() -> pikepdf.Pdf:
    """The table knows the sequence that was shown by one code."""
    pdf = put(blank(), show("Brief", 60) + show("A", 120) + show("aan de raad", y=600))
    font = pdf.pages[0].obj.Resources.Font.F0
    font.ToUnicode = pdf.make_stream(
        b"1 begincodespacerange <00> <ff> endcodespacerange\n"
        b"1 beginbfchar <41> <005A006F006E006400650072006C0061006E0064> endbfchar "
        b"1 beginbfrange <61> <7a> <0061> endbfrange\n"
        b"1 beginbfchar <42> <0042> endbfchar"
    )
    return pdf


@hostile("ToUnicode")
def private_strings_of_a_font_go() -> pikepdf.Pdf:
    pdf = letter()
    font = pdf.pages[0].obj.Resources.Font.F0
    font.Name = Name("/Wilhelmina")
    font.FontDescriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name.Helvetica,
            Flags=32,
            FontBBox=Array([0, -200, 1000, 900]),
            ItalicAngle=0,
            Ascent=750,
            Descent=-200,
            CapHeight=700,
            StemV=80,
            FontFamily=String(SECRET),
            CharSet=String("/Zonderland"),
            Style=Dictionary(Panose=String(SECRET)),
        )
    )
    return pdf


@hostile("ToUnicode")
def strings_of_a_composite_font_go() -> pikepdf.Pdf:
    pdf = letter(f"BT /F1 12 Tf 72 500 Td <{'aan de raad'.encode('utf-16-be').hex()}> Tj ET")
    info = Dictionary(Registry=String("Zonderland"), Ordering=String("Wilhelmina"), Supplement=0)
    inner = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name.Helvetica,
        CIDSystemInfo=info,
        DW=600,
        FontDescriptor=pdf.make_indirect(
            Dictionary(
                Type=Name.FontDescriptor,
                FontName=Name.Helvetica,
                Flags=32,
                FontBBox=Array([0, -200, 1000, 900]),
                ItalicAngle=0,
                Ascent=750,
                Descent=-200,
                CapHeight=700,
                StemV=80,
                Lang=Name("/Zonderland"),
            )
        ),
    )
    pdf.pages[0].obj.Resources.Font.F1 = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name.Helvetica,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(inner)]),
            ToUnicode=pdf.make_stream(
                b"/Zonderland 1 def (Wilhelmina) pop\n"
                b"1 begincodespacerange <0000> <ffff> endcodespacerange\n"
                b"1 beginbfrange <0020> <007e> <0020> endbfrange"
            ),
        )
    )
    return pdf
