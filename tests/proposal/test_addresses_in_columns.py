"""Whose an address is, where several stand under each other in a table."""

from __future__ import annotations

from app.model.detection import EntityType
from app.model.proposal import Advice
from tests.detection.pages import pdf, read
from tests.proposal.builders import found, proposals

ROWS = (
    ("indiener", "adres"),
    ("E. Bonifacio", "Gijzenkade 55, 2025 KN"),
    ("VvE Cronje", "p/a Beheer Wolzak, Postbus 3317"),
    ("Stichting De Brug", "Orionweg 201, 2024 TA"),
    ("Stef van Es", "Vondelweg 8, 2026 AC"),
)


def advices(
    *rows: tuple[str, ...], people: tuple[str, ...], homes: tuple[str, ...]
) -> list[Advice]:
    items = [
        (x, 100.0 + 14 * n, text)
        for n, row in enumerate(rows)
        for x, text in zip((60.0, 200.0, 340.0), row, strict=False)
    ]
    where, _ = read(pdf(items))
    made = [found(where, name) for name in people]
    made += [found(where, home, kind=EntityType.ADDRESS) for home in homes]
    return [p.advice for p in proposals((where, made)) if p.text in homes]


def test_an_employer_in_the_row_does_not_make_somebodys_home_an_office() -> None:
    told = advices(
        ("Naam", "Werkgever", "Adres"),
        ("Karel Smitsma", "Gemeente Utrecht", "Kerkstraat 3, 3511 AB Utrecht"),
        ("Fatima Yilmaz", "Politie", "Dorpsweg 5, 3512 AB Utrecht"),
        people=("Karel Smitsma", "Fatima Yilmaz"),
        homes=("Kerkstraat 3, 3511 AB Utrecht", "Dorpsweg 5, 3512 AB Utrecht"),
    )
    assert Advice.KEEP not in told
    assert len(told) == 2


def test_a_post_box_in_the_next_row_says_nothing_of_a_home_and_a_body_in_its_own_row_does() -> None:
    items = [
        (x, 100.0 + 14 * n, text)
        for n, row in enumerate(ROWS)
        for x, text in zip((60.0, 240.0), row, strict=True)
    ]
    where, _ = read(pdf(items))
    homes = [found(where, row[1], kind=EntityType.ADDRESS) for row in (ROWS[1], *ROWS[3:])]
    made = {p.text: p.advice for p in proposals((where, homes))}
    assert made == {
        "Gijzenkade 55, 2025 KN": Advice.REDACT,
        "Orionweg 201, 2024 TA": Advice.KEEP,
        "Vondelweg 8, 2026 AC": Advice.REDACT,
    }
