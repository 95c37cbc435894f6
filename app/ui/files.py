"""New, open, add, sample: the ways in which dossiers and files come to the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app import paths
from app.errors import DossierDamagedError, KnownError
from app.ui.workspace import SUFFIX, Workspace, fresh_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.ui.preferences import Preferences


class Files(QObject):
    """Asks for files and hands them to the workspace; what goes wrong becomes one sentence."""

    def __init__(
        self,
        workspace: Workspace,
        preferences: Preferences,
        ask: Callable[[str], bool],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._preferences = preferences
        self._ask = ask
        self._window = window
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        workspace.opened.connect(self._remember)

    def new(self) -> None:
        """Ask for a name and make a dossier."""
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Nieuw dossier"),
            str(Path(self._folder) / f"{self.tr('Dossier')}{SUFFIX}"),
            self.tr("Dossiers (*{0})").format(SUFFIX),
        )
        if name:
            path = Path(name)
            path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
            self._known(lambda: self._workspace.create(path))

    def choose_dossier(self) -> None:
        """Ask for a dossier and open it."""
        start = self._preferences.recent()
        folder = str(start[0].parent) if start else str(paths.data_dir() / "dossiers")
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Dossier openen"),
            folder,
            self.tr("Dossiers (*{0})").format(SUFFIX),
        )
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a dossier; a damaged one after a question, to look at only."""

        def attempt() -> None:
            try:
                self._workspace.open(path)
            except DossierDamagedError as error:
                if self._ask(f"{error} {self.tr('Nu openen om te bekijken?')}"):
                    self._workspace.open(path, rescue=True)

        self._known(attempt)

    def add(self) -> None:
        """Ask for files and add them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Bestanden toevoegen"),
            self._folder,
            self.tr("PDF-bestanden (*.pdf);;Alle bestanden (*)"),
        )
        if names:
            self._folder = str(Path(names[0]).parent)
            self.take([Path(n) for n in names])

    def add_folder(self) -> None:
        """Ask for a folder and add the PDFs in it."""
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Map toevoegen"), self._folder
        )
        if name:
            self._folder = name
            self.take([Path(name)])

    def take(self, given: Iterable[Path]) -> None:
        """Open what is a dossier, add what is not."""
        given = list(given)
        dossiers = [p for p in given if p.suffix == SUFFIX]
        others = [p for p in given if p.suffix != SUFFIX]
        if dossiers:
            self.open(dossiers[0])
        if others:
            self._known(lambda: self._workspace.add_files(others))

    def take_over(self, given: Iterable[Path]) -> None:
        """Bring the window to the front with the files of a second start."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        files = list(given)
        if files:
            self.take(files)

    def sample(self) -> None:
        """Open the sample letter and note in a dossier of their own."""

        def attempt() -> None:
            self._workspace.create(fresh_path(self.tr("Voorbeeld")))
            self._workspace.add_files(sorted((paths.resources() / "samples").glob("*.pdf")))

        self._known(attempt)

    def copy(self) -> None:
        """Ask for a name and write a copy of the dossier there."""
        session = self._workspace.session
        if session is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Kopie van het dossier bewaren"),
            str(Path(self._folder) / session.dossier.path.name),
            self.tr("Dossiers (*{0})").format(SUFFIX),
        )
        if name:
            dossier = session.dossier
            self._known(lambda: dossier.save_copy_as(Path(name)))

    def _known(self, act: Callable[[], object]) -> None:
        try:
            act()
        except KnownError as error:
            self._workspace.problem.emit(str(error))

    def _remember(self) -> None:
        session = self._workspace.session
        if session is not None:
            self._preferences.add_recent(session.dossier.path)


def local_paths(mime: QMimeData) -> list[Path]:
    """The files and folders on this machine that are being dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
