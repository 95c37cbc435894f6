"""Dutch number plates (kenteken), all series of the RDW since 1951.

Without dashes, and in series that product codes use too, a word for it is needed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.plate_words import (
    BELGIAN,
    GERMAN,
    HOLDER,
    LABEL,
    LABELLED,
    OTHER,
    OTHERS,
    THING,
    VEHICLE,
    VESSEL,
    WITH_VESSEL,
)
from app.detection.dutch.recognizer import DutchRecognizer, Find
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Series 1 to 14 (and the trade series): X a letter, 9 a digit.
SERIES = (
    "XX-99-99",
    "99-99-XX",
    "99-XX-99",
    "XX-99-XX",
    "XX-XX-99",
    "99-XX-XX",
    "99-XXX-9",
    "9-XXX-99",
    "XX-999-X",
    "X-999-XX",
    "XXX-99-X",
    "X-99-XXX",
    "9-XX-999",
    "999-XX-9",
)


def _series(separator: str) -> str:
    def one(row: str) -> str:
        signs = {"X": "[A-Z]", "9": r"\d", "-": separator}
        return "".join(signs[sign] for sign in row)

    return "|".join(one(row) for row in SERIES)


#: A dash, perhaps at the end of a line.
_DASH = r"[-‑–]\n?"
_DASHED = re.compile(rf"(?<![\w.,/-])(?:{_series(_DASH)})(?![\w/]|[.,-]\w)")
_PLAIN = re.compile(rf"(?<![\w.,/-])(?:{_series('[ ]?')})(?![\w/]|[.,-]\w)", re.IGNORECASE)
_LOWER = re.compile(rf"(?<![\w.,/-])(?:{_series(_DASH)})(?![\w/]|[.,-]\w)", re.IGNORECASE)
_FORM = "Heeft de vorm van een kenteken"


class PlateRecognizer(DutchRecognizer):
    """Number plates."""

    entity = EntityType.PLATE
    words = (
        "kenteken",
        "kentekens",
        "kentekennummer",
        "kentekenplaat",
        "nummerplaat",
        "nummerbord",
        "auto",
        "dienstauto",
        "personenauto",
        "voertuig",
    )

    def finds(self, text: str) -> Iterator[Find]:
        for match in _LOWER.finditer(text):
            dashed = _DASHED.fullmatch(match.group()) is not None
            find = self._judge(text, match, 0.4 if dashed else 0.1)
            if find is not None:
                yield find
        for match in _PLAIN.finditer(text):
            before = text[max(0, match.start() - 60) : match.start()]
            held = match.group().isupper() and HOLDER.search(before) is not None
            if held or LABEL.search(before):
                yield Find(*match.span(), 0.85, _FORM)
            elif _spread(match.group()) and VEHICLE.search(_around(text, match, 60)):
                yield Find(*match.span(), 0.65, _FORM)
        yield from _others(text)

    @staticmethod
    def _judge(text: str, match: re.Match[str], base: float) -> Find | None:
        value = match.group().upper()
        before = text[max(0, match.start() - 60) : match.start()]
        if THING.search(before):
            return None  # "Mast 27-NB-04", however near a car
        if VEHICLE.search(_around(text, match, 80)) or LABEL.search(before):
            return Find(match.start(), match.end(), 0.8, _FORM)
        if OTHER.search(before):
            return None
        if set(re.sub(r"[^A-Z]", "", value)) & set("AEIOU"):
            # Series since 1978 have no vowels, so that they spell no words.
            base = min(base, 0.1)
        return Find(match.start(), match.end(), base, _FORM)


_CAR = re.compile(r"\b(?:plate|car|driver|vtg|oprit|autos?|busje|chauffeur)\b", re.IGNORECASE)


def _around(text: str, match: re.Match[str], reach: int) -> str:
    return text[max(0, match.start() - reach) : match.start()] + text[match.end() :][:40]


def _spread(value: str) -> bool:
    """True for a plate with a space at both of its borders: "R 906 FX"."""
    return value.isupper() and len(value.split()) == 3


def _others(text: str) -> Iterator[Find]:
    """Foreign plates and the marks of ships, mostly by the word for them."""
    for match in LABELLED.finditer(text):
        value = match["value"]
        if sum(c.isdigit() for c in value) >= 2 and not _DASHED.fullmatch(value):
            yield Find(*match.span("value"), 0.75, "Staat bij 'kenteken'")
    for pattern, why in ((GERMAN, "een Duits kenteken"), (BELGIAN, "een Belgisch kenteken")):
        for match in pattern.finditer(text):
            if VEHICLE.search(_around(text, match, 80)):
                yield Find(*match.span(), 0.7, f"Heeft de vorm van {why}")
    for match in OTHERS.finditer(text):
        if VEHICLE.search(_around(text, match, 60)) or _CAR.search(_around(text, match, 40)):
            yield Find(*match.span(), 0.62, "Heeft de vorm van een buitenlands kenteken")
    for match in VESSEL.finditer(text):
        yield Find(*match.span("value"), 0.7, "Is het kenmerk van een vaartuig of vliegtuig")
    for match in WITH_VESSEL.finditer(text):
        yield Find(*match.span("value"), 0.65, "Is het kenmerk van een vaartuig")
