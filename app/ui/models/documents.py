"""The list of documents with how far each is."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.document import Document, DocumentStatus
from app.model.family import depth
from app.review.progress import Progress, progress
from app.ui.said import said
from app.ui.states import count

if TYPE_CHECKING:
    from app.review.session import ReviewSession

Index = QModelIndex | QPersistentModelIndex

ID = int(Qt.ItemDataRole.UserRole)
STEP = ID + 1
DETAIL = ID + 2
TALLY = ID + 3
NUMBER = ID + 4
DECIDED = ID + 5
SEEN = ID + 6
DEPTH = ID + 7


class Step(StrEnum):
    """How far a document is, machine and officer together."""

    READING = "reading"
    REFUSED = "refused"
    TODO = "todo"
    BUSY = "busy"
    DONE = "done"


def step_of(document: Document, now: Progress, *, all_seen: bool = False) -> Step:
    """Reading, refused, or how much of it is judged; done asks for all pages with ``all_seen``."""
    if document.status is DocumentStatus.REFUSED:
        return Step.REFUSED
    if document.status is not DocumentStatus.READY:
        return Step.READING
    if now.open == 0 and (now.pages_seen >= now.pages or not all_seen):
        return Step.DONE
    return Step.BUSY if now.redact or now.pages_seen else Step.TODO


def share(part: int, whole: int) -> float:
    """How much of it, from 0 to 1; of nothing all is done."""
    return part / whole if whole else 1.0


class DocumentsModel(QAbstractListModel):
    """One row for each document; the rest is asked of the session."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: ReviewSession | None = None
        self._ids: list[str] = []
        self.all_seen = False

    def show(self, session: ReviewSession | None) -> None:
        """Show the documents of a dossier."""
        self.beginResetModel()
        self._session = session
        self._ids = [d.id for d in session.documents()] if session is not None else []
        self.endResetModel()

    def extend(self) -> None:
        """Take documents that were added: at the end, attachments behind what they belong to."""
        if self._session is None:
            return
        known = set(self._ids)
        for place, document in enumerate(self._session.documents()):
            if document.id not in known:
                self.beginInsertRows(QModelIndex(), place, place)
                self._ids.insert(place, document.id)
                self.endInsertRows()

    def refresh(self, document_id: str | None = None) -> None:
        """Paint one row anew, or all."""
        if not self._ids:
            return
        if document_id is None:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
        elif document_id in self._ids:
            index = self.index(self._ids.index(document_id))
            self.dataChanged.emit(index, index)

    def index_of(self, document_id: str | None) -> QModelIndex:
        """The row of a document."""
        return (
            self.index(self._ids.index(document_id)) if document_id in self._ids else QModelIndex()
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The number of documents."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, step, shares and numbers of a document."""
        if not index.isValid() or self._session is None:
            return None
        document = self._session.document(self._ids[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(document)
        if role == ID:
            return document.id
        if role == NUMBER:
            return document.called
        if role == DEPTH:
            return depth(document)
        now = progress(self._session, document.id)
        step = step_of(document, now, all_seen=self.all_seen)
        if role == STEP:
            return step
        if role == DECIDED:
            return share(now.total - now.open, now.total)
        if role == SEEN:
            return share(now.pages_seen, now.pages)
        if role == TALLY:
            return (
                f"{now.total - now.open}/{now.total}" if step_is_judged(step) and now.total else ""
            )
        if role == DETAIL:
            return self._detail(document, step)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._spoken(document, step, now)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(document, step, now).replace("\n", ", ")
        return None

    def _detail(self, document: Document, step: Step) -> str:
        if step is Step.REFUSED:
            return said(document.refusal)
        if step is Step.READING:
            return self.tr("wordt gelezen…")
        scanned = sum(page.is_scan and not page.has_text for page in document.pages)
        if not scanned:
            return ""
        if scanned == len(document.pages):
            return self.tr("gescand")
        return count(scanned, self.tr("gescande pagina"), self.tr("gescande pagina's"))

    def _head(self, document: Document) -> str:
        """Number and title; of an attachment, of what."""
        assert self._session is not None
        head = f"{document.called} {title_of(document)}"
        if not depth(document) or document.parent_id is None:
            return head
        above = self._session.document(document.parent_id).called
        return f"{head} ({self.tr('bijlage bij {0}').format(above)})"

    def _spoken(self, document: Document, step: Step, now: Progress) -> str:
        head = self._head(document)
        if not step_is_judged(step):
            return f"{head}\n{self._detail(document, step)}"
        pages = count(now.pages, self.tr("pagina"), self.tr("pagina's"))
        judged = self.tr("{0} van {1} beoordeeld").format(now.total - now.open, now.total)
        rest = self.tr("{0} te beoordelen, {1} lakken, {2} openlaten").format(
            now.open, now.redact, now.keep
        )
        seen = self.tr("{0} van {1} gezien").format(now.pages_seen, pages)
        lines = (head, self._detail(document, step), seen, f"{judged}: {rest}")
        return "\n".join(filter(None, lines))


def title_of(document: Document) -> str:
    """A document's title without the ending of its file."""
    return document.title.removesuffix(".pdf").removesuffix(".PDF")


def step_is_judged(step: Step) -> bool:
    """Whether a document has proposals to count."""
    return step in (Step.TODO, Step.BUSY, Step.DONE)
