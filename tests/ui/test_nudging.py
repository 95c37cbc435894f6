"""A box is put, moved and stretched by keys alone; steps that follow closely are one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.model.geometry import Rect
from app.model.proposal import ProposalOrigin
from app.ui.nudging import STEP
from app.ui.pages.tools import LEAST_BOX
from tests.ui.test_window import on_view, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.model.proposal import Proposal
    from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def box(window: MainWindow, qtbot: QtBot) -> Proposal:
    """A box of one's own, put by its key from the list."""
    press(qtbot, window, Key.Key_R, SHIFT)
    found = window.desk.current
    assert found is not None
    assert found.origin is ProposalOrigin.DRAWN
    return found


def rect(window: MainWindow) -> Rect:
    current = window.desk.current
    assert current is not None
    return current.areas[0].rect


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.sight._nudging._moving is None, timeout=5000)


def test_it_comes_in_the_middle_of_what_is_seen_and_has_the_keyboard(
    window: MainWindow, box: Proposal
) -> None:
    view = window.bench.view
    assert view.hasFocus()
    assert (rect(window).width, rect(window).height) == (160, 24)
    middle = view.to_viewport(view.to_strip(box.areas[0]).center())
    seen = view.viewport().rect()
    assert abs(middle.x() - seen.center().x()) <= 2
    assert 0.2 * seen.height() < middle.y() < 0.8 * seen.height()


def test_many_steps_are_one_act_and_one_undo(
    window: MainWindow, qtbot: QtBot, box: Proposal
) -> None:
    session, before = window.workspace.session, rect(window)
    events = len(session.dossier.events())
    for key, held in (
        (Key.Key_Right, ALT), (Key.Key_Right, ALT), (Key.Key_Down, ALT),
        (Key.Key_Left, ALT | SHIFT), (Key.Key_Down, ALT | SHIFT),
    ):  # fmt: skip
        press(qtbot, window, key, held)
    assert rect(window) == before, "shown, and recorded when the keys rest"
    settled(window, qtbot)
    moved = Rect(before.x0 + 2 * STEP, before.y0 + STEP,
                 before.x1 + STEP, before.y1 + 2 * STEP)  # fmt: skip
    assert rect(window).as_tuple() == pytest.approx(moved.as_tuple())
    assert len(session.dossier.events()) == events + 1
    window.desk.undo()
    assert rect(window) == before


def test_where_it_goes_is_shown_at_once(window: MainWindow, qtbot: QtBot, box: Proposal) -> None:
    view = window.bench.view
    for _ in range(8):
        press(qtbot, window, Key.Key_Down, ALT)
    shown = view.to_viewport(view.to_strip(view._ghost).center())
    old = view.to_viewport(view.to_strip(box.areas[0]).center())
    assert shown.y() > old.y()
    edge = view.to_viewport(view.to_strip(view._ghost).bottomLeft())
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(edge.x() + 30, edge.y() - 4).lightness() < 230


@pytest.mark.parametrize("then", ["undo", "mouse", "other"])
def test_what_is_done_next_comes_after_it(
    window: MainWindow, qtbot: QtBot, box: Proposal, then: str
) -> None:
    before = rect(window)
    press(qtbot, window, Key.Key_Up, ALT)
    if then == "undo":
        press(qtbot, window, Key.Key_Z, CONTROL)
        assert rect(window) == before, "the step is what is taken back"
        assert window.workspace.session.has_proposal(box.id)
        press(qtbot, window, Key.Key_Y, CONTROL)
    elif then == "mouse":
        qtbot.mouseClick(window.bench.view.viewport(), Qt.MouseButton.LeftButton,
                         pos=on_view(window, 0, 80, 95))  # fmt: skip
        assert window.desk.current.id != box.id
        window.desk.choose(box.id)
    else:
        press(qtbot, window, Key.Key_N)
        assert window.desk.current.id != box.id
        window.desk.choose(box.id)
    assert rect(window).y0 == pytest.approx(before.y0 - STEP)


def test_it_takes_the_text_that_lies_under_it_and_stays_on_the_page(
    window: MainWindow, qtbot: QtBot, box: Proposal
) -> None:
    assert window.desk.current.text == ""
    for _ in range(300):
        window.sight._nudging.step(-1, 0, stretch=False)
        window.sight._nudging.step(0, -1, stretch=False)
    settled(window, qtbot)
    assert (rect(window).x0, rect(window).y0) == (0, 0)
    for _ in range(32):
        press(qtbot, window, Key.Key_Down, ALT)
    settled(window, qtbot)
    assert window.desk.current.text == "J. de Vries"
    for _ in range(300):
        window.sight._nudging.step(-1, -1, stretch=True)
    settled(window, qtbot)
    assert (rect(window).width, rect(window).height) == (LEAST_BOX, LEAST_BOX)
    for _ in range(500):
        window.sight._nudging.step(1, 1, stretch=True)
    settled(window, qtbot)
    assert (rect(window).x1, rect(window).y1) == (595, 842)


def test_from_the_list_too_and_only_what_one_drew(
    window: MainWindow, qtbot: QtBot, box: Proposal
) -> None:
    window.bench.proposals.tree.setFocus()
    before = rect(window)
    press(qtbot, window, Key.Key_Right, ALT)
    settled(window, qtbot)
    assert rect(window).x0 == before.x0 + STEP
    told: list[str] = []
    window.desk.told.connect(told.append)
    window.desk.choose(window.workspace.session.proposals("doc0")[0].id)
    first = rect(window)
    press(qtbot, window, Key.Key_Right, ALT)
    assert rect(window) == first
    assert told == ["Alleen wat u zelf tekende, kunt u verschuiven; zet een vlak met Shift+R."]


def test_a_box_that_is_gone_meanwhile_is_let_go(
    window: MainWindow, qtbot: QtBot, box: Proposal
) -> None:
    press(qtbot, window, Key.Key_Right, ALT)
    window.workspace.undo()  # by something that is no key and no mouse
    window.sight._nudging.settle()
    assert not window.workspace.session.has_proposal(box.id)
    press(qtbot, window, Key.Key_F5)
    assert window.bench.view._ghost is None


def test_without_a_document_there_is_nothing_to_put_it_on(window: MainWindow) -> None:
    window.workspace.close()
    window.sight._nudging.put()
    window.sight._nudging.step(1, 0, stretch=False)
    assert QApplication.focusWidget() is not window.bench.view
