"""All grounds with the text of the law: search, choose, and set which are under the keys 1 to 9."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import reference
from app.house import MOST_FAVOURITES
from app.ui.groundcolours import swatch
from app.ui.panels.delegates import RoomyDelegate
from app.ui.panels.splitting import Splitter
from app.ui.said import said

if TYPE_CHECKING:
    from app.model.ground import Ground
    from app.ui.desk import Desk
    from app.ui.grounding import Grounding

KEY, CODE, TITLE, KIND = range(4)
SIDE = 14


class GroundsDialog(QDialog):
    """Not modal: the list of proposals stays in use, and Enter gives the chosen one the ground."""

    def __init__(self, desk: Desk, grounding: Grounding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._grounding = grounding
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("grounds")
        self.setWindowTitle(self.tr("Gronden van de Woo"))
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.setPlaceholderText(self.tr("Zoek in code, artikel en wettekst"))
        self.words.setAccessibleName(self.tr("Zoeken in de gronden"))
        self.list = self._table()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Tekst van de wet"))
        self.favourite = QPushButton()
        self.up = QPushButton(self.tr("Eerdere toets"))
        self.choose_button = QPushButton(self.tr("Kiezen"))
        self.choose_button.setDefault(True)
        self.add_button = QPushButton(self.tr("Erbij zetten"))
        self.close_button = QPushButton(self.tr("Sluiten"))
        self._lay_out()
        self.words.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._show_text)
        self.list.itemActivated.connect(self._choose)
        self.favourite.clicked.connect(self._toggle)
        self.up.clicked.connect(self._earlier)
        self.choose_button.clicked.connect(self._choose)
        self.add_button.clicked.connect(self._add)
        self.close_button.clicked.connect(self.close)
        for signal in (grounding.household.changed, desk.workspace.proposals_changed):
            signal.connect(self._number)
        desk.current_changed.connect(self._show_text)
        self._number()
        self.list.setCurrentItem(self._items()[0])

    def _table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setItemDelegate(RoomyDelegate(table))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setIconSize(QSize(SIDE, SIDE))
        table.setAccessibleName(self.tr("Gronden"))
        table.setHeaderLabels(
            [self.tr("Toets"), self.tr("Code"), self.tr("Grond"), self.tr("Soort")]
        )
        for code, ground in reference.grounds().items():
            item = QTreeWidgetItem(["", code, ground.title, said(ground.kind)])
            item.setIcon(CODE, QIcon(swatch(code, SIDE, self.devicePixelRatioF())))
            item.setToolTip(TITLE, ground.title)
            table.addTopLevelItem(item)
        header = table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        return table

    def _lay_out(self) -> None:
        split = Splitter(Qt.Orientation.Vertical)
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.name_borders([self.tr("Hoogte van de tabel")])
        split.setSizes([330, 150])
        buttons = QHBoxLayout()
        for button in (self.favourite, self.up):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.choose_button, self.add_button, self.close_button):
            buttons.addWidget(button)
        for button in (self.favourite, self.up, self.add_button, self.close_button):
            button.setAutoDefault(False)
        self.where = QLabel()
        self.where.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self.words)
        layout.addWidget(split, 1)
        layout.addWidget(self.where)
        layout.addLayout(buttons)
        self.resize(760, 600)

    # --- the table

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.list.topLevelItem(i) for i in range(self.list.topLevelItemCount()))
        return [item for item in found if item is not None]

    @property
    def code(self) -> str:
        """The ground that is chosen in the table; empty when it is hidden by the search."""
        item = self.list.currentItem()
        return item.text(CODE) if item is not None and not item.isHidden() else ""

    def _filter(self, words: str) -> None:
        wanted = words.casefold().split()
        for item in self._items():
            text = _whole_text(reference.grounds()[item.text(CODE)])
            item.setHidden(not all(word in text for word in wanted))
        shown = [item for item in self._items() if not item.isHidden()]
        if shown and not self.code:
            self.list.setCurrentItem(shown[0])
        self._show_text()

    def _show_text(self, *_: object) -> None:
        ground = reference.grounds().get(self.code)
        can = self._desk.current is not None and self._desk.workspace.can_change
        for button in (self.choose_button, self.add_button):
            button.setEnabled(ground is not None and can)
        chosen = self._grounding.favourites()
        self.favourite.setEnabled(ground is not None)
        self.up.setEnabled(self.code in chosen[1:])
        self.favourite.setText(
            self.tr("Toets weghalen") if self.code in chosen else self.tr("Onder een toets zetten")
        )
        self.text.setPlainText("" if ground is None else self._law(ground))

    def _law(self, ground: Ground) -> str:
        lines = [f"{ground.article} ({said(ground.kind)})", "", ground.text]
        if ground.excludes:
            patterns = ", ".join(ground.excludes)
            lines += ["", self.tr("Niet samen met {0} op dezelfde passage.").format(patterns)]
        if ground.not_for:
            lines.append(self.tr("Niet voor {0}.").format(ground.not_for))
        if ground.wob:
            lines.append(self.tr("In de Wob: {0}.").format(ground.wob))
        return "\n".join(lines)

    # --- keys

    def _number(self, *_: object) -> None:
        profile = self._desk.workspace.profile.title
        where = self.tr("De toetsen gelden voor het profiel {0}, op deze computer.")
        self.where.setText(where.format(profile))
        chosen = self._grounding.favourites()
        for item in self._items():
            code = item.text(CODE)
            item.setText(KEY, str(chosen.index(code) + 1) if code in chosen else "")
        self._show_text()

    def _toggle(self) -> None:
        code, chosen = self.code, self._grounding.favourites()
        if code in chosen:
            self._keep([other for other in chosen if other != code])
        else:
            self._keep([*chosen[: MOST_FAVOURITES - 1], code])

    def _earlier(self) -> None:
        code, chosen = self.code, self._grounding.favourites()
        place = chosen.index(code)
        chosen[place - 1], chosen[place] = code, chosen[place - 1]
        self._keep(chosen)

    def _keep(self, codes: list[str]) -> None:
        household = self._grounding.household
        household.change(replace(household.now, favourites=tuple(codes)))

    # --- choosing

    def _choose(self, *_: object) -> None:
        if self.code and self.choose_button.isEnabled():
            self._desk.set_ground(self.code)

    def _add(self) -> None:
        self._grounding.add(self.code)


def _whole_text(ground: Ground) -> str:
    parts = (ground.code, *ground.aliases, ground.article, ground.title, ground.text, ground.kind)
    return " ".join([*parts, ground.wob or ""]).casefold()


def show_grounds(desk: Desk, grounding: Grounding, parent: QWidget) -> None:
    """Show the table, or bring it to the front."""
    present = parent.findChild(GroundsDialog)
    dialog = present or GroundsDialog(desk, grounding, parent)
    dialog.show()
    dialog.activateWindow()
    dialog.words.setFocus()
