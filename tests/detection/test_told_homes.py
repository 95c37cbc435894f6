"""Homes that are told in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.detection.told_homes import whole


@pytest.mark.parametrize(
    ("text", "marked", "home"),
    [
        (
            "Hij slaapt boven de Poolse winkel naast de kerk, zegt hij.",
            "Poolse winkel",
            "boven de Poolse winkel naast de kerk",
        ),
        ("zij zit schuin achter het oude gemaal.", "oude gemaal", "schuin achter het oude gemaal"),
        (
            "in het laatste huis links op de dijk en belt",
            "laatste huis links",
            "in het laatste huis links op de dijk",
        ),
        (
            "het laatste huis\nlinks op de dijk",
            "laatste huis\nlinks",
            "het laatste huis\nlinks op de dijk",
        ),
        ("Zij woont op Kerkstraat 12 naast de bakker", "Kerkstraat 12", "Kerkstraat 12"),
        ("de pastorie. In de zomer", "pastorie", "de pastorie"),
    ],
)
def test_a_home_is_told_to_the_end_of_what_tells_it(text: str, marked: str, home: str) -> None:
    start = text.index(marked)
    a, b = whole(text, start, start + len(marked))
    assert text[a:b] == home


@given(st.text(alphabet="abn de op.,\n1", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_it_never_becomes_shorter_and_stays_in_the_text(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    a, b = whole(text, start, end)
    assert 0 <= a <= start <= end <= b <= len(text)
