"""Blanks the pixels of an image that nobody sees."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import numpy as np
import pymupdf
from pikepdf import Name, Object, Pdf, Stream
from pymupdf import mupdf

from app.export.keyed import keyed_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from app.export.placed import Place

LARGEST_GRID = 1000
"""Cells along one side in which is reckoned what is seen; a cell counts when any of it is."""

QUALITY = 92
"""Of a JPEG that had to be made anew."""

Matrix = tuple[float, float, float, float, float, float]

_LIGHTS = (1, 2, 4)
"""MuPDF's numbers for grey, red-green-blue and four inks."""

_SPACES = {1: Name.DeviceGray, 3: Name.DeviceRGB, 4: Name.DeviceCMYK}


def grid_of(width: int, height: int) -> tuple[int, int]:
    """Rows and columns of the grid in which is reckoned what is seen of an image."""
    return min(height, LARGEST_GRID), min(width, LARGEST_GRID)


def shown_part(places: Sequence[Place], width: int, height: int) -> NDArray[np.bool_]:
    """Which cells of an image's grid are seen; the first row is the image's upper one."""
    down, across = grid_of(width, height)
    parts: list[str] = []
    for place in places:
        back = inverse(place.matrix)
        if back is None:
            continue
        a, b, c, d, e, f = back
        grid = (a * across, b * down, c * across, d * down, e * across, f * down)
        clips = " ".join(f"{' '.join(clip)} n" for clip in place.clips)
        to_grid = " ".join(f"{v:.9f}" for v in grid)
        forth = " ".join(f"{v:.9f}" for v in place.matrix)
        parts.append(f"q {to_grid} cm {clips} {forth} cm 0 0 1 1 re f Q")
    with pymupdf.open() as scratch:
        page = scratch.new_page(width=across, height=down)
        page.insert_font(fontname="helv")  # gives the page a place for its content
        xref = scratch.get_new_xref()
        scratch.update_object(xref, "<<>>")
        scratch.update_stream(xref, "\n".join(parts).encode())
        page.set_contents(xref)
        pixmap = page.get_pixmap(colorspace=pymupdf.csGRAY, alpha=False)
        grey = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.stride)
        return _grown(grey[:, : pixmap.width] < 250)


def inverse(matrix: Matrix) -> Matrix | None:
    """The way back; None when the matrix is flat."""
    a, b, c, d, e, f = matrix
    size = a * d - b * c
    if abs(size) < 1e-9:
        return None
    return (
        d / size,
        -b / size,
        -c / size,
        a / size,
        (c * f - d * e) / size,
        (b * e - a * f) / size,
    )


