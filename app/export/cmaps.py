"""Tables between character codes and text, and how the codes stand in a string."""

from __future__ import annotations

import re
from functools import lru_cache

from pikepdf import Name, Object, Stream

_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_SPACES = re.compile(rb"begincodespacerange(.*?)endcodespacerange", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f\s]+>|\[[^\]]*\])")
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_MIXED = re.compile(
    r"/(?:90\w+|83pv|Add|Ext|EUC|GBK?|GBpc|GBK2K|GBKp|B5pc|HKscs|ETen|ETenms|CNS|KSC\w*)-"
)
"""Predefined tables in which codes of one and two bytes stand beside each other."""

_LARGEST_RANGE = 65536
_CMAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <%s> <%s> endcodespacerange
%sendcmap CMapName currentdict /CMap defineresource pop end end
"""


def code_sizes(font: Object) -> tuple[tuple[int, int, int], ...]:
    """How long codes are: lowest and highest first byte, and the number of bytes."""
    if font.get("/Subtype") != Name.Type0:
        return ((0, 255, 1),)
    encoding = font.get("/Encoding")
    if isinstance(encoding, Stream):
        return _spaces(encoding.read_bytes())
    if _MIXED.match(str(encoding)):
        return ((0, 0x80, 1), (0x81, 255, 2))
    return ((0, 255, 2),)


@lru_cache(maxsize=64)
def _spaces(table: bytes) -> tuple[tuple[int, int, int], ...]:
    found = [
        (bytes.fromhex(low.decode())[0], bytes.fromhex(high.decode())[0], len(low) // 2)
        for block in _SPACES.findall(table)
        for low, high in re.findall(rb"<((?:[0-9A-Fa-f]{2})+)>\s*<((?:[0-9A-Fa-f]{2})+)>", block)
    ]
    return tuple(sorted(found, key=lambda entry: entry[2])) or ((0, 255, 2),)


def single_size(font: Object) -> int | None:
    """Bytes to the code when all codes are of one size."""
    sizes = {size for _, _, size in code_sizes(font)}
    return sizes.pop() if len(sizes) == 1 else None


def codes_in(font: Object, data: bytes) -> set[int]:
    """The codes that a string shows in a font."""
    if single_size(font) == 1:
        return set(data)
    return {int.from_bytes(code) for code in split_codes(font, data)}


def split_codes(font: Object, data: bytes) -> list[bytes]:
    """A string cut into the codes of its characters."""
    sizes = code_sizes(font)
    if len(sizes) == 1:
        size = sizes[0][2]
        return [data[i : i + size] for i in range(0, len(data), size)]
    found: list[bytes] = []
    at = 0
    while at < len(data):
        size = next((n for low, high, n in sizes if low <= data[at] <= high), 1)
        found.append(data[at : at + size])
        at += size
    return found


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
                texts = _following(_text(target.strip(b"<>")), count)
            found.update({first + i: text for i, text in enumerate(texts)})
    return found


def _following(start: str, count: int) -> list[str]:
    if not start:
        return []
    last = ord(start[-1])
    return [start[:-1] + chr(min(last + i, 0x10FFFF)) for i in range(count)]


def _text(code: bytes) -> str:
    digits = b"".join(code.split()).decode()
    return bytes.fromhex(digits + "0" * (len(digits) % 2)).decode("utf-16-be", "replace")


def write_cmap(table: dict[int, str], size: int) -> bytes:
    """A ToUnicode table with these entries, for codes of ``size`` bytes."""
    entries = [
        b"<%0*X> <%s>\n"
        % (2 * size, code, text.encode("utf-16-be", "surrogatepass").hex().encode())
        for code, text in sorted(table.items())
    ]
    blocks = [
        b"%d beginbfchar\n%sendbfchar\n" % (len(part), b"".join(part))
        for part in (entries[i : i + 100] for i in range(0, len(entries), 100))
    ]
    return _CMAP % (b"00" * size, b"FF" * size, b"".join(blocks))
