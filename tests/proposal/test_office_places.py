from __future__ import annotations

import pytest

from app.model.proposal import Advice
from tests.detection.pages import pdf, read
from tests.proposal.builders import found, proposals, text_map

COLLEGE = (
    "Aanwezig: Ada Mol (burgemeester), Bas van der Stok, Cor Vis (wethouders), D. Kol (notulist)"
)
MIXED = "Steller Jan Mol (jurist), Bas Stok en Cor Vis (wethouders), Piet Kuil"


def advices(text: str, *names: str) -> list[Advice]:
    where = text_map(text)
    made = proposals((where, [found(where, name) for name in names]))
    return [next(p.advice for p in made if p.text == name) for name in names]


def test_an_office_in_the_plural_holds_for_the_list_before_it() -> None:
    assert advices(COLLEGE, "Ada Mol", "Bas van der Stok", "Cor Vis") == 3 * [Advice.KEEP]
    assert advices(COLLEGE, "D. Kol") == [Advice.REDACT]


def test_it_holds_no_further_than_the_bracket_before_and_not_for_who_follows() -> None:
    keep, redact = Advice.KEEP, Advice.REDACT
    names = ("Jan Mol", "Bas Stok", "Cor Vis", "Piet Kuil")
    assert advices(MIXED, *names) == [redact, keep, keep, redact]


@pytest.mark.parametrize(
    "text",
    [
        "gesprek met Jan Mol, ambtenaar, en Cor Vis (wethouders)",
        "Jan Mol sprak met Bas Stok en Cor Vis (wethouders)",
        "Jan Mol, Bas Stok en Cor Vis (wethouder)",
    ],
)
def test_words_between_end_the_list_and_the_singular_is_the_last_one_s(text) -> None:
    assert advices(text, "Jan Mol", "Cor Vis") == [Advice.REDACT, Advice.KEEP]


def test_an_office_beside_a_name_in_a_list_of_talks_is_his() -> None:
    text = "Tine Mol wethouder 21 februari 2015\nBas Kol bewoner 3 mei 2015\n"
    assert advices(text, "Tine Mol", "Bas Kol") == [Advice.KEEP, Advice.REDACT]
    sentence = "Toen belde Bas Kol wethouder 21 februari 2015\n"
    assert advices(sentence, "Bas Kol") == [Advice.REDACT]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("vrijdag met\nTine Mol, de wethouder\nKuil, B.T. (Bas) 13:16\nok", "Kuil, B.T. (Bas)"),
        (
            "[3-5-2015 07:52] Jan: met Tine Mol, wethouder\n[3-5-2015 07:53] Bas Kuil: ok",
            "Bas Kuil",
        ),
    ],
)
def test_an_office_at_the_end_of_a_message_is_not_of_who_speaks_next(text, speaker) -> None:
    assert advices(text, "Tine Mol", speaker) == [Advice.KEEP, Advice.REDACT]


def test_an_office_before_a_name_is_still_that_name_s() -> None:
    text = "in gesprek met K. Jansen, wethouder Bakker en anderen"
    assert advices(text, "K. Jansen", "Bakker") == [Advice.REDACT, Advice.KEEP]


def test_an_office_alone_in_the_cell_beside_a_name_is_his_also_over_two_lines() -> None:
    page = [
        (60.0, 100.0, "Tine"), (60.0, 112.0, "Mol"), (220.0, 100.0, "wethouder"),
        (320.0, 100.0, "3-5-2015"), (60.0, 140.0, "Bas Kol"), (220.0, 140.0, "bewoner"),
    ]  # fmt: skip
    where, _ = read(pdf([*page]))
    made = proposals((where, [found(where, "Tine\nMol"), found(where, "Bas Kol")]))
    assert [p.advice for p in made] == [Advice.KEEP, Advice.REDACT]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("kopy oan wethâlder Jeltje Haitsma, fraach", "Jeltje Haitsma"),
        ("fraach fan riedslid Braaksma", "Braaksma"),
        ("De Kommissaris fan de Keninginne, frou Harkema, hat him lêzen", "Harkema"),
        ("burgemeester Mol, loco Henk Rouwenhorst, chauffeur Gerrit", "Henk Rouwenhorst"),
        ("toegezegd door wijlen gezaghebber Edsel Marchena", "Edsel Marchena"),
        (
            "Kopie: wethouder Onderwijs (Gert van Hoevelaken) heeft erom gevraagd",
            "Gert van Hoevelaken",
        ),
        ("Wethouder onderwijs Loes Nijenhuis-Bosch informeren?", "Loes Nijenhuis-Bosch"),
        ("A written question was announced by MP Harmen Dijkgraaf", "Harmen Dijkgraaf"),
        ("wethouders W. Koel, mw. I. Bak, Th. de Rooij; secretaris C. Am", "Th. de Rooij"),
        ("wethouders W. Koel, mw. I. Bak, Th. de Rooij; secretaris C. Am", "I. Bak"),
    ],
)
def test_frisian_offices_and_the_deputy_mayor_are_offices_too(text: str, name: str) -> None:
    assert advices(text, name) == [Advice.KEEP]


