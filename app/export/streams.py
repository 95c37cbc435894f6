"""Walks through everything that draws: pages, forms, patterns, soft masks, glyphs of Type 3 fonts.

On the way every stream is cleaned, and it is written down what is used: codes of fonts, names of
resources. What isn't used can be left out afterwards.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from app.export.clips import POINT, with_areas
from app.export.cmaps import codes_in, single_size
from app.export.contents import NOTES, RESOURCES, Cleaner
from app.export.fonts import glyph_names
from app.export.images import strip_image
from app.export.layers import hidden_groups
from app.export.renaming import Renamer
from app.export.shown import SHOW

if TYPE_CHECKING:
    from collections.abc import Collection

Key = tuple[int, int]
DEEPEST = 40
LARGE = 400
"""Pixels of an image in a stream that are enough for a word."""

_ALWAYS = ("/DefaultGray", "/DefaultRGB", "/DefaultCMYK")


def remove_hidden_content(document: Pdf) -> set[int]:
    """Take out hidden layers and the properties of marks; the layers leave the document.

    Text of hidden layers is made invisible, so that what follows it stays put.

    Returns:
        The pages (from 0) on which text was made invisible; it is still to be removed.
    """
    hidden = hidden_groups(document)
    muted: set[int] = set()
    done: set[Key] = set()
    forms_muted = False
    for item in document.objects:
        if isinstance(item, Stream) and _draws(item):
            forms_muted |= _clean(item, item.get("/Resources", Dictionary()), hidden, done)
    for number, page in enumerate(document.pages):
        if "/Contents" in page.obj:
            page.contents_coalesce()
            if _clean(page.obj.Contents, page.resources, hidden, done):
                muted.add(number)
    if "/OCProperties" in document.Root:
        del document.Root["/OCProperties"]
    return set(range(len(document.pages))) if forms_muted else muted


def _draws(item: Stream) -> bool:
    return item.get("/Subtype") == Name.Form or item.get("/PatternType") == 1


def _clean(stream: Object, resources: Object, hidden: Collection[Key], done: set[Key]) -> bool:
    if not isinstance(stream, Stream) or stream.objgen in done:
        return False
    done.add(stream.objgen)
    data = stream.read_bytes()
    cuts = POINT.search(data) is not None
    if not hidden and not cuts and not NOTES.search(data):
        return False
    cleaner = Cleaner(resources, hidden)
    instructions = _instructions(stream)
    kept = cleaner.clean(with_areas(instructions) if cuts else instructions)
    if cleaner.changed or cuts:
        stream.write(pikepdf.unparse_content_stream(kept))
    return cleaner.muted


def _instructions(stream: Stream) -> list[Any]:
    """What a stream says; one that is cut off says what it says until there."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Unexpected end of stream", UserWarning)
        return list(pikepdf.parse_content_stream(stream))


@dataclass
class _Holder:
    """Something with resources of its own, and the names in them that are used."""

    owner: Object
    resources: Object
    used: dict[str, set[str]] = field(default_factory=dict)


@dataclass
class Usage:
    """What the pages use: character codes by font, and all objects that draw."""

    codes: dict[Key, set[int]] = field(default_factory=dict)
    fonts: dict[Key, Object] = field(default_factory=dict)
    states: list[Object] = field(default_factory=list)
    patterns: list[Object] = field(default_factory=list)
    drawings: dict[Key, Object] = field(default_factory=dict)
    shadings: list[Object] = field(default_factory=list)


