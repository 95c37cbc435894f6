"""A block that the officer marked in one document, in all documents of the same template.

Documents are of one template when the same fixed texts (labels, headings of a house style; nothing
with a figure in it) stand at the same places of the same page. A block hangs from the fixed text
nearest to it and moves with that where it stands higher or lower.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.model.decision import ProposalState, ReviewChange
from app.model.geometry import PageArea, Rect
from app.model.proposal import Advice, Proposal, ProposalOrigin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.document import Document
    from app.model.textmap import TextMap
    from app.review.session import ReviewSession

MIN_SHARED = 4
"""Fixed texts at the same place that make two pages one template."""

NEAR = 4.0  # points within which two texts stand at the same place
REACH = 150.0  # points that a block may stand from its label, and a label higher or lower
LONGEST = 40  # characters; longer lines are running text


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the block is in another document, and how many fixed texts say so."""

    rect: Rect
    shared: int


def block_in_like_documents(session: ReviewSession, proposal_id: str) -> ReviewChange:
    """Proposals for the block of a proposal in all other documents of the same template.

    They are open, say why they are there and are one act; nothing is made where all of the block
    is proposed already. The block is what lies within the proposal on its first page.
    """
    block = session.proposal(proposal_id)
    own = session.text_map(block.document_id)
    if own is None or not block.areas:
        return ReviewChange("block", (), (), ())
    page = min(a.page for a in block.areas)
    rect = Rect.bounding(a.rect for a in block.areas if a.page == page)
    fresh = [
        proposal
        for document in session.documents()
        if document.id != block.document_id and page < len(document.pages)
        if (proposal := _in(session, document, block, own, PageArea(page, rect))) is not None
    ]
    return ReviewChange(
        "block",
        tuple(p.id for p in fresh),
        tuple(ProposalState(None, None) for _ in fresh),
        tuple(ProposalState(p, None) for p in fresh),
    )


def _in(
    session: ReviewSession, document: Document, block: Proposal, own: TextMap, area: PageArea
) -> Proposal | None:
    text_map = session.text_map(document.id)
    place = _place(own, text_map, area) if text_map is not None else None
    if text_map is None or place is None:
        return None
    spans = list(_spans(text_map, area.page, place.rect))
    areas = tuple(a for span in spans for a in text_map.areas(*span))
    if not areas and any(
        g.page == area.page and g.rect.intersects(place.rect) for g in text_map.graphics
    ):
        areas = (PageArea(area.page, place.rect),)
    if not areas or _is_proposed(session, document.id, areas):
        return None
    decision = session.decision(block.id)
    one = spans[0] if len(spans) == 1 else (None, None)
    source = session.document(block.document_id)
    return Proposal(
        id=_id(document.id, areas),
        document_id=document.id,
        areas=areas,
        start=one[0],
        end=one[1],
        text="\n".join(text_map.text[start:end] for start, end in spans),
        entity_type=block.entity_type,
        role=block.role,
        advice=Advice.REDACT,
        ground=decision.ground,
        justification=decision.justification,
        score=0.8,
        origin=ProposalOrigin.PROPAGATED,
        explanation=f"zelfde blok als op pagina {area.page + 1} van document {source.number}; "
        f"hetzelfde sjabloon: {place.shared} vaste teksten staan op dezelfde plaats",
    )


def _place(one: TextMap, other: TextMap, area: PageArea) -> _Place | None:
    """Where the area lies in another document; None when that is of another template."""
    mine, theirs = _fixed(one, area.page), _fixed(other, area.page)
    shared = sum(
        any(_meets(a, b, NEAR) for a in rects for b in theirs.get(text, ()))
        for text, rects in mine.items()
    )
    if shared < MIN_SHARED:
        return None
    labels = [
        (_distance(a, area.rect), abs(a.y0 - b.y0), a, b)
        for text, rects in mine.items()
        for a in rects
        for b in theirs.get(text, ())
        if _meets(a, b, REACH) and _distance(a, area.rect) <= REACH
    ]
    if not labels:
        return None
    _, _, label, there = min(labels)
    dx, dy = there.x0 - label.x0, there.y0 - label.y0
    r = area.rect
    return _Place(Rect(r.x0 + dx, r.y0 + dy, r.x1 + dx, r.y1 + dy), shared)


def _fixed(text_map: TextMap, page: int) -> dict[str, list[Rect]]:
    """The short texts of a page without figures, with their places."""
    found: dict[str, list[Rect]] = {}
    for line in text_map.lines:
        text = " ".join(text_map.text[line.start : line.end].casefold().split())
        words = any(c.isalpha() for c in text) and not any(c.isdigit() for c in text)
        if line.page == page and len(text) <= LONGEST and words:
            found.setdefault(text, []).append(line.rect)
    return found


def _meets(one: Rect, other: Rect, reach: float) -> bool:
    return abs(one.x0 - other.x0) <= NEAR and abs(one.y0 - other.y0) <= reach


def _distance(label: Rect, block: Rect) -> float:
    """How far a label stands from a block; one below it is no label of it."""
    if label.y0 > block.y1:
        return float("inf")
    across = max(block.x0 - label.x1, label.x0 - block.x1, 0.0)
    return across + max(block.y0 - label.y1, 0.0)


def _spans(text_map: TextMap, page: int, rect: Rect) -> Iterator[tuple[int, int]]:
    """The stretches of text, one for a line, whose characters' centres lie in a rectangle."""
    for line in text_map.lines:
        if line.page == page and line.rect.intersects(rect):
            inside = [
                i
                for i in range(line.start, line.end)
                if not text_map.text[i].isspace() and _holds(rect, text_map.box(i).center)
            ]
            if inside:
                yield inside[0], inside[-1] + 1


def _holds(rect: Rect, point: tuple[float, float]) -> bool:
    return rect.x0 <= point[0] <= rect.x1 and rect.y0 <= point[1] <= rect.y1


def _is_proposed(session: ReviewSession, document_id: str, areas: tuple[PageArea, ...]) -> bool:
    known = [a for p in session.proposals(document_id) for a in p.areas]
    return all(
        any(k.page == area.page and k.rect.contains(area.rect, 1.0) for k in known)
        for area in areas
    )


def _id(document_id: str, areas: tuple[PageArea, ...]) -> str:
    """The same for the same block, so that a second time nothing is doubled."""
    places = ";".join(f"{a.page}:{a.rect.x0:.0f}:{a.rect.y0:.0f}" for a in areas)
    return hashlib.sha256(f"block|{document_id}|{places}".encode()).hexdigest()[:20]
