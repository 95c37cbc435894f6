"""Pixels of a page as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pymupdf

from app.reading.contents import read_contents

if TYPE_CHECKING:
    from app.model.contents import Contents
    from app.model.geometry import Rect

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)

DAMAGE = (RuntimeError, ValueError, pymupdf.mupdf.FzErrorBase)
MOST_PIXELS = 60_000_000
"""180 MB of RGB; anything larger is rendered at a lower scale."""


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """Pixels row by row from the top: three bytes (red, green, blue) each, ``stride`` per row."""

    width: int
    height: int
    stride: int
    rgb: bytes = field(repr=False)


class Renderer:
    """Renders the pages of one unencrypted PDF, annotations and form fields included."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pymupdf.open(stream=pdf, filetype="pdf")

    def close(self) -> None:
        """Give the memory back; the renderer cannot be used afterwards."""
        self._document.close()

    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height of every page as shown, in points."""
        found = (page.rect for page in self._document)
        return tuple((rect.width, rect.height) for rect in found)

    def contents(self) -> Contents:
        """What the file says of its own pages."""
        return read_contents(self._document)

    def render(self, page: int, scale: float, clip: Rect | None = None) -> RenderedPage:
        """The page as shown (rotated), or the part of it in ``clip`` (points, as shown).

        ``scale`` is in pixels per point. A page that cannot be rendered comes out white; a picture
        of more than :data:`MOST_PIXELS` is made at a lower scale, so read the size from the answer.
        """
        loaded = self._document[page]
        shown = loaded.rect
        part = shown if clip is None else pymupdf.Rect(*clip.as_tuple()) & shown
        if part.is_empty:
            return _white(1, 1)
        scale = max(scale, 1e-3)
        scale = min(scale, (MOST_PIXELS / (part.width * part.height)) ** 0.5)
        try:
            pixels = loaded.get_pixmap(
                matrix=pymupdf.Matrix(scale, scale), clip=part, alpha=False, colorspace="rgb"
            )
        except DAMAGE:
            return _white(round(part.width * scale) or 1, round(part.height * scale) or 1)
        return RenderedPage(pixels.width, pixels.height, pixels.stride, bytes(pixels.samples))


def _white(width: int, height: int) -> RenderedPage:
    return RenderedPage(width, height, 3 * width, b"\xff" * (3 * width * height))
