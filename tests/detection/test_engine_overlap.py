from __future__ import annotations

import pytest

from app.detection.found import area_detection, text_detection
from app.detection.overlap import without_rivals
from app.model.detection import EntityType, Role
from app.model.geometry import PageArea, Rect
from tests.detection.dutch.maps import text_map

TEXT = text_map("mr. S.M. van der Velde, Johan de Wittlaan 12, 111222333 of 0612345678")


def made(text, kind, score=0.8, role=Role.ONBEKEND, why="Omdat."):
    start = TEXT.text.index(text)
    found = text_detection(TEXT, start, start + len(text), kind, role, score, "test", why)
    assert found is not None
    return found


def left(*found):
    return [(one.text, one.entity_type) for one in without_rivals(found)]


def test_of_the_same_kind_the_longest_stays_with_what_the_surest_knows() -> None:
    whole = made("mr. S.M. van der Velde", EntityType.PERSON, 0.7)
    part = made("van der Velde", EntityType.PERSON, 0.9, why="Zeker.")
    (one,) = without_rivals([part, whole])
    assert (one.text, one.score, one.explanation) == (whole.text, 0.9, "Zeker.")


def test_a_part_in_the_document_is_not_lost_to_a_higher_score() -> None:
    whole = made("mr. S.M. van der Velde", EntityType.PERSON, 0.9)
    drafter = made("S.M. van der Velde", EntityType.PERSON, 0.8, Role.STELLER, "Steller.")
    (one,) = without_rivals([whole, drafter])
    assert (one.text, one.score, one.role, one.explanation) == (
        whole.text,
        0.9,
        Role.STELLER,
        "Steller.",
    )


def test_a_name_inside_an_address_is_no_person() -> None:
    street = made("Johan de Wittlaan 12", EntityType.ADDRESS, 0.6)
    assert left(made("Johan de Wittlaan", EntityType.PERSON, 0.9), street) == [
        ("Johan de Wittlaan 12", EntityType.ADDRESS)
    ]


@pytest.mark.parametrize("order", [1, -1])
def test_a_number_is_one_thing_only(order) -> None:
    both = [
        made("111222333", EntityType.BSN, 0.95),
        made("111222333", EntityType.PHONE, 0.5),
    ]
    assert left(*both[::order]) == [("111222333", EntityType.BSN)]


def test_what_may_both_be_true_both_stays_in_the_order_of_the_text() -> None:
    word = made("Velde", EntityType.OTHER)
    name = made("S.M. van der Velde", EntityType.PERSON)
    phone = made("0612345678", EntityType.PHONE)
    assert left(phone, word, name) == [
        ("S.M. van der Velde", EntityType.PERSON),
        ("Velde", EntityType.OTHER),
        ("0612345678", EntityType.PHONE),
    ]


def test_a_signature_has_no_rivals() -> None:
    area = PageArea(0, Rect(0, 0, 50, 20))
    drawn = area_detection(TEXT, area, EntityType.SIGNATURE, Role.STELLER, 0.9, "test", "Omdat.")
    assert drawn in without_rivals([drawn, made("Velde", EntityType.PERSON)])


def test_a_name_too_long_beside_an_address_does_not_take_the_shorter_one_along() -> None:
    long = made("mr. S.M. van der Velde, Johan", EntityType.PERSON, 0.7)
    short = made("mr. S.M. van der Velde", EntityType.PERSON, 0.9)
    address = made("Johan de Wittlaan 12", EntityType.ADDRESS, 0.6)
    assert left(long, short, address) == [
        (short.text, EntityType.PERSON), (address.text, EntityType.ADDRESS),
    ]  # fmt: skip


def test_what_sticks_out_of_an_address_is_hidden_with_it() -> None:
    street = made("Johan de Wittlaan 12", EntityType.ADDRESS, 0.6)
    name = made("van der Velde, Johan", EntityType.PERSON, 0.9)
    assert ("van der Velde, Johan", EntityType.PERSON) in left(name, street)
