"""A page that was in view long enough, all of it, counts as seen; nothing else changes by that."""

from __future__ import annotations

import pytest

from app.model.decision import Verdict
from app.review.session import ReviewSession
from app.store.dossier import Dossier
from app.ui.looking import LONG_ENOUGH, TICK
from app.ui.pages.strip import Fit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LOOKS = LONG_ENOUGH // TICK


@pytest.fixture
def looking(window):
    """By hand, not by the clock."""
    found = window.looking
    found.timer.stop()
    found.on = True
    window.desk.show_document("doc0")
    window.bench.view.set_fit(Fit.PAGE)
    window.bench.view.set_zoom(0.6)
    window.bench.view.go_to_page(0)
    return found


def seen(window) -> set[int]:
    return set(window.workspace.session.pages_seen("doc0"))


def test_a_whole_page_in_view_long_enough_is_seen(window, looking) -> None:
    for _ in range(LOOKS - 1):
        looking.look()
    assert seen(window) == set()
    looking.look()
    assert 0 in seen(window)


def test_a_page_higher_than_the_window_is_seen_after_scrolling_along_it(window, looking) -> None:
    view = window.bench.view
    view.set_zoom(2.0)
    view.go_to_page(0)
    for _ in range(3 * LOOKS):
        looking.look()
    assert seen(window) == set()
    bottom = int(view.layout_now.page_rect(0).y1)
    for at in range(0, bottom, view.viewport().height() // 2):
        view.verticalScrollBar().setValue(at)
        for _ in range(LOOKS):
            looking.look()
    assert 0 in seen(window)


def test_it_is_the_officers_choice_and_asks_for_letters_that_can_be_read(window, looking) -> None:
    looking.on = False
    for _ in range(2 * LOOKS):
        looking.look()
    looking.on = True
    window.bench.view.set_zoom(0.2)
    for _ in range(2 * LOOKS):
        looking.look()
    assert seen(window) == set()


def test_undo_takes_back_the_verdict_and_not_the_looking(window, looking, tmp_path) -> None:
    desk = window.desk
    first = desk.current.id
    desk.judge(Verdict.REDACT)
    desk.choose(first)
    window.bench.view.go_to_page(0)
    for _ in range(LOOKS):
        looking.look()
    there = seen(window)
    assert there
    desk.undo()
    session = window.workspace.session
    assert session.decision(first).verdict is Verdict.OPEN
    assert seen(window) == there
    path = session.dossier.path
    window.workspace.close()
    with Dossier.open(path, "officer") as dossier:
        again = ReviewSession(dossier, "officer")
        assert set(again.pages_seen("doc0")) == there
        assert not again.can_undo
        assert again.can_redo


def test_the_clock_runs_while_a_dossier_is_open(window) -> None:
    assert window.looking.timer.isActive()
    window.workspace.close()
    assert not window.looking.timer.isActive()
