"""Colours and functions without words: names of inks, descriptions in profiles, remarks in code."""

from __future__ import annotations

import re
import struct
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfError, Stream, String

from app.export.tags import names

DEEPEST = 12
_INKS = frozenset(
    {"/All", "/None", "/Cyan", "/Magenta", "/Yellow", "/Black", "/Red", "/Green", "/Blue"}
)
_DEVICE = {1: Name.DeviceGray, 3: Name.DeviceRGB, 4: Name.DeviceCMYK}
_CALIBRATED = ("/WhitePoint", "/BlackPoint", "/Gamma", "/Matrix", "/Range")
_FUNCTION = names(
    "FunctionType Domain Range C0 C1 N Functions Bounds Encode Decode Size BitsPerSample Order"
)
_CODE = re.compile(rb"%[^\r\n]*")
_PROFILE_HEAD = 128
_NEEDED = names(
    "A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 D2B0 D2B1 D2B2 D2B3 B2D0 B2D1 B2D2 B2D3 rXYZ gXYZ bXYZ "
    "rTRC gTRC bTRC kTRC wtpt bkpt chad gamt lumi pre0 pre1 pre2 tech view meas cicp"
)
"""Tags of a profile that a colour engine reads; they hold figures (ICC.1:2010, 9.2)."""

_TEXTS = names("desc cprt")
"""Required tags that hold words."""


class Colours:
    """Makes colour spaces anew; the same space of a document stays one object."""

    def __init__(self, document: Pdf) -> None:
        self._document = document
        self._profiles: dict[tuple[int, int], Object] = {}
        self._inks: dict[str, str] = {}
        self._functions: set[tuple[int, int]] = set()

    def space(self, old: Object | None, depth: int = 0) -> Any:
        """A colour space without words."""
        if not isinstance(old, Array) or not len(old) or depth > DEEPEST:
            return old if isinstance(old, Name) else Name.DeviceGray
        kind = str(old[0])
        if len(old) == 1:
            return old[0]
        if kind == "/ICCBased" and isinstance(old[1], Stream):
            return self._based(old[1], depth)
        if kind in ("/Indexed", "/I") and len(old) >= 4:
            return self._indexed(old, depth)
        if kind == "/Separation" and len(old) >= 4:
            return Array(
                [old[0], self._ink(old[1]), self.space(old[2], depth + 1), self.function(old[3])]
            )
        if kind == "/DeviceN" and len(old) >= 4:
            inks = Array([self._ink(ink) for ink in old[1]])
            return Array([old[0], inks, self.space(old[2], depth + 1), self.function(old[3])])
        if kind == "/Pattern":
            return Array([old[0], self.space(old[1], depth + 1)])
        if isinstance(old[1], Dictionary):
            return Array(
                [old[0], Dictionary({k: v for k, v in old[1].items() if k in _CALIBRATED})]
            )
        return old[0]

    def _ink(self, name: Object) -> Name:
        text = str(name)
        if text in _INKS:
            return Name(text)
        return Name(self._inks.setdefault(text, f"/Ink{len(self._inks) + 1}"))

    def _based(self, profile: Stream, depth: int) -> Any:
        key = profile.objgen
        if key not in self._profiles:
            self._profiles[key] = self._profile(profile, depth)
        return self._profiles[key]

    def _profile(self, profile: Stream, depth: int) -> Any:
        number: Any = profile.get("/N", 0)
        try:
            data = profile_without_words(profile.read_bytes())
        except (PdfError, struct.error):
            data = b""
        if not data:
            other = profile.get("/Alternate")
            return (
                self.space(other, depth + 1)
                if other is not None
                else _DEVICE.get(number, Name.DeviceGray)
            )
        made = self._document.make_stream(data)
        made.N = number
        if number in _DEVICE:
            made.Alternate = _DEVICE[number]
        return Array([Name.ICCBased, made])

    def _indexed(self, old: Array, depth: int) -> Array:
        base = self.space(old[1], depth + 1)
        last: Any = old[2]
        table = old[3].read_bytes() if isinstance(old[3], Stream) else bytes(old[3])
        size = (int(last) + 1) * components(base)
        return Array([Name.Indexed, base, last, String(table[:size])])

    def function(self, old: Object | None, depth: int = 0) -> Any:
        """A function, pruned in place."""
        if isinstance(old, Array):
            return Array([self.function(item, depth + 1) for item in old])
        if not isinstance(old, Dictionary | Stream) or depth > DEEPEST:
            return old
        if old.is_indirect:
            if old.objgen in self._functions:
                return old
            self._functions.add(old.objgen)
        keep = _FUNCTION | {"/Filter", "/DecodeParms", "/Length"}
        for key in list(old.keys()):
            if key not in keep:
                del old[key]
        if isinstance(old, Stream):
            _without_remarks(old)
        for item in old.get("/Functions", Array()):
            self.function(item, depth + 1)
        return old


