from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.proposal.sources import Source, document_date, in_dutch
from tests.proposal.builders import analysis, text_map


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Datum 29 september 2025\nBetreft", "2025-09-29"),
        ("Den Haag, 1 mei 2024\n\nDatum\n29 september 2025", "2025-09-29"),
        ("datum: 3-4-2023", "2023-04-03"),
        ("Den Haag, 12 januari 2022", "2022-01-12"),
        ("op 31 februari 2022 en 1 maart 2022", "2022-03-01"),
        ("Datum\n\n32 mei 2022\n\n5 MEI 2022", "2022-05-05"),
        ("D2024-001261", ""),
        ("Verzonden: 2024-03-05 10:00", "2024-03-05"),
        ("The Hague, 5 March 2024", "2024-03-05"),
        ("The Hague, March 5th, 2024", ""),
        ("The Hague, March 5, 2024", "2024-03-05"),
        ("di 5 mrt 2024 10:02", "2024-03-05"),
        ("K. Jansen, geboren 7 februari 1962, op 5 maart 2024", "2024-03-05"),
        ("Jansen 7 februari 1962\n5 maart 2024", "2024-03-05"),
        ("verslag van 7 februari 1962", "1962-02-07"),
        ("tekst\f29 september 2025", ""),
        ("", ""),
    ],
)
def test_the_date_is_found_on_the_first_page(text: str, iso: str) -> None:
    assert document_date(text) == iso


def test_a_date_given_with_the_document_goes_first() -> None:
    found = analysis(text_map("Datum 1 mei 2020"), [])
    assert Source.of(found, 1).dated == "2020-05-01"
    dated = replace(found, document=replace(found.document, date="2019-01-01"))
    assert Source.of(dated, 1).dated == "2019-01-01"


def test_a_document_without_a_number_goes_by_its_place() -> None:
    found = analysis(text_map("x"), [], number=0)
    assert Source.of(found, 4).called == "4"


def test_dates_are_shown_as_one_writes_them() -> None:
    assert in_dutch("2024-07-02") == "2-7-2024"


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_date_in_digits_is_read_back(day: date) -> None:
    assert document_date(f"Datum: {day.day}-{day.month}-{day.year}") == day.isoformat()
