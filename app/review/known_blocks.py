"""Blocks of templates beyond one dossier: remembered as places and digests, proposed elsewhere.

What is remembered of a template are the places of its fixed texts with 16 bits of a keyed hash of
each. Texts that any proposal touches are left out, and so are those that stand in this document
alone where the dossier has others of the same template: what is somebody's name is no part of a
template.
"""

from __future__ import annotations

import hashlib
import uuid
from datetime import date
from typing import TYPE_CHECKING

from app.model.block import KnownBlock, TemplateMark
from app.model.decision import ReviewChange, Verdict
from app.model.document import DocumentStatus
from app.model.geometry import PageArea, Rect
from app.review.templates import (
    MIN_SHARED,
    NEAR,
    block_at,
    fixed_texts,
    place_of,
    proposed,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.model.block import KnownBlocks
    from app.model.profile import Profile
    from app.model.proposal import Proposal
    from app.review.session import ReviewSession

MOST_MARKS = 60


def block_of(session: ReviewSession, proposal_id: str, known: KnownBlocks) -> KnownBlock | None:
    """What to remember of a redacted proposal; None where its page shows no template.

    The block is what lies within the proposal on its first page.
    """
    proposal, decision = session.proposal(proposal_id), session.decision(proposal_id)
    text_map = session.text_map(proposal.document_id)
    if text_map is None or not proposal.areas or decision.verdict is not Verdict.REDACT:
        return None
    page = min(a.page for a in proposal.areas)
    rect = Rect.bounding(a.rect for a in proposal.areas if a.page == page)
    fixed = _of_the_template(session, proposal.document_id, page)
    marks = [
        TemplateMark(digest(text, known.salt), place)
        for text, places in fixed.items()
        for place in places
    ]
    block = KnownBlock(
        id=uuid.uuid4().hex,
        page=page,
        rect=rect,
        marks=tuple(sorted(marks, key=lambda m: _away(m.rect, rect))[:MOST_MARKS]),
        entity_type=proposal.entity_type,
        role=proposal.role,
        ground=decision.ground,
        saved_on=date.today().isoformat(),  # noqa: DTZ011  the officer's own day
    )
    mine = _by_digest(block)
    return block if place_of(mine, mine, rect) is not None else None


def digest(text: str, salt: str) -> int:
    """16 bits that stand for a text; keyed, so that two machines have other ones."""
    key = bytes.fromhex(salt)
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=2, key=key).digest())


def proposals_of(
    session: ReviewSession, known: KnownBlocks, documents: Iterable[str], profile: Profile
) -> ReviewChange:
    """Open proposals for the remembered blocks in documents of their templates, as one act."""
    fresh: dict[str, Proposal] = {}
    for document_id in documents:
        text_map = session.text_map(document_id)
        document = session.document(document_id)
        if text_map is None or document.status is not DocumentStatus.READY:
            continue
        for block in known.blocks:
            theirs = _digested(fixed_texts(text_map, block.page), known.salt)
            place = place_of(_by_digest(block), theirs, block.rect)
            if place is None:
                continue
            made = block_at(
                session,
                text_map,
                PageArea(block.page, place.rect),
                entity_type=block.entity_type,
                role=block.role,
                ground=block.ground,
                justification=_justification(block, profile),
                explanation=f"onthouden blok van uw organisatie; hetzelfde sjabloon: "
                f"{place.shared} vaste teksten staan op dezelfde plaats",
            )
            if made is not None:
                fresh[made.id] = made
    return proposed("known block", list(fresh.values()))


def _justification(block: KnownBlock, profile: Profile) -> str:
    words = profile.justifications
    return words.get(block.role.value) or words.get(
        block.entity_type.value, words.get("default", "")
    )


def _of_the_template(
    session: ReviewSession, document_id: str, page: int
) -> Mapping[str, list[Rect]]:
    """The fixed texts of a page that are nobody's data, as far as can be told."""
    text_map = session.text_map(document_id)
    assert text_map is not None  # the caller looked
    touched = [a.rect for p in session.proposals(document_id) for a in p.areas if a.page == page]
    fixed = {
        text: free
        for text, places in fixed_texts(text_map, page).items()
        if (free := [r for r in places if not any(r.intersects(t) for t in touched)])
    }
    others: list[Mapping[str, list[Rect]]] = []
    for document in session.documents():
        other = session.text_map(document.id) if document.id != document_id else None
        there = fixed_texts(other, page) if other is not None else {}
        if sum(_is_there(places, there.get(text, [])) for text, places in fixed.items()) >= (
            MIN_SHARED
        ):
            others.append(there)
    if not others:
        return fixed
    return {
        text: places
        for text, places in fixed.items()
        if any(_is_there(places, there.get(text, [])) for there in others)
    }


def _is_there(places: list[Rect], others: list[Rect]) -> bool:
    return any(
        abs(a.x0 - b.x0) <= NEAR and abs(a.y0 - b.y0) <= NEAR for a in places for b in others
    )


def _by_digest(block: KnownBlock) -> dict[str, list[Rect]]:
    found: dict[str, list[Rect]] = {}
    for mark in block.marks:
        found.setdefault(str(mark.digest), []).append(mark.rect)
    return found


def _digested(fixed: Mapping[str, list[Rect]], salt: str) -> dict[str, list[Rect]]:
    found: dict[str, list[Rect]] = {}
    for text, places in fixed.items():
        found.setdefault(str(digest(text, salt)), []).extend(places)
    return found


def _away(mark: Rect, block: Rect) -> float:
    (x, y), (u, v) = mark.center, block.center
    return abs(x - u) + abs(y - v)
