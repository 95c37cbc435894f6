"""What officers expect of the window: keys, signs, colours, sizes, and nothing that holds them up.

The tables here are the ones of the design; a change of a key or a colour fails a test.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QInputDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from app import paths
from app.model.decision import Verdict
from app.settings import Language
from app.ui import theme
from app.ui.actions import ACTIONS, plain_text
from app.ui.application import translators
from app.ui.main_window import MainWindow
from app.ui.pages.marks import paint_ring
from app.ui.states import State, state_name
from app.worker.client import RenderWorker, WorkerPool
from app.worker.executors import SerialExecutor
from tests.ui.test_english import DIALOGS
from tests.ui.test_window import on_view, press, verdicts

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEYS = {
    "next": "N F8", "previous": "Shift+N Shift+F8",
    "redact": "L Return Enter", "keep": "O Del",
    "redact_document": "Shift+L", "keep_document": "Shift+O",
    "redact_dossier": "Ctrl+Shift+L", "keep_dossier": "Ctrl+Shift+O",
    "ground": "G", "later": "S", "select": "V", "draw": "R", "seen": "P",
    "next_document": "Ctrl+PgDown", "find": "Ctrl+F", "preview": "F5",
    "zoom_in": "Ctrl++ Ctrl+=", "zoom_out": "Ctrl+-", "zoom_real": "Ctrl+0",
    "fit_page": "Ctrl+1", "fit_width": "Ctrl+2", "undo": "Ctrl+Z", "redo": "Ctrl+Y Ctrl+Shift+Z",
    "next_pane": "F6", "previous_pane": "Shift+F6", "export": "Ctrl+E", "print": "Ctrl+P",
    "legend": "F1",
}  # fmt: skip
LINES = {
    State.OPEN: ("#8A5A00", Qt.PenStyle.DashLine, 2.0),
    State.LATER: ("#6A1B9A", Qt.PenStyle.DashDotLine, 2.0),
    State.REDACT: ("#1A1A1A", Qt.PenStyle.SolidLine, 1.0),
    State.DRAWN: ("#1A1A1A", Qt.PenStyle.SolidLine, 1.0),
    State.KEEP: ("#6B6B6B", Qt.PenStyle.DotLine, 1.5),
}


# --- keys


def test_the_keys_of_the_trade_are_those_of_the_window(window: MainWindow) -> None:
    for name, keys in KEYS.items():
        given = [k.toString() for k in window.actions_[name].shortcuts()]
        assert given == [QKeySequence(k).toString() for k in keys.split()], name


def test_letters_do_nothing_where_neither_the_list_nor_a_page_has_the_keyboard(
    window: MainWindow, qtbot: QtBot
) -> None:
    for place in (window.bench.documents.list, window.bench.page_bar.number):
        place.setFocus()
        for key in (Key.Key_L, Key.Key_O, Key.Key_S, Key.Key_N, Key.Key_1):
            press(qtbot, window, key)
        assert verdicts(window) == ["open", "open", "open", "keep"]


def test_the_same_is_left_open_in_the_document_and_in_the_dossier(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(qtbot, window, Key.Key_O, SHIFT)
    assert verdicts(window) == ["keep", "open", "keep", "keep"]
    assert not window.asked
    press(qtbot, window, Key.Key_Z, CONTROL)
    press(qtbot, window, Key.Key_O, CONTROL | SHIFT)
    assert len(window.asked) == 1
    assert verdicts(window, "doc1") == ["keep", "open", "keep", "keep"]


def test_space_held_and_the_middle_button_drag_the_paper(window: MainWindow, qtbot: QtBot) -> None:
    view = window.bench.view
    view.set_zoom(2.0)
    view.setFocus()
    bar, port = view.verticalScrollBar(), view.viewport()
    none = Qt.KeyboardModifier.NoModifier

    def dragged(button: Qt.MouseButton) -> int:
        """Pixels that the paper went, of 50, when the text is taken hold of."""
        bar.setValue(60)
        start = on_view(window, 0, 51, 115)
        end = start - QPoint(0, 50)
        qtbot.mousePress(port, button, pos=start)
        qtbot.mouseMove(port, end)
        qtbot.mouseRelease(port, button, pos=end)
        return bar.value() - 60

    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Space, none))
    assert dragged(Qt.MouseButton.LeftButton) == 50
    assert view.selection is None
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyRelease, Key.Key_Space, none))
    assert dragged(Qt.MouseButton.LeftButton) == 0
    assert view.selection is not None, "without Space the mouse chooses text"
    view.select_text(None)
    assert dragged(Qt.MouseButton.MiddleButton) == 50
    assert view.selection is None


def test_both_side_panes_can_be_hidden_and_are_no_docks(window: MainWindow, qtbot: QtBot) -> None:
    bench = window.bench
    for key, held, pane in (
        (Key.Key_F9, Qt.KeyboardModifier.NoModifier, bench.navigation.pane),
        (Key.Key_F9, SHIFT, bench.right),
    ):
        assert pane.isVisible()
        press(qtbot, window, key, held)
        assert not pane.isVisible()
        qtbot.keyClick(window, key, held)
        assert pane.isVisible()
    assert bench.splitter.count() == 3


# --- states: never colour alone


def test_every_state_has_the_line_of_the_table() -> None:
    for state, (colour, pen, width) in LINES.items():
        style = theme.STYLES[state]
        assert (style.line, style.pen, style.width) == (QColor(colour), pen, width)
    assert theme.STYLES[State.OPEN].fill == QColor(255, 193, 7, round(0.35 * 255))
    assert theme.STYLES[State.REDACT].fill == QColor(26, 26, 26, round(0.8 * 255))
    assert theme.STYLES[State.KEEP].fill is None
    assert QColor("#0B57D0") == theme.RING


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2.1: relative luminances with 0.05 for stray light."""

    def luminance(colour: QColor) -> float:
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
                 for c in (colour.redF(), colour.greenF(), colour.blueF())]  # fmt: skip
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_lines_and_signs_can_be_seen_on_paper_and_in_lists() -> None:
    white, black = QColor("white"), QColor("black")
    for state in State:
        assert contrast(theme.STYLES[state].line, white) >= 4.5, state
        for palette in (QPalette(white), QPalette(black), QPalette(QColor(45, 45, 48))):
            ground = palette.color(QPalette.ColorRole.Base)
            assert contrast(theme.sign_colour(state, palette), ground) >= 3.0, (state, ground)
    assert contrast(theme.RING, white) >= 4.5


