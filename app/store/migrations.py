"""The versions of the tables, and how a file of an older version becomes one of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import DossierError
from app.store import engine
from app.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy import Connection

VERSION = 2


def _records_in_events(_: Connection) -> None:
    """Events may hold records (pages seen, comments, a second look), which version 1 would lose.

    ``pages_seen`` stays as it was and is the beginning to which the events add.
    """


STEPS: Mapping[int, Callable[[Connection], None]] = {1: _records_in_events}
"""For each older version the step that makes it the next; a step is never changed afterwards."""


def create(connection: Connection) -> None:
    """Make the tables of today in an empty file."""
    metadata.create_all(connection)
    engine.write_header(connection, VERSION)


def check(connection: Connection) -> int:
    """The version of a file's tables.

    Raises:
        DossierError: It is no dossier, or one of a newer Lakwerk.
    """
    application, version = engine.read_header(connection)
    if application != engine.APPLICATION_ID or version < 1:
        raise DossierError("Dit bestand is geen dossier van Lakwerk; kies een ander bestand.")
    if version > VERSION:
        raise DossierError(
            "Dit dossier is gemaakt met een nieuwere versie van Lakwerk; werk het programma bij."
        )
    return version


def require_current(connection: Connection) -> None:
    """Like :func:`check`, and refuse a file that would first have to be upgraded."""
    if check(connection) < VERSION:
        raise DossierError(
            "Dit dossier is van een oudere versie van Lakwerk en moet eerst worden bijgewerkt; "
            "open het op een plaats waar u mag schrijven."
        )


def upgrade(
    connection: Connection,
    version: int,
    steps: Mapping[int, Callable[[Connection], None]] = STEPS,
    target: int = VERSION,
) -> None:
    """Take the tables from ``version`` to ``target``; all of it in the caller's transaction."""
    for number in range(version, target):
        steps[number](connection)
    if version < target:
        engine.write_header(connection, target)
