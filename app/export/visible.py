"""Pixels of images that no reader sees: cut off by a clip or the page, or wholly transparent.

For every image is found where it is drawn and through which clips; its outline is drawn through
the same clips in the image's own grid. What stays empty there on all places is blanked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from app.export.blank import blank, see_through, shown_part
from app.export.frames import Frame

if TYPE_CHECKING:
    from collections.abc import Iterable

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Path = tuple[str, ...]
"""A clip: path operators in the space of the page, and the operator that makes it one."""

UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
DEEPEST = 15
MOST_STEPS = 20_000
_ENDS = frozenset({"n", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*"})


def times(one: Matrix, two: Matrix) -> Matrix:
    """First ``one``, then ``two``."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def through(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


@dataclass(frozen=True, slots=True)
class Place:
    """One drawing of an image: its matrix and the clips that hold there."""

    matrix: Matrix
    clips: tuple[Path, ...]


def blank_unseen_pixels(document: Pdf) -> None:
    """Blank what of the images of a file can't be seen on any page."""
    finder = _Finder(document)
    for image, places in finder.find():
        width, height = int(image.get("/Width", 0)), int(image.get("/Height", 0))
        if width <= 0 or height <= 0:
            continue
        seen = shown_part(places, width, height)
        hidden = see_through(image, seen)
        if hidden is not None and hidden.any():
            blank(document, image, hidden)


class _Finder:
    """Walks the pages and their forms with the matrix and the clips in force."""

    def __init__(self, document: Pdf) -> None:
        self._document = document
        self._images: dict[tuple[int, int], Object] = {}
        self._places: dict[tuple[int, int], list[Place]] = {}
        self._steps = 0

    def find(self) -> Iterable[tuple[Object, list[Place]]]:
        """All images that pages and forms draw, but those that patterns and glyphs draw too."""
        for page in self._document.pages:
            if not _has_images(page.resources, 0):
                continue
            frame = Frame.of(page)
            clip = _box((frame.x0, frame.y0, frame.x1, frame.y1), UNIT)
            self._read(page, page.resources, UNIT, (clip,), 0)
        if self._steps >= MOST_STEPS:
            return
        spared = self._elsewhere() if self._images else set()
        for key, image in self._images.items():
            if key not in spared:
                yield image, self._places[key]

    def _elsewhere(self) -> set[tuple[int, int]]:
        """Images that patterns, glyphs or soft masks draw: there they aren't followed."""
        found: set[tuple[int, int]] = set()
        for item in self._document.objects:
            if (isinstance(item, Stream) and item.get("/PatternType") == 1) or (
                isinstance(item, Dictionary) and "/CharProcs" in item
            ):
                _collect(item.get("/Resources"), found, 0)
            elif isinstance(item, Dictionary | Stream):
                for holder in (item, item.get("/Resources")):
                    if isinstance(holder, Dictionary | Stream):
                        _collect_masks(holder, found)
        return found

    def _read(
        self,
        stream: Object | pikepdf.Page,
        resources: Object,
        matrix: Matrix,
        clips: tuple[Path, ...],
        depth: int,
    ) -> None:
        state = _State(matrix, clips)
        saved: list[_State] = []
        for item in pikepdf.parse_content_stream(stream):
            if isinstance(item, pikepdf.ContentStreamInlineImage):
                continue
            name, operands = str(item.operator), list(item.operands)
            if name == "q":
                saved.append(state.copy())
            elif name == "Q":
                state = saved.pop() if saved else state
            elif name == "Do" and operands:
                drawing = _named(resources, operands[0])
                if drawing is not None:
                    self._drawn(drawing, resources, state, depth)
            else:
                state.step(name, operands)

    def _drawn(self, item: Object, resources: Object, state: _State, depth: int) -> None:
        if item.get("/Subtype") == Name.Image:
            self._images[item.objgen] = item
            place = Place(state.matrix, state.clips)
            self._places.setdefault(item.objgen, []).append(place)
            return
        self._steps += 1
        inner = item.get("/Resources", resources)
        if depth > DEEPEST or self._steps > MOST_STEPS or not _has_images(inner, 0):
            return
        matrix = times(_figures(item.get("/Matrix"), UNIT), state.matrix)
        box = _figures(item.get("/BBox"), None)
        clips = state.clips if box is None else (*state.clips, _box(box, matrix))
        self._read(item, inner, matrix, clips, depth + 1)


