"""A few words beside a part of the window, with a ring around that part."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui import theme

WIDTH = 380
GAP = 12
EDGE = 10


@dataclass(frozen=True, slots=True)
class Spot:
    """A widget, or a part of it in its own coordinates."""

    widget: QWidget
    part: QRect | None = None

    def place(self, window: QWidget) -> QRect:
        """Where it is in the window."""
        part = self.part or self.widget.rect()
        return QRect(self.widget.mapTo(window, part.topLeft()), part.size())


class Ring(QWidget):
    """A line around a part of the window; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, with one of the background in it, so that it shows on any colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        highlight = self.palette().color(QPalette.ColorRole.Highlight)
        dark = theme.is_dark(self.palette())
        painter.setPen(QPen(highlight.lighter(150) if dark else theme.RING, 3))
        painter.drawRoundedRect(inside, 5, 5)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Base), 1))
        painter.drawRoundedRect(inside.adjusted(2, 2, -2, -2), 4, 4)


class Callout(QFrame):
    """Says where the reader is, and goes on, back or away; all of it by keyboard too."""

    next_wanted = Signal()
    back_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._spot: Spot | None = None
        self._ring = Ring(window)
        self.setObjectName("callout")
        self.setFrameShape(QFrame.Shape.Box)
        self.setLineWidth(2)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFixedWidth(WIDTH)
        self.title = QLabel()
        font = self.title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.title.setFont(font)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.number = QLabel()
        self.skip = QPushButton(self.tr("Overslaan"))
        self.skip.setToolTip(self.tr("Stop de rondleiding (Esc)"))
        self.back = QPushButton(self.tr("Terug"))
        self.next = QPushButton()
        self.next.setToolTip(self.tr("Ga verder (Enter)"))
        self.skip.clicked.connect(self.stop_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.next.clicked.connect(self.next_wanted)
        buttons = QHBoxLayout()
        buttons.addWidget(self.number, 1)
        for button in (self.skip, self.back, self.next):
            button.setMinimumHeight(28)
            buttons.addWidget(button)
        self._lines = layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        for widget in (self.next, self.back, self.skip):
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QWidget.setTabOrder(self.skip, self.back)
        QWidget.setTabOrder(self.back, self.next)
        window.installEventFilter(self)

    def show_step(self, spot: Spot, title: str, text: str, number: int, total: int) -> None:
        """Show one step beside ``spot`` and take the keyboard."""
        self._watch(spot)
        self.title.setText(title)
        self.text.setText(text)
        place = self.tr("{0} van {1}").format(number, total)
        self.number.setText(place)
        self.back.setVisible(number > 1)
        last = number == total
        self.next.setText(self.tr("Klaar") if last else self.tr("Volgende"))
        self.skip.setVisible(not last)
        self.setAccessibleName(self.tr("Rondleiding, {0}: {1}").format(place, title))
        self.setAccessibleDescription(text)
        self.next.setAccessibleDescription(f"{title}. {text}")
        self._ring.show()
        self.show()
        self._place()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, f"{self.accessibleName()}. {text}")
            QAccessible.updateAccessibility(event)

    def leave(self) -> None:
        """Go away, the ring too."""
        self._window.removeEventFilter(self)
        self._watch(None)
        self._ring.hide()
        self.hide()
        self._ring.deleteLater()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for button in (self.skip, self.back, self.next):
                if button.hasFocus():
                    button.click()
                    return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside what it is about when the window or that is moved or made larger."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._place()
        return False

    def _watch(self, spot: Spot | None) -> None:
        if self._spot is not None:
            self._spot.widget.removeEventFilter(self)
        self._spot = spot
        if spot is not None:
            spot.widget.installEventFilter(self)

    def _place(self) -> None:
        if self._spot is None:
            return
        place, inside = self._spot.place(self._window), self._window.rect()
        self._ring.setGeometry(place.adjusted(-3, -3, 3, 3).intersected(inside))
        self.resize(WIDTH, self._lines.heightForWidth(WIDTH))
        self.move(beside(place, self.rect(), inside.adjusted(EDGE, EDGE, -EDGE, -EDGE)))
        self._ring.raise_()
        self.raise_()


def beside(place: QRect, box: QRect, inside: QRect) -> QPoint:
    """Where to put ``box``: under what is low, else at its right or left, else in its corner."""
    wide, high = box.width(), box.height()
    top = min(max(place.top(), inside.top()), inside.bottom() - high)
    left = min(max(place.left(), inside.left()), inside.right() - wide)
    if place.height() < high and place.bottom() + GAP + high <= inside.bottom():
        return QPoint(left, place.bottom() + GAP)
    if place.right() + GAP + wide <= inside.right():
        return QPoint(place.right() + GAP, top)
    if place.left() - GAP - wide >= inside.left():
        return QPoint(place.left() - GAP - wide, top)
    return QPoint(place.right() - 2 * GAP - wide, top + GAP)
