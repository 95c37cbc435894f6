"""The first start: a minute along the sample by keyboard only, and then one can work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app import settings
from app.model.decision import Verdict
from app.settings import Language
from app.ui.application import WindowOptions, begin
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.worker.client import RenderWorker, WorkerPool

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PATIENCE = 100_000  # ms; a busy machine is no failure
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, language: Language) -> Iterator[MainWindow]:
    preferences = Preferences(tmp_path / "settings.json")
    found = MainWindow(WorkerPool(1), RenderWorker(), preferences, lambda _: True)
    found.show()
    qtbot.waitActive(found)
    yield found
    found.close()
    found.deleteLater()


@pytest.mark.parametrize("language", list(Language), indirect=True)
def test_the_first_start_shows_the_work_on_the_sample(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, language: Language
) -> None:
    def press(key: Key) -> None:
        qtbot.keyClick(QApplication.focusWidget(), key)

    begin(window, [], WindowOptions())
    tour, welcome = window.helping.tour, {"nl": "Welkom bij Lakwerk", "en": "Welcome to Lakwerk"}
    assert tour.callout.title.text() == welcome[language.value]
    assert not window.workspace.is_open
    press(Key.Key_Return)
    session = window.workspace.session
    assert session is not None, "the sample is opened"
    qtbot.waitUntil(lambda: bool(session.proposals()) and not window.jobs.busy, timeout=PATIENCE)
    told = [tour.callout.text.text()]
    press(Key.Key_Space)  # a button is a button
    current = window.desk.current
    assert current is not None, "there is something to see"
    assert session.decision(current.id).verdict is Verdict.OPEN
    while tour.running:
        told.append(tour.callout.text.text())
        press(Key.Key_Return)
    assert len(set(told)) == len(told) == 8
    seconds = sum(len(text.split()) for text in told) / 4
    assert 30 < seconds < 90, "about a minute for who reads four words in a second"

    assert window.bench.proposals.tree.hasFocus()
    assert session.decision(current.id).verdict is Verdict.OPEN, "the tour decides nothing"
    press(Key.Key_L)
    assert session.decision(current.id).verdict is Verdict.REDACT
    assert settings.load(tmp_path / "settings.json").tour_seen
