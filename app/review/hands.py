"""What was decided by hand on a page, so that no sweep lays its boxes over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.decision import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.model.decision import Decision
    from app.model.geometry import Rect
    from app.review.session import ReviewSession

SHARE = 0.3
"""Of the lower box; what overlaps less lies on the line above or below."""


def is_by_hand(decision: Decision) -> bool:
    """Reopened by hand is no verdict, put off by hand is one."""
    return decision.by_hand and (decision.verdict is not Verdict.OPEN or decision.later)


def free_of_hands(session: ReviewSession, ids: Iterable[str], verdict: Verdict) -> list[str]:
    """The proposals that may get a verdict: neither they nor what they lie over were decided.

    Over a box with the same verdict nothing is lost, so that may be.
    """
    decision = session.current().decision
    return [
        key
        for key in ids
        if not is_by_hand(decision(key)) and not _lies_over(session, key, verdict)
    ]


def around_hands(
    session: ReviewSession, document_id: str, spans: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Stretches of text without what was left open or put off by hand in them, in order."""
    decision = session.current().decision
    kept = sorted(
        (p.start, p.end)
        for p in session.proposals(document_id)
        if p.start is not None and p.end is not None
        if is_by_hand(decision(p.id)) and decision(p.id).verdict is not Verdict.REDACT
    )
    found: list[tuple[int, int]] = []
    for start, end in spans:
        here = start
        for first, last in kept:
            if first < end and last > here:
                if first > here:
                    found.append((here, first))
                here = last
        if here < end:
            found.append((here, end))
    return found


def _lies_over(session: ReviewSession, key: str, verdict: Verdict) -> bool:
    proposal = session.proposal(key)
    made = session.derived_of(_made, proposal.document_id)
    return any(
        other is not verdict and _overlap(area.rect, rect)
        for area in proposal.areas
        for rect, other in made.get(area.page, ())
    )


def _made(
    session: ReviewSession, document_id: str
) -> Mapping[int, tuple[tuple[Rect, Verdict], ...]]:
    """By page the boxes that were decided by hand."""
    found: dict[int, tuple[tuple[Rect, Verdict], ...]] = {}
    for proposal in session.proposals(document_id):
        decision = session.decision(proposal.id)
        if is_by_hand(decision):
            for area in proposal.areas:
                found[area.page] = (*found.get(area.page, ()), (area.rect, decision.verdict))
    return found


def _overlap(one: Rect, two: Rect) -> bool:
    wide = min(one.x1, two.x1) - max(one.x0, two.x0)
    high = min(one.y1, two.y1) - max(one.y0, two.y0)
    return wide > 0 and high > SHARE * min(one.height, two.height)
