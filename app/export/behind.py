"""Parts of images behind something else on a page: another image, a bar, a mask, no colour at all.

Whether a part is seen is not reasoned out but tried: the page is drawn with the image black and
with it white. Where both pictures agree nobody sees what the image shows. That is done only where
something is odd: something is painted over the image later, or its state makes it less than solid.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import numpy as np
import pymupdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from app.export.blank import grid_of, inverse
from app.export.covers import meet
from app.export.frames import Frame
from app.export.letters import MOST_PIXELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from app.export.blank import Matrix
    from app.export.erase import Corners

Drawn = tuple[Object, "Corners"]
"""An image and the rectangle around a place where it is drawn, in PDF user space."""

SMALLEST = 5
"""Points; what is hidden on less, as by the letters of a scan in layers, is no text."""

FAINT = 3
"""Levels of 255 between black and white that are not seen."""

MOST_GROUPS = 12
"""Layers of images on one page that are looked at, each by itself."""


def in_layers(places: Iterable[Drawn]) -> list[list[Drawn]]:
    """Images in groups of which none overlap, so that each group can be tried at once."""
    groups: list[list[Drawn]] = []
    for image, box in places:
        for group in groups:
            if not any(i.objgen != image.objgen and meet(box, b) for i, b in group):
                group.append((image, box))
                break
        else:
            groups.append([(image, box)])
    return groups[:MOST_GROUPS]


class Trial:
    """Where on a page (from 0) a group of images changes anything."""

    def __init__(self, document: Pdf, number: int, drawn: Sequence[Drawn]) -> None:
        images = list({image.objgen: image for image, _ in drawn}.values())
        self._frame = Frame.of(document.pages[number])
        points = max(1.0, (self._frame.x1 - self._frame.x0) * (self._frame.y1 - self._frame.y0))
        self._scale = min(1.0, (MOST_PIXELS / points) ** 0.5)
        dark, light = (_alone(document, number, self._frame, images, t) for t in (False, True))
        changed = _differ(*(_by_mupdf(pdf, self._scale) for pdf in (dark, light)))
        changed |= self._beside(changed.shape, [box for _, box in drawn])
        self._hidden = opened(~changed, SMALLEST)
        if self._hidden.any():  # the other engine may show it
            changed |= _differ(*(_by_pdfium(pdf, changed.shape) for pdf in (dark, light)))
            self._hidden = opened(~changed, SMALLEST)

    def _beside(self, shape: tuple[int, ...], boxes: Iterable[Corners]) -> NDArray[np.bool_]:
        """The pixels of a page where none of the images is."""
        found = np.ones(shape[:2], np.bool_)
        for x0, y0, x1, y1 in boxes:
            left, above = (v - 1 for v in self._pixels(np.float64(x0), np.float64(y1)))
            right, below = (v + 2 for v in self._pixels(np.float64(x1), np.float64(y0)))
            found[max(0, above) : max(0, below), max(0, left) : max(0, right)] = False
        return found

    def seen(self, matrix: Matrix, width: int, height: int) -> NDArray[np.bool_]:
        """The cells of an image's grid that are seen where ``matrix`` puts it.

        The grid is that of :func:`app.export.blank.shown_part`.
        """
        down, across = grid_of(width, height)
        found = np.zeros((down, across), np.bool_)
        back = inverse(matrix)
        if back is None:
            return found
        u, v = np.meshgrid((np.arange(across) + 0.5) / across, 1 - (np.arange(down) + 0.5) / down)
        x, y = self._pixels(*_through(matrix, u, v))
        inside = (x >= 0) & (x < self._hidden.shape[1]) & (y >= 0) & (y < self._hidden.shape[0])
        found[inside] = ~self._hidden[y[inside], x[inside]]
        rows, columns = np.nonzero(~self._hidden)  # a large cell has many pixels
        u, v = _through(
            back,
            self._frame.x0 + (columns + 0.5) / self._scale,
            self._frame.y1 - (rows + 0.5) / self._scale,
        )
        i, j = np.floor(u * across).astype(int), np.floor((1 - v) * down).astype(int)
        inside = (i >= 0) & (i < across) & (j >= 0) & (j < down)
        found[j[inside], i[inside]] = True
        return found

    def _pixels(self, x: Any, y: Any) -> tuple[Any, Any]:
        """Columns and rows of places in PDF user space."""
        return (
            np.floor((x - self._frame.x0) * self._scale).astype(int),
            np.floor((self._frame.y1 - y) * self._scale).astype(int),
        )


def _through(
    matrix: Matrix, x: NDArray[np.float64], y: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def opened(mask: NDArray[np.bool_], size: int) -> NDArray[np.bool_]:
    """Only those parts of a mask in which a square of ``size`` pixels fits."""
    if min(mask.shape) < size:
        return np.zeros_like(mask)
    fits = np.lib.stride_tricks.sliding_window_view(mask, size, axis=0).all(axis=-1)
    fits = np.lib.stride_tricks.sliding_window_view(fits, size, axis=1).all(axis=-1)
    found = np.zeros_like(mask)
    height, width = fits.shape
    for down in range(size):
        for across in range(size):
            found[down : down + height, across : across + width] |= fits
    return found


def _alone(
    document: Pdf, number: int, frame: Frame, images: Sequence[Object], light: bool
) -> bytes:
    """One page as a file of its own, without rotation, with some of its images black or white."""
    page = document.pages[number]
    with Pdf.new() as alone:
        alone.add_blank_page()
        made = alone.pages[0].obj
        made.MediaBox = Array([frame.x0, frame.y0, frame.x1, frame.y1])
        held = Dictionary(Resources=page.resources)
        for key in ("/Contents", "/Group"):
            if key in page.obj:
                held[key] = page.obj[key]
        copy = alone.copy_foreign(document.make_indirect(held))
        for key in copy.keys():  # noqa: SIM118 (an object of pikepdf)
            made[key] = copy[key]
        for image in images:
            _paint_over(alone.copy_foreign(image), light)
        out = io.BytesIO()
        alone.save(out)
        return out.getvalue()


def _paint_over(image: Object, light: bool) -> None:
    """One tone instead of an image; what its masks let through stays."""
    stencil = bool(image.get("/ImageMask"))
    image.write(bytes([255 if light else 0]))
    image.Width = image.Height = 1
    image.BitsPerComponent = 1 if stencil else 8
    mask, soft = image.get("/Mask"), image.get("/SMask")
    gone = ["/Decode", "/SMaskInData", "/ColorSpace"]
    if mask is not None and not isinstance(mask, Stream):
        gone.append("/Mask")
    for key in gone:
        if key in image:
            del image[key]
    if not stencil:
        image.ColorSpace = Name.DeviceGray
    if isinstance(soft, Stream) and "/Matte" in soft:
        del soft["/Matte"]


def _by_mupdf(pdf: bytes, scale: float) -> NDArray[np.uint8]:
    with pymupdf.open(stream=pdf, filetype="pdf") as opened_pdf:
        pixmap = opened_pdf[0].get_pixmap(
            matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csRGB, alpha=False
        )
        samples = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.stride)
        return samples[:, : 3 * pixmap.width].reshape(pixmap.height, pixmap.width, 3).copy()


def _by_pdfium(pdf: bytes, shape: tuple[int, ...]) -> NDArray[np.uint8]:
    """The same, as large as ``shape``: rows and columns."""
    with pypdfium2.PdfDocument(pdf) as opened_pdf:
        page = opened_pdf[0]
        scale = max(shape[0] / page.get_height(), shape[1] / page.get_width())
        bitmap = page.render(scale=scale, rev_byteorder=True)
        drawn = np.array(bitmap.to_numpy()[:, :, :3])
        bitmap.close()
        page.close()
    found = np.zeros((shape[0], shape[1], 3), np.uint8)
    part = drawn[: shape[0], : shape[1]]
    found[: part.shape[0], : part.shape[1]] = part
    return found


def _differ(one: NDArray[np.uint8], two: NDArray[np.uint8]) -> NDArray[np.bool_]:
    apart = np.maximum(one, two) - np.minimum(one, two)
    found: NDArray[np.bool_] = np.asarray((apart > FAINT).any(axis=2))
    return found
