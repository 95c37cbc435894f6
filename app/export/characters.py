"""The characters of a page as PDFium has them, with their places."""

from __future__ import annotations

import ctypes
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pypdfium2
    from numpy.typing import NDArray

# With plain addresses instead of pointers that are made for every call: half of the time. The lock
# of the interpreter is kept, as giving it up and taking it back costs more than the call.
_BoxSignature = ctypes.PYFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_int, *[ctypes.c_void_p] * 4
)
_get_box = _BoxSignature(ctypes.cast(pdfium.FPDFText_GetCharBox, ctypes.c_void_p).value or 0)
_OriginSignature = ctypes.PYFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_int, *[ctypes.c_void_p] * 2
)
_get_origin = _OriginSignature(
    ctypes.cast(pdfium.FPDFText_GetCharOrigin, ctypes.c_void_p).value or 0
)


class Characters:
    """Those of one page; to be asked as long as the page of text is open."""

    def __init__(self, text_page: pypdfium2.PdfTextPage) -> None:
        self.page = text_page

    @cached_property
    def text(self) -> str:
        """All text, also outside the visible part, with line ends and spaces put in."""
        found: str = self.page.get_text_range()
        return found

    @cached_property
    def _count(self) -> int:
        found: int = self.page.count_chars()
        return found

    @cached_property
    def _address(self) -> int:
        return ctypes.cast(self.page.raw, ctypes.c_void_p).value or 0

    @cached_property
    def boxes(self) -> NDArray[np.float64]:
        """Rows of left, lower, right and upper edge in PDF user space (y upwards)."""
        return self.boxes_of(range(self._count))

    def boxes_of(self, numbers: Sequence[int]) -> NDArray[np.float64]:
        """The boxes of some characters."""
        found = np.zeros((len(numbers), 4), np.float64)
        start, step = found.ctypes.data, 4 * found.itemsize
        end = start + len(numbers) * step
        left, right, bottom, top = (range(start + at, end, step) for at in (0, 16, 8, 24))
        for _ in map(_get_box, repeat(self._address), numbers, left, right, bottom, top):
            pass
        return found

    def origins_of(self, numbers: Sequence[int]) -> NDArray[np.float64]:
        """Where some characters stand on their baselines: rows of x and y in PDF user space."""
        found = np.zeros((len(numbers), 2), np.float64)
        start, step = found.ctypes.data, 2 * found.itemsize
        end = start + len(numbers) * step
        left, base = range(start, end, step), range(start + 8, end, step)
        for _ in map(_get_origin, repeat(self._address), numbers, left, base):
            pass
        return found

    @cached_property
    def plain(self) -> str:
        """One sign for every character by its number, with hyphens as such."""
        if len(self.text) == self._count:
            return _hyphenated(self.text)
        codes = (pdfium.FPDFText_GetUnicode(self.page, n) for n in range(self._count))
        return _hyphenated("".join(chr(c) if 0 < c < 0x110000 else " " for c in codes))

    def letters(self, numbers: Iterable[int]) -> str:
        """The characters with these numbers, without spaces."""
        return "".join(filter(None, map(self.letter, numbers)))

    def letter(self, number: int) -> str:
        """One character; nothing for a space or what has no text."""
        code = pdfium.FPDFText_GetUnicode(self.page, int(number))
        text = chr(code) if 0 < code < 0x110000 else ""
        return "" if text.isspace() else text


def _hyphenated(text: str) -> str:
    """With plain hyphens for the signs by which PDFium tells one at the end of a line."""
    return text.replace("\x02", "-").replace("\ufffe", "-")
