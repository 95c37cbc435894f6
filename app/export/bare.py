"""Forms that lean on who draws them get what they need themselves: resources, and a font.

The engine that redacts makes copies of forms and looks at each by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Dictionary, Name, Object, Pdf, Stream

if TYPE_CHECKING:
    from collections.abc import Iterable

DEEPEST = 15
_SHOWS = re.compile(rb"\b(?:Tj|TJ)\b|['\"]")
_SETS = re.compile(rb"\bTf\b")
_OPERATORS = "q Q Tf Do"
Setting = tuple[Object, Any]
"""A font and its size."""


def complete_forms(document: Pdf) -> None:
    """Give forms without resources those of who draws them, and a font to those that set none."""
    forms = [
        item
        for item in document.objects
        if isinstance(item, Stream) and item.get("/Subtype") == Name.Form
    ]
    wanting = {form.objgen for form in forms if _wants(form)}
    if not wanting:
        return
    walk = _Walk(wanting)
    for page in document.pages:
        walk.read(page, page.resources, None, 0)


def _wants(form: Stream) -> bool:
    return not isinstance(form.get("/Resources"), Dictionary) or _wants_font(form)


def _wants_font(form: Stream) -> bool:
    data = form.read_bytes()
    shown = _SHOWS.search(data)
    return shown is not None and _SETS.search(data, 0, shown.start()) is None


class _Walk:
    def __init__(self, wanting: set[tuple[int, int]]) -> None:
        self._wanting = wanting
        self._done: set[tuple[int, int]] = set()

    def read(
        self, stream: Object | pikepdf.Page, resources: Object, font: Setting | None, depth: int
    ) -> None:
        saved: list[Setting | None] = []
        for name, operands in _operations(stream):
            if name == "q":
                saved.append(font)
            elif name == "Q":
                font = saved.pop() if saved else font
            elif name == "Tf" and len(operands) == 2:
                found = _named(resources, "/Font", operands[0])
                font = (found, operands[1]) if found is not None else font
            elif name == "Do" and operands:
                form = _named(resources, "/XObject", operands[0])
                if isinstance(form, Stream) and form.get("/Subtype") == Name.Form:
                    self._form(form, resources, font, depth)

    def _form(self, form: Stream, resources: Object, font: Setting | None, depth: int) -> None:
        if form.objgen in self._done or depth > DEEPEST:
            return
        self._done.add(form.objgen)
        if form.objgen in self._wanting:
            _complete(form, resources, font)
        self.read(form, form.Resources if "/Resources" in form else resources, font, depth + 1)


def _complete(form: Stream, resources: Object, font: Setting | None) -> None:
    own = form.get("/Resources")
    if not isinstance(own, Dictionary):
        own = form.Resources = Dictionary({k: _copied(v) for k, v in resources.items()})
    if font is None or not _wants_font(form):
        return
    fonts = own.get("/Font")
    own.Font = Dictionary(
        {**(dict(fonts.items()) if isinstance(fonts, Dictionary) else {}), "/LwF0": font[0]}
    )
    form.write(b"/LwF0 %s Tf\n" % str(font[1]).encode() + form.read_bytes())


def _copied(group: Object) -> Object:
    return Dictionary(dict(group.items())) if isinstance(group, Dictionary) else group


def _operations(stream: Object | pikepdf.Page) -> Iterable[tuple[str, list[Any]]]:
    for item in pikepdf.parse_content_stream(stream, _OPERATORS):
        yield str(item.operator), list(item.operands)


def _named(resources: Object, kind: str, name: Object) -> Object | None:
    group = resources.get(kind)
    found = group.get(str(name)) if isinstance(group, Dictionary) else None
    return found if isinstance(found, Dictionary | Stream) else None
