"""JPEG 2000 without remarks: in the boxes around the code, and in the code."""

from __future__ import annotations

_BOXES = frozenset({b"jP  ", b"ftyp", b"jp2h", b"jp2c"})
_HEADS = frozenset({b"ihdr", b"bpcc", b"colr", b"pclr", b"cmap", b"cdef"})
_START, _REMARK, _TILE, _DATA, _END = b"\xff\x4f", 0xFF64, 0xFF90, 0xFF93, 0xFFD9


def strip_jpx(data: bytes) -> bytes:
    """A JPEG 2000 file with only its header and code stream (ISO/IEC 15444-1, annexes A and I)."""
    if data.startswith(_START):
        return strip_code(data)
    if data[4:8] != b"jP  ":
        return data
    return _boxes(data, _BOXES)


def _boxes(data: bytes, allowed: frozenset[bytes]) -> bytes:
    kept, at = b"", 0
    while at + 8 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        head = 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16]), 16
        elif size == 0:
            size = len(data) - at
        size = max(size, head)
        if kind in allowed:
            body = data[at + head : at + size]
            if kind == b"jp2c":
                body = strip_code(body)
            elif kind == b"jp2h":
                body = _boxes(body, _HEADS)
            kept += (len(body) + 8).to_bytes(4) + kind + body
        at += size
    return kept


def strip_code(code: bytes) -> bytes:
    """A code stream without remarks and without what stands behind its end."""
    kept, at = bytearray(_START), 2
    at = _markers(code, at, kept)
    while int.from_bytes(code[at : at + 2]) == _TILE:
        size = int.from_bytes(code[at + 6 : at + 10])
        end = at + size if size else _end_of(code, at + 12)
        part = bytearray(code[at : at + 12])
        body = _markers(code, at + 12, part)
        part += code[body:end]
        if size:
            part[6:10] = len(part).to_bytes(4)
        kept += part
        at = end
    return bytes(kept) + _END.to_bytes(2)


def _markers(code: bytes, at: int, kept: bytearray) -> int:
    """Copy marker segments but for remarks; returns where the tile or its data begin."""
    while at + 4 <= len(code):
        marker = int.from_bytes(code[at : at + 2])
        if marker in (_TILE, _DATA, _END):
            break
        end = at + 2 + int.from_bytes(code[at + 2 : at + 4])
        if marker != _REMARK:
            kept += code[at:end]
        at = end
    return at


def _end_of(code: bytes, at: int) -> int:
    """The end of a last tile that doesn't tell its size; its data can't hold the end's marker."""
    end = code.find(_END.to_bytes(2), at)
    return end if end >= 0 else len(code)
