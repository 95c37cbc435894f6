"""Build the Debian package from the frozen program: ``deb.py FROZEN SOURCES.json OUT``.

Needs no root: dpkg-deb writes root as the owner. The same frozen folder gives the same package,
byte for byte: all dates are SOURCE_DATE_EPOCH, all names sorted.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import libraries
import licences

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent

#: Who answers for the package; Debian's own tools read the same variables.
MAINTAINER = "{} <{}>".format(
    os.environ.get("DEBFULLNAME", "The Lakwerk authors"),
    os.environ.get("DEBEMAIL", "lakwerk@localhost"),
)
HOME = Path("usr/lib/lakwerk")
#: A font with the Dutch letters must be there; Qt brings none.
FONTS = "fonts-liberation | fonts-dejavu-core"
#: What the program uses where it is there: it reads scans, and checks once more what it exports.
RECOMMENDS = "tesseract-ocr, tesseract-ocr-nld, poppler-utils"

DESCRIPTION = """\
Description: redact personal data in Dutch government letters and notes
 Finds names, numbers, addresses and signatures in PDF documents, proposes
 what to redact with the legal ground (Woo), lets an officer decide, and
 writes redacted documents that were searched again before they are kept.
 .
 Works without any network. Python and all libraries but those of the
 desktop come along in the package.
"""


@dataclass(frozen=True, slots=True)
class Release:
    """One section of CHANGELOG.md."""

    version: str
    date: str
    lines: tuple[str, ...]


def releases(changelog: str) -> list[Release]:
    """The released sections of a changelog in Keep-a-Changelog form, newest first."""
    found = []
    for section in re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]:
        heading, _, body = section.partition("\n")
        dated = re.match(r"\[(\d[^\]]*)\]\W+(\d{4}-\d\d-\d\d)", heading)
        if dated:
            entries = [line[2:] for line in body.splitlines() if line.startswith("- ")]
            found.append(Release(dated[1], dated[2], tuple(entries)))
    return found


def debian_changelog(found: list[Release]) -> str:
    """The same in Debian's form."""
    parts = []
    for release in found:
        day = datetime.fromisoformat(release.date).replace(hour=12, tzinfo=UTC)
        entries = "\n".join(
            textwrap.fill(entry, 76, initial_indent="  * ", subsequent_indent="    ")
            for entry in release.lines
        )
        parts.append(
            f"lakwerk ({release.version}) stable; urgency=medium\n\n{entries}\n\n"
            f" -- {MAINTAINER}  {day:%a, %d %b %Y %H:%M:%S %z}\n"
        )
    return "\n".join(parts)


def build(frozen: Path, sources: Path, out: Path) -> Path:
    """Lay out the package and let dpkg-deb pack it; returns its path."""
    found = releases((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    if not found:
        raise LookupError("CHANGELOG.md holds no release")
    release = found[0]
    architecture = _output("dpkg", "--print-architecture")
    with tempfile.TemporaryDirectory() as temporary:
        tree = Path(temporary) / "lakwerk"
        shutil.copytree(frozen, tree / HOME, symlinks=True)
        _desktop_files(tree, release)
        _documents(tree, sources, debian_changelog(found))
        _control(tree, release, architecture)
        _settle(tree)
        out.mkdir(parents=True, exist_ok=True)
        package = out / f"lakwerk_{release.version}_{architecture}.deb"
        _output("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package))
    return package


def _desktop_files(tree: Path, release: Release) -> None:
    share = tree / "usr/share"
    icon = ROOT / "resources/icons/lakwerk.svg"
    _place(share / "icons/hicolor/scalable/apps/lakwerk.svg", icon.read_bytes())
    for name, place in (
        ("lakwerk.desktop", "applications/lakwerk.desktop"),
        ("lakwerk-mime.xml", "mime/packages/lakwerk.xml"),
        ("lakwerk.metainfo.xml", "metainfo/nl.lakwerk.Lakwerk.metainfo.xml"),
    ):
        _place(share / place, _filled(name, release))
    _place(share / "man/nl/man1/lakwerk.1.gz", _packed(_filled("lakwerk.1", release)))
    command = tree / "usr/bin/lakwerk"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/lakwerk/lakwerk")


def _filled(name: str, release: Release) -> bytes:
    text = (HERE / "linux" / name).read_text(encoding="utf-8")
    return text.replace("@VERSION@", release.version).replace("@DATE@", release.date).encode()


def _documents(tree: Path, sources: Path, changelog: str) -> None:
    folder = tree / "usr/share/doc/lakwerk"
    _place(folder / "changelog.gz", _packed(changelog.encode()))
    bundled = licences.parts(sources)
    licences.write(bundled, ROOT / "LICENSE", ROOT / "resources/LICENSES", folder)


def _control(tree: Path, release: Release, architecture: str) -> None:
    size = sum(p.lstat().st_size for p in tree.rglob("*") if p.is_file()) // 1024
    depends = [*libraries.depends(tree / HOME), FONTS]
    control = (
        f"Package: lakwerk\nVersion: {release.version}\nArchitecture: {architecture}\n"
        f"Maintainer: {MAINTAINER}\nInstalled-Size: {size}\nDepends: {', '.join(depends)}\n"
        f"Recommends: {RECOMMENDS}\n"
        f"Section: text\nPriority: optional\n{DESCRIPTION}"
    )
    _place(tree / "DEBIAN/control", control.encode())
    files = sorted(p for p in (tree / "usr").rglob("*") if p.is_file() and not p.is_symlink())
    sums = (f"{_md5(p)}  {p.relative_to(tree)}\n" for p in files)
    _place(tree / "DEBIAN/md5sums", "".join(sums).encode())


def _settle(tree: Path) -> None:
    """The same rights and dates on every build machine."""
    then = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path == tree / HOME / "lakwerk"
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (then, then), follow_symlinks=False)


def _place(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    try:
        print(build(*(Path(argument) for argument in sys.argv[1:4])))
    except LookupError as error:
        raise SystemExit(f"deb.py: {error}") from None
