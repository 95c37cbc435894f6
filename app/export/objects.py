"""Every text that stands in a PDF's objects, in whatever way it is written down (pikepdf, qpdf)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

if TYPE_CHECKING:
    from collections.abc import Iterator

_PICTURE_FILTERS = frozenset({"/DCTDecode", "/JPXDecode", "/JBIG2Decode", "/CCITTFaxDecode"})
_SHOWS = re.compile(rb"\bT[jJ]\b|['\"]\s")
_NAME_CODE = re.compile(r"#([0-9A-Fa-f]{2})")
DEEPEST = 50


@dataclass(frozen=True, slots=True)
class Piece:
    """A text found in an object; ``where`` says in Dutch what kind of place that is."""

    where: str
    text: str = field(repr=False)


def pieces(document: Pdf) -> Iterator[Piece]:
    """All strings, names, keys and text-like streams of the file, decoded."""
    yield from _in_object(document.trailer.get("/Info"), "de eigenschappen", 0)
    for item in document.objects:
        yield from _in_object(item, "een object", 0)
        if isinstance(item, Stream) and not is_binary(item):
            yield from _in_stream(item)


def is_binary(stream: Stream) -> bool:
    """Pictures and font files: searched byte by byte, not as text."""
    filters = stream.get("/Filter")
    names = {str(f) for f in filters} if isinstance(filters, Array) else {str(filters)}
    is_font = any(key in stream for key in ("/Length1", "/Length2", "/Length3"))
    font_kinds = (Name.Type1C, Name.CIDFontType0C, Name.OpenType)
    return (
        stream.get("/Subtype") == Name.Image
        or bool(names & _PICTURE_FILTERS)
        or is_font
        or stream.get("/Subtype") in font_kinds
    )


def binaries(document: Pdf) -> Iterator[bytes]:
    """The bytes of pictures and font files, decompressed where qpdf can."""
    for item in document.objects:
        if isinstance(item, Stream) and is_binary(item):
            yield _data(item)


def _data(stream: Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()


def _in_object(item: Object | None, where: str, depth: int) -> Iterator[Piece]:
    if depth > DEEPEST:
        raise RecursionError
    if isinstance(item, String):
        yield from (Piece(where, text) for text in spellings(bytes(item)))
    elif isinstance(item, Name):
        yield Piece(where, name_text(str(item)))
    elif isinstance(item, Array):
        for member in item:
            if not _is_reference(member):
                yield from _in_object(member, where, depth + 1)
    elif isinstance(item, Dictionary | Stream):
        for key, member in item.items():
            yield Piece(where, name_text(key))
            if not _is_reference(member):
                yield from _in_object(member, where, depth + 1)


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


def _in_stream(stream: Stream) -> Iterator[Piece]:
    data = stream.read_bytes()
    if _SHOWS.search(data):
        yield from (Piece("de inhoud van een pagina", t) for t in _shown_texts(stream))
    if stream.get("/Type") == Name.Metadata:
        yield Piece("de metagegevens", unquote(data.decode("utf-8", "replace")))
    else:
        yield Piece("een gegevensstroom", data.decode("latin-1"))


def _shown_texts(stream: Stream) -> Iterator[str]:
    """The strings that a content stream shows: each run together, and line by line."""
    shown: list[bytes] = []
    try:
        for item in pikepdf.parse_content_stream(stream, "Tj TJ ' \""):
            operand = item.operands[-1] if len(item.operands) else None
            parts = list(operand) if isinstance(operand, Array) else [operand]
            shown.append(b"".join(bytes(p) for p in parts if isinstance(p, String)))
    except pikepdf.PdfError:
        return  # not a content stream; it is searched as it is
    yield b"\n".join(shown).decode("latin-1")
    yield b"".join(shown).decode("utf-16-be", "replace")
