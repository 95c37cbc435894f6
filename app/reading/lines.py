"""From runs of characters to lines: joined on one baseline, split where the page splits them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from app.reading.combs import joined_combs
from app.reading.glyphs import Glyph, cover
from app.reading.gutters import with_gutters
from app.reading.spaces import with_spaces

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.reading.frame import Frame
    from app.reading.rules import Rules

WIDE_GAP = 1.8
"""A gap of more than this many ems separates two lines that stand side by side."""
LABEL_GAP = 2.0
ENUMERATOR_GAP = 3.5
WIDEST_GAP = 4.0
"""Beyond this many ems nothing belongs to one line, not even in a stretched one."""
SAME_BASE = 0.2
SMALL = 0.8
"""Below this share of its neighbour's size a character may be a superscript or subscript."""
TWICE = 0.12
"""The same character twice within this many ems is one character, struck twice to look bold."""


@dataclass(slots=True)
class Line:
    """Characters on one baseline, spaces included; coordinates in the frame."""

    frame: Frame
    glyphs: list[Glyph]
    x0: float
    y0: float
    x1: float
    y1: float
    base: float
    size: float
    bold: bool

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)


@dataclass(slots=True)
class _Chain:
    """Runs on one baseline from left to right, as far as they might be one line."""

    glyphs: list[Glyph]
    x0: float
    x1: float
    base: float
    size: float


def make_line(frame: Frame, inked: list[Glyph]) -> Line:
    """A line of inked characters that stand in reading order."""
    main = _main(inked)
    return Line(
        frame,
        with_spaces(inked),
        min(g.x0 for g in inked),
        min(g.y0 for g in inked),
        max(g.x1 for g in inked),
        max(g.y1 for g in inked),
        main.base,
        main.size,
        sum(g.bold for g in inked) * 2 > len(inked),
    )


