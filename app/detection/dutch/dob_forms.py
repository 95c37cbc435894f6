"""The forms of a date: what is one anywhere, and what is one beside a word for being born.

"16 02 1931" and "12/1988" are figures of any kind; behind "geb." they are a date of birth.
"""

from __future__ import annotations

import datetime as dt
import re

from app.detection.dutch.recognizer import SPACE

_MONTHS = (
    "januari|jan|februari|febr|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|"
    "sept|sep|oktober|okt|november|nov|december|dec|"
    "january|february|march|mar|may|june|july|august|october|oct"
)
#: Of forms in other languages, which only a label makes sure: "geboren am 3. Mai 1990".
_FOREIGN = (
    "august|september|oktober|november|april|januar|februar|märz|mai|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|"
    "octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|"
    "octubre|noviembre|diciembre|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|"
    "kasım|aralık|jannewaris|maaie|juny|july|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|"
    "sierpnia|września|października|listopada|grudnia"
)
_ROMAN = r"(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})"
DATE: re.Pattern[str] = re.compile(
    rf"(?<!\w)(?:"
    rf"(?P<d>\d{{1,2}}){SPACE}?(?P<sep>[-‑–./]){SPACE}?(?P<m>\d{{1,2}}){SPACE}?(?P=sep){SPACE}?(?P<y>(?:['’‘]?|(?:19|20))\d{{2}})"
    rf"|(?P<y2>(?:19|20)\d{{2}})[-./](?P<m2>\d{{1,2}})[-./](?P<d2>\d{{1,2}})"
    rf"|(?P<d3>\d{{1,2}})(?:e|ste|de|st|nd|rd|th(?: of)?)?{SPACE}?-?"
    rf"(?:{_MONTHS})\.?-?{SPACE}?(?:,{SPACE})?['’‘]?(?P<y3>(?:19|20)?\d{{2}})"
    rf"|(?:{_MONTHS})\.?{SPACE}(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?,?{SPACE}(?P<y5>(?:19|20)\d{{2}})"
    rf"|(?P<d6>\d{{1,2}})(?P<sep6>[-./ ])(?-i:{_ROMAN})(?P=sep6)(?P<y6>(?:19|20)\d{{2}})"
    rf"|(?P<d4>\d{{2}})(?P<m4>\d{{2}})(?P<y4>(?:19|20)\d{{2}})"
    r")(?![\w]|[-/.]\d)",
    re.IGNORECASE,
)
"""A date by its form. Groups ``d``, ``m`` and ``y`` with a number hold its parts."""


_UNITS = "een één twee drie vier vijf zes zeven acht negen"
_TENS = "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"


def _words() -> tuple[str, str]:
    """Patterns for the days of a month and for years, written out."""
    units, tens = _UNITS.split(), _TENS.split()
    days = [*units, *tens, "twintig", "dertig", "eerste", "tweede", "derde", "achtste"]
    days += [rf"{u}[ -]?[eë]n[ -]?twintig" for u in units] + ["eenendertig", "éénendertig"]
    day = "(?:" + "|".join(sorted(days, key=len, reverse=True)) + ")(?:ste|de)?"
    unit = "|".join(units)
    ten = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
    small = rf"(?:(?:{unit})[ -]?[eë]n[ -]?(?:{ten})|{'|'.join(tens)}|{unit}|{ten})"
    year = (
        rf"(?:(?:negentien[ -]?honderd|tweeduizend|negentien|twintig|achttien[ -]?honderd)"
        rf"(?:[ -]?en)?[ -]?(?:{small})?)"
    )
    return day, year


_DAY, _YEAR = _words()
_FEAST = (
    r"(?:kerstavond|(?:eerste|tweede)[ ](?:kerst|paas|pinkster)dag|kerstmis|oud(?:ejaars?|"
    r"jaars?)(?:dag|avond)|"
    r"nieuwjaars(?:dag|nacht)|koning(?:innen|s)dag|bevrijdingsdag|dierendag|sinterklaas(?:avond)?|"
    r"pakjesavond|valentijnsdag|pasen|pinksteren|hemelvaartsdag)"
)
#: "eenentwintig april tweeduizend elf", "de elfde van de elfde 1957".
WRITTEN = re.compile(
    rf"(?<!\w)(?:{_FEAST}{SPACE}(?:van{SPACE})?(?:19|20)\d\d(?!\w)|"
    rf"(?:de{SPACE})?(?:{_DAY}{SPACE}(?:{_MONTHS}|van{SPACE}de{SPACE}{_DAY})"
    rf"|\d{{1,2}}{SPACE}(?:{_MONTHS})(?={SPACE}(?:negentien|tweeduizend|twintig)))"
    rf",?{SPACE}(?:in{SPACE}(?:het{SPACE})?jaar{SPACE})?(?:{_YEAR}|(?:19|20)\d\d)(?!\w))",
    re.IGNORECASE,
)
#: What a word for being born makes a date.
LOOSE: re.Pattern[str] = re.compile(
    rf"(?<![\w€])(?:(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag{SPACE}|de{SPACE}(?=\d))?"
    rf"(?:{WRITTEN.pattern}|{DATE.pattern})"
    r"|\d[ ]\d[ ]{0,2}(?:[-/.][ ]?)?\d[ ]\d[ ]{0,2}(?:[-/.][ ]?)?\d[ ]\d(?:[ ]\d[ ]\d)?(?![ ]?\d)"
    r"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d(?![\w]|[-/.]\d)"
    r"|\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w]|[-/.]\d)"
    rf"|(?:voorjaar|zomer|najaar|herfst|winter|lente|begin|eind|medio){SPACE}['’‘]?(?:(?:19|"
    rf"20)\d\d|\d\d)(?!\w)"
    r"|(?P<compact>(?:19|20)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01]))(?!\w)"
    r"|\d{1,2}[ ]\d{1,2}[ ](?:19|20)\d\d(?![\w])"
    r"|\d{2}[-./]\d{2}[-./]\d{2}(?![\w]|[-/.]\d)"
    r"|\d{1,2}[-./]\d{1,2}[-./]1[34]\d\d(?![\w]|[-/.]\d)"
    r"|(?:00|xx|\?\?|[.]{2})[-./](?:\d\d|xx|\?\?|[.]{2})[-./](?:19|20)\d\d(?!\w)"
    r"|(?:0?[1-9]|1[0-2])[-/](?:19|20)\d\d(?![\w]|[-/.]\d)"
    rf"|\d{{1,2}}\.?{SPACE}(?:{_FOREIGN})\.?{SPACE}(?:de{SPACE}|del{SPACE})?(?:19|20)\d\d"
    rf"|(?P<short>\d{{1,2}}(?:e|ste|de)?{SPACE}(?:{_MONTHS})(?!\w)(?!{SPACE}['’]?\d))"
    rf"|(?:{_MONTHS})\.?{SPACE}(?:19|20)\d\d(?!\w)"
    r")",
    re.IGNORECASE,
)
#: No day or month: only the register of persons writes so, for who doesn't know.
UNKNOWN_DAY = re.compile(
    r"(?<![\w./-])00([-./])(?:00|0[1-9]|1[0-2])\1(?:19|20)\d\d(?![\w]|[-/.]\d)"
)


