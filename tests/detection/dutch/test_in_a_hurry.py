"""Names and initials as people type them in a hurry, and what only looks like them."""

from __future__ import annotations

import pytest

from app.detection.dutch.staff import StaffRecognizer
from app.model.detection import EntityType, Role

INITIALS, PERSON = EntityType.INITIALS, EntityType.PERSON


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Ingevuld door: fvw   Akkoord leidinggevende: bb", ["fvw", "bb"]),
        ("Het boek ligt in kamer 1.\nOpgesteld: fzal", ["fzal"]),
        ("Voor gezien: lvi / jvd", ["lvi", "jvd"]),
        ("Leg dit vast (eigenaar: BS).", ["BS"]),
        ("Dorpsweg 9. In behandeling bij WVb", ["WVb"]),
        ("Verslag: pw\n\nDe vergadering begint.", ["pw"]),
        ("Dat is klaar.\n\ngr. kb\n\n-----Oorspronkelijk bericht-----", ["kb"]),
        ("dus graag netjes\n\nfm", ["fm"]),
        ("Kuipers parafeerde (IL) elf keer.", ["IL"]),
        ("Niet uitgewerkt. Gecontroleerd: CodA.", []),
        ("Gecontroleerd: CodA\n", ["CodA"]),
    ],
)
def test_letters_behind_a_label_a_greeting_or_at_the_end_are_initials(find, text, codes) -> None:
    assert [d.text for d in find(text, INITIALS)] == codes
    assert all(d.score < 0.6 for d in find(text, INITIALS))


@pytest.mark.parametrize(
    "text",
    [
        "Eigenaar: de gemeente", "Verslag: kort", "Actie: zie bijlage", "Controle: ja",
        "groet en tot ziens", "Het is klaar\n\nok", "Trekker: nvt",
    ],
)  # fmt: skip
def test_words_in_such_places_are_none(find, text) -> None:
    assert find(text, INITIALS) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("09.59 mevr van den heuvel boos over container", "van den heuvel"),
        ("mevrouw de wit wil een afspraak", "de wit"),
        ("mw bakker is ziek", "bakker"),
        ("bel collega brouwer nog even", "brouwer"),
        ("man, zegt dat hij w.m. ramdin heet", "w.m. ramdin"),
        ("opgenomen door: fleur molen\ndatum: 3 mei", "fleur molen"),
        ("de dochter van wil koning belde", "wil koning"),
    ],
)
def test_a_name_in_small_letters_is_asked_after_where_the_words_tell(find, text, name) -> None:
    found = [d for d in find(text, PERSON) if d.text == name]
    assert [d.score < 0.6 for d in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "mevrouw wil graag een afspraak", "mw is boos", "meneer kan niet komen",
        "de collega van de afdeling", "klant van de winkel", "dhr klein",
        "mw geel", "m.b.t. vergoedingen", "i.v.m. ziekte van een kind",
        "aan: alle bewoners", "naam: zie boven", "familie en vrienden",
    ],
)  # fmt: skip
def test_nobody_is_named_by_a_verb_or_an_abbreviation(find, text) -> None:
    assert find(text, PERSON) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Geslachtsnaam: KONING\nVoornamen: Floor", "KONING"),
        ("Achternaam: BURGER", "BURGER"),
    ],
)
def test_what_stands_behind_surname_is_one_whatever_it_means(find, text, name) -> None:
    assert name in [d.text for d in find(text, PERSON)]


def test_capitals_behind_another_label_are_a_unit(find) -> None:
    assert find("Aan: MINDEF\nVan: DGB", PERSON) == []


def test_a_customer_number_is_a_question_and_a_staff_number_is_not() -> None:
    (customer,) = StaffRecognizer().finds("klantnummer 6487698")
    (staff,) = StaffRecognizer().finds("personeelsnummer 6487698")
    assert customer.score < 0.6 <= staff.score


def test_a_phone_number_behind_a_function_is_no_staff_number(find) -> None:
    text = "Inspecteur 088 120 51 07"
    assert find(text, EntityType.STAFF_ID) == []
    assert [d.text for d in find(text, EntityType.PHONE)] == ["088 120 51 07"]


def test_the_next_word_of_a_row_is_no_town(find) -> None:
    (one,) = find("Dorpsstraat 9a, 1144 BJ In behandeling", EntityType.ADDRESS)
    assert one.text == "Dorpsstraat 9a, 1144 BJ"


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Mijn rekening is NL91 ABNA 0417 1643 00.", True),
        ("3 Tandartspraktijk Bloemendaal 32364658 NL91 ABNA 0417 1643 00", False),
        ("5 CJIB 91701067 NL91 ABNA 0417 1643 00", False),
        (
            "Betaal pas als u een factuur heeft. De dwangsom betaalt u op NL91 ABNA 0417 1643 00",
            False,
        ),
        ("over te maken naar NL91 ABNA 0417 1643 00 onder vermelding van 4359449", False),
        ("Mevrouw De Groot krijgt AOW van de SVB op NL91 ABNA 0417 1643 00", True),
        ("De heer Smit, Jansen BV, NL91 ABNA 0417 1643 00", True),
        ("De heer De Groot betaalt van rekening NL91 ABNA 0417 1643 00.", True),
        ("4 de heer Anand Bhagwandin (lening) NL91 ABNA 0417 1643 00", True),
        ("Stort het terug op mijn NL91 ABNA 0417 1643 00 onder vermelding van 43", True),
    ],
)
def test_an_account_in_the_row_of_a_body_or_with_a_bill_is_a_question(find, text, sure) -> None:
    (one,) = find(text, EntityType.IBAN)
    assert (one.score >= 0.6) is sure


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        ("vanonderwater", True),
        ("rooster", False),
        ("tolkendeclaraties", None),
        ("agendaminister", None),
        ("jansen", True),
    ],
)
def test_a_mailbox_that_is_a_word_is_a_question_at_most(find, local, expected) -> None:
    (one,) = find(f"Mail naar {local}@waterhoven.nl", EntityType.EMAIL)
    if expected is None:
        assert one.role is Role.ORGANISATIE
    else:
        assert (one.role, one.score >= 0.6) == (Role.ONBEKEND, expected)


def test_a_word_at_a_provider_is_somebody_s(find) -> None:
    (one,) = find("Mail naar rooster@ziggo.nl", EntityType.EMAIL)
    assert one.score >= 0.6


@pytest.mark.parametrize(
    "text",
    [
        "Volgens UWV werkt hij in de haven. Zijn adres is Aldweg 136, 6342 JA Goes.",
        "wonend aan boord van woonschip ‘Twee Gebroeders’, Waalkade 118.",
    ],
)
def test_an_address_that_is_said_to_be_somebody_s_is(find, text) -> None:
    assert [d.score >= 0.6 for d in find(text, EntityType.ADDRESS)] == [True]


def test_the_address_under_a_general_mailbox_is_a_body_s(find) -> None:
    text = "088-7786393\ninfo@od-merwestreek.nl\nNoordendijk 2501\n3311 RR Dordrecht"
    assert [d for d in find(text, EntityType.ADDRESS) if d.score >= 0.6] == []
    own = "P. de Vries\ninfo@pdevries.nl\nDorpsstraat 12\n1234 AB Utrecht"
    assert [d.text for d in find(own, EntityType.ADDRESS)] == ["Dorpsstraat 12\n1234 AB Utrecht"]


def test_whom_a_note_in_quotes_is_about_is_asked_after(find) -> None:
    found = find('12 Nota "Zorgen van Al Khatib", zaak Z2985671', PERSON)
    assert [d.text for d in found] == ["Al Khatib"]
