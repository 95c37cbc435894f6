"""For panes with little room: a line that ends in dots, a pane that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

LEAST = 120  # pixels of a pane that must always be seen


class ElidedLabel(QLabel):
    """A line of text that ends in dots where there is no room for it."""

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        box = self.contentsRect()
        right = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), right, box.width())
        painter.drawText(box, int(self.alignment()), shown)


class FittingArea(QScrollArea):
    """As high as what is in it while there is room; scrolls when there is not."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = inner
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setWidget(inner)

    def sizeHint(self) -> QSize:
        """What is in it."""
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """A part of it."""
        return QSize(self._inner.minimumSizeHint().width(), LEAST)

    def hasHeightForWidth(self) -> bool:
        """Words in it are wrapped."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of what is in it."""
        inner = self._inner
        wanted = inner.heightForWidth(width) if inner.hasHeightForWidth() else 0
        return max(wanted, inner.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for other room when what is in it changes."""
        if watched is self._inner and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
