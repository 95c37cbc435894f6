"""Colours of the marks, and icons in the palette's own colour (light, dark, high contrast)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QPolygonF
from PySide6.QtSvg import QSvgRenderer

from app import paths
from app.ui.states import State

INK = QColor(0x1A, 0x1A, 0x1A)
RING = QColor(0x0B, 0x57, 0xD0)


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """Fill, line and sign of a state on white paper; contrasts stand in the manual."""

    fill: QColor | None
    line: QColor
    width: float
    pen: Qt.PenStyle


STYLES = {
    State.OPEN: MarkStyle(QColor(255, 193, 7, 89), QColor("#8A5A00"), 2.0, Qt.PenStyle.DashLine),
    State.LATER: MarkStyle(
        QColor(255, 193, 7, 89), QColor("#6A1B9A"), 2.0, Qt.PenStyle.DashDotLine
    ),
    State.REDACT: MarkStyle(QColor(26, 26, 26, 204), INK, 1.0, Qt.PenStyle.SolidLine),
    State.DRAWN: MarkStyle(QColor(26, 26, 26, 204), INK, 1.0, Qt.PenStyle.SolidLine),
    State.KEEP: MarkStyle(None, QColor("#6B6B6B"), 1.5, Qt.PenStyle.DotLine),
}


def is_dark(palette: QPalette) -> bool:
    """Whether windows are dark with light text."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def ground(palette: QPalette) -> QColor:
    """What lies around the pages: between window and paper, and text of the window stands on it."""
    window = palette.color(QPalette.ColorRole.Window)
    if window.lightness() < 16:  # a black window is high contrast, which knows no greys
        return window
    mid: QColor = palette.color(QPalette.ColorRole.Mid).darker(108)
    return window.darker(160) if is_dark(palette) and not is_dark_colour(mid) else mid


def is_dark_colour(colour: QColor) -> bool:
    """Whether light text can be read on it."""
    return colour.lightness() < 128


def sign_colour(state: State, palette: QPalette) -> QColor:
    """The colour of a state's sign in lists, readable on the palette's background."""
    dark = is_dark(palette)
    if state is State.OPEN:
        return QColor("#FFC940") if dark else QColor("#8A5A00")
    if state is State.LATER:
        return QColor("#D9A6F0") if dark else QColor("#6A1B9A")
    if state is State.KEEP:
        return QColor("#B4B4B4") if dark else QColor("#5F5F5F")
    return palette.color(QPalette.ColorRole.Text)


def paint_sign(painter: QPainter, box: QRectF, state: State, colour: QColor) -> None:
    """Draw the sign of a state inside a square; a shape of its own, so never colour alone."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(box.width(), box.height())
    painter.translate(box.center() - QPointF(side / 2, side / 2))
    painter.scale(side / 16, side / 16)
    pen = painter.pen()
    pen.setColor(colour)
    pen.setWidthF(1.8)
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _DRAW[state](painter, colour)
    painter.restore()


def _open(painter: QPainter, _: QColor) -> None:
    font = painter.font()
    font.setPixelSize(14)
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(QRectF(0, 0, 16, 16), Qt.AlignmentFlag.AlignCenter, "?")


def _redact(painter: QPainter, colour: QColor) -> None:
    painter.fillRect(QRectF(3, 3, 10, 10), colour)


def _keep(painter: QPainter, _: QColor) -> None:
    painter.drawLine(QPointF(4, 4), QPointF(12, 12))
    painter.drawLine(QPointF(12, 4), QPointF(4, 12))


def _drawn(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    pen = painter.pen()
    pen.setWidthF(1)
    painter.setPen(pen)
    painter.drawPolygon(
        QPolygonF([QPointF(2, 14), QPointF(3, 10.5), QPointF(10.5, 3), QPointF(13, 5.5),
                   QPointF(5.5, 13)])
    )  # fmt: skip


def _later(painter: QPainter, colour: QColor) -> None:
    painter.drawLine(QPointF(4, 2), QPointF(4, 14))
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(4, 2.5), QPointF(13, 5), QPointF(4, 8.5)]))


_DRAW = {
    State.OPEN: _open,
    State.REDACT: _redact,
    State.KEEP: _keep,
    State.DRAWN: _drawn,
    State.LATER: _later,
}


def sign_pixmap(state: State, side: int, palette: QPalette, ratio: float) -> QPixmap:
    """The sign of a state as a picture, for labels."""
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_sign(painter, QRectF(0, 0, side, side), state, sign_colour(state, palette))
    painter.end()
    return pixmap


@lru_cache(maxsize=64)
def _svg(name: str) -> bytes:
    return (paths.resources() / "icons" / f"{name}.svg").read_bytes()


def icon(name: str) -> QIcon:
    """An icon of ``resources/icons`` in the text colour of the palette, greyed when disabled."""
    palette = QGuiApplication.palette()
    found = QIcon()
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        colour = palette.color(group, QPalette.ColorRole.WindowText)
        renderer = QSvgRenderer(
            QByteArray(_svg(name).replace(b"currentColor", colour.name().encode()))
        )
        for side in (16, 20, 24, 32, 48, 64):
            pixmap = QPixmap(side, side)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter)
            painter.end()
            found.addPixmap(pixmap, mode)
    return found


def application_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    found = QIcon()
    renderer = QSvgRenderer(QByteArray(_svg("lakwerk")))
    for side in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        found.addPixmap(pixmap)
    return found
