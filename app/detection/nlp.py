"""The tokens that presidio's context enhancement looks at, without a language model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
from spacy.lang.nl import Dutch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LANGUAGE = "nl"


class _Dutch(Dutch):  # type: ignore[misc]
    """Dutch without the 4,670 abbreviations that spaCy keeps whole.

    None of them is a context word, signs count for nothing beside one, and to learn them takes
    the tenth part of a child's start.
    """

    class Defaults(Dutch.Defaults):  # type: ignore[misc]
        """The signs and stop words of spaCy."""

        tokenizer_exceptions: ClassVar[dict[str, Any]] = {}


class DutchNlpEngine(NlpEngine):  # type: ignore[misc]
    """Presidio's NLP engine on spaCy's Dutch: a tokenizer, its stop words, no model.

    The lemma of a token is the token in lower case, so context words are written as they stand in
    documents ("paspoortnummer"), each form on its own.
    """

    def __init__(self) -> None:
        self._nlp: Any = None

    def load(self) -> None:
        """Make the tokenizer; reads nothing but spaCy's own package."""
        self._nlp = _Dutch()

    def is_loaded(self) -> bool:
        """True after :meth:`load`."""
        return self._nlp is not None

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        """Tokens of ``text`` with their places and lower-case forms."""
        doc = self._nlp.make_doc(text)
        places: list[int] = []
        lemmas: list[str] = []
        for token in doc:
            places.append(token.idx)
            lemmas.append(token.lower_)
        return NlpArtifacts(
            entities=[],
            tokens=doc,
            tokens_indices=places,
            lemmas=lemmas,
            nlp_engine=self,
            language=language,
        )

    def process_batch(
        self,
        texts: Iterable[str],
        language: str,
        batch_size: int = 1,  # noqa: ARG002 - presidio's signature
        n_process: int = 1,  # noqa: ARG002
        **_: Any,
    ) -> Iterator[tuple[str, NlpArtifacts]]:
        """:meth:`process_text` for each text."""
        for text in texts:
            yield text, self.process_text(text, language)

    def is_stopword(self, word: str, language: str) -> bool:  # noqa: ARG002
        """True for Dutch stop words, which count neither as context nor towards its width."""
        return bool(self._nlp.vocab[word].is_stop)

    def is_punct(self, word: str, language: str) -> bool:  # noqa: ARG002
        """True for punctuation and for white space, which spaCy makes tokens of too."""
        lexeme = self._nlp.vocab[word]
        return bool(lexeme.is_punct or lexeme.is_space)

    def get_supported_entities(self) -> list[str]:
        """None: entities come from the recognizers."""
        return []

    def get_supported_languages(self) -> list[str]:
        """Dutch."""
        return [LANGUAGE]
