"""The blocks that labels open: ``Opgesteld door``, ``Afgestemd met``, ``Lijnparaaf`` ...

:mod:`app.detection.regions` says where a value may stand, :mod:`app.detection.contact` what is in
a line; here the two are weighed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.detection import contact
from app.detection.labels import Label, LabelKind, is_function, is_office, label_at, starts_label
from app.detection.layout import gap_between, same_row
from app.detection.line_joins import joined_lines
from app.detection.regions import (
    beside_label,
    hanging,
    is_form,
    is_header,
    is_next_label,
    own_line,
    sure_piece,
    under_label,
    until_label,
    until_stop,
)
from app.model.detection import EntityType, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.detection.contact import Value
    from app.detection.layout import Layout, Piece

_PARAAF_COLUMNS = frozenset({"paraaf", "parafen", "initialen"})
_COMMON_FIRST_WORDS = frozenset({"van", "contact", "from", "cc", "kopie", "medewerker", "afzender"})


@dataclass(frozen=True, slots=True)
class LabelledValue:
    """A value and its label; ``where`` is Dutch: ``onder``, ``naast``, ``achter`` or ``bij``."""

    value: Value
    label: Label
    role: Role
    where: str


def labelled_values(layout: Layout) -> Iterator[LabelledValue]:
    """All values of labels that name a person, in order of the labels."""
    for piece in layout.pieces:
        head, label = piece, label_at(piece.text)
        if label is None:
            head = _wrapped(layout, piece)
            label = label_at(head.text) if head is not piece else None
        if label is None or label.role is None:
            continue
        if not _opens(head, label) and not hanging(layout, head, label)[1:]:
            continue
        for value in _best_region(layout, head, label):
            yield LabelledValue(value, label, _role(label, value), _where(layout, head, value))


def _wrapped(layout: Layout, piece: Piece) -> Piece:
    """A label that is broken over two lines as one piece, else ``piece`` itself."""
    if len(piece.text) > 24 or not starts_label(piece.text):
        return piece
    for below in layout.on_page(piece.page):
        gap = gap_between(piece.rect, below.rect)
        if -0.3 * piece.size < gap < 0.7 * piece.size and under_label(below, piece):
            text = f"{piece.text} {below.text}"
            label = label_at(text)
            if label is not None and label.alone:
                return replace(piece, end=below.end, rect=piece.rect.union(below.rect), text=text)
    return piece


def _where(layout: Layout, label: Piece, value: Value) -> str:
    """How a value stands to its label, for the explanation."""
    areas = layout.text_map.areas(value.start, value.end)
    if not areas or label.start <= value.start < label.end:
        return "achter"
    rect = layout.shown(areas[0].rect, areas[0].page)
    if same_row(rect, label.rect):
        return "naast"
    under = label.rect.x0 - 3 <= rect.x0 <= max(label.rect.x1, label.rect.x0 + 60)
    return "onder" if under and rect.y0 > label.rect.y0 else "bij"


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
        flush = hanging(layout, piece, label)
        own = flush if len(flush) > 1 else own_line(layout, piece, label)
        return _values(layout, label, own)
    if piece.cell is not None:
        found = _in_table(layout, piece, label)
        if found:
            return found
    beside = beside_label(layout, piece)
    below = until_stop(piece, layout.below(piece.rect, piece.page))
    if below and sure_piece(below[0]) and not (beside and sure_piece(beside[0])):
        return _values(layout, label, below)
    at_side = _values(layout, label, beside)
    if beside and (is_form(layout, piece, beside[0]) or (at_side and sure_piece(beside[0]))):
        return at_side
    return _values(layout, label, below) or at_side


def _in_table(layout: Layout, piece: Piece, label: Label) -> list[Value]:
    assert piece.cell is not None
    own = [p for p in layout.in_cell(piece.cell) if p.start >= piece.end]
    found = _values(layout, label, until_label(own))
    if found:
        return found
    right = layout.cell_right(piece.cell)
    if right and not is_next_label(right[0]):
        found = _values(layout, label, until_label(right))
        if found or not is_header(layout, piece):
            return found
    below: list[Value] = []
    for pieces in layout.cells_below(piece.cell):
        first = label_at(pieces[0].text)
        if first is not None and first.closed and first.role is not None:
            break
        below += _values(layout, label, until_label(pieces))
        if label.role is not Role.PARAAF:
            break
    return below


def _values(layout: Layout, label: Label, pieces: list[Piece]) -> list[Value]:
    text = layout.text_map.text
    found: list[Value] = []
    expecting = True
    for start, end in joined_lines(text, pieces):
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
