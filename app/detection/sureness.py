"""Finds of which the words themselves tell more than the model, or less."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.beside_people import RECOGNIZER as BESIDE
from app.detection.dutch import lexicon
from app.detection.dutch.name_words import listed, strong_given
from app.detection.dutch.persons import PersonRecognizer
from app.detection.limits import BOTH_UNSURE
from app.detection.ner import NAME as MODEL
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.model.detection import Detection
    from app.model.geometry import PageArea

ROW = 4.0
"""Points between the middles of what stands in one row."""


def of_somebody(one: Detection) -> bool:
    """Initials of who is named in the document, written as few abbreviations are: "ASi", "WVW"."""
    initials = one.recognizer == BESIDE and one.entity_type is EntityType.INITIALS
    mixed = not (one.text.isupper() or one.text.islower())
    return initials and (mixed or len(one.text) > 2)


def in_full(one: Detection) -> bool:
    """A first name and a surname, both in lists and nothing else: "Manon Ouwehand"."""
    words = one.text.casefold().split()
    if one.entity_type is not EntityType.PERSON or len(words) != 2:
        return False
    first, last = words
    other = last in lexicon.words() or last in lexicon.places() or last in lexicon.firms()
    return strong_given(first) and listed(last) and not other


def only_placed(one: Detection) -> bool:
    """A name that its place alone tells, and no list: "hoofd Keringen"; not who sends a message."""
    if one.recognizer not in {"roles", "fields"} or one.role is Role.STELLER:
        return False
    words = re.findall(r"[^\W\d_]+", one.text.casefold())
    return not any(w in lexicon.surnames() or w in lexicon.given_names() for w in words)


def both_unsure(one: Detection, private: float | None) -> bool:
    """Whether a name is one that neither the second output nor what found it is sure of."""
    if private is None or private >= BOTH_UNSURE[1]:
        return False
    by_rules = one.recognizer == PersonRecognizer.__name__
    return by_rules or (one.recognizer == MODEL and one.score < BOTH_UNSURE[0])


def rows_of_people(found: Iterable[Detection], text: str) -> list[PageArea]:
    """The places of persons that stand alone in their cell."""
    return [
        area
        for one in found
        if one.entity_type is EntityType.PERSON and _is_alone(one, text)
        for area in one.areas[:1]
    ]


def in_row_of_somebody(one: Detection, text: str, people: Iterable[PageArea]) -> bool:
    """Whether a phone number stands alone in a cell of a row with somebody's name in it."""
    if one.entity_type is not EntityType.PHONE or not _is_alone(one, text):
        return False
    rect, page = one.areas[0].rect, one.areas[0].page
    return any(a.page == page and abs(a.rect.center[1] - rect.center[1]) < ROW for a in people)


def _is_alone(one: Detection, text: str) -> bool:
    if one.start is None or one.end is None:
        return False
    return text[max(0, one.start - 1) : one.start] in ("", "\n", "\f") and text[
        one.end : one.end + 1
    ] in ("", "\n", "\f")
