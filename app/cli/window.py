"""Opening the window from the command line."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from app.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    #: Shows the window with documents or one dossier until it is closed; gives the exit code.
    Show = Callable[[Sequence[Path]], int]


def open_window(files: Sequence[Path], show: Show) -> int:
    """Show the window with ``files`` (documents, or one dossier) and return its exit code.

    ``show`` comes from the program's start, because the command line knows no Qt.

    Raises:
        KnownError: There is no display; the sentence names the command that needs none.
    """
    missing = sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
    if missing:
        shown = " ".join(f"'{f}'" for f in files) or "BESTAND.pdf"
        raise KnownError(
            "Er is geen beeldscherm, dus het venster kan niet open; hetzelfde werk zonder venster: "
            f"lakwerk redact {shown} --output gelakt"
        )
    return show([f.absolute() for f in files])