@pytest.mark.parametrize(
    "office", ["heemraad, ongebouwd", "AB-lid, PvdA", "raadslid (D66)", "lid DB"]
)
def test_an_office_in_a_cell_may_have_its_party_or_subject_with_it(office: str) -> None:
    cells = [(60.0, 100.0, "Chittoe, S."), (220.0, 100.0, office)]
    where, _ = read(pdf([(60.0, 60.0, "Waterschap De Lek"), *cells]))
    assert [p.advice for p in proposals((where, [found(where, "Chittoe, S.")]))] == [Advice.KEEP]


@pytest.mark.parametrize(
    "row",
    [
        ("Ben Plas", "Piet Mol", "wethouder"),
        ("Ben Plas", "Dorpsweg 5", "wethouder"),
        ("Ben Plas", "teamleider", "gedeputeerde"),
        ("Ben Plas", "10.00 uur", "raadslid"),
        ("Ben Plas", "Best", "burgemeester"),
        ("Ben Plas", "lid algemeen bestuur"),
        ("Ben Plas", "kandidaat-lid Tweede Kamer"),
    ],
)
def test_what_is_no_body_may_not_stand_between_and_a_club_has_a_board_too(row) -> None:
    cells = zip((60.0, 200.0, 340.0), row, strict=False)
    where, _ = read(pdf([(x, 100.0, text) for x, text in cells]))
    made = proposals((where, [found(where, "Ben Plas")]))
    assert [p.advice for p in made] == [Advice.REDACT]


def test_a_label_in_the_plural_speaks_for_the_row_and_what_goes_on_below_it() -> None:
    rows = [(60.0, 100.0, "Gedeputeerden :"), (200.0, 100.0, "Bas van 't Mol, Cor von Vis,")]
    rows += [(200.0, 114.0, "Tine Kuil"), (60.0, 128.0, "Gasten :"), (200.0, 128.0, "Jan Kol")]
    where, _ = read(pdf(rows))
    names = [found(where, name) for name in ("Cor von Vis", "Tine Kuil", "Jan Kol")]
    keep, redact = Advice.KEEP, Advice.REDACT
    assert [p.advice for p in proposals((where, names))] == [keep, keep, redact]


@pytest.mark.parametrize(
    "row",
    ["Verslag: Jan Kol", "Inspreker is mevrouw Jan Kol, bewoner", "vragen van Jan Kol uit Ede"],
)
def test_such_a_label_speaks_for_names_and_for_nothing_else(row: str) -> None:
    where, _ = read(pdf([(60.0, 100.0, "Raadsleden :"), (200.0, 100.0, row)]))
    assert [p.advice for p in proposals((where, [found(where, "Jan Kol")]))] == [Advice.REDACT]


def test_a_label_in_the_singular_is_of_who_is_alone_in_its_row() -> None:
    rows = [(60.0, 100.0, "Wethouder"), (200.0, 100.0, "dhr. D. Huizing")]
    rows += [(60.0, 114.0, "Notulist"), (200.0, 114.0, "mw. P. Lindeboom")]
    rows += [(60.0, 128.0, "Raadslid"), (200.0, 128.0, "Jan Kol, Bas Mol (jurist)")]
    rows += [(60.0, 142.0, "Raadslid"), (200.0, 142.0, "Tine Vis (steunfractie)")]
    rows += [(60.0, 156.0, "Wethouder"), (200.0, 156.0, "K. Stam"), (300.0, 156.0, "bewoner Dijk")]
    rows += [(60.0, 170.0, "Wethouder"), (200.0, 170.0, "Anne Bol"), (200.0, 184.0, "secretaresse")]
    where, _ = read(pdf(rows))
    names = ("dhr. D. Huizing", "mw. P. Lindeboom", "Jan Kol", "Tine Vis", "K. Stam", "Anne Bol")
    made = proposals((where, [found(where, name) for name in names]))
    assert made[0].advice is Advice.KEEP
    assert all(p.advice is not Advice.KEEP for p in made[1:])


