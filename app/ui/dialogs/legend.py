"""F1: all keys and signs on one page, made from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui import theme
from app.ui.models.documents import Step
from app.ui.panels.delegates import paint_bubble, paint_ring, paint_step
from app.ui.panels.groundlegend import GroundLegend
from app.ui.stands import SIGNS, stand_name
from app.ui.states import State, state_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.actions import Actions

SIDE = 18
"""Pixels of a sign."""


class LegendDialog(QDialog):
    """Keys by menu in two columns, and what the signs mean. Not modal."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Toetsen en tekens"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inner = QWidget()
        columns = QHBoxLayout(inner)
        columns.setSpacing(36)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(6)  # or they take that of the layout around them
        columns.addLayout(left)
        columns.addLayout(right)
        blocks = [self._block(title, rows) for title, rows in actions.legend()]
        for block in (
            self._signs(), *blocks[:2], self._mouse(), self._other_windows(), GroundLegend()
        ):  # fmt: skip
            left.addWidget(block)
        for block in blocks[2:]:
            right.addWidget(block)
        left.addStretch(1)
        right.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        for button in buttons.buttons():
            button.setIcon(QIcon())  # other windows have none, and Qt's own is dark on dark
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        wanted = inner.sizeHint()
        self.resize(wanted.width() + 60, min(wanted.height() + 90, 760))

    def _block(self, title: str, rows: list[tuple[str, str]]) -> QWidget:
        block, grid = self._grid(title)
        for row, (text, keys) in enumerate(rows, start=1):
            grid.addWidget(QLabel(text), row, 0)
            shown = QLabel(keys)
            grid.addWidget(shown, row, 1)
        return block

    def _mouse(self) -> QWidget:
        return self._block(
            self.tr("Muis en overige toetsen"),
            [
                (self.tr("Vergroten rond de muis"), self.tr("Ctrl+wiel")),
                (self.tr("Papier verschuiven"), self.tr("Spatie ingedrukt, of middelste knop")),
                (self.tr("Woord kiezen, regel kiezen"), self.tr("dubbelklikken, nog eens")),
                (self.tr("Menu van de aangewezen tekst"), self.tr("rechtermuisknop")),
                (self.tr("Verder in het volgende document"), self.tr("PgDn aan het einde")),
                (self.tr("Veelgebruikte gronden"), "1 … 9"),
                (self.tr("Eigen vlak verschuiven"), self.tr("Alt+pijl")),
                (self.tr("Eigen vlak groter of kleiner maken"), self.tr("Alt+Shift+pijl")),
                (self.tr("Loslaten, terug"), "Esc"),
            ],
        )

    def _other_windows(self) -> QWidget:
        return self._block(
            self.tr("In andere vensters"),
            [
                (self.tr("Opmerking bewaren"), "Ctrl+Enter"),
                (self.tr("Antwoorden op een opmerking"), "R"),
                (self.tr("Opmerking afhandelen of weer openen"), self.tr("Spatie")),
                (self.tr("Opmerking of onthouden blok weghalen"), "Del"),
                (self.tr("Naar de plaats van een rij"), "Enter"),
                (self.tr("Verschillen in het dossier: overal zo"), "="),
                (self.tr("Tweede blik: de eerste of de tweede volgen"), "1  2"),
                (self.tr("Handleiding: zoeken, zoek verder"), "Ctrl+F  F3"),
                (self.tr("Handleiding: terug, vooruit"), self.tr("Alt+Links  Alt+Rechts")),
            ],
        )

    def _signs(self) -> QWidget:
        block, grid = self._grid(self.tr("Tekens"))
        for row, state in enumerate(State, start=1):
            sign = QLabel()
            sign.setPixmap(theme.sign_pixmap(state, SIDE, self.palette(), self.devicePixelRatioF()))
            grid.addWidget(sign, row, 0)
            grid.addWidget(QLabel(state_name(state)), row, 1)
        others = (
            (self._comment(), self.tr("Er is een opmerking bij")),
            *((QLabel(SIGNS[s]), stand_name(s).capitalize()) for s in SIGNS),
            (self._ring(), self.tr("Ring: wat is beoordeeld; vlak: welke pagina's zijn gezien")),
            *((self._step(step), words) for step, words in self._steps()),
        )
        for row, (sign, words) in enumerate(others, start=len(State) + 1):
            sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(sign, row, 0)
            grid.addWidget(QLabel(words), row, 1)
        grid.setColumnStretch(0, 0)
        grid.setColumnStretch(1, 1)
        return block

    def _steps(self) -> list[tuple[Step, str]]:
        return [
            (Step.READING, self.tr("Document wordt gelezen")),
            (Step.DONE, self.tr("Document is klaar")),
            (Step.REFUSED, self.tr("Document kon niet worden gelezen")),
        ]

    def _step(self, step: Step) -> QLabel:
        colour = self.palette().color(QPalette.ColorRole.Text)
        palette = self.palette()
        return self._painted(lambda painter, box: paint_step(painter, box, step, colour, palette))

    def _ring(self) -> QLabel:
        colour = self.palette().color(QPalette.ColorRole.Text)
        return self._painted(lambda painter, box: paint_ring(painter, box, 0.7, 0.3, colour))

    def _comment(self) -> QLabel:
        colour = self.palette().color(QPalette.ColorRole.Text)
        return self._painted(lambda painter, box: paint_bubble(painter, box, colour))

    def _painted(self, paint: Callable[[QPainter, QRectF], None]) -> QLabel:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(QSize(SIDE, SIDE) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint(painter, QRectF(1, 1, SIDE - 2, SIDE - 2))
        painter.end()
        label = QLabel()
        label.setPixmap(pixmap)
        return label

    @staticmethod
    def _grid(title: str) -> tuple[QWidget, QGridLayout]:
        block = QWidget()
        block.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(block)
        grid.setContentsMargins(0, 4, 0, 8)
        grid.setVerticalSpacing(3)
        grid.setHorizontalSpacing(18)
        head = QLabel(title)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        grid.addWidget(head, 0, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        return block, grid
