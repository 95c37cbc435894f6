"""Pages that the officer had in view long enough, all of them, count as seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from app.ui.pages.view import PageView
    from app.ui.workspace import Workspace

TICK = 250  # ms between two looks at what is in view
LONG_ENOUGH = 1000  # ms that each part of a page must have been in view
PARTS = 10
"""Strips of a page, because one that is higher than the window is read while scrolling."""
LEGIBLE = 0.5
"""Of the real size; smaller, nobody reads a page."""


class Looking(QObject):
    """Counts while the window is in use, and only what lies still or moves slowly.

    ``on`` is the officer's own choice. What counts this way is no act that Ctrl+Z takes back: the
    last verdict is what he wants back then.
    """

    def __init__(self, view: PageView, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on = True
        self._view = view
        self._workspace = workspace
        self._seen: dict[tuple[str, int], list[int]] = {}  # ms of each part
        self.timer = QTimer(self, interval=TICK)
        self.timer.timeout.connect(self.look)
        workspace.opened.connect(self._begin)
        workspace.look_changed.connect(self._seen.clear)
        workspace.closed.connect(self._stop)

    def look(self) -> None:
        """Add the time of one look to what is in view, and mark what was looked at enough."""
        view, session = self._view, self._workspace.session
        if not self.on or session is None or view.document is None or not self._in_use():
            return
        document = view.document.id
        left = set(session.pages_to_see(document)) - session.pages_seen(document)
        top, bottom = view.origin.y(), view.origin.y() + view.viewport().height()
        for page in view.layout_now.visible(top, bottom):
            if page in left and view.holds(page) and self._add(document, page, top, bottom):
                self._workspace.mark_page_seen(document, page, by_looking=True)

    def _add(self, document: str, page: int, top: float, bottom: float) -> bool:
        """Whether each part of a page was in view long enough by now."""
        box = self._view.layout_now.page_rect(page)
        height = (box.y1 - box.y0) / PARTS
        parts = self._seen.setdefault((document, page), [0] * PARTS)
        for part in range(PARTS):
            start = box.y0 + part * height
            if start >= top and start + height <= bottom + 1:
                parts[part] += TICK
        return min(parts) >= LONG_ENOUGH

    def _in_use(self) -> bool:
        view = self._view
        return view.isVisible() and view.isActiveWindow() and view.zoom >= LEGIBLE

    def _begin(self) -> None:
        self._seen.clear()
        self.timer.start()

    def _stop(self) -> None:
        self.timer.stop()
        self._seen.clear()
