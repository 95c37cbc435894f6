"""A text with its names marked, as the trainer takes it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.detection.ner_text import LABELS, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

INDEX = {label: n for n, label in enumerate(LABELS)}
#: A word whose label is unknown; it counts for nothing.
UNKNOWN = -100
#: A word of which only is known that it is no part of a person's name.
NO_PERSON = -101


@dataclass(slots=True)
class Sample:
    """``spans`` are (start, end, kind); words within ``unknown`` have no known label.

    In a ``vague`` text only persons are marked: other words may be of any other kind.
    """

    text: str
    spans: list[tuple[int, int, str]] = field(default_factory=list)
    unknown: list[tuple[int, int]] = field(default_factory=list)
    vague: bool = False

    def labels(self) -> list[int]:
        """The index in :data:`LABELS` for each word."""
        found: list[int] = []
        at = 0
        spans = sorted(self.spans)
        for start, end in words(self.text):
            while at < len(spans) and spans[at][1] <= start:
                at += 1
            if any(a < end and start < b for a, b in self.unknown):
                found.append(UNKNOWN)
            elif at < len(spans) and spans[at][0] < end:
                part = "B" if start <= spans[at][0] else "I"
                found.append(INDEX[f"{part}-{spans[at][2]}"])
            else:
                found.append(NO_PERSON if self.vague else 0)
        return found


def joined(parts: Iterable[Sample], between: str) -> Sample:
    """One sample out of several, with ``between`` between their texts."""
    parts = list(parts)
    whole = Sample("", vague=any(part.vague for part in parts))
    for part in parts:
        if whole.text:
            whole.text += between
        base = len(whole.text)
        whole.text += part.text
        whole.spans += [(a + base, b + base, kind) for a, b, kind in part.spans]
        whole.unknown += [(a + base, b + base) for a, b in part.unknown]
    return whole


def write(path: Path, samples: Iterable[Sample]) -> int:
    """Write samples as one JSON list a line; returns their number."""
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for one in samples:
            out.write(json.dumps([one.text, one.spans, one.unknown], ensure_ascii=False) + "\n")
            count += 1
    return count


def read(path: Path) -> Iterator[Sample]:
    """The samples of a file that :func:`write` made."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            text, spans, unknown = json.loads(line)
            yield Sample(text, [tuple(s) for s in spans], [tuple(u) for u in unknown])
