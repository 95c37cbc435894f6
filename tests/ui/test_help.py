"""Help: the manual tells what is so, the tour stays out of the way, the legend is complete."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget

from app import paths
from app.settings import Language
from app.ui import application
from app.ui.actions import ACTIONS, Actions, native, plain_text
from app.ui.application import WindowOptions, translators
from app.ui.dialogs.legend import LegendDialog
from app.ui.dialogs.manual import ManualDialog, Pages, slug
from app.ui.main_window import MainWindow
from app.ui.panels.callout import beside
from app.ui.preferences import Preferences
from app.ui.stands import SIGNS, stand_name
from app.ui.states import State, state_name
from app.ui.tour import STEPS
from app.worker.client import RenderWorker, WorkerPool
from app.worker.executors import SerialExecutor
from tools import translations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
Shift = Qt.KeyboardModifier.ShiftModifier


def text_of_manual() -> str:
    return paths.manual().read_text(encoding="utf-8")


@pytest.fixture
def manual(qtbot: QtBot) -> ManualDialog:
    dialog = ManualDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def bare(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window without a dossier, as at the first start."""
    pool = WorkerPool(executor=SerialExecutor())
    preferences = Preferences(tmp_path / "settings.json")
    found = MainWindow(pool, RenderWorker(), preferences, lambda _: True)
    found.resize(1200, 800)
    found.show()
    qtbot.waitActive(found)
    yield found
    found.close()
    found.deleteLater()


# --- the manual


def test_the_manual_names_only_keys_that_are_there() -> None:
    known = {key for spec in ACTIONS for key in native(spec.keys)}
    known |= {"Esc", "Ctrl+Enter", "Ctrl+wiel"}  # the mouse and other windows: in the legend
    written = re.findall(
        r"`((?:(?:Ctrl|Shift|Alt)\+)*(?:[A-Z]|F\d\d?|Pg\w+|\w{2,9}))`", text_of_manual()
    )
    keys = {k for k in written if re.match(r"(Ctrl|Shift|Alt)\+|[A-Z]$|F\d|Enter|Del|Back|Esc", k)}
    assert len(keys) > 40
    assert keys - known == set()


def test_the_manual_names_only_menus_and_actions_that_are_there() -> None:
    there = {plain_text(spec) for spec in ACTIONS} | {spec.short.rstrip("…") for spec in ACTIONS}
    named = re.findall(r"\*(\w+) → ([^*]+)\*", text_of_manual())
    assert {menu for menu, _ in named} <= {
        "Dossier",
        "Bewerken",
        "Beeld",
        "Beoordelen",
        "Nakijken",
        "Help",
    }
    short = {"Taal": "Taal (Language)"}
    assert [a for _, a in named if short.get(a, a).rstrip("…") not in there] == []
    dots = re.findall(r"(?<!\*)\*([A-Z][^*→]+…)\*", text_of_manual())
    buttons = {"Voorlakversies…", "Verslag bewaren…", "Woordenlijst…", "Wie is dit…", "Altijd zo…"}
    assert [d for d in dots if d.rstrip("…") not in there and d not in buttons] == []


def test_every_picture_of_the_manual_is_there_and_small() -> None:
    named = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", text_of_manual())
    folder = paths.manual().parent
    assert len(named) >= 12
    for words, name in named:
        assert len(words) > 8, "said aloud in place of the picture"
        assert 0 < (folder / name).stat().st_size < 160_000, name
    shown = {folder / name for _, name in named}
    assert set((folder / "images" / "handleiding").iterdir()) == shown


def test_a_link_in_the_manual_leads_to_one_of_its_headings(manual: ManualDialog) -> None:
    anchors = [anchor for _, _, anchor in manual.pages.headings]
    assert len(anchors) == len(set(anchors))
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", text_of_manual())
    assert links
    assert {link.removeprefix("#") for link in links} <= set(anchors)


def test_the_manual_is_opened_with_its_key_and_stays_where_it_was(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Key.Key_F1, Shift)
    manual = window.helping.manual
    assert manual is not None
    assert manual.isVisible()
    assert not manual.isModal()
    manual.show_part("exporteren-en-controle")
    place = manual.pages.verticalScrollBar().value()
    manual.close()
    window.actions_["manual"].trigger()
    assert window.helping.manual is manual
    assert manual.pages.verticalScrollBar().value() == place > 0


