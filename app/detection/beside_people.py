"""What goes with somebody by standing beside the name: a birth, a number at work, initials.

Looked for when the names are found: "Kind 1 Oliwia Lensink 22-06-2012", "P. Nijboer (TA3382)",
"JZ" where Jantina Zuidema is named. A date beside a name is a birth when it lies long before the
other dates of the document, or when it is said whose child or partner it is.
"""

from __future__ import annotations

import datetime as dt
import re
from operator import itemgetter
from typing import TYPE_CHECKING

from app.detection.dutch.dob_forms import DATE, full_year, possible
from app.detection.dutch.dob_places import KIN
from app.detection.found import text_detection
from app.detection.people_codes import find_codes
from app.detection.people_logins import find_logins
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.model.detection import Detection
    from app.model.geometry import PageArea
    from app.model.textmap import TextMap

RECOGNIZER = "beside-people"
GROWN = 14
"""Years between a birth and the last date of a document, for who isn't said to be a child."""

SURE, ASKED = 0.7, 0.45
ROW, NEAR, LABEL = 8.0, 40.0, 200.0
"""Points: the height of a band in which dates are looked up; how far a date stands from a name, and
the beginning of a label before it."""

_TO_DATE = re.compile(r"[ ]?[,;|/(]?[ ]{0,4}\n{0,2}[ ]{0,2}")
#: What says of a date beside a name that something else happened on it.
_ELSE = re.compile(
    r"[ ]?(?:heeft|hebben|is|was|werd|wordt|schreef|schrijft|om|te|tot|t/m|[-–]|gebeld|"
    r"\d{1,2}[:.]\d\d)\b|[ ]{0,2}\d{1,2}[:.]\d\d",
    re.IGNORECASE,
)
_KIN_BEFORE = re.compile(
    rf"(?:^|[\s,(:;/-])(?:(?:stief|pleeg|half|klein|schoon)?(?:{KIN})|kinderen|ouders?)(?:[ ]\d)?"
    r"[ ]?[:,=-]?[ ]{0,4}\n?(?:genaamd[ ])?$",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"(?<![\w-])[1-9]\d{3}[ ]?[A-Z]{2}(?![\w-])")
_KIN_LABEL = re.compile(rf"(?m)^(?:{KIN})(?:[ ]\d{{1,2}})?[ ]?:?$", re.IGNORECASE)
_KIDS = re.compile(
    r"\b(?:kind(?:eren)?|kids|zo(?:on|nen|ons)|dochters?|tweeling|broer(?:tje)?s?|zus(?:je|sen)?s?|"
    r"leerlingen|baby|children|son|daughter|meisjes?|jongens?)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?:[ ]?|\n\n)(?P<open>\()?(?P<told>\*[ ]?|±[ ]?|ca\.?[ ]|geb\.?[ ]|['’‘])?"
    r"(?P<year>(?:(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?[ ]['’‘]?)?"
    r"(?:(?:19|20)\d\d|(?<=['’‘])\d\d))(?!\w|[-/.]\d)"
)
#: "Ruben Kloosterboer, haar zoon (28 jaar)", "Jayden (7 jr)", "Hiltje, 71 jaar".
_AGE = re.compile(
    r"(?:,[ ](?:haar|zijn|mijn|hun|de|een)[ ][a-z]+)?[ ]?(?P<open>\()?(?(open)|,[ ])"
    r"(?P<age>\d{1,3}[ ]?(?:jaar|jr\.?|maanden|weken|years[ ]old))(?:[ ]oud)?"
    r"(?(open)[,;)]|(?=[,;.)]))"
)
_SIGNED = re.compile(
    r"\b(?:groet\w*|hoogachtend|getekend|ondertekend|namens|handtekening)\b[^\0]*$", re.IGNORECASE
)

#: "P. Nijboer (TA3382)", "Sven Verkoijen (woonbegeleider, svk2291)".
_IN_BRACKETS = re.compile(
    r"[ \n]?\((?P<what>[^()\n\d]{0,30}[,: ][ \n]?)?"
    r"(?P<code>[A-Za-z]{1,4}-?[A-Za-z]?\d{3,8}|\d{5,9}|[a-z]{2,4}-[a-z]{0,2}\d{3,6})\)"
)
#: "D. Timmerarends, toezichthouder, nr. IL40731".
_NUMBERED = re.compile(
    r"(?:,[ \n][a-zà-ž][\w.'’/-]*(?:[ ][\w.'’/-]+){0,3})?,?[ \n]\(?"
    r"(?:(?:dienst|personeels|pas|stam|registratie|pers\.?|p)?-?(?:nr|nummer|no)\.?:?)[ ]"
    r"(?P<code>[A-Z]{0,4}[-.]?\d{4,9})(?![\w/]|[-.]\d)"
)
#: "Benhaddou, Youssef (YWB)"
_OWN_CODE = re.compile(r"[ \n]?\((?P<code>[A-ZÀ-Ž]{2,5})\)")
#: "Rianne Obdam (7742)": inside the organisation.
_EXTENSION = re.compile(r"[ \n]?\((?:tst\.?[ ]|toestel[ ])?(?P<code>[2-9]\d{3})\)")
#: "Berend Mulder (van nr. 43)": the number of the house.
_HOUSE = re.compile(
    r"[ \n]\((?:van|op)?[ ]?(?:huis)?(?:nr|nummer|no)\.?[ ](?P<code>\d{1,3}[a-z]?)\)"
)
_LISTED_HOUSE = re.compile(r",[ ](?:nr|no)\.?[ ](?P<code>\d{1,3}[a-z]?)(?=[ ]{2}|[ ]*(?:\n|$))")
#: "NNL05120 - aspirant J. Adema".
_BEFORE = re.compile(
    r"(?:^|[\s(])(?P<code>[A-Z]{2,4}\d{4,7})(?:[ ]?[-–:,][ ]?|[ ])(?:[a-z][\w-]+[ ]){0,3}$"
)
_NO_STAFF = re.compile(
    r"\b(?:kamer|tst|toestel|tel|telefoon|zaak|dossier|perceel|factuur|order|artikel|art|kenteken|"
    r"postbus|box|lokaal|cel|room|bijlage|doc|stuk|gebouw|rek|rekening|btw|kvk|imo|eni|mmsi)(?![a-z])",
    re.IGNORECASE,
)


