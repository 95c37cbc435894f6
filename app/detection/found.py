"""Make detections; one place, so that ids and areas are made alike."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from app.model.detection import Detection

if TYPE_CHECKING:
    from app.model.detection import EntityType, Role
    from app.model.geometry import PageArea
    from app.model.textmap import TextMap


#: The sign of a label may have got into the cell behind it.
_BEFORE = " \t\r\n\f\v\u00a0:"


def text_detection(
    text_map: TextMap,
    start: int,
    end: int,
    entity_type: EntityType,
    role: Role,
    score: float,
    recognizer: str,
    explanation: str,
) -> Detection | None:
    """A detection of ``text_map.text[start:end]``, without white space or a colon at its ends."""
    text = text_map.text[start:end]
    start += len(text) - len(text.lstrip(_BEFORE))
    text = text.lstrip(_BEFORE).rstrip()
    areas = text_map.areas(start, start + len(text)) if text else ()
    if not areas:
        return None
    return Detection(
        id=_id(text_map.document_id, recognizer, entity_type, start, start + len(text)),
        document_id=text_map.document_id,
        start=start,
        end=start + len(text),
        areas=areas,
        entity_type=entity_type,
        role=role,
        score=score,
        recognizer=recognizer,
        explanation=explanation,
        text=text,
    )


def area_detection(
    text_map: TextMap,
    area: PageArea,
    entity_type: EntityType,
    role: Role,
    score: float,
    recognizer: str,
    explanation: str,
) -> Detection:
    """A detection of what is not text: a signature."""
    place = ":".join(f"{v:.1f}" for v in area.rect.as_tuple())
    return Detection(
        id=_id(text_map.document_id, recognizer, entity_type, area.page, place),
        document_id=text_map.document_id,
        start=None,
        end=None,
        areas=(area,),
        entity_type=entity_type,
        role=role,
        score=score,
        recognizer=recognizer,
        explanation=explanation,
    )


def _id(*parts: object) -> str:
    return hashlib.sha256(":".join(map(str, parts)).encode()).hexdigest()[:16]