def test_an_english_office_beside_a_name_in_a_list_is_his() -> None:
    rows = [(60.0, 100.0, "1"), (90.0, 100.0, "M.A. ter Braak")]
    rows += [(260.0, 100.0, "Minister of Foreign Affairs"), (60.0, 114.0, "2")]
    rows += [(90.0, 114.0, "Floor Dijkhuizen"), (260.0, 114.0, "Minister of Defence, secretary")]
    rows += [(60.0, 128.0, "3"), (90.0, 128.0, "Tine Vis"), (260.0, 128.0, "Mayor (interpreter)")]
    where, _ = read(pdf(rows))
    names = [found(where, name) for name in ("M.A. ter Braak", "Floor Dijkhuizen", "Tine Vis")]
    keep, redact = Advice.KEEP, Advice.REDACT
    assert [p.advice for p in proposals((where, names))] == [keep, redact, redact]


def test_the_head_of_a_column_is_no_label_of_the_column_beside_it() -> None:
    rows = [(60.0, 100.0, "Wethouders"), (260.0, 100.0, "Bewoners"), (260.0, 114.0, "Jan Kol")]
    where, _ = read(pdf(rows))
    assert [p.advice for p in proposals((where, [found(where, "Jan Kol")]))] == [Advice.REDACT]


def test_a_sentence_that_begins_with_a_name_goes_on_with_no_list() -> None:
    text = "gesproken met de wethouders Mol en\nVis. Er wordt ingesproken. Jan Kol vraagt om geld."
    assert advices(text, "Jan Kol") == [Advice.REDACT]


def test_a_list_of_offices_goes_on_in_the_block_below() -> None:
    text = "Aanwezig: heemraden Bas Mol en\n\nCor Vis; verslag: Jan Kol"
    assert advices(text, "Bas Mol", "Cor Vis") == 2 * [Advice.KEEP]
    assert advices(text.replace(" en\n", "\n"), "Cor Vis") == [Advice.REDACT]
    assert advices(text, "Jan Kol") == [Advice.REDACT]


def test_a_number_may_stand_before_a_name_in_such_a_row() -> None:
    page = [(60.0, 100.0, "900112 ENGELS, T."), (220.0, 100.0, "wethouder")]
    where, _ = read(pdf([*page]))
    assert [p.advice for p in proposals((where, [found(where, "ENGELS, T.")]))] == [Advice.KEEP]


@pytest.mark.parametrize("beside", ["burgemeester Van Dam", "wethouder, mw. A. Vis"])
def test_an_office_with_a_name_in_the_cell_beside_is_that_name_s(beside: str) -> None:
    where, _ = read(pdf([(60.0, 100.0, "Bas Kuil"), (220.0, 100.0, beside)]))
    assert [p.advice for p in proposals((where, [found(where, "Bas Kuil")]))] == [Advice.REDACT]


def test_a_column_with_bodies_may_stand_between_a_name_and_an_office() -> None:
    rows = [
        (60.0, 100.0, "Ben Plas"), (200.0, 100.0, "Gemeente Ede"), (340.0, 100.0, "burgemeester"),
        (60.0, 120.0, "Cas Mol"), (200.0, 120.0, "Groningen Ports"), (340.0, 120.0, "CEO"),
        (60.0, 140.0, "Tine Vis"), (200.0, 140.0, "secretaris"), (340.0, 140.0, "wethouder"),
        (60.0, 160.0, "Jan Kol"), (200.0, 160.0, "dhr. B. Stok"), (340.0, 160.0, "wethouder"),
        (60.0, 180.0, "Aad Bol"), (200.0, 180.0, "Zaanstad"), (340.0, 180.0, "lid Tweede Kamer"),
    ]  # fmt: skip
    where, _ = read(pdf(rows))
    names = ("Ben Plas", "Cas Mol", "Tine Vis", "Jan Kol", "Aad Bol")
    made = {p.text: p.advice for p in proposals((where, [found(where, n) for n in names]))}
    assert made == {
        "Ben Plas": Advice.KEEP,
        "Cas Mol": Advice.REDACT,
        "Tine Vis": Advice.REDACT,
        "Jan Kol": Advice.REDACT,
        "Aad Bol": Advice.KEEP,
    }


