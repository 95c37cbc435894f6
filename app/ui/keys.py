"""Keys of one's own: what the officer changed of the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from app.ui.actions import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.ui.actions import Actions

Keys = dict[str, tuple[str, ...]]
"""By the id of an action its keys, as Qt writes them in any language; none is an empty tuple."""

_BETWEEN = "\t"


def usual() -> Keys:
    """The keys of the table."""
    return {spec.id: _written(spec.keys) for spec in ACTIONS}


def from_settings(kept: Iterable[str]) -> Keys:
    """The changed keys of actions that are (still) there; what is no key is left out."""
    known = usual()
    found: Keys = {}
    for line in kept:
        name, *keys = line.split(_BETWEEN)
        if name in known:
            found[name] = _written(keys)
    return found


def to_settings(chosen: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What differs from the table, one line an action."""
    known = usual()
    return tuple(
        _BETWEEN.join((name, *keys)) for name, keys in chosen.items() if keys != known[name]
    )


def taken_by(key: str, name: str, chosen: Mapping[str, tuple[str, ...]]) -> str | None:
    """The id of another action that has this key."""
    return next((other for other, keys in chosen.items() if other != name and key in keys), None)


def give(actions: Actions, chosen: Mapping[str, tuple[str, ...]]) -> None:
    """Let the actions have these keys instead of those of the table."""
    for spec in ACTIONS:
        actions.give_keys(spec, chosen.get(spec.id, spec.keys))


def _written(keys: Iterable[str]) -> tuple[str, ...]:
    texts = [QKeySequence(key).toString() for key in keys]
    return tuple(text for text in texts if text)
