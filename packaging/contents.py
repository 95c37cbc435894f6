"""What goes into the frozen program and what stays out, each with its reason."""

from __future__ import annotations

import re
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING

import libraries

if TYPE_CHECKING:
    from collections.abc import Sequence

    #: PyInstaller's entry: place in the bundle, file it comes from, kind.
    Entry = tuple[str, str, str]

#: Imported by name at run time, so no freezer can see them.
HIDDEN = ["app.worker.child", "sqlalchemy.dialects.sqlite"]

#: Distributions whose version the verification names in its report.
VERSIONED = ["pdfminer.six", "pikepdf", "pypdfium2"]

#: Reached by import statements that never run here.
EXCLUDED = [
    # tools of development
    *("IPython", "_pytest", "coverage", "hypothesis", "mypy", "pip", "pytest", "setuptools"),
    *("doctest", "idlelib", "lib2to3", "pkg_resources", "pydoc_data"),
    # engines and formats that the libraries know and we don't use
    *("cupy", "gliner", "jax", "matplotlib", "mxnet", "pandas", "scipy", "stanza", "tensorflow"),
    *("azure", "langextract", "torch", "transformers", "reportlab"),
    # what onnxruntime and tokenizers bring to make models with and to fetch them
    *(
        "huggingface_hub",
        "hf_xet",
        "httpx2",
        "onnx",
        "sympy",
        "google.protobuf",
        "onnxruntime.tools",
    ),
    *("onnxruntime.quantization", "onnxruntime.transformers", "onnxruntime.training"),
    *("spacy_legacy", "spacy_loggers", "numpy.f2py", "numpy.testing", "numpy.distutils"),
    *("sqlalchemy.testing", "sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql"),
    *("sqlalchemy.dialects.oracle", "sqlalchemy.dialects.postgresql"),
    # other windows, and the terminal's line editor
    *("tkinter", "_tkinter", "readline", "curses", "_curses"),
    # modules of Qt that the freezer adds beside the four in use
    *("PySide6.QtDBus", "PySide6.QtNetwork"),
]

#: Plugins of Qt that an office desktop uses: X11, Wayland, no screen; dead keys; portals; SVG.
QT_PLUGINS = {
    "iconengines/libqsvgicon.so",
    "imageformats/libqico.so",
    "imageformats/libqjpeg.so",
    "imageformats/libqsvg.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platforms/libqoffscreen.so",
    "platforms/libqwayland.so",
    "platforms/libqxcb.so",
    "platformthemes/libqxdgdesktopportal.so",
    "wayland-decoration-client/libbradient.so",
    "wayland-shell-integration/libxdg-shell.so",
}

#: Libraries of the build machine that travel along: what Python itself was built with. All others
#: (X, GL, fonts, D-Bus, C++) must be those of the machine that the program runs on.
CARRIED = re.compile(
    r"lib(python3|ssl|crypto|sqlite3|ffi|bz2|lzma|expat|uuid|mpdec|gdbm|db-)[\w.+-]*\.so[\w.]*"
)

#: Sources and headers that libraries ship for those who compile against them.
_SOURCES = re.compile(r"\.(pyx|pxd|pyi|c|cc|cpp|h|hpp|a)$")


def wanted(binaries: Sequence[Entry], datas: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The entries that stay, binaries and data."""
    kept = _without_unused_libraries([e for e in binaries if _is_wanted(e)])
    data = [e for e in datas if _is_wanted(e)]
    places = {place for place, _, kind in [*kept, *data] if kind != "SYMLINK"}
    return _without_dangling(kept, places), _without_dangling(data, places)


def _is_wanted(entry: Entry) -> bool:
    place, source, kind = entry[0].replace("\\", "/"), Path(entry[1]), entry[2]
    if _SOURCES.search(place) or "/tests/" in place:
        return False
    if place.startswith("PySide6/"):
        return _is_wanted_of_qt(place)
    if kind == "BINARY" and not _is_pythons(source):
        return CARRIED.fullmatch(source.name) is not None
    return True


def _is_wanted_of_qt(place: str) -> bool:
    _, *rest = place.split("/")
    match rest:
        case ["Qt", "plugins", *plugin]:
            return "/".join(plugin) in QT_PLUGINS
        case ["Qt", "translations", name]:
            return name == "qtbase_nl.qm"
        case ["Qt", folder, *_]:
            return folder == "lib"
        case _:
            return True


def _is_pythons(source: Path) -> bool:
    folders = {sysconfig.get_path(n) for n in ("stdlib", "platstdlib", "purelib", "platlib")}
    folders.add(str(Path(sys.prefix) / "lib"))
    return any(source.is_relative_to(f) or source.resolve().is_relative_to(f) for f in folders)


def _without_unused_libraries(binaries: Sequence[Entry]) -> list[Entry]:
    """Leave out Qt's libraries that nothing asks for any more, and links to what has gone."""
    needed: dict[str, set[str]] = {}
    for place, source, kind in binaries:
        if kind != "SYMLINK":
            needed.setdefault(Path(place).name, set()).update(libraries.read(Path(source)).needed)
    roots = [Path(place).name for place, _, kind in binaries if kind != "SYMLINK"]
    used = libraries.reachable([n for n in roots if not n.startswith("libQt6")], needed)
    return [e for e in binaries if Path(e[0]).name in used]


def _without_dangling(entries: Sequence[Entry], places: set[str]) -> list[Entry]:
    """Leave out links to what is not among ``places``."""
    return [e for e in entries if e[2] != "SYMLINK" or str(Path(e[0]).parent / e[1]) in places]
