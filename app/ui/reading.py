"""Files on their way in: taken one by one, read in a child, then proposals for the dossier."""

from __future__ import annotations

import time
import uuid
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app import reference
from app.errors import KnownError, PasswordNeededError
from app.model.document import Document, DocumentStatus, SourceFile
from app.ui.attached import take_attachments
from app.ui.jobs import Jobs, is_cancelled
from app.ui.said import said
from app.worker.client import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from app.model.analysis import Analysis
    from app.model.proposal import Proposal
    from app.review.session import ReviewSession
    from app.worker.client import WorkerPool

READABLE = (".pdf",)
AT_ONCE = 5  # documents with the children; proposals must not wait for a hundred others
PAUSE = 5.0  # seconds between two rounds of proposals while documents are still being read


class Reading(QObject):
    """Works on one session at a time; results for a session that was closed are dropped."""

    added = Signal()
    changed = Signal(str)
    proposed = Signal()
    password_needed = Signal(str)
    problem = Signal(str)

    def __init__(self, pool: WorkerPool, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = pool
        self._jobs = jobs
        self._session: ReviewSession | None = None
        self._profile = ""
        self._waiting: list[Path] = []
        self._passwords: list[str] = []
        self._todo: deque[str] = deque()
        self._reading: dict[str, int] = {}
        self._proposing: int | None = None
        self._proposed_at = -PAUSE
        self._stale = False
        self._told_of_model = False
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._take_next)
        jobs.stopping.connect(self._drop_todo)

    def begin(self, session: ReviewSession, profile: str) -> None:
        """Take a dossier; goes on where a killed program stopped."""
        self.stop()
        self._session, self._profile = session, profile
        documents = session.documents()
        for document in documents:
            if document.status in (DocumentStatus.WAITING, DocumentStatus.READING):
                self._todo.append(document.id)
        self._start()
        ready = any(d.status is DocumentStatus.READY for d in documents)
        if ready and not session.proposals():
            self.propose(profile)

    def stop(self) -> None:
        """Let the dossier go and stop the work on it."""
        self._session = None
        self._waiting.clear()
        self._todo.clear()
        self._jobs.waiting = 0
        self._proposed_at = -PAUSE
        numbers = [*self._reading.values()]
        if self._proposing is not None:
            numbers.append(self._proposing)
        self._reading.clear()
        self._proposing = None
        self._stale = False
        for number in numbers:
            self._jobs.cancel(number)

    def add(self, paths: Iterable[Path]) -> None:
        """Take files in; each becomes a document of the dossier."""
        self._waiting += paths
        self._next.start()

    def _take_next(self) -> None:
        """One file for each turn of the event loop, so that the window stays awake."""
        session = self._session
        if session is None or not self._waiting:
            return
        path = self._waiting.pop(0)
        try:
            data = read_file(path)
            source = SourceFile(path.name, "application/pdf", len(data), "")
            new = Document(uuid.uuid4().hex, 0, path.stem, source)
            document = session.add_document(new, data, b"")
        except KnownError as error:
            self.problem.emit(f"{path.name}: {error}")
        else:
            self._todo.append(document.id)
            self.added.emit()
            self._start()
        if self._waiting:
            self._next.start()

    def retry(self, document_id: str, password: str = "") -> None:
        """Read a refused document again, with one more password."""
        if self._session is None:
            return
        if password and password not in self._passwords:
            self._passwords.insert(0, password)
        if document_id not in self._reading and document_id not in self._todo:
            self._todo.append(document_id)
            self._start()

    def _start(self) -> None:
        while self._session is not None and self._todo and len(self._reading) < AT_ONCE:
            self._analyse(self._session, self._session.document(self._todo.popleft()))
        self._jobs.waiting = len(self._todo) + len(self._waiting)

    def _drop_todo(self) -> None:
        """The officer stops the work, so what has not begun doesn't begin."""
        session, ids = self._session, [*self._todo]
        dropped = len(self._waiting)
        self._waiting.clear()
        self._todo.clear()
        if dropped:
            words = self.tr("{0} bestanden zijn niet toegevoegd; doe dat zo nodig opnieuw.")
            self.problem.emit(words.format(dropped))
        self._jobs.waiting = 0
        if session is not None:
            for document_id in ids:
                self._refuse(session, document_id, self._stopped())

    def _analyse(self, session: ReviewSession, document: Document) -> None:
        data = session.dossier.original(document.id)
        session.update_document(replace(document, status=DocumentStatus.READING, refusal=""))
        self._reading[document.id] = self._jobs.start(
            self.tr("Documenten lezen"),
            lambda progress: self._pool.analyse(
                None,
                data,
                document.source.name,
                document.id,
                self._profile,
                tuple(self._passwords),
                progress,
            ),
            lambda analysis: self._analysed(session, analysis),
            lambda error: self._refused(session, document.id, error),
        )
        self.changed.emit(document.id)

    def _analysed(self, session: ReviewSession, analysis: Analysis) -> None:
        if session is not self._session:
            return
        self._reading.pop(analysis.document.id, None)
        session.add_analysis(analysis)
        self.changed.emit(analysis.document.id)
        if analysis.document.repaired:
            sentence = self.tr("was beschadigd en is hersteld; controleer of er niets ontbreekt.")
            self.problem.emit(f"{analysis.document.source.name} {sentence}")
        self._tell_of_scans(analysis)
        self._take_attachments(session, analysis)
        self._start()
        self.propose(self._profile)

    def _take_attachments(self, session: ReviewSession, analysis: Analysis) -> None:
        name = analysis.document.source.name
        try:
            for new in take_attachments(session, analysis):
                self._todo.append(new)
                self.added.emit()
        except KnownError as error:
            self.problem.emit(f"{name}: {error}")
        if analysis.other_files:
            words = self.tr("heeft bijlagen die geen PDF zijn ({0}); die gaan nooit mee.")
            self.problem.emit(f"{name} {words.format(analysis.other_files)}")

    def _tell_of_scans(self, analysis: Analysis) -> None:
        read, unread = analysis.scans()
        if read:
            sentence = self.tr("is gescand; de tekst is uit het beeld gelezen. Kijk die goed na.")
            self.problem.emit(f"{analysis.document.source.name} {sentence}")
        if unread:
            sentence = self.tr(
                "heeft een scan die niet te lezen is, vanaf pagina %1; kijk en lak daar zelf."
            ).replace("%1", str(unread[0] + 1))
            self.problem.emit(f"{analysis.document.source.name} {sentence}")

    def _refused(self, session: ReviewSession, document_id: str, error: KnownError) -> None:
        if session is not self._session:
            return
        self._reading.pop(document_id, None)
        self._refuse(session, document_id, self._stopped() if is_cancelled(error) else str(error))
        if isinstance(error, PasswordNeededError):
            self.password_needed.emit(document_id)
        self._start()
        if self._stale:
            self.propose(self._profile)

    def _refuse(self, session: ReviewSession, document_id: str, refusal: str) -> None:
        document = session.document(document_id)
        session.update_document(replace(document, status=DocumentStatus.REFUSED, refusal=refusal))
        self.changed.emit(document_id)

    def _stopped(self) -> str:
        return self.tr("Gestopt; kies Opnieuw lezen om verder te gaan.")

    def propose(self, profile: str) -> None:
        """Make proposals for the whole dossier: names found in one letter count in all others."""
        session = self._session
        self._profile = profile
        if session is None:
            return
        soon = time.monotonic() - self._proposed_at < PAUSE
        if self._proposing is not None or (soon and self._reading):
            self._stale = True  # once more when those are done
            return
        self._stale = False
        analyses = session.analyses()
        self._proposing = self._jobs.start(
            self.tr("Voorstellen maken"),
            lambda _: self._pool.propose(analyses, profile),
            lambda proposals: self._proposed(session, proposals),
            lambda error: self._not_proposed(session, error),
        )

    def _proposed(self, session: ReviewSession, proposals: Sequence[Proposal]) -> None:
        if session is not self._session:
            return
        self._proposing = None
        self._proposed_at = time.monotonic()
        session.replace_proposals(proposals)
        self.proposed.emit()
        self._tell_of_the_model()
        if self._stale:
            self.propose(self._profile)

    def _tell_of_the_model(self) -> None:
        """Once a session: that names are found by rules alone."""
        if not self._told_of_model and reference.name_model() is None:
            self._told_of_model = True
            self.problem.emit(
                self.tr(
                    "Het taalmodel ontbreekt; namen worden alleen met regels en lijsten gezocht."
                )
            )

    def _not_proposed(self, session: ReviewSession, error: KnownError) -> None:
        if session is not self._session:
            return
        self._proposing = None
        self.problem.emit(
            self.tr("Er konden geen voorstellen worden gemaakt: {0}").format(said(str(error)))
        )


def expand(given: Iterable[Path]) -> Iterable[Path]:
    """Files as they are, folders as the readable files in them, in order of their names."""
    for path in given:
        if path.is_dir():
            yield from sorted(
                p for p in path.rglob("*") if p.suffix.lower() in READABLE and p.is_file()
            )
        else:
            yield path
