"""The Debian package: its rules, and what the frozen program shows without any Python."""

from __future__ import annotations

import configparser
import importlib
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from app import __version__
from app.ui.workspace import SUFFIX

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"


@pytest.fixture(name="module")
def load(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(PACKAGING))

    def of(name: str) -> ModuleType:
        return importlib.import_module(name)

    return of


def test_the_changelog_gives_the_package_its_version_and_date(module: Any) -> None:
    deb = module("deb")
    newest = deb.releases((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))[0]
    assert newest.version == __version__
    assert newest.lines


def test_unreleased_changes_are_no_release(module: Any) -> None:
    deb = module("deb")
    text = "# W\n\n## [Unreleased]\n- later\n\n## [1.2.0] – 2026-01-31\n### Nieuw\n- een\n- twee\n"
    assert [(r.version, r.date, r.lines) for r in deb.releases(text)] == [
        ("1.2.0", "2026-01-31", ("een", "twee"))
    ]


def test_debians_changelog_has_debians_form(module: Any) -> None:
    deb = module("deb")
    text = deb.debian_changelog([deb.Release("1.2.0", "2026-01-31", ("woord " * 40,))])
    lines = text.splitlines()
    assert lines[0] == "lakwerk (1.2.0) stable; urgency=medium"
    assert re.fullmatch(r" -- .+ <.+@.+>  Sat, 31 Jan 2026 12:00:00 \+0000", lines[-1])
    assert all(len(line) <= 80 for line in lines[:-1])


def test_libraries_are_followed_over_any_number_of_steps(module: Any) -> None:
    reachable = module("libraries").reachable
    needed = {"a": ["b"], "b": ["c", "a"], "d": ["c"]}
    assert reachable(["a"], needed) == {"a", "b", "c"}


def test_an_unknown_system_library_stops_the_build(
    module: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries = module("libraries")
    (tmp_path / "libx.so").write_bytes(b"\x7fELF")
    asks = libraries.Binary(frozenset({"libstrange.so.1"}), (2, 30))
    monkeypatch.setattr(libraries, "read", lambda _: asks)
    with pytest.raises(LookupError, match=r"libx\.so needs libstrange\.so\.1"):
        libraries.depends(tmp_path)


def test_dependencies_are_what_the_binaries_ask_and_the_package_does_not_hold(
    module: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries = module("libraries")
    for name in ("liba.so", "libb.so"):
        (tmp_path / name).write_bytes(b"\x7fELF")
    (tmp_path / "text.so").write_bytes(b"not a binary")
    asks = {
        "liba.so": libraries.Binary(frozenset({"libb.so", "libc.so.6", "libz.so.1"}), (2, 30)),
        "libb.so": libraries.Binary(frozenset({"libglib-2.0.so.0", "libm.so.6"}), (2, 34)),
    }
    monkeypatch.setattr(libraries, "read", lambda path: asks[path.name])
    assert libraries.depends(tmp_path) == [
        "libc6 (>= 2.34)",
        "libglib2.0-0t64 | libglib2.0-0",
        "zlib1g",
    ]


@pytest.mark.parametrize(
    ("place", "source", "stays"),
    [
        ("PySide6/QtCore.abi3.so", "/s/PySide6/QtCore.abi3.so", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/s/libqxcb.so", True),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", "/s/libqsqlite.so", False),
        ("PySide6/Qt/translations/qtbase_nl.qm", "/s/qtbase_nl.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", "/s/qtbase_de.qm", False),
        ("PySide6/Qt/qml/builtins.qmltypes", "/s/builtins.qmltypes", False),
        ("libX11.so.6", "/usr/lib/x86_64-linux-gnu/libX11.so.6", False),
        ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6", False),
        ("libsqlite3.so.0", "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0", True),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", True),
        ("spacy/tokens/doc.pyx", "/s/spacy/tokens/doc.pyx", False),
        ("resources/grounds.json", "/s/resources/grounds.json", True),
        ("resources/model/model.onnx", "/s/resources/model/model.onnx", True),
    ],
)
def test_the_package_carries_what_the_program_uses(
    module: Any, place: str, source: str, stays: bool
) -> None:
    kind = "BINARY" if ".so" in place else "DATA"
    assert module("contents")._is_wanted((place, source, kind)) is stays


def test_the_versions_that_the_report_names_come_along(module: Any) -> None:
    from app.export import checks

    assert set(checks._PACKAGES.values()) <= set(module("contents").VERSIONED)


def test_the_set_up_asks_for_the_libraries_that_the_package_depends_on(module: Any) -> None:
    # Those of Wayland are there wherever Wayland is; the others come with every Debian.
    elsewhere = re.compile(r"libwayland-|libstdc|libgcc|libatomic|zlib1g|libzstd1")
    script = (ROOT / "tools" / "set_up.sh").read_text(encoding="utf-8")
    window = re.search(r'^WINDOW="([^"]+)"', script, re.MULTILINE)
    assert window is not None
    asked = set(window[1].split())
    names = {p.rpartition("| ")[2] for p in module("libraries").PACKAGES.values()}
    assert {n for n in names if not elsewhere.match(n)} <= asked


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_the_frozen_program_works_where_there_is_no_python() -> None:
    if not list((ROOT / "dist").glob("lakwerk_*.deb")):
        pytest.skip("no package in dist/: make package")
    tools = ("dpkg-deb", "Xvfb", "xwininfo", "import", "pdftotext", "pgrep")
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    done = subprocess.run(
        ["sh", "packaging/prove.sh"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_dossier_and_a_pdf_open_with_the_program_from_the_file_manager() -> None:
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # the desktop's keys count capitals
    entry.read(PACKAGING / "linux/lakwerk.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["Exec"] == "lakwerk open %F", "all chosen files in one start"
    wanted = [kind for kind in desktop["MimeType"].split(";") if kind]
    assert wanted == ["application/pdf", "application/x-lakwerk-dossier"]
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = ET.parse(PACKAGING / "linux/lakwerk-mime.xml").getroot().find(f"{space}mime-type")
    assert kind is not None
    assert kind.get("type") in wanted
    assert [g.get("pattern") for g in kind.iter(f"{space}glob")] == [f"*{SUFFIX}"]
    about = ET.parse(PACKAGING / "linux/lakwerk.metainfo.xml").getroot()
    assert [m.text for m in about.iter("mediatype")] == wanted


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="no desktop-file-utils")
def test_the_desktops_own_checker_finds_nothing_wrong() -> None:
    command = ["desktop-file-validate", "--no-hints", str(PACKAGING / "linux/lakwerk.desktop")]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout) == (0, "")
