"""The history of a proposal as a list: when, who, what."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from app.review.history import Act, history
from app.ui.panels.delegates import RoomyDelegate
from app.ui.states import count

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.desk import Desk

_ACTS = {
    "redact": QT_TRANSLATE_NOOP("history", "gelakt"),
    "keep": QT_TRANSLATE_NOOP("history", "opengelaten"),
    "open": QT_TRANSLATE_NOOP("history", "weer geopend"),
    "later": QT_TRANSLATE_NOOP("history", "uitgesteld"),
    "sweep redact": QT_TRANSLATE_NOOP("history", "gelakt met alle gelijke"),
    "sweep keep": QT_TRANSLATE_NOOP("history", "opengelaten met alle gelijke"),
    "ground": QT_TRANSLATE_NOOP("history", "grond gekozen"),
    "add ground": QT_TRANSLATE_NOOP("history", "grond erbij gezet"),
    "drop ground": QT_TRANSLATE_NOOP("history", "grond weggehaald"),
    "justification": QT_TRANSLATE_NOOP("history", "motivering geschreven"),
    "note": QT_TRANSLATE_NOOP("history", "opmerking geschreven"),
    "draw": QT_TRANSLATE_NOOP("history", "getekend"),
    "move": QT_TRANSLATE_NOOP("history", "verplaatst"),
    "erase": QT_TRANSLATE_NOOP("history", "weggehaald"),
    "search": QT_TRANSLATE_NOOP("history", "gezocht en gelakt"),
    "block": QT_TRANSLATE_NOOP("history", "voorgesteld naar een blok elders"),
    "comment": QT_TRANSLATE_NOOP("history", "opmerking gemaakt"),
    "reply": QT_TRANSLATE_NOOP("history", "opmerking beantwoord"),
    "resolve": QT_TRANSLATE_NOOP("history", "opmerking afgehandeld"),
    "reopen": QT_TRANSLATE_NOOP("history", "opmerking heropend"),
    "uncomment": QT_TRANSLATE_NOOP("history", "opmerking weggehaald"),
    "known block": QT_TRANSLATE_NOOP("history", "voorgesteld naar een onthouden blok"),
    "agree": QT_TRANSLATE_NOOP("history", "akkoord"),
    "settle": QT_TRANSLATE_NOOP("history", "verschil afgehandeld"),
    "equal": QT_TRANSLATE_NOOP("history", "gelijk gemaakt aan een andere plaats"),
    "attribute": QT_TRANSLATE_NOOP("history", "gezegd wie het is"),
}


def _say(text: object) -> str:
    return QCoreApplication.translate("history", str(text))


def act_in_words(act: Act) -> str:
    """What was done, with the ground and how many it was about."""
    undone = act.action.startswith("undo ")
    redone = act.action.startswith("redo ")
    act_itself = act.action.removeprefix("undo ").removeprefix("redo ")
    plain = act_itself.removeprefix("second ")
    words = _say(_ACTS[plain]) if plain in _ACTS else plain
    if plain != act_itself:
        words = _say(QT_TRANSLATE_NOOP("history", "tweede blik: {0}")).format(words)
    if undone:
        words = _say(QT_TRANSLATE_NOOP("history", "ongedaan gemaakt: {0}")).format(words)
    elif redone:
        words = _say(QT_TRANSLATE_NOOP("history", "opnieuw: {0}")).format(words)
    if plain.endswith("ground") and act.ground:
        words += f" ({act.ground})"
    if act.many > 1:
        one = _say(QT_TRANSLATE_NOOP("history", "voorstel"))
        many = _say(QT_TRANSLATE_NOOP("history", "voorstellen"))
        words += f", {count(act.many, one, many)}"
    return words


def show_history(desk: Desk, parent: QWidget) -> None:
    """Show what was done with the current proposal."""
    session, current = desk.session, desk.current
    if session is None or current is None:
        return
    dialog = QDialog(parent)
    dialog.setObjectName("history")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    title = _say(QT_TRANSLATE_NOOP("history", "Geschiedenis van dit voorstel"))
    dialog.setWindowTitle(title)
    listed = QTreeWidget()
    listed.setAccessibleName(title)
    listed.setItemDelegate(RoomyDelegate(listed))
    listed.setRootIsDecorated(False)
    listed.setHeaderLabels(
        [
            _say(QT_TRANSLATE_NOOP("history", "Wanneer")),
            _say(QT_TRANSLATE_NOOP("history", "Wie")),
            _say(QT_TRANSLATE_NOOP("history", "Wat")),
        ]
    )
    acts = history(session, current.id)
    for act in acts:
        at = datetime.fromisoformat(act.at).astimezone()
        row = [f"{at:%d-%m-%Y %H:%M:%S}", act.author, act_in_words(act)]
        listed.addTopLevelItem(QTreeWidgetItem(row))
    if not acts:
        nothing = _say(QT_TRANSLATE_NOOP("history", "Er is nog niets mee gedaan."))
        listed.addTopLevelItem(QTreeWidgetItem([nothing]))
        listed.setFirstColumnSpanned(0, listed.rootIndex(), True)
    for column in range(2):
        listed.resizeColumnToContents(column)
    buttons = QDialogButtonBox()
    close = _say(QT_TRANSLATE_NOOP("history", "Sluiten"))
    buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(listed)
    layout.addWidget(buttons)
    dialog.resize(620, 320)
    desk.workspace.closed.connect(dialog.close)
    dialog.show()
