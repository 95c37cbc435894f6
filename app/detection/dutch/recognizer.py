"""The common part of our recognizers for presidio."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from presidio_analyzer import AnalysisExplanation, LocalRecognizer, RecognizerResult

from app.detection.vetoes import FORM_KEY, TITLED_KEY
from app.model.detection import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presidio_analyzer.nlp_engine import NlpArtifacts

    from app.model.detection import EntityType

#: Key in ``recognition_metadata`` for the :class:`Role` that the text itself tells.
ROLE_KEY = "lakwerk_role"

#: White space inside a datum that may run over the end of a line or a page.
SPACE = r"[ \t\u00a0\u202f\n\f]"


@dataclass(frozen=True, slots=True)
class Find:
    """A datum at ``text[start:end]`` with the score that it has without context.

    ``why`` is the Dutch sentence for the officer, without the datum and without a full stop.
    ``final`` keeps context from raising the score: a word for phones does not make a switchboard's
    number more personal. ``form`` is true for what rests on the form of the words
    alone, ``titled`` when a title or a form of address goes before them.
    """

    start: int
    end: int
    score: float
    why: str
    role: Role = Role.ONBEKEND
    final: bool = False
    form: bool = False
    titled: bool = False


class DutchRecognizer(LocalRecognizer):  # type: ignore[misc]
    """A recognizer of one kind of datum.

    A subclass names its ``entity``, its context ``words`` (lower case; presidio's enhancement
    raises the score of a find near one of them) and yields its finds. A find that means nothing
    without context has a score below the threshold.
    """

    entity: ClassVar[EntityType]
    words: ClassVar[tuple[str, ...]] = ()

    def __init__(self) -> None:
        super().__init__(
            supported_entities=[self.entity.value],
            supported_language="nl",
            context=list(self.words),
        )

    def load(self) -> None:
        """Nothing to load; presidio asks for the method."""

    @abstractmethod
    def finds(self, text: str) -> Iterable[Find]:
        """The data of this kind in ``text``, in any order."""

    def analyze(
        self,
        text: str,
        entities: list[str],  # noqa: ARG002 - presidio's signature
        nlp_artifacts: NlpArtifacts | None = None,  # noqa: ARG002
    ) -> list[RecognizerResult]:
        """The finds as presidio wants them."""
        return [self._result(find) for find in self.finds(text)]

    def _result(self, find: Find) -> RecognizerResult:
        return RecognizerResult(
            entity_type=self.entity.value,
            start=find.start,
            end=find.end,
            score=find.score,
            analysis_explanation=AnalysisExplanation(
                recognizer=self.name,
                original_score=find.score,
                textual_explanation=find.why,
            ),
            recognition_metadata={
                RecognizerResult.RECOGNIZER_NAME_KEY: self.name,
                RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
                ROLE_KEY: find.role,
                FORM_KEY: find.form,
                TITLED_KEY: find.titled,
                RecognizerResult.IS_SCORE_ENHANCED_BY_CONTEXT_KEY: find.final,
            },
        )
