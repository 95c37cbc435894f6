"""Names in small letters, as people type in a hurry, where the words around them tell.

All are a question: "mw bakker" is somebody, and in "mw belt terug" nobody is named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.lang.nl.stop_words import STOP_WORDS

from app.detection.dutch import lexicon
from app.detection.dutch.name_blocks import never
from app.detection.dutch.name_words import listed, strong_given
from app.detection.dutch.recognizer import Find

if TYPE_CHECKING:
    from collections.abc import Iterator

ASKED = 0.45
_PARTICLES = r"(?:(?:van|de|der|den|ter|ten|te|in|op|el|al|bin|['’]t)[ ]){0,3}"
_WORD = r"[a-zß-ÿćčğışşżźž'’]{3,}(?:-[a-zß-ÿćčğışşżźž]{3,})*"
#: "w.m. ramdin", "m. gorkum".
_INITIALS = re.compile(
    rf"(?<![\w.@/-])(?P<name>(?:[a-z]\.){{1,4}}[ ]?{_PARTICLES}(?P<surname>{_WORD}))(?![\w@.-]\w)"
)
#: "opgenomen door: fleur molen".
_LABELLED = re.compile(
    r"(?<![\w-])(?i:(?:opgenomen|aangenomen|gebeld|gemeld|behandeld|geschreven|ingevuld)[ ]door|"
    r"naam(?:[ ][a-z]{3,14})?|melder|klager|beller|contactpersoon|behandelaar|medewerker|van|aan)"
    rf"[ ]?:[ ]{{1,2}}(?P<name>(?P<first>{_WORD})[ ]{_PARTICLES}(?P<surname>{_WORD}))"
    r"(?=[ ]{2}|[ ]*(?:[\n\f,;(]|$))"
)
#: Who belongs to somebody or does something, and the whole name: "de dochter van wil koning".
_WHOLE = re.compile(
    r"(?<![\w-])(?:(?:(?:schoon|stief|pleeg|klein)?(?:zoon|dochter|moeder|vader|broer|zus)|ouders|"
    r"partner|man|vrouw|vriend|vriendin|collega|buurman|buurvrouw|huisarts|wijkverpleegkundige|"
    r"verpleegkundige|consulent|begeleider|medewerker|leerling|chauffeur|klant|cliënt)"
    r"(?:[ ](?:van|is|heet|:))?)[ ]"
    rf"(?P<name>(?P<first>{_WORD})[ ]{_PARTICLES}(?P<surname>{_WORD}))(?![\w@])"
)
#: Behind a form of address also a surname that is a word: "dhr schippers", "mevr van den heuvel".
_ADDRESSED = re.compile(
    r"(?<![\w-])(?P<word>(?i:meneer|mijnheer|mevrouw|mevr\.?|mvr\.?|mnr\.?|hr\.|mw\.?|dhr\.?|klant|"
    r"beller|collega|fam\.?|familie))[ ]"
    rf"(?P<name>{_PARTICLES}(?P<surname>{_WORD}))(?![\w@-])"
)
#: "klant van de winkel", "collega van het loket".
_OF_A_THING = re.compile(r"van (?:de|het) |de |het ")
_OTHERS = frozenset({"klant", "beller", "collega", "familie"})
_HOW_WORDS = """
boos bang blij dood oud ziek belt wil kan heeft goed slecht moe druk vrij kwijt thuis weg jong
gek lief stil wakker zwanger alleen laat werkt doet past staat ligt zit weet denkt kent kwam
klaar kort lang snel hard ook nog al niet wel zelf groot klein geel wit zwart rood groen blauw bruin
grijs brand post zorg mooi nieuw
"""
_HOW = frozenset(_HOW_WORDS.split())


def lower_names(text: str) -> Iterator[Find]:
    """Names in small letters in ``text``."""
    for match in _INITIALS.finditer(text):
        surname = match["surname"]
        if surname not in lexicon.words() and (listed(surname) or "van " in match["name"]):
            yield _find(match, "Lijken initialen met een achternaam in kleine letters")
    for match in _LABELLED.finditer(text):
        given = match["first"] in lexicon.given_names() and match["first"] not in STOP_WORDS
        if given and listed(match["surname"]) and _may_be(match["surname"]):
            yield _find(match, "Staat als naam in kleine letters achter een label")
    for match in _WHOLE.finditer(text):
        first, surname = match["first"], match["surname"]
        if first in STOP_WORDS - {"wil"} or first not in lexicon.given_names():
            continue
        if listed(surname) and surname not in _HOW and surname not in STOP_WORDS:
            yield _find(match, "Lijkt een voornaam met een achternaam in kleine letters")
    for match in _ADDRESSED.finditer(text):
        surname = match["surname"]
        led = match["name"] != surname
        if _OF_A_THING.match(match["name"]) and match["word"].casefold() in _OTHERS:
            continue
        if (surname in _HOW and not led) or not _may_be(surname) or not listed(surname):
            continue
        if led or not strong_given(surname):
            yield _find(match, "Staat in kleine letters na een aanspreekvorm")


def _may_be(surname: str) -> bool:
    return surname not in STOP_WORDS and not never(surname)


def _find(match: re.Match[str], why: str) -> Find:
    return Find(*match.span("name"), ASKED, why)
