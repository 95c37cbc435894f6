"""The main window: start screen or workbench, menus, toolbar, status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QStackedWidget, QToolBar

from app.model.decision import Verdict
from app.ui import contrast
from app.ui.actions import Actions
from app.ui.beside import in_front, not_kept
from app.ui.choices import Choices
from app.ui.completing import Completing
from app.ui.desk import Desk, Scope
from app.ui.dialogs.export import ExportDialog
from app.ui.dialogs.find import FindDialog
from app.ui.dialogs.history import show_history
from app.ui.files import Files, local_paths
from app.ui.ground_actions import connect_grounds
from app.ui.helping import Helping
from app.ui.jobs import Jobs
from app.ui.learning import Learning
from app.ui.looking import Looking
from app.ui.needs import met
from app.ui.pages.images import PageImages
from app.ui.panels.start import StartPanel
from app.ui.panels.status import StatusLine
from app.ui.pencil import Pencil
from app.ui.places import Places
from app.ui.preview import Preview
from app.ui.printing import Printing
from app.ui.problems import Problems
from app.ui.questions import Questions, yes_or_no
from app.ui.said import said
from app.ui.sight import Sight
from app.ui.workbench import Workbench
from app.ui.workspace import Workspace
from app.ui.zoombox import ZoomBox

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.preferences import Preferences
    from app.worker.client import RenderWorker, WorkerPool


class MainWindow(QMainWindow):
    """Puts the parts together and ties actions to them; holds nothing itself.

    ``ask`` puts a question with yes and no; tests answer it themselves.
    """

    def __init__(
        self,
        pool: WorkerPool,
        renderer: RenderWorker,
        preferences: Preferences,
        ask: Callable[[str], bool] | None = None,
    ) -> None:
        super().__init__()
        self._pool = pool
        self._renderer = renderer
        self._preferences = preferences
        self._ask = ask or (lambda question: yes_or_no(self, question))
        self.export_dialog: ExportDialog | None = None
        self.find_dialog: FindDialog | None = None
        self.problems = Problems(self)
        self.jobs = Jobs(self.problems.bug, self)
        self.workspace = Workspace(pool, self.jobs, preferences.now.author_name, self)
        self.workspace.prefer_profile(preferences.now.profile)
        self.desk = Desk(self.workspace, self._ask, self)
        self.pencil = Pencil(self.desk, self)
        self.learning = Learning(self.desk, self._ask, self)
        self.files = Files(self.workspace, preferences, self._ask, self)
        self.actions_ = Actions(self)
        self.images = PageImages(renderer, self)
        self.bench: Workbench = Workbench(
            self.workspace, self.desk, self.pencil, self.images, self.actions_
        )
        self.completing = Completing(
            self.desk, self.bench, self.actions_, preferences, self._ask, self
        )
        self.sight = Sight(self.bench, self.desk, self.pencil, self.actions_)
        self.looking = Looking(self.bench.view, self.workspace, self)
        Choices(preferences, self.desk, self.bench.view, self.looking, self.actions_, self)
        self.preview = Preview(self.bench, self.workspace, self.jobs, self.actions_)
        self.printing = Printing(self.desk, self.jobs, renderer, self._ask, self)
        self.start: StartPanel = StartPanel(self.actions_)
        self.line = StatusLine(self.jobs)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.bench)
        self.setCentralWidget(self._stack)
        self.setStatusBar(self.line)
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 560)
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))
        self._zoom = ZoomBox(self.actions_)
        self._questions = Questions(self.workspace, preferences, self.files, self)
        self.helping = Helping(self, preferences)
        self._places = Places(self.desk, self.bench.view, preferences, self)
        self._build_bars()
        self._connect_actions()
        self._connect_parts()
        self._restore()
        self._show_dossier()

    # --- building

    def _build_bars(self) -> None:
        self.actions_.refresh_icons()
        submenus = {"recent": self._questions.recent, "profile": self._questions.profiles}
        submenus["language"] = self._questions.languages
        self.actions_.fill_menus(self.menuBar(), submenus)
        self.bar = bar = QToolBar(self.tr("Werkbalk"))
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.actions_.fill_toolbar(bar, {4: [self._zoom]})
        self.addToolBar(bar)
        tools = QActionGroup(self)
        for name in ("select", "draw"):
            tools.addAction(self.actions_[name])
        self.actions_["select"].setChecked(True)
        for name in ("documents_pane", "proposals_pane"):
            self.actions_[name].setChecked(True)

    def _connect_actions(self) -> None:
        desk, bench = self.desk, self.bench
        self.actions_.connect(
            {
                "new": self.files.new,
                "open": self.files.choose_dossier,
                "add": self.files.add,
                "add_folder": self.files.add_folder,
                "copy": self.files.copy,
                "sample": self.files.sample,
                "author": self._questions.ask_author,
                "export": self.show_export,
                "print": self.printing.choose,
                "close": self.workspace.close,
                "quit": self.close,
                "find": self.show_find,
                "undo": desk.undo,
                "redo": desk.redo,
                "copy_text": bench.copy_text,
                "erase": self.pencil.erase,
                "history": lambda: show_history(self.desk, self),
                "next_document": lambda: desk.step_document(1),
                "previous_document": lambda: desk.step_document(-1),
                "next": desk.go_on,
                "previous": lambda: desk.go_on(backwards=True),
                "redact": self._redact,
                "keep": lambda: desk.judge(Verdict.KEEP),
                "later": desk.later,
                "ground": bench.choose_ground,
                "redact_document": lambda: desk.sweep(Verdict.REDACT, Scope.DOCUMENT),
                "keep_document": lambda: desk.sweep(Verdict.KEEP, Scope.DOCUMENT),
                "redact_dossier": lambda: desk.sweep(Verdict.REDACT, Scope.DOSSIER),
                "keep_dossier": lambda: desk.sweep(Verdict.KEEP, Scope.DOSSIER),
                "accept_all": desk.accept_all,
                "always_redact": lambda: self.learning.always(Verdict.REDACT),
                "always_keep": lambda: self.learning.always(Verdict.KEEP),
                "block": self.learning.spread_block,
                "excess": desk.next_excess,
                "organisation": self._questions.edit_lists,
                "preferences": self._questions.edit_preferences,
                "seen": bench.page_seen,
                **self.sight.deeds(),
                **self.preview.deeds(),
                **self.completing.deeds(),
                **self.helping.deeds(),
            }
        )
        connect_grounds(self.actions_, desk, bench, self)

    def _connect_parts(self) -> None:
        workspace, desk = self.workspace, self.desk
        self._zoom.zoom_wanted.connect(self.bench.view.set_zoom)
        self.bench.view.zoom_changed.connect(self._zoom.show_zoom)
        self.start.open_recent.connect(self.files.open)
        for signal in (workspace.opened, workspace.closed):
            signal.connect(self._show_dossier)
        for signal in (
            workspace.document_changed,
            workspace.documents_changed,
            workspace.proposals_changed,
            workspace.records_changed,
            desk.current_changed,
            desk.document_chosen,
        ):
            signal.connect(self._changed)
        workspace.saved.connect(self.line.show_saved)
        workspace.problem.connect(self._problem)
        self.problems.known.connect(self._problem)
        self._preferences.problem.connect(self._problem)
        desk.told.connect(self.line.tell)
        self.line.excess_wanted.connect(desk.next_excess)
        self.learning.taught.connect(self._taught)
        self._update = QTimer(self, singleShot=True, interval=0)
        self._update.timeout.connect(self._update_numbers)

    def _restore(self) -> None:
        now = self._preferences.now
        if now.window_geometry:
            self.restoreGeometry(QByteArray(now.window_geometry))
        self.bench.restore_state(now.window_state)
        self.sight.restore(now)

    # --- what changed

    def _show_dossier(self) -> None:
        is_open = self.workspace.is_open
        self._stack.setCurrentWidget(self.bench if is_open else self.start)
        title = self.workspace.title
        self.setWindowTitle(f"{title} – Lakwerk" if title else "Lakwerk")
        if not is_open:
            self.start.show_recent(self._preferences.recent())
            self.start.setFocus()
        elif not self.helping.tour.running:  # which has the keyboard
            self.bench.proposals.tree.setFocus()
        self._enable_actions()
        self._update_numbers()

    def _changed(self, *_: object) -> None:
        self._enable_actions()
        self._update.start()  # counting is done once for many changes in one turn

    def _update_numbers(self) -> None:
        boxes = {found.proposal_id for found in self.workspace.over_redactions()}
        self.line.show_session(self.workspace.session, len(boxes))

    def _enable_actions(self) -> None:
        self.actions_.enable(met(self.desk, self.bench))

    def _problem(self, text: str) -> None:
        if self.workspace.is_open:
            self.bench.message.show_problem(text)
            return
        box = QMessageBox(QMessageBox.Icon.Warning, "Lakwerk", said(text), parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        in_front(box)

    def _taught(self, sentence: str, undo: Callable[[], object]) -> None:
        self.bench.message.show_notice(sentence, self.tr("Ongedaan maken"), undo)

    # --- deeds that are the window's own

    def _redact(self) -> None:
        view = self.bench.view
        if view.selection is not None and view.hasFocus():
            self.bench.redact_selection()
        else:
            self.desk.judge(Verdict.REDACT)

    def show_find(self) -> None:
        """Open the search, or bring it to the front."""
        if self.find_dialog is None:
            self.find_dialog = FindDialog(self.desk, self.jobs, self)
            self.find_dialog.shown.connect(self.bench.show_span)
        in_front(self.find_dialog)

    def show_export(self) -> None:
        """Open the export window, or bring it to the front."""
        session = self.workspace.session
        if session is None:
            return
        self.bench.details.commit()
        if self.export_dialog is None:
            self.export_dialog = ExportDialog(self.workspace, self.jobs, self)
            self.export_dialog.ended.connect(self._export_gone)
            self.export_dialog.hindrance.page_wanted.connect(self.completing.go_to_page)
        in_front(self.export_dialog)

    def _export_gone(self) -> None:
        self.export_dialog = None

    # --- events

    def take(self, paths: list[Path]) -> None:
        """Open or add files, from the command line."""
        self.files.take(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders of this machine."""
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        event.acceptProposedAction()
        paths = local_paths(event.mimeData())
        # the program that drags waits until this returns
        QTimer.singleShot(0, self, lambda: self.files.take(paths))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew, and the edges, when the colours of the desktop change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.actions_.refresh_icons()
            QTimer.singleShot(0, self, contrast.follow_palette)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the window's place, stop the children; what would be lost is asked about."""
        busy = self.export_dialog is not None and self.export_dialog.busy
        question = self._questions.before_leaving(busy, not_kept(self))
        if question and not self._ask(question):
            event.ignore()
            return
        self.bench.details.commit()
        self._preferences.change(
            window_geometry=bytes(self.saveGeometry().data()),
            window_state=self.bench.save_state(),
            **self.sight.state(),
        )
        self.jobs.close()
        self.workspace.close()
        self.preview.close()
        self.printing.close()
        self._renderer.close()
        self._pool.close()
        event.accept()
