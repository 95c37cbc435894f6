"""The result before there is one: boxes at once, then the real file, in place of the pages or
beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.errors import UnsafeExportError
from app.model.analysis import Analysis
from app.model.decision import Verdict
from app.model.document import Document, DocumentStatus, SourceFile
from app.review.session import ReviewSession
from app.store.dossier import Dossier
from app.ui.pages.layout import PIXELS_PER_POINT
from app.ui.pages.strip import Fit
from app.ui.preview import Mode
from app.ui.results import LARGEST
from tests.ui import making
from tests.ui.test_window import on_view, press

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.ui.main_window import MainWindow
    from app.worker.client import Job, Previewed

Key = Qt.Key
Shift = Qt.KeyboardModifier.ShiftModifier
PATIENCE = 30_000
DARK = 60  # grey value below which a pixel counts as box


def letter() -> bytes:
    """A file whose words stand where the text map of ``making`` says."""
    document = pymupdf.open()
    for lines in making.PAGES:
        page = document.new_page(width=595, height=842)
        for row, words in enumerate(lines):
            page.insert_text((50, 58 + 20 * row), words, fontsize=9)
    return document.tobytes()


@pytest.fixture
def dossier_path(tmp_path: Path) -> Path:
    """Two documents that can really be redacted."""
    path = tmp_path / "echt.lakwerk"
    with Dossier.create(path) as dossier:
        session = ReviewSession(dossier, "officer")
        found = []
        for key in ("doc0", "doc1"):
            pdf = letter()
            source = SourceFile(f"{key}.pdf", "application/pdf", len(pdf), "")
            document = session.add_document(Document(key, 0, key, source), pdf, b"")
            mapped = making.text_map(key, making.PAGES)
            pages = (making.A4, making.A4)
            ready = Document(key, document.number, key, source, pages=pages,
                             status=DocumentStatus.READY)  # fmt: skip
            session.add_analysis(Analysis(ready, mapped, ()))
            found += [making.proposal(mapped, "J. de Vries"), making.proposal(mapped, "A. Jansen")]
        session.replace_proposals(found)
    return path


def shown(window: MainWindow, x: float, y: float) -> int:
    """The grey value on the screen at a point of the first page."""
    window.bench.view.go_to_page(0)
    port = window.bench.view.viewport()
    picture = port.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    at = QPointF(on_view(window, 0, x, y)) * picture.devicePixelRatio()
    return picture.pixelColor(at.toPoint()).value()


def real(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the real file is what is shown."""
    qtbot.waitUntil(lambda: window.bench.view.result_id is not None, timeout=PATIENCE)


def test_f5_shows_boxes_at_once_and_then_the_file_itself(window, qtbot: QtBot):
    view = window.bench.view
    press(qtbot, window, Key.Key_L)
    press(qtbot, window, Key.Key_F5)
    assert view.preview
    assert view.result_id is None
    assert shown(window, 60, 75) < DARK
    assert "wordt gemaakt" in window.bench.message.text
    real(window, qtbot)
    assert "Zo wordt het bestand" in window.bench.message.text
    key = view.result_id
    qtbot.waitUntil(lambda: view.images.nearest(key, 0, 1000) is not None, timeout=PATIENCE)
    assert shown(window, 60, 75) < DARK
    assert shown(window, 300, 300) > 200
    pages = len(view.layout_now)
    assert pages == 3, "the note has a page of its own"
    press(qtbot, window, Key.Key_Escape)
    assert view.result_id is None
    assert len(view.layout_now) == 2
    assert not window.actions_["preview"].isChecked()


def test_a_decision_takes_the_old_result_away_and_makes_it_anew(window, qtbot: QtBot):
    view = window.bench.view
    press(qtbot, window, Key.Key_F5)
    real(window, qtbot)
    before = view.result_id
    press(qtbot, window, Key.Key_L)
    assert view.result_id is None
    assert shown(window, 60, 75) < DARK, "boxes are painted in the meantime"
    real(window, qtbot)
    assert view.result_id != before


def test_what_is_still_true_is_not_made_twice(window, qtbot: QtBot):
    press(qtbot, window, Key.Key_F5)
    real(window, qtbot)
    before = window.bench.view.result_id
    press(qtbot, window, Key.Key_F5)
    press(qtbot, window, Key.Key_F5)
    real(window, qtbot)
    assert window.bench.view.result_id == before


def test_another_document_gets_its_own_result(window, qtbot: QtBot):
    press(qtbot, window, Key.Key_F5)
    real(window, qtbot)
    window.desk.show_document("doc1")
    assert window.bench.view.result_id is None
    real(window, qtbot)
    assert window.bench.view.result_id.startswith("doc1")


