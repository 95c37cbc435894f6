"""The learned recognizer of persons' names, as presidio wants it."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerResult

from app import reference, settings
from app.detection.data_windows import more_windows
from app.detection.ner_others import others
from app.detection.ner_spans import Named, persons
from app.detection.ner_windows import windows
from app.detection.vetoes import KIND_KEY, MODELLED, NOT_A_PERSON
from app.model.detection import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from presidio_analyzer.nlp_engine import NlpArtifacts

    from app.detection.ner_model import NameModel
    from app.detection.ner_windows import Span

_LOG = logging.getLogger(__name__)

NAME = "NameModelRecognizer"
#: Scores of a name at the lowest probability of each band, and of a name beyond doubt. The bands
#: are those of ``engine``: from :data:`~app.detection.engine.CERTAIN` on a find is to be redacted.
CHECK_SCORE, REDACT_SCORE, TOP_SCORE = 0.4, 0.6, 0.95
#: From here on the model's word that something is a place, organisation or building counts.
SURE_OTHER = 0.9
#: From here on its word counts that something is no person, whatever else it is.
BEYOND_DOUBT = 0.98


@cache
def _loaded(folder: Path) -> NameModel:
    """The model in ``folder``, read once a process (0.2 s)."""
    from app.detection.ner_model import NameModel  # noqa: PLC0415 (only who has the model)

    return NameModel(folder)


def together(
    spans: Sequence[Span], read: Sequence[tuple[list[Span], NDArray[np.float32]]]
) -> tuple[list[Span], NDArray[np.float32]]:
    """What was read of some windows of a text as its words in order, with one row for each."""
    rows: dict[Span, NDArray[np.float32]] = {}
    again: dict[Span, list[NDArray[np.float32]]] = {}
    for (start, _), (places, probabilities) in zip(spans, read, strict=True):
        for (a, b), row in zip(places, probabilities, strict=True):
            place = (start + a, start + b)
            if place in rows:
                again.setdefault(place, [rows[place]]).append(row)
            else:
                rows[place] = row
    if not rows:
        return [], np.zeros((0, 0), np.float32)
    rows.update((place, np.mean(several, axis=0)) for place, several in again.items())
    places = sorted(rows)
    return places, np.stack([rows[place] for place in places])


class NameModelRecognizer(EntityRecognizer):  # type: ignore[misc]
    """Persons that the model recognises in running text.

    Args:
        folder: Where the model lies.
        redact: Probability from which a name is to be redacted.
        check: Probability from which a name is shown for a check; what is below is dropped.
    """

    def __init__(self, folder: Path, redact: float = 0.5, check: float = 0.1) -> None:
        self._folder = folder
        self._redact = redact
        self._check = min(check, redact)
        super().__init__(
            supported_entities=[EntityType.PERSON.value],
            supported_language="nl",
            name=NAME,
        )

    def load(self) -> None:
        """Nothing yet: the model is loaded with the first text."""

    def analyze(
        self,
        text: str,
        entities: list[str],  # noqa: ARG002 - presidio's signature
        nlp_artifacts: NlpArtifacts | None = None,  # noqa: ARG002
    ) -> list[RecognizerResult]:
        """The persons in ``text``, and what is none for :mod:`app.detection.vetoes`."""
        places, probabilities = self._read(text)
        if not places:
            return []
        named = [
            *persons(text, places, probabilities, self._check),
            *others(places, probabilities, SURE_OTHER, BEYOND_DOUBT),
        ]
        return [self._result(one) for one in named]

    def _read(self, text: str) -> tuple[list[tuple[int, int]], NDArray[np.float32]]:
        """The words that were read and their probabilities, the mean where windows overlap."""
        spans = windows(text)
        read = self._model().read([text[start:end] for start, end in spans]) if spans else ()
        return together(spans, [(one.places, one.names) for one in read])

    def both(self, text: str) -> tuple[list[tuple[int, int]], NDArray[np.float32]]:
        """The same of more words, with :data:`~app.detection.ner_text.DATA_LABELS` behind."""
        spans = windows(text)
        spans = sorted([*spans, *more_windows(text, spans)])
        read = self._model().read([text[start:end] for start, end in spans]) if spans else ()
        return together(spans, [(one.places, np.hstack([one.names, one.data])) for one in read])

    def _model(self) -> NameModel:
        return _loaded(self._folder)

    def _score(self, probability: float) -> float:
        """The score of a find: the two bands of probability on the two bands of scores."""
        if probability >= self._redact:
            share = (probability - self._redact) / max(1 - self._redact, 1e-6)
            return REDACT_SCORE + share * (TOP_SCORE - REDACT_SCORE)
        share = (probability - self._check) / max(self._redact - self._check, 1e-6)
        return CHECK_SCORE + share * (REDACT_SCORE - 0.01 - CHECK_SCORE)

    def _result(self, one: Named) -> RecognizerResult:
        person = one.kind == "PER"
        score = self._score(one.probability) if person else one.probability
        sureness = f"{min(one.probability, 0.99):.2f}".replace(".", ",")
        return RecognizerResult(
            entity_type=MODELLED if person else NOT_A_PERSON,
            start=one.start,
            end=one.end,
            score=score,
            analysis_explanation=AnalysisExplanation(
                recognizer=self.name,
                original_score=score,
                textual_explanation=f"Het taalmodel herkent dit als naam (zekerheid {sureness})",
            ),
            recognition_metadata={
                RecognizerResult.RECOGNIZER_NAME_KEY: self.name,
                RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
                KIND_KEY: one.kind,
                # The model has read the context; words nearby add nothing.
                RecognizerResult.IS_SCORE_ENHANCED_BY_CONTEXT_KEY: True,
            },
        )


def learned_recognizers() -> tuple[EntityRecognizer, ...]:
    """The recognizer with the thresholds of the settings; none when the model is not there."""
    folder = reference.name_model()
    if folder is None:
        _LOG.warning("no name model; names are found by rules and lists only")
        return ()
    chosen = settings.load()
    redact, check = chosen.model_redact / 100, chosen.model_check / 100
    return (NameModelRecognizer(folder, redact, check),)
