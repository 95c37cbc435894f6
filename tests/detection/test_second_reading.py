"""What the model's second output adds to the finds of the rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import reference
from app.detection import ner, ner_model
from app.detection.data_spans import KINDS, data_spans
from app.detection.data_windows import more_windows
from app.detection.engine import CERTAIN, Detector
from app.detection.ner import NAME as MODEL
from app.detection.ner import learned_recognizers
from app.detection.ner_text import DATA_LABELS, words
from app.detection.ner_windows import WINDOW, units, windows
from app.detection.second_reading import with_data
from app.detection.vetoes import DOUBT
from app.model.detection import EntityType, Role
from tests.detection.dutch import maps
from tests.proposal.builders import found, text_map

if TYPE_CHECKING:
    from numpy.typing import NDArray

ADDRESS = EntityType.ADDRESS


def read(text: str, *marked: tuple[str, str, float]) -> NDArray[np.float32]:
    """Probabilities of the words of ``text``: each of the marked stretches is of a kind."""
    places = words(text)
    data = np.zeros((len(places), len(DATA_LABELS)), np.float32)
    for stretch, kind, probability in marked:
        start = text.index(stretch)
        inside = [n for n, (a, b) in enumerate(places) if start <= a and b <= start + len(stretch)]
        for n in inside:
            part = "B" if n == inside[0] else "I"
            data[n, DATA_LABELS.index(f"{part}-{kind}")] = probability
    data[:, 0] = 1 - data.sum(1)
    return data


def told(text: str, *marked: tuple[str, str, float], lowest: float = 0.3) -> list[tuple[str, str]]:
    spans = data_spans(text, words(text), read(text, *marked), lowest)
    return [(text[one.start : one.end], str(one.kind)) for one in spans]


def test_the_kinds_are_those_of_the_program() -> None:
    assert len(DATA_LABELS) == 3 + 2 * len(KINDS)


def test_a_stretch_is_told_whole_and_without_the_signs_around_it() -> None:
    text = "Zoon Natnael (10/2013) is er ook."
    assert told(text, ("(10/2013)", "DOB", 0.8)) == [("10/2013", "DOB")]


def test_two_data_of_one_kind_are_two() -> None:
    text = "Lamar 1-1-12, Omar 1-1-14"
    assert told(text, ("1-1-12", "DOB", 0.9), ("1-1-14", "DOB", 0.9)) == [
        ("1-1-12", "DOB"),
        ("1-1-14", "DOB"),
    ]


def test_an_address_ends_where_the_postcode_begins() -> None:
    text = "op Kerkstraat 12 1234 AB"
    assert told(text, ("Kerkstraat 12", "ADDRESS", 0.9), ("1234 AB", "POSTCODE", 0.9)) == [
        ("Kerkstraat 12", "ADDRESS"),
        ("1234 AB", "POSTCODE"),
    ]


def test_a_number_of_which_the_kind_is_unsure_is_told_all_the_same() -> None:
    text = "onder 88120 bekend"
    data = read(text, ("88120", "STAFF_ID", 0.3))
    data[1, DATA_LABELS.index("B-ID_DOC")] = 0.25
    (one,) = data_spans(text, words(text), data, 0.5)
    assert (one.kind, round(one.probability, 2)) == (EntityType.STAFF_ID, 0.55)


def test_names_are_told_apart_from_what_stands_beside_them() -> None:
    text = "Bos 06-12345678"
    assert told(text, ("Bos", "PERSON", 0.9), ("06-12345678", "PHONE", 0.9)) == [
        ("Bos", "PERSON"),
        ("06-12345678", "PHONE"),
    ]


@given(st.text(alphabet="ab A1.-\n", max_size=1500))
def test_every_figure_is_read_and_nothing_too_long(text: str) -> None:
    named = windows(text)
    more = more_windows(text, named)
    seen = {i for start, end in [*named, *more] for i in range(start, end)}
    assert {i for i, sign in enumerate(text) if sign.isdigit()} - seen == set()
    assert all(0 <= a < b <= len(text) and b - a <= 2 * WINDOW for a, b in more)


def test_a_line_is_read_with_the_one_before_it() -> None:
    text = "het geboortejaar\n\n1961 of 1962\n\n"
    assert len(list(units(text))) == 2
    assert [text[a:b] for a, b in more_windows(text, [])] == [text]


def after(text: str, *marked: tuple[str, str, float], address: str = "") -> list[str]:
    """The finds after the second reading, where the rules found an address at most."""
    where = text_map(text)
    rules = [found(where, address, kind=EntityType.ADDRESS)] if address else []
    finds = with_data(where, rules, words(text), read(text, *marked))
    return [f"{one.entity_type} {one.text} {one.score >= CERTAIN}" for one in finds]


def test_what_no_rule_found_is_a_question() -> None:
    text = "Broer Bernard, van '25, kreeg een brief."
    assert after(text, ("25", "DOB", 0.8)) == ["DOB 25 False"]


def test_however_sure_the_model_is_what_no_rule_found_is_a_question() -> None:
    assert after("Hij is van mei 1961.", ("mei 1961", "DOB", 0.99)) == ["DOB mei 1961 False"]


def test_what_it_doubts_is_not_told() -> None:
    assert after("Hij is van mei 1961.", ("mei 1961", "DOB", 0.09)) == []


def test_a_find_of_the_rules_stays_as_it_is() -> None:
    text = "op Kerkstraat 12"
    assert after(text, ("12", "ADDRESS", 0.9), address="Kerkstraat 12") == [
        "ADDRESS Kerkstraat 12 True"
    ]


def test_a_find_becomes_as_long_as_the_model_reads_it() -> None:
    text = "op Kerkstraat 12 III in Breda"
    assert after(text, ("12 III", "ADDRESS", 0.9), address="Kerkstraat 12") == [
        "ADDRESS Kerkstraat 12 III True"
    ]


def test_beside_a_find_of_another_kind_only_the_rest_is_added() -> None:
    text = "op Kerkstraat 12 toestel 4410"
    marked = ("12 toestel 4410", "PHONE", 0.9)
    assert after(text, marked, address="Kerkstraat 12") == [
        "ADDRESS Kerkstraat 12 True",
        "PHONE toestel 4410 False",
    ]


def test_a_model_without_a_second_output_adds_nothing() -> None:
    where = text_map("Hij is van mei 1961.")
    nothing = np.zeros((len(words(where.text)), 0), np.float32)
    assert with_data(where, [], words(where.text), nothing) == []


@pytest.mark.parametrize(
    ("probability", "certain"), [(0.03, False), (0.79, False), (0.81, True), (0.9, True)]
)
def test_a_find_of_the_rules_that_the_model_reads_otherwise_is_a_question(
    probability: float, certain: bool
) -> None:
    text = "op Kerkstraat 12"
    marked = ("Kerkstraat 12", "ADDRESS", probability)
    assert after(text, marked, address="Kerkstraat 12") == [f"ADDRESS Kerkstraat 12 {certain}"]


def judged(
    text: str, name: str, recognizer: str, score: float, **how: EntityType | Role
) -> list[float]:
    """The scores of a find where the model reads nothing."""
    where = text_map(text)
    rule = replace(found(where, name, **how), recognizer=recognizer, score=score)
    return [d.score for d in with_data(where, [rule], words(text), read(text))]


def test_a_birth_under_a_heading_stays_whatever_the_model_reads_and_the_rest_is_a_question() -> (
    None
):
    assert judged("1961", "1961", "columns", 0.9, kind=EntityType.DOB) == [0.9]
    assert judged("19610", "19610", "fields", 0.9, kind=EntityType.STAFF_ID) == [DOUBT]
    assert judged("Bos", "Bos", "columns", 0.9) == [DOUBT]


def test_what_was_a_question_is_dropped_where_the_model_reads_nothing_at_last() -> None:
    assert judged("Bos belt", "Bos", MODEL, 0.5) == []
    assert judged("Bos belt", "Bos", "PersonRecognizer", 0.5) == []
    assert judged("1961", "1961", "columns", 0.5, kind=EntityType.DOB) == [0.5]


def test_a_name_or_a_mailbox_is_dropped_where_the_model_reads_nothing_at_all() -> None:
    assert judged("Bos belt", "Bos", MODEL, 0.9) == []
    assert judged("schade@ede.nl", "schade", "EmailRecognizer", 0.9, kind=EntityType.EMAIL) == []
    assert judged("bij 088-1234567", "088-1234567", "Phone", 0.9, kind=EntityType.PHONE) == [DOUBT]
    assert judged("op Markt 1", "Markt 1", "AddressRecognizer", 0.9, kind=ADDRESS) == [DOUBT]


def test_an_offices_line_is_dropped_where_the_model_reads_nothing_either() -> None:
    for text in ("tel 088-1234567", "fax: 088-1234567"):
        assert judged(text, "088-1234567", "Phone", 0.9, kind=EntityType.PHONE) == []
    mobile = "tel 06-12345678"
    assert judged(mobile, "06-12345678", "Phone", 0.9, kind=EntityType.PHONE) == [DOUBT]
    for whose in ("Melder: anoniem, tel 088-1234567", "terugbelnummer tel 088-1234567"):
        phone = judged(whose, "088-1234567", "Phone", 0.9, kind=EntityType.PHONE)
        assert phone == [DOUBT]


def test_what_the_place_or_the_form_tells_stays_a_question() -> None:
    assert judged("Bos belt", "Bos", "columns", 0.9) == [DOUBT]
    assert judged("Bos belt", "Bos", "roles", 0.9) == [DOUBT]
    assert judged("hoofd Keringen", "Keringen", "roles", 0.9) == []
    assert judged("rap_RBos_v2.pdf", "RBos", "NameInFileRecognizer", 0.45) == [0.45]
    assert judged("Bos belt", "Bos", MODEL, 0.9, role=Role.STELLER) == [DOUBT]
    assert judged("12-3-1961", "12-3-1961", "DobRecognizer", 0.9, kind=EntityType.DOB) == [DOUBT]
    assert judged("06-12345678", "06-12345678", "Phone", 0.9, kind=EntityType.PHONE) == [DOUBT]
    where = text_map("zij woont op Markt 1")
    rule = replace(found(where, "Markt 1", kind=ADDRESS), score=0.9)
    for probability, score in ((0.01, DOUBT), (0.03, 0.9)):
        read_as = read(where.text, ("Markt 1", "ADDRESS", probability))
        told_of = with_data(where, [rule], words(where.text), read_as)
        assert [d.score for d in told_of] == [score]


def test_a_date_with_a_time_behind_it_is_asked_after_where_the_model_reads_a_birth_alone() -> None:
    text = "12-03-1961 07:12 - Esther belt"
    where = text_map(text)
    rule = found(where, "12-03-1961", kind=EntityType.DOB)
    for score, probability, left in ((0.5, 0.4, 0), (0.5, 0.6, 1), (0.9, 0.4, 1), (0.9, 0.01, 1)):
        read_as = read(text, ("12-03-1961", "DOB", probability))
        told_of = with_data(where, [replace(rule, score=score)], words(text), read_as)
        assert len(told_of) == left
    assert after(text, ("12-03-1961", "DOB", 0.4)) == []
    assert after(text, ("12-03-1961", "DOB", 0.6)) != []
    assert after("12-03-1961 te Ede", ("12-03-1961", "DOB", 0.4)) != []


def test_what_was_not_read_is_not_judged() -> None:
    where = text_map("Bos belt")
    rule = found(where, "Bos")
    assert with_data(where, [rule], [(4, 8)], read("Bos belt")[1:]) == [rule]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Volgens Bakkerij Kamphuis B.V. wel", "Bakkerij Kamphuis B.V."),
        ("de wethouder van Hillegom wil dat", "Hillegom"),
        ("volgens kamphuis is het goed", "kamphuis"),
        ("de brug ligt in de Jansenstraat", "Jansenstraat"),
    ],
)
def test_the_name_of_a_thing_is_not_asked_after(text: str, name: str) -> None:
    assert after(text, (name, "PERSON", 0.95)) == []


def test_a_person_whom_the_first_output_left_out_is_a_question() -> None:
    assert after("Volgens Kamphuis is het goed.", ("Kamphuis", "PERSON", 0.95)) == [
        "PERSON Kamphuis False"
    ]
    assert after("Volgens Kamphuis is het goed.", ("Kamphuis", "PERSON", 0.2)) == []


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Bezoekadres van de gemeente: Plein 4", "Plein 4", "ADDRESS"),
        ("MPC 58 B", "B", "ADDRESS"),
        ("Heeft u vragen? Bel de gemeente op 070-1234567", "070-1234567", "PHONE"),
    ],
)
def test_what_is_of_a_body_as_far_as_the_words_tell_is_not_asked_after(
    text: str, value: str, kind: str
) -> None:
    assert after(text, (value, kind, 0.95)) == []


def test_a_number_is_told_with_what_is_joined_to_it() -> None:
    assert told("pasje (Justid-27748), zie", ("Justid", "STAFF_ID", 0.9)) == [
        ("Justid-27748", "STAFF_ID")
    ]
    assert told("op 17-DL, of", ("17", "ADDRESS", 0.9)) == [("17", "ADDRESS")]


def test_what_is_doubtful_between_two_sure_words_is_of_the_same_datum() -> None:
    text = "geb. 5 mei 07 te Breda"
    data = read(text, ("5 mei 07", "DOB", 0.9))
    data[3, 1:] *= 0.15
    data[3, 0] = 1 - data[3, 1:].sum()
    (one,) = data_spans(text, words(text), data, 0.3)
    assert text[one.start : one.end] == "5 mei 07"


def test_a_blank_alone_parts_no_number_and_no_address_in_two() -> None:
    text = "nummer AXN 441 906 van JB MK"
    data = read(text, ("AXN 441", "ID_DOC", 0.9), ("JB", "INITIALS", 0.9))
    for word, kind in ((3, "ID_DOC"), (6, "INITIALS")):
        data[word] = 0
        data[word, DATA_LABELS.index(f"B-{kind}")] = 0.9
    found_here = [text[d.start : d.end] for d in data_spans(text, words(text), data, 0.3)]
    assert found_here == ["AXN 441 906", "JB", "MK"]


def test_a_long_document_is_read_once_however_little_is_remembered(monkeypatch) -> None:
    lines = [f"Op {n} mei 2021 sprak ik met Jan Kamphuis over zaak {n}.\n" for n in range(500)]
    where = maps.text_map("".join(lines))
    runs = []
    for remembered in (4096, 60):
        monkeypatch.setattr(ner_model, "REMEMBERED", remembered)
        model = ner_model.NameModel(reference.name_model())
        read, seen = model._run, []
        monkeypatch.setattr(
            model, "_run", lambda *of, read=read, seen=seen: seen.append(of[0]) or read(*of)
        )
        monkeypatch.setattr(ner, "_loaded", lambda _, model=model: model)
        Detector(recognizers=learned_recognizers()).detect(where, maps.pages(where))
        runs.append(len(seen))
    # Where two stretches overlap the same lines are read in both.
    assert runs[1] <= 1.3 * runs[0]


def test_a_name_to_be_redacted_is_so_whatever_the_model_reads_of_an_office() -> None:
    text = "DE DIRECTEUR-GENERAAL Bos"
    where = text_map(text)
    rule = replace(found(where, "Bos"), score=0.9)
    data = read(text, ("Bos", "OFFICIAL", 0.95))
    assert [one.score for one in with_data(where, [rule], words(text), data)] == [0.9]


def test_a_name_that_only_the_model_finds_is_not_asked_after_where_it_is_in_office() -> None:
    assert after("Volgens Kamphuis is het goed.", ("Kamphuis", "OFFICIAL", 0.95)) == []


def test_what_stands_elsewhere_as_a_find_is_asked_after_sooner() -> None:
    text = "par. kvl en weer kvl"
    where = text_map(text)
    rule = found(where, "kvl", kind=EntityType.INITIALS)
    data = read(text)
    data[-1, DATA_LABELS.index("B-INITIALS")] = 0.15
    assert len(with_data(where, [rule], words(text), data)) == 2
    assert with_data(where, [], words(text), data) == []


def test_a_find_knows_how_likely_it_is_of_somebody_without_an_office() -> None:
    text = "wethouder Bos"
    where = text_map(text)
    data = read(text, ("Bos", "OFFICIAL", 0.6))
    data[1, DATA_LABELS.index("B-PERSON")] = 0.3
    (one,) = with_data(where, [found(where, "Bos")], words(text), data)
    assert one.personal == pytest.approx(0.3)
    (unread,) = with_data(where, [found(where, "Bos")], [(0, 9)], data[:1])
    assert unread.personal is None


def test_a_find_that_becomes_longer_knows_it_too() -> None:
    text = "op Kerkstraat 12 III"
    where = text_map(text)
    rule = found(where, "Kerkstraat 12", kind=EntityType.ADDRESS)
    (one,) = with_data(where, [rule], words(text), read(text, ("12 III", "ADDRESS", 0.9)))
    assert (one.text, one.personal) == ("Kerkstraat 12 III", pytest.approx(0.9))


def test_an_account_that_the_model_doubts_is_a_question_also_beside_a_firm_s_numbers() -> None:
    account = "NL45 RABO 0883 3794 09"
    for line in ("KvK 94959957 btw NL381 IBAN ", "Mijn IBAN "):
        text = line + account
        made = text_map(text)
        data = read(text, (account, "IBAN", 0.5))
        (one,) = with_data(made, [found(made, account, kind=EntityType.IBAN)], words(text), data)
        assert one.score < ner.REDACT_SCORE
