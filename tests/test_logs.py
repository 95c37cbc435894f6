from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app import logs
from app.errors import ChildFailedError, UnreadableFileError
from app.logs import Code
from app.model.decision import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

SECRET = "S.M. van der Velde"


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr("app.paths.log_dir", lambda: tmp_path)
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    logs.install()
    yield tmp_path / "lakwerk.log"
    for handler in [h for h in root.handlers if h not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def raised(error: Exception) -> Exception:
    name = SECRET  # a local value, which no report may show
    try:
        raise error
    except type(error) as caught:
        assert name
        return caught


def test_our_own_words_and_numbers_are_logged(log_file: Path) -> None:
    log = logging.getLogger("app.pipeline")
    log.info("step %s of %s took %.1f s, %s, %d pages", Code("detect"), Verdict.KEEP, 1.25, None, 3)
    log.info("without arguments")
    log.info("by name: %(pages)d %(who)s", {"pages": 3, "who": SECRET})
    text = log_file.read_text(encoding="utf-8")
    assert "INFO app.pipeline: step detect of keep took 1.2 s, None, 3 pages" in text
    assert "without arguments" in text
    assert "by name: 3 <str>" in text
    assert SECRET not in text


def test_texts_files_and_exceptions_are_left_out(log_file: Path) -> None:
    log = logging.getLogger("app.intake")
    log.warning("file %s of %s: %s", Path(f"/{SECRET}.pdf"), SECRET, ValueError(SECRET))
    log.warning("list %s", [SECRET])
    log.error(ValueError(SECRET))
    text = log_file.read_text(encoding="utf-8")
    assert "file <PosixPath> of <str>: <ValueError>" in text
    assert SECRET not in text


def test_a_known_error_is_logged_with_its_sentence(log_file: Path) -> None:
    log = logging.getLogger("app.intake")
    log.warning("refused: %s", UnreadableFileError("Dit bestand is geen PDF."))
    assert "refused: Dit bestand is geen PDF." in log_file.read_text(encoding="utf-8")


def test_a_traceback_is_logged_as_places_in_the_code(log_file: Path) -> None:
    error = RuntimeError(SECRET)
    error.__cause__ = raised(ValueError(SECRET))
    log = logging.getLogger("app.worker")
    log.error("job failed", exc_info=raised(error), stack_info=True)
    logging.getLogger("app.worker").error("nothing at hand", exc_info=True)
    text = log_file.read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in text
    assert "veroorzaakt door:\nbuiltins.ValueError" in text
    assert "test_logs, regel" in text
    assert "nothing at hand" in text
    assert SECRET not in text


def test_what_libraries_say_is_reduced_to_where_they_said_it(log_file: Path) -> None:
    logging.getLogger("presidio-analyzer").warning(SECRET)
    logging.getLogger("apparaat").warning("found %s", SECRET)
    logging.getLogger("pdfminer").info("page of %s", SECRET)
    text = log_file.read_text(encoding="utf-8")
    assert SECRET not in text
    assert "presidio-analyzer: melding in test_logs, regel" in text
    assert text.count("melding in") == 3


def test_installing_twice_logs_once(log_file: Path) -> None:
    logs.install()
    logging.getLogger("app").warning("once")
    assert log_file.read_text(encoding="utf-8").count("once") == 1


def test_without_a_folder_for_logs_the_program_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.paths.log_dir", lambda: tmp_path / "weg")
    before = list(logging.getLogger().handlers)
    logs.install()
    assert logging.getLogger().handlers == before


def test_a_log_never_grows_without_end(log_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (handler,) = [h for h in logging.getLogger().handlers if h.filters]
    assert isinstance(handler, logging.handlers.RotatingFileHandler)
    handler.maxBytes = 500
    for i in range(200):
        logging.getLogger("app").info("line %d", i)
    found = list(log_file.parent.iterdir())
    assert len(found) == logs.LOG_FILES + 1
    assert all(p.stat().st_size <= 500 for p in found)


# --- crash files


def test_a_crash_file_says_where_and_never_what(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.paths.log_dir", lambda: tmp_path)
    path = logs.crash_report(raised(KeyError(SECRET)))
    assert path.parent == tmp_path
    text = path.read_text(encoding="utf-8")
    assert "Lakwerk: 0." in text
    assert "builtins.KeyError\n" in text
    assert "test_logs, regel" in text
    assert ", in raised" in text
    assert SECRET not in text
    assert str(Path(__file__).parent) not in text


def test_a_crash_file_follows_causes_and_contexts_but_never_in_a_circle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.paths.log_dir", lambda: tmp_path)
    first, second, third = ValueError(SECRET), UnreadableFileError("Geen PDF."), OSError(SECRET)
    first.__context__ = second
    second.__cause__ = third
    third.__context__ = first
    text = logs.crash_report(first).read_text(encoding="utf-8")
    assert text.count("veroorzaakt door:") == 3
    assert "UnreadableFileError: Geen PDF." in text
    assert text.count("builtins.ValueError") == 1
    assert SECRET not in text


def test_a_cause_that_was_cut_off_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.paths.log_dir", lambda: tmp_path)
    error = RuntimeError()
    error.__context__, error.__cause__ = ValueError(), None
    assert "ValueError" not in logs.crash_report(error).read_text(encoding="utf-8")


def test_only_the_last_crash_files_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.paths.log_dir", lambda: tmp_path)
    written = [logs.crash_report(ValueError()) for _ in range(logs.CRASH_FILES + 3)]
    assert sorted(tmp_path.iterdir()) == written[3:]


def test_a_frozen_program_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.paths.log_dir", lambda: tmp_path)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "bevroren: ja" in logs.crash_report(ValueError()).read_text(encoding="utf-8")


def test_a_bug_in_a_child_process_is_told_with_its_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.paths.log_dir", lambda: tmp_path)
    error = ChildFailedError("ValueError", ("app.reading.textmap, regel 12, in read_text",))
    text = logs.crash_report(error).read_text(encoding="utf-8")
    assert "in het kindproces: ValueError" in text
    assert "in het kindproces: app.reading.textmap, regel 12, in read_text" in text
