"""Proposals as the ``--json`` output: pages from 1, boxes on the page as shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.model.geometry import to_shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from app.model.analysis import Analysis
    from app.model.proposal import Proposal


def described(
    file: Path, analysis: Analysis | None, refusal: str, proposals: Sequence[Proposal]
) -> dict[str, Any]:
    """One entry of ``documents`` in the JSON output; the file's own path as it was given."""
    if analysis is None:
        return {"file": str(file), "pages": 0, "detections": [], "error": refusal}
    pages = analysis.document.pages

    def described(proposal: Proposal) -> dict[str, Any]:
        areas = [
            {
                "page": a.page + 1,
                "bbox": [round(v, 2) for v in to_shown(a.rect, pages[a.page]).as_tuple()],
            }
            for a in proposal.areas
        ]
        return {
            "page": areas[0]["page"] if areas else None,
            "text": " ".join(proposal.text.split()),
            "areas": areas,
            "entity_type": proposal.entity_type.value,
            "role": proposal.role.value,
            "score": round(proposal.score, 3),
            "verdict": proposal.advice.value,
            "ground": proposal.ground,
            "justification": proposal.justification,
            "explanation": proposal.explanation,
        }

    mine = [described(p) for p in proposals if p.document_id == analysis.document.id]
    return {"file": str(file), "pages": len(pages), "detections": mine}