@dataclass
class _State:
    matrix: Matrix
    clips: tuple[Path, ...]
    path: list[str] = field(default_factory=list)
    pending: str = ""
    at: Point = (0.0, 0.0)

    def copy(self) -> _State:
        return _State(self.matrix, self.clips)

    def step(self, name: str, operands: list[Any]) -> None:
        if name == "cm":
            self.matrix = times(_figures(operands, UNIT), self.matrix)
        elif name in ("m", "l", "c", "v", "y", "re", "h"):
            self._draw(name, _floats(operands))
        elif name in ("W", "W*"):
            self.pending = name
        elif name in _ENDS:
            if self.pending:
                self.clips = (*self.clips, (*self.path, self.pending))
            self.path, self.pending = [], ""

    def _draw(self, name: str, figures: list[float]) -> None:
        if name == "re" and len(figures) == 4:
            x, y, width, height = figures
            self.path += _box((x, y, x + width, y + height), self.matrix)[:-1]
            return
        points = [
            through(self.matrix, figures[i], figures[i + 1]) for i in range(0, len(figures) - 1, 2)
        ]
        if name == "v":
            points = [self.at, *points]
        elif name == "y" and points:
            points = [*points, points[-1]]
        if points:
            self.at = points[-1]
        numbers = " ".join(f"{x:.3f} {y:.3f}" for x, y in points)
        self.path.append(f"{numbers} {'c' if name in ('v', 'y') else name}")


def _box(box: Iterable[float], matrix: Matrix) -> Path:
    x0, y0, x1, y1 = box
    corners = [through(matrix, *p) for p in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
    numbers = [f"{x:.3f} {y:.3f}" for x, y in corners]
    return f"{numbers[0]} m", *(f"{n} l" for n in numbers[1:]), "h", "W"


def _floats(operands: Iterable[Any]) -> list[float]:
    try:
        return [float(v) for v in operands]
    except (TypeError, ValueError):
        return []


def _figures(found: Any, otherwise: Any) -> Any:
    """A matrix or box of a file as floats."""
    if not isinstance(found, Array | list):
        return otherwise
    figures = tuple(_floats(found))
    return figures if len(figures) in (4, 6) else otherwise


def _named(resources: Object, name: Object) -> Object | None:
    group = resources.get("/XObject")
    found = group.get(str(name)) if isinstance(group, Dictionary) else None
    return found if isinstance(found, Stream) else None


def _has_images(resources: Object | None, depth: int) -> bool:
    found: set[tuple[int, int]] = set()
    _collect(resources, found, depth)
    return bool(found)


def _collect(resources: Object | None, found: set[tuple[int, int]], depth: int) -> None:
    group = resources.get("/XObject") if isinstance(resources, Dictionary) else None
    if not isinstance(group, Dictionary) or depth > DEEPEST:
        return
    for item in group.values():
        if isinstance(item, Stream) and item.get("/Subtype") == Name.Image:
            found.add(item.objgen)
        elif isinstance(item, Stream):
            _collect(item.get("/Resources"), found, depth + 1)


def _collect_masks(item: Object, found: set[tuple[int, int]]) -> None:
    states = item.get("/ExtGState")
    for state in states.values() if isinstance(states, Dictionary) else ():
        mask = state.get("/SMask") if isinstance(state, Dictionary) else None
        group = mask.get("/G") if isinstance(mask, Dictionary) else None
        if isinstance(group, Stream):
            _collect(group.get("/Resources"), found, 0)
