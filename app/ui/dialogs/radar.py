"""What is treated differently in two places: a list to go there, and to make the places equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.errors import KnownError
from app.model.decision import Verdict
from app.review import radar
from app.ui.panels.delegates import RoomyDelegate
from app.ui.panels.excess import ExcessWarning
from app.ui.states import count

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.review.radar import Difference, Place
    from app.ui.desk import Desk

DATUM = int(Qt.ItemDataRole.UserRole)
WHERE, HOW = range(2)


class RadarDialog(QDialog):
    """Not modal: the pages follow the row that is chosen."""

    place_wanted = Signal(object)
    left = Signal()

    def __init__(
        self, desk: Desk, ask: Callable[[str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workspace = desk.workspace
        self._ask = ask
        self.setWindowTitle(self.tr("Verschillen in het dossier"))
        self._found = QLabel()
        self._found.setWordWrap(True)
        self.problem = ExcessWarning()
        self.list = QTreeWidget()
        self.list.setItemDelegate(RoomyDelegate(self.list))
        self.list.setHeaderLabels([self.tr("Plaats"), self.tr("Behandeling")])
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Plaatsen die verschillend worden behandeld"))
        header = self.list.header()
        header.setSectionResizeMode(WHERE, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(HOW, QHeaderView.ResizeMode.ResizeToContents)
        self.again_button = QPushButton(self.tr("Opnieuw zoeken"))
        self.again_button.setToolTip(self.tr("Vergelijk alle plaatsen opnieuw (F5)"))
        self.go_button = QPushButton(self.tr("Ga erheen"))
        self.go_button.setToolTip(self.tr("Ga met het toetsenbord naar deze plaats (Enter)"))
        self.equal_button = QPushButton(self.tr("Overal zo"))
        self.equal_button.setToolTip(
            self.tr("Behandel alle plaatsen van deze groep als de gekozen plaats (=)")
        )
        self.close_button = QPushButton(self.tr("Sluiten"))
        foot = QHBoxLayout()
        foot.addWidget(self.again_button)
        foot.addStretch(1)
        for button in (self.go_button, self.equal_button, self.close_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        for widget in (self._found, self.problem, self.list):
            layout.addWidget(widget, 1 if widget is self.list else 0)
        layout.addLayout(foot)
        self.resize(640, 440)
        self._connect()

    def _connect(self) -> None:
        self.again_button.clicked.connect(self.search)
        self.go_button.clicked.connect(self.go)
        self.equal_button.clicked.connect(self.make_equal)
        self.close_button.clicked.connect(self.close)
        for button in (self.again_button, self.go_button, self.equal_button, self.close_button):
            button.setAutoDefault(False)
        self.list.currentItemChanged.connect(self._chosen)
        for keys, deed in (("Return", self.go), ("Enter", self.go), ("=", self.make_equal)):
            shortcut = QShortcut(QKeySequence(keys), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(deed)
        QShortcut(QKeySequence("F5"), self).activated.connect(self.search)
        self._workspace.closed.connect(self.close)
        self._workspace.look_changed.connect(self._other_look)

    @property
    def chosen(self) -> tuple[Difference, Place] | None:
        """The chosen place; the first of its group when a heading is chosen."""
        item = self.list.currentItem()
        if item is None:
            return None
        above = item.parent() or item
        difference: Difference = above.data(WHERE, DATUM)
        row = 0 if above is item else above.indexOfChild(item)
        return difference, difference.places[row]

    def search(self) -> None:
        """Compare all places anew; the rows stay at the group that was chosen."""
        session = self._desk.session
        row = max(self.list.indexOfTopLevelItem(self._top()), 0)
        self.list.clear()
        self.problem.warn([])
        if session is None:
            return
        found = radar.differences(session)
        for difference in found:
            self.list.addTopLevelItem(self._item(difference))
        self.list.expandAll()
        number = count(len(found), self.tr("persoon of passage"), self.tr("personen of passages"))
        self._found.setText(
            self.tr("{0} niet overal gelijk behandeld.").format(number)
            if found
            else self.tr("Wat is beoordeeld, is overal gelijk behandeld.")
        )
        for button in (self.go_button, self.equal_button):
            button.setEnabled(bool(found))
        if found:
            top = self.list.model().index(min(row, len(found) - 1), 0)
            self.list.setCurrentIndex(self.list.model().index(0, 0, top))
        self.list.setFocus()

    def _other_look(self) -> None:
        """What was found holds decisions that the one who looks now may not be meant to see."""
        self.list.clear()
        self.close()

    def _top(self) -> QTreeWidgetItem:
        item = self.list.currentItem() or QTreeWidgetItem()
        return item.parent() or item

    def _item(self, difference: Difference) -> QTreeWidgetItem:
        what = (
            self.tr("hier gelakt, daar zichtbaar")
            if difference.kind is radar.Kind.VISIBLE
            else self.tr("verschillende gronden")
        )
        top = QTreeWidgetItem([difference.title, what])
        top.setData(WHERE, DATUM, difference)
        font = top.font(WHERE)
        font.setBold(True)
        top.setFont(WHERE, font)
        self._speak(top)
        for place in difference.places:
            row = QTreeWidgetItem([self._where(place), self._how(place)])
            self._speak(row)
            top.addChild(row)
        return top

    @staticmethod
    def _speak(item: QTreeWidgetItem) -> None:
        words = f"{item.text(WHERE)}: {item.text(HOW)}"
        for column in (WHERE, HOW):
            item.setData(column, Qt.ItemDataRole.AccessibleTextRole, words)

    def _where(self, place: Place) -> str:
        session = self._desk.session
        called = session.document(place.document_id).called if session is not None else ""
        return self.tr("{0}, pagina {1}: {2}").format(called, place.page + 1, place.text)

    def _how(self, place: Place) -> str:
        if place.proposal_id is None:
            return self.tr("zichtbaar, geen voorstel")
        if place.verdict is Verdict.REDACT:
            words = self.tr("gelakt, {0}").format(place.ground or self.tr("zonder grond"))
        else:
            words = self.tr("zichtbaar")
        return self.tr("{0} (met de hand)").format(words) if place.by_hand else words

    def _chosen(self) -> None:
        if self.chosen is not None:
            self.place_wanted.emit(self.chosen[1])

    def go(self) -> None:
        """Take the keyboard to the chosen place."""
        if self.chosen is not None:
            self.place_wanted.emit(self.chosen[1])
            self.left.emit()

    def make_equal(self) -> None:
        """Treat all places of the group as the chosen one; by hand only after a question."""
        session, chosen = self._desk.ready(), self.chosen
        if session is None or chosen is None:
            return
        difference, place = chosen
        by_hand = radar.hand_made(difference, place)
        over = bool(by_hand) and self._ask(self._question(by_hand))
        change = radar.make_equal(session, difference, place, hand_made=over)
        try:
            self._workspace.apply(change)
        except KnownError as error:
            self.problem.warn([str(error)])
            return
        number = count(len(change.proposal_ids), self.tr("plaats"), self.tr("plaatsen"))
        self._desk.told.emit(
            self.tr("{0} gelijk gemaakt; Ctrl+Z maakt dit ongedaan.").format(number)
        )
        self.search()

    def _question(self, number: int) -> str:
        if number == 1:
            return self.tr("Over 1 plaats besliste u met de hand. Ook die gelijk maken?")
        return self.tr("Over {0} plaatsen besliste u met de hand. Ook die gelijk maken?").format(
            number
        )
