"""Organisation knowledge with real files: a block of one dossier is there in the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf
import pytest

from app import blocks
from app.model.decision import Verdict
from app.model.geometry import PageArea
from tests.stories.test_window import make_window, ready

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FIXED = ("Bureau Kwaliteit", "Onderwerp", "Samenvatting", "Werkwijze", "Kenmerk van het stuk")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    found = make_window(tmp_path)
    found.show()
    qtbot.waitActive(found)
    yield found
    found.close()
    found.deleteLater()


def form(path: Path, code: str) -> Path:
    """A form of the bureau with a code under its last label."""
    with pymupdf.open() as document:
        page = document.new_page()
        for row, text in enumerate((*FIXED, code)):
            page.insert_text((72, 100 + 30 * row), text, fontsize=11)
        document.save(path)
    return path


def test_a_block_remembered_in_one_dossier_is_proposed_in_the_next(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.take([form(tmp_path / "een.pdf", "het is blauw")])
    ready(qtbot, window, 1)
    session = window.workspace.session
    assert session is not None
    (document,) = session.documents()
    text_map = session.text_map(document.id)
    assert text_map is not None
    start = text_map.text.index("het is")
    (area,) = text_map.areas(start, start + len("het is blauw"))
    window.desk.show_document(document.id)
    window.pencil.draw(PageArea(area.page, area.rect.grown(6, 3)))
    window.actions_["remember_block"].trigger()
    assert "voortaan voorgesteld" in window.bench.message.text
    assert b"blauw" not in blocks.blocks_file().read_bytes()
    window.actions_["close"].trigger()

    window.take([form(tmp_path / "twee.pdf", "het is groen")])
    ready(qtbot, window, 1)
    session = window.workspace.session
    assert session is not None
    made = [p for p in session.proposals() if "onthouden blok" in p.explanation]
    assert [p.text for p in made] == ["het is groen"]
    assert session.decision(made[0].id).verdict is Verdict.OPEN
    window.desk.undo()
    assert not session.has_proposal(made[0].id)
