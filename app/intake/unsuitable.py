"""PDF files that open, but whose pages are not what a reader sees, or that only do harm."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object, PdfError, Stream

from app.errors import UnreadableFileError

if TYPE_CHECKING:
    import pikepdf

MOST_DECODED = 64 * 1024 * 1024
"""Bytes; page content is some kilobytes, that of a dense map some megabytes."""
MOST_INFLATION = 1032
"""Deflate never packs more than this many bytes into one (zlib's technical notes)."""
MOST_PIXELS = 250_000_000
"""An A0 sheet scanned at 400 dpi has 247 million pixels."""

PORTFOLIO = (
    "Dit is een PDF-portfolio: een map met losse documenten; sla die eerst los op en voeg ze toe."
)
DYNAMIC_FORM = (
    "Dit formulier (XFA) laat zich alleen in Adobe Reader zien; druk het daar eerst af naar PDF."
)
TOO_LARGE = (
    "Dit PDF-bestand bevat een onderdeel dat uitgepakt buitensporig groot is; vraag het opnieuw op."
)
SHELL_TEXTS = (b"Please wait", b"Even geduld")


def refuse_unsuitable(pdf: pikepdf.Pdf) -> None:
    """Raise UnreadableFileError for a portfolio, a dynamic form, or a decompression bomb."""
    if isinstance(pdf.Root.get(Name.Collection), Dictionary):
        raise UnreadableFileError(PORTFOLIO)
    if _is_dynamic_form(pdf):
        raise UnreadableFileError(DYNAMIC_FORM)
    if any(_is_bomb(thing) for thing in pdf.objects):
        raise UnreadableFileError(TOO_LARGE)


def _is_dynamic_form(pdf: pikepdf.Pdf) -> bool:
    """Whether the pages are but a shell that says to open the form elsewhere."""
    form = pdf.Root.get(Name.AcroForm)
    if not isinstance(form, Dictionary) or Name.XFA not in form:
        return False
    if pdf.Root.get(Name.NeedsRendering, False):
        return True
    if len(pdf.pages) != 1:
        return False
    try:
        content = _joined_content(pdf.pages[0].obj.get(Name.Contents))
    except PdfError:
        return False
    return any(text in content for text in SHELL_TEXTS)


def _joined_content(contents: Object | None) -> bytes:
    if isinstance(contents, Stream):
        return contents.read_bytes()
    if isinstance(contents, Array):
        return b"".join(part.read_bytes() for part in contents if isinstance(part, Stream))
    return b""


def _is_bomb(thing: Object) -> bool:
    if not isinstance(thing, Stream):
        return False
    try:
        if thing.get(Name.Subtype) == Name.Image:
            return int(thing.get(Name.Width, 0)) * int(thing.get(Name.Height, 0)) > MOST_PIXELS
        if thing.get(Name.Type) == Name.EmbeddedFile:
            return False  # is never unpacked
        return inflates_beyond(thing, MOST_DECODED)
    except (PdfError, TypeError, ValueError):
        return False  # damaged: the reader copes with it, or sees nothing there


def inflates_beyond(stream: Stream, limit: int) -> bool:
    """Whether a stream is longer than ``limit`` bytes when it is unpacked; stops there."""
    filters = stream.get(Name.Filter)
    names = list(filters) if isinstance(filters, Array) else [filters]
    stages = sum(name in (Name.FlateDecode, Name.Fl) for name in names)
    length = int(stream.get(Name.Length, 0))
    if not stages or (stages == 1 and length * MOST_INFLATION <= limit):
        return False
    data = stream.read_raw_bytes()
    for name in names:
        if name not in (Name.FlateDecode, Name.Fl):
            return False
        try:
            data = zlib.decompressobj().decompress(data, limit + 1)
        except zlib.error:
            return False
        if len(data) > limit:
            return True
    return False
