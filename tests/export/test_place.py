"""A file is there whole or not at all: with a full disk, after a kill, on odd disks."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.errors import KnownError
from app.export import place as placing
from app.export.place import place, temporary

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="limits and signals of POSIX")


def python(code: str, *words: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, words)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(params=["nameless", "hidden"])
def way(request, monkeypatch) -> str:
    """Both ways to write: without a name, and where that can't be."""
    if request.param == "hidden":
        monkeypatch.setattr(placing, "NAMELESS", None)
    return request.param


def test_a_file_is_placed_whole_and_nothing_else_stays(tmp_path, way):
    assert place(tmp_path, "x.json", b"{}").read_bytes() == b"{}"
    assert place(tmp_path, "x.json", b"[]").name == "x-2.json"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["x-2.json", "x.json"]
    assert (tmp_path / "x.json").stat().st_mode == (tmp_path / "x-2.json").stat().st_mode


def test_another_process_can_read_it_before_it_has_a_name(tmp_path, way):
    code = "import sys, pathlib; print(pathlib.Path(sys.argv[1]).read_text())"
    with temporary(tmp_path, b"inhoud") as path:
        reader = python(code, path)
        assert reader.communicate(timeout=60)[0].strip() == "inhoud"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_closed_is_one_sentence(tmp_path, way, monkeypatch):
    def refuse(*args):
        raise PermissionError

    monkeypatch.setattr(placing.os, "open", refuse)
    with pytest.raises(KnownError, match="kan niet worden geschreven"):
        place(tmp_path, "x.json", b"{}")
    assert list(tmp_path.iterdir()) == []


def test_a_system_that_does_not_tell_its_open_files_is_none_the_worse(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "exists", lambda self: False)
    assert place(tmp_path, "x.json", b"{}").read_bytes() == b"{}"


def test_a_name_that_cannot_be_given_leaves_nothing(tmp_path, way, monkeypatch):
    def refuse(*args, **more):
        raise PermissionError

    monkeypatch.setattr(placing.os, "link", refuse)
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(KnownError, match="op zijn plaats"):
        place(tmp_path, "x.json", b"{}")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_second_names_will_do(tmp_path, monkeypatch):
    def refuse(*args, **more):
        raise OSError(95, "not supported")

    monkeypatch.setattr(placing, "NAMELESS", None)
    monkeypatch.setattr(placing.os, "link", refuse)
    assert place(tmp_path, "x.json", b"{}").read_bytes() == b"{}"
    assert place(tmp_path, "x.json", b"[]").name == "x-2.json"
    assert len(list(tmp_path.iterdir())) == 2


def test_too_many_files_of_one_name_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(placing, "MOST_NAMES", 3)
    for _ in range(2):
        place(tmp_path, "x.json", b"{}")
    with pytest.raises(KnownError, match="te veel bestanden"):
        place(tmp_path, "x.json", b"{}")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["x-2.json", "x.json"]


def test_files_are_placed_on_systems_without_a_way_to_sync_a_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(placing, "CAN_SYNC_FOLDERS", False)
    assert place(tmp_path, "x.json", b"{}").read_bytes() == b"{}"


def test_what_was_left_behind_is_swept_away_after_a_day(tmp_path, monkeypatch):
    monkeypatch.setattr(placing, "NAMELESS", None)
    old, new = tmp_path / ".lakwerk-00.tmp", tmp_path / ".lakwerk-01.tmp"
    for path in (old, new):
        path.write_bytes(b"x")
    os.utime(old, (0, time.time() - 2 * placing.STALE))
    place(tmp_path, "x.json", b"{}")
    assert sorted(p.name for p in tmp_path.iterdir()) == [".lakwerk-01.tmp", "x.json"]


@POSIX
@pytest.mark.parametrize("size", [5001, 100_000])
def test_a_full_disk_is_one_sentence_and_leaves_nothing(tmp_path, way, size):
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5000, before[1]))
    try:
        with pytest.raises(KnownError, match="maak ruimte vrij"):
            place(tmp_path, "x.pdf", bytes(size))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


KILLED = """
import sys
from pathlib import Path
from app.export import publish
from app.export.verify import verify
from tests.export.making import data, letter, plan_for

moment = sys.argv[2]

def halt():
    print("nu", flush=True)
    sys.stdin.read()

def before(name):
    real = getattr(publish, name)
    def stopped(*args, **more):
        halt()
        return real(*args, **more)
    setattr(publish, name, stopped)

def checked(path, planned, before):
    if moment == "verify":
        halt()
    found = verify(path, planned, before)
    if moment == "verified":
        halt()
    return found

if moment in ("redact_pages", "sanitise", "temporary", "give_name"):
    before(moment)
pdf = data(letter())
plan = plan_for(pdf)
publish.write(pdf, plan.documents[0], plan.options, Path(sys.argv[1]), checked)
halt()
"""
MOMENTS = ["redact_pages", "sanitise", "temporary", "verify", "verified", "give_name"]


@pytest.mark.skipif(placing.NAMELESS is None, reason="the system has no files without names")
@pytest.mark.parametrize("moment", [*MOMENTS, "afterwards"])
def test_a_kill_at_any_moment_leaves_nothing_or_the_finished_file(tmp_path, moment):
    child = python(KILLED, tmp_path, moment)
    assert child.stdout is not None
    assert child.stdout.readline() == "nu\n"
    child.kill()
    child.communicate(timeout=60)
    left = [p.name for p in tmp_path.iterdir()]
    assert left == (["brief.pdf"] if moment == "afterwards" else [])
