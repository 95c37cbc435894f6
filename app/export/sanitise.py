"""Copies what is allowed of a redacted PDF into a new file; what isn't named here stays behind.

The order matters: layers and marked content first, then what hangs on single objects, then the
copy, and last what is made anew for the copy (tags, links, bookmarks, metadata).
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Dictionary, Name, Object, Pdf, Stream

from app.errors import UnsafeExportError
from app.export.annotations import add_links, collect_links
from app.export.fonts import trim_fonts
from app.export.images import strip_images
from app.export.layers import remove_hidden_content
from app.export.metadata import language_of, write_metadata
from app.export.outline import add_bookmarks, collect_bookmarks
from app.export.search import needles, squeeze
from app.export.structure import copy_structure
from app.export.text import page_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.model.export import PlannedDocument


def _names(words: str) -> frozenset[str]:
    return frozenset(f"/{word}" for word in words.split())


PAGE_KEYS = _names("Type MediaBox CropBox Rotate UserUnit Resources Contents Group Parent")
RESOURCE_KEYS = _names("Font XObject ExtGState ColorSpace Pattern Shading")
FORM_KEYS = _names("Type Subtype BBox Matrix Resources Group FormType")
IMAGE_KEYS = _names(
    "Type Subtype Width Height ColorSpace BitsPerComponent Decode Interpolate ImageMask Mask SMask "
    "SMaskInData Matte Intent"
)
FONT_KEYS = _names(
    "Type Subtype BaseFont Encoding FirstChar LastChar Widths FontDescriptor ToUnicode "
    "DescendantFonts CIDSystemInfo CIDToGIDMap DW W DW2 W2 FontMatrix FontBBox CharProcs Resources"
)
DESCRIPTOR_KEYS = _names(
    "Type FontName Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH "
    "AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 FontFamily FontStretch FontWeight"
)
PATTERN_KEYS = _names(
    "Type PatternType PaintType TilingType BBox XStep YStep Resources Matrix Shading ExtGState"
)
STREAM_KEYS = _names("Filter DecodeParms Length")
NOWHERE_KEYS = _names(
    "Metadata PieceInfo LastModified Alternates OPI Measure PtData AF OC Ref PS Level1 Name Info "
    "Private SpiderInfo Thumb AA StructParent"
)
"""Never needed to show a page, whatever object they are found on."""


def sanitise(pdf: bytes, planned: PlannedDocument) -> bytes:
    """A new file with the pages of ``pdf`` and nothing of its past.

    Info, XMP, attachments, scripts, forms, layers, thumbnails, private data and old revisions stay
    behind; tags, links and bookmarks are made anew from what was checked; the title is the plan's.

    Raises:
        UnsafeExportError: The file's structure cannot be followed.
    """
    secrets = list(needles(v.text for v in planned.removed))
    alternatives = {r.alternative_text for r in planned.redactions}
    touched = {r.page for r in planned.redactions}
    try:
        with pikepdf.open(io.BytesIO(pdf)) as source, Pdf.new() as target:
            links = collect_links(source, secrets)
            texts = [squeeze(t) for t in page_texts(pdf)]
            bookmarks = collect_bookmarks(source, texts, secrets)
            remove_hidden_content(source, alternatives)
            strip_images(source)
            trim_fonts(source)
            _prune_objects(source)
            for page in source.pages:
                _keep(page.obj, PAGE_KEYS)
                target.pages.append(page)
            copy_structure(source, target, touched, secrets)
            add_links(target, links)
            add_bookmarks(target, bookmarks)
            write_metadata(target, planned.title, language_of(source.Root))
            target.remove_unreferenced_resources()
            out = io.BytesIO()
            target.save(
                out,
                deterministic_id=True,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                compress_streams=True,
            )
            return out.getvalue()
    except (pikepdf.PdfError, RecursionError) as error:
        raise UnsafeExportError(
            "De opbouw van het bestand kan niet veilig worden overgenomen; "
            "sla het opnieuw op als PDF en lees het opnieuw in."
        ) from error


def _prune_objects(document: Pdf) -> None:
    """Leave on each kind of object only the keys that its picture needs."""
    for item in document.objects:
        if not isinstance(item, Dictionary | Stream):
            continue
        for key in NOWHERE_KEYS:
            if key in item:
                del item[key]
        allowed = _allowed(item)
        if allowed is not None:
            _keep(item, allowed | STREAM_KEYS if isinstance(item, Stream) else allowed)
        resources = item.get("/Resources")
        if isinstance(resources, Dictionary):
            _keep(resources, RESOURCE_KEYS)


def _allowed(item: Object) -> frozenset[str] | None:
    subtype, kind = item.get("/Subtype"), item.get("/Type")
    if isinstance(item, Stream) and subtype == Name.Image:
        return IMAGE_KEYS
    if isinstance(item, Stream) and subtype == Name.Form:
        return FORM_KEYS
    if "/PatternType" in item:
        return PATTERN_KEYS
    if kind == Name.Font:
        return FONT_KEYS
    return DESCRIPTOR_KEYS if kind == Name.FontDescriptor else None


def _keep(item: Object, allowed: Iterable[str]) -> None:
    for key in list(item.keys()):
        if key not in allowed:
            del item[key]
