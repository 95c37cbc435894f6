"""The line above the pages: which document this is, and which page, to be changed by number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QWidget


class PageBar(QWidget):
    """Title at the left, "pagina 3 van 18" at the right."""

    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._before = QLabel(self.tr("pagina"))
        self._number = QSpinBox()
        self._number.setKeyboardTracking(False)
        self._number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._number.setAccessibleName(self.tr("Naar pagina"))
        self._number.setToolTip(self.tr("Naar pagina"))
        self._total = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 10, 4)
        layout.setSpacing(6)
        layout.addWidget(self._title, 1)
        for widget in (self._before, self._number, self._total):
            layout.addWidget(widget)
        self._number.valueChanged.connect(lambda number: self.page_wanted.emit(number - 1))
        self.setMinimumHeight(self._number.sizeHint().height() + 8)
        self.show_document("", 0)

    def show_document(self, title: str, pages: int) -> None:
        """Show a document's title and how many pages it has."""
        self._title.setText(title)
        self._title.setToolTip(title)
        for widget in (self._before, self._number, self._total):
            widget.setVisible(pages > 0)
        self._number.blockSignals(True)
        self._number.setRange(1, max(1, pages))
        self._number.blockSignals(False)
        self._total.setText(self.tr("van {0}").format(pages))

    def show_page(self, page: int) -> None:
        """Show which page (from 0) fills most of the window."""
        self._number.blockSignals(True)
        self._number.setValue(page + 1)
        self._number.blockSignals(False)
