"""Is anything left in the boxes after the redaction and before they are painted?

MuPDF leaves some things where they are: tiling patterns, soft-mask groups, glyphs of Type 3 fonts
that hold images or text, text used as a clip, stroked outlines. So the page is drawn again and the
pixels in each box are looked at; and outlines are looked for that show nothing, and streams that
the engine never opens.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pymupdf

from app.export.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

DPI = 120
CONTRAST = 12
"""Levels from the box's own background that make a pixel ink."""

STRAIGHT = 0.9
"""A row or column of pixels with this share of ink is a rule or the edge of a shade."""

SPECKS = 2
THIN = 1.5
"""Points; what is thinner is a rule."""

INSET = 0.3
EDGE = 1.5
"""Points along the edge that aren't looked at: an image is cut by whole pixels of its own."""
AROUND = 4
"""Pixels around what is looked at; there is seen whether a rule goes on."""

_SHOWS = re.compile(rb"\b(?:Tj|TJ|Do|BI)\b|['\"]")
_SAYS = re.compile(rb"\b(?:Tj|TJ)\b|['\"]")
_REFERENCE = re.compile(r"(\d+) 0 R")


@dataclass(frozen=True, slots=True)
class Rest:
    """Something in the box with this number; ``deep`` when it cannot be taken away by itself."""

    number: int
    deep: bool


def with_rest(
    page: pymupdf.Page, rects: Sequence[pymupdf.Rect], sheet: Sheet | None = None
) -> list[Rest]:
    """In which rectangles something is left other than straight rules.

    ``page`` is without rotation, ``rects`` are in its coordinates, ``sheet`` is it as it is now.
    """
    sheet = sheet or Sheet(page)
    inked = _with_ink(sheet, rects)
    drawn = _with_outlines(page, rects, sheet)
    # A shadow is a soft mask with an image too: that alone is no reason, but with ink it is.
    if _has_closed_streams(page, _SHOWS if inked else _SAYS):
        return [Rest(n, deep=True) for n in range(len(rects))]
    return [Rest(n, deep=n in drawn and drawn[n]) for n in sorted(inked | set(drawn))]


def _with_ink(sheet: Sheet, rects: Sequence[pymupdf.Rect]) -> set[int]:
    parts = sheet.parts(DPI, rects)
    scale, width, height = parts.scale, parts.width, parts.height
    found: set[int] = set()
    for number, rect in enumerate(rects):
        (left, top, right, bottom) = rect
        inner_x, inner_y = min(EDGE, (right - left) / 5), min(EDGE, (bottom - top) / 5)
        across, down = inner_x * scale, inner_y * scale
        x0, y0 = max(0, int(left * scale + across)), max(0, int(top * scale + down))
        x1, y1 = min(width, int(right * scale - across)), min(height, int(bottom * scale - down))
        inner = left + inner_x, top + inner_y, right - inner_x, bottom - inner_y
        if x1 > x0 and y1 > y0 and not sheet.is_even(inner):
            pixels, from_x, from_y = parts.around(
                x0 - AROUND, y0 - AROUND, x1 + AROUND, y1 + AROUND
            )
            if _has_ink(pixels, (x0 - from_x, y0 - from_y, x1 - from_x, y1 - from_y)):
                found.add(number)
    return found


def _has_ink(pixels: NDArray[np.uint8], box: tuple[int, int, int, int]) -> bool:
    x0, y0, x1, y1 = box
    cut = pixels[y0:y1, x0:x1].astype(np.int16)
    if np.ptp(cut, axis=(0, 1)).max() <= CONTRAST:
        return False
    paper = np.median(cut.reshape(-1, 3), axis=0)
    ink = (np.abs(cut - paper) > CONTRAST).any(axis=2)
    rows = ink.mean(axis=1) > STRAIGHT
    columns = ink.mean(axis=0) > STRAIGHT
    rows &= _goes_on(pixels[y0:y1], paper, x0 - AROUND, x1 + AROUND - 1)
    columns &= _goes_on(pixels[:, x0:x1].swapaxes(0, 1), paper, y0 - AROUND, y1 + AROUND - 1)
    return int(ink[~_widened(rows)][:, ~_widened(columns)].sum()) > SPECKS


