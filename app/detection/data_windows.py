"""What the model reads for other data than names: also lines with figures or capitals alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.ner_windows import SHORT, WINDOW, units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.detection.ner_windows import Span

_MAY_HOLD = re.compile(r"\d|\b[A-Z]{2,4}\b|\b[Pp]ar(?:aaf|\.)")


def more_windows(text: str, read: Sequence[Span]) -> list[Span]:
    """The windows of ``text`` to read beside those of ``read``, each with the line before it."""
    known = bytearray(len(text))
    for start, end in read:
        known[start:end] = b"\1" * (end - start)
    found: list[Span] = []
    before: Span | None = None
    for start, end in units(text):
        if not any(known[start:end]) and _MAY_HOLD.search(text, start, end):
            if found and found[-1][1] == start and end - found[-1][0] <= WINDOW:
                found[-1] = (found[-1][0], end)
            else:
                short = before is not None and before[1] - before[0] <= SHORT
                found.append((before[0] if before is not None and short else start, end))
        before = start, end
    return [piece for start, end in found for piece in _cut(start, end)]


def _cut(start: int, end: int) -> list[Span]:
    longest = 2 * WINDOW
    return [(a, min(end, a + longest)) for a in range(start, end, longest)]
