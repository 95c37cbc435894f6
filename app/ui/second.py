"""The second look in the window: who takes it, agreeing, and the list of differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog, QWidget

from app.errors import KnownError
from app.model.record import Look
from app.review.agreement import agree, begin, first_names, reviewers
from app.review.sampling import running
from app.ui.dialogs.differences import DifferencesDialog
from app.ui.panels.secondbar import SecondBar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.ui.actions import Actions
    from app.ui.desk import Desk
    from app.ui.preferences import Preferences
    from app.ui.workbench import Workbench


class SecondLook(QObject):
    """Begins and ends the second look; the names are remembered on this computer."""

    def __init__(
        self,
        desk: Desk,
        bench: Workbench,
        actions: Actions,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._bench = bench
        self._action = actions["second_look"]
        self._preferences = preferences
        self._window = window
        self._workspace = desk.workspace
        self.differences: DifferencesDialog | None = None
        self.bar = SecondBar(desk, actions)
        bench.middle.insertWidget(1, self.bar)
        for signal in (self._workspace.look_changed, self._workspace.opened):
            signal.connect(self._show_look)

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What the actions do."""
        return {
            "second_look": self.toggle,
            "agree": self.agree,
            "differences": self.show_differences,
        }

    def toggle(self) -> None:
        """Ask who takes the second look, or end it."""
        session = self._desk.session
        self._show_look()
        if session is not None and session.look is Look.SECOND:
            self._workspace.take_look(Look.FIRST)
            return
        session = self._desk.ready()
        if session is None:
            return
        known = reviewers(session)
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Tweede blik"))
        dialog.setLabelText(
            self.tr("Wie kijkt als tweede? Niet wie de eerste beoordeling deed ({0}).").format(
                known.first if known is not None else session.author
            )
        )
        dialog.setTextValue(known.second if known is not None else self._remembered)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(self.begin)
        dialog.open()

    @property
    def _remembered(self) -> str:
        return self._preferences.now.second_author

    def may_look(self, name: str) -> bool:
        """Whether somebody may take the second look: not who took the first."""
        session, name = self._desk.session, " ".join(name.split()).casefold()
        if session is None:
            return False
        if name and name not in {*first_names(session), session.author.casefold()}:
            return True
        self._desk.warned.emit(
            self.tr("Vier ogen zijn van twee personen; vul de naam van een ander in.")
        )
        return False

    def begin(self, name: str) -> None:
        """Begin the second look of somebody; blindly, while a sample is not finished."""
        session, name = self._desk.ready(), " ".join(name.split())
        if session is None or session.look is Look.SECOND or not self.may_look(name):
            return
        try:
            self._workspace.apply(begin(session, session.author, name))
        except KnownError as error:
            self._desk.warned.emit(str(error))
            return
        self._preferences.change(second_author=name)
        sample = running(session)
        self._workspace.take_look(Look.SECOND, name, sample[1] if sample is not None else None)

    def agree(self) -> None:
        """Decide on what is chosen as the first officer did, then go on."""
        session, targets = self._desk.ready(), self._desk.targets
        if session is None or session.look is Look.FIRST or session.is_blind or not targets:
            return
        if not self._workspace.apply(agree(session, *targets)):
            self._desk.told.emit(
                self.tr("De eerste beoordelaar heeft hierover nog niet beslist; kies zelf L of O.")
            )
            return
        self._desk.go_on()

    def show_differences(self) -> None:
        """Open the list of what the two decided; not while one looks blindly."""
        if self._desk.session is not None and self._desk.session.is_blind:
            self._desk.told.emit(self.tr("Rond eerst de blinde steekproef af."))
            return
        if self.differences is None:
            self.differences = DifferencesDialog(self._desk, self._window)
            self.differences.left.connect(self._to_list)
        self.differences.show()
        self.differences.raise_()
        self.differences.activateWindow()
        self.differences.refresh()
        self.differences.list.setFocus()

    def _to_list(self) -> None:
        self._window.activateWindow()
        self._bench.proposals.tree.setFocus()

    def _show_look(self) -> None:
        session = self._desk.session
        self._action.setChecked(session is not None and session.look is Look.SECOND)
        view = self._bench.view
        if session is not None and view.document is not None:
            self._workspace.document_changed.emit(view.document.id)
