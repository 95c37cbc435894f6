"""Long work stands in the status line: n of m, time left, and a button that stops it."""

from __future__ import annotations

import time
from concurrent.futures import Future

import pytest

from app.errors import CancelledError
from app.ui import jobs as module
from app.ui import searching
from app.worker.client import Job

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Work:
    """A job that the test ends itself."""

    def __init__(self, jobs, label="Documenten lezen"):
        self.future: Future = Future()
        self.failed: list = []
        self.progress = None
        jobs.start(label, self._begin, lambda _: None, self.failed.append)

    def _begin(self, progress):
        self.progress = progress
        stop = lambda: self.future.done() or self.future.set_exception(CancelledError())  # noqa: E731
        return Job(self.future, stop)


def shown(window) -> str:
    window.line.show_jobs()
    return window.line._work.text() if not window.line._work.isHidden() else ""


def test_n_of_m_counts_jobs_and_what_still_waits(window, qtbot):
    one, two = Work(window.jobs), Work(window.jobs)
    window.jobs.waiting = 3
    assert shown(window) == "Documenten lezen 1 van 5"
    one.future.set_result(None)
    qtbot.waitUntil(lambda: window.jobs.summary().done == 1)
    assert shown(window) == "Documenten lezen 2 van 5"
    window.jobs.waiting = 0
    two.future.set_result(None)
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert shown(window) == ""
    assert not window.line._clock.isActive()


def test_of_one_job_its_own_steps_are_counted(window, qtbot):
    work = Work(window.jobs)
    assert shown(window) == "Documenten lezen"
    work.progress(12, 400)
    qtbot.waitUntil(lambda: window.jobs.summary().total == 400)
    assert shown(window) == "Documenten lezen 13 van 400"
    work.progress(500, 400)
    qtbot.waitUntil(lambda: window.jobs.summary().done == 400)
    assert shown(window) == "Documenten lezen 400 van 400"
    work.future.set_result(None)
    qtbot.waitUntil(lambda: not window.jobs.busy)


@pytest.mark.parametrize(
    ("spent", "words"),
    [
        (1, ""), (10, "nog 30 s"), (1.9 + 0.2, "nog 5 s"), (40, "nog 2 min"),
        (1200, "nog 1 uur 0 min"), (2400, "nog 2 uur 0 min"),
    ],
)  # fmt: skip
def test_the_time_left_is_told_once_it_can_be_estimated(window, qtbot, monkeypatch, spent, words):
    work = Work(window.jobs)
    work.progress(1, 4)
    qtbot.waitUntil(lambda: window.jobs.summary().share == 0.25)
    now = time.monotonic()
    monkeypatch.setattr(module.time, "monotonic", lambda: now)
    window.jobs._batch.started = now - spent
    assert shown(window) == "Documenten lezen 2 van 4" + (f", {words}" if words else "")
    assert window.line._bar.value() == 250
    assert window.line._clock.isActive()
    assert window.line._bar.accessibleName() == "Voortgang van het werk"
    work.future.set_result(None)
    qtbot.waitUntil(lambda: not window.jobs.busy)


def test_the_button_stops_all_of_it(window, qtbot):
    works = [Work(window.jobs) for _ in range(2)]
    shown(window)
    window.line._stop.click()
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert [isinstance(w.failed[0], CancelledError) for w in works] == [True, True]


def test_files_that_were_not_taken_yet_are_counted_and_told_of_when_it_is_stopped(
    window, qtbot, tmp_path
):
    files = [tmp_path / f"brief{i}.pdf" for i in range(3)]
    for file in files:
        file.write_bytes(b"geen pdf")
    reading = window.workspace.reading
    number = len(window.workspace.session.documents())
    reading.add(files)
    work = Work(window.jobs)
    reading._start()
    assert window.jobs.summary().total == 4
    window.line._stop.click()
    assert "3 bestanden zijn niet toegevoegd" in window.bench.message.text
    qtbot.waitUntil(lambda: not window.jobs.busy)
    assert len(window.workspace.session.documents()) == number
    assert work.failed


def test_a_long_search_is_work_that_can_be_stopped(window, qtbot, monkeypatch):
    monkeypatch.setattr(searching, "AT_ONCE", 0.0)
    window.show_find()
    dialog = window.find_dialog
    dialog.words.setText("J. de Vries")
    dialog.search()
    assert dialog.searching.busy
    assert dialog._found.text() == "Er wordt gezocht…"
    assert shown(window).startswith("Zoeken")
    qtbot.waitUntil(lambda: not dialog.searching.busy)
    assert dialog.model.total == 4
    dialog.search()
    window.line._stop.click()
    assert dialog.problem.text == "Het zoeken is gestopt."
    assert dialog.model.total == 0
    dialog.search()
    dialog.search()
    qtbot.waitUntil(lambda: dialog.model.total == 4)
    dialog.search()
    window.workspace.close()
    assert not dialog.searching.busy
    qtbot.waitUntil(lambda: not window.jobs.busy)


def test_a_long_search_stops_at_as_many_places_as_anybody_can_judge(window, qtbot, monkeypatch):
    monkeypatch.setattr(searching.finding, "MOST", 3)
    window.show_find()
    dialog = window.find_dialog
    dialog.words.setText("J. de Vries")
    dialog.search()
    assert dialog.model.total == 3
