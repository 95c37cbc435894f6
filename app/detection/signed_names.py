"""Names and initials beside which somebody signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection import contact
from app.detection.dutch import lexicon
from app.detection.dutch.address_bodies import is_body
from app.detection.dutch.name_kinds import no_person
from app.detection.dutch.name_words import listed
from app.detection.layout import same_row

if TYPE_CHECKING:
    from app.detection.layout import Layout
    from app.model.geometry import Rect

_IN_FULL = re.compile(
    r"[A-ZÀ-Ž][^\W\d_]+(?:[ -](?:van|de[rn]?|te[rn]?|el|al|in|op|['’]t|[A-ZÀ-Ž][\w'’]+)){1,6}"
)
_INITIALLED = re.compile(
    r"(?:(?:mr|drs|dr|ir|ing|prof|dhr|mw|mevr)\.?[ ])*(?:[A-Z][a-z]?\.){1,5}[ ]"
)
_SIGNER = re.compile(
    r"(?P<name>(?:[A-Z]\.){1,5}[ ][^,:;()\d]{2,40}|[A-ZÀ-Ž][^,:;()\d]{4,40}),[ ][a-z]"
)
#: Initials alone, or with the date on which they were put: "BJS", "TB  10/10", "d.d. 5-6-2024".
_CODE = re.compile(
    r"(?:[A-Z]{1,4}|[A-Z][a-z]{0,3}[A-Z][a-z]?),?(?:\s+\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?)?"
    r"|d\.?d\.?\s?\d{1,2}[-/]\d{1,2}[-/]\d{2,4}"
)
UNDER, BESIDE = 24.0, 14.0
"""Points to the initials under a drawing and to those beside it, at most."""


def over_a_name(layout: Layout, page: int, rect: Rect) -> bool:
    """Whether a name stands right under a drawing: "S. Nowak, arts", "Gladys Croes"."""
    for piece in layout.on_page(page):
        under = -4 < piece.rect.y0 - rect.y1 < 24 and abs(piece.rect.x0 - rect.x0) < 40
        if under and _names_somebody(piece.text.strip()):
            return True
    return False


def _names_somebody(line: str) -> bool:
    """Whether a line is somebody's name, alone or with a function behind it; no body or place."""
    named = _SIGNER.match(line)
    name = named["name"] if named is not None else line
    if is_body(name) or no_person(name):
        return False
    if _INITIALLED.match(name):
        return contact.name_shape(name) == 2
    words = name.casefold().split()
    first, last = words[0], words[-1].split("-")[-1]
    known = listed(last) or not (last in lexicon.words() or last in lexicon.places())
    given = first in lexicon.given_names() and first not in lexicon.places()
    return len(words) > 1 and given and known and _IN_FULL.fullmatch(name) is not None


def beside_initials(layout: Layout, page: int, rect: Rect) -> bool:
    """Whether initials stand right under a drawing or on its left: "SW ~", "EY, ~"."""
    for piece in layout.on_page(page):
        if _CODE.fullmatch(piece.text.strip()) is None:
            continue
        under = -4 < piece.rect.y0 - rect.y1 < UNDER and abs(piece.rect.x0 - rect.x0) < 30
        left = same_row(piece.rect, rect) and -4 < rect.x0 - piece.rect.x1 < BESIDE
        right = same_row(piece.rect, rect) and -4 < piece.rect.x0 - rect.x1 < BESIDE
        if under or left or right:
            return True
    return False
