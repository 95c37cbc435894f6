"""Dutch number plates (kenteken), all series of the RDW since 1951.

Without dashes, and in series that product codes use too, a word for it is needed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
_LABEL = re.compile(
    r"(?:kenteken(?:plaat|nummer)?s?|nummerplaat|nummerbord)[^\w]{0,4}"
    r"(?:(?:met|het|is|nr|nummer|van|voor)\b[^\w]{0,3}){0,2}$",
    re.IGNORECASE,
)
_CAR = re.compile(
    r"\b(?:kenteken\w*|nummerplaat|nummerbord|auto|personenauto|bestelbus|dienstauto|voertuig\w*|"
    r"motor|scooter|bestelauto|vrachtwagen|parke\w*|geparkeerd|volkswagen|opel|renault|ford|audi|"
    r"bmw|toyota|mercedes|tesla|volvo|kia|skoda|peugeot)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:artikel\w*|product\w*|type|model|versie|document\w*|kenmerk|referentie|onderdeel\w*|"
    r"formulier|serie\w*|code|order\w*|nsn|datum)[^\w]{0,4}(?:\w+[^\w]{1,3})?$",
    re.IGNORECASE,
)


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
            labelled = _LABEL.search(text[max(0, match.start() - 40) : match.start()])
            if labelled is not None:
                yield Find(match.start(), match.end(), 0.85, "Heeft de vorm van een kenteken")

    @staticmethod
    def _judge(text: str, match: re.Match[str], base: float) -> Find | None:
        value = match.group().upper()
        before = text[max(0, match.start() - 60) : match.start()]
        near = before + text[match.end() : match.end() + 40]
        if _CAR.search(near):
            return Find(match.start(), match.end(), 0.8, "Heeft de vorm van een kenteken")
        if _OTHER.search(before):
            return None
        if set(re.sub(r"[^A-Z]", "", value)) & set("AEIOU"):
            # Series since 1978 have no vowels, so that they spell no words.
            base = min(base, 0.1)
        return Find(match.start(), match.end(), base, "Heeft de vorm van een kenteken")
