"""The text of a PDF's pages as other programs read it: PDFium and pdfminer."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

import pypdfium2
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

from app.export.search import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import TracebackType

    from pdfminer.pdffont import PDFFont

_SPACE = 32


def page_texts(source: bytes | Path) -> list[str]:
    """For every page all text that PDFium finds, also outside the visible part."""
    data = source if isinstance(source, bytes) else source.read_bytes()
    with pypdfium2.PdfDocument(data) as document:
        return [_page_text(page) for page in document]


def _page_text(page: pypdfium2.PdfPage) -> str:
    text_page = page.get_textpage()
    try:
        text: str = text_page.get_text_range()
        return text
    finally:
        text_page.close()
        page.close()


class PageTexts(Sequence[str]):
    """For every page its text, squeezed; a page is read when it is asked for.

    Most files have a title that the first page shows, if any, and few have bookmarks.
    """

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._known: dict[int, str] = {}

    def __enter__(self) -> PageTexts:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if "_document" in self.__dict__:
            self._document.close()

    @cached_property
    def _document(self) -> pypdfium2.PdfDocument:
        return pypdfium2.PdfDocument(self._pdf)

    def __len__(self) -> int:
        return len(self._document)

    def __iter__(self) -> Iterator[str]:
        return (self[number] for number in range(len(self)))

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> list[str]: ...

    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        if at not in self._known:
            self._known[at] = squeeze(_page_text(self._document[at]))
        return self._known[at]


def miner_text(data: bytes) -> str:
    """All text that pdfminer finds, in the order of the file, pages divided by form feeds."""
    resources = PDFResourceManager()
    pages: list[str] = []
    for page in PDFPage.get_pages(io.BytesIO(data)):
        device = _Collector(resources)
        PDFPageInterpreter(resources, device).process_page(page)
        pages.append("".join(device.parts))
    return "\f".join(pages)


class _Collector(PDFTextDevice):  # type: ignore[misc]  # the library has no types
    """Puts characters one after the other, with a space or a line end where there is a gap.

    Making an object of every character, and finding blocks and columns, would take most time.
    """

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.parts: list[str] = []
        self._end = (0.0, 0.0)
        self._known: dict[PDFFont, dict[int, tuple[str, float]]] = {}

    def render_string_horizontal(
        self,
        seq: Iterable[Any],
        matrix: tuple[float, ...],
        pos: tuple[float, float],
        font: PDFFont,
        fontsize: float,
        scaling: float,
        charspace: float,
        wordspace: float,
        rise: float,
        dxscale: float,
        *_: object,
    ) -> tuple[float, float]:
        """Read what one instruction shows; returns where it ends, as the library wants."""
        a, b, c, d, e, f = matrix
        x, y = pos
        unit, size = math.hypot(a, b), max(0.1, abs(fontsize) * math.hypot(c, d))
        known = self._known.setdefault(font, {})
        add, end, follows = self.parts.append, None, False
        for item in seq:
            if not isinstance(item, bytes):
                x -= item * dxscale if isinstance(item, int | float) else 0.0
                follows = True
                continue
            for code in font.decode(item):
                if follows:
                    x += charspace
                follows = True
                text, width = known.get(code) or self._look_up(font, code)
                if end is None:
                    place = a * x + c * (y + rise) + e, b * x + d * (y + rise) + f
                    add(self._between(place, (a, b), unit, size))
                elif (x - end) * unit > size / 5:
                    add(" ")
                elif (x - end) * unit < -size:
                    add("\n")
                add(text)
                x = end = x + width * fontsize * scaling
                if code == _SPACE:
                    x += wordspace
        if end is not None:
            self._end = a * end + c * (y + rise) + e, b * end + d * (y + rise) + f
        return x, y

    def render_char(
        self,
        matrix: tuple[float, ...],
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,  # noqa: ARG002
        cid: int,
        *_: object,
    ) -> float:
        """Read one character of a line that runs downwards; returns how far the next one is."""
        text, width = self._look_up(font, cid)
        self.parts.append(text)
        self._end = matrix[4], matrix[5]
        return width * fontsize * scaling

    def _between(
        self, place: tuple[float, float], along: tuple[float, float], unit: float, size: float
    ) -> str:
        """What stands between the last character and one at ``place``, in the line's direction."""
        dx, dy = place[0] - self._end[0], place[1] - self._end[1]
        a, b = along
        step, off = (dx * a + dy * b) / (unit or 1.0), (dy * a - dx * b) / (unit or 1.0)
        if abs(off) > size / 2 or step < -size:
            return "\n"
        return " " if step > size / 5 else ""

    def _look_up(self, font: PDFFont, code: int) -> tuple[str, float]:
        try:
            text = font.to_unichr(code)
        except PDFUnicodeNotDefined:
            text = f"(cid:{code})"
        found = self._known.setdefault(font, {})[code] = text, font.char_width(code)
        return found
