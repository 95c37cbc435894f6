"""Runs checks and keeps account: a check that throws counts as one that could not be done."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import TYPE_CHECKING

import app as program
from app.export.poppler import poppler_version
from app.model.export import CheckResult, Finding, Outcome, Severity
from app.tesseract import tesseract_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PIKEPDF, PDFIUM, MINER, PYTHON = "pikepdf/qpdf", "PDFium", "pdfminer.six", "Lakwerk"
BOX_TEXT, BOX_IMAGE = "tekst in de vlakken", "beeld in de vlakken"
BOX_CHECKS = frozenset({BOX_TEXT, BOX_IMAGE})
ELSEWHERE, WAYS = "tekst buiten de vlakken", "bladwijzers en koppelingen"
COMPARED = frozenset({ELSEWHERE, WAYS})
"""Checks that compare with the source: they find what changed, no leaks."""

POPPLER, TESSERACT = "poppler", "Tesseract"
_PACKAGES = {PIKEPDF: "pikepdf", PDFIUM: "pypdfium2", MINER: "pdfminer.six"}

_PROGRAMS = {POPPLER: poppler_version, TESSERACT: tesseract_version}


def engine_version(engine: str) -> str:
    """The version of an engine's package; of our own code that of the program."""
    if engine in _PROGRAMS:
        return _PROGRAMS[engine]()
    if engine not in _PACKAGES:
        return program.__version__
    return version(_PACKAGES[engine])


_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (subprocess.TimeoutExpired, "het duurde te lang"),
    (subprocess.SubprocessError, "het programma dat het doet stopte met een fout"),
    (MemoryError, "er was te weinig geheugen"),
    (RecursionError, "het bestand zit te diep in elkaar"),
    (OSError, "het bestand was niet te openen"),
)


def _reason(error: Exception) -> str:
    """Why a check could not be done, in words for the officer."""
    return next(
        (words for kind, words in _REASONS if isinstance(error, kind)),
        "het programma dat het doet kan dit bestand niet aan",
    )


@dataclass(slots=True)
class Examination:
    """The checks of one file, one after the other."""

    results: list[CheckResult] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def run(self, name: str, engine: str, check: Callable[[str], Iterable[Finding]]) -> None:
        """Do one check; it gets its own name and gives what it finds."""
        try:
            found = list(check(name))
        except Exception as error:  # noqa: BLE001 (whatever goes wrong in a check blocks)
            message = f"De controle '{name}' kon niet worden gedaan: {_reason(error)}."
            self._add(name, engine, Outcome.IMPOSSIBLE, [Finding(name, message)])
            return
        failed = Outcome.CHANGED if name in COMPARED else Outcome.LEAKED
        wrong = any(f.severity is Severity.ERROR for f in found)
        self._add(name, engine, failed if wrong else Outcome.PASSED, found)

    def _add(self, name: str, engine: str, outcome: Outcome, found: list[Finding]) -> None:
        self.results.append(CheckResult(name, engine, engine_version(engine), outcome))
        self.findings += found
