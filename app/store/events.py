"""The record of what the officer did: append-only, each event chained to the one before.

The hash of an event is SHA-256 over the JSON array ``[seq, at, author, sha256(change), previous
hash]``, where ``change`` are the stored bytes; the first ``previous hash`` is that of the dossier's
id. Changing, removing, swapping or inserting an event breaks the chain, cutting off the last ones
contradicts the head kept in ``dossier``. (Who can write the file and knows this can forge a whole
new chain; only a signature from elsewhere would stop that.)
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import insert, select, update

from app.model.decision import ReviewEvent
from app.store import codec
from app.store.tables import dossier, events

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Connection

    from app.model.decision import ReviewChange
    from app.model.proposal import Proposal


def now() -> str:
    """This moment in UTC, ISO 8601 with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def genesis(dossier_id: str) -> str:
    """What stands for the previous hash in the first event of a dossier."""
    return hashlib.sha256(f"lakwerk:{dossier_id}".encode()).hexdigest()


def event_hash(seq: int, at: str, author: str, change: bytes, previous_hash: str) -> str:
    """The hash that chains an event; see the module's docstring for what it covers."""
    digest = hashlib.sha256(change).hexdigest()
    return hashlib.sha256(msgspec.json.encode([seq, at, author, digest, previous_hash])).hexdigest()


def append(connection: Connection, change: ReviewChange, author: str) -> ReviewEvent:
    """Write one event at the end of the chain; the caller's transaction makes it last."""
    seq, previous = connection.execute(select(dossier.c.head_seq, dossier.c.head_hash)).one()
    seq, at, content = seq + 1, now(), codec.encode_change(change)
    digest = event_hash(seq, at, author, content, previous)
    connection.execute(
        insert(events).values(
            seq=seq, at=at, author=author, change=content, previous_hash=previous, hash=digest
        )
    )
    connection.execute(update(dossier).values(head_seq=seq, head_hash=digest))
    return ReviewEvent(seq, at, author, change, previous, digest)


def read(connection: Connection) -> Iterator[ReviewEvent]:
    """All events in order.

    Raises:
        msgspec.MsgspecError: An event's bytes are no change.
    """
    for row in connection.execute(select(events).order_by(events.c.seq)):
        yield ReviewEvent(
            seq=row.seq,
            at=row.at,
            author=row.author,
            change=codec.decode_change(row.change),
            previous_hash=row.previous_hash,
            hash=row.hash,
        )


def read_change(
    connection: Connection, seq: int, known: Callable[[str], Proposal | None]
) -> ReviewChange | None:
    """The change of one event, see :func:`codec.decode_change`; raises as :func:`read` does."""
    statement = select(events.c.change).where(events.c.seq == seq)
    content = connection.execute(statement).scalar_one_or_none()
    return None if content is None else codec.decode_change(content, known)


def read_outcomes(connection: Connection) -> Iterator[codec.Outcome]:
    """What every event led to, in order; raises as :func:`read` does."""
    for content in connection.execute(select(events.c.change).order_by(events.c.seq)).scalars():
        yield codec.decode_outcome(content)


def first_broken(connection: Connection) -> int | None:
    """The number of the first event that does not fit the chain, None when all of it does."""
    root = connection.execute(select(dossier)).one()
    seq, previous = 0, genesis(root.id)
    for row in connection.execute(select(events).order_by(events.c.seq)):
        seq += 1
        # SQLite lets anything stand in a column
        if not isinstance(row.change, bytes):
            return seq
        expected = event_hash(seq, row.at, row.author, row.change, previous)
        if (row.seq, row.previous_hash, row.hash) != (seq, previous, expected):
            return seq
        previous = expected
    return None if (root.head_seq, root.head_hash) == (seq, previous) else seq + 1
