"""What is drawn on a page beside text and rules: images, clusters of paths, ink annotations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pymupdf

from app.model.geometry import Rect, merge_touching
from app.model.textmap import Graphic, GraphicKind
from app.reading.handwriting import SCAN_SHARE, handwriting
from app.reading.paths import Cluster, clusters
from app.reading.pictures import region_figures, with_figures

if TYPE_CHECKING:
    from collections.abc import Iterable

SMALLEST = 8.0
"""Points; bullets, ticks and dots are no graphics."""
MOST_MEASURED = 40
"""Graphics measured on one page; a page with more is a drawing or a sheet of icons."""
HAND_MADE = (
    pymupdf.PDF_ANNOT_INK,
    pymupdf.PDF_ANNOT_POLY_LINE,
    pymupdf.PDF_ANNOT_POLYGON,
    pymupdf.PDF_ANNOT_STAMP,
)
UNSEEN = pymupdf.PDF_ANNOT_IS_HIDDEN | pymupdf.PDF_ANNOT_IS_NO_VIEW

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """A graphic not yet measured; ``identity`` is the same for the same object on other pages."""

    rect: Rect
    kind: GraphicKind
    identity: Key
    curves: int = 0
    turns: int = 0
    pieces: int = 0


class GraphicsReader:
    """Finds and measures the graphics of a document, page after page.

    What stands at the same place on many pages (a logo) is measured once.
    """

    def __init__(self) -> None:
        self._figures: dict[Key, Graphic] = {}
        self._found: list[tuple[Key, Graphic]] = []
        self._pages: dict[Key, set[int]] = {}

    def add_page(
        self, page: pymupdf.Page, drawings: Iterable[dict[str, Any]], *, images: bool
    ) -> None:
        """Read the graphics of an unrotated page.

        ``drawings`` as ``Page.get_cdrawings`` gives them; ``images`` tells whether there are any.
        """
        whole = Rect(*page.rect)
        found = _annotations(page)
        if images:
            found += _images(page, whole)
        inked = [f.rect for f in found if f.kind is GraphicKind.INK]
        found += [
            _vector(cluster)
            for cluster in clusters(drawings, whole)
            if not any(rect.contains(cluster.rect, 3.0) for rect in inked)
        ]
        found = [f for f in found if max(f.rect.width, f.rect.height) >= SMALLEST]
        found.sort(key=lambda f: -f.rect.area)
        for number, one in enumerate(found):
            self._add(page, one, measured=number < MOST_MEASURED)
            if one.kind is GraphicKind.IMAGE and one.rect.area >= SCAN_SHARE * whole.area:
                for graphic in handwriting(page, one.rect):
                    self._found.append((("hand", page.number, graphic.rect), graphic))

    def result(self) -> tuple[Graphic, ...]:
        """All graphics found so far, in the order of the pages."""
        return tuple(
            replace(graphic, repeats=len(self._pages.get(key, (0,))))
            for key, graphic in self._found
        )

    def _add(self, page: pymupdf.Page, one: _Found, *, measured: bool) -> None:
        place = tuple(round(value / 2) for value in one.rect.as_tuple())
        key = (one.kind, place, one.identity)
        known = self._figures.get(key)
        if known is None:
            known = Graphic(
                page.number,
                one.rect,
                one.kind,
                curves=one.curves,
                turns=one.turns,
                pieces=one.pieces,
            )
            if measured:
                known = with_figures(known, *region_figures(page, one.rect))
            self._figures[key] = known
        self._pages.setdefault(key, set()).add(page.number)
        self._found.append((key, replace(known, page=page.number, rect=one.rect)))


def _images(page: pymupdf.Page, whole: Rect) -> list[_Found]:
    """Raster images, inline images and image masks; slices of one picture are put together."""
    sizes: dict[Rect, list[tuple[int, int, int]]] = {}
    for info in page.get_image_info():
        rect = Rect(*info["bbox"]).intersection(whole)
        if not rect.is_empty:
            size = (int(info["width"]), int(info["height"]), int(info["size"]))
            sizes.setdefault(rect, []).append(size)
    found = []
    for rect in _unsliced(list(sizes)):
        identity = sorted(s for part, own in sizes.items() if rect.contains(part, 0.6) for s in own)
        found.append(_Found(rect, GraphicKind.IMAGE, tuple(identity)))
    return found


def _unsliced(rects: list[Rect]) -> list[Rect]:
    """Images that continue each other along a whole side are slices of one picture."""
    columns: dict[tuple[str, int, int], list[Rect]] = {}
    for rect in rects:
        columns.setdefault(("x", round(rect.x0), round(rect.x1)), []).append(rect)
    rows: dict[tuple[str, int, int], list[Rect]] = {}
    for column in columns.values():
        for rect in merge_touching(column, gap_y=0.6):
            rows.setdefault(("y", round(rect.y0), round(rect.y1)), []).append(rect)
    return [rect for row in rows.values() for rect in merge_touching(row, gap_x=0.6)]


def _annotations(page: pymupdf.Page) -> list[_Found]:
    """Annotations drawn by hand, or stamped: a signature is often put on that way."""
    found = []
    for annotation in page.annots(types=HAND_MADE):
        rect = Rect(*annotation.rect)
        if not rect.is_empty and not annotation.flags & UNSEEN:
            found.append(_Found(rect, GraphicKind.INK, ("annotation", annotation.type[0])))
    return found


def _vector(cluster: Cluster) -> _Found:
    identity = (cluster.paths, cluster.curves)
    return _Found(
        cluster.rect, GraphicKind.VECTOR, identity, cluster.curves, cluster.turns, cluster.pieces
    )
