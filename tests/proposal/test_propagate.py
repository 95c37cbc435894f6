from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.detection import EntityType, Role
from app.model.person_name import PersonName, fold
from app.model.proposal import Advice, ProposalOrigin
from tests.proposal.builders import found, proposals, text_map

NOTE = "Opgesteld door\nVelde, S.M. (Sanne) van der (DGB)\n"
NAME = "Velde, S.M. (Sanne) van der"


def spread(text: str, note: str = NOTE, name: str = NAME) -> dict[str, Advice]:
    """What is proposed in a document with ``text``, when a note elsewhere names its drafter."""
    first, second = text_map(note), text_map(text, "d2")
    result = proposals((first, [found(first, name, Role.STELLER)]), (second, []))
    return {p.text: p.advice for p in result if p.document_id == "d2"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Graag Sanne van der Velde bellen.", "Sanne van der Velde"),
        ("Graag S. van der Velde bellen.", "S. van der Velde"),
        ("Graag S.M. van der Velde bellen.", "S.M. van der Velde"),
        ("Graag SM van der Velde bellen.", "SM van der Velde"),
        ("Graag drs. S.M. van der Velde bellen.", "drs. S.M. van der Velde"),
        ("Graag S.M. (Sanne) van der Velde bellen.", "S.M. (Sanne) van der Velde"),
        ("Graag Van der Velde bellen.", "Van der Velde"),
        ("Graag v.d. Velde bellen.", "v.d. Velde"),
        ("Graag vd Velde bellen.", "vd Velde"),
        ("mevrouw Velde belt", "Velde"),
        ("MEVROUW VAN DER VELDE BELT", "VAN DER VELDE"),
        ("SANNE VAN DER VELDE", "SANNE VAN DER VELDE"),
        ("Aan: Velde, S.M. van der; en", "Velde, S.M. van der"),
        ("Aan: Velde, S.M. (Sanne) van der (DGB)", "Velde, S.M. (Sanne) van der"),
        ("Aan: Velde, Sanne van der", "Velde, Sanne van der"),
        ("door Sanne van\nder Velde gedaan", "Sanne van\nder Velde"),
        ("door S.M. van der Vel-\nde gedaan", "S.M. van der Vel-\nde"),
        ("V A N D E R V E L D E", "V E L D E"),
        ("naar s.vandervelde@mindef.nl", "s.vandervelde"),
        ("naar sm.vd.velde@mindef.nl", "sm.vd.velde"),
        ("naar SvdVelde1@mindef.nl", "SvdVelde1"),
        ("naar vandervelde@mindef.nl", "vandervelde"),
        ("account sanne.van.der.velde is", "sanne.van.der.velde"),
    ],
)
def test_a_known_name_is_found_in_every_form(text: str, expected: str) -> None:
    assert spread(text) == {expected: Advice.REDACT}


@pytest.mark.parametrize(
    "text",
    [
        "Het Veldenpad en de veldenkaart",
        "P. van der Velde belt",
        "(Karin) van der Velde belt",
        "Velde, P. van der",
        "de Velde",
        "info@vandervelde.nl",
        "p.vandervelde@mindef.nl",
        "De naam Velden komt voor",
    ],
)
def test_other_words_and_other_people_are_left_alone(text: str) -> None:
    assert spread(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("code SvdV staat er", "SvdV"), ("het woord velde staat er", "velde")],
)
def test_what_may_be_something_else_is_a_question(text: str, expected: str) -> None:
    assert spread(text) == {expected: Advice.CHECK}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gaat naar de bakker. Bakker zijn is mooi", set()),
        ("volgens Bakker kan dat", {"Bakker"}),
        ("K. Bakker belt", {"K. Bakker"}),
        ("BAKKERS EN BAKKER", set()),
        ("Bakker, K. (ICT)", {"Bakker, K."}),
    ],
)
def test_a_surname_that_is_a_word_needs_its_capital_inside_a_sentence(
    text: str, expected: set[str]
) -> None:
    assert set(spread(text, "Opgesteld door\nK. Bakker", "K. Bakker")) == expected


def test_an_ordinary_word_with_an_infix_needs_the_infix() -> None:
    note = ("Opgesteld door\nP. de Jong", "P. de Jong")
    assert spread("Een Jong bedrijf, jong en fris", *note) == {}
    assert spread("volgens De Jong kan dat", *note) == {"De Jong": Advice.REDACT}


