"""Files that appear whole or not at all, and never in the place of another.

Where the system can (Linux), what is being written has no name at all until it is finished, so
that nothing is left when the machine or the program stops at whatever moment. Elsewhere it has a
hidden name until then, and what was left behind is swept away a day later.

A name that is taken gets a number, also when the file there is an earlier export: which of two
versions was published must stay clear, and an original must never be replaced.
"""

from __future__ import annotations

import os
import secrets
import time
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from app.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_NAMES = 1000
CAN_SYNC_FOLDERS = os.name == "posix"
NAMELESS: int | None = getattr(os, "O_TMPFILE", None)
"""The flag that opens a file without a name; None where there is none."""

STALE = 24 * 3600.0
"""Seconds after which a hidden file of ours belongs to nobody any more."""

_BINARY = getattr(os, "O_BINARY", 0)


@contextmanager
def temporary(folder: Path, data: bytes) -> Iterator[Path]:
    """A file in ``folder`` that is gone afterwards, come what may, unless it was given a name.

    The data are on the disk, not only on their way to it, when the block begins.

    Raises:
        KnownError: The folder cannot be written to.
    """
    try:
        path, descriptor = _nameless(folder) or _hidden(folder)
    except OSError as error:
        raise _no_room() from error
    try:
        # Without a buffer, which would be written once more on closing, and fail with it.
        with os.fdopen(descriptor, "wb", buffering=0) as stream:
            try:
                rest = memoryview(data)
                while rest:
                    rest = rest[stream.write(rest) :]
                os.fsync(stream.fileno())
            except OSError as error:
                with suppress(OSError):
                    stream.truncate(0)  # lets go of what could not be written either
                raise _no_room() from error
            yield path
    finally:
        if path.parent == folder:
            path.unlink(missing_ok=True)


def _no_room() -> KnownError:
    return KnownError(
        "In de gekozen map kan niet worden geschreven; kies een andere map of maak ruimte vrij."
    )


def _nameless(folder: Path) -> tuple[Path, int] | None:
    """A file without a name, and where other processes find it; None where that can't be."""
    if NAMELESS is None:
        return None
    try:
        descriptor = os.open(folder, os.O_WRONLY | NAMELESS, 0o666)
    except OSError:
        return None
    path = Path("/proc") / str(os.getpid()) / "fd" / str(descriptor)
    if not path.exists():  # no /proc here
        os.close(descriptor)
        return None
    return path, descriptor


def _hidden(folder: Path) -> tuple[Path, int]:
    for old in folder.glob(".lakwerk-*.tmp"):
        with suppress(OSError):
            if time.time() - old.stat().st_mtime > STALE:
                old.unlink()
    path = folder / f".lakwerk-{secrets.token_hex(8)}.tmp"
    return path, os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)


def give_name(finished: Path, folder: Path, name: str) -> Path:
    """Give a finished file its name, or that name with a number when it is taken.

    Raises:
        KnownError: No name is free, or the folder cannot be written to any more.
    """
    stem, suffix = PurePath(name).stem, PurePath(name).suffix
    for number in range(1, MOST_NAMES):
        path = folder / (name if number == 1 else f"{stem}-{number}{suffix}")
        try:
            _link(finished, path)
        except FileExistsError:
            continue
        except OSError as error:
            raise KnownError(
                "Het bestand kan niet op zijn plaats worden gezet; kies een andere map."
            ) from error
        _sync_folder(folder)
        return path
    raise KnownError(
        "In de gekozen map staan te veel bestanden met deze naam; kies een andere map."
    )


def _link(finished: Path, path: Path) -> None:
    """The file under its name, in one step that fails when the name is taken."""
    try:
        if finished.parent == path.parent:
            os.link(finished, path)
        else:
            _link_nameless(finished, path)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a disk without second names
        if finished.parent != path.parent:
            raise
        _move(finished, path)


def _link_nameless(finished: Path, path: Path) -> None:
    """A name for an open file; only with a folder given does Python follow to the file itself."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.link(finished, path.name, dst_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)


def _move(finished: Path, path: Path) -> None:
    """The same for disks without second names: the name is claimed first, then filled."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    try:
        finished.replace(path)
    except OSError:
        path.unlink(missing_ok=True)
        raise


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
