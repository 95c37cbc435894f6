"""Words in compact and PostScript font programs: names, owners, notices, remarks.

They are written over in place, so that nothing that points into the program has to change.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from itertools import pairwise

FIRST_OWN = 391
"""Number of the first string that a compact font brings itself (Adobe note 5176, appendix A)."""

_CHARSET, _GLYPHS, _ESCAPE, _ROS = 15, 17, 12, 30
_PREDEFINED = 2
_HEADING = re.compile(rb"(%![\w.-]*)((?::[^\r\n]*)?)")
_NAME = re.compile(rb"(/FontName\s*/)([^\s/()]+)")
_TAIL = re.compile(rb"[0\s]{64,}cleartomark\s*")
_KEY = 55665
"""With which the second part of a Type 1 font is written (Adobe Type 1 Font Format, 7.3)."""


@dataclass(frozen=True, slots=True)
class _Index:
    """A list of pieces: where each begins and ends, and where what follows begins."""

    pieces: list[tuple[int, int]]
    end: int


def strip_compact(data: bytes) -> bytes:
    """A compact font (CFF) without words; what is no such font comes back as it is."""
    try:
        return _strip_compact(data)
    except (IndexError, struct.error, ValueError):
        return data


def _strip_compact(data: bytes) -> bytes:
    if data[:1] != b"\x01":
        return data
    names = _index(data, data[2])
    tops = _index(data, names.end)
    strings = _index(data, tops.end)
    used: set[int] = set()
    for begin, end in tops.pieces:
        used |= _used(data, _dict(data[begin:end]))
    made = bytearray(data)
    unused = [p for n, p in enumerate(strings.pieces, FIRST_OWN) if n not in used]
    for begin, end in (*names.pieces, *unused):
        made[begin:end] = b"A" * (end - begin)
    return bytes(made)


def _index(data: bytes, at: int) -> _Index:
    (count,) = struct.unpack_from(">H", data, at)
    if not count:
        return _Index([], at + 2)
    size = data[at + 2]
    first = at + 3
    base = first + (count + 1) * size - 1
    places = [
        base + int.from_bytes(data[first + n * size : first + (n + 1) * size])
        for n in range(count + 1)
    ]
    if places[-1] > len(data) or places != sorted(places):
        raise ValueError
    return _Index(list(pairwise(places)), places[-1])


def _dict(data: bytes) -> dict[int, list[int]]:
    """The operands by operator; those of two bytes as 1200 and more. Fractions count as 0."""
    found: dict[int, list[int]] = {}
    stack: list[int] = []
    at = 0
    while at < len(data):
        first = data[at]
        at += 1
        if first <= 21:
            if first == _ESCAPE:
                first = 1200 + data[at]
                at += 1
            found[first], stack = stack, []
        elif first == 28:
            stack.append(int.from_bytes(data[at : at + 2], signed=True))
            at += 2
        elif first == 29:
            stack.append(int.from_bytes(data[at : at + 4], signed=True))
            at += 4
        elif first == 30:
            while data[at] & 15 != 15 and data[at] >> 4 != 15:
                at += 1
            at += 1
            stack.append(0)
        elif first <= 246:
            stack.append(first - 139)
        elif first <= 250:
            stack.append((first - 247) * 256 + data[at] + 108)
            at += 1
        else:
            stack.append(-(first - 251) * 256 - data[at] - 108)
            at += 1
    return found


def _used(data: bytes, top: dict[int, list[int]]) -> set[int]:
    """The strings that drawing needs: names of glyphs, and of a collection of characters."""
    order = top.get(1200 + _ROS)
    if order is not None:
        return set(order[:2])
    at, glyphs = top.get(_CHARSET, [0])[0], top.get(_GLYPHS, [0])[0]
    if at <= _PREDEFINED:
        return set()
    (count,) = struct.unpack_from(">H", data, glyphs)
    kind, at = data[at], at + 1
    found: set[int] = set()
    if kind == 0:
        return set(struct.unpack_from(f">{count - 1}H", data, at))
    left = ">HB" if kind == 1 else ">HH"
    while len(found) < count - 1:
        first, more = struct.unpack_from(left, data, at)
        found |= set(range(first, first + more + 1))
        at += struct.calcsize(left)
    return found


def strip_type1(data: bytes, plain: int = 0, coded: int = 0) -> bytes:
    """A Type 1 font with blanks for its words and remarks, and nothing behind its end.

    Args:
        data: The program.
        plain: The length of its readable part, as the file tells.
        coded: The length of the part that follows.
    """
    end = data.find(b"eexec")
    if end < 0:
        return data
    head = _blanked(data[:end])
    if not (end < plain <= end + 8 and 8 < coded <= len(data) - plain):
        return head + data[end:]
    body = data[plain : plain + coded]
    tail = _TAIL.match(data[plain + coded :])
    return head + data[end:plain] + _recoded(body) + (tail[0] if tail else b"")


def _blanked(text: bytes) -> bytes:
    """Blanks in the place of all strings, remarks and the name."""
    heading = _HEADING.match(text)
    start = heading.end() if heading else 0
    made = bytearray(text)
    if heading:
        made[heading.end(1) : start] = b" " * len(heading[2])
    depth, remark, escaped = 0, False, False
    for at in range(start, len(made)):
        byte = bytes(made[at : at + 1])
        remark = (remark or (byte == b"%" and not depth)) and byte not in (b"\r", b"\n")
        if remark:
            made[at : at + 1] = b" "
            continue
        depth -= byte == b")" and not escaped and depth > 0
        if depth:
            made[at : at + 1] = b" "
        depth += byte == b"(" and not escaped
        escaped = byte == b"\\" and not escaped
    return _NAME.sub(lambda m: m[1] + b"A" * len(m[2]), bytes(made))


def _recoded(body: bytes) -> bytes:
    """The second part, read, blanked before its first outline, and written again."""
    text = _coded(body, back=True)
    ends = [text.find(mark) for mark in (b"/Subrs", b"/CharStrings")]
    before = min((end for end in ends if end >= 0), default=-1)
    if before < 4:  # in hexadecimals, or no font
        return body
    return _coded(text[:4] + _blanked(text[4:before]) + text[before:])


def _coded(data: bytes, *, back: bool = False) -> bytes:
    key, made = _KEY, bytearray()
    for byte in data:
        other = byte ^ (key >> 8)
        made.append(other)
        key = ((byte if back else other) + key) * 52845 + 22719 & 0xFFFF
    return bytes(made)
