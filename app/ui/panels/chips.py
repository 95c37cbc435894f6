"""The filters of the list as chips: one is on, each tells how many it would show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from app.ui.models.filters import Filter
from app.ui.panels.flow import FlowLayout
from app.ui.panels.marked import MarkedButton

if TYPE_CHECKING:
    from app.review.progress import Progress

SELDOM = frozenset({Filter.CHECK, Filter.DRAWN, Filter.LATER, Filter.COMMENTED})


class FilterChips(QWidget):
    """Tab comes to the chip that is on, the arrow keys walk the others."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = {
            Filter.ALL: self.tr("Alle"),
            Filter.OPEN: self.tr("Te beoordelen"),
            Filter.CHECK: self.tr("Twijfel"),
            Filter.REDACT: self.tr("Lakken"),
            Filter.KEEP: self.tr("Openlaten"),
            Filter.DRAWN: self.tr("Zelf getekend"),
            Filter.LATER: self.tr("Later"),
            Filter.COMMENTED: self.tr("Met opmerking"),
        }
        self._group = QButtonGroup(self)
        self._chips: dict[Filter, QToolButton] = {}
        self._flow = FlowLayout(self)
        for chosen, name in self._names.items():
            chip = MarkedButton()
            chip.setCheckable(True)
            chip.setText(name)
            chip.setMinimumHeight(24)
            chip.setAccessibleDescription(self.tr("Filter van de lijst"))
            self._group.addButton(chip)
            self._flow.addWidget(chip)
            self._chips[chosen] = chip
            chip.setVisible(chosen not in SELDOM)
        self._chips[Filter.ALL].setChecked(True)
        self._group.buttonToggled.connect(self._toggled)

    @property
    def chosen(self) -> Filter:
        """The filter that is on."""
        return next(c for c, chip in self._chips.items() if chip.isChecked())

    def choose(self, chosen: Filter) -> None:
        """Put a filter on."""
        self._chips[chosen].setChecked(True)

    def show_numbers(self, now: Progress, commented: int = 0) -> None:
        """Write in each chip how many there are; an empty one shows its name alone.

        Those for what is seldom there are in sight only while there is some.
        """
        numbers = {
            Filter.ALL: now.total,
            Filter.OPEN: now.open,
            Filter.CHECK: now.check,
            Filter.REDACT: now.redact,
            Filter.KEEP: now.keep,
            Filter.DRAWN: now.drawn,
            Filter.LATER: now.later,
            Filter.COMMENTED: commented,
        }
        for chosen, chip in self._chips.items():
            number, name = numbers[chosen], self._names[chosen]
            chip.setText(f"{name} {number}" if number else name)
            chip.setVisible(bool(number) or chosen not in SELDOM or chip.isChecked())
        self._flow.invalidate()
        self.updateGeometry()

    def _toggled(self, _: object, on: bool) -> None:
        if on:
            self.changed.emit()
