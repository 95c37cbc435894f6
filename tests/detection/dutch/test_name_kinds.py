"""Names of firms, buildings and institutions that are, as a whole, no person's."""

from __future__ import annotations

import pytest

from app.detection.dutch.name_kinds import narrowed, no_person


@pytest.mark.parametrize(
    "name",
    [
        "Bakkerij Jansen",
        "bakkerij Jansen",
        "Aannemersbedrijf Gebroeders Smit",
        "Loodgietersbedrijf P. Mulder & Zn",
        "Bureau Francine Houben",
        "CBS De Regenboog",
        "Churchill Room",
        "Van der Valk Hotel Duinrade",
        "Jansen & Zonen",
        "Ernst & Young",
        "Ballast\nNedam",
        "van de Volkskrant",
        "het Radboudumc",
        "Peters Tuinmachines",
        "DJ Van Dam en de Jansen Boys",
    ],
)
def test_a_firm_or_a_building_is_no_person(name: str) -> None:
    assert no_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "P. Jansen",
        "Karel Doorman",
        "mevrouw Bakker",
        "Jan de Bakker",
        "Sanne Hof",
        "J. Jansen Advies",
        "Van der Valk",
        "Piet Bouwman",
        "Anna Bank-Jansen",
        "Anna Bank",
        "mevrouw Bank",
        "de heer Groep",
        "majoor Zorg",
        "drs. Sanne Advies",
        "Mc Allister",
        "Tso Wang",
        "familie Bouw",
        "Sanne Verloop",
        "Sanne Oldenbouw",
        "Xiaoling Bank",
        "Wanjiru Groep",
        "Verhoeve J.",
        "Praktijk",
        "",
    ],
)
def test_a_person_is_none_of_these(name: str) -> None:
    assert not no_person(name)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Dat Ursula Bakker komt", "Ursula Bakker"),
        ("Volgens Jan van der Meer", "Jan van der Meer"),
        ("Met Sanne", "Met Sanne"),
        ("Door van der Berg", "Door van der Berg"),
        ("Ursula Bakker", "Ursula Bakker"),
        ("Jeugdarts M. Fennema", "M. Fennema"),
        ("Zusje Nour", "Nour"),
        ("Mijn Gerard", "Gerard"),
        ("Onze De Vries", "De Vries"),
        ("Meester A. Bos", "Meester A. Bos"),
        ("Oom J. Jansen", "Oom J. Jansen"),
        ("Sincerely,\nT. Nkosi", "T. Nkosi"),
    ],
)
def test_the_word_that_opens_a_sentence_is_no_part_of_a_name(text: str, kept: str) -> None:
    end = text.index(" komt") if " komt" in text else len(text)
    assert text[narrowed(text, 0, end) : end] == kept


def test_a_particle_behind_a_hyphen_belongs_to_the_name() -> None:
    text = "In de motie-Van der Lee c.s. is gevraagd"
    start = text.index("Lee")
    assert text[narrowed(text, start, start + 3) :].startswith("Van der Lee")
