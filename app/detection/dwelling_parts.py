"""What goes with an address: its postcode, further house numbers, a room, a boat or farm by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.address_bodies import body_before, box_code
from app.detection.dutch.address_numbers import ADDED, BARE, MEASURE
from app.detection.dutch.living import LIVES_NEAR, in_sentence
from app.detection.found import text_detection
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.model.detection import Detection
    from app.model.textmap import TextMap

RECOGNIZER = "dwellings"
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
    rf"(?:,[ ]\d{{1,4}}[a-zA-Z]?(?=[ ,](?:[ ]?\d|en[ ]|of[ ]|&)))*[ ](?:en|of|&|t/m|tot[ ]en[ ]met)[ ]"
    rf"(?:nr\.?[ ]|nummer[ ])?{BARE}{MEASURE}"
    r"(?=[ ]?[.,;:)\n]|$|[ ](?:te|in|is|zijn|was|waren|heeft|hebben|wordt|worden|op|aan|van|met|die|"
    r"dat|moet|moeten|kan|kunnen|en|of|ligt|liggen|staat|staan|woont|wonen)(?!\w))"
)
_NR = r"(?:huis(?:nummer|nr\.?)|nummer|nr\.?|no\.?)"
#: Somebody, or where somebody lives, and the number alone.
_HOME = (
    r"(?:buurman|buurvrouw|buurvrouwen|buren|overbu\w+|achterbu\w+|bewoners?|bewoonster|familie|fam\.|"
    r"gezin|echtpaar|woont|wonen|woonde\w*|woonachtig|wonende?|verblijft|verbleef|woning(?:en)?|huis|"
    r"huizen|pand|perceel|adres|ingeschreven|indiener|melder|klager|reclamant|lives?|living)"
)
_NUMBERED = re.compile(
    rf"\b{_HOME}\b(?:\s[^\s.;:]+){{0,4}}?\s(?:(?:op|van|aan|naast|tegenover|at|met|bij|in)\s)?"
    rf"{_NR}\s?(?P<number>{BARE}){MEASURE}",
    re.IGNORECASE,
)
_HOUSE_NUMBER = re.compile(
    rf"\bhuis(?:nummers?|nrs?\.?|nr)[ ]?[:=]?[ \n](?P<number>{BARE}){MEASURE}", re.IGNORECASE
)
_BY_NUMBER = re.compile(rf"\b[Oo]p[ ](?P<number>{BARE}){MEASURE}(?=[ .,;)\n])")
#: "Joke (nr 15)", and where one of those stands, "echtpaar Benali (31)".
_IN_BRACKETS = re.compile(rf"[ ,]{{1,2}}\(?(?P<nr>{_NR}[ ]?)?(?P<number>{BARE})(?=\))")
_ANY_STREET = re.compile(
    r"\b[A-ZÀ-Ž][\w'’-]*(?:straat|weg|laan|dijk|singel|gracht|kade|plein|hof|pad|steeg|dreef|park|wijk|"
    r"flat|buurt|plantsoen|kamp|veld|weide|hoek)\b|\b(?:Laan|Weg)\s(?:van|der|de)\s|\bstraat\b|\blaan\b"
)
_ROOM_WORD = (
    r"(?:kamer|kmr\.?|unit|appartement|app\.|studio|cabin|hut|suite|celnr\.?|cel(?:nummer)?|chalet|huisje|"
    r"stacaravan|caravan|staanplaats|standplaats|kampeerplaats|plaats|plek|plots?|woonunit|wooneenheid|"
    r"bungalow|tent|room|vakantiewoning|vakantiehuisje|recreatiewoning|ligplaats|steiger|box)"
)
_ROOM = re.compile(
    rf"(?:\b(?:afd(?:eling|\.)|gang|vleugel|woning|groep|etage)\s[A-Z][\w'’-]+,\s)?"
    rf"(?<![\w-])(?P<what>{_ROOM_WORD})\s(?:nr\.?\s|nummer\s|no\.?\s)?"
    rf"(?P<number>[A-Z]{{0,2}}[-.]?\d{{1,4}}(?:[-.]\d{{1,4}})?[a-zA-Z]?){MEASURE}",
    re.IGNORECASE,
)
_LODGING = re.compile(
    r"\b(?:camping|recreatiepark|vakantiepark|bungalowpark|chaletpark|woonwagen\w*|azc|asielzoekerscentrum|"
    r"opvang\w*|noodopvang|crisisopvang|klooster|abdij|verpleeg\w+|verzorgings\w+|\w*zorgcentrum|hospice|"
    r"hotel|pension|hostel|penitentiaire|P\.?I\.?|JJI|detentie\w*|gevangenis|huis\svan\sbewaring|TBS|kliniek|"
    r"internaat|studenten\w+|jachthaven|on\sboard|schip|terrein|verblij\w+|logee?r\w*|woon\w*|wonen\w*|"
    r"ligt|gedetineerd\w*|opgenomen|staying|lives|resid\w+|gehuisvest|bewoner|bewoonster|zr\.|broeder)\b",
    re.IGNORECASE,
)
#: A house, a farm or a boat with a name of its own.
_NAMED = re.compile(
    r"(?<![\w-])(?:[Ww]oonark|[Ww]oonboot|[Ww]oonschip|[Aa]rk|[Ww]oonwagen|[Bb]oerderij|[Hh]oeve|"
    r"[A-Za-z]*hoeve|[Hh]uize|[Vv]illa|[Ll]andgoed|[Ee]rve|[Hh]ofstede|[Bb]uitenplaats|[Hh]avezate|"
    r"[Pp]astorie|[Ss]tate|[Ss]tins|[Bb]ungalow|[Ll]andhuis|[Hh]eerd|[Mm]olen)[ ]"
    r"(?P<name>[\"'“‘](?:[^\n\"”'’]|['’](?=\w)){2,30}[\"”'’]|(?:['’]t[ ]|de[ ]|het[ ])?[A-ZÀ-Ž]"
    r"[\w'’-]+(?:[ ](?:van[ ]|de[ ]|der[ ]|ter[ ])?[A-ZÀ-Ž][\w'’-]+){0,3})"
    r"(?=,?[ \n]{1,2}\(?|[ ]?\()"
)
_BOX = re.compile(r"(?<![\w-])[Pp]ostbus[ ]\d{1,6}(?!\w)")
_PARTY = re.compile(
    r"\b(?:klager|klaagster|indien\w+|bezwaarm\w+|reclamant|verzoek(?:er|ster)|eiser|eiseres|appellant|"
    r"melder|meldster|aanvra\w+|gedupeerde|betrokkene|insprek\w+|huurder|wonende|postadres\s(?:via|van|is)|"
    r"dhr\.?|mw\.?|mevr\.?|mevrouw|de\sheer|fam\.?|familie)\b[^\n]{0,60}$",
    re.IGNORECASE,
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
        code = _CODE.match(text, end)
        sure = one.score >= PROBABLE - 0.02
        if (
            code is not None
            and not _YEAR.match(code["code"])
            and not box_code(code["code"] if code["code"][:4].isdigit() else "1000")
        ):
            add(*code.span("code"), SURE if sure else ASKED, "Is de postcode bij een adres",
                EntityType.POSTCODE)  # fmt: skip
        more = _MORE.match(text, end) if text[end - 1 : end].isalnum() else None
        if more is not None and sure:
            add(end, more.end(), one.score, "Is nog een huisnummer in dezelfde straat",
                EntityType.ADDRESS)  # fmt: skip
    for start, end, score in _numbers(text, addresses, found):
        add(start, end, score, "Is een huisnummer bij iemand of bij een woning", EntityType.ADDRESS)
    for start, end, score in _rooms(text, found):
        add(start, end, score, "Is een kamer of een plaats waar iemand verblijft",
            EntityType.ADDRESS)  # fmt: skip
    places = {d.start: d for d in [*addresses, *made] if d.entity_type is EntityType.ADDRESS}
    for start, end in _named(text, set(places)):
        add(start, end, PROBABLE, "Is de naam van een huis of een schip bij een adres",
            EntityType.ADDRESS)  # fmt: skip
    for start, end, score in _boxes(text, found):
        add(start, end, score, "Is een postbus bij iemands naam", EntityType.ADDRESS)
        code = _CODE.match(text, end)
        if code is not None:
            add(*code.span("code"), score, "Is de postcode bij een postbus", EntityType.POSTCODE)
    return made


def _numbers(
    text: str, addresses: Sequence[Detection], found: Sequence[Detection]
) -> Iterator[tuple[int, int, float]]:
    """House numbers that stand without their street."""
    for match in _HOUSE_NUMBER.finditer(text):
        yield *match.span("number"), PROBABLE
    for match in _NUMBERED.finditer(text):
        street = _street_near(text, match.start(), match.end(), addresses)
        yield *match.span("number"), PROBABLE if street else ASKED
    for match in _BY_NUMBER.finditer(text):
        at = match.start("number")
        near = any(0 < at - (a.end or 0) < 130 for a in addresses)
        if near and ADDED.search(match["number"]):
            yield *match.span("number"), PROBABLE
    persons = [d for d in found if d.entity_type is EntityType.PERSON and d.end is not None]
    bracketed = [
        (m, _IN_BRACKETS.fullmatch(text, m.start(), m.end()))
        for p in persons
        if (m := _IN_BRACKETS.match(text, p.end or 0)) is not None
    ]
    for match, _ in bracketed:
        listed = any(
            other["nr"] and abs(other.start() - match.start()) < 150 for other, _ in bracketed
        )
        if listed and _street_near(text, match.start(), match.end(), addresses):
            yield *match.span("number"), PROBABLE


def _street_near(text: str, start: int, end: int, addresses: Sequence[Detection]) -> bool:
    """Whether a street is named near a number: in the 300 characters before or 60 behind it."""
    return (
        any(-60 < start - (a.end or 0) < 300 for a in addresses)
        or _ANY_STREET.search(text[max(0, start - 300) : end + 60]) is not None
    )


def _rooms(text: str, found: Sequence[Detection]) -> Iterator[tuple[int, int, float]]:
    """Rooms, berths and places on a camping site of somebody who stays there."""
    persons = sorted(d.start or 0 for d in found if d.entity_type is EntityType.PERSON)
    for match in _ROOM.finditer(text):
        near = text[max(0, match.start() - 130) : match.start()]
        near = near[near.rfind("\n\n") + 1 :]
        behind = text[match.end() : match.end() + 60]
        lodging = _LODGING.search(near.rpartition(". ")[2])
        if lodging is None and not re.match(r"[^.\n]{0,20}\b(?:op|van|in)\b[^.\n]{0,20}\b(?:terrein|"
                                            r"park|camping|schip|azc)\b", behind):  # fmt: skip
            continue
        somebody = any(-200 < match.start() - p < 260 for p in persons)
        yield match.start(), match.end(), PROBABLE if somebody else ASKED


def _named(text: str, starts: set[int | None]) -> Iterator[tuple[int, int]]:
    """Names of houses and boats that an address follows."""
    for match in _NAMED.finditer(text):
        after = re.match(r",?[ \n]{0,2}\(?", text[match.end() :])
        assert after is not None
        if match.end() + after.end() in starts:
            yield match.span()


def _boxes(text: str, found: Sequence[Detection]) -> Iterator[tuple[int, int, float]]:
    """Post boxes of those who are no organisation."""
    ends = {d.end for d in found if d.entity_type is EntityType.PERSON}
    for match in _BOX.finditer(text):
        low = max(0, match.start() - 80)
        line = text[low : match.start()].rpartition("\n")[2]
        named = any(match.start() - n in ends for n in (1, 2, 3))
        party = _PARTY.search(line) is not None
        via = re.search(r"\bpostadres\s(?:via|van|is)\b", line, re.IGNORECASE) is not None
        if (named or via) and party:
            yield *match.span(), PROBABLE
        elif named and not body_before(text, match.start()):
            yield *match.span(), ASKED
