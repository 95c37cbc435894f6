"""Work in child processes: started in three lines, finished in the window's own thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import CancelledError, KnownError

if TYPE_CHECKING:
    from app.worker.client import Job

T = TypeVar("T")
Progress = Callable[[int, int], None]

SETTLED = 2.0  # seconds of work before a time left is worth telling


@dataclass(frozen=True, slots=True)
class Summary:
    """All work under way: ``done`` of ``total`` steps, ``share`` of it all from 0 to 1.

    Steps are jobs; of one job alone they are those that it tells of itself.
    """

    label: str
    done: int
    total: int
    share: float
    seconds_left: float | None


@dataclass(slots=True)
class _Running:
    label: str
    job: Job[Any]
    done: Callable[[Any], None]
    failed: Callable[[KnownError], None]
    share: float = 0.0
    steps: tuple[int, int] = (0, 1)


@dataclass(slots=True)
class _Batch:
    """Jobs since the last moment of rest; what n of m is counted over."""

    started: float = field(default_factory=time.monotonic)
    total: int = 0
    finished: int = 0


class Jobs(QObject):
    """Runs jobs and hands their results to the window's own thread.

    ``bug`` gets exceptions that are not the officer's to mend; the job's ``failed`` is then called
    with a general sentence.
    """

    changed = Signal()
    stopping = Signal()
    _ended = Signal(int)
    _moved = Signal(int, int, int)

    def __init__(self, bug: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bug = bug
        self._running: dict[int, _Running] = {}
        self._batch = _Batch()
        self._counter = 0
        self._closed = False
        self.waiting = 0  # jobs that whoever starts them holds back; counted in the summary
        # queued also when a job ends on this very thread, so that ``start`` returns first
        queued = Qt.ConnectionType.QueuedConnection
        self._ended.connect(self._finish, queued)
        self._moved.connect(self._progress, queued)

    def start(
        self,
        label: str,
        begin: Callable[[Progress], Job[T]],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None],
    ) -> int:
        """Begin a job; ``begin`` gets a function that takes progress from any thread.

        Returns:
            A number for :meth:`cancel`.
        """
        if not self._running:
            self._batch = _Batch()
        self._counter += 1
        number = self._counter

        def progress(done_now: int, total: int) -> None:  # on the worker's thread
            if not self._closed:
                self._moved.emit(number, done_now, total)

        def ended(_: object) -> None:  # on the worker's thread
            if not self._closed:
                self._ended.emit(number)

        job = begin(progress)
        self._running[number] = _Running(label, job, done, failed)
        self._batch.total += 1
        job.add_done_callback(ended)
        self.changed.emit()
        return number

    def cancel(self, number: int) -> None:
        """Stop one job; its ``failed`` is called with a CancelledError."""
        if number in self._running:
            self._running[number].job.cancel()

    def cancel_all(self) -> None:
        """Stop everything, also what was going to be started."""
        self.stopping.emit()
        for running in list(self._running.values()):
            running.job.cancel()

    def close(self) -> None:
        """Stop everything and tell nobody any more."""
        self._closed = True
        for running in list(self._running.values()):
            running.job.cancel()
        self._running.clear()

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._running)

    def summary(self) -> Summary | None:
        """What is under way, None when nothing is."""
        if not self._running:
            return None
        batch = self._batch
        worked = batch.finished + sum(r.share for r in self._running.values())
        total = batch.total + self.waiting
        share = worked / max(1, total)
        spent = time.monotonic() - batch.started
        left = None
        if spent > SETTLED and share > 0.05:
            left = spent * (1 - share) / share
        first = next(iter(self._running.values()))
        if total == 1:
            return Summary(first.label, *first.steps, share, left)
        return Summary(first.label, batch.finished, total, share, left)

    def _progress(self, number: int, done: int, total: int) -> None:
        if number in self._running and total > 0:
            self._running[number].share = min(1.0, done / total)
            self._running[number].steps = min(done, total), total
            self.changed.emit()

    def _finish(self, number: int) -> None:
        running = self._running.pop(number, None)
        if running is None:
            return
        self._batch.finished += 1
        error = running.job.future.exception()
        if error is None:
            running.done(running.job.future.result())
        elif isinstance(error, KnownError):
            running.failed(error)
        else:
            self._bug(error)
            running.failed(KnownError(self.tr("Er ging iets mis in het programma zelf.")))
        self.changed.emit()


def is_cancelled(error: KnownError) -> bool:
    """Whether the officer stopped the work himself."""
    return isinstance(error, CancelledError)
