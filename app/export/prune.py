"""What may be written on each kind of object that makes a page's picture; nothing else stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from app.export.colours import Colours
from app.export.tags import names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.export.search import Needles
    from app.export.streams import Usage


PAGE = names("Type MediaBox CropBox Rotate UserUnit Resources Contents Group Parent")
FORM = names("Type Subtype BBox Matrix Resources Group FormType")
IMAGE = names(
    "Type Subtype Width Height ColorSpace BitsPerComponent Decode ImageMask Mask SMask "
    "SMaskInData Matte Intent"
)
FONT = names(
    "Type Subtype BaseFont Encoding FirstChar LastChar Widths FontDescriptor ToUnicode "
    "DescendantFonts CIDSystemInfo CIDToGIDMap DW W DW2 W2 FontMatrix FontBBox CharProcs Resources"
)
DESCRIPTOR = names(
    "Type FontName Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH "
    "AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 FontStretch FontWeight"
)
PATTERN = names(
    "Type PatternType PaintType TilingType BBox XStep YStep Resources Matrix Shading ExtGState"
)
STATE = names("Type LW LC LJ ML D RI OP op OPM Font FL SM SA BM SMask CA ca AIS TK")
MASK = names("Type S G BC TR")
SHADING = names(
    "ShadingType ColorSpace Background BBox AntiAlias Coords Domain Extend Function Matrix "
    "BitsPerCoordinate BitsPerComponent BitsPerFlag Decode VerticesPerRow"
)
GROUP = names("Type S CS I K")
STREAM = names("Filter DecodeParms Length")
PROGRAM = names("Length1 Length2 Length3 Subtype") | STREAM
_PARAMETERS = names(
    "Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows "
    "EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform JBIG2Globals"
)
_FREE_NAMES = re.compile(r"/(?:[A-Z]{6}\+)?")


class Pruner:
    """Goes over everything that the pages use."""

    def __init__(self, document: Pdf, secrets: Needles) -> None:
        self._colours = Colours(document)
        self._secrets = secrets
        self._renamed: dict[str, str] = {}

    def run(self, document: Pdf, usage: Usage) -> None:
        for page in document.pages:
            keep(page.obj, PAGE)
            self._holder(page.obj)
        for item in usage.drawings.values():
            self._drawing(item)
        for item in usage.patterns:
            self._pattern(item)
        for item in usage.states:
            self._state(item)
        for item in usage.shadings:
            self._shading(item)
        for item in usage.fonts.values():
            self._font(item)

    def _holder(self, item: Object) -> None:
        """The group and the colour spaces of what has resources."""
        group = item.get("/Group")
        if isinstance(group, Dictionary):
            keep(group, GROUP)
            if "/CS" in group:
                group.CS = self._colours.space(group.CS)
        resources = item.get("/Resources")
        spaces = resources.get("/ColorSpace") if isinstance(resources, Dictionary) else None
        if isinstance(spaces, Dictionary):
            for name in list(spaces.keys()):
                spaces[name] = self._colours.space(spaces[name])

    def _drawing(self, item: Object) -> None:
        subtype = item.get("/Subtype")
        if item.get("/PatternType") is not None:
            return
        if subtype == Name.Image:
            self._image(item)
        else:
            keep(item, FORM | STREAM)
            self._holder(item)
        _parameters(item)

    def _image(self, item: Object) -> None:
        keep(item, IMAGE | STREAM)
        if "/ColorSpace" in item:
            item.ColorSpace = self._colours.space(item.ColorSpace)
        for key in ("/SMask", "/Mask"):
            mask = item.get(key)
            if isinstance(mask, Stream):
                keep(mask, (IMAGE - {"/SMask", "/Mask"}) | STREAM)
                if "/ColorSpace" in mask:
                    mask.ColorSpace = self._colours.space(mask.ColorSpace)
                _parameters(mask)

    def _pattern(self, item: Object) -> None:
        keep(item, PATTERN | STREAM if isinstance(item, Stream) else PATTERN)
        self._holder(item)
        for key, prune in (("/Shading", self._shading), ("/ExtGState", self._state)):
            inner = item.get(key)
            if isinstance(inner, Dictionary | Stream):
                prune(inner)

    def _state(self, item: Object) -> None:
        keep(item, STATE)
        mask = item.get("/SMask")
        if isinstance(mask, Dictionary):
            keep(mask, MASK)
            if "/TR" in mask:
                mask.TR = self._colours.function(mask.TR)

    def _shading(self, item: Object) -> None:
        keep(item, SHADING | STREAM if isinstance(item, Stream) else SHADING)
        if "/ColorSpace" in item:
            item.ColorSpace = self._colours.space(item.ColorSpace)
        if "/Function" in item:
            item.Function = self._colours.function(item.Function)

    def _font(self, item: Object) -> None:
        keep(item, FONT)
        self._rename(item, "/BaseFont")
        self._descriptor(item.get("/FontDescriptor"))
        for inner in item.get("/DescendantFonts", Array()):
            if isinstance(inner, Dictionary):
                keep(inner, FONT)
                self._rename(inner, "/BaseFont")
                self._descriptor(inner.get("/FontDescriptor"))
        encoding = item.get("/Encoding")
        if isinstance(encoding, Stream):
            keep(encoding, names("Type CMapName CIDSystemInfo WMode UseCMap") | STREAM)
            encoding.CMapName = Name.Lakwerk
            info = encoding.get("/CIDSystemInfo")
            if isinstance(info, Dictionary):
                del encoding["/CIDSystemInfo"]
        self._holder(item)

    def _descriptor(self, item: Object | None) -> None:
        if not isinstance(item, Dictionary):
            return
        keep(item, DESCRIPTOR)
        self._rename(item, "/FontName")
        for key in ("/FontFile", "/FontFile2", "/FontFile3"):
            program = item.get(key)
            if isinstance(program, Stream):
                keep(program, PROGRAM)

    def _rename(self, item: Object, key: str) -> None:
        """A font that is called after somebody gets another name."""
        name = item.get(key)
        if not isinstance(name, Name):
            return
        text = str(name)
        plain = re.sub(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z0-9]", " ", text)
        if self._secrets.glued_in(text.lower()) or self._secrets.any_in(plain):
            item[key] = Name(self._renamed.setdefault(text, f"/Letter{len(self._renamed) + 1}"))


def _parameters(item: Object) -> None:
    """The parameters of a stream's filters."""
    found = item.get("/DecodeParms")
    if isinstance(found, Dictionary):
        keep(found, _PARAMETERS)
    elif isinstance(found, Array):
        for entry in found:
            if isinstance(entry, Dictionary):
                keep(entry, _PARAMETERS)


def keep(item: Object, allowed: Iterable[str]) -> None:
    """Take off all keys that aren't allowed."""
    for key in list(item.keys()):
        if key not in allowed:
            del item[key]
