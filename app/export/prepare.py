"""Makes a file ready for redaction: repaired, without hidden layers, notes, properties."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass, field

import pikepdf

from app.errors import UnsafeExportError
from app.export.annotations import keep_visible_annotations
from app.export.bare import complete_forms
from app.export.loops import cut_loops
from app.export.mend import mend_pages
from app.export.spelled import hush_signs
from app.export.streams import remove_hidden_content


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sound file, and the pages (from 0) with text of hidden layers that is still to go."""

    pdf: bytes = field(repr=False)
    muted: frozenset[int]


def prepare(pdf: bytes) -> Prepared:
    """The same visible pages in a sound file; only what is seen is left to be redacted.

    Raises:
        UnsafeExportError: The file cannot be opened.
    """
    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            mend_pages(document)
            cut_loops(document)
            complete_forms(document)
            keep_visible_annotations(document)
            hush_signs(document)
            muted = remove_hidden_content(document)
            out = io.BytesIO()
            with warnings.catch_warnings():  # fields of no form: they become content
                warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
                document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
            return Prepared(out.getvalue(), frozenset(muted))
    except pikepdf.PdfError as error:
        raise UnsafeExportError(
            "Het bestand is zo beschadigd dat het niet veilig gelakt kan worden; "
            "sla het opnieuw op als PDF en lees het opnieuw in."
        ) from error
