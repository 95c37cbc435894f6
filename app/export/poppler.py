"""poppler's reader of text, where it is installed.

The program does without it; what it finds beyond our own engines is a bonus.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache

PATIENCE = 60.0
"""Seconds for one document."""


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
