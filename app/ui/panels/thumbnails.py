"""The pages in small, drawn as far as they are in sight; a click or Enter goes there."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.models import pages
from app.ui.pages.cache import ImageKey
from app.ui.pages.images import PageImages, Wanted
from app.ui.states import State
from app.ui.theme import STYLES

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

Index = QModelIndex | QPersistentModelIndex

PAPER = QSize(112, 148)
ROOM = 10  # around the paper
ASK_DELAY = 40  # ms in which the rows in sight are gathered
CACHE_BYTES = 24 * 1024 * 1024
AT_ONCE = 3  # the pages in the middle go first


class ThumbnailDelegate(QStyledItemDelegate):
    """Paper with its picture, the page's name, and how much is left to judge on it."""

    def __init__(self, panel: ThumbnailsPanel) -> None:
        super().__init__(panel)
        self._panel = panel

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every page has the same room, so that only rows in sight are ever looked at."""
        return self._panel.list.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a page."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette: QPalette = option.palette
        whole: QRect = option.rect
        cell = QRectF(whole)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 1, Qt.PenStyle.DotLine))
            painter.drawRect(cell.adjusted(2, 2, -3, -3))
        paper = self._paper(cell, index.data(pages.SIZE))
        painter.fillRect(paper.translated(1, 1), QColor(0, 0, 0, 70))
        painter.fillRect(paper, QColor("white"))
        picture = self._panel.picture(index.row())
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(paper, picture, QRectF(picture.rect()))
        current = bool(index.data(pages.CURRENT))
        line = palette.color(QPalette.ColorRole.Highlight if current else QPalette.ColorRole.Mid)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(line, 3 if current else 1))
        grown = 2.0 if current else 0.0
        painter.drawRect(paper.adjusted(-grown, -grown, grown, grown))
        self._name(painter, option, cell, index, current=current)
        self._badge(painter, option, paper, index)
        painter.restore()

    @staticmethod
    def _paper(cell: QRectF, size: tuple[float, float]) -> QRectF:
        w, h = size
        scale = min(PAPER.width() / w, PAPER.height() / h)
        width, height = max(4.0, w * scale), max(4.0, h * scale)
        left = cell.center().x() - width / 2
        top = cell.top() + ROOM + (PAPER.height() - height) / 2
        return QRectF(round(left), round(top), round(width), round(height))

    @staticmethod
    def _name(
        painter: QPainter,
        option: QStyleOptionViewItem,
        cell: QRectF,
        index: Index,
        *,
        current: bool,
    ) -> None:
        palette: QPalette = option.palette
        font = option.font
        font.setBold(current)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        text = str(index.data()) + ("  ✓" if index.data(pages.SEEN) else "")
        height = painter.fontMetrics().height()
        box = QRectF(cell.left() + 4, cell.bottom() - height - 5, cell.width() - 8, height)
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideMiddle, int(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    @staticmethod
    def _badge(
        painter: QPainter, option: QStyleOptionViewItem, paper: QRectF, index: Index
    ) -> None:
        """How many are to be judged ("2 ?", amber), else how many there are (grey)."""
        left, total = int(index.data(pages.OPEN)), int(index.data(pages.TOTAL))
        if not total:
            return
        font = option.font
        font.setBold(bool(left))
        painter.setFont(font)
        text = f"{left} ?" if left else str(total)
        metrics = painter.fontMetrics()
        height = metrics.height() + 2.0
        width = max(height, metrics.horizontalAdvance(text) + 10.0)
        box = QRectF(paper.right() - width + 6, paper.top() - 5, width, height)
        line = STYLES[State.OPEN].line if left else QColor("#5F5F5F")
        painter.setPen(QPen(line, 1))
        painter.setBrush(QColor("#FFE9B0") if left else QColor("#F1F1F1"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor("#5A3A00") if left else QColor("#303030"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def cell_size(line: int) -> QSize:
    """The room of a page when a line of text is that high."""
    return QSize(PAPER.width() + 2 * ROOM + 4, PAPER.height() + 2 * ROOM + line + 4)


class _List(QListView):
    """Tells when it was painted, because then rows may have come into sight."""

    painted = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width evenly, so that the pages stand in the middle of it."""
        cell = cell_size(self.fontMetrics().height())
        width = max(cell.width(), event.size().width() - 2)
        columns = max(1, width // cell.width())
        self.setGridSize(QSize(width // columns, cell.height()))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()


class ThumbnailsPanel(QWidget):
    """Shows the pages of the model and says to which one to go."""

    page_wanted = Signal(int)

    def __init__(
        self, model: pages.PagesModel, images: PageImages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._images = images.beside(CACHE_BYTES, AT_ONCE, self)
        self.list = _List()
        self.list.setModel(model)
        self.list.setItemDelegate(ThumbnailDelegate(self))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Pagina's in het klein"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 4, 8)
        layout.addWidget(self.list)
        self._ask = QTimer(self, singleShot=True, interval=ASK_DELAY)
        self._ask.timeout.connect(self._ask_for_pictures)
        self.list.painted.connect(self._painted)
        self.list.clicked.connect(lambda index: self.page_wanted.emit(index.row()))
        self.list.activated.connect(lambda index: self.page_wanted.emit(index.row()))
        self._images.arrived.connect(self._arrived)

    def show_page(self, page: int) -> None:
        """Mark the page in sight and keep it in sight here."""
        self._model.set_current(page)
        index = self._model.index(page)
        if index.isValid():
            self.list.scrollTo(index)
            if not self.list.hasFocus():  # who walks the list by key is not pulled away
                self.list.setCurrentIndex(index)

    def forget(self) -> None:
        """Ask for nothing more."""
        self._ask.stop()
        self._images.want([])

    def picture(self, page: int) -> QImage | None:
        """The small picture, when it is there."""
        key = self._key(page)
        return None if key is None else self._images.image(key)

    def rows_in_sight(self) -> range:
        """The rows of which any part can be seen."""
        rows = range(self._model.rowCount())
        height = self.list.viewport().height()

        def bottom(row: int) -> int:
            return self.list.visualRect(self._model.index(row)).bottom()

        def top(row: int) -> int:
            return self.list.visualRect(self._model.index(row)).top()

        return range(bisect_left(rows, 0, key=bottom), bisect_left(rows, height, key=top))

    def _key(self, page: int) -> ImageKey | None:
        document_id = self._model.document_id
        if document_id is None:
            return None
        w, h = self._model.data(self._model.index(page), pages.SIZE)
        scale = min(PAPER.width() / w, PAPER.height() / h) * self.devicePixelRatioF()
        return ImageKey(document_id, page, max(1, round(scale * 1000)))

    def _painted(self) -> None:
        if not self._ask.isActive():
            self._ask.start()

    def _ask_for_pictures(self) -> None:
        keys = [self._key(row) for row in self.rows_in_sight()]
        missing = [k for k in keys if k is not None and self._images.image(k) is None]
        self._images.want([Wanted(k, None) for k in missing if not self._images.failed(k)])

    def _arrived(self, document_id: str, page: int) -> None:
        if document_id == self._model.document_id:
            self.list.viewport().update(
                QRectF(self.list.visualRect(self._model.index(page))).toRect()
            )
