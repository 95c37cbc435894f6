"""Moves what stands right of a box along its line, so that the gap has a width that tells nothing.

In the content of a page a number is put before the glyphs that move and taken back after them
(the array of ``TJ``, ISO 32000-1, 9.4.3); everything else stays as it was. Which glyph stands where
is asked of MuPDF, which reports the glyphs of a page in the order in which they are drawn. What
moved is compared afterwards, glyph by glyph; a line where not all is as it should be stays as it
was.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
import pymupdf
from pikepdf import Array, Dictionary, Operator, Stream, String

from app.export.cmaps import split_codes
from app.export.shown import SHOW

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.model.export import PlannedDocument, Shift

SAME = 0.3
"""Points within which a glyph is where it should be."""
LEVEL = 1e-4
DRAWN = 1.0
"""Points of a drawing or link that may reach into the text that moves."""

Glyph = tuple[int, float, float]
"""Its number in the font, and the place of its origin in points, top left."""


def close_up(pdf: bytes, planned: PlannedDocument) -> tuple[bytes, PlannedDocument]:
    """Move text as ``planned`` has it; boxes on lines that could not move keep their own place."""
    if not planned.shifts:
        return pdf, planned
    pages: dict[int, list[Shift]] = {}
    for shift in planned.shifts:
        pages.setdefault(shift.page, []).append(shift)
    done: set[int] = set()
    with pikepdf.open(BytesIO(pdf)) as document:
        for number, shifts in sorted(pages.items()):
            if number < len(document.pages):
                done |= _move(pdf, document, number, shifts)
        out = BytesIO()
        document.save(out)
    return out.getvalue() if done else pdf, _as_done(planned, done)


def _as_done(planned: PlannedDocument, done: set[int]) -> PlannedDocument:
    """The plan with boxes where they are, now that it is known which lines moved."""
    redactions = tuple(
        r if r.line < 0 or r.line in done or r.own is None else replace(r, rect=r.own, even=False)
        for r in planned.redactions
    )
    shifts = tuple(s for s in planned.shifts if s.line in done)
    return replace(planned, redactions=redactions, shifts=shifts)


def _move(pdf: bytes, document: pikepdf.Pdf, number: int, shifts: Sequence[Shift]) -> set[int]:
    """Move the lines of one page that can be moved; their numbers."""
    page = document.pages[number]
    if "/UserUnit" in page.obj:
        return set()
    with pymupdf.open(stream=pdf, filetype="pdf") as shown:
        before = _glyphs(shown[number])
        shifts = [s for s in shifts if not _drawn_upon(shown[number], s)]
    page.contents_coalesce()
    old = page.obj.Contents.read_bytes()
    content = _Mover(page.resources, before, shifts).moved(pikepdf.parse_content_stream(page))
    if not shifts or content is None:
        return set()
    page.obj.Contents.write(content)
    if not _as_meant(document, number, before, shifts):
        page.obj.Contents.write(old)
        return set()
    return {s.line for s in shifts}


def _as_meant(
    document: pikepdf.Pdf, number: int, before: Sequence[Glyph], shifts: Sequence[Shift]
) -> bool:
    """Whether every glyph of a page stands where it did, or where it should be now."""
    out = BytesIO()
    with pikepdf.new() as single:
        single.pages.append(document.pages[number])
        single.save(out)
    with pymupdf.open(stream=out.getvalue(), filetype="pdf") as shown:
        after = _glyphs(shown[0])
    moved = [(x, _shift_at(shifts, x, y), y) for _, x, y in before]
    wanted = [(x + (shift.by if shift else 0.0), y) for x, shift, y in moved]
    return len(after) == len(wanted) and all(
        abs(x - to_x) <= SAME and abs(y - to_y) <= SAME
        for (_, x, y), (to_x, to_y) in zip(after, wanted, strict=True)
    )


def _glyphs(page: pymupdf.Page) -> list[Glyph]:
    """All glyphs in the order of drawing, with the places of their origins."""
    if page.rotation:
        page.set_rotation(0)
    return [
        (glyph, origin[0], origin[1])
        for span in page.get_texttrace()
        for _, glyph, origin, _ in span["chars"]
        if glyph != -1  # the second letter of a ligature
    ]


def _drawn_upon(page: pymupdf.Page, shift: Shift) -> bool:
    """Whether a line, a mark or a link belongs to the text that would move."""
    area = pymupdf.Rect(shift.rect.as_tuple())
    marks = [pymupdf.Rect(d["rect"]) for d in page.get_cdrawings()]
    marks += [link["from"] for link in page.get_links()]
    marks += [annotation.rect for annotation in page.annots()]
    marks += [pymupdf.Rect(image["bbox"]) for image in page.get_image_info()]
    return any(_touches(mark, area, shift.by) for mark in marks)


def _touches(mark: pymupdf.Rect, area: pymupdf.Rect, by: float) -> bool:
    """A frame or a ground around the whole text doesn't."""
    reach = pymupdf.Rect(area.x0, area.y0 + DRAWN, area.x1 + by, area.y1 + DRAWN)
    meets = mark.x0 < reach.x1 and mark.x1 > reach.x0 and mark.y0 < reach.y1 and mark.y1 > reach.y0
    around = mark.x0 <= reach.x0 and mark.x1 >= reach.x1 and mark.height > 1.2 * area.height
    return meets and not around


