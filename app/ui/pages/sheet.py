"""Painting the visible sheets: paper, picture, marks, chosen text, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPen

from app.model.geometry import Rect
from app.ui.pages.cache import ImageKey
from app.ui.pages.images import Wanted
from app.ui.pages.layout import GAP, Tile, tiles
from app.ui.pages.marks import (
    REACH,
    paint_badge,
    paint_handles,
    paint_mark,
    paint_result,
    paint_ring,
)

if TYPE_CHECKING:
    from app.ui.pages.canvas import PageCanvas

WHOLE = 12_000_000  # device pixels of a page that is still rendered in one piece
SIDE = 1024
SHADOW = 2.0  # logical pixels
LARGER, ROOM = 1.2, 40  # of the sentence where there is no page


def _say(text: object) -> str:
    return QCoreApplication.translate("sheet", str(text))


def paint(view: PageCanvas, painter: QPainter) -> list[Wanted]:
    """Paint what is visible; the parts of pages that are not there yet, nearest first."""
    if view.document is None or not view.layout_now.sizes:
        _paint_empty(view, painter)
        return []
    top = view.origin.y()
    height = view.viewport().height()
    visible = view.layout_now.visible(top, top + height)
    painter.translate(-QPointF(view.origin))
    wanted: list[Wanted] = []
    for page in visible:
        wanted += _paint_page(view, painter, page)
    for page in visible:
        _paint_marks(view, painter, page)
    _paint_selection(view, painter)
    _paint_current(view, painter)
    for page in (visible.stop, visible.start - 1):
        if 0 <= page < len(view.layout_now):
            wanted += _missing(view, page, _page_tiles(view, page, None))
    if view.hasFocus():
        _paint_focus(view, painter)
    return wanted


def _paint_empty(view: PageCanvas, painter: QPainter) -> None:
    """Say in the middle, on a card as of the start screen, why there is no page."""
    font = painter.font()
    font.setPointSizeF(font.pointSizeF() * LARGER)
    painter.setFont(font)
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    whole = view.viewport().rect()
    room = whole.adjusted(ROOM, ROOM, -ROOM, -ROOM)
    text = painter.boundingRect(room, flags, view.empty_text)
    card = text.adjusted(-ROOM, -ROOM, ROOM, ROOM) & whole.adjusted(8, 8, -8, -8)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(view.palette().color(QPalette.ColorRole.Base))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(card, 8, 8)
    painter.setPen(view.palette().color(QPalette.ColorRole.Text))
    painter.drawText(room, flags, view.empty_text)


def _scale_key(view: PageCanvas) -> int:
    return round(view.layout_now.scale * view.devicePixelRatioF() * 1000)


def _page_tiles(view: PageCanvas, page: int, part: Rect | None) -> list[Tile]:
    size = view.layout_now.sizes[page]
    wanted = part if part is not None else Rect(0, 0, 1, 1)
    return tiles(size, _scale_key(view) / 1000, wanted, WHOLE, SIDE)


def _key(view: PageCanvas, page: int, tile: Tile) -> ImageKey:
    return ImageKey(
        view.picture_id, page, _scale_key(view), tile.column, tile.row, tile.rect is None
    )


def _missing(view: PageCanvas, page: int, parts: list[Tile]) -> list[Wanted]:
    keys = [(_key(view, page, tile), tile) for tile in parts]
    return [Wanted(key, tile.rect) for key, tile in keys if view.images.image(key) is None]


def _snapped(view: PageCanvas, x: float, y: float) -> QPointF:
    """A point on the strip moved to the nearest device pixel, so that pictures stay crisp."""
    ratio = view.devicePixelRatioF()
    return QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio)


def _paint_page(view: PageCanvas, painter: QPainter, page: int) -> list[Wanted]:
    r = view.layout_now.page_rect(page)
    paper = QRectF(r.x0, r.y0, r.width, r.height)
    _paint_shadow(painter, paper)
    painter.fillRect(paper, Qt.GlobalColor.white)
    window = QRectF(QPointF(view.origin), view.viewport().size().toSizeF())
    seen = paper.intersected(window)
    wanted: list[Wanted] = []
    if not seen.isEmpty():
        a = view.layout_now.to_page(page, seen.left(), seen.top())
        b = view.layout_now.to_page(page, seen.right(), seen.bottom())
        parts = _page_tiles(view, page, Rect(a[0], a[1], b[0], b[1]))
        images = [(tile, view.images.image(_key(view, page, tile))) for tile in parts]
        if any(image is None for _, image in images):
            _paint_blurred(view, painter, page, paper)
        for tile, image in images:
            if image is None:
                wanted.append(Wanted(_key(view, page, tile), tile.rect))
            else:
                _paint_tile(view, painter, paper, tile, image)
    _paint_number(view, painter, page, paper)
    return wanted


def _paint_shadow(painter: QPainter, paper: QRectF) -> None:
    """Two narrow edges: what lies under the paper need not be mixed."""
    right = QRectF(paper.right(), paper.top() + SHADOW, SHADOW, paper.height())
    below = QRectF(paper.left() + SHADOW, paper.bottom(), paper.width() - SHADOW, SHADOW)
    for edge in (right, below):
        painter.fillRect(edge, QColor(0, 0, 0, 60))


def _paint_tile(
    view: PageCanvas, painter: QPainter, paper: QRectF, tile: Tile, image: QImage
) -> None:
    ratio = view.devicePixelRatioF()
    x = paper.left() + tile.column * SIDE / ratio
    y = paper.top() + tile.row * SIDE / ratio
    at = _snapped(view, x, y)
    image.setDevicePixelRatio(ratio)
    painter.save()
    painter.setClipRect(paper, Qt.ClipOperation.IntersectClip)
    painter.drawImage(at, image)
    painter.restore()


def _paint_blurred(view: PageCanvas, painter: QPainter, page: int, paper: QRectF) -> None:
    key = _key(view, page, Tile(0, 0, None))
    image = view.images.nearest(key.document_id, page, key.scale)
    if image is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(paper, image, QRectF(image.rect()))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
    elif view.images.failed(key):
        painter.setPen(QColor("#8A1C1C"))
        text = _say(QT_TRANSLATE_NOOP("sheet", "Deze pagina kan niet worden getekend."))
        painter.drawText(paper, Qt.AlignmentFlag.AlignCenter, text)


def page_words(view: PageCanvas, page: int) -> str:
    """A page's number, its own name when it has one, and whether it was seen."""
    text = _say(QT_TRANSLATE_NOOP("sheet", "pagina {0} van {1}")).format(
        page + 1, len(view.layout_now)
    )
    if page < len(view.labels):
        text = _say(QT_TRANSLATE_NOOP("sheet", "pagina {0} ({1} van {2})")).format(
            view.labels[page], page + 1, len(view.layout_now)
        )
    if page in view.seen:
        text += _say(QT_TRANSLATE_NOOP("sheet", "  ·  gezien ✓"))
    return text


