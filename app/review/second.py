"""The second look: what a second officer sees, and what becomes of his acts.

He works with the same verbs as the first. What he decides is recorded beside the decision of the
first and changes nothing of it; what he adds is an open proposal for the first.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.model.decision import Decision, ProposalState, RecordChange, ReviewChange
from app.model.record import Added, Look, Sample, added_key, opinion_key
from app.review.moment import now
from app.review.state import ReviewState, first_decision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.model.decision import Record
    from app.model.proposal import Proposal

_ABSENT = ProposalState(None, None)


class SecondView(ReviewState):
    """The dossier as the second officer sees it: a view of the truth that holds nothing.

    Where he has not decided, the decision of the first shows, without a name.
    """

    def __init__(self, truth: ReviewState) -> None:
        super().__init__(())
        self._truth = truth

    def __iter__(self) -> Iterator[Proposal]:
        return iter(self._truth)

    def proposal(self, proposal_id: str) -> Proposal | None:
        return self._truth.proposal(proposal_id)

    def decision(self, proposal_id: str) -> Decision:
        opinion = self._truth.records(Decision).get(opinion_key(proposal_id))
        return opinion if opinion is not None else self._before(proposal_id)

    def decisions(self, proposals: Iterable[Proposal]) -> list[Decision]:
        return [self.decision(proposal.id) for proposal in proposals]

    def _before(self, proposal_id: str) -> Decision:
        first = self._truth.decision(proposal_id)
        return replace(first, author="", at="", by_hand=False, note="")

    def record(self, key: str) -> Record | None:
        return self._truth.record(key)


class BlindView(SecondView):
    """Only the pages of a sample, as if nobody had decided anything.

    The machine's proposals show with its advice; what the first drew, moved or searched does not.
    What the second decided or added before the sample was drawn does not count either.
    """

    def __init__(self, truth: ReviewState, sample: Sample) -> None:
        super().__init__(truth)
        self._sample = sample
        self._pages = frozenset(sample.pages)

    def __iter__(self) -> Iterator[Proposal]:
        for key, proposal in self._truth.machine().items():
            if self._is_shown(proposal) and not self._is_added(key):
                yield proposal
        for proposal in self._truth:
            if self._is_added(proposal.id):
                yield proposal

    def proposal(self, proposal_id: str) -> Proposal | None:
        if self._is_added(proposal_id):
            return self._truth.proposal(proposal_id)
        found = self._truth.machine().get(proposal_id)
        return found if found is not None and self._is_shown(found) else None

    def decision(self, proposal_id: str) -> Decision:
        opinion = self._truth.records(Decision).get(opinion_key(proposal_id))
        if opinion is not None and opinion.at >= self._sample.at:
            return opinion
        proposal = self.proposal(proposal_id)
        if proposal is None:
            raise KeyError(proposal_id)
        return first_decision(proposal)

    def _is_shown(self, proposal: Proposal) -> bool:
        return any((proposal.document_id, a.page) in self._pages for a in proposal.areas)

    def _is_added(self, proposal_id: str) -> bool:
        added = self._truth.records(Added).get(added_key(proposal_id))
        return added is not None and added.at >= self._sample.at


def view_of(truth: ReviewState, look: Look, sample: Sample | None) -> ReviewState:
    """What the one who looks sees."""
    if look is Look.FIRST:
        return truth
    return SecondView(truth) if sample is None else BlindView(truth, sample)


def as_second(truth: ReviewState, change: ReviewChange, author: str) -> ReviewChange:
    """What is recorded of an act of the second officer, in terms of the truth.

    A verdict becomes an opinion; a new box becomes an open proposal with an opinion. What the
    first drew can be neither moved nor taken away, nor what he added himself once the first has
    decided on it.
    """
    keys: list[str] = []
    before: list[ProposalState] = []
    after: list[ProposalState] = []
    records = list(change.records)
    for key, old, new in zip(change.proposal_ids, change.before, change.after, strict=True):
        own = truth.record(added_key(key)) is not None and not truth.is_decided(key)
        opinion = _opinion(truth, key)
        if old.proposal is None or (own and new.proposal != old.proposal):
            keys.append(key)
            before.append(truth.at(key))
            after.append(_open(new.proposal))
            if old.proposal is None:
                after[-1] = _by_another(after[-1])
                records.append(RecordChange(added_key(key), None, Added(author, now())))
            if new.proposal is None:
                records.append(RecordChange(added_key(key), truth.record(added_key(key)), None))
                records.append(RecordChange(opinion_key(key), opinion, None))
        decided = new.decision if new.proposal is not None else None
        if decided is not None and decided.author and decided != opinion:
            records.append(RecordChange(opinion_key(key), opinion, decided))
    changed = tuple(r for r in records if r.before != r.after)
    return ReviewChange(change.action, tuple(keys), tuple(before), tuple(after), changed)


def _opinion(truth: ReviewState, key: str) -> Decision | None:
    return truth.records(Decision).get(opinion_key(key))


def _by_another(state: ProposalState) -> ProposalState:
    """So that the first does not read that he drew it himself."""
    made = state.proposal
    assert made is not None  # it was added
    words = made.explanation.replace("zelf", "door de tweede beoordelaar", 1)
    return replace(state, proposal=replace(made, explanation=words))


def _open(proposal: Proposal | None) -> ProposalState:
    return _ABSENT if proposal is None else ProposalState(proposal, first_decision(proposal))


def still_allowed(truth: ReviewState, change: ReviewChange) -> ReviewChange:
    """An undoing of the second officer, without what takes away a box that the first decided on."""
    gone = {
        key
        for key, new in zip(change.proposal_ids, change.after, strict=True)
        if new.proposal is None and truth.is_decided(key)
    }
    if not gone:
        return change
    kept = [i for i, key in enumerate(change.proposal_ids) if key not in gone]
    forbidden = {made(key) for key in gone for made in (added_key, opinion_key)}
    return ReviewChange(
        change.action,
        tuple(change.proposal_ids[i] for i in kept),
        tuple(change.before[i] for i in kept),
        tuple(change.after[i] for i in kept),
        tuple(r for r in change.records if r.key not in forbidden),
    )
