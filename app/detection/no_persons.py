"""Finds that are no persons by what stands around them in the layout or on the line.

The next label of a form, the head of a column of ships, the towns of those who were there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.name_beside import in_full
from app.detection.dutch.name_codes import noun
from app.detection.dutch.name_doubts import regards
from app.detection.dutch.name_kinds import no_person
from app.detection.dutch.name_words import listed, plain_words
from app.detection.fields import RECOGNIZER as FIELDS
from app.detection.next_label import before_next_label, is_mark, is_next_label
from app.detection.vetoes import DOUBT, KIND_KEY
from app.model.detection import Detection, EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from presidio_analyzer import RecognizerResult

    from app.model.textmap import TextMap

#: What stands before a word in the domain of an address; "@Vincent" is somebody.
_DOMAIN_BEFORE = re.compile(r"\w@(?:[\w-]+\.)+$")
#: Who was there for which towns: "de portefeuillehouders van Hillegom, Lisse en Katwijk".
_TOWNS = re.compile(
    r"(?<!burgemeester en )\b(?:portefeuillehouders|wethouders|burgemeesters|gemeenten|colleges)"
    r"(?:[ ]van)?[ ][A-Z][^:;.()|\d\n]*$"
)
_LONGEST_TOWN = 30
#: "Melder: N.N.": nobody knows who.
_NOBODY = re.compile(r"[Nn]\.?[Nn]\.?|n\.?t\.?b\.?|n\.?n\.?b\.?|[xX]{3,}")
#: The day behind the town where a paper is signed, to the end of its line.
_DATED = re.compile(
    r",[ ](?:d\.d\.[ ])?\d{1,2}(?:[ ][a-z]{3,9}[ ]|[-./]\d{1,2}[-./])\d{4}[ ]*(?:\n|$)"
)
#: The rest of a remark in brackets behind a label.
_NOTE_BEFORE = re.compile(r"[a-z][^()\n]{1,30}\)[ \n]")

#: Ends of streets that surnames hardly have ("Tijhof" and "Veldbrug" are people).
_STREET = re.compile(r".{3}(?:straat|singel|gracht|plantsoen|laan|strjitte|leane|brêge)$")


def heads(found: RecognizerResult, text: str) -> bool:
    """Whether a "name" is the next label of a form, or what stands beside names in mails.

    A label at its end is cut off: "F. de | Leidinggevende: ...".
    """
    if found.entity_type != EntityType.PERSON.value:
        return False
    if _DOMAIN_BEFORE.search(text, max(0, found.start - 80), found.start):
        return True  # "<a.okonjo@imperial.ac.uk>": what is behind the sign is no person
    if _NOBODY.fullmatch(text, found.start, found.end):
        return True
    if _of_towns(text, found.start, found.end) or _dates(text, found.start, found.end):
        return True
    note = _NOTE_BEFORE.match(text, found.start, found.end)
    if note is not None and text[found.start - 1 : found.start] == "(":
        found.start = note.end()  # "Voornamen (voluit) Wiebe"
    modelled = KIND_KEY in found.recognition_metadata
    cut = before_next_label(text, found.start, min(len(text), found.end + 2))
    if found.start < cut < found.end:
        found.end = cut
    return is_next_label(text, found.start, found.end, running=True) or (
        modelled and is_mark(text, found.start, found.end)
    )


def is_thing(one: Detection, text_map: TextMap) -> bool:
    """Whether what stands where a person is expected is a firm: "Naam: Bakkerij Jansen"."""
    return one.entity_type is EntityType.PERSON and (
        no_person(one.text)
        or plain_words(one.text)
        or noun(text_map.text, one.end or 0, one.text)
        or regards(text_map.text, one.start or 0, one.end or 0)
        or _of_towns(text_map.text, one.start or 0, one.end or 0)
        or _heads_a_field(text_map.text, one.start or 0, one.end or 0)
    )


def _heads_a_field(text: str, start: int, end: int) -> bool:
    """Whether an ordinary word is the next label or a street: "Leden:", "Plesmansingel"."""
    name = text[start:end]
    last = name.casefold().rpartition(" ")[2]
    if _STREET.search(last) and not listed(last) and not in_full(name):
        return True
    plain = name.isalpha() and last in lexicon.words() and not listed(last)
    return plain and text[end : end + 1] == ":"


def _of_towns(text: str, start: int, end: int) -> bool:
    """Whether a town stands where towns are told, or the end of one: "Kaag en Braassem"."""
    if _TOWNS.search(text, max(0, start - 160), start) is None:
        return False
    words = text[max(0, start - _LONGEST_TOWN) : end].casefold().split()
    found = len(text[start:end].split())
    return any(" ".join(words[-n:]) in lexicon.places() for n in range(found, found + 4))


def _dates(text: str, start: int, end: int) -> bool:
    """Whether a name is the town where a paper is dated: "Tiel, 23 januari 2024"."""
    if (start and text[start - 1] not in "\n\f") or _DATED.match(text, end) is None:
        return False
    town = text[start:end].casefold()
    return town in lexicon.places() and not listed(town)


def of_a_column(one: Detection, things: Sequence[tuple[int, int, frozenset[EntityType]]]) -> bool:
    """Whether a field "Naam" heads a column of ships, rooms or buildings."""
    return (
        one.recognizer == FIELDS
        and one.entity_type is EntityType.PERSON
        and _in_a_thing(one, things)
    )


def beside_things(
    found: Iterable[Detection], things: Sequence[tuple[int, int, frozenset[EntityType]]]
) -> Iterator[Detection]:
    """The finds without those under headings for things; a name in full is a question there."""
    for one in found:
        if not _in_a_thing(one, things):
            yield one
        elif one.entity_type is EntityType.PERSON and in_full(one.text):
            yield replace(one, score=min(one.score, DOUBT))


def _in_a_thing(one: Detection, things: Sequence[tuple[int, int, frozenset[EntityType]]]) -> bool:
    """Whether a find without initials or a label of its own stands under a heading for things."""
    mobile = re.match(r"(?:0|\+?31)6", one.text)
    if one.entity_type is EntityType.PHONE and (mobile or not one.text.isdigit()):
        return False  # under "Nummer" stand phones too; they are written as such
    return any(
        start <= (one.start or 0) and (one.end or 0) <= end and one.entity_type in kinds
        for start, end, kinds in things
    ) and not re.search(r"(?:^|\s)(?:[A-Z]\.){1,5}\s?[A-Z]|\(", one.text)
