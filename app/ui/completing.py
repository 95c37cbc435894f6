"""Completeness and four eyes in the window: the deeds of their actions, and their windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.record import Requirements
from app.review.completeness import next_unseen
from app.ui.dialogs.completeness import CompletenessDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from app.ui.desk import Desk
    from app.ui.preferences import Preferences
    from app.ui.workbench import Workbench


class Completing(QObject):
    """Goes to pages that were not seen, and shows what is still to be done."""

    def __init__(
        self, desk: Desk, bench: Workbench, preferences: Preferences, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._bench = bench
        self._preferences = preferences
        self._window = window
        self._workspace = desk.workspace
        self.dialog: CompletenessDialog | None = None
        now = preferences.now
        self._workspace.usual_requirements = Requirements(
            now.require_pages_seen, now.require_second_look
        )
        desk.page_wanted.connect(self.go_to_page)
        self._workspace.opened.connect(self._required)
        self._workspace.records_changed.connect(self._required)

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What the actions do."""
        return {"unseen": self.next_unseen, "completeness": self.show}

    def show(self) -> None:
        """Open the window, or bring it to the front."""
        if self.dialog is None:
            self.dialog = CompletenessDialog(self._desk, self._preferences, self._window)
            self.dialog.unseen_wanted.connect(self.next_unseen)
        self.dialog.refresh()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def next_unseen(self) -> None:
        """Go to the next page that was not seen, in other documents too."""
        session, view = self._desk.session, self._bench.view
        if session is None:
            return
        here = (view.document.id, view.page) if view.document is not None else None
        found = next_unseen(session, here)
        if found is None:
            self._desk.told.emit(self.tr("Alle pagina's zijn gezien."))
        else:
            self.go_to_page(*found)

    def go_to_page(self, document_id: str, page: int) -> None:
        """Show a page (from 0) of a document."""
        self._desk.show_document(document_id)
        self._bench.view.go_to_page(page)

    def _required(self, *_: object) -> None:
        model, required = self._bench.documents_model, self._workspace.requirements
        if model.all_seen is not required.pages_seen:
            model.all_seen = required.pages_seen
            model.refresh()
