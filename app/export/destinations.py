"""Where links and bookmarks lead: to a page, given outright or by a name."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

DEEPEST = 30
MOST = 50_000


class Destinations:
    """The named places of a document, and its pages by their objects."""

    def __init__(self, document: Pdf) -> None:
        self._numbers = {page.obj.objgen: n for n, page in enumerate(document.pages)}
        self._named: dict[str, Object] = {}
        old = document.Root.get("/Dests")
        if isinstance(old, Dictionary):
            self._named.update({key.removeprefix("/"): place for key, place in old.items()})
        names = document.Root.get("/Names")
        tree = names.get("/Dests") if isinstance(names, Dictionary) else None
        self._read(tree, 0)

    def _read(self, node: Object | None, depth: int) -> None:
        if not isinstance(node, Dictionary) or depth > DEEPEST or len(self._named) > MOST:
            return
        listed = node.get("/Names")
        items: list[Any] = list(listed) if isinstance(listed, Array) else []
        for name, place in zip(items[::2], items[1::2], strict=False):
            if isinstance(name, String):
                self._named[str(name)] = place
        kids = node.get("/Kids")
        for kid in kids if isinstance(kids, Array) else ():
            self._read(kid, depth + 1)

    def page(self, target: Any) -> int | None:
        """The page (from 0) of a place, also of a named one; None when it leads nowhere."""
        if isinstance(target, str | String | Name):
            target = self._named.get(str(target).removeprefix("/"))
        if isinstance(target, Dictionary):
            target = target.get("/D")
        if not isinstance(target, Array) or not len(target):
            return None
        first = target[0]
        return self._numbers.get(first.objgen) if isinstance(first, Dictionary) else None