def test_the_contents_lead_to_every_part_and_back(manual: ManualDialog) -> None:
    parts = [manual.contents.topLevelItem(i) for i in range(manual.contents.topLevelItemCount())]
    assert [p.text(0) for p in parts][:2] == ["Het werk in het kort", "Openen"]
    bar = manual.pages.verticalScrollBar()
    manual.contents.itemActivated.emit(parts[3], 0)
    third = bar.value()
    manual.contents.itemActivated.emit(parts[6], 0)
    assert bar.value() > third > 0
    manual.back.click()
    assert bar.value() == third
    manual.forward.click()
    assert bar.value() > third
    manual.back.click()
    manual.back.click()
    assert bar.value() == 0
    assert not manual.back.isEnabled()


def test_the_manual_is_searched(manual: ManualDialog, qtbot: QtBot) -> None:
    manual.begin_search()
    qtbot.keyClicks(manual.words, "certificaat")
    first = manual.pages.textCursor()
    assert first.selectedText().lower() == "certificaat"
    qtbot.keyClick(manual.words, Key.Key_Return)
    assert manual.pages.textCursor().position() > first.position()
    for _ in range(40):  # from the end it goes on at the beginning
        manual.search(again=True)
        if manual.pages.textCursor().position() == first.position():
            break
    assert manual.pages.textCursor().position() == first.position()
    assert manual.outcome.text() == ""
    qtbot.keyClicks(manual.words, "xyz")
    assert manual.outcome.text() == "niet gevonden"


def test_the_pictures_fit_the_column(manual: ManualDialog) -> None:
    assert manual.pages.horizontalScrollBar().maximum() == 0
    assert manual.pages.document().size().height() > 5000  # pictures take their room


def test_the_manual_leads_to_nothing_outside(tmp_path: Path, qtbot: QtBot) -> None:
    page = tmp_path / "m.md"
    page.write_text("# Een\n\n[weg](https://example.org) [fout](other.md)\n\n![x](no.png)\n")
    pages = Pages(page)
    qtbot.addWidget(pages)
    for target in ("https://example.org", "other.md"):
        pages.anchorClicked.emit(target)
    assert pages.source().toLocalFile() == str(page)


def test_a_heading_gets_the_name_that_sites_give_it() -> None:
    assert slug("Eén voorstel?") == "eén-voorstel"
    assert slug("Wat moet er voor een export?") == "wat-moet-er-voor-een-export"


# --- the tour


def test_the_tour_is_for_the_first_start_only(bare: MainWindow) -> None:
    bare.helping.welcome()
    assert bare.helping.tour.running
    bare.helping.tour.stop()
    bare.helping.welcome()
    assert not bare.helping.tour.running


def test_what_is_given_on_the_command_line_comes_without_a_tour(
    bare: MainWindow, dossier_path: Path
) -> None:
    application.begin(bare, [dossier_path], WindowOptions())
    assert bare.workspace.is_open
    assert not bare.helping.tour.running
    bare.workspace.close()
    application.begin(bare, [], WindowOptions())  # nothing was given, and it was not seen yet
    assert bare.helping.tour.running


