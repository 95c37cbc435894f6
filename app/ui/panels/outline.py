"""The bookmarks of a document as a tree; a click or Enter goes to their page."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTreeView, QVBoxLayout, QWidget

from app.ui.panels.delegates import RoomyDelegate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.model.contents import OutlineEntry

PAGE = int(Qt.ItemDataRole.UserRole)
FOLDED_FROM = 60  # entries; a longer list begins with its chapters only

Index = QModelIndex | QPersistentModelIndex


class OutlinePanel(QWidget):
    """Shows the bookmarks, or says that there are none."""

    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = QStandardItemModel(self)
        self.tree = QTreeView()
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(RoomyDelegate(self.tree))
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setAccessibleName(self.tr("Inhoud van het document"))
        self._empty = QLabel(self.tr("Dit document heeft geen bladwijzers."))
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 4, 8)
        layout.addWidget(self._empty)
        layout.addWidget(self.tree)
        self.tree.clicked.connect(self._go)
        self.tree.activated.connect(self._go)
        self._chapters: list[tuple[int, QStandardItem]] = []
        self._here: QStandardItem | None = None
        self.show_entries((), 0, str)

    def show_entries(
        self, entries: Sequence[OutlineEntry], pages: int, name: Callable[[int], str]
    ) -> None:
        """Show bookmarks; those outside the document's ``pages`` lead nowhere."""
        self._here = None
        self._chapters = []
        self.model.clear()
        parents = [self.model.invisibleRootItem()]
        for entry in entries:
            item = QStandardItem(entry.title)
            if entry.page is not None and entry.page < pages:
                item.setData(entry.page, PAGE)
                self._chapters.append((entry.page, item))
                words = self.tr("{0}, pagina {1}").format(entry.title, name(entry.page))
                item.setData(words, Qt.ItemDataRole.AccessibleTextRole)
                item.setToolTip(words)
            else:
                item.setToolTip(entry.title)
            depth = max(0, min(entry.level, len(parents) - 1))
            del parents[depth + 1 :]
            parents[depth].appendRow(item)
            parents.append(item)
        self._chapters.sort(key=lambda chapter: chapter[0])
        self._empty.setVisible(not entries)
        self.tree.setVisible(bool(entries))
        if len(entries) < FOLDED_FROM:
            self.tree.expandAll()

    def show_page(self, page: int) -> None:
        """Write in bold the bookmark under which a page lies."""
        place = bisect_right(self._chapters, page, key=lambda chapter: chapter[0])
        here = self._chapters[place - 1][1] if place else None
        if here is self._here:
            return
        for item, bold in ((self._here, False), (here, True)):
            if item is not None:
                font = item.font()
                font.setBold(bold)
                item.setFont(font)
        self._here = here

    def _go(self, index: Index) -> None:
        page = index.data(PAGE)
        if page is not None:
            self.page_wanted.emit(int(page))
