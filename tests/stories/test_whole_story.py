"""A day's work from the start screen to the reopened dossier: by keyboard alone and by mouse alone.

Both in Dutch and in English, with real child processes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pymupdf
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from app.model.decision import Verdict
from app.model.export import Outcome
from app.review import search
from app.review.progress import progress
from app.settings import Language
from app.ui.models.filters import Filter
from app.ui.panels.ground import VerbButton
from tests.stories.test_window import PATIENCE, make_window, press, ready

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.review.session import ReviewSession
    from app.ui.desk import Desk
    from app.ui.dialogs.export import ExportDialog
    from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORD = "Kernpunten"  # stands once in the note, and nobody proposes it
SAID = {
    Language.DUTCH: ("Te beoordelen", "geslaagd", "Alles is beoordeeld."),
    Language.ENGLISH: ("To review", "passed", "Everything has been reviewed."),
}


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, language: Language) -> Iterator[MainWindow]:
    found = make_window(tmp_path)
    found.resize(1360, 860)
    found.show()
    qtbot.waitUntil(found.isActiveWindow)
    yield found
    found.close()
    found.deleteLater()


def tab_to(qtbot: QtBot, wanted: QWidget) -> None:
    """Come to a control with Tab alone; fails where the keyboard cannot."""
    been: list[str] = []
    for _ in range(60):
        if wanted.hasFocus():
            return
        focused = QApplication.focusWidget()
        assert focused is not None, f"the keyboard is nowhere after {been}"
        been.append(type(focused).__name__)
        press(qtbot, Key.Key_Tab)
    raise AssertionError(f"Tab comes to {been} only")


def back_to(qtbot: QtBot, window: MainWindow) -> None:
    """The other window is closed; the keyboard is in the list again."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if not window.bench.proposals.tree.hasFocus():
        window.bench.proposals.tree.setFocus()


def is_last(desk: Desk) -> bool:
    """Whether no document comes after the one that is shown."""
    assert desk.session is not None
    return desk.session.documents()[-1].id == desk.document_id


def still_open(session: ReviewSession) -> list[str]:
    return [p.id for p in session.proposals() if session.decision(p.id).verdict is Verdict.OPEN]


def written(folder: Path) -> str:
    """The text of all that was exported."""
    found = ""
    for path in sorted(folder.glob("*.pdf")):
        with pymupdf.open(path) as pdf:
            found += "".join(page.get_text() for page in pdf)
    return " ".join(found.split())


def check_export(dialog: ExportDialog, folder: Path, secrets: list[str], passed: str) -> None:
    results = dialog.exporter.results.values()
    assert [r.error for r in results if r.published is None] == []
    for result in results:
        assert result.published is not None
        checks = result.published.verification.checks
        assert checks
        assert all(c.outcome is Outcome.PASSED for c in checks)
    assert passed in dialog.report.toPlainText()
    text = written(folder)
    assert "Geachte" in text
    assert [s for s in secrets if s in text] == []
    assert "De gegevens van steller en ondertekenaar zijn gelakt" in text


def check_copies(
    dialog: ExportDialog, folder: Path, secrets: list[str], language: Language
) -> None:
    """Working copies lie in a folder of their own, show everything and say so."""
    copies = sorted(folder.parent.glob("uit (*intern*)/*.pdf"))
    assert [c.name for c in copies] == sorted(
        f"{r.planned.output_name.removesuffix('.pdf')} (voorlakversie).pdf"
        for r in dialog.exporter.results.values()
    )
    with pymupdf.open(copies[-1]) as copy:
        assert all("VOORLAKVERSIE" in page.get_text() for page in copy)
        assert secrets[0] in copy[0].get_text()
    never = {Language.DUTCH: "Niet openbaar maken", Language.ENGLISH: "Do not publish"}
    assert never[language] in dialog._summary.text()
    assert not dialog.open_button.isEnabled()