def test_the_sign_of_every_state_has_a_shape_of_its_own(qapp: QApplication) -> None:
    shapes = set()
    for state in State:
        image = QImage(32, 32, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        theme.paint_sign(painter, QRectF(0, 0, 32, 32), state, QColor("black"))
        painter.end()
        shapes.add(bytes(image.constBits()))
    assert len(shapes) == len(State)


def test_the_ring_is_blue_with_white_inside(qapp: QApplication) -> None:
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    paint_ring(painter, QRectF(20, 20, 40, 20))
    painter.end()
    row = [image.pixelColor(x, 30) for x in range(20)]
    assert sum(c == theme.RING for c in row) >= 2
    assert sum(c.lightness() > 240 for c in row) >= 1
    assert max(i for i, c in enumerate(row) if c == theme.RING) < max(
        i for i, c in enumerate(row) if c.lightness() > 240
    )


# --- desktop manners


def test_where_the_keyboard_is_can_be_seen_on_the_pages(window: MainWindow) -> None:
    view = window.bench.view

    def edge() -> QColor:
        return view.viewport().grab().toImage().pixelColor(1, 200)

    window.bench.proposals.tree.setFocus()
    without = edge()
    view.setFocus()
    assert edge() != without
    assert edge() == view.palette().color(QPalette.ColorRole.Highlight)


def test_what_can_be_clicked_is_24_pixels_high_and_wide(window: MainWindow) -> None:
    small = [
        f"{type(b).__name__} {b.text() or b.accessibleName()} {b.width()}x{b.height()}"
        for b in window.findChildren(QAbstractButton)
        if b.isVisible()
        and (b.width() < 24 or b.height() < 24)
        and not isinstance(b.parent(), QLineEdit)  # the cross in a field
    ]
    assert small == []
    for tree in (window.bench.proposals.tree, window.bench.documents.list):
        assert tree.sizeHintForRow(0) >= 24


def test_the_window_takes_the_size_of_letters_of_the_desktop(
    window: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    before = qapp.font()
    row = window.bench.documents.list.sizeHintForRow(0)
    larger = QFont(before)
    larger.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(larger)
    qtbot.waitUntil(lambda: window.font().pointSizeF() == larger.pointSizeF())
    try:
        words = [w for w in window.findChildren(QLabel) if w.isVisible() and w.text()]
        assert words
        assert {w.font().pixelSize() for w in words} == {-1}, "no letters of a size of our own"
        assert window.bench.documents.list.sizeHintForRow(0) > row
    finally:
        qapp.setFont(before)


def test_icons_have_the_colour_of_the_text_of_the_desktop(
    window: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    def ink() -> int:
        image = window.actions_["export"].icon().pixmap(32, 32).toImage()
        found = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
        return max(c.lightness() for c in found if c.alpha() > 200)

    before = qapp.palette()
    assert ink() < 100
    qapp.setPalette(QPalette(QColor(30, 30, 30)))
    try:
        qtbot.waitUntil(lambda: ink() > 200)
    finally:
        qapp.setPalette(before)


def test_no_style_sheet_is_laid_over_the_desktop(window: MainWindow, qapp: QApplication) -> None:
    assert qapp.styleSheet() == ""
    assert [w for w in (window, *window.findChildren(QWidget)) if w.styleSheet()] == []


def test_qts_own_words_are_dutch(qapp: QApplication) -> None:
    installed = translators(Language.DUTCH)
    for translator in installed:
        qapp.installTranslator(translator)
    try:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        assert "nnuleren" in box.buttons()[0].text()
    finally:
        for translator in installed:
            qapp.removeTranslator(translator)
    assert QLocale(QLocale.Language.Dutch).toString(QPointF(1.5, 0).x()) == "1,5"


@pytest.mark.parametrize("name", DIALOGS)
def test_nothing_holds_the_officer_up_but_a_question(window: MainWindow, name: str) -> None:
    before = {w for w in QApplication.topLevelWidgets() if w.isVisible()}
    window.actions_[name].trigger()
    opened = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w not in before]
    assert opened
    for one in opened:
        assert isinstance(one, QInputDialog) or not one.isModal(), name
        one.close()


def test_a_verdict_is_told_to_a_screen_reader(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def keep(event: QAccessible) -> None:
        if event.type() == QAccessible.Event.Announcement:
            told.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(keep))
    press(qtbot, window, Key.Key_L)
    assert told == ["Lakken: J. de Vries"]
    window.actions_["accept_all"].trigger()
    assert told[-1] == "Lakken: 5"


def test_the_window_and_its_panes_come_back_where_they_were(
    window: MainWindow, dossier_path: Path
) -> None:
    height = window.height() - 60
    window.resize(window.minimumWidth(), height)
    window.bench.splitter.setSizes([300, 500, 311])
    sizes = window.bench.splitter.sizes()
    window.close()
    pool = WorkerPool(executor=SerialExecutor())
    again = MainWindow(pool, RenderWorker(), window._preferences, lambda _: True)
    try:
        again.show()
        assert again.height() == height
        again.files.open(dossier_path)
        assert again.bench.splitter.sizes() == pytest.approx(sizes, abs=4)
    finally:
        again.close()
        again.deleteLater()


def test_recent_dossiers_stand_in_the_menu_and_open(window: MainWindow) -> None:
    window.actions_["close"].trigger()
    menu = window._questions.recent
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions()] == ["proef"]
    menu.actions()[0].trigger()
    assert window.workspace.title == "proef"


def test_documents_are_filtered_by_name(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.bench.documents
    qtbot.keyClicks(panel.filter, "EF1")
    assert panel.list.model().rowCount() == 1
    assert panel.list.model().index(0, 0).data() == "brief1"
    panel.filter.clear()
    assert panel.list.model().rowCount() == 2


def test_the_line_below_tells_counts_pages_and_when_it_was_saved(
    window: MainWindow, qtbot: QtBot
) -> None:
    line = window.line
    press(qtbot, window, Key.Key_L)
    qtbot.waitUntil(lambda: line._counters[State.REDACT]._text.text() == "1 lakken")
    assert line._counters[State.OPEN]._text.text() == "5 te beoordelen"
    assert line._pages.text() == "0 van 4 pagina's gezien"
    assert line._saved.text().startswith("opgeslagen ")


def test_an_icon_is_a_picture_at_every_size(qapp: QApplication) -> None:
    for side in (16, 20, 32, 64):
        pixmap: QPixmap = theme.icon("redact").pixmap(side, side)
        assert not pixmap.isNull()


def test_a_verdict_on_one_row_goes_to_the_next_open_one(window: MainWindow, qtbot: QtBot) -> None:
    first = window.desk.current
    assert first is not None
    press(qtbot, window, Key.Key_L)
    session = window.workspace.session
    assert session is not None
    assert window.desk.current is not None
    assert session.decision(window.desk.current.id).verdict is Verdict.OPEN


def test_the_next_day_goes_on_where_the_officer_was(window: MainWindow, dossier_path: Path) -> None:
    window.desk.show_document("doc1")
    window.bench.view.go_to_page(1)
    window.actions_["close"].trigger()
    window.files.open(dossier_path)
    assert window.desk.document_id == "doc1"
    assert window.bench.view.page == 1
    window.actions_["close"].trigger()
    for place in ("x", "1 gone " + str(dossier_path), "-1 doc1 " + str(dossier_path)):
        window._preferences.change(places=(place,))
        window.files.open(dossier_path)
        assert window.desk.document_id == "doc0"
        window._preferences.change(places=())
        window.workspace.close()


def test_the_words_of_the_trade_are_used_and_nothing_is_thrown_away(window: MainWindow) -> None:
    texts = {spec.id: plain_text(spec) for spec in ACTIONS}
    assert {name: texts[name] for name in ("redact", "keep", "later", "preview", "export")} == {
        "redact": "Lakken", "keep": "Openlaten", "later": "Later bekijken",
        "preview": "Voorbeeld", "export": "Exporteren",
    }  # fmt: skip
    assert state_name(State.OPEN) == "Te beoordelen"
    assert state_name(State.DRAWN) == "Zelf getekend"
    said = [*texts.values(), *(a.toolTip() for a in window.actions_._actions.values())]
    assert [t for t in said if "verwijder" in t.casefold()] == []


def test_every_icon_is_a_drawing_of_ours_with_its_licence_in_the_colour_of_the_text() -> None:
    folder = paths.resources() / "icons"
    for spec in ACTIONS:
        if spec.icon:
            drawing = (folder / f"{spec.icon}.svg").read_text(encoding="utf-8")
            assert "currentColor" in drawing, spec.icon
            assert "#" not in drawing.partition("<svg")[2].replace("url(#", ""), spec.icon
    assert "licence AGPL-3.0-or-later" in (folder / "README.md").read_text(encoding="utf-8")
