"""The same work without a window, for scripts and checks.

``commands`` is the surface, ``work`` drives the child processes, ``described`` makes the JSON,
``regions`` reads boxes that somebody else made. Exit codes: 0 done, 1 a verification failed or a
file was refused, 2 wrong use. Errors go to stderr as one Dutch sentence each.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.cli.window import Show


def main(arguments: Sequence[str], show: Show) -> int:
    """Run the command line and return the exit code; never a traceback for bad input.

    ``show`` opens the window; it is given, because the command line knows no Qt.
    """
    words = list(arguments[1:]) if arguments[:1] == ["open"] else list(arguments)
    if (not arguments or arguments[0] == "open") and not any(w.startswith("-") for w in words):
        # The window should be there within a second: without loading the command line's library.
        from app.cli.window import open_window  # noqa: PLC0415

        try:
            return open_window([Path(w) for w in words], show)
        except KnownError as error:
            print(f"lakwerk: {error}", file=sys.stderr)
            return 1
    from app.cli.commands import run  # noqa: PLC0415

    return run(arguments, show)
