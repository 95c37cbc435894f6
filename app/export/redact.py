"""Removes what lies in the boxes of a plan - text, pixels, drawings - and paints the boxes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pymupdf

from app.errors import UnsafeExportError
from app.export.hidden import hidden_places
from app.export.paint import paint
from app.export.prepare import prepare
from app.export.raster import rasterise
from app.export.residue import with_ink
from app.export.search import needles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.export import ExportOptions, PlannedDocument, Redaction

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)


@dataclass(frozen=True, slots=True)
class Redacted:
    """The redacted PDF and the pages (from 0) that had to become pictures."""

    pdf: bytes = field(repr=False)
    raster_pages: tuple[int, ...]


def redact(pdf: bytes, planned: PlannedDocument, options: ExportOptions) -> bytes:
    """Remove the content of all boxes of ``planned`` from ``pdf`` and paint them.

    Text goes by whole glyphs, images by pixels, drawings by whole paths; visible annotations and
    form fields become content first. Other words stay exactly where they are, and a page without
    boxes is not written anew.

    Raises:
        UnsafeExportError: The file cannot be taken apart, or a box lies on a page that isn't there.
    """
    return redact_pages(pdf, planned, options).pdf


def redact_pages(pdf: bytes, planned: PlannedDocument, options: ExportOptions) -> Redacted:
    """Like :func:`redact`, and tells which pages had to become pictures."""
    boxes: dict[int, list[Redaction]] = {}
    for redaction in planned.redactions:
        boxes.setdefault(redaction.page, []).append(redaction)
    secrets = list(needles(v.text for v in planned.removed))
    rasters: list[int] = []
    with pymupdf.open(stream=prepare(pdf), filetype="pdf") as document:
        if any(number >= document.page_count for number in boxes):
            raise UnsafeExportError(
                "Een vlak ligt op een pagina die er niet is; lees het bestand opnieuw in."
            )
        document.bake()
        for number in range(document.page_count):
            hidden = hidden_places(document[number], secrets)
            if (number in boxes or hidden) and _redact_page(
                document, number, boxes.get(number, []), hidden, options
            ):
                rasters.append(number)
        return Redacted(document.tobytes(garbage=3, deflate=True), tuple(rasters))


def _redact_page(
    document: pymupdf.Document,
    number: int,
    redactions: Sequence[Redaction],
    hidden: Sequence[pymupdf.Rect],
    options: ExportOptions,
) -> bool:
    """Redact one page; True when it had to become a picture."""
    page = document[number]
    rotation = page.rotation
    page.set_rotation(0)
    rects = [pymupdf.Rect(r.rect.as_tuple()) for r in redactions]
    if hidden:
        _apply(page, hidden, images=pymupdf.PDF_REDACT_IMAGE_NONE, graphics=0)
    drawn = False
    if rects:
        _apply(document[number], rects, pymupdf.PDF_REDACT_IMAGE_PIXELS, 1)
        drawn = _clear_rest(document, number, rects)
        paint(document[number], redactions, options)
    document[number].set_rotation(rotation)
    return drawn


def _clear_rest(document: pymupdf.Document, number: int, rects: Sequence[pymupdf.Rect]) -> bool:
    """Deal with what the engine left in the boxes; True when the page became a picture.

    First whole drawings that only touch such a box go (a signature that reaches outside it), then
    the page is drawn as a picture.
    """
    left = [rects[i] for i in with_ink(document[number], rects)]
    if not left:
        return False
    _apply(document[number], left, pymupdf.PDF_REDACT_IMAGE_PIXELS, 2)
    if not with_ink(document[number], left):
        return False
    rasterise(document[number], rects)
    return True


def _apply(page: pymupdf.Page, rects: Sequence[pymupdf.Rect], images: int, graphics: int) -> None:
    """All rectangles at once: applying them one by one is slow and misses some."""
    for rect in rects:
        page.add_redact_annot(rect, fill=False, cross_out=False)
    page.apply_redactions(images=images, graphics=graphics, text=pymupdf.PDF_REDACT_TEXT_REMOVE)
