"""The blind look: what is drawn, what is hidden, and what is measured with how much certainty."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.decision import Verdict
from app.model.document import DocumentStatus
from app.model.geometry import PageArea, Rect
from app.model.proposal import Advice
from app.model.record import Look, SampleUnit
from app.review import changes, comments
from app.review.completeness import next_unseen, unseen
from app.review.history import history
from app.review.interval import exact_interval
from app.review.progress import progress
from app.review.sampling import draw, finish, is_ready, measure, population, running, samples
from tests.dossier_builders import document, new_session, proposal, reopened

if TYPE_CHECKING:
    from pathlib import Path

    from app.model.proposal import Proposal
    from app.review.session import ReviewSession

REDACT, KEEP, OPEN = Verdict.REDACT, Verdict.KEEP, Verdict.OPEN
PAGES, DOCUMENTS = SampleUnit.PAGES, SampleUnit.DOCUMENTS


# --- the interval


@pytest.mark.parametrize(
    ("hits", "trials", "low", "high"),
    # closed forms: without hits 1 - (0.025)^(1/n), with nothing else (0.025)^(1/n); the others
    # solve P(X >= k) = 0.025 and P(X <= k) = 0.025
    [(0, 10, 0.0, 0.308497), (10, 10, 0.691503, 1.0), (1, 10, 0.002529, 0.445016),
     (0, 1, 0.0, 0.975), (5, 100, 0.016432, 0.112835), (0, 0, 0.0, 1.0)],
)  # fmt: skip
def test_the_interval_is_that_of_clopper_and_pearson(
    hits: int, trials: int, low: float, high: float
) -> None:
    assert exact_interval(hits, trials) == pytest.approx((low, high), abs=1e-6)


@given(st.integers(1, 300), st.data())
@settings(deadline=None, max_examples=50)
def test_the_interval_holds_what_was_counted(trials: int, data: st.DataObject) -> None:
    hits = data.draw(st.integers(0, trials))
    low, high = exact_interval(hits, trials)
    assert 0 <= low <= hits / trials <= high <= 1


# --- drawing


def at(page: int, y: float = 20) -> tuple[PageArea, ...]:
    return (PageArea(page, Rect(10, y, 110, y + 10)),)


def ready(session: ReviewSession, *keys: str) -> None:
    for key in keys:
        if key != "d1":
            session.add_document(document(key), b"x")
        session.update_document(replace(session.document(key), status=DocumentStatus.READY))


@pytest.fixture
def session(tmp_path: Path) -> ReviewSession:
    """Three documents of two pages; on each page one proposal, and Jan redacted all but one."""
    made = new_session(tmp_path, proposal("weg"))
    ready(made, "d1", "d2", "d3")
    made.replace_proposals(
        [
            proposal(f"{d}-{p}", document_id=d, areas=at(p))
            for d in ("d1", "d2", "d3")
            for p in (0, 1)
        ]
    )
    ids = [p.id for p in made.proposals()]
    made.apply(changes.sweep(made, ids, REDACT))
    made.apply(changes.set_verdict(made, ["d2-0"], KEEP))
    return made


def blind(session: ReviewSession, unit: SampleUnit = PAGES, size: int = 6, seed: int = 1) -> None:
    session.apply(draw(session, unit, size, seed))
    found = running(session)
    assert found is not None
    session.take_look(Look.SECOND, "Fatima", found[1])


def test_only_what_was_judged_and_not_seen_by_the_second_is_drawn_from(
    session: ReviewSession,
) -> None:
    session.add_document(document("d4"), b"wacht nog")
    ready(session, "d5", "d6", "d7")
    session.update_document(replace(session.document("d7"), pages=()))
    open_one = [proposal("open", document_id="d5")]
    session.replace_proposals([*session.proposals(), *open_one])
    session.take_look(Look.SECOND, "Fatima")
    session.apply(changes.set_verdict(session, ["d1-1"], REDACT))
    session.mark_page_seen("d3", 0)
    session.take_look(Look.FIRST, "Jan")
    assert population(session, PAGES) == tuple(
        ((d, p),) for d, p in [("d1", 0), ("d2", 0), ("d2", 1), ("d3", 1), ("d6", 0), ("d6", 1)]
    )
    assert population(session, DOCUMENTS) == (
        (("d2", 0), ("d2", 1)),
        (("d6", 0), ("d6", 1)),
    )


def test_a_seed_gives_the_same_sample_always_and_another_seed_another(
    session: ReviewSession,
) -> None:
    def drawn(seed: int, size: int = 3) -> tuple[tuple[str, int], ...]:
        (record,) = draw(session, PAGES, size, seed).records
        return record.after.pages

    assert drawn(1) == drawn(1)
    assert len({drawn(seed) for seed in range(20)}) > 5
    assert len(drawn(1, 99)) == 6
    lots = {
        (f"d{number}", page): sha256(f"1|{number}|{page + 1}".encode()).hexdigest()
        for number in (1, 2, 3)
        for page in (0, 1)
    }
    assert set(drawn(1)) == set(sorted(lots, key=lots.__getitem__)[:3])
    assert draw(session, PAGES, 0, 1).is_nothing
    assert draw(session, PAGES, -2, 1).is_nothing


def test_documents_are_drawn_with_all_their_pages(session: ReviewSession) -> None:
    session.apply(draw(session, DOCUMENTS, 1, 5))
    (sample,) = samples(session).values()
    assert (sample.size, sample.total, len(sample.pages)) == (1, 3, 2)
    assert len({d for d, _ in sample.pages}) == 1
    assert "Jan" not in repr(sample)
    assert running(reopened(session)) is not None


# --- blind


def test_nothing_of_the_first_can_be_seen(session: ReviewSession) -> None:
    (own,) = session.apply(changes.draw(session, "d1", at(0, 90))).proposal_ids
    session.apply(changes.move(session, "d1-0", at(0, 300)))
    session.apply(comments.about_proposal(session, "d1-0", "Kijk uit"))
    session.apply(changes.set_justification(session, ["d1-0"], "Van Jan"))
    blind(session)
    assert session.is_blind
    assert not session.has_proposal(own)
    assert own not in {p.id for p in session.proposals()}
    assert session.proposal("d1-0").areas == at(0)
    assert {session.decision(p.id).verdict for p in session.proposals()} == {OPEN}
    assert session.decision("d1-0").justification != "Van Jan"
    assert history(session, "d1-0") == ()
    assert comments.comments(session) == {}
    assert comments.said_about(session, "d1-0") == ()
    assert not session.can_undo
    assert progress(session).open == 6
    with pytest.raises(KeyError):
        session.decision(own)


def test_his_own_acts_he_does_see(session: ReviewSession) -> None:
    blind(session)
    session.apply(changes.set_verdict(session, ["d1-0"], KEEP))
    session.apply(comments.about_proposal(session, "d1-0", "Klopt dit?"))
    (own,) = session.apply(changes.draw(session, "d1", at(1, 90))).proposal_ids
    assert session.decision("d1-0").verdict is KEEP
    assert session.proposal(own) in session.proposals("d1")
    assert [a.action for a in history(session, "d1-0")] == ["second keep", "second comment"]
    assert len(comments.comments(session)) == len(comments.said_about(session, "d1-0")) == 1
    session.undo()
    assert not session.has_proposal(own)


def test_only_the_sample_is_to_be_done(session: ReviewSession) -> None:
    blind(session, size=2)
    found = running(session)
    assert found is not None
    pages = found[1].pages
    ids = [d.id for d in session.documents()]
    assert unseen(session, ids) == pages
    assert {(p.document_id, p.areas[0].page) for p in session.proposals()} == set(pages)
    assert progress(session).pages == 2
    assert not is_ready(session)
    for document_id, page in pages:
        session.mark_page_seen(document_id, page)
    assert next_unseen(session) is None
    assert not is_ready(session)
    session.apply(changes.sweep(session, [p.id for p in session.proposals()], REDACT))
    assert is_ready(session)
    session.take_look(Look.FIRST, "Jan")
    assert not is_ready(session)
    assert len(unseen(session, ids)) == 6


def test_what_he_decided_before_the_sample_does_not_count(session: ReviewSession) -> None:
    blind(session)
    session.take_look(Look.SECOND, "Fatima")
    session.apply(changes.set_verdict(session, ["d1-0"], KEEP))
    (own,) = session.apply(changes.draw(session, "d1", at(1, 90))).proposal_ids
    later = replace(next(iter(samples(session).values())), at="2999-01-01")
    session.take_look(Look.SECOND, "Fatima", later)
    assert session.decision("d1-0").verdict is OPEN
    assert not session.has_proposal(own)


def test_an_office_holder_who_stays_visible_need_not_be_judged(session: ReviewSession) -> None:
    session.replace_proposals([proposal("d1-0", areas=at(0), advice=Advice.KEEP)])
    blind(session)
    assert not session.to_judge("d1-0")


# --- measuring


def found_by_second(session: ReviewSession, *keys: str) -> None:
    session.apply(changes.sweep(session, keys, REDACT))


def test_the_miss_rate_is_what_the_second_found_and_the_first_left_visible(
    session: ReviewSession,
) -> None:
    blind(session)
    found_by_second(session, "d1-0", "d1-1", "d2-0", "d2-1", "d3-0")
    session.apply(changes.set_verdict(session, ["d3-1"], KEEP))
    session.apply(changes.draw(session, "d3", at(0, 400), "5.1.2e"))
    done = session.apply(finish(session))
    assert done.action == "second measure"
    (sample,) = samples(session).values()
    result = sample.result
    assert result is not None
    assert (result.found, result.missed, result.extra) == (6, 2, 1)
    assert (result.low, result.high) == pytest.approx(exact_interval(2, 6))
    assert result.author == "Fatima"
    assert "Fatima" not in repr(result)
    assert running(session) is None
    assert finish(session).is_nothing
    again = reopened(session)
    assert samples(again) == samples(session)
    again.take_look(Look.SECOND, "Fatima")
    again.undo()
    assert running(again) is not None


@pytest.mark.parametrize(
    ("y", "missed"), [(20, 0), (24, 0), (26, 1), (500, 1)], ids=["same", "most", "little", "else"]
)
def test_two_boxes_over_the_same_are_one_find(
    session: ReviewSession, y: float, missed: int
) -> None:
    session = clean(session)
    session.apply(changes.draw(session, "d1", at(0)))
    session.apply(changes.draw(session, "d1", at(0)))
    session.apply(changes.draw(session, "d2", at(0, y)))
    blind(session)
    session.apply(changes.draw(session, "d1", at(0, y)))
    (sample,) = samples(session).values()
    result = measure(session, sample)
    assert (result.found, result.missed) == (1, missed)


def clean(session: ReviewSession) -> ReviewSession:
    while session.undo() is not None:
        pass
    session.replace_proposals([])
    return session


def test_an_addition_that_the_first_took_over_is_a_miss_all_the_same(
    session: ReviewSession,
) -> None:
    blind(session)
    (own,) = session.apply(changes.draw(session, "d1", at(0, 400))).proposal_ids
    (sample,) = samples(session).values()
    session.take_look(Look.FIRST, "Jan")
    session.apply(changes.set_verdict(session, [own], REDACT))
    result = measure(session, sample)
    assert (result.found, result.missed) == (1, 1)


def test_outside_the_sample_nothing_counts(session: ReviewSession) -> None:
    blind(session, size=1)
    found: list[Proposal] = list(session.proposals())
    found_by_second(session, *[p.id for p in found])
    (sample,) = samples(session).values()
    result = measure(session, sample)
    assert result.found == 1
    assert result.extra == 0
