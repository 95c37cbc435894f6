"""The text of a PDF's pages as other programs read it: PDFium and pdfminer."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
from pdfminer.high_level import extract_text

if TYPE_CHECKING:
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
    """All text that pdfminer finds, pages divided by form feeds."""
    text: str = extract_text(io.BytesIO(data))
    return text
