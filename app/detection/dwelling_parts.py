"""What goes with an address: its postcode, further house numbers, a number without street."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.address_bodies import box_code
from app.detection.dutch.address_numbers import ADDED, BARE, MEASURE
from app.detection.dwelling_rooms import boxes, named, rooms
from app.detection.found import text_detection
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.model.detection import Detection
    from app.model.textmap import TextMap

RECOGNIZER = "dwellings"
NEAR = 150
"""How far apart the numbers of neighbours stand in a list, in characters."""

SURE, PROBABLE, ASKED = 0.75, 0.62, 0.45
_TOWN = r"['’A-ZÀ-Ž][\w'’.-]+(?:[ ](?:a/d|aan|den|de|der)?[ ]?[A-ZÀ-Ž][\w'’-]+){0,3}"
#: A postcode behind an address, a town between them perhaps; with figures alone from abroad.
_CODE = re.compile(
    rf"\)?[ ]?[,;|•·–(-]?[ ]{{0,3}}\n{{0,2}}(?:>[ ])?[ ]{{0,3}}"
    rf"(?:(?:te|in|,)[ \n])?(?:{_TOWN}[ ]?[,(]?[ \n])?\(?(?:postcode[ :]{{1,2}}|PC[ :]{{1,2}})?"
    r"(?P<code>[1-9]\d{3}[ \u00a0]{0,2}(?!S[ADS])[A-Z]{2}(?![\w-])"
    r"|(?:[A-Z]{1,2}-)?\d{4,5}(?=[ ]['’A-ZÀ-Ž][a-zß-ÿA-Z])"
    r"|[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}(?!\w))"
)
_YEAR = re.compile(r"(?:19|20)\d\d$")
#: "Kerkstraat 12 en 14", "Kerkstraat 12, 14 en 16"; what follows is no thing that is counted.
_MORE = re.compile(
    rf"(?:,[ ]\d{{1,4}}[a-zA-Z]?(?=[ ,](?:[ ]?\d|en[ ]|of[ ]|&)))*[ ](?:en|of|&|t/m|"
    rf"tot[ ]en[ ]met)[ ]"
    rf"(?:nr\.?[ ]|nummer[ ])?{BARE}{MEASURE}"
    r"(?=[ ]?[.,;:)\n]|$|[ ](?:te|in|is|zijn|was|waren|heeft|hebben|wordt|worden|op|aan|van|"
    r"met|die|"
    r"dat|moet|moeten|kan|kunnen|en|of|ligt|liggen|staat|staan|woont|wonen)(?!\w))"
)
_NR = r"(?:huis(?:nummer|nr\.?)|nummer|number|n[ûú]mer|nr\.?|no\.?)"
#: Somebody, or where somebody lives, and the number alone.
_HOME = (
    r"(?:buurman|buurvrouw|buurvrouwen|buren|overbu\w+|achterbu\w+|bewoners?|bewoonster|"
    r"familie|fam\.|"
    r"gezin|echtpaar|woont|wonen|woonde\w*|woonachtig|wonende?|verblijft|verbleef|"
    r"woning(?:en)?|huis|"
    r"huizen|pand|perceel|adres|ingeschreven|indiener|melder|klager|reclamant|lives?|living)"
)
_NUMBERED = re.compile(
    rf"\b{_HOME}\b,?(?:\s[^\s.;:]+){{0,4}}?\s(?:(?:op|van|aan|naast|tegenover|at|met|bij|in)\s)?"
    rf"{_NR}\s?(?P<number>{BARE}){MEASURE}",
    re.IGNORECASE,
)
#: What has numbers too, between a home and one: "eigenaar van het perceel, sectie K, nr. 12".
_OTHER = re.compile(
    r"sectie|kadast|artikel|zaak|dossier|kenmerk|bezwaar|telefoon|\btel\b|mobiel|brief|besluit|"
    r"zienswijze|volgnummer|agenda|motie|factuur|bsn|polis|klant|relatie|lijst",
    re.IGNORECASE,
)
#: "buurman van 219", "de buurvrouw op 30-2": neighbours are told apart by their number.
_NEIGHBOUR = re.compile(
    r"\b(?:buurman|buurvrouw|buren|(?:over|onder|boven|beneden|achter)bu\w+|neighbours?|"
    r"omwonenden?)\b"
    rf"(?:[ \n][^\s.;:]+){{0,2}}?[ \n](?:op|van|uit|at|in)[ \n](?P<number>{BARE}){MEASURE}"
    r"(?![ ]?(?:hoog|jaar|uur|euro|jr|januari|februari|maart|april|mei|juni|juli|augustus|"
    r"september|"
    r"oktober|november|december)\b)"
)
#: "onze buurman, de heer D. Bos op nummer 25".
_AT_NUMBER = re.compile(
    r"\b(?:(?:over|achter|onder|boven)?bu(?:urman|urvrouw|ren)|bewoners?|bewoonster|familie|fam\.)\b"
    rf"(?:[^.;\d]|(?<=[A-Z])\.){{0,50}}[ \n]op[ ](?:huis)?(?:nummer|nr\.?)[ ]"
    rf"(?P<number>{BARE}){MEASURE}"
)
_HOUSE_NUMBER = re.compile(
    rf"\bhuis(?:nummers?|nrs?\.?|nr)[ ]?[:=]?[ \n](?P<number>{BARE}"
    rf"(?:[ ]+toev(?:oeging|\.)?[ :]+\w{{1,5}}(?!\w))?){MEASURE}",
    re.IGNORECASE,
)
#: The name of a street in a form on one line: "Straat: Achter de Kerk  Huisnummer: 12".
_STREET_FIELD = re.compile(
    r"\bstraat(?:naam)?[ ]?:[ ]*(?P<name>[^\n:]{3,45}?)[ ,]+\n?[ ]*(?:huis(?:nummer|nr)|nr|"
    r"nummer)\b",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"(?<!\w)(?:nr|no|nummer|huisnummer)\.?[ ]?$")
_BY_NUMBER = re.compile(rf"\b[Oo]p[ ](?P<number>{BARE}){MEASURE}(?=[ .,;)\n])")
#: "Joke (nr 15)", and where one of those stands, "echtpaar Benali (31)".
_IN_BRACKETS = re.compile(rf"[ ,]{{1,2}}\(?(?P<nr>{_NR}[ ]?)?(?P<number>{BARE})(?=\))")
_ANY_STREET = re.compile(
    r"\b[A-ZÀ-Ž][\w'’-]*(?:straat|weg|laan|dijk|singel|gracht|kade|plein|hof|pad|steeg|dreef|"
    r"park|wijk|"
    r"flat|buurt|plantsoen|kamp|veld|weide|hoek)\b|\b(?:Laan|Weg)\s(?:van|der|de)\s|"
    r"\bstraat\b|\blaan\b"
)


def parts(text_map: TextMap, found: Sequence[Detection]) -> list[Detection]:
    """What belongs to the addresses and persons of ``found`` and isn't found yet."""
    text = text_map.text
    addresses = sorted(
        (d for d in found if d.entity_type is EntityType.ADDRESS and d.start is not None),
        key=lambda d: d.start or 0,
    )
    made: list[Detection] = []

    def add(start: int, end: int, score: float, why: str, kind: EntityType) -> None:
        one = text_detection(
            text_map, start, end, kind, Role.ONBEKEND, score, RECOGNIZER, f"{why}."
        )
        if one is not None:
            made.append(one)

    for one in addresses:
        end = one.end or 0
        sure = one.score >= PROBABLE - 0.02
        code = _code(text, end)
        if code is not None and not any(
            (a.start or 0) < code[1] <= (a.end or 0) for a in addresses
        ):
            why = "Is de postcode bij een adres"
            add(*code, SURE if sure else ASKED, why, EntityType.POSTCODE)
        more = _MORE.match(text, end) if text[end - 1 : end].isalnum() else None
        if more is not None and sure:
            add(end, more.end(), one.score, "Is nog een huisnummer in dezelfde straat",
                EntityType.ADDRESS)  # fmt: skip
    for at, end, score in _numbers(text, addresses, found):
        word = _WORD_BEFORE.search(text, max(0, at - 14), at)
        start = word.start() if word is not None else at
        add(start, end, score, "Is een huisnummer bij iemand of bij een woning", EntityType.ADDRESS)
    for start, end, score in rooms(text, found):
        add(start, end, score, "Is een kamer of een plaats waar iemand verblijft",
            EntityType.ADDRESS)  # fmt: skip
    places = {d.start: d for d in [*addresses, *made] if d.entity_type is EntityType.ADDRESS}
    for start, end in named(text, set(places)):
        add(start, end, PROBABLE, "Is de naam van een huis of een schip bij een adres",
            EntityType.ADDRESS)  # fmt: skip
    for start, end, score in boxes(text, found):
        add(start, end, score, "Is een postbus bij iemands naam", EntityType.ADDRESS)
        code = _code(text, end)
        if code is not None:
            add(*code, score, "Is de postcode bij een postbus", EntityType.POSTCODE)
    return made


