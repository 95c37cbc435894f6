"""What the program proposes to the officer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.model.detection import EntityType, Role
from app.model.geometry import PageArea


class Advice(StrEnum):
    """What the program advises; the field is called ``verdict`` in the ``--json`` output."""

    REDACT = "redact"
    CHECK = "check"
    KEEP = "keep"


class ProposalOrigin(StrEnum):
    DETECTED = "detected"
    PROPAGATED = "propagated"
    SEARCHED = "searched"
    DRAWN = "drawn"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing to decide about.

    ``id`` depends on the document, the place and the kind alone, so that a second analysis finds
    the decisions again. ``text`` is personal data: it lives in the dossier, never in a log, a
    crash report or a ``repr``. ``start`` and ``end`` are None for what is not text. ``same_as``
    names the group of one person or one value across the dossier; where a name fits several
    persons it is None and ``could_be`` has the groups of all of them. ``ground`` is a code of
    ``resources/grounds.json`` and empty for a proposal to keep. ``explanation`` says in Dutch why
    the proposal is there and, for a person who stays visible, why that is.
    """

    id: str
    document_id: str
    areas: tuple[PageArea, ...]
    start: int | None
    end: int | None
    text: str = field(repr=False)
    entity_type: EntityType
    role: Role
    advice: Advice
    ground: str
    justification: str
    score: float
    origin: ProposalOrigin
    explanation: str
    detections: tuple[str, ...] = ()
    same_as: str | None = field(default=None, repr=False)
    could_be: tuple[str, ...] = field(default=(), repr=False)
