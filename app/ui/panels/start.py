"""What is shown while no dossier is open: where to drop, recent dossiers, the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
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
        self._drop_icon = QLabel()
        self._drop_icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = QLabel("Lakwerk")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        font.setBold(True)
        title.setFont(font)
        subtitle = QLabel(
            self.tr("Persoonsgegevens lakken in brieven en nota's. Alles blijft op deze computer.")
        )
        subtitle.setWordWrap(True)
        drop = DropArea()
        words = QLabel(self.tr("Sleep bestanden hierheen"))
        big = words.font()
        big.setPointSizeF(big.pointSizeF() * 1.3)
        words.setFont(big)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint = QLabel(self.tr("PDF-bestanden of mappen daarmee, of een dossier (.lakwerk)"))
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setEnabled(False)
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
        buttons.addStretch(1)
        inside = QVBoxLayout(drop)
        inside.setContentsMargins(24, 30, 24, 26)
        inside.setSpacing(10)
        inside.addWidget(self._drop_icon)
        inside.addWidget(words)
        inside.addWidget(hint)
        inside.addSpacing(8)
        inside.addLayout(buttons)
        self._recent_title = QLabel(self.tr("Recente dossiers"))
        bold = self._recent_title.font()
        bold.setBold(True)
        self._recent_title.setFont(bold)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column = QWidget()
        column.setFixedWidth(WIDTH)
        inner = QVBoxLayout(column)
        inner.setSpacing(8)
        inner.addWidget(title)
        inner.addWidget(subtitle)
        inner.addSpacing(12)
        inner.addWidget(drop)
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

    def show_recent(self, paths: list[Path]) -> None:
        """List recent dossiers; the heading is only there when there are any."""
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
