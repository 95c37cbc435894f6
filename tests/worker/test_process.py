"""A child process: answers, dies, is killed, is too slow, and never takes us with it."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from app import errors
from app.worker import client
from app.worker import messages as m
from app.worker.process import ChildProcess, Limits, error_of
from tests.export.making import plan_for

if TYPE_CHECKING:
    from pathlib import Path


def test_a_child_renders_a_page_of_the_sample(samples: tuple[Path, Path]) -> None:
    with ChildProcess("render") as child:
        child.ask(m.OpenForRendering("d", samples[1].read_bytes()))
        image = child.ask(m.Render("d", 0, 1.0))
    assert (image.width, image.height) == (596, 842)
    assert len(image.rgb) >= image.stride * image.height
    assert min(image.rgb) < 100 < max(image.rgb)


def test_a_refusal_of_the_child_arrives_as_the_same_known_error() -> None:
    with (
        ChildProcess("analyse") as child,
        pytest.raises(errors.UnreadableFileError) as refused,
    ):
        child.ask(m.Analyse(b"not a pdf", "x.pdf", "d", "defensie-beslisnota", detect=False))
    assert str(refused.value).endswith(".")


def test_a_bug_in_the_child_tells_places_in_the_code_and_no_values() -> None:
    with ChildProcess("render") as child, pytest.raises(errors.ChildFailedError) as failed:
        child.ask(m.Render("nobody opened this", 0, 1.0))
    assert "nobody" not in " ".join(failed.value.places)


def test_a_child_that_is_killed_costs_one_request_and_the_next_one_works(
    samples: tuple[Path, Path],
) -> None:
    with ChildProcess("render") as child:
        child.ask(m.OpenForRendering("d", samples[0].read_bytes()))
        child.kill()
        # Whether the death is seen before the request or in it, a new child knows no document.
        with pytest.raises((errors.WorkerCrashedError, errors.ChildFailedError)):
            child.ask(m.Render("d", 0, 1.0))
        child.ask(m.OpenForRendering("d", samples[0].read_bytes()))
        assert child.ask(m.Render("d", 0, 0.2)).width > 0


def test_a_silent_child_is_given_up_after_the_limit(samples: tuple[Path, Path]) -> None:
    request = m.Analyse(samples[0].read_bytes(), "x.pdf", "d", "defensie-beslisnota")
    with ChildProcess("analyse") as child, pytest.raises(errors.WorkerCrashedError) as slow:
        child.ask(request, limits=Limits(0.01))
    assert "te veel tijd" in str(slow.value)


def test_a_child_that_shows_life_is_given_up_too_when_its_time_is_over(
    samples: tuple[Path, Path],
) -> None:
    request = m.Analyse(samples[0].read_bytes(), "x.pdf", "d", "defensie-beslisnota")
    with ChildProcess("analyse") as child, pytest.raises(errors.WorkerCrashedError) as slow:
        child.ask(request, limits=Limits(60.0, 0.01))
    assert "langer dan is toegestaan" in str(slow.value)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_work_that_nobody_waits_for_ends_by_itself() -> None:
    code = "from app.worker.child import end_after\nend_after(0.1)\nwhile True: pass"
    ended = subprocess.run([sys.executable, "-c", code], check=False, timeout=120)
    assert ended.returncode == -signal.SIGXCPU


def test_an_export_has_a_time_for_all_of_its_work(
    samples: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "EXPORT_LIMIT", 0.02)
    monkeypatch.setattr(client, "PAGE_LIMIT", 0.001)
    pdf = samples[1].read_bytes()
    made = plan_for(pdf)
    pool = client.WorkerPool(workers=1)
    try:
        with pytest.raises(errors.WorkerCrashedError) as slow:
            pool.export(pdf, made.documents[0], made.options, tmp_path).result()
    finally:
        pool.close()
    assert "tijd" in str(slow.value) or "langer" in str(slow.value)
    assert list(tmp_path.iterdir()) == []


def test_kill_from_another_thread_ends_the_wait(samples: tuple[Path, Path]) -> None:
    request = m.Analyse(samples[0].read_bytes(), "x.pdf", "d", "defensie-beslisnota")
    with ChildProcess("analyse") as child:
        child.start()
        killer = threading.Timer(0.1, child.kill)
        killer.start()
        with pytest.raises(errors.WorkerCrashedError, match="gestopt"):
            child.ask(request)
        killer.join()


def test_a_failed_verification_keeps_what_was_found() -> None:
    error = error_of(m.Failed("VerificationFailedError", "Gelekt.", verification=None))
    assert isinstance(error, errors.VerificationFailedError)
    assert str(error) == "Gelekt."
    assert isinstance(error_of(m.Failed("os", "x")), errors.ChildFailedError)
