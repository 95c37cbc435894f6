"""Bookmarks: only those whose words still stand in the document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Dictionary, Name, Object, OutlineItem, Pdf
from pikepdf.models.outlines import OutlineStructureError

from app.export.annotations import is_secret
from app.export.destinations import Destinations
from app.export.search import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.export.search import Needles


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A title that leads to a page (from 0), with the bookmarks under it."""

    title: str = field(repr=False)
    page: int
    children: tuple[Bookmark, ...] = ()


def collect_bookmarks(document: Pdf, texts: Sequence[str], secrets: Needles) -> list[Bookmark]:
    """Bookmarks that may stay.

    Args:
        document: The redacted file.
        texts: For every page its text after redaction, squeezed.
        secrets: Values that no title may hold unless its page still shows that title.
    """
    places = Destinations(document)
    _settle(document.Root.get("/Outlines"))
    try:
        with document.open_outline(strict=False) as outline:
            return list(_checked(outline.root, places, texts, secrets))
    except (pikepdf.PdfError, OutlineStructureError, ValueError, TypeError):
        return []  # an outline in disorder is left out


def _settle(root: Object | None) -> None:
    """Take the action off a bookmark that has a place as well: programs go to the place."""
    todo = [root]
    seen: set[tuple[int, int]] = set()
    while todo:
        item = todo.pop()
        if not isinstance(item, Dictionary) or item.objgen in seen:
            continue
        seen.add(item.objgen)
        if "/Dest" in item and "/A" in item:
            del item["/A"]
        todo += [item.get("/First"), item.get("/Next")]


def _checked(
    items: Iterable[OutlineItem],
    places: Destinations,
    texts: Sequence[str],
    secrets: Needles,
) -> Iterable[Bookmark]:
    for item in items:
        children = tuple(_checked(item.children, places, texts, secrets))
        page = _page(item, places)
        bare = squeeze(item.title)
        if page is not None and bare and bare in texts[page] and not is_secret(item.title, secrets):
            yield Bookmark(item.title, page, children)
        else:
            yield from children


def _page(item: OutlineItem, places: Destinations) -> int | None:
    target: Any = item.destination
    if item.action is not None and item.action.get("/S") == Name.GoTo:
        target = item.action.get("/D")
    return None if isinstance(target, int) else places.page(target)


def add_bookmarks(document: Pdf, bookmarks: Sequence[Bookmark]) -> None:
    """Write the bookmarks into a document that has none."""
    if bookmarks:
        with document.open_outline() as outline:
            outline.root.extend(_item(b) for b in bookmarks)


def _item(bookmark: Bookmark) -> OutlineItem:
    item = OutlineItem(bookmark.title, bookmark.page)
    item.children.extend(_item(child) for child in bookmark.children)
    return item
