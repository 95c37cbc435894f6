"""The blocks that labels open: ``Opgesteld door``, ``Afgestemd met``, ``Lijnparaaf`` ...

A value stands on the label's own line, beside it, under it, or in the next table cell. This
module finds the region; :mod:`app.detection.contact` says what is in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.detection import contact
from app.detection.dutch.name_tokens import PARTICLES
from app.detection.labels import Label, LabelKind, is_function, is_office, label_at, starts_label
from app.detection.layout import gap_between, same_row
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.detection.contact import Value
    from app.detection.layout import Layout, Piece

MAX_LINES = 16
FIRST_GAP, WIDE_GAP, TIGHT_GAP = 4.2, 7.0, 1.2
"""White space in type sizes: label to value, up to a second person, within one group of lines."""

_PARAAF_COLUMNS = frozenset({"paraaf", "parafen", "initialen"})
_COMMON_FIRST_WORDS = frozenset({"van", "contact", "from", "cc", "kopie", "medewerker", "afzender"})


@dataclass(frozen=True, slots=True)
class LabelledValue:
    """A value and the label that it belongs to."""

    value: Value
    label: Label
    role: Role


def labelled_values(layout: Layout) -> Iterator[LabelledValue]:
    """All values of labels that name a person, in order of the labels."""
    for piece in layout.pieces:
        head, label = piece, label_at(piece.text)
        if label is None:
            head = _wrapped(layout, piece)
            label = label_at(head.text) if head is not piece else None
        if label is None or label.role is None:
            continue
        if not _opens(head, label) and not _hanging(layout, head, label)[1:]:
            continue
        for value in _best_region(layout, head, label):
            yield LabelledValue(value, label, _role(label, value))


def _wrapped(layout: Layout, piece: Piece) -> Piece:
    """A label that is broken over two lines as one piece, else ``piece`` itself."""
    if len(piece.text) > 24 or not starts_label(piece.text):
        return piece
    for below in layout.on_page(piece.page):
        gap = gap_between(piece.rect, below.rect)
        if -0.3 * piece.size < gap < 0.7 * piece.size and _under_label(below, piece):
            text = f"{piece.text} {below.text}"
            label = label_at(text)
            if label is not None and label.alone:
                return replace(piece, end=below.end, rect=piece.rect.union(below.rect), text=text)
    return piece


def _role(label: Label, value: Value) -> Role:
    assert label.role is not None
    if label.role is Role.PARAAF and value.kind is not EntityType.INITIALS:
        return Role.AMBTENAAR
    return label.role


def _opens(piece: Piece, label: Label) -> bool:
    """Whether the words stand there as a label and not as the start of a sentence."""
    if label.closed:
        return True
    tail = piece.text[label.end :]
    if label.words.casefold().split()[0] in _COMMON_FIRST_WORDS:
        return False
    if contact.mails_and_phones(tail, 0, len(tail)):
        return len(tail) < 60
    return contact.name_shape(tail) == 2 and not is_function(tail.split(",")[0])


def _best_region(layout: Layout, piece: Piece, label: Label) -> list[Value]:
    """The values of a label, from the place where they most probably stand."""
    if not label.alone:
        flush = _hanging(layout, piece, label)
        own = flush if len(flush) > 1 else _own_line(layout, piece, label)
        return _values(layout, label, own)
    if piece.cell is not None:
        found = _in_table(layout, piece, label)
        if found:
            return found
    beside = _beside(layout, piece)
    below = _until_stop(piece, layout.below(piece.rect, piece.page))
    if below and _sure(below[0]) and not (beside and _sure(beside[0])):
        return _values(layout, label, below)
    at_side = _values(layout, label, beside)
    if beside and (_is_form(layout, piece, beside[0]) or (at_side and _sure(beside[0]))):
        return at_side
    return _values(layout, label, below) or at_side


def _own_line(layout: Layout, piece: Piece, label: Label) -> list[Piece]:
    tail = _tail(layout, piece, piece.start + label.end)
    reach = tail.rect.x0 - piece.rect.x0 + 6
    below = layout.below(piece.rect, piece.page, right=reach)
    return [tail, *_until_stop(tail, below)]


def _hanging(layout: Layout, piece: Piece, label: Label) -> list[Piece]:
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


def _in_table(layout: Layout, piece: Piece, label: Label) -> list[Value]:
    assert piece.cell is not None
    own = [p for p in layout.in_cell(piece.cell) if p.start >= piece.end]
    found = _values(layout, label, _until_label(own))
    if found:
        return found
    right = layout.cell_right(piece.cell)
    if right and not _is_next_label(right[0]):
        found = _values(layout, label, _until_label(right))
        if found or not _is_header(layout, piece):
            return found
    below: list[Value] = []
    for pieces in layout.cells_below(piece.cell):
        first = label_at(pieces[0].text)
        if first is not None and first.closed and first.role is not None:
            break
        below += _values(layout, label, _until_label(pieces))
        if label.role is not Role.PARAAF:
            break
    return below


def _is_header(layout: Layout, piece: Piece) -> bool:
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


def _until_label(pieces: Iterable[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    for piece in pieces:
        if _is_next_label(piece):
            break
        kept.append(piece)
    return kept


def _is_next_label(piece: Piece) -> bool:
    label = label_at(piece.text)
    if label is None or not label.closed:
        return False
    return label.role is not None or label.kind is LabelKind.STOP


def _beside(layout: Layout, piece: Piece) -> list[Piece]:
    """The lines of the value to the right of a label, also of one that stands halfway down them."""
    first = layout.right_of(piece) or _half_a_line_off(layout, piece)
    if first is None or first.rect.x0 - piece.rect.x1 > 260 or _is_next_label(first):
        return []
    if not 0.8 < first.size / piece.size < 1.25:
        return []
    page = layout.on_page(first.page)
    labels = [p for p in page if _under_label(p, piece) and not same_row(p.rect, piece.rect)]
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


def _under_label(piece: Piece, label: Piece) -> bool:
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
        if _is_next_label(p) or any(same_row(p.rect, q.rect) for q in labels):
            break
        if not label.rect.x0 + 20 < p.rect.x0 < first.rect.x0 + 6:
            continue
        gap = max(gap_between(last, p.rect), gap_between(p.rect, last))
        if gap > TIGHT_GAP * p.size or len(lines) >= MAX_LINES or contact.is_prose(p.text):
            break
        lines.append(p)
        last = p.rect
    return lines


def _sure(piece: Piece) -> bool:
    """Whether a piece beside a label is itself clearly a person's datum, not running text."""
    return contact.sure_datum(piece.text)


