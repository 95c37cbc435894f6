"""The documents of an export, each with a tick, its numbers and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.review.progress import progress
from app.ui.models.documents import title_of
from app.ui.panels.delegates import RoomyDelegate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from app.model.document import Document
    from app.review.session import ReviewSession

DOCUMENT, BOXES, OPEN, RESULT = range(4)
ID = int(Qt.ItemDataRole.UserRole)


class ExportList(QTreeWidget):
    """Knows which documents are chosen; the window says what became of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setItemDelegate(RoomyDelegate(self))
        self.setHeaderLabels(
            [self.tr("Document"), self.tr("Lakken"), self.tr("Te beoordelen"), self.tr("Resultaat")]
        )
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(DOCUMENT, QHeaderView.ResizeMode.Stretch)
        for column in (BOXES, OPEN, RESULT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def fill(self, documents: Iterable[Document]) -> None:
        """A row for each document, with its tick on."""
        for document in documents:
            item = QTreeWidgetItem([f"{document.called}  {title_of(document)}"])
            item.setData(DOCUMENT, ID, document.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(DOCUMENT, Qt.CheckState.Checked)
            for column in (BOXES, OPEN):
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)
            self.addTopLevelItem(item)

    def rows(self) -> list[QTreeWidgetItem]:
        """All rows."""
        found = (self.topLevelItem(i) for i in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def row_of(self, document_id: str) -> QTreeWidgetItem | None:
        """The row of a document."""
        return next((i for i in self.rows() if i.data(DOCUMENT, ID) == document_id), None)

    def chosen(self) -> list[str]:
        """The documents with a tick."""
        return [
            item.data(DOCUMENT, ID)
            for item in self.rows()
            if item.checkState(DOCUMENT) is Qt.CheckState.Checked
        ]

    def show_numbers(self, session: ReviewSession) -> None:
        """How much is redacted and how much is still open."""
        for item in self.rows():
            now = progress(session, item.data(DOCUMENT, ID))
            item.setText(BOXES, str(now.redact))
            item.setText(OPEN, str(now.open) if now.open else "–")

    def show_busy(self, document_ids: Collection[str]) -> None:
        """That these documents are being written, and that the others are not."""
        for item in self.rows():
            busy = item.data(DOCUMENT, ID) in document_ids
            item.setText(RESULT, self.tr("bezig…") if busy else "")
