"""A rotating log and crash files, both without personal data.

Names, texts and file names reach a log through arguments of messages and through the messages of
exceptions. So of a record only our own constant text is written, with numbers, names of classes
and :class:`Code` words filled in; of a traceback only the places in the code.
"""

from __future__ import annotations

import logging
import os
import platform
import sys
import traceback
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from enum import Enum
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

import app
from app import paths
from app.errors import ChildFailedError, KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOG_BYTES = 1_000_000
LOG_FILES = 3
CRASH_FILES = 20


class Code(str):
    """A word of our own (a step, an id, a version) that may stand in a log."""

    __slots__ = ()


class PrivacyFilter(logging.Filter):
    """Takes out of a record whatever may hold personal data; lets every record through."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the record in place."""
        if record.name.split(".")[0] != app.__name__ or not isinstance(record.msg, str):
            # what others write may be built from the text of a document
            record.msg, record.args = f"melding in {record.module}, regel {record.lineno}", ()
        elif isinstance(record.args, Mapping):
            record.args = {key: _harmless(a) for key, a in record.args.items()}
        else:
            record.args = tuple(_harmless(a) for a in record.args or ())
        if record.exc_info and record.exc_info[1] is not None:
            record.exc_text = "\n".join(_places(record.exc_info[1]))
        record.exc_info = None
        record.stack_info = None
        return True


def _harmless(value: object) -> object:
    if isinstance(value, KnownError | Code):
        return str(value)
    if value is None or isinstance(value, bool | int | float | Enum):
        return value
    return f"<{type(value).__name__}>"


def _places(error: BaseException) -> Iterator[str]:
    """The kinds of an exception and of its causes, each with modules, lines and functions."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        kind = type(current)
        said = f": {current}" if isinstance(current, KnownError) else ""
        yield f"{kind.__module__}.{kind.__qualname__}{said}"
        if isinstance(current, ChildFailedError):
            yield from (f"  in het kindproces: {place}" for place in current.places)
        for frame, line in traceback.walk_tb(current.__traceback__):
            module = frame.f_globals.get("__name__", "?")
            yield f"  {module}, regel {line}, in {frame.f_code.co_qualname}"
        if current.__cause__ is not None or current.__suppress_context__:
            current = current.__cause__
        else:
            current = current.__context__
        if current is not None:
            yield "veroorzaakt door:"


def install(level: int = logging.INFO) -> None:
    """Send all logging to the log file; a second time does nothing, nor where it cannot be made."""
    root = logging.getLogger()
    if any(isinstance(f, PrivacyFilter) for h in root.handlers for f in h.filters):
        return
    try:
        handler = RotatingFileHandler(
            paths.log_dir() / "lakwerk.log",
            maxBytes=LOG_BYTES,
            backupCount=LOG_FILES,
            encoding="utf-8",
        )
    except OSError:
        return
    handler.addFilter(PrivacyFilter())
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s")
    )
    root.addHandler(handler)
    root.setLevel(level)


def crash_report(error: BaseException) -> Path:
    """Write a file about a bug: versions and places in the code, no values and no messages.

    Returns:
        The file, which the officer can read and send.

    Raises:
        OSError: The folder for logs cannot be written.
    """
    moment = datetime.now(UTC)
    folder = paths.log_dir()
    target = folder / f"crash-{moment:%Y%m%d-%H%M%S-%f}-{os.getpid()}.txt"
    about: Mapping[str, str] = {
        "Lakwerk": app.__version__,
        "Python": platform.python_version(),
        "systeem": f"{platform.system()} {platform.release()} {platform.machine()}",
        "moment": moment.isoformat(timespec="seconds"),
        "bevroren": "ja" if getattr(sys, "frozen", False) else "nee",
    }
    lines = [f"{key}: {value}" for key, value in about.items()]
    target.write_text("\n".join([*lines, "", *_places(error), ""]), encoding="utf-8")
    for old in sorted(folder.glob("crash-*.txt"))[:-CRASH_FILES]:
        with suppress(OSError):
            old.unlink()
    return target
