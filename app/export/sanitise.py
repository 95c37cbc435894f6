"""Copies what is allowed of a redacted PDF into a new file; what isn't named here stays behind.

The order matters: layers and marked content first, then what hangs on single objects, then the
copy, and last what is made anew for the copy (tags, links, bookmarks, metadata).
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Name, Pdf

from app.errors import UnsafeExportError
from app.export.annotations import add_links, collect_links, outside_boxes
from app.export.archive import declare
from app.export.descriptors import complete
from app.export.fonts import trim_fonts
from app.export.images import strip_images
from app.export.labels import add_labels, collect_labels
from app.export.metadata import language_of, title_of
from app.export.outline import add_bookmarks, collect_bookmarks
from app.export.programs import strip_programs
from app.export.prune import Pruner
from app.export.search import secrets_of
from app.export.standard_fonts import embed_standard, replace_silent
from app.export.streams import Walk
from app.export.structure import copy_structure
from app.export.text import PageTexts
from app.export.visible import blank_unseen_pixels
from app.model.export import NoteStatus

if TYPE_CHECKING:
    from app.model.export import PlannedDocument


def sanitise(pdf: bytes, planned: PlannedDocument, *, archive: bool = True) -> bytes:
    """A new file with the pages of ``pdf`` and nothing of its past.

    Info, XMP, attachments, scripts, forms, layers, thumbnails, private data and old revisions stay
    behind; tags, links, bookmarks and page labels are made anew from what was checked. The title
    is the document's own where a page still shows it, else the plan's. What the file claims to be
    is true; ``archive`` asks for PDF/A.

    Raises:
        UnsafeExportError: The file's structure cannot be followed.
    """
    secrets, shy = secrets_of([v.text for v in planned.removed])
    alternatives = {r.alternative_text for r in planned.redactions}
    touched = {r.page for r in planned.redactions}
    try:
        with (
            pikepdf.open(io.BytesIO(pdf)) as source,
            Pdf.new() as target,
            PageTexts(pdf) as texts,
        ):
            links = outside_boxes(source, collect_links(source, shy), planned.redactions)
            bookmarks = collect_bookmarks(source, texts, secrets)
            labels = collect_labels(source, texts, shy)
            usage = Walk(source, alternatives).run()
            images = [d for d in usage.drawings.values() if d.get("/Subtype") == Name.Image]
            blank_unseen_pixels(source, planned.redactions)
            Pruner(source, secrets).run(source, usage)
            strip_images(images)
            strip_programs(usage.fonts.values())
            if archive:
                embed_standard(source, usage.fonts.values(), usage.codes)
            trim_fonts(source, usage.fonts.values(), usage.codes)
            if archive:
                replace_silent(usage.fonts.values(), usage.codes)
            complete(usage.fonts.values())
            for page in source.pages:
                target.pages.append(page)
            made = add_links(target, links)
            written = _written_pages(planned, len(source.pages))
            copy_structure(source, target, touched, shy, alternatives, made, written)
            add_bookmarks(target, bookmarks)
            add_labels(target, labels)
            title = title_of(source, texts, shy) or planned.title
            declare(target, title, language_of(source.Root), archive=archive)
            out = io.BytesIO()
            target.save(
                out,
                deterministic_id=True,
                object_stream_mode=pikepdf.ObjectStreamMode.generate,
                compress_streams=True,
                recompress_flate=True,
            )
            return out.getvalue()
    except (pikepdf.PdfError, RecursionError) as error:
        raise UnsafeExportError(
            "De opbouw van het bestand kan niet veilig worden overgenomen; "
            "sla het opnieuw op als PDF en lees het opnieuw in."
        ) from error


def _written_pages(planned: PlannedDocument, count: int) -> list[int]:
    """The pages (from 0) on which we wrote: the note, and the legend."""
    note = planned.note
    legend = [count - 1] if planned.legend else []
    if note.status is NoteStatus.PAGE:
        return [count - 1 - len(legend), *legend]
    return [
        *([note.place.page] if note.status is NoteStatus.FILLED and note.place else []),
        *legend,
    ]
