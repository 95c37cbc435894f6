"""What fonts tell about characters that are no longer shown: widths, Unicode tables, glyph names.

A font that is still in use keeps the list of all characters that the document ever showed in it;
for a rare name that list is close to the name itself. The outlines in an embedded font file stay
as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

if TYPE_CHECKING:
    from collections.abc import Iterable

Codes = dict[tuple[int, int], set[int]]
DEEPEST = 30
_OPERATORS = "Tf Tj TJ ' \" Do q Q gs"
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f\s]+>|\[[^\]]*\])")
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_LARGEST_RANGE = 65536
_CMAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <%s> <%s> endcodespacerange
%sendcmap CMapName currentdict /CMap defineresource pop end end
"""


def trim_fonts(document: Pdf) -> None:
    """Leave in every font only what belongs to codes that are still shown."""
    used = used_codes(document)
    for item in document.objects:
        if not isinstance(item, Dictionary) or item.get("/Type") != Name.Font:
            continue
        codes = used.get(item.objgen)
        if item.get("/Subtype") in (Name.CIDFontType0, Name.CIDFontType2):
            continue
        _trim(document, item, codes or set())


def _trim(document: Pdf, font: Object, codes: set[int]) -> None:
    size = code_size(font)
    table = font.get("/ToUnicode")
    if isinstance(table, Stream):
        known = read_cmap(table.read_bytes())
        shown = {c: text for c, text in known.items() if c in codes}
        font.ToUnicode = document.make_stream(write_cmap(shown, size))
    widths: Any = font.get("/Widths")
    first: Any = font.get("/FirstChar")
    if isinstance(widths, Array) and isinstance(first, int):
        font.Widths = Array([w if first + i in codes else 0 for i, w in enumerate(widths)])
    glyphs, encoding = font.get("/CharProcs"), font.get("/Encoding")
    if isinstance(glyphs, Dictionary) and isinstance(encoding, Dictionary):
        shown_names = {name for code, name in _differences(encoding) if code in codes}
        for name in list(glyphs.keys()):
            if name not in shown_names:
                del glyphs[name]


def code_size(font: Object) -> int:
    """Bytes to the code: two for composite fonts (which Identity encodings are), else one."""
    return 2 if font.get("/Subtype") == Name.Type0 else 1


def _differences(encoding: Object) -> Iterable[tuple[int, str]]:
    code = 0
    item: Any
    for item in encoding.get("/Differences", Array()):
        if isinstance(item, Name):
            yield code, str(item)
            code += 1
        elif isinstance(item, int):
            code = item


def used_codes(document: Pdf) -> Codes:
    """The character codes shown in each font, over all content streams."""
    walk = _Walk()
    for page in document.pages:
        walk.read(page, page.resources, 0)
    for item in document.objects:
        if isinstance(item, Stream) and item.get("/PatternType") == 1:
            walk.read(item, item.get("/Resources", Dictionary()), 0)
        elif isinstance(item, Dictionary) and isinstance(item.get("/CharProcs"), Dictionary):
            for glyph in item.CharProcs.values():
                walk.read(glyph, item.get("/Resources", Dictionary()), 0)
    return walk.used


class _Walk:
    def __init__(self) -> None:
        self.used: Codes = {}
        self._done: set[tuple[int, int]] = set()

    def read(self, stream: Object | pikepdf.Page, resources: Object, depth: int) -> None:
        font: Object | None = None
        saved: list[Object | None] = []
        for item in pikepdf.parse_content_stream(stream, _OPERATORS):
            name, operands = str(item.operator), item.operands
            if name == "q":
                saved.append(font)
            elif name == "Q":
                font = saved.pop() if saved else font
            elif name == "Tf":
                font = _named(resources, "/Font", operands[0])
            elif name == "gs":
                font = self._from_state(resources, operands[0]) or font
            elif name == "Do":
                self._form(_named(resources, "/XObject", operands[0]), resources, depth)
            elif font is not None and operands:
                self._shown(font, operands[-1])

    def _from_state(self, resources: Object, name: Object) -> Object | None:
        state = _named(resources, "/ExtGState", name)
        entry = state.get("/Font") if state is not None else None
        return entry[0] if isinstance(entry, Array) and len(entry) else None

    def _form(self, form: Object | None, resources: Object, depth: int) -> None:
        if form is None or form.get("/Subtype") != Name.Form or depth > DEEPEST:
            return
        if form.objgen not in self._done:
            self._done.add(form.objgen)
            self.read(form, form.get("/Resources", resources), depth + 1)

    def _shown(self, font: Object, operand: Object) -> None:
        codes = self.used.setdefault(font.objgen, set())
        size = code_size(font)
        for piece in operand if isinstance(operand, Array) else [operand]:
            if isinstance(piece, String):
                data = bytes(piece)
                codes |= {int.from_bytes(data[i : i + size]) for i in range(0, len(data), size)}


def _named(resources: Object, kind: str, name: Object) -> Object | None:
    group = resources.get(kind)
    found = group.get(str(name)) if isinstance(group, Dictionary) else None
    return found if isinstance(found, Dictionary | Stream) else None


def read_cmap(data: bytes) -> dict[int, str]:
    """Character codes and the text that they stand for (ISO 32000-1, 9.10.3)."""
    found: dict[int, str] = {}
    for block in _CHARS.findall(data):
        for code, text in _PAIR.findall(block):
            found[int(b"".join(code.split()), 16)] = _text(text)
    for block in _RANGES.findall(data):
        for low, high, target in _RANGE.findall(block):
            first = int(low, 16)
            count = min(int(high, 16) - first + 1, _LARGEST_RANGE)
            if target.startswith(b"["):
                texts = [_text(t) for t in _HEX.findall(target)][:count]
            else:
                start = _text(target.strip(b"<>"))
                texts = (
                    [start[:-1] + chr(ord(start[-1]) + i) for i in range(count)] if start else []
                )
            found.update({first + i: text for i, text in enumerate(texts)})
    return found


def _text(code: bytes) -> str:
    return bytes.fromhex(b"".join(code.split()).decode()).decode("utf-16-be", "replace")


def write_cmap(table: dict[int, str], size: int) -> bytes:
    """A ToUnicode table with these entries, for codes of ``size`` bytes."""
    entries = [
        b"<%0*X> <%s>\n" % (2 * size, code, text.encode("utf-16-be", "replace").hex().encode())
        for code, text in sorted(table.items())
    ]
    blocks = [
        b"%d beginbfchar\n%sendbfchar\n" % (len(part), b"".join(part))
        for part in (entries[i : i + 100] for i in range(0, len(entries), 100))
    ]
    return _CMAP % (b"00" * size, b"FF" * size, b"".join(blocks))
