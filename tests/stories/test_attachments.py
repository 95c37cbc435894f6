"""A letter with its attachments in it: each is a document below the letter, to be reviewed too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.model.document import DocumentStatus
from app.review.session import ReviewSession
from app.store.dossier import Dossier
from app.ui.models import documents as docs
from tests.stories.test_window import PATIENCE, make_window, press, ready

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FATAL = QAbstractItemModelTester.FailureReportingMode.QtTest


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    found = make_window(tmp_path)
    found.show()
    qtbot.waitActive(found)
    yield found
    found.close()
    found.deleteLater()


def letter(text: str, **files: bytes) -> bytes:
    with pymupdf.open() as document:
        document.new_page().insert_text((72, 100), text)
        for name, data in files.items():
            document.embfile_add(name, data, filename=name.replace("_", "."))
        data: bytes = document.tobytes()
    return data


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A letter with a note and a table in it, the note with a statement in it; and a second one."""
    inner = letter("Behandeld door: mevrouw K. de Boer")
    note = letter("Behandeld door: de heer P. Jansen", verklaring_pdf=inner)
    found = tmp_path / "in"
    found.mkdir()
    (found / "1 brief.pdf").write_bytes(
        letter("Geachte mevrouw De Vries,", nota_pdf=note, cijfers_xlsx=b"PK")
    )
    (found / "2 brief.pdf").write_bytes(letter("Geachte heer Smit,"))
    return found


def names(window: MainWindow) -> list[tuple[str, str]]:
    rows = window.bench.documents.list.model()
    indexes = [rows.index(row, 0) for row in range(rows.rowCount())]
    return [(str(i.data(docs.NUMBER)), str(i.data())) for i in indexes]


FAMILY = [("001", "1 brief"), ("001a", "nota"), ("001a-a", "verklaring"), ("002", "2 brief")]


def test_attachments_are_reviewed_and_exported_below_their_letter(
    window: MainWindow, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    tester = QAbstractItemModelTester(window.bench.documents_model, FATAL)
    told: list[str] = []
    window.workspace.problem.connect(told.append)
    window.take([folder])
    ready(qtbot, window, 4)
    assert tester.model().rowCount() == 4
    assert names(window) == FAMILY
    assert [t for t in told if "geen PDF" in t] == [
        "1 brief.pdf heeft bijlagen die geen PDF zijn (1); die gaan nooit mee."
    ]
    spoken = window.bench.documents_model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("001a nota (bijlage bij 001), ")
    session = window.workspace.session
    assert session is not None
    before = window.desk.document_id
    press(qtbot, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    here = window.desk.document_id
    assert here is not None
    assert session.document(here).parent_id == before
    assert window.bench.page_bar._title.text() == "001a  nota"

    window.actions_["accept_all"].trigger()
    window.actions_["export"].trigger()
    dialog = window.export_dialog
    assert dialog is not None
    dialog.folder.setText(str(tmp_path / "uit"))
    dialog.confirm.setChecked(True)
    dialog.begin()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=PATIENCE)
    written = {p.name: p.read_bytes() for p in (tmp_path / "uit").glob("*.pdf")}
    assert set(written) == {"1 brief.pdf", "nota.pdf", "verklaring.pdf", "2 brief.pdf"}
    for data in written.values():
        with pymupdf.open(stream=data, filetype="pdf") as pdf:
            assert pdf.embfile_count() == 0
            assert "Jansen" not in pdf[0].get_text()
    dialog.close()


def test_reading_again_adds_nothing_twice_and_all_is_there_the_next_day(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    window.take([folder / "1 brief.pdf"])
    ready(qtbot, window, 3)
    session = window.workspace.session
    assert session is not None
    path, first = session.dossier.path, session.documents()[0].id
    window.workspace.retry(first)
    ready(qtbot, window, 3)
    assert names(window) == FAMILY[:3]
    window.workspace.close()
    with Dossier.open(path) as dossier:
        again = ReviewSession(dossier, "officer")
        assert [d.called for d in again.documents()] == ["001", "001a", "001a-a"]
        assert all(d.status is DocumentStatus.READY for d in again.documents())


def test_an_attachment_is_drawn_to_the_right_of_its_letter(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    window.take([folder / "1 brief.pdf"])
    ready(qtbot, window, 3)
    rows = window.bench.documents.list
    picture = rows.viewport().grab().toImage()
    ground = picture.pixelColor(picture.width() - 2, picture.height() - 2)

    def first_ink(row: int) -> int:
        box: QRect = rows.visualRect(rows.model().index(row, 0))
        line = range(box.top() + 2, box.bottom() - 2)
        return next(
            x for x in range(box.width()) if any(picture.pixelColor(x, y) != ground for y in line)
        )

    ink = [first_ink(row) for row in (1, 2)]
    assert ink[0] >= 6
    assert ink[1] - ink[0] >= 12
