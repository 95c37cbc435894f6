from __future__ import annotations

from app.model.decision import ReviewChange
from tests.dossier_builders import verdict_change


def test_a_change_and_its_opposite_cancel_out() -> None:
    change = verdict_change()
    back = change.reversed()
    assert (back.before, back.after) == (change.after, change.before)
    assert back.proposal_ids == change.proposal_ids
    again = back.reversed()
    assert (again.before, again.after) == (change.before, change.after)


def test_the_opposite_is_named_after_the_act() -> None:
    assert ReviewChange("draw", (), (), ()).reversed().action == "undo draw"
