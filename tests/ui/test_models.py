"""The lists adapt the session and hold no truth of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.model.decision import Verdict
from app.review import changes
from app.review.groups import candidates
from app.ui.models import documents as docs
from app.ui.models import proposals as props
from app.ui.models.filters import Filter
from app.ui.models.folded import FoldedModel
from app.ui.models.grouping import Grouping
from app.ui.states import State
from tests.ui.making import A4

if TYPE_CHECKING:
    from app.model.proposal import Proposal
    from app.review.session import ReviewSession

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(session: ReviewSession, qapp: object) -> props.ProposalsModel:
    found = props.ProposalsModel()
    found.tester = QAbstractItemModelTester(found, FATAL)
    found.show(session, "doc0", Filter.ALL)
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
    [(Filter.OPEN, 3), (Filter.KEEP, 1), (Filter.DRAWN, 0), (Filter.ALL, 4),
     (Filter.REDACT, 0), (Filter.LATER, 0), (Filter.CHECK, 0)],
)  # fmt: skip
def test_filters_choose_by_state(model, session, chosen, number):
    model.show(session, "doc0", chosen)
    assert model.total == number


def test_the_whole_dossier_names_the_document_of_each_row(model, session):
    model.show(session, None, Filter.ALL)
    assert model.total == 8
    index = model.index_of("doc1-" + str(session.proposals("doc1")[0].start))
    assert index.data(props.NUMBER) == "2"
    assert index.data(props.PAGE) == 1


def test_a_verdict_repaints_its_row_and_leaves_it_in_place(model, session, qtbot):
    model.show(session, "doc0", Filter.OPEN)
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
            more = model.index(r, 0, top).data(Qt.ItemDataRole.AccessibleDescriptionRole)
            assert more.endswith("staat onder 'Opgesteld door'")


def test_nothing_is_asked_of_a_closed_dossier(model):
    model.show(None, None, Filter.ALL)
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


def grouped(session: ReviewSession, grouping: Grouping, document: str | None = "doc0"):
    found = props.ProposalsModel()
    found.tester = QAbstractItemModelTester(found, FATAL)
    found.show(session, document, Filter.ALL, grouping)
    return found


def people(session: ReviewSession) -> list[Proposal]:
    """De Vries is one person in both documents; in the second Jansen can be two."""
    found = []
    for p in session.proposals():
        if p.text == "J. de Vries":
            found.append(replace(p, same_as="vries"))
        elif p.text == "A. Jansen" and p.document_id == "doc0":
            found.append(replace(p, same_as="jansen"))
        elif p.text == "A. Jansen":
            found.append(replace(p, could_be=("jansen", "vries")))
        else:
            found.append(p)
    return found


def test_per_person_the_headings_tell_in_how_many_places_and_documents(session, qapp):
    session.replace_proposals(people(session))
    model = grouped(session, Grouping.PERSON)
    found = {model.index(g, 0).data(): model.index(g, 0) for g in range(model.rowCount())}
    assert list(found) == ["J. de Vries", "A. Jansen", "Telefoonnummers"]
    assert found["J. de Vries"].data(props.DETAIL) == "4 plaatsen in 2 documenten"
    assert found["A. Jansen"].data(props.DETAIL) == ""
    spoken = found["J. de Vries"].data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "J. de Vries, 4 plaatsen in 2 documenten, 2 voorstellen, 2 te beoordelen"


def test_a_name_of_two_persons_stands_apart_until_the_officer_says_who(session, qapp):
    session.replace_proposals(people(session))
    model = grouped(session, Grouping.PERSON, None)
    assert model.index(0, 0).data() == "A. Jansen"
    assert model.index(0, 0).data(props.DETAIL) == "niet zeker wie"
    unclear = model.proposal_id(model.index(0, 0, model.index(0, 0)))
    change = changes.attribute(session, [unclear], candidates(session, unclear)[0])
    model.refresh(session.apply(change).proposal_ids)
    titles = [model.index(g, 0).data() for g in range(model.rowCount())]
    assert titles.count("A. Jansen") == 1
    assert model.index_of(unclear).parent().data(props.DETAIL) == "2 plaatsen in 2 documenten"


def test_headings_fold_in_the_flat_list_and_stay_so(model, session):
    flat = FoldedModel(model)
    tester = QAbstractItemModelTester(flat, FATAL)
    texts = [flat.index(r, 0).data() for r in range(flat.rowCount())]
    assert texts == [t for title, under in rows(model).items() for t in (title, *under)]
    heading = flat.index(0, 0)
    size = len(next(iter(rows(model).values())))
    assert heading.data(props.UNFOLDED) is True
    flat.fold(heading, fold=True)
    flat.fold(heading, fold=True)
    assert flat.rowCount() == len(texts) - size
    assert heading.data(props.UNFOLDED) is False
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole).endswith("ingeklapt")
    hidden = model.index_of(session.proposals("doc0")[0].id)
    assert not flat.from_source(hidden).isValid()
    model.show(session, "doc0", Filter.OPEN)
    assert flat.index(0, 0).data(props.UNFOLDED) is False
    found = flat.reveal(model.index_of(session.proposals("doc0")[0].id))
    assert flat.proposal_id(found) == session.proposals("doc0")[0].id
    assert flat.heading_of(found) == flat.index(0, 0)
    assert tester.model() is flat


def test_a_changed_row_is_told_in_the_flat_list_too(model, session, qtbot):
    flat = FoldedModel(model)
    first = session.proposals("doc0")[0].id
    with qtbot.waitSignal(flat.dataChanged) as told:
        model.refresh(session.apply(changes.set_verdict(session, [first], Verdict.KEEP))
                      .proposal_ids)  # fmt: skip
    assert flat.proposal_id(told.args[0]) == first


def test_a_filter_after_a_verdict_sees_it(model, session):
    model.show(session, None, Filter.OPEN)
    before = model.total
    first = session.proposals("doc0")[0].id
    session.apply(changes.set_verdict(session, [first], Verdict.REDACT))
    model.show(session, None, Filter.OPEN)
    assert model.total == before - 1
    assert not model.index_of(first).isValid()


def test_the_list_can_be_divided_by_page_and_by_ground(session, qapp):
    assert list(rows(grouped(session, Grouping.PAGE))) == ["Pagina 1", "Pagina 2"]
    whole = rows(grouped(session, Grouping.PAGE, None))
    assert next(iter(whole)) == "001 · Pagina 1"
    assert len(whole) == 4
    model = grouped(session, Grouping.GROUND)
    assert list(rows(model)) == ["5.1.2e · Eerbiediging van de persoonlijke levenssfeer",
                                 "Zonder grond"]  # fmt: skip
    first = session.proposals("doc0")[0].id
    model.refresh(session.apply(changes.set_ground(session, [first], "5.1.1e")).proposal_ids)
    assert len(rows(model)) == 3


def test_a_scan_is_told_apart_in_the_list(session) -> None:
    model = docs.DocumentsModel()
    model.show(session)
    document = session.documents()[0]
    scanned = replace(A4, is_scan=True, has_text=False)
    for pages, words in (
        ((scanned, scanned), "gescand"),
        ((A4, scanned), "1 gescande pagina"),
        ((A4, replace(A4, is_scan=True)), ""),
    ):
        session.update_document(replace(document, pages=pages))
        assert model.index(0).data(docs.DETAIL) == words
        spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert (f", {words}," in spoken) == bool(words)
