"""Documents with their attachments: who belongs to whom, and what each is called."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.model.document import Document

LETTERS = 25
"""``a`` to ``y``; a ``z`` in front goes on, so that names stay in order of the alphabet."""


def in_families(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents with their labels, each followed by its attachments.

    What was handed in by itself is ``001``, ``002`` and so on; the attachments of ``002`` are
    ``002a`` and ``002b``, those of ``002a`` are ``002a-a``. A label stays what it is when others
    come. ``documents`` are in the order in which they came, attachments after what they belong to.
    """
    children: dict[str | None, list[Document]] = {}
    there: set[str] = set()
    for document in documents:
        above = document.parent_id if document.parent_id in there else None
        children.setdefault(above, []).append(document)
        there.add(document.id)
    found: list[Document] = []

    def place(document: Document, label: str, joint: str) -> None:
        found.append(replace(document, label=label))
        for i, child in enumerate(children.get(document.id, ())):
            place(child, f"{label}{joint}{letter(i)}", "-")

    for number, document in enumerate(children.get(None, ()), start=1):
        place(document, f"{number:03d}", "")
    return tuple(found)


def letter(place: int) -> str:
    """What the attachment at a place (from 0) is called."""
    return "z" * (place // LETTERS) + chr(ord("a") + place % LETTERS)


def depth(document: Document) -> int:
    """How far a document is an attachment: 0 for what was handed in by itself."""
    head = document.label.lstrip("0123456789")
    return 1 + head.count("-") if head else 0