@pytest.mark.parametrize("text", ["Janssen-de Boer", "Janssen - de Boer", "Janssen-\nde Boer"])
def test_a_double_surname_is_found_in_full(text: str) -> None:
    result = spread(
        f"mevrouw {text} belt", "Opgesteld door\nA. Janssen-de Boer", "A. Janssen-de Boer"
    )
    assert result == {text: Advice.REDACT}


def test_the_first_half_of_a_double_surname_is_a_question() -> None:
    result = spread("mevrouw Okafor belt", "Opgesteld door\nA. Okafor-Kist", "A. Okafor-Kist")
    assert result == {"Okafor": Advice.CHECK}


def test_a_propagated_name_takes_role_and_group_and_says_where_it_comes_from() -> None:
    first, second = text_map("Brief"), text_map(f"Nota\f{NOTE}\nook Van der Velde", "d2")
    third = text_map("Van der Velde belt", "d3")
    origin, *others = proposals(
        (first, []), (second, [found(second, NAME, Role.STELLER)]), (third, [])
    )
    assert {(p.origin, p.role, p.same_as) for p in others} == {
        (ProposalOrigin.PROPAGATED, Role.STELLER, origin.same_as)
    }
    assert [p.explanation for p in others] == [
        "zelfde naam als op pagina 2 van dit document",
        "zelfde naam als op pagina 2 van document 2",
    ]
    assert all(p.ground == "5.1.2e" and p.areas for p in others)


def test_a_name_found_elsewhere_by_itself_joins_the_group_and_takes_the_role() -> None:
    where = text_map(f"{NOTE}\nmevrouw Van der Velde en s.vandervelde@mindef.nl")
    result = proposals(
        (
            where,
            [
                found(where, NAME, Role.STELLER),
                found(where, "Van der Velde"),
                found(where, "s.vandervelde", kind=EntityType.EMAIL),
            ],
        )
    )
    assert {p.role for p in result} == {Role.STELLER}
    assert len({p.same_as for p in result}) == 1


def test_a_first_name_alone_is_of_the_person_who_has_it_in_the_same_text() -> None:
    where = text_map(f"{NOTE}\nDag Sanne,\n\ndat Sanne zei")
    result = proposals((where, [found(where, NAME, Role.STELLER), found(where, "Sanne", nth=1)]))
    assert [(p.text, p.role) for p in result] == [
        (NAME, Role.STELLER),
        ("Sanne", Role.STELLER),
        ("Sanne", Role.STELLER),
    ]
    assert len({p.same_as for p in result}) == 1
    assert {p.advice for p in result} == {Advice.REDACT}


@pytest.mark.parametrize(
    "text",
    ["van Sanne Jansen", "met Sanne de Wit", "Sanne-Marie", "p.Sanne@x.nl"],
)
def test_a_first_name_that_is_part_of_something_else_is_nobody(text) -> None:
    where = text_map(f"{NOTE}\nOok {text} was er.")
    assert len(proposals((where, [found(where, NAME, Role.STELLER)]))) == 1


def test_a_first_name_in_lower_case_is_a_question() -> None:
    where = text_map(f"{NOTE}\nOok sanne was er.")
    (_, again) = proposals((where, [found(where, NAME, Role.STELLER)]))
    assert (again.text, again.advice) == ("sanne", Advice.CHECK)


def test_a_first_name_in_another_document_is_somebody_else() -> None:
    where, other = text_map(NOTE, "a"), text_map("Dat Sanne dit zei", "b")
    assert len(proposals((where, [found(where, NAME, Role.STELLER)]), (other, []))) == 1


def test_a_first_name_that_opens_a_sentence_as_another_word_is_a_question() -> None:
    where = text_map("Wil Bakker kwam.\nWil dit zo?\nDat zei Wil.\nWil,")
    result = proposals((where, [found(where, "Wil Bakker")]))
    assert [(p.text, p.advice) for p in result] == [
        ("Wil Bakker", Advice.REDACT),
        ("Wil", Advice.CHECK),
        ("Wil", Advice.REDACT),
        ("Wil", Advice.REDACT),
    ]


