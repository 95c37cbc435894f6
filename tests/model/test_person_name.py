from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.name_words import INFIX_WORDS
from app.model.person_name import PersonName, fold, plain


@pytest.mark.parametrize(
    ("text", "initials", "given_name", "infix", "surname"),
    [
        ("S.M. van der Velde", "S.M.", "", "van der", "Velde"),
        ("Velde, S.M. (Sanne) van der (DGB)", "S.M.", "Sanne", "van der", "Velde"),
        ("VELDE, S.M. van der, drs., DGB/DBE", "S.M.", "", "van der", "VELDE"),
        ("Velde van der, S.M.", "S.M.", "", "van der", "Velde"),
        ("v.d. Velde, S", "S.", "", "van der", "Velde"),
        ("Van der Velde", "", "", "van der", "Velde"),
        ("mr. dr. S. (Sanne) van der Velde LLM", "S.", "Sanne", "van der", "Velde"),
        ("mr.drs. A.Ch. de Boer", "A.Ch.", "", "de", "Boer"),
        ("SM van der Velde", "S.M.", "", "van der", "Velde"),
        ("dr.mr. P. Bakker", "P.", "", "", "Bakker"),
        ("P. Bakker (Pieter)", "P.", "Pieter", "", "Bakker"),
        ("Bakker, P. MSc", "P.", "", "", "Bakker"),
        ("JAN DE BOER", "", "JAN", "de", "BOER"),
        ("J.Jansen", "J.", "", "", "Jansen"),
        ("IJ. de Vries", "IJ.", "", "de", "Vries"),
        ("J.P. Jansen-de Boer", "J.P.", "", "", "Jansen-de Boer"),
        ("Sanne Jansen-van der Berg", "", "Sanne", "", "Jansen-van der Berg"),
        ("Dilan Yeşilgöz - Zegerius", "", "Dilan", "", "Yeşilgöz-Zegerius"),
        ("Jan Willem de Vries", "", "Jan Willem", "de", "Vries"),
        ("Ismail el Abassi", "", "Ismail", "el", "Abassi"),
        ("P. in 't Veld", "P.", "", "in 't", "Veld"),
        ("P. d'Hondt", "P.", "", "d'", "Hondt"),
        ("Ben Jansen", "", "Ben", "", "Jansen"),
        ("kolonel ir. P. de Vries", "P.", "", "de", "Vries"),
        ("LTZ1 K. Smit", "K.", "", "", "Smit"),
        ("de heer Jansen", "", "", "", "Jansen"),
        ("P. Jansen, beleidsmedewerker", "P.", "", "", "Jansen"),
        ("P. Jansen, MSc", "P.", "", "", "Jansen"),
        ("S.M.", "S.M.", "", "", ""),
        ("", "", "", "", ""),
    ],
)
def test_a_name_is_taken_apart(
    text: str, initials: str, given_name: str, infix: str, surname: str
) -> None:
    name = PersonName.parse(text)
    assert (name.initials, name.given, name.infix, name.surname) == (
        initials,
        given_name,
        infix,
        surname,
    )


def test_titles_and_suffixes_are_kept_apart() -> None:
    name = PersonName.parse("prof. dr. ir. P. Bakker PhD RA")
    assert name.titles == ("prof.", "dr.", "ir.")
    assert name.suffixes == ("PhD", "RA")


def test_variants_hold_every_form_in_which_people_are_written() -> None:
    forms = set(PersonName.parse("Velde, S.M. (Sanne) van der (DGB)").variants())
    assert {
        "S.M. van der Velde",
        "S. van der Velde",
        "SM van der Velde",
        "Sanne van der Velde",
        "S.M. (Sanne) van der Velde",
        "van der Velde",
        "Van der Velde",
        "v.d. Velde",
        "Velde",
        "Velde, S.M. van der",
        "Velde, S.M. (Sanne) van der",
        "VAN DER VELDE",
        "SANNE VAN DER VELDE",
        "s.vandervelde",
        "sm.vd.velde",
        "sanne.van.der.velde",
        "svdvelde",
        "s.velde",
        "sannevandervelde",
    } <= forms


