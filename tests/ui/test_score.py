"""Judging all of a kind above a score: the number is shown before, and it is one undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.model.decision import Verdict
from app.review import changes
from app.ui.dialogs.score import ScoreDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def dialog(window, qtbot) -> ScoreDialog:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, held)
    return window.findChild(ScoreDialog)


def test_the_number_is_shown_before_and_nothing_happens_until_the_button(dialog, window):
    session = window.workspace.session
    kinds = [dialog.kind.itemText(i) for i in range(dialog.kind.count())]
    assert kinds == ["alle soorten (6)", "naam (4)", "telefoonnummer (2)"]
    assert dialog.kind.currentText() == "naam (4)", "the kind of the current proposal"
    assert dialog.button.text() == "4 lakken"
    assert dialog.numbers.text().startswith("4 voorstellen in 2 documenten; de minste zekerheid is")
    dialog.scope.setCurrentIndex(1)
    assert dialog.button.text() == "2 lakken"
    dialog.score.setValue(91)
    assert dialog.slider.value() == 91
    assert not dialog.button.isEnabled()
    assert "niets open" in dialog.numbers.text()
    dialog.reject()
    assert not session.can_undo


def test_all_of_a_kind_are_judged_as_one_act_and_decisions_by_hand_stay(dialog, window):
    session = window.workspace.session
    first = window.desk.current.id
    window.workspace.apply(changes.set_verdict(session, [first], Verdict.KEEP))
    assert dialog.button.text() == "3 lakken"
    dialog.kind.setCurrentIndex(0)
    dialog.verdict.setCurrentIndex(1)
    assert dialog.button.text() == "5 openlaten"
    dialog.verdict.setCurrentIndex(0)
    dialog.accept()
    assert session.decision(first).verdict is Verdict.KEEP
    redacted = [p for p in session.proposals() if session.decision(p.id).verdict == "redact"]
    assert len(redacted) == 5
    assert "5 voorstellen beoordeeld" in window.line._telling.text()
    window.desk.undo()
    assert not [p for p in session.proposals() if session.decision(p.id).verdict == "redact"]
    window.workspace.close()


def test_the_question_goes_with_its_dossier(dialog, window):
    window.workspace.close()
    assert not dialog.isVisible()
