"""The redacted file of one document, made by the real export, to be looked at."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.document import DocumentStatus
from app.ui.exporting import planning
from app.ui.jobs import Jobs, is_cancelled
from app.worker.client import Job, Previewed

if TYPE_CHECKING:
    from app.errors import KnownError
    from app.model.export import ExportOptions, ExportPlan, PlannedDocument
    from app.ui.workspace import Workspace

PATIENCE = 350  # ms without another decision before the file is made anew
LARGEST = 20_000.0  # points; a page of the file that is larger is none


@dataclass(frozen=True, slots=True)
class Result:
    """A redacted file under a name of its own, with its pages' sizes as shown in points."""

    document_id: str
    id: str
    pdf: bytes = field(repr=False)
    sizes: tuple[tuple[float, float], ...]


class Results(QObject):
    """Makes the file of one document at a time; the last one is kept as long as it is true."""

    made = Signal(object)
    failed = Signal(str)

    def __init__(self, workspace: Workspace, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = jobs
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="preview")
        self._document: str | None = None
        self._job: int | None = None
        self._counter = 0
        self._kept: tuple[PlannedDocument, ExportOptions, Result] | None = None
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._begin)
        workspace.closed.connect(self._forget)

    def want(self, document_id: str | None, *, patience: int = 0) -> None:
        """Make the file of a document in so many ms, None for none; what was under way stops."""
        self._stop()
        self._document = document_id
        if document_id is not None:
            self._soon.start(patience)

    @property
    def last(self) -> Result | None:
        """The last file that was made, as long as its dossier is open."""
        return self._kept[2] if self._kept is not None else None

    def close(self) -> None:
        """Let the thread go."""
        self._stop()
        self._thread.shutdown(wait=False)

    def _stop(self) -> None:
        self._soon.stop()
        job, self._job = self._job, None
        if job is not None:
            self._jobs.cancel(job)

    def _forget(self) -> None:
        self._stop()
        self._kept = None

    def _begin(self) -> None:
        session, document_id = self._workspace.session, self._document
        if session is None or document_id is None:
            return
        if session.document(document_id).status is not DocumentStatus.READY:
            return
        plan = planning(self._workspace, session, [document_id])
        self._job = self._jobs.start(
            self.tr("Voorbeeld maken"),
            lambda _: Job(self._thread.submit(plan), lambda: None),
            lambda made: self._planned(document_id, made),
            lambda error: self._not_made(document_id, error),
        )

    def _planned(self, document_id: str, plan: ExportPlan) -> None:
        session = self._workspace.session
        if session is None or document_id != self._document or not plan.documents:
            return
        planned, options = plan.documents[0], plan.options
        if self._kept is not None and self._kept[:2] == (planned, options):
            self._job = None
            self.made.emit(self._kept[2])
            return
        pdf = session.pdf(document_id)
        self._job = self._jobs.start(
            self.tr("Voorbeeld maken"),
            lambda progress: self._workspace.pool.preview(pdf, planned, options, progress),
            lambda previewed: self._take(planned, options, previewed),
            lambda error: self._not_made(document_id, error),
        )

    def _take(self, planned: PlannedDocument, options: ExportOptions, untrusted: Previewed) -> None:
        if planned.document_id != self._document:
            return
        self._job = None
        if not all(0 < side <= LARGEST for size in untrusted.sizes for side in size):
            self.failed.emit(self.tr("Het voorbeeld kan niet worden getoond."))
            return
        self._counter += 1
        name = f"{planned.document_id} result {self._counter}"
        result = Result(planned.document_id, name, untrusted.pdf, untrusted.sizes)
        self._kept = planned, options, result
        self.made.emit(result)

    def _not_made(self, document_id: str, error: KnownError) -> None:
        if document_id == self._document and not is_cancelled(error):
            self._job = None
            self.failed.emit(str(error))
