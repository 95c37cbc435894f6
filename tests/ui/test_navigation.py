"""Pages in small, bookmarks, and the names that a file gives its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget

from app.model.contents import Contents, OutlineEntry
from app.model.decision import Verdict
from app.review import changes
from app.ui.main_window import MainWindow
from app.ui.models import pages
from app.ui.preferences import Preferences
from app.worker.client import RenderWorker, WorkerPool
from app.worker.executors import SerialExecutor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.review.session import ReviewSession

Key = Qt.Key
Shift = Qt.KeyboardModifier.ShiftModifier
TEXT = Qt.ItemDataRole.AccessibleTextRole
NAMED = Contents(
    ("iv", "A-1"), (OutlineEntry(0, "Brief", 0), OutlineEntry(1, "Slot", 1), OutlineEntry(0, "Weg"))
)


def key(qtbot: QtBot, which: Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), which, held)


def test_each_page_counts_what_stands_on_it_and_what_is_left(session: ReviewSession, qapp):
    model = pages.PagesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(session, "doc0")
    assert tester.model().rowCount() == 2
    assert [model.index(i).data(pages.OPEN) for i in range(2)] == [2, 1]
    assert [model.index(i).data(pages.TOTAL) for i in range(2)] == [2, 2]
    first = session.proposals("doc0")[0].id
    session.apply(changes.set_verdict(session, [first], Verdict.REDACT))
    session.mark_page_seen("doc0", 0)
    model.refresh()
    assert model.index(0).data(TEXT) == (
        "pagina 1, 2 voorstellen, 1 te beoordelen, gezien, nu in beeld"
    )
    model.name_pages(("iv", "A-1"))
    assert model.index(1).data() == "A-1"
    assert model.index(1).data(TEXT).startswith("pagina A-1 (blad 2 van 2), 2 voorstellen")
    model.name_pages(("only one",))
    assert model.index(1).data() == "2"
    model.show(None, None)
    assert model.rowCount() == 0


def test_f7_brings_the_pages_and_enter_goes_to_one(window: MainWindow, qtbot: QtBot):
    key(qtbot, Key.Key_F7)
    panel = window.bench.navigation.thumbnails
    assert QApplication.focusWidget() is panel.list
    key(qtbot, Key.Key_Down)
    assert window.bench.view.page == 0
    key(qtbot, Key.Key_Return)
    assert window.bench.view.page == 1
    assert window.bench.navigation.pages_model.current == 1
    window.bench.view.setFocus()
    window.bench.view.go_to_page(0)
    assert panel.list.currentIndex().row() == 0


def test_a_click_on_a_small_page_goes_there(window: MainWindow, qtbot: QtBot):
    window.actions_["thumbnails"].trigger()
    panel = window.bench.navigation.thumbnails
    box = panel.list.visualRect(panel._model.index(1))
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert window.bench.view.page == 1


def test_only_the_pages_in_sight_are_asked_for(window: MainWindow, qtbot: QtBot, monkeypatch):
    from dataclasses import replace

    session = window.workspace.session
    document = session.document("doc0")
    session.update_document(replace(document, pages=document.pages * 500))
    window.workspace.document_changed.emit("doc0")
    window.actions_["thumbnails"].trigger()
    panel = window.bench.navigation.thumbnails
    qtbot.waitUntil(lambda: 0 < len(panel.rows_in_sight()) < 30)
    asked: list[set[int]] = []
    monkeypatch.setattr(panel._images, "want", lambda w: asked.append({x.key.page for x in w}))
    window.bench.view.go_to_page(700)
    assert 700 in panel.rows_in_sight()
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[-1] <= set(panel.rows_in_sight())


def test_the_left_pane_opens_when_it_was_hidden(window: MainWindow, qtbot: QtBot):
    key(qtbot, Key.Key_F9)
    assert window.bench.navigation.pane.isHidden()
    key(qtbot, Key.Key_F7)
    assert window.bench.navigation.pane.isVisible()
    assert window.actions_["documents_pane"].isChecked()


def test_bookmarks_are_a_tree_and_enter_goes_to_their_page(window: MainWindow, qtbot: QtBot):
    window.images.described.emit("doc0", NAMED)
    key(qtbot, Key.Key_F7, Shift)
    tree = window.bench.navigation.outline.tree
    assert QApplication.focusWidget() is tree
    model = tree.model()
    assert model.index(0, 0, model.index(0, 0)).data(TEXT) == "Slot, pagina A-1"
    key(qtbot, Key.Key_Down)
    key(qtbot, Key.Key_Return)
    assert window.bench.view.page == 1
    key(qtbot, Key.Key_Down)
    key(qtbot, Key.Key_Return)  # leads nowhere
    assert window.bench.view.page == 1


def test_without_bookmarks_it_says_so(window: MainWindow, qtbot: QtBot):
    window.actions_["outline"].trigger()
    panel = window.bench.navigation.outline
    assert not panel.tree.isVisible()
    assert panel._empty.isVisible()
    assert QApplication.focusWidget() is window.bench.navigation.pane.tabBar()


def test_the_bookmark_of_the_page_in_sight_is_bold(window: MainWindow):
    window.images.described.emit("doc0", NAMED)
    model = window.bench.navigation.outline.model
    first = model.item(0)

    def bold() -> list[bool]:
        return [first.font().bold(), first.child(0).font().bold()]

    assert bold() == [True, False]
    window.bench.view.go_to_page(1)
    assert bold() == [False, True]
    window.images.described.emit("doc0", Contents((), (OutlineEntry(0, "Verder", 1),)))
    window.bench.view.go_to_page(0)
    assert not model.item(0).font().bold()


def test_what_is_shown_at_the_left_is_remembered(window: MainWindow, qtbot: QtBot, tmp_path):
    window.actions_["two_pages"].trigger()
    window.actions_["outline"].trigger()
    window.close()
    again = MainWindow(
        WorkerPool(executor=SerialExecutor()), RenderWorker(),
        Preferences(tmp_path / "settings.json"), lambda _: True,
    )  # fmt: skip
    assert again.bench.view.columns == 2
    assert again.actions_["two_pages"].isChecked()
    assert again.bench.navigation.pane.currentIndex() == 2
    again.close()
    again.deleteLater()


def test_in_the_smallest_window_nothing_lies_over_something_else(window: MainWindow, qtbot: QtBot):
    window.resize(window.minimumSize())
    QApplication.processEvents()
    details = window.bench.details
    number = 0
    for pane in (details, details._form):
        shown = [w for w in pane.children() if isinstance(w, QWidget) and w.isVisible()]
        boxes = [w.geometry() for w in shown]
        number += len(boxes)
        for i, one in enumerate(boxes):
            assert not any(one.intersects(other) for other in boxes[i + 1 :])
    assert number > 8


def test_nothing_to_choose_takes_no_room_for_a_form(window: MainWindow):
    details = window.bench.details
    assert details._form.isVisible()
    window.desk.choose(None)
    assert not details._form.isVisible()
    assert details._kind.text() == "Kies een voorstel in de lijst of op de pagina."


def test_a_long_list_of_bookmarks_begins_folded(window: MainWindow):
    many = tuple(OutlineEntry(min(i, 1), f"{i}", 0) for i in range(100))
    window.images.described.emit("doc0", Contents((), many))
    tree = window.bench.navigation.outline.tree
    assert not tree.isExpanded(tree.model().index(0, 0))


@pytest.mark.parametrize(("typed", "page"), [("a-1", 1), ("2", 1), ("iv", 0), ("99", 0), ("x", 0)])
def test_a_page_is_gone_to_by_its_own_name_or_its_number(
    window: MainWindow, qtbot: QtBot, typed: str, page: int
):
    window.images.described.emit("doc0", NAMED)
    bar = window.bench.page_bar
    assert bar.number.text() == "iv"
    assert bar._total.text() == "(1 van 2)"
    bar.number.setFocus()
    bar.number.selectAll()
    qtbot.keyClicks(bar.number, typed)
    key(qtbot, Key.Key_Return)
    assert window.bench.view.page == page


def test_names_of_another_document_are_not_taken(window: MainWindow):
    window.images.described.emit("doc1", NAMED)
    window.images.described.emit("doc0", Contents(("alone",)))
    assert window.bench.page_bar.number.text() == "1"
    window.images.described.emit("doc0", NAMED)
    window.desk.show_document("doc1")
    assert window.bench.page_bar.number.text() == "1"
    assert window.bench.view.labels == ()
