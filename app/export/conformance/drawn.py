"""One walk over all that draws: fonts with their codes, colours, images, states, and marks.

Only the operators that a clause asks about are read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, ContentStreamInlineImage, Dictionary, Name, Object, Pdf, Stream, String

from app.export.cmaps import codes_in, single_size

if TYPE_CHECKING:
    from collections.abc import Iterable

Key = tuple[int, int]
DEEPEST = 30
INVISIBLE = 3
"""The mode in which text is shown and not seen (ISO 32000-1, 9.3.6)."""

_TEXT = frozenset({"Tj", "TJ", "'", '"'})
_PAINT = frozenset({"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do"}) | _TEXT
_COLOURS = {"g": "gray", "G": "gray", "rg": "rgb", "RG": "rgb", "k": "cmyk", "K": "cmyk"}
_DEVICES = {
    "/DeviceGray": "gray",
    "/G": "gray",
    "/CalGray": "",
    "/DeviceRGB": "rgb",
    "/RGB": "rgb",
    "/DeviceCMYK": "cmyk",
    "/CMYK": "cmyk",
}
_READ = " ".join(sorted({"q", "Q", "Tf", "Tr", "cs", "CS", "scn", "SCN", "gs", "ri", "BDC", "BMC",
                         "EMC", "BT", "ET", "BI", "ID", "EI", *_PAINT, *_COLOURS}))  # fmt: skip


@dataclass
class Shown:
    """A font in use: the codes that it shows, and whether any of them is seen.

    ``size`` is that of all its codes, in bytes; None when they differ.
    """

    font: Object
    codes: set[int] = field(default_factory=set)
    is_seen: bool = False
    size: int | None = field(init=False)

    def __post_init__(self) -> None:
        """Look up the size once: it is asked for with every text."""
        self.size = single_size(self.font)


@dataclass
class Drawn:
    """What is drawn.

    Attributes:
        fonts: Fonts that show something, by their object.
        devices: Kinds of colour without a profile: gray, rgb, cmyk.
        images: Images, with soft masks; inline ones as their dictionaries.
        forms: Form objects.
        states: Graphics states.
        intents: Names of rendering intents.
        depth: How deep states are saved within each other.
        marks: By page (from 0) the numbers of marked content.
        bare: Pages (from 0) on which something is drawn outside all marks.
        mixed: Pages on which an artifact stands in tagged content, or the other way round.
        first: By page, and by the name of the font there, the font with the codes that no page
            before shows.
        odd: Pages with text that is not shown as it should be: without font, half codes.
    """

    fonts: dict[Key | int, Shown] = field(default_factory=dict)
    devices: set[str] = field(default_factory=set)
    images: list[Object] = field(default_factory=list)
    forms: list[Object] = field(default_factory=list)
    states: list[Object] = field(default_factory=list)
    intents: set[str] = field(default_factory=set)
    depth: int = 0
    marks: dict[int, list[int]] = field(default_factory=dict)
    bare: set[int] = field(default_factory=set)
    mixed: set[int] = field(default_factory=set)
    first: dict[int, dict[str, tuple[Shown, set[int]]]] = field(default_factory=dict)
    odd: set[int] = field(default_factory=set)


def read_drawn(document: Pdf) -> Drawn:
    """Walk over all pages, with what they draw and the forms of their annotations."""
    walk = _Walk()
    for number, page in enumerate(document.pages):
        walk.page(number, page)
    return walk.found


class _Walk:
    def __init__(self) -> None:
        self.found = Drawn()
        self._done: set[Key] = set()

    def page(self, number: int, page: pikepdf.Page) -> None:
        self.found.marks[number] = []
        if "/Contents" in page.obj:
            instructions = pikepdf.parse_content_stream(page, _READ)
            _Stream(self, page.resources, number).run(instructions)
        group = page.obj.get("/Group")
        if isinstance(group, Dictionary):
            self.space(group.get("/CS"))
        listed = page.obj.get("/Annots")
        for item in listed if isinstance(listed, Array) else ():
            appearance = item.get("/AP") if isinstance(item, Dictionary) else None
            normal = appearance.get("/N") if isinstance(appearance, Dictionary) else None
            if isinstance(normal, Stream):
                self.form(normal, Dictionary(), 0)

    def form(self, form: Object, around: Object, depth: int) -> None:
        """A form, a pattern's cell, or the glyph of a font."""
        if form.objgen in self._done or depth > DEEPEST:
            return
        self._done.add(form.objgen)
        self.found.forms.append(form)
        group = form.get("/Group")
        if isinstance(group, Dictionary):
            self.space(group.get("/CS"))
        own = form.get("/Resources")
        resources = own if isinstance(own, Dictionary) else around
        _Stream(self, resources, None, depth + 1).run(pikepdf.parse_content_stream(form, _READ))

    def space(self, space: Any) -> None:
        """Note a colour space when it is one of a device, also as what lies under another."""
        if isinstance(space, Name):
            self.found.devices.add(_DEVICES.get(str(space), ""))
        elif isinstance(space, Array) and len(space) > 1:
            kind = str(space[0])
            if kind in ("/Indexed", "/I", "/Pattern"):
                self.space(space[1])
            elif kind in ("/Separation", "/DeviceN") and len(space) > 2:
                self.space(space[2])

    def image(self, image: Object) -> None:
        if image.is_indirect:
            if image.objgen in self._done:
                return
            self._done.add(image.objgen)
        self.found.images.append(image)
        self.space(image.get("/ColorSpace", image.get("/CS")))
        mask = image.get("/SMask")
        if isinstance(mask, Stream):
            self.image(mask)

    def state(self, state: Object, around: Object, depth: int) -> None:
        self.found.states.append(state)
        mask = state.get("/SMask")
        group = mask.get("/G") if isinstance(mask, Dictionary) else None
        if isinstance(group, Stream):
            self.form(group, around, depth)

    def font(self, font: Object, depth: int) -> Shown:
        key = font.objgen if font.is_indirect else id(font)
        if key not in self.found.fonts:
            self.found.fonts[key] = Shown(font)
            glyphs = font.get("/CharProcs")
            around = font.get("/Resources", Dictionary())
            for glyph in glyphs.values() if isinstance(glyphs, Dictionary) else ():
                if isinstance(glyph, Stream):
                    self.form(glyph, around, depth)
        return self.found.fonts[key]


