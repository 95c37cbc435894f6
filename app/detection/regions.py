"""Where the value of a label stands: on its line, beside it, or under it.

Everything here is geometry; :mod:`app.detection.drafter` decides which place holds the value.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.detection import contact
from app.detection.labels import LabelKind, label_at
from app.detection.layout import gap_between, same_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.detection.labels import Label
    from app.detection.layout import Layout, Piece

_GREETING = re.compile(r"\s*(?:geachte|beste|dear|hallo|hoi)\s[^\n]{1,60}$", re.IGNORECASE)
#: The hour of a message in a chat, so that what it says is no list of people any more.
_STAMPED = re.compile(r"\[?\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?[, ]{1,2}\d{1,2}[:.]\d\d")
MAX_LINES = 16
FIRST_GAP, WIDE_GAP, TIGHT_GAP = 4.2, 7.0, 1.2
"""White space in type sizes: label to value, up to a second person, within one group of lines."""


def own_line(layout: Layout, piece: Piece, label: Label) -> list[Piece]:
    """The rest of the label's line (``Steller: A. Bakker``) and the lines of the block under it."""
    tail = _tail(layout, piece, piece.start + label.end)
    reach = tail.rect.x0 - piece.rect.x0 + 6
    below = layout.below(piece.rect, piece.page, right=reach)
    return [tail, *until_stop(tail, below)]


def hanging(layout: Layout, piece: Piece, label: Label) -> list[Piece]:
    """The value after a label that only a space parts from it, with the lines flush with it.

    So it is in a table without rules whose labels are set flush right.
    """
    if label.alone or label.closed:
        return []
    tail = _tail(layout, piece, piece.start + label.end)
    flush = [
        p
        for p in layout.on_page(piece.page)
        if abs(p.rect.x0 - tail.rect.x0) < 3 and not same_row(p.rect, tail.rect)
    ]
    over = [p for p in reversed(flush) if p.rect.y0 < tail.rect.y0]
    under = [p for p in flush if p.rect.y0 > tail.rect.y0]
    above = _run_of_lines(piece, tail, over, [])
    return [*reversed(above), tail, *_run_of_lines(piece, tail, under, [])]


def _tail(layout: Layout, piece: Piece, start: int) -> Piece:
    areas = layout.text_map.areas(start, piece.end)
    rect = layout.shown(areas[0].rect, piece.page) if areas else piece.rect
    return replace(piece, start=start, rect=rect, text=piece.text[start - piece.start :])


def is_header(layout: Layout, piece: Piece) -> bool:
    """Whether the cells left and right of a label's cell are labels, so that values are below."""
    assert piece.cell is not None
    table, row, _ = piece.cell
    others = [
        p
        for p in layout.on_page(piece.page)
        if p.cell is not None and p.cell[:2] == (table, row) and p.cell != piece.cell
    ]
    return all(len(p.text) <= 30 and not contact.sure_datum(p.text) for p in others) and (
        piece.bold or any(label_at(p.text) is not None for p in others)
    )


