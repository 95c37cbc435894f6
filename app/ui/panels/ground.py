"""Parts of the pane "Dit voorstel": the box with all grounds, and the buttons of the verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPushButton, QSizePolicy

from app import reference
from app.ui.said import said

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent
    from PySide6.QtWidgets import QWidget


class GroundBox(QComboBox):
    """All grounds, found by typing any part of the code or the title."""

    picked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit()
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.addItem(self.tr("geen grond"), "")
        for code, ground in reference.grounds().items():
            self.addItem(f"{code} · {ground.title}", code)
            tip = f"{ground.article}\n{ground.title} ({said(ground.kind)})"
            self.setItemData(self.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self.setAccessibleName(self.tr("Grond"))
        self._line.setAccessibleName(self.tr("Grond"))
        self.activated.connect(self._take)
        completer.activated.connect(self._take_text)

    def show_code(self, code: str) -> None:
        """Show a ground without picking it."""
        index = max(0, self.findData(code))
        self.setCurrentIndex(index)
        self.setEditText(self.itemText(index))
        self._line.setCursorPosition(0)
        tip = self.itemData(index, Qt.ItemDataRole.ToolTipRole)
        self.setToolTip(tip or "")

    def show_hint(self, words: str) -> None:
        """What stands in the box while it is empty."""
        self._line.setPlaceholderText(words)

    def begin(self) -> None:
        """Take the focus so that typing searches at once."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks the best match, Escape leaves the ground as it was."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_text(self.currentText())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _take(self, index: int) -> None:
        self.picked.emit(self.itemData(index) or "")
        self.left.emit()

    def _take_text(self, text: str) -> None:
        wanted = text.casefold().strip()
        texts = [self.itemText(i).casefold() for i in range(self.count())]
        for fits in (str.startswith, str.__contains__):
            found = next((i for i, t in enumerate(texts) if wanted and fits(t, wanted)), None)
            if found is not None:
                self._take(found)
                return
        self.left.emit()


class VerbButton(QPushButton):
    """A button for an action, with words of its own; a toolbar's button would lose them."""

    def __init__(self, action: QAction, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setText(text)
        self.setAccessibleName(action.toolTip())
        across = QSizePolicy.Policy.Expanding if text else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(32, 32)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setIcon(self._action.icon())
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
