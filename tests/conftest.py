"""What all tests share: an empty home, the sample files, and proof that no process stays behind."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent

# Qt must not look for a screen in any test; set before the first import of it.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def empty_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has its own home folder, so nobody's settings are read or written."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    return home


def pytest_addoption(parser: pytest.Parser) -> None:
    """Benchmarks take their time and say nothing about right or wrong: only on request."""
    parser.addoption("--benchmarks", action="store_true", help="run tests/benchmarks too")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    wanted = config.getoption("--benchmarks")
    return True if collection_path.name == "benchmarks" and not wanted else None


def _children() -> set[int]:
    tasks = Path("/proc/self/task")
    if not tasks.is_dir():
        return set()
    found: set[int] = set()
    for task in tasks.iterdir():
        try:
            found.update(int(pid) for pid in (task / "children").read_text().split())
        except OSError:
            continue
    return found


@pytest.fixture(autouse=True)
def no_process_left_behind() -> Iterator[None]:
    """A test that leaves a child process fails."""
    before = _children()
    yield
    left = _children() - before
    assert not left, f"{len(left)} child processes are still there"


@pytest.fixture(scope="session")
def samples() -> tuple[Path, Path]:
    """The letter and the note that the program opens with."""
    folder = ROOT / "resources" / "samples"
    return folder / "Kamerbrief.pdf", folder / "Nota.pdf"
