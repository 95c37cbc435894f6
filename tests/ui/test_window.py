"""The window by keyboard and mouse on a small dossier."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QTreeWidget

from app.model.decision import Verdict
from app.model.detection import Role
from app.model.proposal import ProposalOrigin
from app.review.progress import progress
from app.ui.actions import ACTIONS
from app.ui.models.filters import Filter
from app.ui.states import State

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.ui.main_window import MainWindow

Key = Qt.Key
Left = Qt.MouseButton.LeftButton


def press(qtbot: QtBot, window: MainWindow, key: Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def verdicts(window: MainWindow, document: str = "doc0") -> list[str]:
    session = window.workspace.session
    return [session.decision(p.id).verdict.value for p in session.proposals(document)]


def on_view(window: MainWindow, page: int, x: float, y: float) -> QPoint:
    """A point of a page (points) in the viewport."""
    view = window.bench.view
    sheet = view.layout_now.page_rect(page)
    scale = view.layout_now.scale
    return view.to_viewport(QPointF(sheet.x0 + x * scale, sheet.y0 + y * scale))


def drag(qtbot: QtBot, window: MainWindow, start: QPoint, end: QPoint) -> None:
    port = window.bench.view.viewport()
    qtbot.mousePress(port, Left, pos=start)
    qtbot.mouseMove(port, start + QPoint(8, 2))
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, Left, pos=end)


def test_the_first_open_proposal_is_current(window):
    assert window.desk.current.text == "J. de Vries"
    assert window.desk.document_id == "doc0"
    assert "proef" in window.windowTitle()


def test_letters_judge_and_go_on(window, qtbot):
    press(qtbot, window, Key.Key_L)
    press(qtbot, window, Key.Key_O)
    press(qtbot, window, Key.Key_S)
    assert verdicts(window) == ["redact", "keep", "open", "keep"]
    assert window.desk.document_id == "doc1"
    session = window.workspace.session
    assert session.decision(session.proposals("doc0")[2].id).later


def test_enter_and_delete_do_as_l_and_o(window, qtbot):
    press(qtbot, window, Key.Key_Return)
    press(qtbot, window, Key.Key_Delete)
    assert verdicts(window)[:2] == ["redact", "keep"]


def test_undo_and_redo_show_where_it_was(window, qtbot):
    first = window.desk.current.id
    press(qtbot, window, Key.Key_L)
    press(qtbot, window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert verdicts(window)[0] == "open"
    assert window.desk.current.id == first
    press(qtbot, window, Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert verdicts(window)[0] == "redact"


def test_the_same_in_the_document_goes_at_once(window, qtbot):
    press(qtbot, window, Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    assert verdicts(window) == ["redact", "open", "redact", "keep"]
    assert verdicts(window, "doc1") == ["open", "open", "open", "keep"]
    assert not window.asked


def test_the_same_in_the_dossier_is_asked_with_the_number(window, qtbot):
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    press(qtbot, window, Key.Key_L, control, shift)
    assert "4 voorstellen" in window.asked[0]
    assert verdicts(window, "doc1") == ["redact", "open", "redact", "keep"]
    press(qtbot, window, Key.Key_Z, control)
    assert verdicts(window) == verdicts(window, "doc1") == ["open", "open", "open", "keep"]


def test_all_with_that_advice_are_redacted_as_one_act(window, qtbot):
    window.actions_["accept_all"].trigger()
    assert progress(window.workspace.session).redact == 6
    window.actions_["undo"].trigger()
    assert progress(window.workspace.session).open == 6


def test_next_goes_round_and_back(window, qtbot):
    first = window.desk.current.id
    press(qtbot, window, Key.Key_N)
    assert window.desk.current.id != first
    press(qtbot, window, Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert window.desk.current.id == first
    press(qtbot, window, Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert window.desk.document_id == "doc1"


def test_when_nothing_is_open_it_says_so(window, qtbot):
    window.actions_["accept_all"].trigger()
    told = []
    window.desk.told.connect(told.append)
    press(qtbot, window, Key.Key_N)
    assert told == ["Alles is beoordeeld."]


def test_letters_are_text_while_writing(window, qtbot):
    window.bench.details.justification.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "Lon")
    assert "Lon" in window.bench.details.justification.toPlainText()
    assert verdicts(window)[0] == "open"


def test_a_justification_is_recorded_when_its_field_is_left(window, qtbot):
    target = window.desk.current.id
    window.bench.details.justification.setPlainText("Omdat het moet.")
    press(qtbot, window, Key.Key_N)
    assert window.workspace.session.decision(target).justification == "Omdat het moet."


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_g_and_a_few_letters_choose_a_ground(window, qtbot):
    target = window.desk.current.id
    press(qtbot, window, Key.Key_G)
    qtbot.keyClicks(QApplication.focusWidget(), "5.1.1d")
    press(qtbot, window, Key.Key_Return)
    assert window.workspace.session.decision(target).ground == "5.1.1d"
    qtbot.waitUntil(window.bench.proposals.tree.hasFocus)
    assert window.bench.details.ground.currentText().startswith("5.1.1d")


def test_digits_choose_the_most_used_grounds(window, qtbot):
    target = window.desk.current.id
    press(qtbot, window, Key.Key_2)
    assert window.workspace.session.decision(target).ground == "5.1.1e"


def test_a_ground_that_practice_does_not_use_is_warned_of(window, qtbot):
    window.desk.set_ground("5.2.1")
    assert "5.2" in window.bench.message.text
    assert not window.bench.message.isHidden()


def test_f6_walks_the_panes(window, qtbot):
    found = []
    for _ in range(4):
        press(qtbot, window, Key.Key_F6)
        found.append(QApplication.focusWidget())
    bench = window.bench
    assert found == [
        bench.details.justification, bench.documents.list, bench.view, bench.proposals.tree,
    ]  # fmt: skip


def test_pages_are_ticked_and_counted(window, qtbot):
    window.bench.view.setFocus()
    press(qtbot, window, Key.Key_P)
    press(qtbot, window, Key.Key_P)
    assert window.workspace.session.pages_seen("doc0") == {0, 1}
    assert window.bench.view.seen == {0, 1}


def test_a_click_on_a_mark_makes_it_current_and_the_list_follows(window, qtbot):
    port = window.bench.view.viewport()
    qtbot.mouseClick(port, Left, pos=on_view(window, 0, 80, 95))
    assert window.desk.current.text == "070 123 45 67"
    tree = window.bench.proposals.tree
    assert tree.currentIndex().data() == "070 123 45 67"


def test_a_drawn_box_takes_the_text_under_it(window, qtbot):
    window.bench.view.setFocus()
    press(qtbot, window, Key.Key_R)
    drag(qtbot, window, on_view(window, 0, 45, 108), on_view(window, 0, 130, 122))
    drawn = window.desk.current
    assert drawn.origin is ProposalOrigin.DRAWN
    assert drawn.text == "Geachte heer"
    assert window.workspace.session.decision(drawn.id).verdict is Verdict.REDACT
    assert window.bench.view.marks.of(drawn.id)[0].state is State.DRAWN
    press(qtbot, window, Key.Key_Backspace)
    assert not window.workspace.session.has_proposal(drawn.id)
    assert window.bench.view.marks.of(drawn.id) == []


def test_a_drawn_box_can_be_moved_and_stretched(window, qtbot):
    window.bench.view.setFocus()
    press(qtbot, window, Key.Key_R)
    drag(qtbot, window, on_view(window, 0, 200, 300), on_view(window, 0, 300, 340))
    press(qtbot, window, Key.Key_V)
    drag(qtbot, window, on_view(window, 0, 250, 320), on_view(window, 0, 270, 350))
    box = window.desk.current.areas[0].rect
    assert box.as_tuple() == pytest.approx((220, 330, 320, 370), abs=2)
    drag(qtbot, window, on_view(window, 0, 320, 370), on_view(window, 0, 350, 400))
    box = window.desk.current.areas[0].rect
    assert box.as_tuple() == pytest.approx((220, 330, 350, 400), abs=3)
    window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()
    assert window.desk.current.areas[0].rect.as_tuple() == pytest.approx(
        (200, 300, 300, 340), abs=2
    )


def test_text_is_chosen_by_dragging_and_redacted_with_l(window, qtbot):
    window.bench.view.setFocus()
    drag(qtbot, window, on_view(window, 0, 51, 115), on_view(window, 0, 90, 115))
    start, end = window.bench.view.selection
    assert window.bench.view.text_map.text[start:end].startswith("Geacht")
    window.actions_["copy_text"].trigger()
    assert QApplication.clipboard().text().startswith("Geacht")
    press(qtbot, window, Key.Key_L)
    assert window.desk.current.text.startswith("Geacht")
    assert window.bench.view.selection is None


def test_a_double_click_takes_the_word_and_escape_lets_go(window, qtbot):
    port = window.bench.view.viewport()
    window.bench.view.setFocus()
    qtbot.mouseDClick(port, Left, pos=on_view(window, 0, 60, 115))
    start, end = window.bench.view.selection
    assert window.bench.view.text_map.text[start:end] == "Geachte"
    press(qtbot, window, Key.Key_Escape)
    assert window.bench.view.selection is None


def test_zoom_keeps_the_place_under_the_cursor(window, qtbot):
    view = window.bench.view
    view.set_zoom(1.0)
    at = QPointF(200, 300)
    before = view.layout_now.anchor(*(at + QPointF(view.origin)).toTuple())
    event = QWheelEvent(
        at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, 480), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert view.zoom > 1.5
    after = view.layout_now.anchor(*(at + QPointF(view.origin)).toTuple())
    assert after.page == before.page
    assert after.y == pytest.approx(before.y, abs=0.01)


def test_zoom_keys_and_fits(window, qtbot):
    view, control = window.bench.view, Qt.KeyboardModifier.ControlModifier
    press(qtbot, window, Key.Key_0, control)
    assert view.zoom == pytest.approx(1.0)
    press(qtbot, window, Key.Key_Plus, control)
    assert view.zoom == pytest.approx(1.1)
    press(qtbot, window, Key.Key_1, control)
    page = view.layout_now.page_rect(0)
    assert page.height <= view.viewport().height()
    press(qtbot, window, Key.Key_2, control)
    assert view.layout_now.width <= view.viewport().width()


def test_the_preview_is_left_with_the_same_key(window, qtbot):
    press(qtbot, window, Key.Key_F5)
    assert window.bench.view.preview
    assert "Voorbeeld" in window.bench.message.text
    press(qtbot, window, Key.Key_F5)
    assert not window.bench.view.preview
    assert window.bench.message.text == ""


def test_several_rows_are_judged_at_once(window, qtbot):
    tree = window.bench.proposals.tree
    press(qtbot, window, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(window.desk.targets) == 2
    press(qtbot, window, Key.Key_L)
    assert verdicts(window)[:2] == ["redact", "redact"]
    assert tree.hasFocus()


def test_a_list_without_rows_keeps_the_keyboard_and_says_why(window, qtbot):
    panel = window.bench.proposals
    window.actions_["accept_all"].trigger()
    panel.chips.choose(Filter.OPEN)
    tree = panel.tree
    assert tree.model().rowCount() == 0
    assert tree.isVisible()
    assert tree.hasFocus()
    assert tree.accessibleDescription() == "Er zijn geen voorstellen met dit filter."
    blank = tree.viewport().grab().toImage()
    tree.say_when_empty("")
    assert tree.viewport().grab().toImage() != blank, "the words are painted"
    press(qtbot, window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert tree.model().rowCount() > 0
    panel.chips.choose(Filter.ALL)
    assert tree.accessibleDescription() == ""


def test_documents_are_walked_by_key(window, qtbot):
    control = Qt.KeyboardModifier.ControlModifier
    press(qtbot, window, Key.Key_PageDown, control)
    assert window.desk.document_id == "doc1"
    press(qtbot, window, Key.Key_PageUp, control)
    assert window.desk.document_id == "doc0"


def test_a_read_only_dossier_can_be_looked_at(window, qtbot, tmp_path):
    path = window.workspace.session.dossier.path
    window.workspace.close()
    path.chmod(0o444)
    window.workspace.open(path, rescue=True)
    press(qtbot, window, Key.Key_L)
    assert verdicts(window)[0] == "open"
    assert "bekijken" in window.bench.message.text


def test_closing_the_dossier_shows_the_start_screen_with_it(window, qtbot):
    window.line.tell("Alles is beoordeeld.")
    window.actions_["close"].trigger()
    assert window.line._telling.text() == ""
    assert window.start.isVisible()
    assert not window.actions_["export"].isEnabled()
    assert [p.stem for p in window._preferences.recent()] == ["proef"]


def test_no_two_actions_share_a_key():
    keys = [key for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_every_action_does_something(window):
    for spec in ACTIONS:
        if spec.id not in ("recent", "profile", "language"):
            assert window.actions_[spec.id].receivers("2triggered(bool)") > 0, spec.id


def test_the_details_tell_where_else_a_person_stands_and_under_which_names(window, qtbot):
    session = window.workspace.session
    found = [
        replace(p, same_as="p", text="Vries, J. de" if p.document_id == "doc1" else p.text)
        if p.text == "J. de Vries"
        else p
        for p in session.proposals()
    ]
    session.replace_proposals(found)
    window.workspace.proposals_changed.emit(None)
    details = window.bench.details
    assert details.person.text == "4 plaatsen in 2 documenten, ook als Vries, J. de"
    press(qtbot, window, Key.Key_L, Qt.KeyboardModifier.ControlModifier,
          Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
    assert verdicts(window, "doc1") == ["redact", "open", "redact", "keep"]


def test_whom_a_name_can_be_is_shown_and_the_officer_says_who_it_is(window, qtbot):
    session = window.workspace.session
    first, *rest = session.proposals()
    unclear = replace(first, could_be=("a", "b"), role=Role.ONBEKEND)
    groups = [replace(rest[1], same_as="a", text="J. de Vries"),
              replace(rest[4], same_as="b", text="Joke de Vries", role=Role.DERDE)]  # fmt: skip
    session.replace_proposals([unclear, *groups, rest[0]])
    window.workspace.proposals_changed.emit(None)
    window.desk.choose(unclear.id)
    person = window.bench.details.person
    words = "Niet zeker wie dit is: J. de Vries (ondertekenaar) of Joke de Vries (derde)."
    assert person.text == words
    person._who.menu().actions()[1].trigger()
    assert session.proposal(unclear.id).same_as == "b"
    assert person.text == "2 plaatsen in 2 documenten, ook als Joke de Vries"
    window.actions_["undo"].trigger()
    assert person.text == words


def test_headings_are_folded_by_key_and_by_click(window, qtbot):
    panel = window.bench.proposals
    tree, total = panel.tree, panel.rows.rowCount()
    press(qtbot, window, Key.Key_Left)
    assert panel.rows.is_heading(tree.currentIndex())
    press(qtbot, window, Key.Key_Left)
    assert panel.rows.rowCount() < total
    press(qtbot, window, Key.Key_Right)
    assert panel.rows.rowCount() == total
    box = tree.visualRect(panel.rows.index(0, 0))
    qtbot.mouseClick(tree.viewport(), Left, pos=box.center())
    assert panel.rows.rowCount() < total
    window.desk.choose(window.workspace.session.proposals("doc0")[1].id)
    assert panel.rows.rowCount() == total, "a heading opens for the current proposal"
    press(qtbot, window, Key.Key_End)
    assert tree.currentIndex().row() == total - 1
    press(qtbot, window, Key.Key_Home)
    assert tree.currentIndex().row() == 0
    press(qtbot, window, Key.Key_X)  # looks for nothing
    assert tree.currentIndex().row() == 0


def test_chips_filter_the_list_and_tell_how_many(window, qtbot):
    panel = window.bench.proposals
    texts = [chip.text() for chip in panel.chips._chips.values()]
    assert texts[:3] == ["Alle 4", "Te beoordelen 3", "Twijfel"]
    panel.chips.choose(Filter.KEEP)
    assert panel.model.total == 1
    panel.chips.choose(Filter.ALL)
    press(qtbot, window, Key.Key_L)
    assert panel.chips._chips[Filter.REDACT].text() == "Lakken 1"


def test_chips_of_what_is_seldom_there_are_in_sight_while_there_is_some(window, qtbot):
    chips = window.bench.proposals.chips._chips
    assert not chips[Filter.LATER].isVisible()
    press(qtbot, window, Key.Key_S)
    assert chips[Filter.LATER].text() == "Later 1"
    assert chips[Filter.LATER].isVisible()
    assert chips[Filter.KEEP].isVisible()


def test_double_clicks_take_the_word_then_its_line_then_its_block(window, qtbot):
    view = window.bench.view
    port = view.viewport()
    mapped = view.text_map
    line = mapped.lines[3]
    merged = replace(mapped.blocks[2], end=line.end, last_line=4)
    view.text_map = replace(mapped, blocks=(*mapped.blocks[:2], merged))
    found = []
    for _ in range(4):
        qtbot.mouseDClick(port, Left, pos=on_view(window, 0, 60, 115))
        start, end = view.selection
        found.append(mapped.text[start:end])
    assert found == ["Geachte", "Geachte heer", "070 123 45 67\n\nGeachte heer", "Geachte"]


def test_a_whole_page_is_one_box_and_one_undo(window, qtbot):
    window.actions_["redact_page"].trigger()
    box = window.desk.current
    assert box.areas[0].rect.as_tuple() == (0, 0, 595, 842)
    assert "Geachte heer" in box.text
    window.actions_["undo"].trigger()
    assert not window.workspace.session.has_proposal(box.id)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_history_of_a_proposal_tells_who_did_what(window, qtbot):
    first = window.desk.current.id
    window.actions_["history"].trigger()
    dialog = window.findChild(QDialog, "history")
    listed = dialog.findChild(QTreeWidget)
    assert listed.topLevelItem(0).text(0) == "Er is nog niets mee gedaan."
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(QDialog, "history") is None)
    window.actions_["redact_document"].trigger()
    window.desk.undo()
    window.desk.choose(first)
    window.actions_["history"].trigger()
    listed = window.findChild(QDialog, "history").findChild(QTreeWidget)
    rows = [listed.topLevelItem(i).text(2) for i in range(listed.topLevelItemCount())]
    assert rows == ["gelakt met alle gelijke, 2 voorstellen",
                    "ongedaan gemaakt: gelakt met alle gelijke, 2 voorstellen"]  # fmt: skip
