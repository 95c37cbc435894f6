"""The legal grounds of the Wet open overheid."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground for refusal. ``kind`` is the law's own: absoluut, relatief, tijdelijk ..."""

    code: str
    article: str
    title: str
    text: str
    kind: str
    aliases: tuple[str, ...] = ()
    wob: str | None = None
    excludes: tuple[str, ...] = ()
    not_for: str | None = None
