"""Signing blocks: the closing formula or the office in capitals, the signature, the name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.detection import contact
from app.detection.labels import (
    LabelKind,
    closing_at,
    deputy_at,
    ends_block,
    is_office,
    label_at,
)
from app.detection.layout import gap_between, same_row
from app.detection.office_lines import clean, in_columns, nearest_office, offices_in
from app.model.detection import EntityType
from app.model.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.detection.contact import Value
    from app.detection.layout import Layout, Piece

_NAMING = re.compile(r"\s*Naam(?:\s*:\s*|\s*$)", re.IGNORECASE)

MAX_GAP = 135.0
"""Room for a signature between two lines of a block, in points."""

MAX_LINES = 16
REACH = 280.0
"""How far to the right of the closing formula a second signer may start, in points."""

FOOT = 0.62
"""Share of the page under which a block without a name may go on overleaf."""

ADDRESS_ZONE = 0.33
"""Share of the first page where an office is an addressee and not a signer."""


@dataclass(frozen=True, slots=True)
class Signer:
    """A name (or number, mail address) in a block and the office over or under it, if any."""

    value: Value
    office: str


@dataclass(frozen=True, slots=True)
class SigningBlock:
    """One place where is signed; ``rect`` as shown, with the room for signatures.

    ``anchor`` is the closing formula or the office with which the block begins; empty for a bare
    name under a mail.
    """

    page: int
    rect: Rect
    anchor: str
    signers: tuple[Signer, ...]


def signing_blocks(layout: Layout) -> list[SigningBlock]:
    """All signing blocks of a document, in reading order."""
    blocks: list[SigningBlock] = []
    closed = False
    for page in sorted({p.page for p in layout.pieces}):
        for piece in layout.on_page(page):
            if any(b.page == page and b.rect.contains(piece.rect, 2) for b in blocks):
                continue
            formula = closing_at(piece.text)
            if formula is not None and not _in_running_text(layout, piece):
                blocks += _after_formula(layout, piece, formula)
                closed = True
            elif _may_sign(layout, piece, closed=closed):
                blocks += _at_office(layout, piece)
    return blocks


def _after_formula(layout: Layout, head: Piece, formula: int) -> list[SigningBlock]:
    lines = _lines_after(layout, head, layout.on_page(head.page))
    anchor = re.sub(r"\s+", " ", head.text[:formula]).strip(" ,:")
    tail = [Signer(v, "") for v in first_name(layout, head.start + formula, head.end)]
    signers = (*tail, *_signers(layout, lines))
    if not _has_person(signers) and anchor.casefold().endswith(("handtekening", "ondertekening")):
        signers = (*signers, *(Signer(v, "") for v in _form_name(layout, head)))
    block = SigningBlock(head.page, _rect(lines, head.rect), anchor, signers)
    return [block, *_overleaf(layout, head, lines, anchor)]


def _form_name(layout: Layout, head: Piece) -> list[Value]:
    """The name in a form with ``Naam:`` over or under ``Handtekening:``."""
    for piece in layout.on_page(head.page):
        near = abs(piece.rect.y0 - head.rect.y0) < 110 and abs(piece.rect.x0 - head.rect.x0) < 12
        naming = _NAMING.match(piece.text)
        if near and naming is not None:
            value = piece if piece.text[naming.end() :].strip() else layout.right_of(piece)
            if value is not None:
                start = piece.start + naming.end() if value is piece else value.start
                return first_name(layout, start, value.end)
    return []


def _at_office(layout: Layout, head: Piece) -> list[SigningBlock]:
    """A block that opens with an office and no formula; nothing when nobody can be signing."""
    lines = [head, *_lines_after(layout, head, layout.on_page(head.page))]
    anchor = clean(head.text)
    capitals = head.text.isupper()
    signers = _signers(layout, lines)
    if not _has_person(signers):
        signers = [Signer(v, anchor) for v in _name_above(layout, head)]
    sure = any(_certain(layout, s.value) for s in signers)
    if not (sure or capitals) or (capitals and not signers and _heads_text(layout, head)):
        return []
    rects = [_line_rect(layout, s.value) for s in signers]
    rect = Rect.bounding([_rect(lines, head.rect), *rects])
    block = SigningBlock(head.page, rect, anchor, tuple(signers))
    return [block, *_overleaf(layout, head, lines, anchor)]


def _heads_text(layout: Layout, head: Piece) -> bool:
    """Whether a paragraph follows directly, so that ``head`` is a heading."""
    return any(contact.is_prose(p.text) for p in layout.below(head.rect, head.page)[:1])


def _overleaf(
    layout: Layout, head: Piece, lines: Sequence[Piece], anchor: str
) -> list[SigningBlock]:
    """The rest of a block that ends at the foot of a page before the name has come."""
    last = lines[-1] if lines else head
    open_end = last is head or is_office(last.text) or deputy_at(last.text) == len(last.text)
    if not open_end or last.rect.y0 < FOOT * layout.page_height(head.page):
        return []
    below = _top_of(layout, head.page + 1, head)
    signers = _signers(layout, below)
    if not _has_person(signers):
        return []
    office = clean(last.text) if is_office(last.text) else ""
    told = tuple(Signer(s.value, s.office or office) for s in signers)
    box = _rect(below, below[0].rect)
    rect = Rect(box.x0, min(box.y0, 80.0), box.x1, box.y1)
    return [SigningBlock(head.page + 1, rect, anchor, told)]


def _line_rect(layout: Layout, value: Value) -> Rect:
    area = layout.text_map.areas(value.start, value.end)[0]
    return layout.shown(area.rect, area.page)


def _certain(layout: Layout, value: Value) -> bool:
    text = layout.text_map.text[value.start : value.end]
    return value.score >= 0.8 or contact.name_shape(text) == 2


def _has_person(signers: Iterable[Signer]) -> bool:
    return any(s.value.kind is EntityType.PERSON for s in signers)


def _may_sign(layout: Layout, piece: Piece, *, closed: bool) -> bool:
    if piece.cell is not None or not is_office(piece.text) or _in_running_text(layout, piece):
        return False
    if label_at(piece.text) is not None:
        return False
    if closed or piece.page > 0:
        return True
    if piece.rect.y0 > ADDRESS_ZONE * layout.page_height(piece.page):
        return True
    over = layout.overlapping_column(piece.rect, piece.page)
    return any(contact.is_prose(p.text) for p in over if p.rect.y1 <= piece.rect.y0)


def _in_running_text(layout: Layout, piece: Piece) -> bool:
    """Whether the piece is a line of a paragraph and not a line on its own."""
    if len(piece.text) > 80:
        return True
    block = layout.text_map.blocks[piece.block]
    lines = layout.text_map.lines[block.first_line : block.last_line]
    before = [n for n in lines if n.end <= piece.start]
    text = layout.text_map.text
    if not before:
        return False
    last = text[before[-1].start : before[-1].end].rstrip()
    return len(last) > 45 and last[-1:] not in ".,:?!" and before[-1].rect.width > 250


def _lines_after(layout: Layout, head: Piece, page: Sequence[Piece]) -> list[Piece]:
    """The short lines under ``head`` up to what ends a signing block."""
    lines: list[Piece] = []
    bottom = head.rect
    floor = 0.955 * layout.page_height(head.page)
    for piece in page:
        if piece.rect.center[1] <= head.rect.center[1] or same_row(piece.rect, head.rect):
            continue
        if not head.rect.x0 - 30 <= piece.rect.x0 <= head.rect.x0 + REACH:
            continue
        if gap_between(bottom, piece.rect) > MAX_GAP or piece.rect.y0 > floor:
            break
        if len(lines) >= MAX_LINES or _closes(piece, head):
            break
        lines.append(piece)
        bottom = piece.rect
    return lines


def _top_of(layout: Layout, page: int, head: Piece) -> list[Piece]:
    """The first lines of the next page in the column of ``head``."""
    lines: list[Piece] = []
    for piece in layout.on_page(page):
        if not head.rect.x0 - 30 <= piece.rect.x0 <= head.rect.x0 + REACH:
            continue
        if _closes(piece, head) or len(lines) >= 8:
            break
        lines.append(piece)
    return lines


def _closes(piece: Piece, head: Piece) -> bool:
    text = piece.text.strip()
    if ends_block(text) or piece.size < 0.8 * head.size or piece.size > 1.3 * head.size:
        return True
    label = label_at(text)
    if label is not None and label.closed and (label.role or label.kind is LabelKind.STOP):
        return not contact.mails_and_phones(text, 0, len(text))
    words = text.split()
    return len(text) > 78 or (len(words) > 7 and text.endswith(".")) or len(words) > 14


def _rect(lines: Sequence[Piece], head: Rect) -> Rect:
    """The block with the room around it where a pen may have gone."""
    box = Rect.bounding([head, *(p.rect for p in lines)])
    return Rect(box.x0, box.y0, box.x1, box.y1)


def _signers(layout: Layout, lines: Sequence[Piece]) -> list[Signer]:
    """Names in the lines of a block; signers side by side are kept apart by their columns."""
    found: list[Signer] = []
    for column in in_columns(lines):
        offices = offices_in(column)
        named = False
        for piece in column:
            if any(piece in group for group, _ in offices):
                begin = deputy_at(piece.text)
                if not begin or is_office(piece.text[begin:]):
                    continue
            values = _line_values(layout, piece, first=not named)
            named = named or any(v.kind is EntityType.PERSON for v in values)
            found += [Signer(v, nearest_office(offices, piece)) for v in values]
    return found


def _line_values(layout: Layout, piece: Piece, *, first: bool) -> list[Value]:
    text = layout.text_map.text
    start = piece.start + deputy_at(piece.text)
    numbers = contact.mails_and_phones(text, start, piece.end)
    label = contact.sub_label(text[start : piece.end])
    if label is not None:
        start += label.end
    naming = _NAMING.match(text[start : piece.end])
    start += naming.end() if naming else 0
    end = min([piece.end, *(n.start for n in numbers)])
    return [*contact.names(text, start, end, first=first), *numbers]


def first_name(layout: Layout, start: int, end: int) -> list[Value]:
    """Names in a stretch where one is expected, after the punctuation of a greeting."""
    text = layout.text_map.text
    while start < end and text[start] in " ,.:;-–!":
        start += 1
    return contact.names(text, start, end, first=True) if start < end else []


def _name_above(layout: Layout, head: Piece) -> list[Value]:
    """A name that stands over its office, with at most the room of a signature between.

    Over an office in capitals any two capitalised words are one.
    """
    capitals = head.text.isupper()
    over = [
        p
        for p in layout.overlapping_column(head.rect, head.page)
        if p.rect.y1 <= head.rect.y0 + 1
        and gap_between(p.rect, head.rect) < 60
        and abs(p.rect.x0 - head.rect.x0) < 12
    ]
    if not over:
        return []
    piece = over[-1]
    text = layout.text_map.text
    found = contact.names(text, piece.start, piece.end, first=True)
    whole = [v for v in found if v.end - v.start >= 0.8 * len(piece.text.strip())]
    return [v for v in whole if _certain(layout, v) or (capitals and " " in piece.text.strip())]
