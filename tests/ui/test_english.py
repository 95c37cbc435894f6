"""In the English window nothing Dutch is left but the law, the documents and what is written."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    Qt,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)

from app import reference
from app.house import own_motivations
from app.settings import Language
from app.ui.actions import ACTIONS
from app.ui.application import translators
from app.ui.main_window import MainWindow
from app.ui.models.grouping import Grouping
from app.ui.preferences import Preferences
from app.worker.client import RenderWorker, WorkerPool
from app.worker.executors import SerialExecutor
from tests.ui.making import PAGES
from tools import translations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DIALOGS = (
    "find", "export", "organisation", "legend", "history", "grounds", "completeness",
    "motivations", "score", "blind", "known_blocks", "author", "preferences", "comments", "radar",
    "differences", "matter", "about", "second_look",
)  # fmt: skip
WRITTEN = ("motivations",)  # texts of the organisation, for the Dutch export


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    installed = translators(Language.ENGLISH)
    for translator in installed:
        qapp.installTranslator(translator)
    yield
    for translator in installed:
        qapp.removeTranslator(translator)


@pytest.fixture
def window(english: None, qtbot: QtBot, tmp_path: Path, dossier_path: Path) -> Iterator[MainWindow]:
    pool = WorkerPool(executor=SerialExecutor())
    found = MainWindow(pool, RenderWorker(), Preferences(tmp_path / "s.json"), lambda _: True)
    found.looking.on = False
    found.resize(1200, 800)
    found.show()
    yield found
    found.close()
    found.deleteLater()


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[a-zà-ÿ]{2,}", text.casefold()))


@cache
def dutch() -> frozenset[str]:
    """Words of the Dutch window that are in no English text of it."""
    messages = list(ET.parse(translations.FILE).getroot().iter("message"))
    of_source = (words_of(m.findtext("source") or "") for m in messages)
    of_english = (words_of(m.findtext("translation") or "") for m in messages)
    return frozenset(set().union(*of_source) - set().union(*of_english))


@cache
def meant() -> tuple[str, ...]:
    """What is Dutch on purpose: the law, profiles, the documents, the name of the language."""
    law = [t for g in reference.grounds().values() for t in (g.title, g.text, g.article)]
    profiles = [reference.profile(name).title for name in reference.profile_files()]
    given = [line for page in PAGES for line in page]
    short = [line[:cut] for line in law for cut in range(20, 47)]  # the legend cuts them
    written = [t for m in own_motivations() for t in (m.name, m.text)]
    found = [
        *law,
        *short,
        *profiles,
        *given,
        *written,
        "Persoonsgegeven.",
        "proef",
        "Nederlands",
        "brief0",
        "brief1",
    ]
    return tuple(sorted(filter(None, found), key=len, reverse=True))


def rows(model: QAbstractItemModel, above: QModelIndex) -> Iterator[str]:
    role = Qt.ItemDataRole
    roles = (role.DisplayRole, role.ToolTipRole, role.AccessibleTextRole,
             role.AccessibleDescriptionRole)  # fmt: skip
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for row in range(min(model.rowCount(above), 60)):
        for column in range(columns):
            index = model.index(row, column, above)
            yield from (str(model.data(index, role) or "") for role in roles)
        if not isinstance(model, QAbstractListModel | QAbstractTableModel):
            yield from rows(model, model.index(row, 0, above))


def texts_of(widget: QWidget) -> Iterator[str]:
    """All that a control shows and tells."""
    yield from (widget.toolTip(), widget.statusTip(), widget.accessibleName())
    yield from (widget.accessibleDescription(), widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(i) for i in range(widget.count()))
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(i) for i in range(widget.count()))
        yield from (widget.tabToolTip(i) for i in range(widget.count()))
    if isinstance(widget, QHeaderView) and widget.model() is not None:
        model, across = widget.model(), widget.orientation()
        yield from (str(model.headerData(i, across) or "") for i in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from rows(widget.model(), QModelIndex())


def left(holder: QWidget) -> list[str]:
    """The texts of a window, its menus and actions in which a Dutch word stands."""
    texts: set[str] = set()
    for widget in (holder, *holder.findChildren(QWidget)):
        texts.update(texts_of(widget))
    for action in holder.findChildren(QAction):
        texts.update((action.text(), action.toolTip(), action.iconText()))
    found = []
    for text in texts:
        rest = text.replace("&", "")
        for given in meant():
            rest = rest.replace(given, "")
        if words_of(rest) & dutch():
            found.append(text)
    return sorted(found)


def test_the_walk_sees_what_is_dutch() -> None:
    assert {"lakken", "openlaten", "beoordelen", ["pagina", "s"][0]} <= dutch()
    assert not {"redact", "keep", "page", "dossier"} & dutch()


def test_nothing_dutch_is_left_in_the_main_window(
    window: MainWindow, qtbot: QtBot, dossier_path: Path
) -> None:
    assert left(window) == []
    window.files.open(dossier_path)
    panel = window.bench.proposals
    for action in ("thumbnails", "outline", "compare", "redact", "comment", "later"):
        window.actions_[action].trigger()
        assert left(window) == [], action
    for grouping in Grouping:
        panel.grouping.setCurrentIndex(panel.grouping.findData(grouping.value))
        assert left(window) == [], grouping
    panel.scope.setCurrentIndex(1)
    window.desk.set_ground("5.2.1")  # practice uses another one: a warning
    window.desk.next_excess()
    window.desk.accept_all()
    window.desk.go_on()
    assert left(window) == []


def test_nothing_dutch_is_left_in_any_menu(window: MainWindow, dossier_path: Path) -> None:
    window.files.open(dossier_path)
    for button in window.findChildren(QToolButton):
        if button.menu() is not None:
            button.menu().aboutToShow.emit()
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
        for action in menu.actions():
            if action.text() in {m.name for m in own_motivations()}:
                continue  # written by the organisation
            rest = f"{action.text()} {action.toolTip()}".replace("&", "")
            for given in meant():
                rest = rest.replace(given, "")
            assert not words_of(rest) & dutch(), action.text()


@pytest.mark.parametrize("name", DIALOGS)
def test_nothing_dutch_is_left_in_any_window_that_an_action_opens(
    window: MainWindow, qtbot: QtBot, dossier_path: Path, name: str
) -> None:
    window.files.open(dossier_path)
    before = {w for w in QApplication.topLevelWidgets() if w.isVisible()}
    window.actions_[name].trigger()
    opened = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w not in before]
    opened += [d for d in window.findChildren(QDialog) if d.isVisible() and d not in opened]
    assert opened, name
    assert name in {spec.id for spec in ACTIONS}
    for one in opened:
        if name not in WRITTEN:
            assert left(one) == []
        with suppress(RuntimeError):
            one.close()
