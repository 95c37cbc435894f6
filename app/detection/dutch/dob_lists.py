"""Dates of birth in lists of persons, and years of birth beside a relative or a first name."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.dob_forms import DATE, LOOSE, loose_at, possible
from app.detection.dutch.dob_places import KIN, NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTICLES = r"van|de|der|den|el|al|ten|ter|te|la|v\.|d\.|v\.d\.|vd|vdr?\.?"
_PART = rf"(?:[A-ZÀ-Ž][\w'’.-]*|{_PARTICLES}|\([^()\n\d]{{1,20}}\)|-)"
#: Who it is in the family or in the case: "Ouder 1", "kind 2", "BRUID".
_ROLE = (
    rf"(?i:{KIN}|ouder|voogd|verzorger|kandidaat|bruid|bruidegom|erflater|overledene|"
    r"hoofdbewoner|medebewoner|referent|hoofdpersoon|gezinslid|verd\.?|vd|betr\.?|pt|pat\.?|"
    r"mededader|medeverdachte|"
    r"naam|huisgenoot|inwonende?|gezagdrager|verzekerde|deelnemer|declarant|oudste|jongste|"
    r"middelste)"
)
#: A line that begins with a name and goes on with a date; figures before it may count the rows.
_ROW = re.compile(
    rf"(?m)^[ >•*-]*(?:\d{{1,3}}[.)]?[ ]+)?(?:(?P<role>{_ROLE})(?:[ ]\d)?[ ]?[:=-]?[ ]+)?"
    r"(?:(?:de heer|mevrouw|dhr\.?|mw\.?|mevr\.?)[ ])?"
    rf"(?P<name>[A-ZÀ-Ž][\w'’.-]*(?:,?[ ]{_PART})*)"
    r"[ \u00a0,;:|\t\n(–-]{1,40}"
)
#: "Pubben, H. 04/68 - vast": month and year alone, in rows under one another.
_MONTH = re.compile(r"(?:0?[1-9]|1[0-2])[/-]\d\d(?![\w/-])")
_OTHER_WORDS = (
    "datum vergadering besluit brief versie nota verslag zitting hoorzitting periode termijn "
    "ingang einde start begin afgegeven geldig verzonden ontvangen bijlage kamerstuk uitspraak "
    "rechtbank aanvraag melding factuur totaal januari februari maart april mei juni juli "
    "augustus september oktober november december"
)
_NO_NAMES = frozenset(_OTHER_WORDS.split())
_NEAR = 6
_YEAR = r"(?:(?:19|20)\d\d|['’‘]\d\d)"
#: "De vader (1944)", "broer Wim (bj. 1958)", "Ilias A. ('98)", "Ton van 1961 is".
_YEARS = (
    (
        re.compile(
            rf"\b(?i:{KIN})[ ](?:{NAME}[ ])?\(['’‘]?(?P<year>(?:19|20)\d\d|"
            rf"(?<=['’‘])\d\d)\)"
        ),
        0.65,
    ),
    (
        re.compile(
            rf"{NAME},?[ ]\(?(?:bj\.?|bouwjaar|geb\.?|geboortejaar|jaargang|"
            rf"lichting)[ ](?P<year>{_YEAR})(?!\w)"
        ),
        0.65,
    ),
    (re.compile(r"[A-ZÀ-Ž][a-zß-ÿ]+[ ](?:[A-Z]\.|[A-Z][\w-]+)[ ]\(['’‘](?P<year>\d\d)\)"), 0.6),
)
_GIVEN_OF = re.compile(
    rf"(?<![\w.])(?P<name>[A-ZÀ-Ž][a-zß-ÿ]+)[ ](?:is[ ])?(?:van|"
    rf"uit)[ ](?P<year>{_YEAR})(?=[ ]?(?:is|en|was|[,;.)]|\n|$))"
)
#: Behind a person, day, month and year without anything between: "vd Djordy Kemp 210497".
_BARE = re.compile(
    rf"\b{_ROLE}[ :]+{NAME},?[ ]\(?(?P<date>(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d)(?![\w/-])"
)
#: What a paper about the birth says: "on the birth certificate the date appears as".
_PAPER = re.compile(
    r"\b(?i:birth\scertificate|geboorte-?(?:akte|bewijs|register|uittreksel|extract)|"
    r"doop(?:bewijs|akte|boek)|"
    r"taskara|tazkira|trouwboekje|livret\sde\sfamille)\b[^.\n]{0,50}?\n?[^.\n]{0,30}?"
    r"\b(?:as|als|is|luidt|staat|vermeldt?|reads|shows|noemt|meldt)[ \n](?:de[ ]datum[ ])?"
)
#: A minor who is told by it: "KAYA, EMIR (23-11-2009), verder te noemen: de jeugdige".
_NAMED = re.compile(rf"{NAME}(?:,[ ](?:[A-ZÀ-Ž][\w'’.-]*[ ]?){{1,3}})?[ \n]?\($")
_MINOR = re.compile(
    r"\b(?:jeugdige|kind(?:eren)?|minderjarige|leerling|pupil|zoon|dochter|zoontje|dochtertje|baby|"
    r"peuter|kleuter|scholier|student|jongen|meisje|cliënte?|patiënte?|verdachte|vermiste?)\b",
    re.IGNORECASE,
)
_WHY = "Staat als datum achter een naam, zoals in de regels erbij"


def in_lists(text: str) -> Iterator[tuple[int, int, float, str]]:
    """Start, end, score and sentence of each."""
    yield from _rows(text)
    for pattern, score in _YEARS:
        for match in pattern.finditer(text):
            yield (*match.span("year"), score, "Staat als geboortejaar bij iemand")
    for match in _GIVEN_OF.finditer(text):
        key = match["name"].casefold()
        if key in lexicon.given_names() and key not in lexicon.words():
            yield (*match.span("year"), 0.5, "Staat als geboortejaar bij een voornaam")
    for match in _BARE.finditer(text):
        yield (*match.span("date"), 0.65, "Staat als geboortedatum bij iemand")
    for match in _PAPER.finditer(text):
        date = loose_at(text, match.end())
        if date is not None:
            yield (*date.span(), 0.65, "Staat in een geboortebewijs")
    for date in DATE.finditer(text):
        before = text[max(0, date.start() - 60) : date.start()]
        around = before + text[date.end() : date.end() + 60]
        closed = text[date.end() : date.end() + 1]
        named = closed in (")", ",") and possible(date) and _NAMED.search(before) is not None
        if named and _MINOR.search(around):
            yield (*date.span(), 0.65, "Staat als geboortedatum achter een naam")


def _rows(text: str) -> Iterator[tuple[int, int, float, str]]:
    """Lines with a name and a date of long ago: one with a role, or two under one another."""
    found: list[tuple[int, re.Match[str], bool]] = []
    for match in _ROW.finditer(text):
        date = loose_at(text, match.end()) or _MONTH.match(text, match.end())
        if date is None or ("short" in date.groupdict() and date["short"] is not None):
            continue
        if not re.search(r"\d{2}$", date.group()) or not _names(match["name"]):
            continue
        found.append((text.count("\n", 0, match.start()), date, match["role"] is not None))
    for i, (line, date, role) in enumerate(found):
        near = [d for at, d, _ in found[max(0, i - 1) : i + 2] if 0 < abs(at - line) <= _NEAR]
        year = _last_year(date.group())
        if role and date.re is LOOSE and _old(year, 1):
            yield (
                *date.span(),
                0.65,
                "Staat als datum achter wie in het gezin of de zaak iemand is",
            )
        elif near and _old(year, 12):
            yield (*date.span(), 0.5, _WHY)


def _names(text: str) -> bool:
    """True for what may be a name: a surname of the list, initials, or two words; no heading."""
    words = re.findall(r"[^\W\d_]{2,}", text.casefold())
    if any(w in _NO_NAMES for w in words) or text.casefold() in lexicon.places():
        return False
    if re.search(r"[A-Z]\.", text) or len(words) > 1:
        return True
    return any(w in lexicon.surnames() or w in lexicon.given_names() for w in words)


def _last_year(date: str) -> int:
    years: list[str] = re.findall(r"(?:19|20)\d\d", date)
    if years:
        return int(years[-1])
    short = int(date[-2:])
    this = dt.datetime.now(dt.UTC).year
    return 1900 + short if 2000 + short > this else 2000 + short


def _old(year: int, years: int) -> bool:
    """True for a year that lies so many years back at least."""
    return 1890 <= year <= dt.datetime.now(dt.UTC).year - years
