"""Signatures and parafen: what a hand drew, beside the place where somebody signs.

A picture is judged by the figures that reading measured (:class:`app.model.textmap.Graphic`): thin
strokes, one or two colours, little ink, curves. Near a signing block little is asked; elsewhere
much, because logos, charts and photos are in the majority there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection import contact
from app.detection.dutch import lexicon
from app.detection.found import area_detection
from app.detection.labels import label_at
from app.detection.layout import Layout, same_row
from app.detection.signing import signing_blocks
from app.model.detection import Detection, EntityType, Role
from app.model.geometry import PageArea, Rect
from app.model.textmap import GraphicKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.detection.signing import SigningBlock
    from app.model.geometry import PageInfo
    from app.model.textmap import Graphic, TextMap

RECOGNIZER = "signatures"
_IN_FULL = re.compile(
    r"[A-ZÀ-Ž][^\W\d_]+(?:[ -](?:van|de[rn]?|te[rn]?|el|al|in|op|['’]t|[A-ZÀ-Ž][\w'’]+)){1,6}"
)
#: Over a column of a list.
_COLUMN = re.compile(r"par(?:aaf|\.)?|parafen|handtekening|signature|initials?", re.IGNORECASE)
_SIGNER = re.compile(
    r"(?P<name>(?:[A-Z]\.){1,5}[ ][^,:;()\d]{2,40}|[A-ZÀ-Ž][^,:;()\d]{4,40}),[ ][a-z]"
)

SIGNED, INKED, ALONE, STAMPED = 0.9, 0.8, 0.6, 0.5
"""Scores: at a signing block or paraaf, an ink annotation, handwriting elsewhere, a stamp."""

PIECES, THICKEST = 12, 3.0
"""Pieces of a line or its outline that a pen drew, and how thick it is at most, in points."""
NEAR = 12.0
"""Points between the parts of one signature."""
TURNS = 3
"""A pen goes up and down at least so often where it draws few curves."""

MOST_STROKES = 45
"""More separate strokes than this are letters: a stamp or a picture of text."""


def find_signatures(
    text_map: TextMap, pages: Sequence[PageInfo], layout: Layout | None = None
) -> list[Detection]:
    """Signatures, parafen and, with a lower score, other handwriting and stamps.

    ``layout`` is that of the document where somebody has made it before.
    """
    if not text_map.graphics:
        return []
    layout = layout or Layout(text_map, pages)
    return signatures_in(layout, signing_blocks(layout))


def signatures_in(layout: Layout, blocks: Sequence[SigningBlock]) -> list[Detection]:
    """As :func:`find_signatures`, for a layout and signing blocks that were made before."""
    found = []
    for graphic in layout.text_map.graphics:
        judged = _judge(layout, graphic, blocks)
        if judged is None:
            continue
        role, score, why = judged
        area = PageArea(graphic.page, _whole(layout, graphic))
        found.append(
            area_detection(
                layout.text_map, area, EntityType.SIGNATURE, role, score, RECOGNIZER, why
            )
        )
    return found


def _whole(layout: Layout, graphic: Graphic) -> Rect:
    """All of a signature of which the parts don't touch: the first letter and the rest."""
    rect = graphic.rect
    if graphic.kind is not GraphicKind.VECTOR:
        return rect
    for other in layout.text_map.graphics:
        alike = other.kind is graphic.kind and other.page == graphic.page and other is not graphic
        beside = rect.grown(NEAR, 0.0).intersects(other.rect)
        small = other.rect.height <= 3 * rect.height and other.rect.width <= 1.5 * rect.width
        if alike and beside and small and 0 < other.thickness <= THICKEST and other.pieces:
            rect = rect.union(other.rect)
    return rect


def _judge(
    layout: Layout, graphic: Graphic, blocks: Sequence[SigningBlock]
) -> tuple[Role, float, str] | None:
    rect = layout.shown(graphic.rect, graphic.page)
    width, height = layout.page_info(graphic.page).shown_size
    block = next((b for b in blocks if b.page == graphic.page and _at(b, rect)), None)
    # The same hand may sign several notes in one file at the same place; a logo is not by a hand.
    if graphic.repeats > 1 and (block is None or not _handwritten(graphic, rect)):
        return None
    if not _fits(rect, width * height):
        return None
    if block is None and _over_a_name(layout, graphic.page, rect) and _may_be_drawn(graphic, rect):
        return Role.ONDERTEKENAAR, SIGNED, "lijkt een handtekening boven een naam"
    label = _paraaf_label(layout, graphic.page, rect)
    if graphic.kind is GraphicKind.INK:
        if block is not None:
            return Role.ONDERTEKENAAR, SIGNED, "lijkt een handtekening bij de ondertekening"
        return Role.PARAAF, INKED, "is met een pen in het document gezet"
    if block is not None and _may_be_drawn(graphic, rect):
        return Role.ONDERTEKENAAR, SIGNED, "lijkt een handtekening bij de ondertekening"
    if label and _may_be_drawn(graphic, rect):
        return Role.PARAAF, SIGNED, f"lijkt een paraaf bij '{label}'"
    if block is not None and _may_be_stamp(graphic, rect):
        return Role.ONBEKEND, STAMPED, "lijkt een stempel bij de ondertekening"
    if graphic.page == 0 and rect.y0 <= 0.14 * height:
        return None
    if _handwritten(graphic, rect):
        return Role.ONBEKEND, ALONE, "lijkt een handtekening of paraaf"
    if _may_be_handwritten(graphic, rect):
        return Role.ONBEKEND, STAMPED, "lijkt een handtekening of paraaf"
    return None


