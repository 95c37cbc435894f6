"""Layers (optional content): which of them a reader sees when the file is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object, Pdf

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

DEEPEST = 20
Groups = set[tuple[int, int]]


def hidden_groups(document: Pdf) -> Groups:
    """Layers that are switched off when the file is opened, or that are not for the screen.

    Programs that show layers at all go by what a layer says of itself (ISO 32000-1, table 102),
    whether or not the file asks for it.
    """
    properties = document.Root.get("/OCProperties")
    if not isinstance(properties, Dictionary):
        return set()
    default = properties.get("/D", Dictionary())
    groups = _items(properties.get("/OCGs"))
    unseen = {o.objgen for o in groups if _is_off_screen(o)}
    if default.get("/BaseState") == Name.OFF:
        shown = {o.objgen for o in _items(default.get("/ON"))}
        return ({o.objgen for o in groups} - shown) | unseen
    return {o.objgen for o in _items(default.get("/OFF"))} | unseen


def _is_off_screen(group: Object) -> bool:
    usage = group.get("/Usage")
    view = usage.get("/View") if isinstance(usage, Dictionary) else None
    return isinstance(view, Dictionary) and view.get("/ViewState") == Name.OFF


def _items(array: Object | None) -> Iterable[Object]:
    return [o for o in array if isinstance(o, Dictionary)] if isinstance(array, Array) else []


def is_shown(group: Object | None, hidden: Collection[tuple[int, int]]) -> bool:
    """True when content that belongs to ``group`` (a layer or a rule over layers) is seen."""
    if not isinstance(group, Dictionary) or not hidden:
        return True
    if group.get("/Type") != Name.OCMD:
        return group.objgen not in hidden
    expression = group.get("/VE")
    if isinstance(expression, Array):
        return _is_true(expression, hidden, 0)
    members = group.get("/OCGs")
    layers = [members] if isinstance(members, Dictionary) else list(_items(members))
    shown = [layer.objgen not in hidden for layer in layers]
    if not shown:
        return True
    rule = str(group.get("/P", "/AnyOn"))
    return {"/AllOn": all(shown), "/AnyOff": not all(shown), "/AllOff": not any(shown)}.get(
        rule, any(shown)
    )


def _is_true(term: Object, hidden: Collection[tuple[int, int]], depth: int) -> bool:
    """The value of a visibility expression (ISO 32000-1, 8.11.2.2)."""
    if isinstance(term, Dictionary):
        return term.objgen not in hidden
    if not isinstance(term, Array) or not len(term) or depth > DEEPEST:
        return True
    values = [_is_true(item, hidden, depth + 1) for item in list(term)[1:]]
    if term[0] == Name.Not:
        return not all(values)
    return any(values) if term[0] == Name.Or else all(values)
