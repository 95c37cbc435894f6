"""Surnames alone that a text uses for a thing: "aannemer Hagedoorn ... is Hagedoorn klaar?".

What follows from the whole text, once everything is found: a name that stands behind the word for
a firm, a ship or a system somewhere, and nowhere with a first name, initials or a form of address,
is a question where it stands alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.detection.dutch.name_blocks import blocked
from app.detection.vetoes import DOUBT
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.model.detection import Detection

_ALONE = re.compile(r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en)\s){0,3}[A-ZÀ-Ž][\w’-]+")
#: From this score on the document itself calls the word a surname.
_ASKED = 0.95
_WHY = "Heet elders in dit document een bedrijf of een zaak, en niemand voluit zo."


def with_doubts(found: Sequence[Detection], text: str) -> Iterable[Detection]:
    """The finds, those that may be things as questions; the order stays."""
    persons = [d for d in found if d.entity_type is EntityType.PERSON]
    known: dict[str, bool] = {}
    for one in found:
        if one.entity_type is not EntityType.PERSON or one.role is not Role.ONBEKEND:
            yield one
            continue
        name = " ".join(one.text.split())
        if one.score <= DOUBT or one.score >= _ASKED or not _ALONE.fullmatch(name):
            yield one
            continue
        if name not in known:
            known[name] = _is_thing(name, persons, text)
        yield replace(one, score=DOUBT, explanation=_WHY) if known[name] else one


def _is_thing(name: str, persons: Sequence[Detection], text: str) -> bool:
    if any(len(p.text) > len(name) and name in " ".join(p.text.split()) for p in persons):
        return False
    # "@Sanne" and names of files say nothing of what somebody is.
    places = re.finditer(rf"(?<![\w@/\\-]){re.escape(name)}(?![\w@/\\-]|\.\w)", text)
    return any(blocked(text, match.start(), match.end()) for match in places)
