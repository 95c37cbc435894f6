"""The open dossier in the window: its session, its profile, what is being read for it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app import paths, reference, words
from app.model.document import DocumentStatus
from app.model.record import Look, Requirements, Seen, Subject
from app.ui.judge import Judge
from app.ui.reading import Reading, expand
from app.ui.settled import settle, undisturbed, unsettle

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from app.model.decision import ReviewChange
    from app.model.profile import OwnWords, Profile
    from app.model.record import Sample
    from app.review.over_redaction import OverRedaction
    from app.review.session import ReviewSession
    from app.store.dossier import Dossier
    from app.ui.jobs import Jobs
    from app.worker.client import WorkerPool

SUFFIX = ".lakwerk"


class Workspace(QObject):
    """One dossier at a time; says what changed, so that panes refresh just that."""

    opened = Signal()
    closed = Signal()
    documents_changed = Signal()
    document_changed = Signal(str)
    proposals_changed = Signal(object)  # ids that changed; None: all of them
    records_changed = Signal(object)  # what changed beside the decisions
    look_changed = Signal()
    saved = Signal(object)
    problem = Signal(str)
    password_needed = Signal(str)

    def __init__(
        self, pool: WorkerPool, jobs: Jobs, author: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.pool = pool
        self.author = author
        self.reading = Reading(pool, jobs, self)
        self._session: ReviewSession | None = None
        self._preferred = self._profile = reference.DEFAULT_PROFILE
        self._known: tuple[str, Profile] | None = None
        self._judge: Judge | None = None
        self.usual_requirements = Requirements()
        self.reading.added.connect(self._document_added)
        self.reading.changed.connect(self._document_read)
        self.reading.proposed.connect(self._proposed)
        self.reading.problem.connect(self.problem)
        self.reading.password_needed.connect(self.password_needed)

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

        if self._session is not None and self._session.dossier.path == path:
            self.close()  # it would find its own lock
        self._take(Dossier.open(path, self.author, take_over=take_over, rescue=rescue))

    def _take(self, dossier: Dossier) -> None:
        from app.review.session import ReviewSession  # noqa: PLC0415

        self.close()
        with undisturbed():
            self._session = ReviewSession(dossier, self.author)
            stored = dossier.value("profile")
            self._profile = stored if stored in reference.profile_files() else self._preferred
            self.opened.emit()
        settle()
        if dossier.notice:
            self.problem.emit(dossier.notice)
        if self.can_change:
            self.reading.begin(self._session, self._profile)

    def close(self) -> None:
        """Stop the work on the dossier and let go of it."""
        self.reading.stop()
        if self._session is not None:
            dossier, self._session = self._session.dossier, None
            self.closed.emit()
            unsettle()
            dossier.close()

    # --- files

    def add_files(self, given: Iterable[Path]) -> None:
        """Take files, and the PDFs in folders; makes a dossier when there is none.

        Raises:
            KnownError: No dossier can be made.
        """
        found = list(expand(given))
        if not found:
            self.problem.emit(self.tr("Er staan geen PDF-bestanden in wat u toevoegde."))
            return
        if self._session is None:
            self.create()
        if self.can_change:
            self.reading.add(found)
        else:
            self.problem.emit(self.tr("Dit dossier is alleen te bekijken; er kan niets bij."))

    def retry(self, document_id: str, password: str = "") -> None:
        """Read a refused document again, with one more password."""
        if self.can_change:
            self.reading.retry(document_id, password)

    def _document_added(self) -> None:
        self.documents_changed.emit()
        self._was_saved()

    def _document_read(self, document_id: str) -> None:
        self.document_changed.emit(document_id)
        self._was_saved()

    def _proposed(self) -> None:
        self._was_saved()
        self.proposals_changed.emit(None)

    # --- who and how

    @property
    def profile(self) -> Profile:
        """The organisation's profile for this dossier, read once."""
        if self._known is None or self._known[0] != self._profile:
            self._known = self._profile, reference.profile(self._profile)
        return self._known[1]

    @property
    def profile_name(self) -> str:
        """The stem of the profile's file."""
        return self._profile

    @property
    def requirements(self) -> Requirements:
        """What must be done before the dossier is exported: its own rules, or the usual ones."""
        usual, asked = self.usual_requirements, self.profile.requirements
        both = Requirements(
            usual.pages_seen or asked.pages_seen, usual.second_look or asked.second_look
        )
        if self._session is None:
            return both
        from app.review.completeness import requirements  # noqa: PLC0415

        return requirements(self._session, both)

    def prefer_profile(self, name: str) -> None:
        """The profile that a new dossier starts with."""
        if name in reference.profile_files():
            self._preferred = name
            if self._session is None:
                self._profile = name

    def set_profile(self, name: str) -> None:
        """Choose another profile; proposals are made anew, decisions stay."""
        if name == self._profile or name not in reference.profile_files():
            return
        self._profile = name
        if self._session is not None and self.can_change:
            self._session.dossier.set_value("profile", name)
            if any(d.status is DocumentStatus.READY for d in self._session.documents()):
                self.reading.propose(name)

    def own_words(self) -> OwnWords:
        """What was taught for this profile.

        Raises:
            KnownError: The list cannot be read.
        """
        return words.load(self._profile)

    def teach(self, old: OwnWords, wanted: OwnWords, profile: str = "") -> None:
        """Keep what was changed from ``old`` to ``wanted``, for the profile of now or another.

        Proposals are made anew; decisions stay, and so does what was taught since ``old``.

        Raises:
            KnownError: The list cannot be read or written; nothing has changed.
        """
        name = profile or self._profile
        words.save(name, words.merged(old, wanted, words.load(name)))
        self._known = None
        session = self._session
        if name != self._profile or session is None or not self.can_change:
            return
        if any(d.status is DocumentStatus.READY for d in session.documents()):
            self.reading.propose(self._profile)

    def over_redactions(self, document_id: str | None = None) -> tuple[OverRedaction, ...]:
        """Boxes with too much in them, of a document or of the dossier."""
        session = self._session
        if session is None:
            return ()
        if self._judge is None or self._judge.profile is not self.profile:
            self._judge = Judge(self.profile)
        ids = [d.id for d in session.documents()] if document_id is None else [document_id]
        return tuple(found for i in ids for found in session.derived_of(self._judge, i))

    def set_author(self, author: str) -> None:
        """Under which name decisions are recorded from now on."""
        self.author = author
        if self._session is not None and self._session.look is Look.FIRST:
            self._session.author = author

    def take_look(self, look: Look, author: str = "", sample: Sample | None = None) -> None:
        """Look as the officer or as the second one from now on; blindly, with a sample."""
        session = self._session
        if session is None:
            return
        session.take_look(look, author or self.author, sample)
        self.look_changed.emit()
        self.proposals_changed.emit(None)

    # --- decisions

    def apply(self, change: ReviewChange) -> bool:
        """Record one act of the officer; false when it changes nothing.

        Raises:
            DossierError: The file cannot be written; nothing has changed.
        """
        if self._session is None or change.is_nothing:
            return False
        from app.review.usual import grounded  # noqa: PLC0415

        done = self._done(self._session.apply(grounded(change, self.profile)))
        if not done:  # the window may show already what is not to be
            self.proposals_changed.emit(change.touched)
        return done

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

    def mark_page_seen(self, document_id: str, page: int, *, by_looking: bool = False) -> None:
        """Record that the officer looked at a page; by looking alone it is no act to take back."""
        if self._session is not None and self.can_change:
            self._done(self._session.mark_page_seen(document_id, page, by_looking=by_looking))

    def _done(self, change: ReviewChange) -> bool:
        if change.is_nothing:
            return False
        self._was_saved()
        if change.touched:
            self.proposals_changed.emit(change.touched)
        if change.records:
            about = (r.value for r in change.records if isinstance(r.value, Seen | Subject))
            for document_id in dict.fromkeys(each.document_id for each in about):
                self.document_changed.emit(document_id)
            self.records_changed.emit(change.records)
        return True

    def _was_saved(self) -> None:
        self.saved.emit(datetime.now().astimezone())


def fresh_path(name: str = "Dossier") -> Path:
    """A free place for a new dossier in the user's own data, named by day and time."""
    folder = paths.data_dir("dossiers")
    stem = f"{name} {datetime.now().astimezone():%Y-%m-%d %H.%M}"
    path = folder / f"{stem}{SUFFIX}"
    number = 2
    while path.exists():
        path = folder / f"{stem} ({number}){SUFFIX}"
        number += 1
    return path
