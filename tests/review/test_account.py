"""The account of a review: who looked, how completely, what was measured; nobody's data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.model.decision import Verdict
from app.model.document import DocumentStatus
from app.model.record import Look, Measured, Requirements, Sample, SampleUnit
from app.review import changes, comments
from app.review.account import account, as_html, result_in_words
from app.review.agreement import begin
from app.review.completeness import second_look_is_done
from app.review.interval import exact_interval
from app.review.sampling import draw, finish, running
from tests.dossier_builders import new_session, proposal

if TYPE_CHECKING:
    from pathlib import Path


def lines(session: object, required: Requirements) -> dict[str, dict[str, str]]:
    return {part.title: dict(part.lines) for part in account(session, required)}


def test_the_account_tells_all_but_nobodys_data(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"), proposal("p2", text="Geheim <b>"))
    session.update_document(replace(session.document("d1"), status=DocumentStatus.READY))
    told = lines(session, Requirements(pages_seen=True))
    assert told["Dossier"]["Eerste beoordelaar"] == "Jan"
    assert told["Dossier"]["Tweede beoordelaar"] == "geen"
    assert told["Volledigheid"]["Alle pagina's gezien is verplicht"] == "ja"
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    session.apply(changes.set_verdict(session, ["p2"], Verdict.KEEP))
    session.apply(comments.about_page(session, "d1", 0, "Zeg het niemand"))
    session.mark_page_seen("d1", 0)
    session.apply(begin(session, "Jan", "Fatima <el> Idrissi"))
    session.apply(draw(session, SampleUnit.DOCUMENTS, 1, 7))
    unfinished = lines(session, Requirements())["Blinde steekproef 1"]
    assert unfinished["Uitkomst"] == "nog niet afgerond"
    assert "Nagekeken door" not in unfinished
    session.take_look(Look.SECOND, "Fatima <el> Idrissi", running(session)[1])
    session.apply(changes.set_verdict(session, ["p1", "p2"], Verdict.REDACT))
    session.apply(finish(session))
    session.take_look(Look.FIRST, "Jan")
    told = lines(session, Requirements(second_look=True))
    assert told["Volledigheid"] == {
        "Pagina's gezien door de eerste": "1 van 2",
        "Alle pagina's gezien is verplicht": "nee",
        "Lakken": "1",
        "Openlaten": "1",
        "Nog te beoordelen": "0",
        "Opmerkingen, waarvan open": "1, 1",
    }
    assert told["Tweede blik"]["Voorstellen nagekeken"] == "2 van 2"
    assert told["Tweede blik"]["Verschillen nog af te handelen"] == "1"
    sample = told["Blinde steekproef 1"]
    assert sample["Getrokken"].startswith("1 van 1 documenten op 20")
    assert sample["Document/pagina"] == "001/1, 001/2"
    assert sample["Getal van de trekking"] == "7"
    page = as_html(account(session, Requirements()))
    assert "Fatima &lt;el&gt; Idrissi" in page
    for secret in ("S. Velde", "Geheim", "Zeg het niemand", "Brief", "brief.pdf"):
        assert secret not in page


@pytest.mark.parametrize(
    ("found", "missed", "words"),
    [
        (0, 0, "de tweede beoordelaar vond niets om te lakken; er valt niets te meten"),
        (12, 1, "1 van 12 passages gemist: 8,3% (95%-betrouwbaarheidsinterval 0,2% tot 38,5%)"),
    ],
)
def test_the_result_in_one_sentence(found: int, missed: int, words: str) -> None:
    result = Measured(found, missed, *exact_interval(missed, found), 0, "Fatima", "2026-01-01")
    sample = Sample(1, SampleUnit.PAGES, (), 1, 1, "Jan", "2026-01-01", result)
    assert result_in_words(sample) == words
    assert result_in_words(replace(sample, result=None)) == "nog niet afgerond"


def test_a_finished_sample_is_a_second_look_once_its_differences_are_settled(
    tmp_path: Path,
) -> None:
    session = new_session(tmp_path, proposal("p1"), proposal("p2", areas=()))
    session.update_document(replace(session.document("d1"), status=DocumentStatus.READY))
    session.apply(changes.set_verdict(session, ["p1", "p2"], Verdict.REDACT))
    session.apply(draw(session, SampleUnit.PAGES, 2, 7))
    assert not second_look_is_done(session)
    session.take_look(Look.SECOND, "Fatima", running(session)[1])
    session.apply(changes.set_verdict(session, ["p1"], Verdict.KEEP))
    session.apply(finish(session))
    session.take_look(Look.FIRST, "Jan")
    assert not second_look_is_done(session)
    session.apply(changes.set_verdict(session, ["p1"], Verdict.KEEP))
    assert second_look_is_done(session)
