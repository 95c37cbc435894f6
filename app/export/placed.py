"""Where the images of a file are drawn: by which matrix, through which clips, before what else."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from app.export.behind import SMALLEST
from app.export.frames import Frame
from app.export.states import UNIT, Path, State, around, box_path, figures, through, times

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from app.export.blank import Matrix
    from app.export.erase import Corners
    from app.model.geometry import Rect

DEEPEST = 15
MOST_STEPS = 20_000
EVERYWHERE: Corners = (-1e9, -1e9, 1e9, 1e9)
FAINTEST = 0.1
"""Of what is less opaque than this it is tried whether it is seen."""

SAME = 0.5
"""Points between the edges of a box of ours and those of what was painted, at most."""

_SOLID = frozenset({"/Normal", "/Compatible"})


@dataclass(frozen=True, slots=True)
class Place:
    """One drawing of an image: its matrix and the clips that hold there."""

    matrix: Matrix
    clips: tuple[Path, ...]
    page: int = 0
    order: int = 0
    """How many things were drawn on the page before."""
    odd: bool = False
    """Whether its state may make it less than solid: transparent, masked, blended."""

    @property
    def box(self) -> Corners:
        """The rectangle around it in PDF user space."""
        return around(through(self.matrix, *p) for p in ((0, 0), (1, 0), (1, 1), (0, 1)))


class Finder:
    """Walks the pages and their forms with the matrix and the clips in force.

    Args:
        document: Its pages.
        own: By page (from 0) surfaces in PDF user space that hide nothing: our boxes.
    """

    def __init__(self, document: Pdf, own: Mapping[int, Sequence[Rect]]) -> None:
        self._document = document
        self._own = own
        self._page = 0
        self._order = 0
        self._covers: dict[int, list[tuple[int, Corners]]] = {}
        self._arrays: dict[int, NDArray[np.float64]] = {}
        self._images: dict[tuple[int, int], Object] = {}
        self._places: dict[tuple[int, int], list[Place]] = {}
        self._steps = 0

    def find(self) -> Iterable[tuple[Object, list[Place]]]:
        """All images that pages and forms draw, but those that patterns and glyphs draw too."""
        for number, page in enumerate(self._document.pages):
            if not _has_images(page.resources, 0):
                continue
            self._page, self._order = number, 0
            frame = Frame.of(page)
            clip = box_path((frame.x0, frame.y0, frame.x1, frame.y1), UNIT)
            self._read(page, page.resources, State(UNIT, (clip,)), 0)
        if self._steps >= MOST_STEPS:
            return
        spared = self._elsewhere() if self._images else set()
        for key, image in self._images.items():
            if key not in spared:
                yield image, self._places[key]

    def is_hidden(self, place: Place) -> bool:
        """Whether something at a place may hide it, or part of it."""
        if place.odd:
            return True
        x0, y0, x1, y1 = place.box
        covers = self._later(place.page)
        across = np.minimum(covers[:, 3], x1) - np.maximum(covers[:, 1], x0)
        down = np.minimum(covers[:, 4], y1) - np.maximum(covers[:, 2], y0)
        found = (covers[:, 0] > place.order) & (across > SMALLEST) & (down > SMALLEST)
        return bool(found.any())

    def _later(self, page: int) -> NDArray[np.float64]:
        """What covers on a page: rows of an order and a rectangle."""
        if page not in self._arrays:
            rows = [(order, *box) for order, box in self._covers.get(page, ())]
            self._arrays[page] = np.array(rows, np.float64).reshape(-1, 5)
        return self._arrays[page]

    def _cover(self, box: Corners) -> None:
        """Something that is painted and may hide what was there."""
        self._order += 1
        own = self._own.get(self._page, ())
        if not any(_same(box, r) for r in own):
            self._covers.setdefault(self._page, []).append((self._order, box))

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
        state: State,
        depth: int,
    ) -> None:
        saved: list[State] = []
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
            elif name == "gs" and operands:
                state.odd = _makes_odd(resources, operands[0], state.odd)
            elif name == "sh":
                self._cover(EVERYWHERE)
            else:
                painted = state.step(name, operands)
                if painted is not None:
                    self._cover(painted)

    def _drawn(self, item: Object, resources: Object, state: State, depth: int) -> None:
        if item.get("/Subtype") == Name.Image:
            self._images[item.objgen] = item
            order = self._order + 1
            place = Place(state.matrix, state.clips, self._page, order, state.odd)
            self._places.setdefault(item.objgen, []).append(place)
            self._cover(place.box)
            return
        self._steps += 1
        inner = item.get("/Resources", resources)
        matrix = times(figures(item.get("/Matrix"), UNIT), state.matrix)
        box = figures(item.get("/BBox"), None)
        if depth > DEEPEST or self._steps > MOST_STEPS or not _has_images(inner, 0):
            corners = (0.0, 0.0, 0.0, 0.0) if box is None or len(box) != 4 else box
            x0, y0, x1, y1 = corners
            self._cover(around(through(matrix, x, y) for x in (x0, x1) for y in (y0, y1)))
            return
        clips = state.clips if box is None else (*state.clips, box_path(box, matrix))
        self._read(item, inner, State(matrix, clips, odd=state.odd), depth + 1)


def _named(resources: Object, name: Object) -> Object | None:
    group = resources.get("/XObject")
    found = group.get(str(name)) if isinstance(group, Dictionary) else None
    return found if isinstance(found, Stream) else None


def _has_images(resources: Object | None, depth: int) -> bool:
    found: set[tuple[int, int]] = set()
    _collect(resources, found, depth)
    return bool(found)


def _same(one: Corners, two: Rect) -> bool:
    return all(abs(a - b) < SAME for a, b in zip(one, two.as_tuple(), strict=True))


def _makes_odd(resources: Object, name: Object, before: bool) -> bool:
    """Whether images are less than solid in the state that is set."""
    group = resources.get("/ExtGState")
    state = group.get(str(name)) if isinstance(group, Dictionary) else None
    if not isinstance(state, Dictionary):
        return before
    found: Any = state.get("/ca", 1)
    clear = isinstance(found, int | float | Decimal) and float(found) < FAINTEST
    mode = state.get("/BM", Name.Normal)
    mode = mode[0] if isinstance(mode, Array) and len(mode) else mode
    return before or clear or "/G" in _mask(state) or str(mode) not in _SOLID


def _mask(state: Object) -> Object:
    found = state.get("/SMask")
    return found if isinstance(found, Dictionary) else Dictionary()


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