@pytest.mark.parametrize("office", ["Weth.", "Brgm", "Brgm.", "Bgm"])
def test_an_office_may_be_written_in_short_before_a_name(office: str) -> None:
    assert advices(f"[3-5-2015 07:52] {office} Vis: akkoord", "Vis") == [Advice.KEEP]


def test_an_office_at_the_end_of_a_row_is_not_of_the_next_row() -> None:
    text = "aanwezig  W. Mol, gedeputeerde\n  B. Quint, wethouder Ede\n  E. Kol, provincie\n"
    told = advices(text, "W. Mol", "B. Quint", "E. Kol")
    assert told == [Advice.KEEP, Advice.KEEP, Advice.REDACT]
    sentence = "zij zag K. Jansen, minister\nBakker en anderen"
    assert Advice.KEEP not in advices(sentence, "K. Jansen", "Bakker")


def test_a_label_holds_where_the_rest_of_the_row_is_empty() -> None:
    cells = [(60.0, "Staatssecretaris"), (200.0, "Knottnerus"), (300.0, "-"), (400.0, "-")]
    where, _ = read(pdf([(x, 100.0, text) for x, text in cells]))
    assert [p.advice for p in proposals((where, [found(where, "Knottnerus")]))] != [Advice.REDACT]
    cells = [(60.0, "Portefeuillehouder :"), (200.0, "W. Haverkamp"), (60.0, "Vergadering GS")]
    where, _ = read(pdf([(x, 100.0 + 30 * (n // 2), text) for n, (x, text) in enumerate(cells)]))
    assert [p.advice for p in proposals((where, [found(where, "W. Haverkamp")]))] == [Advice.KEEP]


def test_a_member_of_parliament_may_be_one_in_english() -> None:
    text = "The House of Representatives (Tweede Kamer) heard Ms Thijssen-Amrani MP on 3 May."
    assert advices(text, "Ms Thijssen-Amrani") == [Advice.KEEP]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Aanwezig:\nBewoner T. Smitsma, burgemeester\nK. Molenaar, griffier\n",
            "Bewoner T. Smitsma",
        ),
        (
            "met omwonenden, te weten\nJ. Verhoef, burgemeester\nK. Mol, die sprak, en\nanderen",
            "J. Verhoef",
        ),
        ("Insprekers:\nJ. Bos, brief aan burgemeester\nP. Kuil, mail aan wethouder\n", "P. Kuil"),
        ("De gemeenteraad besluit.\nInspreker J. Verhoef\nMP: geluid", "J. Verhoef"),
    ],
)
def test_an_office_of_somebody_else_near_a_row_makes_nobody_visible(text: str, name: str) -> None:
    second = next((one for one in ("K. Molenaar", "K. Mol") if one in text), name)
    where = text_map(text)
    made = proposals((where, [found(where, one) for one in dict.fromkeys((name, second))]))
    assert next(p.advice for p in made if p.text == name) is Advice.REDACT


def test_under_a_head_that_tells_of_somebody_else_no_office_is_taken_over_a_column() -> None:
    rows = [("Naam", "Partij", "Over"), ("Ben Plas", "SP", "wethouder")]
    where, _ = read(
        pdf(
            [
                (x, 100.0 + 20 * n, t)
                for n, r in enumerate(rows)
                for x, t in zip((60.0, 200.0, 340.0), r, strict=True)
            ]
        )
    )
    made = proposals((where, [found(where, "Ben Plas")]))
    assert [p.advice for p in made] == [Advice.REDACT]


def test_a_club_that_writes_to_a_water_board_has_no_office_holders() -> None:
    cells = [(60.0, 60.0, "Aan waterschap De Lek"), (60.0, 80.0, "Bewonersvereniging De Beemd")]
    cells += [(60.0, 100.0, "Anna Verhoef"), (220.0, 100.0, "lid algemeen bestuur")]
    where, _ = read(pdf(cells))
    made = proposals((where, [found(where, "Anna Verhoef")]))
    assert [p.advice for p in made] == [Advice.REDACT]
