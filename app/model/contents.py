"""How a document divides and names its own pages: page labels and bookmarks."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One bookmark: ``level`` from 0, the page (from 0) that it leads to, None for nowhere."""

    level: int
    title: str = field(repr=False)
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """What the file itself says of its pages.

    ``labels`` has a text for every page ("iv", "A-3"); it is empty where the file has none of its
    own or only counts from 1. ``outline`` holds the bookmarks in order, parents before children.
    """

    labels: tuple[str, ...] = field(default=(), repr=False)
    outline: tuple[OutlineEntry, ...] = field(default=(), repr=False)
