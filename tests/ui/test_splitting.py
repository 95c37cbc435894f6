"""Borders between panes have a name and a role, and can be moved without a mouse."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtWidgets import QApplication, QSplitter

from app.ui.panels.splitting import STEP, Border
from tests.ui.test_english import DIALOGS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


def borders(*windows: object) -> list[Border]:
    """All borders in sight; each splitter of the program has ours."""
    splitters = [s for w in windows for s in w.findChildren(QSplitter) if s.isVisible()]
    found = [s.handle(i) for s in splitters for i in range(1, s.count())]
    assert all(isinstance(b, Border) for b in found)
    return [b for b in found if b.isVisible()]


def test_each_border_has_a_role_a_name_of_its_own_and_a_place(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_["compare"].trigger()
    qtbot.waitUntil(window.bench.sides.handle(1).isVisible)
    before = {w for w in QApplication.topLevelWidgets() if w.isVisible()}
    for name in (*DIALOGS, "manual"):
        if name not in ("author", "matter", "second_look"):  # those ask, and hold up
            window.actions_[name].trigger()
    opened = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w not in before]
    names = []
    for border in borders(window, *opened):
        told = QAccessible.queryAccessibleInterface(border)
        assert told.role() == QAccessible.Role.Splitter
        assert told.text(QAccessible.Text.Value) == str(border.place)
        names.append(told.text(QAccessible.Text.Name))
    assert sorted(set(names)) == [
        "Breedte van de documenten", "Breedte van de inhoud", "Breedte van de voorstellen",
        "Grens tussen origineel en resultaat", "Hoogte van de lijst", "Hoogte van de tabel",
    ]  # fmt: skip
    for one in opened:
        one.close()


def test_arrow_keys_move_a_border_and_home_and_end_go_as_far_as_it_goes(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    splitter = window.bench.splitter
    left, right = (splitter.handle(i) for i in (1, 2))
    splitter.setSizes([300, 500, 390])
    first = splitter.sizes()
    told: list[QAccessible.Event] = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", staticmethod(lambda e: told.append(e.type()))
    )
    left.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(left, Key.Key_Right)
    assert splitter.sizes()[0] == first[0] + STEP
    qtbot.keyClick(left, Key.Key_Left)
    assert splitter.sizes() == first
    assert told.count(QAccessible.Event.ValueChanged) == 2
    qtbot.keyClick(right, Key.Key_Home)
    wide = splitter.sizes()[2]
    qtbot.keyClick(right, Key.Key_End)
    assert wide > first[2] > splitter.sizes()[2]
    assert splitter.sizes()[2] >= window.bench.right.minimumSizeHint().width()
    qtbot.keyClick(right, Key.Key_Up)
    qtbot.keyClick(right, Key.Key_X)
    assert told.count(QAccessible.Event.ValueChanged) == 4, "other keys move nothing"


def test_tab_comes_to_a_border_and_its_focus_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    border = window.bench.splitter.handle(1)
    for _ in range(60):
        if border.hasFocus():
            break
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert border.hasFocus()
    lit = border.palette().color(QPalette.ColorRole.Highlight)
    middle = border.rect().center()
    assert border.grab().toImage().pixelColor(middle.x(), 5) == lit
    window.bench.proposals.tree.setFocus()
    assert border.grab().toImage().pixelColor(middle.x(), 5) != lit


def test_dragging_a_border_still_works(window: MainWindow, qtbot: QtBot) -> None:
    splitter = window.bench.splitter
    border, before = splitter.handle(1), splitter.sizes()[0]
    centre = border.rect().center()
    qtbot.mousePress(border, Qt.MouseButton.LeftButton, pos=centre)
    qtbot.mouseMove(border, centre + QPoint(30, 0))
    qtbot.mouseRelease(border, Qt.MouseButton.LeftButton, pos=centre)
    assert splitter.sizes()[0] > before


def test_a_program_that_ends_with_its_borders_in_sight_ends_well() -> None:
    code = """
import gc, os; os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from app.ui.panels.splitting import Splitter
app = QApplication([])
QAccessible.setActive(True)
def make():
    splitter = Splitter(Qt.Orientation.Horizontal)
    for _ in range(3):
        splitter.addWidget(QLabel("x"))
    splitter.name_borders(["een", "twee"])
    splitter.show()
    told = [QAccessible.queryAccessibleInterface(splitter.handle(i)) for i in (1, 2)]
    assert [t.text(QAccessible.Text.Name) for t in told] == ["een", "twee"]
    return splitter
for _ in range(20):
    gone = make()
    gone.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    del gone
gc.collect()
kept = make()
app.processEvents()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
