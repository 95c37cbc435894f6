"""Start: window, command line, or child process."""

from __future__ import annotations


def main() -> int:
    """Run the program; the exit code is 0, 1 (refused or failed) or 2 (wrong use)."""
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
