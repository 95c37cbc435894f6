"""What the two officers decided beside each other; a difference is settled with one key."""

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
from app.model.record import Look
from app.review.agreement import Stand, agree, all_compared, reviewers, settle
from app.ui.panels.delegates import RoomyDelegate
from app.ui.panels.excess import ExcessWarning
from app.ui.stands import decision_in_words
from app.ui.states import count, shown_text

if TYPE_CHECKING:
    from app.review.agreement import Compared
    from app.ui.desk import Desk

KEY = int(Qt.ItemDataRole.UserRole)
WHERE, FIRST, SECOND = range(3)
MOST = 2000  # rows of a part that is not about differences


class DifferencesDialog(QDialog):
    """Not modal: the pages follow the row that is chosen."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workspace = desk.workspace
        self.setWindowTitle(self.tr("Verschillen met de tweede blik"))
        self._who = QLabel()
        self._who.setWordWrap(True)
        self.problem = ExcessWarning()
        self.list = QTreeWidget()
        self.list.setItemDelegate(RoomyDelegate(self.list))
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Wat de twee beoordelaars besloten"))
        header = self.list.header()
        self.list.setColumnCount(3)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(WHERE, QHeaderView.ResizeMode.Stretch)
        for column in (FIRST, SECOND):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.go_button = QPushButton(self.tr("Ga erheen"))
        self.go_button.setToolTip(self.tr("Ga met het toetsenbord naar dit voorstel (Enter)"))
        self.first_button = QPushButton(self.tr("Eerste volgen (1)"))
        self.second_button = QPushButton(self.tr("Tweede volgen (2)"))
        self.first_button.setToolTip(self.tr("De beslissing van de eerste beoordelaar geldt (1)"))
        self.second_button.setToolTip(self.tr("De beslissing van de tweede beoordelaar geldt (2)"))
        self.close_button = QPushButton(self.tr("Sluiten"))
        foot = QHBoxLayout()
        foot.addWidget(self.go_button)
        foot.addStretch(1)
        for button in (self.first_button, self.second_button, self.close_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        for widget in (self._who, self.problem, self.list):
            layout.addWidget(widget, 1 if widget is self.list else 0)
        layout.addLayout(foot)
        self.resize(720, 460)
        self._connect()

    def _connect(self) -> None:
        deeds = (
            (self.go_button, self.go, ("Return", "Enter")),
            (self.first_button, lambda: self.follow(Look.FIRST), ("1",)),
            (self.second_button, lambda: self.follow(Look.SECOND), ("2",)),
            (self.close_button, self.close, ()),
        )
        for button, deed, keys in deeds:
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, d=deed: d())
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self.list)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(deed)
        self.list.currentItemChanged.connect(self._chosen)
        workspace = self._workspace
        for signal in (workspace.proposals_changed, workspace.look_changed, workspace.opened):
            signal.connect(self._changed)
        workspace.closed.connect(self.close)

    @property
    def current(self) -> str | None:
        """The proposal of the chosen row; None for a heading."""
        item = self.list.currentItem()
        found: str | None = item.data(WHERE, KEY) if item is not None else None
        return found

    def _changed(self, *_: object) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show both decisions on every proposal as they are now."""
        session = self._desk.session
        row = self._row()
        self.list.blockSignals(True)
        self.list.clear()
        if session is not None and not session.is_blind:
            who = reviewers(session)
            first, second = self.tr("Eerste"), self.tr("Tweede")
            if who is not None:
                first, second = f"{first} ({who.first})", f"{second} ({who.second})"
            self.list.setHeaderLabels([self.tr("Plaats"), first, second])
            self._fill(all_compared(session))
        self.list.blockSignals(False)
        self._stay(row)
        self._chosen()

    def _fill(self, found: tuple[Compared, ...]) -> None:
        parts = (
            ((Stand.DIFFERS,), self.tr("Verschillen"), None),
            ((Stand.SETTLED,), self.tr("Afgehandeld"), MOST),
            ((Stand.OPEN,), self.tr("Nog niet nagekeken"), MOST),
            ((Stand.AGREED,), self.tr("Akkoord"), MOST),
        )
        for stands, title, most in parts:
            mine = [c for c in found if c.stand in stands]
            top = QTreeWidgetItem([f"{title} ({len(mine)})", "", ""])
            font = top.font(WHERE)
            font.setBold(True)
            top.setFont(WHERE, font)
            for one in mine[:most]:
                top.addChild(self._item(one))
            self.list.addTopLevelItem(top)
            top.setExpanded(Stand.DIFFERS in stands)
        differing = sum(c.stand is Stand.DIFFERS for c in found)
        words = count(differing, self.tr("verschil"), self.tr("verschillen"))
        self._who.setText(self.tr("{0} nog niet afgehandeld.").format(words))

    def _item(self, one: Compared) -> QTreeWidgetItem:
        session = self._desk.session
        called = session.document(one.proposal.document_id).called if session is not None else ""
        page = min((a.page for a in one.proposal.areas), default=0) + 1
        where = self.tr("{0}, pagina {1}: {2}").format(called, page, shown_text(one.proposal))
        second = decision_in_words(one.second)
        if one.added:
            second = self.tr("{0} (zelf toegevoegd)").format(second)
        item = QTreeWidgetItem([where, decision_in_words(one.first), second])
        item.setData(WHERE, KEY, one.proposal.id)
        spoken = self.tr("{0}: eerste {1}, tweede {2}").format(where, item.text(FIRST), second)
        for column in (WHERE, FIRST, SECOND):
            item.setData(column, Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    # --- staying near the row that was settled

    def _row(self) -> int:
        top, item = self.list.topLevelItem(0), self.list.currentItem()
        return top.indexOfChild(item) if top is not None and item is not None else 0

    def _stay(self, row: int) -> None:
        top = self.list.topLevelItem(0)
        if top is not None and top.childCount():
            above = self.list.indexFromItem(top)
            row = max(0, min(row, top.childCount() - 1))
            self.list.setCurrentIndex(self.list.model().index(row, 0, above))

    # --- deeds

    def follow(self, whose: Look) -> None:
        """Let the decision of one of the two stand for the chosen difference."""
        session, key = self._desk.ready(), self.current
        if session is None or key is None:
            return
        if session.look is Look.FIRST:
            change = settle(session, key, whose)
        elif whose is Look.FIRST:
            change = agree(session, key)
        else:
            self.problem.warn(
                [self.tr("Alleen de eerste beoordelaar kan de tweede volgen; stop de tweede blik.")]
            )
            return
        words = self.tr("De eerste beoordelaar heeft hierover nog niet beslist; volg de tweede.")
        self.problem.warn([words] if change.is_nothing else [])
        try:
            self._workspace.apply(change)
        except KnownError as error:
            self.problem.warn([str(error)])

    def go(self) -> None:
        """Take the keyboard to the chosen proposal."""
        if self.current is not None:
            self._desk.choose(self.current)
            self.left.emit()

    def _chosen(self) -> None:
        key, session = self.current, self._desk.session
        self.go_button.setEnabled(key is not None)
        item = self.list.currentItem()
        top = self.list.topLevelItem(0)
        differs = item is not None and top is not None and item.parent() is top
        may = self._workspace.can_change and differs
        first = session is not None and session.look is Look.FIRST
        self.first_button.setEnabled(may)
        self.second_button.setEnabled(may and first)
        if key is not None:
            self._desk.choose(key)
