"""The sample that the program opens with: what must go goes, what may stay stays."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pymupdf
import pytest

from app import paths, reference
from app.detection.engine import Detector
from app.model.analysis import Analysis
from app.model.document import Document, SourceFile
from app.model.geometry import PageInfo
from app.model.proposal import Advice
from app.proposal.propose import propose
from app.reading.textmap import read_text

if TYPE_CHECKING:
    from pathlib import Path

    from app.model.proposal import Proposal

SAMPLES = paths.resources() / "samples"


@pytest.fixture(scope="module")
def proposals() -> tuple[Proposal, ...]:
    detector = Detector()
    analyses = []
    for number, name in enumerate(("Kamerbrief", "Nota"), 1):
        pdf = (SAMPLES / f"{name}.pdf").read_bytes()
        with pymupdf.open(stream=pdf) as opened:
            pages = tuple(PageInfo(p.rect.width, p.rect.height) for p in opened)
        text_map = read_text(pdf, name)
        source = SourceFile(f"{name}.pdf", "application/pdf", len(pdf), "")
        document = Document(name, number, name, source, pages=pages, date="2025-11-03")
        analyses.append(Analysis(document, text_map, detector.detect(text_map, pages), pdf))
    return propose(analyses, reference.profile(), reference.officials())


def test_exactly_the_data_of_drafter_and_signer_are_proposed(
    proposals: tuple[Proposal, ...],
) -> None:
    hidden = {(p.document_id, p.role.value, p.text) for p in proposals if p.advice is Advice.REDACT}
    assert hidden == {
        ("Nota", "steller", "drs. S.M. van der Velde-Okafor"),
        ("Nota", "steller", "070 123 45 62"),
        ("Nota", "steller", "06 12 34 56 87"),
        ("Nota", "steller", "sm.vd.velde.okafor"),
        ("Nota", "ondertekenaar", "mr. W.A.J. van den Boogaerde"),
        ("Nota", "ondertekenaar", ""),
    }


def test_the_minister_stays_with_the_reason(proposals: tuple[Proposal, ...]) -> None:
    (minister,) = (p for p in proposals if p.text == "Ruben Brekelmans")
    assert minister.advice is Advice.KEEP
    assert "minister" in minister.explanation.casefold()


def test_nothing_is_left_to_be_checked(proposals: tuple[Proposal, ...]) -> None:
    assert [p.entity_type for p in proposals if p.advice is Advice.CHECK] == []


def test_the_samples_are_what_the_script_makes(tmp_path: Path) -> None:
    script = paths.resources().parent / "tools" / "make_sample.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, timeout=60)
    for made in sorted(tmp_path.iterdir()):
        kept = (SAMPLES / made.name).read_bytes()
        assert read_text(made.read_bytes(), "d").text == read_text(kept, "d").text


def test_the_samples_leak_the_drafter_in_their_metadata_as_real_ones_do() -> None:
    for name in ("Kamerbrief", "Nota"):
        with pymupdf.open(SAMPLES / f"{name}.pdf") as document:
            assert "Velde-Okafor" in document.metadata["author"]
