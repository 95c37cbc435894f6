"""Strokes of a pen among drawn paths: pieces put together again, and how a hand goes to and fro."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.model.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Point = tuple[float, float]

PEN_SEGMENTS = 12
"""A stroke of a pen has at least this many straight pieces."""
PEN_BACK = 0.02
"""Share of its way that a pen at least goes back."""
MEETS = 0.05
"""Points; a piece that begins so near to where the last one ended goes on with it."""
SWELLS = 3.0
"""A pen that is pressed draws so much thicker than one that is not."""
TURN = 0.15
"""Share of the height of a stroke that it goes up or down before a turn counts."""
_THIRDS = (1 / 3, 2 / 3, 1.0)


def joined(drawings: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The drawings, with strokes that programs wrote piece by piece as one.

    Args:
        drawings: As ``Page.get_cdrawings`` gives them.
    """
    together: list[dict[str, Any]] = []
    for drawing in drawings:
        if together and not _goes_on(together[-1], drawing):
            yield _one(together)
            together = []
        together.append(drawing)
    if together:
        yield _one(together)


def _one(together: list[dict[str, Any]]) -> dict[str, Any]:
    if len(together) == 1:
        return together[0]
    rect = Rect.bounding(Rect(*drawing["rect"]) for drawing in together)
    items = [item for drawing in together for item in drawing["items"]]
    return {**together[0], "items": items, "rect": rect.as_tuple()}


def _goes_on(last: dict[str, Any], drawing: dict[str, Any]) -> bool:
    """Whether a drawing is a stroke that begins where the one before ended, of the same pen."""
    if last.get("type") != "s" or drawing.get("type") != "s":
        return False
    if last.get("color") != drawing.get("color"):
        return False
    thin, thick = sorted((last.get("width") or 0.0, drawing.get("width") or 0.0))
    if thick > SWELLS * max(thin, 0.1):
        return False
    ended, begins = last["items"][-1:], drawing["items"][:1]
    if not ended or not begins or {ended[0][0], begins[0][0]} - {"l", "c"}:
        return False
    (ax, ay), (bx, by) = ended[0][-1], begins[0][1]
    return bool(abs(ax - bx) < MEETS and abs(ay - by) < MEETS)


def pen_moves(drawing: dict[str, Any]) -> int:
    """The segments of a stroke that a pen made, which signing pads write as short straight lines.

    A pen goes to and fro: the line of a chart only goes on, and an outline that was made of
    straight pieces is filled.
    """
    lines = [item for item in drawing.get("items", ()) if item[0] == "l"]
    if drawing.get("type") != "s" or len(lines) < PEN_SEGMENTS:
        return 0
    steps = [item[2][0] - item[1][0] for item in lines]
    forth, back = sum(d for d in steps if d > 0), -sum(d for d in steps if d < 0)
    slanted = sum(1 for item in lines if bent(item)) > 0.7 * len(lines)
    return len(lines) if slanted and min(forth, back) > PEN_BACK * max(forth, back) else 0


def bent(item: tuple[Any, ...]) -> bool:
    """True for a straight piece that goes neither straight up nor straight across."""
    if item[0] != "l":
        return False
    (ax, ay), (bx, by) = item[1], item[2]
    return bool(ax != bx and ay != by)


def turns(drawing: dict[str, Any]) -> int:
    """How often a stroke goes from up to down or back; 0 for what is filled or closed."""
    if drawing.get("type") != "s" or drawing.get("closePath"):
        return 0
    return max((_turns(path) for path in _paths(drawing.get("items", ()))), default=0)


def _turns(path: Sequence[Point]) -> int:
    (ax, ay), (bx, by) = path[0], path[-1]
    if len(path) < 3 or (abs(ax - bx) < MEETS and abs(ay - by) < MEETS):
        return 0
    heights = [y for _, y in path]
    least = TURN * (max(heights) - min(heights))
    found, way, peak = 0, 0, heights[0]
    for y in heights[1:]:
        if way * (y - peak) >= 0 and y != peak:
            way = way or (1 if y > peak else -1)
            peak = y
        elif abs(y - peak) > least:
            found += 1
            way, peak = -way, y
    return found


def only_goes_on(drawing: dict[str, Any]) -> bool:
    """True for straight pieces that all go to the right, as the line of a chart does."""
    items = drawing.get("items", ())
    if drawing.get("type") != "s" or any(item[0] != "l" for item in items):
        return False
    return all(item[2][0] >= item[1][0] for item in items)


def _paths(items: Iterable[tuple[Any, ...]]) -> Iterator[list[Point]]:
    """Places along each part of a path that hangs together; curves at thirds of their way."""
    path: list[Point] = []
    for item in items:
        if item[0] not in "lc":
            continue
        (x, y) = item[1]
        if not path or abs(path[-1][0] - x) > MEETS or abs(path[-1][1] - y) > MEETS:
            if path:
                yield path
            path = [item[1]]
        path += [item[2]] if item[0] == "l" else _along(*item[1:5])
    if path:
        yield path


def _along(a: Point, b: Point, c: Point, d: Point) -> list[Point]:
    found = []
    for t in _THIRDS:
        shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        found.append(
            (
                sum(s * p[0] for s, p in zip(shares, (a, b, c, d), strict=True)),
                sum(s * p[1] for s, p in zip(shares, (a, b, c, d), strict=True)),
            )
        )
    return found
