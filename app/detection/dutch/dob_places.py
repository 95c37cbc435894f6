"""Places where a date is somebody's birth without a word for it: beside a person, in a list."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.dob_forms import DATE, LOOSE, loose_at, possible, year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = r"[A-ZÀ-Ž][\w'’-]+(?:[ ](?:[A-ZÀ-Ž][\w'’.-]*|v\.?d\.?|van|de|der|den|ten|ter|el|al|la))*"
KIN = (
    r"man|vrouw|zoon|zoontje|dochter|dochtertje|vader|moeder|broer|broertje|zus|zusje|partner|"
    r"echtgenoot|echtgenote|kind|baby|tweelingbroer|tweelingzus|tweeling|oom|tante|neef|nicht|"
    r"kleinzoon|kleindochter|stiefzoon|stiefdochter|pleegkind|pleegzoon|pleegdochter|opa|oma|"
    r"leerling|cliënte?|client|patiënte?|verdachte|betrokkene|slachtoffer|getuige|minderjarige|"
    r"jongen|meisje|verzoekster|verzoeker|appellante?|eiser|eiseres|vreemdeling|aanvrager|"
    r"aanvraagster|bewoner|bewoonster|son|daughter|husband|wife|child|mother|father"
)
#: A relative or a client who is told apart by it: "Haar man Dieter, van 28-9-1982", "zij is van".
_OF = re.compile(
    rf"(?:\b(?i:{KIN})[ ]{NAME},?[ \n]\(?(?:(?i:is|was|zijn)[ ])?"
    r"|\((?:zij|hij|die)[ \n]is[ \n])van[ \n]$"
    r"|\(roepnaam[ ][^()\n]{2,20}\),[ \n]$"
)
#: "(m, 12-03-1980)", "Leeftijd 45 (12 maart 1980)", "Zij is van 12-3-1980".
_AGED = re.compile(
    r"(?:[(,;|]|(?<!\bt)/|[ ]{2})[ ]?(?:m|v|x|f|man|vrouw|male|female|M|V|X|F)[,;/|]?[ ]$"
    r"|\((?:m|v|x|M|V|X|man|vrouw)\)[ ]$|[A-ZÀ-Ž]{3,}[ ,]{1,3}[MVXF][ ]$"
    r"|\b[Ll]eeftijd:?\s\d{1,3}(?:[ ]jaar)?\s\($|\b(?:[Zz]ij|[Hh]ij|[Zz]e|I[Kk]|ik)\s(?:is|"
    r"ben)\svan\s$"
    rf"|\b(?i:{KIN})[ ]?:[ ]?$|\b\d{{1,3}}[ ](?:jaar|jr\.?)(?:[ ]oud)?[ ]?[,(][ ]?$"
)
#: "Ruud en ik zijn van", "Yara Mpongo is van": not "de brief van De Vries is van".
_IS_OF = re.compile(
    rf"(?P<name>{NAME})(?:[ ]en[ ](?:ik|{NAME}))?[ \n](?:is|zijn|was)[ \n]van[ \n]$"
)
_THING = re.compile(
    r"\b(?:brief|mail|e-mail|besluit|advies|rapport|nota|verslag|factuur|beschikking|uitspraak|"
    r"foto|versie|verzoek|aanvraag|bericht|reactie|offerte|stuk|notitie|memo|melding|contract|"
    r"overeenkomst|arrest|vonnis|wet|regeling|kaart|tekening|opname|gegevens)\w*\b[^.\n]*$",
    re.IGNORECASE,
)
_OWN = re.compile(
    r",?[ \n]['‘\"“]?(?:mijn|zijn|haar)[ ](?:eigen[ ])?(?:geboortedag|geboortedatum|verjaardag)"
    r"|[,;/|]?[ \n]\(?"
    r"(?:BSN|bsn|Bsn|burgerservicenummer|PATNR|[Pp]at\.?[ ]?nr|[Pp]atiëntnr|Z-?nr|V-?nr|V-nummer)\b"
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
    rf"(?:(?:(?:[Uu]w|mijn|zijn|haar|hun|de|het)[ ])?(?:(?i:{KIN})[ ]\(?)?(?:{NAME}[ ]?[,:(]?[ ]?)?"
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
    if life is not None and re.search(rf"{NAME},?[ \n]\($", before[-60:]):
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


_TURNS = re.compile(
    r"\b(?:[Oo]p|[Pp]er|[Oo]n)[ \n]"
    r"(?P<date>\d{1,2}[ \n][a-z]{3,9}\.?(?:[ \n](?:19|20)\d\d)?)(?!\w)"
)


def _old(year: int, years: int) -> bool:
    """True for a year that lies so many years back at least."""
    return 1890 <= year <= dt.datetime.now(dt.UTC).year - years
