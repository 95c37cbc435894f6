"""What fonts tell about characters that are no longer shown: widths, Unicode tables, glyph names.

A font that is still in use keeps the list of all characters that the document ever showed in it;
for a rare name that list is close to the name itself. Outlines of letters are cut in
:mod:`app.export.redact`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from app.export.cmaps import codes_in, read_cmap, single_size, write_cmap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

__all__ = ["codes_in", "glyph_names", "trim_fonts"]

_IDENTITY = ("/Identity-H", "/Identity-V")
_COLLECTIONS = frozenset(
    {"Identity", "UCS", "Japan1", "Japan2", "GB1", "CNS1", "Korea1", "KR", "Manga1"}
)
_STRING = re.compile(rb"\((?:[^()\\]|\\.)*\)")
_TABLE_NAME = re.compile(rb"/CMapName\s*/\S+\s+def")


def trim_fonts(
    document: Pdf, fonts: Iterable[Object], codes: Mapping[tuple[int, int], set[int]]
) -> None:
    """Leave in every font only what belongs to codes that are still shown."""
    for font in fonts:
        _trim(document, font, codes.get(font.objgen, set()))


def _trim(document: Pdf, font: Object, codes: set[int]) -> None:
    table = font.get("/ToUnicode")
    size = single_size(font)
    if isinstance(table, Stream):
        known = read_cmap(table.read_bytes())
        shown = {c: text for c, text in known.items() if c in codes}
        font.ToUnicode = document.make_stream(write_cmap(shown, size or 2))
        if size is None and shown:
            font.ToUnicode = document.make_stream(_mixed(shown))
    widths: Any = font.get("/Widths")
    first: Any = font.get("/FirstChar")
    if isinstance(widths, Array) and isinstance(first, int):
        font.Widths = Array([w if first + i in codes else 0 for i, w in enumerate(widths)])
    encoding = font.get("/Encoding")
    glyphs = font.get("/CharProcs")
    if isinstance(glyphs, Dictionary):
        shown_names = glyph_names(font, codes)
        for name in list(glyphs.keys()):
            if name not in shown_names:
                del glyphs[name]
    if isinstance(encoding, Dictionary):
        font.Encoding = _encoding(encoding, codes, _glyph_namer(glyphs))
    elif isinstance(encoding, Stream):
        encoding.write(_without_words(encoding.read_bytes()))
    for inner in font.get("/DescendantFonts", Array()):
        if isinstance(inner, Dictionary):
            _trim_inner(document, inner, codes if str(encoding) in _IDENTITY else None)


def _mixed(shown: dict[int, str]) -> bytes:
    """A table for codes of one and two bytes."""
    one = {c: t for c, t in shown.items() if c < 0x81}
    two = {c: t for c, t in shown.items() if c >= 0x81}
    table = write_cmap(one, 1), write_cmap(two, 2)
    start = b"2 begincodespacerange <00> <80> <8100> <FFFF> endcodespacerange\n"
    head, _, rest = table[0].partition(b"1 begincodespacerange <00> <FF> endcodespacerange\n")
    more = table[1].partition(b"endcodespacerange\n")[2].partition(b"endcmap")[0]
    return head + start + more + rest


def _glyph_namer(glyphs: Object | None) -> Callable[[str], str]:
    """Names of glyphs that tell nothing, where they are free to choose: in a Type 3 font."""
    if not isinstance(glyphs, Dictionary):
        return lambda name: name
    new: dict[str, str] = {}
    for number, name in enumerate(list(glyphs.keys())):
        if len(name) > _LONGEST_GLYPH_NAME:
            new[name] = f"/lw{number}"
            glyphs[new[name]] = glyphs[name]
            del glyphs[name]
    return lambda name: new.get(name, name)


_LONGEST_GLYPH_NAME = 4


def _encoding(old: Object, codes: set[int], name_of: Callable[[str], str]) -> Dictionary:
    """The same encoding for the codes that are shown."""
    made = Dictionary(Type=Name.Encoding)
    base = old.get("/BaseEncoding")
    if isinstance(base, Name):
        made.BaseEncoding = base
    listed = Array()
    expected = -1
    for code, name in differences(old):
        if code not in codes:
            continue
        if code != expected:
            listed.append(code)
        listed.append(Name(name_of(name)))
        expected = code + 1
    made.Differences = listed
    return made


def glyph_names(font: Object, codes: set[int]) -> set[str]:
    """The names of the glyphs that are shown, as far as the font's own encoding tells."""
    encoding = font.get("/Encoding")
    if not isinstance(encoding, Dictionary):
        return set()
    return {name for code, name in differences(encoding) if code in codes}


def differences(encoding: Object) -> Iterable[tuple[int, str]]:
    """The codes of an encoding that have names of glyphs of their own."""
    code = 0
    item: Any
    for item in encoding.get("/Differences", Array()):
        if isinstance(item, Name):
            yield code, str(item)
            code += 1
        elif isinstance(item, int):
            code = item


def _without_words(table: bytes) -> bytes:
    """An embedded table of codes without remarks, strings and its own name."""
    plain = b"\n".join(line.split(b"%")[0] for line in table.splitlines())
    plain = _STRING.sub(b"(Adobe)", plain)
    return _TABLE_NAME.sub(b"/CMapName /Lakwerk def", plain)


def _trim_inner(document: Pdf, font: Object, cids: set[int] | None) -> None:
    """The descendant of a composite font; ``cids`` are None where codes aren't the same."""
    info = font.get("/CIDSystemInfo")
    if isinstance(info, Dictionary):
        ordering = str(info.get("/Ordering", ""))
        number: Any = info.get("/Supplement", 0)
        font.CIDSystemInfo = Dictionary(
            Registry=String("Adobe"),
            Ordering=String(ordering if ordering in _COLLECTIONS else "Identity"),
            Supplement=number if isinstance(number, int) else 0,
        )
    if cids is None:
        return
    widths = font.get("/W")
    if isinstance(widths, Array):
        font.W = _widths(widths, cids)
    places = font.get("/CIDToGIDMap")
    if isinstance(places, Stream):
        old = places.read_bytes()
        kept = bytearray(len(old))
        for cid in cids:
            kept[2 * cid : 2 * cid + 2] = old[2 * cid : 2 * cid + 2]
        font.CIDToGIDMap = document.make_stream(bytes(kept))


def _widths(old: Array, cids: set[int]) -> Array:
    """The widths of the characters that are shown (ISO 32000-1, 9.7.4.3)."""
    made = Array()
    items: list[Any] = list(old)
    at = 0
    while at + 1 < len(items):
        first, second = items[at], items[at + 1]
        if isinstance(second, Array):
            for cid in sorted(c for c in cids if first <= c < first + len(second)):
                made.append(cid)
                made.append(Array([second[cid - first]]))
            at += 2
            continue
        if at + 2 < len(items):
            for cid in sorted(c for c in cids if first <= c <= second):
                made.append(cid)
                made.append(Array([items[at + 2]]))
        at += 3
    return made
