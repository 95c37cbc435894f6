"""How many surnames could stand under a box, by its width alone.

Every surname of the list is put in the place of the one that was removed, and counted when it is as
wide: by a twentieth of a point where the gap is what the name left, or within the same step where
the gap was closed. The face is taken to be like Helvetica, scaled to the width of the name itself.
The list has rare and common surnames alike, so a count is no chance.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache

from app import reference
from app.model.person_name import PersonName, plain

EXACT = 0.05
"""Points; what is left of the exact place after rounding in the file."""

_WIDTHS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
"""Of Helvetica from space to tilde, in thousandths of the type size."""
_USUAL = 556
_TABLE = (_USUAL,) * 32 + _WIDTHS + (_USUAL,) * 129


def candidates(text: str, width: float, closed: float = 0.0) -> int | None:
    """How many surnames fit in the place of that in ``text``, which is ``width`` points wide.

    Args:
        text: A name as it stood in the document.
        width: Of its box.
        closed: The step in points when the box is closed to a multiple of it, else 0.

    Returns:
        None when no surname is known in the text.
    """
    surname = PersonName.parse(text).surname
    if not surname or surname not in text or width <= 0:
        return None
    own = _width(text)
    scale = width / own
    rest = own - _width(surname)
    known = _list_widths()
    if closed:
        steps = -(-width // closed) * closed
        low, high = steps - closed + EXACT, steps + EXACT
    else:
        low, high = width - EXACT, width + EXACT
    first = bisect_left(known, low / scale - rest)
    return max(1, bisect_right(known, high / scale - rest) - first)


def listed() -> int:
    """How many surnames the list has."""
    return len(_list_widths())


@cache
def _list_widths() -> list[int]:
    names = "\n".join(reference.packed_list("surnames")).title()
    return sorted(map(_width, filter(None, names.split("\n"))))


def _width(text: str) -> int:
    """In thousandths of the type size."""
    shown = text if text.isascii() else plain(text)
    return sum(map(_TABLE.__getitem__, shown.encode("latin-1", "replace")))
