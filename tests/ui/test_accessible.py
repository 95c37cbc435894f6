"""What a screen reader gets: every control and every mark has a name and a role."""

from __future__ import annotations

import gc
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QTreeWidget

from app.ui.pages.canvas import PageCanvas
from app.ui.pages.images import PageImages
from app.worker.client import RenderWorker
from tests.ui.test_english import DIALOGS
from tests.ui.test_window import press

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from app.ui.main_window import MainWindow

Role, Text = QAccessible.Role, QAccessible.Text
CONTROLS = {
    Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton,
    Role.EditableText, Role.ComboBox, Role.SpinBox, Role.List, Role.Tree, Role.Table,
    Role.PageTab, Role.MenuItem, Role.Note, Role.Section, Role.Document, Role.TreeItem,
    Role.ListItem, Role.Slider,
}  # fmt: skip


def name(interface: QAccessibleInterface) -> str:
    return interface.text(Text.Name)


def tree(interface: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    yield interface
    if depth < 25:
        for i in range(interface.childCount()):
            child = interface.child(i)
            if child is not None and child.isValid():
                yield from tree(child, depth + 1)


def nameless(widget: QWidget) -> list[str]:
    """Controls in sight without a name, with what is above them."""
    found = []
    for interface in tree(QAccessible.queryAccessibleInterface(widget)):
        assert interface.role() != Role.NoRole
        hidden = interface.state().invisible
        if interface.role() == Role.TreeItem and isinstance(
            interface.parent().object(), QTreeWidget
        ):
            continue  # a cell may be empty
        if interface.role() in CONTROLS and not hidden and not name(interface):
            thing = interface.object()
            above = interface.parent()
            found.append(f"{interface.role()} {thing} in {above and (name(above), above.role())}")
    return found


def pages(view: PageCanvas) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(view)


def test_every_control_of_the_window_has_a_name(window: MainWindow, qtbot: QtBot):
    for action in ("thumbnails", "outline", "compare"):
        window.actions_[action].trigger()
        assert nameless(window) == []


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("action", DIALOGS)
def test_every_control_of_the_other_windows_has_a_name(window: MainWindow, qtbot: QtBot, action):
    before = set(QApplication.topLevelWidgets())
    window.actions_[action].trigger()
    opened = [w for w in QApplication.topLevelWidgets() if w not in before and w.isWindow()]
    assert opened
    for one in opened:
        assert nameless(one) == []
        one.close()


def test_pages_are_children_with_a_name_a_place_and_their_text(window: MainWindow):
    view = window.bench.view
    top = pages(view)
    assert (top.role(), name(top), top.childCount()) == (Role.Document, "Pagina's", 2)
    first, second = top.child(0), top.child(1)
    assert [name(first), name(second)] == ["pagina 1 van 2", "pagina 2 van 2"]
    assert first.role() == Role.Section
    assert "Geachte heer" in first.text(Text.Value)
    assert first.parent() is top
    assert top.indexOfChild(second) == 1
    assert top.child(2) is None
    middle = first.rect().intersected(view.rect().translated(view.mapToGlobal(view.pos())))
    at = middle.center()
    assert top.childAt(at.x(), at.y()) is first
    view.go_to_page(1)
    assert not top.child(1).state().offscreen


def test_marks_are_children_of_their_page_with_state_and_place(window: MainWindow, qtbot: QtBot):
    view = window.bench.view
    page = pages(view).child(0)
    assert [name(page.child(i)) for i in range(page.childCount())] == [
        "Te beoordelen: J. de Vries, naam · steller, pagina 1",
        "Te beoordelen: 070 123 45 67, telefoonnummer · steller, pagina 1",
    ]
    mark = page.child(0)
    assert mark.role() == Role.Note
    assert mark.state().selected
    assert mark.text(Text.Value) == "5.1.2e"
    assert page.indexOfChild(mark) == 0
    assert mark.parent() is page
    box = mark.rect()
    assert page.childAt(box.center().x(), box.center().y()) is mark
    assert page.rect().contains(box)
    press(qtbot, window, Qt.Key.Key_L)
    assert name(page.child(0)).startswith("Lakken: J. de Vries") or name(page.child(1)).startswith(
        "Lakken: J. de Vries"
    )


def test_a_screen_reader_chooses_a_mark(window: MainWindow, qtbot: QtBot):
    page = pages(window.bench.view).child(0)
    second = page.child(1)
    for other in ("text", "editableText", "value", "selection", "tableCell", "attributes"):
        assert getattr(second, f"{other}Interface")() is None
    deeds = second.actionInterface()
    press_, focus = deeds.pressAction(), deeds.setFocusAction()
    assert deeds.actionNames() == [press_, focus]
    assert deeds.keyBindingsForAction(press_) == []
    deeds.doAction("Increase")
    assert not second.state().selected
    deeds.doAction(press_)
    assert window.desk.current.text == "070 123 45 67"
    assert second.state().selected
    assert window.bench.view.hasFocus()
    page.child(0).actionInterface().doAction(focus)
    assert window.desk.current.text == "J. de Vries"
    gone = page.child(1)
    window.bench.view.marks.remove([window.bench.view.marks.on(0)[1].proposal_id])
    gone.actionInterface().doAction(press_)
    assert window.desk.current.text == "J. de Vries"


def test_no_number_is_said_before_a_row_of_the_list(window: MainWindow):
    rows = window.bench.proposals.rows
    for way in Qt.Orientation:
        assert rows.headerData(0, way) is None


def test_a_slot_without_a_mark_is_not_valid(window: MainWindow):
    view = window.bench.view
    page = pages(view).child(0)
    slot = page.child(1)
    assert slot.isValid()
    view.marks.remove([view.marks.on(0)[1].proposal_id])
    assert not slot.isValid()
    assert name(slot) == ""
    assert slot.rect().isEmpty()
    second = pages(view).child(1)
    view.show_document(None, None)
    assert not second.isValid()
    assert pages(view).childCount() == 0


def test_the_current_mark_is_told_when_the_keyboard_is_on_the_pages(
    window: MainWindow, qtbot: QtBot, monkeypatch
):
    view = window.bench.view
    view.setFocus()
    told = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(told.append))
    press(qtbot, window, Qt.Key.Key_N)
    assert pages(view).focusChild().mark.proposal_id == window.desk.current.id
    focused = [e for e in told if e.type() == QAccessible.Event.Focus]
    assert [e.accessibleInterface() for e in focused] == [pages(view).focusChild()]
    assert pages(view).focusChild().state().focused
    told.clear()
    window.desk.show_document("doc1")
    assert QAccessible.Event.ObjectReorder in [e.type() for e in told]


