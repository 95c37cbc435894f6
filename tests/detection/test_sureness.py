"""What the words and the place of a find tell more of than the model."""

from __future__ import annotations

from app.detection.sureness import in_full, in_row_of_somebody, rows_of_people
from app.model.detection import EntityType
from tests.detection.pages import pdf, read
from tests.proposal.builders import found, text_map


def test_a_number_alone_in_a_row_with_a_name_is_somebody_s_as_a_rule() -> None:
    rows = [(60, 100, "K. Mol"), (260, 100, "088 120 51 07"), (260, 160, "088 120 51 08")]
    where, _ = read(pdf(rows))
    people = rows_of_people([found(where, "K. Mol")], where.text)
    numbers = [found(where, n, kind=EntityType.PHONE) for n in ("088 120 51 07", "088 120 51 08")]
    assert [in_row_of_somebody(n, where.text, people) for n in numbers] == [True, False]


def test_a_number_in_a_sentence_is_not() -> None:
    where = text_map("K. Mol belt met 088 120 51 07 over de klacht.")
    people = rows_of_people([found(where, "K. Mol")], where.text)
    number = found(where, "088 120 51 07", kind=EntityType.PHONE)
    assert not in_row_of_somebody(number, where.text, people)


def test_a_first_name_and_a_surname_of_the_lists_are_a_name_in_full() -> None:
    where = text_map("Manon Ouwehand en Jan Amsterdam en Manon kwamen.")
    told = [in_full(found(where, n)) for n in ("Manon Ouwehand", "Jan Amsterdam")]
    assert told == [True, False]
