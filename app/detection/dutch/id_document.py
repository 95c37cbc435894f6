"""Numbers of passports, identity cards and driving licences.

Form after the Paspoortuitvoeringsregeling: two letters (no O), six letters or digits (no O), one
digit; a driving licence has ten digits. The form alone says little, so a label is needed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.recognizer import DutchRecognizer, Find
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

_PASSPORT = re.compile(
    r"(?<![\w/.-])[A-NP-Z]{2} ?[A-NP-Z0-9]{3} ?[A-NP-Z0-9]{3} ?\d(?![\w/-])", re.IGNORECASE
)
_LICENCE = re.compile(r"(?<![\w/.-])\d{10}(?![\w/-]|[.,]\d)")
_LICENCE_LABEL = re.compile(
    r"(?:rijbewijs(?:\s?-?(?:nummer|nr))?\.?|driv(?:ing|er['’]?s)\slicen[cs]e)"
    r"(?:[^\d]{0,40}|[^\d.]{0,90}\b(?:nummer|number)\s(?:is\s)?)$",
    re.IGNORECASE,
)
_ID_LABEL = re.compile(
    r"\b(?:(?:paspoort|identiteitskaart|id-?kaart|ID-?bewijs|identiteitsbewijs|reisdocument|"
    r"verblijfsdocument|vreemdelingendocument)\w*|kaart\smet\s(?:het\s)?nummer|"
    r"passport|identity\scard|nationality\scard|residence\spermit|id|ID|legitimatie\w*)\b"
    r"[^\n]{0,60}\n?[^\n]{0,20}$",
    re.IGNORECASE,
)
_ANY = re.compile(r"(?<![\w/.-])(?=[A-Z0-9]*\d)(?=[A-Z0-9]*\d{3}|[A-Z]{2})[A-Z0-9]{7,12}(?![\w/-])")
_DIRECT = re.compile(
    r"\b(?:paspoort|identiteitskaart|id-?kaart|ID-?bewijs|identiteitsbewijs|reisdocument|"
    r"verblijfsdocument|vreemdelingendocument|document)(?:\s?-?(?:nummer|nr|no))\.?[\s:]{0,4}$"
    r"|\bV[-.]?\s?(?:nummers?|numbers?|nrs?\.?)(?:\s(?:is|zijn|are|:))?[\s:]{0,4}$"
    r"|\bvreemdeling(?:en)?[ -]?nummer[\s:]{0,4}$"
    r"|\bid(?:[ -]?(?:nr|kaart|bewijs)\.?)?[\s:]{1,4}$"
    r"|\b(?:paspoort|V-?nummer|id-?kaart|rijbewijs|(?:id-?)?kaart)(?:\s(?:met|heeft|en))?(?:\snummer)?"
    r"(?:\s(?:is|luidt|was))?[\s:]{0,4}$",
    re.IGNORECASE,
)

#: "passport numbers: so far those of Bos (INNT45MJ1) and Vos (NLTR7PBS7)"
_AFTER_NAME = re.compile(
    r"\b(?:paspoort\w*|passports?|identity\scards?|identiteitsbewij\w+|legitimatie\w*)\b[^\0]*"
    r"[A-ZÀ-Ž][\w'’-]+[ \n]\($",
    re.IGNORECASE,
)
#: Under a heading and behind a date: "Date of birth, Passport" over "08/10/1989 IM1MYNSM9".
_IN_LIST = re.compile(
    r"\b(?:paspoort|passport|identiteitsbewijs|legitimatie\w*|document(?:nummer)?)\b[^\0]*"
    r"\d{1,2}[-/. ](?:\d{1,2}|[a-z]+)[-/. ](?:19|20)\d\d[ \n|;,]{1,3}$",
    re.IGNORECASE,
)
#: "V-nummers: 2237092374 (hoofdpersoon), 2920740595 en 2454075739"
_MORE = re.compile(
    r"(?:\s?\([^()\n]{1,30}\))?(?:,\s|,?\sen\s|\s?/\s?|;\s)"
    r"(?P<value>(?=[A-Z0-9]*\d{3})[A-Z0-9]{7,12})(?![\w/-])"
)


#: "V-nummer 283.746.1920"
_DOTTED = re.compile(
    r"\b(?:V[-.]?\s?(?:nummer|nr\.?)|vreemdelingen?nummer)(?:\sis|:)?[\s:]{1,3}"
    r"(?P<value>\d{3}[. ]\d{3}[. ]\d{4})(?!\d)",
    re.IGNORECASE,
)


class IdDocumentRecognizer(DutchRecognizer):
    """Numbers of identity documents."""

    entity = EntityType.ID_DOC
    words = (
        "paspoort",
        "paspoortnummer",
        "identiteitskaart",
        "identiteitskaartnummer",
        "id-kaart",
        "id-bewijs",
        "identiteitsbewijs",
        "reisdocument",
        "documentnummer",
        "legitimatiebewijs",
    )

    def finds(self, text: str) -> Iterator[Find]:
        for match in _PASSPORT.finditer(text):
            value = match.group()
            if not re.search(r"\d", value[2:-1]) and value != value.upper():
                continue
            labelled = _ID_LABEL.search(text[max(0, match.start() - 90) : match.start()])
            score = 0.9 if labelled else 0.1
            if not labelled and _AFTER_NAME.search(
                text[max(0, match.start() - 300) : match.start()]
            ):
                score = 0.65
            if not labelled and _IN_LIST.search(text[max(0, match.start() - 600) : match.start()]):
                score = 0.65
            yield Find(match.start(), match.end(), score, "Heeft de vorm van een documentnummer")
        for match in _LICENCE.finditer(text):
            before = text[max(0, match.start() - 600) : match.start()]
            if _LICENCE_LABEL.search(before[-110:]) or _IN_LIST.search(before):
                yield Find(match.start(), match.end(), 0.9, "Is een rijbewijsnummer")
        for match in _DOTTED.finditer(text):
            yield Find(*match.span("value"), 0.75, "Staat bij een identiteitsdocument")
        for match in _ANY.finditer(text):
            # A foreign document has another form; a label right before it is enough.
            label = _DIRECT.search(text[max(0, match.start() - 40) : match.start()])
            if label is not None and not label.group().lower().startswith("document"):
                yield Find(match.start(), match.end(), 0.75, "Staat bij een identiteitsdocument")
                at = match.end()
                while more := _MORE.match(text, at):
                    yield Find(*more.span("value"), 0.75, "Staat bij een identiteitsdocument")
                    at = more.end()
