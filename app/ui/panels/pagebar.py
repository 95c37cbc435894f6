"""The line above the pages: which document this is, and which page, to be changed by name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QToolButton, QWidget

from app.ui.panels.fitting import ElidedLabel

LEAST = 24  # pixels of what can be clicked
LONGEST = 160  # pixels for a page's own name


class PageNumber(QSpinBox):
    """A page, written as the file itself names it; its number from 1 is understood too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] = ()

    def name_pages(self, labels: tuple[str, ...]) -> None:
        """Take the file's own names, one for each page; none counts from 1."""
        self._labels = labels
        width = self.fontMetrics().horizontalAdvance(max(labels, key=len, default=""))
        self.setMinimumWidth(min(width + 16, LONGEST) if labels else 0)
        self.setValue(self.value())  # written anew
        self.lineEdit().setText(self.textFromValue(self.value()))
        self.updateGeometry()

    def textFromValue(self, value: int) -> str:
        """The name of page ``value`` (from 1)."""
        return self._labels[value - 1] if 0 < value <= len(self._labels) else str(value)

    def valueFromText(self, text: str) -> int:
        """The page with that name, else with that number."""
        return self._page(text) or self.value()

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Anything can be typed; only a page that is there can be gone to."""
        state = QValidator.State.Acceptable if self._page(text) else QValidator.State.Intermediate
        return state, text, at

    def _page(self, text: str) -> int | None:
        wanted = text.strip().casefold()
        for number, label in enumerate(self._labels, start=1):
            if label.casefold() == wanted:
                return number
        number = int(wanted) if wanted.isascii() and wanted.isdigit() else 0
        return number if self.minimum() <= number <= self.maximum() else None


def _step(action: QAction, arrow: Qt.ArrowType) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setArrowType(arrow)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAutoRaise(True)
    button.setMinimumSize(LEAST, LEAST)
    return button


class PageBar(QWidget):
    """Title at the left, "pagina 3 van 18" at the right; "pagina iv (4 van 18)" with names.

    ``steps`` go to the document before and the one after.
    """

    page_wanted = Signal(int)

    def __init__(self, steps: tuple[QAction, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        arrows = Qt.ArrowType.LeftArrow, Qt.ArrowType.RightArrow
        self.steps = tuple(_step(*each) for each in zip(steps, arrows, strict=True))
        self._title = ElidedLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._before = QLabel(self.tr("pagina"))
        self.number = PageNumber()
        self.number.setKeyboardTracking(False)
        self.number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setAccessibleName(self.tr("Naar pagina"))
        self.number.setToolTip(self.tr("Naar pagina"))
        self._total = QLabel()
        self._pages = 0
        self._named = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 10, 4)
        layout.setSpacing(6)
        layout.addWidget(self._title, 1)
        for button in self.steps:
            layout.addWidget(button)
        layout.addSpacing(6)
        for widget in (self._before, self.number, self._total):
            layout.addWidget(widget)
        self.number.valueChanged.connect(lambda number: self.page_wanted.emit(number - 1))
        self.setMinimumHeight(self.number.sizeHint().height() + 8)
        self.show_document("", 0)

    def name(self, title: str) -> None:
        """Give the document another title."""
        self._title.setText(title)

    def show_document(self, title: str, pages: int) -> None:
        """Show a document's title and how many pages it has."""
        self._title.setText(title)
        self._title.setToolTip(title)
        for widget in (self._before, self.number, self._total):
            widget.setVisible(pages > 0)
        for button in self.steps:
            button.setVisible(bool(title))
        self.number.blockSignals(True)
        self.number.setRange(1, max(1, pages))
        self.number.blockSignals(False)
        self._pages = pages
        self._tell()

    def name_pages(self, labels: tuple[str, ...]) -> None:
        """Take the names that the file gives its pages; none counts from 1."""
        self.number.blockSignals(True)
        self.number.name_pages(labels)
        self.number.blockSignals(False)
        self._named = bool(labels)
        self._tell()

    def show_page(self, page: int) -> None:
        """Show which page (from 0) fills most of the window."""
        self.number.blockSignals(True)
        self.number.setValue(page + 1)
        self.number.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        if self._named:
            number = self.number.value()
            self._total.setText(self.tr("({0} van {1})").format(number, self._pages))
        else:
            self._total.setText(self.tr("van {0}").format(self._pages))
