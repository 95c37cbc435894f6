"""The whole job in the window, with real child processes: open, review, export, open again."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pymupdf
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QInputDialog

from app import reference
from app.model.decision import Verdict
from app.model.document import DocumentStatus
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.worker.client import RenderWorker, WorkerPool

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PATIENCE = 100_000  # ms; a busy machine is no failure
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window as a person starts it; closed at the end, children and all."""
    found = make_window(tmp_path)
    found.show()
    qtbot.waitActive(found)
    yield found
    found.close()
    found.deleteLater()


def make_window(folder: Path) -> MainWindow:
    preferences = Preferences(folder / "settings.json")
    preferences.change(seen_by_looking=False)  # or what is seen depends on the machine's speed
    return MainWindow(WorkerPool(1), RenderWorker(), preferences, lambda _: True)


def ready(qtbot: QtBot, window: MainWindow, documents: int) -> None:
    """Wait until all documents are read and the proposals are there."""

    def done() -> bool:
        session = window.workspace.session
        if session is None or window.jobs.busy or len(session.documents()) < documents:
            return False
        return all(
            d.status in (DocumentStatus.READY, DocumentStatus.REFUSED) for d in session.documents()
        )

    qtbot.waitUntil(done, timeout=PATIENCE)


def press(qtbot: QtBot, key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    where, action = QPoint(50, 50), Qt.DropAction.CopyAction
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(where, action, mime, button, keys)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(where), action, mime, button, keys))


def make_pdf(path: Path, text: str, **options: object) -> Path:
    document = pymupdf.open()
    page = document.new_page()
    page.insert_text((72, 100), text)
    document.save(path, **options)
    document.close()
    return path


def test_the_preview_is_the_file_that_is_exported(window, qtbot, tmp_path, samples):
    window.take([samples[1]])
    ready(qtbot, window, 1)
    window.actions_["accept_all"].trigger()
    press(qtbot, Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    after = window.preview.after
    qtbot.waitUntil(lambda: after.document is not None, timeout=PATIENCE)
    shown = window.preview.results.last
    key = after.picture_id
    qtbot.waitUntil(lambda: after.images.nearest(key, 0, 1000) is not None, timeout=PATIENCE)
    press(qtbot, Key.Key_Escape)
    window.actions_["export"].trigger()
    dialog = window.export_dialog
    dialog.folder.setText(str(tmp_path / "uit"))
    dialog.begin()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=PATIENCE)
    assert next((tmp_path / "uit").glob("*.pdf")).read_bytes() == shown.pdf
    dialog.close()


def test_what_was_decided_is_there_after_a_restart(window, qtbot, tmp_path):
    window.actions_["sample"].trigger()
    ready(qtbot, window, 2)
    window.actions_["accept_all"].trigger()
    path = window.workspace.session.dossier.path
    proposals = [p.id for p in window.workspace.session.proposals()]
    window.close()
    again = make_window(tmp_path)
    try:
        again.take([path])
        session = again.workspace.session
        assert [p.id for p in session.proposals()] == proposals
        assert not [i for i in proposals if session.decision(i).verdict is Verdict.OPEN]
        assert session.can_undo
        again.desk.undo()
        assert [i for i in proposals if session.decision(i).verdict is Verdict.OPEN]
    finally:
        again.close()
        again.deleteLater()


