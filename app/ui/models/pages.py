"""The pages of one document as a list: their names, and what is left to judge on each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.decision import Verdict
from app.ui.states import count

if TYPE_CHECKING:
    from app.review.session import ReviewSession

Index = QModelIndex | QPersistentModelIndex

OPEN = int(Qt.ItemDataRole.UserRole)
TOTAL = OPEN + 1
SEEN = OPEN + 2
CURRENT = OPEN + 3
SIZE = OPEN + 4


@dataclass(frozen=True, slots=True)
class PageCounts:
    """Proposals by page (from 0): all of them, and those still to be judged."""

    total: Counter[int]
    open: Counter[int]


def page_counts(session: ReviewSession, document_id: str) -> PageCounts:
    """Count the proposals of a document by page; one on two pages counts on both."""
    total: Counter[int] = Counter()
    left: Counter[int] = Counter()
    for proposal in session.proposals(document_id):
        pages = {area.page for area in proposal.areas}
        total.update(pages)
        if session.decision(proposal.id).verdict is Verdict.OPEN:
            left.update(pages)
    return PageCounts(total, left)


class PagesModel(QAbstractListModel):
    """One row for each page; what stands on it is asked of the session."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: ReviewSession | None = None
        self._document: str | None = None
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._labels: tuple[str, ...] = ()
        self._current = 0

    @property
    def document_id(self) -> str | None:
        """The document whose pages these are."""
        return self._document

    @property
    def current(self) -> int:
        """The page that is in sight in the middle."""
        return self._current

    def show(self, session: ReviewSession | None, document_id: str | None) -> None:
        """Show the pages of a document from the first; None shows none."""
        self.beginResetModel()
        self._session, self._document = session, document_id
        self._labels = ()
        self._current = 0
        self._sizes = ()
        if session is not None and document_id is not None:
            self._sizes = tuple(p.shown_size for p in session.document(document_id).pages)
        self.endResetModel()

    def name_pages(self, labels: tuple[str, ...]) -> None:
        """Take the names that the file gives its pages; none at all counts from 1."""
        self._labels = labels if len(labels) == len(self._sizes) else ()
        self.refresh()

    def set_current(self, page: int) -> None:
        """Mark another page as the one in sight."""
        before, self._current = self._current, page
        for row in {before, page}:
            index = self.index(row)
            if index.isValid():
                self.dataChanged.emit(index, index)

    def refresh(self) -> None:
        """Numbers and ticks have changed."""
        if self._sizes:
            self.dataChanged.emit(self.index(0), self.index(len(self._sizes) - 1))

    def name(self, page: int) -> str:
        """A page's own name, else its number from 1."""
        return self._labels[page] if self._labels else str(page + 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The number of pages."""
        return 0 if parent.isValid() else len(self._sizes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, numbers, tick and size of a page."""
        session = self._session
        if not index.isValid() or session is None or self._document is None:
            return None
        page = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name(page)
        if role == SIZE:
            return self._sizes[page]
        if role == CURRENT:
            return page == self._current
        if role == SEEN:
            return page in session.pages_seen(self._document)
        if role in (OPEN, TOTAL):
            counts = session.derived_of(page_counts, self._document)
            return (counts.open if role == OPEN else counts.total)[page]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(session, self._document, page)
        return None

    def _spoken(self, session: ReviewSession, document_id: str, page: int) -> str:
        counts = session.derived_of(page_counts, document_id)
        head = self.tr("pagina {0}").format(self.name(page))
        if self._labels:
            place = self.tr("blad {0} van {1}").format(page + 1, len(self._sizes))
            head = f"{head} ({place})"
        parts = [head]
        if total := counts.total[page]:
            parts.append(count(total, self.tr("voorstel"), self.tr("voorstellen")))
            parts.append(self.tr("{0} te beoordelen").format(counts.open[page]))
        if page in session.pages_seen(document_id):
            parts.append(self.tr("gezien"))
        if page == self._current:
            parts.append(self.tr("nu in beeld"))
        return ", ".join(parts)
