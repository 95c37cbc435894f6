"""Attachments become documents below the one they were in, each once, and not without end."""

from __future__ import annotations

import hashlib
import uuid
from pathlib import PurePath
from typing import TYPE_CHECKING

from app.model.document import Document, SourceFile
from app.model.family import depth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.analysis import Analysis
    from app.review.session import ReviewSession

DEEPEST = 5
"""Attachments of attachments of attachments; what is deeper was made to do harm."""


def take_attachments(session: ReviewSession, analysis: Analysis) -> Iterator[str]:
    """Add the attachments that a document was read with; gives the id of each that is new.

    Raises:
        DossierError: The file cannot be written; those before it are there.
    """
    parent = session.document(analysis.document.id)
    if depth(parent) >= DEEPEST:
        return
    known = {d.source.sha256 for d in session.documents() if d.parent_id == parent.id}
    for attachment in analysis.attachments:
        if hashlib.sha256(attachment.data).hexdigest() in known:
            continue  # the document was read again
        source = SourceFile(attachment.name, "application/pdf", len(attachment.data), "")
        title = PurePath(attachment.name).stem
        new = Document(uuid.uuid4().hex, 0, title, source, parent_id=parent.id)
        yield session.add_document(new, attachment.data, b"").id
