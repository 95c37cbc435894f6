"""Special and criminal personal data: health, belief, union, sexual life, origin, offences.

Articles 9 and 10 of the GDPR, ground 5.1.1d of the Woo. Such words are about nobody in a policy
paper and about somebody in a file. So they are looked for when the names are known, a find needs
somebody in its sentence, its field or its row, and is never more than a question to the officer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.detection.dutch.name_words import strong_given
from app.detection.dutch.special_phrase import grown, linked
from app.detection.dutch.special_whose import (
    CHARGED,
    is_asked,
    leaves_out,
    of_people,
    sentence_of,
    sentences,
    somebody,
)
from app.detection.dutch.special_words import TOKEN, Hit, hits
from app.detection.found import text_detection
from app.detection.special_fields import Value, values
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.model.detection import Detection
    from app.model.textmap import TextMap

RECOGNIZER = "special"
SCORE = 0.5
"""Between the profile's two thresholds: always a question."""

ROW = 220
"""How far before a table's cell the name in its row may stand, in characters."""

_CAPITAL = re.compile(r"(?<![\w-])[A-Z][a-zß-ÿ]{2,}(?![\w-])")
_OFFICE = re.compile(
    r"(?:[Mm]inister|[Ss]taatssecretaris|Kamerlid|[Ww]ethouder|[Bb]urgemeester|[Ll]id)\s(?:\w+\s)?$"
)
#: A form's own sentence, and its answer: "Eerdere veroordeling wegens diefstal: ja".
_YES = re.compile(r"[^.\n:]{0,40}: ?[Jj]a(?!\w)")
_WHO = (EntityType.PERSON, EntityType.INITIALS)
_DEEDS = "strafrechtelijk"


@dataclass(frozen=True, slots=True)
class _Phrase:
    start: int
    end: int
    about: str
    weak: bool
    sentence: tuple[int, int]


def find_special(text_map: TextMap, found: Sequence[Detection]) -> list[Detection]:
    """What a document says of somebody that is special, beside what was ``found`` in it."""
    text = text_map.text
    special = list(hits(text))
    fields = list(values(text))
    if not special and not fields:
        return []
    taken = sorted((d.start, d.end) for d in found if d.start is not None and d.end is not None)
    names = sorted(
        d.start
        for d in found
        if d.start is not None
        and d.entity_type in _WHO
        and d.role is not Role.AMBTSDRAGER
        and not _OFFICE.search(text, max(0, d.start - 30), d.start)
    )
    phrases = _phrases(text, special, fields, names, taken)
    phrases += _fields(fields, names, taken)
    made = []
    beyond = -1
    for one in sorted(phrases, key=lambda p: (p.start, -p.end)):
        if one.start < beyond:
            continue
        beyond = one.end
        why = f"Lijkt iets te zeggen over {one.about}"
        made.append(
            text_detection(
                text_map, one.start, one.end, EntityType.SPECIAL, Role.ONBEKEND, SCORE,
                RECOGNIZER, f"{why}.",
            )
        )  # fmt: skip
    return [one for one in made if one is not None]


def _phrases(
    text: str,
    special: Sequence[Hit],
    fields: Sequence[Value],
    names: Sequence[int],
    taken: Sequence[tuple[int, int]],
) -> list[_Phrase]:
    borders = sentences(text)
    told: list[_Phrase] = []
    for hit in special:
        low, high = sentence_of(borders, hit.start)
        if _is_taken(hit, taken) or _in_a_title(text, hit, low) or of_people(text, low, hit.start):
            continue
        if is_asked(text, low, high) or text[hit.end : hit.end + 1] == ":":
            continue
        if hit.weak and _DEEDS in hit.about and not CHARGED.search(text, low, high):
            continue
        asked = any(v.start <= hit.start < v.end for v in fields)
        near = 2 if asked and names else _near(text, hit, (low, high), names)
        if near == 0 or (hit.weak and near < 2 and not _joins(text, told, hit)):
            continue
        left, right = _between(hit, (low, high), taken)
        start, end = grown(text, hit.start, hit.end, left, right, deed=_DEEDS in hit.about)
        one = _Phrase(start, end, hit.about, hit.weak, (low, high))
        if told and _joins(text, told, hit):
            last = told.pop()
            weak = last.weak and one.weak
            one = _Phrase(last.start, max(last.end, one.end), last.about, weak, last.sentence)
        told.append(one)
    strong = {(p.sentence, p.about) for p in told if not p.weak}
    return [p for p in told if not p.weak or (p.sentence, p.about) not in strong]


