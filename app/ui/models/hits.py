"""What a search found, each with a tick: where it is, what it is, what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.model.decision import Verdict
from app.review.find import Hit, state_of

if TYPE_CHECKING:
    from app.review.session import ReviewSession

Index = QModelIndex | QPersistentModelIndex
PLACE, FOUND, AROUND = range(3)
Check = Qt.CheckState


class HitsModel(QAbstractTableModel):
    """Rows are hits; what is redacted already, or was left open by hand, has no tick to set."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: ReviewSession | None = None
        self._hits: tuple[Hit, ...] = ()
        self._states: list[Verdict | None] = []
        self._ticked: set[int] = set()

    def show(self, session: ReviewSession | None, hits: tuple[Hit, ...]) -> None:
        """Show what was found, ticked where there is something to do."""
        self.beginResetModel()
        self._session, self._hits = session, hits
        self._states = [state_of(session, h) for h in hits] if session is not None else []
        self._ticked = {row for row, state in enumerate(self._states) if state is None}
        self.endResetModel()

    @property
    def ticked(self) -> tuple[Hit, ...]:
        """The hits with a tick."""
        return tuple(self._hits[row] for row in sorted(self._ticked))

    @property
    def total(self) -> int:
        """The number of hits."""
        return len(self._hits)

    def hit(self, index: Index) -> Hit | None:
        """The hit of a row."""
        return self._hits[index.row()] if index.isValid() else None

    def tick_all(self, on: bool) -> None:
        """Tick all that can be ticked, or none."""
        self._ticked = {r for r, s in enumerate(self._states) if s is None} if on else set()
        if self._hits:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._hits) - 1, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The number of hits."""
        return 0 if parent.isValid() else len(self._hits)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Place, what was found, what stands around it."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Plaats"), self.tr("Gevonden"), self.tr("Zin"))[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be chosen; those with something to do can be ticked."""
        found = super().flags(index)
        if index.isValid() and index.column() == PLACE and self._states[index.row()] is None:
            found |= Qt.ItemFlag.ItemIsUserCheckable
        return found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts of a cell and the tick of the first."""
        if not index.isValid() or self._session is None:
            return None
        hit, state = self._hits[index.row()], self._states[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == PLACE and state is None:
            return Check.Checked if index.row() in self._ticked else Check.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return (self._place(hit, state), hit.text, f"…{hit.before} [{hit.text}] {hit.after}…")[
                index.column()
            ]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._place(hit, state)}: {hit.before} {hit.text} {hit.after}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Set or take away a tick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        if self._states[index.row()] is not None:
            return False
        if Check(value) is Check.Checked:
            self._ticked.add(index.row())
        else:
            self._ticked.discard(index.row())
        self.dataChanged.emit(index, index)
        return True

    def _place(self, hit: Hit, state: Verdict | None) -> str:
        assert self._session is not None
        called = self._session.document(hit.document_id).called
        place = self.tr("{0}, pagina {1}").format(called, hit.page + 1)
        if state is Verdict.REDACT:
            return self.tr("{0} (al gelakt)").format(place)
        return self.tr("{0} (door u opengelaten)").format(place) if state else place
