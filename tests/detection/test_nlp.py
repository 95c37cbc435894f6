from __future__ import annotations

import subprocess
import sys

from app.detection.nlp import LANGUAGE, DutchNlpEngine


def _engine() -> DutchNlpEngine:
    engine = DutchNlpEngine()
    engine.load()
    return engine


def test_tokens_keep_their_places_and_lemmas_are_in_lower_case() -> None:
    text = "Geb. 3 mei 1961, BSN-nummer: 123456782"
    found = _engine().process_text(text, LANGUAGE)
    tokens = [text[place:] for place in found.tokens_indices]
    assert all(
        token == rest[: len(token)] for token, rest in zip(found.tokens, tokens, strict=True)
    )
    assert found.lemmas == ["geb", ".", "3", "mei", "1961", ",", "bsn-nummer", ":", "123456782"]


def test_stop_words_and_signs_are_known() -> None:
    engine = _engine()
    assert engine.is_stopword("van", LANGUAGE)
    assert not engine.is_stopword("paspoort", LANGUAGE)
    assert engine.is_punct(".", LANGUAGE)
    assert engine.is_punct("\n", LANGUAGE)
    assert not engine.is_punct("tel", LANGUAGE)


def test_a_number_right_behind_its_label_is_a_token_of_its_own() -> None:
    assert _engine().process_text("BSN:123456782", LANGUAGE).lemmas == ["bsn", ":", "123456782"]


def test_detection_loads_nothing_that_downloads() -> None:
    script = (
        "import sys; from app.detection.engine import Detector; Detector();"
        "print(sorted({'httpx', 'weasel', 'typer', 'spacy.cli', 'spacy.cli.download'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.stdout.strip() == "[]", done.stderr
