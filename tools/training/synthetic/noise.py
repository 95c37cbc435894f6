"""What happens to text on its way into a document: line ends, capitals, reading errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samples import Sample

if TYPE_CHECKING:
    import random

#: What reading machines take one sign for.
MISREAD = {
    "l": "1I", "i": "lí1", "o": "0", "O": "0", "e": "c", "n": "m", "m": "rn", "a": "á", "S": "5",
    "B": "8", "I": "l1", "u": "v", "v": "y", "c": "e", "g": "q", "t": "f", "h": "b", "D": "0",
}  # fmt: skip


def spoiled(rng: random.Random, sample: Sample) -> Sample:
    """The sample, two in five times with one kind of noise."""
    pick = rng.random()
    if pick < 0.17:
        return wrapped(rng, sample, rng.randint(18, 90))
    if pick < 0.22:
        return hyphenated(rng, wrapped(rng, sample, rng.randint(18, 60)))
    if pick < 0.27:
        return _mapped(sample, str.lower)
    if pick < 0.31:
        return _mapped(sample, str.upper)
    if pick < 0.36:
        return misread(rng, sample)
    if pick < 0.40:
        return _replaced(rng, sample, "\n", " ")
    return sample


def _mapped(sample: Sample, change: object) -> Sample:
    text = "".join(
        c if len(change(c)) != 1 else change(c)  # type: ignore[operator]
        for c in sample.text
    )
    return Sample(text, sample.spans, sample.unknown)


def wrapped(rng: random.Random, sample: Sample, width: int) -> Sample:
    """Lines of about ``width`` characters; spaces become line ends, so nothing moves."""
    text, last = list(sample.text), 0
    for at, sign in enumerate(sample.text):
        if sign == "\n":
            last = at
        elif sign == " " and at - last >= width - rng.randint(0, 6):
            text[at], last = "\n", at
    return Sample("".join(text), sample.spans, sample.unknown)


def hyphenated(rng: random.Random, sample: Sample) -> Sample:
    """Some words broken over a line end with a hyphen."""
    places = [m.start() for m in re.finditer(r"(?<=[^\W\d_]{3})(?=[a-zé]{3})", sample.text)]
    if not places:
        return sample
    chosen = sorted(rng.sample(places, min(len(places), 1 + len(sample.text) // 200)))
    for count, place in enumerate(chosen):
        sample = _with(sample, place + 2 * count, 0, "-\n")
    return sample


def misread(rng: random.Random, sample: Sample) -> Sample:
    """Single signs taken for others, spaces lost or put in; one text in three is a bad scan."""
    often = rng.choice((0.03, 0.03, 0.08))
    for place in range(len(sample.text) - 1, -1, -1):
        sign = sample.text[place]
        if sign in MISREAD and rng.random() < often:
            sample = _with(sample, place, 1, rng.choice(MISREAD[sign]))
        elif sign == " " and rng.random() < 0.02:
            sample = _with(sample, place, 1, rng.choice(("", "  ", ".")))
    return sample


def _with(sample: Sample, place: int, length: int, new: str) -> Sample:
    """The sample with ``length`` signs at ``place`` replaced."""
    shift = len(new) - length

    def moved(at: int, *, end: bool) -> int:
        return at + shift if at > place or (not end and at == place and not length) else at

    return Sample(
        sample.text[:place] + new + sample.text[place + length :],
        [(moved(a, end=False), moved(b, end=True), kind) for a, b, kind in sample.spans],
        [(moved(a, end=False), moved(b, end=True)) for a, b in sample.unknown],
    )


def _replaced(rng: random.Random, sample: Sample, old: str, new: str) -> Sample:
    keep = rng.random() * 0.5
    text = "".join(new if c == old and rng.random() > keep else c for c in sample.text)
    return Sample(text, sample.spans, sample.unknown)
