"""The lists adapt the session and hold no truth of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.model.decision import Verdict
from app.review import changes
from app.ui.models import documents as docs
from app.ui.models import proposals as props
from app.ui.states import State

if TYPE_CHECKING:
    from app.review.session import ReviewSession

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(session: ReviewSession, qapp: object) -> props.ProposalsModel:
    found = props.ProposalsModel()
    found.tester = QAbstractItemModelTester(found, FATAL)
    found.show(session, "doc0", props.Filter.ALL)
    return found


def rows(model: props.ProposalsModel) -> dict[str, list[str]]:
    found = {}
    for g in range(model.rowCount()):
        top = model.index(g, 0)
        found[top.data()] = [model.index(r, 0, top).data() for r in range(model.rowCount(top))]
    return found


def test_proposals_stand_under_roles_and_kinds(model):
    assert rows(model) == {
        "Steller": ["J. de Vries", "070 123 45 67"],
        "Ondertekenaar": ["J. de Vries"],
        "Ambtsdragers": ["A. Jansen"],
    }


@pytest.mark.parametrize(
    ("chosen", "number"),
    [(props.Filter.OPEN, 3), (props.Filter.KEEP, 1), (props.Filter.DRAWN, 0), (props.Filter.ALL, 4),
     (props.Filter.REDACT, 0), (props.Filter.LATER, 0), (props.Filter.CHECK, 0)],
)  # fmt: skip
def test_filters_choose_by_state(model, session, chosen, number):
    model.show(session, "doc0", chosen)
    assert model.total == number


def test_the_whole_dossier_names_the_document_of_each_row(model, session):
    model.show(session, None, props.Filter.ALL)
    assert model.total == 8
    index = model.index_of("doc1-" + str(session.proposals("doc1")[0].start))
    assert index.data(props.NUMBER) == 2
    assert index.data(props.PAGE) == 1


def test_a_verdict_repaints_its_row_and_leaves_it_in_place(model, session, qtbot):
    model.show(session, "doc0", props.Filter.OPEN)
    first = session.proposals("doc0")[0].id
    change = session.apply(changes.set_verdict(session, [first], Verdict.REDACT))
    with qtbot.waitSignal(model.dataChanged):
        model.refresh(change.proposal_ids)
    assert model.total == 3
    assert State(model.index_of(first).data(props.STATE)) is State.REDACT


def test_a_drawn_box_comes_and_goes(model, session, area):
    change = session.apply(changes.draw(session, "doc0", [area], "5.1.2e"))
    model.refresh(change.proposal_ids)
    assert rows(model)["Zelf getekend"] == ["[overig]"]
    undone = session.undo()
    model.refresh(undone.proposal_ids)
    assert "Zelf getekend" not in rows(model)


def test_every_row_speaks(model):
    for g in range(model.rowCount()):
        top = model.index(g, 0)
        assert top.data(Qt.ItemDataRole.AccessibleTextRole)
        for r in range(model.rowCount(top)):
            spoken = model.index(r, 0, top).data(Qt.ItemDataRole.AccessibleTextRole)
            assert "pagina" in spoken
            assert spoken.startswith(("Te beoordelen", "Openlaten"))


def test_nothing_is_asked_of_a_closed_dossier(model):
    model.show(None, None, props.Filter.ALL)
    assert model.rowCount() == 0
    assert not model.index_of("x").isValid()
    assert model.proposal_id(QModelIndex()) is None


def test_documents_show_how_far_they_are(session, qapp):
    model = docs.DocumentsModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(session)
    assert tester.model() is model
    index = model.index(0)
    assert index.data() == "brief0"
    assert index.data(docs.NUMBER) == "001"
    assert docs.Step(index.data(docs.STEP)) is docs.Step.TODO
    assert index.data(docs.TALLY) == "1/4"
    open_ones = [p.id for p in session.proposals("doc0")]
    session.apply(changes.set_verdict(session, open_ones[:1], Verdict.REDACT))
    assert docs.Step(index.data(docs.STEP)) is docs.Step.BUSY
    session.apply(changes.set_verdict(session, open_ones, Verdict.REDACT))
    assert docs.Step(index.data(docs.STEP)) is docs.Step.DONE
    assert "2 pagina's" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_added_documents_are_inserted_at_the_end(session, qapp):
    from app.model.document import Document, SourceFile

    model = docs.DocumentsModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(session)
    source = SourceFile("nieuw.pdf", "application/pdf", 3, "")
    session.add_document(Document("new", 0, "nieuw", source), b"abc")
    model.extend()
    assert tester.model().rowCount() == 3
    assert docs.Step(model.index_of("new").data(docs.STEP)) is docs.Step.READING