def _between(
    hit: Hit, sentence: tuple[int, int], taken: Sequence[tuple[int, int]]
) -> tuple[int, int]:
    """How far a phrase may reach: to the ends of its sentence, or to what else was found there."""
    i, j = bisect_left(taken, (hit.start, 0)), bisect_left(taken, (hit.end, 0))
    ends = [end for _, end in taken[max(0, i - 8) : i] if end <= hit.start]
    right = min(sentence[1], taken[j][0]) if j < len(taken) else sentence[1]
    return max([sentence[0], *ends]), right


def _joins(text: str, told: Sequence[_Phrase], hit: Hit) -> bool:
    if not told or told[-1].sentence[1] <= hit.start:
        return False
    last = told[-1]
    return last.end >= hit.start or linked(text[last.end : hit.start], same=last.about == hit.about)


def _near(text: str, hit: Hit, sentence: tuple[int, int], names: Sequence[int]) -> int:
    """How near somebody is: in the sentence, or in the row of a table before a cell."""
    low, high = sentence
    first = bisect_left(names, low)
    named = list(names[first : bisect_left(names, high)])
    named += [
        match.start()
        for match in _CAPITAL.finditer(text, low, high)
        if not hit.start <= match.start() < hit.end and strong_given(match[0].casefold())
    ]
    near = somebody(text, low, high, hit.start, hit.end, named)
    in_place = _is_cell(text, hit, low, high) or leaves_out(text, low) or _YES.match(text, hit.end)
    if near < 2 and in_place:
        before = names[bisect_left(names, low - ROW) : bisect_left(names, hit.start)]
        return 2 if before else near
    return near


def _is_cell(text: str, hit: Hit, low: int, high: int) -> bool:
    """Whether the words of a list are most of a cell, or of a part of a list."""
    low = max(low, *(text.rfind(mark, low, hit.start) + 1 for mark in ";,(\f"))
    ends = (text.find(mark, hit.end, high) for mark in ";,):\f")
    high = min((end for end in ends if end >= 0), default=high)
    whole = len(text[low:high].strip())
    share = 0.9 if hit.weak else 0.5
    return high - low <= 60 and hit.end - hit.start >= share * whole


def _is_taken(hit: Hit, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether the words of a list are (part of) something else that was found."""
    i = bisect_left(taken, (hit.end, 0))
    return any(
        s < hit.end and e > hit.start and (hit.open or not (hit.start <= s and e <= hit.end) or
        (s, e) == (hit.start, hit.end))
        for s, e in taken[max(0, i - 4) : i]
    )  # fmt: skip


def _in_a_title(text: str, hit: Hit, low: int) -> bool:
    """Whether a capital in mid-sentence makes the words a part of a name: "Diabetes Fonds"."""
    words = text[hit.start : hit.end]
    if not words[0].isupper() or " " in words:
        return False
    after = TOKEN.match(text, hit.end + 1)
    if words.isupper():  # "MS Rotterdam" is a ship
        return len(words) < 3 and after is not None and after[0].istitle()
    before = text[low : hit.start].rstrip()
    last = re.search(r"[A-Z][\w-]*$", before) if hit.start - low - len(before) <= 1 else None
    return bool(last) or (after is not None and after[0][0].isupper() and text[hit.end] == " ")


def _fields(
    fields: Sequence[Value], names: Sequence[int], taken: Sequence[tuple[int, int]]
) -> Iterator[_Phrase]:
    """The values of fields that ask for something special, in a paper with a name before them."""
    for value in fields:
        if not names or names[0] > value.start or not value.whole:
            continue
        if any(s < value.end and e > value.start for s, e in taken):
            continue
        yield _Phrase(value.start, value.end, value.about, weak=False, sentence=(0, 0))