class Walk:
    """One walk over a whole document; afterwards every resource that stays is used."""

    def __init__(self, document: Pdf, alternatives: Collection[str] = ()) -> None:
        self.usage = Usage()
        self._document = document
        self._alternatives = alternatives
        self._rename = Renamer()
        self._holders: dict[Key | int, _Holder] = {}
        self._bare: dict[Key, list[tuple[str, str]]] = {}
        """Names that forms without resources of their own take from who draws them."""
        self._done: set[Key] = set()
        self._glyphs: set[tuple[Key, str]] = set()

    def run(self) -> Usage:
        for page in self._document.pages:
            holder = self._holder(page.obj, page.resources)
            contents = page.obj.get("/Contents")
            if contents is not None:
                page.contents_coalesce()
                self._read(page.obj.Contents, holder, None, 0)
        self._read_glyphs()
        for holder in self._holders.values():
            self._prune(holder)
        return self.usage

    def _holder(self, owner: Object, resources: Object) -> _Holder:
        key: Key | int = owner.objgen if owner.is_indirect else id(owner)
        return self._holders.setdefault(key, _Holder(owner, resources))

    def _read(self, stream: Object, holder: _Holder, font: Object | None, depth: int) -> None:
        if not isinstance(stream, Stream) or depth > DEEPEST:
            return
        reader = _Reader(self, holder, font, depth)
        cleaner = Cleaner(
            holder.resources,
            alternatives=self._alternatives,
            rename=self._rename,
            seen=reader.see,
            inline=lambda image: self._inline(image, holder),
        )
        self._document.get_warnings()  # of what came before
        kept = cleaner.clean(_instructions(stream))
        cut_off = bool(self._document.get_warnings())
        if cleaner.changed or cut_off or b"%" in stream.read_bytes():
            stream.write(pikepdf.unparse_content_stream(kept))

    def _inline(self, image: Any, holder: _Holder) -> str | None:
        """An image in a stream becomes one of its own: a JPEG may hold remarks, a large one words.

        Only those are looked at for pixels that nobody sees.
        """
        space = image.obj.get("/ColorSpace")
        if isinstance(space, Name):
            holder.used.setdefault("/ColorSpace", set()).add(str(space))
        is_glyph = holder.owner.get("/Type") == Name.Font
        if image.filters[-1:] != ["/DCTDecode"] and (is_glyph or not _is_large(image)):
            return None
        made = self._document.make_stream(image.read_raw_bytes())
        for key, value in image.obj.items():
            made[key] = value
        made.Type, made.Subtype = Name.XObject, Name.Image
        spaces = holder.resources.get("/ColorSpace")
        if isinstance(space, Name) and isinstance(spaces, Dictionary) and str(space) in spaces:
            made.ColorSpace = spaces[str(space)]
        made.Filter = Array([Name(name) for name in image.filters])
        strip_image(made)
        group = holder.resources.get("/XObject")
        if not isinstance(group, Dictionary):
            group = holder.resources.XObject = Dictionary()
        name = f"/LwIm{len(group)}"
        group[name] = made
        holder.used.setdefault("/XObject", set()).add(name)
        self.usage.drawings[made.objgen] = made
        return name

    def drawing(self, item: Object, parent: _Holder, font: Object | None, depth: int) -> None:
        """A form or image that is drawn."""
        self.usage.drawings[item.objgen] = item
        if item.get("/Subtype") == Name.Form:
            self.form(item, parent, font, depth)

    def form(self, item: Object, parent: _Holder, font: Object | None, depth: int) -> None:
        """A stream with resources of its own, or with those of who draws it."""
        self.usage.drawings[item.objgen] = item
        own = item.get("/Resources")
        if isinstance(own, Dictionary):
            if item.objgen not in self._done:
                self._done.add(item.objgen)
                self._read(item, self._holder(item, own), font, depth + 1)
            return
        if item.objgen not in self._bare:
            self._bare[item.objgen] = []
            before = {k: set(v) for k, v in parent.used.items()}
            parent.used.clear()
            self._read(item, parent, font, depth + 1)
            self._bare[item.objgen] = [(k, n) for k, names in parent.used.items() for n in names]
            for kind, names in before.items():
                parent.used.setdefault(kind, set()).update(names)
        for kind, name in self._bare[item.objgen]:
            parent.used.setdefault(kind, set()).add(name)

    def pattern(self, item: Object, parent: _Holder, depth: int) -> None:
        self.usage.patterns.append(item)
        if isinstance(item, Stream):
            self.form(item, parent, None, depth)

    def state(self, item: Object, parent: _Holder, depth: int) -> Object | None:
        """A graphics state; the font that it sets, if any."""
        self.usage.states.append(item)
        mask = item.get("/SMask")
        group = mask.get("/G") if isinstance(mask, Dictionary) else None
        if isinstance(group, Stream):
            self.form(group, parent, None, depth)
        entry = item.get("/Font")
        if isinstance(entry, Array) and len(entry) and isinstance(entry[0], Dictionary):
            entry[0] = self.font(entry[0])
            return entry[0]
        return None

    def font(self, item: Object) -> Object:
        """Note a font that is used; it becomes an object with a number of its own."""
        font = item if item.is_indirect else self._document.make_indirect(item)
        self.usage.fonts[font.objgen] = font
        self.usage.codes.setdefault(font.objgen, set())
        return font

    def _read_glyphs(self) -> None:
        """The glyphs of Type 3 fonts whose codes are shown; they may show other fonts."""
        found = True
        while found:
            found = False
            for key, font in list(self.usage.fonts.items()):
                glyphs = font.get("/CharProcs")
                if not isinstance(glyphs, Dictionary):
                    continue
                resources = font.get("/Resources", Dictionary())
                holder = self._holder(font, resources)
                for name in glyph_names(font, self.usage.codes[key]):
                    if name in glyphs and (key, name) not in self._glyphs:
                        found = True
                        self._glyphs.add((key, name))
                        self._read(glyphs[name], holder, None, 1)

    def _prune(self, holder: _Holder) -> None:
        """Resources of its own with nothing in them but what is used."""
        kept = Dictionary()
        for kind in sorted({*RESOURCES.values()}):
            group = holder.resources.get(kind)
            if not isinstance(group, Dictionary):
                continue
            names = {*holder.used.get(kind, ()), *_ALWAYS}
            left = {self._rename(n): group[n] for n in sorted(names) if n in group}
            if left:
                kept[kind] = Dictionary(left)
        holder.owner.Resources = kept


