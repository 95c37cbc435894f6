"""Where the officer stands in the dossier, and the verbs: redact, keep, go on, draw, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import KnownError
from app.model.decision import ReviewChange, Verdict
from app.model.proposal import Advice, Proposal
from app.model.record import Comment, Matter, Seen
from app.review import changes, search
from app.review.rules import Level, check_ground
from app.review.subject import matter_of
from app.ui.household import Household
from app.ui.states import count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.model.detection import EntityType
    from app.review.groups import Group
    from app.review.session import ReviewSession
    from app.ui.workspace import Workspace

Scope = search.Scope


class Desk(QObject):
    """One current document, one current proposal, and a choice of rows in the list.

    ``ask`` puts a question with yes and no to the officer before something large is done.
    """

    document_chosen = Signal(object)
    current_changed = Signal(object)
    page_wanted = Signal(str, int)
    told = Signal(str)
    warned = Signal(str)

    def __init__(
        self, workspace: Workspace, ask: Callable[[str], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.household = Household(workspace, self)
        self._ask = ask
        self._document: str | None = None
        self._current: str | None = None
        self._rows: tuple[str, ...] = ()
        self.confirm_sweep = True
        workspace.opened.connect(self._start)
        workspace.closed.connect(self._stop)
        workspace.documents_changed.connect(self._documents_came)
        workspace.proposals_changed.connect(self._proposals_came)

    # --- where we are

    @property
    def session(self) -> ReviewSession | None:
        return self.workspace.session

    @property
    def document_id(self) -> str | None:
        """The document that is shown."""
        return self._document

    @property
    def current(self) -> Proposal | None:
        """The proposal with the ring around it."""
        session = self.session
        if session is None or self._current is None or not session.has_proposal(self._current):
            return None
        return session.proposal(self._current)

    @property
    def matter(self) -> Matter:
        """What the document that is shown is about."""
        session, document = self.session, self._document
        if session is None or document is None:
            return Matter.UNKNOWN
        return matter_of(session, document)

    @property
    def targets(self) -> tuple[str, ...]:
        """What a verb works on: the chosen rows, or else the current proposal."""
        session = self.session
        if session is None:
            return ()
        rows = tuple(i for i in self._rows if session.has_proposal(i))
        if len(rows) > 1 and self._current in rows:
            return rows
        return (self._current,) if self.current is not None and self._current else ()

    def choose_rows(self, ids: Sequence[str]) -> None:
        """Which rows are chosen in the list."""
        self._rows = tuple(ids)

    def show_document(self, document_id: str | None) -> None:
        """Go to a document; its first open proposal becomes the current one."""
        if document_id == self._document:
            return
        self._document = document_id
        self._current = None
        self._rows = ()
        self.document_chosen.emit(document_id)
        self._choose_first()

    def choose(self, proposal_id: str | None) -> None:
        """Make a proposal the current one, in its document."""
        session = self.session
        if session is None or proposal_id is None or not session.has_proposal(proposal_id):
            if self._current is not None:
                self._current = None
                self.current_changed.emit(None)
            return
        document_id = session.proposal(proposal_id).document_id
        if document_id != self._document:
            self._document = document_id
            self._rows = ()
            self.document_chosen.emit(document_id)
        if proposal_id != self._current:
            self._current = proposal_id
            self.current_changed.emit(proposal_id)

    def step_document(self, step: int) -> None:
        """Go to the next or the previous document."""
        session = self.session
        if session is None or self._document is None:
            return
        ids = [d.id for d in session.documents()]
        place = ids.index(self._document) + step
        if 0 <= place < len(ids):
            self.show_document(ids[place])

    def go_on(self, *, backwards: bool = False) -> None:
        """Go to the next open proposal, in other documents too."""
        session = self.session
        if session is None:
            return
        found = search.next_open(session, self._current, backwards)
        if found is None:
            self.told.emit(self.tr("Alles is beoordeeld."))
        else:
            self.choose(found)

    def next_excess(self) -> None:
        """Go to the next box that hides too much, round and round."""
        ids = list(dict.fromkeys(f.proposal_id for f in self.workspace.over_redactions()))
        if not ids:
            self.told.emit(self.tr("Er is geen vlak waarin te veel wordt gelakt."))
            return
        here = ids.index(self._current) if self._current in ids else -1
        self.choose(ids[(here + 1) % len(ids)])

    def _start(self) -> None:
        session = self.session
        documents = session.documents() if session is not None else ()
        self._document = None
        self.show_document(documents[0].id if documents else None)

    def _stop(self) -> None:
        self._document = self._current = None
        self._rows = ()
        self.document_chosen.emit(None)
        self.current_changed.emit(None)

    def _documents_came(self) -> None:
        if self._document is None:
            self._start()

    def _proposals_came(self, _: object) -> None:
        if self.current is None:
            self._current = None
            self._choose_first()
            if self._current is None:
                self.current_changed.emit(None)

    def _choose_first(self) -> None:
        session = self.session
        if session is None or self._document is None:
            return
        first = search.next_open(session, None, document_id=self._document)
        if first is not None:
            self.choose(first)
        else:
            self.current_changed.emit(None)

    # --- verdicts

    def judge(self, verdict: Verdict) -> None:
        """Redact or keep what is chosen, then go on to the next open one."""
        session, targets = self.ready(), self.targets
        if session is None or not targets:
            return
        if verdict is Verdict.KEEP:  # to leave an own box open is to take it away
            self.workspace.apply(changes.erase(session, targets))
            targets = tuple(i for i in targets if session.has_proposal(i))
        self.workspace.apply(changes.set_verdict(session, targets, verdict))
        self.go_on()

    def later(self) -> None:
        """Put what is chosen off, then go on."""
        session, targets = self.ready(), self.targets
        if session is None or not targets:
            return
        self.workspace.apply(changes.set_verdict(session, targets, Verdict.OPEN, later=True))
        self.go_on()

    def same(self, scope: Scope) -> tuple[str, ...]:
        """The proposals that are equal to the current one, it included."""
        session, current = self.session, self.current
        return search.same_text(session, current.id, scope) if session and current else ()

    def sweep(self, verdict: Verdict, scope: Scope) -> None:
        """The same verdict for all equal ones, as one act; over the dossier after a question."""
        session, current = self.ready(), self.current
        if session is None or current is None:
            return
        change = changes.sweep(session, self.same(scope), verdict)
        number = len(change.proposal_ids)
        asks = number and scope is Scope.DOSSIER and self.confirm_sweep
        if asks and not self._ask(self._question(verdict, number)):
            return
        self.workspace.apply(change)
        verb = self._verb(verdict)
        self.told.emit(f"{count(number, self.tr('voorstel'), self.tr('voorstellen'))} {verb}.")
        self.go_on()

    def accept_all(self) -> None:
        """Redact all that is advised to be redacted and not yet judged, as one act."""
        session = self.ready()
        if session is None:
            return
        wanted = [
            p.id
            for p in session.proposals()
            if p.advice is Advice.REDACT and session.decision(p.id).verdict is Verdict.OPEN
        ]
        change = changes.sweep(session, wanted, Verdict.REDACT)
        number = len(change.proposal_ids)
        if not number:
            self.told.emit(self.tr("Er zijn geen open voorstellen met het advies lakken."))
        elif self._ask(self._question(Verdict.REDACT, number)):
            self.workspace.apply(change)
            words = count(number, self.tr("voorstel"), self.tr("voorstellen"))
            self.told.emit(self.tr("{0} gelakt; Ctrl+Z maakt dit ongedaan.").format(words))

    def _question(self, verdict: Verdict, number: int) -> str:
        words = count(number, self.tr("voorstel"), self.tr("voorstellen"))
        verb = self.tr("lakken") if verdict is Verdict.REDACT else self.tr("openlaten")
        return self.tr(
            "{0} in het hele dossier {1}? Wat u met de hand besliste, blijft zoals het is."
        ).format(words, verb)

    def _verb(self, verdict: Verdict) -> str:
        return self.tr("gelakt") if verdict is Verdict.REDACT else self.tr("opengelaten")

    # --- ground and words

    def set_ground(self, code: str) -> None:
        """Choose the ground for what is chosen, unless a rule refuses it."""
        session, targets = self.ready(), self.targets
        if session is None or not targets:
            return
        kinds = {session.proposal(i).entity_type for i in targets}
        for kind in sorted(kinds):
            if not self._allowed(code, kind):
                return
        self.workspace.apply(changes.set_ground(session, targets, code))

    def _allowed(self, code: str, kind: EntityType) -> bool:
        for notice in check_ground(code, kind, self.workspace.profile, matter=self.matter):
            self.warned.emit(notice.message)
            if notice.level is Level.REFUSE:
                self.current_changed.emit(self._current)  # the panel shows the old one again
                return False
        return True

    def set_justification(self, ids: Iterable[str], text: str) -> None:
        """Write the justification of these proposals."""
        session = self.ready()
        if session is not None:
            self.workspace.apply(changes.set_justification(session, ids, text))

    def attribute(self, group: Group) -> None:
        """Say who a name is that can be of several persons."""
        session = self.ready()
        if session is not None:
            self.workspace.apply(changes.attribute(session, self.targets, group))

    # --- undo

    def undo(self) -> None:
        """Take the last act back and show where it was."""
        self._show(self._known(self.workspace.undo))

    def redo(self) -> None:
        """Do it again and show where it was."""
        self._show(self._known(self.workspace.redo))

    def _known(self, act: Callable[[], ReviewChange | None]) -> ReviewChange | None:
        try:
            return act()
        except KnownError as error:
            self.warned.emit(str(error))
            return None

    def _show(self, change: ReviewChange | None) -> None:
        session = self.session
        if change is None or session is None:
            return
        for record in change.records:
            if isinstance(record.value, Seen | Comment):
                self.page_wanted.emit(record.value.document_id, record.value.page)
        there = [i for i in change.touched if session.has_proposal(i)]
        if there and self._current not in there:
            self.choose(there[0])

    def ready(self) -> ReviewSession | None:
        """The session when it may be changed; tells the officer when it may not."""
        if self.workspace.can_change:
            return self.session
        if self.workspace.is_open:
            self.warned.emit(self.tr("Dit dossier is alleen te bekijken."))
        return None
