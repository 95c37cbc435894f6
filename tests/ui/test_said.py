"""What is said outside the window, in an English window: nothing Dutch is left of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app import reference
from app.detection.engine import Detector
from app.detection.ner import learned_recognizers
from app.pipeline import analyse, propose
from app.settings import Language
from app.ui import said as said_module
from app.ui.application import translators
from app.ui.said import said
from tools import translations
from tools.said import texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FAILED = "De controle na het lakken is niet doorstaan, er is niets geschreven"
FAILED_IN_ENGLISH = "The check after redaction was not passed, nothing was written"


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    found = translators(Language.ENGLISH)
    for translator in found:
        qapp.installTranslator(translator)
    yield
    for translator in found:
        qapp.removeTranslator(translator)


def test_the_list_of_sentences_is_that_of_the_source() -> None:
    assert list(said_module.known()) == texts(translations.ROOT), "run tools/translations.py"


def test_in_the_dutch_window_every_sentence_stays_as_it_is(qapp) -> None:
    assert all(said(text) == text for text in said_module.known())


@pytest.mark.parametrize(
    ("dutch", "in_english"),
    [
        ("staat onder 'Opgesteld door'", "stands under 'Opgesteld door'"),
        ("Staat onder 'Opgesteld door'.", "Stands under 'Opgesteld door'."),
        (
            "zelfde naam als op pagina 2 van dit document",
            "same name as on page 2 of this document",
        ),
        (
            "mogelijk dezelfde persoon: zelfde naam als op pagina 1 van document 3",
            "possibly the same person: same name as on page 1 of document 3",
        ),
        ("minister van Defensie van 2-7-2024 tot 23-2-2026: bekleedt een openbaar ambt",
         "minister van Defensie from 2-7-2024 to 23-2-2026: holds a public office"),
        ("minister van Defensie sinds 2-7-2024: bekleedt een openbaar ambt",
         "minister van Defensie since 2-7-2024: holds a public office"),
        (
            "Is een geldig telefoonnummer en staat bij 'T'",
            "Is a valid phone number and stands at 'T'",
        ),
        (
            "Lijkt een naam, omdat het een voornaam en een achternaam heeft",
            "Seems to be a name, because it has a first name and a surname",
        ),
        (f"{FAILED}: Onder een vlak staat nog tekst (pagina 2); en nog 3.",
         f"{FAILED_IN_ENGLISH}: There is still text under a box (page 2); and 3 more."),
        ("Grond 5.1.2e vraagt een motivering; vul die in.",
         "Ground 5.1.2e needs a justification; fill it in."),
        ("zelf getekend", "drawn by yourself"),
        ("Jan van Dam", "Jan van Dam"),
        ("", ""),
    ],
)  # fmt: skip
def test_sentences_in_sentences_and_words_of_documents(english, dutch, in_english) -> None:
    assert said(dutch) == in_english


def test_why_the_sample_is_proposed_is_said_in_english(english, samples: tuple[Path, Path]) -> None:
    profile = reference.profile(reference.DEFAULT_PROFILE)
    detector = Detector(profile, learned_recognizers())
    found = [analyse(p.read_bytes(), p.name, f"d{n}", detector) for n, p in enumerate(samples)]
    explanations = {p.explanation for p in propose(found, profile)}
    assert explanations
    assert {e for e in explanations if said(e) == e} == set()


def test_an_english_window_says_why_and_warns_in_english(english, window) -> None:
    details, desk = window.bench.details, window.desk
    desk.choose(window.workspace.session.proposals()[0].id)
    assert details._why.text() == "Stands under 'Opgesteld door'."
    desk.set_ground("5.2.1")
    assert "cannot be used in this kind of document" in window.bench.message.text
