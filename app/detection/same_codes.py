"""Initials in small letters, where the document tells of whom they are or has them elsewhere.

Officials sign lists and letters so: "24-09-2024 sms | mp", "bh: rvdw   coll.: ram", "şö/kb". Two or
three small letters are a word, a unit or nothing far more often. They become a question where
nothing but initials would stand (alone in a cell, behind a bar or a slash, at the end of a line)
and where they were found as initials elsewhere in the document, or are those of somebody named
in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.initials_written import NOBODY
from app.detection.dutch.name_tokens import PARTICLES
from app.detection.found import text_detection
from app.detection.people_codes import initials_of
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.model.detection import Detection
    from app.model.textmap import TextMap

RECOGNIZER = "same-codes"
ASKED = 0.45
_CODE = r"[a-zß-ÿćčğışşżźž]{2,5}"
#: What stands around initials and around little else: the ends of a line or a cell, a slash.
_PLACED = re.compile(
    rf"(?:^[ ]*|[|/(][ ]?|(?<![ ])[ ]{{2,}}|[ ][-–][ ]|"
    rf"\b(?i:par(?:aaf|\.)|gezien|lezer|behandeld|opgesteld|bh|beh\.?|coll\.?|typ\.?|door|via)"
    rf"[ ]?:?[ ])"
    rf"(?P<code>{_CODE})(?=[ ]{{0,80}}$|[ ]?[|/]|[ ]{{2}}|[ ]?[,;).](?!\w)|"
    rf"[ ]\d{{1,2}}[-/]\d{{1,2}}[-/]\d{{2,4}}$)",
    re.MULTILINE,
)


def find_same_codes(text_map: TextMap, found: Sequence[Detection]) -> Iterator[Detection]:
    """Questions for initials in small letters that ``found`` has elsewhere or that fit a name."""
    known: set[str] = set()
    taken = bytearray(len(text_map.text))
    for one in found:
        if one.start is None or one.end is None:
            continue
        taken[one.start : one.end] = bytes([1]) * (one.end - one.start)
        if one.entity_type is EntityType.INITIALS:
            known.add(one.text)
        elif one.entity_type is EntityType.PERSON:
            known.update(code.lower() for code in initials_of(one.text))
    known = {c for c in known if c.islower()} - NOBODY - PARTICLES - lexicon.words()
    for match in _PLACED.finditer(text_map.text) if known else ():
        start, end = match.span("code")
        if match["code"] not in known or any(taken[start:end]):
            continue
        why = "Zijn de initialen van iemand die in dit document staat of ermee tekent."
        made = text_detection(
            text_map, start, end, EntityType.INITIALS, Role.ONBEKEND, ASKED, RECOGNIZER, why
        )
        if made is not None:
            yield made
