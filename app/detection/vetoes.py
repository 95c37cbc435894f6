"""What the name model says against finds of the rules.

A rule that only knows the form of a name ("Johan de Witt" has a first name, a particle and a
surname) takes ships, firms and streets for persons. Where the model, which reads the sentence, is
sure that something is no person, such a find is dropped; where it is sure that a part of it is a
place, an organisation or a building ("mr. H. Prins van Pels Rijcken"), its own find takes the
place. A find beside a label, after an office or in a signing block is never touched: there the
rule knows more than the form.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.dutch import lexicon
from app.detection.dutch.name_beside import Beside, beside
from app.detection.dutch.name_doubts import doubtful, nobody, regards
from app.detection.dutch.name_kinds import addressed, narrowed, no_person
from app.detection.dutch.name_words import listed
from app.detection.dutch.plate_words import of_service
from app.detection.whole_names import speaks_in_chat
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presidio_analyzer import RecognizerResult

#: Entity type of the model's word that a stretch of text is no person; no detection is made of it.
NOT_A_PERSON = "LAKWERK_NOT_A_PERSON"
#: ... and of its word that one is. A type of its own, because of two finds of one type presidio
#: drops the weaker one; where this one falls, that of a rule must still be there.
MODELLED = "LAKWERK_PERSON"
#: The score of what is a question at most.
DOUBT = 0.5
#: Capitals that may be a code, and how often one stands in a table.
_CODE = re.compile(r"[A-Z]{2,4}")
OFTEN = 4
#: A first name that is hardly anything else with a surname that is no ordinary word.
SURE_FORM = 0.85
#: The same where it is who the sentence is about: "Linda Visser is tot 3 mei niet beschikbaar".
SUBJECT_FORM = 0.65
_VERB = re.compile(r" (?:is|was|heeft|had|wil|wilde|werkt|werkte|komt|kwam|zegt|zei|vindt|vond) ")
#: Keys in ``recognition_metadata``: the find rests on the form of the words alone, or has a
#: title before it; what the model
#: takes a stretch for, "O" for nothing with a name.
FORM_KEY = "lakwerk_form_only"
TITLED_KEY = "lakwerk_titled"
KIND_KEY = "lakwerk_kind"


def without_vetoed(results: Sequence[RecognizerResult], text: str) -> list[RecognizerResult]:
    """The results in ``text`` that stand; those that only speak against others are left out."""
    against = [r for r in results if r.entity_type == NOT_A_PERSON]
    for result in results:
        if result.entity_type == MODELLED:
            result.entity_type = EntityType.PERSON.value
    for result in results:
        plate = result.entity_type == EntityType.PLATE.value
        if plate and of_service(text, result.start, result.end):
            result.score = min(result.score, DOUBT)
        if result.entity_type == EntityType.PERSON.value:
            result.start = narrowed(text, result.start, result.end)
        modelled = result.entity_type == EntityType.PERSON.value
        modelled = modelled and KIND_KEY in result.recognition_metadata
        chats = modelled and speaks_in_chat(text, result.start, result.end)
        if (
            modelled
            and not chats
            and (_asked(text, result.start, result.end) or _is_code(text, result.start, result.end))
        ):
            result.score = min(result.score, DOUBT)
    persons = [
        r
        for r in results
        if r.entity_type == EntityType.PERSON.value and KIND_KEY in r.recognition_metadata
    ]
    for result in results:
        meta = result.recognition_metadata
        if meta.get(FORM_KEY) and not meta.get(TITLED_KEY) and _likely(result, text):
            kinds = {
                a.recognition_metadata[KIND_KEY]
                for a in against
                if a.start < result.end and result.start < a.end
            }
            if kinds == {"O"}:
                result.score = DOUBT
                meta[FORM_KEY] = False
    return [
        r
        for r in results
        if r.entity_type != NOT_A_PERSON
        and not (r.recognition_metadata.get(FORM_KEY) and _vetoed(r, against, persons, text))
        and not (KIND_KEY in r.recognition_metadata and nobody(text, r.start, r.end))
        and not (r.entity_type == EntityType.PERSON.value and no_person(text[r.start : r.end]))
        and not (r.entity_type == EntityType.PERSON.value and regards(text, r.start, r.end))
    ]


#: "mijn kind, vernoemd naar Willem Bakker": a child has the name of somebody.
_NAMESAKE = re.compile(
    r"\b(?:kind|zoon|dochter|baby|kleinzoon|kleindochter)\b[^.\n]{0,30}\b(?:ver|ge)noemd naar $"
)


def _likely(found: RecognizerResult, text: str) -> bool:
    """Whether the words of a name are such that the model alone doesn't make nobody of them."""
    if found.score >= SURE_FORM or _NAMESAKE.search(text, max(0, found.start - 80), found.start):
        return True
    begins = re.search(r"(?:^|\n|[.!?] )$", text[max(0, found.start - 2) : found.start]) is not None
    return found.score >= SUBJECT_FORM and begins and _VERB.match(text, found.end) is not None


def _asked(text: str, start: int, end: int) -> bool:
    """Whether a name of the model stands where words and things stand too."""
    stop = text.find("\n", end)
    line = text if stop < 0 else text[:stop]
    around = beside(line, start, end, titled=addressed(text[start:end]))
    return doubtful(text, start, end) or around is Beside.QUESTION


def _is_code(text: str, start: int, end: int) -> bool:
    """True for short capitals that nobody is called by: the kind of a case, a country, a unit."""
    code = _CODE.fullmatch(text, start, end)
    if code is None:
        return False
    key = code.group().casefold()
    if not listed(key) and key not in lexicon.given_names():
        return True
    again = re.findall(rf"(?<![\w-]){code.group()}(?![\w-])", text)
    return len(key) < OFTEN and len(again) >= OFTEN


def _vetoed(
    found: RecognizerResult,
    against: Sequence[RecognizerResult],
    persons: Sequence[RecognizerResult],
    text: str,
) -> bool:
    # "mevrouw Oktober" is somebody, however seldom such a name is.
    titled = found.recognition_metadata.get(TITLED_KEY)
    if not titled and any(a.start <= found.start and found.end <= a.end for a in against):
        return True
    within = [
        a
        for a in against
        if found.start <= a.start
        and a.end <= found.end
        # "De Vos tot Nederveen" is called after a place.
        and not text[: a.start].endswith(" tot ")
    ]
    return any(a.recognition_metadata[KIND_KEY] != "O" for a in within) and any(
        found.start <= p.start and p.end <= found.end for p in persons
    )
