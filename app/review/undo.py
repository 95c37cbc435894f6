"""Which act is taken back next: a stack for the officer and one for the second officer.

Each takes back his own acts only. The stacks hold numbers of events and follow from the events, so
that they are the same after opening again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.record import Look

if TYPE_CHECKING:
    from app.model.decision import ReviewChange

STATES_KEPT = 50_000

_UNDO = "undo "
_REDO = "redo "
_SECOND = "second "
LOOKED = "looked"
"""A page counts as seen because it was in view: recorded, and no act that is taken back."""


def act_of(action: str) -> str:
    """The act itself, however often it went to and fro."""
    return action.removeprefix(_UNDO).removeprefix(_REDO)


def named(action: str, look: Look) -> str:
    """The name under which an act is recorded."""
    if look is Look.FIRST or action.startswith(_SECOND):
        return action
    return _SECOND + action


def look_of(action: str) -> Look:
    """Whose act it is."""
    return Look.SECOND if act_of(action).startswith(_SECOND) else Look.FIRST


def undone(action: str) -> str:
    """The name of the act that takes this one back."""
    return _UNDO + act_of(action)


def redone(action: str) -> str:
    """The name of the act that does this one again."""
    return _REDO + act_of(action)


class Stacks:
    """Numbers of events that can be undone and redone, for each look."""

    def __init__(self) -> None:
        self._undo: dict[Look, list[int]] = {look: [] for look in Look}
        self._redo: dict[Look, list[int]] = {look: [] for look in Look}

    def push(self, seq: int, action: str) -> None:
        """Take in an event."""
        if action.removeprefix(_SECOND) == LOOKED:
            return
        look = look_of(action)
        undo, redo = self._undo[look], self._redo[look]
        if action.startswith(_UNDO):
            del undo[-1:]
            redo.append(seq)
        elif action.startswith(_REDO):
            del redo[-1:]
            undo.append(seq)
        else:
            redo.clear()
            undo.append(seq)

    def last(self, look: Look) -> int | None:
        """What is undone next."""
        return self._undo[look][-1] if self._undo[look] else None

    def next(self, look: Look) -> int | None:
        """What is redone next."""
        return self._redo[look][-1] if self._redo[look] else None


class Kept:
    """The changes of this session by their numbers, so that an undo need not read them back.

    Bounded by the states in them; the last change is kept however large it is.
    """

    def __init__(self) -> None:
        self._changes: dict[int, ReviewChange] = {}
        self._states = 0

    def keep(self, seq: int, change: ReviewChange) -> None:
        """Take in the newest change, and let go of the oldest where it gets too much."""
        self._changes[seq] = change
        self._states += len(change.proposal_ids)
        while self._states > STATES_KEPT and len(self._changes) > 1:
            oldest = self._changes.pop(next(iter(self._changes)))
            self._states -= len(oldest.proposal_ids)

    def get(self, seq: int) -> ReviewChange | None:
        """The change with a number; None when it must be read from the dossier."""
        return self._changes.get(seq)
