from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app import reference
from app.model.decision import Decision, Verdict
from app.model.detection import EntityType
from app.model.geometry import PageArea, Rect
from app.model.record import Matter
from app.review import changes
from app.review.document_rules import check_document
from app.review.rules import Level, RuleNotice, check_decision, check_ground
from tests.dossier_builders import document, new_session, proposal

if TYPE_CHECKING:
    from pathlib import Path

NOTE = reference.profile("defensie-beslisnota")
REQUEST = reference.profile("woo-verzoek")
TODAY = date(2026, 11, 24)


def rules(found: list[RuleNotice]) -> list[tuple[str, str]]:
    return [(n.rule, n.level.value) for n in found]


def ground(code: str, profile=REQUEST, others=(), kind=EntityType.PERSON, **facts):
    return rules(check_ground(code, kind, profile, others, **facts))


@pytest.mark.parametrize("other", ["5.1.1c", "5.1.2e"])
def test_r1_disproportionate_harm_never_stands_with_another_ground(other: str) -> None:
    assert ("R1", "refuse") in ground("5.1.5", others=[other])
    assert ("R1", "refuse") in ground(other, others=["5.1.5"])
    assert ("R1", "refuse") not in ground("5.1.5", others=["5.1.4", "5.2.1"])
    assert ground("5.1.1d", others=["5.1.2e", "bestaat niet"]) == []


def test_r2_some_grounds_are_for_environmental_information_only_or_never() -> None:
    assert ground("5.1.5") == [("R2", "warn")]
    assert ground("5.1.5", matter=Matter.ENVIRONMENT) == [("R2", "refuse")]
    assert ground("5.1.5", matter=Matter.ORDINARY) == []
    assert ground("5.1.6") == [("R2", "warn")]
    assert ground("5.1.6", matter=Matter.ORDINARY) == [("R2", "refuse")]
    assert ground("5.1.6", matter=Matter.ENVIRONMENT) == []
    assert ground("5.1.1c", matter=Matter.ENVIRONMENT) == [("R2", "refuse")]
    assert ground("5.1.1c") == []


def test_r3_emissions_are_public() -> None:
    assert ground("5.1.2f", matter=Matter.EMISSIONS) == [("R3", "warn")]
    assert ground("5.1.1c", matter=Matter.EMISSIONS) == [("R3", "warn")]
    assert ground("5.1.4", matter=Matter.EMISSIONS) == []


@pytest.mark.parametrize("code", ["5.2", "5.2.1", "5.2.2"])
def test_r7_opinions_are_no_ground_in_a_decision_note_and_r8_asks_elsewhere(code: str) -> None:
    assert ground(code, NOTE) == [("R7", "warn")]
    assert ground(code, REQUEST) == [("R8", "warn")]


def test_what_is_no_ground_is_refused() -> None:
    assert ground("9.9") == [("grond", "refuse")]
    assert ground("") == [("grond", "refuse")]
    assert "zonder grond" in check_ground("", EntityType.PERSON, NOTE)[0].message


def test_another_ground_than_the_profiles_is_told() -> None:
    assert ground("5.1.2e", kind=EntityType.BSN) == [("profiel", "warn")]
    assert ground("5.1.1e", kind=EntityType.BSN) == []


def test_every_ground_of_the_law_can_be_judged_in_every_profile() -> None:
    for profile in (NOTE, REQUEST):
        for code in reference.grounds():
            for notice in check_ground(code, EntityType.PERSON, profile):
                assert notice.level is Level.WARN
                assert notice.message.endswith((".", ")."))


def decided(code: str, text: str, profile=REQUEST, when: str | None = None, **given):
    decision = Decision("p1", Verdict.REDACT, code, text)
    found = check_decision(decision, proposal(), profile, document(date=when), today=TODAY, **given)
    return rules(found)


def test_r4_relative_grounds_need_a_justification() -> None:
    assert decided("5.1.2e", "  ") == [("R4", "refuse")]
    assert decided("5.1.2e", "Persoonsgegeven.") == []
    assert decided("5.1.1d", "") == []


def test_r5_a_temporary_ground_needs_a_date() -> None:
    assert decided("5.1.4", "Later openbaar.") == [("R5", "refuse")]
    for text in ("Openbaar op 3 maart 2027.", "openbaar per 03-03-2027", "2027-03-03"):
        assert decided("5.1.4", text) == []


@pytest.mark.parametrize(
    ("when", "code", "told"),
    [
        ("2021-11-23", "5.1.2e", True),
        ("2021-11-24", "5.1.2e", False),
        ("2021-11-25", "5.1.2e", False),
        ("2019-01-01", "5.2.1", True),
        ("2019-01-01", "5.1.1e", False),
        ("onbekend", "5.1.2e", False),
        (None, "5.1.2e", False),
    ],
)
def test_r6_after_five_years_more_is_asked(when: str | None, code: str, *, told: bool) -> None:
    assert (("R6", "warn") in decided(code, "Weegt zwaarder.", when=when)) is told


