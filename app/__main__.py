"""Start: window, command line, or child process."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def main() -> int:
    """Run the program; the exit code is 0, 1 (refused or failed) or 2 (wrong use).

    The child comes first and imports nothing else, because its start is on the way to the first
    proposal.
    """
    if len(sys.argv) == 3 and sys.argv[1] == "--child":
        from app.worker import child  # noqa: PLC0415

        return child.main(sys.argv[2])
    from app import cli  # noqa: PLC0415

    return cli.main(sys.argv[1:], _show)


def _show(files: Sequence[Path]) -> int:
    from app.ui.application import run  # noqa: PLC0415 (Qt is for the window alone)

    return run(files)


if __name__ == "__main__":
    raise SystemExit(main())
