"""The saved searches of the organisation: a button with a menu, and a list to tidy them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.house import key, tidy
from app.ui.beside import show_beside
from app.ui.panels.delegates import RoomyDelegate

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.house import SavedSearch
    from app.ui.household import Household

NAME = int(Qt.ItemDataRole.UserRole)

ARROW = 14  # pixels, for which some styles leave no room


class SearchesButton(QToolButton):
    """``wanted`` has the search that was picked; ``now`` gives the one that can be saved."""

    wanted = Signal(object)

    def __init__(
        self,
        household: Household,
        now: Callable[[str], SavedSearch | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._household = household
        self._now = now
        self.setText(self.tr("Bewaard"))
        self.setToolTip(self.tr("Bewaarde zoekopdrachten van uw organisatie"))
        self.setAccessibleName(self.toolTip())
        self.setMinimumWidth(self.sizeHint().width() + ARROW)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        searches = self._household.now.searches
        for search in searches:
            action = menu.addAction(search.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, s=search: self.wanted.emit(s))
        if not searches:
            menu.addAction(self.tr("(geen)")).setEnabled(False)
        menu.addSeparator()
        save = menu.addAction(self.tr("Deze zoekopdracht &bewaren…"), self.ask_name)
        save.setEnabled(self._now("") is not None)
        tidy_up = menu.addAction(self.tr("&Namen wijzigen of weghalen…"), self._manage)
        tidy_up.setEnabled(bool(searches))

    def ask_name(self) -> None:
        """Ask under which name the search is kept; one of that name is replaced."""
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Zoekopdracht bewaren"))
        dialog.setLabelText(
            self.tr("Naam (wie een bestaande naam kiest, vervangt die zoekopdracht):")
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(self.save)
        dialog.open()

    def save(self, name: str) -> None:
        """Keep the search of now."""
        search = self._now(tidy(name)) if tidy(name) else None
        if search is not None:
            self._household.change(self._household.now.with_search(search))

    def _manage(self) -> None:
        show_beside(SearchesDialog, self, lambda: SearchesDialog(self._household, self))


class SearchesDialog(QDialog):
    """Names are changed in the list itself (F2); each change is kept at once."""

    def __init__(self, household: Household, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._household = household
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("searches")
        self.setWindowTitle(self.tr("Bewaarde zoekopdrachten"))
        self.list = QListWidget()
        self.list.setItemDelegate(RoomyDelegate(self.list))
        self.list.setAccessibleName(self.windowTitle())
        self.rename_button = QPushButton(self.tr("Naam wijzigen (F2)"))
        self.drop_button = QPushButton(self.tr("Weghalen"))
        close = QPushButton(self.tr("Sluiten"))
        close.setDefault(True)
        buttons = QHBoxLayout()
        for button in (self.rename_button, self.drop_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        where = QLabel(self.tr("Op deze computer, voor dit profiel; er gaat niets naar buiten."))
        where.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(where)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.list.itemChanged.connect(self._rename)
        self.rename_button.clicked.connect(lambda: self.list.editItem(self.list.currentItem()))
        self.drop_button.clicked.connect(self._drop)
        close.clicked.connect(self.close)
        household.changed.connect(self._fill)
        self._fill()
        self.resize(420, 320)

    def _fill(self) -> None:
        row = max(0, self.list.currentRow())
        self.list.blockSignals(True)
        self.list.clear()
        for search in self._household.now.searches:
            item = QListWidgetItem(search.name)
            item.setData(NAME, search.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.blockSignals(False)
        for button in (self.rename_button, self.drop_button):
            button.setEnabled(self.list.count() > 0)

    def _rename(self, item: QListWidgetItem) -> None:
        old, new = item.data(NAME), tidy(item.text())
        taken = {key(s.name) for s in self._household.now.searches} - {key(old)}
        if not new or key(new) in taken:
            self._fill()  # another search is never lost by a slip
        else:
            self._household.change(self._household.now.renamed_search(old, new))

    def _drop(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._household.change(self._household.now.without_search(item.data(NAME)))
