"""Numbers of passports, identity cards, driving licences, residence documents and foreigners.

Form after the Paspoortuitvoeringsregeling: two letters (no O), six letters or digits (no O), one
digit; a driving licence has ten digits, and so has a foreigner's number. The form alone says
little, so a word for the document is needed, or a list of such numbers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.dob_forms import DATE
from app.detection.dutch.id_words import ALIEN_WORD, BETWEEN, WORD
from app.detection.dutch.numbers_of_people import counted
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
    r"\b(?:[a-z]*(?:paspoort|identiteitskaart|id-?kaart|ID-?bewijs|identiteitsbewijs|reisdocument|"
    r"verblijfs(?:document|pas|kaart|titel)|vreemdelingendocument)\w*|kaart\smet\s(?:het\s)?nummer|"
    r"passport|identity\scard|nationality\scard|residence\spermit|id|ID|NIK|legitimatie\w*)\b"
    r"[^\n]{0,60}\n?[^\n]{0,20}$",
    re.IGNORECASE,
)
#: "the passport numbers of all visitors ... According to our records, yours is IW3RW3TC7".
_ASKED = re.compile(
    r"\b(?:paspoort|passport|identiteits(?:kaart|bewijs)|identity[ ]card|ID-kaart|reisdocument|"
    r"legitimatie\w*|travel[ ]document)\w*(?:[ \n](?:nummers?|numbers?))?\b[^\0]*"
    r"\b(?:yours|mine|hers?|his|theirs|is|zijn|luidt|heeft|nummer|namelijk|nl\.|te[ ]weten|are|"
    r"van[ ]\w+)[ \n:]{1,3}$",
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
    r"\b(?:paspoort|passport|identiteitsbewijs|legitimatie\w*|document(?:nummer)?|ID|V-nummer)\b"
    r"[^\0]*\d{1,2}[-/. ](?:\d{1,2}|[a-z]+)[-/. ](?:19|20)\d\d[ \n|;,]{1,3}$",
    re.IGNORECASE,
)
#: In lists behind a name and a date, in one line.
_BEHIND_DATE = re.compile(
    r"(?:^|\n)[^\n\d]*[A-ZÀ-Ž][^\n\d]*"
    r"\d{1,2}[-/. ](?:\d{1,2}|[a-z]+)[-/. ](?:19|20)\d\d[ |;,]{1,3}$"
)
#: A number of another country's document: signs in groups, of which some are digits.
_GROUPED = re.compile(
    r"(?=[^\n]{0,3}(?:[^\d\n]{0,6}\d){4})[A-Z0-9]{1,14}(?:[ .\-/]"
    r"(?=[A-Z0-9./ -]*\d)[A-Z0-9]{1,14}){0,5}"
    r"(?:\n(?=[A-Z0-9]*\d)[A-Z0-9]{5,9})?(?![\w<])"
)
_SPACED = re.compile(r"\d(?:[ ]\d){8,9}(?![ ]?\d|\w)")
#: "IMT7LB5C0", broken over a line after its first letters: "BP" / "8D4LR32".
_DUTCH = re.compile(r"[A-NP-Z]{2}[ \n.-]?[A-NP-Z0-9]{3}[ ]?[A-NP-Z0-9]{3}[ ]?\d(?![\w<])")
_ALIEN = re.compile(
    r"(?<![\w.-])(?:\d{10}|\d{3}([ .-])\d{3}\1\d{4}|\d{4}([ .-])\d{3}\2\d{3}|"
    r"\d{2}([ .-])\d{4}\3\d{4}"
    r"|\d{3}([ .-])\d{4}\4\d{3}|\d(?:[ ]\d){9}|\d{2}(?:[ .-]\d{2}){4}|[A-Z]\d{7,9}|"
    r"\d{8,9})(?![\w<]|[.-]\d)"
)
_JOINED = re.compile(
    r"(?:[ \t]{0,4}\([^()\n]{1,30}\))?(?:,[ \n]|,?[ \n](?:en|and|of|or|resp\.?|"
    r"respectievelijk)[ \n]"
    r"|[ ]?[/|&+][ ]?|;[ \n]|[ \t]{1,6}|\n)(?:[a-z]{2,12}[ ]){0,2}"
)
#: The card of a professional driver: "NLB0000123456000".
_DRIVER_CARD = re.compile(r"(?<!\w)NL[BT]\d{10,13}(?!\w)")
_MONEY = re.compile(
    r"[ ]?(?:euro|EUR|km|%|stuks|maanden|jaar|dagen|uur|MB|KB)\b|[ ]?[,.]\d\d\b", re.IGNORECASE
)
#: Of a machine-readable zone: "P<NLDDE<VRIES<<ANNA<<<<" and the line under it.
_MRZ = re.compile(r"(?<![\w<])(?=[A-Z0-9<]*<<)[A-Z0-9<]{20,48}(?![\w<])")
#: A date anywhere in it, or the number of a case: "2020/123456".
_OF_ELSE = re.compile(r".*\d{1,2}-\d{1,2}-(?:19|20)\d\d|[A-Z]{0,8}[-.]?(?:19|20)\d\d[-/.]\d{2,}")
_REACH = 100
_WHY = "Staat bij een identiteitsdocument"
_FORM = "Heeft de vorm van een documentnummer"


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
        "nik",
    )

    def finds(self, text: str) -> Iterator[Find]:
        for match in _PASSPORT.finditer(text):
            score = _of_form(text, match)
            if score:
                yield Find(*match.span(), score, _FORM)
        for match in _LICENCE.finditer(text):
            before = text[max(0, match.start() - 600) : match.start()]
            if _LICENCE_LABEL.search(before[-110:]) or _IN_LIST.search(before):
                yield Find(*match.span(), 0.9, "Is een rijbewijsnummer")
            elif _BEHIND_DATE.search(before[-90:]):
                yield Find(*match.span(), 0.5, "Staat in een lijst achter een geboortedatum")
        for match in _MRZ.finditer(text):
            if match.group().count("<") > 3:
                yield Find(*match.span(), 0.95, "Is een regel uit de machineleesbare strook")
        for match in _DRIVER_CARD.finditer(text):
            yield Find(*match.span(), 0.5, "Heeft de vorm van het nummer van een bestuurderskaart")
        yield from counted(text)
        for label in ALIEN_WORD.finditer(text):
            yield from _all_after(text, label.end(), (_ALIEN,))
        for label in WORD.finditer(text):
            short = label.group() in ("pp", "p.p.", "ID")
            forms = (_DUTCH,) if short else (_DUTCH, _SPACED, _GROUPED)
            yield from _all_after(text, label.end(), forms)


def _of_form(text: str, match: re.Match[str]) -> float:
    """How sure a stretch of the Dutch form is one by what stands before it."""
    value = match.group()
    if not value.isupper() and (" " in value or not re.search(r"\d", value[2:-1])):
        return 0.0  # "maart 2020"
    before = text[max(0, match.start() - 600) : match.start()]
    if _ID_LABEL.search(before[-90:]):
        return 0.9
    if _AFTER_NAME.search(before[-300:]) or _IN_LIST.search(before):
        return 0.65
    if value.isupper() and _ASKED.search(before[-260:]):
        return 0.65
    if value.isupper() and _BEHIND_DATE.search(before[-90:]):
        return 0.65
    mixed = re.search(r"[A-Z]{2}.*\d.*[A-Z].*\d", value) is not None
    return 0.4 if value.isupper() and mixed and " " not in value else 0.1


def _all_after(text: str, at: int, forms: tuple[re.Pattern[str], ...]) -> Iterator[Find]:
    """The number behind a label, and those that go on from it."""
    between = BETWEEN.match(text, at, min(len(text), at + _REACH))
    start = between.end() if between is not None else at
    value = _value(text, start, forms)
    if value is None:
        return
    yield Find(*value, 0.8, _WHY)
    first = text[slice(*value)]
    at = value[1]
    while (step := _JOINED.match(text, at)) is not None:
        following = _value(text, step.end(), forms)
        if following is None or not _alike(first, text[slice(*following)]):
            return
        yield Find(*following, 0.8, _WHY)
        at = following[1]


def _value(text: str, start: int, forms: tuple[re.Pattern[str], ...]) -> tuple[int, int] | None:
    if start and (text[start - 1].isalnum() or text[start : start + 1] == "€"):
        return None
    for form in forms:
        match = form.match(text, start)
        if match is None:
            continue
        signs = re.sub(r"\W", "", match.group())
        if not 6 <= len(signs) <= 20 or sum(c.isdigit() for c in signs) < 2:
            continue
        if _OF_ELSE.match(match.group()) or DATE.match(match.group()):
            continue
        if _MONEY.match(text, match.end()) is None:
            return match.span()
    return None


def _alike(one: str, other: str) -> bool:
    """Whether two numbers are of one kind: as long, and letters where the other has letters."""
    a, b = re.sub(r"\W", "", one), re.sub(r"\W", "", other)
    return len(a) == len(b) and a[:1].isalpha() == b[:1].isalpha()
