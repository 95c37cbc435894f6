"""Preferences: everything declared can be changed, and what is changed works at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from app import settings
from app.model.decision import Verdict
from app.settings import Group, Settings, ZoomMode
from app.ui.actions import ACTIONS
from app.ui.desk import Scope
from app.ui.dialogs.preferences import PreferencesDialog
from app.ui.keys import from_settings, to_settings, usual
from app.ui.pages.strip import Fit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def dialog(window: MainWindow) -> PreferencesDialog:
    window.actions_["preferences"].trigger()
    return window.findChild(PreferencesDialog)


def test_every_declared_setting_has_a_field_with_a_name(dialog: PreferencesDialog) -> None:
    wanted = {s.key for s in settings.declared() if s.group is not Group.NONE}
    assert set(dialog.fields) == wanted
    assert all(field.accessibleName() for field in dialog.fields.values())


def test_what_is_kept_without_a_change_is_what_it_was(window, dialog) -> None:
    before = window._preferences.now
    dialog.accept()
    assert window._preferences.now == before
    assert before == Settings(recent=before.recent)


def test_what_is_chosen_is_kept_and_works_at_once(window, dialog) -> None:
    fields = dialog.fields
    assert isinstance(fields["author"], QLineEdit)
    assert isinstance(fields["zoom_mode"], QComboBox)
    assert isinstance(fields["seen_by_looking"], QCheckBox)
    fields["author"].setText("J. Jansen")
    fields["zoom_mode"].setCurrentIndex(fields["zoom_mode"].findData(ZoomMode.PAGE.value))
    fields["seen_by_looking"].setChecked(False)
    fields["require_pages_seen"].setChecked(True)
    dialog.accept()
    now = settings.load(window._preferences._path)
    assert (now.author, now.zoom_mode, now.seen_by_looking) == ("J. Jansen", ZoomMode.PAGE, False)
    assert window.workspace.session.author == "J. Jansen"
    assert window.bench.view.fit is Fit.PAGE
    assert not window.looking.on
    assert window.workspace.requirements.pages_seen


def test_who_asks_for_no_questions_gets_none(window, dialog) -> None:
    dialog.fields["confirm_sweep"].setChecked(False)
    dialog.accept()
    window.desk.choose(window.workspace.session.proposals()[0].id)
    window.desk.sweep(Verdict.REDACT, Scope.DOSSIER)
    assert window.asked == []
    assert window.desk.session.can_undo


def test_a_key_of_ones_own_works_and_is_told(window, dialog, qtbot: QtBot) -> None:
    dialog.keys.choose("redact")
    dialog.keys.edit.setKeySequence(QKeySequence("X"))
    dialog.keys.take()
    dialog.accept()
    action = window.actions_["redact"]
    assert [key.toString() for key in action.shortcuts()] == ["X"]
    assert action.toolTip().endswith("(X)")
    assert ("Lakken", "X") in dict(window.actions_.legend())["Beoordelen"]
    window.activateWindow()
    tree = window.bench.proposals.tree
    tree.setFocus()
    qtbot.waitUntil(tree.hasFocus)
    first = window.desk.current.id
    qtbot.keyClick(tree, Qt.Key.Key_X)
    assert window.workspace.session.decision(first).verdict is Verdict.REDACT
    assert settings.load(window._preferences._path).keys == ("redact\tX",)


def test_a_key_is_not_given_twice(dialog: PreferencesDialog) -> None:
    dialog.keys.choose("redact")
    dialog.keys.edit.setKeySequence(QKeySequence("O"))
    dialog.keys.take()
    assert dialog.keys.chosen == usual()
    assert (
        dialog.keys.warning.text == "O hoort al bij 'Openlaten'; geef die eerst een andere toets."
    )


def test_a_letter_alone_is_not_for_what_works_everywhere(dialog: PreferencesDialog) -> None:
    dialog.keys.choose("export")
    dialog.keys.edit.setKeySequence(QKeySequence("E"))
    dialog.keys.take()
    assert dialog.keys.chosen == usual()
    assert "kies een toets met Ctrl of Alt" in dialog.keys.warning.text


def test_a_key_can_be_taken_away_and_come_back(dialog: PreferencesDialog) -> None:
    dialog.keys.choose("redact")
    dialog.keys.none_button.click()
    assert dialog.keys.chosen["redact"] == ()
    dialog.keys.choose("keep")
    dialog.keys.edit.setKeySequence(QKeySequence("L"))
    dialog.keys.take()
    dialog.keys.choose("redact")
    dialog.keys.usual_button.click()
    assert "hoort al bij 'Openlaten'" in dialog.keys.warning.text
    dialog.keys.choose("keep")
    dialog.keys.usual_button.click()
    dialog.keys.choose("redact")
    dialog.keys.usual_button.click()
    assert dialog.keys.chosen == usual()


def test_actions_are_found_by_name(dialog: PreferencesDialog) -> None:
    dialog.keys.words.setText("openlaten")
    shown = [row for row in dialog.keys._rows() if not row.isHidden()]
    assert 0 < len(shown) < len(ACTIONS)
    assert all("openlaten" in row.text(0).lower() for row in shown)


def test_keys_of_unknown_actions_are_left_alone() -> None:
    assert from_settings(["weg\tX", "redact\tX\tY", "keep"]) == {"redact": ("X", "Y"), "keep": ()}
    assert to_settings(usual()) == ()
    assert to_settings(usual() | {"keep": ()}) == ("keep",)
