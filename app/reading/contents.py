"""Page labels and bookmarks of a PDF, as far as they are sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf

from app.model.contents import Contents, OutlineEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

DAMAGE = (RuntimeError, ValueError, TypeError, KeyError, pymupdf.mupdf.FzErrorBase)
MOST_ENTRIES = 5000
MOST_LETTERS = 200
DEEPEST = 12


def read_contents(document: pymupdf.Document) -> Contents:
    """What ``document`` says of its pages; whatever is damaged counts as not there."""
    return Contents(_labels(document), tuple(_outline(document)))


def _labels(document: pymupdf.Document) -> tuple[str, ...]:
    try:
        if not document.get_page_labels():
            return ()
        found = tuple(_plain(document[i].get_label()) for i in range(document.page_count))
    except DAMAGE:
        return ()
    counted = tuple(str(i + 1) for i in range(len(found)))
    return () if found == counted or not all(found) else found


def _outline(document: pymupdf.Document) -> Iterator[OutlineEntry]:
    try:
        entries = document.get_toc(simple=True)[:MOST_ENTRIES]
    except DAMAGE:
        return
    deepest = -1
    for level, title, page in entries:
        # a child stands at most one step below what came before it
        depth = max(0, min(level - 1, deepest + 1, DEEPEST))
        deepest = depth
        there = 0 < page <= document.page_count
        yield OutlineEntry(depth, _plain(title), page - 1 if there else None)


def _plain(text: str) -> str:
    """One line without characters that steer a screen."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:MOST_LETTERS]
