"""Newspaper passages for the names: firms, clubs and places beside the people they look like.

The passages stand in ``phrases/news-*.txt``, marked as the other texts there; each comes several
times, mostly with other people, whole or a part of it, now and then with blanks between words and
signs, as collections of newspaper text have it.
"""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import TYPE_CHECKING

import phrases
from samples import Sample
from synthetic import noise

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).resolve().parent / "phrases"
#: How often each passage comes; how many of them get other people, are cut, spaced and spoiled.
TIMES, OTHERS, CUT, SPACED, SPOILED = 8, 0.6, 0.5, 0.2, 0.1
_END = re.compile(r"(?<=[.!?:;])\s+(?=\S)|\n")
_TOKEN = re.compile(r"(?:[^\W\d_]\.-?)+(?!\w)|\w+(?:[-'’.]\w+)*|[^\w\s]")


def samples(seed: int) -> Iterator[Sample]:
    """All passages, :data:`TIMES` over."""
    rng = random.Random(seed)
    texts = list(phrases.read(sorted(FOLDER.glob("news-*.txt"))))
    for one in texts:
        one.unknown = []  # every person is marked, so other letters are nobody's
    for one in texts * TIMES:
        made = phrases.with_others(rng, one) if rng.random() < OTHERS else one
        if rng.random() < CUT:
            made = _part(rng, made)
        if rng.random() < SPACED:
            made = spaced(made)
        yield noise.spoiled(rng, made) if rng.random() < SPOILED else made


def _part(rng: random.Random, one: Sample) -> Sample:
    """What stands behind or before a sentence end, as the windows of the program have it."""
    ends = [m.end() for m in _END.finditer(one.text)]
    ends = [e for e in ends if not any(a < e < b for a, b, _ in one.spans)]
    if not ends:
        return one
    cut = rng.choice(ends)
    start, end = (0, cut) if rng.random() < 0.5 else (cut, len(one.text))
    return _between(one, start, end)


def _between(one: Sample, start: int, end: int) -> Sample:
    spans = [(a - start, b - start, k) for a, b, k in one.spans if start <= a and b <= end]
    unknown = [(a - start, b - start) for a, b in one.unknown if start <= a and b <= end]
    return Sample(one.text[start:end].rstrip(), spans, unknown, vague=one.vague)


def spaced(one: Sample) -> Sample:
    """A text with one blank between every two words and signs."""
    text = ""
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for token in _TOKEN.finditer(one.text):
        text += " " if text else ""
        starts[token.start()] = len(text)
        text += token[0]
        ends[token.end()] = len(text)
    if any(a not in starts or b not in ends for a, b, _ in one.spans):
        return one
    spans = [(starts[a], ends[b], kind) for a, b, kind in one.spans]
    unknown = [(starts[a], ends[b]) for a, b in one.unknown if a in starts and b in ends]
    return Sample(text, spans, unknown, vague=one.vague)