def until_label(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces of a cell that come before a further label in it."""
    kept: list[Piece] = []
    for piece in pieces:
        if is_next_label(piece):
            break
        kept.append(piece)
    return kept


def is_next_label(piece: Piece) -> bool:
    """Whether a value ends here because another label begins."""
    if _GREETING.match(piece.text):
        return True
    label = label_at(piece.text)
    if label is None or not label.closed:
        return False
    return label.role is not None or label.kind is LabelKind.STOP


def beside_label(layout: Layout, piece: Piece) -> list[Piece]:
    """The lines of the value to the right of a label, also of one that stands halfway down them."""
    first = layout.right_of(piece) or _half_a_line_off(layout, piece)
    if first is None or first.rect.x0 - piece.rect.x1 > 260 or is_next_label(first):
        return []
    if not 0.8 < first.size / piece.size < 1.25:
        return []
    page = layout.on_page(first.page)
    labels = [p for p in page if under_label(p, piece) and not same_row(p.rect, piece.rect)]
    over = [p for p in reversed(page) if p.rect.center[1] < first.rect.center[1]]
    under = [p for p in page if p.rect.center[1] > first.rect.center[1]]
    above = _run_of_lines(piece, first, over, labels) if _in_one_block(over, first) else []
    return [*reversed(above), first, *_run_of_lines(piece, first, under, labels)]


def _half_a_line_off(layout: Layout, piece: Piece) -> Piece | None:
    """The value's line right of a label that is centred between two lines."""
    near = [
        p
        for p in layout.on_page(piece.page)
        if p.rect.x0 > piece.rect.x1
        and abs(p.rect.center[1] - piece.rect.center[1]) < 0.9 * piece.size
    ]
    return min(near, key=lambda p: p.rect.x0, default=None)


def under_label(piece: Piece, label: Piece) -> bool:
    """Whether a piece stands in the column of labels, which may be set flush right."""
    left, right = piece.rect.x0 - label.rect.x0, piece.rect.x1 - label.rect.x1
    return abs(left) < 4 or abs(right) < 4


def _in_one_block(over: list[Piece], first: Piece) -> bool:
    """Whether the line just over ``first`` at its left edge belongs to the same block."""
    aligned = [p for p in over if abs(p.rect.x0 - first.rect.x0) < 4]
    return bool(aligned) and aligned[0].block == first.block


def _run_of_lines(
    label: Piece, first: Piece, pieces: Iterable[Piece], labels: list[Piece]
) -> list[Piece]:
    """Lines of a value from ``first`` on up or down, as long as the label's column is empty."""
    lines: list[Piece] = []
    last = first.rect
    for p in pieces:
        if same_row(p.rect, first.rect):
            continue
        if is_next_label(p) or any(same_row(p.rect, q.rect) for q in labels):
            break
        if not label.rect.x0 + 20 < p.rect.x0 < first.rect.x0 + 6:
            continue
        gap = max(gap_between(last, p.rect), gap_between(p.rect, last))
        if gap > TIGHT_GAP * p.size or len(lines) >= MAX_LINES or contact.is_prose(p.text):
            break
        lines.append(p)
        last = p.rect
    return lines


def is_form(layout: Layout, piece: Piece, beside: Piece) -> bool:
    """Whether the rows above and under a label are also label and value."""
    rows = [
        p
        for p in layout.on_page(piece.page)
        if abs(p.rect.x0 - piece.rect.x0) < 4
        and p is not piece
        and abs(p.rect.y0 - piece.rect.y0) < 4 * piece.size
    ]
    paired = 0
    for row in rows:
        right = layout.right_of(row)
        paired += right is not None and abs(right.rect.x0 - beside.rect.x0) < 4
    return paired > 0 and 2 * paired >= len(rows)


def until_stop(head: Piece, candidates: Iterable[Piece]) -> list[Piece]:
    """The lines under ``head`` up to the next label, a heading or too much white space.

    White space counts in type sizes and against the space between label and first value, because
    some writers put room between all paragraphs. Over a blank line only a name, a number or an
    address goes on.
    """
    lines: list[Piece] = []
    above, tight = head, TIGHT_GAP * head.size
    for piece in candidates:
        gap = gap_between(above.rect, piece.rect)
        telling = sure_piece(piece)
        limit = (WIDE_GAP if telling and above is not head else FIRST_GAP) * head.size
        if gap > limit or piece.size > 1.35 * head.size or len(lines) >= MAX_LINES:
            break
        if above is head:
            tight = max(tight, 1.2 * gap)
        if (not telling and ((piece.bold and head.bold) or gap > tight)) or is_next_label(piece):
            break
        if len(piece.text) > 75 or contact.is_prose(piece.text) or _STAMPED.match(piece.text):
            break
        lines.append(piece)
        above = piece
    return lines


def sure_piece(piece: Piece) -> bool:
    """Whether a piece beside a label is itself clearly a person's datum, not running text."""
    return contact.sure_datum(piece.text)
