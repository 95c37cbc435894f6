"""Fields of forms and columns of tables: a word such as ``Geboortedatum`` and its value.

The reading order may part the two (a column of labels, then a column of values), so the value is
looked for by its place: in the next cell, to the right, or in the column under a heading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stdnum.nl import bsn

from app.detection import contact
from app.detection.captions import in_brackets, value_over
from app.detection.cell_values import names_firm
from app.detection.dutch.premises import names_trade
from app.detection.field_kinds import VALUES, field_label, is_amount, is_staff_number, value_of
from app.detection.found import text_detection
from app.detection.headings import heads_things
from app.detection.labels import is_function, label_at
from app.detection.layout import gap_between, same_row
from app.model.detection import Detection, EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.detection.layout import Layout, Piece
    from app.model.geometry import Rect

RECOGNIZER = "fields"
SCORE = 0.9
REACH = 320.0
"""How far to the right of its label a value may begin, in points."""

ROW_GAP = 3.6
"""White space between two rows of a column, in type sizes."""

#: Numbers of municipalities and service numbers.
_PUBLIC_NUMBER = re.compile(r"\s*(?:14\s?0\d{1,3}|0[89]00)")
#: A number that papers have as well as persons: "Registratienummer BS2026056561".
_CUSTOMER = re.compile(r"klant|kl\.|relatie|debiteur", re.IGNORECASE)
_REGISTERED = re.compile(r"registratie", re.IGNORECASE)
_LETTERS = re.compile(r"\W*(?P<letters>[A-ZÀ-Ž](?:[ .]{0,2}[A-ZÀ-Ž]){0,5}\.?)\s*")
_SURNAMED = re.compile(
    r"(?:achter|geslachts|familie|meisjes)naam(?:[ ][a-z]+)?|surname|last[ ]name", re.IGNORECASE
)
_SURNAME = re.compile(r"\W*(?P<name>[A-ZÀ-Ž][\w'’-]+)\W*")
_BOX = re.compile(r"postbus|antwoordnummer|p\.?o\.?\s?box", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Field:
    piece: Piece
    kind: EntityType
    words: str


def find_fields(layout: Layout) -> list[Detection]:
    """The values of all fields, in order of their labels; names the label in the explanation."""
    fields = [f for f in map(_field, layout.pieces) if f is not None]
    heads = {id(f.piece) for f in fields}
    found: dict[tuple[int, int], Detection] = {}
    for field in fields:
        for piece in _places(layout, field, heads):
            for detection in _values(layout, field, piece):
                assert detection.start is not None
                assert detection.end is not None
                found.setdefault((detection.start, detection.end), detection)
    return list(found.values())


def _field(piece: Piece) -> _Field | None:
    if len(piece.text) > 48:
        return None
    caption = in_brackets(piece.text)
    known = field_label(piece.text if caption is None else caption)
    label = label_at(piece.text)
    if known is None or (label is not None and label.role is not None):
        return None  # what has a role is found by its role
    return _Field(piece, *known)


def _places(layout: Layout, field: _Field, heads: set[int]) -> Sequence[Piece]:
    """Where the values stand: over a caption, under a heading, else right, else below."""
    piece = field.piece
    if piece.cell is not None and in_brackets(piece.text) is None:
        if _heads_column(layout, piece, heads):
            return [p for cell in layout.cells_below(piece.cell) for p in cell]
        first = [p for p in layout.cell_right(piece.cell) if id(p) not in heads]
        return [*first, *_beside(layout, field, first, heads)]
    written = value_over(layout, piece)
    if written is not None and any(_spans(field.kind, layout.text_map.text, written, field.words)):
        return [written]
    if in_brackets(piece.text) is not None:
        return []
    column = _column(layout, piece, heads)
    if column:
        return column
    right = layout.right_of(piece)
    if right is not None and id(right) not in heads and right.rect.x0 - piece.rect.x1 < REACH:
        return [] if _is_label(right) else [right, *_beside(layout, field, [right], heads)]
    below = layout.below(piece.rect, piece.page, right=4.0)[:1]
    near = [p for p in below if gap_between(piece.rect, p.rect) < 1.2 * piece.size]
    return [p for p in near if id(p) not in heads and not _is_label(p)]


def _beside(
    layout: Layout, field: _Field, first: Sequence[Piece], heads: set[int]
) -> Iterator[Piece]:
    """What stands further to the right in the same form: the partner's number beside one's own."""
    pattern = VALUES.get(field.kind)
    if pattern is None or not first or field.kind is EntityType.ADDRESS:
        return
    for piece in layout.on_page(first[-1].page):
        right = piece.rect.x0 >= first[-1].rect.x1 - 1 and same_row(piece.rect, first[-1].rect)
        if right and id(piece) not in heads and pattern.fullmatch(piece.text.strip()):
            yield piece


def _is_label(piece: Piece) -> bool:
    label = label_at(piece.text)
    return (label is not None and label.alone) or heads_things(piece.text)


def _heads_column(layout: Layout, piece: Piece, heads: set[int]) -> bool:
    """Whether a cell is the heading of a column: its row has no values, or it tops the table."""
    assert piece.cell is not None
    table, row, column = piece.cell
    others = [
        p
        for p in layout.on_page(piece.page)
        if p.cell is not None and p.cell[:2] == (table, row) and p.cell[2] != column
    ]
    if any(any(c.isdigit() for c in p.text) for p in others):
        return False
    labels = sum(id(p) in heads or _is_label(p) or p.bold for p in others)
    if not others:
        return row == 0
    right = [p for p in others if p.cell is not None and p.cell[2] > column]
    value = bool(right) and id(right[0]) not in heads and not _is_label(right[0])
    return labels > 0 and not (value and not right[0].bold and len(others) == 1)


def _column(layout: Layout, piece: Piece, heads: set[int]) -> list[Piece]:
    """The pieces under a heading of a table without rules; empty when it heads no column.

    A heading stands in a row with another one, and something stands under that other one too.
    """
    row = [
        p
        for p in layout.on_page(piece.page)
        if p is not piece and same_row(p.rect, piece.rect) and (id(p) in heads or _is_label(p))
    ]
    if not row or not any(_run(layout, p, heads) for p in row):
        return []
    return _run(layout, piece, heads)


def _run(layout: Layout, head: Piece, heads: set[int]) -> list[Piece]:
    found: list[Piece] = []
    above = head
    for piece in layout.below(head.rect, head.page, right=6.0):
        if id(piece) in heads or gap_between(above.rect, piece.rect) > ROW_GAP * head.size:
            break
        if contact.is_prose(piece.text):
            break
        found.append(piece)
        above = piece
    return found


def _values(layout: Layout, field: _Field, piece: Piece) -> Iterator[Detection]:
    if field.kind is EntityType.PERSON and _of_a_firm(layout, piece):
        return
    if field.kind in (EntityType.ADDRESS, EntityType.POSTCODE) and _in_row_of_firm(layout, piece):
        return
    text = layout.text_map.text
    why = f"staat bij '{field.words}'"
    spans = list(_spans(field.kind, text, piece, field.words))
    kind = field.kind
    if kind is EntityType.PERSON and not spans:
        kind = EntityType.INITIALS
        short = contact.initials(text, piece.start, piece.end, capitals=True)
        spans = [(v.start, v.end, v.score) for v in short] or _letters(field, text, piece)
    for start, end, score in spans:
        registered = _REGISTERED.match(field.words) is not None
        if registered and text[start].isalpha():
            continue
        # Papers have such a number too, and firms are customers as well.
        asked = min(score, 0.5) if registered or _CUSTOMER.match(field.words) else score
        made = text_detection(
            layout.text_map, start, end, kind, Role.ONBEKEND, asked, RECOGNIZER, why
        )
        if made is not None:
            yield made


def _of_a_firm(layout: Layout, piece: Piece) -> bool:
    """Whether a line is a part of a firm's name that is broken over the lines of its cell."""
    if piece.cell is not None:
        lines = [p.text for p in layout.in_cell(piece.cell)]
    else:
        lines = [
            p.text
            for p in layout.on_page(piece.page)
            if abs(p.rect.x0 - piece.rect.x0) < 1
            and (p is piece or _touches(p.rect, piece.rect, 0.3 * piece.size))
        ]
    return len(lines) > 1 and names_firm(" ".join(lines))