def _paint_number(view: PageCanvas, painter: QPainter, page: int, paper: QRectF) -> None:
    text = page_words(view, page)
    painter.setPen(view.palette().color(QPalette.ColorRole.WindowText))
    box = QRectF(paper.left() - 40, paper.bottom() + 4, paper.width() + 80, GAP - 10)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _paint_marks(view: PageCanvas, painter: QPainter, page: int) -> None:
    if view.result_id is not None:
        return  # its boxes are in the picture
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sheet, scale = view.layout_now.page_rect(page), view.layout_now.scale
    origin, port = view.origin, view.viewport().size()
    left, top = (origin.x() - sheet.x0) / scale, (origin.y() - sheet.y0) / scale
    seen = Rect(left, top, left + port.width() / scale, top + port.height() / scale)
    for mark in view.marks.within(page, seen.grown(REACH / scale, REACH / scale)):
        box = view.mark_box(mark, sheet)
        if view.preview:
            paint_result(painter, box, mark, view.preview_labels)
        else:
            paint_mark(painter, box, mark, scale)
    painter.restore()


def _paint_current(view: PageCanvas, painter: QPainter) -> None:
    if view.current is None or view.preview:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in view.marks.of(view.current):
        box = view.mark_box(mark)
        paint_ring(painter, box)
        if mark.first:
            paint_badge(painter, box, mark.state, view.layout_now.scale)
    movable = view.movable_mark()
    if movable is not None:
        paint_handles(painter, view.mark_box(movable))
    painter.restore()


def _paint_selection(view: PageCanvas, painter: QPainter) -> None:
    colour = QColor(view.palette().color(QPalette.ColorRole.Highlight))
    colour.setAlpha(90)
    for area in view.selected_areas:
        painter.fillRect(view.to_strip(area), colour)


def _paint_focus(view: PageCanvas, painter: QPainter) -> None:
    painter.resetTransform()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(view.palette().color(QPalette.ColorRole.Highlight), 2))
    painter.drawRect(view.viewport().rect().adjusted(1, 1, -1, -1))