def test_a_bad_file_says_so_and_the_rest_goes_on(window, qtbot, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    make_pdf(folder / "goed.pdf", "Geachte mevrouw De Vries,")
    (folder / "kapot.pdf").write_bytes(b"%PDF-1.7 niets")
    (folder / "leeg.pdf").write_bytes(b"")
    (folder / "notitie.txt").write_text("geen pdf")
    drop(window, folder)
    ready(qtbot, window, 3)
    found = {d.title.removesuffix(".pdf"): d for d in window.workspace.session.documents()}
    assert found["goed"].status is DocumentStatus.READY
    for name in ("kapot", "leeg"):
        assert found[name].status is DocumentStatus.REFUSED
        assert found[name].refusal.endswith(".")
    assert "notitie" not in found
    window.desk.show_document(found["kapot"].id)
    assert window.bench.view.empty_text == found["kapot"].refusal


def test_a_password_is_asked_and_opens_the_file(window, qtbot, tmp_path):
    path = make_pdf(
        tmp_path / "slot.pdf", "Geachte heer Jansen,", encryption=pymupdf.PDF_ENCRYPT_AES_256,
        user_pw="geheim", owner_pw="baas",
    )  # fmt: skip
    window.take([path])
    qtbot.waitUntil(lambda: window.findChild(QInputDialog) is not None, timeout=PATIENCE)
    dialog = window.findChild(QInputDialog)
    assert "slot" in dialog.labelText()
    dialog.setTextValue("geheim")
    dialog.accept()
    ready(qtbot, window, 1)
    document = window.workspace.session.documents()[0]
    assert document.status is DocumentStatus.READY
    assert "Jansen" in window.workspace.session.text_map(document.id).text


def test_the_window_can_be_closed_while_documents_are_read(qtbot, tmp_path, samples):
    window = make_window(tmp_path)
    window.show()
    window.take(list(samples) * 3)
    qtbot.waitUntil(lambda: window.jobs.busy, timeout=PATIENCE)
    path = window.workspace.session.dossier.path
    window.close()
    window.deleteLater()
    again = make_window(tmp_path)
    try:
        again.take([path])
        number = len(again.workspace.session.documents())
        assert number > 0
        ready(qtbot, again, number)
        assert all(d.status is DocumentStatus.READY for d in again.workspace.session.documents())
    finally:
        again.close()
        again.deleteLater()


def test_stopped_work_can_be_taken_up_again(window, qtbot, samples):
    window.take([samples[0]])
    qtbot.waitUntil(lambda: window.jobs.busy, timeout=PATIENCE)
    window.jobs.cancel_all()
    ready(qtbot, window, 1)
    document = window.workspace.session.documents()[0]
    assert document.status is DocumentStatus.REFUSED
    assert "Gestopt" in document.refusal
    window.workspace.retry(document.id)
    ready(qtbot, window, 1)
    assert window.workspace.session.documents()[0].status is DocumentStatus.READY


def test_undecided_proposals_must_be_confirmed_and_stay_visible(window, qtbot, tmp_path, samples):
    window.take([samples[1]])
    ready(qtbot, window, 1)
    open_ones = [
        p.text
        for p in window.workspace.session.proposals()
        if window.workspace.session.decision(p.id).verdict is Verdict.OPEN and p.text
    ]
    window.actions_["export"].trigger()
    dialog = window.export_dialog
    dialog.folder.setText(str(tmp_path / "uit"))
    assert not dialog.export_button.isEnabled()
    assert str(dialog.undecided()) in dialog._warning.text()
    dialog.confirm.setChecked(True)
    dialog.begin()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=PATIENCE)
    with pymupdf.open(next((tmp_path / "uit").glob("*.pdf"))) as written:
        text = "".join(page.get_text() for page in written)
    assert all(t in text for t in open_ones)
    dialog.close()


def test_a_damaged_file_is_mended_and_the_officer_is_told(
    window: MainWindow, qtbot: QtBot, samples: tuple[Path, Path], tmp_path: Path
) -> None:
    whole = samples[1].read_bytes()
    damaged = tmp_path / "nota.pdf"
    damaged.write_bytes(whole[:-40])  # without the place of its table
    window.take([damaged])
    ready(qtbot, window, 1)
    assert "nota.pdf was beschadigd en is hersteld" in window.bench.message.text


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
def test_of_scans_the_officer_is_told_what_was_read(
    window: MainWindow, qtbot: QtBot, samples: tuple[Path, Path], tmp_path: Path
) -> None:
    with pymupdf.open(samples[1]) as shown, pymupdf.open() as made:
        for picture in (shown[1].get_pixmap(dpi=150), _grey()):
            sheet = made.new_page()
            sheet.insert_image(sheet.rect, pixmap=picture, keep_proportion=False)
        made.save(tmp_path / "scan.pdf")
    told: list[str] = []
    window.workspace.problem.connect(told.append)
    window.take([tmp_path / "scan.pdf"])
    ready(qtbot, window, 1)
    assert [sentence.split(";")[0] for sentence in told] == [
        "scan.pdf is gescand",
        "scan.pdf heeft een scan die niet te lezen is, vanaf pagina 2",
    ]


def _grey() -> pymupdf.Pixmap:
    grey = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 600, 800))
    grey.clear_with(200)
    return grey


def test_without_the_name_model_the_window_works_and_says_so(
    window: MainWindow,
    qtbot: QtBot,
    samples: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reference, "name_model", lambda: None)
    window.take([samples[1]])
    ready(qtbot, window, 1)
    assert "Het taalmodel ontbreekt" in window.bench.message.text