@pytest.mark.parametrize("active", [False, True])
def test_nothing_is_left_dangling_when_panes_come_and_go(qtbot: QtBot, session, active):
    renderer = RenderWorker()
    QAccessible.setActive(active)
    try:
        images = PageImages(renderer)
        for _ in range(20):
            view = PageCanvas(images)
            document = session.document("doc0")
            view.show_document(document, session.text_map("doc0"))
            mine = session.proposals("doc0")
            view.fill_marks(mine, session.decision)
            assert len([name(i) for i in tree(pages(view))]) == 7
            view.deleteLater()
            QApplication.sendPostedEvents(None, 52)  # DeferredDelete
            del view
        gc.collect()
    finally:
        QAccessible.setActive(False)
        renderer.close()


def test_a_program_that_ends_with_its_pages_open_ends_well():
    code = """
import os; os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QTreeWidget
from app.model.document import Document, SourceFile
from app.model.geometry import PageInfo
from app.ui.pages.canvas import PageCanvas
from app.ui.pages.images import PageImages
from app.worker.client import RenderWorker
app = QApplication([])
renderer = RenderWorker()
view = PageCanvas(PageImages(renderer))
source = SourceFile("x.pdf", "application/pdf", 0, "")
view.show_document(Document("d", 1, "x", source, pages=(PageInfo(595, 842),) * 3), None)
top = QAccessible.queryAccessibleInterface(view)
assert [top.child(i).text(QAccessible.Text.Name) for i in range(3)]
view.show(); app.processEvents()
renderer.close()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
