"""Writing a dossier's file so that it is there as a whole or not at all."""

from __future__ import annotations

import uuid
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import DossierError
from app.store import engine, events, lock, migrations, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    import sqlalchemy


def write_empty(path: Path) -> None:
    """Make the file of a new dossier.

    Raises:
        DossierError: It cannot be written there.
    """
    dossier_id = uuid.uuid4().hex
    with _finished_file(path) as unfinished, _writing(unfinished) as connection:
        migrations.create(connection)
        connection.execute(
            tables.dossier.insert().values(
                id=dossier_id,
                created_at=events.now(),
                head_seq=0,
                head_hash=events.genesis(dossier_id),
            )
        )


def write_copy(opened: sqlalchemy.Engine, path: Path) -> None:
    """Copy an open dossier, over what is there, without its lock.

    Raises:
        DossierError: It cannot be written there; what was there is left as it was.
    """
    with _finished_file(path) as unfinished:
        with engine.known_errors():
            engine.copy_into(opened, unfinished)
        with _writing(unfinished) as connection:
            lock.release(connection)


@contextmanager
def _writing(path: Path) -> Iterator[sqlalchemy.Connection]:
    opened = engine.connect(path, read_only=False)
    try:
        with engine.known_errors(), opened.begin() as connection:
            yield connection
    finally:
        opened.dispose()


@contextmanager
def _finished_file(path: Path) -> Iterator[Path]:
    """An empty file beside ``path`` that takes its place once the block is through."""
    unfinished = path.with_name(f".{uuid.uuid4().hex}.part")
    try:
        unfinished.touch(exist_ok=False)
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        raise DossierError(
            "Het dossier kan hier niet worden bewaard; kies een andere map of maak ruimte vrij."
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
            Path(f"{unfinished}-journal").unlink(missing_ok=True)
