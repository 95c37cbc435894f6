"""What a document is about: said once, shown, undone; the grounds go by it (R2 and R3)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QInputDialog

from app.model.decision import Verdict
from app.model.record import Matter
from app.review.document_rules import check_document
from app.review.session import ReviewSession
from app.review.subject import matter_of, set_matter
from app.store.dossier import Dossier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def say(window, words: str) -> None:
    window.actions_["matter"].trigger()
    dialog = window.findChildren(QInputDialog)[-1]
    assert dialog.comboBoxItems() == [
        "nog niet gezegd",
        "geen milieu-informatie",
        "milieu-informatie",
        "emissies in het milieu",
    ]
    dialog.setTextValue(words)
    dialog.accept()


def test_it_is_asked_kept_and_undone(window) -> None:
    session, document = window.workspace.session, window.desk.document_id
    say(window, "milieu-informatie")
    assert matter_of(session, document) is Matter.ENVIRONMENT
    assert "milieu-informatie" in window.bench.page_bar._title.text()
    assert set_matter(session, document, Matter.ENVIRONMENT).is_nothing
    with Dossier.open(session.dossier.path, "lezer") as dossier:
        assert matter_of(ReviewSession(dossier, "lezer"), document) is Matter.ENVIRONMENT
    window.desk.undo()
    assert matter_of(session, document) is Matter.UNKNOWN
    assert "milieu" not in window.bench.page_bar._title.text()


def test_a_ground_that_does_not_fit_is_refused_where_it_is_chosen(window) -> None:
    desk, session = window.desk, window.workspace.session
    say(window, "milieu-informatie")
    before = session.decision(desk.current.id).ground
    desk.set_ground("5.1.5")
    assert "geldt niet voor milieu-informatie" in window.bench.message.text
    window.bench.details.grounding.add("5.1.1c")
    assert "geldt 5.1.6 in plaats van 5.1.1c" in window.bench.message.text
    assert session.decision(desk.current.id).ground == before
    desk.set_ground("5.1.6")
    assert session.decision(desk.current.id).ground == "5.1.6"


def test_boxes_that_do_not_fit_any_more_are_counted_and_told(window) -> None:
    desk, session = window.desk, window.workspace.session
    first, document = desk.current.id, desk.document_id
    desk.judge(Verdict.REDACT)
    desk.choose(first)
    say(window, "emissies in het milieu")
    assert "1 vlak heeft een grond die daarbij niet past" in window.bench.message.text
    told = check_document(session, document, window.workspace.profile)
    assert [(key, n.rule) for key, n in told if n.rule == "R3"] == [(first, "R3")]
    assert "emissies in het milieu" in window.bench.details.grounds.notices.text
    say(window, "geen milieu-informatie")
    told = check_document(session, document, window.workspace.profile)
    assert "R3" not in {n.rule for _, n in told}
