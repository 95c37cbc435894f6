"""The list of what is treated in two ways: by keyboard, with a question for what was by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.model.decision import Verdict
from app.review import changes

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def radar(window, qtbot):
    """The name is redacted in the first document and left open in the second, by a sweep."""
    session = window.workspace.session
    names = [p.id for p in session.proposals() if p.text == "J. de Vries"]
    window.workspace.apply(changes.sweep(session, names[:2], Verdict.REDACT))
    window.workspace.apply(changes.sweep(session, names[2:], Verdict.KEEP))
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_D, CONTROL)
    found = window.completing.radar
    qtbot.waitUntil(found.list.hasFocus)
    return found


def rows(radar) -> list[list[str]]:
    tree = radar.list
    return [
        [tree.topLevelItem(i).child(c).text(1) for c in range(tree.topLevelItem(i).childCount())]
        for i in range(tree.topLevelItemCount())
    ]


def test_the_list_says_what_differs_where_and_follows_on_the_page(radar, window, qtbot) -> None:
    top = radar.list.topLevelItem(0)
    assert (top.text(0), top.text(1)) == ("J. de Vries", "hier gelakt, daar zichtbaar")
    assert rows(radar) == [["gelakt, 5.1.2e", "gelakt, 5.1.2e", "zichtbaar", "zichtbaar"]]
    assert radar.list.currentItem().text(0) == "001, pagina 1: J. de Vries"
    spoken = radar.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "001, pagina 1: J. de Vries: gelakt, 5.1.2e"
    for _ in range(3):
        qtbot.keyClick(radar.list, Key.Key_Down)
    assert window.desk.document_id == "doc1"
    qtbot.keyClick(radar.list, Key.Key_Return)
    qtbot.waitUntil(window.bench.proposals.tree.hasFocus)
    assert window.desk.current.id == window.workspace.session.proposals("doc1")[2].id


def test_one_key_makes_it_equal_and_one_undo_takes_it_back(radar, window, qtbot) -> None:
    qtbot.keyClick(radar.list, Key.Key_Equal)
    assert not window.asked
    assert rows(radar) == []
    assert "overal gelijk behandeld" in radar._found.text()
    assert not radar.equal_button.isEnabled()
    assert "2 plaatsen gelijk gemaakt" in window.line._telling.text()
    window.desk.undo()
    qtbot.keyClick(radar, Key.Key_F5)
    assert len(rows(radar)) == 1
    assert radar.equal_button.isEnabled()


def test_what_was_decided_by_hand_is_said_first(radar, window, qtbot) -> None:
    session = window.workspace.session
    kept = [p.id for p in session.proposals("doc1") if p.text == "J. de Vries"]
    window.workspace.apply(changes.set_verdict(session, kept[:1], Verdict.OPEN))
    window.workspace.apply(changes.set_verdict(session, kept[:1], Verdict.KEEP))
    radar.search()
    assert rows(radar)[0][2] == "zichtbaar (met de hand)"
    window.completing.radar._ask = window.asked.append
    radar.equal_button.click()
    assert window.asked == ["Over 1 plaats besliste u met de hand. Ook die gelijk maken?"]
    assert [session.decision(i).verdict for i in kept] == [Verdict.KEEP, Verdict.REDACT]
    window.desk.undo()
    window.workspace.apply(changes.set_verdict(session, kept[1:], Verdict.OPEN))
    window.workspace.apply(changes.set_verdict(session, kept[1:], Verdict.KEEP))
    radar.search()
    window.completing.radar._ask = lambda question: window.asked.append(question) or True
    radar.equal_button.click()
    assert window.asked[1].startswith("Over 2 plaatsen")
    assert [session.decision(i).verdict for i in kept] == [Verdict.REDACT, Verdict.REDACT]


def test_where_nothing_is_proposed_the_text_is_shown(radar, window) -> None:
    session = window.workspace.session
    left = [p for p in session.proposals() if p.id != session.proposals("doc1")[0].id]
    session.replace_proposals(left)
    radar.search()
    assert rows(radar)[0].count("zichtbaar, geen voorstel") == 0  # decided on, so it stays
    other = [p.id for p in session.proposals("doc0") if p.text.startswith("070")]
    window.workspace.apply(changes.sweep(session, other, Verdict.REDACT))
    session.replace_proposals([p for p in left if p.document_id == "doc0" or p.text[0] != "0"])
    radar.search()
    assert rows(radar)[1] == ["gelakt, 5.1.2e", "zichtbaar, geen voorstel"]
    radar.list.setCurrentItem(radar.list.topLevelItem(1).child(1))
    view = window.bench.view
    assert view.document.id == "doc1"
    assert view.text_map.text[slice(*view.selection)] == "070 123 45 67"
    radar.list.setCurrentItem(radar.list.topLevelItem(1))
    radar.make_equal()
    assert len(rows(radar)) == 1


def test_it_closes_with_the_dossier_and_does_nothing_without_rows(radar, window) -> None:
    window.actions_["close"].trigger()
    assert not radar.isVisible()
    radar.search()
    radar.go()
    radar.make_equal()
    assert radar.chosen is None
