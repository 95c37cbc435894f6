"""Ctrl+P puts the redacted result on paper, and nothing of what lies under a box."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from app.errors import UnsafeExportError
from app.model.decision import Verdict
from app.ui import results
from tests.ui.test_preview import PATIENCE, dossier_path

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

__all__ = ["dossier_path"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def to_file(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_what_is_printed_is_the_redacted_result_as_pixels(window, qtbot: QtBot, tmp_path) -> None:
    window.desk.judge(Verdict.REDACT)
    window.desk.show_document("doc0")
    with qtbot.waitSignal(window.printing.done, timeout=PATIENCE) as ended:
        window.printing.print_on(to_file(tmp_path / "papier.pdf"))
    assert ended.args == [True]
    with pymupdf.open(tmp_path / "papier.pdf") as paper:
        assert len(paper) == len(window.printing.results.last.sizes)
        assert "".join(page.get_text() for page in paper).strip() == ""
        assert all(page.get_images() for page in paper)
        picture = paper[0].get_pixmap(colorspace=pymupdf.csGRAY, dpi=72)
    assert min(picture.samples) < 60
    assert window.printing._result is None


def test_a_file_that_cannot_be_redacted_is_not_printed(
    window, qtbot: QtBot, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise UnsafeExportError("Dit bestand kan niet veilig worden gelakt.")

    monkeypatch.setattr(results, "planning", lambda *_: fails)
    with qtbot.waitSignal(window.printing.done, timeout=PATIENCE) as ended:
        window.printing.print_on(to_file(tmp_path / "papier.pdf"))
    assert ended.args == [False]
    assert window.bench.message.text == "Dit bestand kan niet veilig worden gelakt."
    assert not (tmp_path / "papier.pdf").exists()


def test_what_is_still_open_is_asked_about_first(window) -> None:
    asked: list[str] = []
    window.printing._ask = lambda question: asked.append(question) or False
    window.actions_["print"].trigger()
    assert asked == [
        "Nog te beoordelen, en straks leesbaar op papier: 2 voorstellen. Toch afdrukken?"
    ]
    assert not window.findChildren(QPrintDialog)
