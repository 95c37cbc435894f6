"""The characters of a page as PDFium has them, with their places."""

from __future__ import annotations

import ctypes
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pypdfium2
    from numpy.typing import NDArray

# With plain addresses instead of pointers that are made for every call: half of the time.
_Signature = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, *[ctypes.c_void_p] * 4)
_get_box = _Signature(ctypes.cast(pdfium.FPDFText_GetCharBox, ctypes.c_void_p).value or 0)


class Characters:
    """Those of one page; to be asked as long as the page of text is open."""

    def __init__(self, text_page: pypdfium2.PdfTextPage) -> None:
        self._page = text_page

    @cached_property
    def text(self) -> str:
        """All text, also outside the visible part, with line ends and spaces put in."""
        found: str = self._page.get_text_range()
        return found

    @cached_property
    def boxes(self) -> NDArray[np.float64]:
        """Rows of left, lower, right and upper edge in PDF user space (y upwards)."""
        count = self._page.count_chars()
        found = np.zeros((count, 4), np.float64)
        page = ctypes.cast(self._page.raw, ctypes.c_void_p).value
        start, step = found.ctypes.data, 4 * found.itemsize
        end = start + count * step
        left, right, bottom, top = (range(start + at, end, step) for at in (0, 16, 8, 24))
        for _ in map(_get_box, [page] * count, range(count), left, right, bottom, top):
            pass
        return found

    @cached_property
    def middles(self) -> NDArray[np.float64]:
        """The middles of the boxes, as rows of x and y."""
        return (self.boxes[:, :2] + self.boxes[:, 2:]) / 2

    def letters(self, numbers: Iterable[int]) -> str:
        """The characters with these numbers, without spaces."""
        return "".join(filter(None, map(self.letter, numbers)))

    def letter(self, number: int) -> str:
        """One character; nothing for a space or what has no text."""
        code = pdfium.FPDFText_GetUnicode(self._page, int(number))
        text = chr(code) if 0 < code < 0x110000 else ""
        return "" if text.isspace() else text
