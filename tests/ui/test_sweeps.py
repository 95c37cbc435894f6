"""Whatever is done for many at once is one undo and leaves alone what was decided by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.model.decision import Verdict
from app.model.proposal import ProposalOrigin
from app.review import changes
from app.ui.desk import Scope
from app.ui.dialogs.score import ScoreDialog
from tests.ui.test_sight import make_table

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def score(window) -> None:
    dialog = ScoreDialog(window.desk, window)
    dialog.open()
    dialog.kind.setCurrentIndex(0)
    dialog.score.setValue(0)
    dialog.accept()


def search(window) -> None:
    window.show_find()
    dialog = window.find_dialog
    dialog.words.setText("J. de Vries")
    dialog.search()
    dialog.all.click()
    dialog.all.click()
    dialog.redact()
    dialog.close()


def search_around(window) -> None:
    window.show_find()
    dialog = window.find_dialog
    dialog.words.setText("Opgesteld door J. de Vries")
    dialog.search()
    assert dialog.model.total == 2
    dialog.redact()
    dialog.close()


def column(window) -> None:
    """The column on the first page, in which the decision made by hand is a cell."""
    window.desk.choose(window.workspace.session.proposals("doc0")[1].id)
    make_table(window)
    window.actions_["redact_column"].trigger()
    assert window.line._telling.text().endswith("Wat u met de hand openliet, blijft zichtbaar.")


def block(window) -> None:
    """A block with the decision made by hand in the middle of it."""
    window.desk.choose(window.workspace.session.proposals("doc0")[1].id)
    view = window.bench.view
    mapped = view.text_map
    whole = replace(mapped.blocks[0], end=mapped.lines[3].end, last_line=4)
    view.text_map = replace(mapped, blocks=(whole, *mapped.blocks[4:]))
    window.actions_["redact_block"].trigger()
    session = window.workspace.session
    drawn = [p.text for p in session.proposals("doc0") if p.origin is ProposalOrigin.DRAWN]
    assert drawn == ["Opgesteld door", "070 123 45 67\n\nGeachte heer"]


SWEEPS = {
    "same in the document": lambda w: w.desk.sweep(Verdict.REDACT, Scope.DOCUMENT),
    "same in the dossier": lambda w: w.desk.sweep(Verdict.REDACT, Scope.DOSSIER),
    "all that is advised": lambda w: w.desk.accept_all(),
    "above a score": score,
    "search": search,
    "search beyond it": search_around,
    "column": column,
    "block": block,
}


@pytest.mark.parametrize("later", [False, True])
@pytest.mark.parametrize("name", list(SWEEPS))
def test_a_sweep_is_one_undo_and_never_over_a_decision_made_by_hand(window, name, later):
    session = window.workspace.session
    first, _, second, *_ = session.proposals()
    if later:
        act = changes.set_verdict(session, [first.id], Verdict.OPEN, later=True)
    else:
        act = changes.set_verdict(session, [first.id], Verdict.KEEP)
    window.workspace.apply(act)
    window.desk.choose(second.id)
    before = {p.id: session.decision(p.id) for p in session.proposals()}
    SWEEPS[name](window)
    assert session.decision(first.id) == before[first.id]
    redacted = [p for p in session.proposals() if session.decision(p.id).verdict == "redact"]
    assert redacted
    assert not any(
        a.rect.intersects(b.rect) and a.page == b.page
        for p in redacted
        if p.document_id == first.document_id
        for a in p.areas
        for b in first.areas
    )
    window.desk.undo()
    assert {p.id: session.decision(p.id) for p in session.proposals()} == before
