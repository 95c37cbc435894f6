"""Buttons that belong to no form and show nothing, but lie on text in some programs.

One program draws such a field with its white ground, another leaves out what is in no form. What
lies under it is on paper for who printed it with the second: it stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

if TYPE_CHECKING:
    from collections.abc import Collection

PUSH_BUTTON = 1 << 16
"""Flag of a field (ISO 32000-1, table 226)."""

PASSWORD = 1 << 13
"""Flag of a text field whose value is shown as asterisks (ISO 32000-1, table 228)."""

DEEPEST = 30
MOST_FIELDS = 100_000
_SHOWS = re.compile(rb"\b(?:Tj|TJ|Do|BI|sh)\b|['\"]")


def form_fields(document: Pdf) -> set[tuple[int, int]]:
    """The fields of a document's form, and the widgets that are theirs."""
    form = document.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, Dictionary) else None
    todo = _members(fields)
    found: set[tuple[int, int]] = set()
    while todo and len(found) < MOST_FIELDS:
        field = todo.pop()
        if field.objgen not in found:
            found.add(field.objgen)
            todo += _members(field.get("/Kids"))
    return found


def _members(array: Object | None) -> list[Object]:
    return [o for o in array if isinstance(o, Dictionary)] if isinstance(array, Array) else []


def _of_field(annotation: Object, key: str) -> Object | None:
    """What a widget says itself, or the field whose widget it is."""
    found = annotation.get(key)
    parent = annotation.get("/Parent")
    if found is None and isinstance(parent, Dictionary):
        return parent.get(key)
    return found


def is_stray_button(annotation: Object, fields: Collection[tuple[int, int]]) -> bool:
    """True for a push button that is in no form and whose appearance says nothing."""
    flags: Any = _of_field(annotation, "/Ff")
    if _of_field(annotation, "/FT") != Name.Btn or annotation.objgen in fields:
        return False
    if not (isinstance(flags, int) and flags & PUSH_BUTTON):
        return False
    appearance = annotation.get("/AP")
    normal = appearance.get("/N") if isinstance(appearance, Dictionary) else None
    return not isinstance(normal, Stream) or _SHOWS.search(normal.read_bytes()) is None


def forget_password(annotation: Object) -> None:
    """Take the value off a field that shows none: it would be drawn as it is."""
    flags: Any = _of_field(annotation, "/Ff")
    if not (
        isinstance(flags, int) and flags & PASSWORD and _of_field(annotation, "/FT") == Name.Tx
    ):
        return
    field: Object | None = annotation
    for _ in range(DEEPEST):
        if not isinstance(field, Dictionary):
            return
        for key in ("/V", "/DV", "/RV"):
            if key in field:
                del field[key]
        field = field.get("/Parent")
