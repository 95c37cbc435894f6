"""All that is SQLite's own: connecting, pragmas, copying, and what its errors mean in Dutch."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

import sqlalchemy
from msgspec import MsgspecError
from sqlalchemy.exc import DBAPIError, NoResultFound
from sqlalchemy.pool import StaticPool

from app.errors import DossierError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path, PurePath

APPLICATION_ID = 0x4C4B574B
"""``LKWK`` in the file's header: what tells a dossier from any other SQLite file."""

BUSY_SECONDS = 10.0


class ReadOnlyPlaceError(DossierError):
    """The file or its folder may not be written by this user."""


_UNWRITABLE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN}

_SENTENCES = {
    sqlite3.SQLITE_FULL: "De schijf is vol; maak ruimte vrij en probeer het opnieuw.",
    sqlite3.SQLITE_READONLY: (
        "In deze map mag niet worden geschreven; kies een map waarin u mag schrijven."
    ),
    sqlite3.SQLITE_PERM: (
        "U hebt geen toegang tot dit dossier; vraag de beheerder van de map om rechten."
    ),
    sqlite3.SQLITE_BUSY: (
        "Het dossier is op dit moment in gebruik door een ander programma; "
        "probeer het over een minuut opnieuw."
    ),
    sqlite3.SQLITE_CORRUPT: "Het dossier is beschadigd; zet een reservekopie terug.",
    sqlite3.SQLITE_NOTADB: (
        "Dit bestand is geen dossier van Lakwerk of is beschadigd; "
        "kies een ander bestand of zet een reservekopie terug."
    ),
    sqlite3.SQLITE_IOERR: (
        "De schijf of netwerkmap met het dossier is niet bereikbaar; "
        "herstel de verbinding en probeer het opnieuw."
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "Het dossier kan hier niet worden geopend; controleer of de map bestaat en toegankelijk is."
    ),
    sqlite3.SQLITE_TOOBIG: "Dit bestand is te groot voor een dossier; splits het bestand.",
}


def connect(path: Path, *, read_only: bool) -> sqlalchemy.Engine:
    """An engine with the one connection that a dossier has; the file must be there already."""

    def open_file() -> sqlite3.Connection:
        connection = sqlite3.connect(
            file_uri(path.absolute(), "ro" if read_only else "rw"),
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,  # transactions begin where we say, DDL included
        )
        # No WAL: dossiers lie on network shares, where its shared memory does not work. Deleted
        # text is personal data, so it is wiped from the file as well.
        for pragma in ("foreign_keys=ON", "synchronous=FULL", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    # hide_parameters: an error never shows what was written
    engine = sqlalchemy.create_engine(
        "sqlite://", creator=open_file, poolclass=StaticPool, hide_parameters=True
    )

    # A write lock from the first statement on: two writers queue instead of failing half-way.
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    @sqlalchemy.event.listens_for(engine, "begin")
    def start(connection: sqlalchemy.Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def file_uri(path: PurePath, mode: str) -> str:
    """An absolute path as SQLite wants it: a share's name comes in the path, not as a host."""
    name = path.as_posix()
    slash = "" if name.startswith("/") else "/"
    return f"file://{slash}{quote(name, safe='/:')}?mode={mode}"


def read_header(connection: sqlalchemy.Connection) -> tuple[int, int]:
    """The file's application id and the version of its tables."""
    application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    return application, version


def write_header(connection: sqlalchemy.Connection, version: int) -> None:
    """Mark the file as a dossier with tables of this version; part of the transaction."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={version}")


def require_sound(connection: sqlalchemy.Connection, tables: Iterable[str]) -> None:
    """Compare the rows of tables with their indexes.

    Raises:
        DossierError: Something could not be found any more although it is there.
    """
    for table in tables:
        said = connection.exec_driver_sql(f"PRAGMA integrity_check({table})").scalars().all()
        if said != ["ok"]:
            raise DossierError(_SENTENCES[sqlite3.SQLITE_CORRUPT])


def copy_into(engine: sqlalchemy.Engine, path: Path) -> None:
    """Copy the open database to ``path``, consistent whatever else is going on.

    Raises:
        DossierError: The copy cannot be written there.
    """
    with engine.connect() as connection, known_errors():
        source = connection.connection.driver_connection
        assert isinstance(source, sqlite3.Connection)
        # the copy needs no transaction around it; the pages are copied in one step
        connection.rollback()
        with closing(sqlite3.connect(path)) as target:
            source.backup(target)


@contextmanager
def known_errors() -> Iterator[None]:
    """Turn what the disk or the file did wrong into a :class:`DossierError` with its remedy.

    Errors that can only be ours (constraints, SQL) pass as they are.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        code = getattr(getattr(error, "orig", error), "sqlite_errorcode", 0)
        kind = code & 0xFF  # the rest is a detail of it
        if kind not in _SENTENCES:
            raise
        known = ReadOnlyPlaceError if kind in _UNWRITABLE else DossierError
        raise known(_SENTENCES[kind]) from error


@contextmanager
def damage() -> Iterator[None]:
    """Like :func:`known_errors` around reading alone.

    There, what cannot be understood was not written by us: missing tables, rows and fields of the
    wrong kind, bytes that are no text.
    """
    try:
        with known_errors():
            yield
    except (DBAPIError, NoResultFound, MsgspecError, ValueError, TypeError) as error:
        raise DossierError(_SENTENCES[sqlite3.SQLITE_CORRUPT]) from error
