"""The command line as a user meets it: a process of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Protocol

import pytest

from app.ui.application import translators

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.settings import Language


class Run(Protocol):
    def __call__(
        self, *words: str | Path, cwd: Path | None = None
    ) -> subprocess.CompletedProcess[str]: ...


@pytest.fixture
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    """The window's language, while a test runs."""
    installed = translators(request.param)
    for translator in installed:
        qapp.installTranslator(translator)
    yield request.param
    for translator in installed:
        qapp.removeTranslator(translator)


@pytest.fixture
def lakwerk(tmp_path: Path) -> Run:
    """Run ``lakwerk WORDS`` and fail on any traceback."""

    def run(*words: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "app", *map(str, words)],
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
            cwd=cwd,
        )
        assert "Traceback" not in done.stderr, done.stderr
        assert "Traceback" not in done.stdout
        return done

    return run