def _fits(rect: Rect, page: float) -> bool:
    """Big enough to be more than a dot, small enough to be more than a scan of a page."""
    return rect.width >= 8 and rect.height >= 5 and rect.area < 0.2 * page


def _at(block: SigningBlock, rect: Rect) -> bool:
    """Whether a picture lies in the block or in the room that a pen takes around it."""
    box = block.rect
    room = Rect(box.x0 - 50, box.y0 - 70, max(box.x1, box.x0 + 230) + 60, box.y1 + 75)
    x, y = rect.center
    return room.x0 <= x <= room.x1 and room.y0 <= y <= room.y1


def _over_a_name(layout: Layout, page: int, rect: Rect) -> bool:
    """Whether a name stands right under a drawing: "S. Nowak, arts", "Gladys Croes"."""
    for piece in layout.on_page(page):
        under = -4 < piece.rect.y0 - rect.y1 < 24 and abs(piece.rect.x0 - rect.x0) < 40
        if under and _names_somebody(piece.text.strip()):
            return True
    return False


def _names_somebody(line: str) -> bool:
    """Whether a line is a name, alone or with a function behind it."""
    named = _SIGNER.match(line)
    if named is not None and contact.name_shape(named["name"]) == 2:
        return True
    given = line.split(" ", maxsplit=1)[0].casefold() in lexicon.given_names()
    return contact.name_shape(line) == 2 or (given and _IN_FULL.fullmatch(line) is not None)


def _paraaf_label(layout: Layout, page: int, rect: Rect) -> str:
    """The words of a paraaf label left of, above or in the same table column as ``rect``."""
    x, y = rect.center
    for piece in layout.on_page(page):
        label = label_at(piece.text)
        if _COLUMN.fullmatch(piece.text.strip()) and _in_column(piece.rect, rect):
            return piece.text.strip()
        if label is None or label.role is not Role.PARAAF:
            continue
        beside = same_row(piece.rect, rect) and -20 < rect.x0 - piece.rect.x0 < 260
        under = abs(piece.rect.x0 - rect.x0) < 60 and -4 < y - piece.rect.y1 < 60
        in_column = piece.cell is not None and piece.rect.y0 < y and abs(piece.rect.x0 - x) < 60
        if beside or under or in_column:
            return label.words
    return ""


def _in_column(head: Rect, rect: Rect) -> bool:
    """Whether something small lies under the heading of a column, however far."""
    small = rect.width < 110 and rect.height < 40
    return small and -20 < rect.center[0] - head.x0 < 80 and 0 < rect.y1 - head.y1 < 500


def _may_be_drawn(graphic: Graphic, rect: Rect) -> bool:
    """At a place for signatures: anything but a rule, a code, a photo or a filled shape."""
    if rect.height < 6 or rect.width / rect.height > 14:
        return False
    if graphic.kind is GraphicKind.VECTOR:
        penned = graphic.turns >= TURNS or (
            graphic.pieces >= PIECES and graphic.thickness <= THICKEST
        )
        drawn = graphic.curves >= 3 or penned
        return drawn and graphic.ink < 0.45 and graphic.colours <= 3
    if graphic.strokes > MOST_STROKES:
        return False
    return graphic.ink < 0.4 and graphic.colours <= 4 and not _code(graphic, rect)


def _may_be_stamp(graphic: Graphic, rect: Rect) -> bool:
    return (
        graphic.kind is GraphicKind.IMAGE
        and graphic.colours <= 4
        and graphic.ink < 0.75
        and rect.width < 250
        and not _code(graphic, rect)
    )


def _code(graphic: Graphic, rect: Rect) -> bool:
    """A QR code: square, half black, many small parts."""
    square = 0.85 < rect.width / max(rect.height, 1) < 1.18
    return square and graphic.ink > 0.3 and graphic.strokes >= 12


def _handwritten(graphic: Graphic, rect: Rect) -> bool:
    """Thin strokes that hang together, one or two colours, little ink."""
    shape = 0.6 <= rect.width / max(rect.height, 1) <= 9
    sized = 18 <= rect.width <= 300 and 9 <= rect.height <= 140
    thin = 0.2 <= graphic.thickness <= 3.6
    # A signature through a stamp is measured with the stamp behind it.
    penned = graphic.kind is GraphicKind.VECTOR and graphic.turns >= TURNS
    few = 1 <= graphic.strokes <= 14 and graphic.colours <= (4 if penned else 2)
    drawn = graphic.kind is GraphicKind.VECTOR
    if drawn and not _bent(graphic):
        return False
    return shape and sized and thin and few and 0.004 <= graphic.ink <= (0.3 if penned else 0.2)


def _may_be_handwritten(graphic: Graphic, rect: Rect) -> bool:
    """Thin lines to and fro, or their outline: of a pen as a rule, of a chart or an emblem too."""
    if graphic.kind is not GraphicKind.VECTOR:
        return False
    shape = 1.2 <= rect.width / max(rect.height, 1) <= 9
    sized = 24 <= rect.width <= 200 and 9 <= rect.height <= 70
    thin = 0.2 <= graphic.thickness <= THICKEST and 0.004 <= graphic.ink <= 0.2
    few = 1 <= graphic.strokes <= 10 and graphic.colours <= 2
    drawn = graphic.turns >= TURNS or graphic.pieces >= 2 * PIECES
    drawn = drawn or (graphic.curves >= 5 and graphic.turns >= 2)
    return shape and sized and thin and few and drawn


def _bent(graphic: Graphic) -> bool:
    """Many curves, or few of a line that goes up and down as a pen does."""
    return graphic.curves >= 8 or (graphic.curves >= 3 and graphic.turns >= TURNS)
