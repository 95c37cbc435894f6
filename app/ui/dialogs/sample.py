"""A blind second look at a random sample: draw, go on, and what was measured."""

from __future__ import annotations

from datetime import datetime
from secrets import randbelow
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.model.record import SampleUnit
from app.review.agreement import reviewers
from app.review.sampling import population, running, samples
from app.ui.panels.delegates import RoomyDelegate
from app.ui.panels.excess import ExcessWarning
from app.ui.stands import measured_in_words

if TYPE_CHECKING:
    from app.model.record import Sample
    from app.ui.desk import Desk
    from app.ui.preferences import Preferences

SEEDS = 1_000_000
USUAL = 10  # pages or documents that are drawn unless another number is chosen


class SampleDialog(QDialog):
    """Not modal. ``begun`` has a name, a unit, a number and a seed; ``resumed`` has a name."""

    begun = Signal(str, object, int, int)
    resumed = Signal(str)
    account_wanted = Signal()

    def __init__(self, desk: Desk, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workspace = desk.workspace
        self._preferences = preferences
        self.setWindowTitle(self.tr("Blinde steekproef"))
        explanation = QLabel(
            self.tr(
                "De tweede beoordelaar kijkt naar een willekeurig deel zonder te zien wat de "
                "eerste besliste. Daarna ziet u welk deel de eerste miste."
            )
        )
        explanation.setWordWrap(True)
        self.name = QLineEdit()
        self.unit = QComboBox()
        self.unit.addItem(self.tr("Pagina's"), SampleUnit.PAGES)
        self.unit.addItem(self.tr("Hele documenten"), SampleUnit.DOCUMENTS)
        self.size_ = QSpinBox()
        self.seed = QSpinBox()
        self.seed.setRange(0, SEEDS - 1)
        self.seed.setToolTip(self.tr("Met hetzelfde getal wordt dezelfde steekproef getrokken"))
        self._from = QLabel()
        self._from.setWordWrap(True)
        self.problem = ExcessWarning()
        self.begin_button = QPushButton(self.tr("Trekken en beginnen"))
        self.begin_button.setDefault(True)
        self.list = self._result_list()
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        font = self.outcome.font()
        font.setBold(True)
        self.outcome.setFont(font)
        self.method = QLabel(
            self.tr(
                "Gemeten is welk deel van de passages die de tweede beoordelaar lakt, de eerste "
                "zichtbaar liet. Grenzen: Clopper-Pearson, 95%."
            )
        )
        self.method.setWordWrap(True)
        self.save_button = QPushButton(self.tr("Verslag bewaren…"))
        self.save_button.setToolTip(self.tr("Wie keek, hoe volledig, en wat is gemeten (HTML)"))
        self.close_button = QPushButton(self.tr("Sluiten"))
        form = QGridLayout()
        fields = (
            (self.tr("&Tweede beoordelaar"), self.name),
            (self.tr("T&rek uit"), self.unit),
            (self.tr("&Aantal"), self.size_),
            (self.tr("&Getal van de trekking"), self.seed),
        )
        for row, (text, field) in enumerate(fields):
            label = QLabel(text)
            label.setBuddy(field)
            form.addWidget(label, row, 0)
            form.addWidget(field, row, 1)
        form.setColumnStretch(1, 1)
        form.setHorizontalSpacing(16)
        foot = QHBoxLayout()
        foot.addWidget(self.save_button)
        foot.addStretch(1)
        for button in (self.begin_button, self.close_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(explanation)
        layout.addLayout(form)
        for widget in (self._from, self.problem, self.list, self.outcome, self.method):
            layout.addWidget(widget, 1 if widget is self.list else 0)
        layout.addLayout(foot)
        self.resize(780, 500)
        self._connect()

    def _result_list(self) -> QTreeWidget:
        found = QTreeWidget()
        found.setItemDelegate(RoomyDelegate(found))
        found.setRootIsDecorated(False)
        found.setHeaderLabels([self.tr("Getrokken"), self.tr("Uitkomst")])
        found.setAccessibleName(self.tr("Steekproeven van dit dossier"))
        found.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        return found

    def _connect(self) -> None:
        for button in (self.save_button, self.close_button):
            button.setAutoDefault(False)
        self.unit.currentIndexChanged.connect(self.refresh)
        self.begin_button.clicked.connect(self._begin)
        self.save_button.clicked.connect(self.account_wanted)
        self.close_button.clicked.connect(self.close)
        workspace = self._workspace
        for signal in (workspace.records_changed, workspace.look_changed, workspace.opened):
            signal.connect(self.refresh)
        workspace.closed.connect(self.close)

    def prepare(self) -> None:
        """Fill in the name that is known and a fresh seed."""
        session = self._desk.session
        known = reviewers(session) if session is not None else None
        name = known.second if known is not None else self._preferences.now.second_author
        self.name.setText(name)
        self.seed.setValue(randbelow(SEEDS))
        self.problem.warn([])
        self.refresh()
        self.size_.setValue(min(USUAL, self.size_.maximum()))
        self.name.setFocus()

    def refresh(self, *_: object) -> None:
        """Show what can be drawn from and what was measured."""
        session = self._desk.session
        self.list.clear()
        if session is None:
            return
        unfinished = running(session)
        total = len(population(session, SampleUnit(self.unit.currentData())))
        self.size_.setRange(min(1, total), total)
        for widget in (self.unit, self.size_, self.seed):
            widget.setEnabled(unfinished is None)
        if unfinished is not None:
            self.begin_button.setText(self.tr("Verder met de steekproef"))
            self._from.setText(self.tr("Er loopt een steekproef; rond die eerst af."))
        else:
            self.begin_button.setText(self.tr("Trekken en beginnen"))
            self._from.setText(self._population(total))
        first = not session.is_blind
        self.begin_button.setEnabled(
            self._workspace.can_change and first and (total > 0 or unfinished is not None)
        )
        self.outcome.clear()
        for sample in samples(session).values():
            self.list.addTopLevelItem(self._item(sample))
            if sample.result is not None:
                self.outcome.setText(self.tr("Gemeten: {0}.").format(measured_in_words(sample)))

    def _population(self, total: int) -> str:
        if not total:
            return self.tr(
                "Er is niets om uit te trekken: alleen documenten die helemaal beoordeeld zijn en "
                "die de tweede nog niet zag, doen mee."
            )
        if self.unit.currentData() == SampleUnit.PAGES:
            return self.tr("Er kan worden getrokken uit {0} pagina's.").format(total)
        return self.tr("Er kan worden getrokken uit {0} documenten.").format(total)

    def _item(self, sample: Sample) -> QTreeWidgetItem:
        at = datetime.fromisoformat(sample.at).astimezone()
        pages = sample.unit is SampleUnit.PAGES
        unit = self.tr("pagina's") if pages else self.tr("documenten")
        drawn = f"{at:%d-%m-%Y}: {sample.size} {unit} ({sample.seed})"
        item = QTreeWidgetItem([drawn, measured_in_words(sample)])
        item.setToolTip(1, measured_in_words(sample))
        for column in (0, 1):
            spoken = f"{drawn}: {measured_in_words(sample)}"
            item.setData(column, Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _begin(self) -> None:
        session = self._desk.session
        if session is None:
            return
        if running(session) is not None:
            self.resumed.emit(self.name.text())
        else:
            unit = SampleUnit(self.unit.currentData())
            self.begun.emit(self.name.text(), unit, self.size_.value(), self.seed.value())
