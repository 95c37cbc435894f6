"""The marks on the pages: which lie where, and how they are painted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPen

from app.model.geometry import PageInfo, Rect, to_shown
from app.model.ground import codes
from app.ui.groundcolours import paint_stripes
from app.ui.states import State, state_of
from app.ui.theme import INK, RING, STYLES, paint_sign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from app.model.decision import Decision
    from app.model.proposal import Proposal

HANDLE = 8
BADGE_ROOM = 1.0  # logical pixels around a badge, for its line
REACH = 16.0  # logical pixels that stripes, badge and ring reach outside a mark


@dataclass(frozen=True, slots=True)
class Mark:
    """One rectangle of a proposal on a page; ``rect`` in points as shown."""

    proposal_id: str
    page: int
    rect: Rect
    state: State
    label: str
    first: bool


class MarkIndex:
    """The marks of one document by page, so that painting and clicking touch one page's only.

    The marks of a page are made when they are asked for first: a thousand pages are not waited for.
    """

    def __init__(self) -> None:
        self._wanted: dict[int, dict[str, Proposal]] = {}
        self._pages_of: dict[str, tuple[int, ...]] = {}
        self._decide: Callable[[str], Decision] | None = None
        self._infos: tuple[PageInfo, ...] = ()
        self._made: dict[int, list[Mark]] = {}

    def fill(
        self,
        proposals: Iterable[Proposal],
        decide: Callable[[str], Decision],
        pages: tuple[PageInfo, ...],
    ) -> None:
        """Take these proposals in place of what was there; ``decide`` tells what was decided."""
        self._wanted = {}
        self._pages_of = {}
        self._made = {}
        self.update(proposals, decide, pages)

    def update(
        self,
        proposals: Iterable[Proposal],
        decide: Callable[[str], Decision],
        pages: tuple[PageInfo, ...],
    ) -> set[int]:
        """Replace the marks of these proposals; the pages that must be painted again."""
        self._infos, self._decide = pages, decide
        proposals = tuple(proposals)
        touched = self.remove(p.id for p in proposals)
        wanted, pages_of, last = self._wanted, self._pages_of, len(pages)
        for proposal in proposals:
            key = proposal.id
            areas = proposal.areas
            if len(areas) == 1:
                there: tuple[int, ...] = (areas[0].page,)
            else:
                there = tuple(sorted({area.page for area in areas}))
            pages_of[key] = there = tuple(page for page in there if 0 <= page < last)
            for page in there:
                wanted.setdefault(page, {})[key] = proposal
            touched.update(there)
        for page in touched:
            self._made.pop(page, None)
        return touched

    def remove(self, proposal_ids: Iterable[str]) -> set[int]:
        """Forget proposals; the pages that must be painted again."""
        touched: set[int] = set()
        for proposal_id in proposal_ids:
            for page in self._pages_of.pop(proposal_id, ()):
                del self._wanted[page][proposal_id]
                self._made.pop(page, None)
                touched.add(page)
        return touched

    def on(self, page: int) -> list[Mark]:
        """The marks on a page."""
        made = self._made.get(page)
        if made is None:
            there = self._wanted.get(page, {})
            made = self._made[page] = [m for p in there.values() for m in self._marks(p, page)]
        return made

    def _marks(self, proposal: Proposal, page: int) -> list[Mark]:
        assert self._decide is not None
        decision = self._decide(proposal.id)
        state, info = state_of(proposal, decision), self._infos[page]
        return [
            Mark(proposal.id, page, to_shown(area.rect, info), state, decision.ground, i == 0)
            for i, area in enumerate(proposal.areas)
            if area.page == page
        ]

    def within(self, page: int, part: Rect) -> list[Mark]:
        """The marks on a page of which anything can lie in a part of it (points as shown)."""
        return [
            m
            for m in self.on(page)
            if m.rect.y0 <= part.y1 and m.rect.y1 >= part.y0
            if m.rect.x0 <= part.x1 and m.rect.x1 >= part.x0
        ]

    def of(self, proposal_id: str) -> list[Mark]:
        """The marks of one proposal, in order of page."""
        return [
            m
            for page in self._pages_of.get(proposal_id, ())
            for m in self.on(page)
            if m.proposal_id == proposal_id
        ]

    def at(self, page: int, x: float, y: float, slack: float) -> list[Mark]:
        """The marks under a point of a page, the smallest first; ``slack`` in points."""
        hits = [
            m
            for m in self.on(page)
            if m.rect.x0 - slack <= x <= m.rect.x1 + slack
            and m.rect.y0 - slack <= y <= m.rect.y1 + slack
        ]
        return sorted(hits, key=lambda m: m.rect.area)


def paint_mark(painter: QPainter, box: QRectF, mark: Mark, scale: float) -> None:
    """Paint a mark as the table of states says; ``scale`` is logical pixels per point."""
    pen, brush = _tools(mark.state)
    painter.setBrush(brush)
    painter.setPen(pen)
    painter.drawRect(box)
    solid = mark.state in (State.REDACT, State.DRAWN)
    if mark.state is not State.KEEP:
        paint_stripes(painter, box, mark.label)
    labelled = solid and paint_label(painter, box, mark.label)
    if mark.first and not (labelled and mark.state is State.REDACT):
        paint_badge(painter, box, mark.state, scale)


@cache
def _tools(state: State) -> tuple[QPen, QBrush]:
    style = STYLES[state]
    brush = QBrush(style.fill) if style.fill is not None else QBrush(Qt.BrushStyle.NoBrush)
    return QPen(style.line, style.width, style.pen), brush


def paint_label(painter: QPainter, box: QRectF, label: str) -> bool:
    """Write the grounds in white in a box, or the first and how many more; whether it fitted."""
    if not codes(label) or box.height() < 9:
        return False
    font = QFont(painter.font())
    font.setPixelSize(round(min(13.0, max(8.0, box.height() * 0.66))))
    painter.setFont(font)
    room = box.width() - 4
    first, *others = codes(label)
    short = f"{first} +{len(others)}" if others else first
    fits = (t for t in (label, short) if painter.fontMetrics().horizontalAdvance(t) <= room)
    label = next(fits, "")
    if not label:
        return False
    written = painter.fontMetrics().tightBoundingRect(label).toRectF()
    written.moveCenter(box.center())
    painter.fillRect(written.adjusted(-3, -2, 3, 2).intersected(box), INK)
    painter.setPen(QColor("white"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)
    return True


def paint_badge(painter: QPainter, box: QRectF, state: State, scale: float) -> None:
    """Paint the sign of a state in a small disc at the top left of a box, outside its text."""
    side = min(15.0, max(7.0, 8 * scale))
    ratio = painter.device().devicePixelRatioF()
    badge = _badge(state, round(side * 4), round(ratio * 100))
    x, y = box.left() - side * 0.8 - BADGE_ROOM, box.top() - side * 0.6 - BADGE_ROOM
    at = painter.transform().map(QPointF(x, y))  # to whole pixels, or its edges get blurred
    shift = QPointF(round(at.x() * ratio) / ratio, round(at.y() * ratio) / ratio) - at
    painter.drawImage(QPointF(x, y) + shift, badge)


@lru_cache(maxsize=64)
def _badge(state: State, quarters: int, percent: int) -> QImage:
    """A badge ``quarters`` quarter pixels wide, painted once: every page is full of them."""
    side, ratio = quarters / 4, percent / 100
    pixels = ceil((side + 2 * BADGE_ROOM) * ratio)
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    disc = QRectF(BADGE_ROOM, BADGE_ROOM, side, side)
    painter.setPen(QPen(STYLES[state].line, 1))
    painter.setBrush(QColor("white"))
    painter.drawEllipse(disc)
    inset = side * 0.18
    paint_sign(painter, disc.adjusted(inset, inset, -inset, -inset), state, STYLES[state].line)
    painter.end()
    return image


def paint_result(painter: QPainter, box: QRectF, mark: Mark, label: bool) -> None:
    """Paint a mark as the exported file will show it: a solid box, or nothing."""
    if mark.state not in (State.REDACT, State.DRAWN):
        return
    painter.fillRect(box, QColor("black"))
    if label:
        paint_label(painter, box, mark.label)


def paint_ring(painter: QPainter, box: QRectF) -> None:
    """Paint the ring around the current mark: blue outside, white inside, seen on any paper."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("white"), 2))
    painter.drawRect(box.adjusted(-1.5, -1.5, 1.5, 1.5))
    painter.setPen(QPen(RING, 3))
    painter.drawRect(box.adjusted(-4, -4, 4, 4))


def handles(box: QRectF) -> list[QRectF]:
    """The eight grips of a box: corners clockwise from the top left, then sides from the top."""
    c = box.center()
    points = [
        box.topLeft(),
        box.topRight(),
        box.bottomRight(),
        box.bottomLeft(),
        QPointF(c.x(), box.top()),
        QPointF(box.right(), c.y()),
        QPointF(c.x(), box.bottom()),
        QPointF(box.left(), c.y()),
    ]
    return [QRectF(p.x() - HANDLE / 2, p.y() - HANDLE / 2, HANDLE, HANDLE) for p in points]


def paint_handles(painter: QPainter, box: QRectF) -> None:
    """Paint the grips of a box that can be moved."""
    painter.setPen(QPen(INK, 1))
    painter.setBrush(QColor("white"))
    for grip in handles(box):
        painter.drawRect(grip)
