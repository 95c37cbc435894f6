"""An index of the list of office holders, made once for each list.

The list is the same object from one call to the next, and to hash its thousands of entries takes
longer than what is looked up in it, so it is known by identity. It must not change.
"""

from __future__ import annotations

from collections import deque
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.model.profile import Official

_Index = TypeVar("_Index")
_KEPT = 4


def once_for_each_list(
    make: Callable[[Sequence[Official]], _Index],
) -> Callable[[Sequence[Official]], _Index]:
    """``make`` with its outcomes for the last tuples remembered; other sequences are not kept."""
    kept: deque[tuple[Sequence[Official], _Index]] = deque(maxlen=_KEPT)

    @wraps(make)
    def found(officials: Sequence[Official]) -> _Index:
        for known, index in kept:
            if known is officials:
                return index
        made = make(officials)
        if isinstance(officials, tuple):
            kept.append((officials, made))
        return made

    return found
