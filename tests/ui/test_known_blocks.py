"""Blocks beyond the dossier in the window: remember, propose in the next one, forget."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app import blocks
from app.model.analysis import Analysis
from app.model.decision import Verdict
from app.model.document import Document, DocumentStatus, SourceFile
from app.model.geometry import PageArea, Rect
from app.model.record import Look
from app.review import changes
from app.review.session import ReviewSession
from app.store.dossier import Dossier
from tests.ui.making import A4, text_map

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LINES = ("Ministerie van Defensie", "Datum", "Onze referentie", "Betreft", "Opgesteld door")
UNDER = PageArea(0, Rect(45, 145, 200, 165))  # the line under "Opgesteld door"


def make(path: Path, *documents: str) -> Path:
    """A dossier of notes on one template, each with a name under "Opgesteld door"."""
    with Dossier.create(path) as dossier:
        session = ReviewSession(dossier, "officer")
        for i, name in enumerate(documents):
            add(session, f"nota{i}", name)
    return path


def add(session: ReviewSession, key: str, name: str) -> None:
    source = SourceFile(f"{key}.pdf", "application/pdf", 4, "")
    made = session.add_document(Document(key, 0, key, source), b"%PDF", b"")
    ready = Document(key, made.number, key, made.source, pages=(A4,), status=DocumentStatus.READY)
    session.add_analysis(Analysis(ready, text_map(key, [(*LINES, name)]), ()))


@pytest.fixture
def remembered(window, qtbot, tmp_path: Path):
    """The officer redacts the line in a first dossier and remembers it."""
    window.files.open(make(tmp_path / "eerste.lakwerk", "J. de Vries"))
    window.desk.show_document("nota0")
    window.pencil.draw(UNDER)
    window.bench.proposals.tree.setFocus()
    qtbot.waitUntil(window.bench.proposals.tree.hasFocus)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_B, CONTROL)
    return window


def texts(window) -> list[str]:
    return [p.text for p in window.workspace.session.proposals()]


def test_a_block_of_one_dossier_is_proposed_in_the_next_once(remembered, tmp_path: Path) -> None:
    window = remembered
    assert "voortaan voorgesteld" in window.bench.message.text
    assert len(blocks.load().blocks) == 1
    window.files.open(make(tmp_path / "tweede.lakwerk", "K. Jansen", "P. Smit"))
    window.workspace.reading.proposed.emit()
    assert texts(window) == ["K. Jansen", "P. Smit"]
    assert "2 voorstellen erbij" in window.line._telling.text()
    session = window.workspace.session
    assert {session.decision(p.id).verdict for p in session.proposals()} == {Verdict.OPEN}
    window.actions_["undo"].trigger()
    window.workspace.reading.proposed.emit()
    assert texts(window) == []  # what was undone does not come back by itself
    add(session, "later", "Q. Kok")
    window.workspace.reading.proposed.emit()
    assert texts(window) == ["Q. Kok"]


def test_the_list_tells_applies_and_forgets_with_undo(remembered, qtbot, tmp_path: Path) -> None:
    window = remembered
    window.files.open(make(tmp_path / "tweede.lakwerk", "K. Jansen"))
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_B, CONTROL | ALT)
    dialog = window.completing.known.dialog
    qtbot.waitUntil(dialog.list.hasFocus)
    item = dialog.list.topLevelItem(0)
    assert item.text(0) == "overig"
    assert item.text(1) == "5.1.2e"
    assert item.text(2) == "pagina 1, 1,6 cm van links, 5,1 cm van boven"
    assert "5.1.2e" in dialog.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(dialog.list, Key.Key_Return)
    assert texts(window) == ["K. Jansen"]
    dialog.apply_button.click()
    assert "0 voorstellen erbij" in window.line._telling.text()
    qtbot.keyClick(dialog.list, Key.Key_Delete)
    assert dialog.list.topLevelItemCount() == 0
    assert blocks.load().blocks == ()
    assert not dialog.delete_button.isEnabled()
    assert not dialog.apply_button.isEnabled()
    window.bench.message._act.click()
    assert dialog.list.topLevelItemCount() == 1
    window.completing.known.forget("onbekend")
    assert len(blocks.load().blocks) == 1


def test_only_what_is_redacted_on_a_template_can_be_remembered(window, tmp_path: Path) -> None:
    window.actions_["remember_block"].trigger()
    assert "Lak dit blok eerst" in window.bench.message.text
    window.desk.judge(Verdict.REDACT)
    window.desk.choose(window.workspace.session.proposals("doc0")[0].id)
    window.actions_["remember_block"].trigger()
    assert "te weinig vaste teksten" in window.bench.message.text
    assert blocks.load().blocks == ()
    window.workspace.reading.proposed.emit()
    assert window.workspace.session.dossier.value("blocks_checked") == ""


def test_the_second_officer_is_not_helped_and_a_damaged_list_is_said(
    remembered, tmp_path: Path
) -> None:
    window = remembered
    window.files.open(make(tmp_path / "tweede.lakwerk", "K. Jansen"))
    window.workspace.take_look(Look.SECOND, "Fatima")
    window.workspace.reading.proposed.emit()
    assert texts(window) == []
    window.workspace.take_look(Look.FIRST)
    blocks.blocks_file().write_bytes(b"kapot")
    window.workspace.reading.proposed.emit()
    assert "niet te lezen" in window.bench.message.text
    window.completing.known.show()
    assert "niet te lezen" in window.completing.known.dialog.problem.text
    window.completing.known.forget("x")
    window.completing.known.propose_in_all()
    session = window.workspace.session
    (key,) = session.apply(changes.draw(session, "nota0", (UNDER,), "5.1.2e")).proposal_ids
    window.desk.choose(key)
    window.completing.known.remember()
    assert blocks.blocks_file().read_bytes() == b"kapot"
    window.actions_["close"].trigger()
    window.completing.known.propose_in_new()
    window.completing.known.remember()


def test_where_the_list_cannot_be_written_nothing_changes(
    remembered, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    known = blocks.load()
    monkeypatch.setattr(blocks, "blocks_file", lambda: tmp_path)
    monkeypatch.setattr(blocks, "load", lambda: known)
    remembered.actions_["remember_block"].trigger()
    assert "kunnen niet worden bewaard" in remembered.bench.message.text