def _code(text: str, end: int) -> tuple[int, int] | None:
    """The postcode behind an address that ends at ``end``."""
    match = _CODE.match(text, end)
    if match is None or _YEAR.match(match["code"]):
        return None
    if match["code"][:4].isdigit() and box_code(match["code"]):
        return None
    return match.span("code")


def _numbers(
    text: str, addresses: Sequence[Detection], found: Sequence[Detection]
) -> Iterator[tuple[int, int, float]]:
    """House numbers that stand without their street."""
    for match in _HOUSE_NUMBER.finditer(text):
        yield *match.span("number"), PROBABLE
    for match in _STREET_FIELD.finditer(text):
        yield *match.span("name"), PROBABLE
    for match in _NUMBERED.finditer(text):
        if _OTHER.search(match[0]):
            continue
        street = _street_near(text, match.start(), match.end(), addresses)
        yield *match.span("number"), PROBABLE if street else ASKED
    for match in (*_NEIGHBOUR.finditer(text), *_AT_NUMBER.finditer(text)):
        yield *match.span("number"), PROBABLE
    for match in _BY_NUMBER.finditer(text):
        at = match.start("number")
        near = any(0 < at - (a.end or 0) < 130 for a in addresses)
        if near and ADDED.search(match["number"]):
            yield *match.span("number"), PROBABLE
    persons = [d for d in found if d.entity_type is EntityType.PERSON and d.end is not None]
    bracketed = [m for p in persons if (m := _IN_BRACKETS.match(text, p.end or 0)) is not None]
    labelled = [m.start() for m in bracketed if m["nr"]]
    for match in bracketed:
        listed = any(abs(at - match.start()) < NEAR for at in labelled)
        if listed and _street_near(text, match.start(), match.end(), addresses):
            yield *match.span("number"), PROBABLE


def _street_near(text: str, start: int, end: int, addresses: Sequence[Detection]) -> bool:
    """Whether a street is named near a number: in the 300 characters before or 60 behind it."""
    return (
        any(-60 < start - (a.end or 0) < 300 for a in addresses)
        or _ANY_STREET.search(text[max(0, start - 300) : end + 60]) is not None
    )
