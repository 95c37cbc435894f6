"""Which colour and pattern belongs to which ground, for the F1 legend."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app import reference
from app.ui.groundcolours import swatch

SIDE = 14
WIDEST = 46  # characters of a title


class GroundLegend(QWidget):
    """A line for every ground of the law: its field, its code, what it is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 8)
        grid.setVerticalSpacing(3)
        grid.setHorizontalSpacing(10)
        head = QLabel(self.tr("Kleuren van de gronden"))
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        grid.addWidget(head, 0, 0, 1, 3)
        for row, (code, ground) in enumerate(reference.grounds().items(), start=1):
            field = QLabel()
            field.setPixmap(swatch(code, SIDE, self.devicePixelRatioF()))
            title = ground.title
            if len(title) > WIDEST:
                title = title[:WIDEST].rsplit(" ", 1)[0].rstrip(",") + "…"
            words = QLabel(title)
            words.setToolTip(ground.title)
            for column, label in enumerate((field, QLabel(code), words)):
                grid.addWidget(label, row, column)
        grid.setColumnStretch(2, 1)