def _main(glyphs: Sequence[Glyph]) -> Glyph:
    """The character that stands for the line's size and baseline."""
    return sorted(glyphs, key=lambda g: g.size)[len(glyphs) // 2]


def read_lines(frame: Frame, runs: Iterable[list[Glyph]], rules: Rules) -> list[Line]:
    """All level lines in one reading direction, in no particular order."""
    rows = [_struck_once(chain.glyphs) for chain in _chains(_segments(runs))]
    cuts = with_gutters(rows, rules)
    return [make_line(frame, part) for part in joined_combs([_parts(row, cuts) for row in rows])]


def _segments(runs: Iterable[list[Glyph]]) -> list[_Chain]:
    """Runs cut where they jump back or leave their baseline."""
    found: list[_Chain] = []
    for run in runs:
        start = 0
        for i in range(1, len(run) + 1):
            if i < len(run):
                last, glyph = run[i - 1], run[i]
                back = last.x0 - glyph.x0 > 0.05 * glyph.size
                if not back and abs(glyph.base - last.base) <= SAME_BASE * last.size:
                    continue
            part = run[start:i]
            main = _main(part)
            x0, x1 = min(g.x0 for g in part), max(g.x1 for g in part)
            found.append(_Chain(part, x0, x1, main.base, main.size))
            start = i
    return found


def _chains(segments: list[_Chain]) -> list[_Chain]:
    """Join segments that stand behind each other on one baseline."""
    shelves: dict[int, list[_Chain]] = {}
    chains: list[_Chain] = []
    for segment in sorted(segments, key=lambda s: (s.x0, s.base)):
        shelf = int(segment.base // 8)
        near = [c for key in (shelf - 1, shelf, shelf + 1) for c in shelves.get(key, ())]
        fitting = [chain for chain in near if _fits(chain, segment)]
        if fitting:
            chain = min(fitting, key=lambda c: abs(segment.x0 - c.x1))
            _join(chain, segment)
        else:
            shelves.setdefault(shelf, []).append(segment)
            chains.append(segment)
    return chains


def _fits(chain: _Chain, segment: _Chain) -> bool:
    gap = segment.x0 - chain.x1
    small, large = sorted((chain.size, segment.size))
    if small < SMALL * large:
        note, text = (chain, segment) if chain.size < segment.size else (segment, chain)
        raised = text.base - note.base
        return -0.2 * large <= gap <= 0.4 * large and -0.3 * large <= raised <= 0.7 * large
    if abs(chain.base - segment.base) > SAME_BASE * small or gap > WIDEST_GAP * large:
        return False
    return gap >= -0.3 * large or _interlock(chain, segment)


def _interlock(chain: _Chain, segment: _Chain) -> bool:
    """Whether overlapping segments are one text: struck twice, or drawn in turns.

    Not so where a value stands on the dots of a form: that would give `.J.a.n.s.e.n.`
    """
    clashes = 0
    merged = _struck_once(sorted(chain.glyphs + segment.glyphs, key=lambda g: g.x0), dry=True)
    for last, glyph in pairwise(merged):
        narrow = min(last.x1 - last.x0, glyph.x1 - glyph.x0)
        clashes += last.x1 - glyph.x0 > 0.4 * narrow
    return clashes * 10 <= len(merged)


def _join(chain: _Chain, segment: _Chain) -> None:
    overlapping = segment.x0 < chain.x1 - 0.3 * segment.size
    chain.glyphs += segment.glyphs
    if overlapping:
        chain.glyphs.sort(key=lambda g: g.x0)
    if segment.size > chain.size:
        chain.size, chain.base = segment.size, segment.base
    chain.x1 = max(chain.x1, segment.x1)


def _struck_once(glyphs: list[Glyph], *, dry: bool = False) -> list[Glyph]:
    """Without the second strike of a character; the first one's box then covers both.

    ``dry`` leaves the boxes as they are.
    """
    kept: list[Glyph] = []
    for glyph in glyphs:
        last = kept[-1] if kept else None
        reach = TWICE * glyph.size
        if (
            last is not None
            and last.text == glyph.text
            and abs(last.x0 - glyph.x0) <= reach
            and abs(last.base - glyph.base) <= reach
        ):
            if not dry:
                cover(last, glyph)
        else:
            kept.append(glyph)
    return kept


def _parts(glyphs: list[Glyph], rules: Rules) -> list[list[Glyph]]:
    """Cut a chain at rules and at wide gaps."""
    parts: list[list[Glyph]] = [[glyphs[0]]]
    stretched: float | None = None
    for last, glyph in pairwise(glyphs):
        gap = glyph.x0 - last.x1
        cut = bool(rules.vertical) and _ruled(last, glyph, rules)
        if not cut and gap > WIDE_GAP * glyph.size:
            em = max(last.size, glyph.size)
            if stretched is None:
                stretched = _stretched_gap(glyphs)
            together = abs(gap - stretched) <= 0.2 * em
            cut = not together and gap > _reach(parts[-1]) * em
        if cut:
            parts.append([glyph])
        else:
            parts[-1].append(glyph)
    return parts


def _ruled(last: Glyph, glyph: Glyph, rules: Rules) -> bool:
    """Whether a vertical rule runs between two characters."""
    slack = 0.1 * glyph.size
    middle = glyph.base - 0.3 * glyph.size
    first = bisect_left(rules.vertical, (last.x1 - slack,))
    for x, y0, y1 in rules.vertical[first:]:
        if x > glyph.x0 + slack:
            return False
        if y0 <= middle <= y1 and y1 - y0 >= 1.2 * glyph.size:
            return True
    return False


def _reach(part: list[Glyph]) -> float:
    """How wide a gap in ems may be after ``part``: more after a bullet or a label."""
    if len(part) <= 4 and not (len(part) > 1 and all(g.text.isalpha() for g in part)):
        return ENUMERATOR_GAP
    return LABEL_GAP if part[-1].text == ":" else WIDE_GAP


def _stretched_gap(glyphs: list[Glyph]) -> float:
    """The gap between all words of a line that is stretched to fill its column; 0 if it is not."""
    gaps = [b.x0 - a.x1 for a, b in pairwise(glyphs) if b.x0 - a.x1 > 0.5 * b.size or a.spaced]
    if len(gaps) < 3 or max(gaps) > WIDEST_GAP * glyphs[0].size:
        return 0.0
    middle = median(gaps)
    even = all(abs(gap - middle) <= 0.2 * glyphs[0].size for gap in gaps)
    return middle if even else 0.0
