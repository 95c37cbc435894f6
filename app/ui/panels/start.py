"""What is shown while no dossier is open: where to drop, recent dossiers, the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui import theme

if TYPE_CHECKING:
    from pathlib import Path

    from app.ui.actions import Actions

WIDTH = 560
SHOWN = 6


class DropArea(QFrame):
    """The dashed box; it is a picture of what the whole window does."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


class StartPanel(QWidget):
    """The start screen."""

    open_recent = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._logo = QLabel()
        self._drop_icon = QLabel()
        self._drop_icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._recent_title = QLabel(self.tr("Recente dossiers"))
        self._recent_title.setFont(_font(self._recent_title, bold=True))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column = QWidget()
        column.setFixedWidth(WIDTH)
        inner = QVBoxLayout(column)
        inner.setSpacing(8)
        inner.addLayout(self._head())
        inner.addSpacing(12)
        inner.addWidget(self._drop_area(actions))
        inner.addSpacing(12)
        inner.addWidget(self._recent_title)
        inner.addLayout(self._recent)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(column)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(across)
        layout.addStretch(3)
        self.show_recent([])

    def _head(self) -> QHBoxLayout:
        title = QLabel("Lakwerk")
        title.setFont(_font(title, 2.0, bold=True))
        subtitle = QLabel(
            self.tr("Persoonsgegevens lakken in brieven en nota's. Alles blijft op deze computer.")
        )
        subtitle.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(subtitle)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._logo)
        head.addLayout(words, 1)
        return head

    def _drop_area(self, actions: Actions) -> DropArea:
        words = QLabel(self.tr("Sleep bestanden hierheen"))
        words.setFont(_font(words, 1.3))
        hint = QLabel(self.tr("PDF-bestanden of mappen daarmee, of een dossier (.lakwerk)"))
        for label in (words, hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for action_id, text in (
            ("add", self.tr("Bestanden kiezen…")),
            ("open", self.tr("Dossier openen…")),
            ("sample", self.tr("Voorbeeldbrief openen")),
        ):
            button = QPushButton(text)
            button.setMinimumHeight(34)
            button.clicked.connect(actions[action_id].trigger)
            buttons.addWidget(button)
            if action_id == "add":
                self.setFocusProxy(button)  # where the keyboard begins
        self.sample_button = button
        buttons.addStretch(1)
        drop = DropArea()
        inside = QVBoxLayout(drop)
        inside.setContentsMargins(24, 30, 24, 26)
        inside.setSpacing(10)
        for widget in (self._drop_icon, words, hint):
            inside.addWidget(widget)
        inside.addSpacing(8)
        inside.addLayout(buttons)
        return drop

    def show_recent(self, paths: list[Path]) -> None:
        """List recent dossiers; the heading is only there when there are any."""
        self._logo.setPixmap(
            theme.application_icon().pixmap(QSize(56, 56), self.devicePixelRatioF())
        )
        size = QSize(48, 48)
        self._drop_icon.setPixmap(theme.icon("drop").pixmap(size, self.devicePixelRatioF()))
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._recent_title.setVisible(bool(paths))
        for path in paths[:SHOWN]:
            button = QToolButton()
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIcon(theme.icon("folder"))
            button.setText(path.stem)
            button.setToolTip(str(path))
            button.setAutoRaise(True)
            button.setMinimumHeight(28)
            button.clicked.connect(lambda _=False, p=path: self.open_recent.emit(p))
            self._recent.addWidget(button)

    def sizeHint(self) -> QSize:
        """Room for the column."""
        return QSize(WIDTH + 80, 480)


def _font(label: QLabel, times: float = 1.0, *, bold: bool = False) -> QFont:
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * times)
    font.setBold(bold)
    return font
