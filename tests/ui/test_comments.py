"""Comments by keyboard: write, answer, resolve, take away, go there; and the filter of the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.review.comments import comments, said_about
from app.store.dossier import Dossier
from app.ui.models import proposals as props
from app.ui.models.filters import Filter

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def write(qtbot, window, text: str):
    dialog = window.completing.comments
    qtbot.waitUntil(dialog.words.hasFocus)
    qtbot.keyClicks(dialog.words, text)
    qtbot.keyClick(dialog.words, Key.Key_Return, CONTROL)
    return dialog


def rows(dialog) -> list[tuple[str, str]]:
    items = [dialog.list.topLevelItem(i) for i in range(dialog.list.topLevelItemCount())]
    return [(i.text(0), i.text(1)) for i in items]


def to_list(qtbot, window) -> None:
    window.activateWindow()
    window.bench.proposals.tree.setFocus()
    qtbot.waitUntil(window.bench.proposals.tree.hasFocus)


def test_on_a_proposal_and_on_a_page_by_keyboard(window, qtbot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_M)
    dialog = window.completing.comments
    assert "'J. de Vries' (001, pagina 1)" in dialog._target.text()
    assert not dialog.add_button.isEnabled()
    write(qtbot, window, "Wie is dit?")
    to_list(qtbot, window)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_M, SHIFT)
    assert dialog._target.text() == "Nieuwe opmerking bij 001, pagina 1:"
    write(qtbot, window, "Mooie pagina")
    assert rows(dialog) == [
        ("001, pagina 1: J. de Vries", "Wie is dit?"),
        ("001, pagina 1", "Mooie pagina"),
    ]
    assert dialog.words.toPlainText() == ""
    first = dialog.list.topLevelItem(0)
    assert first.text(2) == window.workspace.session.author
    spoken = first.data(1, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("001, pagina 1: J. de Vries: Wie is dit?, ")


def test_answered_resolved_hidden_and_taken_away(window, qtbot) -> None:
    window.actions_["comment"].trigger()
    dialog = write(qtbot, window, "Wie is dit?")
    dialog.list.setFocus()
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    qtbot.keyClick(dialog.list, Key.Key_R)
    assert dialog._target.text().startswith("Antwoord aan ")
    write(qtbot, window, "De steller.")
    assert dialog.list.topLevelItem(0).child(0).text(1) == "De steller."
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0).child(0))
    assert dialog.resolve_button.text() == "Afgehandeld"
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Key.Key_Space)
    assert rows(dialog)[0][1] == "✓ Wie is dit?"
    assert dialog.resolve_button.text() == "Weer open"
    dialog.only_open.setChecked(True)
    assert rows(dialog) == []
    dialog.only_open.setChecked(False)
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    qtbot.keyClick(dialog.list, Key.Key_Delete)
    assert rows(dialog) == []
    window.desk.undo()
    assert len(rows(dialog)) == 1
    dialog.resolve()
    dialog.begin_reply()  # nothing is chosen any more
    assert dialog._answered is None


def test_choosing_a_comment_goes_there(window, qtbot) -> None:
    session = window.workspace.session
    last = session.proposals("doc1")[2]
    window.desk.choose(last.id)
    window.actions_["comment"].trigger()
    dialog = write(qtbot, window, "Hier")
    window.desk.show_document("doc0")
    window.bench.view.go_to_page(1)
    window.actions_["comment_page"].trigger()
    write(qtbot, window, "En daar")
    window.bench.view.go_to_page(0)
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    assert window.desk.current.id == last.id
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    assert (window.desk.document_id, window.bench.view.page) == ("doc0", 1)
    dialog.scope.setCurrentIndex(1)
    assert rows(dialog) == [("001, pagina 2", "En daar")]


def test_the_list_of_proposals_filters_on_comments_and_tells_of_them(window, qtbot) -> None:
    panel = window.bench.proposals
    panel.chips.choose(Filter.COMMENTED)
    assert panel.model.total == 0
    panel.chips.choose(Filter.ALL)
    proposal_id = window.desk.current.id
    window.actions_["comment"].trigger()
    write(qtbot, window, "Wie is dit?")
    index = panel.model.index_of(proposal_id)
    assert index.data(props.COMMENTS) == 1
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", 1 opmerking")
    assert "Wie is dit?" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert panel.chips._chips[Filter.COMMENTED].text() == "Met opmerking 1"
    panel.chips.choose(Filter.COMMENTED)
    assert panel.model.total == 1
    window.completing.comments.list.setCurrentItem(window.completing.comments.list.topLevelItem(0))
    window.completing.comments.delete()
    assert said_about(window.workspace.session, proposal_id) == ()
    assert panel.chips._chips[Filter.COMMENTED].text() == "Met opmerking"


def test_who_only_reads_writes_nothing(window, dossier_path) -> None:
    window.workspace.close()
    with Dossier.open(dossier_path):
        window.files.open(dossier_path)
        dialog = window.completing.show_comments()
        assert not dialog.words.isEnabled()
        dialog.words.setPlainText("Toch")
        dialog.add()
        assert not comments(window.workspace.session)
    window.actions_["close"].trigger()
    assert not dialog.isVisible()