def test_each_step_stands_beside_what_it_is_about(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["tour"].trigger()
    callout = window.helping.tour.callout
    assert callout is not None
    assert callout.number.text() == f"1 van {len(STEPS)}"  # a dossier is open: no welcome
    for number, step in enumerate(STEPS, start=1):
        assert callout.title.text() == step.title
        assert callout.number.text() == f"{number} van {len(STEPS)}"
        assert window.rect().contains(callout.geometry())
        spot = step.about(window)
        place = spot.place(window)
        if spot.widget is not window.bench.view:  # which fills the window
            assert not callout.geometry().intersects(place), step.title
        assert callout.next.hasFocus()
        assert not callout.isModal()
        callout.next.click()
    assert not window.helping.tour.running


def test_escape_stops_the_tour_from_anywhere_and_does_nothing_else(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.bench.message.show_notice("blijft staan")
    for start in (None, window.bench.view, window.bench.documents.filter):
        window.actions_["tour"].trigger()
        if start is not None:
            start.setFocus()
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
        assert not window.helping.tour.running
        assert window.bench.message.text == "blijft staan"
    window.bench.view.setFocus()
    qtbot.keyClick(window.bench.view, Key.Key_Escape)  # and afterwards Escape is Escape
    assert window.bench.message.text == ""


def test_one_can_work_while_the_tour_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["tour"].trigger()
    before = window.desk.current
    window.bench.proposals.tree.setFocus()
    qtbot.keyClick(window.bench.proposals.tree, Key.Key_L)
    assert window.desk.current is not before
    assert window.helping.tour.running


def test_the_tour_is_gone_with_the_dossier_and_begins_anew(window: MainWindow) -> None:
    window.actions_["tour"].trigger()
    window.helping.tour.callout.next.click()
    window.actions_["tour"].trigger()
    assert window.helping.tour.callout.number.text().startswith("1 ")
    window.actions_["close"].trigger()
    assert not window.helping.tour.running


def test_the_callout_follows_the_window(window: MainWindow) -> None:
    window.actions_["tour"].trigger()
    tour = window.helping.tour
    for _ in range(3):
        tour.callout.next.click()
    before = tour.callout.pos()
    window.resize(1400, 900)
    QApplication.processEvents()
    assert tour.callout.pos() != before
    window.resize(900, 560)
    QApplication.processEvents()
    assert window.rect().contains(tour.callout.geometry())


def test_a_screen_reader_hears_each_step(window: MainWindow) -> None:
    window.actions_["tour"].trigger()
    callout = window.helping.tour.callout
    heard = QAccessible.queryAccessibleInterface(callout)
    assert heard.text(QAccessible.Text.Name) == f"Rondleiding, 1 van {len(STEPS)}: Documenten"
    assert "sleept u naar het venster" in heard.text(QAccessible.Text.Description)
    pressed = QAccessible.queryAccessibleInterface(callout.next)
    assert "sleept u naar het venster" in pressed.text(QAccessible.Text.Description)
    for button in callout.findChildren(QPushButton):
        assert button.text()
        assert button.height() >= 24


@pytest.mark.parametrize(
    ("place", "where"),
    [
        (QRect(0, 0, 200, 600), (211, 10)),  # a pane at the left: at its right
        (QRect(800, 0, 200, 600), (488, 10)),  # at the right: at its left
        (QRect(500, 0, 80, 30), (500, 41)),  # a button: under it
        (QRect(950, 0, 50, 30), (689, 41)),  # and not over the edge
    ],
)
def test_the_callout_covers_nothing_that_it_is_about(place: QRect, where: tuple[int, int]) -> None:
    box, inside = QRect(0, 0, 300, 100), QRect(10, 10, 980, 580)
    assert beside(place, box, inside).toTuple() == where


# --- keys


@pytest.mark.parametrize("language", list(Language))
def test_every_action_says_its_keys(qtbot: QtBot, qapp: QApplication, language: Language) -> None:
    installed = translators(language)
    for translator in installed:
        qapp.installTranslator(translator)
    try:
        owner = QMessageBox()
        qtbot.addWidget(owner)
        actions = Actions(owner)
        for spec in ACTIONS:
            tip = actions[spec.id].toolTip()
            assert len(tip) > 3, spec.id
            assert "&" not in tip, spec.id
            if spec.keys:
                assert tip.endswith(f"({', '.join(native(spec.keys))})"), spec.id
    finally:
        for translator in installed:
            qapp.removeTranslator(translator)


def test_the_legend_has_every_key_and_every_sign(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = Actions(owner)
    dialog = LegendDialog(actions)
    qtbot.addWidget(dialog)
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    for spec in ACTIONS:
        if spec.keys:
            assert plain_text(spec) in shown, spec.id
            assert "  ".join(native(spec.keys)) in shown, spec.id
    for state in State:
        assert state_name(state) in shown
    for stand, sign in SIGNS.items():
        assert sign in shown
        assert stand_name(stand).capitalize() in shown
    assert len(actions.legend()) == 6


def test_keys_of_one_place_are_not_given_twice() -> None:
    keys = [QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys]
    assert sorted(keys) == sorted(set(keys))


def test_the_tour_is_told_in_english_too() -> None:
    known = {
        m.findtext("source"): m.findtext("translation")
        for c in ET.parse(translations.FILE).getroot().iter("context")
        if c.findtext("name") == "tour"
        for m in c.iter("message")
    }
    for step in STEPS:
        for text in (step.title, step.text):
            assert known[text]
            assert known[text] != text


def test_a_picture_is_sharp_and_not_wider_than_the_column(tmp_path: Path, qtbot: QtBot) -> None:
    picture = QImage(QSize(1500, 300), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(tmp_path / "p.png"))
    (tmp_path / "m.md").write_text("# Een\n\n![breed beeld](p.png)\n")
    pages = Pages(tmp_path / "m.md")
    qtbot.addWidget(pages)
    pages.resize(900, 600)
    pages.show()
    assert pages.document().idealWidth() < 800
