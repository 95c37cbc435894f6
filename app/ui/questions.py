"""The few questions that the window asks, and the menus that are filled when they open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QMessageBox

from app import reference
from app.errors import KnownError
from app.settings import Language
from app.ui.beside import show_beside
from app.ui.dialogs.organisation import OrganisationDialog
from app.ui.dialogs.preferences import PreferencesDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.files import Files
    from app.ui.preferences import Preferences
    from app.ui.workspace import Workspace


def yes_or_no(window: QWidget, question: str) -> bool:
    """Put a question to the officer."""
    answer = QMessageBox.question(window, "Lakwerk", question)
    return answer is QMessageBox.StandardButton.Yes


class Questions(QObject):
    """Name, password, profile, recent dossiers."""

    def __init__(
        self, workspace: Workspace, preferences: Preferences, files: Files, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._preferences = preferences
        self._files = files
        self._window = window
        self.recent = QMenu(window)
        self.profiles = QMenu(window)
        self.languages = self._language_menu()
        self.recent.aboutToShow.connect(self._fill_recent)
        self.profiles.aboutToShow.connect(self._fill_profiles)
        workspace.password_needed.connect(self.ask_password)

    def _language_menu(self) -> QMenu:
        menu = QMenu(self._window)
        group = QActionGroup(menu)
        for language, name in ((Language.DUTCH, "Nederlands"), (Language.ENGLISH, "English")):
            action = group.addAction(name)
            action.setCheckable(True)
            action.setChecked(language is self._preferences.now.language)
            action.triggered.connect(lambda _=False, chosen=language: self._choose_language(chosen))
            menu.addAction(action)
        return menu

    def _choose_language(self, language: Language) -> None:
        self._preferences.change(language=language)
        self._workspace.problem.emit(
            self.tr("De taal verandert bij de volgende start van het programma.")
        )

    def _fill_recent(self) -> None:
        self.recent.clear()
        for path in self._preferences.recent():
            action = self.recent.addAction(path.stem)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, p=path: self._files.open(p))
        if self.recent.isEmpty():
            self.recent.addAction(self.tr("(geen)")).setEnabled(False)

    def _fill_profiles(self) -> None:
        self.profiles.clear()
        for name in reference.profile_files():
            try:
                title = reference.profile(name).title
            except KnownError:
                continue
            action = QAction(title, self.profiles)
            action.setCheckable(True)
            action.setChecked(name == self._workspace.profile_name)
            action.triggered.connect(lambda _=False, n=name: self._choose_profile(n))
            self.profiles.addAction(action)

    def _choose_profile(self, name: str) -> None:
        self._workspace.set_profile(name)
        if not self._workspace.is_open:
            self._preferences.change(profile=name)

    def edit_lists(self) -> None:
        """Show the organisation's own lists."""
        try:
            own = self._workspace.own_words()
        except KnownError as error:
            self._workspace.problem.emit(str(error))
        else:
            show_beside(
                OrganisationDialog,
                self._window,
                lambda: OrganisationDialog(self._workspace, own, self._window),
            )

    def edit_preferences(self) -> None:
        """Show the settings of this machine."""
        show_beside(
            PreferencesDialog,
            self._window,
            lambda: PreferencesDialog(self._preferences, self._window),
        )

    def before_leaving(self, exporting: bool, not_kept: list[str]) -> str:
        """What to ask before the program ends; empty where nothing would be lost."""
        if exporting:
            return self.tr("Er wordt nog geëxporteerd. Toch afsluiten?")
        if not_kept:
            words = self.tr("Wat u schreef in '{0}' is niet bewaard. Toch afsluiten?")
            return words.format("', '".join(not_kept))
        return ""

    def ask_author(self) -> None:
        """Ask under which name decisions are recorded."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Uw naam"))
        dialog.setLabelText(self.tr("Onder deze naam worden uw beslissingen vastgelegd:"))
        dialog.setTextValue(self._preferences.now.author_name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(self._take_author)
        dialog.open()

    def _take_author(self, name: str) -> None:
        self._preferences.change(author=name.strip())
        self._workspace.set_author(self._preferences.now.author_name)

    def ask_password(self, document_id: str) -> None:
        """Ask for the password of a document, and read it again with that."""
        session = self._workspace.session
        if session is None:
            return
        document = session.document(document_id)
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Wachtwoord"))
        dialog.setLabelText(
            self.tr("'{0}' is beveiligd. Wachtwoord om het te openen:").format(document.title)
        )
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(
            lambda text: self._workspace.retry(document_id, text) if text else None
        )
        dialog.open()
