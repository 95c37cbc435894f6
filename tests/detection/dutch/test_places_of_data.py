"""Data whose surroundings tell whose they are, or what they are."""

from __future__ import annotations

import pytest

from app.detection.dutch.email import functional
from app.detection.dutch.phone_general import general, rounded
from app.model.detection import EntityType, Role


@pytest.mark.parametrize(
    ("before", "number", "behind"),
    [
        ("T ", "0413 38 19 11", " (receptie)"),
        ("Algemeen nummer ", "0413 38 19 11", ""),
        ("Mobile 06 1234 5678 | Switchboard ", "0413 38 19 11", ""),
        ("Telefoonnummer: ", "0900 8978", ""),
        ("toestelnummer ", "0320 265 265", " is het algemene nummer van het huis"),
        ("T ", "0320 265 265", " (general) M"),
        ("06-3017 9945 (alg. ", "088-8041600", ")"),
        ("calamiteiten: ", "055 527 29 11", " (24 uur)"),
        ("U kunt ook bellen met (", "088) 797 01 02", "."),
    ],
)
def test_a_switchboard_is_the_organisation_s(before, number, behind) -> None:
    assert general(before + number + behind, len(before), len(before + number))


@pytest.mark.parametrize(
    ("before", "number", "doubt"),
    [
        ("bel ", "030-7009000", True),
        ("T ", "+31 (0)70 456 00 00", True),
        ("U kunt mij bereiken op ", "015-2123400", True),
        ("Doorkiesnummer ", "070 - 342 80 00", False),
        ("T ", "070 - 342 80 12", False),
    ],
)
def test_a_number_that_ends_in_noughts_is_a_doubt_and_never_left_out(before, number, doubt) -> None:
    text = before + number
    assert rounded(text, len(before), len(text)) == doubt
    assert not general(text, len(before), len(text))


@pytest.mark.parametrize(
    ("before", "number", "behind"),
    [
        ("T 0413 38 19 11 (receptie)\nM ", "0623887459", ""),
        ("Mobile ", "06 - 13886191", " | Switchboard 0413 38 19 11"),
        ("Doorkiesnummer ", "070 - 342 80 00", ""),
        ("M ", "071 - 561 58 74", ""),
        ("Noodcontact calamiteiten A. Smit ", "030-2345678", ""),
        ("De klachtenlijn kreeg een belletje van Jan Smit, ", "030-2345678", ""),
        ("", "030-2345678", ", 24 uur na de operatie"),
    ],
)
def test_somebody_s_own_line_is_not(before, number, behind) -> None:
    assert not general(before + number + behind, len(before), len(before + number))


@pytest.mark.parametrize(
    "local",
    [
        "datalekken",
        "vth",
        "sde",
        "werkbezoeken",
        "expertsessies.water",
        "dgmo.spoorveiligheid",
        "bedrijfsbureau",
        "raadsgriffie",
        "vastgoed.loket",
        "zienswijzen",
        "servicepunt",
    ],
)
def test_a_part_of_an_organisation_is_a_mailbox_but_not_at_a_private_provider(local) -> None:
    assert functional(local, "zandhorst.nl")
    assert not functional(local, "gmail.com")
    assert not functional("j.bureau-bakker", "zandhorst.nl")


def test_initials_over_a_mail_address_are_no_part_of_it(find) -> None:
    text = "Behandeld door\n\nWest, E.M.\ne.m.west@ilent.nl"
    assert [d.text for d in find(text, EntityType.EMAIL)] == ["e.m.west"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("het adres Op\nde Kamp 183-II, 1736 XL Almelo", "Op\nde Kamp 183-II, 1736 XL Almelo"),
        ("wonende aan Dr.\nSchaepmanstraat 221", "Dr.\nSchaepmanstraat 221"),
        ("aan Zuidelijke\nParallelweg 58a, geboren", "Zuidelijke\nParallelweg 58a"),
        ("Huisbezoek 2e Wetering 249, deur", "Huisbezoek 2e Wetering 249"),
        ("adres: Jan Steenstraat 115-\n14\n", "Jan Steenstraat 115-\n14"),
        ("wethouders van Stein\nVan: A. Koç, Boeier 149, 5968RA Gouda", "Boeier 149, 5968RA Gouda"),
    ],
)
def test_an_address_over_two_lines_is_one(find, text, found) -> None:
    assert [d.text for d in find(text, EntityType.ADDRESS)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Veiligheidsregio Maasoever\nMarktplein 1, 5401 EJ Uden",
        "Bezoekers melden zich aan de balie op Stadsplateau 1, 3521 AZ Utrecht.",
        "E a.bakker@rws.nl | griffie@rws.nl\nMarktplein 1, 5401 EJ Uden",
    ],
)
def test_the_address_of_a_body_is_left(find, text) -> None:
    assert find(text, EntityType.ADDRESS) == []


