"""Cleans content streams: no hidden layers, notes, comments, odd operators or telling names.

Properties of marked content are reduced to their number in the tag tree: they may hold the very
text that was redacted. What a stream shows stays exactly where it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
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
    String,
)

from app.export.layers import is_shown
from app.export.search import squeeze
from app.export.shown import NEXT_LINE, SHOW, STEPS, Surface, has_surface, in_full
from app.export.shown import made as _made
from app.export.tags import TAGS, names

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from app.export.renaming import Renamer

    Instruction = ContentStreamInstruction | ContentStreamInlineImage

NOTES = re.compile(rb"\b(?:BDC|BMC|DP|MP|EMC)\b|%|[)>]\s*['\"]")
"""Marks and comments, which go when a stream is written anew, and text shown on a next line."""

PAINT = frozenset({"f", "F", "f*", "S", "s", "B", "B*", "b", "b*"})
OPERATORS = names(
    "b B b* B* BI c cm CS cs d d0 d1 Do EI ET BT f F f* G g gs h i ID j J K k l m M n q Q re "
    "RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \""
)
RESOURCES = {
    "Do": "/XObject",
    "gs": "/ExtGState",
    "Tf": "/Font",
    "sh": "/Shading",
    "cs": "/ColorSpace",
    "CS": "/ColorSpace",
    "scn": "/Pattern",
    "SCN": "/Pattern",
}
"""Operators that name a resource, with the group in which it stands."""

SEEN = frozenset({"q", "Q", *SHOW, *RESOURCES})
"""Operators that say what is used."""

_MARKS = frozenset({"BDC", "BMC", "EMC", "MP", "DP"})
_MODES = frozenset({"q", "Q", "Tr"})
_KNOWN = frozenset(name.removeprefix("/") for name in OPERATORS)
_PLAIN = _KNOWN - SEEN - STEPS - NEXT_LINE - {"Tr", "ri", "sh", "BI", "ID", "EI"}
"""Operators that stay as they are when they have only numbers, unless what they do is hidden."""

_NUMBERS = frozenset({int, Decimal, bool})
"""What most operands are; asking whether something is a string takes longer."""

_INTENTS = frozenset(
    {"/AbsoluteColorimetric", "/RelativeColorimetric", "/Saturation", "/Perceptual"}
)
SHORT_TEXT = 3
"""Letters of an alternative text that may stay: a ligature, a soft hyphen, a bullet."""


@dataclass
class Cleaner:
    """Goes through one content stream.

    Attributes:
        resources: What the stream's names stand for.
        hidden: The layers that are switched off.
        alternatives: Texts that may stay as ActualText.
        rename: When given, unknown operators go too, short texts whose letters are gone, and
            resources get names that tell nothing.
        seen: Called for every instruction of :data:`SEEN` that stays, before names are changed.
        inline: Called for every inline image; may give the name of a resource to draw instead.
    """

    resources: Object
    hidden: Collection[tuple[int, int]] = ()
    alternatives: Collection[str] = ()
    rename: Renamer | None = None
    seen: Callable[[str, list[Any]], None] | None = None
    inline: Callable[[pikepdf.PdfInlineImage], str | None] | None = None
    changed: bool = False
    muted: bool = False
    """True when text of a hidden layer was made invisible; it is to be removed."""

    _open: list[tuple[bool, bool]] = field(default_factory=list)
    """For each open mark: does it stay in the stream, and does it hide what it holds."""

    _mode: int = 0
    _modes: list[int] = field(default_factory=list)
    _surface: Surface = field(default_factory=Surface)
    _speaks: bool = False
    """True when a short alternative text stays that may have lost its letters."""

    def clean(self, instructions: Iterable[Any]) -> list[Instruction]:
        """The instructions that may stay; :attr:`changed` tells whether any is not as it was."""
        kept: list[Instruction] = []
        for item in instructions:
            if isinstance(item, ContentStreamInlineImage):
                kept += self._inline(item)
                continue
            name = str(item.operator)
            if name in _PLAIN and self._is_plain(item):
                kept.append(item)
            elif name in NEXT_LINE:
                for written in in_full(item):
                    self.changed |= written is not item
                    kept += self._one(str(written.operator), written)
            else:
                kept += self._one(name, item)
        closing = [
            ContentStreamInstruction([], Operator("EMC")) for stays, _ in self._open if stays
        ]
        self.changed |= bool(closing)
        kept += closing
        return _without_empty_texts(kept, self) if self._speaks else kept

    @property
    def _is_muted(self) -> bool:
        return any(hides for _, hides in self._open)

    def _is_plain(self, item: ContentStreamInstruction) -> bool:
        # Most instructions are of this kind, and nothing more is asked of them.
        return not (self._open and self._is_muted) and all(
            type(operand) in _NUMBERS for operand in item.operands
        )

    def _one(self, name: str, item: ContentStreamInstruction) -> list[ContentStreamInstruction]:
        operands = list(item.operands)
        marks = name in _MARKS
        found = self._marked(name, item, operands) if marks else self._drawn(name, item, operands)
        self.changed |= len(found) != 1 or found[0] is not item
        return found

    def _marked(
        self, name: str, item: ContentStreamInstruction, operands: list[Any]
    ) -> list[ContentStreamInstruction]:
        if name in ("BDC", "BMC"):
            return self._begin(operands)
        if name == "EMC":
            stays = self._open.pop()[0] if self._open else False
            return [item] if stays else []
        return []

    def _drawn(
        self, name: str, item: ContentStreamInstruction, operands: list[Any]
    ) -> list[ContentStreamInstruction]:
        if name in _MODES:
            self._follow(name, operands)
        if name in STEPS:
            self._surface.step(name, operands)
        if self._open and self._is_muted:
            return self._silent(name, item)
        if name == "Do" and not self._is_seen(operands):
            return []
        if self.rename is not None:
            if name not in _KNOWN or (
                name == "ri" and not _INTENTS.intersection(map(str, operands[-1:]))
            ):
                return []
            if name in SHOW and not self._surface.of_text:
                return []
            if name not in SHOW:
                if any(type(o) not in _NUMBERS and isinstance(o, String) for o in operands):
                    return []
            elif len(operands) > SHOW[name]:
                operands = operands[-SHOW[name] :]
                item = _made(operands, name)
        if self.seen is not None and name in SEEN:
            self.seen(name, operands)
        return [self._renamed(name, item, operands) if name in RESOURCES else item]

    def _follow(self, name: str, operands: list[Any]) -> None:
        """Keep the mode in which text is shown."""
        if name == "q":
            self._modes.append(self._mode)
        elif name == "Q":
            self._mode = self._modes.pop() if self._modes else self._mode
        else:
            mode = operands[0] if operands else None
            self._mode = mode if isinstance(mode, int) else self._mode

    def _silent(self, name: str, item: ContentStreamInstruction) -> list[ContentStreamInstruction]:
        """What is hidden goes; its text becomes invisible first, so that what follows stays put."""
        if name in SHOW:
            self.muted = True
            return [_made([3], "Tr"), item, _made([self._mode], "Tr")]
        if name in ("Do", "sh"):
            return []
        return [_made([], "n")] if name in PAINT else [item]

    def _is_seen(self, operands: list[Any]) -> bool:
        drawing = self._resource("/XObject", operands[-1]) if operands else None
        if drawing is None:
            return True
        flat = not self._surface.of_drawings or not has_surface(_matrix(drawing))
        return is_shown(drawing.get("/OC"), self.hidden) and not (flat and self.rename is not None)

    def _renamed(
        self, name: str, item: ContentStreamInstruction, operands: list[Any]
    ) -> ContentStreamInstruction:
        if self.rename is None:
            return item
        at = 0 if name == "Tf" else -1
        if not operands or not isinstance(operands[at], Name):
            return item
        old = str(operands[at])
        new = self.rename(old)
        if new == old:
            return item
        operands[at] = Name(new)
        return _made(operands, name)

    def _begin(self, operands: list[Any]) -> list[ContentStreamInstruction]:
        tag = operands[0] if operands and isinstance(operands[0], Name) else Name.Span
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, Name):
            properties = self._resource("/Properties", properties)
        if tag == Name.OC:
            self._open.append((False, not is_shown(properties, self.hidden)))
            return []
        if self._is_muted:
            self._open.append((False, False))
            return []
        self._open.append((True, False))
        kept = self._properties(properties)
        if str(tag) not in TAGS:
            tag = Name.Span
        return [_made([tag, kept], "BDC") if len(kept) else _made([tag], "BMC")]

    def _properties(self, properties: Object | None) -> Dictionary:
        kept = Dictionary()
        if isinstance(properties, Dictionary):
            number: Any = properties.get("/MCID")
            if isinstance(number, int):
                kept.MCID = number
            spoken = properties.get("/ActualText")
            if isinstance(spoken, String) and self._may_stay(str(spoken)):
                kept.ActualText = String(str(spoken))
                self._speaks |= self.rename is not None and str(spoken) not in self.alternatives
        return kept

    def _may_stay(self, text: str) -> bool:
        return text in self.alternatives or len(squeeze(text)) <= SHORT_TEXT

    def _resource(self, kind: str, name: Object) -> Object | None:
        group = self.resources.get(kind)
        return group.get(str(name)) if isinstance(group, Dictionary) else None

    def _inline(self, item: ContentStreamInlineImage) -> list[Instruction]:
        if self._is_muted:
            self.changed = True
            return []
        if self.inline is None:
            return [item]
        name = self.inline(item.iimage)
        if name is None:
            return [item]
        self.changed = True
        return [_made([Name(name)], "Do")]


def _matrix(drawing: Object) -> list[Any]:
    found = drawing.get("/Matrix")
    return list(found) if isinstance(found, Array) else []


def _without_empty_texts(kept: list[Instruction], cleaner: Cleaner) -> list[Instruction]:
    """Take the short alternative text off marks in which nothing is shown any more."""
    open_marks: list[tuple[int, bool]] = []
    shown: set[int] = set()
    for number, item in enumerate(kept):
        if isinstance(item, ContentStreamInlineImage):
            shown |= {at for at, _ in open_marks}
            continue
        name = str(item.operator)
        if name in ("BDC", "BMC"):
            speaks = name == "BDC" and "/ActualText" in item.operands[1]
            open_marks.append((number, speaks))
        elif name == "EMC" and open_marks:
            at, speaks = open_marks.pop()
            if speaks and at not in shown:
                _hush(kept, at, cleaner)
        elif open_marks and _shows(name, item):
            shown |= {at for at, _ in open_marks}
    return kept


def _hush(kept: list[Instruction], at: int, cleaner: Cleaner) -> None:
    mark = kept[at]
    assert isinstance(mark, ContentStreamInstruction)
    properties = mark.operands[1]
    if str(properties.ActualText) not in cleaner.alternatives:
        left = Dictionary({k: v for k, v in properties.items() if k != "/ActualText"})
        kept[at] = _made([mark.operands[0], left], "BDC")
        cleaner.changed = True


def _shows(name: str, item: ContentStreamInstruction) -> bool:
    if name in SHOW and not len(item.operands):
        return False
    if name in ("Tj", "'", '"'):
        return bool(bytes(item.operands[-1]))
    if name == "TJ":
        parts = item.operands[0]
        return isinstance(parts, Array) and any(isinstance(p, String) and bytes(p) for p in parts)
    return name in PAINT or name in ("Do", "sh")
