"""Text maps from plain text, and detections by the words they cover."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from app import reference
from app.model.analysis import Analysis
from app.model.detection import Detection, EntityType, Role
from app.model.document import Document, SourceFile
from app.model.geometry import PageArea, Rect
from app.model.profile import Official
from app.model.textmap import TextLine, TextMap
from app.proposal.propose import propose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.model.profile import Profile
    from app.model.proposal import Proposal

CHAR, LINE, LEFT, TOP = 6.0, 12.0, 50.0, 50.0

OFFICIALS = (
    Official(
        "Ruben Brekelmans",
        "Ruben",
        "R.P.",
        "Brekelmans",
        "minister van Defensie",
        "Kabinet-Schoof",
        "2024-07-02",
        "2026-02-23",
    ),
    Official(
        "Gijs Tuinman",
        "Gijs",
        "G.P.",
        "Tuinman",
        "staatssecretaris van Defensie",
        "Kabinet-Schoof",
        "2024-07-02",
    ),
    Official(
        "Jeanine Hennis-Plasschaert",
        "Jeanine",
        "J.A.",
        "Hennis-Plasschaert",
        "minister van Defensie",
        "Kabinet-Rutte II",
        "2012-11-05",
        "2017-10-04",
        ("Jeanine Hennis",),
    ),
    Official(
        "Inge van Dijk", "Inge", "I.", "van Dijk", "lid van de Tweede Kamer", "CDA", "2021-03-31"
    ),
    Official(
        "Jan Paternotte",
        "Jan",
        "J.M.",
        "Paternotte",
        "lid van de Tweede Kamer",
        "D66",
        "2017-03-23",
    ),
    Official(
        "Mei Li Vos",
        "Mei Li",
        "",
        "Vos",
        "lid van de Eerste Kamer",
        "PvdA",
        "2023-06-13",
        certain=False,
    ),
)


def text_map(text: str, document_id: str = "d1") -> TextMap:
    """Every character 6 by 10 points, lines 12 apart, pages at each form feed."""
    boxes = array("f")
    lines: list[TextLine] = []
    starts = [0]
    x, y, page, first = LEFT, TOP, 0, 0
    for i, char in enumerate([*text, "\f"]):
        if char not in "\n\f":
            boxes.extend((x, y, x + CHAR, y + 10))
            x += CHAR
            continue
        if i > first:
            lines.append(TextLine(first, i, page, Rect(LEFT, y, x, y + 10), 0, 10.0))
        x, y, first = LEFT, y + LINE, i + 1
        if i < len(text):
            boxes.extend((0, 0, 0, 0))
        if char == "\f" and i < len(text):
            page, y = page + 1, TOP
            starts.append(i + 1)
    return TextMap(document_id, text, tuple(starts), boxes, tuple(lines))


def found(
    where: TextMap,
    words: str,
    role: Role = Role.ONBEKEND,
    kind: EntityType = EntityType.PERSON,
    score: float = 0.85,
    nth: int = 0,
) -> Detection:
    """The ``nth`` place of ``words`` as a detection."""
    start = -1
    for _ in range(nth + 1):
        start = where.text.index(words, start + 1)
    return span(where, start, start + len(words), role, kind, score)


def span(
    where: TextMap,
    start: int,
    end: int,
    role: Role = Role.ONBEKEND,
    kind: EntityType = EntityType.PERSON,
    score: float = 0.85,
) -> Detection:
    return Detection(
        id=f"{where.document_id}:{start}:{end}:{kind}:{role}:{score}",
        document_id=where.document_id,
        start=start,
        end=end,
        areas=where.areas(start, end),
        entity_type=kind,
        role=role,
        score=score,
        recognizer="test",
        explanation=f"gevonden als {role}",
        text=where.text[start:end],
    )


def drawing(
    rect: tuple[float, float, float, float],
    page: int = 0,
    kind: EntityType = EntityType.SIGNATURE,
    role: Role = Role.ONDERTEKENAAR,
    score: float = 0.8,
) -> Detection:
    return Detection(
        id=f"drawing:{page}:{rect}:{kind}",
        document_id="d1",
        start=None,
        end=None,
        areas=(PageArea(page, Rect(*rect)),),
        entity_type=kind,
        role=role,
        score=score,
        recognizer="test",
        explanation="lijkt een handtekening",
    )


def analysis(where: TextMap, detections: Iterable[Detection], number: int = 1) -> Analysis:
    document = Document(where.document_id, number, "titel", SourceFile("a.pdf", "", 1, ""))
    return Analysis(document, where, tuple(detections))


def proposals(
    *documents: tuple[TextMap, list[Detection]],
    profile: Profile | None = None,
    officials: tuple[Official, ...] = OFFICIALS,
) -> tuple[Proposal, ...]:
    """What is proposed for the documents, numbered from 1."""
    analyses = [analysis(m, found, n) for n, (m, found) in enumerate(documents, start=1)]
    return propose(analyses, profile or reference.profile(), officials)