def test_an_account_of_a_trust_or_a_public_bank_is_left_and_one_behind_a_number_is_found(
    find,
) -> None:
    assert find("Derdengelden NL54 RABO 0304 5566 12", EntityType.IBAN) == []
    assert find("op NL54 RABO 0304 5566 12 t.n.v. derdengelden", EntityType.IBAN) == []
    assert find("Bank: NL54 RABO 0304 5566 12 (stichting)", EntityType.IBAN) == []
    client = "Rekening client: NL91 ABNA 0417 1643 00\nDerdengelden: zie boven"
    assert [d.text for d in find(client, EntityType.IBAN)] == ["NL91 ABNA 0417 1643 00"]
    assert find("NL91 ABNA 0417 1643 00 (zakelijk)", EntityType.IBAN)
    assert find("mijn kinderbijslagrekening (NL54 RABO 0304 5566 12)", EntityType.IBAN)
    assert find("op NL03 BNGH 0285 0017 85 ten name van ons", EntityType.IBAN) == []
    text = "my V-number is 2928281378 and my account NL91ABNA0417164300. You may ring"
    assert [d.text for d in find(text, EntityType.IBAN)] == ["NL91ABNA0417164300"]
    assert "2928281378" in [d.text for d in find(text, EntityType.ID_DOC)]


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("op onze rekening NL54 RABO 0304 5566 12 t.n.v. S. Wiersma", 0.9),
        ("op onze rekening NL54 RABO 0304 5566 12 op naam van mevrouw Wiersma", 0.9),
        ("op onze rekening NL54 RABO 0304 5566 12 t.n.v. S. Wiersma B.V.", None),
        ("op onze rekening NL54 RABO 0304 5566 12", None),
        ("wilt u het overmaken op NL91 ABNA 0417 1643 00", 0.9),
        ("ontvangen wij graag op NL91 ABNA 0417 1643 00 t.n.v. mevrouw F. Bos", 0.9),
        ("op mijn zakelijke rekening NL91 ABNA 0417 1643 00", 0.9),
        ("stort de te veel betaalde leges terug op NL91 ABNA 0417 1643 00", 0.9),
        ("De leges, € 22, maakt u over op NL91 ABNA 0417 1643 00", 0.5),
        ("ontvangen wij graag op NL54 RABO 0304 5566 12, factuur 4", 0.5),
    ],
)
def test_an_account_is_of_who_is_named_behind_it_and_a_question_where_one_pays(
    find, text, score
) -> None:
    scores = [d.score for d in find(text, EntityType.IBAN)]
    assert scores == ([] if score is None else [pytest.approx(score, abs=0.1)])


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Hun personeelsnummers zijn P7902188, 6603211 en P3852441.", 3),
        ("Verbalisant: ZWANENBURG, hoofdagent, 950415\nAangever", 1),
        ("LKol C. da Silva (967358); bgen M. de Wit (P8077924)", 2),
        ("de factuur is van 950415, zie de bijlage", 0),
    ],
)
def test_staff_numbers_in_a_list_and_behind_a_rank_are_found(find, text, numbers) -> None:
    assert len(find(text, EntityType.STAFF_ID)) == numbers


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dossier 55 - DUBOIS, Giulia - 12-12-1972", 1),
        ("Aangetroffen ZEEMAN, Erik, 06.11.1960, onder invloed", 1),
        ("Den Haag, 12-12-1972", 0),
        ("Jan Bakker, 12-12-2021, schreef", 0),
    ],
)
def test_a_date_long_ago_set_off_behind_a_full_name_is_a_question(find, text, count) -> None:
    assert len(find(text, EntityType.DOB)) == count


def test_an_account_name_by_itself_is_found_and_an_abbreviation_is_not(find) -> None:
    found = find("account t.da.silvapereira open; zie y.petrenko en n.a.v. het besluit")
    assert [d.text for d in found] == ["t.da.silvapereira", "y.petrenko"]


def test_a_number_that_happens_to_pass_the_test_is_left_behind_its_own_label(find) -> None:
    for text in ("ontvangen onder nummer 111222333.", "Onderwerp: hoorzitting 111222333"):
        assert find(text, EntityType.BSN) == []


def test_who_is_shown_as_the_organisation_s_has_that_part(find) -> None:
    (mail,) = find("of mail naar raadsgriffie@vrmo.nl", EntityType.EMAIL)
    assert mail.role is Role.ORGANISATIE


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("mijn bsn 123 456\n782, graag", EntityType.BSN, "123 456\n782"),
        ("Op kenteken DG-\n329-X staat", EntityType.PLATE, "DG-\n329-X"),
        ("morgen 8u bij haar, Achterom 226-II", EntityType.ADDRESS, "Achterom 226-II"),
        ("ha wil, heb je mehmet nog gesproken", EntityType.PERSON, "mehmet"),
        ("nieuw adres 2742 TW\nGoes", EntityType.POSTCODE, "2742 TW"),
    ],
)
def test_what_is_broken_or_written_in_a_hurry_is_found(find, text, kind, found) -> None:
    assert [d.text for d in find(text, kind)] == [found]


@pytest.mark.parametrize("local", ["legesse", "stagemans", "tenderloo", "vragender", "pga", "mdo"])
def test_a_surname_that_begins_like_a_task_is_no_mailbox(local) -> None:
    assert not functional(local, "zandhorst.nl")


@pytest.mark.parametrize(
    "local", ["dt.shevchuk", "mr.wojcik", "ab.tkatsjoek", "dt.bakker", "hr.mol", "vth.visser"]
)
def test_two_letters_of_a_post_before_an_unknown_surname_are_somebody_s(local) -> None:
    assert not functional(local, "minvws.nl")
