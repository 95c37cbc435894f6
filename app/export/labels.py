"""The numbers that a reader shows for pages (i, ii, 1, 2, A-1): kept, with harmless prefixes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from app.export.annotations import is_secret
from app.export.search import squeeze
from app.export.tags import names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object

    from app.export.search import Needles

DEEPEST = 30
MOST = 10_000
FEWEST = 4
"""Shorter words stand by chance in the text of a page."""

_STYLES = names("D R r A a")


@dataclass(frozen=True, slots=True)
class Range:
    """Pages from ``start`` (from 0) on, numbered from ``first``; an empty style shows no number."""

    start: int
    style: str
    prefix: str = field(repr=False)
    first: int


def collect_labels(document: Pdf, texts: Sequence[str], secrets: Needles) -> list[Range]:
    """The ranges of a document's page labels (ISO 32000-1, 12.4.2).

    A prefix stays when it is a single letter, or when the pages that it is for still show it;
    nobody knows what else may stand in it.

    Args:
        document: The redacted file.
        texts: For every page its text after redaction, squeezed.
        secrets: Values that no prefix may hold.
    """
    found = dict(_read(document.Root.get("/PageLabels"), 0))
    if not found:
        return []
    starts = sorted(start for start in found if 0 <= start < len(texts))
    made: list[Range] = []
    for start, end in zip(starts, [*starts[1:], len(texts)], strict=False):
        item = found[start]
        style, first, prefix = item.get("/S"), item.get("/St", 1), item.get("/P")
        told = str(prefix) if isinstance(prefix, String) else ""
        if told and not _may_stay(told, texts[start:end], secrets):
            told = ""
        made.append(
            Range(
                start,
                str(style) if str(style) in _STYLES else "",
                told,
                first if isinstance(first, int) and first > 0 else 1,
            )
        )
    return made


def _read(node: Any, depth: int) -> Iterator[tuple[int, Object]]:
    if not isinstance(node, Dictionary) or depth > DEEPEST:
        return
    listed = node.get("/Nums")
    items: list[Any] = list(listed)[:MOST] if isinstance(listed, Array) else []
    for start, item in zip(items[::2], items[1::2], strict=False):
        if isinstance(start, int) and isinstance(item, Dictionary):
            yield start, item
    kids = node.get("/Kids")
    for kid in list(kids)[:MOST] if isinstance(kids, Array) else ():
        yield from _read(kid, depth + 1)


def _may_stay(prefix: str, texts: Sequence[str], secrets: Needles) -> bool:
    bare = squeeze(prefix)
    if is_secret(prefix, secrets):
        return False
    return len(bare) < 2 or (len(bare) >= FEWEST and any(bare in text for text in texts))


def add_labels(document: Pdf, ranges: Sequence[Range]) -> None:
    """Write the labels into a document that has none."""
    if not ranges:
        return
    listed = Array()
    if ranges[0].start:
        listed.append(0)
        listed.append(Dictionary(S=Name.D))
    for item in ranges:
        made = Dictionary()
        if item.style:
            made.S = Name(item.style)
        if item.prefix:
            made.P = String(item.prefix)
        if item.first != 1:
            made.St = item.first
        listed.append(item.start)
        listed.append(made)
    document.Root.PageLabels = Dictionary(Nums=listed)
