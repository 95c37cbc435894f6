"""Pages seen in the window: keys, the ring in the list, and an export that waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app import reference
from app.model.record import Requirements
from app.review import changes
from app.review.completeness import require
from app.store.dossier import Dossier
from app.ui.actions import ACTIONS
from app.ui.main_window import MainWindow
from app.ui.models import documents as docs
from app.ui.panels.delegates import paint_ring
from app.ui.preferences import Preferences
from app.worker.client import RenderWorker, WorkerPool
from app.worker.executors import SerialExecutor

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(qtbot: QtBot, key: Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def here(window: MainWindow) -> tuple[str, int]:
    return window.desk.document_id, window.bench.view.page


def test_by_keyboard_every_page_is_seen_and_undo_goes_back_to_the_last(window, qtbot) -> None:
    for _ in range(2):
        press(qtbot, Key.Key_P)
    press(qtbot, Key.Key_P, SHIFT)
    assert here(window) == ("doc1", 0)
    press(qtbot, Key.Key_P)
    press(qtbot, Key.Key_P)
    press(qtbot, Key.Key_P, SHIFT)
    assert window.line._telling.text() == "Alle pagina's zijn gezien."
    window.desk.show_document("doc0")
    press(qtbot, Key.Key_Z, CONTROL)
    assert here(window) == ("doc1", 1)
    assert window.workspace.session.pages_seen("doc1") == {0}
    press(qtbot, Key.Key_Y, CONTROL)
    assert window.bench.view.seen == {0, 1}


def test_the_requirement_stops_the_export_and_leads_to_the_page(window, qtbot, tmp_path) -> None:
    window.actions_["accept_all"].trigger()
    window.actions_["completeness"].trigger()
    dialog = window.completing.dialog
    assert dialog.pages.text() == "0 van 4 pagina's gezien"
    qtbot.mouseClick(dialog.all_seen, Qt.MouseButton.LeftButton)
    window.workspace.mark_page_seen("doc0", 0)
    assert dialog.pages.text() == "1 van 4 pagina's gezien"
    window.actions_["export"].trigger()
    export = window.export_dialog
    assert export.hindrance.text.startswith("3 pagina's zijn nog niet gezien")
    assert export.hindrance.accessibleName() == export.hindrance.text
    assert not export.export_button.isEnabled()
    export.folder.setText(str(tmp_path / "uit"))
    export.begin()
    assert not export.busy
    assert not (tmp_path / "uit").exists()
    export.hindrance.go.click()
    assert here(window) == ("doc0", 1)
    window.workspace.mark_page_seen("doc0", 1)
    dialog.next_button.click()
    assert here(window) == ("doc1", 0)
    window.workspace.mark_page_seen("doc1", 0)
    assert export.hindrance.text.startswith("1 pagina is nog niet gezien")
    window.workspace.mark_page_seen("doc1", 1)
    assert export.hindrance.text == ""
    assert export.export_button.isEnabled()
    assert not dialog.next_button.isEnabled()
    export.close()
    window.actions_["close"].trigger()
    assert not dialog.isVisible()


def test_what_is_required_stays_with_the_dossier_and_can_be_undone(window, dossier_path) -> None:
    window.actions_["completeness"].trigger()
    dialog = window.completing.dialog
    dialog.all_seen.click()
    assert window.workspace.requirements == Requirements(pages_seen=True)
    window.files.open(dossier_path)
    assert window.workspace.requirements == Requirements(pages_seen=True)
    window.actions_["completeness"].trigger()
    assert dialog.all_seen.isChecked()
    window.desk.undo()
    assert not dialog.all_seen.isChecked()


def test_a_requirement_can_be_usual_on_this_computer_or_in_the_profile(
    window, tmp_path, dossier_path, monkeypatch
) -> None:
    window.actions_["completeness"].trigger()
    dialog = window.completing.dialog
    dialog.all_seen.click()
    dialog.always.click()
    assert Preferences(tmp_path / "settings.json").now.require_pages_seen
    pool = WorkerPool(executor=SerialExecutor())
    other = MainWindow(pool, RenderWorker(), Preferences(tmp_path / "settings.json"), bool)
    assert other.workspace.requirements.pages_seen
    other.close()
    other.deleteLater()
    dialog.always.click()
    assert not Preferences(tmp_path / "settings.json").now.require_pages_seen
    folder = reference.paths.data_dir() / "profiles"
    folder.mkdir()
    text = reference.profile_files()[reference.DEFAULT_PROFILE].read_text("utf-8")
    (folder / "streng.toml").write_text(text + "\n[requirements]\npages_seen = true\n", "utf-8")
    assert reference.profile("streng").requirements == Requirements(pages_seen=True)
    assert not reference.profile().requirements.pages_seen


def test_done_asks_for_all_pages_where_that_is_required(session, qapp) -> None:
    model = docs.DocumentsModel()
    model.show(session)
    index = model.index(0)
    everything = [p.id for p in session.proposals("doc0")]
    session.apply(changes.set_verdict(session, everything, changes.Verdict.REDACT))
    assert docs.Step(index.data(docs.STEP)) is docs.Step.DONE
    model.all_seen = True
    assert docs.Step(index.data(docs.STEP)) is docs.Step.BUSY
    session.mark_page_seen("doc0", 0)
    assert (index.data(docs.DECIDED), index.data(docs.SEEN)) == (1.0, 0.5)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "1 van 2 pagina's gezien" in spoken
    assert "4 van 4 beoordeeld" in spoken
    session.mark_page_seen("doc0", 1)
    assert docs.Step(index.data(docs.STEP)) is docs.Step.DONE


def test_the_list_of_documents_follows_what_is_required(window) -> None:
    session, model = window.workspace.session, window.bench.documents_model
    everything = [p.id for p in session.proposals("doc0")]
    window.workspace.apply(changes.set_verdict(session, everything, changes.Verdict.REDACT))
    assert docs.Step(model.index(0).data(docs.STEP)) is docs.Step.DONE
    window.workspace.apply(require(session, Requirements(pages_seen=True)))
    assert docs.Step(model.index(0).data(docs.STEP)) is docs.Step.BUSY
    window.desk.undo()
    assert docs.Step(model.index(0).data(docs.STEP)) is docs.Step.DONE


@pytest.mark.parametrize(("decided", "seen"), [(0.0, 0.0), (0.25, 0.75), (1.0, 0.0), (0.5, 1.0)])
def test_the_ring_is_as_full_as_the_work(qapp, decided: float, seen: float) -> None:
    side = 180
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(10, 10)
    paint_ring(painter, QRectF(0, 0, 18, 18), decided, seen, QColor("black"))
    painter.end()

    def dark(x: float, y: float) -> bool:
        return image.pixelColor(round(x * 10), round(y * 10)).lightness() < 60

    # just right of twelve o'clock, then just before six and nine, on the ring and in the disc
    places = {0.05: (0.31, -0.95), 0.45: (0.31, 0.95), 0.7: (-0.95, 0.31)}
    for share, (x, y) in places.items():
        assert dark(9 + 7.5 * x, 9 + 7.5 * y) is (decided > share)
        assert dark(9 + 2.5 * x, 9 + 2.5 * y) is (seen > share)


def test_who_only_reads_changes_nothing(window, dossier_path: Path) -> None:
    window.workspace.close()
    with Dossier.open(dossier_path):
        window.files.open(dossier_path)
        window.actions_["completeness"].trigger()
        assert not window.completing.dialog.all_seen.isEnabled()


def test_every_action_has_a_name_of_its_own() -> None:
    names = [spec.id for spec in ACTIONS]
    assert sorted(names) == sorted(set(names))
