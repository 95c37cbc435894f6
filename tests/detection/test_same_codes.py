"""Initials in small letters where only initials stand, of people in the document."""

from __future__ import annotations

import pytest

from app.detection.engine import Detector
from app.model.detection import EntityType
from tests.detection.dutch.maps import pages, text_map

NAMED = "Behandelaar: Karin Dijkstra\n\n"


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


def _initials(detector: Detector, text: str) -> list[str]:
    made = text_map(text)
    found = detector.detect(made, pages(made))
    return [d.text for d in found if d.entity_type is EntityType.INITIALS]


@pytest.mark.parametrize(
    "line",
    [
        "3 | voicemail | kd",
        "sms, 24-09 | kd | akkoord",
        "Overdracht aan het team - kd",
        "vdl/kd",
        "beterschapskaart via kd. Daarna koffie.",
        "neem contact op met haar (kd).",
        "kd 26-06-2024",
    ],
)
def test_small_letters_of_somebody_named_are_asked_after_where_initials_stand(
    detector: Detector, line: str
) -> None:
    assert "kd" in _initials(detector, f"{NAMED}{line}")


@pytest.mark.parametrize("line", ["de code is 12 kd groot", "zie kd voor de regels"])
def test_the_same_letters_in_a_sentence_are_nothing(detector: Detector, line: str) -> None:
    assert "kd" not in _initials(detector, f"{NAMED}{line}")


def test_letters_of_nobody_in_the_document_are_nothing(detector: Detector) -> None:
    assert "zq" not in _initials(detector, f"{NAMED}3 | voicemail | zq")


def test_what_is_found_as_initials_is_found_in_the_other_rows(detector: Detector) -> None:
    text = "Paraaf: mvd\n\n1 | sms | mvd\n2 | gebeld | mvd\n3 | sms | mvd"
    assert _initials(detector, text).count("mvd") == 4


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("bh: rvdw   coll.: hlm", ["rvdw", "hlm"]),
        ("TYP. jh COLL. HB", ["jh", "HB"]),
        ("şö/kd", ["şö", "kd"]),
        ("b/a: rm jk yek", ["rm", "jk", "yek"]),
    ],
)
def test_who_typed_and_who_read_a_letter_stand_under_it(
    detector: Detector, line: str, codes: list[str]
) -> None:
    found = _initials(detector, f"Hoogachtend,\n\nhet hoofd Vergunningen\n\n{line}")
    assert set(codes) <= set(found)
