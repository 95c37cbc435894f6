"""The legal grounds of the Wet open overheid."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

SEPARATOR = ", "
"""Between the codes of one passage: ``5.1.2e, 5.1.2i``."""


def codes(ground: str) -> tuple[str, ...]:
    """The codes in what a decision says; none for an empty one."""
    return tuple(filter(None, (code.strip() for code in ground.split(","))))


def joined(wanted: Iterable[str]) -> str:
    """Several grounds for one passage as one text: each once, in the order of the law.

    The same grounds are the same text, so that whoever compares decisions need not know that
    there can be several (docs/decisions/020-several-grounds.md).
    """
    return SEPARATOR.join(sorted({code.strip() for code in wanted} - {""}))


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
