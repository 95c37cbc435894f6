"""Figures of a small picture that tell whether a hand may have drawn it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Mask = npt.NDArray[np.bool_]
    Pixels = npt.NDArray[np.uint8]
    Whole = npt.NDArray[np.intp]

CONTRAST = 60
"""So much darker (of 255, in any channel) than the paper is ink; a JPEG's noise stays below."""
LIGHT = 170
COLOURFUL = 45
SECTORS = 12
COLOUR_SHARE = 0.03
SPECK = 8
"""Components of this many pixels or fewer are dust."""
MOST_RUNS = 30_000


@dataclass(frozen=True, slots=True)
class Figures:
    """See :class:`app.model.textmap.Graphic`; ``thickness`` is in pixels here."""

    ink: float
    colours: int
    strokes: int
    thickness: float


@dataclass(frozen=True, slots=True)
class Component:
    """Connected ink: its bounds in pixels (``x1`` and ``y1`` exclusive) and its area."""

    x0: int
    y0: int
    x1: int
    y1: int
    area: int


def measure(pixels: Pixels) -> Figures:
    """The figures of an RGB picture (height, width, 3)."""
    mask = ink_mask(pixels)
    count = int(mask.sum())
    if not count:
        return Figures(0.0, 0, 0, 0.0)
    strokes = sum(1 for component in components(mask) if component.area > SPECK)
    return Figures(
        round(count / mask.size, 4),
        _colours(pixels[mask]),
        strokes,
        float(np.median(stroke_widths(mask))),
    )


def ink_mask(pixels: Pixels) -> Mask:
    """Which pixels are ink: clearly darker than the paper, in one colour at least."""
    paper = _paper(pixels)
    darker = paper[None, None, :] - pixels.astype(np.int16)
    mask: Mask = darker.max(axis=2) > CONTRAST
    return mask


def _paper(pixels: Pixels) -> npt.NDArray[np.int16]:
    """The commonest light colour; white where little is light (a dark logo, a photo)."""
    flat = pixels.reshape(-1, 3)
    light = flat[flat.min(axis=1) >= LIGHT]
    if len(light) * 10 < len(flat):
        return np.full(3, 255, dtype=np.int16)
    coarse = (light >> 4).astype(np.int32)
    keys = (coarse[:, 0] << 8) | (coarse[:, 1] << 4) | coarse[:, 2]
    commonest = int(np.bincount(keys).argmax())
    chosen = light[keys == commonest]
    paper: npt.NDArray[np.int16] = np.median(chosen, axis=0).astype(np.int16)
    return paper


def _colours(ink: Pixels) -> int:
    """The number of clearly different colours among ink pixels; black and greys count as one."""
    values = ink.astype(np.int16)
    high, low = values.max(axis=1), values.min(axis=1)
    core = low <= np.percentile(low, 60)  # the edges of a stroke are a mixture with the paper
    values, high, low = values[core], high[core], low[core]
    spread = high - low
    colourful = spread > COLOURFUL
    least = COLOUR_SHARE * len(values)
    grey = int((~colourful).sum() >= max(1.0, least))
    hues = _hues(values[colourful], high[colourful], spread[colourful])
    counts = np.bincount(hues, minlength=SECTORS)
    return max(1, grey + _distinct(counts >= max(1.0, least)))


def _hues(
    values: npt.NDArray[np.int16], high: npt.NDArray[np.int16], spread: npt.NDArray[np.int16]
) -> Whole:
    """The sector of the colour circle that every colourful pixel falls in."""
    r, g, b = (values[:, i].astype(np.float32) for i in range(3))
    width = np.maximum(spread, 1).astype(np.float32)
    hue = np.where(
        high == values[:, 0],
        ((g - b) / width) % 6,
        np.where(high == values[:, 1], (b - r) / width + 2, (r - g) / width + 4),
    )
    sectors: Whole = (hue * SECTORS / 6).astype(np.intp) % SECTORS
    return sectors


def _distinct(present: Mask) -> int:
    """Colours in a circle of sectors: one colour may fall on both sides of a border."""
    if present.all():
        return SECTORS // 2
    start = int(np.argmin(present))
    total = length = 0
    for sector in np.roll(present, -start):
        if sector:
            length += 1
        else:
            total += (length + 1) // 2
            length = 0
    return total + (length + 1) // 2


def stroke_widths(mask: Mask) -> Whole:
    """For every ink pixel the shorter of the horizontal and vertical runs through it."""
    across = np.zeros(mask.shape, dtype=np.intp)
    across[mask] = _run_lengths(mask)
    down = np.zeros(mask.T.shape, dtype=np.intp)
    down[mask.T] = _run_lengths(mask.T)
    widths: Whole = np.minimum(across, down.T)[mask]
    return widths


def _run_lengths(mask: Mask) -> Whole:
    """Lengths of the runs along the rows, one for every ink pixel in row order."""
    _, starts, ends = _runs(mask)
    lengths = ends - starts
    repeated: Whole = np.repeat(lengths, lengths)
    return repeated


def _runs(mask: Mask) -> tuple[Whole, Whole, Whole]:
    """Row, start and end (exclusive) of every run of ink, in row order."""
    padded = np.zeros((mask.shape[0], mask.shape[1] + 2), dtype=np.int8)
    padded[:, 1:-1] = mask
    steps = np.diff(padded, axis=1)
    rows, starts = np.nonzero(steps == 1)
    _, ends = np.nonzero(steps == -1)
    return rows, starts, ends


def components(mask: Mask) -> list[Component]:
    """Connected areas of ink (8 neighbours).

    A very busy picture is judged at half its size, so that the time stays bounded; the bounds are
    still those of the whole picture.
    """
    factor = 1
    runs = _runs(mask)
    while len(runs[0]) > MOST_RUNS:
        factor *= 2
        mask = _halved(mask)
        runs = _runs(mask)
    found = _joined(*(part.tolist() for part in runs))
    return [
        Component(
            c.x0 * factor, c.y0 * factor, c.x1 * factor, c.y1 * factor, c.area * factor * factor
        )
        for c in found
    ]


def _halved(mask: Mask) -> Mask:
    even = mask[: mask.shape[0] // 2 * 2, : mask.shape[1] // 2 * 2]
    halved: Mask = even[::2, ::2] | even[1::2, ::2] | even[::2, 1::2] | even[1::2, 1::2]
    return halved


def _joined(rows: list[int], starts: list[int], ends: list[int]) -> list[Component]:
    """Join runs that touch those in the row above (a union-find over runs)."""
    parent = list(range(len(rows)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    above = 0
    for i, row in enumerate(rows):
        while above < i and (
            rows[above] < row - 1 or (rows[above] == row - 1 and ends[above] < starts[i])
        ):
            above += 1
        k = above
        while k < i and rows[k] == row - 1 and starts[k] <= ends[i]:
            parent[root(k)] = root(i)
            k += 1
    bounds: dict[int, list[int]] = {}
    for i, row in enumerate(rows):
        found = bounds.setdefault(root(i), [starts[i], row, ends[i], row + 1, 0])
        found[0] = min(found[0], starts[i])
        found[2] = max(found[2], ends[i])
        found[3] = row + 1
        found[4] += ends[i] - starts[i]
    return [Component(*found) for found in bounds.values()]
