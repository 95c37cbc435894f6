"""The copyright file of the package: every distribution and system library in the bundle."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAMES = ("licen", "copying", "notice", "copyright")

#: Where a distribution's own metadata does not say it in a line of its own.
_KNOWN = {"appdirs": "MIT", "numpy": "BSD-3-Clause and others", "pymupdf": "AGPL-3.0-or-later"}


@dataclass(frozen=True, slots=True)
class Part:
    """One bundled work: its licence in a word, and its licence texts."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def parts(sources: Path) -> list[Part]:
    """The works that the files listed in ``sources`` (JSON, by the freezer) came from."""
    files = [Path(s) for s in json.loads(sources.read_text()) if Path(s).is_absolute()]
    found = [*_distributions(files), *_system_packages(files), _python()]
    return sorted(found, key=lambda part: part.name.casefold())


def _distributions(files: Iterable[Path]) -> Iterable[Part]:
    site = Path(sysconfig.get_path("purelib"))
    tops = {f.relative_to(site).parts[0] for f in files if f.is_relative_to(site)}
    for distribution in metadata.distributions(path=[str(site)]):
        own = [Path(str(f)) for f in distribution.files or ()]
        modules = {f.parts[0] for f in own if not f.parts[0].endswith(".dist-info")}
        if distribution.metadata["Name"] == "lakwerk" or not modules & tops:
            continue
        texts = tuple(
            site / f
            for f in sorted(own)
            if f.parts[0].endswith(".dist-info") and any(n in f.name.lower() for n in _NAMES)
        )
        yield Part(
            distribution.metadata["Name"],
            distribution.version,
            _licence(distribution),
            texts,
        )


def _licence(distribution: metadata.Distribution) -> str:
    about = distribution.metadata
    name = about["Name"].lower()
    classified = [
        c.rpartition(" :: ")[2]
        for c in about.get_all("Classifier") or ()
        if c.startswith("License :: ") and not c.endswith("OSI Approved")
    ]
    stated = about.get("License-Expression") or about.get("License") or ""
    if "\n" in stated or not stated:
        stated = " and ".join(classified)
    return _KNOWN.get(name) or stated or "see the licence text"


def _system_packages(files: Iterable[Path]) -> Iterable[Part]:
    """Debian's packages of the libraries that Python was built with."""
    outside = {f for f in files if ".so" in f.name and not f.is_relative_to(sys.prefix)}
    outside = {f for f in outside if not f.is_relative_to(sysconfig.get_path("stdlib"))}
    if shutil.which("dpkg-query") is None:
        return
    seen: set[str] = set()
    for file in sorted(outside):
        found = subprocess.run(
            ["dpkg-query", "-S", str(file.resolve())], capture_output=True, text=True, check=False
        )
        package = found.stdout.partition(":")[0]
        if not package or package in seen:
            continue
        seen.add(package)
        version = subprocess.run(
            ["dpkg-query", "-W", "-f=${Version}", package],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        text = Path("/usr/share/doc") / package / "copyright"
        yield Part(package, version, "see the licence text", (text,) if text.is_file() else ())


def _python() -> Part:
    stdlib = Path(sysconfig.get_path("stdlib"))
    places = [stdlib / "LICENSE.txt", Path("/usr/share/doc") / stdlib.name / "copyright"]
    text = tuple(p for p in places if p.is_file())[:1]
    return Part("Python", sys.version.split()[0], "PSF-2.0", text)


def write(bundled: Iterable[Part], own: Path, resources: Path, folder: Path) -> None:
    """Write ``copyright`` and the licence texts of all parts into the package's doc folder."""
    lines = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
        "Upstream-Name: Lakwerk",
        "Comment: Lakwerk is frozen together with Python and the libraries below; the licence",
        " texts that they came with stand beside this file in the folder licences.",
        "",
        "Files: *",
        "Copyright: The Lakwerk authors",
        "License: AGPL-3+",
        "",
    ]
    for part in bundled:
        for text in part.texts:
            target = folder / "licences" / part.name / text.name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(text, target)
        lines += [
            f"Files: usr/lib/lakwerk/_internal/{part.name}*",
            f"Copyright: the authors of {part.name} {part.version}",
            f"License: bundled-{part.name}",
            f" {part.licence}",
            "",
        ]
    shutil.copytree(resources, folder / "licences" / "lakwerk", dirs_exist_ok=True)
    lines += ["License: AGPL-3+"]
    lines += [f" {line}".rstrip() or " ." for line in own.read_text(encoding="utf-8").splitlines()]
    (folder / "copyright").write_text("\n".join(lines) + "\n", encoding="utf-8")