def _goes_on(
    lines: NDArray[np.uint8], paper: NDArray[np.float64], before: int, after: int
) -> NDArray[np.bool_]:
    """For every line of pixels whether its ink goes on outside the box: a letter's doesn't."""
    inside = [at for at in (before, after) if 0 <= at < lines.shape[1]]
    found = np.zeros(lines.shape[0], np.bool_)
    for at in inside:
        found |= (np.abs(lines[:, at] - paper) > CONTRAST).any(axis=1)
    return found if inside else ~found


def _widened(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """With the neighbours on both sides: the smoothed edges of a rule."""
    wide = mask.copy()
    wide[1:] |= mask[:-1]
    wide[:-1] |= mask[1:]
    return wide


def _with_outlines(
    page: pymupdf.Page, rects: Sequence[pymupdf.Rect], sheet: Sheet
) -> dict[int, bool]:
    """Boxes in which curves or slanted lines lie; True where they are a clip, which stays."""
    inner = [pymupdf.Rect(r.x0 + INSET, r.y0 + INSET, r.x1 - INSET, r.y1 - INSET) for r in rects]
    if not any(_may_be_outline(kind, box, inner) for kind, box in sheet.log):
        return {}
    found: dict[int, bool] = {}
    for drawing in page.get_drawings(extended=True):
        points = [p for item in drawing.get("items") or () for p in _bent(item)]
        for number, rect in enumerate(inner):
            if any(rect.contains(p) for p in points):
                found[number] = found.get(number, False) or drawing["type"] == "clip"
    return found


def _may_be_outline(kind: str, box: tuple[float, ...], rects: Sequence[pymupdf.Rect]) -> bool:
    if not kind.endswith("path"):
        return False
    rect = pymupdf.Rect(box)
    if rect.width < THIN or rect.height < THIN:
        return False
    return any(rect.intersects(r) for r in rects)


def _bent(item: tuple[Any, ...]) -> list[pymupdf.Point]:
    """The points of a curve or a slanted line; none of an upright or level one."""
    points = [p for p in item[1:] if isinstance(p, pymupdf.Point)]
    if item[0] == "c":
        return points
    if item[0] == "l":
        (one, two) = points
        return points if abs(one.x - two.x) > 0.5 and abs(one.y - two.y) > 0.5 else []
    return []


def _has_closed_streams(page: pymupdf.Page, shows: re.Pattern[bytes]) -> bool:
    """True when the page uses patterns that show text or images, or soft masks that do ``shows``.

    The engine neither redacts in them nor takes them away when nothing uses them any more.
    """
    document = page.parent
    todo, seen = [page.xref], set()
    while todo:
        xref = todo.pop()
        if xref in seen:
            continue
        seen.add(xref)
        text = document.xref_object(xref, compressed=True)
        if xref == page.xref:
            kind, text = document.xref_get_key(xref, "Resources")
            if kind not in ("dict", "xref"):
                return False
        if _is_closed(text) and _SHOWS.search(document.xref_stream(xref) or b""):
            return True
        masks = re.findall(r"/SMask<<[^>]*?/G (\d+) 0 R", text)
        if any(shows.search(document.xref_stream(int(x)) or b"") for x in masks):
            return True
        todo += [int(x) for x in _REFERENCE.findall(_without_parents(text))]
    return False


def _is_closed(text: str) -> bool:
    return re.search(r"/PatternType 1\b", text) is not None


def _without_parents(text: str) -> str:
    return re.sub(r"/(?:Parent|P|StructParent) \d+ 0 R", "", text)
