"""The rules of the house: layers, style, types, pins. Each tool runs once, with its own cache."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from app import __version__

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "app").rglob("*.py"))
LOCKS = ("requirements.lock", "requirements-dev.lock")


def run(*command: str) -> None:
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def locked(name: str) -> dict[str, list[Requirement]]:
    """The requirements of a lock file by name; one name may stand there once per Python."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    found: dict[str, list[Requirement]] = {}
    for line in text.splitlines():
        stated = re.split(r"\s--hash=|\s#", line)[0].strip()
        if stated and not stated.startswith("#"):
            requirement = Requirement(stated)
            found.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return found


def tracked() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip("git does not answer here")
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_nobody_imports_from_a_higher_floor() -> None:
    run("-c", "from importlinter.cli import lint_imports_command as go; go()", "--no-logo")


def test_the_style_is_ours() -> None:
    run("-m", "ruff", "check", ".")
    run("-m", "ruff", "format", "--check", ".")


def test_all_types_are_known() -> None:
    run("-m", "mypy")


def test_every_library_in_use_is_asked_for_and_no_other() -> None:
    run("-m", "deptry", "app")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_says_what_it_is_for_and_can_be_read_in_one_sitting(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "no docstring"
    assert len(text.splitlines()) <= 330


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_library_has_its_hashes(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith((" ", "#"))]
    assert len(lines) > 50
    assert [line for line in lines if "--hash=sha256:" not in line] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_one_exact_version_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert re.findall(r"\w+://|--(?:extra-)?index|--find-links|--trusted-host", text) == []
    for requirements in locked(name).values():
        for requirement in requirements:
            assert [s.operator for s in requirement.specifier] == ["=="]


def test_tests_run_on_the_versions_that_users_get() -> None:
    users, developers = (locked(name) for name in LOCKS)
    for name, requirements in users.items():
        assert sorted(str(r.specifier) for r in developers[name]) == sorted(
            str(r.specifier) for r in requirements
        ), name


@pytest.mark.parametrize(
    ("name", "below", "reason"),
    [
        ("pyside6-essentials", "6.12", "loses references to None on Python 3.11"),
        ("pymupdf", "2", "a redaction moves the text beside it"),
    ],
)
def test_a_pin_with_a_reason_stays(name: str, below: str, reason: str) -> None:
    for lock in LOCKS:
        for requirement in locked(lock)[name]:
            version = next(iter(requirement.specifier)).version
            assert Version(version) < Version(below), reason


def test_the_changelog_tells_of_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[(\d[^\]]*)\]", text, re.MULTILINE)
    assert newest is not None
    assert newest[1] == __version__


def test_no_file_says_where_packages_come_from() -> None:
    # Assembled here, so that this file passes its own rule.
    hosts = ["pypi" + ".org", "python" + "hosted", "deb." + "debian", "npm" + "js", "simple" + "/"]
    address = re.compile(r"https?://\S*(?:" + "|".join(map(re.escape, hosts)) + ")")
    guilty = []
    for path in tracked():
        if path.suffix in {".pdf", ".xz", ".png", ".lakwerk"}:
            continue
        text = path.read_text(encoding="utf-8", errors="ignore")
        if address.search(text) or re.search(r"(?:extra-)?index-url\s*=", text):
            guilty.append(path.relative_to(ROOT))
    assert guilty == []
