"""The main job on letters that the program has not seen, from three makers of PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.detection.engine import Detector
from tests.evaluation import by_chromium, by_libreoffice, by_reportlab, houses
from tests.evaluation.letters import letters
from tests.evaluation.measure import Result, measure, table
from tests.evaluation.wording import BLIND, DEV, HELD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.evaluation.letters import Letter

    Make = Callable[[list[Letter], Path], list[bytes]]

DOCUMENTS = 6
no_chromium = pytest.mark.skipif(by_chromium.PROGRAM is None, reason="Chromium is not installed")
no_office = pytest.mark.skipif(
    by_libreoffice.PROGRAM is None, reason="LibreOffice is not installed"
)
PRODUCERS = [
    pytest.param("reportlab", by_reportlab.write, id="reportlab"),
    pytest.param(
        "chromium", by_chromium.write, id="chromium", marks=[pytest.mark.slow, no_chromium]
    ),
    pytest.param(
        "libreoffice", by_libreoffice.write, id="libreoffice", marks=[pytest.mark.slow, no_office]
    ),
]
HOUSES = [
    pytest.param("reportlab", houses.by_platypus, id="reportlab"),
    pytest.param(
        "chromium", houses.by_browser, id="chromium", marks=[pytest.mark.slow, no_chromium]
    ),
    pytest.param(
        "libreoffice", houses.by_office, id="libreoffice", marks=[pytest.mark.slow, no_office]
    ),
]


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


def run(
    producer: str, make: Make, chosen: list[Letter], folder: Path, detector: Detector
) -> list[Result]:
    results = []
    for letter, pdf in zip(chosen, make(chosen, folder), strict=True):
        result = measure(letter, pdf, detector)
        result.producer = producer
        results.append(result)
    print("\n" + table(results))
    return results


def complaints(results: list[Result]) -> list[str]:
    """What is wrong with documents that are not good; empty when all are."""
    return [
        f"{r.producer} {r.key}: missed {r.missed}, unread {r.unread}, public {r.hidden_visible}, "
        f"too many {r.extra}, ink {r.ink:.2f}"
        for r in results
        if not r.good
    ]


@pytest.mark.parametrize(("producer", "make"), PRODUCERS)
@pytest.mark.parametrize("held", [False, True], ids=["dev", "held-out"])
def test_all_that_must_go_is_proposed_and_hardly_more(
    producer: str, make: Make, held: bool, tmp_path: Path, detector: Detector
) -> None:
    wording = HELD if held else DEV
    start = 3000 + 100 * [p.id for p in PRODUCERS].index(producer)
    seeds = range(start, start + DOCUMENTS)
    chosen = letters(wording, seeds, held=held, latin=producer == "reportlab")
    assert complaints(run(producer, make, chosen, tmp_path, detector)) == []


@pytest.mark.parametrize(("producer", "make"), HOUSES)
def test_other_house_styles_come_out_as_well(
    producer: str, make: Make, tmp_path: Path, detector: Detector
) -> None:
    start = 9000 + 100 * [p.id for p in HOUSES].index(producer)
    chosen = letters(
        BLIND, range(start, start + DOCUMENTS), held=True, latin=producer == "reportlab"
    )
    assert complaints(run(producer, make, chosen, tmp_path, detector)) == []


def test_the_same_seed_makes_the_same_letter() -> None:
    assert letters(DEV, range(3), held=False) == letters(DEV, range(3), held=False)


def test_the_sets_share_no_person_and_no_paragraph() -> None:
    for one, other in ((DEV, HELD), (DEV, BLIND), (HELD, BLIND)):
        assert not set(one.surnames) & set(other.surnames)
        assert not set(one.given) & set(other.given)
        assert not set(one.paragraphs) & set(other.paragraphs)
