"""The three panes, tied to the desk: what the officer sees of an open dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.document import Document, DocumentStatus
from app.ui.dialogs.matter import titled
from app.ui.models.documents import DocumentsModel
from app.ui.pages.view import PageView
from app.ui.panels.details import DetailsPanel
from app.ui.panels.documents import DocumentsPanel
from app.ui.panels.fitting import FittingArea
from app.ui.panels.message import MessageBar
from app.ui.panels.navigation import Navigation
from app.ui.panels.pagebar import PageBar
from app.ui.panels.proposals import ProposalsPanel
from app.ui.panels.side import Side
from app.ui.panels.splitting import Splitter
from app.ui.said import said
from app.ui.states import shown_text, spoken, state_name, state_of

if TYPE_CHECKING:
    from app.model.proposal import Proposal
    from app.ui.actions import Actions
    from app.ui.desk import Desk
    from app.ui.pages.images import PageImages
    from app.ui.pages.marks import Mark
    from app.ui.pencil import Pencil
    from app.ui.workspace import Workspace


class Workbench(QWidget):
    """Documents, pages, proposals; each pane shows, the desk and the workspace decide."""

    preview_left = Signal()

    def __init__(
        self,
        workspace: Workspace,
        desk: Desk,
        pencil: Pencil,
        images: PageImages,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._pencil = pencil
        self._images = images
        self._shown: str | None = None
        self.previewing = False
        self.more_panes: list[QWidget] = []
        self.documents_model = DocumentsModel(self)
        self.documents = DocumentsPanel(self.documents_model)
        self.view = PageView(images)
        self.view.spoken = self._spoken
        self.page_bar = PageBar((actions["previous_document"], actions["next_document"]))
        self.navigation = Navigation(workspace, self.documents, self.view, self.page_bar, images)
        self.message = MessageBar()
        self.proposals = ProposalsPanel()
        self.details = DetailsPanel(desk, actions)
        middle = QWidget()
        self.middle = QVBoxLayout(middle)
        self.middle.setContentsMargins(0, 0, 0, 0)
        self.middle.setSpacing(0)
        self.middle.addWidget(self.page_bar)
        self.middle.addWidget(self.message)
        self.sides = Splitter(Qt.Orientation.Horizontal)
        self.before = Side(self.tr("Origineel, met uw keuzes"), self.view)
        self.sides.addWidget(self.before)
        self.middle.addWidget(self.sides, 1)
        self.right = QWidget()
        column = QVBoxLayout(self.right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.proposals, 1)
        column.addWidget(FittingArea(self.details))
        self.splitter = Splitter(Qt.Orientation.Horizontal)
        for widget, stretch in ((self.navigation.pane, 0), (middle, 1), (self.right, 0)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.name_borders(
            [self.tr("Breedte van de documenten"), self.tr("Breedte van de voorstellen")]
        )
        self.splitter.setSizes([250, 840, 370])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        actions.give_plain_keys((self.view, self.proposals.tree))
        self._connect_panes()
        self._invite()
        for widget in (self.view, self.proposals.tree):
            self.add_keys(widget)

    def _connect_panes(self) -> None:
        workspace, desk = self._workspace, self._desk
        workspace.opened.connect(self._opened)
        workspace.closed.connect(lambda: self.documents_model.show(None))
        workspace.documents_changed.connect(self._documents_came)
        workspace.document_changed.connect(self._document_changed)
        workspace.proposals_changed.connect(self._proposals_changed)
        workspace.problem.connect(self.message.show_problem)
        desk.warned.connect(self.message.show_problem)
        desk.document_chosen.connect(self._show_document)
        desk.current_changed.connect(self._show_current)
        self.documents.chosen.connect(desk.show_document)
        self.documents.retry_wanted.connect(workspace.retry)
        self.proposals.chosen.connect(desk.choose)
        self.proposals.rows_chosen.connect(self._rows_chosen)
        self.view.mark_chosen.connect(desk.choose)
        self.view.box_drawn.connect(self._pencil.draw)
        self.page_bar.page_wanted.connect(self.view.go_to_page)
        self.view.mark_moved.connect(self._pencil.move)
        self.view.redact_selection.connect(self.redact_selection)
        self.details.left.connect(self.proposals.tree.setFocus)

    def add_keys(self, widget: QWidget) -> None:
        """Digits pick the most used grounds; Escape leaves what is under way."""
        for digit in range(1, 10):
            self._key(str(digit), widget).activated.connect(
                lambda d=digit: self._ground_by_digit(d)
            )
        self._key("Esc", widget).activated.connect(self.leave)

    @staticmethod
    def _key(key: str, widget: QWidget) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    # --- verbs that need the panes

    def redact_selection(self) -> None:
        """Redact the chosen text."""
        spans = self.view.spans
        if spans:
            self.view.select_text(None)
            self._pencil.redact_spans(spans)

    def copy_text(self) -> None:
        """Put the chosen text on the clipboard."""
        spans, text_map = self.view.spans, self.view.text_map
        if spans and text_map is not None:
            text = "\n".join(text_map.text[slice(*span)] for span in spans)
            QGuiApplication.clipboard().setText(text)

    def show_span(self, document_id: str, span: tuple[int, int]) -> None:
        """Choose a stretch of text of a document and bring it into sight."""
        self._desk.show_document(document_id)
        self.view.select_text(span)
        if self.view.selected_areas:
            self.view.reveal(self.view.to_strip(self.view.selected_areas[0]))

    def page_seen(self) -> None:
        """Tick the page and go to the next one."""
        document = self.view.document
        if document is not None and document.pages:
            page = self.view.page
            if self.view.holds(page):
                self._workspace.mark_page_seen(document.id, page)
            session = self._workspace.session
            if session is not None and not session.is_blind:  # a sample has an order of its own
                self.view.go_to_page(page + 1)

    def leave(self) -> None:
        """Let go: of chosen text, of the preview, of the drawing tool."""
        if self.view.selection is not None:
            self.view.select_text(None)
        elif self.previewing:
            self.preview_left.emit()
        else:
            self.message.hide()

    def choose_ground(self) -> None:
        """Take the keyboard to the ground."""
        if not self.right.isHidden():
            self.details.ground.begin()

    def add_ground(self) -> None:
        """Take the keyboard to one more ground."""
        if not self.right.isHidden():
            self.details.grounds.begin()

    def choose_motivation(self) -> None:
        """Show the templates for the justification."""
        if not self.right.isHidden():
            self.details.templates.begin()

    def step_pane(self, step: int) -> None:
        """Move the keyboard to the next pane that is shown."""
        panes: list[QWidget] = [*self.navigation.panes, self.view, *self.more_panes]
        panes += [self.proposals.tree, self.details.justification]
        panes = [p for p in panes if p.isVisible() and p.isEnabled()]
        if not panes:
            return
        here = next((i for i, p in enumerate(panes) if p.hasFocus()), -1 if step > 0 else 0)
        panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def save_state(self) -> bytes:
        """The widths of the panes."""
        return bytes(self.splitter.saveState().data())

    def restore_state(self, state: bytes) -> None:
        """Give the panes their widths back."""
        if state:
            self.splitter.restoreState(QByteArray(state))

    def _ground_by_digit(self, digit: int) -> None:
        self.details.grounding.pick_favourite(digit)

    # --- what changed

    def _opened(self) -> None:
        self.message.hide()
        self.documents_model.show(self._workspace.session)
        self.documents.show_current(self._shown)

    def _documents_came(self) -> None:
        self.documents_model.extend()
        self.documents.show_current(self._shown)

    def _show_document(self, document_id: str | None) -> None:
        session = self._workspace.session
        if self._shown is not None and self._shown != document_id:
            self._images.want([])
        self._shown = document_id
        if not self.previewing:
            self.message.hide()
        self.documents.show_current(document_id)
        self.proposals.show_document(session, document_id)
        if session is None or document_id is None:
            self._invite()
            self.view.show_document(None, None)
            self.page_bar.show_document("", 0)
            return
        self._show_pages(session.document(document_id))

    def _invite(self) -> None:
        self.view.empty_text = self.tr("Sleep brieven en nota's hierheen (PDF).")

    def _show_pages(self, document: Document) -> None:
        session = self._workspace.session
        if session is None:
            return
        self.page_bar.show_document(titled(session, document), len(document.pages))
        self.view.empty_text = said(document.refusal) or self.tr("Dit document wordt gelezen…")
        if document.status is not DocumentStatus.READY:
            self.view.show_document(None, None)
            if document.status is DocumentStatus.REFUSED:
                self.message.show_notice(
                    document.refusal,
                    self.tr("Opnieuw lezen"),
                    lambda: self._workspace.retry(document.id),
                )
            return
        self._images.open(document.id, session.pdf(document.id))
        self.view.show_document(document, session.text_map(document.id))
        mine = session.proposals(document.id)
        self.view.fill_marks(mine, session.decision)
        self.view.set_seen(session.pages_seen(document.id))

    def _show_current(self, proposal_id: str | None) -> None:
        self.proposals.show_current(proposal_id)
        self.view.set_current(proposal_id)

    def _rows_chosen(self, ids: object) -> None:
        if isinstance(ids, tuple):
            self._desk.choose_rows(ids)
            self.details.refresh()

    def _document_changed(self, document_id: str) -> None:
        self.documents_model.refresh(document_id)
        session = self._workspace.session
        if session is None or document_id != self._shown:
            return
        document = session.document(document_id)
        if (
            self.view.document is None
            or self.view.document.pages != document.pages
            or document.status is not DocumentStatus.READY
        ):
            self._show_pages(document)
        self.page_bar.name(titled(session, document))
        self.view.set_seen(session.pages_seen(document_id))

    def _spoken(self, mark: Mark) -> str:
        session = self._workspace.session
        if session is None or not session.has_proposal(mark.proposal_id):
            return state_name(mark.state)
        return spoken(session.proposal(mark.proposal_id), mark.state, mark.page)

    def _announce(self, changed: list[Proposal]) -> None:
        """Tell a screen reader what was done, because the focus goes on at once."""
        session = self._workspace.session
        if session is None or not changed or not QAccessible.isActive():
            return
        state = state_name(state_of(changed[0], session.decision(changed[0].id)))
        words = shown_text(changed[0]) if len(changed) == 1 else str(len(changed))
        event = QAccessibleAnnouncementEvent(self.proposals.tree, f"{state}: {words}")
        QAccessible.updateAccessibility(event)

    def _proposals_changed(self, ids: object) -> None:
        session = self._workspace.session
        if session is None:
            return
        self.proposals.refresh(ids)
        self.documents_model.refresh()
        if isinstance(ids, tuple):
            there = [session.proposal(i) for i in ids if session.has_proposal(i)]
            mine = [p for p in there if p.document_id == self._shown]
            gone = [i for i in ids if not session.has_proposal(i)]
            self.view.update_marks(mine, session.decision, gone)
            self._announce(there)
        elif self._shown is not None:
            everything = session.proposals(self._shown)
            self.view.fill_marks(everything, session.decision)
            self.view.set_current(self.view.current)
        self.details.refresh()
