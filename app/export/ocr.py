"""Reads pictures with Tesseract, where that is installed; the program does without it."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from functools import cache

import pymupdf

DPI = 200
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


def recognise(page: pymupdf.Page) -> list[tuple[pymupdf.Rect, str]]:
    """The words on a page with their places; none when Tesseract isn't there."""
    if tesseract() is None:
        return []
    png = page.get_pixmap(dpi=DPI, alpha=False, annots=False).tobytes("png")
    scale = 72 / DPI
    return [
        (pymupdf.Rect(x, y, x + width, y + height) * scale, word)
        for x, y, width, height, word in read_picture(png)
    ]


def read_picture(png: bytes) -> list[tuple[int, int, int, int, str]]:
    """Left, top, width, height in pixels, and the word, of all words in a picture."""
    program = tesseract()
    if program is None:
        return []
    told = subprocess.run(
        [program, "stdin", "stdout", "-l", _language(), "--psm", "3", "tsv"],
        input=png,
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
