"""The blind look in the window: draw a sample, look at it, measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.errors import KnownError
from app.model.record import Look, SampleUnit, Seen
from app.review.completeness import next_unseen
from app.review.progress import progress
from app.review.sampling import draw, finish, is_ready, running
from app.ui.accounting import Accounting
from app.ui.dialogs.sample import SampleDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from app.ui.desk import Desk
    from app.ui.preferences import Preferences
    from app.ui.second import SecondLook


class BlindLook(QObject):
    """Leads the second officer through the sample, page by page."""

    def __init__(
        self, desk: Desk, second: SecondLook, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._second = second
        self._preferences = preferences
        self._window = window
        self._workspace = desk.workspace
        self.dialog: SampleDialog | None = None
        self.accounting = Accounting(desk, window)
        self._workspace.look_changed.connect(self._next)
        self._workspace.records_changed.connect(self._seen)

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What the actions do."""
        return {
            "blind": self.show,
            "finish_blind": self.finish,
            "account": self.accounting.choose_file,
        }

    def show(self) -> None:
        """Open the window of the sample, or bring it to the front."""
        if self.dialog is None:
            self.dialog = SampleDialog(self._desk, self._preferences, self._window)
            self.dialog.begun.connect(self.begin)
            self.dialog.resumed.connect(self._second.begin)
            self.dialog.account_wanted.connect(self.accounting.choose_file)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.prepare()

    def begin(self, name: str, unit: object, size: int, seed: int) -> None:
        """Draw a sample and let the second officer look at it."""
        session = self._desk.ready()
        if session is None or session.look is not Look.FIRST or not self._second.may_look(name):
            return
        try:
            self._workspace.apply(draw(session, SampleUnit(str(unit)), size, seed))
        except KnownError as error:
            self._desk.warned.emit(str(error))
            return
        if running(session) is None:
            self._desk.told.emit(self.tr("Er is niets om uit te trekken."))
        else:
            self._second.begin(name)

    def finish(self) -> None:
        """Measure what the blind look found and show it; not before all was looked at."""
        session = self._desk.ready()
        if session is None:
            return
        if not session.is_blind:
            self._desk.told.emit(self.tr("Er loopt geen blinde steekproef."))
            return
        if not is_ready(session):
            now = progress(session)
            self._desk.told.emit(
                self.tr("Nog {0} pagina's te zien en {1} voorstellen te beoordelen.").format(
                    now.pages - now.pages_seen, now.open
                )
            )
            return
        try:
            self._workspace.apply(finish(session))
        except KnownError as error:
            self._desk.warned.emit(str(error))
            return
        self._workspace.take_look(Look.FIRST)
        self.show()

    def _next(self, *_: object) -> None:
        session = self._desk.session
        if session is not None and session.is_blind:
            page = next_unseen(session)
            if page is not None:
                self._desk.page_wanted.emit(*page)

    def _seen(self, records: object) -> None:
        if isinstance(records, tuple) and any(
            isinstance(r.after, Seen) and r.after.look is Look.SECOND for r in records
        ):
            self._next()
