"""A second start hands its files to the window that is there; what was left is no obstacle."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from multiprocessing.connection import Client
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app import paths
from app.ui import instance as module
from app.ui.application import run
from app.ui.instance import Instance

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.skipif(os.name == "nt", reason="sockets of Unix"),
]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def first(qapp):
    found = Instance(paths.cache_dir())
    assert found.begin()
    yield found
    found.close()


def test_the_second_hands_its_files_over_and_shows_no_window(first, qtbot, tmp_path):
    files = (tmp_path / "brief één.pdf", tmp_path / "zaak.lakwerk")
    second = Instance(paths.cache_dir())
    with qtbot.waitSignal(first.files_came) as came:
        assert not second.begin(files)
    assert came.args == [files]
    with qtbot.waitSignal(first.files_came) as came:
        assert run([]) == 0
    assert came.args == [()]


def test_a_start_from_the_command_line_does_so_too(first, qtbot, tmp_path):
    file = tmp_path / "brief.pdf"
    file.write_bytes(b"%PDF")
    with qtbot.waitSignal(first.files_came, timeout=60_000) as came:
        started = subprocess.run(
            [sys.executable, "-m", "app", "open", str(file)], cwd=ROOT, timeout=60, check=False
        )
    assert started.returncode == 0
    assert came.args == [(file,)]


def test_nobody_else_can_reach_it_and_its_names_tell_nothing(first):
    names = sorted(p.name for p in paths.cache_dir().iterdir())
    assert names == ["window.lock", "window.sock"]
    assert stat.S_IMODE((paths.cache_dir() / "window.sock").stat().st_mode) == 0o600


def test_after_the_first_is_closed_another_is_the_first(first):
    first.close()
    second = Instance(paths.cache_dir())
    assert second.begin()
    second.close()
    assert not (paths.cache_dir() / "window.lock").exists()


def test_what_a_killed_program_leaves_is_no_obstacle(qapp, qtbot):
    code = (
        "import os; from app import paths; from app.ui.instance import Instance;"
        "assert Instance(paths.cache_dir()).begin(); os._exit(9)"
    )
    killed = subprocess.run([sys.executable, "-c", code], cwd=ROOT, timeout=60, check=False)
    assert killed.returncode == 9
    left = sorted(p.name for p in paths.cache_dir().iterdir())
    assert left == ["window.lock", "window.sock"]
    found = Instance(paths.cache_dir())
    assert found.begin()
    with qtbot.waitSignal(found.files_came):
        assert not Instance(paths.cache_dir()).begin()
    found.close()


def test_a_window_that_does_not_answer_is_no_reason_to_show_none(qapp, monkeypatch):
    monkeypatch.setattr(module, "PATIENCE", 0.1)
    first = Instance(paths.cache_dir())
    assert first._lock.tryLock(0)
    assert Instance(paths.cache_dir()).begin(), "nobody listens"
    (paths.cache_dir() / "window.sock").write_text("")
    assert Instance(paths.cache_dir()).begin(), "what is there is no socket"
    first.close()


@pytest.mark.parametrize("message", [b"{", b"{}", b"[3]", json.dumps(["brief.pdf"]).encode()])
def test_what_is_no_list_of_files_is_ignored(first, qtbot, message):
    came = []
    first.files_came.connect(came.append)
    with Client(str(paths.cache_dir() / "window.sock"), "AF_UNIX") as connection:
        assert connection.recv_bytes() == b"ready"
        connection.send_bytes(message)
        with pytest.raises(EOFError):
            connection.recv_bytes()
    with qtbot.waitSignal(first.files_came):
        assert not Instance(paths.cache_dir()).begin()
    assert came == [()]


def test_where_nothing_can_be_written_every_start_has_its_own_window(qapp, tmp_path):
    for _ in range(2):
        found = Instance(tmp_path / "nergens")
        assert found.begin()
        found.close()


def test_an_address_that_is_too_long_is_told_in_the_log_alone(qapp, tmp_path, caplog):
    folder = tmp_path / ("x" * 120)
    folder.mkdir()
    found = Instance(folder)
    assert found.begin()
    found.close()
    assert [r.getMessage() for r in caplog.records] == ["a second start will not find this window"]


def test_the_window_comes_to_the_front_with_the_files(window, qtbot, samples):
    window.setWindowState(Qt.WindowState.WindowMinimized)
    window.files.take_over(())
    assert not window.isMinimized()
    taken = []
    window.files.take = taken.append
    window.files.take_over(tuple(samples))
    assert taken == [list(samples)]
