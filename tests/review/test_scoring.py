from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.model.decision import Verdict
from app.model.detection import EntityType
from app.model.proposal import Advice
from app.review import changes
from app.review.scoring import above, kinds, sweep, undecided
from tests.dossier_builders import document, line, new_session, proposal

if TYPE_CHECKING:
    from pathlib import Path

    from app.review.session import ReviewSession


def scored(tmp_path: Path) -> ReviewSession:
    phone = {"entity_type": EntityType.PHONE}
    kept = {"advice": Advice.KEEP, "ground": "", "justification": ""}
    session = new_session(
        tmp_path,
        proposal("sure", areas=line(1), score=0.9),
        proposal("limit", areas=line(2), score=0.6),
        proposal("less", areas=line(3), score=0.59),
        proposal("phone", areas=line(4), score=0.95, **phone),
        proposal("minister", areas=line(5), score=1.0, **kept),
        proposal("hand", areas=line(6), score=0.99),
        proposal("later", areas=line(7), score=0.99),
        proposal("again", areas=line(8), score=0.99),
    )
    session.add_document(replace(document("d2"), title="tweede"), b"x")
    session.replace_proposals([*session.proposals(), proposal("other", document_id="d2")])
    session.apply(changes.set_verdict(session, ["hand"], Verdict.KEEP))
    session.apply(changes.set_verdict(session, ["later"], Verdict.OPEN, later=True))
    session.apply(changes.set_verdict(session, ["again"], Verdict.OPEN))
    return session


def test_of_a_kind_that_is_still_open_only_what_reaches_the_score_counts(tmp_path: Path) -> None:
    session = scored(tmp_path)
    assert set(above(session, EntityType.PERSON, 0.6)) == {"sure", "limit", "again", "other"}
    assert set(above(session, EntityType.PERSON, 0.6, "d1")) == {"sure", "limit", "again"}
    assert set(above(session, None, 0.9, "d1")) == {"sure", "phone", "again"}
    assert above(session, EntityType.BSN, 0.0) == ()
    assert kinds(undecided(session, "d1")) == {EntityType.PERSON: 4, EntityType.PHONE: 1}


def test_the_sweep_is_one_undo_and_never_over_a_decision_made_by_hand(tmp_path: Path) -> None:
    session = scored(tmp_path)
    before = {p.id: session.decision(p.id) for p in session.proposals()}
    change = sweep(session, None, 0.0, Verdict.REDACT)
    done = session.apply(change)
    assert set(done.proposal_ids) == {"sure", "limit", "less", "phone", "again", "other"}
    for key in ("hand", "later", "minister"):
        assert session.decision(key) == before[key]
    session.undo()
    assert {p.id: session.decision(p.id) for p in session.proposals()} == before
