"""Shift+F1: the manual, with a list of its parts, a search, and back and forward; offline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QImage,
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from app import paths
from app.ui.panels.delegates import RoomyDelegate
from app.ui.panels.splitting import Splitter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WIDEST = 760
"""Pixels of the window beyond which a picture is made smaller."""
MARGIN = 18.0
LEADING = 125.0  # percent of the height of the letters
ABOVE = {1: 4.0, 2: 30.0, 3: 18.0}
ANCHOR = int(Qt.ItemDataRole.UserRole)


class Pages(QTextBrowser):
    """Renders the manual; each heading is a place to go to, as on the web.

    It reads nothing but the manual and the pictures beside it, whatever a link says.
    """

    def __init__(self, manual: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._manual = manual
        self.headings: list[tuple[int, str, str]] = []
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        self.setSource(QUrl.fromLocalFile(str(manual)))

    def doSetSource(
        self,
        name: QUrl | str,
        type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,  # noqa: A002
    ) -> None:
        """Read the manual, which Qt does anew at every step, and make its headings places."""
        super().doSetSource(name, type)
        self.document().setDocumentMargin(MARGIN)
        self._give_air()
        self.headings = self._mark_headings()
        place = QUrl(name)
        if place.hasFragment():
            self.scrollToAnchor(place.fragment())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture fits the column and is sharp on any screen."""
        found = super().loadResource(kind, name)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return found
        url = self.source().resolved(QUrl(name))
        image = QImage(url.toLocalFile())
        if image.isNull():
            return found
        ratio = self.devicePixelRatioF()
        wide = min(WIDEST, image.width())
        image = image.scaledToWidth(round(wide * ratio), Qt.TransformationMode.SmoothTransformation)
        image.setDevicePixelRatio(ratio)
        return image

    def go(self, anchor: str) -> None:
        """Show a heading at the top; back leads to where the reader was."""
        place = QUrl.fromLocalFile(str(self._manual))
        place.setFragment(anchor)
        self.setSource(place)

    def search(self, words: str, *, backwards: bool = False) -> bool:
        """Choose the next place with these words, from the other end when there is none."""
        way = QTextDocument.FindFlag(0)
        if backwards:
            way |= QTextDocument.FindFlag.FindBackward
        if not words:
            return False
        if self.find(words, way):
            return True
        before = self.textCursor()
        end = QTextCursor.MoveOperation.End if backwards else QTextCursor.MoveOperation.Start
        self.moveCursor(end)
        if self.find(words, way):
            return True
        self.setTextCursor(before)
        return False

    def _follow(self, url: QUrl) -> None:
        if url.hasFragment():  # the manual leads to nothing but itself
            self.go(url.fragment())

    def _give_air(self) -> None:
        """Lines and headings a little apart; Qt sets Markdown closely."""
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            cursor.setPosition(block.position())
            air = QTextBlockFormat()
            air.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if level := block.blockFormat().headingLevel():
                air.setTopMargin(ABOVE[level])
            cursor.mergeBlockFormat(air)
            block = block.next()

    def _mark_headings(self) -> list[tuple[int, str, str]]:
        """Make each heading a place; level, words and name of the place."""
        found: list[tuple[int, str, str]] = []
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                anchor = slug(block.text())
                found.append((level, block.text(), anchor))
                cursor = QTextCursor(block)
                cursor.movePosition(
                    QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
                place = QTextCharFormat()
                place.setAnchor(True)
                place.setAnchorNames([anchor])
                cursor.mergeCharFormat(place)
            block = block.next()
        return found


class ManualDialog(QDialog):
    """Contents at the left, the manual at the right. Not modal: it stays beside the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Handleiding"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.pages = Pages(paths.manual())
        self.pages.setAccessibleName(self.tr("Handleiding"))
        self.contents = self._contents()
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Zoeken in de handleiding"))
        self.words.setAccessibleName(self.tr("Zoeken in de handleiding"))
        self.words.setClearButtonEnabled(True)
        self.outcome = QLabel()
        self.back = self._button("←", self.tr("Terug"), "Alt+Left", self.pages.backward)
        self.forward = self._button("→", self.tr("Vooruit"), "Alt+Right", self.pages.forward)
        self.further = self._button(
            self.tr("Zoek verder"), "", "F3", lambda: self.search(again=True)
        )
        close = QPushButton(self.tr("Sluiten"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        bar = QHBoxLayout()
        for widget in (self.back, self.forward):
            bar.addWidget(widget)
        bar.addSpacing(12)
        bar.addWidget(self.words, 1)
        bar.addWidget(self.further)
        bar.addWidget(self.outcome)
        bar.addStretch(1)
        bar.addWidget(close)
        split = Splitter(Qt.Orientation.Horizontal)
        split.addWidget(self.contents)
        split.addWidget(self.pages)
        split.setStretchFactor(1, 1)
        split.name_borders([self.tr("Breedte van de inhoud")])
        split.setSizes([250, 850])
        layout = QVBoxLayout(self)
        layout.addLayout(bar)
        layout.addWidget(split, 1)
        self.resize(1120, 800)
        self.contents.setFocus()
        self._connect()

    def _contents(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderHidden(True)
        tree.setItemDelegate(RoomyDelegate(tree))
        tree.setAccessibleName(self.tr("Inhoud"))
        parts: list[QTreeWidgetItem] = []
        for level, text, anchor in self.pages.headings:
            if level == 1:
                continue
            item = QTreeWidgetItem([text])
            item.setData(0, ANCHOR, anchor)
            item.setToolTip(0, text)
            if level == 2 or not parts:
                parts.append(item)
                tree.addTopLevelItem(item)
            else:
                parts[-1].addChild(item)
        return tree

    def _button(self, shown: str, name: str, key: str, deed: Callable[[], object]) -> QPushButton:
        button = QPushButton(shown)
        button.setAutoDefault(False)
        text = name or shown
        button.setAccessibleName(text)
        keys = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{text} ({keys})")
        button.setShortcut(QKeySequence(key))
        button.clicked.connect(lambda _=False: deed())
        return button

    def _connect(self) -> None:
        self.contents.itemActivated.connect(self._open)
        self.contents.itemClicked.connect(self._open)
        self.words.returnPressed.connect(lambda: self.search(again=True))
        self.words.textEdited.connect(lambda _: self.search())
        self.pages.backwardAvailable.connect(self.back.setEnabled)
        self.pages.forwardAvailable.connect(self.forward.setEnabled)
        self.back.setEnabled(False)
        self.forward.setEnabled(False)
        begin = QAction(self)
        begin.setShortcut(QKeySequence("Ctrl+F"))
        begin.triggered.connect(self.begin_search)
        self.addAction(begin)

    def _open(self, item: QTreeWidgetItem) -> None:
        self.pages.go(item.data(0, ANCHOR))

    def begin_search(self) -> None:
        """Take the keyboard to the search."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    def search(self, *, again: bool = False) -> None:
        """Go to the next place with the words; while typing, the place of now may do."""
        words = self.words.text().strip()
        if not again:  # what grows by a letter is looked for from where it began
            cursor = self.pages.textCursor()
            cursor.setPosition(cursor.selectionStart())
            self.pages.setTextCursor(cursor)
        found = self.pages.search(words)
        self.outcome.setText("" if found or not words else self.tr("niet gevonden"))

    def show_part(self, anchor: str) -> None:
        """Open the manual at a heading, which is chosen in the contents too."""
        walk = QTreeWidgetItemIterator(self.contents)
        while (item := walk.value()) is not None:
            if item.data(0, ANCHOR) == anchor:
                self.contents.setCurrentItem(item)
                self.pages.go(anchor)
                return
            walk += 1


def slug(heading: str) -> str:
    """The name of a heading's place, made as the sites do that show Markdown."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return kept.replace(" ", "-")
