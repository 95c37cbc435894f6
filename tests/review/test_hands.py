"""No sweep lays a box over what was decided by hand, be it in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.model.decision import Verdict
from app.model.geometry import PageArea, Rect
from app.review import changes
from app.review.hands import around_hands
from tests.dossier_builders import new_session, proposal

if TYPE_CHECKING:
    from pathlib import Path

KEEP, REDACT, OPEN = Verdict.KEEP, Verdict.REDACT, Verdict.OPEN


def at(x0: float, y0: float, x1: float, y1: float, page: int = 0) -> tuple[PageArea, ...]:
    return (PageArea(page, Rect(x0, y0, x1, y1)),)


def swept(tmp_path: Path, hand: tuple[PageArea, ...], verdict: Verdict, wanted: Verdict) -> Verdict:
    """What a sweep makes of a box at (100, 100, 200, 112), with one decided by hand."""
    session = new_session(
        tmp_path,
        proposal("swept", areas=at(100, 100, 200, 112)),
        proposal("hand", areas=hand, text="iets anders", start=30, end=40),
    )
    session.apply(changes.set_verdict(session, ["hand"], verdict))
    session.apply(changes.sweep(session, ["swept"], wanted))
    assert session.decision("hand").verdict is verdict
    return session.decision("swept").verdict


def test_over_a_part_of_what_was_kept_by_hand_nothing_is_redacted(tmp_path: Path) -> None:
    assert swept(tmp_path, at(150, 101, 260, 113), KEEP, REDACT) is OPEN


def test_over_a_part_of_what_was_redacted_by_hand_nothing_is_kept(tmp_path: Path) -> None:
    assert swept(tmp_path, at(150, 101, 260, 113), REDACT, KEEP) is OPEN


def test_over_what_was_redacted_by_hand_more_may_be_redacted(tmp_path: Path) -> None:
    assert swept(tmp_path, at(150, 101, 260, 113), REDACT, REDACT) is REDACT


def test_the_line_below_another_place_and_another_page_are_no_overlap(tmp_path: Path) -> None:
    for number, hand in enumerate(
        (at(100, 110, 200, 122), at(201, 100, 260, 112), at(100, 100, 200, 112, page=1))
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert swept(folder, hand, KEEP, REDACT) is REDACT


def test_what_a_sweep_decided_does_not_stop_the_next(tmp_path: Path) -> None:
    session = new_session(
        tmp_path,
        proposal("a", areas=at(100, 100, 200, 112)),
        proposal("b", areas=at(150, 100, 260, 112), start=30, end=40),
    )
    session.apply(changes.sweep(session, ["a"], KEEP))
    session.apply(changes.sweep(session, ["b"], REDACT))
    assert session.decision("b").verdict is REDACT


def test_a_stretch_of_text_goes_around_what_was_left_open_by_hand(tmp_path: Path) -> None:
    spots = {"kept": (10, 15), "later": (20, 25), "redacted": (30, 35), "advised": (40, 45)}
    session = new_session(
        tmp_path,
        *(proposal(key, start=start, end=end) for key, (start, end) in spots.items()),
        proposal("picture", start=None, end=None),
    )
    session.apply(changes.set_verdict(session, ["kept", "picture"], KEEP))
    session.apply(changes.set_verdict(session, ["later"], OPEN, later=True))
    session.apply(changes.set_verdict(session, ["redacted"], REDACT))
    around = [(0, 10), (15, 20), (25, 50)]
    assert around_hands(session, "d1", [(0, 50)]) == around
    assert around_hands(session, "d1", [(12, 14)]) == []
    assert around_hands(session, "d1", [(12, 18), (22, 30), (50, 60)]) == [
        (15, 18), (25, 30), (50, 60),
    ]  # fmt: skip
    assert around_hands(session, "d1", [(10, 25)]) == [(15, 20)]
