"""Small font programs with words in all their corners."""

from __future__ import annotations

import io
import struct

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf, Stream

KEY, GLYPH_KEY = 55665, 4330


def letters_of(text: str) -> list[str]:
    return [".notdef", "space", *sorted({c for c in text if c != " "})]


def compact(text: str, words: str) -> tuple[bytes, bytes]:
    """A compact font (CFF) for the letters of a text, bare and as OpenType."""
    names = letters_of(text)
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({32: "space"} | {ord(n): n for n in names[2:]})
    outlines = {}
    for number, name in enumerate(names):
        pen = T2CharStringPen(600, None)
        if number > 1:
            pen.moveTo((50, 0))
            pen.lineTo((50, 700))
            pen.lineTo((100 + 20 * (number % 20), 700))
            pen.lineTo((550, 0))
            pen.closePath()
        outlines[name] = pen.getCharString()
    told = dict.fromkeys(("FullName", "Notice", "FamilyName", "Copyright"), words)
    builder.setupCFF(words.replace(" ", ""), told, outlines, {})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": words})
    builder.setupOS2()
    builder.setupPost()
    out = io.BytesIO()
    builder.save(out)
    out.seek(0)
    return TTFont(out).getTableData("CFF "), out.getvalue()


def coded(data: bytes, key: int = KEY) -> bytes:
    made = bytearray()
    for byte in data:
        made.append(byte ^ (key >> 8))
        key = ((made[-1] + key) * 52845 + 22719) & 0xFFFF
    return bytes(made)


def decoded(data: bytes, key: int = KEY) -> bytes:
    made = bytearray()
    for byte in data:
        made.append(byte ^ (key >> 8))
        key = ((byte + key) * 52845 + 22719) & 0xFFFF
    return bytes(made)


def _number(value: int) -> bytes:
    if -107 <= value <= 107:
        return bytes([value + 139])
    return b"\xff" + struct.pack(">i", value)


def _outline(number: int) -> bytes:
    """A slanted block: side bearing, a move, three lines, the end."""
    drawn = _number(0) + _number(600) + b"\x0d" + _number(50) + _number(0) + b"\x15"
    drawn += _number(0) + _number(700) + b"\x05" + _number(50 + 20 * (number % 20))
    drawn += _number(0) + b"\x05\x09\x0e"
    return coded(b"\0\0\0\0" + drawn, GLYPH_KEY)


def postscript(text: str, words: str) -> tuple[bytes, tuple[int, int, int]]:
    """A Type 1 font and the lengths of its parts, with words in each of them."""
    head = (
        f"%!PS-AdobeFont-1.0: {words}\n% {words}\n11 dict begin\n/FontInfo 3 dict dup begin\n"
        f"/Notice (van (de hand van) \\) {words}) readonly def\n/Author ({words}) def\nend def\n"
        f"/FontName /{words.replace(' ', '')} def\n/PaintType 0 def\n/FontType 1 def\n"
        "/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n/Encoding StandardEncoding def\n"
        "/FontBBox {0 -200 1000 900} readonly def\ncurrentdict end\ncurrentfile eexec\n"
    ).encode()
    body = (
        "dup /Private 8 dict dup begin\n"
        "/RD {string currentfile exch readstring pop} executeonly def\n"
        "/ND {noaccess def} executeonly def\n/NP {noaccess put} executeonly def\n"
        f"/BlueValues [] def\n/password 5839 def\n% {words}\n/Remark ({words}) def\n/lenIV 4 def\n"
    ).encode()
    names = letters_of(text)
    body += f"2 index /CharStrings {len(names)} dict dup begin\n".encode()
    for number, name in enumerate(names):
        outline = _outline(number)
        body += f"/{name} {len(outline)} RD ".encode() + outline + b" ND\n"
    body += b"end\nend\nreadonly put\nnoaccess put\ndup /FontName get exch definefont pop\n"
    body = coded(b"\0\0\0\0" + body + b"mark currentfile closefile\n")
    tail = (b"0" * 64 + b"\n") * 8 + b"cleartomark\n" + words.encode()
    return head + body + tail, (len(head), len(body), len(tail))


def with_program(pdf: Pdf, key: str, program: Stream, kind: Name = Name.Type1) -> Dictionary:
    """A simple font of the letters of WinAnsi that brings its own program."""
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name.Gewoon,
        Flags=32,
        FontBBox=Array([0, -200, 1000, 900]),
        ItalicAngle=0,
        Ascent=800,
        Descent=-200,
        CapHeight=700,
        StemV=80,
    )
    descriptor[key] = program
    return Dictionary(
        Type=Name.Font,
        Subtype=kind,
        BaseFont=Name.Gewoon,
        FirstChar=32,
        LastChar=126,
        Widths=Array([600] * 95),
        Encoding=Name.WinAnsiEncoding,
        FontDescriptor=pdf.make_indirect(descriptor),
    )
