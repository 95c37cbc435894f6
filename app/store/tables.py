"""The tables of a dossier, in types that SQLite and PostgreSQL both know.

What is asked for by the database is a column; what only travels as a whole is JSON in bytes (see
:mod:`app.store.codec`). Every time is UTC in ISO 8601, every hash hexadecimal SHA-256.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

# One row: who this dossier is, and where its chain of events ends (so that cutting off the last
# events shows as well).
dossier = Table(
    "dossier",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("created_at", String(32), nullable=False),
    Column("head_seq", Integer, nullable=False),
    Column("head_hash", String(64), nullable=False),
)

# At most one row: who may write. ``process`` tells a living process from a later one with its pid.
locks = Table(
    "locks",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("token", String(32), nullable=False),
    Column("who", Text, nullable=False),
    Column("machine", Text, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("process", Text, nullable=False),
    Column("since", String(32), nullable=False),
)

# What belongs to the dossier and not to the program: the profile's name, the title.
properties = Table(
    "properties",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

# Originals and the PDFs worked on, each once however often it occurs.
files = Table(
    "files",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("source_name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("source_sha256", String(64), ForeignKey("files.sha256"), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("parent_id", String(64), ForeignKey("documents.id")),
    Column("pdf_sha256", String(64), ForeignKey("files.sha256")),
    Column("pages", LargeBinary, nullable=False),
    Column("date", String(32)),
    Column("status", String(32), nullable=False),
    Column("refusal", Text, nullable=False),
    UniqueConstraint("number"),
)

# Derived data: replaced by a next analysis, which never touches events. ``version`` is the
# detector's.
text_maps = Table(
    "text_maps",
    metadata,
    Column("document_id", String(64), ForeignKey("documents.id"), primary_key=True),
    Column("version", Text, nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("boxes", LargeBinary, nullable=False),
    Column("layout", LargeBinary, nullable=False),
)

detections = Table(
    "detections",
    metadata,
    Column("document_id", String(64), ForeignKey("documents.id"), primary_key=True),
    Column("version", Text, nullable=False),
    Column("found", LargeBinary, nullable=False),
)

# The machine's proposals; those that the officer makes live in the events alone.
proposals = Table(
    "proposals",
    metadata,
    Column("id", String(128), primary_key=True),
    Column("document_id", String(64), ForeignKey("documents.id"), nullable=False, index=True),
    Column("content", LargeBinary, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", String(32), nullable=False),
    Column("author", Text, nullable=False),
    Column("change", LargeBinary, nullable=False),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

# What was seen in a dossier of version 1; since then that is in the events.
pages_seen = Table(
    "pages_seen",
    metadata,
    Column("document_id", String(64), ForeignKey("documents.id"), primary_key=True),
    Column("page", Integer, primary_key=True, autoincrement=False),
)
