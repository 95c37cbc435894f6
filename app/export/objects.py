"""Every text that stands in a PDF's objects, in whatever way it is written down (pikepdf, qpdf)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pikepdf
from pikepdf import Array, ContentStreamInlineImage, Dictionary, Name, Object, Pdf, Stream, String

from app.export import prune
from app.export.metadata import FIXED
from app.export.tags import TAGS

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME_CODE = re.compile(r"#([0-9A-Fa-f]{2})")
_SHOWS = frozenset({"Tj", "TJ", "'", '"'})
_NUMBERS = frozenset({int, Decimal, bool})
"""What most operands are."""

DEEPEST = 50
BETWEEN = "\n\u01c3\n"
"""Put between pieces that are searched together: a letter, so that no value runs over it."""

PALETTE = "het kleurenpalet van een afbeelding"
"""Where colours are written as a string: as bytes they may spell a word."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text found in an object; ``where`` says in Dutch what kind of place that is."""

    where: str
    text: str = field(repr=False)


def pieces(document: Pdf) -> Iterator[Piece]:
    """All strings, names and keys of the file, what content streams show, and the metadata.

    Raises:
        pikepdf.PdfError: A stream cannot be decoded.
    """
    contents = _contents(document)
    yield from _in_object(document.trailer.get("/Info"), "de eigenschappen", 0)
    for item in document.objects:
        yield from _in_object(item, "een object", 0)
        if isinstance(item, Stream) and item.objgen in contents:
            yield from (Piece("de inhoud van een pagina", t) for t in _content_texts(item))
        elif isinstance(item, Stream) and item.get("/Type") == Name.Metadata:
            text = item.read_bytes().decode("utf-8", "replace")
            for always in FIXED:
                text = text.replace(always, BETWEEN)
            yield Piece("de metagegevens", unquote(text))


def streams(document: Pdf) -> Iterator[bytes]:
    """The bytes of all streams, decompressed where qpdf can: pictures, fonts, tables, contents.

    Not those that hold objects: these are looked at one by one.
    """
    for item in document.objects:
        if isinstance(item, Stream) and item.get("/Type") not in (Name.ObjStm, Name.XRef):
            try:
                yield item.read_bytes()
            except pikepdf.PdfError:
                yield item.read_raw_bytes()


def _contents(document: Pdf) -> set[tuple[int, int]]:
    """The streams that draw: those of pages, forms, patterns and glyphs."""
    found: set[tuple[int, int]] = set()
    for page in document.pages:
        contents = page.obj.get("/Contents")
        streams = list(contents) if isinstance(contents, Array) else [contents]
        found |= {s.objgen for s in streams if isinstance(s, Stream)}
    for item in document.objects:
        if isinstance(item, Stream) and (
            item.get("/Subtype") == Name.Form or item.get("/PatternType") == 1
        ):
            found.add(item.objgen)
        glyphs = item.get("/CharProcs") if isinstance(item, Dictionary) else None
        if isinstance(glyphs, Dictionary):
            found |= {glyph.objgen for glyph in glyphs.values()}
    return found


def _in_object(item: Object | None, where: str, depth: int) -> Iterator[Piece]:
    if depth > DEEPEST:
        raise RecursionError
    if isinstance(item, String):
        yield from (Piece(where, text) for text in spellings(bytes(item)))
    elif isinstance(item, Name):
        yield from _in_name(str(item), where)
    elif isinstance(item, Array):
        where = PALETTE if len(item) and item[0] in (Name.Indexed, Name.I) else where
        for member in item:
            if not _is_reference(member):
                yield from _in_object(member, where, depth + 1)
    elif isinstance(item, Dictionary | Stream):
        for key, member in item.items():
            yield from _in_name(key, where)
            if not _is_reference(member):
                yield from _in_object(member, where, depth + 1)


def _in_name(name: str, where: str) -> Iterator[Piece]:
    text = name_text(name)
    if text not in STANDARD_NAMES:
        yield Piece(where, text)


