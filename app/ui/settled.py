"""What an open dossier holds stays as long as it is open: the collector need not look at it.

Python's collector of garbage walks now and then along all there is. With a hundred thousand
proposals that takes a fifth of a second, in the middle of whatever the officer does just then.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let the collector wait while much is made that stays."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def settle() -> None:
    """Leave what there is now out of every collection."""
    gc.freeze()


def unsettle() -> None:
    """Take it in again, when it may go."""
    gc.unfreeze()