def test_a_double_first_name_is_found_as_a_whole() -> None:
    where = text_map("Joost-Jan Bakker kwam. Ik vroeg Joost-Jan dit.")
    result = proposals((where, [found(where, "Joost-Jan Bakker")]))
    assert [p.text for p in result] == ["Joost-Jan Bakker", "Joost-Jan"]


def test_a_part_of_a_name_that_was_found_grows_to_the_whole() -> None:
    where = text_map(f"{NOTE}\nook S.M. van der Velde")
    finds = [found(where, NAME, Role.STELLER), found(where, "van der Velde", score=0.4)]
    second = proposals((where, finds))[1]
    assert (second.text, second.advice) == ("S.M. van der Velde", Advice.REDACT)


def test_a_faint_find_becomes_sure_by_the_same_name_elsewhere() -> None:
    where = text_map(f"{NOTE}\nook Van der Velde")
    finds = [found(where, NAME, Role.STELLER), found(where, "Van der Velde", score=0.4)]
    second = proposals((where, finds))[1]
    assert (second.advice, second.explanation) == (
        Advice.REDACT,
        "zelfde naam als op pagina 1 van dit document",
    )


@pytest.mark.parametrize("word", ["GMS", "OvD-B", "Steenwijk"])
def test_a_code_or_a_place_that_is_only_asked_after_is_asked_after_once(word: str) -> None:
    where = text_map(f"zie {word} van gisteren\n\nin {word} staat")
    assert len(proposals((where, [found(where, word, score=0.4)]))) == 1
    assert len(proposals((where, [found(where, word, Role.STELLER)]))) == 2


@pytest.mark.parametrize("name", ["mevrouw Beek", "BRAAK"])
def test_somebody_who_is_asked_after_is_asked_after_everywhere(name: str) -> None:
    where = text_map(f"zie {name} van gisteren\n\nen {name} staat")
    assert len(proposals((where, [found(where, name, score=0.4)]))) == 2


def test_a_date_that_is_only_asked_after_is_asked_after_once() -> None:
    where = text_map("geboren 12-3-1961 in Ede\n\nop 12-3-1961 besloten")
    for score, count in ((0.4, 1), (0.9, 2)):
        born = found(where, "12-3-1961", kind=EntityType.DOB, score=score)
        assert len(proposals((where, [born]))) == count


def test_who_stays_visible_is_not_searched_for() -> None:
    where = text_map("minister Brekelmans\n\nen Brekelmans")
    assert len(proposals((where, [found(where, "Brekelmans")]))) == 1


def test_two_hidden_people_with_one_surname_are_both_redacted_and_the_officer_is_told() -> None:
    where = text_map("S. Okafor\n\nK. Okafor\n\nmevrouw Okafor")
    finds = [found(where, "S. Okafor", Role.STELLER), found(where, "K. Okafor", Role.AMBTENAAR)]
    first, second, third = proposals((where, finds))
    assert (third.text, third.advice, third.role) == ("Okafor", Advice.REDACT, Role.ONBEKEND)
    assert third.explanation.startswith("meer dan één persoon met deze naam (pagina 1")
    assert third.same_as is None
    assert third.could_be == (first.same_as, second.same_as)
    detected = proposals((where, [*finds, found(where, "Okafor", nth=2)]))[2]
    assert (detected.advice, detected.explanation) == (third.advice, third.explanation)
    assert detected.could_be == third.could_be


def test_a_surname_of_somebody_hidden_and_somebody_visible_is_a_question() -> None:
    where = text_map("S. Okafor\n\nwethouder K. Okafor\n\nmevrouw Okafor")
    finds = [found(where, "S. Okafor", Role.STELLER), found(where, "K. Okafor")]
    *_, third = proposals((where, finds))
    assert (third.text, third.advice) == ("Okafor", Advice.CHECK)


def test_a_name_with_an_office_is_of_the_one_who_holds_it() -> None:
    where = text_map("S. Okafor\n\nwethouder K. Okafor\n\nwethouder Okafor")
    finds = [
        found(where, "S. Okafor", Role.STELLER),
        found(where, "K. Okafor"),
        found(where, "Okafor", nth=2),
    ]
    _, second, third = proposals((where, finds))
    assert (third.advice, third.same_as, third.could_be) == (Advice.KEEP, second.same_as, ())


