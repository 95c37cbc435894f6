"""Killed, full, damaged, not to be written: nothing is lost, and the officer reads one sentence."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from app.model.decision import Verdict
from app.review.session import ReviewSession
from app.store.dossier import Dossier
from tests.store.test_opening import only_readable
from tests.ui.making import fill
from tests.ui.test_window import press, verdicts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier

WORKER = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtCore import QTimer
from app.model.decision import Verdict
from app.ui.application import make_application
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.worker.client import RenderWorker, WorkerPool
from app.worker.executors import SerialExecutor
application = make_application()
window = MainWindow(WorkerPool(executor=SerialExecutor()), RenderWorker(),
                    Preferences(Path(sys.argv[2])), lambda _: True)
window.show()
window.files.open(Path(sys.argv[1]))
def act():
    window.desk.judge(Verdict.REDACT)
    session = window.workspace.session
    done = [p.id for p in session.proposals() if session.decision(p.id).author]
    print(len(done), flush=True)
timer = QTimer(interval=0)
timer.timeout.connect(act)
timer.start()
application.exec()
"""


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that other accounts can reach, which those of pytest are not."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.fixture
def any_home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home that every account can reach."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        monkeypatch.setenv("HOME", name)
        yield Path(name)


@pytest.fixture
def hook(window: MainWindow) -> Iterator[None]:
    """What nobody caught is told in the window, as in the program itself."""
    before = sys.excepthook
    window.problems.install()
    yield
    sys.excepthook = before


def one_sentence(window: MainWindow) -> str:
    """What the officer reads: one message, without the language of programs."""
    assert not window.bench.message.isHidden()
    assert window.findChild(QMessageBox) is None
    text = window.bench.message.text
    assert text.endswith(".")
    assert not {"Error", "sqlite", "Traceback", "None"} & set(text.replace(":", " ").split())
    return text


def room_for(window: MainWindow, pages: int | None) -> None:
    """Let the file grow by so many pages and no more; None: as much as it likes."""
    session = window.workspace.session
    assert session is not None
    limit = session.dossier.path.stat().st_size // 4096 + pages if pages is not None else 2**30
    with session.dossier._reading() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={limit}")


