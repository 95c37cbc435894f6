"""What the officer decided, and the append-only record of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.model.proposal import Proposal


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


@dataclass(frozen=True, slots=True)
class ReviewChange:
    """One act of the officer: for each proposal its state before and after.

    Accepting 500 proposals is one change; so is drawing a box (before: nothing).
    ``action`` is a short English verb for the log (``redact``, ``keep``, ``ground``, ``draw`` ...).
    """

    action: str
    proposal_ids: tuple[str, ...]
    before: tuple[ProposalState, ...]
    after: tuple[ProposalState, ...]

    def reversed(self) -> ReviewChange:
        """The change that undoes this one."""
        return ReviewChange(f"undo {self.action}", self.proposal_ids, self.after, self.before)


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
