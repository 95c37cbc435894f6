"""Office lines within a signing block, and the column in which each signer stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection import contact
from app.detection.labels import is_function, is_office
from app.detection.layout import gap_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.detection.layout import Piece


def in_columns(lines: Sequence[Piece]) -> list[list[Piece]]:
    """The lines by column, so that signers side by side are kept apart."""
    columns: list[list[Piece]] = []
    for piece in lines:
        near = [c for c in columns if abs(c[0].rect.x0 - piece.rect.x0) < 40]
        if near:
            near[0].append(piece)
        else:
            columns.append([piece])
    return columns


def offices_in(column: Sequence[Piece]) -> list[tuple[list[Piece], str]]:
    """The office lines of a column, each with the lines over which it runs on."""
    groups: list[list[Piece]] = []
    for above, piece in zip([None, *column], column, strict=False):
        if groups and above is groups[-1][-1] and _runs_on(above, piece):
            groups[-1].append(piece)
        elif is_office(piece.text) and not contact.has_title(piece.text):
            groups.append([piece])
    return [(group, clean(" ".join(p.text for p in group))) for group in groups]


def _runs_on(above: Piece, piece: Piece) -> bool:
    """Whether an office that begins in ``above`` goes on in ``piece``."""
    if gap_between(above.rect, piece.rect) > 0.9 * piece.size:
        return False
    text, last = piece.text.strip(), above.text.strip()
    if is_office(text) or above.text.rstrip().endswith(","):
        return False
    if last.isupper() and text.isupper() and not contact.has_title(text):
        return True
    if last.split()[-1].casefold() in ("van", "voor", "en", "der", "het", "de", "-", "–", "&"):
        return True
    if contact.name_shape(text) == 2:
        return False
    return text[:1].islower() or is_function(text)


def nearest_office(offices: Sequence[tuple[list[Piece], str]], piece: Piece) -> str:
    """The office just above a name, else the one just below."""
    above = [words for group, words in offices if group[-1].rect.y0 < piece.rect.y0]
    below = [words for group, words in offices if group[0].rect.y0 > piece.rect.y0]
    return above[-1] if above else below[0] if below else ""


def clean(text: str) -> str:
    """``text`` on one line without the punctuation at its ends, to be quoted."""
    return re.sub(r"\s+", " ", text).strip(" ,:")
