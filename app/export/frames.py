"""Where a page lies in PDF space, so that boxes can be found back by other engines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.export.mend import LETTER
from app.model.geometry import PageInfo, Rect, to_shown

if TYPE_CHECKING:
    import pikepdf


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible part of a page in PDF user space (y upwards), its unit and its rotation."""

    x0: float
    y0: float
    x1: float
    y1: float
    unit: float
    rotation: int

    @classmethod
    def of(cls, page: pikepdf.Page) -> Frame:
        media, crop = _upright(page.mediabox), _upright(page.cropbox)
        box = media.intersection(crop)
        if box.is_empty:
            box = media if not media.is_empty else Rect(*LETTER)
        unit = float(page.obj.get("/UserUnit", 1))
        return cls(box.x0, box.y0, box.x1, box.y1, unit, page.rotation % 360)

    def to_pdf(self, rect: Rect) -> Rect:
        """From points, top left, to user space; the result has y0 below y1, y upwards."""
        return Rect(
            self.x0 + rect.x0 / self.unit,
            self.y1 - rect.y1 / self.unit,
            self.x0 + rect.x1 / self.unit,
            self.y1 - rect.y0 / self.unit,
        )

    def to_pixels(self, rect: Rect, width: int, height: int) -> Rect:
        """From points, top left, to pixels of a picture of the page as shown."""
        info = PageInfo(
            (self.x1 - self.x0) * self.unit, (self.y1 - self.y0) * self.unit, self.rotation
        )
        shown, (page_width, page_height) = to_shown(rect, info), info.shown_size
        across, down = width / page_width, height / page_height
        return Rect(shown.x0 * across, shown.y0 * down, shown.x1 * across, shown.y1 * down)


def _upright(box: pikepdf.Array) -> Rect:
    x0, y0, x1, y1 = (float(v) for v in box)
    return Rect(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