def test_shift_f5_shows_the_result_beside_the_pages_and_scrolls_with_them(window, qtbot: QtBot):
    view, after = window.bench.view, window.preview.after
    press(qtbot, window, Key.Key_L)
    press(qtbot, window, Key.Key_F5, Shift)
    assert after.isVisible()
    qtbot.waitUntil(lambda: after.document is not None, timeout=PATIENCE)
    assert not view.preview
    assert len(view.layout_now) == 2
    assert len(after.layout_now) == 3
    assert after.zoom == pytest.approx(view.zoom)
    assert view.fit is Fit.WIDTH
    window.resize(1100, 700)
    assert view.layout_now.width <= view.viewport().width()
    assert after.zoom == pytest.approx(view.zoom)
    view.set_zoom(1.0)
    assert after.zoom == pytest.approx(1.0)
    view.verticalScrollBar().setValue(150)
    assert after.verticalScrollBar().value() == pytest.approx(150, abs=2)
    after.verticalScrollBar().setValue(320)
    assert view.verticalScrollBar().value() == pytest.approx(320, abs=2)
    window.actions_["zoom_in"].trigger()
    assert after.zoom == pytest.approx(view.zoom)
    window.actions_["two_pages"].trigger()
    assert after.columns == 2
    after.set_zoom(1.5)
    assert view.zoom == pytest.approx(1.5)
    assert window.preview.side.line.endswith("nog niet gecontroleerd")
    assert window.preview.side._line.isVisible()
    assert window.bench.before._line.isVisible()
    assert window.bench.before.line.startswith("Origineel")
    after.setFocus()
    press(qtbot, window, Key.Key_F5, Shift)
    assert not after.isVisible()
    assert after.document is None
    assert view.hasFocus()


def test_the_two_ways_replace_each_other(window, qtbot: QtBot):
    press(qtbot, window, Key.Key_F5)
    press(qtbot, window, Key.Key_F5, Shift)
    assert window.preview.mode is Mode.BESIDE
    assert not window.actions_["preview"].isChecked()
    assert not window.bench.view.preview
    window.actions_["preview"].trigger()
    assert window.preview.mode is Mode.INSTEAD
    assert not window.actions_["compare"].isChecked()
    assert not window.preview.after.isVisible()


def test_f6_comes_to_the_result_too_and_letters_judge_there(window, qtbot: QtBot):
    press(qtbot, window, Key.Key_F5, Shift)
    window.bench.view.setFocus()
    press(qtbot, window, Key.Key_F6)
    assert QApplication.focusWidget() is window.preview.after
    first = window.desk.current.id
    press(qtbot, window, Key.Key_L)
    assert window.workspace.session.decision(first).verdict is Verdict.REDACT


def test_a_box_cannot_be_drawn_on_the_page_with_the_note(window, qtbot: QtBot):
    press(qtbot, window, Key.Key_L)
    press(qtbot, window, Key.Key_F5)
    real(window, qtbot)
    view = window.bench.view
    view.set_tool("draw")
    view.go_to_page(2)
    number = len(window.workspace.session.proposals())
    port, start, end = view.viewport(), on_view(window, 2, 50, 50), on_view(window, 2, 200, 200)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    window.bench.page_seen()
    assert len(window.workspace.session.proposals()) == number
    assert window.workspace.session.pages_seen("doc0") == frozenset()


def test_a_file_that_cannot_be_redacted_is_one_sentence(window, qtbot: QtBot, monkeypatch):
    def refuse(*_: object) -> None:
        raise UnsafeExportError("Het bestand zit te vreemd in elkaar.")

    monkeypatch.setattr("app.export.publish.redact_pages", refuse)
    press(qtbot, window, Key.Key_F5, Shift)
    qtbot.waitUntil(lambda: "vreemd" in window.bench.message.text, timeout=PATIENCE)
    assert "vreemd" in window.preview.after.empty_text
    assert window.preview.side.line.endswith("niet gelukt")


@pytest.mark.parametrize("side", [0.0, -3.0, LARGEST + 1, float("nan")])
def test_pages_without_a_sound_size_are_not_shown(window, qtbot: QtBot, monkeypatch, side):
    pool = window.workspace.pool
    make = pool.preview

    def hostile(*given: object) -> Job[Previewed]:
        job = make(*given)
        object.__setattr__(job.future.result(), "sizes", ((side, 100.0),))
        return job

    monkeypatch.setattr(pool, "preview", hostile)
    press(qtbot, window, Key.Key_F5)
    qtbot.waitUntil(lambda: "kan niet" in window.bench.message.text, timeout=PATIENCE)
    assert window.bench.view.result_id is None


def test_two_pages_stand_beside_each_other_and_the_page_stays(window, qtbot: QtBot):
    view = window.bench.view
    view.go_to_page(1)
    press(qtbot, window, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert view.layout_now.page_rect(0).y0 == view.layout_now.page_rect(1).y0
    assert view.layout_now.width <= view.viewport().width()
    assert view.page == 0, "the left one of the two"
    press(qtbot, window, Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert view.layout_now.page_rect(1).height <= view.viewport().height()
    press(qtbot, window, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert view.columns == 1
    assert view.zoom == view.layout_now.scale / PIXELS_PER_POINT


def test_closing_the_dossier_leaves_the_preview(window, qtbot: QtBot):
    press(qtbot, window, Key.Key_F5)
    real(window, qtbot)
    window.actions_["close"].trigger()
    assert window.preview.mode is Mode.OFF
    assert not window.actions_["preview"].isChecked()
