"""Lists, templates and preferences stand beside the work: it goes on, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox

from app import house, reference, words
from app.house import Motivation
from app.model.decision import Verdict
from app.model.profile import OwnOfficial, OwnWords
from app.settings import Language
from app.ui.dialogs.motivations import MotivationsDialog
from app.ui.dialogs.organisation import OrganisationDialog
from app.ui.dialogs.preferences import PreferencesDialog
from app.ui.dialogs.score import ScoreDialog
from app.ui.dialogs.searches import SearchesDialog
from tests.ui.test_window import press, verdicts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NAME, OTHER = reference.DEFAULT_PROFILE, "woo-verzoek"
KINDS = {
    "organisation": OrganisationDialog, "motivations": MotivationsDialog,
    "preferences": PreferencesDialog, "score": ScoreDialog,
}  # fmt: skip


def opened(window: MainWindow, action: str) -> QDialog:
    window.actions_[action].trigger()
    found = [d for d in window.findChildren(KINDS[action]) if d.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("action", KINDS)
def test_the_work_goes_on_beside_it_with_its_undo(
    window: MainWindow, qtbot: QtBot, action: str
) -> None:
    dialog = opened(window, action)
    assert not dialog.isModal()
    assert opened(window, action) is dialog, "one of each"
    window.activateWindow()
    qtbot.waitActive(window)
    window.bench.proposals.tree.setFocus()
    press(qtbot, window, Qt.Key.Key_L)
    assert verdicts(window)[0] == "redact"
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert verdicts(window)[0] == "open"
    assert dialog.isVisible()
    dialog.close()


def test_saved_searches_are_tidied_beside_the_search(window: MainWindow) -> None:
    window.actions_["find"].trigger()
    searches = window.find_dialog.saved
    searches._manage()
    dialog = window.find_dialog.findChild(SearchesDialog)
    assert not dialog.isModal()
    dialog.close()


def test_a_word_taught_while_the_lists_are_open_stays(window: MainWindow) -> None:
    words.save(NAME, OwnWords(visible=("P. Jansen", "Q. Smit")))
    dialog = opened(window, "organisation")
    window.actions_["always_redact"].trigger()
    dialog.lists["visible"].setPlainText("P. Jansen\nR. Bos")
    dialog.accept()
    assert words.load(NAME) == OwnWords(visible=("P. Jansen", "R. Bos"), hidden=("J. de Vries",))


def test_taking_back_what_was_taught_leaves_what_the_lists_got_since(window: MainWindow) -> None:
    window.actions_["always_redact"].trigger()
    dialog = opened(window, "organisation")
    dialog.lists["hidden"].setPlainText("J. de Vries\nOperatie Kraanvogel")
    dialog.accept()
    window.bench.message._act.click()
    assert words.load(NAME) == OwnWords(hidden=("Operatie Kraanvogel",))


def test_a_word_that_went_to_the_other_list_is_on_one_of_them() -> None:
    old = OwnWords(visible=("Jansen",))
    taught = OwnWords(hidden=("jansen",))
    assert words.merged(old, OwnWords(visible=("Jansen", "Smit")), taught) == OwnWords(
        visible=("Smit",), hidden=("jansen",)
    )
    assert words.merged(OwnWords(), OwnWords(visible=("Jansen",)), taught) == OwnWords(
        visible=("Jansen",)
    )
    assert words.merged(OwnWords(), OwnWords(hidden=("Jansen",)), old) == OwnWords(
        hidden=("Jansen",)
    )
    officials = (OwnOfficial("A. Wit", "SG"),)
    assert words.merged(old, OwnWords(officials=officials), old) == OwnWords(officials=officials)


def test_lists_and_templates_are_kept_for_the_profile_they_were_opened_for(
    window: MainWindow,
) -> None:
    lists, templates = opened(window, "organisation"), opened(window, "motivations")
    window.workspace.set_profile(OTHER)
    lists.lists["hidden"].setPlainText("Kraanvogel")
    lists.accept()
    templates.new_button.click()
    templates.name.setText("Ons sjabloon")
    templates.text.setPlainText("Omdat het moet.")
    templates.accept()
    assert (words.load(NAME).hidden, words.load(OTHER).hidden) == (("Kraanvogel",), ())
    assert house.load(NAME).motivations[-1] == Motivation("Ons sjabloon", "Omdat het moet.")
    assert house.load(OTHER).motivations is None
    assert window.desk.household.now == house.House(), "those of the other profile"


def test_what_is_changed_elsewhere_is_shown_in_the_preferences_and_stays(
    window: MainWindow,
) -> None:
    dialog = opened(window, "preferences")
    fields = dialog.fields
    assert isinstance(fields["author"], QLineEdit)
    assert isinstance(fields["workers"], QSpinBox)
    fields["workers"].setValue(2)
    window._preferences.change(author="J. Jansen", language=Language.ENGLISH, workers=3)
    assert fields["author"].text() == "J. Jansen"
    assert fields["language"].currentData() == Language.ENGLISH.value
    assert fields["workers"].value() == 2, "chosen here, so it stays as chosen"
    dialog.accept()
    now = window._preferences.now
    assert (now.author, now.language, now.workers) == ("J. Jansen", Language.ENGLISH, 2)


def test_everything_of_a_kind_follows_the_document_that_is_shown(window: MainWindow) -> None:
    dialog = opened(window, "score")
    dialog.kind.setCurrentIndex(0)
    dialog.scope.setCurrentIndex(1)
    window.desk.show_document("doc1")
    dialog.accept()
    assert verdicts(window, "doc0") == ["open", "open", "open", "keep"]
    assert verdicts(window, "doc1") == ["redact", "redact", "redact", "keep"]


@pytest.mark.parametrize("action", ["organisation", "motivations", "preferences"])
def test_what_was_written_and_not_kept_is_asked_about_at_the_end(
    window: MainWindow, qtbot: QtBot, action: str
) -> None:
    dialog = opened(window, action)
    assert not dialog.is_changed
    if action == "organisation":
        dialog.lists["hidden"].setPlainText("Kraanvogel")
    elif action == "motivations":
        dialog.text.setPlainText("Anders.")
    else:
        dialog.fields["author"].setText("J. Jansen")
    assert dialog.is_changed
    window._ask = lambda question: bool(window.asked.append(question))
    window.close()
    assert window.isVisible(), "the answer was no"
    (asked,) = window.asked
    assert asked == f"Wat u schreef in '{dialog.windowTitle()}' is niet bewaard. Toch afsluiten?"
    dialog.reject()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete
    window.close()
    assert not window.isVisible()
    assert len(window.asked) == 1, "nothing is left to ask about"


def test_a_decision_made_beside_the_lists_is_of_the_dossier(window: MainWindow) -> None:
    session, first = window.workspace.session, window.desk.current.id
    dialog = opened(window, "organisation")
    window.desk.judge(Verdict.REDACT)
    dialog.lists["domains"].setPlainText("voorbeeld.nl")
    dialog.accept()
    assert session.decision(first).verdict is Verdict.REDACT
    window.desk.undo()
    assert session.decision(first).verdict is Verdict.OPEN
    assert words.load(NAME).domains == ("voorbeeld.nl",), "lists are of the organisation"
