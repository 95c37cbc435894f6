"""Layers (optional content) and marked content: only what is shown stays, without its notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import (
    Array,
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Operator,
    Pdf,
    Stream,
    String,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_NOTES = re.compile(rb"\b(?:BDC|BMC|DP|MP|EMC)\b|%")
"""Marks, and comments, which go when a stream is written anew."""

_PAINT = frozenset({"f", "F", "f*", "S", "s", "B", "B*", "b", "b*"})
_SHOW = frozenset({"Tj", "TJ", "'", '"', "sh"})
Instructions = list[ContentStreamInstruction | ContentStreamInlineImage]


def hidden_groups(document: Pdf) -> set[tuple[int, int]]:
    """Layers that are switched off when the file is opened."""
    properties = document.Root.get("/OCProperties")
    if not isinstance(properties, Dictionary):
        return set()
    default = properties.get("/D", Dictionary())
    if default.get("/BaseState") == Name.OFF:
        shown = {o.objgen for o in _items(default.get("/ON"))}
        return {o.objgen for o in _items(properties.get("/OCGs"))} - shown
    return {o.objgen for o in _items(default.get("/OFF"))}


def _items(array: Object | None) -> Iterable[Object]:
    return [o for o in array if isinstance(o, Dictionary)] if isinstance(array, Array) else []


def is_shown(group: Object | None, hidden: Collection[tuple[int, int]]) -> bool:
    """True when content that belongs to ``group`` (a layer or a rule over layers) is seen."""
    if not isinstance(group, Dictionary) or not hidden:
        return True
    if group.get("/Type") != Name.OCMD:
        return group.objgen not in hidden
    members = group.get("/OCGs")
    layers = [members] if isinstance(members, Dictionary) else list(_items(members))
    shown = [layer.objgen not in hidden for layer in layers]
    if not shown:
        return True
    rule = str(group.get("/P", "/AnyOn"))
    return {"/AllOn": all(shown), "/AnyOff": not all(shown), "/AllOff": not any(shown)}.get(
        rule, any(shown)
    )


def remove_hidden_content(document: Pdf, alternatives: Collection[str] = ()) -> None:
    """Take content of hidden layers out of the streams, and the layers out of the document.

    Properties of marked content are reduced to its number in the tag tree: they may hold the very
    text that was redacted. ``alternatives`` are the texts that may stay as ActualText.
    """
    hidden = hidden_groups(document)
    for page in document.pages:
        resources = page.resources
        if "/Contents" in page.obj:
            page.contents_coalesce()
            _rewrite(page.obj.Contents, resources, hidden, alternatives)
    for item in document.objects:
        if isinstance(item, Stream) and _is_drawing(item):
            _rewrite(item, item.get("/Resources", Dictionary()), hidden, alternatives)
    if "/OCProperties" in document.Root:
        del document.Root["/OCProperties"]


def _is_drawing(item: Stream) -> bool:
    return item.get("/Subtype") == Name.Form or item.get("/PatternType") == 1


def _rewrite(
    stream: Object,
    resources: Object,
    hidden: Collection[tuple[int, int]],
    alternatives: Collection[str],
) -> None:
    data = stream.read_bytes()
    if not hidden and not _NOTES.search(data):
        return
    instructions = pikepdf.parse_content_stream(stream)
    cleaner = _Cleaner(resources, hidden, alternatives)
    stream.write(pikepdf.unparse_content_stream(cleaner.clean(instructions)))


class _Cleaner:
    """Goes through one content stream."""

    def __init__(
        self,
        resources: Object,
        hidden: Collection[tuple[int, int]],
        alternatives: Collection[str],
    ) -> None:
        self._resources = resources
        self._hidden = hidden
        self._alternatives = alternatives
        self._open: list[tuple[bool, bool]] = []
        """For each open mark: does it stay in the stream, and does it hide what it holds."""

    @property
    def _muted(self) -> bool:
        return any(hides for _, hides in self._open)

    def clean(self, instructions: Iterable[Any]) -> Instructions:
        kept: Instructions = []
        for item in instructions:
            if isinstance(item, ContentStreamInlineImage):
                if not self._muted:
                    kept.append(item)
                continue
            made = self._one(item)
            if made is not None:
                kept.append(made)
        kept += [ContentStreamInstruction([], Operator("EMC")) for stays, _ in self._open if stays]
        return kept

    def _one(self, item: ContentStreamInstruction) -> ContentStreamInstruction | None:
        name = str(item.operator)
        if name in ("BDC", "BMC"):
            return self._begin(item)
        if name == "EMC":
            if not self._open:
                return None
            stays, _ = self._open.pop()
            return item if stays else None
        if name in ("MP", "DP"):
            return None
        if name == "Do":
            return item if self._draws(item) else None
        if self._muted and name in _SHOW:
            return None
        if self._muted and name in _PAINT:
            return ContentStreamInstruction([], Operator("n"))
        return item

    def _draws(self, item: ContentStreamInstruction) -> bool:
        if self._muted:
            return False
        drawing = self._resource("/XObject", item.operands[0])
        return drawing is None or is_shown(drawing.get("/OC"), self._hidden)

    def _begin(self, item: ContentStreamInstruction) -> ContentStreamInstruction | None:
        operands = item.operands
        tag = operands[0] if len(operands) else Name.Span
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, Name):
            properties = self._resource("/Properties", properties)
        if tag == Name.OC:
            self._open.append((False, not is_shown(properties, self._hidden)))
            return None
        if self._muted:
            self._open.append((False, False))
            return None
        self._open.append((True, False))
        kept = self._properties(properties)
        if len(kept):
            return ContentStreamInstruction([tag, kept], Operator("BDC"))
        return ContentStreamInstruction([tag], Operator("BMC"))

    def _properties(self, properties: Object | None) -> Dictionary:
        kept = Dictionary()
        if isinstance(properties, Dictionary):
            number: Any = properties.get("/MCID")
            if isinstance(number, int):
                kept.MCID = number
            spoken = properties.get("/ActualText")
            if isinstance(spoken, String) and str(spoken) in self._alternatives:
                kept.ActualText = String(str(spoken))
        return kept

    def _resource(self, kind: str, name: Object) -> Object | None:
        group = self._resources.get(kind)
        return group.get(str(name)) if isinstance(group, Dictionary) else None