def test_a_drafter_with_a_shared_surname_stays_one_and_names_whom_it_can_be() -> None:
    where = text_map("S. Okafor\n\nK. Okafor\n\nOpgesteld door\nOkafor")
    finds = [
        found(where, "S. Okafor", Role.AMBTENAAR),
        found(where, "K. Okafor", Role.AMBTENAAR),
        found(where, "Okafor", Role.STELLER, nth=2),
    ]
    first, second, third = proposals((where, finds))
    assert (third.role, third.explanation) == (Role.STELLER, "gevonden als steller")
    assert third.could_be == (first.same_as, second.same_as)


def test_the_one_with_the_right_first_name_is_taken() -> None:
    where = text_map("Sanne Okafor\n\nKarin Okafor\n\nKarin Okafor zegt")
    finds = [found(where, "Sanne Okafor", Role.STELLER), found(where, "Karin Okafor", Role.DERDE)]
    *_, third = proposals((where, finds))
    assert (third.text, third.role) == ("Karin Okafor", Role.DERDE)


@pytest.mark.parametrize(
    ("kind", "value", "text", "expected"),
    [
        (EntityType.PHONE, "06-12345678", "bel +31 6 12 34 56 78", "+31 6 12 34 56 78"),
        (EntityType.PHONE, "06-12345678", "bel 0031612345678", "0031612345678"),
        (EntityType.PHONE, "070 123 45 62", "bel (070) 1234562 nu", "(070) 1234562"),
        (EntityType.PHONE, "070 123 45 62", "zaak 20701234562", None),
        (EntityType.BSN, "123456782", "bsn 1234.56.782", "1234.56.782"),
        (EntityType.BSN, "123456782", "nr 91234567829", None),
        (
            EntityType.IBAN,
            "NL91ABNA0417164300",
            "op NL91 ABNA 0417 1643 00",
            "NL91 ABNA 0417 1643 00",
        ),
        (EntityType.PLATE, "12-ABC-3", "auto 12abc3", "12abc3"),
        (EntityType.STAFF_ID, "123456", "pasnummer 123456", "123456"),
        (EntityType.ADDRESS, "Kerkstraat 12", "woont Kerkstraat  12", "Kerkstraat  12"),
        (EntityType.EMAIL, "x.y1@voorbeeld.nl", "of X.Y1@voorbeeld.nl nu", "X.Y1@voorbeeld.nl"),
    ],
)
def test_a_value_is_found_in_another_notation(
    kind: EntityType, value: str, text: str, expected: str | None
) -> None:
    first, second = text_map(value), text_map(text, "d2")
    result = proposals((first, [found(first, value, Role.DERDE, kind)]), (second, []))
    assert [p.text for p in result[1:]] == ([expected] if expected else [])
    if expected:
        assert result[1].same_as == result[0].same_as
        assert result[1].explanation == "zelfde gegeven als op pagina 1 van document 1"


def test_the_local_part_of_a_mail_address_is_found_with_its_domain_only() -> None:
    first, second = text_map("x.y1@mindef.nl"), text_map("X.Y1@mindef.nl en x.y1@elders.nl", "d2")
    result = proposals((first, [found(first, "x.y1", kind=EntityType.EMAIL)]), (second, []))
    assert [p.text for p in result] == ["x.y1", "X.Y1"]


GIVEN = ["Sanne", "Karin", "Pieter", "Jan Willem", "Fatima"]
SURNAMES = ["Okafor", "Wijnstra", "Haverkort", "Loenhout", "Terpstra-Kist", "Öztürk"]
people = st.builds(
    PersonName,
    initials=st.sampled_from(["S.", "S.M.", "K.J.P.", "Th."]),
    infix=st.sampled_from(["", "van", "de", "van der", "van den", "ter"]),
    surname=st.sampled_from(SURNAMES),
)


@settings(max_examples=25, deadline=None)
@given(people, st.data())
def test_every_variant_of_a_name_is_found(person: PersonName, data: st.DataObject) -> None:
    written = f"{person.initials} {person.full_surname}"
    form = data.draw(st.sampled_from(person.variants()))
    where = text_map(f"{written}\n\nwaarna {form} zei")
    first, *others = proposals((where, [found(where, written, Role.STELLER)]))
    assert first.text == written
    rest = where.text[len(written) :]
    covered = "".join(p.text for p in others)
    assert covered, rest
    assert person.surname_key[:4] in fold(covered)


