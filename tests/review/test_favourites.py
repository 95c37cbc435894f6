from __future__ import annotations

from typing import TYPE_CHECKING

from app import reference
from app.review import changes
from app.review.favourites import KEYS, favourite_grounds
from tests.dossier_builders import new_session, proposal

if TYPE_CHECKING:
    from pathlib import Path


def test_the_grounds_most_used_come_first_then_those_of_the_profile(tmp_path: Path) -> None:
    profile = reference.profile()
    nothing = favourite_grounds(None, profile)
    assert nothing[:2] == ["5.1.2e", "5.1.1e"]
    session = new_session(tmp_path, *(proposal(f"p{i}") for i in range(4)))
    session.apply(changes.set_ground(session, ["p1", "p2"], "5.1.1d"))
    session.apply(changes.set_ground(session, ["p0"], "bestaat niet"))
    session.apply(changes.set_ground(session, ["p3"], ""))
    assert favourite_grounds(session, profile)[:3] == ["5.1.1d", "5.1.2e", "5.1.1e"]
    assert set(favourite_grounds(session, profile)) == set(nothing)
    assert len(nothing) <= KEYS


def test_what_the_officer_chose_is_under_the_keys_whatever_is_used(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"))
    profile = reference.profile()
    chosen = ["5.1.2i", "bestaat niet", "5.1.1c", "5.1.2i"]
    assert favourite_grounds(session, profile, chosen) == ["5.1.2i", "5.1.1c"]
    assert len(favourite_grounds(session, profile, list(reference.grounds()))) == KEYS
    assert favourite_grounds(session, profile, ["bestaat niet"])[0] == "5.1.2e"


def test_a_passage_with_two_grounds_counts_for_both(tmp_path: Path) -> None:
    session = new_session(tmp_path, proposal("p1"), proposal("p2"))
    session.apply(changes.add_ground(session, ["p1"], "5.1.2i"))
    assert favourite_grounds(session, reference.profile())[:2] == ["5.1.2e", "5.1.2i"]
