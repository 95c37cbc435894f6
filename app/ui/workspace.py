"""The open dossier in the window: its session, its files on their way in, its child processes."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app import paths, reference
from app.errors import KnownError, PasswordNeededError
from app.model.document import Document, DocumentStatus, SourceFile
from app.ui.jobs import Jobs, is_cancelled
from app.worker.client import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from app.model.analysis import Analysis
    from app.model.decision import ReviewChange
    from app.model.profile import Profile
    from app.model.proposal import Proposal
    from app.review.session import ReviewSession
    from app.worker.client import WorkerPool

SUFFIX = ".lakwerk"
READABLE = (".pdf",)


class Workspace(QObject):
    """One dossier at a time; says what changed, so that panes refresh just that."""

    opened = Signal()
    closed = Signal()
    documents_changed = Signal()
    document_changed = Signal(str)
    analysed = Signal(str)
    proposals_changed = Signal(object)  # ids that changed; None: all of them
    saved = Signal(object)
    problem = Signal(str)
    password_needed = Signal(str)

    def __init__(
        self, pool: WorkerPool, jobs: Jobs, author: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.pool = pool
        self.jobs = jobs
        self.author = author
        self._session: ReviewSession | None = None
        self._preferred = self._profile = reference.DEFAULT_PROFILE
        self._waiting: list[Path] = []
        self._passwords: list[str] = []
        self._reading: dict[str, int] = {}
        self._proposing: int | None = None
        self._stale = False
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._take_next)

    # --- the dossier

    @property
    def session(self) -> ReviewSession | None:
        """The open dossier; None while there is none."""
        return self._session

    @property
    def title(self) -> str:
        """The dossier's name, empty while there is none."""
        return self._session.dossier.path.stem if self._session is not None else ""

    @property
    def is_open(self) -> bool:
        return self._session is not None

    @property
    def can_change(self) -> bool:
        """Whether there is a dossier that may be written."""
        return self._session is not None and not self._session.read_only

    def create(self, path: Path | None = None) -> None:
        """Make a dossier and open it; without a path one named by day and time.

        Raises:
            KnownError: It cannot be made there.
        """
        from app.store.dossier import Dossier  # noqa: PLC0415 (after the first window is shown)

        self._take(Dossier.create(path or fresh_path(), self.author))

    def open(self, path: Path, *, take_over: bool = False, rescue: bool = False) -> None:
        """Open a dossier.

        Raises:
            KnownError: It cannot be opened; the one that was open stays.
        """
        from app.store.dossier import Dossier  # noqa: PLC0415

        self._take(Dossier.open(path, self.author, take_over=take_over, rescue=rescue))

    def _take(self, dossier: object) -> None:
        from app.review.session import ReviewSession  # noqa: PLC0415
        from app.store.dossier import Dossier  # noqa: PLC0415

        assert isinstance(dossier, Dossier)
        self.close()
        self._session = ReviewSession(dossier, self.author)
        stored = dossier.value("profile")
        self._profile = stored if stored in reference.profile_files() else self._preferred
        self.opened.emit()
        if dossier.notice:
            self.problem.emit(dossier.notice)
        if self.can_change:
            self._resume()

    def _resume(self) -> None:
        """Go on where a killed program stopped."""
        assert self._session is not None
        documents = self._session.documents()
        for document in documents:
            if document.status in (DocumentStatus.WAITING, DocumentStatus.READING):
                self._analyse(document, self._session.dossier.original(document.id))
        ready = any(d.status is DocumentStatus.READY for d in documents)
        if ready and not self._session.proposals():
            self._propose()

    def close(self) -> None:
        """Stop the work on the dossier and let go of it."""
        self._waiting.clear()
        for number in [*self._reading.values(), *filter(None, [self._proposing])]:
            self.jobs.cancel(number)
        self._reading.clear()
        self._proposing = None
        self._stale = False
        if self._session is not None:
            dossier, self._session = self._session.dossier, None
            self.closed.emit()
            dossier.close()

    # --- files

    def add_files(self, given: Iterable[Path]) -> None:
        """Take files, and the PDFs in folders; makes a dossier when there is none."""
        found = list(_expand(given))
        if not found:
            self.problem.emit(self.tr("Er staan geen PDF-bestanden in wat u toevoegde."))
            return
        if self._session is None:
            self.create()
        if not self.can_change:
            self.problem.emit(self.tr("Dit dossier is alleen te bekijken; er kan niets bij."))
            return
        self._waiting += found
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
            self.documents_changed.emit()
            self._was_saved()
            self._analyse(document, data)
        if self._waiting:
            self._next.start()

    def retry(self, document_id: str, password: str = "") -> None:
        """Read a refused document again, with one more password."""
        if self._session is None:
            return
        if password and password not in self._passwords:
            self._passwords.insert(0, password)
        document = self._session.document(document_id)
        self._analyse(document, self._session.dossier.original(document_id))

    def _analyse(self, document: Document, data: bytes) -> None:
        session = self._session
        if session is None or document.id in self._reading:
            return
        session.update_document(replace(document, status=DocumentStatus.READING, refusal=""))
        self._reading[document.id] = self.jobs.start(
            self.tr("Documenten lezen"),
            lambda progress: self.pool.analyse(
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
        self.document_changed.emit(document.id)

    def _analysed(self, session: ReviewSession, analysis: Analysis) -> None:
        self._reading.pop(analysis.document.id, None)
        if session is not self._session:
            return
        session.add_analysis(analysis)
        self._was_saved()
        self.analysed.emit(analysis.document.id)
        self.document_changed.emit(analysis.document.id)
        self._propose()

    def _refused(self, session: ReviewSession, document_id: str, error: KnownError) -> None:
        self._reading.pop(document_id, None)
        if session is not self._session:
            return
        document = session.document(document_id)
        refusal = str(error)
        if is_cancelled(error):
            refusal = self.tr("Gestopt; kies Opnieuw lezen om verder te gaan.")
        session.update_document(replace(document, status=DocumentStatus.REFUSED, refusal=refusal))
        self.document_changed.emit(document_id)
        if isinstance(error, PasswordNeededError):
            self.password_needed.emit(document_id)
        if not self._reading and self._stale:
            self._propose()

    # --- proposals

    @property
    def profile(self) -> Profile:
        """The organisation's profile for this dossier."""
        return reference.profile(self._profile)

    @property
    def profile_name(self) -> str:
        """The stem of the profile's file."""
        return self._profile

    def prefer_profile(self, name: str) -> None:
        """The profile that a new dossier starts with."""
        if name in reference.profile_files():
            self._profile = self._preferred = name

    def set_author(self, author: str) -> None:
        """Under which name decisions are recorded from now on."""
        self.author = author
        if self._session is not None:
            self._session.author = author

    def set_profile(self, name: str) -> None:
        """Choose another profile; proposals are made anew, decisions stay."""
        if name == self._profile:
            return
        self._profile = name
        if self._session is not None and self.can_change:
            self._session.dossier.set_value("profile", name)
            if any(d.status is DocumentStatus.READY for d in self._session.documents()):
                self._propose()

    def _propose(self) -> None:
        """Make proposals for the whole dossier: names found in one letter count in all others."""
        session = self._session
        if session is None:
            return
        if self._proposing is not None or len(self._reading) > 1:
            self._stale = True  # once more when those are done
            return
        self._stale = False
        analyses = session.analyses()
        self._proposing = self.jobs.start(
            self.tr("Voorstellen maken"),
            lambda _: self.pool.propose(analyses, self._profile),
            lambda proposals: self._proposed(session, proposals),
            lambda error: self._not_proposed(session, error),
        )

    def _proposed(self, session: ReviewSession, proposals: Sequence[Proposal]) -> None:
        if session is not self._session:
            return
        self._proposing = None
        session.replace_proposals(proposals)
        self._was_saved()
        self.proposals_changed.emit(None)
        if self._stale:
            self._propose()

    def _not_proposed(self, session: ReviewSession, error: KnownError) -> None:
        if session is not self._session:
            return
        self._proposing = None
        self.problem.emit(
            self.tr("Er konden geen voorstellen worden gemaakt: {0}").format(str(error))
        )

    # --- decisions

    def apply(self, change: ReviewChange) -> bool:
        """Record one act of the officer; false when it changes nothing or may not be."""
        if self._session is None or not change.proposal_ids:
            return False
        return self._done(self._session.apply(change))

    def undo(self) -> ReviewChange | None:
        """Take the last act back, also one of an earlier day."""
        change = self._session.undo() if self._session is not None and self.can_change else None
        if change is not None:
            self._done(change)
        return change

    def redo(self) -> ReviewChange | None:
        """Do again what was taken back."""
        change = self._session.redo() if self._session is not None and self.can_change else None
        if change is not None:
            self._done(change)
        return change

    def mark_page_seen(self, document_id: str, page: int) -> None:
        """Record that the officer looked at a page."""
        if self._session is not None and self.can_change:
            self._session.mark_page_seen(document_id, page)
            self._was_saved()
            self.document_changed.emit(document_id)

    def _done(self, change: ReviewChange) -> bool:
        if not change.proposal_ids:
            return False
        self._was_saved()
        self.proposals_changed.emit(change.proposal_ids)
        return True

    def _was_saved(self) -> None:
        self.saved.emit(datetime.now().astimezone())


def fresh_path(name: str = "Dossier") -> Path:
    """A free place for a new dossier in the user's own data, named by day and time."""
    folder = paths.data_dir() / "dossiers"
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"{name} {datetime.now().astimezone():%Y-%m-%d %H.%M}"
    path = folder / f"{stem}{SUFFIX}"
    number = 2
    while path.exists():
        path = folder / f"{stem} ({number}){SUFFIX}"
        number += 1
    return path


def _expand(given: Iterable[Path]) -> Iterable[Path]:
    """Files as they are, folders as the readable files in them, in order of their names."""
    for path in given:
        if path.is_dir():
            yield from sorted(
                p for p in path.rglob("*") if p.suffix.lower() in READABLE and p.is_file()
            )
        else:
            yield path
