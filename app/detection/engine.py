"""Detection: TextMap to Detections, through presidio-analyzer.

Presidio's registry holds our recognizers, its context enhancement raises the score of a find near
one of the recognizer's words, and its threshold drops what stays below. Nothing here touches the
network or the disk, except for the word lists under ``resources/lists``.
"""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from presidio_analyzer import (
    AnalyzerEngine,
    EntityRecognizer,
    LemmaContextAwareEnhancer,
    RecognizerRegistry,
)

from app.detection.belongings import with_owners
from app.detection.beside_people import find_beside
from app.detection.dutch.address import AddressRecognizer, PostcodeRecognizer
from app.detection.dutch.bsn import BsnRecognizer
from app.detection.dutch.called import CalledRecognizer
from app.detection.dutch.dob import DobRecognizer
from app.detection.dutch.email import EmailRecognizer
from app.detection.dutch.iban import IbanRecognizer
from app.detection.dutch.id_document import IdDocumentRecognizer
from app.detection.dutch.initials import InitialsRecognizer
from app.detection.dutch.name_beside import in_full
from app.detection.dutch.name_codes import noun
from app.detection.dutch.name_doubts import regards
from app.detection.dutch.name_files import NameInFileRecognizer
from app.detection.dutch.name_kinds import no_person
from app.detection.dutch.name_words import plain_words
from app.detection.dutch.persons import PersonRecognizer
from app.detection.dutch.phone import PhoneRecognizer
from app.detection.dutch.plate import PlateRecognizer
from app.detection.dutch.recognizer import ROLE_KEY
from app.detection.dutch.staff import StaffRecognizer
from app.detection.dwellings import find_dwellings
from app.detection.fields import RECOGNIZER as FIELDS
from app.detection.found import text_detection
from app.detection.grids import grids
from app.detection.headings import find_things
from app.detection.layout import Layout
from app.detection.next_label import before_next_label, is_mark, is_next_label
from app.detection.nlp import LANGUAGE, DutchNlpEngine
from app.detection.overlap import without_rivals
from app.detection.roles import find_roles
from app.detection.siblings import find_siblings
from app.detection.signatures import find_signatures
from app.detection.special import find_special
from app.detection.things import with_doubts
from app.detection.vetoes import DOUBT, KIND_KEY, without_vetoed
from app.detection.whole_names import widen
from app.model.detection import Detection, EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from presidio_analyzer import RecognizerResult

    from app.model.geometry import PageInfo
    from app.model.profile import Profile
    from app.model.textmap import TextMap

# Presidio's debug lines quote the text around a find, which belongs in no log.
logging.getLogger("presidio-analyzer").setLevel(logging.WARNING)

#: From here on a find is certain; between the two it is worth a check; below, it is dropped.
CERTAIN = 0.6
THRESHOLD = 0.35

#: Characters analysed at a time, and how far a window looks over its borders. Presidio's context
#: enhancement is quadratic in the length of a text, so a document goes through in windows.
WINDOW = 6000
MARGIN = 500

#: What stands before a word in the domain of an address; "@Vincent" is somebody.
_DOMAIN_BEFORE = re.compile(r"\w@(?:[\w-]+\.)+$")
#: Who was there for which towns: "de portefeuillehouders van Hillegom, Lisse en Katwijk".
_TOWNS = re.compile(
    r"(?<!burgemeester en )\b(?:portefeuillehouders|wethouders|burgemeesters|gemeenten|colleges)"
    r"(?:[ ]van)?[ ][A-Z][^:;.()|\d\n]*$"
)
#: The rest of a remark in brackets behind a label.
_NOTE_BEFORE = re.compile(r"[a-z][^()\n]{1,30}\)[ \n]")

_RECOGNIZERS: tuple[type[EntityRecognizer], ...] = (
    EmailRecognizer,
    PhoneRecognizer,
    BsnRecognizer,
    IbanRecognizer,
    AddressRecognizer,
    PostcodeRecognizer,
    PlateRecognizer,
    DobRecognizer,
    IdDocumentRecognizer,
    StaffRecognizer,
    PersonRecognizer,
    CalledRecognizer,
    NameInFileRecognizer,
    InitialsRecognizer,
)


