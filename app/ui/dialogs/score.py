"""Judge everything of one kind that the program is sure enough of; the number is shown before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.model.decision import Verdict
from app.model.detection import EntityType
from app.review import scoring
from app.ui.states import count, type_name

if TYPE_CHECKING:
    from app.model.decision import ReviewChange
    from app.ui.desk import Desk


class ScoreDialog(QDialog):
    """Kind, least certainty, where, and what; nothing happens before the button is pressed.

    Not modal: it follows what is decided and shown meanwhile.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("score")
        self.setWindowTitle(self.tr("Alles van een soort beoordelen"))
        self.kind = QComboBox()
        self.scope = QComboBox()
        self.scope.addItem(self.tr("Hele dossier"), None)
        self.scope.addItem(self.tr("Dit document"), desk.document_id)
        self.verdict = QComboBox()
        self.verdict.addItem(self.tr("Lakken"), Verdict.REDACT)
        self.verdict.addItem(self.tr("Openlaten"), Verdict.KEEP)
        least = round(100 * desk.workspace.profile.redact_score)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.score = QSpinBox()
        for widget in (self.slider, self.score):
            widget.setRange(0, 100)
            widget.setValue(least)
            widget.setAccessibleName(self.tr("Kleinste zekerheid in procenten"))
        self.score.setSuffix(" %")
        self.slider.valueChanged.connect(self.score.setValue)
        self.score.valueChanged.connect(self.slider.setValue)
        self.numbers = QLabel()
        self.numbers.setWordWrap(True)
        self._lay_out()
        self._fill()
        self.scope.currentIndexChanged.connect(self._fill)
        for signal in (self.kind.currentIndexChanged, self.verdict.currentIndexChanged):
            signal.connect(self._count)
        self.score.valueChanged.connect(self._count)
        desk.workspace.proposals_changed.connect(self._fill)
        desk.document_chosen.connect(self._other_document)
        desk.workspace.closed.connect(self.reject)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        self.button = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setDefault(True)
        buttons.addButton(self.tr("Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        line = QHBoxLayout()
        line.addWidget(self.slider, 1)
        line.addWidget(self.score)
        form = QFormLayout()
        form.addRow(self.tr("&Soort"), self.kind)
        form.addRow(self.tr("&In"), self.scope)
        certainty = QLabel(self.tr("&Zekerheid vanaf"))
        certainty.setBuddy(self.score)
        form.addRow(certainty, line)
        form.addRow(self.tr("&Wat"), self.verdict)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.numbers)
        layout.addWidget(buttons)
        self.resize(460, 260)

    def _other_document(self, document_id: object) -> None:
        self.scope.setItemData(1, document_id)
        self._fill()

    def _fill(self, *_: object) -> None:
        """The kinds of which something is open, with how many; the choice stays."""
        session = self._desk.session
        chosen = self.kind.currentData()
        if chosen is None and self.kind.count() == 0 and self._desk.current is not None:
            chosen = self._desk.current.entity_type
        self.kind.blockSignals(True)
        self.kind.clear()
        if session is not None:
            found = scoring.kinds(scoring.undecided(session, self.scope.currentData()))
            self.kind.addItem(self.tr("alle soorten ({0})").format(sum(found.values())), None)
            for kind in sorted(found, key=list(EntityType).index):
                self.kind.addItem(f"{type_name(kind)} ({found[kind]})", kind)
        places = [i for i in range(self.kind.count()) if self.kind.itemData(i) == chosen]
        self.kind.setCurrentIndex(places[0] if places else 0)
        self.kind.blockSignals(False)
        self._count()

    def _change(self) -> ReviewChange | None:
        session = self._desk.session
        if session is None:
            return None
        # Qt hands enums back as plain strings
        kind = self.kind.currentData()
        return scoring.sweep(
            session,
            None if kind is None else EntityType(kind),
            self.score.value() / 100,
            Verdict(self.verdict.currentData()),
            self.scope.currentData(),
        )

    def _count(self, *_: object) -> None:
        session, change = self._desk.session, self._change()
        ids = change.proposal_ids if change is not None else ()
        redacts = self.verdict.currentIndex() == 0
        words = self.tr("{0} lakken") if redacts else self.tr("{0} openlaten")
        self.button.setText(words.format(len(ids)))
        self.button.setEnabled(bool(ids))
        if session is None or not ids:
            self.numbers.setText(self.tr("Er staat niets open dat hieraan voldoet."))
            return
        documents = len({session.proposal(i).document_id for i in ids})
        lowest = min(session.proposal(i).score for i in ids)
        where = count(documents, self.tr("document"), self.tr("documenten"))
        what = count(len(ids), self.tr("voorstel"), self.tr("voorstellen"))
        words = self.tr(
            "{0} in {1}; de minste zekerheid is {2}%. Wat u met de hand besliste of uitstelde, "
            "blijft zoals het is."
        )
        self.numbers.setText(words.format(what, where, round(100 * lowest)))

    def accept(self) -> None:
        """Judge them, as one act."""
        change = self._change()
        if change is not None and self._desk.ready() is not None:
            self._desk.workspace.proposals_changed.disconnect(self._fill)
            self._desk.workspace.apply(change)
            what = count(len(change.proposal_ids), self.tr("voorstel"), self.tr("voorstellen"))
            told = self.tr("{0} beoordeeld; Ctrl+Z maakt dit ongedaan.").format(what)
            self._desk.told.emit(told)
        super().accept()
