"""Running an export: one plan, one job for each document, results as they come."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.export.plan import build_plan
from app.model.document import Document, DocumentStatus
from app.model.record import Look
from app.ui.exportstyle import style_of
from app.worker.client import Job

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.errors import KnownError
    from app.model.export import ExportPlan, PlannedDocument, Published
    from app.review.session import ReviewSession
    from app.ui.jobs import Jobs
    from app.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one document; ``published`` is None when nothing was written.

    ``copy`` is the path of a working copy, which is never published.
    """

    planned: PlannedDocument
    published: Published | None = None
    error: KnownError | None = None
    copy: str = ""


def planning(
    workspace: Workspace, session: ReviewSession, document_ids: Sequence[str]
) -> Callable[[], ExportPlan]:
    """What makes the plan for some documents on any thread, from the decisions of now."""
    pairs = []
    for document_id in document_ids:
        text_map = session.text_map(document_id)
        if text_map is not None:
            pairs.append((session.document(document_id), text_map))
    style = style_of(session)
    proposals = [p for d, _ in pairs for p in session.proposals(d.id)]
    decisions = {p.id: session.decision(p.id) for p in proposals}
    return partial(
        build_plan,
        session.dossier.id,
        pairs,
        proposals,
        decisions,
        style.applied(workspace.profile),
        session.author,
        style.look,
    )


class Exporter(QObject):
    """Exports documents of the open dossier; knows nothing of how it is shown."""

    started = Signal(object)
    finished_one = Signal(str)
    finished = Signal()
    failed = Signal(str)

    def __init__(self, workspace: Workspace, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = jobs
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="plan")
        self._running: dict[str, int] = {}
        self._planning: int | None = None
        self._copies = False
        self.results: dict[str, Result] = {}
        workspace.closed.connect(self.cancel)

    @property
    def busy(self) -> bool:
        """Whether documents are being planned or written."""
        return bool(self._running) or self._planning is not None

    def documents(self) -> list[Document]:
        """What can be exported: all documents that could be read."""
        session = self._workspace.session
        if session is None:
            return []
        return [d for d in session.documents() if d.status is DocumentStatus.READY]

    def begin(
        self, document_ids: Sequence[str], folder: Path, *, working_copies: bool = False
    ) -> None:
        """Plan and write these documents to a folder, which is made when it is not there.

        Working copies are not redacted; they show what would be.
        """
        session = self._workspace.session
        # what the second officer sees is not what the first decided
        if session is None or self.busy or session.look is not Look.FIRST:
            return
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self.failed.emit(self.tr("In deze map kan niet worden geschreven; kies een andere."))
            return
        self.results = {}
        self._copies = working_copies
        plan = planning(self._workspace, session, document_ids)
        self._planning = self._jobs.start(
            self.tr("Export voorbereiden"),
            lambda _: Job(self._thread.submit(plan), lambda: None),
            lambda made: self._write(made, folder),
            self._not_planned,
        )

    def cancel(self) -> None:
        """Stop; what was written already stays."""
        for number in list(self._running.values()):
            self._jobs.cancel(number)

    def close(self) -> None:
        """Stop and let the thread go."""
        self.cancel()
        self._thread.shutdown(wait=False)

    def _not_planned(self, error: KnownError) -> None:
        self._planning = None
        self.failed.emit(str(error))

    def _write(self, plan: ExportPlan, folder: Path) -> None:
        self._planning = None
        session = self._workspace.session
        if session is None:
            return
        self.started.emit(plan)
        for planned in plan.documents:
            self._running[planned.document_id] = self._start(session, planned, plan, folder)
        if not plan.documents:
            self.finished.emit()

    def _start(
        self, session: ReviewSession, planned: PlannedDocument, plan: ExportPlan, folder: Path
    ) -> int:
        pdf = session.pdf(planned.document_id)
        if self._copies:
            name = session.document(planned.document_id).source.name
            return self._jobs.start(
                self.tr("Voorlakversies maken"),
                lambda _: self._workspace.pool.working_copy(pdf, planned, name, folder),
                lambda path: self._take(Result(planned, copy=path)),
                lambda error: self._take(Result(planned, None, error)),
            )
        return self._jobs.start(
            self.tr("Exporteren en controleren"),
            lambda _: self._workspace.pool.export(pdf, planned, plan.options, folder),
            lambda published: self._take(Result(planned, published)),
            lambda error: self._take(Result(planned, None, error)),
        )

    def _take(self, result: Result) -> None:
        document_id = result.planned.document_id
        self._running.pop(document_id, None)
        self.results[document_id] = result
        self.finished_one.emit(document_id)
        if not self._running:
            self.finished.emit()
