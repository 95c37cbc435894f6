"""Streets that no ending tells: what stands before a house number, and how much it is a street."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.address_numbers import MEASURE, NUMBER
from app.detection.dutch.name_tokens import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOUSE = re.compile(
    rf"(?<=[\w.'’])(?<!\d)(?:[ ]{{1,3}}|[ ]?\n(?:>[ ]?)?)(?P<number>{NUMBER}){MEASURE}"
)
#: How far back the name of a street may begin, in characters.
_REACH = 64
_TOKEN = re.compile(r"[^ \n]+")
_CAPITAL = re.compile(rf"(?:['’][a-z]{{1,2}}-?)?[{UPPER}][\w'’./-]*|['’](?:[st]|n)")
_ABBREVIATED = re.compile(rf"(?:[{UPPER}]\.)+|[{UPPER}][a-z]{{1,5}}\.|[\w'’-]+(?:str|ln|pl|wg)\.")
_LINKS = frozenset(
    [
        "van",
        "de",
        "den",
        "der",
        "het",
        "'t",
        "’t",
        "ter",
        "ten",
        "te",
        "gen",
        "la",
        "du",
        "des",
        "von",
        "op",
        "aan",
        "in",
        "en",
        "over",
    ]
)
_PLACED = frozenset(["op", "aan", "in", "en", "over"])
_OPENERS = "(\"'“‘„>[/="
#: First words of names of streets that are no particle there: "Op gen Hek", "De Terp", "It Heech".
_FIRST = frozenset(
    [
        "de",
        "het",
        "'t",
        "’t",
        "it",
        "op",
        "aan",
        "achter",
        "in",
        "onder",
        "boven",
        "bij",
        "ter",
        "ten",
        "tussen",
        "langs",
        "voor",
        "lytse",
        "grutte",
        "oude",
        "nieuwe",
        "lange",
        "korte",
        "hoge",
        "lage",
        "grote",
        "kleine",
        "eerste",
        "tweede",
        "derde",
        "vierde",
        "rue",
        "calle",
        "via",
        "kaya",
        "caya",
    ]
)
#: Behind the name of a street: the side of a canal or the part of a town.
_SIDE = re.compile(
    r"[ -](?:[NOZW]Z|N\.Z\.|Z\.Z\.|W\.Z\.|O\.Z\.|(?:noord|oost|zuid|west)(?:zijde)?|boven|beneden|"
    r"binnen|buiten)$"
)
#: Endings that names of streets have, and other words too: the lists of words tell those apart.
_ENDING = re.compile(
    r"(?:weide|wei|heide|rode|rade|mark|markt|brink|flat|buurt|hof|hove|hoven|veld|velden|kamp|"
    r"kampen|akker|akkers|es|enk|eng|erf|erven|hoek|hoeve|horst|berg|burg|heuvel|dal|beek|bosch|bos|"
    r"donk|broek|ven|vennen|nest|poort|meent|gaard|gaarde|tuin|tuinen|werf|poel|hagen|hage|vaart|"
    r"diep|haven|streek|waeg|schans|terp|stede|stee|land|landen|zoom|pas|rak|zijde|zij|waard|eind|"
    r"einde|oord|wijk|oever|ring|hout|stein|kolk|sluis|brug|toren|molen|rif|wal|wallen|vliet|zand|"
    r"duin|duinen|kreek|tocht|wetering|steiger|park|baan|laan|weg|straat|dijk|plein|singel|gracht|"
    r"kade|pad|steeg|dreef|strjitte|leane|dyk|steech|buorren|reed|wyk|hiem|drift|geer|kavel|bult|kuil|loo)$"
)
_SURE = re.compile(
    r"(?:straat|weg|laan|plein|kade|gracht|singel|dijk|dyk|steeg|plantsoen|dreef|hof|pad)$"
)
#: Words before a number that are no street, whatever stands around them.
_NEVER = re.compile(
    r"(?:^|[ ])(?:artikel|art|bijlage|pagina|pag|blz|hoofdstuk|paragraaf|tabel|figuur|lid|leden|"
    r"onderdeel|deel|fase|versie|nummer|week|kwartaal|kw|dossier|zaak|januari|februari|maart|april|"
    r"mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|"
    r"donderdag|vrijdag|zaterdag|zondag|groep|klas|havo|vwo|mavo|vmbo|team|cluster|punt|vraag|"
    r"stap|model|type|serie|kavel|sectie|perceel|vak|rayon|zone|postbus|antwoordnummer|mast|lot|"
    r"bon|balie|schaal|trede|lijn|spoor|gate|halte|route|kamerstuk\w*|motie|besluit|nota|memo|"
    r"agendapunt|actiepunt|actie|bijl|productie|prod|zienswijze|reclamant|inspreker|melder|klager|"
    r"indiener|verbalisant|rapporteur|deelnemer|spreker|bezwaar|ouder|kind|partij|verdachte|getuige|bewoner|agenda|strategie|programma|plan|"
    r"project|doelstelling|variant|scenario|alternatief|categorie|niveau|klasse|stuw|gemaal|"
    r"bijbel|psalm|boek|windows|office|boeing|airbus|audi|bmw|formule|euro|nen|iso|wet|besluit|"
    r"richtlijn|verordening|top|nr|no|tel|telefoon|fax|toestel|tst|uur|om|tot|jaar|bsn|dd|d\.d|"
    r"kenmerk|factuur|order|pakket|bestelling|rekening|polis|zaal|hal|gebouw|verdieping|etage|"
    r"kamer|unit|plaats|lokaal|blok|loods|cel|cabin|chalet|raad|commissie|afdeling|divisie|"
    r"bataljon|compagnie|peloton|regiment|brigade|eskadron|vlucht|zaaknummer|batch|ronde|dag|"
    r"sprint|release|update|level|tier|covid|co|pm|nl|eu|oktober|id|ref|aanvraag|offerte|meting|"
    r"locatie|object|werkpakket|wp|systeem|rijksweg|snelweg|autoweg|provincialeweg|circa|ca|plm|"
    r"min|max|totaal|samen|ruim|bijna|minstens|score|leeftijd|maat|jaargang|editie|nummers|"
    r"huisnummer|huisnr|straatnaam|toev|toevoeging|nader|volgnummer|nrs|regel|rij|kolom|"
    r"blad|bladzijde|sitrap|situatierapport|\w*[a-z]{3}nummer|batch|opgave|onderzoek|bevinding|rack|"
    r"plank|kluis|steiger|ligplaats|stoel|rijtuig|tribune|barak)\.?$"
)

#: What belongs to the name before its first whole word: "P.C.", "Ged.", and on the line above it
#: "aan de De Savornin".
_SHORT = re.compile(
    rf"(?:^|\n|(?<=[(>:/])[ ]?|(?<=[ \n(][a-zß-ÿ]{{2}})[ ]|(?<=[a-z]{{3}})[ ]|"
    rf"(?<=[a-z]{{3}}[,:])[ ])"
    rf"(?P<name>(?:(?:[{UPPER}]\.){{1,4}}"
    rf"|(?!Dhr|Mw|Mevr|Fam|Mej|Hr|Mrs|Ms|Wed)[{UPPER}][a-zß-ÿ]{{1,5}}\.)[ ]?)$"
)
_ABOVE = re.compile(
    rf"\b(?:(?:aan|op|in|van|naar|bij)\s(?:de|het|'t|’t)|\w*adres(?:\sis)?|wonende)\s"
    rf"(?P<name>(?:De\s)?[{UPPER}][\w'’-]+(?:\s[{UPPER}][\w'’-]+)?\n)$"
)


@dataclass(frozen=True, slots=True)
class Street:
    """A name of a street with a number, at ``start`` to ``end``; ``name`` casefolded.

    ``weight`` is 2 for what is known or ends as streets do, 1 for what may be one; ``at`` is where
    the number begins, ``starts`` where other words of the name might begin.
    """

    start: int
    at: int
    end: int
    name: str
    weight: int
    starts: tuple[int, ...]


def streets(text: str) -> Iterator[Street]:
    """Everything in ``text`` that may be a street with a house number."""
    for match in _HOUSE.finditer(text):
        tokens = _before(text, match.start())
        if tokens:
            found = _street(text, tokens, match)
            if found is not None:
                yield found


def begins(text: str, start: int) -> int:
    """Where the name of a street begins that was found from ``start`` on."""
    for pattern, reach in ((_SHORT, 16), (_ABOVE, 60)):
        match = pattern.search(text, max(0, start - reach), start)
        if match is not None and not _of_somebody(text, match.start("name")):
            return match.start("name")
    return start


def _of_somebody(text: str, start: int) -> bool:
    """Whether the initials at ``start`` stand behind a surname: "Lokhorst, G.J. Hessenweg 216"."""
    before = text[max(0, start - 40) : start].rstrip(" ")
    if not before.endswith(","):
        return False
    word = re.split(r"[\s(]", before[:-1])[-1].casefold()
    return word not in lexicon.places() and word not in lexicon.words()


def plain(text: str) -> str:
    """How the name of a street is compared."""
    words = text.replace("\n>", " ").replace("’", "'").casefold().split()
    return _SIDE.sub("", " ".join(words).strip("'\"“”‘(.,"))


def weight(name: str, *, capitals: bool) -> int:
    """2 for a street by its name alone, 1 for what may be one, 0 for what is none.

    ``name`` as :func:`plain` gives it; ``capitals`` is false for a word in front that the
    line begins with.
    """
    name = _SIDE.sub("", name)
    if not name or _NEVER.search(name):
        return 0
    last = name.rpartition(" ")[2]
    listed = name in lexicon.streets()
    ordinary = last in lexicon.words()
    if " " in name:
        first = name.partition(" ")[0]
        if listed or (_ENDING.search(last) and len(last) > 4):
            return 2
        return 1 if capitals and (first in _FIRST or not ordinary) else 0
    if listed:
        return 1 if ordinary else 2
    if _SURE.search(last) and len(last) > 6:
        return 2
    if ordinary or len(last) < 4:
        return 0
    return 2 if _ENDING.search(last) and len(last) > 6 else 1


def _before(text: str, end: int) -> list[re.Match[str]]:
    """The words that end at ``end`` and may be the name of a street, from left to right."""
    low = max(0, end - _REACH)
    found: list[re.Match[str]] = []
    breaks = 0
    for token in reversed(list(_TOKEN.finditer(text, low, end))):
        gap = text[token.end() : found[0].start()] if found else ""
        if "\n" in gap:
            breaks += 1
            if breaks > 1 or gap.count("\n") > 1:
                break
        word = token[0].lstrip(_OPENERS)
        if not word:
            break
        if found and word[-1] in ",;:)!?\"”'’=/|" and word not in _LINKS:
            break
        if found and word[-1] == "." and not _ABBREVIATED.fullmatch(word):
            break
        if not (_CAPITAL.fullmatch(word) or (found and word in _LINKS)):
            break
        found.insert(0, token)
        if len(word) < len(token[0]) or len(found) == 6 or token.start() == low > 0:
            break
    while found and found[0][0].lstrip(_OPENERS) in _LINKS and found[0][0][0] not in "'’":
        found.pop(0)
    return found


def _street(text: str, tokens: list[re.Match[str]], house: re.Match[str]) -> Street | None:
    stop = house.start()
    offsets = [t.start() + len(t[0]) - len(t[0].lstrip(_OPENERS)) for t in tokens]
    at = house.start("number")
    for start in offsets:  # the longest name that is listed
        name = plain(text[start:stop])
        if name in lexicon.streets() and " " in name:
            return Street(start, at, house.end(), name, weight(name, capitals=True), ())
    last = max((i for i, t in enumerate(tokens) if t[0] in _PLACED), default=-1)
    while last >= 0 and last + 1 < len(tokens) and not tokens[last + 1][0][0].isupper():
        last += 1
    if last >= 0:  # "Lichthart aan de Savornin Lohmanpark"
        tokens, offsets = tokens[last + 1 :], offsets[last + 1 :]
        if not tokens:
            return None
    names = [plain(text[start:stop]) for start in offsets]
    alone = weight(names[-1], capitals=True) if _CAPITAL.fullmatch(tokens[-1][0]) else 0
    if alone and names[-1] in lexicon.streets() and not _first(tokens[0][0]):
        # "Thuis Kievitsven 71": what is known begins where it is known to begin
        return Street(offsets[-1], at, house.end(), names[-1], alone, tuple(offsets))
    best = weight(names[0], capitals=True)
    capitals = re.fullmatch(rf"[{UPPER}.-]+", tokens[-1][0]) is not None
    if not best or (capitals and (best < 2 or len(tokens[-1][0]) < 5)):
        return None
    return Street(offsets[0], at, house.end(), names[0], best, tuple(offsets))


def _first(word: str) -> bool:
    return word.lstrip(_OPENERS).casefold() in _FIRST
