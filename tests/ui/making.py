"""Small dossiers for the window's tests."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from app.model.analysis import Analysis
from app.model.detection import EntityType, Role
from app.model.document import Document, DocumentStatus, SourceFile
from app.model.geometry import PageInfo, Rect
from app.model.proposal import Advice, Proposal, ProposalOrigin
from app.model.textmap import TextBlock, TextLine, TextMap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.review.session import ReviewSession

A4 = PageInfo(595, 842)


def text_map(document_id: str, pages: Sequence[Sequence[str]]) -> TextMap:
    """Lines of 10-point letters 6 points wide, from (50, 50) down, 20 points apart."""
    text = ""
    boxes = array("f")
    starts: list[int] = []
    lines: list[TextLine] = []
    blocks: list[TextBlock] = []

    def pause(characters: str) -> None:
        nonlocal text
        text += characters
        boxes.extend([0.0] * 4 * len(characters))

    for page, page_lines in enumerate(pages):
        if page:
            pause("\f")
        starts.append(len(text))
        for row, words in enumerate(page_lines):
            if row:
                pause("\n\n")
            y = 50.0 + 20 * row
            start = len(text)
            for column in range(len(words)):
                x = 50.0 + 6 * column
                boxes.extend([x, y, x + 6, y + 10])
            text += words
            rect = Rect(50, y, 50 + 6 * len(words), y + 10)
            lines.append(TextLine(start, len(text), page, rect, len(blocks), 10))
            blocks.append(TextBlock(page, rect, start, len(text), len(lines) - 1, len(lines)))
    return TextMap(document_id, text, tuple(starts), boxes, tuple(lines), tuple(blocks))


def proposal(
    text_map: TextMap,
    text: str,
    *,
    nth: int = 0,
    role: Role = Role.STELLER,
    kind: EntityType = EntityType.PERSON,
    advice: Advice = Advice.REDACT,
) -> Proposal:
    start = -1
    for _ in range(nth + 1):
        start = text_map.text.index(text, start + 1)
    end = start + len(text)
    return Proposal(
        id=f"{text_map.document_id}-{start}",
        document_id=text_map.document_id,
        areas=text_map.areas(start, end),
        start=start,
        end=end,
        text=text,
        entity_type=kind,
        role=role,
        advice=advice,
        ground="" if advice is Advice.KEEP else "5.1.2e",
        justification="" if advice is Advice.KEEP else "Persoonsgegeven.",
        score=0.9,
        origin=ProposalOrigin.DETECTED,
        explanation="staat onder 'Opgesteld door'",
    )


PAGES = (
    ("Opgesteld door", "J. de Vries", "070 123 45 67", "Geachte heer"),
    ("Hoogachtend", "J. de Vries", "A. Jansen"),
)


def fill(session: ReviewSession, number: int = 2) -> None:
    """Documents of two pages with four proposals each, one of which is to be kept."""
    found: list[Proposal] = []
    for i in range(number):
        key = f"doc{i}"
        source = SourceFile(f"brief{i}.pdf", "application/pdf", 4, "")
        document = Document(key, 0, f"brief{i}.pdf", source)
        document = session.add_document(document, b"%PDF", b"")
        mapped = text_map(key, PAGES)
        ready = Document(
            key, document.number, document.title, document.source,
            pages=(A4, A4), status=DocumentStatus.READY,
        )  # fmt: skip
        session.add_analysis(Analysis(ready, mapped, ()))
        found += [
            proposal(mapped, "J. de Vries"),
            proposal(mapped, "070 123 45 67", kind=EntityType.PHONE),
            proposal(mapped, "J. de Vries", nth=1, role=Role.ONDERTEKENAAR),
            proposal(mapped, "A. Jansen", role=Role.AMBTSDRAGER, advice=Advice.KEEP),
        ]
    session.replace_proposals(found)
