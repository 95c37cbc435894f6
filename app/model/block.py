"""A block on a template that the organisation remembers: places and fingerprints, nobody's data."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.detection import EntityType, Role
from app.model.geometry import Rect


@dataclass(frozen=True, slots=True)
class TemplateMark:
    """A fixed text of a template: where it stands, and a short digest of it.

    The digest has 16 bits, so that many texts have the same one and none can be read from it.
    """

    digest: int
    rect: Rect


@dataclass(frozen=True, slots=True)
class KnownBlock:
    """What is redacted on every document of a template, on a page (from 0).

    ``marks`` are the template's fixed texts. ``saved_on`` is a day in ISO 8601.
    """

    id: str
    page: int
    rect: Rect
    marks: tuple[TemplateMark, ...]
    entity_type: EntityType
    role: Role
    ground: str
    saved_on: str


@dataclass(frozen=True, slots=True)
class KnownBlocks:
    """All blocks of this machine; ``salt`` (hexadecimal) goes into the digests."""

    salt: str
    blocks: tuple[KnownBlock, ...] = ()
