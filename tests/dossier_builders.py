"""Small dossiers for the tests of store and review."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from app.model.analysis import Analysis
from app.model.decision import Decision, ProposalState, RecordChange, ReviewChange, Verdict
from app.model.detection import Detection, EntityType, Role
from app.model.document import Document, DocumentStatus, SourceFile
from app.model.geometry import PageArea, PageInfo, Rect
from app.model.proposal import Advice, Proposal, ProposalOrigin
from app.model.record import Look, Seen
from app.model.textmap import Graphic, GraphicKind, TextBlock, TextLine, TextMap
from app.review.session import ReviewSession
from app.store.dossier import Dossier

if TYPE_CHECKING:
    from pathlib import Path

BOX = Rect(10.1, 20.2, 110.3, 32.4)


def document(key: str = "d1", **fields: Any) -> Document:
    made: dict[str, Any] = {
        "number": 0,
        "title": "Brief",
        "source": SourceFile("brief.pdf", "application/pdf", 0, ""),
        "pages": (PageInfo(595.0, 842.0), PageInfo(842.0, 595.0, 90, is_scan=True)),
    }
    return Document(key, **(made | fields))


def proposal(key: str = "p1", **fields: Any) -> Proposal:
    made: dict[str, Any] = {
        "document_id": "d1",
        "areas": (PageArea(0, BOX),),
        "start": 3,
        "end": 11,
        "text": "S. Velde",
        "entity_type": EntityType.PERSON,
        "role": Role.STELLER,
        "advice": Advice.CHECK,
        "ground": "5.1.2e",
        "justification": "Gegevens van de steller.",
        "score": 0.85,
        "origin": ProposalOrigin.DETECTED,
        "explanation": "staat onder 'Opgesteld door'",
        "detections": ("x1",),
        "same_as": None,
    }
    return Proposal(key, **(made | fields))


def line(number: int) -> tuple[PageArea, ...]:
    """A place of its own on the first page, so that it lies over no other."""
    return (PageArea(0, Rect(10.0, 20.0 * number, 110.0, 20.0 * number + 12)),)


def analysis(
    key: str = "d1",
    version: str = "1",
    pdf: bytes = b"",
    text: str = "Jan\n\nCafé\f€",
    **fields: Any,
) -> Analysis:
    text_map = TextMap(
        document_id=key,
        text=text,
        page_starts=(0, 10),
        boxes=array("f", [i / 3 for i in range(4 * len(text))]),
        lines=(TextLine(0, 3, 0, BOX, 0, 9.0, bold=True), TextLine(5, 9, 0, BOX, 1, 9.0)),
        blocks=(TextBlock(0, BOX, 0, 3, 0, 1, table=0, row=1, column=2),),
        graphics=(Graphic(0, BOX, GraphicKind.INK, ink=0.25, strokes=7),),
    )
    found = Detection(
        "x1", key, 0, 3, (PageArea(0, BOX),), EntityType.PERSON, Role.STELLER, 0.9, "r", "want"
    )
    made = document(key, status=DocumentStatus.READY, number=0, title="anders", **fields)
    return Analysis(made, text_map, (found,), pdf, version)


def verdict_change(key: str = "p1", verdict: Verdict = Verdict.REDACT) -> ReviewChange:
    """A change as it could come from a session, for tests of the store alone."""
    what = proposal(key)
    before = Decision(key, Verdict.OPEN)
    after = Decision(key, verdict, "5.1.2e", author="Jan", at="2026-11-24T10:00:00+00:00")
    return ReviewChange(
        verdict.value, (key,), (ProposalState(what, before),), (ProposalState(what, after),)
    )


def seen_change(key: str, page: int) -> ReviewChange:
    """A page is seen, as it could come from a session."""
    record = Seen(key, page, Look.FIRST, "Jan", "2026-11-24T10:00:00+00:00")
    return ReviewChange("seen", records=(RecordChange(record.key, None, record),))


def new_dossier(folder: Path, name: str = "zaak.lakwerk") -> Dossier:
    """A dossier with one document of two pages."""
    made = Dossier.create(folder / name, "Jan")
    made.add_document(document(), b"het origineel")
    return made


def new_session(folder: Path, *proposals: Proposal) -> ReviewSession:
    session = ReviewSession(new_dossier(folder), "Jan")
    session.replace_proposals(proposals or [proposal("p1"), proposal("p2")])
    return session


def reopened(session: ReviewSession, author: str = "Jan") -> ReviewSession:
    session.dossier.close()
    return ReviewSession(Dossier.open(session.dossier.path, author), author)
