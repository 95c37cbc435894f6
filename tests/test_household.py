"""What an organisation keeps for its work is kept for a profile, and nobody else can read it."""

from __future__ import annotations

import os
import stat

import pytest

from app import house, reference
from app.errors import KnownError
from app.house import House, Motivation, SavedSearch
from app.review.motivation import FIELDS, fill, unfilled

NAME = reference.DEFAULT_PROFILE


def test_nothing_is_kept_at_first_and_the_programs_own_templates_are_used() -> None:
    assert house.load(NAME) == House()
    assert house.load(NAME).templates == house.own_motivations()


def test_what_is_kept_is_there_again_for_this_profile_alone() -> None:
    kept = House(
        ("5.1.2i", "5.1.2e"),
        (Motivation("Eigen", "Zo is {naam}.", ("5.1.2e",)),),
        (SavedSearch("Namen", ("Jansen",), "fuzzy", whole_words=False),),
    )
    house.save(NAME, kept)
    assert house.load(NAME) == kept
    assert house.load("woo-verzoek") == House()
    assert "Jansen" not in repr(kept)


@pytest.mark.skipif(os.name == "nt", reason="no such rights on Windows")
def test_nobody_else_can_read_it_and_no_half_file_stays() -> None:
    house.save(NAME, House(("5.1.2e",)))
    file = house.house_file(NAME)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [p.name for p in file.parent.iterdir()] == [file.name]


def test_what_cannot_be_read_or_written_is_one_sentence() -> None:
    house.house_file(NAME).write_text('{"favourites": 3}')
    with pytest.raises(KnownError, match="zoekopdrachten"):
        house.load(NAME)
    house.house_file(NAME).unlink()
    house.house_file(NAME).mkdir()
    with pytest.raises(KnownError, match="bewaard"):
        house.save(NAME, House(("5.1.2e",)))


def test_a_saved_search_goes_by_its_name() -> None:
    one = SavedSearch("Namen", ("Jansen",))
    kept = House().with_search(one).with_search(SavedSearch("adressen", ("Kerkstraat",)))
    assert [s.name for s in kept.searches] == ["adressen", "Namen"]
    kept = kept.with_search(SavedSearch("NAMEN", ("De Wit",)))
    assert [s.words for s in kept.searches] == [("Kerkstraat",), ("De Wit",)]
    kept = kept.renamed_search("namen", "  Personen ")
    assert [s.name for s in kept.searches] == ["adressen", "Personen"]
    assert kept.renamed_search("weg", "x") == kept.renamed_search("Personen", " ") == kept
    assert kept.renamed_search("adressen", "personen").searches == (
        SavedSearch("personen", ("Kerkstraat",)),
    )
    assert [s.name for s in kept.without_search("ADRESSEN").searches] == ["Personen"]


def test_the_programs_templates_are_for_grounds_of_the_law_and_weigh_where_that_belongs() -> None:
    grounds = reference.grounds()
    for template in house.own_motivations():
        assert template.grounds
        assert set(template.grounds) <= set(grounds)
        absolute = {grounds[code].kind for code in template.grounds} == {"absoluut"}
        weighs = "weegt" in template.text
        assert not (absolute and weighs), template.name
        filled = fill(template.text, dict.fromkeys(FIELDS, "x"))
        assert "{" not in filled
        assert all(field not in FIELDS for field in unfilled(filled))


def test_a_template_fits_its_grounds_and_one_without_fits_all() -> None:
    assert Motivation("a", "b").fits(())
    assert Motivation("a", "b", ("5.1.2e",)).fits(("5.1.1e", "5.1.2e"))
    assert not Motivation("a", "b", ("5.1.2e",)).fits(("5.1.1e",))
