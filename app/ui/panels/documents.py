"""The pane with the documents of the dossier."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListView, QMenu, QVBoxLayout, QWidget

from app.ui.models import documents as docs
from app.ui.panels.delegates import DocumentDelegate


class DocumentsPanel(QWidget):
    """A filter and the list; says which document was chosen."""

    chosen = Signal(str)
    retry_wanted = Signal(str)

    def __init__(self, model: docs.DocumentsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter op naam…"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.tr("Documenten filteren op naam"))
        self._model = model
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setSourceModel(model)
        self.list = QListView()
        self.list.setModel(self._proxy)
        self.list.setItemDelegate(DocumentDelegate(self.list))
        self.list.setUniformItemSizes(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setAccessibleName(self.tr("Documenten"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 4, 8)
        layout.setSpacing(6)
        for widget in (self.filter, self.list):
            layout.addWidget(widget)
        self.filter.textChanged.connect(self._proxy.setFilterFixedString)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.list.customContextMenuRequested.connect(self._menu)

    def show_current(self, document_id: str | None) -> None:
        """Put the bar on a document."""
        index = self._proxy.mapFromSource(self._model.index_of(document_id))
        if index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Refusals are wrapped, so their rows change height with the width."""
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    def _current_changed(self, current: QModelIndex) -> None:
        document_id = current.data(docs.ID)
        if document_id:
            self.chosen.emit(document_id)

    def _menu(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        if index.isValid() and index.data(docs.STEP) == docs.Step.REFUSED:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            again = QAction(self.tr("Opnieuw lezen"), menu)
            again.triggered.connect(lambda: self.retry_wanted.emit(index.data(docs.ID)))
            menu.addAction(again)
            menu.popup(self.list.viewport().mapToGlobal(at))
