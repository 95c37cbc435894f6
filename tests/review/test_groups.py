"""One person under several forms is one group; of several persons nobody is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.model.decision import Verdict
from app.model.detection import EntityType, Role
from app.model.geometry import PageArea, Rect
from app.review import changes
from app.review.groups import candidates, group_of, groups
from app.review.search import Scope, same_text
from tests.dossier_builders import document, new_session, proposal, reopened

if TYPE_CHECKING:
    from pathlib import Path

    from app.review.session import ReviewSession


def line(number: int) -> tuple[PageArea, ...]:
    return (PageArea(0, Rect(0, number * 10, 5, number * 10 + 9)),)


@pytest.fixture
def session(tmp_path: Path) -> ReviewSession:
    """Sanne and Karin Okafor, and one Okafor who can be either."""
    made = new_session(tmp_path)
    made.add_document(document("d2"), b"x")
    made.replace_proposals(
        [
            proposal("a", areas=line(1), text="OKAFOR, S.M.", same_as="sanne"),
            proposal("b", areas=line(2), text="s.okafor", entity_type=EntityType.EMAIL,
                     same_as="sanne"),
            proposal("c", areas=line(3), text="Okafor", role=Role.ONBEKEND,
                     could_be=("sanne", "karin", "weg")),
            proposal("d", areas=line(4), text="Karin Okafor", role=Role.DERDE, same_as="karin"),
            proposal("e", areas=line(5), text="", entity_type=EntityType.SIGNATURE),
            proposal("f", document_id="d2", areas=line(1), text="S.M.\nOkafor", same_as="sanne"),
            proposal("g", document_id="d2", areas=line(2), text="okafor", role=Role.ONBEKEND,
                     could_be=("karin", "sanne", "weg")),
            proposal("h", document_id="d2", areas=line(3), text="Okafor", same_as="karin"),
            proposal("i", document_id="d2", areas=line(4), text="", same_as="beeld",
                     entity_type=EntityType.SIGNATURE),
        ]
    )  # fmt: skip
    return made


def test_a_group_has_all_places_and_is_called_by_its_fullest_form(session: ReviewSession) -> None:
    sanne = group_of(session, "a")
    assert sanne is not None
    assert sanne.ids == ("a", "b", "f")
    assert (len(sanne.ids), sanne.documents) == (3, 2)
    assert sanne.forms == ("S.M. Okafor", "OKAFOR, S.M.", "s.okafor")
    assert (sanne.title, sanne.role, sanne.kind) == (
        "S.M. Okafor", Role.STELLER, EntityType.PERSON,
    )  # fmt: skip
    assert list(groups(session)) == ["sanne", "karin", "beeld"]


def test_what_is_not_text_has_no_form(session: ReviewSession) -> None:
    group = group_of(session, "i")
    assert group is not None
    assert (group.title, group.kind) == ("", EntityType.SIGNATURE)
    assert group_of(session, "e") is None


def test_a_name_of_two_persons_is_in_no_group_and_names_both(session: ReviewSession) -> None:
    assert group_of(session, "c") is None
    assert [g.title for g in candidates(session, "c")] == ["S.M. Okafor", "Karin Okafor"]
    assert candidates(session, "a") == ()


def test_a_group_says_nothing_of_the_person_in_a_log(session: ReviewSession) -> None:
    assert "kafor" not in repr(group_of(session, "a")).casefold()


def test_a_sweep_goes_over_the_group_and_guesses_nobody(session: ReviewSession) -> None:
    assert same_text(session, "a", Scope.DOSSIER) == ("a", "b", "f")
    assert same_text(session, "h", Scope.DOSSIER) == ("d", "h")
    assert same_text(session, "c", Scope.DOSSIER) == ("c", "g")
    assert same_text(session, "c", Scope.DOCUMENT) == ("c",)


def test_the_officer_says_who_it_is_and_can_take_it_back(session: ReviewSession) -> None:
    session.apply(changes.set_verdict(session, ["c"], Verdict.REDACT))
    karin = candidates(session, "c")[1]
    session.apply(changes.attribute(session, ["c", "c", "a"], karin))
    said = session.proposal("c")
    assert (said.same_as, said.could_be, said.role) == ("karin", (), Role.DERDE)
    assert session.decision("c").verdict is Verdict.REDACT
    assert session.proposal("a").same_as == "sanne"
    assert same_text(session, "d", Scope.DOSSIER) == ("c", "d", "h")
    again = reopened(session)
    assert again.proposal("c").same_as == "karin"
    again.undo()
    assert again.proposal("c").could_be == ("sanne", "karin", "weg")


def test_the_part_a_person_plays_in_a_place_stays_when_he_is_named(session: ReviewSession) -> None:
    session.replace_proposals(
        [
            proposal("a", text="A. Okafor", role=Role.STELLER, same_as="x"),
            proposal("b", text="Okafor", role=Role.ONDERTEKENAAR, could_be=("x", "y")),
        ]
    )
    session.apply(changes.attribute(session, ["b"], candidates(session, "b")[0]))
    assert session.proposal("b").role is Role.ONDERTEKENAAR
