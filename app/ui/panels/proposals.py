"""The pane with the proposals: the accessible twin of the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QModelIndex, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.review.comments import commented
from app.review.progress import Progress, progress
from app.ui.models.filters import Filter
from app.ui.models.folded import FoldedModel
from app.ui.models.grouping import NAMES, Grouping, say
from app.ui.models.proposals import ProposalsModel
from app.ui.panels.chips import FilterChips
from app.ui.panels.delegates import ProposalDelegate
from app.ui.panels.folding import FoldingList

if TYPE_CHECKING:
    from app.review.session import ReviewSession


class ProposalsPanel(QWidget):
    """Filters and the list; says which proposal became the current one and what is chosen."""

    chosen = Signal(str)
    rows_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: ReviewSession | None = None
        self._document: str | None = None
        self.model = ProposalsModel(self)
        self._title = QLabel(self.tr("Voorstellen"))
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self.scope = QComboBox()
        self.scope.addItem(self.tr("Dit document"), "document")
        self.scope.addItem(self.tr("Hele dossier"), "dossier")
        self.scope.setAccessibleName(self.tr("Voorstellen van"))
        self.grouping = QComboBox()
        for chosen, text in NAMES.items():
            self.grouping.addItem(say(text), chosen)
        self.grouping.setAccessibleName(self.tr("Lijst indelen"))
        self.chips = FilterChips()
        self.rows = FoldedModel(self.model, self)
        self.tree = FoldingList(self.rows)
        self.tree.setItemDelegate(ProposalDelegate(self.tree))
        self.tree.setAccessibleName(self.tr("Voorstellen"))
        choices = QHBoxLayout()
        choices.addWidget(self.scope, 1)
        choices.addWidget(self.grouping, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 8, 8, 4)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addLayout(choices)
        layout.addWidget(self.chips)
        layout.addWidget(self.tree, 1)
        self.scope.currentIndexChanged.connect(self._fill)
        self.grouping.currentIndexChanged.connect(self._fill)
        self.chips.changed.connect(self._fill)
        self.rows.modelReset.connect(self._was_reset)
        self.tree.selectionModel().currentChanged.connect(self._current_changed)
        self.tree.selectionModel().selectionChanged.connect(self._selection_changed)
        self._was_reset()

    def show_document(self, session: ReviewSession | None, document_id: str | None) -> None:
        """Show the proposals of a document, or keep showing the whole dossier's."""
        same = session is self._session and self.scope.currentData() == "dossier"
        self._session, self._document = session, document_id
        if not same:
            self._fill()

    def refresh(self, ids: object) -> None:
        """Take changed proposals; None for all of them."""
        if ids is None:
            self._fill()
        elif isinstance(ids, tuple):
            self.model.refresh(ids)
            self._count()

    def show_current(self, proposal_id: str | None) -> None:
        """Put the bar on a proposal, unless it is one of the chosen rows already."""
        index = self.rows.reveal(self.model.index_of(proposal_id))
        if index == self.tree.currentIndex():
            return
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
        else:
            self.tree.selectionModel().clear()

    def _fill(self) -> None:
        session = self._session if self._document is not None else None
        current = self.rows.proposal_id(self.tree.currentIndex())
        grouping = Grouping(self.grouping.currentData())
        self.model.show(session, self._shown_document, self.chips.chosen, grouping)
        self.show_current(current)
        self._count()

    @property
    def _shown_document(self) -> str | None:
        return self._document if self.scope.currentData() == "document" else None

    def _count(self) -> None:
        session = self._session if self._document is not None else None
        now = progress(session, self._shown_document) if session is not None else Progress()
        said = commented(session, self._shown_document) if session is not None else 0
        self.chips.show_numbers(now, said)

    def _was_reset(self) -> None:
        total = self.model.total
        self._title.setText(
            self.tr("Voorstellen ({0})").format(total) if total else self.tr("Voorstellen")
        )
        if self._document is None:
            words = self.tr("Er is nog geen document.")
        elif self.chips.chosen is Filter.ALL:
            words = self.tr("Er zijn geen voorstellen in dit document.")
        else:
            words = self.tr("Er zijn geen voorstellen met dit filter.")
        self.tree.say_when_empty(words)

    def _current_changed(self, current: QModelIndex) -> None:
        proposal_id = self.rows.proposal_id(current)
        if proposal_id is not None:
            self.chosen.emit(proposal_id)

    def _selection_changed(self, _: QItemSelection) -> None:
        rows = self.tree.selectionModel().selectedIndexes()
        ids = [self.rows.proposal_id(index) for index in rows]
        self.rows_chosen.emit(tuple(i for i in ids if i is not None))
