"""Words for good, the organisation's lists, and boxes with too much in them, in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidgetItem

from app import reference, words
from app.model.decision import Verdict
from app.model.geometry import PageArea, Rect
from app.model.profile import OwnOfficial, OwnWords
from app.review import templates
from app.ui.dialogs.organisation import OrganisationDialog

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

NAME = reference.DEFAULT_PROFILE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def settled(window: MainWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy)


def test_always_redact_teaches_the_word_judges_it_and_can_be_undone(window, qtbot):
    first = window.desk.current
    window.actions_["always_redact"].trigger()
    settled(window, qtbot)
    assert words.load(NAME).hidden == ("J. de Vries",)
    assert window.workspace.profile.hidden == ("J. de Vries",)
    session = window.workspace.session
    assert session.decision(first.id).verdict is Verdict.REDACT
    assert "'J. de Vries' wordt voortaan" in window.bench.message.text
    assert {p.explanation for p in session.proposals() if p.text == "J. de Vries"} >= {
        "staat in uw lijst van wat altijd wordt gelakt"
    }
    window.bench.message._act.click()
    settled(window, qtbot)
    assert words.load(NAME) == OwnWords()


def test_always_keep_keeps_it_in_the_whole_dossier(window, qtbot):
    window.actions_["always_redact"].trigger()
    window.desk.choose(window.workspace.session.proposals("doc0")[0].id)
    window.actions_["always_keep"].trigger()
    settled(window, qtbot)
    assert words.load(NAME) == OwnWords(visible=("J. de Vries",))
    assert "zichtbaar" in window.bench.message.text


def test_what_is_not_text_cannot_be_taught(window, qtbot):
    window.pencil.draw(PageArea(0, Rect(300, 300, 340, 330)))
    window.actions_["always_redact"].trigger()
    assert words.load(NAME) == OwnWords()
    assert "woord, naam of nummer" in window.bench.message.text


def test_a_list_that_cannot_be_read_is_told_and_nothing_is_judged(window, qtbot):
    words.words_file(NAME).write_text("geen json")
    window.actions_["always_redact"].trigger()
    assert "woordenlijst" in window.bench.message.text
    session = window.workspace.session
    assert session.decision(window.desk.current.id).verdict is Verdict.OPEN
    window.actions_["organisation"].trigger()
    assert window.findChild(OrganisationDialog) is None


def test_the_lists_are_edited_in_the_window_and_kept(window, qtbot):
    words.save(NAME, OwnWords(visible=("P. Jansen",), officials=(OwnOfficial("A. Wit", "SG"),)))
    window.actions_["organisation"].trigger()
    dialog = window.findChild(OrganisationDialog)
    assert dialog.lists["visible"].toPlainText() == "P. Jansen"
    assert dialog.officials.item(0, 1).text() == "SG"
    dialog.lists["hidden"].setPlainText(" Operatie  Kraanvogel \n\nOperatie Kraanvogel")
    dialog.lists["domains"].setPlainText("@voorbeeld.nl")
    dialog.officials.setItem(1, 0, QTableWidgetItem("K. de Boer"))
    dialog.accept()
    assert "functie" in dialog.problem.text
    assert words.load(NAME).hidden == ()
    dialog.officials.setItem(1, 1, QTableWidgetItem("directeur"))
    dialog.officials.setItem(1, 2, QTableWidgetItem("1-2-2024"))
    dialog.accept()
    settled(window, qtbot)
    assert words.load(NAME) == OwnWords(
        visible=("P. Jansen",),
        hidden=("Operatie Kraanvogel",),
        officials=(
            OwnOfficial("A. Wit", "SG"), OwnOfficial("K. de Boer", "directeur", "2024-02-01"),
        ),
        domains=("voorbeeld.nl",),
    )  # fmt: skip


def test_too_much_in_a_box_is_told_at_the_box_in_the_line_below_and_before_exporting(window, qtbot):
    kept = window.workspace.session.proposals("doc1")[3]
    assert window.line.excess.isHidden()
    window.pencil.draw(PageArea(0, Rect(300, 300, 340, 330)))
    window.desk.choose(kept.id)
    window.desk.judge(Verdict.REDACT)
    window.bench.view.setFocus()
    qtbot.waitUntil(lambda: not window.line.excess.isHidden())
    assert window.line.excess.text() == "1 te ruim gelakt"
    window.desk.show_document("doc0")
    qtbot.mouseClick(window.line.excess, Qt.MouseButton.LeftButton)
    assert window.desk.current.id == kept.id
    assert window.bench.details.excess.text.startswith("In dit vlak staat iemand")
    window.actions_["export"].trigger()
    assert window.export_dialog.excess.text.startswith("In 1 vlak wordt te veel gelakt")
    window.desk.judge(Verdict.KEEP)
    assert window.export_dialog.excess.text == ""
    window.export_dialog.close()
    told = []
    window.desk.told.connect(told.append)
    window.actions_["excess"].trigger()
    assert told == ["Er is geen vlak waarin te veel wordt gelakt."]


def test_a_block_goes_to_the_documents_of_the_same_template_after_a_question(
    window, qtbot, monkeypatch
):
    session = window.workspace.session
    window.actions_["block"].trigger()
    assert "Lak dit blok eerst" in window.bench.message.text
    told = []
    window.desk.told.connect(told.append)
    window.pencil.draw(PageArea(0, Rect(45, 105, 200, 125)))
    window.actions_["block"].trigger()
    assert told[-1].startswith("Er zijn geen andere stukken")  # three fixed texts are too few
    monkeypatch.setattr(templates, "MIN_SHARED", 3)
    window.actions_["block"].trigger()
    assert "1 ander document" in window.asked[-1]
    assert told[-1] == "1 voorstel erbij, te beoordelen."
    made = [p for p in session.proposals("doc1") if "zelfde sjabloon" in p.explanation]
    assert [p.text for p in made] == ["Geachte heer"]
    window.actions_["undo"].trigger()
    assert not session.has_proposal(made[0].id)


@pytest.mark.parametrize("name", ["always_redact", "always_keep", "block"])
def test_the_menu_at_the_proposal_has_them_too(window, name):
    menu = window.bench.details._same.menu()
    menu.aboutToShow.emit()
    assert window.actions_[name] in menu.actions()
