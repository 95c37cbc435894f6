"""A postcode by itself: of a home where a label, a house or living stands before it."""

from __future__ import annotations

import pytest

from app.detection.dutch.address import PostcodeRecognizer


def told(text: str) -> list[tuple[str, bool]]:
    """Every find with whether it is more than the shape alone."""
    finds = PostcodeRecognizer().finds(text)
    return [(text[f.start : f.end], f.score > 0.2) for f in finds]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Zoekvraag: postcode 6841hk, 0 treffers", "6841hk"),
        ("pc moet 3521vd zijn", "3521vd"),
        ("Voor uw adres (postcodegebied 4331 WE) geldt zone B2", "4331 WE"),
        ("Huize Linde\\nLindehof 2-appt. 12\\n2112 GT", "2112 GT"),
        ("De getuigen wonen in dezelfde flat (1024 WK)", "1024 WK"),
        ("nummer 12, 8 5 2 1 N E", "8 5 2 1 N E"),
    ],
)
def test_a_postcode_of_a_home(text: str, code: str) -> None:
    assert (code, True) in told(text.replace("\\n", "\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Postbus 1200\n3500 AA",
        "Wij bestelden 2000 ST van artikel 4411 KB.",
        "De vergadering van de balie, 3511 AB",
        "versie 1234ab van het model",
    ],
)
def test_a_postcode_that_nothing_tells_of(text: str) -> None:
    assert not any(sure for _, sure in told(text))
