"""The organisation's templates for justifications: make, change, take away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import reference
from app.house import Motivation, own_motivations, tidy
from app.model.ground import SEPARATOR, codes, joined
from app.review.motivation import FIELDS
from app.ui.panels.delegates import RoomyDelegate
from app.ui.panels.excess import ExcessWarning

if TYPE_CHECKING:
    from app.ui.grounding import Grounding


class MotivationsDialog(QDialog):
    """A list with the templates, and the chosen one to write in; kept by *Bewaren* alone.

    Not modal: it stays with the profile for which it was opened.
    """

    def __init__(self, grounding: Grounding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._household = grounding.household
        self._profile = self._household.profile
        self._first = self._household.now.templates
        self._templates = list(self._household.now.templates)
        self._row = -1
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sjablonen voor motiveringen"))
        self.list = QListWidget()
        self.list.setItemDelegate(RoomyDelegate(self.list))
        self.list.setAccessibleName(self.tr("Sjablonen"))
        self.name = QLineEdit()
        self.grounds = QLineEdit()
        self.grounds.setPlaceholderText(self.tr("5.1.2e, 5.1.2i; leeg is voor alle gronden"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Tekst"))
        self.new_button = QPushButton(self.tr("Nieuw"))
        self.drop_button = QPushButton(self.tr("Weghalen"))
        self.reset_button = QPushButton(self.tr("Terug naar die van Lakwerk"))
        self.problem = ExcessWarning()
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.new_button.clicked.connect(self._new)
        self.drop_button.clicked.connect(self._drop)
        self.reset_button.clicked.connect(self._reset)
        self.name.textEdited.connect(self._rename)
        self._fill(0)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Naam"), self.name)
        form.addRow(self.tr("&Gronden"), self.grounds)
        form.addRow(self.tr("&Tekst"), self.text)
        fields = QLabel(
            self.tr(
                "Velden: {0}. Een ander veld tussen accolades vult u na het kiezen zelf in."
            ).format(" ".join("{" + name + "}" for name in FIELDS))
        )
        fields.setWordWrap(True)
        form.addRow(fields)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        for button in (self.new_button, self.drop_button, self.reset_button):
            button.setAutoDefault(False)
            left.addWidget(button)
        columns = QHBoxLayout()
        columns.addLayout(left, 2)
        columns.addLayout(form, 3)
        buttons = QDialogButtonBox()
        save = buttons.addButton(self.tr("Bewaren"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        buttons.addButton(self.tr("Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(columns, 1)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        self.resize(820, 520)

    def _fill(self, row: int) -> None:
        self._row = -1
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([template.name for template in self._templates])
        self.list.blockSignals(False)
        row = min(row, len(self._templates) - 1)
        self.list.setCurrentRow(row)
        self._show(row)

    def _show(self, row: int) -> None:
        self._take()
        self._row = row
        there = 0 <= row < len(self._templates)
        shown = self._templates[row] if there else Motivation("", "")
        self.name.setText(shown.name)
        self.grounds.setText(SEPARATOR.join(shown.grounds))
        self.text.setPlainText(shown.text)
        for widget in (self.name, self.grounds, self.text, self.drop_button):
            widget.setEnabled(there)

    def _take(self) -> None:
        """Take over what was written for the one that is shown."""
        if 0 <= self._row < len(self._templates):
            self._templates[self._row] = Motivation(
                tidy(self.name.text()),
                " ".join(self.text.toPlainText().split()),
                codes(joined(codes(self.grounds.text()))),
            )

    def _rename(self, name: str) -> None:
        item = self.list.currentItem()
        if item is not None:
            item.setText(name)

    def _new(self) -> None:
        self._take()
        self._templates.append(Motivation(self.tr("Nieuw sjabloon"), ""))
        self._fill(len(self._templates) - 1)
        self.name.setFocus()
        self.name.selectAll()

    def _drop(self) -> None:
        row = self._row
        del self._templates[row]
        self._fill(max(0, row - 1))

    def _reset(self) -> None:
        self._templates = list(own_motivations())
        self._fill(0)

    @property
    def is_changed(self) -> bool:
        """Whether something was written that is not kept."""
        self._take()
        return tuple(self._templates) != self._first

    def _fault(self) -> tuple[int, str] | None:
        for row, template in enumerate(self._templates):
            if not template.name or not template.text:
                return row, self.tr("Geef elk sjabloon een naam en een tekst.")
            for code in template.grounds:
                if code not in reference.grounds():
                    return row, self.tr("De grond '{0}' bestaat niet.").format(code)
        return None

    def accept(self) -> None:
        """Keep the templates; what is wrong is said and the window stays."""
        self._take()
        fault = self._fault()
        if fault is not None:
            self._fill(fault[0])
            self.problem.warn([fault[1]])
            return
        kept = tuple(self._templates)
        wanted = None if kept == own_motivations() else kept
        if self._household.keep_motivations(wanted, self._profile):
            super().accept()
