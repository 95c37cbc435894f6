"""Other programs, where they are installed: Tesseract for pictures, poppler for text.

The program does without them; what they find beyond our own engines is a bonus.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from functools import cache

LEAST_SURE = 30.0
"""Percent of confidence below which a word is a guess."""

PATIENCE = 60.0
"""Seconds for one picture."""


@cache
def tesseract() -> str | None:
    """Where Tesseract is; None when it isn't installed."""
    return shutil.which("tesseract")


@cache
def tesseract_version() -> str:
    """Its version, as it says itself."""
    program = tesseract()
    if program is None:
        return ""
    told = subprocess.run(
        [program, "--version"], capture_output=True, check=False, timeout=PATIENCE
    )
    found = re.search(rb"tesseract v?([\w.-]+)", told.stdout + told.stderr)
    return found[1].decode() if found else ""


@cache
def _language() -> str:
    program = tesseract()
    told = subprocess.run(
        [str(program), "--list-langs"], capture_output=True, check=False, timeout=PATIENCE
    )
    known = told.stdout.decode("utf-8", "replace").split()
    return "nld" if "nld" in known else "eng"


def read_picture(picture: bytes) -> list[tuple[int, int, int, int, str]]:
    """Left, top, width, height in pixels, and the word, of all words in a picture (PNG or PNM).

    None at all when Tesseract isn't there.
    """
    program = tesseract()
    if program is None:
        return []
    told = subprocess.run(
        [program, "stdin", "stdout", "-l", _language(), "--psm", "3", "tsv"],
        input=picture,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
        env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin"},
    )
    text = told.stdout.decode("utf-8", "replace")
    rows = csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        (int(r["left"]), int(r["top"]), int(r["width"]), int(r["height"]), r["text"])
        for r in rows
        if (r.get("text") or "").strip() and float(r["conf"]) > LEAST_SURE
    ]


@cache
def pdftotext() -> str | None:
    """Where poppler's reader of text is; None when it isn't installed."""
    return shutil.which("pdftotext")


@cache
def poppler_version() -> str:
    """Its version, as it says itself."""
    program = pdftotext()
    if program is None:
        return ""
    told = subprocess.run([program, "-v"], capture_output=True, check=False, timeout=PATIENCE)
    found = re.search(rb"version ([\d.]+)", told.stdout + told.stderr)
    return found[1].decode() if found else ""


def poppler_text(pdf: bytes) -> str:
    """All text that poppler finds, pages divided by form feeds.

    Raises:
        subprocess.SubprocessError: It failed or took too long.
    """
    told = subprocess.run(
        [str(pdftotext()), "-", "-"], input=pdf, capture_output=True, check=True, timeout=PATIENCE
    )
    return told.stdout.decode("utf-8", "replace")
