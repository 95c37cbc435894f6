"""What must be known of every page before its text is read."""

from __future__ import annotations

import math

import pymupdf

from app.model.geometry import PageInfo, Rect

DAMAGE = (RuntimeError, ValueError, pymupdf.mupdf.FzErrorBase)
SCAN_SHARE = 0.7
"""Images over this share of the page make it a scan (a photo in a letter stays under half)."""
FALLBACK = PageInfo(595.0, 842.0, 0, has_text=False, is_scan=False)
"""A page too damaged to load: A4, empty."""


def page_infos(pdf: bytes) -> tuple[PageInfo, ...]:
    """Size, rotation and kind of every page; a damaged page counts as an empty one."""
    found = []
    with pymupdf.open(stream=pdf, filetype="pdf") as document:
        for number in range(document.page_count):
            try:
                found.append(_page_info(document[number]))
            except DAMAGE:
                found.append(FALLBACK)
    return tuple(found)


def _page_info(page: pymupdf.Page) -> PageInfo:
    rotation = page.rotation % 360
    if rotation:
        page.set_rotation(0)  # of the copy in memory: the page as it lies in the file
    width, height = page.rect.width, page.rect.height
    if not (math.isfinite(width) and math.isfinite(height) and width > 0 and height > 0):
        return FALLBACK
    whole = Rect(0.0, 0.0, width, height)
    has_text, covered = False, 0.0
    for kind, bbox, *_ in page.get_bboxlog():
        rect = Rect(*bbox).intersection(whole)
        if kind.endswith("text"):
            has_text = has_text or not rect.is_empty
        elif kind in ("fill-image", "fill-imgmask"):
            covered += rect.area  # some scanners cut a page in strips
    is_scan = covered >= SCAN_SHARE * whole.area
    return PageInfo(width, height, rotation, has_text=has_text, is_scan=is_scan)
