"""The export window: where, which documents, what is still open, and the result per document."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTextBrowser,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.review.progress import progress
from app.ui import theme
from app.ui.dialogs.export_list import DOCUMENT, ID, RESULT, ExportList
from app.ui.dialogs.report import headline, report, warnings
from app.ui.dialogs.style import StyleRow
from app.ui.exporting import Exporter
from app.ui.exportstyle import keep_style, style_of
from app.ui.panels.excess import ExcessWarning
from app.ui.panels.faults import FaultsWarning
from app.ui.panels.hindrance import Hindrance
from app.ui.panels.splitting import Splitter
from app.ui.said import said
from app.ui.states import count

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.ui.jobs import Jobs
    from app.ui.workspace import Workspace

log = logging.getLogger(__name__)


class ExportDialog(QDialog):
    """Not modal: the officer can look at the pages while it runs."""

    ended = Signal()

    def __init__(self, workspace: Workspace, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Exporteren"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self.exporter = Exporter(workspace, jobs, self)
        self.folder = QLineEdit(str(_usual_folder(workspace)))
        self.folder.setAccessibleName(self.tr("Map"))
        self.list = ExportList()
        self.list.setAccessibleName(self.tr("Documenten om te exporteren"))
        self.report = QTextBrowser()
        self.report.setAccessibleName(self.tr("Resultaat van de controle"))
        self.report.setPlaceholderText(
            self.tr("Hier komt het resultaat van de controle per document.")
        )
        self.excess = ExcessWarning()
        self.hindrance = Hindrance(workspace)
        self.faulty = FaultsWarning(workspace)
        self._warning_icon = QLabel()
        self._warning = QLabel()
        self._warning.setWordWrap(True)
        self.confirm = QCheckBox(self.tr("Toch exporteren"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumHeight(12)
        self._bar.hide()
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self.export_button = QPushButton(self.tr("Exporteren"))
        self.export_button.setDefault(True)
        self.style_row = StyleRow()
        self.copies_button = QPushButton(self.tr("Voorlakversies…"))
        self.copies_button.setToolTip(
            self.tr("Alles leesbaar, met doorzichtige vlakken; in een eigen map, niet voor buiten")
        )
        self.open_button = QPushButton(self.tr("Map openen"))
        self.open_button.setEnabled(False)
        self.close_button = QPushButton(self.tr("Sluiten"))
        self._lay_out()
        self._connect()
        self._fill()

    def _lay_out(self) -> None:
        choose = QPushButton(self.tr("Kiezen…"))
        choose.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        form = QFormLayout()
        form.addRow(self.tr("Map"), row)
        form.addRow(self.tr("Profiel"), QLabel(self._workspace.profile.title))
        form.addRow(self.tr("Vlakken"), self.style_row)
        split = Splitter(Qt.Orientation.Vertical)
        split.addWidget(self.list)
        split.addWidget(self.report)
        split.name_borders([self.tr("Hoogte van de lijst")])
        split.setSizes([180, 320])
        warning_row = QHBoxLayout()
        warning_row.addWidget(self._warning_icon)
        warning_row.addWidget(self._warning, 1)
        warning_row.addWidget(self.confirm)
        buttons = QHBoxLayout()
        buttons.addWidget(self._summary, 1)
        for button in (
            self.copies_button, self.open_button, self.export_button, self.close_button
        ):  # fmt: skip
            button.setMinimumHeight(30)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(split, 1)
        layout.addWidget(self.excess)
        layout.addWidget(self.hindrance)
        layout.addWidget(self.faulty)
        layout.addLayout(warning_row)
        layout.addWidget(self._bar)
        layout.addLayout(buttons)
        self.resize(820, 640)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda item, _: self._show_report(item))
        self.list.itemChanged.connect(self._update)
        self.confirm.toggled.connect(self._update)
        self.export_button.clicked.connect(self.begin)
        self.copies_button.clicked.connect(self.make_copies)
        self.style_row.changed.connect(self._keep_style)
        self.open_button.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.close)
        self.exporter.finished_one.connect(self._finished_one)
        self.exporter.finished.connect(self._finished)
        self.exporter.failed.connect(self._failed)
        self._workspace.proposals_changed.connect(self._refresh_numbers)
        for signal in (self._workspace.records_changed, self._workspace.look_changed):
            signal.connect(self._update)
        self._workspace.closed.connect(self.close)

    @property
    def busy(self) -> bool:
        """Whether files are being written."""
        return self.exporter.busy

    def chosen(self) -> list[str]:
        """The documents with a tick."""
        return self.list.chosen()

    def undecided(self) -> int:
        """Open proposals in the chosen documents."""
        session = self._workspace.session
        if session is None:
            return 0
        return sum(progress(session, document_id).open for document_id in self.chosen())

    def begin(self) -> None:
        """Write the chosen documents, unless something that is required was not done."""
        chosen = self.chosen()
        if self.hindrance.check(chosen):
            return
        self._show_begin(chosen)
        folder = Path(self.folder.text()).expanduser()
        log.info("export of %d documents, %d proposals undecided", len(chosen), self.undecided())
        session = self._workspace.session
        if session is not None and not session.read_only:
            session.dossier.set_value("export_folder", str(folder))
        self.exporter.begin(chosen, folder)
        self._update()

    def make_copies(self) -> None:
        """Write working copies of the chosen documents, in a folder of their own."""
        chosen = self.chosen()
        self._show_begin(chosen)
        folder = Path(self.folder.text()).expanduser()
        folder = folder.with_name(f"{folder.name} {self.tr('(voorlakversie, intern)')}")
        self.exporter.begin(chosen, folder, working_copies=True)
        self._update()

    def _show_begin(self, chosen: Collection[str]) -> None:
        self.report.clear()
        self.list.show_busy(chosen)
        self._bar.setRange(0, len(chosen))
        self._bar.setValue(0)
        self._bar.show()
        self._summary.clear()

    def _keep_style(self) -> None:
        session = self._workspace.session
        if session is not None:
            keep_style(session, self.style_row.style_now(self._workspace.profile))

    # --- showing

    def _fill(self) -> None:
        self.list.fill(self.exporter.documents())
        self._refresh_numbers()
        session = self._workspace.session
        if session is not None:
            self.style_row.show_style(style_of(session), self._workspace.profile)

    def _refresh_numbers(self) -> None:
        session = self._workspace.session
        if session is None:
            return
        self.list.show_numbers(session)
        self._update()

    def _update(self) -> None:
        undecided = self.undecided()
        chosen = self.chosen()
        boxes = {f.proposal_id for i in chosen for f in self._workspace.over_redactions(i)}
        self.excess.warn_of_many(len(boxes))
        for widget in (self._warning, self._warning_icon, self.confirm):
            widget.setVisible(bool(undecided))
        if undecided:
            side = self.fontMetrics().height() + 4
            self._warning_icon.setPixmap(theme.icon("warning").pixmap(side, side))
            words = count(undecided, self.tr("voorstel is"), self.tr("voorstellen zijn"))
            self._warning.setText(
                self.tr("{0} nog niet beoordeeld en zou dus zichtbaar blijven.").format(words)
                if undecided == 1
                else self.tr("{0} nog niet beoordeeld en blijven dus zichtbaar.").format(words)
            )
        faulty = self.faulty.check(chosen)
        hindered = self.hindrance.check(chosen) or faulty
        may = bool(chosen) and not hindered and (not undecided or self.confirm.isChecked())
        self.export_button.setEnabled(may and not self.busy)
        self.copies_button.setEnabled(bool(chosen) and not self.busy)
        self.style_row.setEnabled(not self.busy)
        self.folder.setEnabled(not self.busy)
        self.close_button.setText(self.tr("Stoppen") if self.busy else self.tr("Sluiten"))

    def _finished_one(self, document_id: str) -> None:
        result = self.exporter.results[document_id]
        item = self.list.row_of(document_id)
        if item is not None:
            name = "check" if result.published or result.copy else "warning"
            if warnings(result):
                name = "info"
            item.setIcon(RESULT, theme.icon(name))
            item.setText(RESULT, headline(result))
            if self.list.currentItem() is None or self.list.currentItem() is item:
                self.list.setCurrentItem(item)
                self._show_report(item)
        self._bar.setValue(len(self.exporter.results))

    def _finished(self) -> None:
        results = list(self.exporter.results.values())
        copies = [r.copy for r in results if r.copy]
        written = len(copies) or sum(r.published is not None for r in results)
        documents = count(written, self.tr("document"), self.tr("documenten"))
        text = self.tr("{0} geëxporteerd en gecontroleerd.").format(documents)
        if copies:
            words = self.tr("{0} als voorlakversie in de map {1}. Niet openbaar maken.")
            text = words.format(documents, Path(copies[0]).parent.name)
        if written < len(results):
            text += self.tr(" {0} niet; zie het resultaat.").format(len(results) - written)
        self._summary.setText(text)
        self._bar.hide()
        self.open_button.setEnabled(written > len(copies))
        self._update()

    def _failed(self, message: str) -> None:
        self._bar.hide()
        self._summary.setText(said(message))
        self.list.show_busy(())
        self._update()

    def _show_report(self, item: QTreeWidgetItem | None) -> None:
        result = self.exporter.results.get(item.data(DOCUMENT, ID)) if item else None
        if item is None or result is None:
            self.report.clear()
        else:
            self.report.setHtml(report(result, item.text(DOCUMENT)))

    # --- folder and end

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Map voor de gelakte bestanden"), self.folder.text()
        )
        if name:
            self.folder.setText(name)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.text()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """While files are being written the first close stops that."""
        if self.busy:
            self.exporter.cancel()
            event.ignore()
            return
        self.exporter.close()
        event.accept()
        self.ended.emit()

    def reject(self) -> None:
        """Escape closes as the button does."""
        self.close()


def _usual_folder(workspace: Workspace) -> Path:
    session = workspace.session
    known = session.dossier.value("export_folder") if session is not None else ""
    if known:
        return Path(known)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) / f"{workspace.title} gelakt"
