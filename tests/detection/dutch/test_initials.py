from __future__ import annotations

import pytest

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
