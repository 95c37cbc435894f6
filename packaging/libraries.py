"""What the program's binaries ask of the system: read with objdump, answered with Debian packages.

A library that no file in the bundle holds and no line of :data:`PACKAGES` names stops the build,
so the package's dependencies cannot silently become too few.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

#: Debian package by the name of the library that it holds. Alternatives are the names before and
#: since the 64-bit time of Debian 13 and Ubuntu 24.04.
PACKAGES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libatomic.so.1": "libatomic1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}

#: Parts of glibc: one package, from the version that the newest symbol in use came with.
GLIBC = re.compile(r"(libc|libm|libdl|libpthread|librt|libutil|libresolv|ld-linux[\w-]*)\.so\.\d+")

_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC_VERSION = re.compile(r"\bGLIBC_(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class Binary:
    """An ELF file: the libraries that it names and the glibc that its symbols came with."""

    needed: frozenset[str]
    glibc: tuple[int, int]


def is_binary(path: Path) -> bool:
    """Whether ``path`` is a regular ELF file."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def read(path: Path) -> Binary:
    """What objdump says of an ELF file."""
    done = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True)
    versions = [(int(a), int(b)) for a, b in _GLIBC_VERSION.findall(done.stdout)]
    return Binary(frozenset(_NEEDED.findall(done.stdout)), max(versions, default=(0, 0)))


def reachable(roots: Iterable[str], needed: Mapping[str, Iterable[str]]) -> set[str]:
    """Names that ``roots`` need, over any number of steps, themselves included."""
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(needed.get(name, ()))
    return found


def depends(folder: Path) -> list[str]:
    """The ``Depends`` of a package that holds ``folder``.

    Raises:
        LookupError: A library is needed that is neither in the folder nor in the table.
    """
    files = [p for p in sorted(folder.rglob("*")) if is_binary(p)]
    held = {p.name for p in folder.rglob("*")}
    packages: set[str] = set()
    newest = (0, 0)
    for path in files:
        binary = read(path)
        newest = max(newest, binary.glibc)
        for name in binary.needed - held:
            if GLIBC.fullmatch(name):
                continue
            if name not in PACKAGES:
                raise LookupError(f"{path.relative_to(folder)} needs {name}, in no known package")
            packages.add(PACKAGES[name])
    return [f"libc6 (>= {newest[0]}.{newest[1]})", *sorted(packages)]