def find_beside(text_map: TextMap, found: Sequence[Detection]) -> Iterator[Detection]:
    """What follows from the names among ``found``; nothing that is found already."""
    people = sorted(
        (d for d in found if d.entity_type is EntityType.PERSON and d.start is not None),
        key=lambda d: d.start or 0,
    )
    taken = bytearray(len(text_map.text))
    for one in found:
        # What the model is unsure of may be surer as somebody's initials: "ASi".
        unsure = one.entity_type is EntityType.PERSON and one.score < SURE and len(one.text) < 6
        if one.start is not None and one.end is not None and not unsure:
            taken[one.start : one.end] = bytes([1]) * (one.end - one.start)
    if not people:
        return
    addresses = [d for d in found if d.entity_type is EntityType.ADDRESS]
    for start, end, kind, score, why in _all(text_map, people, addresses):
        if any(taken[start:end]):
            continue
        taken[start:end] = bytes([1]) * (end - start)
        made = text_detection(
            text_map, start, end, kind, Role.ONBEKEND, score, RECOGNIZER, f"{why}."
        )
        if made is not None:
            yield made


def _all(
    text_map: TextMap, people: Sequence[Detection], addresses: Sequence[Detection]
) -> Iterator[Beside]:
    births = _Births(text_map)
    for person in people:
        yield from _beside(text_map.text, person, births)
    for start, end in births.postcodes(addresses):
        why = "Staat als postcode op de regel van een adres"
        yield start, end, EntityType.POSTCODE, SURE, why
    for start, end, score in find_logins(text_map.text, people):
        why = "Is een gebruikersnaam van iemand die in dit document staat"
        yield start, end, EntityType.STAFF_ID, score, why
    for start, end, score in find_codes(text_map.text, people):
        why = "Zijn de initialen van iemand die in dit document staat"
        yield start, end, EntityType.INITIALS, score, why


Beside = tuple[int, int, EntityType, float, str]


def _beside(text: str, person: Detection, births: _Births) -> Iterator[Beside]:
    start, end = person.start or 0, person.end or 0
    yield from births.beside(person)
    for pattern in (_IN_BRACKETS, _NUMBERED):
        match = pattern.match(text, end)
        if match is not None and not _NO_STAFF.search(text[match.start() : match.start("code")]):
            yield *match.span("code"), EntityType.STAFF_ID, SURE, "Is een nummer achter een naam"
    inside = _EXTENSION.match(text, end)
    if inside is not None and not re.match(r"(?:19|20)\d\d", inside["code"]):
        yield *inside.span("code"), EntityType.PHONE, SURE, "Is een doorkiesnummer achter een naam"
    house = _HOUSE.match(text, end)
    if house is None and (listed := _LISTED_HOUSE.match(text, end)) is not None:
        why = "Kan een huisnummer achter een naam zijn"
        yield *listed.span("code"), EntityType.ADDRESS, ASKED, why
    if house is not None:
        yield *house.span("code"), EntityType.ADDRESS, SURE, "Is een huisnummer achter een naam"
    letters = _OWN_CODE.match(text, end)
    if letters is not None and _are_of(letters["code"], person.text):
        why = "Zijn de initialen achter een naam"
        yield *letters.span("code"), EntityType.INITIALS, SURE, why
    before = _BEFORE.search(text[max(0, start - 60) : start])
    if before is not None:
        offset = max(0, start - 60)
        if not _NO_STAFF.search(
            text[max(0, offset + before.start() - 20) : offset + before.start("code")]
        ):
            a, b = before.span("code")
            yield offset + a, offset + b, EntityType.STAFF_ID, SURE, "Is een nummer voor een naam"


def _are_of(code: str, name: str) -> bool:
    """Whether letters begin as the first name does and end as the surname, or the reverse."""
    last, comma, first = name.partition(",")
    words = re.findall(r"[A-ZÀ-Ž]", f"{first} {last}" if comma else name)
    return len(words) > 1 and code[0] in words and code[-1] in words


