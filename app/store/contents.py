"""What a dossier holds besides events: files, documents, what was read and found, proposals.

Functions on a connection; the transaction around them is the caller's.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, func, insert, select, update

from app.errors import DossierError
from app.store import codec
from app.store.tables import (
    detections,
    documents,
    files,
    pages_seen,
    properties,
    proposals,
    text_maps,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from app.model.analysis import Analysis
    from app.model.detection import Detection
    from app.model.document import Document
    from app.model.proposal import Proposal
    from app.model.textmap import TextMap


def value(connection: Connection, key: str) -> str | None:
    """A property of the dossier."""
    statement = select(properties.c.value).where(properties.c.key == key)
    return connection.execute(statement).scalar()


def set_value(connection: Connection, key: str, text: str) -> None:
    connection.execute(delete(properties).where(properties.c.key == key))
    connection.execute(insert(properties).values(key=key, value=text))


# --- files


def keep_file(connection: Connection, data: bytes) -> str:
    """Store bytes once; gives their hash, which is their name."""
    sha256 = _sha256(data)
    statement = select(files.c.size).where(files.c.sha256 == sha256)
    if connection.execute(statement).first() is None:
        connection.execute(insert(files).values(sha256=sha256, size=len(data), data=data))
    return sha256


def file(connection: Connection, sha256: str) -> bytes:
    """The bytes of a hash.

    Raises:
        DossierError: They are gone or no longer what they were.
    """
    statement = select(files.c.data).where(files.c.sha256 == sha256)
    data: bytes | None = connection.execute(statement).scalar()
    if data is None or _sha256(data) != sha256:
        raise DossierError("Een bestand in dit dossier is beschadigd; zet een reservekopie terug.")
    return data


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


# --- documents


def all_documents(connection: Connection) -> tuple[Document, ...]:
    rows = connection.execute(select(documents).order_by(documents.c.number)).mappings()
    return tuple(codec.document_from_row(dict(row)) for row in rows)


def document(connection: Connection, document_id: str) -> Document:
    """One document; KeyError when there is none of that id."""
    statement = select(documents).where(documents.c.id == document_id)
    row = connection.execute(statement).mappings().first()
    if row is None:
        raise KeyError(document_id)
    return codec.document_from_row(dict(row))


def add_document(connection: Connection, new: Document, original: bytes, pdf: bytes) -> Document:
    """Store a document behind the others; size and hashes are those of the given bytes."""
    last: int | None = connection.execute(select(func.max(documents.c.number))).scalar()
    source = replace(new.source, size=len(original), sha256=keep_file(connection, original))
    stored = replace(
        new,
        number=(last or 0) + 1,
        source=source,
        pdf_sha256=keep_file(connection, pdf) if pdf else "",
    )
    connection.execute(insert(documents).values(codec.document_row(stored)))
    return stored


def write_document(connection: Connection, changed: Document) -> Document:
    """Write all of a document but its number and files, which stay as they are stored."""
    present = document(connection, changed.id)
    return _update(
        connection,
        replace(
            changed,
            number=present.number,
            source=present.source,
            pdf_sha256=present.pdf_sha256,
        ),
    )


def _update(connection: Connection, changed: Document) -> Document:
    row = codec.document_row(changed)
    connection.execute(update(documents).where(documents.c.id == changed.id).values(row))
    return changed


# --- derived data


def add_analysis(connection: Connection, analysis: Analysis) -> Document:
    """Store what was read and found in place of what was; the document takes over its state."""
    made = analysis.document
    present = document(connection, made.id)
    stored = replace(
        present,
        pages=made.pages,
        date=made.date or present.date,
        status=made.status,
        refusal=made.refusal,
        pdf_sha256=keep_file(connection, analysis.pdf) if analysis.pdf else present.pdf_sha256,
    )
    found = {"document_id": made.id, "found": codec.encode_detections(analysis.detections)}
    for table, row in (
        (text_maps, codec.text_map_row(analysis.text_map)),
        (detections, found),
    ):
        connection.execute(delete(table).where(table.c.document_id == made.id))
        connection.execute(insert(table).values(row | {"version": analysis.version}))
    return _update(connection, stored)


def analysis_version(connection: Connection, document_id: str) -> str | None:
    """The version of the detector that analysed a document, None before that."""
    statement = select(detections.c.version).where(detections.c.document_id == document_id)
    return connection.execute(statement).scalar()


def text_map(connection: Connection, document_id: str) -> TextMap | None:
    statement = select(text_maps).where(text_maps.c.document_id == document_id)
    row = connection.execute(statement).mappings().first()
    return None if row is None else codec.text_map_from_row(dict(row))


def found_in(connection: Connection, document_id: str) -> tuple[Detection, ...]:
    statement = select(detections.c.found).where(detections.c.document_id == document_id)
    found: bytes | None = connection.execute(statement).scalar()
    return () if found is None else codec.decode_detections(found)


# --- proposals


def all_proposals(connection: Connection) -> tuple[Proposal, ...]:
    """The machine's proposals, in no order."""
    contents = connection.execute(select(proposals.c.content)).scalars()
    return tuple(codec.decode_proposal(content) for content in contents)


def replace_proposals(connection: Connection, wanted: Iterable[Proposal]) -> None:
    """Make these the machine's proposals; only what differs is written."""
    new = {p.id: (p.document_id, codec.encode_proposal(p)) for p in wanted}
    present = connection.execute(select(proposals.c.id, proposals.c.content))
    old = {row.id: row.content for row in present}
    gone = [{"gone": key} for key, data in old.items() if new.get(key, ("", b""))[1] != data]
    rows = [
        {"id": key, "document_id": document_id, "content": data}
        for key, (document_id, data) in new.items()
        if old.get(key) != data
    ]
    if gone:
        connection.execute(delete(proposals).where(proposals.c.id == bindparam("gone")), gone)
    if rows:
        connection.execute(insert(proposals), rows)


# --- pages seen


def seen(connection: Connection) -> tuple[tuple[str, int], ...]:
    """Documents with a page (from 0) each that were seen before events told of it."""
    rows = connection.execute(select(pages_seen.c.document_id, pages_seen.c.page))
    return tuple((row.document_id, row.page) for row in rows)
