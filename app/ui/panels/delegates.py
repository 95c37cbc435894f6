"""How rows look: sign, text and page of a proposal; step, title and tally of a document."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.model.ground import codes
from app.ui import theme
from app.ui.groundcolours import paint_swatch
from app.ui.models import documents as docs
from app.ui.models import proposals as props
from app.ui.panels.folding import row_height
from app.ui.stands import SIGNS
from app.ui.states import State

Index = QModelIndex | QPersistentModelIndex
SIGN = 14
SWATCH = 10
ARROW = 12
PAD = 6
STEP = 18  # the sign of a document
RING, DISC = 2.4, 3.2  # how thick the ring is, how far the disc lies within it
CIRCLE = 360 * 16  # Qt counts angles in sixteenths of a degree, from three o'clock
TOP = 90 * 16
INDENT = 16  # for each step down from a document to its attachment


def _background(painter: QPainter, option: QStyleOptionViewItem) -> QColor:
    """Paint the row's ground as the style does; the colour for its text."""
    widget = option.widget
    style = widget.style()
    style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, widget)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
    active = bool(option.state & QStyle.StateFlag.State_Active)
    group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
    colour: QColor = option.palette.color(group, role)
    return colour


def _selected(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def _faint(colour: QColor) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(0.72)
    return faint


def paint_arrow(painter: QPainter, box: QRectF, colour: QColor, *, down: bool) -> None:
    """Draw whether a heading is unfolded (down) or folded (right)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    c, reach = box.center(), box.width() / 2 - 2
    if down:
        points = [QPointF(-reach, -reach / 2), QPointF(0, reach / 2), QPointF(reach, -reach / 2)]
    else:
        points = [QPointF(-reach / 2, -reach), QPointF(reach / 2, 0), QPointF(-reach / 2, reach)]
    painter.drawPolyline([c + point for point in points])
    painter.restore()


class RoomyDelegate(QStyledItemDelegate):
    """Rows as Qt paints them, but high enough to be easily hit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """At least 26 pixels."""
        size = super().sizeHint(option, index)
        size.setHeight(max(size.height(), row_height(option.fontMetrics)))
        return size


class ProposalDelegate(QStyledItemDelegate):
    """Sign, datum, page; headings in bold with their number."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """High enough to be easily hit."""
        return QSize(120, row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row or a heading."""
        painter.save()
        self.initStyleOption(option, index)
        colour = _background(painter, option)
        rect = QRectF(option.rect)
        if index.data(props.ID) is None:
            self._heading(painter, rect, index, colour)
        else:
            self._row(painter, rect, option, index, colour)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRectF, index: Index, colour: QColor) -> None:
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colour)
        arrow = QRectF(rect.left() + 2, rect.center().y() - ARROW / 2, ARROW, ARROW)
        paint_arrow(painter, arrow, colour, down=bool(index.data(props.UNFOLDED)))
        box = rect.adjusted(ARROW + PAD, 0, -PAD, 0)
        more = str(index.data(props.DETAIL) or index.data(props.COUNT))
        plain = QFont(font)
        plain.setBold(False)
        room = box.width() - QFontMetricsF(plain).horizontalAdvance(more) - 2 * PAD
        metrics = painter.fontMetrics()
        title = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, title)
        width = metrics.horizontalAdvance(title)
        painter.setFont(plain)
        painter.setPen(_faint(colour))
        tail = box.adjusted(width + PAD, 0, 0, 0)
        painter.drawText(tail, Qt.AlignmentFlag.AlignVCenter, more)

    def _row(
        self,
        painter: QPainter,
        rect: QRectF,
        option: QStyleOptionViewItem,
        index: Index,
        colour: QColor,
    ) -> None:
        state = State(index.data(props.STATE))  # Qt hands enums back as plain strings
        palette: QPalette = option.palette
        left = rect.left() + ARROW + 2 * PAD
        sign = QRectF(left, rect.center().y() - SIGN / 2, SIGN, SIGN)
        tint = colour if _selected(option) else theme.sign_colour(state, palette)
        theme.paint_sign(painter, sign, state, tint)
        number = index.data(props.NUMBER)
        place = (
            f"{index.data(props.PAGE)}" if number is None else f"{number}:{index.data(props.PAGE)}"
        )
        font: QFont = option.font
        painter.setFont(font)
        metrics = painter.fontMetrics()
        width = max(metrics.horizontalAdvance("000"), metrics.horizontalAdvance(place))
        painter.setPen(_faint(colour))
        right = QRectF(rect.right() - width - PAD, rect.top(), width, rect.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, place)
        text = QRectF(sign.right() + PAD, rect.top(), 0, rect.height())
        ground = str(index.data(props.GROUND) or "")
        wide = SWATCH * max(1, len(codes(ground)))
        field = QRectF(right.left() - PAD - wide, rect.center().y() - SWATCH / 2, wide, SWATCH)
        paint_swatch(painter, field, ground, colour if _selected(option) else None)
        text.setRight(field.left() - PAD)
        stand = SIGNS.get(index.data(props.STAND), "")
        if stand:
            mark = QRectF(text.right() - SIGN, rect.top(), SIGN, rect.height())
            painter.setPen(colour)
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, stand)
            text.setRight(mark.left() - PAD)
        if index.data(props.COMMENTS):
            bubble = QRectF(text.right() - SIGN, rect.center().y() - SIGN / 2, SIGN, SIGN)
            paint_bubble(painter, bubble, colour)
            text.setRight(bubble.left() - PAD)
        if state is State.KEEP:
            painter.setPen(_faint(colour))
        else:
            painter.setPen(colour)
        shown = metrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(text.width())
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, shown)