def _shift_at(shifts: Iterable[Shift], x: float, y: float) -> Shift | None:
    """What moves the glyph whose origin lies at a point; origins stand on the baseline."""
    for shift in shifts:
        rect = shift.rect
        if rect.x0 - SAME <= x < rect.x1 - SAME and rect.y0 < y <= rect.y1:
            return shift
    return None


@dataclass
class _State:
    """What of the graphics state counts for a move along a line."""

    font: Any = None
    size: float = 1.0
    stretch: float = 1.0
    matrix: pikepdf.Matrix = field(default_factory=pikepdf.Matrix)


class _Mover:
    """Writes the content of a page anew, with the glyphs that move moved."""

    def __init__(self, resources: Any, glyphs: Sequence[Glyph], shifts: Sequence[Shift]) -> None:
        fonts = resources.get("/Font")
        self._fonts = fonts if isinstance(fonts, Dictionary) else Dictionary()
        self._resources = resources
        self._glyphs = glyphs
        self._shifts = shifts
        self._next = 0
        self._state = _State()
        self._saved: list[_State] = []
        self._text = pikepdf.Matrix()

    def moved(self, instructions: Iterable[Any]) -> bytes | None:
        """The content; None where glyphs and what is drawn can't be matched."""
        made: list[Any] = []
        for item in instructions:
            name = str(item.operator)
            operands = list(item.operands) if hasattr(item, "operands") else []
            if name in SHOW:
                shown = self._show(name, operands)
                if shown is None:
                    return None
                made += shown
                continue
            if not self._see(name, operands):
                return None
            made.append(item)
        if self._next != len(self._glyphs):
            return None
        return pikepdf.unparse_content_stream(made)

    def _see(self, name: str, operands: list[Any]) -> bool:
        state = self._state
        if name == "q":
            self._saved.append(replace(state))
        elif name == "Q":
            self._state = self._saved.pop() if self._saved else state
        elif name == "cm":
            state.matrix = pikepdf.Matrix(*map(float, operands)) @ state.matrix
        elif name == "BT":
            self._text = pikepdf.Matrix()
        elif name == "Tm":
            self._text = pikepdf.Matrix(*map(float, operands))
        elif name == "Tf":
            state.font, state.size = self._fonts.get(str(operands[0])), float(operands[1])
        elif name == "Tz":
            state.stretch = float(operands[0]) / 100
        elif name == "gs":
            return not self._sets_font(operands)
        return True

    def _sets_font(self, operands: list[Any]) -> bool:
        group = self._resources.get("/ExtGState")
        entry = group.get(str(operands[0])) if isinstance(group, Dictionary) else None
        return isinstance(entry, Dictionary) and "/Font" in entry

    def _show(self, name: str, operands: list[Any]) -> list[Any] | None:
        """The same text, with numbers before and after what moves."""
        if not isinstance(self._state.font, Dictionary | Stream):
            return None
        pieces = list(operands[-1]) if name == "TJ" else [operands[-1]]
        unit = self._unit()
        made: list[Any] = []
        moved, changed = 0.0, False
        for piece in pieces:
            if not isinstance(piece, String):
                made.append(piece)
                continue
            kept = b""
            for code in split_codes(self._state.font, bytes(piece)):
                by = self._move_of_next()
                if by is None or (by and unit is None):
                    return None
                if unit and by != moved:
                    made += [String(kept), _number(by - moved, unit)]
                    kept, moved, changed = b"", by, True
                kept += code
            made.append(String(kept))
        if not changed:
            return [pikepdf.ContentStreamInstruction(operands, Operator(name))]
        made.append(_number(-moved, unit or 1.0))
        return [*self._before(name, operands), _instruction([Array(made)], "TJ")]

    def _move_of_next(self) -> float | None:
        """By how much the next glyph moves; None when the page shows no more."""
        if self._next >= len(self._glyphs):
            return None
        _, x, y = self._glyphs[self._next]
        self._next += 1
        shift = _shift_at(self._shifts, x, y)
        return shift.by if shift else 0.0

    def _before(self, name: str, operands: list[Any]) -> list[Any]:
        """What ' and " do besides showing their text."""
        if name == '"':
            return [
                _instruction([operands[0]], "Tw"),
                _instruction([operands[1]], "Tc"),
                _instruction([], "T*"),
            ]
        return [_instruction([], "T*")] if name == "'" else []

    def _unit(self) -> float | None:
        """Points to a unit of text space along the line; None off the level."""
        a, b, c, d, *_ = (self._text @ self._state.matrix).shorthand
        unit = a * self._state.size * self._state.stretch
        if abs(b) > LEVEL or abs(c) > LEVEL or a <= 0 or d <= 0 or unit <= 0:
            return None
        return unit


def _number(by: float, unit: float) -> float:
    """What stands in the array of TJ for a move of ``by`` points."""
    return round(-1000 * by / unit, 3)


def _instruction(operands: list[Any], name: str) -> pikepdf.ContentStreamInstruction:
    return pikepdf.ContentStreamInstruction(operands, Operator(name))
