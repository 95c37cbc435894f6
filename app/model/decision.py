"""What the officer decided, and the append-only record of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.model.proposal import Proposal
from app.model.record import (
    Added,
    Comment,
    Requirements,
    Reviewers,
    Sample,
    Seen,
    Settled,
    Subject,
)


class Verdict(StrEnum):
    OPEN = "open"
    REDACT = "redact"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Decision:
    """The state of one proposal after all events.

    ``author`` is empty for the state before anybody acted. ``later`` marks "Later bekijken".
    ``by_hand`` is true when the verdict was chosen for this very proposal and not for many at once
    ("ook alle gelijke"); no sweep overwrites such a verdict. ``ground`` is a code, or several as
    :func:`app.model.ground.joined` writes them.
    """

    proposal_id: str
    verdict: Verdict
    ground: str = ""
    justification: str = ""
    note: str = field(default="", repr=False)
    author: str = ""
    at: str = ""
    later: bool = False
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class ProposalState:
    """A proposal with its decision; None for ``proposal`` means: not there (before drawing)."""

    proposal: Proposal | None
    decision: Decision | None


Record = Seen | Requirements | Comment | Decision | Added | Reviewers | Settled | Sample | Subject
"""A decision among the records is that of the second officer."""


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record before and after an act; None: not there."""

    key: str
    before: Record | None
    after: Record | None

    @property
    def value(self) -> Record | None:
        """What the change is about: the record as it is now, or as it was."""
        return self.before if self.after is None else self.after

    @property
    def proposal_id(self) -> str | None:
        """The proposal that the record is about; None for what is about none."""
        if isinstance(self.value, Settled):
            return self.key.partition("|")[2]
        return self.value.proposal_id if isinstance(self.value, Comment | Decision) else None


@dataclass(frozen=True, slots=True)
class ReviewChange:
    """One act of the officer: for each proposal its state before and after.

    Accepting 500 proposals is one change; so is drawing a box (before: nothing).
    ``action`` is a short English verb for the log (``redact``, ``keep``, ``ground``, ``draw`` ...).
    ``records`` is what the act did beside the decisions (a page seen, a comment).
    """

    action: str
    proposal_ids: tuple[str, ...] = ()
    before: tuple[ProposalState, ...] = ()
    after: tuple[ProposalState, ...] = ()
    records: tuple[RecordChange, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether the act changes nothing."""
        return not self.proposal_ids and not self.records

    @property
    def touched(self) -> tuple[str, ...]:
        """The proposals that look different afterwards, also by what was said about them."""
        about = (record.proposal_id for record in self.records)
        return tuple(dict.fromkeys([*self.proposal_ids, *filter(None, about)]))

    def reversed(self) -> ReviewChange:
        """The change that undoes this one."""
        return ReviewChange(
            f"undo {self.action}",
            self.proposal_ids,
            self.after,
            self.before,
            tuple(RecordChange(r.key, r.after, r.before) for r in self.records),
        )


@dataclass(frozen=True, slots=True)
class ReviewEvent:
    """A change as it stands in the store; ``hash`` covers all other fields and chains them.

    ``at`` is UTC in ISO 8601; ``hash`` and ``previous_hash`` are hexadecimal SHA-256.
    """

    seq: int
    at: str
    author: str
    change: ReviewChange = field(repr=False)
    previous_hash: str
    hash: str
