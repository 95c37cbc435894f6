"""Pixels of images that no reader sees: cut off by a clip or the page, transparent, or covered.

For every image is found where it is drawn and through which clips; its outline is drawn through
the same clips in the image's own grid. What stays empty there on all places is blanked, and so is
what is behind something else on all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from app.export.behind import Trial, in_layers
from app.export.blank import blank, grid_of, is_plain, see_through, shown_part
from app.export.frames import Frame
from app.export.placed import Finder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray
    from pikepdf import Object, Pdf

    from app.export.placed import Place
    from app.model.export import Redaction
    from app.model.geometry import Rect

Key = tuple[int, int]


def blank_unseen_pixels(document: Pdf, redactions: Iterable[Redaction] = ()) -> None:
    """Blank what of the images of a file can't be seen on any page.

    ``redactions`` are the boxes that were painted: behind them nothing is left to be looked for.
    """
    finder = Finder(document, _painted(document, redactions))
    found = [
        (image, places)
        for image, places in finder.find()
        if int(image.get("/Width", 0)) > 0 and int(image.get("/Height", 0)) > 0
    ]
    covered = _Covered(document, finder)
    for image, places in found:
        covered.add(image, places)
    seen = covered.tried()
    for image, places in found:
        part = seen.get(image.objgen)
        if part is None:
            part = shown_part(places, int(image.Width), int(image.Height))
        hidden = see_through(image, part)
        if hidden is not None and hidden.any():
            blank(document, image, hidden)


def _painted(document: Pdf, redactions: Iterable[Redaction]) -> dict[int, list[Rect]]:
    frames: dict[int, Frame] = {}
    found: dict[int, list[Rect]] = {}
    for redaction in redactions:
        number = redaction.page
        if number not in frames:
            frames[number] = Frame.of(document.pages[number])
        found.setdefault(number, []).append(frames[number].to_pdf(redaction.rect))
    return found


class _Covered:
    """Images that something may hide at all places, and what of them is seen nevertheless."""

    def __init__(self, document: Pdf, finder: Finder) -> None:
        self._document = document
        self._finder = finder
        self._seen: dict[Key, NDArray[np.bool_]] = {}
        self._pages: dict[int, list[tuple[Object, list[Place]]]] = {}

    def add(self, image: Object, places: Sequence[Place]) -> None:
        """Note an image, if it is to be tried."""
        size = int(image.Width), int(image.Height)
        hidden = [p for p in places if self._finder.is_hidden(p)]
        if not hidden or is_plain(image):
            return
        plain = [p for p in places if p not in hidden]
        seen = shown_part(plain, *size) if plain else np.zeros(grid_of(*size), np.bool_)
        if seen.all():
            return
        self._seen[image.objgen] = seen
        for number in dict.fromkeys(p.page for p in hidden):
            here = [p for p in hidden if p.page == number]
            self._pages.setdefault(number, []).append((image, here))

    def tried(self) -> dict[Key, NDArray[np.bool_]]:
        """By image the cells that are seen, page by page as long as some are not."""
        for number, images in self._pages.items():
            left = {i.objgen: p for i, p in images if not self._seen[i.objgen].all()}
            boxes = [(i, p.box) for i, places in images for p in places if i.objgen in left]
            # What is drawn first lies deepest.
            for group in in_layers(boxes):
                trial = Trial(self._document, number, group)
                for image in {i.objgen: i for i, _ in group}.values():
                    self._look(image, left[image.objgen], trial)
        return self._seen

    def _look(self, image: Object, places: Sequence[Place], trial: Trial) -> None:
        width, height = int(image.Width), int(image.Height)
        for place in places:
            shown = shown_part([place], width, height)
            self._seen[image.objgen] |= shown & trial.seen(place.matrix, width, height)
