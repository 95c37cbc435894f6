"""The verbs on grounds: another, one more, one less, each unless a rule refuses it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.decision import Verdict
from app.model.ground import codes
from app.review import changes, motivation
from app.review.favourites import favourite_grounds
from app.review.rules import Level, RuleNotice, check_decision, check_ground
from app.review.subject import matter_of
from app.ui.faults import Faults

if TYPE_CHECKING:
    from app.house import Motivation
    from app.model.proposal import Proposal
    from app.ui.desk import Desk


class Grounding(QObject):
    """Works on what is chosen at the desk; every verb is one act and one undo."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workspace = desk.workspace
        self._faults = Faults(desk.workspace)
        self.household = desk.household

    def pick(self, code: str) -> None:
        """Another ground in the place of the first; further grounds of the passage stay."""
        session, targets = self._desk.ready(), self._desk.targets
        if session is None or not targets:
            return
        first = codes(session.decision(targets[0]).ground)[:1]
        if not first or not code:
            self._desk.set_ground(code)
        elif self._allowed(code, without=first[0]):
            self._workspace.apply(changes.replace_ground(session, targets, first[0], code))

    def add(self, code: str) -> None:
        """One more ground on what is chosen."""
        session, targets = self._desk.ready(), self._desk.targets
        if session is not None and targets and self._allowed(code):
            self._workspace.apply(changes.add_ground(session, targets, code))

    def drop(self, code: str) -> None:
        """One ground less on what is chosen."""
        session, targets = self._desk.ready(), self._desk.targets
        if session is not None and targets:
            self._workspace.apply(changes.drop_ground(session, targets, code))

    def _allowed(self, code: str, without: str = "") -> bool:
        """Whether the rules let a ground stand on all that is chosen; what they say is shown."""
        session = self._desk.session
        assert session is not None
        found: dict[RuleNotice, None] = {}
        for key in self._desk.targets:
            others = set(codes(session.decision(key).ground)) - {code, without}
            kind = session.proposal(key).entity_type
            matter = matter_of(session, session.proposal(key).document_id)
            said = check_ground(code, kind, self._workspace.profile, others, matter=matter)
            found |= dict.fromkeys(said)
        refused = [notice for notice in found if notice.level is Level.REFUSE]
        for notice in refused or found:
            self._desk.warned.emit(notice.message)
        return not refused

    def favourites(self) -> list[str]:
        """The grounds under the keys 1 to 9."""
        chosen = self.household.now.favourites
        return favourite_grounds(self._desk.session, self._workspace.profile, chosen)

    def pick_favourite(self, digit: int) -> None:
        """The ground under a key, as the only one of the passage."""
        grounds = self.favourites()
        if digit <= len(grounds):
            self._desk.set_ground(grounds[digit - 1])

    def fitting(self) -> list[tuple[Motivation, str]]:
        """Templates for the grounds of the current proposal, each with the text that it gives."""
        session, current = self._desk.session, self._desk.current
        if session is None or current is None:
            return []
        known = motivation.values(session, current.id)
        mine = codes(session.decision(current.id).ground)
        templates = self.household.now.templates
        return [(t, motivation.fill(t.text, known)) for t in templates if t.fits(mine)]

    def motivate(self, template: Motivation) -> None:
        """Fill a template in for each that is chosen, as one act, and say what the rules say."""
        session, targets = self._desk.ready(), self._desk.targets
        if session is None or not targets:
            return
        texts = {
            key: motivation.fill(template.text, motivation.values(session, key)) for key in targets
        }
        self._workspace.apply(changes.set_justifications(session, texts))
        messages = {
            notice.message
            for key in targets
            for notice in self.notices(session.proposal(key))
            if notice.rule in ("R4", "R5", "R9", "veld")
        }
        for message in sorted(messages):
            self._desk.warned.emit(message)

    def notices(self, proposal: Proposal) -> list[RuleNotice]:
        """What the rules say of a proposal, as if it were redacted; nothing of what is kept."""
        session = self._desk.session
        if session is None:
            return []
        decision = session.decision(proposal.id)
        if decision.verdict is Verdict.KEEP:
            return []
        return check_decision(
            replace(decision, verdict=Verdict.REDACT),
            proposal,
            self._workspace.profile,
            session.document(proposal.document_id),
            matter=matter_of(session, proposal.document_id),
        )

    def next_fault(self) -> None:
        """Go to the next box that a rule refuses, round and round."""
        ids = self._faults.of()
        if not ids:
            self._desk.told.emit(self.tr("Elk gelakt vlak heeft een grond en een motivering."))
            return
        current = self._desk.current
        here = ids.index(current.id) if current is not None and current.id in ids else -1
        self._desk.choose(ids[(here + 1) % len(ids)])
