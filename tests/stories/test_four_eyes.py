"""Completeness and four eyes with real child processes: what colleagues say never leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog

from app.model.record import Requirements
from app.review import comments
from app.review.agreement import Stand, all_compared, tally
from app.review.completeness import require
from tests.stories.test_window import PATIENCE, make_window, press, ready

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SAID = "Zeldzaamwoord Quexxl"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    found = make_window(tmp_path)
    found.show()
    qtbot.waitActive(found)
    yield found
    found.close()
    found.deleteLater()


def everything_in(path: Path) -> bytes:
    """The bytes of a file and, of a PDF, all of its objects and streams unpacked."""
    found = [path.name.encode(), path.read_bytes()]
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            for thing in pdf.objects:
                found.append(thing.unparse(resolved=True))
                if isinstance(thing, pikepdf.Stream):
                    try:
                        found.append(thing.read_bytes())
                    except pikepdf.PdfError:
                        found.append(thing.read_raw_bytes())
    return b"\n".join(found)


def test_comments_are_in_no_exported_file_nor_certificate(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, samples: tuple[Path, Path]
) -> None:
    window.take([samples[1]])
    ready(qtbot, window, 1)
    workspace = window.workspace
    session = workspace.session
    assert session is not None
    document = session.documents()[0]
    workspace.apply(comments.about_page(session, document.id, 0, SAID))
    workspace.apply(comments.about_proposal(session, session.proposals()[0].id, SAID))
    for key in comments.comments(session):
        workspace.apply(comments.reply(session, key, SAID))
    workspace.apply(comments.resolve(session, key))
    window.actions_["accept_all"].trigger()
    # nothing leaves before all pages are seen
    workspace.apply(require(session, Requirements(pages_seen=True)))
    window.actions_["export"].trigger()
    dialog = window.export_dialog
    assert dialog is not None
    target = tmp_path / "uit"
    dialog.folder.setText(str(target))
    dialog.confirm.setChecked(True)
    dialog.begin()
    assert not target.exists()
    for page in range(len(document.pages)):
        workspace.mark_page_seen(document.id, page)
    dialog.begin()
    qtbot.waitUntil(lambda: not dialog.busy, timeout=PATIENCE)
    files = [f for f in target.rglob("*") if f.is_file()]
    assert any("certifica" in str(f) for f in files)
    assert any(f.suffix == ".pdf" for f in files)
    for file in files:
        data = everything_in(file)
        for word in SAID.split():
            assert word.encode() not in data, file.name
            assert word.encode("utf-16-be") not in data, file.name
    dialog.close()


def test_four_eyes_by_keyboard_before_anything_is_exported(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, samples: tuple[Path, Path]
) -> None:
    window.take([samples[1]])
    ready(qtbot, window, 1)
    session = window.workspace.session
    assert session is not None
    window.workspace.apply(require(session, Requirements(second_look=True)))
    number = len(session.proposals())
    for _ in range(number):
        press(qtbot, Qt.Key.Key_L)
    window.actions_["export"].trigger()
    export = window.export_dialog
    assert export is not None
    export.folder.setText(str(tmp_path / "uit"))
    assert not export.export_button.isEnabled()

    window.actions_["second_look"].trigger()
    asked = window.findChild(QInputDialog)
    asked.setTextValue("Fatima el Idrissi")
    asked.accept()
    window.activateWindow()
    window.bench.proposals.tree.setFocus()
    qtbot.waitUntil(window.bench.proposals.tree.hasFocus)
    press(qtbot, Qt.Key.Key_N)
    for _ in range(number - 1):
        press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_O)
    kept = next(c for c in all_compared(session) if c.stand is Stand.DIFFERS)
    window.actions_["second_look"].trigger()
    assert "1 verschil af te handelen" in export.hindrance.text
    window.actions_["differences"].trigger()
    differences = window.completing.second.differences
    qtbot.waitUntil(differences.list.hasFocus)
    press(qtbot, Qt.Key.Key_2)
    assert export.export_button.isEnabled()
    export.begin()
    qtbot.waitUntil(lambda: not export.busy, timeout=PATIENCE)
    (result,) = export.exporter.results.values()
    assert result.published is not None, result.error
    assert kept.proposal.id not in {r.proposal_id for r in result.planned.redactions}
    export.close()
    path = session.dossier.path
    window.close()
    again = make_window(tmp_path)
    try:
        again.take([path])
        found = again.workspace.session
        assert found is not None
        assert tally(found).differing == 0
        again.desk.undo()
        assert tally(found).differing == 1
    finally:
        again.close()
        again.deleteLater()
