"""Places where a date is somebody's birth without a word for it: beside a person, in a list."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.dob_forms import DATE, LOOSE, loose_at, possible, year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"[A-ZÀ-Ž][\w'’-]+(?:[ ](?:[A-ZÀ-Ž][\w'’.-]*|v\.?d\.?|van|de|der|den|ten|ter|el|al|la))*"
_KIN = (
    r"man|vrouw|zoon|zoontje|dochter|dochtertje|vader|moeder|broer|broertje|zus|zusje|partner|"
    r"echtgenoot|echtgenote|kind|baby|tweelingbroer|tweelingzus|tweeling|oom|tante|neef|nicht|"
    r"kleinzoon|kleindochter|stiefzoon|stiefdochter|pleegkind|pleegzoon|pleegdochter|opa|oma|"
    r"leerling|cliënte?|client|patiënte?|verdachte|betrokkene|slachtoffer|getuige|minderjarige|"
    r"jongen|meisje|verzoekster|verzoeker|appellante?|eiser|eiseres|vreemdeling|aanvrager|"
    r"aanvraagster|bewoner|bewoonster|son|daughter|husband|wife|child|mother|father"
)
#: A relative or a client who is told apart by it: "Haar man Dieter, van 28-9-1982", "zij is van".
_OF = re.compile(
    rf"(?:\b(?i:{_KIN})[ ]{_NAME},?[ \n]\(?(?:(?i:is|was|zijn)[ ])?"
    r"|\((?:zij|hij|die)[ \n]is[ \n])van[ \n]$"
    r"|\(roepnaam[ ][^()\n]{2,20}\),[ \n]$"
)
#: "(m, 12-03-1980)", "Leeftijd 45 (12 maart 1980)", "Zij is van 12-3-1980".
_AGED = re.compile(
    r"(?:[(,;|]|(?<!\bt)/|[ ]{2})[ ]?(?:m|v|x|man|vrouw|male|female|M|V|X|F)[,;/|]?[ ]$"
    r"|\b[Ll]eeftijd:?\s\d{1,3}(?:[ ]jaar)?\s\($|\b(?:[Zz]ij|[Hh]ij|[Zz]e|I[Kk]|ik)\s(?:is|"
    r"ben)\svan\s$"
    rf"|\b(?i:{_KIN})[ ]?:[ ]?$|\b\d{{1,3}}[ ](?:jaar|jr\.?)(?:[ ]oud)?[ ]?[,(][ ]?$"
)
#: "Ruud en ik zijn van", "Yara Mpongo is van": not "de brief van De Vries is van".
_IS_OF = re.compile(
    rf"(?P<name>{_NAME})(?:[ ]en[ ](?:ik|{_NAME}))?[ \n](?:is|zijn|was)[ \n]van[ \n]$"
)
_THING = re.compile(
    r"\b(?:brief|mail|e-mail|besluit|advies|rapport|nota|verslag|factuur|beschikking|uitspraak|"
    r"foto|versie|verzoek|aanvraag|bericht|reactie|offerte|stuk|notitie|memo|melding|contract|"
    r"overeenkomst|arrest|vonnis|wet|regeling|kaart|tekening|opname|gegevens)\w*\b[^.\n]*$",
    re.IGNORECASE,
)
_OWN = re.compile(
    r",?[ \n]['‘\"“]?(?:mijn|zijn|haar)[ ](?:eigen[ ])?(?:geboortedag|geboortedatum|verjaardag)"
    r"|[,;/|]?[ \n]\(?(?:BSN|bsn|Bsn|burgerservicenummer)\b"
)
#: A number for citizens before the date: "BSN 123456782, 12-3-1956".
_AFTER_BSN = re.compile(r"\bBSN:?[ ][\d. ]{8,12}(?:[,;/|]|[ ][-–])?[ \n]$", re.IGNORECASE)
#: "Op 5 december wordt u 67", "op 3 mei 2006 bereikt zij de leeftijd van achttien jaar".
_BECOMES = re.compile(
    r"[ \n](?:wordt|werd|word|wordt)[ \n](?:[\w.'’-]+[ \n]){1,4}(?:\d{2}|[a-z]+tien|[a-z]+tig|"
    r"twaalf)(?![\w-])"
    r"(?![ \n]?(?:euro|km|keer|maal|%|uur|weken|dagen|maanden|stuks))"
    r"|[ \n](?:bereikt|bereikte)[ \n](?:[\w.'’-]+[ \n]){1,4}de[ \n](?:leeftijd|AOW|pensioen)"
    r"|[ \n](?:wordt|werd|is|was)[ \n](?:[\w.'’-]+[ \n]){0,3}(?:meerderjarig|jarig)"
    r"|[ \n]\d{2}(?:[ ]jaar)?[ \n](?:wordt|werd|geworden)\b"
    r"|[ \n](?:viert|vierde|vier)[ \n](?:[\w.'’-]+[ \n]){1,4}(?:\d{1,3}e|verjaardag)"
    r"|[ \n](?:turned|turns|will[ ]turn|reached[ ]the[ ]age)\b"
)
_CHILDREN = re.compile(
    r"\b(?:kids|kinderen|kindjes|zoons|zonen|dochters|tweeling|drieling|jongens|meisjes|"
    r"kleinkinderen|broertjes|zusjes|gezinsleden|children|twins|sons|daughters)\b[^.\n()\d]{0,40}"
    r"(?:\n[^.\n()\d]{0,20})?\((?:geb\.?[ ]|resp\.?[ ]|van[ ])?",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:[ ]?\([^()\d\n]{1,30}\))?(?:[ ]?[,;/&+][ \n]?|[ \n]en[ \n]|[ ]resp(?:ectievelijk|\.)?[ ]"
    r"|\)[ ]?(?:[,;/&]|en)?[ \n])(?:en[ ])?"
    rf"(?:{_NAME}[ ]?[,:(]?[ ]?"
    r"(?:geb\.?[ ]|geboren[ ](?:op[ ])?|\*[ ]?|van[ ]|op[ ])?\(?|op[ ]|\()?"
)
#: What a date of birth was, is said to be, or ought to be.
_INSTEAD = re.compile(
    r"[^.;\n]{0,12}\n?(?:in[ \n]plaats[ \n]van|i\.?p\.?v\.?|en[ \n]niet|dan[ \n]wel|en[ \n]ook|"
    r"alias|althans|tevens|\bof\b|"
    r"(?:converted|corrected|changed|gewijzigd|gecorrigeerd|omgerekend|aangepast|verbeterd|"
    r"hersteld|omgezet)\b[^.;]{0,40}\b(?:to|in|naar|tot)|en[ \n]niet|rather[ \n]than|"
    r"instead[ \n]of)[ \n](?:op[ ]|als[ ])?$",
    re.IGNORECASE,
)
_OUGHT = re.compile(
    r"[ \n](?:moet|moest|dient|zou)[ \n](?:te[ \n])?(?:zijn|luiden|moeten)", re.IGNORECASE
)
_EVENT = re.compile(
    r"\b(?:overl\w*|ingeschreven|uitgeschreven|erkend|gehuwd|aangifte|akte|besluit|sinds|vanaf|"
    r"tot|verhuisd|afgegeven|geldig|opgemaakt|geregistreerd|brief|beschikking)\b[^.;]*$",
    re.IGNORECASE,
)
_REACH = 140


def beside_person(text: str, start: int, end: int) -> float:
    """How sure a date is somebody's birth by what stands right beside it; 0 when it isn't."""
    before = text[max(0, start - 90) : start]
    if (
        _OF.search(before[-80:])
        or _AGED.search(before[-24:])
        or _AFTER_BSN.search(before[-30:])
        or _OWN.match(text, end)
        or _BECOMES.match(text, end)
    ):
        return 0.7
    life = re.match(r"[ ]?[-–][ ]?[†]?[ ]?", text[end : end + 5])
    if life is not None and re.search(rf"{_NAME},?[ \n]\($", before[-60:]):
        died = loose_at(text, end + life.end())
        if died is not None:
            return 0.75
    named = _IS_OF.search(before)
    if named is not None and not _THING.search(before[: named.start("name")][-60:]):
        return 0.0 if named["name"].casefold() in lexicon.places() else 0.65
    return 0.0


def more_of(text: str, start: int, end: int) -> Iterator[tuple[int, int, float]]:
    """The dates that go on from a date of birth: of the next child, or another for the same."""
    at = end
    while (step := _NEXT.match(text, at)) is not None:
        date = loose_at(text, step.end())
        if date is None or date["short"] is not None:
            break
        yield (*date.span(), 0.7)
        at = date.end()
    first = LOOSE.match(text, start)
    year = year_of(first) if first is not None else 0
    stop = re.search(r"[.;!?][ \n]+[A-Z]|\n\n", text[at : at + _REACH])
    limit = at + (stop.start() if stop else _REACH)
    for date in DATE.finditer(text, at, limit):
        between = text[at : date.start()]
        if not possible(date) or _EVENT.search(between):
            continue
        if _INSTEAD.search(between) or _OUGHT.match(text, date.end()):
            yield (*date.span(), 0.7)
        elif year > 99 and abs(year_of(date) - year) <= 1 and _old(year, 8):
            yield (*date.span(), 0.5)


def listed(text: str) -> Iterator[tuple[int, int, float, str]]:
    """Dates of children in brackets, before a birthday, and in lists with a name before each."""
    for match in _CHILDREN.finditer(text):
        date = loose_at(text, match.end())
        if date is not None:
            yield (*date.span(), 0.75, "Staat als geboortedatum bij kinderen")
            for start, end, score in more_of(text, *date.span()):
                yield start, end, score, "Staat als geboortedatum bij kinderen"
    for match in _TURNS.finditer(text):
        if _BECOMES.match(text, match.end("date")):
            yield (*match.span("date"), 0.75, "Is de dag waarop iemand ouder wordt")
    yield from _rows(text)


_TURNS = re.compile(
    r"\b(?:[Oo]p|[Pp]er|[Oo]n)[ \n]"
    r"(?P<date>\d{1,2}[ \n][a-z]{3,9}\.?(?:[ \n](?:19|20)\d\d)?)(?!\w)"
)
#: A line that begins with a name and goes on with a date; figures before it may count the rows.
_ROW = re.compile(
    r"(?m)^[ ]*(?:\d{1,3}[.)]?[ ]+)?(?:[A-Z]{4,}[ ])?"
    r"(?:(?:de heer|mevrouw|dhr\.?|mw\.?|mevr\.?)[ ])?"
    r"(?P<name>[A-ZÀ-Ž][\w'’-]+(?:,?[ ](?:[A-ZÀ-Ž][\w'’.-]*|van|de|der|den|el|al|v\.|d\.|la|"
    r"ten|ter))*)"
    r"[ \u00a0,;:|\t\n–-]{1,40}"
)


def _rows(text: str) -> Iterator[tuple[int, int, float, str]]:
    """Two or more lines under one another with a name and a date of long ago each."""
    found: list[tuple[int, re.Match[str]]] = []
    for match in _ROW.finditer(text):
        date = loose_at(text, match.end())
        if date is None or date["short"] is not None or not re.search(r"(?:19|20)\d\d", date[0]):
            continue
        name = re.findall(r"[^\W\d_]{2,}", match["name"].casefold())
        lone = len(name) < 2 and re.search(r"[A-Z]\.", match["name"]) is None
        if lone and not any(w in lexicon.surnames() for w in name):
            continue
        if any(w in _NO_NAMES for w in name) or match["name"].casefold() in lexicon.places():
            continue
        found.append((text.count("\n", 0, match.start()), date))
    for i, (line, date) in enumerate(found):
        near = [d for at, d in found[max(0, i - 1) : i + 2] if 0 < abs(at - line) <= 5]
        if near and _old(_last_year(date[0]), 12):
            yield (*date.span(), 0.5, "Staat als datum achter een naam, zoals in de regels erbij")


_OTHER_WORDS = (
    "datum vergadering besluit brief versie nota verslag zitting hoorzitting periode termijn "
    "ingang einde start begin afgegeven geldig verzonden ontvangen bijlage kamerstuk"
)
_NO_NAMES = frozenset(_OTHER_WORDS.split())


def _last_year(date: str) -> int:
    years: list[str] = re.findall(r"(?:19|20)\d\d", date)
    return int(years[-1]) if years else 0


def _old(year: int, years: int) -> bool:
    """True for a year that lies so many years back at least."""
    return 1890 <= year <= dt.datetime.now(dt.UTC).year - years
