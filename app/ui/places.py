"""Where the officer was in a dossier, so that he goes on there the next day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from pathlib import Path

    from app.ui.desk import Desk
    from app.ui.pages.view import PageView
    from app.ui.preferences import Preferences

KEPT = 10  # dossiers, as many as the menu with recent ones has


class Places(QObject):
    """Follows document and page; written when the dossier is closed, on this computer only."""

    def __init__(
        self, desk: Desk, view: PageView, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view = view
        self._preferences = preferences
        self._path: Path | None = None
        self._last = ("", 0)
        desk.workspace.opened.connect(self._opened)
        desk.workspace.closed.connect(self._closed)
        desk.document_chosen.connect(self._follow)
        view.page_changed.connect(self._follow)

    def _opened(self) -> None:
        session = self._desk.session
        if session is None:
            return
        self._path = session.dossier.path
        for place in self._preferences.now.places:
            page, _, rest = place.partition(" ")
            document, _, path = rest.partition(" ")
            there = path == str(self._path) and page.isdecimal()
            if there and document in {d.id for d in session.documents()}:
                self._desk.show_document(document)
                self._view.go_to_page(int(page))
        self._follow()

    def _follow(self, *_: object) -> None:
        document = self._desk.document_id
        if self._desk.workspace.is_open and self._path is not None and document is not None:
            self._last = document, self._view.page

    def _closed(self) -> None:
        path, self._path = self._path, None
        if path is None or not self._last[0]:
            return
        others = [p for p in self._preferences.now.places if p.split(" ", 2)[-1] != str(path)]
        mine = f"{self._last[1]} {self._last[0]} {path}"
        self._last = ("", 0)
        self._preferences.change(places=(mine, *others)[:KEPT])
