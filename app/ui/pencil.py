"""What the officer marks himself: chosen text, drawn boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.geometry import PageArea, Rect
from app.review import changes
from app.ui.pages.selection import text_in, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.decision import ReviewChange
    from app.ui.desk import Desk


class Pencil(QObject):
    """Draws, moves and erases in the desk's document, with the profile's usual ground."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workspace = desk.workspace

    def redact_span(self, span: tuple[int, int]) -> None:
        """Redact a stretch of text of the current document."""
        session = self._desk.ready()
        text_map = (
            session.text_map(self._desk.document_id) if session and self._desk.document_id else None
        )
        if session is None or text_map is None or self._desk.document_id is None:
            return
        start, end = trimmed(text_map, *span)
        self._draw(
            changes.draw(
                session,
                self._desk.document_id,
                text_map.areas(start, end),
                *self._usual(),
                text=text_map.text[start:end],
                start=start,
                end=end,
            )
        )

    def draw(self, area: PageArea) -> None:
        """Redact a rectangle, with the text that lies in it."""
        session = self._desk.ready()
        if session is None or self._desk.document_id is None:
            return
        text_map = session.text_map(self._desk.document_id)
        text, start, end = text_in(text_map, area) if text_map is not None else ("", None, None)
        self._draw(
            changes.draw(
                session,
                self._desk.document_id,
                (area,),
                *self._usual(),
                text=text,
                start=start,
                end=end,
            )
        )

    def redact_page(self, page: int) -> None:
        """Redact a whole page, text and all; one undo brings it back."""
        session = self._desk.ready()
        if session is None or self._desk.document_id is None:
            return
        pages = session.document(self._desk.document_id).pages
        if page < len(pages):
            info = pages[page]
            self.draw(PageArea(page, Rect(0.0, 0.0, info.width, info.height)))

    def _draw(self, change: ReviewChange) -> None:
        if self._workspace.apply(change):
            self._desk.choose(change.proposal_ids[0])

    def _usual(self) -> tuple[str, str]:
        profile = self._workspace.profile
        return profile.grounds.get("default", ""), profile.justifications.get("default", "")

    def move(self, proposal_id: str, areas: Sequence[PageArea]) -> None:
        """Put an own box somewhere else."""
        session = self._desk.ready()
        if session is not None:
            self._workspace.apply(changes.move(session, proposal_id, areas))

    def erase(self) -> None:
        """Take own boxes away; proposals of the program can only be left open."""
        session, targets = self._desk.ready(), self._desk.targets
        if session is None or not targets:
            return
        change = changes.erase(session, targets)
        if not change.proposal_ids:
            self._desk.told.emit(self.tr("Alleen wat u zelf tekende, kunt u weghalen."))
        self._workspace.apply(change)
