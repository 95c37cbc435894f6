"""What stands now: the machine's proposals with everything that was done to them since.

A fold over events and nothing else; knows no store and no undo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from app.model.decision import (
    Decision,
    ProposalState,
    Record,
    RecordChange,
    ReviewChange,
    Verdict,
)
from app.model.detection import EntityType
from app.model.proposal import Advice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from app.model.proposal import Proposal

R = TypeVar("R")

_NOTHING = ProposalState(None, None)


def first_decision(proposal: Proposal) -> Decision:
    """The decision on a proposal before anybody acted."""
    return Decision(
        proposal_id=proposal.id,
        verdict=Verdict.KEEP if proposal.advice is Advice.KEEP else Verdict.OPEN,
        ground=proposal.ground,
        justification=proposal.justification,
    )


class ReviewState:
    """Proposals and decisions after all events so far."""

    def __init__(self, machine: Iterable[Proposal]) -> None:
        self._machine: dict[str, Proposal] = {p.id: p for p in machine}
        # what the officer drew or moved stands over what the machine proposes
        self._own: dict[str, Proposal] = {}
        self._decisions: dict[str, Decision] = {}
        self._first: dict[str, Decision] = {}
        self._records: dict[type, dict[str, Record]] = {}

    def __iter__(self) -> Iterator[Proposal]:
        """All proposals that are there now.

        A word of the officer's list is not there a second time where he marked it himself, unless
        it was decided on; it is back when his own mark is taken away.
        """
        marked = {
            (own.document_id, own.start, own.end)
            for key, own in self._own.items()
            if own.start is not None and key not in self._machine
        }
        for key, proposal in self._machine.items():
            place = (proposal.document_id, proposal.start, proposal.end)
            listed = proposal.entity_type is EntityType.OTHER
            if not listed or place not in marked or key in self._decisions:
                yield self._own.get(key, proposal)
        for key, proposal in self._own.items():
            if key not in self._machine:
                yield proposal

    def machine(self) -> Mapping[str, Proposal]:
        """What the machine proposes, untouched by anybody."""
        return self._machine

    def proposal(self, proposal_id: str) -> Proposal | None:
        return self._own.get(proposal_id) or self._machine.get(proposal_id)

    def decision(self, proposal_id: str) -> Decision:
        """The decision on a proposal; KeyError when there is no such proposal."""
        known = self._decisions.get(proposal_id) or self._first.get(proposal_id)
        if known is None:
            proposal = self.proposal(proposal_id)
            if proposal is None:
                raise KeyError(proposal_id)
            known = self._first[proposal_id] = first_decision(proposal)
        return known

    def decisions(self, proposals: Iterable[Proposal]) -> list[Decision]:
        """The decisions on proposals that are there now, without a call for each."""
        decided, first = self._decisions, self._first
        return [
            decided.get(p.id) or first.get(p.id) or first.setdefault(p.id, first_decision(p))
            for p in proposals
        ]

    def _first_on(self, proposal: Proposal) -> Decision:
        known = self._first.get(proposal.id) if proposal is self.proposal(proposal.id) else None
        return known or first_decision(proposal)

    def is_decided(self, proposal_id: str) -> bool:
        return proposal_id in self._decisions

    def at(self, proposal_id: str) -> ProposalState:
        """A proposal with its decision; both None when it is not there."""
        proposal = self.proposal(proposal_id)
        if proposal is None:
            return _NOTHING
        return ProposalState(proposal, self.decision(proposal_id))

    def rebase(self, change: ReviewChange) -> ReviewChange:
        """The same act on what stands now: from the present states, without what is no change.

        A change that is about decisions alone leaves the proposal as it is now, which a new
        analysis may have replaced since; a proposal that is gone comes back with its decision.
        """
        keys: list[str] = []
        before: list[ProposalState] = []
        after: list[ProposalState] = []
        for key, old, new in zip(change.proposal_ids, change.before, change.after, strict=True):
            present = self.at(key)
            proposal, decision = new.proposal, new.decision
            if present.proposal is not None and _same(proposal, old.proposal):
                proposal = present.proposal
            if proposal is not None and (decision is None or not decision.author):
                decision = self._first_on(proposal)
            if not _same(proposal, present.proposal) or decision != present.decision:
                keys.append(key)
                before.append(present)
                after.append(ProposalState(proposal, decision))
        records = tuple(
            RecordChange(r.key, present_record, r.after)
            for r in change.records
            for present_record in [self.record(r.key)]
            if present_record != r.after
        )
        return ReviewChange(change.action, tuple(keys), tuple(before), tuple(after), records)

    def fold(self, change: ReviewChange) -> None:
        """Take in one act."""
        for key, old, new in zip(change.proposal_ids, change.before, change.after, strict=True):
            if not _same(new.proposal, old.proposal):
                self.put(key, new.proposal)
            self.decide(key, new.decision)
        for record in change.records:
            self.put_record(record.key, record.after)

    # --- records

    def record(self, key: str) -> Record | None:
        """What is recorded under a key."""
        return next((mine[key] for mine in self._records.values() if key in mine), None)

    def records(self, kind: type[R]) -> Mapping[str, R]:
        """All records of a kind by their keys, in the order in which they came."""
        return cast("Mapping[str, R]", self._records.get(kind, {}))

    def put_record(self, key: str, record: Record | None) -> None:
        """Set a record; None takes it away."""
        if record is not None:
            self._records.setdefault(type(record), {})[key] = record
            return
        for mine in self._records.values():
            mine.pop(key, None)

    # --- parts of a fold

    def put(self, proposal_id: str, proposal: Proposal | None) -> None:
        """The officer's own version of a proposal; None takes that away.

        What the machine proposes cannot be taken away: it could be missed in the export.
        """
        if proposal is None:
            self._own.pop(proposal_id, None)
        else:
            self._own[proposal_id] = proposal
        self._first.pop(proposal_id, None)

    def decide(self, proposal_id: str, decision: Decision | None) -> None:
        """A decision; one without an author, or None, is as if nobody had acted."""
        if decision is None or not decision.author:
            self._decisions.pop(proposal_id, None)
        else:
            self._decisions[proposal_id] = decision

    def replace_machine(self, proposals: Mapping[str, Proposal]) -> None:
        """Take in what :meth:`merged` gave."""
        self._machine = dict(proposals)
        self._first.clear()

    def merged(self, proposals: Iterable[Proposal]) -> dict[str, Proposal]:
        """The machine's new proposals and its old ones that were decided on and are gone now."""
        wanted = {p.id: p for p in proposals}
        for key, proposal in self._machine.items():
            if self.is_decided(key):
                wanted.setdefault(key, proposal)
        return wanted


def _same(one: Proposal | None, two: Proposal | None) -> bool:
    """Equal; most are one object, and to compare thousands field by field takes its time."""
    return one is two or one == two
