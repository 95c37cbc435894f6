"""What stands in a list where its neighbours are personal data of a kind, and looks as they do.

A list of people is written row by row in one way. Where the date of birth, the number or the
initials of some of its rows are found (by a heading, a label, a relative), the same place in the
other rows holds the same of somebody else: "2. Natnael Yonatan 22-08-2015 zoon" under a row with
a birth. The place is the same column, or the same words behind a name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.abbreviations import is_abbreviation
from app.detection.dutch.dob_forms import DATE, possible, timed
from app.detection.dutch.name_tokens import PARTICLES
from app.detection.found import text_detection
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.model.detection import Detection
    from app.model.geometry import Rect
    from app.model.textmap import TextLine, TextMap

RECOGNIZER = "siblings"
KINDS = (
    EntityType.DOB,
    EntityType.BSN,
    EntityType.STAFF_ID,
    EntityType.ID_DOC,
    EntityType.PHONE,
    EntityType.INITIALS,
)
FROM = 0.45
"""The score of a find from which it tells what stands beside it; a question makes questions."""

SURE, ASKED = 0.65, 0.45
ALIGNED = 2.5
"""How far the edges of a column may differ, in points."""

ROWS = 4
"""How many lines further the next row of a list may stand."""

_WORD = re.compile(r"\S+")
_BETWEEN = re.compile(r"[ \t\u00a0]{0,6}(?:[,;:|(–-][ ]?)?(?:\(?[mvxMVX]\)?[,;]?[ ]{1,4})?")
#: Letters that no word is made of, or that stand for nobody.
_NO_INITIALS = frozenset(
    {"ja", "nee", "de", "en", "of", "in", "op", "nr", "tel", "n.v.t.", "nvt", "akk", "xx", "xxx"}
    | {"mob", "zie", "ok", "mw", "dhr"}
)


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    line: int
    rect: Rect
    score: float = 0.0


def find_siblings(text_map: TextMap, found: Sequence[Detection]) -> Iterator[Detection]:
    """What the finds in ``found`` tell of the other rows of their lists; nothing found already."""
    placed = [d for d in found if d.start is not None and d.end is not None]
    taken = bytearray(len(text_map.text))
    for one in placed:
        taken[one.start or 0 : one.end or 0] = bytes([1]) * ((one.end or 0) - (one.start or 0))
    people = _People(text_map, [d for d in placed if d.entity_type is EntityType.PERSON])
    for kind in KINDS:
        anchors = [
            replace(_token(text_map, d.start or 0, d.end or 0), score=d.score)
            for d in placed
            if d.entity_type is kind and d.score >= FROM and len(d.areas) == 1
        ]
        for token, score in _of_kind(text_map, kind, anchors, people, taken):
            if any(taken[token.start : token.end]):
                continue
            taken[token.start : token.end] = bytes([1]) * (token.end - token.start)
            made = text_detection(
                text_map, token.start, token.end, kind, Role.ONBEKEND, score, RECOGNIZER,
                "Staat waar in andere rijen van de lijst hetzelfde staat.",
            )  # fmt: skip
            if made is not None:
                yield made


def _token(text_map: TextMap, start: int, end: int) -> _Token:
    area = text_map.areas(start, end)[0]
    return _Token(start, end, text_map.line_index(start), area.rect)


class _People:
    """Where names stand, by the line of the text."""

    def __init__(self, text_map: TextMap, people: Sequence[Detection]) -> None:
        self._text = text_map.text
        self._spans = sorted((d.start or 0, d.end or 0) for d in people)
        self._rows = {
            (d.areas[0].page, round(d.areas[0].rect.center[1] / 3)) for d in people if d.areas
        }

    def on_row(self, text_map: TextMap, token: _Token) -> bool:
        """Whether somebody is named on the row of a token."""
        page = text_map.lines[token.line].page
        row = round(token.rect.center[1] / 3)
        return any((page, n) in self._rows for n in (row - 1, row, row + 1))

    def before(self, start: int) -> str | None:
        """What stands between the last name before ``start`` and it; None where more does."""
        at = bisect_left(self._spans, (start, 0)) - 1
        if at < 0:
            return None
        between = self._text[self._spans[at][1] : start]
        return between.strip(" \t") if _BETWEEN.fullmatch(between) else None


def _of_kind(
    text_map: TextMap,
    kind: EntityType,
    anchors: Sequence[_Token],
    people: _People,
    taken: bytearray,
) -> Iterator[tuple[_Token, float]]:
    if not anchors:
        return
    shapes = {_shape(text_map.text[a.start : a.end]) for a in anchors}
    for token in _candidates(text_map, kind, anchors, taken):
        if (
            kind is not EntityType.DOB
            and _shape(text_map.text[token.start : token.end]) not in shapes
        ):
            continue
        beside = [a for a in anchors if _same_place(text_map, a, token, people)]
        if not beside:
            continue
        named = people.on_row(text_map, token)
        enough = len(beside) > 1 or (named and any(people.on_row(text_map, a) for a in beside))
        if kind is EntityType.INITIALS:
            enough = len(beside) > 2 and named
            if not enough:
                continue
        if kind is EntityType.PHONE and not named:
            continue
        if enough or named or len(beside) > 1:
            known = max(a.score for a in beside)
            yield token, min(SURE if enough else ASKED, known)


def _candidates(
    text_map: TextMap, kind: EntityType, anchors: Sequence[_Token], taken: bytearray
) -> Iterator[_Token]:
    """What may be of the kind on the lines above and below the anchors."""
    heights: dict[int, list[tuple[float, float]]] = {}
    for anchor in anchors:
        reach = _reach(anchor)
        y = anchor.rect.center[1]
        heights.setdefault(text_map.lines[anchor.line].page, []).append((y - reach, y + reach))
    for n, line in enumerate(text_map.lines):
        y = line.rect.center[1]
        if any(low <= y <= high for low, high in heights.get(line.page, ())):
            for start, end in _spans(text_map.text, line, kind):
                if any(taken[start:end]):
                    continue
                areas = text_map.areas(start, end)
                if len(areas) == 1:
                    yield _Token(start, end, n, areas[0].rect)


def _reach(anchor: _Token) -> float:
    """How far above or below an anchor another row of its list may stand, in points."""
    return 1.6 * ROWS * max(anchor.rect.height, 6.0)


def _spans(text: str, line: TextLine, kind: EntityType) -> Iterator[tuple[int, int]]:
    if kind is EntityType.DOB:
        for date in DATE.finditer(text, line.start, line.end):
            if possible(date) and not timed(text, date.end()):
                yield date.span()
        return
    for word in _WORD.finditer(text, line.start, line.end):
        start, end = word.span()
        while end > start and text[end - 1] in ".,;:)":
            end -= 1
        while start < end and text[start] == "(":
            start += 1
        value = text[start:end]
        if kind is EntityType.INITIALS:
            letters = value.replace(".", "")
            plain = letters.isalpha() and 1 < len(letters) < 5
            odd = value.casefold() not in _NO_INITIALS and value.casefold() not in PARTICLES
            if plain and odd and not is_abbreviation(letters) and letters not in lexicon.words():
                yield start, end
        elif sum(c.isdigit() for c in value) > 2 and not DATE.fullmatch(value):
            yield start, end


def _shape(value: str) -> str:
    """Digits and letters by their kind; how many letters there are tells nothing of initials."""
    letters = re.sub(r"[^\W\d_]", "a", re.sub(r"\d", "9", value))
    if "9" not in letters:
        return "a"
    return re.sub(r"(?<=9)[ .\-]?(?=9)", "", letters) if len(letters) > 6 else letters


def _same_place(text_map: TextMap, anchor: _Token, token: _Token, people: _People) -> bool:
    """Whether two tokens stand in one column, or alike behind a name, a few rows apart."""
    one, other = text_map.lines[anchor.line], text_map.lines[token.line]
    apart = abs(anchor.rect.center[1] - token.rect.center[1])
    if one.page != other.page or apart > _reach(anchor) or apart < anchor.rect.height / 2:
        return False
    edges = (anchor.rect.x0 - token.rect.x0, anchor.rect.x1 - token.rect.x1)
    if min(map(abs, edges)) <= ALIGNED:
        return True
    before = people.before(anchor.start)
    return before is not None and before == people.before(token.start)
