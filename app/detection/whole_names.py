"""Names that were found in part, made whole: "Silva Pereira", "Vos", "Iris"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.name_blocks import never
from app.detection.dutch.name_kinds import no_person
from app.detection.dutch.name_things import thing
from app.detection.dutch.name_words import listed
from app.model.detection import EntityType

if TYPE_CHECKING:
    from presidio_analyzer import RecognizerResult

_OF = re.compile(r"[ \n](?:van|bij)[ \n](?:de[ \n]|het[ \n])?(?=[^\W\d_])")
#: Particles that are nothing else before a word with a capital.
_LEFT = re.compile(
    r"(?<![\w-])(?:(?:da|dos|das|del|di|von|zu|al|el|ben|bin|ibn|abu|ait|aït|oulad|"
    r"Da|Dos|Das|Del|Di|Von|Al|El|Ben|Bin|Abu|Ait|Aït|Oulad)[ -]){1,2}$"
)
_ESTATE = re.compile(r" tot (?:(?:de|den|het) )?[A-ZÀ-Ž][\w'’]+(?:-[A-ZÀ-Ž][\w'’]+)*")
#: What somebody is, taken for a part of the name at the beginning of a sentence.
_NOUN = re.compile(
    r"(?:Collega|Buurman|Buurvrouw|Beveiliger|Getuige|Wethouder|Inspecteur|Agent|Zoon|Dochter|Broer|"
    r"Zus|Projectleider|Teamleider|Medewerker|Onderzoeker|Voorzitter|Secretaris|Notulist|Leden|Lid|"
    r"Heemraad|Gedeputeerde|Raadslid|Statenlid|Griffier|Kamerlid|Burgemeester|cdK|"
    r"Chauffeur|Verbalisant|Hoofdagent|Raadsman|Advocaat|Huisarts|Stagiair|Trainee|Auteur)"
    r"[ ](?=[A-Z])"
)
#: "Iris Oktober" has a month for a surname; "Iris, oktober 2020" has not.
_NEXT = re.compile(r" (?P<word>[A-ZÀ-Ž][a-zß-ÿ]+)(?![\w-]| ?\d)")


def widen(result: RecognizerResult, text: str) -> None:
    """Take into a person's name in ``text`` what belongs to it on the left and on the right."""
    if result.entity_type != EntityType.PERSON.value:
        return
    name = text[result.start : result.end]
    noun = _NOUN.match(text, result.start, result.end)
    if noun is not None:
        result.start = noun.end()
    cut = _of_a_body(text, result.start, result.end)
    if cut < result.end:
        result.end = cut
        return
    left = _LEFT.search(text, max(0, result.start - 12), result.start)
    if left is not None and name[:1].isupper():
        result.start = left.start()
    estate = _ESTATE.match(text, result.end)
    if estate is not None:
        result.end = estate.end()
        return
    following = _NEXT.match(text, result.end)
    if following is None or " " in name or name.casefold() not in lexicon.given_names():
        return
    key = following["word"].casefold()
    if never(key) and listed(key):
        result.end = following.end()


def _of_a_body(text: str, start: int, end: int) -> int:
    """Where a name ends that goes on with a body: "Navid van Ballast Nedam"."""
    for of in reversed(list(_OF.finditer(text, start, end))):
        rest = " ".join(text[of.end() : end].casefold().split()).strip(" .,")
        longer = " ".join(text[of.end() : end + 40].casefold().split())
        known = rest in lexicon.firms() or any(
            longer.startswith(firm) for firm in _several() if firm.startswith(rest)
        )
        if known or thing(text, of.end(), end) or no_person(text[of.end() : end]):
            return of.start()
    return end


@cache
def _several() -> frozenset[str]:
    return frozenset(firm for firm in lexicon.known() if " " in firm)
