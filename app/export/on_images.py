"""Which letters of a page lie on an image."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from app.export.letters import Letter
    from app.export.sheet import Log

_IMAGES = ("fill-image", "fill-imgmask")


def on_image(letters: Sequence[Letter], log: Log) -> NDArray[np.bool_]:
    """For every letter whether it lies on an image that is larger than itself."""
    found = np.zeros(len(letters), np.bool_)
    images = [box for kind, box in log if kind in _IMAGES]
    if not images or not letters:
        return found
    middles = np.array([letter.middle for letter in letters])
    heights = np.array([letter.box[3] - letter.box[1] for letter in letters])
    for x0, y0, x1, y1 in images:
        inside = (x0 < middles[:, 0]) & (middles[:, 0] < x1)
        inside &= (y0 < middles[:, 1]) & (middles[:, 1] < y1)
        found |= inside & (heights < y1 - y0)
    return found