def test_a_hundred_names_are_searched_for_in_forty_documents() -> None:
    names = [
        f"{c}. {a}{b}"
        for c in "ABCDE"
        for a in ("Loen", "Haver", "Wijn", "Terp")
        for b in ("hout", "kort", "stra", "man", "veldt")
    ]
    first = text_map("\n".join(names))
    filler = "De Kamer wordt hierover geïnformeerd door middel van de geannoteerde agenda. " * 100
    rest = [
        text_map(f"{filler} {n.split()[1]} zei dit.", f"r{i}") for i, n in enumerate(names[:39])
    ]
    result = proposals((first, [found(first, n) for n in names]), *((r, []) for r in rest))
    assert len(result) == 139


@given(st.text(alphabet="Aa.,-'~*|<>_()0 é\n", min_size=1, max_size=12))
@settings(max_examples=100, deadline=None)
def test_a_name_misread_on_a_scan_stops_nothing(misread: str) -> None:
    text = f"Opgesteld door {misread} op het ministerie\n"
    told = "Graag overleg met het ministerie."
    if misread.strip():
        assert all(found in told for found in spread(told, text, misread))


def test_where_the_model_reads_nobody_a_name_is_spread_as_a_question() -> None:
    text = f"{NOTE}De boot van der Velde vaart en Sanne van der Velde ook."
    where = text_map(text)
    quiet = found(where, "Velde", score=0.0, nth=1)
    result = proposals((where, [found(where, NAME, Role.STELLER), quiet]))
    assert [(p.text, p.advice) for p in result] == [
        (NAME, Advice.REDACT),
        ("van der Velde", Advice.CHECK),
        ("Sanne van der Velde", Advice.REDACT),
    ]


def test_where_the_model_reads_nobody_a_faint_name_is_not_spread() -> None:
    text = f"{NOTE}Het veldje van velde is groen."
    where = text_map(text)
    faint = proposals((where, [found(where, NAME, Role.STELLER)]))
    assert [(p.text, p.advice) for p in faint][1:] == [("velde", Advice.CHECK)]
    quiet = found(where, "velde", score=0.0)
    assert len(proposals((where, [found(where, NAME, Role.STELLER), quiet]))) == 1


@pytest.mark.parametrize(
    "firm",
    [
        "Maatschap Harmsen-De Kuil Akkerbouw",
        "Combinatie Kuil-Harmsen VOF",
        "Kwekerij Gebr. Van der Knaap-Harmsen B.V.",
        "Melkveebedrijf Harmsen-Tuin",
    ],
)
def test_the_name_of_a_firm_is_a_question_and_nothing_where_the_model_reads_nobody(firm) -> None:
    where = text_map(f"Steller T. Harmsen\n{firm} schrijft.")
    person = found(where, "T. Harmsen", Role.STELLER)
    assert [p.advice for p in proposals((where, [person]))] == [Advice.REDACT, Advice.CHECK]
    quiet = found(where, "Harmsen", score=0.0, nth=1)
    assert [p.advice for p in proposals((where, [person, quiet]))] == [Advice.REDACT]


@pytest.mark.parametrize(
    ("asked", "text"), [("MBO", "OCW, directie MBO"), ("Financiën", "de rest van Financiën")]
)
def test_an_abbreviation_and_a_word_that_were_only_asked_after_are_not_spread(asked, text) -> None:
    where = text_map(f"Afgemeld: {asked}\n\n{text}")
    faint = found(where, asked, score=0.45)
    assert len(proposals((where, [faint]))) == 1


@pytest.mark.parametrize("text", ["het politiebureau Hiemstra", "reclasseringsbureau Hiemstra"])
def test_a_public_bureau_is_no_firm(text) -> None:
    where = text_map(f"Steller T. Hiemstra\nNaar huis door {text} gestuurd.")
    made = proposals((where, [found(where, "T. Hiemstra", Role.STELLER)]))
    assert [p.advice for p in made] == [Advice.REDACT, Advice.REDACT]


def test_a_first_name_that_was_only_asked_after_is_spread() -> None:
    where = text_map("Gesprek met Jasmijn.\n\nKlacht van Jasmijn uit Ede")
    made = proposals((where, [found(where, "Jasmijn", score=0.45)]))
    assert [p.advice for p in made] == [Advice.CHECK, Advice.CHECK]
