"""A blind second look at a random sample, and what it says of the first.

The sample follows from its seed: each page or document is given the SHA-256 of ``seed|document
number|page from 1`` (page 0 for a document), and those with the smallest hashes are drawn, so that
anybody can draw it again. Only what the first officer has judged to the end and the second has not
seen is drawn from.

The share that is measured is that of the passages which the second officer redacts and the first
left visible. It speaks of what two people can find: what both miss is in no figure.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from app.model.decision import Decision, RecordChange, ReviewChange, Verdict
from app.model.document import DocumentStatus
from app.model.record import (
    Added,
    Look,
    Measured,
    Sample,
    SampleUnit,
    Seen,
    added_key,
    opinion_key,
    seen_key,
)
from app.review.interval import exact_interval
from app.review.moment import now
from app.review.progress import progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.model.geometry import PageArea, Rect
    from app.model.proposal import Proposal
    from app.review.session import ReviewSession

COVERED = 0.5
"""The share of a passage's surface that must lie under a box of the other to count as found."""

Page = tuple[str, int]


def population(session: ReviewSession, unit: SampleUnit) -> tuple[tuple[Page, ...], ...]:
    """What can be drawn, each with its pages: documents, or single pages."""
    truth = session.truth()
    open_ones = {p.document_id for p in truth if truth.decision(p.id).verdict is Verdict.OPEN}
    judged = {
        (p.document_id, a.page)
        for p in truth
        if opinion_key(p.id) in truth.records(Decision)
        for a in p.areas
    }
    found: list[tuple[Page, ...]] = []
    for document in session.documents():
        if document.status is not DocumentStatus.READY or document.id in open_ones:
            continue
        pages = tuple((document.id, page) for page in range(len(document.pages)))
        fresh = [p for p in pages if p not in judged and not _seen(session, p)]
        if unit is SampleUnit.PAGES:
            found += [(p,) for p in fresh]
        elif pages and len(fresh) == len(pages):
            found.append(pages)
    return tuple(found)


def _seen(session: ReviewSession, page: Page) -> bool:
    return seen_key(*page, Look.SECOND) in session.records(Seen)


def draw(session: ReviewSession, unit: SampleUnit, size: int, seed: int) -> ReviewChange:
    """Draw a sample; nothing when there is nothing to draw from."""
    whole = population(session, unit)
    number = {d.id: d.number for d in session.documents()}

    def lot(pages: tuple[Page, ...]) -> str:
        page = pages[0][1] + 1 if unit is SampleUnit.PAGES else 0
        return hashlib.sha256(f"{seed}|{number[pages[0][0]]}|{page}".encode()).hexdigest()

    chosen = sorted(whole, key=lot)[: max(size, 0)]
    if not chosen:
        return ReviewChange("sample")
    pages = sorted((p for one in chosen for p in one), key=lambda p: (number[p[0]], p[1]))
    sample = Sample(seed, unit, tuple(pages), len(chosen), len(whole), session.author, now())
    key = f"sample|{len(session.records(Sample)) + 1}"
    return ReviewChange("sample", records=(RecordChange(key, None, sample),))


def samples(session: ReviewSession) -> Mapping[str, Sample]:
    """All samples by their keys, the oldest first."""
    return session.records(Sample)


def running(session: ReviewSession) -> tuple[str, Sample] | None:
    """The sample that is not finished, with its key."""
    return next(((k, s) for k, s in samples(session).items() if s.result is None), None)


def is_ready(session: ReviewSession) -> bool:
    """Whether the second officer, looking blindly, has seen all and judged all."""
    done = progress(session)
    return session.is_blind and not done.open and done.pages_seen == done.pages


def finish(session: ReviewSession) -> ReviewChange:
    """Measure and record what the blind look found; nothing while none is running."""
    found = running(session)
    if found is None:
        return ReviewChange("measure")
    key, sample = found
    return ReviewChange(
        "measure",
        records=(RecordChange(key, sample, replace(sample, result=measure(session, sample))),),
    )


def measure(session: ReviewSession, sample: Sample) -> Measured:
    """Compare the two on the pages of a sample."""
    truth, pages = session.truth(), frozenset(sample.pages)
    first: list[Proposal] = []
    second: list[Proposal] = []
    for proposal in truth:
        if not any((proposal.document_id, a.page) in pages for a in proposal.areas):
            continue
        opinion = truth.records(Decision).get(opinion_key(proposal.id))
        if opinion is not None and opinion.at >= sample.at and opinion.verdict is Verdict.REDACT:
            second.append(proposal)
        own = added_key(proposal.id) not in truth.records(Added)
        if own and truth.decision(proposal.id).verdict is Verdict.REDACT:
            first.append(proposal)
    missed = sum(not _covered(p, first) for p in second)
    extra = sum(not _covered(p, second) for p in first)
    low, high = exact_interval(missed, len(second))
    return Measured(len(second), missed, low, high, extra, session.author, now())


def _covered(proposal: Proposal, others: Sequence[Proposal]) -> bool:
    boxes = [a for o in others if o.document_id == proposal.document_id for a in o.areas]
    whole = sum(a.rect.area for a in proposal.areas)
    under = sum(_under(a, boxes) for a in proposal.areas)
    return under >= COVERED * whole


def _under(area: PageArea, boxes: Iterable[PageArea]) -> float:
    """How much of an area lies under boxes, what lies under several of them once."""
    parts = [b.rect.intersection(area.rect) for b in boxes if b.page == area.page]
    parts = [p for p in parts if not p.is_empty]
    edges = sorted({x for p in parts for x in (p.x0, p.x1)})
    return sum(
        (right - left) * _height(p for p in parts if p.x0 <= left and right <= p.x1)
        for left, right in pairwise(edges)
    )


def _height(parts: Iterable[Rect]) -> float:
    """How high parts are together that may lie over each other."""
    total, reached = 0.0, float("-inf")
    for part in sorted(parts, key=lambda p: p.y0):
        total += max(0.0, part.y1 - max(part.y0, reached))
        reached = max(reached, part.y1)
    return total