def _is_form(layout: Layout, piece: Piece, beside: Piece) -> bool:
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


def _until_stop(head: Piece, candidates: Iterable[Piece]) -> list[Piece]:
    """The lines under ``head`` up to the next label, a heading or too much white space.

    White space counts in type sizes and against the space between label and first value, because
    some writers put room between all paragraphs. Over a blank line only a name, a number or an
    address goes on.
    """
    lines: list[Piece] = []
    above, tight = head, TIGHT_GAP * head.size
    for piece in candidates:
        gap = gap_between(above.rect, piece.rect)
        telling = _sure(piece)
        limit = (WIDE_GAP if telling and above is not head else FIRST_GAP) * head.size
        if gap > limit or piece.size > 1.35 * head.size or len(lines) >= MAX_LINES:
            break
        if above is head:
            tight = max(tight, 1.2 * gap)
        if (not telling and ((piece.bold and head.bold) or gap > tight)) or _is_next_label(piece):
            break
        if len(piece.text) > 75 or contact.is_prose(piece.text):
            break
        lines.append(piece)
        above = piece
    return lines


def _values(layout: Layout, label: Label, pieces: list[Piece]) -> list[Value]:
    text = layout.text_map.text
    found: list[Value] = []
    expecting = True
    for start, end in _joined(text, pieces):
        line = text[start:end]
        sub = contact.sub_label(line)
        begin = start + sub.end if sub is not None else start
        numbers = contact.mails_and_phones(text, begin, end)
        for_phone = (sub or label).kind is LabelKind.PHONE
        if for_phone and not numbers:
            numbers = contact.extension(text, begin, end)
        found += numbers
        if sub is not None or for_phone:
            continue
        free_end = min([end, *(n.start for n in numbers)])
        capitals = label.words.casefold() in _PARAAF_COLUMNS
        short = contact.initials(text, start, free_end, capitals=capitals)
        if label.role is Role.PARAAF and short:
            found += short
            continue
        people = contact.names(text, start, free_end, first=expecting)
        found += people
        expecting = expecting and not people and is_office(line)
        if label.role is not Role.STELLER:
            expecting = True
    return found


def _joined(text: str, pieces: list[Piece]) -> list[tuple[int, int]]:
    """Spans of lines; a name or mail address broken over two lines becomes one span."""
    spans: list[tuple[int, int]] = []
    for piece in pieces:
        if spans:
            start, end = spans[-1]
            line = text[start:end]
            if not text[end : piece.start].strip() and (
                _continues(line, piece.text) or _mail_continues(line, piece.text)
            ):
                spans[-1] = (start, piece.end)
                continue
        spans.append((piece.start, piece.end))
    return spans


def _continues(line: str, following: str) -> bool:
    """Whether a name at the end of ``line`` goes on in the next one."""
    if is_office(line) or contact.sub_label(following) or any(c.isdigit() for c in line):
        return False
    shape = contact.name_shape(line)
    if not shape and not contact.only_titles(line):
        return False
    words = following.split()
    if not words or contact.name_shape(following) == 0 or is_function(following):
        return False
    if line.rstrip().endswith(("-", "‑")) or line.rsplit(maxsplit=1)[-1].casefold() in PARTICLES:
        return True
    if contact.only_titles(line):
        return True
    if words[0].islower() and words[0] in PARTICLES:
        return True
    return len(line.split()) == 1 and len(words) <= 2 and not following.isupper()


def _mail_continues(line: str, following: str) -> bool:
    """Whether ``line`` is the start of a mail address of which the rest stands in the next one."""
    words, rest = line.split(), following.split()
    if not words or not rest or "@" in line:
        return False
    ahead = rest[0].partition("@")
    return (
        ahead[1] == "@"
        and len(rest) == 1
        and len(words) <= 2
        and re.fullmatch(r"[^\W\d_][\w+-]*(?:[._-][\w+-]*)+", words[-1]) is not None
        and words[-1] == words[-1].lower()
    )
