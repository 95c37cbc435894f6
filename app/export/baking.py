"""Makes annotations and form fields part of their pages, as they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pymupdf import mupdf

if TYPE_CHECKING:
    import pymupdf

WRITTEN = (
    mupdf.PDF_WIDGET_TYPE_TEXT,
    mupdf.PDF_WIDGET_TYPE_COMBOBOX,
    mupdf.PDF_WIDGET_TYPE_LISTBOX,
)
"""Kinds of fields whose look is made of what they hold."""


def bake(document: pymupdf.Document) -> None:
    """Make annotations and fields content.

    Where a form asks for it (NeedAppearances; ISO 32000-1, table 218), programs draw fields anew:
    the options of a list, a value. The engine does so on the screen and forgets it when it bakes.
    """
    form = document.xref_get_key(document.pdf_catalog(), "AcroForm/NeedAppearances")
    if form[1] == "true":
        for page in document:
            _draw_fields(mupdf.pdf_page_from_fz_page(page.this))
    document.bake()


def _draw_fields(page: mupdf.PdfPage) -> None:
    field = mupdf.pdf_first_widget(page)
    while field.m_internal:
        if mupdf.pdf_widget_type(field) in WRITTEN:
            mupdf.pdf_annot_request_resynthesis(field)
        field = mupdf.pdf_next_widget(field)
    mupdf.pdf_update_page(page)
