"""Blocks and columns in the window, and going on in the next document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from app.model.decision import Verdict
from app.model.document import DocumentStatus
from app.model.proposal import ProposalOrigin
from tests.ui.test_window import on_view, press, verdicts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.ui.main_window import MainWindow

Key = Qt.Key
Shift, Control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def make_table(window: MainWindow) -> None:
    """The four lines of the first page become a table of one column under a header."""
    view = window.bench.view
    mapped = view.text_map
    cells = tuple(replace(b, table=0, row=i, column=0) for i, b in enumerate(mapped.blocks[:4]))
    view.text_map = replace(mapped, blocks=cells + mapped.blocks[4:])


def drawn(window: MainWindow) -> list[str]:
    session = window.workspace.session
    return [p.text for p in session.proposals("doc0") if p.origin is ProposalOrigin.DRAWN]


def test_k_redacts_the_column_of_the_current_proposal_as_one_act(window, qtbot: QtBot):
    make_table(window)
    told: list[str] = []
    window.desk.told.connect(told.append)
    press(qtbot, window, Key.Key_K)
    assert verdicts(window) == ["redact", "redact", "redact", "open", "keep"]
    assert drawn(window) == ["Geachte heer"]
    assert told == ["3 blokken gelakt; Ctrl+Z maakt dit ongedaan."]
    press(qtbot, window, Key.Key_Z, Control)
    assert verdicts(window) == ["open", "open", "open", "keep"]


def test_a_proposal_within_what_is_redacted_is_judged_with_it(window, qtbot: QtBot):
    view = window.bench.view
    start = view.text_map.text.index("Opgesteld")
    end = view.text_map.text.index("070") + 3
    window.pencil.redact_spans([(start, end)])
    session = window.workspace.session
    within = next(p for p in session.proposals("doc0") if p.text == "J. de Vries")
    assert session.decision(within.id).verdict is Verdict.REDACT
    assert session.decision(session.proposals("doc0")[2].id).verdict is Verdict.OPEN


def test_what_was_decided_by_hand_within_it_stays(window, qtbot: QtBot):
    window.desk.judge(Verdict.KEEP)
    first = window.workspace.session.proposals("doc0")[0]
    window.pencil.redact_spans([(first.start - 3, first.end)])
    assert window.workspace.session.decision(first.id).verdict is Verdict.KEEP


def test_the_block_under_the_mouse_is_chosen_and_redacted(window, qtbot: QtBot):
    view = window.bench.view
    view.setFocus()
    at = on_view(window, 0, 60, 115)
    qtbot.mouseMove(view.viewport(), at + QPoint(3, 0))
    qtbot.mouseMove(view.viewport(), at)
    press(qtbot, window, Key.Key_B, Shift)
    assert [view.text_map.text[slice(*s)] for s in view.spans] == ["Geachte heer"]
    press(qtbot, window, Key.Key_L)
    assert drawn(window) == ["Geachte heer"]


def test_a_column_can_be_chosen_copied_and_let_go(window, qtbot: QtBot):
    make_table(window)
    view = window.bench.view
    press(qtbot, window, Key.Key_K, Shift)
    assert view.hasFocus()
    assert len(view.spans) == len(view.selected_areas) == 3
    window.actions_["copy_text"].trigger()
    assert QApplication.clipboard().text() == "J. de Vries\n070 123 45 67\nGeachte heer"
    press(qtbot, window, Key.Key_Escape)
    assert view.spans == ()


def test_with_nothing_pointed_at_it_says_what_to_do(window, qtbot: QtBot):
    told: list[str] = []
    window.desk.told.connect(told.append)
    window.desk.choose(None)
    for action in ("redact_column", "redact_block", "choose_column", "choose_block"):
        window.actions_[action].trigger()
    assert told == ["Wijs eerst een woord in de tekst aan."] * 4


def test_the_column_of_a_drawn_box_is_that_of_its_text(window, qtbot: QtBot, area):
    make_table(window)
    window.pencil.draw(replace(area, rect=area.rect.grown(200, 15)))
    assert window.desk.current.start is None
    press(qtbot, window, Key.Key_K, Shift)
    assert len(window.bench.view.spans) == 3


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(("row", "made"), [(0, ["Geachte heer"]), (1, ["Geachte heer"])])
def test_the_menu_of_the_mouse_redacts_what_is_pointed_at(window, qtbot: QtBot, row, made):
    make_table(window)
    port = window.bench.view.viewport()
    at = on_view(window, 0, 60, 115)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, port.mapToGlobal(at))
    QApplication.sendEvent(port, event)
    menu = window.bench.view.findChild(QMenu)
    assert [a.text().partition("\t")[0].replace("&", "") for a in menu.actions()] == [
        "Blok lakken", "Kolom lakken", "Blok kiezen", "Kolom kiezen", "Hele pagina lakken"
    ]  # fmt: skip
    menu.actions()[row].trigger()
    menu.close()
    assert drawn(window) == made
    assert verdicts(window).count("redact") == 1 + 2 * row


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_offers_to_redact_chosen_text(window, qtbot: QtBot):
    view = window.bench.view
    view.select_text((0, 9))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint())
    QApplication.sendEvent(view.viewport(), event)
    menu = view.findChild(QMenu)
    assert menu.actions()[0] is window.actions_["redact"]
    menu.close()


def test_page_down_at_the_end_goes_on_in_the_next_document_and_back(window, qtbot: QtBot):
    view = window.bench.view
    view.setFocus()
    press(qtbot, window, Key.Key_End)
    press(qtbot, window, Key.Key_PageDown)
    assert window.desk.document_id == "doc1"
    assert view.verticalScrollBar().value() == 0
    assert view.hasFocus()
    told: list[str] = []
    window.desk.told.connect(told.append)
    press(qtbot, window, Key.Key_PageUp)
    assert window.desk.document_id == "doc0"
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    press(qtbot, window, Key.Key_Home)
    press(qtbot, window, Key.Key_PageUp)
    assert window.desk.document_id == "doc0"
    assert told == ["Dit is het begin van het eerste document."]


def test_the_arrows_above_the_pages_go_from_document_to_document(window, qtbot: QtBot):
    back, on = window.bench.page_bar.steps
    assert on.accessibleName() or on.text()
    assert "Ctrl+PgDown" in on.toolTip()
    qtbot.mouseClick(on, Qt.MouseButton.LeftButton)
    assert window.desk.document_id == "doc1"
    qtbot.mouseClick(on, Qt.MouseButton.LeftButton)
    assert window.desk.document_id == "doc1", "it is the last"
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert window.desk.document_id == "doc0"
    window.workspace.close()
    assert not on.isVisible()


def test_a_document_that_cannot_be_read_is_passed_by_key(window, qtbot: QtBot):
    session = window.workspace.session
    bad = replace(session.document("doc0"), status=DocumentStatus.REFUSED, refusal="Kapot.")
    session.update_document(bad)
    session.replace_proposals(session.proposals("doc1"))  # nothing was found in it
    window.workspace.document_changed.emit("doc0")
    window.workspace.proposals_changed.emit(None)
    for key, held in ((Key.Key_N, []), (Key.Key_PageDown, [Control])):
        window.desk.show_document("doc0")
        qtbot.waitUntil(lambda: not window.actions_["draw"].isEnabled())
        window.bench.proposals.tree.setFocus()
        press(qtbot, window, key, *held)
        assert window.desk.document_id == "doc1"


def test_in_the_middle_page_down_only_scrolls(window, qtbot: QtBot):
    window.bench.view.setFocus()
    press(qtbot, window, Key.Key_Home)
    press(qtbot, window, Key.Key_PageDown)
    assert window.desk.document_id == "doc0"
    assert window.bench.view.verticalScrollBar().value() > 0
