"""Files that appear whole or not at all, and never in the place of another.

A name that is taken gets a number, also when the file there is an earlier export: which of two
versions was published must stay clear, and an original must never be replaced.
"""

from __future__ import annotations

import os
import secrets
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from app.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_NAMES = 1000
CAN_SYNC_FOLDERS = os.name == "posix"
_BINARY = getattr(os, "O_BINARY", 0)


@contextmanager
def temporary(folder: Path, data: bytes) -> Iterator[Path]:
    """A hidden file with a random name in ``folder`` that is gone afterwards, come what may.

    The data are on the disk, not only on their way to it, when the block begins.

    Raises:
        KnownError: The folder cannot be written to.
    """
    path = folder / f".lakwerk-{secrets.token_hex(8)}.tmp"
    try:
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise KnownError(
                "In de gekozen map kan niet worden geschreven; "
                "kies een andere map of maak ruimte vrij."
            ) from error
        yield path
    finally:
        path.unlink(missing_ok=True)


def give_name(finished: Path, folder: Path, name: str) -> Path:
    """Give a finished file its name, or that name with a number when it is taken.

    Raises:
        KnownError: No name is free, or the folder cannot be written to any more.
    """
    stem, suffix = PurePath(name).stem, PurePath(name).suffix
    for number in range(1, MOST_NAMES):
        path = folder / (name if number == 1 else f"{stem}-{number}{suffix}")
        try:
            _claim(path)
        except FileExistsError:
            continue
        except OSError as error:
            raise _no_place() from error
        try:
            finished.chmod(path.stat().st_mode)
            finished.replace(path)
        except OSError as error:
            path.unlink(missing_ok=True)
            raise _no_place() from error
        _sync_folder(folder)
        return path
    raise KnownError(
        "In de gekozen map staan te veel bestanden met deze naam; kies een andere map."
    )


def _no_place() -> KnownError:
    return KnownError("Het bestand kan niet op zijn plaats worden gezet; kies een andere map.")


def _claim(path: Path) -> None:
    """Take a name, so that two exports at once never meet on it."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))


def _sync_folder(folder: Path) -> None:
    """Make the new name last; only POSIX has a way to say so."""
    if CAN_SYNC_FOLDERS:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def place(folder: Path, name: str, data: bytes) -> Path:
    """Write a file at once under a free name."""
    with temporary(folder, data) as path:
        return give_name(path, folder, name)
