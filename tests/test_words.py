"""What the officer taught is kept for a profile and used by all that follows."""

from __future__ import annotations

import os
import stat
from dataclasses import replace

import pytest

from app import reference, words
from app.errors import KnownError, UsageError
from app.model.profile import OwnOfficial, OwnWords
from app.words import can_be_taught, parse_official, taught

NAME = reference.DEFAULT_PROFILE


def test_nothing_is_taught_at_first() -> None:
    assert words.load(NAME) == OwnWords()
    assert reference.profile().visible == ()


def test_what_is_taught_is_in_the_profile_from_then_on() -> None:
    own = OwnWords(
        visible=("P. Jansen",),
        hidden=("Kraanvogel",),
        officials=(OwnOfficial("drs. A. de Wit", "directeur Voorlichting", "2020-01-01"),),
        domains=("voorbeeld.nl", "mindef.nl"),
        phones=("070 123 45 67",),
        mailboxes=("post@voorbeeld.nl",),
    )
    words.save(NAME, own)
    assert words.load(NAME) == own
    profile = reference.profile()
    assert (profile.visible, profile.hidden) == (("P. Jansen",), ("Kraanvogel",))
    assert profile.organisation_domains == ("mindef.nl", "rijksoverheid.nl", "voorbeeld.nl")
    assert profile.organisation_phones == ("070 123 45 67",)
    assert profile.organisation_mailboxes == ("post@voorbeeld.nl",)
    (official,) = profile.officials
    assert (official.initials, official.surname, official.office, official.start) == (
        "A.", "de Wit", "directeur Voorlichting", "2020-01-01",
    )  # fmt: skip


def test_what_the_officer_teaches_goes_over_what_the_profile_says() -> None:
    profile = replace(reference.profile(), hidden=("jansen",), visible=("De Wit",))
    found = words.added_to(profile, OwnWords(visible=("Jansen",), hidden=("de  wit",)))
    assert (found.visible, found.hidden) == (("Jansen",), ("de  wit",))


def test_a_word_is_on_one_list_and_once() -> None:
    own = taught(OwnWords(hidden=("Jansen", "De Wit")), "jansen", visible=True)
    assert (own.visible, own.hidden) == (("jansen",), ("De Wit",))
    own = taught(own, "JANSEN", visible=False)
    assert (own.visible, own.hidden) == ((), ("De Wit", "JANSEN"))
    assert taught(own, "Jansen", visible=False).hidden == ("De Wit", "Jansen")


@pytest.mark.parametrize(
    ("text", "can"),
    [
        ("Jansen", True),
        ("06-1", True),
        ("de", False),
        ("", False),
        ("...", False),
        ("x" * 81, False),
    ],
)
def test_a_stretch_of_text_or_a_mark_cannot_be_taught(text: str, can: bool) -> None:
    assert can_be_taught(text) is can


@pytest.mark.skipif(os.name == "nt", reason="no such rights on Windows")
def test_nobody_else_can_read_what_was_taught_and_no_half_file_stays() -> None:
    words.save(NAME, OwnWords(hidden=("Jansen",)))
    file = words.words_file(NAME)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [p.name for p in file.parent.iterdir()] == [file.name]


def test_a_list_that_cannot_be_read_stops_the_work_and_says_where_it_is() -> None:
    words.words_file(NAME).write_text('{"hidden": 3}')
    with pytest.raises(UsageError, match="woordenlijst") as caught:
        reference.profile()
    assert str(words.words_file(NAME)) in str(caught.value)


def test_a_list_that_cannot_be_written_is_one_sentence() -> None:
    words.words_file(NAME).mkdir()
    with pytest.raises(KnownError, match="bewaard"):
        words.save(NAME, OwnWords(hidden=("Jansen",)))


def test_what_was_taught_stays_out_of_logs() -> None:
    own = OwnWords(hidden=("Jansen",), officials=(OwnOfficial("P. Jansen", "directeur"),))
    assert "Jansen" not in repr(own)
    assert "Jansen" not in repr(own.officials)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("P.  Jansen", "directeur", "", ""), OwnOfficial("P. Jansen", "directeur")),
        (
            ("P. Jansen", "directeur", "2-7-2024", "2025-01-31"),
            OwnOfficial("P. Jansen", "directeur", "2024-07-02", "2025-01-31"),
        ),
    ],
)
def test_an_office_holder_is_written_as_people_write(given, expected) -> None:
    assert parse_official(*given) == expected


@pytest.mark.parametrize(
    ("given", "words_of_it"),
    [
        (("", "directeur"), "naam en een functie"),
        (("P. Jansen", " "), "naam en een functie"),
        (("P. Jansen", "directeur", "gisteren"), "2-7-2024"),
        (("P. Jansen", "directeur", "31-2-2024"), "2-7-2024"),
        (("P. Jansen", "directeur", "2-2-2024", "1-2-2024"), "voor de eerste"),
    ],
)
def test_a_slip_in_an_office_holder_is_one_sentence(given, words_of_it) -> None:
    with pytest.raises(KnownError, match=words_of_it):
        parse_official(*given)