def components(space: Object) -> int:
    """How many figures make a colour of a space that :class:`Colours` made."""
    if isinstance(space, Name):
        return {"/DeviceRGB": 3, "/RGB": 3, "/DeviceCMYK": 4, "/CMYK": 4}.get(str(space), 1)
    kind = str(space[0])
    if kind == "/ICCBased":
        return int(space[1].N)
    if kind == "/DeviceN":
        return len(space[1])
    return 3 if kind in ("/CalRGB", "/Lab") else 1


def _without_remarks(function: Stream) -> None:
    """Remarks in code go, and what stands behind the samples."""
    if function.get("/FunctionType") == 4:
        function.write(_CODE.sub(b"", function.read_bytes()))
    elif function.get("/FunctionType") == 0:
        bits = int(function.get("/BitsPerSample", 8)) * (len(function.get("/Range", Array())) // 2)
        for size in function.get("/Size", Array()):
            bits *= int(size)
        function.write(function.read_bytes()[: -(-bits // 8)])


def profile_without_words(data: bytes) -> bytes:
    """An ICC profile with its figures alone; empty when it is none.

    Descriptions become blank, private and other tags zero (ICC.1:2010, 7.3 and 9).
    """
    if len(data) < _PROFILE_HEAD + 4 or data[36:40] != b"acsp":
        return b""
    size = min(int.from_bytes(data[:4]), len(data))
    (count,) = struct.unpack_from(">I", data, _PROFILE_HEAD)
    entries = [
        struct.unpack_from(">4sII", data, _PROFILE_HEAD + 4 + 12 * n)
        for n in range(min(count, 100))
    ]
    needed = [(tag, at, length) for tag, at, length in entries if _name(tag) in _NEEDED]
    words = [entry for entry in entries if _name(entry[0]) in _TEXTS]
    body = bytearray()
    table: list[tuple[bytes, int, int]] = []
    start = _PROFILE_HEAD + 4 + 12 * (len(needed) + len(words))
    places: dict[tuple[int, int], int] = {}
    for tag, at, length in needed:
        if (at, length) not in places:
            places[at, length] = start + len(body)
            body += data[at : min(at + length, size)]
            body += bytes(-len(body) % 4)
        table.append((tag, places[at, length], length))
    for tag, _, _ in words:
        text = _blank_text(tag, data[8])
        table.append((tag, start + len(body), len(text)))
        body += text + bytes(-len(text) % 4)
    head = bytearray(data[:_PROFILE_HEAD])
    head[:4] = (start + len(body)).to_bytes(4)
    head[84:100] = bytes(16)  # the identity of the profile as it was
    head[100:] = bytes(28)
    listed = b"".join(struct.pack(">4sII", *entry) for entry in table)
    return bytes(head) + struct.pack(">I", len(table)) + listed + bytes(body)


def _name(tag: bytes) -> str:
    return "/" + tag.decode("latin-1")


def _blank_text(tag: bytes, version: int) -> bytes:
    if version >= 4:
        return b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"nl", b"NL", 2, 28) + b"\0-"
    if tag == b"desc":
        return b"desc" + bytes(4) + struct.pack(">I", 2) + b"-\0" + bytes(78)
    return b"text" + bytes(4) + b"-\0"
