from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.decision import Verdict
from app.model.geometry import PageArea
from app.review import changes
from app.review.history import history
from tests.dossier_builders import BOX, new_session, proposal, reopened

if TYPE_CHECKING:
    from pathlib import Path


def test_every_act_on_a_proposal_is_told_with_who_and_when(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"), proposal("p2"))
    assert history(session, "p1") == ()
    session.apply(changes.set_verdict(session, ["p1", "p2"], Verdict.REDACT))
    session.apply(changes.set_ground(session, ["p1"], "5.1.1d"))
    session.undo()
    session = reopened(session, "Fatima")
    session.apply(changes.set_verdict(session, ["p1"], Verdict.KEEP))
    acts = history(session, "p1")
    assert [(a.action, a.verdict, a.ground, a.many) for a in acts] == [
        ("redact", Verdict.REDACT, "5.1.2e", 2),
        ("ground", Verdict.REDACT, "5.1.1d", 1),
        ("undo ground", Verdict.REDACT, "5.1.2e", 1),
        ("keep", Verdict.KEEP, "5.1.2e", 1),
    ]
    assert [a.author for a in acts] == ["Jan", "Jan", "Jan", "Fatima"]
    assert all(a.at.startswith("20") for a in acts)
    assert "Fatima" not in repr(acts)


def test_what_was_taken_away_ends_without_a_verdict(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    (key,) = session.apply(changes.draw(session, "d1", [PageArea(0, BOX)])).proposal_ids
    session.apply(changes.erase(session, [key]))
    assert [(a.action, a.verdict, a.ground) for a in history(session, key)] == [
        ("draw", Verdict.REDACT, ""),
        ("erase", None, ""),
    ]


def test_what_was_done_with_others_is_not_told(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"), proposal("p2"))
    session.apply(changes.set_verdict(session, ["p2"], Verdict.REDACT))
    session.apply(changes.set_verdict(session, ["p1"], Verdict.KEEP))
    assert [a.action for a in history(session, "p1")] == ["keep"]
