"""Signatures and parafen: what a hand drew, beside the place where somebody signs.

A picture is judged by the figures that reading measured (:class:`app.model.textmap.Graphic`): thin
strokes, one or two colours, little ink, curves. Near a signing block little is asked; elsewhere
much, because logos, charts and photos are in the majority there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection.found import area_detection
from app.detection.labels import label_at
from app.detection.layout import Layout, same_row
from app.detection.signed_names import beside_initials, over_a_name
from app.detection.signing import signing_blocks
from app.model.detection import Detection, EntityType, Role
from app.model.geometry import PageArea, Rect
from app.model.textmap import GraphicKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.detection.layout import Piece
    from app.detection.signing import SigningBlock
    from app.model.geometry import PageInfo
    from app.model.textmap import Graphic, TextMap

RECOGNIZER = "signatures"
#: Over a column of a list.
_COLUMN = re.compile(
    r"par(?:aaf|\.)?(?:[ ][a-z]{3,12})?|parafen|handtekening(?:[ ][a-z]{3,12})?|signature|"
    r"initials?",
    re.IGNORECASE,
)

SIGNED, INKED, ALONE, STAMPED = 0.9, 0.8, 0.6, 0.5
"""Scores: at a signing block or paraaf, an ink annotation, handwriting elsewhere, a stamp."""

PIECES, THICKEST = 12, 3.0
"""Pieces of a line or its outline that a pen drew, and how thick it is at most, in points."""
NEAR = 12.0
"""Points between the parts of one signature."""
NEXT_ROW = 45.0
"""Points to the next row of a list."""
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
    judged = [(g, _judge(layout, g, blocks)) for g in layout.text_map.graphics]
    loose: dict[int, list[Graphic]] = {}
    for graphic, verdict in judged:
        if verdict is None and graphic.kind is GraphicKind.VECTOR:
            loose.setdefault(graphic.page, []).append(graphic)
    found = []
    for graphic, verdict in judged:
        if verdict is None:
            continue
        role, score, why = verdict
        area = PageArea(graphic.page, _whole(layout, graphic, loose.get(graphic.page, ())))
        found.append(
            area_detection(
                layout.text_map, area, EntityType.SIGNATURE, role, score, RECOGNIZER, why
            )
        )
    return found


def _whole(layout: Layout, graphic: Graphic, loose: Iterable[Graphic]) -> Rect:
    """All of a signature of which the parts don't touch: the first letter and the rest.

    ``loose`` are the drawings of the page that are no signature by themselves. Nothing that lies
    between may be covered.
    """
    rect = whole = graphic.rect
    if graphic.kind is not GraphicKind.VECTOR:
        return rect
    for other in loose:
        beside = rect.grown(NEAR, 0.0).intersects(other.rect)
        small = other.rect.height <= 3 * rect.height and other.rect.width <= 1.5 * rect.width
        if beside and small and 0 < other.thickness <= THICKEST and other.pieces:
            union = whole.union(other.rect)
            shown = layout.shown(union, graphic.page)
            parts = [layout.shown(r, graphic.page) for r in (whole, other.rect)]
            if not any(
                shown.intersects(p.rect) and not any(r.intersects(p.rect) for r in parts)
                for p in layout.on_page(graphic.page)
            ):
                whole = union
    return whole


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
    named = over_a_name(layout, graphic.page, rect)
    if graphic.page == 0 and rect.y0 <= 0.14 * height and not (named and _bent(graphic)):
        return None
    if named and _by_a_pen(graphic, rect):
        return Role.ONDERTEKENAAR, SIGNED, "lijkt een handtekening boven een naam"
    if _handwritten(graphic, rect):
        return Role.ONBEKEND, ALONE, "lijkt een handtekening of paraaf"
    if (named or beside_initials(layout, graphic.page, rect)) and _may_be_scribbled(graphic, rect):
        return Role.PARAAF, STAMPED, "lijkt een handtekening of paraaf"
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


def _by_a_pen(graphic: Graphic, rect: Rect) -> bool:
    """Over a name: thin, few strokes; no logo and no icon."""
    if graphic.kind is GraphicKind.VECTOR:
        fat = graphic.curves >= 12 and graphic.ink <= 0.3 and graphic.colours == 1
        return _may_be_drawn(graphic, rect) and (
            _handwritten(graphic, rect) or _may_be_handwritten(graphic, rect) or fat
        )
    thin = 0.2 <= graphic.thickness <= 4 and graphic.ink <= 0.3
    shape = rect.width / max(rect.height, 1) >= 1.2
    return thin and shape and graphic.strokes <= 14 and graphic.colours <= 2


def _paraaf_label(layout: Layout, page: int, rect: Rect) -> str:
    """The words of a paraaf label left of, above or in the same table column as ``rect``."""
    x, y = rect.center
    for piece in layout.on_page(page):
        label = label_at(piece.text)
        if _COLUMN.fullmatch(piece.text.strip()) and _in_column(layout, piece, rect):
            return piece.text.strip()
        if label is None or label.role is not Role.PARAAF:
            continue
        beside = same_row(piece.rect, rect) and -20 < rect.x0 - piece.rect.x0 < 260
        under = abs(piece.rect.x0 - rect.x0) < 60 and -4 < y - piece.rect.y1 < 60
        in_column = piece.cell is not None and piece.rect.y0 < y and abs(piece.rect.x0 - x) < 60
        if beside or under or in_column:
            return label.words
    return ""


def _in_column(layout: Layout, head: Piece, rect: Rect) -> bool:
    """Whether something small lies in the column under a heading, among initials or in a table."""
    small = rect.width < 110 and rect.height < 40
    x, y = rect.center
    if not small or not -20 < x - head.rect.x0 < 80 or rect.y1 <= head.rect.y1:
        return False
    if y - head.rect.y1 < NEXT_ROW:
        return True
    if head.cell is not None:
        table = [p for p in layout.on_page(head.page) if p.cell and p.cell[0] == head.cell[0]]
        return y < max(p.rect.y1 for p in table) + NEXT_ROW / 2
    return any(
        abs(p.rect.x0 - head.rect.x0) < 40 and 0 < y - p.rect.y1 < NEXT_ROW and len(p.text) < 7
        for p in layout.on_page(head.page)
    )


def _may_be_drawn(graphic: Graphic, rect: Rect) -> bool:
    """At a place for signatures: anything but a rule, a code, a photo or a filled shape."""
    if rect.height < 6 or rect.width / rect.height > 14:
        return False
    if graphic.kind is GraphicKind.VECTOR:
        fine = graphic.thickness <= THICKEST
        penned = graphic.turns >= TURNS or (graphic.pieces >= PIECES and fine)
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
    # The line of a chart has turns, but no pieces that count.
    drawn = graphic.pieces >= (PIECES // 3 if graphic.turns >= TURNS else 2 * PIECES)
    drawn = drawn or (graphic.curves >= 5 and graphic.turns >= 2)
    return shape and sized and thin and few and drawn


def _may_be_scribbled(graphic: Graphic, rect: Rect) -> bool:
    """Beside a name or initials: any small drawing of thin lines in one colour."""
    small = 8 <= rect.width <= 150 and 6 <= rect.height <= 60
    thin = 0.2 <= graphic.thickness <= 3.6 and graphic.ink < 0.45 and graphic.colours <= 2
    if graphic.kind is GraphicKind.VECTOR:
        drawn = graphic.curves >= 1 or graphic.pieces >= 3 or graphic.turns >= 1
        return small and thin and drawn and graphic.strokes <= 20
    return small and thin and graphic.strokes <= 6


def _bent(graphic: Graphic) -> bool:
    """Many curves, or few of a line that goes up and down as a pen does."""
    return graphic.curves >= 8 or (graphic.curves >= 3 and graphic.turns >= TURNS)
