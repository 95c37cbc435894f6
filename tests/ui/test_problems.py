"""A bug ends in a file without personal data and one calm sentence; work goes on."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QMessageBox

from app import paths
from app.errors import KnownError

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SECRET = "J. de Vries"


def boxes(window) -> list[QMessageBox]:
    return window.findChildren(QMessageBox)


def crash_files() -> list[str]:
    return [f.read_text(encoding="utf-8") for f in sorted(paths.log_dir().glob("crash-*.txt"))]


def test_a_bug_is_written_to_a_file_without_what_was_in_hand_and_told_once(window, qtbot):
    def fail(name: str) -> None:
        raise LookupError(f"{name} is er niet")

    for _ in range(2):
        try:
            fail(SECRET)
        except LookupError as error:
            window.problems.bug(error)
    qtbot.waitUntil(lambda: len(crash_files()) == 2)
    for text in crash_files():
        assert "builtins.LookupError" in text
        assert "in test_a_bug" in text.replace("<locals>", "")
        assert SECRET not in text
        assert "Vries" not in text
        assert str(paths.data_dir()) not in text
    (box,) = boxes(window)
    assert "u kunt doorgaan" in box.text()
    assert str(paths.log_dir()) in box.informativeText()
    assert SECRET not in box.text() + box.informativeText()
    assert not box.isModal()
    assert all("J. de Vries" not in f.name for f in paths.log_dir().iterdir())
    box.close()


def test_what_nobody_caught_comes_there_too(window, qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window.problems.install()
    error = RuntimeError(SECRET)
    sys.excepthook(RuntimeError, error, None)
    qtbot.waitUntil(lambda: len(crash_files()) == 1)
    assert SECRET not in crash_files()[0]
    (box,) = boxes(window)
    box.close()


def test_what_the_officer_can_mend_is_a_sentence_and_no_file(window, qtbot):
    window.problems.bug(KnownError("De schijf is vol; maak ruimte vrij."))
    qtbot.waitUntil(lambda: window.bench.message.text != "")
    assert window.bench.message.text == "De schijf is vol; maak ruimte vrij."
    assert crash_files() == []
    assert boxes(window) == []


def test_without_a_folder_for_the_file_the_officer_is_told_all_the_same(
    window, qtbot, monkeypatch, tmp_path
):
    monkeypatch.setattr("app.paths.log_dir", lambda: tmp_path / "nergens")
    window.problems.bug(LookupError(SECRET))
    qtbot.waitUntil(lambda: bool(boxes(window)))
    (box,) = boxes(window)
    assert box.informativeText() == ""
    box.close()
