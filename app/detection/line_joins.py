"""Names and mail addresses that are broken over two lines of a narrow column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.detection import contact
from app.detection.dutch.name_tokens import PARTICLES
from app.detection.labels import is_function, is_office

if TYPE_CHECKING:
    from app.detection.layout import Piece


def joined_lines(text: str, pieces: list[Piece]) -> list[tuple[int, int]]:
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
