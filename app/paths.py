"""Where things live on this machine; the only importer of appdirs (no longer maintained)."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

import appdirs

_NAME = "lakwerk"


@cache
def resources() -> Path:
    """The program's own data: beside ``app`` in a checkout, inside it when installed."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    here = Path(__file__).resolve().parent
    installed = here / "resources"
    return installed if installed.is_dir() else here.parent / "resources"


def manual() -> Path:
    """The manual with its pictures beside it: in ``docs`` of a checkout, else a resource."""
    packed = resources() / "manual" / "handleiding.md"
    return packed if packed.is_file() else resources().parent / "docs" / "handleiding.md"


def _own(folder: str | Path) -> Path:
    """A folder of our own, made where that is possible.

    Where it is not (a home that may not be written, a full disk), there is nothing in it to read,
    and what is to be written there says so itself.
    """
    path = Path(folder)
    with suppress(OSError):
        path.mkdir(parents=True, exist_ok=True)
    return path


def config_dir() -> Path:
    """Settings of this user; made when it is not there."""
    return _own(appdirs.user_config_dir(_NAME, appauthor=False))


def data_dir(part: str = "") -> Path:
    """Data of this user: the organisation's own profiles and words; ``part`` is a folder in it."""
    return _own(Path(appdirs.user_data_dir(_NAME, appauthor=False)) / part)


def log_dir() -> Path:
    """Logs and crash files, both without personal data."""
    return _own(appdirs.user_log_dir(_NAME, appauthor=False))


def write_whole(target: Path, data: bytes) -> None:
    """Write a file at once or not at all, readable for its owner alone.

    Raises:
        OSError: It cannot be written; what was there stays.
    """
    # mkstemp gives a file that only its owner can read
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.stem}")
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def cache_dir() -> Path:
    """What can be thrown away."""
    return _own(appdirs.user_cache_dir(_NAME, appauthor=False))
