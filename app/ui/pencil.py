"""What the officer marks himself: chosen text, drawn boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.decision import ReviewChange, Verdict
from app.model.geometry import PageArea, Rect
from app.review import changes
from app.review.hands import around_hands
from app.ui.pages.selection import text_in, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.model.proposal import Proposal
    from app.ui.desk import Desk


class Pencil(QObject):
    """Draws, moves and erases in the desk's document, with the profile's usual ground."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workspace = desk.workspace

    def redact_spans(self, spans: Sequence[tuple[int, int]]) -> int:
        """Redact stretches of text of the current document as one act; how many these were.

        A proposal that is just such a stretch becomes the box; those that lie in one and are
        still open are redacted with it.
        """
        session = self._desk.ready()
        document_id = self._desk.document_id
        text_map = session.text_map(document_id) if session and document_id else None
        if session is None or text_map is None or document_id is None:
            return 0
        trim = dict.fromkeys(trimmed(text_map, *span) for span in spans)
        wanted = [(start, end) for start, end in trim if start < end]
        inside = [
            p
            for p in session.proposals(document_id)
            if any(_lies_in(p, span) for span in wanted)
            and session.decision(p.id).verdict is Verdict.OPEN
        ]
        there = {(p.start, p.end) for p in inside}
        made = [
            changes.draw(
                session,
                document_id,
                text_map.areas(*span),
                *self._usual(),
                text=text_map.text[slice(*span)],
                start=span[0],
                end=span[1],
            )
            for span in wanted
            if span not in there
        ]
        made.append(changes.set_verdict(session, [p.id for p in inside], Verdict.REDACT))
        self._draw(_together(made))
        return len(wanted)

    def sweep_spans(self, spans: Sequence[tuple[int, int]]) -> tuple[int, bool]:
        """Like :meth:`redact_spans`, but never over what was left open by hand.

        How many stretches were redacted, and whether any had to be left open.
        """
        session, document_id = self._desk.ready(), self._desk.document_id
        if session is None or document_id is None:
            return 0, False
        around = around_hands(session, document_id, spans)
        number = self.redact_spans(around) if around else 0
        return number, around != list(spans)

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
        """Put an own box somewhere else; it takes the text that lies there."""
        session = self._desk.ready()
        if session is None:
            return
        text_map = session.text_map(session.proposal(proposal_id).document_id)
        text = text_in(text_map, areas[0]) if text_map is not None and len(areas) == 1 else None
        self._workspace.apply(changes.move(session, proposal_id, areas, text))

    def erase(self) -> None:
        """Take own boxes away; proposals of the program can only be left open."""
        session, targets = self._desk.ready(), self._desk.targets
        if session is None or not targets:
            return
        change = changes.erase(session, targets)
        if not change.proposal_ids:
            self._desk.told.emit(self.tr("Alleen wat u zelf tekende, kunt u weghalen."))
        self._workspace.apply(change)


def _lies_in(proposal: Proposal, span: tuple[int, int]) -> bool:
    start, end = proposal.start, proposal.end
    return start is not None and end is not None and span[0] <= start < end <= span[1]


def _together(made: Sequence[ReviewChange]) -> ReviewChange:
    """Several changes to different proposals as one act."""
    made = [change for change in made if change.proposal_ids]
    return ReviewChange(
        made[0].action if made else "draw",
        tuple(key for change in made for key in change.proposal_ids),
        tuple(state for change in made for state in change.before),
        tuple(state for change in made for state in change.after),
    )
