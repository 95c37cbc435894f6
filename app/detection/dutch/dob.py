"""Dates of birth: a date after a word for being born, never a date by itself."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.dob_forms import (
    DATE,
    UNKNOWN_DAY,
    WRITTEN,
    full_year,
    loose,
    loose_at,
    possible,
    year_of,
)
from app.detection.dutch.dob_lists import in_lists
from app.detection.dutch.dob_places import beside_person, listed, more_of
from app.detection.dutch.kin_lists import relatives
from app.detection.dutch.recognizer import DutchRecognizer, Find
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = re.compile(r"(?<!\w)(?:in\s(?:het\sjaar\s)?)?(?P<year>(?:19|20)\d\d)(?!\w|[-/.]\d)")
_BORN = re.compile(
    r"\b(?:(?:mijn|zijn|haar|hun|uw)\sgeboorte(?:\sin)?(?=\s\d)|"
    r"geboren(?:\sop|\sd\.?d\.?)?|geboorte\s?-?(?:datum|dat\.?|dag|jaar)|"
    r"geb\.?\s?(?:datum|dat\.?|dd\.?|d\.?d?\.?|op|jaar)|geb\.?|"
    r"gebo?\.?|gd\.?|g\.d\.|ge?b\.?[ -]?d(?:t|tm|at|d)\.?|gb\.?[ ]?datum|"
    r"date of birth|birth\s?-?date|DOB|D\.O\.B\.?|born|b\.dat\.|verjaardag|verjaart(?:\sop)?|"
    r"jarig(?:\sop)?|levenslicht|ter wereld|geboortedatum\s?(?:/|en)\s?-?(?:geboorte)?plaats|"
    r"n[ée]+(?:\(e\))?\s(?:le|en)|geboren\sam|birthday(?:\sis)?|my\sbirth|geb\.?\s?jr\.?|(?<=\()b\.|"
    r"born\sin|Geburtsdatum|date\sde\snaissance|berne\sop|nacido\sel|"
    r"fecha\sde\snacimiento|do[gğ]um\starihi)(?![\w])",
    re.IGNORECASE,
)
#: "geb.pl.: Boxmeer", "geboorteakte": where and what, not when.
_ELSE = re.compile(r"[ .-]{0,2}(?:pl|plaats|land|akte|naam|gem|regist)", re.IGNORECASE)
_LIMIT = 70
_AGAIN = 300
#: What parts a birth from the date of something else in the same sentence.
_OTHER_EVENT = re.compile(
    r"\b(?:overl\w*|gestorven|gehuwd|getrouwd|gescheiden|huwelijk\w*|ingeschreven|uitgeschreven|"
    r"sinds|vanaf|ingang\w*|ingegaan|afgegeven|geldig\w*|verlo?opt|woon\w*|verblij\w*|aangifte|"
    r"erkend|died|married|since|issued|valid|dossier\w*|kenmerk)\b|†",
    re.IGNORECASE,
)
#: The date before the word ("3 mei 1980 te Delft geboren"), and a star as in registers.
_BORN_BEHIND = re.compile(
    r"[ \n](?:te|in)[ \n][A-ZÀ-Ž'][\w' -]{2,30}?[ \n](?:is[ \n])?(?:geboren|ter[ \n]wereld)"
    r"|[ \n](?:is[ \n]|was[ \n])?geboren(?!\w)"
    r"|[ \n](?:te|in)[ \n][^.,;\n\d]{3,40}\n?[^.,;\n\d]{0,20}[ \n](?:is|werd|was)[ \n]geboren(?!\w)"
    r"|[ \n](?:is|was|ben|bent|zijn|werd|werden|kwam|kwamen|zag|zagen|beviel|bevalt)[ \n]"
    r"[^.,;\d]{0,60}\b(?:geboren|ter[ \n]wereld|levenslicht|bevallen)(?!\w)"
)
#: "(*1938)", "* 1944".
_STARRED = re.compile(r"(?<![\w*])\*[ ]?(?P<year>(?:18|19|20)\d\d)(?![\w*:]|[-/.]\d)")
_STAR = re.compile(r"(?<![\w*])\*[ ]?$")
_YEAR_BEHIND = re.compile(r"(?<![\w-])(?P<year>(?:19|20)\d\d)(?=[ \n]geboren(?!\w))")
#: "Ze is van 1929", "hij is al van 1941".
_OF_YEAR = re.compile(
    r"\b(?:(?:[Zz]ij|[Hh]ij|[Zz]e|[Ii]k)[ \n](?:is|ben|was)[ \n](?:al[ ]|zelf[ ]|nog[ ])?|"
    r"(?:[Mm]ijn|zijn|haar)[ ](?:vrouw|man|partner|moeder|vader|broer|zus|zoon|dochter)[ ]"
    r"(?:is[ ])?)"
    r"van[ \n]"
    r"(?P<year>19\d\d|200\d|201\d)(?![\w]|[-/.]\d)"
)
#: A year in which somebody may have been born who has a name in front: "J. Bakker (12-3-1958)".
_BEHIND_NAME = re.compile(r"[A-ZÀ-Ž][^\W\d_]+,?[ \n]\($")
_ASKS = re.compile(
    r"(?:\b(?:jarigen?|verjaar\w*|geboren|geb\.?|geboortedat\w+|gebdat|dob)\b|\bborn\b)[^\0]*$",
    re.IGNORECASE,
)
#: ... or set off with commas or dashes behind a name in full: "DUBOIS, Giulia - 12-12-1972".
_SET_OFF = re.compile(
    r"[A-ZÀ-Ž][^\W\d_]+,?[ ](?:[a-z]{2,3}[ ]){0,2}[A-ZÀ-Ž][^\W\d_]+(?:,|[ ][-–])[ \n]$"
)
#: ... or behind a first name: "en mijn partner Marleen, 30 januari 1975".
_BEHIND_GIVEN = re.compile(r"(?:^|[\s:(/])(?P<given>[A-ZÀ-Ž][a-zß-ÿ]+(?:-[A-Z][a-z]+)?),[ \n]$")
#: What stands between two values of one label.
_SECOND = re.compile(r"[ \t]{1,4}|[ ]?[/|;][ ]?|\n\n?(?=\d)")


class DobRecognizer(DutchRecognizer):
    """Dates of birth, in all notations."""

    entity = EntityType.DOB

    def finds(self, text: str) -> Iterator[Find]:
        found = list(self._labelled(text))
        yield from found
        born = [(f.start, f.end) for f in found]
        yield from _again(text, born)
        for match in UNKNOWN_DAY.finditer(text):
            yield Find(*match.span(), 0.8, "Heeft geen dag, zoals alleen in een register")
            for start, end, score in more_of(text, *match.span()):
                yield Find(start, end, score, "Staat bij een geboortedatum")
        for match in WRITTEN.finditer(text):
            if _BORN_BEHIND.match(text, match.end()) or beside_person(text, *match.span()):
                yield Find(*match.span(), 0.85, "Staat bij 'geboren'")
        for match in DATE.finditer(text):
            find = self._judge(text, match)
            if find is not None:
                yield find
        for start, end, score, why in (*listed(text), *in_lists(text)):
            yield Find(start, end, score, why)
        for one in relatives(text):
            yield Find(*one.when, 0.7, "Staat als geboorte achter de naam van een naaste")
        for match in _STARRED.finditer(text):
            yield Find(*match.span("year"), 0.65, "Staat als geboortejaar achter een ster")

    def _labelled(self, text: str) -> Iterator[Find]:
        """What stands behind a word for being born, and the year right before it."""
        for label in _BORN.finditer(text):
            if _ELSE.match(text, label.end()):
                continue
            date = None if _dated(text, label) else self._date_after(text, label.end())
            if date is None:
                continue
            why = f"Staat bij '{' '.join(label.group().split()).lower()}'"
            yield Find(*date, 0.9, why)
            second = _SECOND.match(text, date[1])
            beside = DATE.match(text, second.end()) if second is not None else None
            if beside is not None and possible(beside):  # two people side by side
                yield Find(*beside.span(), 0.7, why)
            for start, end, score in more_of(text, *date):
                yield Find(start, end, score, why)
        for match in _YEAR_BEHIND.finditer(text):
            yield Find(*match.span("year"), 0.7, "Staat bij 'geboren'")
        for match in _OF_YEAR.finditer(text):  # a law and a letter are "van 1998" too
            yield Find(*match.span("year"), 0.5, "Kan een geboortejaar zijn")

    def _judge(self, text: str, match: re.Match[str]) -> Find | None:
        if not possible(match):
            return None
        star = _STAR.search(text[max(0, match.start() - 3) : match.start()])
        if star or _BORN_BEHIND.match(text, match.end()):
            return Find(*match.span(), 0.85, "Staat bij 'geboren'")
        score = beside_person(text, *match.span())
        if score:
            return Find(*match.span(), score, "Staat bij iemand als geboortedatum")
        if self._in_brackets(text, match):
            asked = _ASKS.search(text[max(0, match.start() - 60) : match.start()])
            score = 0.75 if asked else 0.45
            return Find(*match.span(), score, "Staat als datum achter een naam")
        return None

    @staticmethod
    def _in_brackets(text: str, match: re.Match[str]) -> bool:
        """True for a date in brackets behind a name, when it is long enough ago."""
        year = full_year(match)
        old = 1890 <= year <= dt.datetime.now(dt.UTC).year - 18
        closed = re.match(r"\)|,[ ][A-ZÀ-Ž][^()\n]{1,30}\)", text[match.end() :][:36]) is not None
        before = text[max(0, match.start() - 50) : match.start()]
        if not old:
            return False
        named = _SET_OFF.search(before)
        if named is not None:
            return named[0].rstrip(" ,-–\n").casefold() not in lexicon.places()
        given = _BEHIND_GIVEN.search(before)
        if given is not None:
            key = given["given"].casefold()
            return key in lexicon.given_names() and not (
                key in lexicon.places() or key in lexicon.words()
            )
        return closed and _BEHIND_NAME.search(before) is not None

    @staticmethod
    def _date_after(text: str, start: int) -> tuple[int, int] | None:
        """The first date within reach of the label, in the same sentence."""
        match = loose(text, start, min(len(text), start + _LIMIT + 30))
        year = _YEAR.match(text, start + (len(text[start:]) - len(text[start:].lstrip(" :\n("))))
        if year is not None and (match is None or year.start("year") < match.start()):
            return year.span("year")
        if match is None:
            return None
        between = text[start : match.start()]
        # "geb. 1-2-1980" and "geb. te Den Haag op ..." have a stop that ends no sentence.
        if len(between) > _LIMIT or re.search(r"[^\s.]{3,}[.;!?]\s+[A-Z]|\d{3}", between):
            return None
        # The value of a label may stand in the next cell.
        if "\n\n" in between and between.strip(" :\n") not in ("", "/plaats", "/-plaats"):
            return None
        if _OTHER_EVENT.search(between):
            return None
        if match["short"] and len(between.strip(" :(.\n")) > 8 and loose_at(text, start) is None:
            return None
        return match.span()


def _dated(text: str, label: re.Match[str]) -> bool:
    """Whether the date stands before: "Op 1 april 1972 ben ik geboren, op 1 april 1992 ..."."""
    start = max(0, label.start() - 90)
    for date in DATE.finditer(text, start, label.start()):
        behind = _BORN_BEHIND.match(text, date.end())
        if behind is not None and behind.end() >= label.end() - 4:
            return True
    return False


def _again(text: str, born: list[tuple[int, int]]) -> Iterator[Find]:
    """Other dates in a year of birth, of long ago: the same birth as another paper has it."""
    years = {}
    for start, end in born:
        date = DATE.match(text, start, end)
        if date is not None and 100 < year_of(date) < dt.datetime.now(dt.UTC).year - 15:
            years[year_of(date)] = start
    for match in DATE.finditer(text) if years else ():
        near = years.get(year_of(match))
        if near is not None and abs(match.start() - near) < _AGAIN and possible(match):
            yield Find(*match.span(), 0.45, "Ligt in het jaar van een geboortedatum")
