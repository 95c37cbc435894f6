"""The organisation's own lists: what stays visible, what is redacted, who holds an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.errors import KnownError
from app.model.profile import OwnOfficial, OwnWords
from app.ui.panels.excess import ExcessWarning
from app.words import parse_official

if TYPE_CHECKING:
    from app.ui.workspace import Workspace


class OrganisationDialog(QDialog):
    """One line for each word; nothing is kept until *Bewaren*. Not modal."""

    def __init__(self, workspace: Workspace, own: OwnWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._profile = workspace.profile_name  # another one may be chosen while it is open
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Lijsten van uw organisatie"))
        self.problem = ExcessWarning()
        self.tabs = QTabWidget()
        lists = (
            ("visible", self.tr("Zichtbaar"), own.visible,
             self.tr("Namen, woorden en nummers die altijd zichtbaar blijven; één op elke regel.")),
            ("hidden", self.tr("Lakken"), own.hidden,
             self.tr("Namen, woorden en nummers die altijd worden gelakt; één op elke regel.")),
            ("domains", self.tr("Maildomeinen"), own.domains,
             self.tr("Maildomeinen van de organisatie, zoals mindef.nl; één op elke regel.")),
            ("phones", self.tr("Telefoonnummers"), own.phones,
             self.tr("Algemene nummers, die zichtbaar blijven; één op elke regel.")),
            ("mailboxes", self.tr("Postvakken"), own.mailboxes,
             self.tr("Postvakken die geen persoon zijn, zoals post@mindef.nl; "
                     "één op elke regel.")),
        )  # fmt: skip
        self.lists: dict[str, QPlainTextEdit] = {}
        for key, title, entries, explanation in lists:
            self.lists[key] = QPlainTextEdit("\n".join(entries))
            self.lists[key].setTabChangesFocus(True)
            self.lists[key].setAccessibleName(title)
            self._add_tab(title, explanation, self.lists[key])
        self.officials = self._table(own.officials)
        more = QPushButton(self.tr("Regel erbij"))
        more.setAutoDefault(False)
        more.clicked.connect(lambda: self.officials.insertRow(self.officials.rowCount()))
        words = self.tr(
            "Wie bij u uit hoofde van zijn functie zichtbaar blijft. Datums als 2-7-2024; leeg is "
            "altijd. Een regel zonder naam vervalt."
        )
        self._add_tab(self.tr("Ambtsdragers"), words, self.officials, more)
        buttons = QDialogButtonBox()
        save = buttons.addButton(self.tr("Bewaren"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        buttons.addButton(self.tr("Annuleren"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        where = QLabel(
            self.tr("Voor het profiel {0}, op deze computer; er gaat niets naar buiten.").format(
                workspace.profile.title
            )
        )
        where.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for widget in (where, self.tabs, self.problem, buttons):
            layout.addWidget(widget)
        self.resize(640, 480)
        self._first = own
        self._written = self._all_text()

    @property
    def is_changed(self) -> bool:
        """Whether something was written that is not kept."""
        return self._all_text() != self._written

    def _all_text(self) -> list[str]:
        rows = range(self.officials.rowCount())
        cells = [self._cell(row, column) for row in rows for column in range(4)]
        return [*(edit.toPlainText() for edit in self.lists.values()), *filter(None, cells)]

    def _add_tab(self, title: str, explanation: str, *widgets: QWidget) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        label = QLabel(explanation)
        label.setWordWrap(True)
        for widget in (label, *widgets):
            column.addWidget(widget)
        self.tabs.addTab(page, title)

    def _table(self, officials: tuple[OwnOfficial, ...]) -> QTableWidget:
        table = QTableWidget(len(officials) + 1, 4)
        table.setHorizontalHeaderLabels(
            [self.tr("Naam"), self.tr("Functie"), self.tr("Van"), self.tr("Tot en met")]
        )
        table.setAccessibleName(self.tr("Ambtsdragers"))
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        for column in range(4):
            stretch = column < 2
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.Stretch if stretch else mode.Interactive)
        for row, official in enumerate(officials):
            cells = (official.name, official.office, official.start, official.end)
            for column, text in enumerate(cells):
                table.setItem(row, column, QTableWidgetItem(text))
        return table

    def entered(self) -> OwnWords:
        """What stands in the lists now.

        Raises:
            KnownError: An office holder is not written as it should be.
        """
        lines = {
            key: tuple(dict.fromkeys(filter(None, map(_tidy, edit.toPlainText().split("\n")))))
            for key, edit in self.lists.items()
        }
        rows = [
            [self._cell(row, column) for column in range(4)]
            for row in range(self.officials.rowCount())
        ]
        return OwnWords(
            visible=lines["visible"],
            hidden=lines["hidden"],
            officials=tuple(parse_official(*row) for row in rows if row[0]),
            domains=tuple(d.removeprefix("@") for d in lines["domains"]),
            phones=lines["phones"],
            mailboxes=lines["mailboxes"],
        )

    def _cell(self, row: int, column: int) -> str:
        item = self.officials.item(row, column)
        return _tidy(item.text()) if item is not None else ""

    def accept(self) -> None:
        """Keep the lists; what is wrong is said and the window stays."""
        try:
            self._workspace.teach(self._first, self.entered(), self._profile)
        except KnownError as error:
            self.problem.warn([str(error)])
        else:
            super().accept()


def _tidy(text: str) -> str:
    return " ".join(text.split())
