"""Grounds in the window: one or several on a passage, never none on what is redacted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel

from app import reference
from app.model.decision import Verdict
from app.review import changes
from app.ui.groundcolours import look_of, paint_stripes, swatch
from app.ui.models.grouping import Grouping
from app.ui.models.proposals import GROUND, Filter
from app.ui.panels.groundlegend import GroundLegend

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


def press(qtbot, key, *held: Qt.KeyboardModifier) -> None:
    wanted = Qt.KeyboardModifier.NoModifier
    for one in held:
        wanted |= one
    qtbot.keyClick(QApplication.focusWidget(), key, wanted)


SHIFT = Qt.KeyboardModifier.ShiftModifier


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


def choose_open(window: MainWindow) -> str:
    key = window.workspace.session.proposals()[0].id
    window.desk.choose(key)
    return key


def test_a_second_ground_is_added_by_keyboard_shown_everywhere_and_undone(window, qtbot):
    session, key = window.workspace.session, choose_open(window)
    press(qtbot, Key.Key_G, SHIFT)
    lines = window.bench.details.grounds
    assert lines.box.isVisible()
    qtbot.keyClicks(QApplication.focusWidget(), "5.1.2i")
    press(qtbot, Key.Key_Return)
    assert session.decision(key).ground == "5.1.2e, 5.1.2i"
    assert not lines.box.isVisible()
    assert [chip.text() for chip in lines.chips] == ["5.1.2e  ×", "5.1.2i  ×"]
    assert lines.chips[1].accessibleName() == "Grond 5.1.2i weghalen"
    model = window.bench.proposals.model
    row = model.index_of(key)
    assert row.data(GROUND) == "5.1.2e, 5.1.2i"
    assert "5.1.2e, 5.1.2i" in row.data(Qt.ItemDataRole.ToolTipRole)
    assert "5.1.2e, 5.1.2i" in row.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    (mark,) = window.bench.view.marks.of(key)
    assert mark.label == "5.1.2e, 5.1.2i"
    window.desk.undo()
    assert session.decision(key).ground == "5.1.2e"
    assert lines.chips == []


def test_r1_refuses_a_second_ground_when_it_is_added(window):
    session, key = window.workspace.session, choose_open(window)
    window.bench.details.grounds.added.emit("5.1.5")
    assert session.decision(key).ground == "5.1.2e"
    assert "niet samen" in window.bench.message.text
    assert not session.can_undo


def test_picking_changes_the_first_ground_and_a_chip_takes_one_away(window):
    session, key = window.workspace.session, choose_open(window)
    details = window.bench.details
    details.grounds.added.emit("5.1.2i")
    details.ground.picked.emit("5.1.1d")
    assert session.decision(key).ground == "5.1.1d, 5.1.2i"
    details.ground.picked.emit("5.1.5")
    assert session.decision(key).ground == "5.1.1d, 5.1.2i", "R1 with the one that stays"
    details.grounds.chips[0].click()
    assert session.decision(key).ground == "5.1.2i"
    assert details.ground.currentText().startswith("5.1.2i")


def test_several_grounds_have_a_heading_of_their_own(window):
    session, key = window.workspace.session, choose_open(window)
    session.apply(changes.add_ground(session, [key], "5.1.2i"))
    model = window.bench.proposals.model
    model.show(session, "doc0", Filter.ALL, Grouping.GROUND)
    titles = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert titles[1] == "5.1.2e, 5.1.2i"
    assert titles[0].startswith("5.1.2e · ")
    assert titles[-1] == "Zonder grond"


def test_what_a_rule_refuses_is_said_found_by_key_and_stops_the_export(window, qtbot):
    session, key = window.workspace.session, choose_open(window)
    details = window.bench.details
    window.actions_["fault"].trigger()
    assert "motivering" in window.line._telling.text()
    window.workspace.apply(changes.set_verdict(session, [key], Verdict.REDACT))
    window.workspace.apply(changes.set_justification(session, [key], ""))
    window.desk.choose(session.proposals()[3].id)
    window.actions_["fault"].trigger()
    assert window.desk.current.id == key
    assert "vraagt een motivering" in details.grounds.notices.text
    window.show_export()
    dialog = window.export_dialog
    dialog.confirm.setChecked(True)
    assert "Van 1 vlak" in dialog.faulty.text
    assert not dialog.export_button.isEnabled()
    window.desk.undo()
    assert dialog.faulty.text == ""
    assert dialog.export_button.isEnabled()
    dialog.close()


def test_every_ground_of_the_law_has_a_look_of_its_own_and_the_legend_shows_them(qtbot):
    looks = {(look_of(code)[0].name(), look_of(code)[1]) for code in reference.grounds()}
    assert len(looks) == len(reference.grounds())
    assert look_of("9.9") is None
    legend = GroundLegend()
    qtbot.addWidget(legend)
    words = [label.text() for label in legend.findChildren(QLabel)]
    assert set(reference.grounds()) <= set(words)


def test_stripes_are_painted_for_every_ground_and_for_none_that_is_unknown(qapp):
    picture = swatch("5.1.2e, 5.1.2i", 16, 1.0).toImage()
    colours = {picture.pixelColor(x, 5).name() for x in range(2, 14)}
    assert {look_of("5.1.2e")[0].name(), look_of("5.1.2i")[0].name()} <= colours
    assert swatch("9.9", 16, 1.0).toImage().pixelColor(8, 8).alpha() == 0


def test_stripes_stand_beside_a_box_and_hide_nothing_in_it(qapp):
    picture = QImage(60, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.yellow)
    painter = QPainter(picture)
    paint_stripes(painter, QRectF(20, 2, 30, 16), "5.1.2e, 5.1.1e, 9.9")
    paint_stripes(painter, QRectF(20, 2, 30, 16), "9.9")
    painter.end()
    yellow = QColor(Qt.GlobalColor.yellow)
    assert all(picture.pixelColor(x, 10) == yellow for x in range(20, 60))
    assert picture.pixelColor(13, 10) == look_of("5.1.2e")[0]
    assert picture.pixelColor(17, 10) == look_of("5.1.1e")[0]