def _is_reference(item: Object) -> bool:
    return isinstance(item, Dictionary | Array | Stream | String) and item.is_indirect


def spellings(data: bytes) -> set[str]:
    """A PDF string as each of the encodings in use would read it, and without percent signs."""
    found = {str(String(data)), data.decode("latin-1")}
    for encoding in ("utf-8", "utf-16-be", "utf-16-le"):
        try:
            found.add(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    return found | {unquote(text) for text in found if "%" in text}


def name_text(name: str) -> str:
    """A name without its slash, with ``#20`` and the like as characters."""
    return _NAME_CODE.sub(lambda m: chr(int(m[1], 16)), name.removeprefix("/"))


_STANDARD = (
    "Action Annot Annots Art BaseEncoding BaseFont Border Catalog Code Contents Count CropBox "
    "Dest Differences Div Document Encoding Figure Filter First Font Fonts Form Group Height "
    "Image Info Kids Lang Last Length Link Marked Matrix MediaBox Metadata Name Names Next "
    "Note Outlines Page Pages Parent Part Pattern Prev Producer Quote Rect Reference Resources "
    "Root Rotate Rows Sect Shading Size Span Table Tabs Title Type Width Widths Index Form "
    "Formula Caption Private Function Functions Domain Range Bounds Encode Decode Coords "
    "Extend Predictor Colors Columns Ordering Registry Supplement Layout Block Placement"
)
_FORMAT = (
    "XObject ExtGState ColorSpace ProcSet Resources Helvetica Times Courier Arial Symbol Pattern "
    "DeviceGray DeviceRGB DeviceCMYK Indexed Separation Adobe UCS Japan Korea StructElem "
    "StructTreeRoot ParentTree MarkInfo Marked ViewerPreferences DisplayDocTitle Nums Luminosity "
    "Alpha Transparency Normal Multiply Screen Overlay Darken Lighten Color Hue Saturation XML "
    "FlateDecode DCTDecode Span Artifact Afbeelding ICCBased Alternate OutputIntent OutputIntents "
    "OutputConditionIdentifier DestOutputProfile ActualText Alt StructParent StructParents OBJR "
    "ParentTreeNextKey PageLabels RowSpan ColSpan Scope Column Row Both Inline Start End Center "
    "SpaceBefore SpaceAfter StartIndent EndIndent TextIndent TextAlign Perceptual Saturation "
    "Difference Exclusion Multiply Compatible Identity FunctionType JPXDecode CCITTFaxDecode "
    "JBIG2Decode Fit URI Obj"
)
STANDARD_NAMES = frozenset(_STANDARD.split()) | frozenset(_FORMAT.split())
STANDARD_NAMES |= {
    name.removeprefix("/")
    for names in (
        prune.PAGE, prune.FORM, prune.IMAGE, prune.FONT, prune.DESCRIPTOR, prune.PATTERN,
        prune.STATE, prune.MASK, prune.SHADING, prune.GROUP, prune.STREAM, TAGS,
    )
    for name in names
}  # fmt: skip
"""Names of the format itself that are surnames or ordinary words too (ISO 32000-1)."""


def _content_texts(stream: Stream) -> Iterator[str]:
    """The texts in a content stream: each run together, line by line, and all other operands."""
    shown: list[bytes] = []
    for item in pikepdf.parse_content_stream(stream):
        if isinstance(item, ContentStreamInlineImage):
            continue
        operands = [o for o in item.operands if type(o) not in _NUMBERS]
        if not operands:
            continue
        if str(item.operator) in _SHOWS:
            parts = [p for o in operands for p in (o if isinstance(o, Array) else [o])]
            shown.append(b"".join(bytes(p) for p in parts if isinstance(p, String)))
        else:
            yield from (p.text for o in operands for p in _in_object(o, "", 0))
    yield b"\n".join(shown).decode("latin-1")
    yield b"".join(shown).decode("utf-16-be", "replace")
