"""Rooms, berths, houses and boats by name, and post boxes: homes without a street of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch.address_bodies import body_before
from app.detection.dutch.address_numbers import MEASURE
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.model.detection import Detection

PROBABLE, ASKED = 0.62, 0.45
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
#: A house, a farm or a boat with a name of its own; the first words are a part of the name.
_NAMED = re.compile(
    r"(?<![\w-])(?:(?P<part>[Hh]uize|[Vv]illa|[Ll]andgoed|[Ee]rve|[Hh]ofstede|[Bb]uitenplaats|"
    r"[Hh]avezate|[Ss]tate|[Ss]tins|[Hh]uis|[Kk]asteel|[Rr]esidentie)"
    r"|[Ww]oonark|[Ww]oonboot|[Ww]oonschip|[Aa]rk|[Ww]oonwagen|[Bb]oerderij|[A-Za-z]*[Hh]oeve|"
    r"[Pp]astorie|[Bb]ungalow|[Ll]andhuis|[Hh]eerd|[Mm]olen|[Bb]oot|[Ff]lat|[Cc]omplex)[ ]"
    r"(?P<name>[\"'“‘](?:[^\n\"”'’]|['’](?=\w)){2,30}[\"”'’]|(?:['’]t[ ]|de[ ]|het[ ])?[A-ZÀ-Ž]"
    r"[\w'’-]+(?:[ ](?:van[ ]|de[ ]|der[ ]|ter[ ])?[A-ZÀ-Ž][\w'’-]+){0,3})"
    r"(?=(?P<gap>,?[ \n]{1,2}\(?|[ ]?\())"
)
_BOX = re.compile(r"(?<![\w-])[Pp]ostbus[ ]\d{1,6}(?!\w)")
_VIA = re.compile(r"(?<!ons )(?<!onze )(?<!uw )\bpostadres\s(?:via|van)\b", re.IGNORECASE)
_ON_SITE = re.compile(
    r"[^.\n]{0,20}\b(?:op|van|in)\b[^.\n]{0,20}\b(?:terrein|park|camping|schip|azc|vakantiepark|"
    r"recreatiepark|opvang\w*)\b"
)
_PARTY = re.compile(
    r"\b(?:klager|klaagster|indien\w+|bezwaarm\w+|reclamant|verzoek(?:er|ster)|eiser|eiseres|appellant|"
    r"melder|meldster|aanvra\w+|gedupeerde|betrokkene|insprek\w+|huurder|wonende|"
    r"dhr\.?|mw\.?|mevr\.?|mevrouw|de\sheer|fam\.?|familie)\b[^\n]{0,60}$",
    re.IGNORECASE,
)


def rooms(text: str, found: Sequence[Detection]) -> Iterator[tuple[int, int, float]]:
    """Rooms, berths and places on a camping site of somebody who stays there."""
    persons = sorted(d.start or 0 for d in found if d.entity_type is EntityType.PERSON)
    for match in _ROOM.finditer(text):
        near = text[max(0, match.start() - 130) : match.start()]
        near = near[near.rfind("\n\n") + 1 :]
        lodging = _LODGING.search(near.rpartition(". ")[2])
        if lodging is None and not _ON_SITE.match(text, match.end()):
            continue
        somebody = any(-200 < match.start() - p < 260 for p in persons)
        yield match.start(), match.end(), PROBABLE if somebody else ASKED


def named(text: str, starts: set[int | None]) -> Iterator[tuple[int, int]]:
    """Names of houses and boats that an address follows, at one of ``starts``."""
    for match in _NAMED.finditer(text):
        if match.end("gap") in starts:
            yield (match.start() if match["part"] else match.start("name")), match.end()


def boxes(text: str, found: Sequence[Detection]) -> Iterator[tuple[int, int, float]]:
    """Post boxes of those who are no organisation."""
    ends = {d.end for d in found if d.entity_type is EntityType.PERSON}
    for match in _BOX.finditer(text):
        low = max(0, match.start() - 80)
        line = text[low : match.start()].rpartition("\n")[2]
        beside = any(match.start() - n in ends for n in (1, 2, 3))
        party = _PARTY.search(line) is not None
        via = _VIA.search(line) is not None
        if via or (beside and party):
            yield *match.span(), PROBABLE
        elif beside and not body_before(text, match.start()):
            yield *match.span(), ASKED
