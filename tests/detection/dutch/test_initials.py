from __future__ import annotations

import pytest

from app.detection.dutch.initials import codes
from app.detection.dutch.initials_written import written
from app.model.detection import EntityType


@pytest.mark.parametrize(
    ("text", "code", "sure"),
    [
        ("Opgesteld door RvdZ op 3 mei", "RvdZ", True),
        ("datum: 3 mei door: LH", "LH", False),
        ("Afspraak: PW belt met het waterschap.", "PW", False),
        ("Prima, dat doe ik wel even.\nCD", "CD", False),
        ("besproken met MvtW in de wandelgang", "MvtW", False),
    ],
)
def test_initials_are_found_where_a_person_is_asked_for(find, text, code, sure) -> None:
    (one,) = find(text, EntityType.INITIALS)
    assert one.text == code
    assert (one.score >= 0.6) is sure
    assert code not in one.explanation


@pytest.mark.parametrize(
    "text",
    [
        "Gezien door BZ en FIN",
        "zoals de RvS heeft geadviseerd over de MvT",
        "De EU en de VN werken samen.",
        "Door NAVO-partners",
        "zie HR",
        "Versie 2.0 van het plan",
    ],
)
def test_abbreviations_are_nobody(find, text) -> None:
    assert find(text, EntityType.INITIALS) == []


@pytest.mark.parametrize(
    ("text", "sure", "found"),
    [
        ("TY/WvdZ", False, ["TY", "WvdZ"]),
        ("IÉ", False, ["IÉ"]),
        ("A.C. en CF", False, ["A.C.", "CF"]),
        ("NOTA", False, []),
        ("OM", False, []),
        ("OM", True, ["OM"]),
        ("TY belt", False, []),
    ],
)
def test_a_cell_of_initials_holds_nothing_else(text, sure, found) -> None:
    assert [text[a:b] for a, b, _ in codes(text, sure=sure)] == found


def test_both_of_two_who_are_to_do_something_are_found(find) -> None:
    found = find("EY en LF lezen mee, daarna naar de griffie", EntityType.INITIALS)
    assert [d.text for d in found] == ["EY", "LF"]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Achternaam Faber\nVoorletters W.\nRoepnaam Wiebe", "W."),
        ("Voorletter(s): Th. J.\n", "Th. J."),
        ("Voorletters\nW P\n", "W P"),
    ],
)
def test_letters_in_a_field_for_them_are_found_even_one(find, text, letters) -> None:
    (one,) = find(text, EntityType.INITIALS)
    assert one.text == letters
    assert one.score >= 0.6


def test_initials_alone_under_a_note_are_a_question_and_a_firm_under_a_name_is_not(find) -> None:
    (one,) = find("Dhr. belt later terug: ja / nee\nLE\n", EntityType.INITIALS)
    assert one.text == "LE"
    assert one.score < 0.6
    assert find("met dank,\ndrs. W. Faber\nAKD\n", EntityType.INITIALS) == []


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Beoordeeld: LP, HK\nLeges: 12", ["LP", "HK"]),
        ("mailen jullie hem? groet AL\n", ["AL"]),
        ("> Prima, ik bel wel even.\n> CD\n", ["CD"]),
    ],
)
def test_initials_in_a_row_after_a_greeting_and_in_a_quote_are_found(find, text, letters) -> None:
    assert [d.text for d in find(text, EntityType.INITIALS)] == letters


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Collega TW heeft meegelezen.", {"TW"}),
        ("Baliemedewerker: OA", {"OA"}),
        ("gezien medisch adviseur AvB", {"AvB"}),
        ("Hij vraagt door. CK: twijfel over de schaal", {"CK"}),
        ("aanw NB HvdP BA EW\n", {"NB", "HvdP", "BA", "EW"}),
        ("c.c. J. Verhelst; file; LH.", {"LH"}),
        ("Melding geaccepteerd 25-10-2017, EH\n", {"EH"}),
        ("00:40 RK/SH einde inzet\n", {"RK", "SH"}),
        ("Parafen: j.s. g.t. gezien.", {"j.s.", "g.t."}),
        ("De wethouder heeft gebeld. Afgesloten, t.j.", {"t.j."}),
        ("typ.: yk coll.: sd\n", {"yk", "sd"}),
    ],
)
def test_initials_as_they_are_written_beside_work(text: str, codes: set[str]) -> None:
    assert {text[f.start : f.end] for f in written(text)} == codes


@pytest.mark.parametrize(
    "text",
    [
        "Akkoord i.v.m. de planning, m.b.t. de kosten.",
        "Collega OM heeft meegelezen.",
        "aanw MT DB OR\n",
        "Verzonden via AP.",
        "Gezien o.a. de kosten en d.d. 3 mei.",
    ],
)
def test_abbreviations_are_nobodys_initials(text: str) -> None:
    assert not list(written(text))
