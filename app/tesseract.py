"""Tesseract, where it is installed: it reads the words in a picture.

The program does without it. It runs on this machine, as a process of its own that gets the picture
through a pipe and leaves nothing on disk.
"""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache

LEAST_SURE = 30.0
"""Percent of confidence below which a word is a guess."""

PATIENCE = 60.0
"""Seconds for one picture."""

_LANGUAGES = ("nld", "eng")
"""Those that help, in the order in which they are asked for."""
_ON_WINDOWS = r"C:\Program Files\Tesseract-OCR"
"""Where its installer puts it, without a word to PATH."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place in pixels from the top left; ``line`` is the same for words of one."""

    left: int
    top: int
    width: int
    height: int
    text: str
    line: tuple[int, int, int]


@cache
def tesseract() -> str | None:
    """Where Tesseract is; None when it isn't installed."""
    return shutil.which("tesseract") or shutil.which("tesseract", path=_ON_WINDOWS)


@cache
def tesseract_version() -> str:
    """Its version, as it says itself."""
    told = _told("--version")
    found = re.search(rb"tesseract v?([\w.-]+)", told)
    return found[1].decode() if found else ""


@cache
def _language() -> str:
    known = _told("--list-langs").decode("utf-8", "replace").split()
    return next((one for one in _LANGUAGES if one in known), "eng")


def read_words(picture: bytes, least_sure: float = LEAST_SURE) -> list[Word]:
    """All words in a picture (PNG or PNM); none at all when Tesseract isn't there.

    Raises:
        subprocess.TimeoutExpired: It took longer than :data:`PATIENCE`.
    """
    if tesseract() is None:
        return []
    told = _told("stdin", "stdout", "-l", _language(), "--psm", "3", "tsv", given=picture)
    text = told.decode("utf-8", "replace")
    rows = csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        Word(
            int(row["left"]),
            int(row["top"]),
            int(row["width"]),
            int(row["height"]),
            row["text"].strip(),
            (int(row["block_num"]), int(row["par_num"]), int(row["line_num"])),
        )
        for row in rows
        if (row.get("text") or "").strip() and float(row["conf"]) > least_sure
    ]


def _told(*words: str, given: bytes = b"") -> bytes:
    """What it says on its output; nothing when it isn't there."""
    program = tesseract()
    if program is None:
        return b""
    return subprocess.run(
        [program, *words],
        input=given,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
        env=_environment(),
    ).stdout


def _environment() -> dict[str, str]:
    """Ours, on one core, and without the libraries that a frozen program brings for itself."""
    kept = {key: value for key, value in os.environ.items() if key != "LD_LIBRARY_PATH"}
    return kept | {"OMP_THREAD_LIMIT": "1"}