def _is_large(image: Any) -> bool:
    return int(image.width) * int(image.height) > LARGE


class _Reader:
    """Notes what one stream uses."""

    def __init__(self, walk: Walk, holder: _Holder, font: Object | None, depth: int) -> None:
        self._walk = walk
        self._holder = holder
        self._font = font
        self._depth = depth
        self._saved: list[Object | None] = []
        self._known: Object | None = None
        """The font of which the two that follow tell: codes so far, and their size if all alike."""
        self._codes: set[int] = set()
        self._size: int | None = None

    def see(self, name: str, operands: list[Any]) -> None:
        if name == "q":
            self._saved.append(self._font)
        elif name == "Q":
            self._font = self._saved.pop() if self._saved else self._font
        elif name in SHOW:
            self._show(operands)
        elif name in RESOURCES and operands:
            self._use(name, operands[0] if name == "Tf" else operands[-1])

    def _show(self, operands: list[Any]) -> None:
        font = self._font
        if font is None or not operands:
            return
        if font is not self._known:
            self._codes = self._walk.usage.codes.setdefault(font.objgen, set())
            self._known, self._size = font, single_size(font)
        operand = operands[-1]
        for piece in operand if isinstance(operand, Array) else [operand]:
            if isinstance(piece, String):
                data = bytes(piece)
                self._codes.update(data if self._size == 1 else codes_in(font, data))

    def _use(self, operator: str, name: Any) -> None:
        if not isinstance(name, Name):
            return
        kind = RESOURCES[operator]
        self._holder.used.setdefault(kind, set()).add(str(name))
        group = self._holder.resources.get(kind)
        if not isinstance(group, Dictionary):
            return
        item = group.get(str(name))
        if not isinstance(item, Dictionary | Stream):
            return
        if kind == "/XObject":
            self._walk.drawing(item, self._holder, self._font, self._depth)
        elif kind == "/Font":
            group[str(name)] = self._font = self._walk.font(item)
        elif kind == "/ExtGState":
            self._font = self._walk.state(item, self._holder, self._depth) or self._font
        elif kind == "/Pattern":
            self._walk.pattern(item, self._holder, self._depth)
        elif kind == "/Shading":
            self._walk.usage.shadings.append(item)
