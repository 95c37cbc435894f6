"""Completeness and four eyes in the window: the deeds of their actions, and their windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.record import Requirements
from app.review.completeness import next_unseen
from app.review.radar import Place
from app.ui.beside import in_front
from app.ui.blind import BlindLook
from app.ui.dialogs.comments import CommentsDialog
from app.ui.dialogs.completeness import CompletenessDialog
from app.ui.dialogs.radar import RadarDialog
from app.ui.known import KnownBlockDeeds
from app.ui.second import SecondLook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from app.ui.actions import Actions
    from app.ui.desk import Desk
    from app.ui.preferences import Preferences
    from app.ui.workbench import Workbench


class Completing(QObject):
    """Goes to pages that were not seen, and shows what is still to be done."""

    def __init__(
        self,
        desk: Desk,
        bench: Workbench,
        actions: Actions,
        preferences: Preferences,
        ask: Callable[[str], bool],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._bench = bench
        self._actions = actions
        self._preferences = preferences
        self._ask = ask
        self._window = window
        self._workspace = desk.workspace
        self.dialog: CompletenessDialog | None = None
        self.radar: RadarDialog | None = None
        self.comments: CommentsDialog | None = None
        self.second = SecondLook(desk, bench, actions, preferences, window)
        self.blind = BlindLook(desk, self.second, preferences, window)
        self.known = KnownBlockDeeds(desk, bench, window)
        now = preferences.now
        self._workspace.usual_requirements = Requirements(
            now.require_pages_seen, now.require_second_look
        )
        desk.page_wanted.connect(self.go_to_page)
        self._workspace.opened.connect(self._required)
        self._workspace.records_changed.connect(self._required)

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What the actions do."""
        return {
            "unseen": self.next_unseen,
            "completeness": self.show,
            "radar": self.show_radar,
            "comment": self.comment_on_proposal,
            "comment_page": self.comment_on_page,
            "comments": self.show_comments,
            **self.second.deeds(),
            **self.blind.deeds(),
            **self.known.deeds(),
        }

    def show(self) -> None:
        """Open the window, or bring it to the front."""
        if self.dialog is None:
            self.dialog = CompletenessDialog(
                self._desk, self._preferences, self._actions, self._window
            )
            self.dialog.unseen_wanted.connect(self.next_unseen)
        self.dialog.refresh()
        in_front(self.dialog)

    def show_radar(self) -> None:
        """Open the list of what is treated in two ways, made anew."""
        if self.radar is None:
            self.radar = RadarDialog(self._desk, self._ask, self._window)
            self.radar.place_wanted.connect(self._show_place)
            self.radar.left.connect(self._to_list)
        in_front(self.radar)
        self.radar.search()

    def show_comments(self) -> CommentsDialog:
        """Open the comments; a new one is about the page that is shown."""
        if self.comments is None:
            self.comments = CommentsDialog(self._desk, self._window)
            self.comments.place_wanted.connect(self._show_comment)
        in_front(self.comments)
        view = self._bench.view
        if view.document is not None:
            self.comments.about(view.document.id, view.page)
        self.comments.list.setFocus()
        return self.comments

    def comment_on_proposal(self) -> None:
        """Begin a comment on the current proposal."""
        current = self._desk.current
        if current is not None:
            page = min((a.page for a in current.areas), default=0)
            self.show_comments().about(current.document_id, page, current.id)

    def comment_on_page(self) -> None:
        """Begin a comment on the page that is shown."""
        self.show_comments().words.setFocus()

    def _show_comment(self, document_id: str, page: int, proposal_id: object) -> None:
        session = self._desk.session
        if (
            isinstance(proposal_id, str)
            and session is not None
            and session.has_proposal(proposal_id)
        ):
            self._desk.choose(proposal_id)
        else:
            self.go_to_page(document_id, page)

    def _show_place(self, place: object) -> None:
        assert isinstance(place, Place)
        if place.proposal_id is not None:
            self._desk.choose(place.proposal_id)
        elif place.span is not None:
            self._bench.show_span(place.document_id, place.span)

    def _to_list(self) -> None:
        self._window.activateWindow()
        self._bench.proposals.tree.setFocus()

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
