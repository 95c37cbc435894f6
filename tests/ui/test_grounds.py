"""Grounds in the window: one or several on a passage, never none on what is redacted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.model.decision import Verdict

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


def kept(window: MainWindow) -> str:
    session = window.workspace.session
    return next(p.id for p in session.proposals() if p.advice == "keep")


def test_redacting_what_was_advised_to_be_kept_fills_in_ground_and_justification(window):
    session, key = window.workspace.session, kept(window)
    window.desk.choose(key)
    assert window.bench.details.ground.currentText() == "geen grond"
    window.desk.judge(Verdict.REDACT)
    window.desk.choose(key)
    details = window.bench.details
    usual = window.workspace.profile.justifications["default"]
    assert details.ground.currentText().startswith("5.1.2e")
    assert details.justification.toPlainText() == usual
    window.desk.undo()
    assert session.decision(key).ground == session.decision(key).justification == ""
    assert session.decision(key).verdict is Verdict.KEEP
