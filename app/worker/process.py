"""One child process and the pipe to it."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from app import errors
from app.worker import messages as m

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

SILENCE_LIMIT = 120.0
"""Seconds without a sign of life (an answer, or a page done) before a child is given up."""


class Limits(NamedTuple):
    """Seconds that a child may be ``silent``, and those that it gets for a request in ``all``."""

    silent: float = SILENCE_LIMIT
    all: float = math.inf


_CRASHED = (
    "Dit bestand kon niet worden verwerkt: het programmadeel dat het las is gestopt. "
    "Probeer het opnieuw, of sla het bestand eerst opnieuw op als PDF."
)
_TOO_SLOW = (
    "Dit bestand kon niet worden verwerkt: het kostte te veel tijd. "
    "Splits het bestand of sla het eerst opnieuw op als PDF."
)
_TOO_LONG = (
    "Dit bestand kon niet worden verwerkt: het duurde langer dan is toegestaan. "
    "Splits het bestand of sla het eerst opnieuw op als PDF."
)


def _command(role: str) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--child", role]
    return [sys.executable, "-m", "app", "--child", role]


class ChildProcess:
    """One child and the pipe to it; started at the first request, restarted after a crash.

    Not thread-safe but for :meth:`kill`, which any thread may call.
    """

    def __init__(self, role: str) -> None:
        self._role = role
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> ChildProcess:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start the child if it isn't there; it loads its engines at the first request."""
        with self._lock:
            if self.alive:
                return
            self._reap()
            env = dict(os.environ)
            if not getattr(sys, "frozen", False):
                root = str(Path(__file__).resolve().parent.parent.parent)
                env["PYTHONPATH"] = os.pathsep.join(filter(None, [root, env.get("PYTHONPATH")]))
            # One thread each: there are as many children as cores.
            env.setdefault("OMP_NUM_THREADS", "1")
            env.setdefault("OPENBLAS_NUM_THREADS", "1")
            self._process = subprocess.Popen(
                _command(self._role),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=env,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )

    def ask(
        self,
        request: m.AnyRequest,
        on_progress: Callable[[int, int], None] | None = None,
        limits: Limits = Limits(),  # noqa: B008 (it can't be changed)
    ) -> Any:
        """Send a request and wait for its answer.

        Raises:
            KnownError: What the child said, or that it crashed or was too slow.
            ChildFailedError: A bug in the child.
        """
        self.start()
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            raise errors.WorkerCrashedError(_CRASHED)
        watch = _Watchdog(process, limits)
        try:
            m.send(process.stdin, request)
            while True:
                watch.restart()
                answer = m.receive_response(process.stdout)
                if not isinstance(answer, m.Progress):
                    break
                if on_progress is not None:
                    on_progress(answer.done, answer.total)
        except (OSError, ValueError, msgspec.DecodeError):
            answer = None
        finally:
            watch.stop()
        if answer is None:
            self.close()
            raise errors.WorkerCrashedError(watch.reason or _CRASHED)
        if isinstance(answer, m.Failed):
            raise error_of(answer)
        return answer

    def kill(self) -> None:
        """End the child now; a request under way raises WorkerCrashedError."""
        with self._lock:
            if self._process is not None:
                with suppress(OSError):
                    self._process.kill()

    def close(self) -> None:
        """End the child and wait for it."""
        with self._lock:
            if self._process is not None:
                with suppress(OSError):
                    self._process.kill()
                self._reap()

    def _reap(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        process.wait()


class _Watchdog:
    """Kills a process that has been silent for too long, or takes too long for all its work."""

    def __init__(self, process: subprocess.Popen[bytes], limits: Limits) -> None:
        self._process = process
        self._limits = limits
        self._end = time.monotonic() + limits.all
        self._timer: threading.Timer | None = None
        self.reason = ""
        """Why it was killed, in a sentence; empty when it wasn't."""

    def restart(self) -> None:
        self.stop()
        left = max(0.0, self._end - time.monotonic())
        is_last = left < self._limits.silent
        seconds, why = (left, _TOO_LONG) if is_last else (self._limits.silent, _TOO_SLOW)
        self._timer = threading.Timer(seconds, self._bite, [why])
        self._timer.daemon = True
        self._timer.start()

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _bite(self, why: str) -> None:
        self.reason = why
        with suppress(OSError):
            self._process.kill()


def error_of(failed: m.Failed) -> Exception:
    kind = getattr(errors, failed.kind, None) if failed.kind else None
    if isinstance(kind, type) and issubclass(kind, errors.KnownError):
        if kind is errors.VerificationFailedError:
            return errors.VerificationFailedError(failed.message, failed.verification)
        return kind(failed.message)
    return errors.ChildFailedError(failed.kind or failed.message, failed.trace)