def _indent(index: Index) -> float:
    """How far an attachment stands to the right of what it belongs to."""
    return float(INDENT * int(index.data(docs.DEPTH) or 0))


class DocumentDelegate(QStyledItemDelegate):
    """Step, number, title and tally; under it why a document could not be read."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line, two when there is something to say."""
        line = option.fontMetrics.height()
        detail = str(index.data(docs.DETAIL) or "")
        if not detail:
            return QSize(120, max(28, line + 12))
        widget = option.widget
        whole = option.rect.width()
        if isinstance(widget, QAbstractItemView):
            whole = widget.viewport().width()
        width = max(80, whole - 38 - round(_indent(index)))
        box = option.fontMetrics.boundingRect(
            0, 0, width, 1000, int(Qt.TextFlag.TextWordWrap), detail
        )
        return QSize(120, line + 16 + box.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a document's row."""
        painter.save()
        self.initStyleOption(option, index)
        colour = _background(painter, option)
        rect = QRectF(option.rect)
        font: QFont = option.font
        painter.setFont(font)
        metrics = painter.fontMetrics()
        line = metrics.height()
        detail = str(index.data(docs.DETAIL) or "")
        top = rect.top() + (6 if detail else (rect.height() - line) / 2)
        indent = _indent(index)
        sign = QRectF(rect.left() + PAD + indent, top + (line - STEP) / 2, STEP, STEP)
        if indent:
            paint_elbow(painter, sign, rect.top(), _faint(colour))
        palette: QPalette = option.palette
        step = docs.Step(index.data(docs.STEP))
        if step in (docs.Step.TODO, docs.Step.BUSY):
            shares = float(index.data(docs.DECIDED)), float(index.data(docs.SEEN))
            paint_ring(painter, sign, *shares, colour, plain=_selected(option))
        else:
            paint_step(painter, sign, step, colour, palette)
        tally = str(index.data(docs.TALLY) or "")
        width = metrics.horizontalAdvance(tally)
        painter.setPen(_faint(colour))
        right = QRectF(rect.right() - width - PAD, top, width, line)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter, tally)
        number = str(index.data(docs.NUMBER))
        left = QRectF(sign.right() + PAD, top, metrics.horizontalAdvance(number + " "), line)
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, number)
        painter.setPen(colour)
        text = QRectF(left.right() + 2, top, right.left() - left.right() - PAD - 2, line)
        title = metrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideMiddle, int(text.width())
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, title)
        if detail:
            painter.setPen(_faint(colour))
            below = QRectF(left.left(), top + line + 2, rect.right() - PAD - left.left(), 1000)
            painter.drawText(below, int(Qt.TextFlag.TextWordWrap), detail)
        painter.restore()


def paint_step(
    painter: QPainter, box: QRectF, step: docs.Step, colour: QColor, palette: QPalette
) -> None:
    """Draw what is not a matter of shares: tick, exclamation mark, dots."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = box.adjusted(1.5, 1.5, -1.5, -1.5)
    if step is docs.Step.DONE:
        painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        c, r = ring.center(), ring.width() / 2
        painter.drawPolyline(
            [
                c + QPointF(-r, 0.1 * r),
                c + QPointF(-0.25 * r, 0.8 * r),
                c + QPointF(r, -0.8 * r),
            ]
        )
    elif step is docs.Step.REFUSED:
        font = QFont(painter.font())
        font.setPixelSize(round(box.height()))
        font.setBold(True)
        painter.setFont(font)
        dark = theme.is_dark(palette)
        painter.setPen(QColor("#FF8A80") if dark else QColor("#B3261E"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "!")
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for i in range(3):
            left = box.left() + 1 + i * box.width() / 3
            painter.drawEllipse(QRectF(left, box.center().y() - 1.3, 2.6, 2.6))
    painter.restore()


def paint_ring(
    painter: QPainter,
    box: QRectF,
    decided: float,
    seen: float,
    colour: QColor,
    *,
    plain: bool = False,
) -> None:
    """Draw two shares from 0 to 1: the ring is what was decided, the disc in it the pages seen.

    ``plain`` makes what is not yet done show on the colour of a chosen row too.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring = box.adjusted(1.5, 1.5, -1.5, -1.5)
    track = QColor(colour)
    track.setAlphaF(0.5 if plain else 0.28)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(track, RING))
    painter.drawEllipse(ring)
    painter.setPen(QPen(colour, RING, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawArc(ring, TOP, -round(CIRCLE * decided))
    disc = ring.adjusted(DISC, DISC, -DISC, -DISC)
    painter.setPen(Qt.PenStyle.NoPen)
    track.setAlphaF(0.25 if plain else 0.14)
    painter.setBrush(track)
    painter.drawEllipse(disc)
    painter.setBrush(colour)
    painter.drawPie(disc, TOP, -round(CIRCLE * seen))
    painter.restore()


def paint_elbow(painter: QPainter, sign: QRectF, top: float, colour: QColor) -> None:
    """Draw the line from a document down to its attachment, left of the attachment's sign."""
    painter.save()
    painter.setPen(QPen(colour, 1))
    x, y = round(sign.left() - INDENT / 2) + 0.5, round(sign.center().y()) + 0.5
    painter.drawPolyline([QPointF(x, top), QPointF(x, y), QPointF(sign.left() - 2, y)])
    painter.restore()


def paint_bubble(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Draw a speech bubble: there is a comment."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    x, y, side = box.left(), box.top(), box.width()
    outline = [(0.05, 0.12), (0.95, 0.12), (0.95, 0.7), (0.5, 0.7), (0.25, 0.95), (0.25, 0.7),
               (0.05, 0.7), (0.05, 0.12)]  # fmt: skip
    painter.drawPolyline([QPointF(x + side * a, y + side * b) for a, b in outline])
    painter.restore()
