"""The text of a PDF's pages as other programs read it: PDFium and pdfminer."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTContainer, LTItem, LTPage
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


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


def miner_text(data: bytes) -> str:
    """All text that pdfminer finds, in the order of the file, pages divided by form feeds."""
    resources = PDFResourceManager()
    pages: list[str] = []
    for page in PDFPage.get_pages(io.BytesIO(data)):
        device = _Collector(resources)
        PDFPageInterpreter(resources, device).process_page(page)
        pages.append("".join(device.parts))
    return "\f".join(pages)


class _Collector(PDFLayoutAnalyzer):  # type: ignore[misc]  # the library has no types
    """Puts characters one after the other; finding blocks and columns would take most time."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources, laparams=None)
        self.parts: list[str] = []
        self._at = (0.0, 0.0)

    def receive_layout(self, ltpage: LTPage) -> None:
        self._collect(ltpage)

    def _collect(self, items: Iterable[LTItem]) -> None:
        for item in items:
            if isinstance(item, LTChar):
                self._add(item)
            elif isinstance(item, LTContainer):
                self._collect(item)

    def _add(self, item: LTChar) -> None:
        across, up = self._at
        size = max(item.size, 0.1)
        if abs(item.y0 - up) > size / 2 or item.x0 < across - size:
            self.parts.append("\n")
        elif item.x0 - across > size / 5:
            self.parts.append(" ")
        self.parts.append(item.get_text())
        self._at = (item.x1, item.y0)
