"""Names of people of the document inside a hashtag: "#FreeWojcik"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.found import text_detection
from app.model.detection import EntityType, Role
from app.model.person_name import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.model.detection import Detection
    from app.model.textmap import TextMap

RECOGNIZER = "hashtags"
ASKED = 0.5
SHORTEST = 5
"""Letters of a name; shorter ones are parts of words."""
_TAG = re.compile(r"#(?P<tag>\w{5,40})")
_WORD = re.compile(r"[^\W\d_]+")


def find_hashtags(text_map: TextMap, found: Sequence[Detection]) -> Iterator[Detection]:
    """A question for every hashtag that holds the surname or the whole name of somebody."""
    tags = list(_TAG.finditer(text_map.text))
    if not tags:
        return
    names = {
        name
        for one in found
        if one.entity_type is EntityType.PERSON
        for name in _forms(one.text)
        if len(name) >= SHORTEST
    }
    for tag in tags:
        folded = plain(tag["tag"])
        start, end = tag.span("tag")
        if len(folded) != end - start or any(_meets(d, start, end) for d in found):
            continue
        inside = [name for name in names if name in folded]
        if inside:
            name = max(inside, key=len)
            at = start + folded.index(name)
            why = "Is de naam van iemand uit dit document in een hashtag."
            made = text_detection(
                text_map,
                at,
                at + len(name),
                EntityType.PERSON,
                Role.ONBEKEND,
                ASKED,
                RECOGNIZER,
                why,
            )
            if made is not None:
                yield made


def _forms(name: str) -> Iterator[str]:
    """Everything that a name is without blanks, and its last one and two words."""
    words = [plain(word) for word in _WORD.findall(name)]
    for first in range(len(words)):
        yield "".join(words[first:])


def _meets(one: Detection, start: int, end: int) -> bool:
    return one.start is not None and (one.start or 0) < end and start < (one.end or 0)
