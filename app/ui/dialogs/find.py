"""Search and redact over the dossier: Ctrl+F, a list with ticks, one ground for all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.errors import KnownError
from app.house import SavedSearch
from app.review import find as finding
from app.review.find import Mode, Query
from app.review.wordlists import read_words
from app.ui.dialogs.searches import SearchesButton
from app.ui.models.hits import AROUND, FOUND, PLACE, HitsModel
from app.ui.panels.delegates import RoomyDelegate
from app.ui.panels.excess import ExcessWarning
from app.ui.panels.ground import GroundBox
from app.ui.searching import Searching
from app.ui.states import count

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.review.find import Hit
    from app.ui.desk import Desk
    from app.ui.jobs import Jobs


class FindDialog(QDialog):
    """Not modal: the officer looks at the places while the list stays."""

    shown = Signal(str, object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._listed: tuple[str, ...] = ()
        self.searching = Searching(jobs, self)
        self.setWindowTitle(self.tr("Zoeken en lakken"))
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.setPlaceholderText(self.tr("Woord, naam of nummer"))
        self.words.setAccessibleName(self.tr("Zoeken naar"))
        self.mode = QComboBox()
        for mode, text in (
            (Mode.TEXT, self.tr("Gewone tekst")),
            (Mode.FUZZY, self.tr("Ook bijna gelijk (scans)")),
            (Mode.REGEX, self.tr("Reguliere uitdrukking")),
        ):
            self.mode.addItem(text, mode)
        self.mode.setAccessibleName(self.tr("Manier van zoeken"))
        self.scope = QComboBox()
        self.scope.addItem(self.tr("Hele dossier"), "dossier")
        self.scope.addItem(self.tr("Dit document"), "document")
        self.scope.setAccessibleName(self.tr("Zoeken in"))
        self.whole = QCheckBox(self.tr("Alleen hele woorden"))
        self.whole.setChecked(True)
        self.match_case = QCheckBox(self.tr("Hoofdletters tellen"))
        self.model = HitsModel(self)
        self.list = self._result_list()
        self.all = QCheckBox(self.tr("Alles"))
        self.all.setChecked(True)
        self.problem = ExcessWarning()
        self._found = QLabel()
        self.ground = GroundBox()
        self.search_button = QPushButton(self.tr("Zoeken"))
        self.search_button.setDefault(True)
        self.list_button = QPushButton(self.tr("Woordenlijst…"))
        self.list_button.setToolTip(self.tr("Zoek alle woorden uit een bestand (TXT, CSV of XLSX)"))
        self.saved = SearchesButton(desk.household, self.search_now)
        self.saved.wanted.connect(self.take_search)
        self.redact_button = QPushButton()
        self.close_button = QPushButton(self.tr("Sluiten"))
        self._lay_out()
        self.search_button.clicked.connect(self.search)
        self.list_button.clicked.connect(self._choose_list)
        self.redact_button.clicked.connect(self.redact)
        self.close_button.clicked.connect(self.close)
        self.all.clicked.connect(self.model.tick_all)
        self.words.textEdited.connect(self._forget_list)
        self.model.dataChanged.connect(self._count)
        self.model.modelReset.connect(self._count)
        self.list.selectionModel().currentChanged.connect(self._go_to)
        # what was found holds decisions, which the one who looks now may not be meant to see
        for signal in (desk.workspace.closed, desk.workspace.look_changed):
            signal.connect(self._closed)
        self.searching.finished.connect(self._show_hits)
        self.searching.failed.connect(self._failed)
        self._count()

    def _result_list(self) -> QTreeView:
        found = QTreeView()
        found.setModel(self.model)
        found.setRootIsDecorated(False)
        found.setUniformRowHeights(True)
        found.setItemDelegate(RoomyDelegate(found))
        found.setAccessibleName(self.tr("Gevonden plaatsen"))
        header = found.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(AROUND, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(PLACE, 190)
        header.resizeSection(FOUND, 150)
        return found

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.addWidget(self.words, 0, 0, 1, 2)
        grid.addWidget(self.search_button, 0, 2)
        grid.addWidget(self.list_button, 0, 3)
        grid.addWidget(self.saved, 0, 4)
        grid.addWidget(self.mode, 1, 0)
        grid.addWidget(self.scope, 1, 1)
        grid.addWidget(self.whole, 1, 2)
        grid.addWidget(self.match_case, 1, 3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        head = QHBoxLayout()
        head.addWidget(self.all)
        head.addWidget(self._found, 1)
        foot = QHBoxLayout()
        label = QLabel(self.tr("&Grond"))
        label.setBuddy(self.ground)
        foot.addWidget(label)
        foot.addWidget(self.ground, 1)
        for button in (self.redact_button, self.close_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.list_button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addLayout(grid)
        layout.addWidget(self.problem)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        self.resize(760, 480)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the words, with the usual ground."""
        super().showEvent(event)
        self.words.setFocus()
        self.words.selectAll()
        if not self.ground.currentData():
            self.ground.show_code(self._desk.workspace.profile.grounds.get("default", ""))

    def search(self) -> None:
        """Look for the words in the documents."""
        session = self._desk.session
        if session is None:
            return
        words = self._listed or (self.words.text(),)
        mode = Mode.TEXT if self._listed and self._mode is Mode.REGEX else self._mode
        query = Query(words, mode, self.whole.isChecked(), self.match_case.isChecked())
        ids = [d.id for d in session.documents()]
        if self.scope.currentData() == "document":
            ids = [i for i in ids if i == self._desk.document_id]
        self.problem.warn([])
        self.searching.begin(session, query, ids)
        if self.searching.busy:
            self._show_hits(())
            self._found.setText(self.tr("Er wordt gezocht…"))

    def _show_hits(self, hits: tuple[Hit, ...]) -> None:
        self.all.setChecked(True)
        self.model.show(self._desk.session, hits)

    def _failed(self, sentence: str) -> None:
        self._show_hits(())
        self.problem.warn([sentence])

    def _closed(self) -> None:
        self.searching.stop()
        self.model.show(None, ())

    @property
    def _mode(self) -> Mode:
        return Mode(self.mode.currentData())

    def take_list(self, path: Path) -> None:
        """Search for all words of a file."""
        try:
            listed = read_words(path)
        except KnownError as error:
            self.problem.warn([str(error)])
            return
        self._show_list(listed, path.name)
        self.search()

    def _show_list(self, words: tuple[str, ...], name: str) -> None:
        self._listed = words
        number = count(len(words), self.tr("woord"), self.tr("woorden"))
        self.words.setText(self.tr("{0} uit {1}").format(number, name))

    def search_now(self, name: str) -> SavedSearch | None:
        """The search as it stands in the fields, under a name; None while there are no words."""
        words = self._listed or tuple(filter(None, (self.words.text().strip(),)))
        if not words:
            return None
        return SavedSearch(
            name,
            words,
            self._mode.value,
            self.whole.isChecked(),
            self.match_case.isChecked(),
            self.scope.currentData() == "dossier",
        )

    def take_search(self, saved: SavedSearch) -> None:
        """Put a saved search in the fields and do it."""
        if len(saved.words) > 1:
            self._show_list(saved.words, saved.name)
        else:
            self._listed = ()
            self.words.setText(saved.words[0] if saved.words else "")
        self.mode.setCurrentIndex(max(0, self.mode.findData(saved.mode)))
        self.scope.setCurrentIndex(0 if saved.whole_dossier else 1)
        self.whole.setChecked(saved.whole_words)
        self.match_case.setChecked(saved.match_case)
        self.search()

    def _choose_list(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Woordenlijst"), "", self.tr("Woordenlijsten (*.txt *.csv *.xlsx)")
        )
        if name:
            self.take_list(Path(name))

    def _forget_list(self) -> None:
        self._listed = ()

    def redact(self) -> None:
        """Redact what is ticked, as one act; the list is made anew."""
        session, hits = self._desk.ready(), self.model.ticked
        if session is None or not hits:
            return
        profile = self._desk.workspace.profile
        ground = self.ground.currentData() or profile.grounds.get("default", "")
        change = finding.redact(session, hits, ground, profile.justifications.get("default", ""))
        try:
            self._desk.workspace.apply(change)
        except KnownError as error:
            self.problem.warn([str(error)])
            return
        number = len(change.proposal_ids)
        words = count(number, self.tr("plaats"), self.tr("plaatsen"))
        self._desk.told.emit(self.tr("{0} gelakt; Ctrl+Z maakt dit ongedaan.").format(words))
        self.search()

    def _count(self) -> None:
        number, total = len(self.model.ticked), self.model.total
        self._found.setText(
            self.tr("{0} van {1} gekozen").format(number, total) if total else self.tr("Niets.")
        )
        self.redact_button.setText(self.tr("{0} lakken").format(number))
        self.redact_button.setEnabled(number > 0)

    def _go_to(self, current: QModelIndex) -> None:
        hit = self.model.hit(current)
        if hit is not None:
            self.shown.emit(hit.document_id, (hit.start, hit.end))
