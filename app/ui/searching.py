"""A search over the dossier that never holds up the window."""

from __future__ import annotations

import time
from collections import deque
from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import CancelledError, KnownError
from app.review import find as finding
from app.worker.client import Job

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.review.find import Hit, Query
    from app.review.session import ReviewSession
    from app.ui.jobs import Jobs, Progress

AT_ONCE = 0.4  # seconds of searching before it becomes work in the status line


class Searching(QObject):
    """One document for each turn of the event loop; what was found comes all at once.

    A small dossier is done before ``begin`` returns. ``finished`` has the hits, ``failed`` a
    sentence.
    """

    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._session: ReviewSession | None = None
        self._query: Query | None = None
        self._left: deque[str] = deque()
        self._total = 0
        self._hits: list[Hit] = []
        self._future: Future[None] | None = None
        self._progress: Progress | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether it goes on in the status line."""
        return self._future is not None

    def begin(self, session: ReviewSession, query: Query, document_ids: Sequence[str]) -> None:
        """Look for it in these documents; a search that was under way stops."""
        self.stop()
        self._session, self._query = session, query
        self._left, self._total, self._hits = deque(document_ids), len(document_ids), []
        until = time.monotonic() + AT_ONCE
        while self._left and time.monotonic() < until:
            if not self._step():
                return
        if not self._left:
            self.finished.emit(tuple(self._hits))
            return
        self._future = Future()
        self._jobs.start(self.tr("Zoeken"), self._started, lambda _: None, lambda _: None)

    def stop(self) -> None:
        """Stop; nothing is told of what was found so far."""
        self._turn.stop()
        self._left.clear()
        self._session = None
        self._end(CancelledError())

    def _started(self, progress: Progress) -> Job[None]:
        assert self._future is not None
        self._progress = progress
        self._turn.start()
        return Job(self._future, self._cancelled)

    def _cancelled(self) -> None:
        if self._session is not None:
            self.stop()
            self.failed.emit(self.tr("Het zoeken is gestopt."))

    def _go_on(self) -> None:
        if not self._step():
            return
        if self._progress is not None:
            self._progress(self._total - len(self._left), self._total)
        if self._left:
            self._turn.start()
            return
        self._session = None
        self._end(None)
        self.finished.emit(tuple(self._hits))

    def _step(self) -> bool:
        """Search one document; false when that failed."""
        assert self._session is not None
        assert self._query is not None
        try:
            found = finding.find(self._session, self._query, (self._left.popleft(),))
        except KnownError as error:
            self.stop()
            self.failed.emit(str(error))
            return False
        self._hits += found[: finding.MOST - len(self._hits)]
        if len(self._hits) == finding.MOST:
            self._left.clear()
        return True

    def _end(self, error: KnownError | None) -> None:
        future, self._future, self._progress = self._future, None, None
        if future is None:
            return
        if error is None:
            future.set_result(None)
        else:
            future.set_exception(error)
