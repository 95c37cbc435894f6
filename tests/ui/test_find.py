"""Search and redact in the window: a list with ticks, one ground, one undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QInputDialog

from app import house, reference
from app.house import SavedSearch
from app.model.decision import Verdict
from app.model.proposal import ProposalOrigin
from app.review.find import Mode, Query, find
from app.ui.dialogs.searches import SearchesDialog
from app.ui.models.hits import HitsModel

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from app.ui.dialogs.find import FindDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Checked, Unchecked = Qt.CheckState.Checked, Qt.CheckState.Unchecked
TICK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def dialog(window, qtbot) -> FindDialog:
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    return window.find_dialog


def places(dialog: FindDialog) -> list[str]:
    return [dialog.model.index(r, 0).data() for r in range(dialog.model.rowCount())]


def test_the_model_keeps_to_qt_s_rules(session, qapp):
    model = HitsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(session, find(session, Query(("Geachte", "Vries")), ("doc0", "doc1")))
    assert tester.model().rowCount() == 6
    first = model.index(0, 0)
    assert first.data(TICK) == Checked
    assert model.setData(first, Unchecked, TICK)
    assert len(model.ticked) == 5
    assert not model.setData(first, "x")
    model.tick_all(True)
    assert len(model.ticked) == 6
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith("001, pagina 1: ")
    model.show(None, ())
    assert model.rowCount() == 0


def test_what_is_found_and_ticked_is_redacted_as_one_act(window, dialog, qtbot):
    dialog.words.setText("geachte heer")
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    assert places(dialog) == ["001, pagina 1", "002, pagina 1"]
    assert "[Geachte heer]" in dialog.model.index(0, 2).data()
    dialog.model.setData(dialog.model.index(1, 0), Unchecked, TICK)
    assert dialog.redact_button.text() == "1 lakken"
    dialog.model.tick_all(True)
    qtbot.mouseClick(dialog.redact_button, Qt.MouseButton.LeftButton)
    session = window.workspace.session
    made = [p for p in session.proposals() if p.origin is ProposalOrigin.SEARCHED]
    assert [p.document_id for p in made] == ["doc0", "doc1"]
    assert {session.decision(p.id).ground for p in made} == {"5.1.2e"}
    assert places(dialog)[0] == "001, pagina 1 (al gelakt)"
    assert not dialog.redact_button.isEnabled()
    assert not dialog.model.setData(dialog.model.index(0, 0), Checked, TICK)
    window.actions_["undo"].trigger()
    assert not [p for p in session.proposals() if p.origin is ProposalOrigin.SEARCHED]


def test_what_was_left_open_by_hand_stays_so(window, dialog):
    session = window.workspace.session
    window.desk.choose(session.proposals("doc0")[0].id)
    window.desk.judge(Verdict.KEEP)
    dialog.words.setText("Vries")
    dialog.search()
    assert places(dialog)[0] == "001, pagina 1 (door u opengelaten)"
    dialog.redact()
    assert session.decision(session.proposals("doc0")[0].id).verdict is Verdict.KEEP
    assert session.decision(session.proposals("doc1")[0].id).verdict is Verdict.REDACT


def test_a_chosen_row_shows_its_place(window, dialog):
    dialog.words.setText("Jansen")
    dialog.search()
    dialog.list.setCurrentIndex(dialog.model.index(1, 0))
    assert window.desk.document_id == "doc1"
    start, end = window.bench.view.selection
    assert window.bench.view.text_map.text[start:end] == "Jansen"
    assert window.bench.view.page == 1


def test_one_document_and_nearly_equal_words(window, dialog):
    dialog.scope.setCurrentIndex(1)
    dialog.mode.setCurrentIndex(dialog.mode.findData(Mode.FUZZY))
    dialog.words.setText("Jamsen")
    dialog.search()
    assert places(dialog) == ["001, pagina 2"]


def test_a_bad_expression_is_one_sentence(dialog):
    dialog.mode.setCurrentIndex(dialog.mode.findData(Mode.REGEX))
    dialog.words.setText("(")
    dialog.search()
    assert "klopt niet" in dialog.problem.text
    assert places(dialog) == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
def test_a_word_list_is_searched_for(dialog, tmp_path, encoding):
    path = tmp_path / "namen.csv"
    path.write_bytes("Jansén;x\nJansen;x\nGeachte;y\n".encode(encoding))
    dialog.take_list(path)
    assert dialog.words.text() == "3 woorden uit namen.csv"
    assert len(places(dialog)) == 4
    dialog.words.clear()
    dialog.words.textEdited.emit("")
    dialog.search()
    assert places(dialog) == []
    dialog.take_list(tmp_path / "weg.txt")
    assert "niet worden gelezen" in dialog.problem.text


def menu_of(dialog: FindDialog) -> dict[str, QAction]:
    dialog.saved.menu().aboutToShow.emit()
    return {a.text().replace("&", ""): a for a in dialog.saved.menu().actions() if a.text()}


def test_a_search_is_kept_for_the_organisation_and_done_again(dialog, window):
    assert not menu_of(dialog)["Deze zoekopdracht bewaren…"].isEnabled()
    dialog.words.setText("jansén")
    dialog.mode.setCurrentIndex(dialog.mode.findData(Mode.FUZZY))
    dialog.scope.setCurrentIndex(1)
    dialog.match_case.setChecked(True)
    dialog.whole.setChecked(False)
    dialog.saved.ask_name()
    question = dialog.saved.findChild(QInputDialog)
    question.setTextValue(" Mijn  namen ")
    question.accept()
    kept = window.desk.household.now.searches
    assert kept == (SavedSearch("Mijn namen", ("jansén",), "fuzzy", False, True, False),)
    dialog.words.clear()
    dialog.saved.save("leeg")
    dialog.mode.setCurrentIndex(0)
    dialog.scope.setCurrentIndex(0)
    menu_of(dialog)["Mijn namen"].trigger()
    assert (dialog.words.text(), dialog.mode.currentData()) == ("jansén", Mode.FUZZY)
    assert dialog.scope.currentData() == "document"
    assert dialog.match_case.isChecked()
    assert not dialog.whole.isChecked()
    assert house.load(reference.DEFAULT_PROFILE).searches == kept


def test_a_word_list_is_kept_as_a_search(dialog, window, tmp_path):
    path = tmp_path / "namen.txt"
    path.write_text("Jansen\nGeachte\n")
    dialog.take_list(path)
    found = places(dialog)
    dialog.saved.save("Lijst")
    dialog.words.clear()
    dialog.words.textEdited.emit("")
    menu_of(dialog)["Lijst"].trigger()
    assert dialog.words.text() == "2 woorden uit Lijst"
    assert places(dialog) == found


def test_saved_searches_are_renamed_and_taken_away(dialog, window):
    for name in ("Een", "Twee"):
        dialog.words.setText(name)
        dialog.saved.save(name)
    menu_of(dialog)["Namen wijzigen of weghalen…"].trigger()
    tidying = dialog.saved.findChild(SearchesDialog)
    tidying.list.item(0).setText("Alfa")
    names = [s.name for s in window.desk.household.now.searches]
    assert names == ["Alfa", "Twee"]
    for wrong in ("twee", "  "):
        tidying.list.item(0).setText(wrong)
        assert [tidying.list.item(i).text() for i in range(2)] == names
    tidying.drop_button.click()
    tidying.drop_button.click()
    assert window.desk.household.now.searches == ()
    assert not tidying.drop_button.isEnabled()
    tidying.close()