def loose(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first stretch that is a date where one is expected, of those that exist."""
    for match in LOOSE.finditer(text, start, end):
        return match if _stands(match) else None
    return None


def loose_at(text: str, start: int) -> re.Match[str] | None:
    """A date right at ``start``, where one is expected."""
    match = LOOSE.match(text, start)
    return match if match is not None and _stands(match) else None


def _stands(match: re.Match[str]) -> bool:
    """Whether a date exists, or is written so that its day cannot be told."""
    if match["compact"] or not _numbered(match) or possible(match) or _turned(match):
        return True
    return UNKNOWN_DAY.match(match.group()) is not None


def _numbered(match: re.Match[str]) -> bool:
    return any(match[group] for group in ("d", "d2", "d3", "d4", "d5", "d6"))


def _turned(match: re.Match[str]) -> bool:
    """True for "77-03-09", the year in front."""
    if not match["d"] or len(match["d"]) != 2 or len(match["y"]) != 2:
        return False
    return int(match["d"]) > 31 and 1 <= int(match["m"]) <= 12 and 1 <= int(match["y"]) <= 31


def year_of(match: re.Match[str]) -> int:
    """The year as written, perhaps without its century; 0 when it isn't in figures."""
    found = (match[g] for g in ("y", "y2", "y3", "y4", "y5", "y6"))
    return next((int(y.strip("'’‘")) for y in found if y), 0)


def full_year(match: re.Match[str]) -> int:
    """As :func:`year_of` with its century: the last one in which it lies in the past."""
    year = year_of(match)
    if year < 100:
        year += 2000 if 2000 + year <= dt.datetime.now(dt.UTC).year else 1900
    return year


#: "08-01-2021 07:12 - Esther": a message, a call, a measurement.
_TIME = re.compile(r"[ \u00a0]{0,3}(?:[,T|]|om|at)?[ \u00a0]{0,3}[0-2]?\d[:.][0-5]\d(?![\d-])")


#: Chats are exported since phones have them; who was born before may stand in a list with times.
_OF_CHATS = re.compile(r"(?:20(?:0[89]|[1-9]\d)|[-/.](?:0[89]|[1-9]\d))$|^20(?:0[89]|[1-9]\d)")
_SENT = re.compile(r",?[ ]\d{1,2}[:.]\d\d(?:[:.]\d\d)?\]?[ ]?[-–][ ][^\n:]{2,40}:[ ]")


def heads_message(text: str, start: int, end: int) -> bool:
    """Whether a date opens a line of a chat: "04-03-2024 13:04 - Els: ...", and is no birth."""
    line = text.rfind("\n", 0, start) + 1
    opens = text[line:start].strip(" [>~\u200e\f") == ""
    recent = _OF_CHATS.search(text, start, end) is not None
    return opens and recent and _SENT.match(text, end) is not None


def timed(text: str, end: int) -> bool:
    """Whether a time follows the date that ends at ``end``, as it hardly does a birth."""
    return _TIME.match(text, end) is not None


def possible(match: re.Match[str]) -> bool:
    """True when day and month exist and the year is one that a living person may be born in."""
    day = next((int(match[g]) for g in ("d", "d2", "d3", "d4", "d5", "d6") if match[g]), 0)
    month = next((int(match[g]) for g in ("m", "m2", "m4") if match[g]), 1)
    year = year_of(match)
    if match["m"] and match["sep"] == "/" and month > 12 >= day:
        day, month = month, day  # "05/25/1980", as Americans write it
    return (
        1 <= day <= 31
        and 1 <= month <= 12
        and (year < 100 or 1890 <= year <= dt.datetime.now(dt.UTC).year)
    )
