"""Surnames alone that a text uses for a thing: "aannemer Hagedoorn ... is Hagedoorn klaar?".

What follows from the whole text, once everything is found: a name that stands behind the word for
a firm, a ship or a system somewhere, and nowhere with a first name, initials or a form of address,
is a question where it stands alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.detection.dutch.name_beside import Beside, beside
from app.detection.vetoes import DOUBT
from app.detection.whole_names import speaks_in_chat
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.model.detection import Detection

_ALONE = re.compile(r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en)\s){0,3}[A-ZÀ-Ž][\w’-]+")
#: From this score on the document itself calls the word a surname, over its column.
_ASKED = 0.96
#: What firms send, make, get and have: "de offerte van Hegeman", "begroot op 3.000 euro door
#: Hegeman", "het project met Hegeman", "Inrichting: Van den Herik". A person may do so too.
_TRADES = re.compile(
    r"(?:\b(?:factuur|facturen|offertes?|rekening|prijsopgave|bestek|steiger|kraan|vrachtwagens?|wagens|"
    r"busjes?|monteurs?|vakmensen|onderaannemer|stukken|cijfers|project|contract|raamovereenkomst|"
    r"opdracht|vergunning|gunning|levering|bouwplaats|filiaal|vestiging)(?:\s[\w’'-]+){0,4}?\s"
    r"(?:van|met|aan|door|bij)"
    r"|\b(?:begroot|gebouwd|geleverd|uitgevoerd|aangelegd|gesloopt|geplaatst|verzorgd)"
    r"(?:\s\S*[^\s.;:]){0,5}?\sdoor"
    r"|\b(?:werkt|werkte|werken|werkzaam|stage|in\sdienst)(?:\s[\w’'-]+){0,3}?\sbij"
    r"|\b(?:inrichting|opdrachtnemer|aannemer|leverancier|exploitant|onderzoeksbureau|overtreder|"
    r"vergunninghouder|werkgever|bedrijf|berger|vervoerder|(?:bedrijfs)arts,|adviseur van|"
    r"iemand van|burgemeester van|gemeente|gemeenteraad van|inwoners van|dorpsraad)"
    r")[ \n:]{1,3}$",
    re.IGNORECASE,
)
#: ... or is followed by: "Van Werven (KvK-nummer", "Hegeman heeft de vergunning".
_TRADING = re.compile(r"\s?\((?:KvK|K\.v\.K|btw|BTW|offerte|opdrachtnemer|aannemer|leverancier)\b")
_WHY = "Heet in dit document misschien een bedrijf of een zaak zo, en niemand voluit."


def with_doubts(found: Sequence[Detection], text: str) -> Iterable[Detection]:
    """The finds, those that may be things as questions; the order stays."""
    persons = [d for d in found if d.entity_type is EntityType.PERSON]
    known: dict[str, bool] = {}
    for one in found:
        if one.entity_type is not EntityType.PERSON or one.role is not Role.ONBEKEND:
            yield one
            continue
        name = " ".join(one.text.split())
        if one.score <= DOUBT or one.score >= _ASKED or not _ALONE.fullmatch(name):
            yield one
            continue
        if name not in known:
            known[name] = _is_thing(name, persons, text)
        yield replace(one, score=DOUBT, explanation=_WHY) if known[name] else one


def _is_thing(name: str, persons: Sequence[Detection], text: str) -> bool:
    if any(len(p.text) > len(name) and name in " ".join(p.text.split()) for p in persons):
        return False
    # "@Sanne" and names of files say nothing of what somebody is.
    places = list(re.finditer(rf"(?<![\w@/\\-]){re.escape(name)}(?![\w@/\\-]|\.\w)", text))
    if any(speaks_in_chat(text, *match.span()) for match in places):
        return False
    return any(
        beside(text, match.start(), match.end()) is not Beside.PERSON
        or _TRADES.search(text, max(0, match.start() - 90), match.start())
        or _TRADING.match(text, match.end())
        for match in places
    )
