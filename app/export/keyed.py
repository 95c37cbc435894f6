"""Pixels that an image leaves out by their colour (ISO 32000-1, 8.9.6.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from pikepdf import Array, Object, PdfError

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TWO_BYTES = 16


def keyed_out(image: Object) -> NDArray[np.bool_] | None:
    """Which pixels are left out; None where that isn't so or can't be told."""
    ranges: Any = image.get("/Mask")
    if not isinstance(ranges, Array) or not len(ranges) or "/SMask" in image:
        return None
    parts = len(ranges) // 2
    try:
        samples = _samples(image, parts)
        limits = [float(v) for v in ranges]
    except (PdfError, TypeError, ValueError):
        return None
    found = np.ones(samples.shape[:2], np.bool_)
    for part in range(parts):
        one = samples[:, :, part]
        found &= (limits[2 * part] <= one) & (one <= limits[2 * part + 1])
    return found


def _samples(image: Object, parts: int) -> NDArray[np.uint16]:
    """The samples as they stand in the file: rows, columns, parts of a colour."""
    width, height = int(image.Width), int(image.Height)
    bits = int(image.get("/BitsPerComponent", 8))
    data = np.frombuffer(image.read_bytes(), np.uint8)
    row = -(-width * parts * bits // 8)
    lines = data[: height * row].reshape(height, row)
    if bits == _TWO_BYTES:
        flat = lines.view(">u2").astype(np.uint16)
    else:
        single = np.unpackbits(lines, axis=1).reshape(height, -1, bits)
        flat = (single * (1 << np.arange(bits - 1, -1, -1))).sum(axis=2).astype(np.uint16)
    return flat[:, : width * parts].reshape(height, width, parts)
