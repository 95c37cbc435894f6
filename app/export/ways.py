"""Whether the ways through a document are what they were: bookmarks and links (PDFium).

What leads where is asked of PDFium for the source and for the written file. A way may go for a
reason that can be seen here as well: a box, a redacted value, words that no page shows, a place
outside the document. How many went is told.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from pikepdf import Array, Dictionary, Name

from app.export.annotations import is_secret
from app.export.frames import Frame
from app.export.readings import readings
from app.export.search import secrets_of, squeeze
from app.model.export import Finding, Severity
from app.model.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.export.search import Needles
    from app.model.export import Before, PlannedDocument

DEEPEST = 100
LONGEST = 1 << 16
NO_PLACE = -1


@dataclass(frozen=True, slots=True)
class Way:
    """A link on a page (from 0) to an address or to a page; ``place`` in whole points."""

    page: int
    place: tuple[int, int, int, int]
    address: str = field(default="", repr=False)
    target: int = NO_PLACE


def changed_ways(
    check: str, before: Before, written: bytes, planned: PlannedDocument, texts: Sequence[str]
) -> Iterator[Finding]:
    """Bookmarks and links that are new, or gone without a reason; how many went with one.

    ``texts`` are those of the pages of the written file.
    """
    with (
        pypdfium2.PdfDocument(before.pdf) as source,
        pypdfium2.PdfDocument(written) as target,
    ):
        titles, left = _titles(source), _titles(target)
        old, new = _links(before.pdf, source), _links(written, target)
    if (titles, old) == (left, new):
        return
    secrets, shy = secrets_of([v.text for v in planned.removed])
    yield from _bookmarks(check, titles, left, secrets, texts)
    boxes = _boxes(before.pdf, planned) if old else {}
    yield from _judged_links(check, old, new, shy, boxes)


def _titles(document: pypdfium2.PdfDocument) -> Counter[tuple[str, int]]:
    """The bookmarks that lead to a page."""
    found: Counter[tuple[str, int]] = Counter()
    for item in document.get_toc(max_depth=DEEPEST):
        place = item.get_dest()
        page = place.get_index() if place is not None else None
        found[item.get_title(), NO_PLACE if page is None else page] += 1
    return found


def _bookmarks(
    check: str,
    old: Counter[tuple[str, int]],
    new: Counter[tuple[str, int]],
    secrets: Needles,
    texts: Sequence[str],
) -> Iterator[Finding]:
    # A name for a place that PDFium doesn't know may still be known.
    if any((title, NO_PLACE) not in old for title, _ in new - old):
        yield Finding(check, "Er is een bladwijzer bijgekomen of veranderd.")
    went = old - new
    shown: dict[int, str] = {}
    for title, page in went:
        if not 0 <= page < len(texts):
            continue
        bare = squeeze(title)
        if page not in shown:
            shown[page] = squeeze(texts[page])
        if bare and bare in shown[page] and not is_secret(title, secrets):
            yield Finding(check, "Er is een bladwijzer weggevallen.", page=page)
    if went:
        told = f"Weggelaten zijn bladwijzers die niet op hun pagina staan (aantal: {went.total()})."
        yield Finding(check, told, Severity.NOTE)


def _links(pdf: bytes, document: pypdfium2.PdfDocument) -> Counter[Way]:
    """The links of a document to web addresses and to its own pages."""
    found: Counter[Way] = Counter()
    with pikepdf.open(BytesIO(pdf)) as opened:
        pages = [n for n, page in enumerate(opened.pages) if _has_links(page.obj)]
    for number in pages:
        page = document[number]
        try:
            found.update(_links_of(document, page, number))
        finally:
            page.close()
    return found


def _has_links(page: pikepdf.Object) -> bool:
    listed = page.get("/Annots")
    return isinstance(listed, Array) and any(
        isinstance(item, Dictionary) and item.get("/Subtype") == Name.Link for item in listed
    )


def _links_of(
    document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, number: int
) -> Iterator[Way]:
    at, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page, at, link):
        rect = pdfium.FS_RECTF()  # of no size for a link without a place
        pdfium.FPDFLink_GetAnnotRect(link, rect)
        x0, x1 = sorted((rect.left, rect.right))
        y0, y1 = sorted((rect.bottom, rect.top))
        place = (round(x0), round(y0), round(x1), round(y1))
        action = pdfium.FPDFLink_GetAction(link)
        kind = pdfium.FPDFAction_GetType(action) if action else pdfium.PDFACTION_GOTO
        if kind == pdfium.PDFACTION_URI:
            yield Way(number, place, address=_address(document, action))
        elif kind == pdfium.PDFACTION_GOTO:
            goal = pdfium.FPDFLink_GetDest(document, link)
            goal = goal or (action and pdfium.FPDFAction_GetDest(document, action))
            index = pdfium.FPDFDest_GetDestPageIndex(document, goal) if goal else NO_PLACE
            yield Way(number, place, target=index)
        else:
            yield Way(number, place)


def _address(document: pypdfium2.PdfDocument, action: object) -> str:
    size = min(LONGEST, pdfium.FPDFAction_GetURIPath(document, action, None, 0))
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, size)
    return buffer.value.decode("utf-8", "replace")


def _boxes(pdf: bytes, planned: PlannedDocument) -> dict[int, list[Rect]]:
    found: dict[int, list[Rect]] = {}
    with pikepdf.open(BytesIO(pdf)) as document:
        for redaction in planned.redactions:
            frame = Frame.of(document.pages[redaction.page])
            found.setdefault(redaction.page, []).append(frame.to_pdf(redaction.rect))
    return found


def _judged_links(
    check: str,
    old: Counter[Way],
    new: Counter[Way],
    secrets: Needles,
    boxes: dict[int, list[Rect]],
) -> Iterator[Finding]:
    for way in new - old:
        yield Finding(check, "Er is een koppeling bijgekomen of veranderd.", page=way.page)
    went = old - new
    for way in went:
        if _may_stay(way, secrets) and not _under(way, boxes.get(way.page, ())):
            yield Finding(check, "Er is een koppeling weggevallen.", page=way.page)
    if went:
        told = (
            f"Weggelaten zijn koppelingen onder een vlak of naar buiten (aantal: {went.total()})."
        )
        yield Finding(check, told, Severity.NOTE)


def _may_stay(way: Way, secrets: Needles) -> bool:
    x0, y0, x1, y1 = way.place
    if x0 == x1 and y0 == y1:  # nobody can find it
        return False
    if way.address.lower().startswith(("http://", "https://")):
        return not any(is_secret(text, secrets) for text in readings(way.address))
    return way.target != NO_PLACE


def _under(way: Way, boxes: Sequence[Rect]) -> bool:
    x0, y0, x1, y1 = way.place
    return any(Rect(x0 - 1, y0 - 1, x1 + 1, y1 + 1).intersects(box) for box in boxes)
