"""An export makes and drops many small objects: the collector of garbage need not look each time.

Nearly all of them go by themselves, as nothing refers to them in a circle. Looking after every few
hundred, as Python does, takes some 4% of the time of an export.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MADE = 50_000
"""Objects made, less those dropped, before the collector looks; they take a few megabytes."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """While it lasts the collector of garbage looks after :data:`MADE` objects."""
    before = gc.get_threshold()
    gc.set_threshold(MADE, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
