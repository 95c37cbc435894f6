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
