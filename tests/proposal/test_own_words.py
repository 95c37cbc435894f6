"""The organisation's own words: always redacted wherever they stand, or always visible."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app import reference
from app.model.detection import Detection, EntityType, Role
from app.model.profile import OwnOfficial, OwnWords
from app.model.proposal import Advice
from app.words import added_to
from tests.proposal.builders import found, proposals, span, text_map

if TYPE_CHECKING:
    from app.model.profile import Profile


def taught(**lists: object) -> Profile:
    return added_to(reference.profile(), OwnWords(**lists))


def test_a_word_to_hide_is_proposed_wherever_it_stands_in_whole_words_only() -> None:
    first = text_map("Operatie Kraanvogel, KRAANVOGEL en kraanvogels")
    second = text_map("bij Operatie\nKraanvogel", "d2")
    result = proposals(
        (first, []), (second, []), profile=taught(hidden=("kraanvogel", "Operatie Kraanvogel"))
    )
    assert [p.text for p in result] == [
        "Operatie Kraanvogel", "KRAANVOGEL", "Operatie\nKraanvogel",
    ]  # fmt: skip
    assert {(p.advice, p.ground, p.explanation) for p in result} == {
        (Advice.REDACT, "5.1.2e", "staat in uw lijst van wat altijd wordt gelakt")
    }
    assert len(result[2].areas) == 2


def test_a_find_that_holds_the_word_becomes_certain_and_keeps_its_place_and_kind() -> None:
    where = text_map("van drs. P. Jansen en 06-12345678")
    finds = [
        found(where, "drs. P. Jansen", score=0.4),
        found(where, "06-12345678", kind=EntityType.PHONE),
    ]
    plain = proposals((where, finds))
    sure = proposals((where, finds), profile=taught(hidden=("P. Jansen", "06-12345678")))
    assert [p.id for p in sure] == [p.id for p in plain]
    assert [p.advice for p in plain] == [Advice.CHECK, Advice.REDACT]
    assert [(p.advice, p.text) for p in sure] == [
        (Advice.REDACT, "drs. P. Jansen"), (Advice.REDACT, "06-12345678"),
    ]  # fmt: skip


def test_a_find_that_is_a_part_of_the_word_grows_to_it() -> None:
    where = text_map("van P. Jansen van Bakel nu")
    (only,) = proposals(
        (where, [found(where, "P. Jansen")]), profile=taught(hidden=("P. Jansen van Bakel",))
    )
    assert only.text == "P. Jansen van Bakel"
    assert only.areas == where.areas(only.start, only.end)


def test_a_mail_address_keeps_its_domain_visible() -> None:
    where = text_map("naar x.jansen@voorbeeld.nl en door x.jansen gezien")
    result = proposals(
        (where, [found(where, "x.jansen", kind=EntityType.EMAIL)]),
        profile=taught(hidden=("x.jansen",)),
    )
    assert [p.text for p in result] == ["x.jansen", "x.jansen"]


def test_a_signature_knows_no_words() -> None:
    from tests.proposal.builders import drawing

    where = text_map("kraanvogel", "d1")
    result = proposals((where, [drawing((1, 1, 9, 9))]), profile=taught(hidden=("kraanvogel",)))
    assert len(result) == 2


@pytest.mark.parametrize(
    ("text", "name", "kind", "word"),
    [
        ("door P. Jansen", "P. Jansen", EntityType.PERSON, "drs. P. Jansen"),
        ("door drs. P. Jansen", "drs. P. Jansen", EntityType.PERSON, "P. JANSEN"),
        ("bel 070-1234567", "070-1234567", EntityType.PHONE, "070 123 45 67"),
        ("zaak 123456782", "123456782", EntityType.BSN, "123456782"),
        ("p.j@voorbeeld.nl", "p.j", EntityType.EMAIL, "p.j@voorbeeld.nl"),
        ("p.j@voorbeeld.nl", "p.j", EntityType.EMAIL, "p.j"),
    ],
)
def test_what_always_stays_visible_is_kept_and_says_why(text, name, kind, word) -> None:
    where = text_map(text)
    (only,) = proposals((where, [found(where, name, kind=kind)]), profile=taught(visible=(word,)))
    assert (only.advice, only.ground) == (Advice.KEEP, "")
    assert only.explanation == "staat in uw lijst van wat altijd zichtbaar blijft"


def test_somebody_else_with_that_surname_is_not_kept() -> None:
    where = text_map("door K. Jansen")
    (only,) = proposals(
        (where, [found(where, "K. Jansen")]), profile=taught(visible=("P. Jansen",))
    )
    assert only.advice is Advice.REDACT


def test_a_word_that_was_taken_off_the_list_is_proposed_no_more() -> None:
    where = text_map("een kraanvogel")
    old = replace(span(where, 4, 14, kind=EntityType.OTHER, score=1.0), recognizer="profile")
    assert isinstance(old, Detection)
    assert proposals((where, [old])) == ()


DIRECTOR = OwnOfficial("drs. A.B. de Wit", "directeur-generaal Beleid", "2024-01-01", "2025-06-30")


@pytest.mark.parametrize(
    ("dated", "text", "name", "advice"),
    [
        ("1 februari 2025", "DG A.B. de Wit zegt", "A.B. de Wit", Advice.KEEP),
        ("1 februari 2025", "de directeur-generaal, A.B. de Wit", "A.B. de Wit", Advice.KEEP),
        ("1 september 2025", "DG A.B. de Wit zegt", "A.B. de Wit", Advice.REDACT),
        ("1 februari 2025", "DG K. de Wit zegt", "K. de Wit", Advice.REDACT),
    ],
)
def test_own_office_holders_stay_visible_while_in_office(dated, text, name, advice) -> None:
    profile = taught(officials=(DIRECTOR,))
    where = text_map(f"Datum {dated}\n\n{text}")
    result = proposals((where, [found(where, name)]), profile=profile, officials=profile.officials)
    assert [p.advice for p in result] == [advice]


def test_the_reason_names_the_office_and_the_days_if_they_are_known() -> None:
    days = taught(officials=(DIRECTOR,))
    always = taught(officials=(OwnOfficial("A.B. de Wit", "directeur Voorlichting"),))
    where = text_map("Datum 1 februari 2025\n\ndoor A.B. de Wit\n\nen De Wit")
    finds = [found(where, "A.B. de Wit"), found(where, "De Wit")]
    first, second = proposals((where, finds), profile=days, officials=days.officials)
    assert first.explanation.startswith("directeur-generaal Beleid van 1-1-2024 tot 30-6-2025, in")
    assert (second.advice, second.role) == (Advice.KEEP, Role.AMBTSDRAGER)
    (first, _) = proposals((where, finds), profile=always, officials=always.officials)
    assert first.explanation.startswith("directeur Voorlichting, in uw lijst van ambtsdragers")