class Detector:
    """Finds personal data in documents; make one per process and use it for all documents.

    A learned model joins as one more recognizer: a subclass of presidio's ``EntityRecognizer``
    with ``supported_language="nl"``, entity types out of :class:`EntityType`, its model loaded in
    ``load()``, and for every result an ``analysis_explanation`` whose ``textual_explanation`` is
    the Dutch sentence for the officer (without the datum, without a full stop). It sees windows of
    a few thousand characters, and its results go through the same threshold and the same
    settling of overlaps as the others.

    Args:
        profile: The organisation's words; those to hide are found wherever they stand.
        recognizers: Further recognizers, such as a learned model.
    """

    def __init__(
        self, profile: Profile | None = None, recognizers: Sequence[EntityRecognizer] = ()
    ) -> None:
        self._hidden = profile.hidden if profile is not None else ()
        registry = RecognizerRegistry(
            recognizers=[*(kind() for kind in _RECOGNIZERS), *recognizers],
            supported_languages=[LANGUAGE],
        )
        self._analyzer = AnalyzerEngine(
            registry=registry,
            nlp_engine=DutchNlpEngine(),
            supported_languages=[LANGUAGE],
            default_score_threshold=THRESHOLD,
            context_aware_enhancer=LemmaContextAwareEnhancer(
                context_similarity_factor=0.45,
                min_score_with_context_similarity=CERTAIN,
                context_prefix_count=6,
                context_suffix_count=1,
                context_matching_mode="whole_word",
            ),
        )

    def detect(self, text_map: TextMap, pages: tuple[PageInfo, ...]) -> tuple[Detection, ...]:
        """Everything found in a document, in the order of its places.

        Raises nothing for odd text; time grows linearly with the document's length.
        """
        layout = Layout(text_map, pages)
        tables = grids(layout)
        things = find_things(tables)
        found = [
            *_beside_things(self._in_text(text_map), things),
            *self._own_words(text_map),
            *(
                one
                for one in find_roles(text_map, pages, layout, tables)
                if not (_is_thing(one, text_map) or _of_a_column(one, things))
            ),
            *find_signatures(text_map, pages),
        ]
        settled = without_rivals(found)
        settled = without_rivals(find_dwellings(text_map, settled))
        settled = without_rivals([*settled, *find_beside(text_map, settled)])
        settled = without_rivals([*settled, *find_siblings(text_map, settled)])
        settled = without_rivals([*settled, *find_special(text_map, settled)])
        owned = with_owners(settled, layout)
        return tuple(sorted(with_doubts(list(owned), text_map.text), key=_place))

    def _in_text(self, text_map: TextMap) -> Iterator[Detection]:
        text = text_map.text
        for low, high in windows(text):
            first, last = max(0, low - MARGIN), min(len(text), high + MARGIN)
            results = self._analyzer.analyze(
                text[first:last], language=LANGUAGE, return_decision_process=True
            )
            for result in without_vetoed(results, text[first:last]):
                if _heads(result, text[first:last]):
                    continue
                widen(result, text[first:last])
                found = _detection(text_map, result, first)
                if found is not None and low <= first + result.start < high:
                    yield found

    def _own_words(self, text_map: TextMap) -> Iterator[Detection]:
        """The profile's words to hide, whole words in any case and over line ends."""
        for word in self._hidden:
            pattern = r"\s+".join(re.escape(part) for part in word.split())
            for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text_map.text, re.IGNORECASE):
                found = text_detection(
                    text_map,
                    match.start(),
                    match.end(),
                    EntityType.OTHER,
                    Role.ONBEKEND,
                    1.0,
                    "profile",
                    "Staat in de eigen woordenlijst van de organisatie.",
                )
                if found is not None:
                    yield found


def _heads(found: RecognizerResult, text: str) -> bool:
    """Whether a "name" is the next label of a form, or what stands beside names in mails.

    A label at its end is cut off: "F. de | Leidinggevende: ...".
    """
    if found.entity_type != EntityType.PERSON.value:
        return False
    if _DOMAIN_BEFORE.search(text, max(0, found.start - 80), found.start):
        return True  # "<a.okonjo@imperial.ac.uk>": what is behind the sign is no person
    if _of_towns(text, found.start) and not in_full(text[found.start : found.end]):
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


def _is_thing(one: Detection, text_map: TextMap) -> bool:
    """Whether what stands where a person is expected is a firm: "Naam: Bakkerij Jansen"."""
    return one.entity_type is EntityType.PERSON and (
        no_person(one.text)
        or plain_words(one.text)
        or noun(text_map.text, one.end or 0, one.text)
        or regards(text_map.text, one.start or 0, one.end or 0)
        or _of_towns(text_map.text, one.start or 0)
    )


def _of_towns(text: str, at: int) -> bool:
    return _TOWNS.search(text, max(0, at - 160), at) is not None


def _of_a_column(one: Detection, things: Sequence[tuple[int, int, frozenset[EntityType]]]) -> bool:
    """Whether a field "Naam" heads a column of ships, rooms or buildings."""
    return (
        one.recognizer == FIELDS
        and one.entity_type is EntityType.PERSON
        and _in_a_thing(one, things)
    )


def _beside_things(
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


def windows(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text into stretches of at most :data:`WINDOW` characters, at line ends if it can."""
    start = 0
    while start < len(text):
        end = min(len(text), start + WINDOW)
        if end < len(text):
            cut = max(text.rfind("\f", start, end), text.rfind("\n\n", start, end))
            cut = cut if cut > start + WINDOW // 2 else text.rfind("\n", start, end)
            end = cut + 1 if cut > start else end
        yield start, end
        start = end


def _detection(text_map: TextMap, result: RecognizerResult, offset: int) -> Detection | None:
    explained = result.analysis_explanation
    sentence = (explained.textual_explanation or "Gevonden door een herkenner").rstrip(".")
    if explained.supportive_context_word:
        sentence = f"{sentence} en staat bij '{explained.supportive_context_word}'"
    return text_detection(
        text_map,
        offset + result.start,
        offset + result.end,
        EntityType(result.entity_type),
        result.recognition_metadata.get(ROLE_KEY, Role.ONBEKEND),
        round(result.score, 2),
        result.recognition_metadata[result.RECOGNIZER_NAME_KEY],
        f"{sentence}.",
    )


def _place(found: Detection) -> tuple[int, float, float, int]:
    area = found.areas[0]
    return (area.page, area.rect.y0, area.rect.x0, found.start or 0)
