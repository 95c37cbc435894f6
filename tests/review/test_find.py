"""Searching the dossier: what is found, what is too much, and redacting it as one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import KnownError
from app.model.analysis import Analysis
from app.model.decision import Verdict
from app.model.document import DocumentStatus
from app.model.proposal import ProposalOrigin
from app.review import changes
from app.review import find as finding
from app.review.find import Mode, Query, find, redact, state_of, words_in
from tests.dossier_builders import document, new_session, proposal
from tests.ui.making import text_map

if TYPE_CHECKING:
    from pathlib import Path

    from app.review.session import ReviewSession

PAGES = (("Beste Sanne van der", "Velde en De Vel-"), ("van der Velde, velden, Vclde",))


@pytest.fixture
def session(tmp_path: Path) -> ReviewSession:
    made = new_session(tmp_path)
    made.add_document(document("d2"), b"x")
    made.replace_proposals([])
    for key, pages in (("d1", PAGES), ("d2", (("VELDE van der velde",),))):
        ready = document(key, status=DocumentStatus.READY)
        made.add_analysis(Analysis(ready, text_map(key, pages), ()))
    made.add_document(document("d3"), b"x")
    return made


def texts(session: ReviewSession, *words: str, **options: object) -> list[str]:
    found = find(session, Query(words, **options), ("d1", "d2", "d3"))
    return [hit.text for hit in found]


def test_text_is_found_in_any_case_in_whole_words_and_over_line_ends(session) -> None:
    assert texts(session, "van  der velde") == ["van der Velde", "van der Velde", "van der velde"]
    assert texts(session, "velde") == ["Velde", "Velde", "VELDE", "velde"]
    assert texts(session, "Velde", match_case=True) == ["Velde", "Velde"]
    assert len(texts(session, "velde", whole_words=False)) == 5
    assert texts(session, " ") == texts(session) == []


def test_a_word_that_is_broken_with_a_hyphen_is_found(tmp_path) -> None:
    session = new_session(tmp_path)
    mapped = text_map("d1", (("De Vel-\nde",),))
    session.add_analysis(Analysis(document(status=DocumentStatus.READY), mapped, ()))
    assert texts(session, "Velde") == ["Vel- de"]


def test_of_a_list_the_longest_word_that_fits_is_taken(session) -> None:
    assert texts(session, "velde", "van der velde", "sanne")[:2] == ["Sanne", "van der Velde"]


def test_nearly_that_word_is_found_for_text_recognition(session) -> None:
    assert "Vclde" in texts(session, "velde", mode=Mode.FUZZY)
    assert texts(session, "en", mode=Mode.FUZZY) == ["en"]
    assert "Sanne van" in " ".join(texts(session, "Sanme van der", mode=Mode.FUZZY))


def test_a_regular_expression_is_taken_as_it_is(session) -> None:
    assert texts(session, r"v\w+de\b", mode=Mode.REGEX)[:1] == ["Velde"]
    assert texts(session, r"\s*", mode=Mode.REGEX) == []
    assert texts(session, r"\sen\s", mode=Mode.REGEX) == ["en"]
    with pytest.raises(KnownError, match="klopt niet"):
        texts(session, "(", mode=Mode.REGEX)


def test_a_search_that_takes_for_ever_is_stopped(session, monkeypatch) -> None:
    monkeypatch.setattr(finding, "PATIENCE", 0.05)
    slow = text_map("d1", (("a" * 4000,),))
    session.add_analysis(Analysis(document(status=DocumentStatus.READY), slow, ()))
    with pytest.raises(KnownError, match="te lang"):
        texts(session, r"(a+)+[;:]", mode=Mode.REGEX)


def test_no_more_is_found_than_anybody_can_judge(session, monkeypatch) -> None:
    monkeypatch.setattr(finding, "MOST", 2)
    assert len(texts(session, "velde")) == 2


def test_a_hit_tells_where_it_is_and_what_stands_around_it(session) -> None:
    hit = find(session, Query(("velde",)), ("d1",))[1]
    assert (hit.document_id, hit.page, hit.covered_by) == ("d1", 1, None)
    assert hit.before.endswith("van der")
    assert hit.after.startswith(", velden")
    assert "elde" not in repr(hit)


def test_all_that_is_found_is_redacted_as_one_act(session) -> None:
    hits = find(session, Query(("velde",)), ("d1", "d2"))
    done = session.apply(redact(session, hits, "5.1.2e", "Naam."))
    assert len(done.proposal_ids) == 4
    made = session.proposal(done.proposal_ids[0])
    assert (made.origin, made.text, made.explanation) == (
        ProposalOrigin.SEARCHED, "Velde", "zelf gezocht",
    )  # fmt: skip
    assert session.decision(made.id).ground == "5.1.2e"
    assert [state_of(session, h) for h in find(session, Query(("velde",)), ("d1",))] == [
        Verdict.REDACT, Verdict.REDACT,
    ]  # fmt: skip
    session.undo()
    assert session.proposals() == ()


def test_proposals_that_are_there_are_redacted_and_hand_made_decisions_stay(session) -> None:
    mapped = session.text_map("d2")
    spans = [(0, 5), (6, 19)]
    session.replace_proposals(
        [
            proposal(
                f"p{i}",
                document_id="d2",
                areas=mapped.areas(a, b),
                start=a,
                end=b,
                text=mapped.text[a:b],
            )
            for i, (a, b) in enumerate(spans)
        ]
        + [proposal("teken", document_id="d2", start=None, end=None, text="")]
    )
    session.apply(changes.set_verdict(session, ["p1"], Verdict.KEEP))
    hits = find(session, Query(("velde",)), ("d2",))
    assert [h.covered_by for h in hits] == ["p0", "p1"]
    assert [state_of(session, h) for h in hits] == [None, Verdict.KEEP]
    done = session.apply(redact(session, hits, "5.1.2e", ""))
    assert done.proposal_ids == ("p0",)
    assert session.decision("p1").verdict is Verdict.KEEP


def test_what_is_gone_since_the_search_is_made_anew_or_left(session) -> None:
    (hit, _) = find(session, Query(("velde",)), ("d2",))
    session.apply(redact(session, [hit], "5.1.2e", ""))
    (again, _) = find(session, Query(("velde",)), ("d2",))
    session.undo()
    assert state_of(session, again) is None
    assert len(redact(session, [again], "5.1.2e", "").proposal_ids) == 1
    lost = finding.Hit("d3", 0, 2, 0, "", "x", "")
    assert redact(session, [lost], "5.1.2e", "").proposal_ids == ()


def test_a_word_list_is_the_first_column_of_text_or_csv() -> None:
    text = '\ufeffnaam;rol\n"Jansen, P.";x\n\nDe  Wit\tdirecteur\nDe Wit\nx\n'
    assert words_in(text) == ("naam", "Jansen", "De Wit")


def test_a_place_that_reaches_beyond_what_was_left_open_by_hand_leaves_it_open(session) -> None:
    mapped = session.text_map("d2")
    session.replace_proposals(
        [
            proposal("p1", document_id="d2", start=10, end=13, text=mapped.text[10:13]),
            proposal("teken", document_id="d2", start=None, end=None, text=""),
        ]
    )
    query = Query(("velde van der velde",))
    (hit,) = find(session, query, ("d2",))
    assert (hit.covered_by, state_of(session, hit)) == (None, None)
    assert redact(session, [hit], "5.1.2e", "").proposal_ids
    session.apply(changes.sweep(session, ["p1"], Verdict.KEEP))
    assert state_of(session, hit) is None, "swept, not by hand"
    session.apply(changes.set_verdict(session, ["p1"], Verdict.OPEN))
    assert state_of(session, hit) is None, "opened again"
    session.apply(changes.set_verdict(session, ["p1"], Verdict.OPEN, later=True))
    assert redact(session, [hit], "5.1.2e", "").proposal_ids == ()
    session.apply(changes.set_verdict(session, ["p1", "teken"], Verdict.KEEP))
    assert state_of(session, hit) is Verdict.KEEP
    assert redact(session, [hit], "5.1.2e", "").proposal_ids == ()
    (other,) = find(session, Query(("velde",), match_case=True), ("d2",))
    assert redact(session, [other], "5.1.2e", "").proposal_ids
