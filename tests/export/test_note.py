from __future__ import annotations

from dataclasses import replace

import pytest

from app import reference
from app.export.note import compose, contradictions, roles_of
from app.model.detection import EntityType, Role
from tests.export.making import proposal

HOUSE = reference.profile()
SAMPLE = (
    "De gegevens van steller en ondertekenaar zijn gelakt "
    "vanwege de bescherming van de persoonlijke levenssfeer."
)
PRIVACY = "5.1.2e"
S, Z, A, D = Role.STELLER, Role.ONDERTEKENAAR, Role.AMBTENAAR, Role.DERDE


def test_the_house_sentence_for_drafter_and_signer_is_exact():
    assert compose([Z, S], [PRIVACY], HOUSE) == SAMPLE


def test_the_drafter_alone_gives_the_sentence_for_the_drafter_alone():
    assert compose([S], [PRIVACY], HOUSE) == SAMPLE.replace(" en ondertekenaar", "")


def test_nothing_redacted_says_so():
    assert compose([], [], HOUSE) == "Niet van toepassing."


def test_other_people_are_named_in_one_list():
    said = compose([S, Z, A, D, Role.ONBEKEND], [PRIVACY], HOUSE)
    assert "van steller, ondertekenaar, overige ambtenaren, derden en overige personen" in said


def test_each_other_ground_is_named_after_the_people():
    said = compose([S], [PRIVACY, "5.1.1e", "5.1.2i"], HOUSE)
    assert said.count("Daarnaast is informatie gelakt op grond van") == 2
    assert "onder e, Woo: identificatienummers." in said
    assert said.index("identificatienummers") < said.index("goed functioneren van de Staat")


def test_another_ground_alone_does_not_begin_with_daarnaast():
    said = compose([], ["5.1.2b"], HOUSE)
    assert said.startswith("Informatie is gelakt op grond van artikel 5.1, tweede lid")


def test_an_unknown_ground_is_left_out_of_the_sentence():
    assert compose([S], [PRIVACY, "9.9"], HOUSE) == compose([S], [PRIVACY], HOUSE)


def test_a_ministers_signature_alone_has_its_own_sentence():
    said = compose([S, Role.AMBTSDRAGER], [PRIVACY], HOUSE)
    assert said.startswith("De gegevens van steller zijn gelakt")
    assert "De handtekening van de ondertekenaar is gelakt" in said


def test_the_other_profile_has_its_own_words():
    said = compose([S, Z], [PRIVACY], reference.profile("woo-verzoek"))
    assert said.startswith("De persoonsgegevens van de steller en de ondertekenaar")


def test_a_signature_of_an_office_holder_whose_name_stays_is_no_redacted_signer():
    signature = proposal(1, kind=EntityType.SIGNATURE, role=Z)
    minister = proposal(2, role=Role.AMBTSDRAGER)
    assert roles_of([signature], [minister]) == (Role.AMBTSDRAGER,)
    assert roles_of([signature], []) == (Z,)
    assert roles_of([signature, proposal(3, role=Z)], [minister]) == (Z,)
    own = replace(signature, role=Role.AMBTSDRAGER)
    assert roles_of([own], []) == (Role.AMBTSDRAGER,)


def test_the_redacted_name_of_an_office_holder_counts_with_other_people():
    assert roles_of([proposal(1, role=Role.AMBTSDRAGER)], []) == (Role.ONBEKEND,)


def test_initials_count_with_other_officials_unless_they_are_the_signers():
    initials = proposal(1, kind=EntityType.INITIALS, role=Role.PARAAF, same_as="g1")
    assert roles_of([initials], []) == (A,)
    assert roles_of([initials, proposal(2, role=Z, same_as="g1")], []) == (Z,)
    assert roles_of([initials, proposal(2, role=Z, same_as="g2")], []) == (Z, A)


AGREE = [
    (SAMPLE, [S, Z]),
    ("Persoonsgegevens van de steller worden gelakt vanwege de levenssfeer.", [S]),
    ("In deze nota zijn alle persoonsgegevens van ambtenaren geanonimiseerd.", [S, Z, A]),
    ("Alle persoonsgegevens zijn gelakt.", [S, D]),
    ("Niet van toepassing.", []),
    ("N.v.t.", []),
    ("De handtekening van de ondertekenaar is gelakt.", [Role.AMBTSDRAGER]),
]


@pytest.mark.parametrize(("text", "roles"), AGREE)
def test_house_wordings_that_agree_with_the_boxes_are_left_in_peace(text, roles):
    assert contradictions(text, roles, [PRIVACY] if roles else [], HOUSE) == []


DIFFER = [
    (SAMPLE, [S], "ondertekenaar zijn gelakt, maar"),
    (SAMPLE.replace(" en ondertekenaar", ""), [S, Z], "gegevens van ondertekenaar niet"),
    ("Niet van toepassing.", [S, Z], "niets is gelakt, maar gelakt zijn gegevens van steller en"),
    (SAMPLE, [], "in dit document is niets gelakt"),
    ("De gegevens van ambtenaren zijn gelakt.", [D], "derden niet"),
    ("De gegevens van ambtenaren zijn gelakt.", [D], "overige ambtenaren zijn gelakt, maar"),
    (SAMPLE.replace(" en ondertekenaar", ""), [S, Role.AMBTSDRAGER], "ondertekenaar niet"),
]


@pytest.mark.parametrize(("text", "roles", "expected"), DIFFER)
def test_a_note_that_differs_from_the_boxes_is_reported(text, roles, expected):
    messages = contradictions(text, roles, [PRIVACY] if roles else [], HOUSE)
    assert any(expected in m for m in messages)


def test_a_ground_that_the_note_does_not_name_is_reported():
    assert contradictions(SAMPLE, [S, Z], [PRIVACY, "5.1.2i"], HOUSE) == [
        "De nota noemt grond 5.1.2i niet, maar die is in dit document wel gebruikt."
    ]
    named = SAMPLE + " Ook is gelakt op grond van artikel 5.1, tweede lid, aanhef en onder i, Woo."
    assert contradictions(named, [S, Z], [PRIVACY, "5.1.2i"], HOUSE) == []


def test_nothing_said_while_another_ground_was_used_is_reported():
    assert contradictions("Geen.", [], ["5.1.2b"], HOUSE) == [
        "De nota zegt dat er niets is gelakt, maar gelakt is op grond van 5.1.2b."
    ]
