"""Headings and what stands under them as one flat list of rows, in which headings can be folded.

A tree of Qt asks every row whether there is something under it; with a hundred thousand rows that
takes seconds. A table asks for the number of rows and for those that are in sight.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.models.proposals import UNFOLDED

if TYPE_CHECKING:
    from app.ui.models.proposals import ProposalsModel

Index = QModelIndex | QPersistentModelIndex


class FoldedModel(QAbstractTableModel):
    """One column; the rows of ``source`` in order, without those under a folded heading."""

    def __init__(self, source: ProposalsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._folded: set[str] = set()
        self._starts: list[int] = []
        self._total = 0
        source.modelAboutToBeReset.connect(self.beginResetModel)
        source.modelReset.connect(self._was_reset)
        source.dataChanged.connect(self._changed)
        self._count()

    def _count(self) -> None:
        sizes = [1 + (0 if key in self._folded else size) for key, size in self._source.headings()]
        sums = list(accumulate(sizes, initial=0))
        self._starts, self._total = sums[:-1], sums[-1]

    def _was_reset(self) -> None:
        self._count()
        self.endResetModel()

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        a, b = self.from_source(first), self.from_source(last)
        if a.isValid() and b.isValid():
            self.dataChanged.emit(a, b)

    # --- places

    def _place(self, row: int) -> tuple[int, int]:
        """The heading of a row, and the place under it; -1 for the heading itself."""
        group = bisect_right(self._starts, row) - 1
        return group, row - self._starts[group] - 1

    def to_source(self, index: Index) -> QModelIndex:
        """The row in the list with two levels."""
        if not index.isValid():
            return QModelIndex()
        group, row = self._place(index.row())
        top = self._source.index(group, 0)
        return top if row < 0 else self._source.index(row, 0, top)

    def from_source(self, index: Index) -> QModelIndex:
        """The row here; invalid while its heading is folded."""
        if not index.isValid():
            return QModelIndex()
        above = index.parent()
        if not above.isValid():
            return self.index(self._starts[index.row()], 0)
        start = self._starts[above.row()]
        if not self._is_unfolded(above.row()):
            return QModelIndex()
        return self.index(start + 1 + index.row(), 0)

    def proposal_id(self, index: Index) -> str | None:
        """The proposal of a row; None for a heading."""
        return self._source.proposal_id(self.to_source(index))

    # --- folding

    def _is_unfolded(self, group: int) -> bool:
        return self._source.headings()[group][0] not in self._folded

    def is_heading(self, index: Index) -> bool:
        """Whether a row is a heading."""
        return index.isValid() and self._place(index.row())[1] < 0

    def heading_of(self, index: Index) -> QModelIndex:
        """The heading above a row, or the row itself when it is one."""
        return self.index(self._starts[self._place(index.row())[0]], 0)

    def fold(self, index: Index, *, fold: bool) -> None:
        """Fold or unfold a heading."""
        if not self.is_heading(index):
            return
        group, _ = self._place(index.row())
        key, size = self._source.headings()[group]
        if (key in self._folded) == fold:
            return
        first = index.row() + 1
        if fold:
            self.beginRemoveRows(QModelIndex(), first, first + size - 1)
            self._folded.add(key)
            self._count()
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), first, first + size - 1)
            self._folded.discard(key)
            self._count()
            self.endInsertRows()
        heading = self.index(self._starts[group], 0)
        self.dataChanged.emit(heading, heading)

    def reveal(self, index: QModelIndex) -> QModelIndex:
        """The row here of one of the source, its heading unfolded when it must be."""
        above = index.parent()
        if above.isValid() and not self._is_unfolded(above.row()):
            self.fold(self.index(self._starts[above.row()], 0), fold=False)
        return self.from_source(index)

    # --- Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Headings and what is unfolded under them."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One; the delegate divides it."""
        return 0 if parent.isValid() else 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """None: they are hidden, and a screen reader would say a number before every row."""
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be chosen, headings cannot."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.is_heading(index):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return self._source.flags(self.to_source(index))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the source says; for a heading also whether it is unfolded."""
        if not index.isValid():
            return None
        if role == UNFOLDED:
            group, row = self._place(index.row())
            return self._is_unfolded(group) if row < 0 else None
        found = self._source.data(self.to_source(index), role)
        if role == Qt.ItemDataRole.AccessibleTextRole and self.is_heading(index):
            unfolded = self._is_unfolded(self._place(index.row())[0])
            return found if unfolded else self.tr("{0}, ingeklapt").format(found)
        return found
