"""From which probabilities of the model on something is asked, doubted or left out.

All were counted on parts of the corpus that nobody has read: how many finds were right and how
many wrong on either side of a figure; no text was looked at for them.
"""

from __future__ import annotations

import re

from app.detection.dutch.dob_forms import heads_message
from app.model.detection import EntityType

#: From these probabilities on something is asked. Codes and abbreviations look like initials, a
#: case like a plate, and names and mail addresses are found otherwise.
ASKED = {
    EntityType.DOB: 0.2,
    EntityType.ADDRESS: 0.2,
    EntityType.POSTCODE: 0.2,
    EntityType.PHONE: 0.85,
    EntityType.BSN: 0.5,
    EntityType.ID_DOC: 0.2,
    EntityType.STAFF_ID: 0.5,
    EntityType.PLATE: 0.8,
    EntityType.IBAN: 0.35,
    EntityType.INITIALS: 0.2,
    EntityType.PERSON: 0.8,
    EntityType.EMAIL: 0.9,
}
#: Below these ones a find of the rules is a question ...
DOUBTED = {
    EntityType.PERSON: 0.6,
    EntityType.PHONE: 0.9,
    EntityType.ADDRESS: 0.8,
    EntityType.PLATE: 0.97,
    EntityType.INITIALS: 0.3,
    EntityType.IBAN: 0.8,
    EntityType.STAFF_ID: 0.3,
    EntityType.EMAIL: 0.2,
}
DOUBTED_ELSE = 0.1
#: ... and of what stands under its label below this one, but for a date of birth (0 right, 22 not)
#: and a plate, of which the label tells the car and not whose it is (0 right, 2 wrong).
LABELLED = 0.03
#: A name that neither output is sure of is a question too: below this score of the first (0.95 as
#: a probability) and this probability of the second (94 right, 51 wrong); so is one that the rules
#: alone found (14 right, 6 wrong).
BOTH_UNSURE = 0.915, 0.9
#: The same for a mobile number and for where somebody is said to live.
NEVERTHELESS = 0.02
#: ... below these ones what was a question is none ...
DISMISSED = {
    EntityType.PERSON: 0.08,
    EntityType.PHONE: 0.4,
    EntityType.PLATE: 0.5,
    EntityType.IBAN: 0.2,
    EntityType.EMAIL: 0.15,
    EntityType.DOB: 0.02,
    EntityType.ADDRESS: 0.03,
    EntityType.BSN: 0.0,  # its check digit tells more than the words
}
DISMISSED_ELSE = 0.03
#: The same for a date with a time behind it: a message, a call, now and then a birth.
TIMED = 0.5
#: ... and below these ones nothing is left of a find that the rules were sure of.
DROPPED = {EntityType.PERSON: 0.02, EntityType.PLATE: 0.02, EntityType.EMAIL: 0.03}
#: What stands elsewhere in the document as a find is asked after from this one on.
AGAIN = 0.08
#: A land line under its label, unless it is of who reports or complains (0 right, 27 wrong).
OF_AN_OFFICE = 0.1
#: An account on a line with a number of the chamber of commerce or of the VAT (0 right, 3 wrong).
OF_A_BUSINESS = 0.8
#: More than any probability.
NEVER = 2.0
#: A name that only its place tells (0 right, 37 wrong).
PLACED_ONLY = 0.05
_LINE = re.compile(
    r"\b(?:tel|telefoon|t|phone|fax)\b[^\w\n]*(?:nr|nummer)?[^\w\n]*$", re.IGNORECASE
)
_SOMEBODYS = re.compile(
    r"meld(?:er|ing|ster)|terugbel|klager|klaagster|klacht|bewo|woning|privé|thuis|aanvrager|eigena|"
    r"aangever|getuige|betrokkene|indiener|inspreker|cliënt|ouder|huurder|buurman|buurvrouw|"
    r"\bmijn\b|\bik\b|contactpersoon",
    re.IGNORECASE,
)
_LABEL, _BEFORE, _BEHIND = 25, 120, 40
_BUSINESS = re.compile(r"\b(?:KvK|K\.v\.K|btw|BTW)\b")


def by_words(kind: EntityType, text: str, start: int, end: int, *, sure: bool) -> float:
    """Below which probability nothing is left of a find, by the words on its line."""
    if kind is EntityType.IBAN:
        return _of_a_business(text, start, end)
    if kind is EntityType.DOB and heads_message(text, start, end):
        return NEVER
    if kind is EntityType.PHONE and sure:
        return _of_an_office(text, start, end)
    return 0.0


def _of_a_business(text: str, start: int, end: int) -> float:
    """For an account: more where a firm tells its other numbers beside it."""
    line = text.rfind("\n", 0, start) + 1
    close = text.find("\n", end)
    told = _BUSINESS.search(text, line, close if close >= 0 else len(text))
    return OF_A_BUSINESS if told else 0.0


def _of_an_office(text: str, start: int, end: int) -> float:
    """For a land line that the rules were sure of."""
    around = text[max(0, start - _BEFORE) : end + _BEHIND]
    labelled = _LINE.search(text, max(0, start - _LABEL), start) is not None
    return OF_AN_OFFICE if labelled and _SOMEBODYS.search(around) is None else 0.0
