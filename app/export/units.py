"""Drawing on pages whose unit isn't a point."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pymupdf


@contextmanager
def in_points(page: pymupdf.Page) -> Iterator[tuple[pymupdf.Page, float]]:
    """The page as if its unit were a point, and by what to divide points to draw on it.

    PyMuPDF reads with ``/UserUnit`` and draws without it, so it is taken away while drawing.
    """
    document, xref = page.parent, page.xref
    kind, value = document.xref_get_key(xref, "UserUnit")
    if kind not in ("int", "float") or float(value) <= 0:
        yield page, 1.0
        return
    document.xref_set_key(xref, "UserUnit", "null")
    yield document[page.number], float(value)
    document.xref_set_key(xref, "UserUnit", value)
