"""The table of grounds with its keys, and the templates for motivations."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)

from app import house, reference
from app.house import House, Motivation
from app.model.decision import Verdict
from app.review import changes
from app.ui.dialogs.grounds import CODE, KEY, GroundsDialog
from app.ui.dialogs.motivations import MotivationsDialog
from app.ui.dialogs.score import ScoreDialog
from app.ui.dialogs.searches import SearchesDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NAME = reference.DEFAULT_PROFILE


@pytest.fixture
def table(window, qtbot) -> GroundsDialog:
    window.actions_["grounds"].trigger()
    found = window.findChild(GroundsDialog)
    yield found
    found.close()


def shown(table: GroundsDialog) -> list[str]:
    return [item.text(CODE) for item in table._items() if not item.isHidden()]


def pick(table: GroundsDialog, code: str) -> None:
    (item,) = (i for i in table._items() if i.text(CODE) == code)
    table.list.setCurrentItem(item)


def test_all_grounds_are_there_with_the_law_and_can_be_searched(table, window):
    assert shown(table) == list(reference.grounds())
    table.words.setText("beleidsopvattingen intern")
    assert shown(table) == ["5.2.1"]
    assert "artikel 5.2, eerste lid, Woo" in table.text.toPlainText()
    assert "In de Wob: 11.1." in table.text.toPlainText()
    table.words.setText("zomaar iets")
    assert (shown(table), table.code, table.text.toPlainText()) == ([], "", "")
    assert not table.choose_button.isEnabled()
    table.words.clear()
    pick(table, "5.1.5")
    assert "Niet samen met 5.1.1*, 5.1.2*" in table.text.toPlainText()
    window.actions_["grounds"].trigger()
    assert len(window.findChildren(GroundsDialog)) == 1


def test_a_ground_is_chosen_and_added_from_the_table(table, window):
    session, key = window.workspace.session, window.desk.current.id
    pick(table, "5.1.1d")
    table.choose_button.click()
    assert session.decision(key).ground == "5.1.1d"
    pick(table, "5.1.2i")
    table.add_button.click()
    assert session.decision(key).ground == "5.1.1d, 5.1.2i"
    window.desk.undo()
    window.desk.undo()
    assert session.decision(key).ground == "5.1.2e"


def test_favourites_are_set_kept_for_the_profile_and_under_the_keys(table, window, qtbot):
    first = table._grounding.favourites()
    pick(table, "5.1.2h")
    table.favourite.click()
    assert table._grounding.favourites() == [*first, "5.1.2h"]
    for _ in first:
        table.up.click()
    assert not table.up.isEnabled()
    assert table._grounding.favourites() == ["5.1.2h", *first]
    (item,) = (i for i in table._items() if i.text(CODE) == "5.1.2h")
    assert item.text(KEY) == "1"
    pick(table, first[0])
    table.favourite.click()
    assert house.load(NAME).favourites == ("5.1.2h", *first[1:])
    key = window.desk.current.id
    window.bench.proposals.tree.setFocus()
    window.bench.details.grounding.pick_favourite(1)
    assert window.workspace.session.decision(key).ground == "5.1.2h"
    window.workspace.set_profile("woo-verzoek")
    assert window.bench.details.grounding.favourites()[0] == "5.1.2e"
    window.workspace.proposals_changed.emit(None)
    assert item.text(KEY) == "2", "used in the dossier, no choice of this profile"
    assert "Woo-verzoek" in table.where.text()


def test_a_file_that_cannot_be_read_is_told_and_never_written_over(window):
    file = house.house_file(NAME)
    file.write_text("{")
    household = window.bench.details.grounding.household
    assert household.now == House()
    assert "niet te lezen" in window.bench.message.text
    assert not household.change(House(("5.1.2e",)))
    assert file.read_text() == "{"


def test_a_template_fills_the_justification_as_one_act(window):
    session, key = window.workspace.session, window.desk.current.id
    button = window.bench.details.templates
    button.menu().aboutToShow.emit()
    names = [a.text() for a in button.menu().actions()]
    assert "Naam van een ambtenaar" in names
    assert "Wettelijk identificatienummer" not in names
    assert names[-1] == "Sjablonen voor motiveringen…".replace("S", "S&", 1)
    action = button.menu().actions()[names.index("Naam van een ambtenaar")]
    assert action.toolTip().startswith("Dit is een naam van de steller")
    before = session.decision(key).justification
    action.trigger()
    assert session.decision(key).justification.startswith("Dit is een naam van")
    window.desk.undo()
    assert session.decision(key).justification == before


def test_what_is_still_to_be_filled_in_is_said_and_a_weighing_under_an_absolute_ground(window):
    session, key = window.workspace.session, window.desk.current.id
    grounding = window.bench.details.grounding
    grounding.motivate(Motivation("a", "Het belang van {bedrijf} weegt zwaarder."))
    assert "Vul in de motivering nog in: bedrijf." in window.bench.message.text
    assert "bedrijf" in window.bench.details.grounds.notices.text
    window.workspace.apply(changes.set_ground(session, [key], "5.1.1d"))
    grounding.motivate(Motivation("a", "Dit belang weegt zwaarder."))
    assert "absoluut" in window.bench.message.text
    grounding.motivate(Motivation("a", ""))
    window.workspace.apply(changes.set_verdict(session, [key], Verdict.REDACT))
    window.workspace.apply(changes.set_ground(session, [key], "5.1.2e"))
    window.desk.choose(None)
    window.desk.choose(key)
    assert "vraagt een motivering" in window.bench.details.grounds.notices.text


def test_templates_are_written_kept_and_can_go_back_to_those_of_the_program(window, qtbot):
    grounding = window.bench.details.grounding
    dialog = MotivationsDialog(grounding, window)
    dialog.open()
    number = dialog.list.count()
    dialog.new_button.click()
    assert dialog.list.count() == number + 1
    dialog.name.clear()
    qtbot.keyClicks(dialog.name, "Eigen zin")
    assert dialog.list.currentItem().text() == "Eigen zin"
    dialog.accept()
    assert "een naam en een tekst" in dialog.problem.text
    dialog.text.setPlainText("Zo is {rol}.")
    dialog.grounds.setText("5.1.2e,9.9")
    dialog.accept()
    assert "'9.9' bestaat niet" in dialog.problem.text
    dialog.grounds.setText("5.1.2i, 5.1.2e")
    dialog.accept()
    kept = house.load(NAME).motivations
    assert kept[-1] == Motivation("Eigen zin", "Zo is {rol}.", ("5.1.2e", "5.1.2i"))
    assert ("Eigen zin", "Zo is de steller.") in [(t.name, x) for t, x in grounding.fitting()]
    dialog = MotivationsDialog(grounding, window)
    dialog.open()
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    dialog.drop_button.click()
    assert dialog.list.count() == number
    dialog.reset_button.click()
    dialog.accept()
    assert house.load(NAME).motivations is None


def test_without_templates_the_window_stays_and_says_nothing(window):
    dialog = MotivationsDialog(window.bench.details.grounding, window)
    dialog.open()
    while dialog.list.count():
        dialog.drop_button.click()
    assert not dialog.text.isEnabled()
    dialog.accept()
    assert house.load(NAME).motivations == ()
    button = window.bench.details.templates
    button.menu().aboutToShow.emit()
    assert button.menu().actions()[0].text() == "(geen voor deze grond)"
    assert QApplication.focusWidget() is not None
    assert Qt.FocusPolicy.NoFocus is not button.focusPolicy()


def unnamed(dialog: QWidget) -> list[str]:
    """Controls that the keyboard reaches and a screen reader has no name for."""
    found = []
    for widget in dialog.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(dialog)
        inner = isinstance(widget.parent(), (QComboBox, QAbstractSpinBox, QAbstractScrollArea))
        if reached and not inner:
            told = QAccessible.queryAccessibleInterface(widget)
            if told is not None and not told.text(QAccessible.Text.Name):
                found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_every_control_of_the_new_windows_has_a_name(table, window):
    probe = QWidget(window)
    QLineEdit(probe)
    assert unnamed(probe) == ["QLineEdit "], "the check can fail"
    window.show_find()
    grounding = window.bench.details.grounding
    dialogs = [
        table,
        MotivationsDialog(grounding, window),
        ScoreDialog(window.desk, window),
        SearchesDialog(window.desk.household, window),
        window.find_dialog,
    ]
    window.bench.details.grounds.begin()
    assert {type(d).__name__: unnamed(d) for d in dialogs} == {
        type(d).__name__: [] for d in dialogs
    }
    assert unnamed(window.bench.details) == []


def test_a_key_shows_the_templates_and_enter_takes_the_first(window, qtbot):
    session, key = window.workspace.session, window.desk.current.id
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_T)
    menu = window.bench.details.templates.menu()
    qtbot.waitUntil(menu.isVisible)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert session.decision(key).justification.startswith("Dit is een naam van de steller")
    assert not menu.isVisible()
