"""How far the officer is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.model.decision import Verdict
from app.model.proposal import Advice, ProposalOrigin

if TYPE_CHECKING:
    from app.review.session import ReviewSession


@dataclass(frozen=True, slots=True)
class Progress:
    """Numbers of proposals and pages.

    ``open + redact + keep`` is the number of proposals. ``later`` are those among the open ones
    that were put off and ``check`` those of which the program itself is not sure, ``drawn`` those
    among all that the officer drew. For the second officer all that he has not decided on is open.
    """

    open: int = 0
    redact: int = 0
    keep: int = 0
    drawn: int = 0
    later: int = 0
    pages_seen: int = 0
    pages: int = 0
    check: int = 0

    @property
    def total(self) -> int:
        """The number of proposals."""
        return self.open + self.redact + self.keep

    def __add__(self, other: Progress) -> Progress:
        return Progress(
            self.open + other.open,
            self.redact + other.redact,
            self.keep + other.keep,
            self.drawn + other.drawn,
            self.later + other.later,
            self.pages_seen + other.pages_seen,
            self.pages + other.pages,
            self.check + other.check,
        )


def progress(session: ReviewSession, document_id: str | None = None) -> Progress:
    """The numbers for one document or, without ``document_id``, for the dossier."""
    if document_id is not None:
        return session.derived_of(_count, document_id)
    total = Progress()
    for document in session.documents():
        total += session.derived_of(_count, document.id)
    return total


def _count(session: ReviewSession, document_id: str) -> Progress:
    opened = redact = keep = drawn = later = check = 0
    mine = session.proposals(document_id)
    for proposal, decision in zip(mine, session.decisions(mine), strict=True):
        if session.is_open(decision):
            opened += 1
            later += decision.later
            check += proposal.advice is Advice.CHECK
        elif decision.verdict is Verdict.REDACT:
            redact += 1
        else:
            keep += 1
        drawn += proposal.origin is ProposalOrigin.DRAWN
    return Progress(
        open=opened,
        redact=redact,
        keep=keep,
        drawn=drawn,
        later=later,
        check=check,
        pages_seen=len(session.pages_seen(document_id)),
        pages=len(session.pages_to_see(document_id)),
    )
