"""A colour for every ground, told apart by who sees no red or green too, and never colour alone.

Seven colours that stay apart with any kind of colour blindness (Okabe and Ito, *Color Universal
Design*, 2008) times three patterns make the 21 grounds of the law; the grounds used most have the
whole stripes. Wherever a stripe stands the code stands beside it, in the tooltip or in the words
for a screen reader.
"""

from __future__ import annotations

from enum import Enum
from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app import reference
from app.model.ground import codes

STRIPE = 4.0  # logical pixels


class Pattern(Enum):
    """How a stripe is filled: whole, in two long parts, in many short ones."""

    WHOLE = 1
    HALVES = 2
    DOTS = 5


@cache
def _table() -> dict[str, tuple[QColor, Pattern]]:
    patterns = list(Pattern)
    turns = len(set(reference.ground_colours().values()))
    return {
        code: (QColor(colour), patterns[i // turns % len(patterns)])
        for i, (code, colour) in enumerate(reference.ground_colours().items())
    }


def look_of(code: str) -> tuple[QColor, Pattern] | None:
    """Colour and pattern of a ground; None for what the law does not know."""
    return _table().get(code)


def paint_stripes(painter: QPainter, box: QRectF, ground: str) -> None:
    """Paint a stripe for each ground at the left of a box, outside it so that no text is hidden."""
    looks = [look for code in codes(ground) if (look := look_of(code)) is not None]
    if not looks:
        return
    width = STRIPE * len(looks) + 1
    edge = QRectF(box.left() - width, box.top(), width, box.height())
    painter.fillRect(edge, Qt.GlobalColor.white)
    for i, (colour, pattern) in enumerate(looks):
        left = edge.left() + i * STRIPE + 1
        _fill(painter, QRectF(left, edge.top(), STRIPE - 1, edge.height()), colour, pattern)


def _fill(painter: QPainter, stripe: QRectF, colour: QColor, pattern: Pattern) -> None:
    if pattern is Pattern.WHOLE:
        painter.fillRect(stripe, colour)
        return
    parts = pattern.value
    step = stripe.height() / parts
    gap = min(2.0, step / 3)
    for part in range(parts):
        piece = QRectF(stripe.left(), stripe.top() + part * step, stripe.width(), step - gap)
        painter.fillRect(piece, colour)


def swatch(ground: str, side: int, ratio: float) -> QPixmap:
    """The stripes of the grounds of a passage as a picture, for lists and buttons."""
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_swatch(painter, QRectF(0, 0, side, side), ground)
    painter.end()
    return pixmap


def paint_swatch(painter: QPainter, box: QRectF, ground: str, edge: QColor | None = None) -> None:
    """Paint a small field divided among the grounds, with a thin line around it.

    On a chosen row the line has the colour of its text, or a blue ground is lost in it.
    """
    looks = [look for code in codes(ground) if (look := look_of(code)) is not None]
    if not looks:
        return
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(box, QColor("white"))
    width = box.width() / len(looks)
    for i, (colour, pattern) in enumerate(looks):
        stripe = QRectF(box.left() + i * width, box.top(), width, box.height())
        _fill(painter, stripe.adjusted(1, 1, -1, -1), colour, pattern)
    painter.setPen(edge or QColor("#6B6B6B"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()
