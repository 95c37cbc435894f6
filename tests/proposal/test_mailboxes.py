"""Which mail addresses are an organisation's, and which look like it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app import reference
from app.model.detection import EntityType
from app.model.proposal import Advice
from tests.proposal.builders import found, proposals, text_map

PROFILE = reference.profile(reference.DEFAULT_PROFILE)


def advice(local: str, domain: str, **options: object) -> Advice:
    where = text_map(f"Mail naar {local}@{domain} voor meer.")
    (one,) = proposals((where, [found(where, local, kind=EntityType.EMAIL)]), **options)
    return one.advice


@pytest.mark.parametrize(
    ("local", "domain"),
    [
        ("post", "ziggo.nl"),
        ("info", "gmail.com"),
        ("servicedesk", "hotmail.co.uk"),
        ("team.jansen", "ede.nl"),
        ("pers.karin", "ede.nl"),
    ],
)
def test_at_a_providers_and_with_a_name_in_it_an_address_is_a_persons(local, domain) -> None:
    assert advice(local, domain) is Advice.REDACT


@pytest.mark.parametrize("local", ["post", "info", "team.woo", "dienst.vergunningen", "griffie"])
def test_a_shared_mailbox_stays(local) -> None:
    assert advice(local, "ede.nl") is Advice.KEEP


def test_the_organisations_own_mailbox_is_one_at_its_own_domain_alone() -> None:
    profile = replace(PROFILE, organisation_mailboxes=("b.jansen@ede.nl",))
    assert advice("b.jansen", "ede.nl", profile=profile) is Advice.KEEP
    assert advice("b.jansen", "firma.nl", profile=profile) is Advice.REDACT


def test_a_mailbox_with_the_surname_of_somebody_in_the_document_does_not_stay() -> None:
    where = text_map("Auteur: Dmytro Shevchuk, mail naar woo.shevchuk@ede.nl voor meer.")
    people = found(where, "Dmytro Shevchuk")
    made = proposals((where, [people, found(where, "woo.shevchuk", kind=EntityType.EMAIL)]))
    assert Advice.KEEP not in {p.advice for p in made}
