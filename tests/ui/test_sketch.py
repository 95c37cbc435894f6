"""The window as it was drawn before it was built: bars, panes, signs, words, rows in sight."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolButton

from app.model.geometry import Rect
from app.ui.models.filters import Filter
from app.ui.models.proposals import ProposalsModel
from app.ui.pages.marks import HANDLE, Mark, handles, paint_mark
from app.ui.panels.ground import VerbButton
from app.ui.states import State
from app.ui.tour import STEPS, WELCOME
from tests.ui.test_window import drag, on_view, press
from tools import translations

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
BOX = QRectF(40, 30, 90, 24)


def test_menus_and_toolbar_are_those_of_the_sketch(window: MainWindow) -> None:
    menus = [a.text().replace("&", "") for a in window.menuBar().actions()]
    assert menus == ["Dossier", "Bewerken", "Beeld", "Beoordelen", "Nakijken", "Help"]
    groups: list[list[str]] = [[]]
    for action in window.bar.actions():
        if action.isSeparator():
            groups.append([])
        else:
            groups[-1].append(action.objectName() or "zoom")
    assert groups == [
        ["add", "find"], ["undo", "redo"], ["select", "draw"], ["zoom", "fit_width"],
        ["preview", "accept_all"], ["export"],
    ]  # fmt: skip
    shown = [b.text() for b in window.bar.findChildren(QToolButton) if b.isVisible() and b.text()]
    for words in ("Toevoegen", "Zoeken", "Selecteren", "Tekenen", "Breedte", "Voorbeeld",
                  "Exporteren…"):  # fmt: skip
        assert words in shown


def test_the_pane_of_a_proposal_tells_all_of_it(window: MainWindow) -> None:
    details = window.bench.details
    assert details._kind.text() == "Te beoordelen · naam · steller"
    assert details._text.text() == "J. de Vries"
    assert details.ground.currentText().startswith("5.1.2e")
    assert details.justification.toPlainText() == "Persoonsgegeven."
    assert details._why.text() == "Staat onder 'Opgesteld door'."
    buttons = [b.text() for b in details.findChildren(VerbButton)]
    assert {"Lakken (L)", "Openlaten (O)"} <= set(buttons)
    assert details._same.text() == "ook 3 gelijke…"


def painted(state: State, label: str = "5.1.2e") -> QImage:
    image = QImage(160, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    mark = Mark("p", 0, Rect(0, 0, 1, 1), state, label, True)
    paint_mark(painter, BOX, mark, 1.33)
    painter.end()
    return image


def ink(image: QImage, box: QRectF) -> int:
    """Pixels that are not white."""
    x, y = range(int(box.left()), int(box.right())), range(int(box.top()), int(box.bottom()))
    return sum(image.pixelColor(i, j).lightness() < 240 for i in x for j in y)


def test_each_state_has_its_sign_beside_the_box_and_the_ground_is_white_in_it(
    qapp: QApplication,
) -> None:
    beside = QRectF(BOX.left() - 14, BOX.top() - 10, 13, 16)
    inner = BOX.adjusted(3, 3, -3, -3)
    looks = {state: painted(state) for state in State}
    for state in (State.OPEN, State.LATER, State.KEEP, State.DRAWN):
        assert ink(looks[state], beside) > 10, state
    assert ink(looks[State.KEEP], inner) == 0, "nothing lies over what stays visible"
    assert ink(looks[State.KEEP], BOX.adjusted(-1, -1, 1, 1)) > 20
    whole = int(inner.width()) * int(inner.height())
    dark = ink(painted(State.REDACT, ""), inner)
    assert dark == whole
    assert 20 < whole - ink(looks[State.REDACT], inner) < whole / 2, "the ground, in white"
    signs = {bytes(look.copy(beside.toRect()).constBits()) for look in looks.values()}
    assert len(signs) == len(State), "never colour alone"


def test_a_chosen_box_of_ones_own_has_handles(window: MainWindow, qtbot: QtBot) -> None:
    window.bench.view.setFocus()
    press(qtbot, window, Qt.Key.Key_R)
    drag(qtbot, window, on_view(window, 0, 200, 300), on_view(window, 0, 300, 340))
    view = window.bench.view
    mark = view.movable_mark()
    assert mark is not None
    corner = view.to_viewport(handles(view.mark_box(mark))[2].center())
    at = corner.x() - HANDLE // 2 + 2, corner.y() - HANDLE // 2 + 2  # within the box
    assert view.viewport().grab().toImage().pixelColor(*at) == QColor("white")
    window.desk.choose(window.workspace.session.proposals("doc0")[0].id)
    assert view.movable_mark() is None
    assert view.viewport().grab().toImage().pixelColor(*at) != QColor("white")


def test_of_a_long_list_only_the_rows_in_sight_are_asked_for(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.workspace.session
    model = session.proposals("doc0")[0]
    session.replace_proposals([replace(model, id=f"m{i}", start=None) for i in range(5000)])
    asked: set[str] = set()
    row = ProposalsModel._row

    def counted(self: ProposalsModel, session: object, proposal: object, role: int) -> object:
        asked.add(proposal.id)
        return row(self, session, proposal, role)

    monkeypatch.setattr(ProposalsModel, "_row", counted)
    panel = window.bench.proposals
    window.workspace.proposals_changed.emit(None)
    panel.tree.viewport().repaint()
    assert 5 < len(asked) < 100
    for chosen in (Filter.OPEN, Filter.CHECK, Filter.ALL):
        asked.clear()
        panel.chips.choose(chosen)
        panel.tree.viewport().repaint()
        assert len(asked) < 100, chosen
    asked.clear()
    panel.tree.verticalScrollBar().setValue(panel.tree.verticalScrollBar().maximum())
    panel.tree.viewport().repaint()
    assert 5 < len(asked) < 100


def test_nothing_is_thrown_away_in_any_words_of_the_window() -> None:
    found = [
        message.findtext("source") or ""
        for context in ET.parse(translations.FILE).getroot().iter("context")
        if context.findtext("name") != "said"  # how to mend a file on disk
        for message in context.iter("message")
    ]
    assert len(found) > 500
    assert [words for words in found if "verwijder" in words.casefold()] == []


def test_the_tour_is_read_in_a_minute() -> None:
    words = [w for step in (WELCOME, *STEPS) for w in f"{step.title} {step.text}".split()]
    assert 100 < len(words) <= 230  # what people read in a minute without haste