def test_what_was_decided_before_the_program_was_killed_is_there(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.workspace.close()
    path = tmp_path / "lang.lakwerk"
    with Dossier.create(path) as dossier:
        fill(ReviewSession(dossier, "officer"), 40)
    command = [sys.executable, "-c", WORKER, str(path), str(tmp_path / "other.json")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(12)]
        process.kill()
        told += process.stdout.read().splitlines(keepends=True)
    sure = max(int(line) for line in told if line.endswith("\n"))
    assert sure >= 12
    window.files.open(path)
    session = window.workspace.session
    assert session is not None
    assert not session.read_only, "the lock of a dead program is no obstacle"
    assert not window.asked
    decided = [p for p in session.proposals() if session.decision(p.id).author]
    assert len(decided) in (sure, sure + 1)
    assert {session.decision(p.id).verdict for p in decided} == {Verdict.REDACT}
    press(qtbot, window, Key.Key_Z, CONTROL)
    left = [p for p in session.proposals() if session.decision(p.id).author]
    assert len(left) == len(decided) - 1


def test_a_justification_that_the_disk_has_no_room_for_is_kept_until_it_has(
    window: MainWindow, qtbot: QtBot, hook: None
) -> None:
    session, field = window.workspace.session, window.bench.details.justification
    assert session is not None
    first = window.desk.current
    assert first is not None
    room_for(window, 0)
    text = ("Lang. " * 4000).strip()
    field.setFocus()
    field.setPlainText(text)
    window.bench.proposals.tree.setFocus()
    assert "schijf is vol" in one_sentence(window)
    assert session.decision(first.id).justification == "Persoonsgegeven."
    press(qtbot, window, Key.Key_N)
    assert window.desk.current is not first
    assert field.toPlainText() == "Persoonsgegeven."
    window.desk.choose(first.id)
    assert field.toPlainText() == text, "nothing that was written is lost"
    room_for(window, None)
    press(qtbot, window, Key.Key_N)
    assert session.decision(first.id).justification == text
    window.desk.choose(first.id)
    assert field.toPlainText() == text


def test_a_verdict_on_a_full_disk_is_told_and_not_shown(
    window: MainWindow, qtbot: QtBot, hook: None
) -> None:
    room_for(window, 0)
    first = window.desk.current
    assert first is not None
    for _ in range(60):  # until the last free page of the file is used
        press(qtbot, window, Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
        press(qtbot, window, Key.Key_Z, CONTROL)
        if not window.bench.message.isHidden():
            break
    assert "schijf is vol" in one_sentence(window)
    shown = [m.state.value for m in window.bench.view.marks.on(0)]
    assert shown == verdicts(window)[:2]
    room_for(window, None)
    before = verdicts(window)
    window.desk.choose(first.id)
    press(qtbot, window, Key.Key_O)
    assert verdicts(window) != before


@pytest.mark.parametrize("damage", ["text", "empty", "cut", "other", "newer", "missing"])
def test_a_dossier_that_cannot_be_opened_is_one_sentence_and_the_open_one_stays(
    window: MainWindow, tmp_path: Path, damage: str
) -> None:
    open_now = window.workspace.session
    assert open_now is not None
    bad = tmp_path / "stuk.lakwerk"
    with Dossier.create(bad) as dossier:
        fill(ReviewSession(dossier, "officer"))
    if damage == "text":
        bad.write_text("Geen dossier.", encoding="utf-8")
    elif damage == "empty":
        bad.write_bytes(b"")
    elif damage == "cut":
        bad.write_bytes(bad.read_bytes()[:5000])
    elif damage == "missing":
        bad.unlink()
    else:
        with closing(sqlite3.connect(bad)) as database:
            pragma = "application_id = 7" if damage == "other" else "user_version = 9999"
            database.execute(f"PRAGMA {pragma}")
            database.commit()
    kept = bad.read_bytes() if bad.exists() else None
    window.files.open(bad)
    one_sentence(window)
    assert window.workspace.session is open_now
    assert (bad.read_bytes() if bad.exists() else None) == kept


def test_a_folder_that_may_not_be_written_is_one_sentence(
    window: MainWindow, qtbot: QtBot, shared_folder: Path, any_home: Path
) -> None:
    session = window.workspace.session
    assert session is not None
    path = shared_folder / "samen.lakwerk"
    window.workspace.close()
    shutil.copy(session.dossier.path, path)
    with only_readable(shared_folder):
        window.files.open(path)
        assert window.workspace.session is not session
        assert "niet mag schrijven" in one_sentence(window)
        press(qtbot, window, Key.Key_L)
        assert verdicts(window)[0] == "open"
        assert "alleen te bekijken" in one_sentence(window)
        window.take([shared_folder / "brief.pdf"])
        assert one_sentence(window)
        window.files._known(lambda: window.workspace.create(shared_folder / "nieuw.lakwerk"))
        assert "kies een andere map" in one_sentence(window)
        window.workspace.close()


def test_without_an_open_dossier_the_sentence_comes_in_a_box_that_holds_nothing_up(
    window: MainWindow, tmp_path: Path
) -> None:
    window.workspace.close()
    window.files.open(tmp_path / "weg.lakwerk")
    box = window.findChild(QMessageBox)
    assert box is not None
    assert box.text().endswith(".")
    assert not box.isModal()
    window.actions_["legend"].trigger()
    assert QApplication.activeModalWidget() is None
    box.close()
    QApplication.processEvents()
    assert window.start.isVisible()


def test_a_home_that_may_not_be_written_is_no_obstacle_to_look_at_a_dossier(
    window: MainWindow, shared_folder: Path, any_home: Path
) -> None:
    session = window.workspace.session
    assert session is not None
    window.workspace.close()
    path = shared_folder / "samen.lakwerk"
    shutil.copy(session.dossier.path, path)
    any_home.chmod(0o555)
    with only_readable(shared_folder):
        window.files.open(path)
        assert window.workspace.title == "samen"
        window.files.sample()
        assert "kies een andere map" in one_sentence(window)
        window.workspace.close()
