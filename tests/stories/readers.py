"""Everything that other programs can read from a PDF."""

from __future__ import annotations

import io
import shutil
import subprocess
from typing import TYPE_CHECKING

import pikepdf
from pdfminer.high_level import extract_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def folded(text: str) -> str:
    """Letters and digits only, in one case: how a value is searched for."""
    return "".join(c for c in text.casefold() if c.isalnum())


def _objects(path: Path) -> Iterator[str]:
    def strings(value: object, depth: int = 0) -> Iterator[str]:
        if depth > 30:
            return
        if isinstance(value, pikepdf.String):
            yield str(value)
            yield bytes(value).decode("latin-1")
        elif isinstance(value, pikepdf.Array):
            for item in value:
                yield from strings(item, depth + 1)
        elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
            for key, item in value.items():
                yield str(key)
                if not (hasattr(item, "is_indirect") and item.is_indirect):
                    yield from strings(item, depth + 1)

    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            yield from strings(thing)
            if isinstance(thing, pikepdf.Stream):
                try:
                    data = thing.read_bytes()
                except pikepdf.PdfError:
                    data = thing.read_raw_bytes()
                yield data.decode("latin-1")
                yield data.decode("utf-16-be", "ignore")
                yield data.decode("utf-8", "ignore")


def readable(path: Path) -> dict[str, str]:
    """What each reader sees in the whole file, folded."""
    found = {
        "pdfminer": extract_text(io.BytesIO(path.read_bytes())),
        "objects": "\x00".join(_objects(path)),
        "bytes": path.read_bytes().decode("latin-1"),
        "name": path.name,
    }
    if shutil.which("pdftotext"):
        for mode in ("-layout", "-raw"):
            done = subprocess.run(
                ["pdftotext", mode, str(path), "-"], capture_output=True, text=True, check=True
            )
            found[f"pdftotext {mode}"] = done.stdout
    return {reader: folded(text) for reader, text in found.items()}
