from __future__ import annotations

import pytest

from app.model.detection import Role
from app.model.proposal import Advice
from tests.proposal.builders import found, proposals, text_map


def advice(text: str, name: str) -> Advice:
    where = text_map(text)
    (proposal,) = [p for p in proposals((where, [found(where, name)])) if p.text == name]
    return proposal.advice


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("de bezwaarcommissie, bestaande uit U. Stok (voorzitter), F. Poel en", "F. Poel"),
        ("evaluatie door de onderzoekers Roya Karimzadeh en Bas Steen", "Bas Steen"),
        ("gedeputeerde staten voornoemd,\nH.R. Dries, voorzitter\n", "H.R. Dries"),
        ("Portefeuillehouder\n\nLisanne Waterman\n\nBehandeld door", "Lisanne Waterman"),
        ("gesproken met president Zelensky over", "president Zelensky"),
        ("aan bondskanselier Scholz gevraagd", "Scholz"),
        ("De minister-president (Jansma) komt", "Jansma"),
        ("de Kamerleden, onder wie Anna Kops en Bas Dassen, vragen", "Bas Dassen"),
    ],
)
def test_who_acts_in_public_by_what_he_is_stays_visible(text, name) -> None:
    assert advice(text, name) is Advice.KEEP


def test_a_member_of_a_committee_on_objections_is_a_question() -> None:
    text = "Commissie bezwaarschriften\n\nVoorzitter D. Zevenhuizen\nLeden"
    assert advice(text, "D. Zevenhuizen") is Advice.CHECK


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Verslag werkoverleg\n\nVoorzitter D. Zevenhuizen\nLeden", "D. Zevenhuizen"),
        ("commissie bezwaar, bestaande uit U. Stok, bijgestaan door S. Biharie", "S. Biharie"),
        ("H.R. Dries, voorzitter van het teamoverleg", "H.R. Dries"),
        ("de onderzoekers spraken met Bas Steen", "Bas Steen"),
    ],
)
def test_who_does_not_is_redacted(text, name) -> None:
    assert advice(text, name) is Advice.REDACT


def test_who_leads_a_committee_is_a_question() -> None:
    text = "De begeleidingscommissie stond onder leiding van dr. H. Poel."
    assert advice(text, "dr. H. Poel") is Advice.CHECK


def test_a_minister_named_with_his_own_office_stays_visible_whatever_the_date() -> None:
    text = "Datum 1 mei 2010\n\nDe minister van Defensie, Ruben Brekelmans, meldt dit."
    assert advice(text, "Ruben Brekelmans") is Advice.KEEP


def test_a_member_is_known_in_a_paper_about_the_kamer_and_asked_for_elsewhere() -> None:
    assert advice("Jan Paternotte vroeg ernaar in het debat.", "Jan Paternotte") is Advice.KEEP
    asked = "Ook de vragen van mevrouw Bos en de heer Paternotte aan de Kamer komen aan bod."
    assert advice(asked, "Paternotte") is Advice.KEEP


HEARING = "Verslag van de hoorzitting\n\nVoorzitter commissie: Tine Mol\nSecretaris: J. Kuil\n"
STUDY = "Evaluatie Brug\nEindrapport voor Ministerie van Landbouw\nAuteurs: Ada Mol, Bas Kuil"


def test_who_chairs_the_committee_of_a_hearing_stays_visible_and_its_secretary_does_not() -> None:
    assert advice(HEARING, "Tine Mol") is Advice.KEEP
    assert advice(HEARING, "J. Kuil") is Advice.REDACT


def test_who_chairs_some_committee_is_a_question() -> None:
    assert advice("Verslag\n\nVoorzitter commissie: Tine Mol\n", "Tine Mol") is Advice.CHECK


@pytest.mark.parametrize("role", [Role.ONBEKEND, Role.STELLER])
@pytest.mark.parametrize(
    ("end", "expected"), [(" (Bureau Meer)", Advice.KEEP), ("\n", Advice.CHECK)]
)
def test_authors_of_a_study_stay_visible_with_their_bureau(role, end, expected) -> None:
    where = text_map(STUDY + end)
    people = [found(where, name, role=role) for name in ("Ada Mol", "Bas Kuil")]
    assert {p.advice for p in proposals((where, people))} == {expected}


def test_authors_of_a_memo_are_redacted() -> None:
    assert advice("Memo\nAuteurs: Ada Mol, Bas Kuil (team Water)\n", "Ada Mol") is Advice.REDACT