def test_r6_is_not_for_decision_notes_nor_without_a_document() -> None:
    assert decided("5.1.2e", "x", NOTE, "2019-01-01") == []
    decision = Decision("p1", Verdict.REDACT, "5.1.2e", "x")
    assert check_decision(decision, proposal(), REQUEST) == []


def test_r9_absolute_grounds_are_not_weighed() -> None:
    assert decided("5.1.1d", "Dit belang weegt zwaarder dan openbaarheid.") == [("R9", "warn")]
    assert decided("5.1.2e", "Dit belang weegt zwaarder dan openbaarheid.") == []
    assert decided("5.2", "Dit belang weegt zwaarder.") == [("R8", "warn")]


def test_the_profiles_own_texts_break_no_rule() -> None:
    for profile in (NOTE, REQUEST):
        for kind, text in profile.justifications.items():
            code = profile.grounds.get(kind, profile.grounds["default"])
            assert decided(code, text, profile) == []


def test_what_stays_open_or_visible_needs_no_ground() -> None:
    for verdict in (Verdict.OPEN, Verdict.KEEP):
        assert check_decision(Decision("p1", verdict), proposal(), NOTE) == []
    assert decided("", "") == [("grond", "refuse")]


def test_a_document_is_judged_as_a_whole_and_passages_that_overlap_together(
    tmp_path: Path,
) -> None:
    def at(page: int, y: float) -> tuple[PageArea, ...]:
        return (PageArea(page, Rect(10, y, 50, y + 10)),)

    session = new_session(
        tmp_path,
        proposal("a", areas=at(0, 0)),
        proposal("b", areas=at(0, 5)),
        proposal("c", areas=at(0, 100)),
        proposal("d", areas=at(1, 0)),
        proposal("e", areas=at(0, 2)),
        proposal("open", areas=at(0, 1)),
    )
    session.apply(changes.set_verdict(session, list("abcde"), Verdict.REDACT))
    assert check_document(session, "d1", NOTE) == []
    session.apply(changes.set_ground(session, ["a", "c", "d"], "5.1.5"))
    found = check_document(session, "d1", REQUEST, today=TODAY)
    refused = [key for key, notice in found if notice.level is Level.REFUSE]
    assert refused == ["a", "e", "b"]
    assert [key for key, notice in found if notice.rule == "R2"] == ["a", "c", "d"]


def test_old_documents_are_judged_by_their_date(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    session.update_document(replace(session.document("d1"), date="2001-01-01"))
    session.apply(changes.set_verdict(session, ["p1"], Verdict.REDACT))
    assert [n.rule for _, n in check_document(session, "d1", REQUEST)] == ["R6"]


def several(codes: str, text: str = "", kind=EntityType.PERSON, others=()):
    decision = Decision("p", Verdict.REDACT, codes, text)
    return rules(check_decision(decision, proposal(entity_type=kind), REQUEST, None, others))


def test_several_grounds_on_one_passage_are_checked_with_each_other() -> None:
    assert several("5.1.2e, 5.1.2i", "Weegt zwaarder.") == []
    assert several("5.1.2e, 5.1.5", "Weegt zwaarder.")[:1] == [("R1", "refuse")]
    assert ("R1", "refuse") in several("5.1.2e", "Zo.", others=["5.1.5"])
    assert ("R2", "refuse") in several("5.1.1c, 5.1.6")
    assert ("R4", "refuse") in several("5.1.1d, 5.1.2e")
    assert ("R5", "refuse") in several("5.1.2e, 5.1.4", "Weegt zwaarder.")
    assert ("grond", "refuse") in several("5.1.2e, 9.9", "Zo.")


def test_a_weighing_is_right_as_soon_as_one_of_the_grounds_is_weighed() -> None:
    weighing = "Dit belang weegt zwaarder."
    assert several("5.1.1c, 5.1.1d", weighing) == [("R9", "warn")]
    assert several("5.1.1d, 5.1.2e", weighing) == []


def test_the_profiles_own_ground_may_be_one_of_several() -> None:
    assert several("5.1.1e, 5.1.2e", "Zo.", EntityType.BSN) == []
    assert several("5.1.1d, 5.1.2e", "Zo.", EntityType.BSN) == [("profiel", "warn")]


def test_a_field_that_was_not_filled_in_stops_the_document() -> None:
    assert several("5.1.2e", "Het belang van «bedrijf» weegt zwaarder.") == [("veld", "refuse")]
    assert several("5.1.2e", "Het belang van de firma weegt zwaarder.") == []
