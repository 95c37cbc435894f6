"""The row of the export window in which the look of the boxes is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from app.model.export import BoxLabel, BoxLook
from app.ui.exportstyle import ExportStyle

if TYPE_CHECKING:
    from app.model.profile import Profile

T = TypeVar("T")
STEPS = (0.0, 12.0, 36.0)
FIXED = 144.0
"""Points: a step so wide that nearly every name and label has the same width."""


class StyleRow(QWidget):
    """Colour, words and width of the boxes, and whether a page explains the codes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = _box(self.tr("Kleur van de vlakken"))
        for look, name in (
            (BoxLook.BLACK, self.tr("Zwart")),
            (BoxLook.WHITE, self.tr("Wit met rand")),
            (BoxLook.GREY, self.tr("Lichtgrijs")),
        ):
            self.look.addItem(name, look)
        self.label = _box(self.tr("Wat er in de vlakken staat"))
        for label, name in (
            (BoxLabel.NONE, self.tr("Leeg")),
            (BoxLabel.CODE, self.tr("Code")),
            (BoxLabel.CODE_AND_TITLE, self.tr("Code en omschrijving")),
        ):
            self.label.addItem(name, label)
        self.gap = _box(self.tr("Breedte van de vlakken"))
        self.gap.setToolTip(
            self.tr(
                "De breedte van een vlak kan verraden welke naam eronder stond. Met stappen schuift"
                " de rest van de regel op."
            )
        )
        for step in STEPS:
            words = self.tr("Breedte in stappen van {0} punten") if step else ""
            self.gap.addItem(
                words.format(f"{step:g}") if step else self.tr("Breedte van de tekst"), step
            )
        self.gap.addItem(self.tr("Eén breedte voor bijna alle namen"), FIXED)
        self.legend = QCheckBox(self.tr("Pagina met uitleg van de codes"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for box in (self.look, self.label, self.gap):
            row.addWidget(box)
            box.currentIndexChanged.connect(self.changed)
        row.addWidget(self.legend)
        row.addStretch(1)
        self.legend.toggled.connect(self.changed)

    def show_style(self, style: ExportStyle, profile: Profile) -> None:
        """Show what was chosen, or else what the profile has."""
        now = style.applied(profile)
        self.blockSignals(True)
        _choose(self.look, style.look)
        _choose(self.label, now.label)
        _choose(self.gap, now.gap)
        self.legend.setChecked(now.legend)
        self.blockSignals(False)

    def style_now(self, profile: Profile) -> ExportStyle:
        """What is chosen; what equals the profile stays the profile's."""
        label, gap, legend = self.label.currentData(), self.gap.currentData(), self.legend
        return ExportStyle(
            BoxLook(self.look.currentData()),
            _other(BoxLabel(label), profile.label),
            _other(float(gap), profile.gap),
            _other(legend.isChecked(), profile.legend),
        )


def _other(chosen: T, usual: T) -> T | None:
    return None if chosen == usual else chosen


def _box(name: str) -> QComboBox:
    found = QComboBox()
    found.setAccessibleName(name)
    found.setToolTip(name)
    return found


def _choose(box: QComboBox, value: object) -> None:
    for row in range(box.count()):
        if box.itemData(row) == value:
            box.setCurrentIndex(row)
            return
    box.addItem(f"{value:g}" if isinstance(value, float) else str(value), value)
    box.setCurrentIndex(box.count() - 1)
