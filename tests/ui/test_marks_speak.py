"""Every mark, whatever it is of and whatever was decided, is told to a screen reader in words."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from app.model.decision import Verdict
from app.model.detection import EntityType, Role
from app.model.geometry import PageArea, Rect
from app.model.proposal import ProposalOrigin
from app.review import changes
from app.settings import Language
from app.ui.application import translators
from app.ui.states import State, shown_text, state_name, type_name
from tests.ui.test_accessible import name, pages, tree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    installed = translators(request.param)
    for translator in installed:
        qapp.installTranslator(translator)
    yield request.param
    for translator in installed:
        qapp.removeTranslator(translator)


@pytest.fixture
def marked(language: Language, window: MainWindow) -> MainWindow:
    """A mark of each kind and each role on the second page, every fifth in another state."""
    session = window.workspace.session
    model = session.proposals("doc0")[0]
    made = []
    for i, (kind, role) in enumerate(product(EntityType, Role)):
        rect = Rect(
            20 + 4 * (i % 100), 100 + 12 * (i // 20), 24 + 4 * (i % 100), 110 + i // 20 * 12
        )
        text = "" if kind in (EntityType.SIGNATURE, EntityType.INITIALS) else f"datum {i}"
        made.append(
            replace(model, id=f"m{i}", areas=(PageArea(1, rect),), entity_type=kind, role=role,
                    text=text, start=None, end=None)
        )  # fmt: skip
    origin = ProposalOrigin.DRAWN
    made += [replace(made[0], id=f"z{i}", text=f"eigen {i}", origin=origin) for i in range(3)]
    session.replace_proposals(made)
    ids = [p.id for p in made]
    session.apply(changes.set_verdict(session, ids[1::4], Verdict.REDACT))
    session.apply(changes.set_verdict(session, ids[2::4], Verdict.KEEP))
    session.apply(changes.set_verdict(session, ids[3::4], Verdict.OPEN, later=True))
    session.apply(changes.set_verdict(session, ids[-3:], Verdict.REDACT))
    window.workspace.proposals_changed.emit(None)
    return window


def marks(window: MainWindow) -> list[QAccessibleInterface]:
    top = pages(window.bench.view)
    return [i for i in tree(top) if i.role() == QAccessible.Role.Note]


def test_each_mark_says_its_state_its_datum_its_kind_and_its_page(marked: MainWindow) -> None:
    session, found = marked.workspace.session, marks(marked)
    assert len(found) == len(session.proposals("doc0"))
    states = set()
    for one in found:
        mark = one.mark
        proposal = session.proposal(mark.proposal_id)
        words = name(one)
        assert words.startswith(f"{state_name(mark.state)}: {shown_text(proposal)}, "), words
        assert type_name(proposal.entity_type) in words
        assert words.endswith(" 2")
        assert one.isValid()
        assert one.role() == QAccessible.Role.Note
        assert not one.rect().isEmpty()
        assert one.parent().rect().contains(one.rect())
        assert one.actionInterface().actionNames()
        states.add(mark.state)
    assert states == set(State)
    assert len({name(one) for one in found}) == len(found), "no two marks are told alike"


def test_the_list_says_the_same_of_each(marked: MainWindow) -> None:
    panel = marked.bench.proposals
    said = [name(i) for i in tree(QAccessible.queryAccessibleInterface(panel.tree)) if name(i)]
    for one in marks(marked):
        assert any(words.startswith(name(one)) for words in said), name(one)


def test_beside_the_result_marks_go_on_speaking(marked: MainWindow, qtbot: QtBot) -> None:
    before = [name(one) for one in marks(marked)]
    marked.actions_["compare"].trigger()
    marked.actions_["two_pages"].trigger()
    assert [name(one) for one in marks(marked)] == before
