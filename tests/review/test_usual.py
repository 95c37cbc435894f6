from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app import reference
from app.model.decision import Verdict
from app.model.detection import EntityType
from app.model.proposal import Advice
from app.review import changes
from app.review.usual import grounded
from tests.dossier_builders import new_session, proposal

if TYPE_CHECKING:
    from pathlib import Path

PROFILE = reference.profile("woo-verzoek")


def test_what_was_advised_to_be_kept_gets_ground_and_justification_when_it_is_redacted(
    tmp_path: Path,
) -> None:
    kept = proposal("bsn", advice=Advice.KEEP, ground="", justification="")
    kept = replace(kept, entity_type=EntityType.BSN)
    session = new_session(tmp_path, kept, proposal("p1"))
    change = changes.set_verdict(session, ["bsn", "p1"], Verdict.REDACT)
    session.apply(grounded(change, PROFILE))
    decision = session.decision("bsn")
    assert (decision.verdict, decision.ground) == (Verdict.REDACT, "5.1.1e")
    assert decision.justification == PROFILE.justifications["BSN"]
    assert session.decision("p1").justification == "Gegevens van de steller."
    session.undo()
    assert session.decision("bsn").verdict is Verdict.KEEP
    assert session.decision("bsn").ground == session.decision("bsn").justification == ""
    assert not session.can_undo


def test_a_sweep_and_a_drawing_get_it_too_and_what_was_written_stays(tmp_path: Path) -> None:
    kept = [proposal(f"p{i}", advice=Advice.KEEP, ground="", justification="") for i in range(2)]
    session = new_session(tmp_path, *kept)
    session.apply(changes.set_justification(session, ["p0"], "Zelf geschreven."))
    session.apply(grounded(changes.sweep(session, ["p0", "p1"], Verdict.REDACT), PROFILE))
    assert {session.decision(f"p{i}").ground for i in range(2)} == {"5.1.2e"}
    assert session.decision("p0").justification == "Zelf geschreven."
    drawn = changes.draw(session, "d1", kept[0].areas)
    (key,) = session.apply(grounded(drawn, PROFILE)).proposal_ids
    assert session.decision(key).ground == "5.1.2e"


def test_what_is_not_redacted_or_has_a_ground_is_left_as_it_is(tmp_path: Path) -> None:
    kept = proposal("p0", advice=Advice.KEEP, ground="", justification="")
    session = new_session(tmp_path, kept, proposal("p1"))
    for change in (
        changes.set_verdict(session, ["p0"], Verdict.KEEP),
        changes.set_verdict(session, ["p1"], Verdict.REDACT),
        changes.draw(session, "d1", kept.areas, "5.1.2e", "Zo.").reversed(),
    ):
        assert grounded(change, PROFILE) is change
