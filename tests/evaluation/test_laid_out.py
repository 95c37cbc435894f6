"""The files of other hands can be read back, and what is held out stays so."""

from __future__ import annotations

import subprocess
import sys

import pytest

from app import reference
from app.detection.engine import Detector
from tests.evaluation import laid_out
from tests.evaluation.corpus.documents import Document

SUBJECTS = [subject for half in laid_out.HALVES.values() for subject in half]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_mark_is_in_its_file_and_of_a_known_kind(subject: str) -> None:
    files = laid_out.files(subject)
    assert len(files) >= 36
    for file in files[::6]:
        marks = laid_out.marks(file)
        document = Document(
            key=file.stem, kind=subject, producer="others", title="", style=0, blocks=[], aside=[],
            running="", marks=marks,
        )  # fmt: skip
        found = laid_out.gold(file, document)
        assert [bool(item.chars) for item in found.items] == [True] * len(marks), file.name


def test_a_form_with_boxes_and_a_scan_are_scored() -> None:
    profile = reference.profile(reference.DEFAULT_PROFILE)
    detector = Detector(profile)
    for subject, name in (("exports", "11-formulier-bijstand"), ("exports", "03-letter-scan")):
        file = laid_out.HERE / subject / f"{name}.pdf"
        score = laid_out.scored(subject, file, detector, profile)
        kinds = {h.kind for h in score.gold() if h.full}
        assert {"PHONE", "SIGNATURE"} <= kinds, name


def test_the_misses_of_what_is_held_out_are_not_shown(tmp_path) -> None:
    with pytest.raises(SystemExit):
        laid_out.main(["kept", "--misses", str(tmp_path / "misses.txt")])


def test_what_others_laid_out_can_be_exported(tmp_path) -> None:
    named = ("audits/01-woobesluit", "bodies/01-beslisnota", "exports/11-formulier-bijstand")
    files = [str(laid_out.HERE / f"{name}.pdf") for name in named]
    command = [sys.executable, "-m", "app", "redact", *files, "--include-check"]
    command += ["--output", str(tmp_path / "out")]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(list((tmp_path / "out").glob("*.pdf"))) == len(files)
