"""The blocks that are remembered on this computer: look, apply to this dossier, take away."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.panels.delegates import RoomyDelegate
from app.ui.panels.excess import ExcessWarning
from app.ui.states import role_name, type_name

if TYPE_CHECKING:
    from app.model.block import KnownBlock, KnownBlocks

KEY = int(Qt.ItemDataRole.UserRole)
POINTS_PER_CM = 72 / 2.54


class KnownBlocksDialog(QDialog):
    """Not modal; says what is wanted."""

    delete_wanted = Signal(str)
    apply_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Onthouden blokken"))
        explanation = QLabel(
            self.tr(
                "Deze blokken worden voorgesteld in nieuwe documenten met hetzelfde sjabloon. "
                "Onthouden zijn alleen plaatsen en kenmerken van het sjabloon, geen gegevens uit "
                "documenten; er gaat niets naar buiten."
            )
        )
        explanation.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setItemDelegate(RoomyDelegate(self.list))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels(
            [self.tr("Wat"), self.tr("Grond"), self.tr("Plaats"), self.tr("Onthouden op")]
        )
        self.list.setAccessibleName(self.tr("Onthouden blokken"))
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.problem = ExcessWarning()
        self.delete_button = QPushButton(self.tr("Weghalen"))
        self.delete_button.setToolTip(self.tr("Onthoud dit blok niet meer (Del)"))
        self.apply_button = QPushButton(self.tr("Nu toepassen op dit dossier"))
        self.apply_button.setToolTip(self.tr("Stel de blokken voor in alle documenten (Enter)"))
        self.close_button = QPushButton(self.tr("Sluiten"))
        foot = QHBoxLayout()
        foot.addWidget(self.delete_button)
        foot.addStretch(1)
        foot.addWidget(self.apply_button)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addWidget(explanation)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.problem)
        layout.addLayout(foot)
        self.resize(680, 360)
        for button in (self.delete_button, self.apply_button, self.close_button):
            button.setAutoDefault(False)
        self.delete_button.clicked.connect(self._delete)
        self.apply_button.clicked.connect(self.apply_wanted)
        self.close_button.clicked.connect(self.close)
        for key, deed in (("Del", self._delete), ("Return", self.apply_wanted.emit)):
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(deed)
        self.list.currentItemChanged.connect(self._buttons)
        self.may_apply = False

    def show_blocks(self, known: KnownBlocks, *, may_apply: bool) -> None:
        """Show the blocks of this computer."""
        row = max(self.list.indexOfTopLevelItem(self.list.currentItem() or QTreeWidgetItem()), 0)
        self.may_apply = may_apply
        self.list.clear()
        for block in known.blocks:
            self.list.addTopLevelItem(self._item(block))
        if known.blocks:
            self.list.setCurrentIndex(self.list.model().index(min(row, len(known.blocks) - 1), 0))
        self._buttons()

    def _item(self, block: KnownBlock) -> QTreeWidgetItem:
        role = role_name(block.role)
        what = " · ".join(filter(None, [type_name(block.entity_type), role]))
        r = block.rect
        place = self.tr("pagina {0}, {1} cm van links, {2} cm van boven").format(
            block.page + 1, _cm(r.x0), _cm(r.y0)
        )
        day = f"{date.fromisoformat(block.saved_on):%d-%m-%Y}"
        item = QTreeWidgetItem([what, block.ground, place, day])
        item.setData(0, KEY, block.id)
        spoken = ", ".join([what, block.ground, place, day])
        for column in range(4):
            item.setData(column, Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _delete(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.delete_wanted.emit(item.data(0, KEY))

    def _buttons(self) -> None:
        self.delete_button.setEnabled(self.list.currentItem() is not None)
        self.apply_button.setEnabled(self.may_apply and self.list.topLevelItemCount() > 0)


def _cm(points: float) -> str:
    return f"{points / POINTS_PER_CM:.1f}".replace(".", ",")
