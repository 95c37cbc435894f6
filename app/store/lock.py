"""Who may write in a dossier: one at a time, recorded in the file itself.

A lock of a process that is gone on this machine is taken over without a word. Of a process on
another machine nothing can be known, so there the officer decides (``take_over``).
"""

from __future__ import annotations

import os
import platform
import sys
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from app.store.tables import locks

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has the dossier open, since when (on this machine's clock)."""

    token: str
    who: str
    machine: str
    pid: int
    process: str
    since: datetime

    @property
    def sentence(self) -> str:
        """For the officer who comes second."""
        return (
            f"{self.who} heeft dit dossier open op {self.machine} sinds "
            f"{self.since:%d-%m-%Y %H:%M}; u kunt het bekijken, maar niets wijzigen."
        )


def ourselves(who: str) -> Owner:
    """A new claim by this process."""
    pid = os.getpid()
    return Owner(
        token=uuid.uuid4().hex,
        who=who,
        machine=platform.node(),
        pid=pid,
        process=process_mark(pid) or "",
        since=datetime.now().astimezone(),
    )


def owner(connection: Connection) -> Owner | None:
    """Who has the lock, alive or not."""
    row = connection.execute(select(locks)).first()
    if row is None:
        return None
    return Owner(
        row.token,
        row.who,
        row.machine,
        row.pid,
        row.process,
        datetime.fromisoformat(row.since).astimezone(),
    )


def acquire(connection: Connection, claim: Owner, *, take_over: bool = False) -> Owner | None:
    """Put ``claim`` on the dossier; the living owner when somebody else has it.

    Needs a transaction with a write lock, so that two claims cannot cross.
    """
    present = owner(connection)
    if present is not None and not take_over and is_alive(present):
        return present
    connection.execute(delete(locks))
    connection.execute(
        insert(locks).values(
            id=1,
            token=claim.token,
            who=claim.who,
            machine=claim.machine,
            pid=claim.pid,
            process=claim.process,
            since=claim.since.astimezone(UTC).isoformat(timespec="milliseconds"),
        )
    )
    return None


def holds(connection: Connection, claim: Owner) -> bool:
    """Whether ``claim`` is still the one; false after somebody took it over."""
    return connection.execute(select(locks.c.token)).scalar() == claim.token


def release(connection: Connection, claim: Owner | None = None) -> None:
    """Take ``claim`` off, or whatever claim there is."""
    statement = delete(locks)
    if claim is not None:
        statement = statement.where(locks.c.token == claim.token)
    connection.execute(statement)


def is_alive(present: Owner) -> bool:
    """Whether the owner's process may still be there; unknown counts as alive."""
    if present.machine != platform.node():
        return True
    mark = process_mark(present.pid)
    return _is_hidden(present.pid) if mark is None else mark == present.process


def _is_hidden(pid: int) -> bool:
    """Whether there is such a process of somebody else, of which nothing may be seen."""
    if sys.platform == "win32":  # pragma: no cover
        return False
    try:
        os.kill(pid, 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return False  # ours, but without a mark: it has ended and waits for its parent


def process_mark(pid: int) -> str | None:
    """What tells this process from any later one with the same number; None when it is gone."""
    if sys.platform == "win32":  # pragma: no cover  (the tests run on Linux)
        return _windows_mark(pid)
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="utf-8").strip()
    except OSError:
        return None
    # the second field is the program's name in brackets, which may hold anything
    fields = stat.rpartition(")")[2].split()
    state, started = fields[0], fields[19]
    return None if state == "Z" else f"{boot}:{started}"


if sys.platform == "win32":  # pragma: no cover

    def _windows_mark(pid: int) -> str | None:
        import ctypes  # noqa: PLC0415
        from ctypes import wintypes  # noqa: PLC0415

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        query_limited_information, still_active = 0x1000, 259
        handle = kernel.OpenProcess(query_limited_information, False, pid)
        if not handle:
            return None
        try:
            code = wintypes.DWORD()
            times = [wintypes.FILETIME() for _ in range(4)]
            kernel.GetExitCodeProcess(wintypes.HANDLE(handle), ctypes.byref(code))
            kernel.GetProcessTimes(wintypes.HANDLE(handle), *map(ctypes.byref, times))
        finally:
            kernel.CloseHandle(wintypes.HANDLE(handle))
        if code.value != still_active:
            return None
        return f"{times[0].dwHighDateTime}:{times[0].dwLowDateTime}"
