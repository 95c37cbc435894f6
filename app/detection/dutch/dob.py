"""Dates of birth: a date after a word for being born, never a date by itself."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.recognizer import SPACE, DutchRecognizer, Find
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = (
    "januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|"
    "sept|sep|oktober|okt|november|nov|december|dec|"
    "january|february|march|mar|may|june|july|august|october|oct"
)
DATE: re.Pattern[str] = re.compile(
    rf"(?<!\w)(?:"
    rf"(?P<d>\d{{1,2}}){SPACE}?(?P<sep>[-‑–./]){SPACE}?(?P<m>\d{{1,2}}){SPACE}?(?P=sep){SPACE}?(?P<y>(?:19|20)?\d{{2}})"
    rf"|(?P<y2>(?:19|20)\d{{2}})[-./](?P<m2>\d{{1,2}})[-./](?P<d2>\d{{1,2}})"
    rf"|(?P<d3>\d{{1,2}})(?:e|ste|de|st|nd|rd|th(?: of)?)?{SPACE}?-?"
    rf"(?:{_MONTHS})\.?-?{SPACE}?(?:,{SPACE})?'?(?P<y3>(?:19|20)?\d{{2}})"
    rf"|(?:{_MONTHS})\.?{SPACE}(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?,?{SPACE}(?P<y5>(?:19|20)\d{{2}})"
    rf"|(?P<d4>\d{{2}})(?P<m4>\d{{2}})(?P<y4>(?:19|20)\d{{2}})"
    r")(?![\w]|[-/.]\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\w)(?:in\s(?:het\sjaar\s)?)?(?P<year>(?:19|20)\d\d)(?!\w|[-/.]\d)")
_BORN = re.compile(
    r"\b(?:geboren|geboorte\s?-?datum|geboortedatum|geb\.?\s?datum|geb\.?|gebdat|g\.d\.|"
    r"date of birth|DOB|d\.o\.b\.|born|geboortedag|verjaardag|verjaart op|jarig op|geboortejaar|"
    r"geboortedatum\s?(?:/|en)\s?-?(?:geboorte)?plaats)(?![\w])",
    re.IGNORECASE,
)
_LIMIT = 70
#: The date before the word ("3 mei 1980 te Delft geboren"), and a star as in registers.
_BORN_BEHIND = re.compile(r"[ \n](?:te|in)[ \n][A-Z][\w' -]{2,30}?[ \n]geboren|[ \n]geboren(?!\w)")
_STAR = re.compile(r"(?<!\w)\*[ ]?$")
#: A year in which somebody may have been born who has a name in front: "J. Bakker (12-3-1958)".
_BEHIND_NAME = re.compile(r"[A-ZÀ-Ž][^\W\d_]+,?[ \n]\($")
#: ... or set off with commas or dashes behind a name in full: "DUBOIS, Giulia - 12-12-1972".
_SET_OFF = re.compile(
    r"[A-ZÀ-Ž][^\W\d_]+,?[ ](?:[a-z]{2,3}[ ]){0,2}[A-ZÀ-Ž][^\W\d_]+(?:,|[ ][-–])[ \n]$"
)


#: A relative or a client who is told apart by it: "Haar man Dieter, van 28-9-1982", "zij is van".
_OF = re.compile(
    r"(?:\b(?i:man|vrouw|zoon|dochter|vader|moeder|broer|zus|partner|echtgenoot|echtgenote|kind|"
    r"tweelingbroer|tweelingzus|oom|tante|neef|nicht)\s"
    r"[A-ZÀ-Ž][\w'’-]+(?:\s[\w'’-]+){0,3}?,?[ \n]\(?"
    r"|\((?:zij|hij|die)[ \n]is[ \n])van[ \n]$"
    r"|\(roepnaam[ ][^()\n]{2,20}\),[ \n]$"
)
_OWN = re.compile(
    r",?[ \n]['‘\"“]?(?:mijn|zijn|haar)[ ](?:eigen[ ])?(?:geboortedag|geboortedatum|verjaardag)"
    r"|[,;]?[ \n]\(?(?:BSN|bsn|Bsn|burgerservicenummer)\b"
)

#: What stands between two values of one label.
_SECOND = re.compile(r"[ \t]{1,4}|[ ]?[/|;][ ]?|\n\n?(?=\d)")


#: "(m, 12-03-1980)", "Leeftijd 45 (12 maart 1980)", "Zij is van 12-3-1980".
_AGED = re.compile(
    r"\((?:m|v|x|man|vrouw|M|V|X)[,;/]?\s$|\b[Ll]eeftijd:?\s\d{1,3}\s\($|\b(?:[Zz]ij|[Hh]ij|[Zz]e)\sis\svan\s$"
)


class DobRecognizer(DutchRecognizer):
    """Dates of birth, in all notations."""

    entity = EntityType.DOB

    def finds(self, text: str) -> Iterator[Find]:
        for label in _BORN.finditer(text):
            date = self._date_after(text, label.end())
            if date is not None:
                why = f"Staat bij '{label.group().strip().lower()}'"
                yield Find(*date, 0.9, why)
                second = _SECOND.match(text, date[1])
                beside = DATE.match(text, second.end()) if second is not None else None
                if beside is not None and _possible(beside):  # two people side by side
                    yield Find(*beside.span(), 0.7, why)
        for match in DATE.finditer(text):
            star = _STAR.search(text[max(0, match.start() - 2) : match.start()])
            if _possible(match) and (star or _BORN_BEHIND.match(text, match.end())):
                yield Find(*match.span(), 0.85, "Staat bij 'geboren'")
            elif _possible(match) and (
                _OF.search(text[max(0, match.start() - 70) : match.start()])
                or _AGED.search(text[max(0, match.start() - 24) : match.start()])
                or _OWN.match(text, match.end())
            ):
                yield Find(*match.span(), 0.7, "Staat bij iemand als geboortedatum")
            elif self._in_brackets(text, match) and _possible(match):
                yield Find(*match.span(), 0.45, "Staat als datum achter een naam")

    @staticmethod
    def _in_brackets(text: str, match: re.Match[str]) -> bool:
        """True for a date in brackets behind a name, when it is long enough ago."""
        year = next((int(match[g]) for g in ("y", "y2", "y3", "y4", "y5") if match[g]), 0)
        old = 1890 <= year <= dt.datetime.now(dt.UTC).year - 18
        closed = text[match.end() : match.end() + 1] == ")"
        before = text[max(0, match.start() - 50) : match.start()]
        if not old:
            return False
        named = _SET_OFF.search(before)
        if named is not None:
            return named[0].rstrip(" ,-–\n").casefold() not in lexicon.places()
        return closed and _BEHIND_NAME.search(before) is not None

    @staticmethod
    def _date_after(text: str, start: int) -> tuple[int, int] | None:
        """The first date within reach of the label, in the same sentence."""
        for match in DATE.finditer(text, start, min(len(text), start + _LIMIT + 30)):
            between = text[start : match.start()]
            # "geb. 1-2-1980" and "geb. te Den Haag op ..." have a stop that ends no sentence.
            if len(between) > _LIMIT or re.search(r"[^\s.]{3,}[.;!?]\s+[A-Z]|\d{3}", between):
                return None
            # The value of a label may stand in the next cell.
            if "\n\n" in between and between.strip(" :\n") not in ("", "/plaats", "/-plaats"):
                return None
            return match.span() if _possible(match) else None
        year = _YEAR.match(text, start + (len(text[start:]) - len(text[start:].lstrip(" :\n"))))
        return year.span("year") if year is not None else None


def _possible(match: re.Match[str]) -> bool:
    """True when day and month exist and the year is one that a living person may be born in."""
    day = next((int(match[g]) for g in ("d", "d2", "d3", "d4", "d5") if match[g]), 0)
    month = next((int(match[g]) for g in ("m", "m2", "m4") if match[g]), 1)
    year = next((int(match[g]) for g in ("y", "y2", "y3", "y4", "y5") if match[g]), 0)
    if match["m"] and match["sep"] == "/" and month > 12 >= day:
        day, month = month, day  # "05/25/1980", as Americans write it
    return (
        1 <= day <= 31
        and 1 <= month <= 12
        and (year < 100 or 1890 <= year <= dt.datetime.now(dt.UTC).year)
    )