def test_codes_of_initials_and_a_lone_first_name_are_weak() -> None:
    name = PersonName.parse("Velde, S.M. (Sanne) van der")
    assert {"SvdV", "SMvdV", "Sanne"} <= set(name.weak_variants())
    assert not {"SvdV", "SMvdV", "Sanne"} & set(name.variants())


def test_a_very_short_or_ordinary_surname_is_weak_when_it_stands_alone() -> None:
    short, ordinary = PersonName.parse("P. Li"), PersonName.parse("P. de Jong")
    assert "Li" not in short.variants()
    assert "Li" in short.weak_variants()
    assert "Jong" not in ordinary.variants()
    assert "de Jong" in ordinary.variants()


def test_a_figure_is_no_surname_that_is_looked_for_in_other_forms() -> None:
    assert PersonName.parse("7tsDM 0").variants() == ()


def test_nothing_has_no_variants() -> None:
    assert PersonName().variants() == ()
    assert PersonName().weak_variants() == ()


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("S.M. van der Velde", "Sanne van der Velde", True),
        ("S.M. van der Velde", "Velde", True),
        ("S.M. van der Velde", "v.d. Velde", True),
        ("S.M. van der Velde", "P. van der Velde", False),
        ("Jan Jansen", "Piet Jansen", False),
        ("P. de Velde", "P. van der Velde", False),
        ("P. van der Velde", "P. van den Velde", True),
        ("Dilan Yesilgöz", "D. Yeşilgöz-Zegerius", True),
        ("P. Jansen", "P. Janssen", False),
        ("P.", "P. Jansen", False),
    ],
)
def test_two_names_can_be_of_one_person(one: str, two: str, same: bool) -> None:
    assert PersonName.parse(one).could_be(PersonName.parse(two)) is same
    assert PersonName.parse(two).could_be(PersonName.parse(one)) is same


def test_keys_know_no_case_diacritics_spaces_or_hyphens() -> None:
    assert fold("Yeşilgöz - Zegerius") == fold("YESILGOZ ZEGERIUS")
    assert fold("D’Hondt") == fold("d'hondt")
    assert plain("Łukasz Öz") == "Lukasz Oz"
    assert PersonName.parse("v.d. Berg").full_surname_key == "vanderberg"


def test_a_name_never_shows_in_a_log() -> None:
    assert "Velde" not in repr(PersonName.parse("S.M. van der Velde"))


LETTERS = "abcdefghijklmnopqrstuvwxyzéëï"
INFIXES = ["", "van", "de", "van der", "van den", "ten", "el", "in 't", "von"]
surnames = st.text(LETTERS, min_size=3, max_size=10).map(str.capitalize)
names = st.builds(
    PersonName,
    initials=st.lists(st.sampled_from("ABCDEFGHJKLMNPRSTW"), min_size=1, max_size=4).map(
        lambda letters: "".join(f"{c}." for c in letters)
    ),
    infix=st.sampled_from(INFIXES),
    surname=surnames.filter(lambda s: s.lower() not in INFIX_WORDS),
)


@given(names)
def test_a_name_written_in_full_is_read_back(name: PersonName) -> None:
    assert PersonName.parse(f"{name.initials} {name.full_surname}") == name
    assert PersonName.parse(f"{name.surname}, {name.initials} {name.infix}") == name


@given(names)
def test_every_form_of_a_name_could_be_the_person(name: PersonName) -> None:
    for form in name.text_variants():
        if "v d " not in form.lower() and not form[0].islower():
            assert PersonName.parse(form).surname_key in {name.surname_key, ""} or " " in form


@given(st.text(max_size=40))
def test_any_text_at_all_is_survived(text: str) -> None:
    name = PersonName.parse(text)
    name.variants()
    name.weak_variants()
    assert name.could_be(name) is bool(name.surname_key)
