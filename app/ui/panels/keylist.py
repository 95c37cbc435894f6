"""All actions with their keys, and a field in which the key of one is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui import keys
from app.ui.actions import ACTIONS, Menu, native, plain, plain_text
from app.ui.panels.delegates import RoomyDelegate
from app.ui.panels.excess import ExcessWarning

if TYPE_CHECKING:
    from app.ui.actions import Spec
    from app.ui.keys import Keys

ID = int(Qt.ItemDataRole.UserRole)
SPECS = {spec.id: spec for spec in ACTIONS}


class KeyList(QWidget):
    """``chosen`` has the keys of all actions as they are now."""

    def __init__(self, chosen: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = dict(chosen)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Filter op naam…"))
        self.words.setAccessibleName(self.tr("Handelingen filteren op naam"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._filter)
        self.list = QTreeWidget()
        self.list.setItemDelegate(RoomyDelegate(self.list))
        self.list.setHeaderLabels([self.tr("Handeling"), self.tr("Toetsen")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Handelingen met hun toetsen"))
        for menu in Menu:
            for spec in ACTIONS:
                if spec.menu is menu:
                    row = QTreeWidgetItem([f"{plain(menu.value)} · {plain_text(spec)}", ""])
                    row.setData(0, ID, spec.id)
                    self.list.addTopLevelItem(row)
        self.list.currentItemChanged.connect(self._show)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("Nieuwe toets"))
        self.edit.editingFinished.connect(self.take)
        self.none_button = QPushButton(self.tr("Geen toets"))
        self.none_button.clicked.connect(lambda: self.give(()))
        self.usual_button = QPushButton(self.tr("Standaard"))
        self.usual_button.clicked.connect(self._usual)
        self.warning = ExcessWarning()
        line = QHBoxLayout()
        label = QLabel(self.tr("Nieuwe &toets:"))
        label.setBuddy(self.edit)
        for widget in (label, self.edit, self.none_button, self.usual_button):
            line.addWidget(widget, 1 if widget is self.edit else 0)
        for button in (self.none_button, self.usual_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.list, 1)
        layout.addLayout(line)
        layout.addWidget(self.warning)
        self._refresh()
        self.list.setCurrentItem(self._rows()[0])
        self.list.setColumnWidth(0, 400)

    @property
    def spec(self) -> Spec:
        """The action that is chosen."""
        row = self.list.currentItem()
        return SPECS[str(row.data(0, ID))] if row is not None else ACTIONS[0]

    def choose(self, name: str) -> None:
        """Choose an action by its id."""
        for row in self._rows():
            if row.data(0, ID) == name:
                self.list.setCurrentItem(row)

    def take(self) -> None:
        """Give the chosen action the key that was pressed."""
        key = self.edit.keySequence().toString()
        if not key or (key,) == self.chosen[self.spec.id]:
            return
        if not self.spec.plain and _is_plain(key):
            name = plain_text(self.spec)
            words = self.tr("'{0}' werkt overal in het venster; kies een toets met Ctrl of Alt.")
            self._refuse(words.format(name))
            return
        other = keys.taken_by(key, self.spec.id, self.chosen)
        if other is not None:
            words = self.tr("{0} hoort al bij '{1}'; geef die eerst een andere toets.")
            self._refuse(words.format(native([key])[0], plain_text(SPECS[other])))
            return
        self.give((key,))

    def give(self, given: tuple[str, ...]) -> None:
        """Let the chosen action have these keys."""
        self.chosen[self.spec.id] = given
        self.warning.warn([])
        self._refresh()

    def _usual(self) -> None:
        name = self.spec.id
        given = keys.usual()[name]
        for key in given:
            other = keys.taken_by(key, name, self.chosen)
            if other is not None:
                words = self.tr("{0} hoort al bij '{1}'; geef die eerst een andere toets.")
                self._refuse(words.format(native([key])[0], plain_text(SPECS[other])))
                return
        self.give(given)

    def _refuse(self, words: str) -> None:
        self.warning.warn([words])
        self._show()

    def _show(self, *_: object) -> None:
        mine = self.chosen[self.spec.id] if self.list.currentItem() is not None else ()
        self.edit.blockSignals(True)
        self.edit.setKeySequence(QKeySequence(mine[0]) if mine else QKeySequence())
        self.edit.blockSignals(False)

    def _refresh(self) -> None:
        for row in self._rows():
            row.setText(1, "  ".join(native(self.chosen[str(row.data(0, ID))])))
        if self.list.currentItem() is not None:
            self._show()

    def _filter(self, words: str) -> None:
        for row in self._rows():
            row.setHidden(words.casefold() not in row.text(0).casefold())

    def _rows(self) -> list[QTreeWidgetItem]:
        rows = (self.list.topLevelItem(n) for n in range(self.list.topLevelItemCount()))
        return [row for row in rows if row is not None]


def _is_plain(key: str) -> bool:
    """Whether it is one letter or sign, with Shift or without (WCAG 2.1.4)."""
    return len(key.removeprefix("Shift+")) == 1
