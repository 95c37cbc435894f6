"""Whatever an officer does in whatever order: a simple list of states says the same."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.model.decision import ReviewChange, Verdict
from app.model.geometry import PageArea, Rect
from app.model.proposal import Advice
from app.review import changes
from app.review.progress import progress
from tests.dossier_builders import new_session, proposal, reopened

if TYPE_CHECKING:
    from app.review.session import ReviewSession

KEYS = tuple(f"p{i}" for i in range(5))
MACHINE = [proposal(k, advice=Advice.KEEP if k == "p4" else Advice.CHECK) for k in KEYS]

State = dict[str, Any]


def shown(session: ReviewSession) -> State:
    """All that an officer can see of the proposals."""
    return {p.id: (p, session.decision(p.id)) for p in session.proposals()}


class OfficerAtWork(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.session = new_session(Path(self.folder.name), *MACHINE)
        self.past: list[State] = []
        self.future: list[State] = []

    def teardown(self) -> None:
        self.session.dossier.close()
        self.folder.cleanup()

    def do(self, change: ReviewChange) -> None:
        before = shown(self.session)
        done = self.session.apply(change)
        after = shown(self.session)
        assert done.proposal_ids == tuple(
            k for k in change.proposal_ids if before.get(k) != after.get(k)
        )
        untouched = set(before) - set(done.proposal_ids)
        assert all(before[k] == after[k] for k in untouched)
        if done.proposal_ids:
            self.past.append(before)
            self.future.clear()

    def some(self, data: st.DataObject) -> list[str]:
        keys = sorted(p.id for p in self.session.proposals())
        return data.draw(st.lists(st.sampled_from(keys), max_size=4))

    @rule(data=st.data(), verdict=st.sampled_from(Verdict), later=st.booleans())
    def judge(self, data: st.DataObject, verdict: Verdict, later: bool) -> None:
        self.do(changes.set_verdict(self.session, self.some(data), verdict, later=later))

    @rule(data=st.data(), verdict=st.sampled_from(Verdict))
    def sweep(self, data: st.DataObject, verdict: Verdict) -> None:
        hand_made = {
            p.id: self.session.decision(p.id)
            for p in self.session.proposals()
            if self.session.decision(p.id).by_hand
            and self.session.decision(p.id).verdict is not Verdict.OPEN
        }
        self.do(changes.sweep(self.session, self.some(data), verdict))
        assert {k: self.session.decision(k) for k in hand_made} == hand_made

    @rule(data=st.data(), code=st.sampled_from(["5.1.2e", "5.1.1e"]))
    def ground(self, data: st.DataObject, code: str) -> None:
        self.do(changes.set_ground(self.session, self.some(data), code))

    @rule(data=st.data(), text=st.sampled_from(["", "Omdat."]))
    def justify(self, data: st.DataObject, text: str) -> None:
        self.do(changes.set_justification(self.session, self.some(data), text))

    @rule(y=st.integers(0, 3))
    def draw(self, y: int) -> None:
        self.do(changes.draw(self.session, "d1", [PageArea(0, Rect(0, y, 9, y + 9))]))

    @rule(data=st.data())
    def erase(self, data: st.DataObject) -> None:
        self.do(changes.erase(self.session, self.some(data)))

    @rule(data=st.data(), x=st.integers(0, 2))
    def move(self, data: st.DataObject, x: int) -> None:
        for key in self.some(data)[:1]:
            self.do(changes.move(self.session, key, [PageArea(1, Rect(x, 0, x + 9, 9))]))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(shown(self.session))
        assert self.session.undo() is not None
        assert shown(self.session) == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(shown(self.session))
        assert self.session.redo() is not None
        assert shown(self.session) == self.future.pop()

    @rule()
    def reopen(self) -> None:
        before = shown(self.session)
        self.session = reopened(self.session)
        assert shown(self.session) == before

    @rule()
    def analyse_again(self) -> None:
        before = shown(self.session)
        self.session.replace_proposals(MACHINE)
        assert shown(self.session) == before

    @invariant()
    def the_session_knows_what_can_be_taken_back(self) -> None:
        assert self.session.can_undo == bool(self.past)
        assert self.session.can_redo == bool(self.future)
        counted = progress(self.session)
        assert counted.total == len(self.session.proposals())
        assert self.session.dossier.verify_chain() is None


TestOfficerAtWork = OfficerAtWork.TestCase
TestOfficerAtWork.settings = settings(
    max_examples=20,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
