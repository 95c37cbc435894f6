"""Forms whose labels stand under the values, as captions: in brackets, or under a dotted line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection import contact
from app.detection.field_kinds import field_label
from app.detection.labels import label_at
from app.detection.layout import gap_between, same_row

if TYPE_CHECKING:
    from app.detection.layout import Layout, Piece

_DOTS = re.compile(r"[.…_ ]{8,}")
_BRACKETED = re.compile(r"\s*\((?P<words>[^()]{2,44})\)\s*[:*]?\s*")
#: White space between a value and its caption, in type sizes.
_CLOSE = 1.6
#: How much nearer the text above must be than the text below for a caption without brackets.
_NEARER = 0.5


def in_brackets(text: str) -> str | None:
    """The words of a caption such as ``(personeelsnummer)``; None for other text."""
    match = _BRACKETED.fullmatch(text)
    return None if match is None else match["words"].strip()


def value_over(layout: Layout, piece: Piece) -> Piece | None:
    """The value of a label that stands under it; None when it is no such label."""
    over = _over_a_dotted_line(layout, piece)
    if over is not None:
        return over
    above = _nearest(layout, piece, upward=True)
    if above is None or is_caption(above):
        return None
    gap = gap_between(above.rect, piece.rect)
    if in_brackets(piece.text) is not None:
        return above if gap < _CLOSE * piece.size else None
    return above if _stands_off(layout, piece, above, gap) else None


def is_caption(piece: Piece) -> bool:
    """Whether a piece is itself a label, in brackets or not."""
    words = in_brackets(piece.text)
    if words is not None:
        return True
    label = label_at(piece.text)
    return (label is not None and label.alone) or field_label(piece.text) is not None


def _stands_off(layout: Layout, piece: Piece, above: Piece, gap: float) -> bool:
    """Whether a label without brackets hangs on the line above and not on the one below.

    A name must be a sure one here: over a label stands the end of anything.
    """
    if piece.text.rstrip().endswith(":") or layout.right_of(piece) is not None:
        return False
    if any(same_row(p.rect, above.rect) for p in layout.on_page(piece.page) if p is not above):
        return False
    below = _nearest(layout, piece, upward=False)
    if below is None or label_at(above.text) is not None or not gap < 0.6 * piece.size:
        return False
    if not any(c.isdigit() for c in above.text) and contact.name_shape(above.text) != 2:
        return False
    white = gap_between(piece.rect, below.rect)
    return white > 0.8 * piece.size and gap < _NEARER * white


def _nearest(layout: Layout, piece: Piece, *, upward: bool) -> Piece | None:
    """The piece right above or below, of those that share some width with ``piece``."""
    beside = [
        p
        for p in layout.overlapping_column(piece.rect, piece.page)
        if p is not piece
        and not same_row(p.rect, piece.rect)
        and (p.rect.center[1] < piece.rect.center[1]) is upward
    ]
    if not beside:
        return None
    return (max if upward else min)(beside, key=lambda p: p.rect.center[1])


def _over_a_dotted_line(layout: Layout, piece: Piece) -> Piece | None:
    """The value of a form whose labels stand under the lines that one writes on."""
    over = [
        p
        for p in layout.on_page(piece.page)
        if p.rect.center[1] < piece.rect.center[1]
        and not same_row(p.rect, piece.rect)
        and abs(p.rect.x0 - piece.rect.x0) < 40
        and gap_between(p.rect, piece.rect) < 4 * piece.size
    ]
    over.sort(key=lambda p: p.rect.center[1], reverse=True)
    if len(over) < 2 or not _DOTS.fullmatch(over[0].text):
        return None
    value = next((p for p in over[1:] if not _DOTS.fullmatch(p.text)), None)
    label = None if value is None else label_at(value.text)
    return None if label is not None and label.alone else value