def check_reopened(
    qtbot: QtBot, tmp_path: Path, path: Path, redacted: int, press_it: Callable[[QWidget], object]
) -> None:
    """All is there as it was left, and the last act of the day before can be taken back."""
    again = make_window(tmp_path)
    again.show()
    qtbot.waitUntil(again.isActiveWindow)
    try:
        button = again.start._recent.itemAt(0).widget()
        assert isinstance(button, QToolButton)
        assert button.text() == path.stem
        press_it(button)
        qtbot.waitUntil(lambda: again.workspace.is_open and not again.jobs.busy, timeout=PATIENCE)
        session = again.workspace.session
        assert session is not None
        assert progress(session).redact == redacted
        assert still_open(session) == []
        again.desk.undo()
        assert progress(session).redact != redacted
    finally:
        again.close()
        again.deleteLater()


@pytest.mark.parametrize("language", list(Language), indirect=True)
def test_by_keyboard_alone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, language: Language
) -> None:
    to_review, passed, all_done = SAID[language]
    tab_to(qtbot, window.start.sample_button)
    press(qtbot, Key.Key_Space)
    ready(qtbot, window, 2)
    session = window.workspace.session
    assert session is not None
    path, opened = session.dossier.path, still_open(session)
    secrets = [p.text for p in session.proposals() if p.id in opened and p.text]
    assert {"steller", "ondertekenaar"} <= {p.role for p in session.proposals()}
    back_to(qtbot, window)
    assert window.bench.proposals.chips._chips[Filter.OPEN].text().startswith(to_review)

    review_by_keyboard(qtbot, window, session, all_done)
    search_by_keyboard(qtbot, window)
    assert [p.text for p in session.proposals() if p.text == WORD] == [WORD]
    box_by_keyboard(qtbot, window, session)
    look_by_keyboard(qtbot, window)
    press(qtbot, Key.Key_E, CONTROL)
    dialog = window.export_dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    tab_to(qtbot, dialog.folder)
    press(qtbot, Key.Key_A, CONTROL)
    qtbot.keyClicks(dialog.folder, str(tmp_path / "uit"))
    tab_to(qtbot, dialog.export_button)
    press(qtbot, Key.Key_Space)
    qtbot.waitUntil(lambda: not dialog.busy and bool(dialog.exporter.results), timeout=PATIENCE)
    check_export(dialog, tmp_path / "uit", [*secrets, WORD], passed)
    press(qtbot, Key.Key_Escape)
    redacted = progress(session).redact
    window.close()

    def with_keys(button: QWidget) -> None:
        tab_to(qtbot, button)
        press(qtbot, Key.Key_Space)

    check_reopened(qtbot, tmp_path, path, redacted, with_keys)


def review_by_keyboard(
    qtbot: QtBot, window: MainWindow, session: ReviewSession, all_done: str
) -> None:
    """The first, then all that equal the next as one act, taken back and done again, then on."""
    press(qtbot, Key.Key_N)
    press(qtbot, Key.Key_L)
    before = still_open(session)
    press(qtbot, Key.Key_L, SHIFT)
    swept = still_open(session)
    assert len(swept) < len(before)
    press(qtbot, Key.Key_Z, CONTROL)
    assert still_open(session) == before
    press(qtbot, Key.Key_Y, CONTROL)
    assert still_open(session) == swept
    told: list[str] = []
    window.desk.told.connect(lambda _: told.append(window.line._telling.text()))
    while still_open(session):
        press(qtbot, Key.Key_L)
    assert told[-1] == all_done


def box_by_keyboard(qtbot: QtBot, window: MainWindow, session: ReviewSession) -> None:
    """A box of one's own: put on the page, moved, and taken back as two acts."""
    number = len(session.proposals())
    press(qtbot, Key.Key_R, SHIFT)
    assert window.bench.view.hasFocus()
    drawn = window.desk.current
    assert drawn is not None
    for _ in range(3):
        press(qtbot, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(qtbot, Key.Key_Z, CONTROL)
    assert session.proposal(drawn.id).areas == drawn.areas
    press(qtbot, Key.Key_Z, CONTROL)
    assert len(session.proposals()) == number


def look_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    """From document to document, two pages beside each other, and the result itself."""
    view, first = window.bench.view, window.desk.document_id
    other = Key.Key_PageUp if is_last(window.desk) else Key.Key_PageDown
    press(qtbot, other, CONTROL)
    assert window.desk.document_id != first
    press(qtbot, Key.Key_PageUp if other == Key.Key_PageDown else Key.Key_PageDown, CONTROL)
    assert window.desk.document_id == first
    press(qtbot, Key.Key_3, CONTROL)
    assert view.layout_now.page_rect(0).y0 == view.layout_now.page_rect(1).y0
    press(qtbot, Key.Key_F5)
    qtbot.waitUntil(lambda: view.result_id is not None, timeout=PATIENCE)
    press(qtbot, Key.Key_F5)
    assert view.result_id is None
    press(qtbot, Key.Key_3, CONTROL)
    assert view.columns == 1


def search_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    """Find a word and redact it, without leaving the keyboard."""
    press(qtbot, Key.Key_F, CONTROL)
    find = window.find_dialog
    assert find is not None
    qtbot.waitUntil(find.words.hasFocus)
    qtbot.keyClicks(find.words, WORD)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: find.model.total == 1)
    tab_to(qtbot, find.redact_button)
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Escape)
    assert not find.isVisible()
    back_to(qtbot, window)