_Rows = dict[tuple[int, int], list[tuple[float, re.Match[str]]]]


class _Births:
    """The dates of a document, and those that stand right behind a name on its line."""

    def __init__(self, text_map: TextMap) -> None:
        self._map = text_map
        self._text = text_map.text
        dates = [m for m in DATE.finditer(self._text) if possible(m)]
        this = dt.datetime.now(dt.UTC).year
        self._newest = max((y for m in dates if (y := full_year(m)) <= this), default=this)
        self._rows = self._by_row(dates)
        self._labels = self._by_row(_KIN_LABEL.finditer(self._text))

    def _by_row(self, matches: Iterable[re.Match[str]]) -> _Rows:
        found: _Rows = {}
        for match in matches:
            for area in self._map.areas(*match.span())[:1]:
                key = area.page, round(area.rect.center[1] / ROW)
                found.setdefault(key, []).append((area.rect.x0, match))
        return found

    def _on_row(self, rows: _Rows, area: PageArea) -> Iterator[tuple[float, re.Match[str]]]:
        """What stands on the same line of the page, with its left edge."""
        row = round(area.rect.center[1] / ROW)
        for n in (row - 1, row, row + 1):
            for x, match in rows.get((area.page, n), ()):
                if self._is_level(area, match):
                    yield x, match

    def _is_level(self, area: PageArea, match: re.Match[str]) -> bool:
        other = self._map.areas(*match.span())[0]
        apart = abs(other.rect.center[1] - area.rect.center[1])
        return other.page == area.page and apart < area.rect.height / 3

    def beside(self, person: Detection) -> Iterator[Beside]:
        """The birth behind a name: a whole date, or a year behind who is somebody's child."""
        text, start, end = self._text, person.start or 0, person.end or 0
        before = text[max(0, start - 40) : start]
        area = person.areas[0]
        kin = _KIN_BEFORE.search(before) is not None or any(
            0 < area.rect.x0 - x < LABEL for x, _ in self._on_row(self._labels, area)
        )
        date = self._after(person)
        if date is not None:
            if _ELSE.match(text, date.end()):
                return
            if kin:
                why = "Staat als datum achter de naam van een naaste"
                yield *date.span(), EntityType.DOB, SURE, why
            elif full_year(date) <= self._newest - GROWN and not _SIGNED.search(before):
                line = text.rfind("\n", 0, start) + 1
                score = 0.62 if _in_row(text, line, start) else ASKED
                why = "Staat als datum van lang geleden achter een naam"
                yield *date.span(), EntityType.DOB, score, why
            return
        year = _YEAR.match(text, end)
        if year is None:
            yield from self._aged(person)
            return
        closed = text[year.end() : year.end() + 1] in ")," if year["open"] else kin
        closed = closed and ("\n" not in year[0] or self._is_level(person.areas[-1], year))
        kids = kin or _KIDS.search(text[max(0, start - 90) : start]) is not None
        if closed and (kids or (year["told"] and (year["open"] or "'" not in year["told"]))):
            why = "Staat als geboortejaar achter een naam"
            yield *year.span("year"), EntityType.DOB, SURE, why

    def postcodes(self, addresses: Iterable[Detection]) -> Iterator[tuple[int, int]]:
        """Those in the next cell of a row that has an address."""
        rows = self._by_row(_POSTCODE.finditer(self._text))
        for address in addresses:
            if address.score < 0.6 or _POSTCODE.search(address.text):
                continue
            area = address.areas[-1]
            near = [
                (x, match)
                for x, match in self._on_row(rows, area)
                if 0 <= x - area.rect.x1 <= LABEL
            ]
            if near:
                yield min(near, key=itemgetter(0))[1].span()

    def _aged(self, person: Detection) -> Iterator[Beside]:
        """How old somebody is, behind the name; with the name it tells the year of birth."""
        age = _AGE.match(self._text, person.end or 0)
        if age is not None:
            why = "Is een leeftijd achter een naam"
            yield *age.span("age"), EntityType.DOB, ASKED, why

    def _after(self, person: Detection) -> re.Match[str] | None:
        """The date behind a name in the text, or to the right of it on the page."""
        step = _TO_DATE.match(self._text, person.end or 0)
        date = DATE.match(self._text, step.end()) if step is not None else None
        area = person.areas[-1]
        if date is not None and possible(date):
            next_cell = "\n\n" in self._text[person.end or 0 : date.start()]
            if not next_cell or self._is_level(area, date):
                return date
        near = [
            (x, match)
            for x, match in self._on_row(self._rows, area)
            if 0 <= x - area.rect.x1 <= NEAR
        ]
        return min(near, key=itemgetter(0))[1] if near else None


def _in_row(text: str, line: int, start: int) -> bool:
    """Whether a name stands in a row of a list: first on its line, or behind a number."""
    return re.fullmatch(r"[\s\d.,;:|*•–()-]*(?:[A-Z]{1,3}[\s\d]+)?", text[line:start]) is not None
