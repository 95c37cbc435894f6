"""Detection: TextMap to Detections, through presidio-analyzer.

Presidio's registry holds our recognizers, its context enhancement raises the score of a find near
one of the recognizer's words, and its threshold drops what stays below. Nothing here touches the
network or the disk, except for the word lists under ``resources/lists``.
"""

from __future__ import annotations

import logging
import re
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
from app.detection.dutch.name_files import NameInFileRecognizer
from app.detection.dutch.persons import PersonRecognizer
from app.detection.dutch.phone import PhoneRecognizer
from app.detection.dutch.plate import PlateRecognizer
from app.detection.dutch.recognizer import ROLE_KEY
from app.detection.dutch.staff import StaffRecognizer
from app.detection.dwellings import find_dwellings
from app.detection.found import text_detection
from app.detection.glued_names import find_glued
from app.detection.grids import grids
from app.detection.headings import find_things
from app.detection.layout import Layout
from app.detection.ner import NameModelRecognizer
from app.detection.nlp import LANGUAGE, DutchNlpEngine
from app.detection.no_persons import beside_things, heads, is_thing, of_a_column
from app.detection.nobodies import find_nobodies
from app.detection.overlap import without_rivals
from app.detection.roles import find_roles
from app.detection.same_codes import find_same_codes
from app.detection.second_reading import Reading, with_data
from app.detection.siblings import find_siblings
from app.detection.signatures import find_signatures
from app.detection.special import find_special
from app.detection.things import with_doubts
from app.detection.vetoes import without_vetoed
from app.detection.whole_names import widen
from app.model.detection import Detection, EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
        self._model = next((r for r in recognizers if isinstance(r, NameModelRecognizer)), None)
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
        reading = Reading(self._model)
        found = [
            *beside_things(self._in_text(text_map, reading), things),
            *self._own_words(text_map),
            *(
                one
                for one in find_roles(text_map, pages, layout, tables)
                if not (is_thing(one, text_map) or of_a_column(one, things))
            ),
            *find_signatures(text_map, pages, layout),
        ]
        settled = without_rivals(found)
        settled = without_rivals(find_dwellings(text_map, settled))
        settled = without_rivals([*settled, *find_beside(text_map, settled)])
        settled = without_rivals([*settled, *find_siblings(text_map, settled)])
        settled = without_rivals([*settled, *find_special(text_map, settled)])
        settled = with_data(text_map, settled, reading.places, reading.data)
        settled = [*settled, *find_same_codes(text_map, settled)]
        settled = [*settled, *find_glued(text_map, settled)]
        owned = with_owners(settled, layout)
        settled = list(with_doubts(list(owned), text_map.text))
        return tuple(sorted([*settled, *find_nobodies(text_map, settled, reading)], key=_place))

    def _in_text(self, text_map: TextMap, reading: Reading) -> Iterator[Detection]:
        text = text_map.text
        for low, high in windows(text):
            first, last = max(0, low - MARGIN), min(len(text), high + MARGIN)
            results = self._analyzer.analyze(
                text[first:last], language=LANGUAGE, return_decision_process=True
            )
            reading.read(text[first:last], first, low, high)
            for result in without_vetoed(results, text[first:last]):
                if heads(result, text[first:last]):
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
