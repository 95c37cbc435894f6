"""A window on a real dossier, without a screen; the work is done in this process."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from app.model.geometry import PageArea, Rect
from app.review.session import ReviewSession
from app.store.dossier import Dossier
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.worker.client import RenderWorker, WorkerPool
from app.worker.executors import SerialExecutor
from tests.ui.making import fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    """Two documents, eight proposals, six of them open."""
    with Dossier.create(tmp_path / "proef.lakwerk") as dossier:
        found = ReviewSession(dossier, "officer")
        fill(found)
        yield found


@pytest.fixture
def area() -> PageArea:
    """A rectangle around "J. de Vries" on the first page."""
    return PageArea(0, Rect(48, 68, 120, 82))


@pytest.fixture
def dossier_path(session: ReviewSession, tmp_path: Path) -> Path:
    """The two documents in a closed dossier."""
    session.dossier.close()
    return tmp_path / "proef.lakwerk"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, dossier_path: Path) -> Iterator[MainWindow]:
    """The main window on the two documents; answers yes to every question."""
    asked: list[str] = []

    def yes(question: str) -> bool:
        asked.append(question)
        return True

    pool = WorkerPool(executor=SerialExecutor())
    found = MainWindow(pool, RenderWorker(), Preferences(tmp_path / "settings.json"), yes)
    found.asked = asked
    found.looking.on = False  # or what a test sees depends on how long it takes
    found.resize(1200, 800)
    found.show()
    qtbot.waitActive(found)
    found.files.open(dossier_path)
    qtbot.waitUntil(found.bench.proposals.tree.hasFocus)
    yield found
    found.close()
    found.deleteLater()
