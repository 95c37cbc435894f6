"""What `pip install .` installs: the command with all it needs, away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from app import __version__

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = sorted(p.relative_to(ROOT) for p in (ROOT / "resources").rglob("*") if p.is_file())


def run(*command: str | Path, cwd: Path, **extra: str) -> str:
    # Nothing of the checkout may be found by accident.
    env = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME"}}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=env | extra,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder, cwd=ROOT)
    (found,) = folder.glob("*.tar.gz")
    return found


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as somebody builds it who has the source archive only."""
    folder = tmp_path_factory.mktemp("wheel")
    offline = ("--no-deps", "--no-build-isolation", "--no-index", "--no-cache-dir")
    run(sys.executable, "-m", "pip", "wheel", "-q", *offline, "-w", folder, sdist, cwd=folder)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of a new environment that holds the wheel; libraries are borrowed."""
    folder = tmp_path_factory.mktemp("een map") / "omgeving"
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    binaries = folder / ("Scripts" if os.name == "nt" else "bin")
    python = binaries / Path(sys.executable).name
    (site,) = (p for p in folder.rglob("site-packages") if p.parent.name != "lib64")
    # A path file adds the folder but not its path files, so the checkout itself stays out.
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-index")
    run(*pip, "--no-deps", "--disable-pip-version-check", wheel, cwd=folder)
    return binaries


def test_the_wheel_holds_every_resource_and_every_module(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    missing = [r for r in RESOURCES if f"app/{r.as_posix()}" not in names]
    assert missing == []
    modules = [p.relative_to(ROOT).as_posix() for p in (ROOT / "app").rglob("*.py")]
    assert [m for m in modules if m not in names] == []


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    for name in zipfile.ZipFile(wheel).namelist():
        assert name.startswith(("app/", f"lakwerk-{__version__}.dist-info/")), name
        assert "__pycache__" not in name
        assert not (name.startswith("app/resources/") and name.endswith(".py")), name


def test_the_wheel_carries_the_licences(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    kept = [n.partition("/licenses/")[2] for n in names if "dist-info/licenses/" in n]
    assert "LICENSE" in kept
    for licence in (ROOT / "resources" / "LICENSES").iterdir():
        assert f"resources/LICENSES/{licence.name}" in kept


def test_the_source_archive_holds_the_sources_and_no_more(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {n.partition("/")[2] for n in archive.getnames()}
    assert {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "app/__main__.py"} <= names
    assert {r.as_posix() for r in RESOURCES} <= names
    assert {n.partition("/")[0] for n in names} <= {
        *("app", "resources", "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"),
        *("PKG-INFO", ".gitignore", "docs"),
    }
    docs = {n for n in names if n.startswith("docs/") and n.endswith((".md", ".png"))}
    pictures = (ROOT / "docs" / "images" / "handleiding").iterdir()
    assert docs == {
        "docs/handleiding.md", *(f"docs/images/handleiding/{p.name}" for p in pictures)
    }  # fmt: skip


def test_the_installed_program_finds_its_manual(installed: Path, tmp_path: Path) -> None:
    code = (
        "from app import paths; m = paths.manual(); "
        "pictures = (m.parent / 'images' / 'handleiding').iterdir(); "
        "print(m, m.is_file(), len(list(pictures)), sep='\\n')"
    )
    told = run(installed / Path(sys.executable).name, "-c", code, cwd=tmp_path).splitlines()
    assert Path(told[0]).is_relative_to(installed.parent)
    assert told[1] == "True"
    assert int(told[2]) >= 12


def test_the_installed_command_knows_its_version(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "lakwerk", "--version", cwd=tmp_path) == f"lakwerk {__version__}\n"


def test_the_installed_command_uses_its_own_resources(installed: Path, tmp_path: Path) -> None:
    code = "from app import paths; print(paths.resources())"
    python = installed / Path(sys.executable).name
    place = Path(run(python, "-c", code, cwd=tmp_path).strip())
    assert place.is_relative_to(installed.parent)


def test_the_installed_command_detects_the_sample(
    installed: Path, samples: tuple[Path, Path], tmp_path: Path
) -> None:
    out = tmp_path / "out.json"
    run(installed / "lakwerk", "detect", *samples, "--json", out, cwd=tmp_path)
    documents = json.loads(out.read_text(encoding="utf-8"))["documents"]
    roles = {d["role"] for document in documents for d in document["detections"]}
    assert {"steller", "ondertekenaar"} <= roles
