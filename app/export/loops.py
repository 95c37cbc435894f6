"""Forms that draw themselves, directly or by way of others: the drawing that closes the ring goes.

Readers stop at some depth; an engine that goes on may run out of stack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
from pikepdf import ContentStreamInlineImage, Dictionary, Name, Object, Pdf, Stream

if TYPE_CHECKING:
    from collections.abc import Iterable

Key = tuple[int, int]


def cut_loops(document: Pdf) -> None:
    """Take the drawings of a form's own ancestors out of its stream."""
    forms = {
        item.objgen: item
        for item in document.objects
        if isinstance(item, Stream) and item.get("/Subtype") == Name.Form
    }
    listed = {key: set(_listed(form, forms)) for key, form in forms.items()}
    suspects = {key for key in forms if _reaches(key, key, listed)}
    drawn = {key: dict(_drawn(forms[key], forms)) for key in suspects}
    for key in sorted(suspects):
        bad = {
            name
            for name, child in drawn[key].items()
            if child == key or _reaches(child, key, {k: set(v.values()) for k, v in drawn.items()})
        }
        if bad:
            _without(forms[key], bad)
            drawn[key] = {n: k for n, k in drawn[key].items() if n not in bad}


def _listed(form: Object, forms: dict[Key, Stream]) -> Iterable[Key]:
    """The forms that stand in a form's resources, drawn or not."""
    resources = form.get("/Resources")
    group = resources.get("/XObject") if isinstance(resources, Dictionary) else None
    for item in group.values() if isinstance(group, Dictionary) else ():
        if isinstance(item, Stream) and item.objgen in forms:
            yield item.objgen


def _drawn(form: Stream, forms: dict[Key, Stream]) -> Iterable[tuple[str, Key]]:
    """The forms that a form really draws, by their names in its resources."""
    group = form.Resources.XObject
    for item in pikepdf.parse_content_stream(form, "Do"):
        if len(item.operands):
            found = group.get(str(item.operands[0]))
            if isinstance(found, Stream) and found.objgen in forms:
                yield str(item.operands[0]), found.objgen


def _reaches(start: Key, goal: Key, edges: dict[Key, set[Key]]) -> bool:
    todo, seen = list(edges.get(start, ())), set()
    while todo:
        key = todo.pop()
        if key == goal:
            return True
        if key not in seen:
            seen.add(key)
            todo += edges.get(key, ())
    return False


def _without(form: Stream, names: set[str]) -> None:
    kept = [
        item
        for item in pikepdf.parse_content_stream(form)
        if isinstance(item, ContentStreamInlineImage)
        or str(item.operator) != "Do"
        or not len(item.operands)
        or str(item.operands[0]) not in names
    ]
    form.write(pikepdf.unparse_content_stream(kept))
