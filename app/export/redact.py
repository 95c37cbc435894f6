"""Removes what lies in the boxes of a plan - text, pixels, drawings - and paints the boxes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pymupdf

from app.errors import UnsafeExportError
from app.export.baking import bake
from app.export.erase import COVERED_DRAWINGS, CUT_PIXELS, TOUCHED_DRAWINGS, erase
from app.export.gentle import clear_besides_text, erase_gently
from app.export.letters import letters_of
from app.export.moves import Untouched, has_moved, have_moved, is_taken
from app.export.paint import paint
from app.export.prepare import prepare
from app.export.raster import photo, put_back_words, rasterise, without_tiles
from app.export.residue import with_rest
from app.export.sheet import Sheet
from app.export.steady import is_steady
from app.export.unseen import remove_unseen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.model.export import ExportOptions, PlannedDocument, Redaction

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)


@dataclass(frozen=True, slots=True)
class Redacted:
    """The redacted PDF and the pages (from 0) that had to become pictures."""

    pdf: bytes = field(repr=False)
    raster_pages: tuple[int, ...]
    layerless: tuple[int, ...] = ()
    """Scans (from 0) whose recognised words lay elsewhere; they were read anew or are gone."""

    hiding: tuple[int, ...] = ()
    """Pages (from 0) with text that was drawn and that nobody saw; it is gone."""

    read_again: str = field(default="", repr=False)
    """The words outside the boxes that were recognised anew on scans."""


def redact(pdf: bytes, planned: PlannedDocument, options: ExportOptions) -> bytes:
    """Remove the content of all boxes of ``planned`` from ``pdf`` and paint them.

    Text goes by whole glyphs, images by pixels, drawings by whole paths; visible annotations and
    form fields become content first. Other words stay exactly where they are, and a page without
    boxes is not written anew.

    Raises:
        UnsafeExportError: The file cannot be taken apart, or a box lies on a page that isn't there.
    """
    return redact_pages(pdf, planned, options).pdf


def redact_pages(
    pdf: bytes,
    planned: PlannedDocument,
    options: ExportOptions,
    progress: Callable[[int, int], None] | None = None,
    as_pictures: frozenset[int] = frozenset(),
    gently: frozenset[int] = frozenset(),
) -> Redacted:
    """Like :func:`redact`, and tells which pages had to become pictures.

    ``as_pictures`` are pages (from 0) that become one in any case; on those in ``gently`` letters
    go one by one.
    """
    boxes: dict[int, list[Redaction]] = {}
    for redaction in planned.redactions:
        boxes.setdefault(redaction.page, []).append(redaction)
    done: list[_Done] = []
    prepared = prepare(pdf)
    untouched = Untouched(prepared.pdf)
    with pymupdf.open(stream=prepared.pdf, filetype="pdf") as document:
        if any(number >= document.page_count for number in boxes):
            raise UnsafeExportError(
                "Een vlak ligt op een pagina die er niet is; lees het bestand opnieuw in."
            )
        bake(document)
        for number in range(document.page_count):
            how = _How(number in prepared.muted, number in as_pictures, number in gently)
            mine = boxes.get(number, [])
            done.append(_redact_page(document[number], mine, options, untouched, how))
            if progress is not None:
                progress(number + 1, document.page_count)
        _cut_fonts(document)
        output = document.tobytes(garbage=3, deflate=True)
    return Redacted(
        output,
        raster_pages=tuple(n for n, page in enumerate(done) if page.drawn),
        layerless=tuple(n for n, page in enumerate(done) if page.words is not None),
        hiding=tuple(n for n, page in enumerate(done) if page.lost),
        read_again="\n".join(" ".join(page.words) for page in done if page.words),
    )


@dataclass(frozen=True, slots=True)
class _How:
    """How a page is dealt with: looked at closely, drawn, its letters one by one."""

    suspect: bool
    draw: bool
    gently: bool


@dataclass(frozen=True, slots=True)
class _Done:
    """A page that was redacted.

    ``drawn``: it had to become a picture. ``words`` were read anew, None where those of the page,
    if it has any, could stay. ``lost``: text that nobody saw is gone.
    """

    drawn: bool
    words: list[str] | None = field(repr=False)
    lost: bool


def _cut_fonts(document: pymupdf.Document) -> None:
    """Leave in the fonts only the outlines of letters that are still shown."""
    # A font that can't be cut shows no text, at most which letters there were.
    with suppress(RuntimeError, ValueError, pymupdf.mupdf.FzErrorBase):
        document.subset_fonts()


def _redact_page(
    page: pymupdf.Page,
    redactions: Sequence[Redaction],
    options: ExportOptions,
    untouched: Untouched,
    how: _How,
) -> _Done:
    document, number = page.parent, page.number
    words: list[str] | None = None
    rotation = page.rotation
    if rotation:
        page.set_rotation(0)
    rects = [pymupdf.Rect(r.rect.as_tuple()) for r in redactions]
    seen: pymupdf.Pixmap | None = None
    sheet: Sheet | None = None
    steady = bool(rects) and not how.gently and is_steady(document[number])
    gently = how.gently and erase_gently(document, number, [tuple(r) for r in rects])
    if rects:
        if not gently:
            erase(document[number], map(tuple, rects), images=CUT_PIXELS, drawings=COVERED_DRAWINGS)
        sheet = Sheet(document[number])
        if not steady and has_moved(untouched.page(number), sheet, rects):
            seen, sheet = photo(untouched.page(number)), None
    whole = document if seen is None else untouched.document
    unseen = remove_unseen(whole, number, boxes=bool(rects), suspect=how.suspect, sheet=sheet)
    lost = unseen.lost and seen is None
    if seen is None and unseen.stays is not None and have_moved(unseen.stays, document[number]):
        seen = photo(untouched.page(number))
    drawn = how.draw or unseen.tangled or seen is not None
    if rects and not drawn:
        if gently:
            drawn = not clear_besides_text(document, number, rects)
        else:
            drawn = not _clear_rest(document, number, rects, unseen.sheet)
        lost = lost and not drawn  # text in patterns and masks can't be told from text that hides
    if drawn:
        present = letters_of(whole[number]) if unseen.stays is None else unseen.stays
        letters = without_tiles(whole, number, present)
        whole_lines = gently and seen is None  # letters of the boxes are gone, and only those
        stays = [x for x in letters if whole_lines or not is_taken(x.box, rects)]
        rasterise(document[number], rects, stays, seen)
    elif unseen.dropped and rects:
        words = put_back_words(document[number], rects)
    if rects:
        paint(document[number], redactions, options)
    if rotation:
        document[number].set_rotation(rotation)
    return _Done(drawn, words, lost)


def _clear_rest(
    document: pymupdf.Document,
    number: int,
    rects: Sequence[pymupdf.Rect],
    sheet: Sheet | None,
) -> bool:
    """Deal with what the engine left in the boxes; False when only a picture helps.

    Whole drawings that only touch such a box go (a signature that reaches outside it).
    """
    rest = with_rest(document[number], rects, sheet)
    if not rest:
        return True
    if any(r.deep for r in rest):
        return False
    left = [tuple(rects[r.number]) for r in rest]
    erase(document[number], left, images=CUT_PIXELS, drawings=TOUCHED_DRAWINGS)
    return not with_rest(document[number], rects)
