"""One window for one person: a second start hands its files to the window that is there.

A lock says who is first; it is void when the program that took it is gone. The first listens at a
socket in the user's own folder (a pipe with a name by chance on Windows), so that nobody else can
reach it, neither name tells anything, and no module for networks is needed: Qt's would bring a
resolver and Kerberos along (docs/decisions/021-single-instance.md).
"""

from __future__ import annotations

import json
import logging
import os
import secrets
import threading
from contextlib import suppress
from multiprocessing.connection import Client, Listener
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from multiprocessing.connection import Connection

log = logging.getLogger(__name__)

LARGEST = 4_000_000  # bytes of a message: the names of some ten thousand files
PATIENCE = 4.0  # seconds that either side waits for the other
_READY = b"ready"


class Instance(QObject):
    """Who is first, and what the others bring. ``files_came`` comes in the window's own thread."""

    files_came = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)  # void by the end of its program alone, never by age
        self._listener: Listener | None = None
        self._thread: threading.Thread | None = None
        self._closing = False

    def begin(self, files: Iterable[Path] = ()) -> bool:
        """Become the first one, or hand over; whether a window is to be shown here.

        A window that does not answer is no reason to show none.
        """
        if self._lock.tryLock(0):
            self._listen()
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return True  # the folder cannot be written: every start has its own window
        return not self._hand_over([str(path) for path in files])

    def close(self) -> None:
        """Stop listening and let another be the first."""
        self._closing = True
        if self._listener is not None and self._thread is not None:
            with suppress(OSError, EOFError):
                self._call()[0].close()  # wakes the one that waits
            self._thread.join(PATIENCE)
            self._listener.close()
            self._listener = self._thread = None
        self._lock.unlock()

    # --- where

    def _address(self, *, fresh: bool) -> tuple[str, str]:
        """Address and family; ``fresh`` takes away what a program left that is gone."""
        if os.name != "nt":
            path = self._folder / "window.sock"
            if fresh:
                path.unlink(missing_ok=True)
            return str(path), "AF_UNIX"
        name = self._folder / "window.pipe"
        if fresh:
            name.write_text(secrets.token_hex(16), encoding="ascii")
        return rf"\\.\pipe\lakwerk-{name.read_text(encoding='ascii')}", "AF_PIPE"

    # --- the first

    def _listen(self) -> None:
        try:
            address, family = self._address(fresh=True)
            self._listener = Listener(address, family)
            if family == "AF_UNIX":
                Path(address).chmod(0o600)
        except OSError:
            log.warning("a second start will not find this window")
            return
        self._thread = threading.Thread(target=self._serve, name="instance", daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        listener = self._listener
        assert listener is not None
        while not self._closing:
            with suppress(OSError, EOFError, ValueError), listener.accept() as connection:
                if not self._closing:
                    self._take(connection)

    def _take(self, connection: Connection) -> None:
        connection.send_bytes(_READY)
        if not connection.poll(PATIENCE):
            return
        untrusted = json.loads(connection.recv_bytes(LARGEST))
        if isinstance(untrusted, list) and all(isinstance(name, str) for name in untrusted):
            paths = tuple(Path(name) for name in untrusted)
            if all(path.is_absolute() for path in paths):
                self.files_came.emit(paths)
                connection.send_bytes(_READY)

    # --- the others

    def _call(self) -> tuple[Connection, bool]:
        """A connection to the first, and whether it says that it listens."""
        address, family = self._address(fresh=False)
        connection = Client(address, family)
        return connection, connection.poll(PATIENCE) and connection.recv_bytes(16) == _READY

    def _hand_over(self, files: list[str]) -> bool:
        try:
            connection, ready = self._call()
            with connection:
                if not ready:
                    return False
                connection.send_bytes(json.dumps(files).encode())
                return connection.poll(PATIENCE) and connection.recv_bytes(16) == _READY
        except (OSError, EOFError):
            return False
