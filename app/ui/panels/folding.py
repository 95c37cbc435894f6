"""A list of headings with rows under them; a click, Left or Right folds a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.ui.models.proposals import UNFOLDED

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFontMetrics, QKeyEvent, QPaintEvent

    from app.ui.models.folded import FoldedModel

LEAST_ROW = 26  # pixels, so that a row is easily hit


def row_height(metrics: QFontMetrics) -> int:
    """The height of every row with these letters."""
    return max(LEAST_ROW, metrics.height() + 10)


class FoldingList(QTableView):
    """Looks like a tree of two levels; asks the model for rows in sight only."""

    def __init__(self, model: FoldedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(row_height(self.fontMetrics()))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._when_empty = ""
        self.clicked.connect(self._clicked)

    def say_when_empty(self, words: str) -> None:
        """What stands in the list while it has no rows; it keeps the keyboard all the same."""
        self._when_empty = words
        self.setAccessibleDescription("" if self._model.rowCount() else words)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or why there are none."""
        super().paintEvent(event)
        if self._when_empty and not self._model.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            box = self.viewport().rect().adjusted(8, 10, -8, -10)
            painter.drawText(box, int(Qt.TextFlag.TextWordWrap), self._when_empty)

    def keyboardSearch(self, search: str) -> None:
        """Letters are verbs here; to look through all rows for one would take long."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left folds or goes to the heading, Right unfolds, Home and End go to the ends."""
        here, key = self.currentIndex(), event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and here.isValid():
            if self._model.is_heading(here):
                self._model.fold(here, fold=key == Qt.Key.Key_Left)
            elif key == Qt.Key.Key_Left:
                self.setCurrentIndex(self._model.heading_of(here))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            last = self._model.rowCount() - 1
            self.setCurrentIndex(self._model.index(0 if key == Qt.Key.Key_Home else last, 0))
        else:
            super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        if self._model.is_heading(index):
            self._model.fold(index, fold=bool(index.data(UNFOLDED)))