class _Stream:
    """One content stream."""

    def __init__(self, walk: _Walk, resources: Object, page: int | None, depth: int = 0) -> None:
        self._walk = walk
        self._resources = resources
        self._page = page
        self._depth = depth
        self._font: Shown | None = None
        self._name = ""
        self._in_text = False
        self._mode = 0
        self._saved: list[tuple[Shown | None, str, int]] = []
        self._marks: list[str] = []

    def run(self, instructions: Iterable[Any]) -> None:
        for item in instructions:
            if isinstance(item, ContentStreamInlineImage):
                self._walk.image(item.iimage.obj)
                self._paint()
                continue
            name = str(item.operator)
            if name in _TEXT:
                self._show(item.operands)
            elif name in _COLOURS:
                self._walk.found.devices.add(_COLOURS[name])
            elif name == "q":
                self._saved.append((self._font, self._name, self._mode))
                self._walk.found.depth = max(self._walk.found.depth, len(self._saved))
            elif name == "Q":
                kept = self._saved.pop() if self._saved else (None, "", 0)
                self._font, self._name, self._mode = kept
            elif name in ("BT", "ET"):
                self._in_text = name == "BT"
            elif name in ("BDC", "BMC"):
                self._begin(item.operands)
            elif name == "EMC":
                del self._marks[-1:]
            else:
                self._set(name, list(item.operands))
            if name in _PAINT:
                self._paint()

    def _begin(self, operands: Any) -> None:
        """A mark: ``tag`` with a number in the tag tree, ``artifact``, or neither."""
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, Name):
            properties = self._resource("/Properties", properties)
        number: Any = properties.get("/MCID") if isinstance(properties, Dictionary) else None
        kind = "artifact" if operands and operands[0] == Name.Artifact else ""
        if isinstance(number, int) and self._page is not None:
            kind = "tag"
            self._walk.found.marks[self._page].append(number)
        if self._page is not None and kind and ({"tag", "artifact"} - {kind}) & {*self._marks}:
            self._walk.found.mixed.add(self._page)
        self._marks.append(kind)

    def _paint(self) -> None:
        if self._page is not None and not any(self._marks):
            self._walk.found.bare.add(self._page)

    def _show(self, operands: Any) -> None:
        if self._font is None or not len(operands):
            self._odd(True)
            return
        operand, size = operands[-1], self._font.size
        self._odd(not self._in_text or size is None)
        for piece in operand if isinstance(operand, Array) else [operand]:
            if isinstance(piece, String):
                data = bytes(piece)
                if size == 1:
                    if not self._font.codes.issuperset(data):
                        self._note(set(data), self._font)
                    continue
                self._odd(bool(size) and len(data) % (size or 1) != 0)
                self._note(codes_in(self._font.font, data), self._font)
            else:
                self._odd(not isinstance(piece, int | float | Decimal))
        self._font.is_seen |= self._mode != INVISIBLE

    def _note(self, codes: set[int], font: Shown) -> None:
        """Add codes to those of a font; what is new is told by page."""
        new = codes - font.codes
        if new:
            font.codes |= new
            if self._page is not None:
                by_name = self._walk.found.first.setdefault(self._page, {})
                by_name.setdefault(self._name, (font, set()))[1].update(new)

    def _odd(self, found: bool) -> None:
        if found and self._page is not None:
            self._walk.found.odd.add(self._page)

    def _set(self, name: str, operands: list[Any]) -> None:
        if not operands:
            return
        walk, named = self._walk, operands[0 if name == "Tf" else -1]
        if name == "Tr":
            self._mode = int(named) if isinstance(named, int) else self._mode
        elif name == "ri":
            walk.found.intents.add(str(named))
        elif name in ("cs", "CS"):
            walk.space(self._resource("/ColorSpace", named) or named)
        elif isinstance(named, Name):
            self._use(name, named)

    def _use(self, name: str, named: Name) -> None:
        walk, depth = self._walk, self._depth
        if name == "Tf":
            font = self._resource("/Font", named)
            self._font = walk.font(font, depth) if isinstance(font, Dictionary) else None
            self._name = str(named)
        elif name == "gs":
            state = self._resource("/ExtGState", named)
            if isinstance(state, Dictionary):
                walk.state(state, self._resources, depth)
        elif name in ("scn", "SCN"):
            self._pattern(self._resource("/Pattern", named))
        elif name == "sh":
            self._shading(self._resource("/Shading", named))
        else:
            drawing = self._resource("/XObject", named)
            if isinstance(drawing, Stream) and drawing.get("/Subtype") == Name.Image:
                walk.image(drawing)
            elif isinstance(drawing, Stream):
                walk.form(drawing, self._resources, depth)

    def _pattern(self, pattern: Object | None) -> None:
        if isinstance(pattern, Stream):
            self._walk.form(pattern, self._resources, self._depth)
        elif isinstance(pattern, Dictionary):
            self._shading(pattern.get("/Shading"))

    def _shading(self, shading: Object | None) -> None:
        if isinstance(shading, Dictionary | Stream):
            self._walk.space(shading.get("/ColorSpace"))

    def _resource(self, kind: str, name: Name) -> Object | None:
        group = self._resources.get(kind)
        return group.get(str(name)) if isinstance(group, Dictionary) else None