def _in_row_of_firm(layout: Layout, piece: Piece) -> bool:
    """Whether the row of a table names a firm by its trade, so that the address is the firm's."""
    return any(
        names_trade(" ".join(p.text.split()))
        for p in layout.on_page(piece.page)
        if p is not piece and len(p.text) < 60 and same_row(p.rect, piece.rect)
    )


def _touches(one: Rect, other: Rect, gap: float) -> bool:
    return gap_between(one, other) < gap and gap_between(other, one) < gap


def _spans(
    kind: EntityType, text: str, piece: Piece, words: str
) -> Iterable[tuple[int, int, float]]:
    if kind is EntityType.PERSON:
        names = contact.names(text, piece.start, piece.end, first=True)
        if is_function(piece.text) and not contact.has_title(piece.text):
            names = []
        if not names:
            return _surname(words, text, piece)
        return [(n.start, n.end, max(n.score, 0.75)) for n in names]
    if kind is EntityType.PHONE:
        if _PUBLIC_NUMBER.match(piece.text) or is_amount(piece.text):
            return []
        values = contact.extension(text, piece.start, piece.end)
        return [(v.start, v.end, v.score) for v in values if v.kind is EntityType.PHONE]
    if kind is not EntityType.ADDRESS and is_amount(piece.text):
        return []
    match = value_of(kind, words).search(text, piece.start, piece.end)
    if match is not None and kind is EntityType.STAFF_ID and not is_staff_number(text, match):
        return []
    if match is None or (kind is EntityType.ADDRESS and _BOX.search(match.group())):
        return []
    sure = kind is not EntityType.BSN or bsn.is_valid(re.sub(r"\D", "", match.group()))
    return [(*match.span(), SCORE if sure else 0.6)]


def _letters(field: _Field, text: str, piece: Piece) -> list[tuple[int, int, float]]:
    """What stands where initials are asked for, be it one letter: "R", "H M"."""
    asked = field.words.casefold().startswith(("voorletter", "initial"))
    value = _LETTERS.fullmatch(text, piece.start, piece.end) if asked else None
    return [] if value is None else [(*value.span("letters"), 0.75)]


def _surname(words: str, text: str, piece: Piece) -> list[tuple[int, int, float]]:
    """What stands where a surname is asked for, whatever else it means: "KONING"."""
    value = _SURNAME.fullmatch(text, piece.start, piece.end)
    if value is None or _SURNAMED.fullmatch(words.strip()) is None:
        return []
    return [(*value.span("name"), 0.75)]
