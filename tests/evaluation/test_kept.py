"""Letters and notes of LibreOffice and Chromium, from the file to what others can read in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from app.detection.engine import Detector
from tests.evaluation.kept import gold_of, kept
from tests.evaluation.measure import measure
from tests.stories.conftest import lakwerk
from tests.stories.readers import folded, readable

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stories.conftest import Run

__all__ = ["lakwerk"]  # the fixture


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector()


@pytest.mark.parametrize("path", kept(), ids=lambda p: p.stem)
def test_all_that_must_go_is_proposed_and_hardly_more(path: Path, detector: Detector) -> None:
    result = measure(gold_of(path), path.read_bytes(), detector)
    assert result.good, result


def test_both_producers_are_kept_with_notes_and_letters() -> None:
    names = [p.stem for p in kept()]
    for producer in ("chromium", "libreoffice"):
        for kind in ("note", "letter"):
            assert any(n.startswith(producer) and f"_{kind}_" in n for n in names)


def test_nothing_of_it_can_be_found_in_what_is_written(lakwerk: Run, tmp_path: Path) -> None:
    done = lakwerk("redact", *kept(), "--output", tmp_path / "gelakt")
    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "gelakt" / "rapport.json").read_text("utf-8"))
    for path in kept():
        letter = gold_of(path)
        found = readable(tmp_path / "gelakt" / path.name)
        for gold in letter.gold:
            readers = [r for r, text in found.items() if folded(gold.text) in text]
            assert not readers, f"{gold.role} in {readers}"
        for name in letter.visible:
            assert folded(name) in found["pdfminer"]