def _grown(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """With the neighbours on all sides."""
    for axis in (0, 1):
        wide = mask.copy()
        one, other = [slice(None)] * 2, [slice(None)] * 2
        one[axis], other[axis] = slice(1, None), slice(None, -1)
        wide[tuple(one)] |= mask[tuple(other)]
        wide[tuple(other)] |= mask[tuple(one)]
        mask = wide
    return mask


def see_through(image: Object, seen: NDArray[np.bool_]) -> NDArray[np.bool_] | None:
    """The hidden pixels of an image: unseen ones, and those that its own mask makes transparent.

    None when all pixels are seen.
    """
    width, height = int(image.Width), int(image.Height)
    hidden = None if seen.all() else _stretched(~seen, width, height)
    for key in ("/SMask", "/Mask"):
        mask = image.get(key)
        if isinstance(mask, Stream):
            clear = _transparent(mask)
            if clear is not None and clear.any():
                wide = _stretched(clear, width, height)
                hidden = wide if hidden is None else hidden | wide
    keyed = keyed_out(image)
    if keyed is not None and keyed.any():
        pixels = _pixels(image)
        if pixels is None or not _is_even(pixels, keyed):
            hidden = keyed if hidden is None else hidden | keyed
    return hidden


def _transparent(mask: Stream) -> NDArray[np.bool_] | None:
    """The pixels of a mask that let nothing through, but for those at the edge of others."""
    grey = _pixels(mask)
    if grey is None:
        return None
    turned = [float(v) for v in mask.get("/Decode", [])][:1] == [1.0]
    if mask.get("/ImageMask"):
        clear = (grey[:, :, 0] > 127) == turned  # MuPDF shows as light what is painted
    else:
        clear = grey[:, :, 0] == (255 if turned else 0)
    return ~_grown(~clear)


def is_plain(image: Object) -> bool:
    """True when all pixels are of one colour: there is nothing to see."""
    pixels = _pixels(image)
    return pixels is not None and bool((pixels == pixels[0, 0]).all())


def _stretched(mask: NDArray[np.bool_], width: int, height: int) -> NDArray[np.bool_]:
    """A mask in another size; where it gets coarser, a cell counts that is wholly in it."""
    found = mask
    for axis, size in enumerate((height, width)):
        starts = np.arange(size) * found.shape[axis] // size
        if size < found.shape[axis]:
            found = np.logical_and.reduceat(found, starts, axis=axis)
        else:
            found = np.take(found, starts, axis=axis)
    return found


def _pixels(image: Object) -> NDArray[np.uint8] | None:
    """The samples of an image as rows of pixels, decoded by MuPDF; None when it can't be."""
    try:
        with pymupdf.open() as scratch:
            pixmap = _decoded(scratch, image)
        samples = np.frombuffer(pixmap.samples, np.uint8)
        rows = samples.reshape(pixmap.height, pixmap.stride)[:, : pixmap.width * pixmap.n]
        return rows.reshape(pixmap.height, pixmap.width, pixmap.n)
    except (RuntimeError, ValueError, pymupdf.mupdf.FzErrorBase):
        return None


def _decoded(scratch: pymupdf.Document, image: Object) -> pymupdf.Pixmap:
    """Let MuPDF decode one image: in a file that holds nothing else."""
    with Pdf.new() as alone:
        copy = alone.copy_foreign(image)
        for key in ("/SMask", "/Mask"):
            if key in copy:
                del copy[key]
        turned = "/Decode" in copy and copy.get("/ImageMask")
        if turned:
            del copy["/Decode"]
        alone.Root[Name("/Beeld")] = copy
        out = io.BytesIO()
        alone.save(out)
        number = copy.objgen[0]
    del scratch
    with pymupdf.open(stream=out.getvalue(), filetype="pdf") as opened:
        for xref in range(1, opened.xref_length()):
            if opened.xref_get_key(xref, "Subtype")[1] == "/Image":
                number = xref
        pixmap = pymupdf.Pixmap(opened, number)
        space = pixmap.colorspace
        if space is not None and mupdf.fz_colorspace_type(space.this) not in _LIGHTS:
            return pymupdf.Pixmap(pymupdf.csRGB, pixmap)  # inks and the like: as they look
        return pixmap


def blank(document: Pdf, image: Object, hidden: NDArray[np.bool_]) -> None:
    """Blank the hidden pixels of an image and of its masks; what can't be decoded goes whole."""
    keyed = keyed_out(image)
    if keyed is not None:  # the colours of the new pixels must not decide what is seen
        made = document.make_stream(np.packbits(keyed, axis=1).tobytes())
        made.Type, made.Subtype, made.ImageMask = Name.XObject, Name.Image, True
        made.Width, made.Height, made.BitsPerComponent = keyed.shape[1], keyed.shape[0], 1
        image.Mask = made
    for key in ("/SMask", "/Mask"):
        mask = image.get(key)
        if isinstance(mask, Stream):
            own = _stretched(hidden, int(mask.Width), int(mask.Height))
            _blank_one(mask, own, light=bool(mask.get("/ImageMask")))
    _blank_one(image, hidden, light=True)


def _blank_one(image: Object, hidden: NDArray[np.bool_], *, light: bool) -> None:
    if image.get("/ImageMask"):
        _blank_stencil(image, hidden)
        return
    pixels = _pixels(image)
    if pixels is None or pixels.shape[2] not in _SPACES:
        pixels = np.full((*hidden.shape, 1), 255 if light else 0, np.uint8)
    else:
        hidden = _stretched(hidden, pixels.shape[1], pixels.shape[0])
        if _is_even(pixels, hidden):
            return
    was_jpeg = image.get("/Filter") in (Name.DCTDecode, Name.DCT)
    parts = pixels.shape[2]
    kept = pixels.copy()
    kept[hidden] = 0 if parts == 4 or not light else 255
    if was_jpeg and parts in (1, 3):
        space = pymupdf.csGRAY if parts == 1 else pymupdf.csRGB
        made = pymupdf.Pixmap(space, kept.shape[1], kept.shape[0], kept.tobytes(), False)
        image.write(made.tobytes("jpeg", jpg_quality=QUALITY), filter=Name.DCTDecode)
    else:
        image.write(kept.tobytes())
    image.BitsPerComponent, image.ColorSpace = 8, _SPACES[parts]
    image.Width, image.Height = kept.shape[1], kept.shape[0]
    for key in ("/Decode", "/SMaskInData"):
        if key in image:
            del image[key]
    found: Any = image.get("/Mask")
    if found is not None and not isinstance(found, Stream):
        del image["/Mask"]


def _is_even(pixels: NDArray[np.uint8], hidden: NDArray[np.bool_]) -> bool:
    """True when the hidden pixels are all alike: there is nothing to see in them."""
    found = pixels[hidden]
    return bool((np.ptp(found, axis=0) < 3).all())


def _blank_stencil(image: Object, hidden: NDArray[np.bool_]) -> None:
    """A stencil paints nothing where it is hidden."""
    grey = _pixels(image)
    turned = [float(v) for v in image.get("/Decode", [])][:1] == [1.0]
    bits = np.ones(hidden.shape, np.bool_)
    if grey is not None and grey.shape[:2] == hidden.shape:
        bits = grey[:, :, 0] <= 127  # MuPDF shows as light what is painted by default: zeros
    bits = bits | hidden if not turned else bits & ~hidden
    image.write(np.packbits(bits, axis=1).tobytes())
    image.BitsPerComponent = 1
