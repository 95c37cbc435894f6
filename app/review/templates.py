"""A block that the officer marked in one document, in all documents of the same template.

Documents are of one template when the same fixed texts (labels, headings of a house style; nothing
with a figure in it) stand at the same places of the same page. A block hangs from the fixed text
nearest to it and moves with that where it stands higher or lower.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.model.decision import ProposalState, ReviewChange
from app.model.geometry import PageArea, Rect
from app.model.proposal import Advice, Proposal, ProposalOrigin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.detection import EntityType, Role
    from app.model.document import Document
    from app.model.textmap import TextMap
    from app.review.session import ReviewSession

MIN_SHARED = 4
"""Fixed texts at the same place that make two pages one template."""

NEAR = 4.0  # points within which two texts stand at the same place
REACH = 150.0  # points that a block may stand from its label, and a label higher or lower
LONGEST = 40  # characters; longer lines are running text


@dataclass(frozen=True, slots=True)
class Place:
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
    return proposed("block", fresh)


def proposed(action: str, fresh: Sequence[Proposal]) -> ReviewChange:
    """New proposals as one act; they are open."""
    return ReviewChange(
        action,
        tuple(p.id for p in fresh),
        tuple(ProposalState(None, None) for _ in fresh),
        tuple(ProposalState(p, None) for p in fresh),
    )


def _in(
    session: ReviewSession, document: Document, block: Proposal, own: TextMap, area: PageArea
) -> Proposal | None:
    text_map = session.text_map(document.id)
    if text_map is None:
        return None
    mine, theirs = fixed_texts(own, area.page), fixed_texts(text_map, area.page)
    place = place_of(mine, theirs, area.rect)
    if place is None:
        return None
    decision = session.decision(block.id)
    called = session.document(block.document_id).called.lstrip("0")
    return block_at(
        session,
        text_map,
        PageArea(area.page, place.rect),
        entity_type=block.entity_type,
        role=block.role,
        ground=decision.ground,
        justification=decision.justification,
        explanation=f"zelfde blok als op pagina {area.page + 1} van document {called}; "
        f"hetzelfde sjabloon: {place.shared} vaste teksten staan op dezelfde plaats",
    )


def block_at(
    session: ReviewSession,
    text_map: TextMap,
    area: PageArea,
    *,
    entity_type: EntityType,
    role: Role,
    ground: str,
    justification: str,
    explanation: str,
) -> Proposal | None:
    """A proposal for what stands in an area; None when that is nothing, or is proposed already."""
    spans = list(_spans(text_map, area.page, area.rect))
    areas = tuple(a for span in spans for a in text_map.areas(*span))
    if not areas and any(
        g.page == area.page and g.rect.intersects(area.rect) for g in text_map.graphics
    ):
        areas = (area,)
    if not areas or _is_proposed(session, text_map.document_id, areas):
        return None
    one = spans[0] if len(spans) == 1 else (None, None)
    return Proposal(
        id=_id(text_map.document_id, areas),
        document_id=text_map.document_id,
        areas=areas,
        start=one[0],
        end=one[1],
        text="\n".join(text_map.text[start:end] for start, end in spans),
        entity_type=entity_type,
        role=role,
        advice=Advice.REDACT,
        ground=ground,
        justification=justification,
        score=0.8,
        origin=ProposalOrigin.PROPAGATED,
        explanation=explanation,
    )


Texts = Mapping[str, Sequence[Rect]]
"""Fixed texts, or what stands for them, with the places where each stands on a page."""


def place_of(mine: Texts, theirs: Texts, block: Rect) -> Place | None:
    """Where a block lies on another page; None when that is of another template."""
    shared = sum(
        any(_meets(a, b, NEAR) for a in rects for b in theirs.get(text, ()))
        for text, rects in mine.items()
    )
    if shared < MIN_SHARED:
        return None
    labels = [
        (_distance(a, block), abs(a.y0 - b.y0), a, b)
        for text, rects in mine.items()
        for a in rects
        for b in theirs.get(text, ())
        if _meets(a, b, REACH) and _distance(a, block) <= REACH
    ]
    if not labels:
        return None
    _, _, label, there = min(labels)
    dx, dy = there.x0 - label.x0, there.y0 - label.y0
    return Place(Rect(block.x0 + dx, block.y0 + dy, block.x1 + dx, block.y1 + dy), shared)


def fixed_texts(text_map: TextMap, page: int) -> dict[str, list[Rect]]:
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