class Mouse:
    """Clicks on what is in sight, and on nothing else."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        self.qtbot.mouseClick(widget, Left, pos=at or widget.rect().center())

    def tool(self, name: str) -> None:
        """The button of an action in the toolbar."""
        self.click(self.window.bar.widgetForAction(self.window.actions_[name]))

    def menu(self, name: str) -> None:
        """An action in the menus: the menu is opened, then its line is clicked."""
        action = self.window.actions_[name]
        bar = self.window.menuBar()
        menu = next(m for m in bar.findChildren(QMenu) if action in m.actions())
        self.click(bar, bar.actionGeometry(menu.menuAction()).center())
        self.qtbot.waitUntil(menu.isVisible)
        self.click(menu, menu.actionGeometry(action).center())

    def pick(self, button: QToolButton, line: int) -> None:
        """A line of the menu of a button; the button waits until one is chosen."""

        def choose() -> None:
            menu = button.menu()
            if menu.isVisible():
                self.click(menu, menu.actionGeometry(menu.actions()[line]).center())
            else:
                QTimer.singleShot(10, choose)

        QTimer.singleShot(0, choose)
        self.click(button)

    def redact(self) -> None:
        """The button under the proposal."""
        buttons = self.window.bench.details.findChildren(VerbButton)
        self.click(next(b for b in buttons if b._action.objectName() == "redact"))

    def row(self, wanted: Collection[str]) -> None:
        """The first row of the list with one of these proposals."""
        panel = self.window.bench.proposals
        rows = (panel.rows.index(r, 0) for r in range(panel.rows.rowCount()))
        row = next(r for r in rows if panel.rows.proposal_id(r) in wanted)
        panel.tree.scrollTo(row)
        self.click(panel.tree.viewport(), panel.tree.visualRect(row).center())

    def drag(self, start: QPoint, end: QPoint) -> None:
        port = self.window.bench.view.viewport()
        self.qtbot.mousePress(port, Left, pos=start)
        self.qtbot.mouseMove(port, start + QPoint(20, 5))
        self.qtbot.mouseMove(port, end)
        self.qtbot.mouseRelease(port, Left, pos=end)


@pytest.mark.parametrize("language", list(Language), indirect=True)
def test_by_mouse_alone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, language: Language
) -> None:
    mouse = Mouse(qtbot, window)
    mouse.click(window.start.sample_button)
    ready(qtbot, window, 2)
    session = window.workspace.session
    assert session is not None
    path = session.dossier.path
    note = max(session.documents(), key=lambda d: len(session.proposals(d.id)))
    rows = window.bench.documents.list
    index = rows.model().index(session.documents().index(note), 0)
    mouse.click(rows.viewport(), rows.visualRect(index).center())
    assert window.desk.document_id == note.id
    opened = still_open(session)
    secrets = [p.text for p in session.proposals(note.id) if p.id in opened and p.text]

    review_by_mouse(mouse, session)
    mark_by_mouse(mouse, session)
    look_by_mouse(mouse)
    mouse.tool("find")
    find = window.find_dialog
    assert find is not None
    qtbot.keyClicks(find.words, WORD)  # words are written with keys, whoever clicks
    mouse.click(find.search_button)
    qtbot.waitUntil(lambda: find.model.total == 1)
    mouse.click(find.close_button)

    mouse.tool("export")
    dialog = window.export_dialog
    assert dialog is not None
    dialog.folder.setText(str(tmp_path / "uit"))
    mouse.click(dialog.export_button)
    qtbot.waitUntil(lambda: not dialog.busy and bool(dialog.exporter.results), timeout=PATIENCE)
    check_export(dialog, tmp_path / "uit", [*secrets, WORD], SAID[language][1])
    mouse.click(dialog.copies_button)
    qtbot.waitUntil(lambda: not dialog.busy, timeout=PATIENCE)
    check_copies(dialog, tmp_path / "uit", secrets, language)
    mouse.click(dialog.close_button)
    redacted = progress(session).redact
    window.close()
    check_reopened(qtbot, tmp_path, path, redacted, lambda b: qtbot.mouseClick(b, Left))


def review_by_mouse(mouse: Mouse, session: ReviewSession) -> None:
    """A mark on the page, taken back and done again; then the rest from the list."""
    view, panel = mouse.window.bench.view, mouse.window.bench.proposals
    mark = view.marks.on(0)[0]
    mouse.click(view.viewport(), view.to_viewport(view.mark_box(mark).center()))
    assert mouse.window.desk.current is not None
    assert mouse.window.desk.current.id == mark.proposal_id
    mouse.redact()
    assert session.decision(mark.proposal_id).verdict is Verdict.REDACT
    mouse.tool("undo")
    assert session.decision(mark.proposal_id).verdict is Verdict.OPEN
    mouse.tool("redo")
    assert session.decision(mark.proposal_id).verdict is Verdict.REDACT
    mouse.tool("undo")
    sweep_by_mouse(mouse, session)
    mouse.click(panel.chips._chips[Filter.OPEN])
    for _ in still_open(session):
        mouse.row(still_open(session))
        mouse.redact()
    assert still_open(session) == []
    mouse.click(panel.chips._chips[Filter.ALL])


def sweep_by_mouse(mouse: Mouse, session: ReviewSession) -> None:
    """All that are equal to one, as one act, taken back and done again."""
    before = still_open(session)
    equal = {key: search.same_text(session, key, search.Scope.DOCUMENT) for key in before}
    many = next(key for key, same in equal.items() if len(set(same) & set(before)) > 1)
    mouse.row([many])
    mouse.pick(mouse.window.bench.details._same, 0)
    swept = still_open(session)
    assert set(swept) == set(before) - set(equal[many])
    mouse.tool("undo")
    assert still_open(session) == before
    mouse.tool("redo")
    assert still_open(session) == swept


def look_by_mouse(mouse: Mouse) -> None:
    """From document to document, two pages beside each other, and the result itself."""
    view, desk = mouse.window.bench.view, mouse.window.desk
    here, (back, on) = desk.document_id, mouse.window.bench.page_bar.steps
    there, home = (back, on) if is_last(desk) else (on, back)
    mouse.click(there)
    assert desk.document_id != here
    mouse.click(home)
    assert desk.document_id == here
    mouse.menu("two_pages")
    assert view.layout_now.page_rect(0).y0 == view.layout_now.page_rect(1).y0
    mouse.tool("preview")
    mouse.qtbot.waitUntil(lambda: view.result_id is not None, timeout=PATIENCE)
    mouse.tool("preview")
    assert view.result_id is None
    mouse.menu("two_pages")
    assert view.columns == 1


def mark_by_mouse(mouse: Mouse, session: ReviewSession) -> None:
    """A word on the page with the button that stands beside it; a box of one's own, taken back."""
    view = mouse.window.bench.view
    assert view.text_map is not None
    start = view.text_map.text.index(WORD)
    box = view.to_strip(view.text_map.areas(start, start + len(WORD))[0])
    view.reveal(box)
    mouse.qtbot.mouseDClick(view.viewport(), Left, pos=view.to_viewport(box.center()))
    mouse.click(view._offer)
    assert WORD in [p.text for p in session.proposals()]
    number = len(session.proposals())
    mouse.tool("draw")
    at = view.to_viewport(QPointF(view.sheet_box(0).center().x(), view.origin.y() + 30))
    mouse.drag(at, at + QPoint(120, 20))
    assert len(session.proposals()) == number + 1
    mouse.tool("undo")
    assert len(session.proposals()) == number
    mouse.tool("select")
