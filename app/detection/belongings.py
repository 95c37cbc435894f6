"""Addresses, land lines and accounts near which nobody is named: most are a body's.

A letterhead, a table of schools, the number of a desk: their forms are those of a person's. Where
no person is named nearby and no word tells of somebody ("bewoner", "mijn", "cliënt"), such a find
is a question and no proposal to redact.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from app.detection.dutch.address_bodies import is_body
from app.detection.layout import gap_between, same_row
from app.detection.vetoes import DOUBT
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.detection.layout import Layout, Piece
    from app.model.detection import Detection

KINDS = frozenset({EntityType.ADDRESS, EntityType.PHONE, EntityType.IBAN, EntityType.POSTCODE})
TOLD = frozenset({EntityType.PERSON, EntityType.DOB, EntityType.BSN, EntityType.EMAIL})
"""Finds that tell of somebody."""

BEFORE, AFTER = 260, 140
"""How far from the find somebody may be named, in characters."""

ROWS = 14.0
"""... and how far above or below on the page, in points: the rows of a list are read by column."""

ALIGNED = 12.0
"""How far the left edge of a body's name may differ from that of its address, in points."""

NAMED = 0.5
_HOUSED = frozenset({EntityType.ADDRESS, EntityType.PHONE})
_LABEL = re.compile(
    r"\b(?:vestigings|kantoor|bedrijfs|lever|bezoek|statutair|school|post)[ -]?adres\b|\bbezoek:?$|"
    r"\b(?:locatie|venue|inleveren|leveradres|kazerne|complex|gevestigd)\b",
    re.IGNORECASE,
)
_MOBILE = re.compile(r"\D*(?:(?:00|\+)?31\D{0,5}0?\)?\D?6|0\D?6)\D?\d")
#: Whose it is without a name.
_SOMEBODY = re.compile(
    r"\b(?:ik|mij|mijn|klant|cliënte?|"
    r"bewo(?:ner|onster|ners)|melder|meldster|klager|klaagster|aanvra(?:ger|agster)|betrokkene|verdachte|"
    r"slachtoffer|getuige|eiser(?:es)?|verzoek(?:st)?er|appellante?|belanghebbende|ouders?|moeder|"
    r"vader|zoon|dochter|broer|zus|partner|echtgenote?|kind(?:eren)?|buurman|buurvrouw|buren|"
    r"woon\w*|wonen\w*|privé|prive|thuis|huisadres|contactpersoon|huurder|patiënte?|leerling|student|"
    r"gemachtigde|eigena(?:ar|res)|mevr?|mw|mevrouw|dhr|heer|fam(?:ilie)?|erven|weduwe|my|"
    r"mr|mrs|ms|live[sd]?|home|doorkies\w*|rechtstreeks|mobiel)\b",
    re.IGNORECASE,
)
#: Words that say so only right before it.
_CLOSE = re.compile(
    r"\b(?:wij|we|ons|onze|hij|hem|zijn|zij|ze|haar|hun|u|uw|jij|jouw|je|me|i|he|she|his|her|their|"
    r"our|we|you|your|adres|address)\b[^\n]{0,60}\n?[^\n]{0,20}$",
    re.IGNORECASE,
)


def with_owners(found: Sequence[Detection], layout: Layout) -> Iterable[Detection]:
    """The finds, those that nobody owns as questions; the order stays."""
    text = layout.text_map.text
    people = sorted(d.start or 0 for d in found if d.entity_type in TOLD and d.score >= NAMED)
    rows = {
        (a.page, round(a.rect.center[1] / ROWS))
        for d in found
        if d.entity_type in TOLD and d.score >= NAMED
        for a in d.areas
    }
    for one in found:
        body = _unowned(one, text, people, rows) or _of_body(one, layout, people)
        yield replace(one, score=DOUBT) if body else one


def _of_body(one: Detection, layout: Layout, people: Sequence[int]) -> bool:
    """Whether a body stands right over an address or a land line, or before it on its row."""
    start = one.start
    if one.entity_type not in _HOUSED or one.score <= DOUBT or start is None:
        return False
    if one.entity_type is EntityType.PHONE and _MOBILE.match(one.text):
        return False
    here = next((p for p in layout.on_page(one.areas[0].page) if p.start <= start < p.end), None)
    if here is None:
        return False
    before = layout.text_map.text[here.start : start]
    near = (
        [(here.start, start)]
        if before.strip()
        else [(p.start, p.end) for p in _around(layout, here)]
    )
    if any(a <= person < b for a, b in near for person in people):
        return False
    said = [layout.text_map.text[a:b] for a, b in near]
    if any(_SOMEBODY.search(words) for words in said):
        return False
    return any(_LABEL.search(words) or is_body(words) for words in said)


def _around(layout: Layout, here: Piece) -> Iterator[Piece]:
    """The piece to the left on the row, and the one right above."""
    left: Piece | None = None
    above: Piece | None = None
    for piece in layout.on_page(here.page):
        if piece is here:
            continue
        if same_row(piece.rect, here.rect):
            if piece.rect.x1 <= here.rect.x0 + 1 and (left is None or piece.rect.x0 > left.rect.x0):
                left = piece
        elif (
            piece.rect.center[1] < here.rect.center[1]
            and abs(piece.rect.x0 - here.rect.x0) < ALIGNED
            and gap_between(piece.rect, here.rect) < here.size
        ):
            above = piece
    if left is not None:
        yield left
    if above is not None:
        yield above


def _unowned(one: Detection, text: str, people: Sequence[int], rows: set[tuple[int, int]]) -> bool:
    start, end = one.start, one.end
    if one.entity_type not in KINDS or one.score <= DOUBT or start is None or end is None:
        return False
    if one.entity_type is EntityType.PHONE and _MOBILE.match(one.text):
        return False
    low, high = max(0, start - BEFORE), end + AFTER
    at = bisect_left(people, low)
    if at < len(people) and people[at] < high:
        return False
    for area in one.areas:
        row = round(area.rect.center[1] / ROWS)
        if any((area.page, n) in rows for n in (row - 1, row, row + 1)):
            return False
    if _SOMEBODY.search(text, low, high):
        return False
    return _CLOSE.search(text, max(0, start - 80), start) is None
