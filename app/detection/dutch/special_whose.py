"""Whether a sentence says something of somebody, or of people in general.

"Hij heeft kanker" is about him, "de zorg voor mensen met kanker" about policy.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NEAR = 70
"""How far from somebody words stand that are near, in characters."""

_ROLES = (
    r"[Bb]etrokkene|[Vv]erzoek(?:st)?er|[Kk]lager|[Kk]laagster|[Cc]liënte?|[Pp]atiënte?|"
    r"[Mm]edewerk(?:st)?er|[Ww]erkneemster|[Ww]erknemer|[Cc]ollega|[Vv]erdachte|[Ss]lachtoffer|"
    r"[Aa]anvra(?:ger|agster)|[Bb]ewo(?:ner|onster)|[Pp]assagier|[Ll]eerling|[Aa]ppellante?|"
    r"[Ee]iser(?:es)?|[Bb]elanghebbende|[Gg]etuige|[Aa]angever|[Aa]angeefster|[Mm]elder|"
    r"[Ss]ollicitante?|[Kk]andidaat|[Ww]erkzoekende|[Hh]uurder|[Bb]uurman|[Bb]uurvrouw|"
    r"[Dd]ader|[Mm]ilitair|[Vv]reemdeling|[Dd]e (?:man|vrouw|jongen|meisje|heer)|[Hh]et meisje|"
    r"zoon|dochter|zoontje|dochtertje|echtgenote?|moeder|vader|broer|zus|oma|opa|partner|"
    r"[Mm]evrouw|[Mm]evr\.?|[Mm]eneer|[Dd]hr\.|[Mm]w\.|bestuurder"
)
_PRONOUNS = (
    r"[Hh]ij|[Zz]ij(?! aan zij)|hem|haar|(?:heeft|is|was|heb|zit|zat|dat|omdat|die|en) ze|"
    r"[Zz]e (?:heeft|is|was|had|zit)|[Mm]ijn|[Uu]w (?:partner|man|vrouw|zoon|dochter|kind|moeder)|"
    r"[Bb]ij mij|he|she|his|her|him|[Mm]y|[Hh]e|[Ss]he|[Hh]is|[Hh]er|"
    r"[Uu] (?:heeft|hebt|bent|had|was|lijdt|zit|slikt|gebruikt)|(?:heeft|hebt|bent|dat|omdat) u"
)
_GENERAL_ROLE = r"(?:[Ee]en|[Ee]lke?|[Ii]edere?|[Gg]een|[Ww]elke|[Dd]e meeste|per) "
_SOMEBODY = re.compile(
    rf"(?<![\w-])(?:{_GENERAL_ROLE}(?:\w+ )?)?(?P<who>{_ROLES}|{_PRONOUNS})(?![\w-])"
)
_GENERAL = re.compile(rf"{_GENERAL_ROLE}(?:\w+ )?(?:{_ROLES})")
#: Who writes of himself: what he has, and not what he writes about.
_SELF = re.compile(
    r"(?<![\w-])(?:[Ii]k|wij) (?:\w+ )?(?:heb|ben|lijd|had|kreeg|was|zit|zat|slik|gebruik|"
    r"neem|moet|ga|ging|volg|draag|eet|kamp|werd|word|kan)(?![\w-])|(?:heb|ben|lijd|kreeg|was|zit|slik|gebruik|"
    r"moet|draag|dat|omdat|als|of|en) ik(?![\w-])|(?<!\w)I (?:am|was|have|had|suffer|take)(?!\w)"
)
_OWN = re.compile(
    r"(?<![\w-])(?P<own>[Mm]ijn|[Zz]ijn|[Hh]aar|[Uu]w|diens|[Hh]is|[Hh]er|[Mm]y|[Yy]our) "
    r"(?:[\w-]+ ){0,2}$"
)
#: "De resultaten zijn", "zij zijn": a verb.
_ARE = re.compile(
    r"(?:\w\w(?<!binn)(?<!tuss)(?<!teg)en|die|er|[Ww]ij|[Ww]e|[Zz]ij|[Zz]e|[Dd]eze|[Hh]et) $"
)
_OWN_THING = re.compile(r"(?:Kamer|brief|vragen|vraag|commissie|motie|organisatie|gemeente)\b")
_PEOPLE = re.compile(
    r"(?<![\w-])(?:mensen|personen|patiënten|cliënten|kinderen|jongeren|vrouwen|mannen|ouderen|"
    r"inwoners|slachtoffers|verdachten|burgers|werknemers|medewerkers|iedereen|[Ww]ie|degenen?|"
    r"aantal(?:len)?|percentage|procent|bestrijding|preventie|aanpak|beleid|wet|regeling|subsidie|"
    r"voorlichting|[Ss]tichting|[Vv]ereniging|[Ff]onds|[Ii]nstituut|[Cc]entrum|[Kk]enniscentrum|"
    r"[Pp]latform|[Cc]ommissie|[Rr]ichtlijn|campagne|programma|onderzoek naar|informatie over|"
    r"zorg voor|cijfers over|people|patients|children|persons|employees|policy|research)(?![\w-])"
)
#: What a paper or a talk is about: "een presentatie over depressie".
_TOPIC = re.compile(
    r"(?<![\w-])(?:presentatie|(?:straf)?zaken|nota|notitie|brief|rapport|onderzoek|debat|cursus|training|lezing|"
    r"artikel|advies|vragen|motie|informatie|project|boek|stuk|discussie|expert|gespecialiseerd|"
    r"specialist|deskundige?|overleg|bijeenkomst|congres|scriptie|report|study|presentation|paper)"
    r" (?:\w+ ){0,2}?(?:over|naar|in|rond|inzake|op|voor|on|of|about|for) (?:[a-zà-ÿ]+ ){0,3}$"
)
_IF = re.compile(
    r"(?<![\w-])(?:[Aa]ls|[Ww]anneer|[Ii]ndien) (?:u|hij|zij|men|de werknemer|de medewerker|"
    r"de patiënt|je|iemand)(?![\w-])"
)
_QUESTION = re.compile(
    r"\s*(?:Ben|Bent|Heb|Hebt|Heeft|Is|Are|Do|Have) (?:u|jij|je|er|you)(?!\w)[^.]*\?"
)
#: Notes that leave out who: "Zit in de schuldsanering en slikt antidepressiva."
_TELEGRAM = re.compile(
    r"[\s•*–-]*(?:Zit|Heeft|Is|Slikt|Gebruikt|Lijdt|Kampt|Was|Had|Krijgt|Werd|Wordt|Draagt|Moet|"
    r"Has|Suffers|Takes|Uses)(?!\w)"
)
#: What makes an offence somebody's own, and not what befell him.
CHARGED = re.compile(
    r"(?<![\w-])(?:verda(?:cht|chte)|verdenking|verdachten|medeverdachte|veroorde\w+|aangehouden|"
    r"opgepakt|gearresteerd|bekend wegens|antecedent\w*|schuldig|gepleegd|pleegde|dader|"
    r"gedetineerde|gevangenis\w*|"
    r"beschuldig\w*|vervolg\w*|gedagvaard|straf|strafba(?:ar|re)|bestraft|eerder|wegens|recidiv\w*|accused|convicted|suspected|arrested|"
    r"charged|prosecuted|guilty|committed)(?![\w-])",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:[A-Za-z]|dhr|mevr|mw|dr|drs|mr|ir|ing|prof|nr|blz|art|jl|jhr|ds|geb|tel|st|ca|"
    r"bijv|incl|excl|resp|sr|jr|Mrs?|Ms|(?:\w\.)+\w)\.$"
)
_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s)|\n\n|\f|\n(?=[•*–-] |\d{1,2}[.)] |[A-Z][\w-]{1,18}: )")


def sentences(text: str) -> list[tuple[int, int]]:
    """The borders of all sentences of a text; an item of a list is one."""
    found, start = [], 0
    for match in _END.finditer(text):
        if match[0] == "." and _ABBREVIATED.search(text, max(start, match.end() - 9), match.end()):
            continue
        if match.end() > start:
            found.append((start, match.end()))
            start = match.end()
    found.append((start, len(text)))
    return found


def sentence_of(borders: Sequence[tuple[int, int]], at: int) -> tuple[int, int]:
    """The sentence that holds a place."""
    return borders[max(0, bisect_left(borders, (at + 1, 0)) - 1)]


def of_people(text: str, low: int, start: int) -> bool:
    """Whether words at ``start`` in a sentence from ``low`` are said of people in general."""
    before = text[low:start].replace("\n", " ")
    if _TOPIC.search(before) and not _OWN.search(before):
        return True
    last = 0
    for match in _PEOPLE.finditer(before):
        last = match.end()
    return bool(last) and not _SOMEBODY.search(before, last)


def is_asked(text: str, low: int, high: int) -> bool:
    """Whether a sentence asks the reader, as forms do: "Bent u onder behandeling?"."""
    return _QUESTION.match(text, low, high) is not None


def leaves_out(text: str, low: int) -> bool:
    """Whether a sentence begins with its verb, as notes on somebody do."""
    return _TELEGRAM.match(text, low) is not None


def somebody(text: str, low: int, high: int, start: int, end: int, named: Sequence[int]) -> int:
    """How near somebody stands to ``text[start:end]`` in its sentence ``text[low:high]``.

    ``named`` has the places of names in the sentence. 0 is nobody, 1 somewhere, 2 near.
    """
    line = text[low:high].replace("\n", " ")
    at, to = start - low, end - low
    if _OWN.search(line[max(0, at - 50) : at]) and not _OWN_THING.search(
        line[max(0, at - 50) : at]
    ):
        return 2
    if any(abs(place - start) <= NEAR for place in named if place < start):
        return 2
    if any(end <= place <= end + 25 for place in named):
        return 2
    if named:
        return 1
    if _IF.search(line):
        return 0
    best = 0
    for match in _SOMEBODY.finditer(line):
        if _GENERAL.match(match[0]) or (match.start("who") < to and match.end("who") > at):
            continue
        close = at - NEAR <= match.start("who") <= to + 25
        best = max(best, 2 if close else 1)
    for match in _SELF.finditer(line[: to + 40]):
        if match.start() >= at - NEAR:
            best = 2
    return best


def _is_own(line: str, at: int) -> bool:
    """Whether what stands at a place is somebody's: "zijn depressie", "mijn Turkse afkomst"."""
    before = line[max(0, at - 60) : at]
    own = _OWN.search(before)
    if own is None or _OWN_THING.search(before, own.start()):
        return False
    return own["own"] != "zijn" or not _ARE.search(before[: own.start()])
