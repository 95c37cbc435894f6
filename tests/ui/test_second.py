"""The second look by keyboard: begin, agree, differ, add, stop; the list, and the export."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QInputDialog

from app.model.decision import Verdict
from app.model.geometry import PageArea, Rect
from app.model.record import Look, Requirements
from app.review.agreement import Stand, agree, compared, tally
from app.review.completeness import require
from app.store.dossier import Dossier
from app.ui.models import proposals as props
from app.ui.models.filters import Filter
from app.ui.preferences import Preferences
from app.ui.stands import stand_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(qtbot, key: Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def begin(window, qtbot, name: str) -> None:
    window.actions_["second_look"].trigger()
    dialog = window.findChild(QInputDialog)
    dialog.setTextValue(name)
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(QInputDialog) is None)
    window.activateWindow()
    window.bench.proposals.tree.setFocus()
    qtbot.waitUntil(window.bench.proposals.tree.hasFocus)


@pytest.fixture
def second(window, qtbot):
    """The first officer redacted all of the first document; Fatima takes the second look."""
    for _ in range(3):
        press(qtbot, Key.Key_L)
    begin(window, qtbot, " Fatima  el Idrissi ")
    window.desk.choose(window.workspace.session.proposals("doc0")[0].id)
    return window


def stands(window) -> list[str]:
    session = window.workspace.session
    return [compared(session, p.id).stand.value for p in session.truth()]


def test_who_looks_is_asked_shown_and_remembered(second, tmp_path: Path) -> None:
    session = second.workspace.session
    assert (session.look, session.author) == (Look.SECOND, "Fatima el Idrissi")
    assert Preferences(tmp_path / "settings.json").now.second_author == "Fatima el Idrissi"
    bar = second.completing.second.bar
    assert bar.text == (
        "Tweede blik van Fatima el Idrissi: 0 van 8 nagekeken, 0 verschillen. "
        "Eerste beoordelaar hier: lakken, 5.1.2e."
    )
    assert bar.accessibleName() == bar.text
    assert second.actions_["second_look"].isChecked()
    assert second.actions_["agree"].isEnabled()
    bar.leave.click()
    assert bar.text == ""
    assert session.look is Look.FIRST
    assert session.author == second.workspace.author
    assert not second.actions_["second_look"].isChecked()
    assert not second.actions_["agree"].isEnabled()


def test_one_person_is_no_four_eyes(window, qtbot) -> None:
    press(qtbot, Key.Key_L)
    begin(window, qtbot, window.workspace.author.upper())
    assert window.workspace.session.look is Look.FIRST
    assert "twee personen" in window.bench.message.text
    assert not window.actions_["second_look"].isChecked()
    window.completing.second.begin("  ")
    assert window.workspace.session.look is Look.FIRST


def test_by_keyboard_agreeing_differing_and_what_is_left(second, qtbot) -> None:
    press(qtbot, Key.Key_A)
    press(qtbot, Key.Key_O)
    press(qtbot, Key.Key_L)
    assert stands(second)[:4] == ["agreed", "differs", "agreed", "open"]
    press(qtbot, Key.Key_A)  # the office holder who stays visible
    assert stands(second)[3] == "agreed"
    press(qtbot, Key.Key_A)  # on this one the first has not decided
    assert "nog niet beslist" in second.line._telling.text()
    assert stands(second)[4] == "open"
    assert second.completing.second.bar.text.startswith(
        "Tweede blik van Fatima el Idrissi: 4 van 8"
    )
    second.desk.show_document("doc0")
    panel = second.bench.proposals
    index = panel.model.index_of(second.workspace.session.proposals("doc0")[1].id)
    assert index.data(props.STAND) == Stand.DIFFERS
    assert "verschil" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "verschil" in index.data(Qt.ItemDataRole.ToolTipRole)
    panel.scope.setCurrentIndex(1)
    panel.chips.choose(Filter.OPEN)
    assert panel.model.total == 4
    second.bench.proposals.tree.setFocus()
    for _ in range(4):
        press(qtbot, Key.Key_Z, CONTROL)
    assert tally(second.workspace.session).judged == 0


def test_what_the_second_draws_is_for_the_first_to_decide_on(second, qtbot) -> None:
    view = second.bench.view
    second.actions_["draw"].trigger()
    sheet, scale = view.layout_now.page_rect(0), view.layout_now.scale
    start, end = (
        view.to_viewport(QPointF(sheet.x0 + x * scale, sheet.y0 + y * scale))
        for x, y in ((48, 108), (140, 122))
    )
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, start + QPoint(8, 2))
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    key = second.desk.current.id
    assert compared(second.workspace.session, key).added
    second.pencil.move(
        second.workspace.session.proposals("doc0")[0].id, [PageArea(0, Rect(1, 1, 9, 9))]
    )
    assert second.workspace.session.proposals("doc0")[0].areas[0].rect.x0 != 1
    second.actions_["second_look"].trigger()
    assert second.workspace.session.decision(key).verdict is Verdict.OPEN
    assert stand_of(second.workspace.session, key) is Stand.DIFFERS


def rows(dialog, part: int = 0) -> list[list[str]]:
    top = dialog.list.topLevelItem(part)
    return [[top.child(i).text(c) for c in range(3)] for i in range(top.childCount())]


def test_differences_are_settled_with_one_key_each(second, qtbot) -> None:
    press(qtbot, Key.Key_O)
    press(qtbot, Key.Key_O)
    press(qtbot, Key.Key_A)
    press(qtbot, Key.Key_D, CONTROL | SHIFT)
    dialog = second.completing.second.differences
    qtbot.waitUntil(dialog.list.hasFocus)
    assert rows(dialog) == [
        ["001, pagina 1: J. de Vries", "lakken, 5.1.2e", "openlaten"],
        ["001, pagina 1: 070 123 45 67", "lakken, 5.1.2e", "openlaten"],
    ]
    assert [dialog.list.topLevelItem(i).text(0) for i in range(4)] == [
        "Verschillen (2)",
        "Afgehandeld (0)",
        "Nog niet nagekeken (5)",
        "Akkoord (1)",
    ]
    assert "Fatima el Idrissi" in dialog.list.headerItem().text(2)
    spoken = dialog.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(": eerste lakken, 5.1.2e, tweede openlaten")
    assert not dialog.second_button.isEnabled()
    dialog.follow(Look.SECOND)
    assert "Alleen de eerste" in dialog.problem.text
    qtbot.keyClick(dialog.list, Key.Key_1)  # the second thinks again
    assert stands(second)[:3] == ["agreed", "differs", "agreed"]
    second.actions_["undo"].trigger()
    second.actions_["second_look"].trigger()
    qtbot.keyClick(dialog.list, Key.Key_1)
    assert stands(second)[0] == "settled"
    assert second.workspace.session.decision("doc0-16").verdict is Verdict.REDACT
    assert dialog.list.currentItem().text(0) == "001, pagina 1: 070 123 45 67"
    qtbot.keyClick(dialog.list, Key.Key_2)
    assert stands(second)[:3] == ["settled", "agreed", "agreed"]
    assert rows(dialog) == []
    assert dialog._who.text() == "0 verschillen nog niet afgehandeld."
    assert not dialog.first_button.isEnabled()
    second.actions_["undo"].trigger()
    assert stands(second)[:3] == ["settled", "differs", "agreed"]
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Key.Key_Return)
    qtbot.waitUntil(second.bench.proposals.tree.hasFocus)
    assert second.desk.current.text == "070 123 45 67"
    second.actions_["close"].trigger()
    assert not dialog.isVisible()


def test_nothing_is_exported_from_the_second_look_or_before_it_is_complete(
    second, qtbot, tmp_path: Path
) -> None:
    second.actions_["export"].trigger()
    export = second.export_dialog
    export.folder.setText(str(tmp_path / "uit"))
    assert export.hindrance.text.startswith("U bent in de tweede blik")
    export.begin()
    export.exporter.begin(["doc0"], tmp_path / "uit")
    assert not export.busy
    assert not (tmp_path / "uit").exists()
    second.actions_["second_look"].trigger()
    assert export.hindrance.text == ""
    session = second.workspace.session
    second.workspace.apply(require(session, Requirements(second_look=True)))
    assert "8 voorstellen nog na te kijken, 0 verschillen" in export.hindrance.text
    assert not export.hindrance.go.isVisible()
    assert not export.export_button.isEnabled()
    second.desk.accept_all()
    second.completing.second.begin("Fatima")
    second.workspace.take_look(Look.SECOND, "Fatima")
    second.workspace.apply(agree(session, *[p.id for p in session.proposals()]))
    second.workspace.take_look(Look.FIRST)
    assert export.hindrance.text == ""
    assert export.export_button.isEnabled()
    export.close()


def test_the_window_of_completeness_tells_and_leads(second, qtbot) -> None:
    second.actions_["completeness"].trigger()
    dialog = second.completing.dialog
    assert dialog.second.text().startswith("Eerste beoordelaar: ")
    assert "0 van 8 voorstellen nagekeken, 0 akkoord" in dialog.second.text()
    second.actions_["second_look"].trigger()
    dialog.second_look.click()
    assert second.workspace.requirements == Requirements(second_look=True)
    again = second.completing.second
    again.toggle()
    assert second.findChild(QInputDialog).textValue() == "Fatima el Idrissi"
    second.findChild(QInputDialog).reject()
    assert not second.actions_["second_look"].isChecked()


def test_who_only_reads_has_no_second_look(window, dossier_path: Path) -> None:
    window.workspace.close()
    window.completing.second.begin("Fatima")
    window.workspace.take_look(Look.SECOND, "Fatima")
    with Dossier.open(dossier_path):
        window.files.open(dossier_path)
        window.actions_["second_look"].trigger()
        assert window.findChild(QInputDialog) is None
        assert "alleen te bekijken" in window.bench.message.text
        window.completing.second.show_differences()
        window.completing.second.differences.follow(Look.FIRST)
        window.completing.second.agree()
